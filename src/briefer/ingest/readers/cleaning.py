"""Takes out what can neither be printed nor typed, and says how much that was."""

from __future__ import annotations

import re

from briefer.model.article import Notice

# Control characters except tab and line ends, lone surrogates, byte-order marks and noncharacters. The C1 control
# U+0085 is a line end (NEL).
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_SOFT_HYPHEN = "\u00ad"


def clean_text(text: str) -> tuple[str, tuple[Notice, ...]]:
    """The text without unprintable characters, and a notice with their number where there were any.

    Soft hyphens only say where a line may break and would split the words of a citation, so they go without notice.
    """
    cleaned, count = _UNPRINTABLE.subn("", text.replace(_SOFT_HYPHEN, ""))
    return cleaned, unprintable_notices(count)


def unprintable_notices(count: int) -> tuple[Notice, ...]:
    """The notice that ``count`` unprintable characters were left out; none for zero."""
    if not count:
        return ()
    what = (
        "1 control or other unprintable character was"
        if count == 1
        else (f"{count} control or other unprintable characters were")
    )
    return (Notice("unprintable-characters", f"{what} left out of the text."),)


def count_unprintable(text: str) -> int:
    """How many characters ``clean_text`` would leave out with a notice."""
    return sum(1 for _ in _UNPRINTABLE.finditer(text))
