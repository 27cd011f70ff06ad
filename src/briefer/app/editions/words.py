"""What the window says of changes between editions."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from briefer.app.actions import QT_TRANSLATE_NOOP
from briefer.app.plural import plural
from briefer.compose.what_changed import ChangeKind, EditionChanges, JudgmentChange
from briefer.model.brief import Judgment
from briefer.model.lexicon import Lexicon

_KINDS: Final[dict[ChangeKind, str]] = {
    "new": QT_TRANSLATE_NOOP("Editions", "New"),
    "dropped": QT_TRANSLATE_NOOP("Editions", "Dropped"),
    "reworded": QT_TRANSLATE_NOOP("Editions", "Reworded"),
    "likelier": QT_TRANSLATE_NOOP("Editions", "More likely"),
    "less-likely": QT_TRANSLATE_NOOP("Editions", "Less likely"),
    "likelihood": QT_TRANSLATE_NOOP("Editions", "Likelihood restated"),
    "more-confident": QT_TRANSLATE_NOOP("Editions", "More confident"),
    "less-confident": QT_TRANSLATE_NOOP("Editions", "Less confident"),
    "confidence": QT_TRANSLATE_NOOP("Editions", "Confidence restated"),
    "basis": QT_TRANSLATE_NOOP("Editions", "Basis restated"),
    "time-frame": QT_TRANSLATE_NOOP("Editions", "Time frame restated"),
}
_LEVELS: Final = {
    "low": QT_TRANSLATE_NOOP("Editions", "low"),
    "moderate": QT_TRANSLATE_NOOP("Editions", "moderate"),
    "high": QT_TRANSLATE_NOOP("Editions", "high"),
}


class EditionWords(QObject):
    """Sentences and labels; ``then`` and ``now`` are the two scales of likelihood."""

    def __init__(self, then: Lexicon, now: Lexicon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._then, self._now = then, now

    def kinds(self, change: JudgmentChange) -> str:
        """ "Less likely, reworded"."""
        said = [QCoreApplication.translate("Editions", _KINDS[kind]) for kind in change.kinds]
        return ", ".join([said[0], *(word[:1].lower() + word[1:] for word in said[1:])])

    def count(self, changes: EditionChanges) -> str:
        """How many judgments changed, and how many did not."""
        changed = len(changes.judgments)
        if not changes:
            return self.tr("Nothing has changed.")
        said = plural(self.tr("%n judgment(s) changed", "", changed), changed)
        if not changes.unchanged:
            return f"{said}."
        rest = plural(self.tr("%n stayed as they were.", "", changes.unchanged), changes.unchanged)
        return f"{said}; {rest}"

    def moves(self, change: JudgmentChange) -> list[str]:
        """A line for each thing that moved: "Likelihood: very likely (80–95 %) → unlikely (20–45 %), 3 bands down"."""
        then, now = change.then, change.now
        if then is None or now is None:
            return []
        pairs = (
            (self.tr("Likelihood"), self._term(then, self._then), self._term(now, self._now), self._bands(change)),
            (self.tr("Confidence"), self._level(then), self._level(now), ""),
            (self.tr("Basis"), then.basis, now.basis, ""),
            (self.tr("Time frame"), then.time_frame, now.time_frame, ""),
        )
        none = self.tr("none")
        return [f"{name}: {a or none} → {b or none}{by}" for name, a, b, by in pairs if a != b]

    def sources(self, changes: EditionChanges) -> list[str]:
        """Which outlets came and which went."""
        came, gone = ", ".join(changes.sources_added), ", ".join(changes.sources_gone)
        said = [self.tr("Sources added: {names}").format(names=came)] if came else []
        return [*said, self.tr("Sources no longer cited: {names}").format(names=gone)] if gone else said

    def _bands(self, change: JudgmentChange) -> str:
        if not change.bands:
            return ""
        count = abs(change.bands)
        said = self.tr("%n band(s) up", "", count) if change.bands > 0 else self.tr("%n band(s) down", "", count)
        return f", {plural(said, count)}"

    def _term(self, judgment: Judgment, scale: Lexicon) -> str:
        term = scale.term(judgment.likelihood)
        return f"{term.term} ({term.range_text})" if term else ""

    def _level(self, judgment: Judgment) -> str:
        return QCoreApplication.translate("Editions", _LEVELS[judgment.confidence]) if judgment.confidence else ""
