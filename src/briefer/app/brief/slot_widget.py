"""What stands in an item's place on a card while it is edited or compared."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from briefer.app.brief.desk import BriefDesk
from briefer.model.brief import Item


class SlotWidget(QWidget):
    """A framed piece that says how high it is in a width, and when that changed."""

    resized = Signal()

    def __init__(self, desk: BriefDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.look = desk, desk.context.look

    def show_item(self, item: Item, number: int) -> None:
        """The item as it is now."""
        raise NotImplementedError

    def height_for(self, width: int) -> int:
        """How high it is in that width."""
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return self.sizeHint().height()

    def take_focus(self) -> None:
        """Where the keys should go first."""
        self.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Paper with the edge of what is worked on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.colour("accent"), 1))
        painter.setBrush(self.look.colour(self.surface()))
        rect = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, self.look.px(6), self.look.px(6))

    def _finish(self) -> None:
        """Later, since leaving destroys the very widget whose key or click is being looked at."""
        QTimer.singleShot(0, self.desk, self.desk.leave_editor)

    def surface(self) -> str:
        """The colour it stands on."""
        return "surface"
