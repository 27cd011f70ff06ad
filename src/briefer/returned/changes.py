"""Holds what came back against what was sent: every difference is a change of the item it belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefer.model.returned import Change, ChangeKind, PartOrder, Returned, table_text
from briefer.model.rich import Cite, RichText, Run, citations_of, joined, rich
from briefer.model.sent import OBJECT, NoteMark, SentCell, SentCopy, SentLine
from briefer.returned.copy import ReadCell, ReadComment, ReadCopy, ReadLine, Track, flat
from briefer.returned.matching import match
from briefer.returned.note_numbers import NoteNumbers
from briefer.returned.order import first_lines, order_of
from briefer.returned.signs import Sign, outline, signs_of, text_of
from briefer.returned.tables import returned_rows, sent_rows, table_of
from briefer.returned.wording import returned_wording

_KINDS: dict[str, ChangeKind] = {"wording": "reworded", "heading": "heading", "title": "title", "subtitle": "title"}


@dataclass(slots=True)
class _Draft:
    """A change that has no number yet, and its place in the file's text (halves lie between two lines)."""

    place: float
    change: Change


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
        self._by_id = {comment.id: comment for comment in copy.comments}
        self._drafts: list[_Draft] = []
        self._in_tables: set[int] = set()  # lines of the file that belong to a table item
        self._item_lines = sorted(
            place for place, number in self._matching.sent_of.items() if sent.lines[number].key in self._firsts
        )

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
        self._notes()
        self._comments()
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
        before, after = signs_of(was.printed), signs_of(renumbered)
        if before == after:
            return
        if not was.of:
            if text_of(before) != text_of(after):
                said = "What the template prints here was changed."
                self._remark(place, line, rich(text_of(before)), rich(text_of(after)), said)
            return
        wording = returned_wording(was.value, before, after, self._cites)
        if wording.content != joined(was.value):
            self._reworded(place, line, was, wording.content)
        if wording.around:
            said = "What the template prints around this text was changed."
            self._remark(place, line, rich(text_of(before)), rich(text_of(after)), said)

    def _reworded(self, place: int, line: SentLine, was: SentCell, now: RichText) -> None:
        kind = _KINDS.get(was.of, "field")
        name = was.of if kind in ("field", "title") else ""
        change = Change("", kind, line.key, name, base=was.value, now=now, message=_what(kind, was.value, now))
        self._add(place, self._authored(change, [line], self._copy.lines[place]))

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
            self._add(place, Change("", "remark", message="A picture was inserted; add it to the brief by hand."))
            return
        signs = [sign for cell in line.cells for sign in (*signs_of(self._renumbered(cell)), Sign("\t"))]
        tracks = line.tracks if text not in self._copy.originals else []
        part = self._order.part_of.get(place, "")
        change = Change("", "inserted", part=part, now=self._content(signs), message="A new paragraph.")
        self._add(place, _by(change, tracks, tracked=bool(tracks)))

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
        return not min(self._matching.sent_of) < place < max(self._matching.sent_of)

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
        base = next((cell.value for cell in line.cells if cell.of == "wording"), rich(_line_text(line)))
        lines = [one for one in self._sent.lines if one.key == line.key and one.row >= 0]
        if any(cell.of == "cell" for one in lines for cell in one.cells):
            base = rich(table_text(sent_rows(lines)))
        change = Change("", "deleted", line.key, base=base, part=line.part, message="Taken out.")
        self._add(place, self._authored(change, [line]))

    def _line_lost(self, place: float, line: SentLine) -> None:
        """A heading, another text of an item, or what the template prints."""
        if not _line_text(line):
            return
        for cell in line.cells:
            if cell.of:
                kind = _KINDS.get(cell.of, "field")
                name = cell.of if kind in ("field", "title") else ""
                change = Change("", kind, line.key, name, base=cell.value, message="Taken out.")
                self._add(place, self._authored(change, [line]))
                return
        self._add(
            place,
            self._authored(
                Change(
                    "",
                    "remark",
                    line.key,
                    base=rich(_line_text(line)),
                    message="What the template prints here was taken out.",
                ),
                [line],
            ),
        )

    # Tables, places, notes, comments

    def _tables(self) -> None:
        numbers: dict[str, list[int]] = {}
        for number, line in enumerate(self._sent.lines):
            if line.row >= 0 and any(cell.of == "cell" for cell in line.cells):
                numbers.setdefault(line.key, []).append(number)
        places_of: dict[int, list[int]] = {}
        for place, read_line in enumerate(self._copy.lines):
            places_of.setdefault(read_line.table, []).append(place)
        for key, rows in numbers.items():
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
                self._add(places[0], self._authored(change, lines, *read))

    def _moved(self) -> None:
        for key, number in self._firsts.items():
            if key in self._order.moved and number in self._matching.read_of:
                place = self._matching.read_of[number]
                line = self._sent.lines[number]
                value = next((cell.value for cell in line.cells if cell.of == "wording"), rich(_line_text(line)))
                part = self._order.part_of.get(place, "")
                change = Change("", "moved", key, base=value, now=value, part=part, message="Moved to another place.")
                self._add(place, self._authored(change, [line], self._copy.lines[place]))
        starts = {part: place for place, part in reversed([*self._order.part_of.items()])}
        for part in self._order.parts:
            if part in self._order.moved:
                place = starts[part]
                heading = rich(self._copy.lines[place].text)
                change = Change("", "moved", part, base=heading, now=heading, part=part, message="The part was moved.")
                self._add(place, change)

    def _notes(self) -> None:
        places = {
            mark.number: place
            for place, line in enumerate(self._copy.lines)
            for cell in line.cells
            for mark in cell.printed
            if isinstance(mark, NoteMark)
        }
        for key, number in self._numbers.edited():
            note = self._copy.notes.get(key)
            if note:
                base = rich(" ".join(self._sent.notes[number - 1].text.split()))
                self._note(places.get(key, 0), base, note.text, note.tracks, f"The text of note {number} was changed.")
        for key, number in self._numbers.number_of.items():
            note = self._copy.notes.get(key)
            if number < 0 and note and key in places:
                self._note(places[key], (), note.text, note.tracks, "A new note.")

    def _note(self, place: int, base: RichText, text: str, tracks: Sequence[Track], message: str) -> None:
        change = Change("", "note", self._item_at(place), base=base, now=rich(text), message=message)
        self._add(place, _by(change, list(tracks), tracked=bool(tracks)))

    def _comments(self) -> None:
        ours = Counter((_squeezed(one.author), _squeezed(one.text)) for one in self._sent.comments)
        places = {id: place for place, line in reversed([*enumerate(self._copy.lines)]) for id in line.comments}
        for comment in self._copy.comments:
            said = _squeezed(comment.author), _squeezed(comment.text)
            if ours[said] > 0:
                ours[said] -= 1
            elif comment.text:
                place = places.get(comment.id, places.get(comment.parent, 0))
                self._add(place, self._comment(comment, place))

    def _comment(self, comment: ReadComment, place: int) -> Change:
        said = self._copy.lines[place].text if self._copy.lines else ""
        answered = self._by_id.get(comment.parent) if comment.parent else None
        message = f"An answer to {answered.author}: “{answered.text}”" if answered else "A comment."
        return Change(
            "",
            "comment",
            self._item_at(place),
            author=comment.author,
            when=comment.when,
            base=rich(said),
            now=rich(comment.text),
            message=message,
        )

    def _item_at(self, place: int) -> str:
        """The item of a line, else that before it, else that after it."""
        after = bisect_right(self._item_lines, place)
        near = self._item_lines[after - 1] if after else self._item_lines[0] if self._item_lines else -1
        return self._sent.lines[self._matching.sent_of[near]].key if near >= 0 else ""

    # Putting together

    def _remark(self, place: float, line: SentLine, base: RichText, now: RichText, message: str) -> None:
        read = self._copy.lines[int(place)]
        key = line.key if line.key in self._firsts else ""
        self._add(place, self._authored(Change("", "remark", key, base=base, now=now, message=message), [line], read))

    def _authored(self, change: Change, sent: Sequence[SentLine], *read: ReadLine) -> Change:
        """The change with those who recorded it; recorded as a whole when the file without it says what was sent."""
        originals = [self._copy.originals.get(_line_text(line)) for line in sent]
        tracks = [track for line in read for track in line.tracks]
        tracks += [track for original in originals for track in original or ()]
        return _by(change, tracks, tracked=bool(tracks) and all(original is not None for original in originals))

    def _add(self, place: float, change: Change) -> None:
        self._drafts.append(_Draft(place, change))

    def _numbered(self, base_known: bool) -> Returned:
        self._drafts.sort(key=lambda draft: draft.place)
        changes = [replace(draft.change, id=f"c{n}") for n, draft in enumerate(self._drafts, 1)]
        members: dict[str, list[tuple[float, str]]] = {part: [] for part in self._order.parts}
        for draft, change in zip(self._drafts, changes, strict=True):
            if change.kind == "inserted" and change.part:
                members.setdefault(change.part, []).append((draft.place, change.id))
        for key, number in self._firsts.items():
            if number in self._matching.read_of:
                place = self._matching.read_of[number]
                members.setdefault(self._order.part_of[place], []).append((place, key))
        order = tuple(PartOrder(part, tuple(id for _, id in sorted(found))) for part, found in members.items())
        return Returned(tuple(_placed(changes, order)), order, base_known, tuple(self._remarks()))

    def _remarks(self) -> Iterator[str]:
        if count := self._numbers.damaged():
            notes = "1 note has" if count == 1 else f"{count} notes have"
            yield (
                f"{notes} lost the text in the program that saved the file, as happens in some versions of "
                "LibreOffice; those of the brief stay as they are."
            )


def _placed(changes: Iterable[Change], order: Sequence[PartOrder]) -> Iterable[Change]:
    """The changes with what stands before them."""
    before = {
        member: previous for part in order for previous, member in zip(("", *part.members), part.members, strict=False)
    }
    part_before = {part.part: previous for previous, part in zip(("", *(p.part for p in order)), order, strict=False)}
    part_of = {member: part.part for part in order for member in part.members}
    for change in changes:
        key = change.id if change.kind == "inserted" else change.item
        if change.kind == "moved" and key in part_before:
            yield replace(change, after=part_before[key])
        else:
            yield replace(change, after=before.get(key, ""), part=change.part or part_of.get(key, ""))


def _by(change: Change, tracks: Sequence[Track], *, tracked: bool) -> Change:
    authors = dict.fromkeys(track.author for track in tracks if track.author)
    when = max((track.when for track in tracks), default="")
    return replace(change, author=", ".join(authors), when=when, tracked=tracked)


def _what(kind: ChangeKind, base: RichText, now: RichText) -> str:
    """What happened to a text, its citations above all."""
    before, after = Counter(citations_of(base)), Counter(citations_of(now))
    gone, new = (before - after).total(), (after - before).total()
    said = "Taken out." if not now else "Reworded."
    counts = [f"{n} citation{'' if n == 1 else 's'} {what}" for n, what in ((gone, "taken out"), (new, "put in")) if n]
    return f"{said} {' and '.join(counts)}.".replace(" .", "") if counts else said


def _line_text(line: SentLine) -> str:
    return " ".join(filter(None, (flat(cell.printed) for cell in line.cells)))


def _squeezed(text: str) -> str:
    return " ".join(text.split())
