"""A bookmark on every part and item of the brief, so that others can point to it and it is found again after edits.

A name depends on the item's id alone, and Word moves a bookmark with the text it stands on.
"""

from __future__ import annotations

import hashlib
import re

from briefer.render.docx.inlines import bookmarked

_PLAIN = re.compile(r"[a-z0-9][a-z0-9_]{0,31}")
_LONGEST = 31  # of Word's 40 characters, beside ours before and a digest behind
_FIRST_ID = 2_000_000  # those of headings and notes lie below


class Bookmarks:
    """Gives each key its bookmark, on the first paragraph that comes from it."""

    def __init__(self) -> None:
        self._met: set[str] = set()

    def around(self, runs: str, *keys: str) -> str:
        """The runs of a paragraph with the bookmarks of those keys that had none yet."""
        if runs:
            for key in keys:
                if key and key not in self._met:
                    self._met.add(key)
                    runs = bookmarked(runs, bookmark_name(key), _FIRST_ID + len(self._met))
        return runs


def bookmark_name(key: str) -> str:
    """The same for the same key, another for another: Word takes letters, digits and low lines and ignores case."""
    if _PLAIN.fullmatch(key):
        return f"brief_{key}"
    letters = re.sub(r"[^A-Za-z0-9_]+", "_", key)[: _LONGEST - 9]
    return f"brief_{letters}_{hashlib.sha256(key.encode()).hexdigest()[:8]}"
