"""Holds what came back against what was sent: every difference is a change of the item it belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from briefer.model.returned import Change, ChangeKind, PartOrder, Returned, table_text
from briefer.model.rich import Cite, RichText, Run, citations_of, joined, plain, rich
from briefer.model.sent import OBJECT, NoteMark, SentCell, SentCopy, SentLine, SentText
from briefer.returned.copy import ReadCell, ReadCopy, ReadLine, flat
from briefer.returned.drafts import Drafts, by, line_text
from briefer.returned.matching import match
from briefer.returned.note_numbers import NoteNumbers
from briefer.returned.order import first_lines, order_of
from briefer.returned.said_beside import Beside
from briefer.returned.signs import Sign, outline, signs_of, text_of, without_even_looks
from briefer.returned.tables import returned_rows, sent_rows, table_of
from briefer.returned.wording import returned_wording

_KINDS: dict[str, ChangeKind] = {"wording": "reworded", "heading": "heading", "title": "title", "subtitle": "title"}


def changes_of(sent: SentCopy, copy: ReadCopy, *, base_known: bool = True) -> Returned:
    """Every change in the order of the returned text."""
    return _Comparison(sent, copy).result(base_known)


class _Comparison:
    def __init__(self, sent: SentCopy, copy: ReadCopy) -> None:
        self._sent, self._copy = sent, copy
        self._matching = match(sent.lines, copy.lines)
        self._numbers = NoteNumbers(sent, copy, self._matching)
        self._order = order_of(sent, self._matching, len(copy.lines))
        self._firsts = first_lines(sent, self._matching)
        self._cites = {number: note.cites for number, note in enumerate(sent.notes, 1)}
        self._drafts = Drafts(copy)
        self._in_tables: set[int] = set()  # lines of the file that belong to a table item
        self._tables_of_items: dict[str, list[int]] = {}  # the sent rows of each
        for number, line in enumerate(sent.lines):
            if line.row >= 0 and any(cell.of == "cell" for cell in line.cells):
                self._tables_of_items.setdefault(line.key, []).append(number)
        matched = self._matching.sent_of
        self._brief_lines = range(min(matched, default=0), max(matched, default=-1) + 1)

    def result(self, base_known: bool) -> Returned:
        """The changes, numbered, and the order of the items."""
        self._tables()
        for place, line in enumerate(self._copy.lines):
            number = self._matching.sent_of.get(place)
            if number is None:
                self._inserted(place, line)
            else:
                self._line(place, self._sent.lines[number], line)
        self._lost()
        self._moved()
        beside = Beside(self._sent, self._copy, self._matching, [*self._firsts])
        for place, change in (*beside.notes(self._numbers), *beside.comments()):
            self._drafts.add(place, change)
        return self._numbered(base_known)

    # Lines

    def _line(self, place: int, sent: SentLine, line: ReadLine) -> None:
        if len(sent.cells) != len(line.cells):
            before = " | ".join(flat(cell.printed) for cell in sent.cells)
            self._remark(place, sent, rich(before), rich(line.text), "Cells were added to or taken from this row.")
            return
        for was, now in zip(sent.cells, line.cells, strict=True):
            if was.of != "cell":
                self._cell(place, sent, was, now)

    def _cell(self, place: int, line: SentLine, was: SentCell, now: ReadCell) -> None:
        renumbered = self._renumbered(now)
        if outline(was.printed) == outline(renumbered):
            return
        before, after = without_even_looks(signs_of(was.printed), signs_of(renumbered))
        if before == after:
            return
        if not was.texts:
            if text_of(before) != text_of(after):
                said = "What the template prints here was changed."
                self._remark(place, line, rich(text_of(before)), rich(text_of(after)), said)
            return
        around: frozenset[int] | None = None
        for text in was.texts:
            wording = returned_wording(text.value, before, after, self._cites)
            now_said = wording.content if text.of == "wording" else rich(plain(wording.content))
            if now_said != joined(text.value):
                self._reworded(place, line, text, now_said)
            around = wording.around if around is None else around & wording.around
        if around:
            said = "What the template prints around this text was changed."
            self._remark(place, line, rich(text_of(before)), rich(text_of(after)), said)

    def _reworded(self, place: int, line: SentLine, was: SentText, now: RichText) -> None:
        change = Change("", *_named(line, was), base=was.value, now=now, message=_what(was.value, now))
        self._drafts.add_authored(place, change, [line], self._copy.lines[place])

    def _renumbered(self, cell: ReadCell) -> list[Run | NoteMark]:
        return [
            NoteMark(self._numbers.number_of.get(one.number, -1)) if isinstance(one, NoteMark) else one
            for one in cell.printed
        ]

    def _inserted(self, place: int, line: ReadLine) -> None:
        text = line.text
        if not text or place in self._in_tables or self._is_around(place):
            return
        if not text.replace(OBJECT, "").strip():
            self._drafts.add(
                place, Change("", "remark", message="A picture was inserted; add it to the brief by hand.")
            )
            return
        signs = [sign for cell in line.cells for sign in (*signs_of(self._renumbered(cell)), Sign("\t"))]
        tracks = line.tracks if text not in self._copy.originals else []
        part = self._order.part_of.get(place, "")
        change = Change("", "inserted", part=part, now=self._content(signs), message="A new paragraph.")
        self._drafts.add(place, by(change, tracks, tracked=bool(tracks)))

    def _content(self, signs: Iterable[Sign]) -> RichText:
        """New text; tabs part the cells of a row."""
        content: list[Run | Cite] = []
        for sign in signs:
            if isinstance(sign.what, int):
                content += self._cites.get(sign.what, ())
            elif sign.what != OBJECT:
                content.append(Run(" | " if sign.what == "\t" else sign.what, sign.strong, sign.emph, sign.href))
        while content and isinstance(last := content[-1], Run) and last.text == " | ":
            content.pop()
        return joined(content)

    def _is_around(self, place: int) -> bool:
        """Whether a line may belong to the organisation's own file that the copy was written into."""
        if not self._sent.on_base or not self._matching.sent_of:
            return False
        return place not in self._brief_lines

    # What did not come back

    def _lost(self) -> None:
        place = -1.0
        gone = {key for key, number in self._firsts.items() if number not in self._matching.read_of}
        for number, line in enumerate(self._sent.lines):
            if number in self._matching.read_of:
                place = float(self._matching.read_of[number])
            elif line.key in gone and self._firsts[line.key] == number:
                self._deleted(place + 0.5, line)
            elif line.key not in gone and not any(cell.of == "cell" for cell in line.cells):
                self._line_lost(place + 0.5, line)

    def _deleted(self, place: float, line: SentLine) -> None:
        base = next((cell.value for cell in line.cells if cell.of == "wording"), rich(line_text(line)))
        if rows := self._tables_of_items.get(line.key):
            base = rich(table_text(sent_rows([self._sent.lines[number] for number in rows])))
        change = Change("", "deleted", line.key, base=base, part=line.part, message="Taken out.")
        self._drafts.add_authored(place, change, [line])

    def _line_lost(self, place: float, line: SentLine) -> None:
        """A heading, another text of an item, or what the template prints."""
        if not line_text(line):
            return
        texts = [text for cell in line.cells for text in cell.texts]
        for text in texts:
            change = Change("", *_named(line, text), base=text.value, message="Taken out.")
            self._drafts.add_authored(place, change, [line])
        if texts:
            return
        said = "What the template prints here was taken out."
        change = Change("", "remark", line.key, base=rich(line_text(line)), message=said)
        self._drafts.add_authored(place, change, [line])

    # Tables and places

    def _tables(self) -> None:
        places_of: dict[int, list[int]] = {}
        for place, read_line in enumerate(self._copy.lines):
            places_of.setdefault(read_line.table, []).append(place)
        for key, rows in self._tables_of_items.items():
            table = table_of(rows, self._copy.lines, self._matching)
            if table < 0:
                continue
            places = places_of[table]
            now = returned_rows(places, self._sent.lines, self._copy.lines, self._matching)
            self._in_tables.update(places)
            lines = [self._sent.lines[n] for n in rows]
            was = sent_rows(lines)
            if now != was:
                base, text = rich(table_text(was)), rich(table_text(now))
                change = Change("", "table", key, base=base, now=text, rows=now, message="The table was changed.")
                read = [self._copy.lines[n] for n in places]
                self._drafts.add_authored(places[0], change, lines, *read)

    def _moved(self) -> None:
        for key, number in self._firsts.items():
            if key in self._order.moved and number in self._matching.read_of:
                place = self._matching.read_of[number]
                line = self._sent.lines[number]
                value = next((cell.value for cell in line.cells if cell.of == "wording"), rich(line_text(line)))
                part = self._order.part_of.get(place, "")
                change = Change("", "moved", key, base=value, now=value, part=part, message="Moved to another place.")
                self._drafts.add_authored(place, change, [line], self._copy.lines[place])
        starts = {part: place for place, part in reversed([*self._order.part_of.items()])}
        for part in self._order.parts:
            if part in self._order.moved:
                place = starts[part]
                heading = rich(self._copy.lines[place].text)
                change = Change("", "moved", part, base=heading, now=heading, part=part, message="The part was moved.")
                self._drafts.add(place, change)

    # Putting together

    def _remark(self, place: float, line: SentLine, base: RichText, now: RichText, message: str) -> None:
        read = self._copy.lines[int(place)]
        key = line.key if line.key in self._firsts else ""
        change = Change("", "remark", key, base=base, now=now, message=message)
        self._drafts.add_authored(place, change, [line], read)

    def _numbered(self, base_known: bool) -> Returned:
        read_of = self._matching.read_of
        lines = {key: read_of[number] for key, number in self._firsts.items() if number in read_of}
        places = {key: (self._order.part_of[line], line) for key, line in lines.items()}
        found = [*self._drafts.numbered([*self._order.parts], places)]
        changes = tuple(one for one in found if isinstance(one, Change))
        order = tuple(one for one in found if isinstance(one, PartOrder))
        return Returned(changes, order, base_known, tuple(self._remarks()))

    def _remarks(self) -> Iterator[str]:
        if count := self._numbers.damaged():
            notes = "1 note has" if count == 1 else f"{count} notes have"
            yield (
                f"{notes} lost the text in the program that saved the file, as happens in some versions of "
                "LibreOffice; those of the brief stay as they are."
            )


def _what(base: RichText, now: RichText) -> str:
    """What happened to a text, and to its citations."""
    before, after = Counter(citations_of(base)), Counter(citations_of(now))
    counts = (((before - after).total(), "taken out"), ((after - before).total(), "put in"))
    said = [f"{n} citation{'' if n == 1 else 's'} {what}." for n, what in counts if n]
    return " ".join(("Reworded." if now else "Taken out.", *said))


def _named(line: SentLine, text: SentText) -> tuple[ChangeKind, str, str]:
    """The kind of a change to a text, its item, and which text of it is meant."""
    kind = _KINDS.get(text.of, "field")
    return kind, line.key, text.of if kind in ("field", "title") else ""
