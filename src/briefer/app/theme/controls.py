"""Small controls made the same way everywhere."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QPushButton,
    QSplitter,
    QSplitterHandle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefer.app.theme.look import Look


def label(text: str, kind: str = "", parent: QWidget | None = None) -> QLabel:
    """A label of one of the kinds of the style sheet: headline, heading, name, secondary, hint, small…"""
    made = QLabel(text, parent)
    made.setProperty("kind", kind)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def button(look: Look, text: str, kind: str = "", icon: str = "", parent: QWidget | None = None) -> QPushButton:
    """A push button of a kind of the style sheet: primary, flat, link, small…; ringed by keyboard focus only."""
    made = QPushButton(text, parent)
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if icon:
        look.set_icon(made, icon, 16, "on-accent" if kind == "primary" else "text2", 4 if text else 0)
    return made


def icon_button(look: Look, icon: str, name: str, size: int = 16, parent: QWidget | None = None) -> QToolButton:
    """A flat button that is an icon alone; ``name`` is its tooltip and its accessible name."""
    made = QToolButton(parent)
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setAutoRaise(True)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    look.set_icon(made, icon, size)
    return made


def action_button(
    look: Look, action: QAction, text: str = "", icon: str = "", made: QToolButton | None = None
) -> QToolButton:
    """The button of an action in a tool bar: with its shortcut in the tooltip, and its name for screen readers.

    With ``text`` it shows that and the icon named, else the action's icon alone.
    """
    made = made or QToolButton()
    if text:
        made.setText(text)
        made.setToolTip(action.toolTip())
        made.setEnabled(action.isEnabled())
        made.clicked.connect(action.trigger)
        action.enabledChanged.connect(made.setEnabled)
    else:
        made.setDefaultAction(action)
        made.setFixedSize(look.px(32), look.px(32))
    made.setAccessibleName(action.iconText())
    made.setAutoRaise(True)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if text else Qt.ToolButtonStyle.ToolButtonIconOnly
    made.setToolButtonStyle(style)
    made.setIconSize(QSize(look.px(16), look.px(16)))
    made.setMinimumHeight(look.px(32))
    if text and icon:
        look.set_icon(made, icon, 16, gap=4)
    return made


def rule(vertical: bool = False, parent: QWidget | None = None) -> QFrame:
    """A separating line of one pixel."""
    made = QFrame(parent)
    made.setProperty("kind", "rule-v" if vertical else "rule")
    return made


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


class Choice(QComboBox):
    """A combo box with our arrow: a style sheet could only name a picture file of one colour."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The arrow over what the style draws."""
        super().paintEvent(event)
        side = self._look.px(16)
        room = QRect(self.width() - side - self._look.px(8), (self.height() - side) // 2, side, side)
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        self._look.icon("chevron-down", 16, "text3").paint(QPainter(self), room, mode=mode)


class ElidedLabel(QLabel):
    """A label that shortens its text to its width and tells the whole of it in its tooltip."""

    def __init__(
        self,
        text: str = "",
        kind: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode, self._whole = mode, ""
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """The whole text; shown as far as it fits."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """It may be as narrow as three dots."""
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As wide as the whole text."""
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Shorten anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, self._mode, max(self.width(), 1))
        if shown != self.text():
            super().setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
        self.updateGeometry()


class ThinSplitter(QSplitter):
    """A splitter whose handle is drawn one pixel wide and grabbed seven pixels wide."""

    def __init__(self, orientation: Qt.Orientation, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.look = look
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:  # noqa: N802  # Qt's name
        """A thin one."""
        return _ThinHandle(self.orientation(), self)


class _ThinHandle(QSplitterHandle):
    """Wider than it looks: the mask of a handle is its contents, its margin is where it can be grabbed."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        splitter = self.splitter()
        if isinstance(splitter, ThinSplitter):
            QPainter(self).fillRect(self.contentsRect(), splitter.look.colour("line"))
