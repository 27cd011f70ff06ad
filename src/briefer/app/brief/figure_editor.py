"""A picture's alternative text and caption, edited under the picture."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.named_editor import NamedEditor
from briefer.app.brief.pictures import shown_picture
from briefer.app.theme.controls import label
from briefer.model.brief import FigureItem, Item

_SIDE, _PICTURE = 12, 160


class FigureEditor(NamedEditor):
    """Alternative text is asked for: who does not see the picture reads it instead."""

    done_keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)

    def __init__(self, desk: BriefDesk, item: FigureItem, number: int, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._item = item
        self._picture = label("")
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
        self.show_name(item, number)
        for field, text in ((self._alt, item.alt), (self._caption, item.caption)):
            if field.text() != text:
                field.setText(text)

    def _lay_out(self) -> None:
        px = self.look.px
        top, _ = self.head(self.tr("Done"))
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
