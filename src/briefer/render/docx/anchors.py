"""Where one can point to: a bookmark on every part and item of the brief, and the comments of a review copy.

A bookmark's name depends on the item's id alone, and Word moves it with the text it stands on, so that an item is found
again after any edit.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict

from briefer.model.document import Comment
from briefer.render.docx.inlines import bookmarked
from briefer.render.docx.properties import element

_PLAIN = re.compile(r"[a-z0-9][a-z0-9_]{0,31}")
_LONGEST = 31  # of Word's 40 characters, beside ours before and a digest behind
_FIRST_ID = 2_000_000  # those of headings and notes lie below


class Anchors:
    """Gives each key its bookmark and its comments, on the first paragraph that comes from it.

    ``comment_style`` is that of the marks that comments leave in the text.
    """

    def __init__(self, comments: tuple[Comment, ...], comment_style: str) -> None:
        self._met: set[str] = set()
        self._style = comment_style
        self._comments = defaultdict[str, list[int]](list)
        for id, comment in enumerate(comments):
            self._comments[comment.key].append(id)

    def around(self, runs: str, *keys: str) -> str:
        """The runs of a paragraph with the anchors of those keys that had none yet."""
        for key in keys:
            if key and key not in self._met:
                self._met.add(key)
                runs = bookmarked(runs, bookmark_name(key), _FIRST_ID + len(self._met))
                for id in self._comments.get(key, ()):
                    runs = self._commented(runs, id)
        return runs

    def _commented(self, runs: str, id: int) -> str:
        mark = f'<w:r><w:rPr><w:rStyle w:val="{self._style}"/></w:rPr>{element("commentReference", id=id)}</w:r>'
        return f"{element('commentRangeStart', id=id)}{runs}{element('commentRangeEnd', id=id)}{mark}"


def bookmark_name(key: str) -> str:
    """The same for the same key, another for another: Word takes letters, digits and low lines and ignores case."""
    if _PLAIN.fullmatch(key):
        return f"brief_{key}"
    letters = re.sub(r"[^A-Za-z0-9_]+", "_", key)[: _LONGEST - 9]
    return f"brief_{letters}_{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
