"""A change as it is shown: what was sent, what came back, and what the brief says by now, with their marks."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from briefer.app.brief.word_diff import Piece, compare
from briefer.app.brief.words import words as brief_words
from briefer.app.differences_items import Fact, Side
from briefer.app.returned.names import Names
from briefer.model.lexicon import CONFIDENCE_LEVELS, Lexicon
from briefer.model.returned import Change
from briefer.model.rich import RichText, plain, rich
from briefer.model.sent import RATINGS

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Box:
    """A box of the comparison: its name, its text, none where there is nothing of the kind, and its pieces."""

    name: str
    side: Side | None
    pieces: tuple[Piece, ...] = ()
    nothing: str = ""


def boxes(change: Change, names: Names, scale: Lexicon | None) -> tuple[Box, ...]:
    """Two, or three where the brief was changed meanwhile."""
    sent, returned = _sent_and_returned(change, names)
    if not change.conflict or change.kind == "moved":
        return sent, returned
    return sent, returned, _today(change, names, scale)


def _sent_and_returned(change: Change, names: Names) -> tuple[Box, Box]:
    sent, back = translate("Returned", "As sent"), translate("Returned", "As returned")
    match change.kind:
        case "comment":
            paper, comment = translate("Returned", "In the paper"), translate("Returned", "Comment")
            return _same(paper, change.base), _same(comment, change.now)
        case "moved":
            here = translate("Returned", "In the brief") if names.stands(change) else sent
            return _same(here, change.now, names.stands(change)), _same(back, change.now, names.returned_place(change))
        case "deleted":
            pieces = (Piece(change.base, "removed"),) if change.base else ()
            return Box(sent, Side(change.base), pieces), Box(back, None, (), translate("Returned", "Taken out"))
        case "inserted":
            new = Box(sent, None, (), translate("Returned", "Not there yet"))
            return new, Box(back, Side(change.now), (Piece(change.now, "added"),))
    left, right = compare(change.base, change.now)
    none = translate("Returned", "Nothing")
    return Box(sent, Side(change.base), left, none), Box(back, Side(change.now), right, none)


def _same(name: str, content: RichText, place: str = "") -> Box:
    """A text without marks, with the place that differs."""
    facts = (Fact("place", place, True),) if place else ()
    return Box(name, Side(content, facts), (Piece(content, "same"),) if content else ())


def _today(change: Change, names: Names, scale: Lexicon | None) -> Box:
    name = translate("Returned", "In the brief now")
    if change.item and names.item(change) is None and change.item not in names.parts:
        return Box(name, None, (), translate("Returned", "No longer in the brief"))
    current = _rating(change, scale) if change.field in RATINGS else change.current
    return Box(name, Side(current), compare(change.base, current)[1], translate("Returned", "Nothing"))


def _rating(change: Change, scale: Lexicon | None) -> RichText:
    """A term or level in words; the brief has its id."""
    id = plain(change.current)
    level = next((level for level in CONFIDENCE_LEVELS if level == id), None)
    if change.field == "confidence" and level:
        return rich(brief_words.level(level))
    term = scale.term(id) if scale and id else None
    return rich(term.term if term else id)
