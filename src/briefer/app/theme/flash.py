"""The mark on what somebody was led to, which goes by itself after a second."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

FLASH_MS: Final = 1000


class Flash:
    """``on`` while the widget is to paint itself marked."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._timer = QTimer(widget)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FLASH_MS)
        self._timer.timeout.connect(widget.update)

    @property
    def on(self) -> bool:
        """Whether the moment lasts."""
        return self._timer.isActive()

    def start(self) -> None:
        """Mark it from now on."""
        self._timer.start()
        self._widget.update()
