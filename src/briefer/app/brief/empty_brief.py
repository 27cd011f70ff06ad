"""What the pane says while the brief holds nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefer.app.brief.desk import BriefDesk
from briefer.app.theme.controls import button, label


class EmptyBrief(QWidget):
    """One sentence and the two quick ways to begin."""

    def __init__(self, desk: BriefDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = desk.context.look
        self._icon = QLabel()
        self.draft = button(self._look, self.tr("Draft from the summary points"), "primary", "file-text")
        self.everything = button(self._look, self.tr("Add everything"))
        self.draft.clicked.connect(desk.draft)
        self.everything.clicked.connect(desk.add_everything)
        px = self._look.px
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.draft)
        buttons.addWidget(self.everything)
        buttons.addStretch(1)
        first = self.tr("Every item you tick on the left becomes part of the brief.")
        second = self.tr("You can also start from a draft and cut it down.")
        keys = self.tr("Space ticks, Enter adds, Ctrl Z takes it back")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), 0, px(16), 0)
        column.setSpacing(px(8))
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for text, kind in (
            (self.tr("Tick what matters"), "dialog-headline"),
            (first, "secondary"),
            (second, "secondary"),
        ):
            said = label(text, kind)
            said.setWordWrap(True)
            said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(said)
        column.addSpacing(px(8))
        column.addLayout(buttons)
        column.addSpacing(px(8))
        column.addWidget(label(keys, "hint"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(5)
        self.show_icon()
        self._look.changed.connect(self.show_icon)

    def show_icon(self) -> None:
        """In the colours of now."""
        self._icon.setPixmap(self._look.icon("files", 32, "text3").pixmap(self._look.px(32)))
