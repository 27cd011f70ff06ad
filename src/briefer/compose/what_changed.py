"""What changed from one edition to another: judgments, how likely, how confident, and the sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from briefer.model.brief import Edition, ItemId, Judgment
from briefer.model.lexicon import CONFIDENCE_LEVELS, Lexicon
from briefer.model.rich import wording
from briefer.text.words import fold

ChangeKind = Literal[
    "new",
    "dropped",
    "reworded",
    "likelier",
    "less-likely",
    "likelihood",  # given, taken back, or said on another scale
    "more-confident",
    "less-confident",
    "confidence",  # given or taken back
    "basis",
    "time-frame",
]
_ALIKE = 0.5  # from which share of common words on two wordings are one judgment; held by pairs in its tests
_ALIKE_OF_ONE_ID = 0.4
_MOST_COMPARED = 400  # judgments without a twin on either side; more are compared with those of their own id only


@dataclass(frozen=True, slots=True)
class JudgmentChange:
    """One judgment ``then`` and ``now``, none where it was not there; ``judgment`` is the later of the two.

    ``bands`` is how many bands more likely it is now (negative: less), 0 where the scales cannot be compared;
    ``steps`` the same of confidence.
    """

    judgment: Judgment
    then: Judgment | None
    now: Judgment | None
    kinds: tuple[ChangeKind, ...]
    bands: int = 0
    steps: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EditionChanges:
    """All that changed since ``then``: judgments in the order of the later edition, dropped ones last; outlets."""

    then: Edition
    judgments: tuple[JudgmentChange, ...]
    sources_added: tuple[str, ...]
    sources_gone: tuple[str, ...]
    unchanged: int

    def __bool__(self) -> bool:
        return bool(self.judgments or self.sources_added or self.sources_gone)


def changes_between(then: Edition, now: Edition, reasons: Mapping[ItemId, str]) -> EditionChanges:
    """What changed, and why by the editor's reasons."""
    twins = _twins(then.judgments, now.judgments)
    earlier = {judgment.id: judgment for judgment in then.judgments}
    found: list[JudgmentChange] = []
    for judgment in now.judgments:
        twin = earlier.get(twins[judgment.id]) if judgment.id in twins else None
        found.append(_change(twin, judgment, then.lexicon, now.lexicon, reasons))
    kept, here = set(twins.values()), {judgment.id for judgment in now.judgments}
    gone = (judgment for judgment in then.judgments if judgment.id not in kept)
    # An item reworded beyond likeness is new and dropped at once; its reason stands with the new one.
    dropped = [
        JudgmentChange(j, j, None, ("dropped",), reason="" if j.id in here else reasons.get(j.id, "")) for j in gone
    ]
    changed = tuple(change for change in (*found, *dropped) if change.kinds)
    return EditionChanges(
        then,
        changed,
        _names_missing(now.sources, then.sources),
        _names_missing(then.sources, now.sources),
        len(found) - sum(bool(change.kinds) for change in found),
    )


def likeness(a: Judgment, b: Judgment) -> float:
    """How much of their words two judgments have in common, from 0 to 1 (Dice 1945, words counted)."""
    return _dice(_word_counts(a), _word_counts(b))


def _change(
    then: Judgment | None, now: Judgment, old: Lexicon, new: Lexicon, reasons: Mapping[ItemId, str]
) -> JudgmentChange:
    reason = reasons.get(now.id, "")
    if then is None:
        return JudgmentChange(now, None, now, ("new",), reason=reason)
    bands, steps = _bands(then, now, old, new), _steps(then, now)
    same_terms = then.likelihood == now.likelihood and (old == new or not then.likelihood)
    kinds: list[ChangeKind] = []
    if wording(then.content) != wording(now.content):
        kinds.append("reworded")
    if bands:
        kinds.append("likelier" if bands > 0 else "less-likely")
    elif not same_terms and not _same_band(then, now, old, new):
        kinds.append("likelihood")
    if steps:
        kinds.append("more-confident" if steps > 0 else "less-confident")
    elif then.confidence != now.confidence:
        kinds.append("confidence")
    if then.basis.strip() != now.basis.strip():
        kinds.append("basis")
    if then.time_frame.strip() != now.time_frame.strip():
        kinds.append("time-frame")
    return JudgmentChange(now, then, now, tuple(kinds), bands, steps, reason)


def _twins(then: tuple[Judgment, ...], now: tuple[Judgment, ...]) -> dict[ItemId, ItemId]:
    """The earlier judgment of each later one: the same words first, then the most alike."""
    twins: dict[ItemId, ItemId] = {}
    by_words: dict[str, list[Judgment]] = {}
    for judgment in then:
        by_words.setdefault(wording(judgment.content), []).append(judgment)
    for judgment in now:
        same = by_words.get(wording(judgment.content), [])
        if same:
            twin = next((j for j in same if j.id == judgment.id), same[0])
            same.remove(twin)
            twins[judgment.id] = twin.id
    taken = set(twins.values())
    old = [(j, _word_counts(j)) for j in then if j.id not in taken]
    new = [(j, _word_counts(j)) for j in now if j.id not in twins]
    for score, earlier, later in sorted(_scored(old, new), key=lambda found: (-found[0], found[2], found[1])):
        if later not in twins and earlier not in taken and score > 0:
            twins[later] = earlier
            taken.add(earlier)
    return twins


_Counted = list[tuple[Judgment, "Counter[str]"]]


def _scored(old: _Counted, new: _Counted) -> list[tuple[float, ItemId, ItemId]]:
    """Pairs alike enough to be one judgment. Of one id they need less: the editor changed that very item."""
    few = max(len(old), len(new)) <= _MOST_COMPARED
    scored = []
    by_id = {judgment.id: (judgment, words) for judgment, words in old}
    for judgment, words in new:
        candidates = old if few else [by_id[judgment.id]] if judgment.id in by_id else []
        for earlier, earlier_words in candidates:
            one_id = earlier.id == judgment.id
            score = _dice(words, earlier_words)
            if score >= (_ALIKE_OF_ONE_ID if one_id else _ALIKE):
                scored.append((score + one_id, earlier.id, judgment.id))
    return scored


def _word_counts(judgment: Judgment) -> Counter[str]:
    return Counter(word.strip(".,;:!?()[]“”\"'«»") for word in fold(wording(judgment.content)).split())


def _dice(a: Counter[str], b: Counter[str]) -> float:
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0


def _bands(then: Judgment, now: Judgment, old: Lexicon, new: Lexicon) -> int:
    """How many bands it moved; scales are compared only where their bands have the same ranges."""
    if not comparable(old, new):
        return 0
    before, after = old.term(then.likelihood), new.term(now.likelihood)
    return after.band - before.band if before and after else 0


def _same_band(then: Judgment, now: Judgment, old: Lexicon, new: Lexicon) -> bool:
    """Whether only another word of the same band is said now."""
    if not comparable(old, new):
        return False
    before, after = old.term(then.likelihood), new.term(now.likelihood)
    return before is not None and after is not None and before.band == after.band


def comparable(a: Lexicon, b: Lexicon) -> bool:
    """Whether the bands of two scales have the same ranges, so that places on them can be compared."""
    return {(t.band, t.low, t.high) for t in a.terms} == {(t.band, t.low, t.high) for t in b.terms}


def _steps(then: Judgment, now: Judgment) -> int:
    if not then.confidence or not now.confidence:
        return 0
    return CONFIDENCE_LEVELS.index(now.confidence) - CONFIDENCE_LEVELS.index(then.confidence)


def _names_missing(names: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    known = {name.casefold() for name in others}
    return tuple(name for name in names if name.casefold() not in known)


__all__ = ["ChangeKind", "EditionChanges", "JudgmentChange", "changes_between", "comparable", "likeness"]
