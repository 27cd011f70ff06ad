"""For whom an export is: a tick for each marking of readers, and one for the record beside the files."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from briefer import pipeline
from briefer.app.plural import plural
from briefer.app.release.markings import of_paper, offered
from briefer.app.theme.controls import label
from briefer.app.theme.look import Look
from briefer.errors import BrieferError
from briefer.pipeline import Work


class ReleaseTicks(QWidget):
    """Hidden where a brief has no marking that others rank below. ``changed`` is sent when a tick was set or taken."""

    changed = Signal()
    changed_height = Signal()

    def __init__(self, look: Look, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        own = of_paper(work)
        known = [marking.text for marking in offered(work) if own is not None and marking.rank <= own.rank]
        self.ticks = {marking: QCheckBox(marking) for marking in known}
        self.record = QCheckBox(self.tr("Write a record of the release beside the files"))
        self._said = label("", "hint")
        self._said.setWordWrap(True)
        self._warning = label("", "warning")
        self._warning.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        for tick in self.ticks.values():
            row.addWidget(tick)
            tick.toggled.connect(self._show)
        row.addStretch(1)
        self.record.toggled.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(label(self.tr("Released to readers of"), "secondary"))
        column.addLayout(row)
        column.addWidget(self._said)
        column.addWidget(self._warning)
        column.addWidget(self.record)
        self.warn(())
        self._show()

    @property
    def is_offered(self) -> bool:
        """Whether there is anything to tick."""
        return bool(self.ticks)

    @property
    def markings(self) -> tuple[str, ...]:
        """The releases that are ticked; none exports the paper as it is."""
        return tuple(marking for marking, tick in self.ticks.items() if tick.isChecked())

    @property
    def is_record(self) -> bool:
        """Whether what goes out is to be recorded."""
        return self.record.isChecked() and bool(self.markings)

    def warn(self, told: tuple[str, ...]) -> None:
        """Words of the title that only withheld items say else."""
        text = self.tr("The title, which every release prints, says {words}, as only withheld items do.")
        self._warning.setText(text.format(words=told[0]) if told and self.markings else "")
        self._warning.setVisible(bool(self._warning.text()))
        self.changed_height.emit()

    def _show(self) -> None:
        """What each of them withholds."""
        self.record.setVisible(bool(self.markings))
        try:
            said = [self._withheld(marking) for marking in self.markings]
        except BrieferError as error:
            said = [str(problem) for problem in error.problems]
        self._said.setText("; ".join(said) or self.tr("None ticked: the whole paper as it is"))
        self.changed.emit()

    def _withheld(self, marking: str) -> str:
        count = pipeline.release(self._work, marking).withheld.items
        withheld = plural(self.tr("%n item(s) withheld", "", count), count)
        return f"{marking}: {withheld}"
