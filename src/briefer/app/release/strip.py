"""The line over the pages that says for whom they are shown, and leads back to the whole paper."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from briefer.app.plural import plural
from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look
from briefer.pipeline import Release


class ReleaseStrip(QWidget):
    """Hidden while the whole paper is shown. ``whole_wanted`` asks for it."""

    whole_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = QLabel()
        self._said = label("")
        self._said.setWordWrap(True)
        self._said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        back = button(look, self.tr("Whole paper"), "small")
        back.setAccessibleName(self.tr("Show the whole paper"))
        back.clicked.connect(self.whole_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(4), look.px(8), look.px(4))
        row.setSpacing(look.px(8))
        row.addWidget(self._icon)
        row.addWidget(self._said, 1)
        row.addWidget(back)
        look.changed.connect(self._draw_icon)
        self._draw_icon()
        self.hide()

    @property
    def text(self) -> str:
        """What is said now, empty for nothing."""
        return self._said.text() if not self.isHidden() else ""

    def show_release(self, release: Release | None) -> None:
        """For whom, and how much they do not see; none for the whole paper."""
        self.setVisible(release is not None)
        if release is None:
            return
        count = release.withheld.items
        withheld = plural(self.tr("%n item(s) withheld", "", count), count)
        said = self.tr("As released to {marking}: {withheld}").format(marking=release.marking, withheld=withheld)
        if release.withheld.substituted:
            other = release.withheld.substituted
            said += ", " + plural(self.tr("%n with another text", "", other), other)
        self._said.setText(said)
        self.setAccessibleName(said)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The soft ground of a message."""
        QPainter(self).fillRect(self.rect(), self._look.colour("accent-soft"))

    def _draw_icon(self) -> None:
        side = self._look.px(16)
        self._icon.setPixmap(self._look.icon("eye", 16, "accent").pixmap(QSize(side, side)))
