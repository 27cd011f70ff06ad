"""The names of bookmarks on parts and items: written into a file, and looked for when it comes back."""

from __future__ import annotations

import hashlib
import re

_PLAIN = re.compile(r"[a-z0-9][a-z0-9_]{0,31}")
_LONGEST = 31  # of Word's 40 characters, beside ours before and a digest behind


def bookmark_name(key: str) -> str:
    """The same for the same key, another for another: Word takes letters, digits and low lines and ignores case."""
    if _PLAIN.fullmatch(key):
        return f"brief_{key}"
    letters = re.sub(r"[^A-Za-z0-9_]+", "_", key)[: _LONGEST - 9]
    return f"brief_{letters}_{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
