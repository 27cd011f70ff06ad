"""What goes out: the first pages, small, with the counts of what will leave and its marking."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefer.app.export_job import Outgoing
from briefer.app.plural import plural
from briefer.app.theme.controls import label
from briefer.app.theme.look import Look
from briefer.model.lexicon import Marking


class GoesOut(QWidget):
    """Small pages and the counts of what will leave."""

    def __init__(self, look: Look, marking: Marking | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.pages = _SmallPages(look)
        self._length = label("", "secondary")
        self._sources = label("", "secondary")
        words = QVBoxLayout()
        words.setSpacing(look.px(4))
        words.addWidget(label(self.tr("What goes out"), "name"))
        words.addWidget(self._length)
        words.addWidget(self._sources)
        self._badge = QLabel()
        words.addWidget(self._badge)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(20))
        row.addWidget(self.pages)
        row.addLayout(words, 1)
        self.setFixedHeight(look.px(116))
        self.show_marking(marking)

    def show_marking(self, marking: Marking | None) -> None:
        """The marking of what goes out."""
        self._badge.setVisible(marking is not None)
        if marking is not None:
            self._badge.setPixmap(_badge(self._look, marking, self.devicePixelRatioF()))
            self._badge.setAccessibleName(marking.text)

    def show_outgoing(self, found: Outgoing) -> None:
        """Once it was counted and drawn."""
        pages = plural(self.tr("%n page(s)", "", found.pages), found.pages)
        words = plural(self.tr("%n word(s)", "", found.words), found.words)
        notes = plural(self.tr("%n note(s)", "", found.notes), found.notes)
        outlets = plural(self.tr("%n outlet(s)", "", found.outlets), found.outlets)
        self._length.setText(f"{pages}, {found.size}, {words}")
        self._sources.setText(f"{notes}, {outlets}")
        ratio = self.devicePixelRatioF()
        self.pages.show_pages(tuple(_pixmap(image, ratio) for image in map(QPixmap.fromImage, found.pictures)))


class _SmallPages(QWidget):
    """Up to two pages, with a hair line around each."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pages: tuple[QPixmap, ...] = ()
        self.setAccessibleName(self.tr("First pages"))

    def show_pages(self, pages: tuple[QPixmap, ...]) -> None:
        """Pictures of the device's density."""
        self._pages = pages
        gap = self._look.px(12)
        self.setFixedWidth(round(sum(page.deviceIndependentSize().width() + gap for page in pages)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Side by side."""
        painter = QPainter(self)
        x = 0
        for page in self._pages:
            size = page.deviceIndependentSize().toSize()
            painter.drawPixmap(x, 0, page)
            painter.setPen(QPen(self._look.colour("line"), 1))
            painter.drawRect(x, 0, size.width() - 1, size.height() - 1)
            x += size.width() + self._look.px(12)


def _badge(look: Look, marking: Marking, ratio: float) -> QPixmap:
    """The marking as it is printed: its words in its colours; in dark with an edge, so that black is seen."""
    font = look.font(11, 700)
    room = QRect(0, 0, QFontMetrics(font).horizontalAdvance(marking.text) + look.px(12), look.px(16))
    made = _pixmap(QPixmap(QSize(round(room.width() * ratio), round(room.height() * ratio))), ratio)
    made.fill(QColor(marking.background))
    painter = QPainter(made)
    painter.setFont(font)
    if look.dark or QColor(marking.background) == QColor("white"):
        painter.setPen(QPen(look.colour("line-strong"), 1))
        painter.drawRect(room.adjusted(0, 0, -1, -1))
    painter.setPen(QColor(marking.colour))
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, marking.text)
    painter.end()
    return made


def _pixmap(pixmap: QPixmap, ratio: float) -> QPixmap:
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
