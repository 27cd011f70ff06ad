"""The cards of the start view: what can be begun, recent briefs, templates, and where files are dropped."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QEnterEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from briefer.app.keys import shown_keys
from briefer.app.plural import plural
from briefer.app.settings import Recent
from briefer.app.theme.controls import ElidedLabel, label
from briefer.app.theme.look import Look

BIG_PAGE: Final = QSize(184, 196)
_SMALL_PAGE: Final = QSize(94, 110)


class Card(QFrame):
    """A surface that is pressed like a button: by mouse, Enter or Space. Ringed when the keyboard is on it."""

    clicked = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._hovered = self._ringed = self._chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)

    def set_chosen(self, chosen: bool) -> None:
        """Show that this one is chosen."""
        self._chosen = chosen
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Surface, edge, hover, choice and keyboard ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if self._ringed else 1.0
        edge = "accent" if self._ringed or self._chosen else "line-strong" if self._hovered else "line"
        painter.setPen(QPen(self.look.colour(edge), width))
        painter.setBrush(self.look.colour("accent-soft" if self._chosen else "surface"))
        room = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(room, self.look.px(8), self.look.px(8))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A press let go outside is none."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Taken, so that the release comes here."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter and Space press it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Pointed at."""
        self._hovered = True
        self.update()

    def leaveEvent(self, event: object) -> None:  # noqa: N802  # Qt's name
        """No longer."""
        self._hovered = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Only the keyboard rings it."""
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._ringed = event.reason() in reasons
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """The ring goes."""
        self._ringed = False
        self.update()


class OfferCard(Card):
    """One way to begin: icon, verb, what it means, and its keys."""

    def __init__(self, look: Look, icon: str, text: str, hint: str, keys: str) -> None:
        super().__init__(look, text)
        self.setAccessibleDescription(f"{hint} {shown_keys(keys)}".strip())
        self._icon = icon
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(9), look.px(12), look.px(9))
        row.setSpacing(look.px(12))
        self._picture = QLabel()
        row.addWidget(self._picture)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label(text, "name"))
        column.addWidget(label(hint, "hint"))
        row.addLayout(column, 1)
        if keys:
            row.addWidget(label(shown_keys(keys), "key"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._draw()
        look.changed.connect(self._draw)

    def _draw(self) -> None:
        side = self.look.px(20)
        self._picture.setPixmap(self.look.icon(self._icon, 20, "accent").pixmap(QSize(side, side)))


class PagePicture(QWidget):
    """The upper part of a first page at a fixed size, with an edge; an empty sheet until it was drawn."""

    def __init__(self, look: Look, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._image, self._shown = look, QImage(), QPixmap()
        self.setFixedSize(look.px(size.width()), look.px(size.height()))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_image(self, image: QImage) -> None:
        """The page has been drawn."""
        self._image, self._shown = image, QPixmap()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """White in both schemes: these are pages."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if not self._image.isNull():
            if self._shown.isNull() or self._shown.devicePixelRatio() != self.devicePixelRatioF():
                self._shown = self._scaled()
            painter.drawPixmap(0, 0, self._shown)
        painter.setPen(QPen(self._look.colour("line"), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _scaled(self) -> QPixmap:
        """Averaged over whole areas, so that small letters turn into even grey and not into dots."""
        ratio = self.devicePixelRatioF()
        width, height = round(self.width() * ratio), round(self.height() * ratio)
        image = self._image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation).copy(0, 0, width, height)
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(ratio)
        return pixmap


class RecentCard(Card):
    """A recent brief: its first page, title, template, when it was saved and what stands against its release."""

    forget_wanted = Signal()

    def __init__(self, look: Look, entry: Recent, when: str) -> None:
        super().__init__(look, entry.title or Path(entry.path).stem)
        self.entry = entry
        self.setToolTip(entry.path)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(8),) * 4)
        column.setSpacing(look.px(1))
        self.page = PagePicture(look, BIG_PAGE)
        column.addWidget(self.page, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(look.px(6))
        column.addWidget(ElidedLabel(entry.title or Path(entry.path).stem, "name"))
        column.addWidget(ElidedLabel(entry.template, "hint"))
        state = ElidedLabel(self._state(when), "error" if entry.errors > 0 else "hint")
        state.setFont(look.font(12))
        column.addWidget(state)
        self.setAccessibleDescription(f"{entry.template}, {self._state(when)}")
        self.setFixedWidth(look.px(BIG_PAGE.width() + 16))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """A brief can be taken off the list; its file stays."""
        menu = QMenu(self)
        menu.addAction(self.tr("Take off this list"), self.forget_wanted.emit)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _state(self, when: str) -> str:
        if self.entry.errors < 0:
            return when
        count = self.entry.errors
        errors = plural(self.tr("%n error(s)", "", count), count) if count else self.tr("no errors")
        return f"{when}, {errors}"


class TemplateCard(Card):
    """A template: its first page, name and description; a broken one says what is wrong."""

    def __init__(self, look: Look, id: str, name: str, description: str, problem: str, limit: str = "") -> None:
        super().__init__(look, name)
        self.choice_id, self.name, self.description = id, name, description
        row = QHBoxLayout(self)
        row.setContentsMargins(*(look.px(8),) * 4)
        row.setSpacing(look.px(12))
        self.page = PagePicture(look, _SMALL_PAGE)
        row.addWidget(self.page)
        column = QVBoxLayout()
        column.setSpacing(look.px(4))
        column.addWidget(ElidedLabel(name, "name"))
        said = label(problem or description, "error" if problem else "secondary")
        said.setWordWrap(True)
        said.setAlignment(Qt.AlignmentFlag.AlignTop)
        said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        column.addWidget(said, 1)
        if limit and not problem:
            column.addWidget(ElidedLabel(limit, "hint"))
        row.addLayout(column, 1)
        self.setEnabled(not problem)
        self.setAccessibleDescription(problem or " ".join(filter(None, (description, limit))))
        self.setToolTip(problem or self.tr("Start new briefs with {name}").format(name=name))
        self.setFixedHeight(look.px(128))


class DropZone(Card):
    """Where files are dropped; pressed, it asks for one."""

    dropped = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self.setAccessibleName(self.tr("Drop an article or a brief here"))
        self.setAcceptDrops(True)
        self.setMinimumHeight(look.px(120))
        self._over = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """A dashed edge, an icon and two sentences."""
        look, painter = self.look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token = "accent" if self._over or self._ringed else "line-strong"
        painter.setPen(QPen(look.colour(token), 1.5 if self._over or self._ringed else 1, Qt.PenStyle.DashLine))
        if self._over:
            painter.setBrush(look.colour("accent-soft"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px(8), look.px(8))
        side, middle = look.px(24), self.rect().center()
        look.icon("file-input", 24, "text2").paint(
            painter, QRect(middle.x() - side // 2, middle.y() - look.px(36), side, side)
        )
        painter.setFont(look.font(13, 500))
        painter.setPen(look.colour("text"))
        line = QRect(0, middle.y(), self.width(), look.px(20))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self.accessibleName())
        painter.setFont(look.font(12))
        painter.setPen(look.colour("text3"))
        line.translate(0, look.px(24))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self.tr("Text, Markdown, HTML, Word or PDF"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Only files of this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._over = True
            self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802  # Qt's name
        """Gone again."""
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Open what was dropped."""
        self._over = False
        self.update()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.dropped.emit(paths)
