"""The brief's text as a reviewer left it: what was not touched stays as it was, citations and all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefer.model.rich import Cite, Inline, RichText, Run, joined
from briefer.returned.signs import Sign, compared
from briefer.returned.units import Unit, units_of

# As in print: punctuation that closes with a mark stands before it, and behind its citations in the brief.
_CLOSING = re.compile(r"[.,;:!?…。]+[”’»\"')]*|[”’»]+[.,;:!?…]*")
_LONGEST_CLOSING = 6

Notes = Mapping[int, tuple[Cite, ...]]


@dataclass(frozen=True, slots=True)
class Wording:
    """The text of the brief as it was returned.

    ``around`` has the sent signs around it that did not come back, and below 0 those before which something is new.
    """

    content: RichText
    around: frozenset[int] = frozenset()


def returned_wording(value: RichText, printed: Sequence[Sign], returned: Sequence[Sign], notes: Notes) -> Wording:
    """What the text of the brief becomes when what was printed of it comes back as ``returned``."""
    units = units_of(value, printed, notes)
    before = [sign.what for unit in units for sign in unit.signs]
    fixed = [unit.kind == "fixed" for unit in units for _ in unit.signs]
    writer = _Writer(units, notes)
    for same, i, j, k, m in compared(before, [sign.what for sign in returned]):
        if same:
            writer.kept |= dict(zip(range(i, j), returned[k:m], strict=True))
        elif k < m:
            place = next((n for n in range(i, j) if not fixed[n]), i)
            writer.new.setdefault(place, []).extend(returned[k:m])
    return writer.written()


@dataclass(slots=True)
class _Writer:
    """Writes the new text unit by unit. ``kept`` has the signs that came back, ``new`` those before a sent sign."""

    units: list[Unit]
    notes: Notes
    kept: dict[int, Sign] = field(default_factory=dict)
    new: dict[int, list[Sign]] = field(default_factory=dict)
    content: list[Inline] = field(default_factory=list)  # one character or citation in each place
    around: set[int] = field(default_factory=set)

    def written(self) -> Wording:
        """The whole text."""
        own = [n for n, unit in enumerate(self.units) if unit.kind != "fixed"]
        first, last = (own[0], own[-1]) if own else (0, len(self.units))
        start = 0
        for number, unit in enumerate(self.units):
            if unit.signs:
                self._insert(start, around=not first <= number <= last + 1)
            self._unit(unit, start)
            start += len(unit.signs)
        self._insert(start, around=last + 1 < len(self.units))
        return Wording(joined(self.content), frozenset(self.around))

    def _insert(self, place: int, *, around: bool) -> None:
        signs = self.new.get(place, [])
        if around and signs:
            self.around.add(-1 - place)
        for sign in () if around else signs:
            self._add(sign)

    def _unit(self, unit: Unit, start: int) -> None:
        places = range(start, start + len(unit.signs))
        kept = [self.kept[n] for n in places if n in self.kept]
        whole = len(kept) == len(places) and not any(n in self.new for n in places[1:])
        match unit.kind:
            case "text" if whole:
                self.content += _with_looks(unit, kept)
            case "cite" if whole or (len(places) > 1 and 2 * len(kept) >= len(places)):
                self._is_around(unit, places)
                self._cite(unit.content, min(unit.moved, self._closing()))
            case "fixed" if whole:
                self._blank(kept)
            case "fixed":
                self._is_around(unit, places)
            case _:
                self._pieces(places)

    def _is_around(self, unit: Unit, places: range) -> None:
        """What is missing of words that are not the brief's, and what is new in them; punctuation does not count."""
        self.around.update(
            n for n, sign in zip(places, unit.signs, strict=True) if n not in self.kept and str(sign.what).isalnum()
        )
        self.around.update(-1 - n for n in places[1:] if n in self.new)

    def _blank(self, kept: Sequence[Sign]) -> None:
        """A blank that was printed behind a mark is needed once the mark has gone."""
        if kept[0].what == " " and len(kept) == 1 and self.content and isinstance(self.content[-1], Run):
            self.content.append(Run(" "))

    def _pieces(self, places: range) -> None:
        """What is left of a unit, as characters."""
        for n in places:
            for sign in (*(self.new.get(n, []) if n > places[0] else ()), *([self.kept[n]] if n in self.kept else ())):
                self._add(sign)

    def _add(self, sign: Sign) -> None:
        """A character that is new, or a mark that stands elsewhere now."""
        if isinstance(sign.what, str):
            self.content.append(Run(sign.what, sign.strong, sign.emph, sign.href))
        elif cites := self.notes.get(sign.what, ()):
            self._cite([Run(" "), *cites], self._closing())

    def _cite(self, content: Sequence[Run | Cite], back: int) -> None:
        """Citations, before the last ``back`` characters."""
        place = len(self.content)
        while back and place and isinstance(self.content[place - 1], Run):
            place, back = place - 1, back - 1
        before = self.content[place - 1] if place else None
        blanks = isinstance(before, Run) and before.text[-1:].isspace()
        first = content[0] if content else None
        said = content[1:] if blanks and isinstance(first, Run) and first.text.isspace() else content
        self.content[place:place] = said

    def _closing(self) -> int:
        """How many characters at the end stand behind citations in the brief."""
        tail = ""
        for inline in reversed(self.content[-_LONGEST_CLOSING:]):
            if not isinstance(inline, Run):
                break
            tail = inline.text + tail
        starts = (n for n in range(len(tail)) if _CLOSING.fullmatch(tail, n))
        return len(tail) - next(starts, len(tail))


def _with_looks(unit: Unit, kept: Sequence[Sign]) -> list[Run | Cite]:
    """The brief's characters in the looks that came back, where they differ from those that were sent."""
    changed = next(((sent, now) for sent, now in zip(unit.signs, kept, strict=True) if sent != now), None)
    if changed is None:
        return unit.content
    return [_with_look(inline, *changed) if isinstance(inline, Run) else inline for inline in unit.content]


def _with_look(run: Run, sent: Sign, now: Sign) -> Run:
    return replace(
        run,
        strong=run.strong if now.strong == sent.strong else now.strong,
        emph=run.emph if now.emph == sent.emph else now.emph,
        href=run.href if now.href == sent.href else now.href,
    )
