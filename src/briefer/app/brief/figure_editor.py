"""A picture's alternative text and caption, edited under the picture."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.pictures import shown_picture
from briefer.app.brief.slot_widget import SlotWidget
from briefer.app.brief.words import words
from briefer.app.theme.controls import button, label
from briefer.model.brief import FigureItem, Item

_SIDE, _PICTURE = 12, 160


class FigureEditor(SlotWidget):
    """Alternative text is asked for: who does not see the picture reads it instead."""

    def __init__(self, desk: BriefDesk, item: FigureItem, number: int, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._item = item
        self._name, self._picture = label("", "heading"), label("")
        self._alt = self._line(self.tr("Alternative text"), self.tr("Say in a sentence what it shows"))
        self._alt.textEdited.connect(lambda text: self._set(alt=text))
        self._caption = self._line(self.tr("Caption"), self.tr("Printed under the picture; may stay empty"))
        self._caption.textEdited.connect(lambda text: self._set(caption=text))
        image = shown_picture(item.content)
        if not image.isNull():
            room = self.look.px(_PICTURE)
            shown = QPixmap.fromImage(image).scaledToHeight(
                min(room, image.height()), Qt.TransformationMode.SmoothTransformation
            )
            self._picture.setPixmap(shown)
        self._lay_out()
        self.setFocusProxy(self._alt)
        self.show_item(item, number)

    def show_item(self, item: Item, number: int) -> None:
        """The picture as it is now."""
        if not isinstance(item, FigureItem):
            return
        self._item = item
        self._name.setText(words.item_name(item, number))
        for field, text in ((self._alt, item.alt), (self._caption, item.caption)):
            if field.text() != text:
                field.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Esc and Enter are done."""
        keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(event, QKeyEvent) and event.key() in keys:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._finish()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        px = self.look.px
        done = button(self.look, self.tr("Done"), "flat")
        done.clicked.connect(self._finish)
        top = QHBoxLayout()
        top.addWidget(self._name)
        top.addStretch(1)
        top.addWidget(done)
        top.addWidget(label("Esc", "key"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(_SIDE), px(4), px(_SIDE), px(_SIDE))
        column.setSpacing(px(8))
        column.addLayout(top)
        column.addWidget(self._picture)
        column.addWidget(label(self.tr("Alternative text, for readers who do not see the picture"), "secondary"))
        column.addWidget(self._alt)
        column.addWidget(label(self.tr("Caption"), "secondary"))
        column.addWidget(self._caption)

    def _line(self, name: str, hint: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        line.installEventFilter(self)
        return line

    def _set(self, **fields: str) -> None:
        key, typing = self._item.id, "alt" if "alt" in fields else "caption"

        def change(item: Item) -> Item:
            return replace(item, **fields) if isinstance(item, FigureItem) else item  # type: ignore[arg-type]

        self.desk.change_item(key, change, self.tr("Describe picture"), typing)

    def _finish(self) -> None:
        QTimer.singleShot(0, self.desk, self.desk.leave_editor)
