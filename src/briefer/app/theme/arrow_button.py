"""A flat button that opens a menu and says so by an arrow close behind its words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from briefer.app.theme.look import Look

_SIDE, _MARGIN = 14, 4
_ADDED_PX = 3  # by the style sheet style to every tool button, whatever its font


class ArrowButton(QToolButton):
    """Words, an icon and words, or a picture alone; the style sheet keeps the room at its right free for the arrow."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAutoRaise(True)
        self.setProperty("arrow", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Without the blanks that Qt adds to the words, which would keep the arrow away from them."""
        hint = super().sizeHint()
        blanks = self.fontMetrics().horizontalAdvance("  ") + _ADDED_PX - 1 if self._has_words else 0
        return QSize(hint.width() - blanks, hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Words on buttons are never shortened."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The arrow over what the style draws."""
        super().paintEvent(event)
        side = self._look.px(_SIDE)
        left = self.width() - side - self._look.px(_MARGIN)
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        room = QRect(left, (self.height() - side) // 2, side, side)
        self._look.icon("chevron-down", _SIDE, "text3").paint(QPainter(self), room, mode=mode)

    @property
    def _has_words(self) -> bool:
        return self.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly and bool(self.text())
