"""Which paragraphs and runs Word has to set from right to left: it does not look at the letters itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from briefer.model.document import Document, Inline, document_texts, inline_text
from briefer.render.markup import reads_right_to_left

# The blocks of the Unicode standard whose letters are of the classes R and AL: Hebrew to Arabic Extended-A, the
# presentation forms, and the planes beyond.
_TURNED = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)  # fmt: skip
_STRONG = {"L": False, "R": True, "AL": True}


class Directions:
    """The directions of one document's paragraphs. ``base`` is that of its language; few documents are ``mixed``."""

    def __init__(self, document: Document) -> None:
        self.base = reads_right_to_left(document.language)
        self.mixed = self.base or any(not t.isascii() and _TURNED.search(t) for t in document_texts(document))

    def of(self, inlines: tuple[Inline, ...]) -> bool:
        """Whether a paragraph reads from right to left, by its first letter (Unicode Annex 9, P2 and P3)."""
        return begins_right_to_left(inline_text(inlines), self.base) if self.mixed else self.base

    def mark(self, inlines: tuple[Inline, ...]) -> str:
        """The paragraph property that says so, where the document's language does not."""
        turned = self.of(inlines)
        return "" if turned == self.base else "<w:bidi/>" if turned else '<w:bidi w:val="0"/>'


def begins_right_to_left(text: str, otherwise: bool) -> bool:
    """The direction of the first letter, or ``otherwise`` without letters."""
    classes = map(unicodedata.bidirectional, text)
    return next((_STRONG[each] for each in classes if each in _STRONG), otherwise)


def directed(text: str, base: bool) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it runs from right to left.

    Blanks, signs and figures between letters of one direction go with these, others with the paragraph's (``base``).
    """
    if not base and (text.isascii() or not _TURNED.search(text)):
        yield text, False
        return
    start, current, pending = 0, base, 0
    for at, letter in enumerate(text):
        turned = _STRONG.get(unicodedata.bidirectional(letter))
        if turned is None:
            continue
        if turned != current:
            cut = pending if turned == base else at  # what stands between the two goes with the paragraph
            if cut > start:
                yield text[start:cut], current
            start, current = cut, turned
        pending = at + 1
    tail = pending if current != base else len(text)
    yield text[start:tail], current
    if tail < len(text):
        yield text[tail:], base
