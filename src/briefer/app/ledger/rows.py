"""The rows of the ledger as they are shown: worked out off the GUI thread, filtered, and compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from briefer.app.brief.role_menu import role_words
from briefer.app.brief.words import words
from briefer.app.plural import plural
from briefer.app.sources.words import kind_words, reliability_words
from briefer.compose.dates import format_date
from briefer.compose.ledger import EvidenceLine, JudgmentLine, Ledger, OfferLine, OutletLine, ledger_of
from briefer.compose.ledger_pull import Effect, effects_of
from briefer.compose.uses import PieceKind
from briefer.model.dates import PartialDate
from briefer.model.lexicon import Lexicon
from briefer.model.rich import Cite
from briefer.pipeline import Work, lexicon_of

translate = QCoreApplication.translate
_MOST_CHARACTERS = 300  # more than any column shows; a piece of evidence may be a whole page
_DATES = "d MMM y"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a column: its words, those of its tooltip, their colour, and an icon, if any."""

    text: str = ""
    tip: str = ""
    token: str = "text2"  # a colour
    icon: str = ""
    icon_token: str = ""  # the text's, where empty


@dataclass(frozen=True, slots=True)
class Row:
    """A row. ``item`` is the item of the brief that it leads to, ``place`` the piece of an article.

    ``outlet`` is what a tick pulls. ``id`` is the same as long as the row is the same thing.
    """

    id: str
    cells: tuple[Cell, ...]
    item: str = ""
    place: tuple[str, PieceKind, str] | None = None
    outlet: str = ""
    children: tuple[Row, ...] = ()
    strong: bool = False


@dataclass(frozen=True, slots=True)
class LedgerRows:
    """The ledger of a work, and its rows both ways."""

    work: Work
    ledger: Ledger
    lexicon: Lexicon
    by_judgment: tuple[Row, ...]
    by_source: tuple[Row, ...]


def ledger_rows(work: Work) -> LedgerRows:
    """The ledger of a brief with its rows.

    Raises:
        TemplateError: the brief's scale of likelihood is missing or broken.
    """
    ledger, lexicon = ledger_of(work.brief), lexicon_of(work)
    making = _Making(ledger, lexicon, work.template.language)
    judgments = tuple(map(making.judgment, ledger.judgments))
    return LedgerRows(work, ledger, lexicon, judgments, tuple(map(making.outlet, ledger.outlets)))


def effect_rows(ledger: Ledger, outlets: Iterable[str]) -> tuple[Row, ...]:
    """What is left without outlets: a row for each judgment that loses something, those that fall first."""
    known = {line.item: line for line in ledger.judgments}
    effects = sorted(effects_of(ledger, tuple(outlets)), key=lambda effect: not effect.falls)
    return tuple(_effect_row(known[effect.judgment], effect) for effect in effects)


def filtered(rows: Iterable[Row], text: str) -> tuple[Row, ...]:
    """The rows whose own words say those of the filter, each with all below it; of others what says them."""
    wanted = text.casefold().split()
    return tuple(kept for row in rows if (kept := _kept(row, wanted)) is not None)


def _kept(row: Row, wanted: list[str]) -> Row | None:
    if not wanted or _says(row.cells[:1], wanted):
        return row
    if children := tuple(child for child in row.children if _says(child.cells, wanted)):
        return replace(row, children=children)
    return row if _says(row.cells, wanted) else None


def _says(cells: Iterable[Cell], wanted: list[str]) -> bool:
    said = " ".join(f"{cell.text} {cell.tip}" for cell in cells).casefold()
    return all(word in said for word in wanted)


@dataclass(frozen=True, slots=True)
class _Making:
    ledger: Ledger
    lexicon: Lexicon
    language: str

    def judgment(self, line: JudgmentLine) -> Row:
        """A judgment with what it rests on, what was found for it, and what bears on it."""
        term = self.lexicon.term(line.likelihood) if line.likelihood else None
        likely = f"{term.term} ({term.range_text})" if term else ""
        said = f"{line.number}  {_short(line.text)}"
        cells = (
            Cell(said, line.text, "text"),
            Cell(likely, ", ".join(filter(None, (likely, line.time_frame)))),
            Cell(words.level(line.confidence) if line.confidence else "", line.basis),
            _outlets_cell(line),
            Cell(self._span(line)),
            Cell(_grades(line.evidence)),
        )
        return Row(line.item, cells, line.item, children=tuple(self._below(line)), strong=True)

    def outlet(self, line: OutletLine) -> Row:
        """An outlet with the judgments that rest on it."""
        entry = line.entry
        grade = entry.reliability if entry and entry.reliability else None
        also = ", ".join(entry.also) if entry else ""
        known = {one.item: one for one in self.ledger.judgments}
        falls = ", ".join(str(known[id].number) for id in line.falls)
        tip = translate("Ledger", "Also printed as {names}").format(names=also) if also else ""
        cells = (
            Cell(line.name, tip, "text"),
            Cell(kind_words(entry.kind if entry else None)),
            Cell(grade or "", reliability_words(grade) if grade else ""),
            Cell(QLocale().toString(len(line.cites)) if line.cites else translate("Ledger", "the article")),
            Cell(", ".join(str(known[id].number) for id in line.judgments)),
            Cell(falls, "", "error", "circle-x") if falls else Cell(),
        )
        effects = effects_of(self.ledger, (line.name,))
        below = tuple(_resting_row(known[effect.judgment], effect, line.name) for effect in effects)
        return Row(f"outlet {line.name}", cells, outlet=line.name, children=below, strong=True)

    def _below(self, line: JudgmentLine) -> Iterator[Row]:
        for number, piece in enumerate(line.evidence):
            yield self._piece(f"{line.item} evidence {number}", piece)
        for number, offer in enumerate(line.offered):
            yield self._offer(f"{line.item} offer {number}", offer)
        for text in line.bearing:
            role = role_words(text.role, text.seen) or translate("Ledger", "Text")
            first = Cell(f"{role}: {_short(text.text)}", text.text, "text2", "tag")
            yield Row(f"{line.item} bearing {text.item}", (first, *[Cell()] * 5), text.item)

    def _piece(self, id: str, piece: EvidenceLine) -> Row:
        outlets = tuple(dict.fromkeys(use.outlet for use in piece.sources))
        above = [f"{use.outlet}: {use.root}" for use in piece.sources if use.root != use.outlet]
        tip = translate("Ledger", "Has its news from: {names}").format(names="; ".join(above)) if above else ""
        dates = [self._date(date) for use in piece.sources for date in use.dates if date.year]
        cells = (
            self._words(piece),
            Cell(),
            Cell(),
            Cell(", ".join(outlets), "\n".join(filter(None, (*outlets, tip)))),
            Cell(", ".join(dict.fromkeys(dates))),
            Cell(_grades((piece,))),
        )
        return Row(id, cells, place=_place(piece))

    def _offer(self, id: str, offer: OfferLine) -> Row:
        score = QLocale().toString(offer.score, "f", 2)
        said = translate("Ledger", "Offered, {score}: {words}").format(score=score, words=_short(offer.found.text))
        row = self._piece(id, offer.found)
        faint = tuple(replace(cell, token="text3") for cell in row.cells[1:])
        return replace(row, cells=(Cell(said, offer.found.text, "text3", "search"), *faint))

    def _words(self, piece: EvidenceLine) -> Cell:
        if piece.lost:
            return Cell(translate("Ledger", "No longer in the article"), "", "warning", "triangle-alert")
        place = words.paragraph(piece.number) if piece.number else ""
        said = f"{place}: {_short(piece.text)}" if place else _short(piece.text)
        return Cell(said, piece.text, "text2", "quote" if isinstance(piece.piece, Cite) else "file-text")

    def _span(self, line: JudgmentLine) -> str:
        if not line.first or not line.last:
            return ""
        first, last = self._date(line.first), self._date(line.last)
        if line.first.year == line.last.year and line.first.month and line.last.month:
            first = self._date(replace(line.first, year=None))
        return last if line.first == line.last else f"{first} – {last}"

    def _date(self, date: PartialDate) -> str:
        return format_date(date, _DATES, self.language)


def _outlets_cell(line: JudgmentLine) -> Cell:
    """What a judgment rests on, and what is thin about it."""
    if not line.evidence:
        return Cell(translate("Ledger", "No evidence"), "", "error", "circle-x")
    if not line.outlets:
        return Cell(translate("Ledger", "No source"), "", "error", "circle-x")
    names, cited = ", ".join(line.outlets), sum(bool(piece.cites) for piece in line.evidence)
    covered = translate("Ledger", "{cited} of {all} pieces of evidence cite a source")
    tip = f"{names}\n{covered.format(cited=cited, all=len(line.evidence))}"
    if line.one_outlet:
        return Cell(
            translate("Ledger", "One outlet: {name}").format(name=line.roots[0]), tip, "warning", "triangle-alert"
        )
    return Cell(f"{_counts.outlets(len(line.outlets))}: {names}", tip)


class _Counts(QObject):
    """Only ``tr`` of an object is collected with plural forms."""

    def outlets(self, count: int) -> str:
        return plural(self.tr("%n outlet(s)", "", count), count)


_counts = _Counts()


def _effect_row(line: JudgmentLine, effect: Effect) -> Row:
    """What becomes of a judgment."""
    first = Cell(f"{line.number}  {_short(line.text)}", line.text, "text")
    return Row(f"effect {line.item}", (first, _outcome(effect)), line.item)


def _resting_row(line: JudgmentLine, effect: Effect, outlet: str) -> Row:
    """A judgment below an outlet that it rests on: all in the first column, which goes over the whole row."""
    outcome = _outcome(effect)
    said = f"{line.number}  {outcome.text}  –  {_short(line.text)}"  # what matters first: the rest may be cut off
    first = Cell(said, line.text, icon=outcome.icon or "scale", icon_token=outcome.token)
    return Row(f"{outlet} rests {line.item}", (first,), line.item)


def _outcome(effect: Effect) -> Cell:
    if effect.falls:
        return Cell(translate("Ledger", "Falls: nothing else supports it"), "", "error", "circle-x")
    if len(effect.outlets) == 1:
        said = translate("Ledger", "Rests on one outlet then: {name}").format(name=effect.outlets[0])
        return Cell(said, "", "warning", "triangle-alert")
    if effect.lost:
        said = translate("Ledger", "Loses {lost} of {of} pieces of evidence")
        return Cell(said.format(lost=effect.lost, of=effect.of))
    return Cell(translate("Ledger", "Keeps all its evidence, by other outlets"))


def _place(piece: EvidenceLine) -> tuple[str, PieceKind, str]:
    if isinstance(piece.piece, Cite):
        return piece.article, "citation", piece.piece.citation
    return piece.article, "paragraph", piece.paragraph


def _grades(pieces: Iterable[EvidenceLine]) -> str:
    grades = (use.grade.text for piece in pieces for use in piece.sources)
    return ", ".join(sorted(dict.fromkeys(filter(None, grades))))


def _short(text: str) -> str:
    return " ".join(text[:_MOST_CHARACTERS].split())


__all__ = ["Cell", "LedgerRows", "Row", "effect_rows", "filtered", "ledger_rows"]
