"""The sentences that say what a step took out of the brief, so that nothing goes unnoticed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from briefer.app.plural import plural
from briefer.app.source.words import translate
from briefer.model.brief import Brief, Item, Judgment, Part

_MOST_NAMES, _LONGEST = 2, 28


class _Counts(QObject):
    """Only ``tr`` of an object is collected with plural forms."""

    def removed(self, count: int) -> str:
        return plural(self.tr("%n item(s) removed from {0}.", "", count), count)

    def edited(self, count: int) -> str:
        return plural(self.tr("%n of them had wording of yours: Undo brings it back.", "", count), count)

    def silenced(self, count: int) -> str:
        return plural(self.tr("%n citation(s) no longer printed; the sentences stay.", "", count), count)


_counts = _Counts()


def removal_words(before: Brief, after: Brief, evidence: Sequence[int] = ()) -> str:
    """What is gone: how many items of which parts, whether they were edited, and which judgments it still supports."""
    left = {item.id for _, item in after.items()}
    gone = [(part, item) for part, item in before.items() if item.id not in left]
    silenced = len(after.excluded - before.excluded)
    said = [_removed(gone), _edited([item for _, item in gone])] if gone else []
    said += [_counts.silenced(silenced)] if silenced else []
    said += [_supports(evidence)] if evidence else []
    return " ".join(sentence for sentence in said if sentence)


def _removed(gone: Sequence[tuple[Part, Item]]) -> str:
    names = list(dict.fromkeys(f"“{_shortened(part.heading or part.role)}”" for part, _ in gone))
    places = ", ".join(names) if len(names) <= _MOST_NAMES else translate("Source", "{0} parts").format(len(names))
    if len(gone) == 1:
        return translate("Source", "Removed from {0}.").format(places)
    return _counts.removed(len(gone)).format(places)


def _shortened(heading: str) -> str:
    return heading if len(heading) <= _LONGEST else f"{heading[: _LONGEST - 1].rstrip()}…"


def _edited(gone: Sequence[Item]) -> str:
    """Wording or a weighing that is the editor's own."""
    own = sum(map(_is_own_work, gone))
    if not own:
        return ""
    if len(gone) == 1:
        return translate("Source", "It had wording of yours: Undo brings it back.")
    return _counts.edited(own)


def _is_own_work(item: Item) -> bool:
    weighed = isinstance(item, Judgment) and bool(item.likelihood or item.confidence or item.basis or item.evidence)
    return getattr(item, "original", None) is not None or weighed


def _supports(numbers: Sequence[int]) -> str:
    if len(set(numbers)) == 1:
        return translate("Source", "It still supports judgment {0}.").format(numbers[0])
    listed = ", ".join(map(str, sorted(set(numbers))))
    return translate("Source", "They still support judgments {0}.").format(listed)
