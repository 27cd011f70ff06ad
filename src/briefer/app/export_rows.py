"""The pieces of the export dialog: a row a format, the open checks, what goes out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from briefer.app.checks.model import ICONS, severity_word, short_message
from briefer.app.core_words import finding_in_words
from briefer.app.export_job import Outgoing, Written, said_size
from briefer.app.plural import plural
from briefer.app.theme.controls import button, label, rule
from briefer.app.theme.look import Look
from briefer.model.lexicon import Marking
from briefer.model.template import CitationStyle
from briefer.pipeline import Format
from briefer.review.findings import Finding

translate = QCoreApplication.translate
_MOST_CHECKS = 40


def format_names() -> dict[Format, tuple[str, str]]:
    """Name and promise of each format that leaves the house."""
    return {
        "docx": (translate("Export", "Word"), translate("Export", "Real styles, footnotes and headings")),
        "pdf": (translate("Export", "PDF"), translate("Export", "Tagged, PDF/UA-1 and PDF/A-2a")),
        "html": (translate("Export", "HTML"), translate("Export", "One file, pictures inside")),
    }


def style_names() -> dict[CitationStyle, str]:
    """The citation styles as the menu shows them."""
    return {
        "footnotes": translate("Export", "Footnotes"),
        "endnotes": translate("Export", "Endnotes"),
        "author-date": translate("Export", "Source and date"),
        "parenthesis": translate("Export", "As in the article"),
    }


class FormatRow(QWidget):
    """A tick, the format's name and promise or state, and at the right its citation style or what to do with the file.

    ``changed`` is sent when the tick or the style changed, ``open_wanted`` and ``folder_wanted`` with the file.
    """

    changed = Signal()
    open_wanted = Signal(Path)
    folder_wanted = Signal(Path)

    def __init__(self, look: Look, format: Format, style: CitationStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.format: Format = format
        self.style_chosen: CitationStyle = style
        self._promise = format_names()[format][1]
        self.tick = QCheckBox()
        self.tick.setAccessibleName(format_names()[format][0])
        self.tick.toggled.connect(self._toggled)
        self._state = label(self._promise, "hint")
        self._off = label(self.tr("Off"), "hint")
        self._style = self._made_style_button(look)
        self._written: Written | None = None
        self._open = button(look, self.tr("Open"), "link")
        self._folder = button(look, self.tr("Show in folder"), "link")
        self._open.clicked.connect(lambda: self._send(self.open_wanted))
        self._folder.clicked.connect(lambda: self._send(self.folder_wanted))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(format_names()[format][0], "name"))
        words.addWidget(self._state)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(4), look.px(12), look.px(4))
        row.setSpacing(look.px(12))
        row.addWidget(self.tick)
        row.addLayout(words, 1)
        for widget in (self._off, self._style, self._open, self._folder):
            row.addWidget(widget)
        self.setFixedHeight(look.px(48))
        self.show_ready()

    def show_ready(self) -> None:
        """Nothing was written yet."""
        self._written = None
        self._state.setText(self._promise)
        self._arrange()

    def show_step(self, text: str) -> None:
        """What happens to this format now."""
        self._state.setText(text)

    def show_written(self, written: Written) -> None:
        """The file is on the disk."""
        self._written = written
        self._state.setText(self.tr("Written, {size}").format(size=said_size(written.size)))
        self._arrange()

    def _made_style_button(self, look: Look) -> QPushButton:
        made = button(look, style_names()[self.style_chosen], "small")
        made.setAccessibleName(self.tr("Citations"))
        made.setToolTip(self.tr("How citations are printed in this format"))
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        look.set_icon(made, "chevron-down", 12, "text3")
        menu = QMenu(made)
        for style, name in style_names().items():
            menu.addAction(name).triggered.connect(lambda _=False, style=style: self._choose(style))
        made.clicked.connect(lambda: menu.exec(made.mapToGlobal(made.rect().bottomLeft())))
        return made

    def _choose(self, style: CitationStyle) -> None:
        self.style_chosen = style
        self._style.setText(style_names()[style])
        self.changed.emit()

    def _toggled(self) -> None:
        self.show_ready()
        self.changed.emit()

    def _arrange(self) -> None:
        on, done = self.tick.isChecked(), self._written is not None
        self._off.setVisible(not on)
        self._style.setVisible(on and not done)
        self._open.setVisible(done)
        self._folder.setVisible(done)

    def _send(self, signal: SignalInstance) -> None:
        if self._written is not None:
            signal.emit(self._written.path)


class OpenChecks(QWidget):
    """The findings under each other; ``show_wanted`` is sent with the one to go to."""

    show_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(look.px(12), look.px(10), look.px(12), look.px(10))
        self._column.setSpacing(look.px(12))

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Errors first, as they come."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for finding in findings[:_MOST_CHECKS]:
            self._column.addWidget(self._row(finding))
        if len(findings) > _MOST_CHECKS:
            more = self.tr("and {count} more in Checks").format(count=len(findings) - _MOST_CHECKS)
            self._column.addWidget(label(more, "hint"))
        self._column.addStretch(1)

    def _row(self, found: Finding) -> QWidget:
        look, made, finding = self._look, QWidget(), finding_in_words(found)
        icon, token = ICONS[finding.severity]
        side = look.px(14)
        picture = QLabel()
        picture.setPixmap(look.icon(icon, 14, token).pixmap(QSize(side, side)))
        picture.setAccessibleName(severity_word(finding.severity))
        picture.setContentsMargins(0, look.px(2), 0, 0)
        message = label(short_message(finding))
        message.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(message)
        if finding.place:
            place = label(finding.place, "hint")
            place.setWordWrap(True)
            words.addWidget(place)
        show = button(look, self.tr("Show"), "link")
        show.setAccessibleDescription(finding.message)
        show.clicked.connect(lambda: self.show_wanted.emit(found))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        return made


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
        if marking is not None:
            badge = QLabel()
            badge.setPixmap(_badge(look, marking, self.devicePixelRatioF()))
            badge.setAccessibleName(marking.text)
            words.addWidget(badge)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(20))
        row.addWidget(self.pages)
        row.addLayout(words, 1)
        self.setFixedHeight(look.px(116))

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


def card(widgets: list[QWidget]) -> QFrame:
    """Rows in a frame, a line between them."""
    made = QFrame()
    made.setProperty("kind", "card")
    column = QVBoxLayout(made)
    column.setContentsMargins(1, 1, 1, 1)
    column.setSpacing(0)
    for index, widget in enumerate(widgets):
        if index:
            column.addWidget(rule())
        column.addWidget(widget)
    return made


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
