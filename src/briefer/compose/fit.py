"""What to leave out of a brief so that it meets its limits, with the least loss.

Words and items are counted; pages are measured by a function that is handed in, because only a layout knows them. The
order of leaving is that of ``fit_order``; as much of it goes as is needed, then whatever proves needless comes back.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from itertools import accumulate

from briefer.compose.aside import set_items_aside
from briefer.compose.edits import set_aside
from briefer.compose.fit_figures import Use, part_pages, uses_of
from briefer.compose.fit_order import Unit, last_resorts, units_of, whole_sections
from briefer.compose.source_summary import source_summary
from briefer.compose.words import item_words
from briefer.model.brief import Brief, Part, TextItem
from briefer.model.lengths import Lengths
from briefer.model.rich import RichText
from briefer.model.template import BriefTemplate
from briefer.text.tenths import ROUNDING

Measured = Callable[[Brief], Lengths]
_MOST_LAYOUTS = 24
_ABOUT_A_LINE = 0.02


@dataclass(frozen=True, slots=True)
class Proposal:
    """What to leave out, first what goes first, and the figures before and after, all of them measured.

    Nothing is proposed for a limit that cannot be met; ``unmet`` then says what is left of it, and ``least`` the
    figures if all went that may go. ``lengths`` are those of the brief as it is.
    """

    leave: tuple[Unit, ...]
    before: tuple[Use, ...]
    after: tuple[Use, ...]
    least: tuple[Use, ...]
    lengths: Lengths
    layouts: int

    @property
    def keys(self) -> frozenset[str]:
        """The ids of all that is to be left out."""
        return _keys(self.leave)

    @property
    def unmet(self) -> tuple[Use, ...]:
        """The limits that stay broken."""
        return tuple(use for use in self.after if use.over)


def leave_out(brief: Brief, template: BriefTemplate, keys: Collection[str]) -> Brief:
    """The brief with those items set aside, and those parts that have none.

    A drafted statement on the sources that nobody edited is counted anew.
    """
    shorter = set_items_aside(brief, {item.id for _, item in brief.items() if item.id in keys})
    for part in brief.parts:
        if part.id in keys and not part.items:
            shorter = set_aside(shorter, part.id)
    drafted = source_summary(brief, template) if shorter is not brief else ()
    return _counted_anew(shorter, template, drafted) if drafted else shorter


def _counted_anew(brief: Brief, template: BriefTemplate, drafted: RichText) -> Brief:
    anew = source_summary(brief, template)

    def counted(part: Part) -> Part:
        items = tuple(
            replace(i, content=anew) if isinstance(i, TextItem) and i.drafted and i.content == drafted else i
            for i in part.items
        )
        return part if items == part.items else replace(part, items=items)

    roles = {spec.role for spec in template.parts if spec.content == "source-summary"}
    return replace(brief, parts=tuple(counted(p) if p.role in roles else p for p in brief.parts))


def propose(brief: Brief, template: BriefTemplate, measured: Measured) -> Proposal:
    """What to leave out to meet every limit on items, words and pages, where that can be done."""
    search = _Search(brief, template, measured)
    before = uses_of(brief, template, search.lengths(()))
    broken = sorted((use for use in before if use.over), key=lambda use: not use.role)  # what a part loses, all lose
    for use in broken:
        if use.measure != "pages":
            search.meet_count(use)
    for use in broken:
        if use.measure == "pages":
            search.meet_pages(use)
    search.bring_back_needless()
    return search.proposal(before)


class _Search:
    """Grows the set of units to leave, limit by limit."""

    def __init__(self, brief: Brief, template: BriefTemplate, measured: Measured) -> None:
        self.brief, self.template, self._measured = brief, template, measured
        self._words: dict[str, int] = {item.id: item_words(item) for _, item in brief.items()}
        self._units = units_of(brief, template)
        self._chosen: dict[Unit, None] = {}
        self._counts: list[Use] = []  # the limits that what is chosen has to meet
        self._pages: list[Use] = []
        self._known: dict[frozenset[str], Lengths] = {}

    def lengths(self, units: Iterable[Unit]) -> Lengths:
        """The lengths without those units, laid out once."""
        gone = _keys(units)
        if gone not in self._known:
            self._known[gone] = self._measured(leave_out(self.brief, self.template, gone))
        return self._known[gone]

    def proposal(self, before: tuple[Use, ...]) -> Proposal:
        """What was chosen, in the order of leaving."""
        leave = tuple(sorted(self._chosen, key=lambda unit: unit.rank))
        after = self._uses(leave)
        least = self._uses(self._units) if any(use.over for use in after) else ()
        return Proposal(leave, before, after, least, self.lengths(()), len(self._known))

    # Items and words

    def meet_count(self, use: Use) -> None:
        """Leave out so many items or words of a part or of the paper, if there are so many that may go."""
        gained = sum(self._gain(use, unit) for unit in self._chosen)
        more = []
        for unit in self._pool(use):
            if gained >= use.over:
                break
            gained += self._gain(use, unit)
            more.append(unit)
        if gained >= use.over:
            self._counts.append(use)
            self._chosen |= dict.fromkeys(more)

    def _gain(self, use: Use, unit: Unit) -> float:
        """How much nearer to a limit on items or words the paper comes without the unit."""
        if use.role and unit.role != use.role:
            return 0
        if use.measure == "words":
            return sum(self._words.get(id, 0) for id in unit.keys)
        return unit.whole if self._repeats(use.role) else len(unit.keys)

    def _repeats(self, role: str) -> bool:
        spec = self.template.part(role)
        return spec is not None and spec.repeats

    def _pool(self, use: Use) -> tuple[Unit, ...]:
        """What may still go for a limit, first what goes first; a part's own limit can cost what is usually kept."""
        spec = self.template.part(use.role) if use.role else None
        pool = self._units
        if spec is not None:
            by_section = spec.repeats and use.measure == "items"
            pool = whole_sections(self.brief, spec) if by_section else tuple(u for u in pool if u.role == spec.role)
            pool += last_resorts(self.brief, spec)
        gone = _keys(self._chosen)
        return self._not_emptying(tuple(unit for unit in pool if gone.isdisjoint(unit.keys)), gone)

    def _not_emptying(self, pool: tuple[Unit, ...], gone: frozenset[str]) -> tuple[Unit, ...]:
        """Without what would take the last of a required part of sections, which may go as wholes and by paragraphs."""
        left: dict[str, set[str]] = {}
        for part in self.brief.parts:
            spec = self.template.part(part.role)
            if spec is not None and spec.repeats and spec.required:
                left.setdefault(part.role, set()).update(item.id for item in part.items if item.id not in gone)
        kept = []
        for unit in pool:
            stays = left.get(unit.role)
            if stays is not None and len(stays) == sum(key in stays for key in unit.keys):
                continue
            if stays is not None:
                stays.difference_update(unit.keys)
            kept.append(unit)
        return tuple(kept)

    # Pages

    def meet_pages(self, use: Use) -> None:
        """Leave out what makes a part or the paper longer than it may be, if that is enough."""
        base, pool = tuple(self._chosen), self._pool(use)
        saved = [0.0, *accumulate(self._share(unit) for unit in pool)]
        count = self._fewest(saved, lambda n: self._over(use, (*base, *pool[:n])))
        if count is not None:
            self._pages.append(use)
            self._chosen |= dict.fromkeys(pool[:count])

    def _fewest(self, saved: list[float], over: Callable[[int], float]) -> int | None:
        """The fewest first units that are enough: guessed by what each takes now, proved by layouts."""
        left = over(0)
        if left <= ROUNDING:
            return 0
        low, high, guess, turn = 0, len(saved), bisect_left(saved, left), 0
        while high - low > 1 and len(self._known) < _MOST_LAYOUTS:
            guess, turn = min(max(guess, low + 1), high - 1), turn + 1
            left = over(guess)
            low, high = (guess, high) if left > ROUNDING else (low, guess)
            guess = bisect_left(saved, saved[guess] + left) if turn % 3 else (low + high) // 2
        if (
            high == len(saved) > low + 1 and over(high - 1) <= ROUNDING
        ):  # all of it, should guessing have come to no end
            high -= 1
        return high if high < len(saved) else None

    def _over(self, use: Use, units: Iterable[Unit]) -> float:
        return self._used(use, self.lengths(units)) - (use.most or 0.0)

    def _used(self, use: Use, lengths: Lengths) -> float:
        if not use.role:
            return lengths.pages
        return sum(part_pages(part, lengths) for part in self.brief.parts if part.role == use.role)

    def _share(self, unit: Unit) -> float:
        """What a unit takes of a page now."""
        now = self.lengths(())
        return sum(now.share(id) for id in unit.keys)

    # What proves needless

    def bring_back_needless(self) -> None:
        """Without the units that no limit needs after all; what would be missed most comes back first."""
        spare = [sum(self._gain(use, unit) for unit in self._chosen) - use.over for use in self._counts]
        room = self._room()
        for unit in sorted(self._chosen, key=lambda unit: unit.rank, reverse=True):
            gains = [self._gain(use, unit) for use in self._counts]
            if not unit.whole and self._is_gone(unit.role):
                continue
            if any(gain > left for gain, left in zip(gains, spare, strict=True)):
                continue
            if self._pages and not (self._share(unit) <= room + _ABOUT_A_LINE and self._fits_with(unit)):
                continue
            del self._chosen[unit]
            spare = [left - gain for gain, left in zip(gains, spare, strict=True)]
            room = self._room()

    def _is_gone(self, role: str) -> bool:
        """Whether a part leaves whole: a single item of it would be fewer than the template asks for."""
        return not self._repeats(role) and any(unit.whole and unit.role == role for unit in self._chosen)

    def _room(self) -> float:
        """How much of a page is free below all limits that what was chosen has to meet."""
        return -max((self._over(use, self._chosen) for use in self._pages), default=0.0)

    def _fits_with(self, unit: Unit) -> bool:
        """Whether the page limits are met with the unit, by a layout."""
        if len(self._known) >= _MOST_LAYOUTS:
            return False
        rest = [other for other in self._chosen if other != unit]
        return all(self._over(use, rest) <= ROUNDING for use in self._pages)

    def _uses(self, units: Iterable[Unit]) -> tuple[Use, ...]:
        units = tuple(units)
        return uses_of(leave_out(self.brief, self.template, _keys(units)), self.template, self.lengths(units))


def _keys(units: Iterable[Unit]) -> frozenset[str]:
    return frozenset(id for unit in units for id in unit.keys)
