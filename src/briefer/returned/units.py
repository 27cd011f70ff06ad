"""Ties what was printed to the brief's own text: which characters and citations stand behind each printed sign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from briefer.model.rich import Cite, RichText, Run
from briefer.returned.signs import Sign, alike, compared

# ``text``: the brief's characters. ``cite``: citations, printed as a mark or in words. ``fixed``: printed by the
# template (a label, a blank behind a mark); nothing of the brief stands behind it. Units that are printed nowhere have
# no signs.
UnitKind = Literal["text", "cite", "fixed"]


@dataclass(slots=True)
class Unit:
    """Signs that are printed together, and what of the brief stands behind them.

    ``moved`` counts the units that are printed before a mark and stand behind its citations in the brief (a full stop).
    """

    kind: UnitKind
    signs: list[Sign]
    content: list[Run | Cite]
    moved: int = 0


@dataclass(slots=True)
class _Group:
    """Neighbouring citations of the brief: where they stand among its characters."""

    at: int
    content: list[Run | Cite]
    cites: list[Cite]


def units_of(value: RichText, printed: Sequence[Sign], notes: Mapping[int, tuple[Cite, ...]]) -> list[Unit]:
    """The units in printed order; ``notes`` has the citations of each mark."""
    characters, groups = _taken_apart(value)
    letters = [n for n, sign in enumerate(printed) if isinstance(sign.what, str)]
    before = [alike(run.text[:1]) for run in characters]
    after = [alike(str(printed[n].what)) for n in letters]
    text_units: list[tuple[int, Unit]] = []  # with the number of the first of its characters in the brief
    for same, i, j, k, m in compared(before, after):
        signs = [printed[letters[n]] for n in range(k, m)]
        if same:
            text_units += [(i + n, Unit("text", [sign], [characters[i + n]])) for n, sign in enumerate(signs)]
        elif i < j or k < m:
            text_units.append((i, Unit("text" if i < j else "fixed", signs, list(characters[i:j]))))
    marks = [(n, int(sign.what)) for n, sign in enumerate(printed) if not isinstance(sign.what, str)]
    return _with_marks(text_units, groups, marks, printed, notes)


def _taken_apart(value: RichText) -> tuple[list[Run], list[_Group]]:
    """The characters, and the groups of citations, to which the blanks before them belong."""
    characters: list[Run] = []
    groups: list[_Group] = []
    for inline in value:
        if isinstance(inline, Run):
            characters += [Run(c, inline.strong, inline.emph, inline.href, inline.language) for c in inline.text]
            continue
        last = groups[-1] if groups else None
        blanks: list[Run] = []
        while characters and characters[-1].text.isspace() and not (last and len(characters) == last.at):
            blanks.insert(0, characters.pop())
        if last and last.at == len(characters):
            last.content += [*blanks, inline]
            last.cites.append(inline)
        else:
            groups.append(_Group(len(characters), [*blanks, inline], [inline]))
    return characters, groups


def _with_marks(
    text_units: list[tuple[int, Unit]],
    groups: list[_Group],
    marks: list[tuple[int, int]],
    printed: Sequence[Sign],
    notes: Mapping[int, tuple[Cite, ...]],
) -> list[Unit]:
    """Text and citations in printed order."""
    waiting = list(marks)
    placed: list[tuple[int, Unit]] = []  # marks, by their place among the printed signs
    for group in groups:
        if waiting and _is_of(group, notes.get(waiting[0][1], ())):
            place, _ = waiting.pop(0)
            placed.append((place, Unit("cite", [printed[place]], group.content)))
        elif not _in_words(group, text_units):
            _hide(group, text_units)
    placed += [(place, Unit("cite", [printed[place]], list(notes.get(number, ())))) for place, number in waiting]
    return _in_order(text_units, sorted(placed, key=lambda one: one[0]), groups)


def _is_of(group: _Group, cites: tuple[Cite, ...]) -> bool:
    return any(cite in cites for cite in group.cites)


def _in_words(group: _Group, text_units: list[tuple[int, Unit]]) -> bool:
    """Citations printed in the text: what stands there that is not the brief's."""
    for at, unit in text_units:
        if unit.kind == "fixed" and at == group.at and any(str(sign.what).isalnum() for sign in unit.signs):
            unit.kind, unit.content = "cite", group.content
            return True
    return False


def _hide(group: _Group, text_units: list[tuple[int, Unit]]) -> None:
    """Citations that are printed nowhere stay with the characters before them."""
    place = next((n for n, (at, _) in enumerate(text_units) if at >= group.at), len(text_units))
    text_units.insert(place, (group.at, Unit("cite", [], group.content)))


def _in_order(text_units: list[tuple[int, Unit]], marks: list[tuple[int, Unit]], groups: list[_Group]) -> list[Unit]:
    starts = {id(group.content): group.at for group in groups}
    units: list[Unit] = []
    numbers: list[int] = []
    place = 0

    def put_marks() -> None:
        nonlocal place
        while marks and marks[0][0] <= place:
            mark = marks.pop(0)[1]
            start = starts.get(id(mark.content))
            if start is not None:
                mark.moved = sum(1 for n in numbers[-12:] if n >= start)
            units.append(mark)
            numbers.append(-1)
            place += 1

    for at, unit in text_units:
        put_marks()
        units.append(unit)
        numbers.append(at if unit.kind == "text" else -1)
        place += len(unit.signs)
    put_marks()
    return units
