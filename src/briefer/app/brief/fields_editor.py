"""What the editors of judgments and events share: fields of their own below the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.item_editor import ItemEditor
from briefer.model.brief import EventItem, Judgment

_GAP = 12  # between the text and the fields, and beside them


class FieldsEditor(ItemEditor):
    """The text is laid out before the fields are made, so there are none at first."""

    def __init__(self, desk: BriefDesk, item: Judgment | EventItem, number: int, parent: QWidget) -> None:
        self._fields: QWidget | None = None
        super().__init__(desk, item, number, parent)
        self._fields = self._make_fields()
        self._fields.show()
        self.show_item(item, number)

    def _make_fields(self) -> QWidget:
        raise NotImplementedError

    def below(self, width: int) -> int:
        """The fields."""
        return self.look.px(_GAP) + self._fields.sizeHint().height() if self._fields is not None else 0

    def place_below(self, top: int, width: int) -> None:
        """Under the text, as wide as it."""
        if self._fields is not None:
            gap = self.look.px(_GAP)
            self._fields.setGeometry(gap, top + gap, width, self._fields.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Esc is done in every field: what none of them takes comes here, also from rows that are made later."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self._finish()
            event.accept()
            return True
        return super().event(event)
