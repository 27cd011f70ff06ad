"""A line under the document bar that tells what happened and offers what to do; it waits and never blocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from briefer.app.theme.controls import button, icon_button, label
from briefer.app.theme.look import Look

Kind = Literal["note", "warning", "error"]
SHAPES: Final[dict[Kind, tuple[str, str, str]]] = {
    "note": ("info", "accent", "accent-soft"),
    "warning": ("triangle-alert", "warning", "warning-soft"),
    "error": ("circle-x", "error", "error-soft"),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of a message: its verb and what it does."""

    text: str
    do: Callable[[], object]


class MessageBar(QWidget):
    """Shows one message at a time; a newer one takes its place."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._kind: Kind = "note"
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.px(16), look.px(4), look.px(8), look.px(4))
        self._row.setSpacing(look.px(8))
        self._text = label("")
        look.changed.connect(self.update)
        self.hide()

    @property
    def text(self) -> str:
        """What is told now, empty for nothing."""
        return self._text.text() if not self.isHidden() else ""

    def tell(self, kind: Kind, text: str, offers: Sequence[Offer] = ()) -> None:
        """Show a message until it is closed, answered or replaced."""
        self._clear()
        self._kind = kind
        icon, token, _ = SHAPES[kind]
        picture = QLabel()
        side = self._look.px(16)
        picture.setPixmap(self._look.icon(icon, 16, token).pixmap(QSize(side, side)))
        self._row.addWidget(picture)
        self._text = label(text)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row.addWidget(self._text, 1)
        for offer in offers:
            made = button(self._look, offer.text, "small")
            made.clicked.connect(lambda _=False, do=offer.do: self._answer(do))
            self._row.addWidget(made)
        close = icon_button(self._look, "x", self.tr("Close this message"), 14)
        close.clicked.connect(self.close_message)
        self._row.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(text)
        self.show()

    def close_message(self) -> None:
        """Take the message away."""
        self._clear()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The soft ground of the message's kind."""
        QPainter(self).fillRect(self.rect(), self._look.colour(SHAPES[self._kind][2]))

    def _answer(self, do: Callable[[], object]) -> None:
        self.close_message()
        do()

    def _clear(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
