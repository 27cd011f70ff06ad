"""Gathers the runs of one paragraph into its text and its marks, whatever way the format splits them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefer.ingest.readers.limits import MAX_ADDRESS_CHARS
from briefer.model.article import Mark, MarkKind, Notice

_SPACES = re.compile(r"[\u00a0\u202f]*[ \t\n\r\f\v\x85\u2028\u2029][ \t\n\r\f\v\x85\u2028\u2029\u00a0\u202f]*")
# A no-break space stays where it binds for the reader's sake: inside numbers and French punctuation. Elsewhere it is
# an accident of the editor in which the page was written.
_LOOSE_NO_BREAK = re.compile(r"(?<![\d«])[\u00a0\u202f](?![»:;!?%])|(?<=\d)[\u00a0\u202f](?![\d%€$£°»:;!?])")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
_ADDRESS_NOISE = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


class Look(NamedTuple):
    """How a run looks; ``href`` is a safe address or empty."""

    strong: bool = False
    emph: bool = False
    href: str = ""


PLAIN = Look()


class LinkCount:
    """Counts the links a reader could not keep, for one notice."""

    def __init__(self) -> None:
        self.dropped = 0

    def safe(self, address: str | None) -> str:
        """The address when it is http, https or mailto, else empty; an unsafe scheme is counted.

        Addresses within the page or relative to it lead nowhere outside it and are left out without count.
        """
        address = _ADDRESS_NOISE.sub("", address or "")
        scheme = _SCHEME.match(address)
        if not scheme:
            return ""
        if scheme[1].lower() not in _SAFE_SCHEMES or len(address) > MAX_ADDRESS_CHARS or len(address) == scheme.end():
            self.dropped += 1
            return ""
        return address

    def notices(self) -> tuple[Notice, ...]:
        """The notice that links were left out; none when none were."""
        if not self.dropped:
            return ()
        links = "1 link was" if self.dropped == 1 else f"{self.dropped} links were"
        return (
            Notice("link-dropped", f"{links} left out, the words kept: only web and mail addresses are safe to print."),
        )


class InlineText:
    """The runs of one paragraph, joined; white space collapses to single spaces as in print."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._looks: list[tuple[int, int, Look]] = []
        self._length = 0
        self._open_space = True  # true at the start: leading space goes

    def add(self, text: str, look: Look = PLAIN) -> None:
        """Adds a run."""
        text = _SPACES.sub(" ", text)
        if self._open_space and text.startswith(("\u00a0", "\u202f")):
            text = text.lstrip("\u00a0\u202f")
        if self._open_space and text.startswith(" "):
            text = text[1:]
        if not text:
            return
        self._open_space = text.endswith(" ")
        start, self._length = self._length, self._length + len(text)
        self._pieces.append(text)
        if look == PLAIN:
            return
        if self._looks and self._looks[-1][1] == start and self._looks[-1][2] == look:
            start = self._looks.pop()[0]
        self._looks.append((start, self._length, look))

    def __bool__(self) -> bool:
        return self._length > 0

    def finish(self) -> tuple[str, tuple[Mark, ...]]:
        """The paragraph's text without white space at its ends, and its marks in order."""
        text = "".join(self._pieces)
        text = _LOOSE_NO_BREAK.sub(" ", text).rstrip(" ")
        return text, tuple(_marks(self._looks, text))


def _marks(looks: Iterable[tuple[int, int, Look]], text: str) -> list[Mark]:
    """Marks of each kind on their own, joined where they touch, without space at their ends."""
    joined: list[Mark] = []
    last: dict[MarkKind, int] = {}
    for start, end, look in looks:
        for kind, href in _kinds(look):
            at = last.get(kind)
            if at is not None and joined[at].href == href and not text[joined[at].end : start].strip():
                joined[at] = Mark(joined[at].start, end, kind, href)
            else:
                last[kind] = len(joined)
                joined.append(Mark(start, end, kind, href))
    trimmed = (_trimmed(mark, text) for mark in joined)
    return sorted((m for m in trimmed if m.start < m.end), key=lambda m: (m.start, m.end, m.kind))


def _kinds(look: Look) -> list[tuple[MarkKind, str]]:
    kinds: list[tuple[MarkKind, str]] = []
    if look.strong:
        kinds.append(("strong", ""))
    if look.emph:
        kinds.append(("emph", ""))
    if look.href:
        kinds.append(("link", look.href))
    return kinds


def _trimmed(mark: Mark, text: str) -> Mark:
    piece = text[mark.start : mark.end]
    start = mark.start + len(piece) - len(piece.lstrip())
    return Mark(start, start + len(piece.strip()), mark.kind, mark.href)


class Lines:
    """A paragraph with the line breaks its author typed, which sometimes stand for the end of a paragraph."""

    def __init__(self) -> None:
        self._lines: list[list[tuple[str, Look]]] = [[]]
        self._wrapped: set[int] = set()

    def add(self, text: str, look: Look = PLAIN) -> None:
        """Adds a run to the line."""
        self._lines[-1].append((text, look))

    def break_line(self, *, wrapped: bool = False) -> None:
        """Begins a new line. ``wrapped``: the break may be no more than the end of the source's line."""
        self._lines.append([])
        if wrapped:
            self._wrapped.add(len(self._lines) - 1)

    def __bool__(self) -> bool:
        return any(text.strip() for line in self._lines for text, _ in line)

    def joined(self) -> tuple[str, tuple[Mark, ...]]:
        """The lines as one paragraph."""
        return _joined(self._lines)

    def paragraphs(self) -> list[tuple[str, tuple[Mark, ...]]]:
        """The lines as the paragraphs they stand for.

        An empty line ends a paragraph; so does a single break before a typed bullet, and one between lines that are
        both of the shape "Label: words", and every break of a block of short lines, such as a by-line over a date. All
        other breaks are spaces.
        """
        texts = ["".join(piece for piece, _ in line).strip() for line in self._lines]
        listed = _are_listed([text for text in texts if text])
        groups: list[list[list[tuple[str, Look]]]] = [[]]
        before = ""
        for at, (line, text) in enumerate(zip(self._lines, texts, strict=True)):
            apart = listed or (at not in self._wrapped and _is_broken_off(before, text))
            if groups[-1] and (not text or apart or _begins_anew(before, text)):
                groups.append([])
            if text:
                groups[-1].append(line)
                before = text
        return [_joined(group) for group in groups if group]


_LABELLED = re.compile(r"[^\W\d_][\w ’'-]{1,24}:(?:\s|$)")
_TYPED_BULLET = re.compile(r"(?:[•‣⁃∙●○▪▫■□◆◇►▸➢➤❖✓✔·◦\ue000-\uf8ff]\s*|[-*–—]\s+)(?=\S)")


def _begins_anew(before: str, line: str) -> bool:
    return bool(_TYPED_BULLET.match(line) or (_LABELLED.match(before) and _LABELLED.match(line)))


# Nobody wraps a text so narrow; longer lines may be a sentence's.
_SHORT_LINE = 56
_LINE_OF_A_HEAD = 100


def _are_listed(lines: Sequence[str]) -> bool:
    """Whether all lines are short and none goes on with the sentence of the one before."""
    if len(lines) < 2 or any(len(line) > _SHORT_LINE for line in lines):
        return False
    return all(_is_broken_off(before, line) for before, line in itertools.pairwise(lines))


def _is_broken_off(before: str, line: str) -> bool:
    """Whether a typed break parts two lines: the first is short and ends, the second begins anew."""
    if not before or not line or len(before) > _LINE_OF_A_HEAD or len(line) > _LINE_OF_A_HEAD:
        return False
    begins = _BEGINS_LOWER.match(line) or (line[0].isalnum() and not line[0].islower())
    return bool(begins) and not before.endswith((",", ";", "-", "–", "—"))


# A by-line, an address or an account may begin a line of a head in lower case.
_BEGINS_LOWER = re.compile(r"(?:by|von|par|por)\s+[^\W\d_a-z]|www\.|https?://|@\w|\S+@\w|#\d|[“„«\"'(]\w|∙|№")


def _joined(lines: Iterable[Iterable[tuple[str, Look]]]) -> tuple[str, tuple[Mark, ...]]:
    inline = InlineText()
    for line in lines:
        inline.add(" ")
        for text, look in line:
            inline.add(text, look)
    return inline.finish()


def typed_bullet(text: str) -> int:
    """How many characters at the start of the text are a bullet typed by hand; 0 for none."""
    found = _TYPED_BULLET.match(text)
    return found.end() if found else 0
