"""What the Templates window is built of: list, editor and preview side by side, and the buttons under them."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from briefer.app.templates.editor import EditorPane
from briefer.app.templates.library import Library
from briefer.app.templates.preview import PreviewPane
from briefer.app.theme.controls import ElidedLabel, button, icon_button, rule
from briefer.app.theme.look import Look

_SIZE = (1240, 800)
_LIST, _PREVIEW, _WIDEST_PREVIEW = 276, 320, 560


class Frame(QDialog):
    """The panes and buttons, each made once; what they do is for who derives from it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.library, self.editor, self.preview = Library(look), EditorPane(look), PreviewPane(look)
        self.new_button = icon_button(look, "plus", self.tr("New template"))
        self.copy_button = icon_button(look, "copy", self.tr("Duplicate (Ctrl+D)"))
        self.delete_button = icon_button(look, "trash-2", self.tr("Move to the trash (Delete)"))
        self.import_button = button(look, self.tr("Import…"), "flat")
        self.export_button = button(look, self.tr("Export…"), "flat")
        self.undo_button = icon_button(look, "undo-2", self.tr("Undo (Ctrl+Z)"))
        self.redo_button = icon_button(look, "redo-2", self.tr("Redo (Ctrl+Shift+Z)"))
        self.revert_button = button(look, self.tr("Revert"), "flat")
        self.told = ElidedLabel("", "secondary")
        self.restore_button = button(look, self.tr("Restore"), "flat", "archive-restore")
        self.restore_button.hide()
        self.save_as_button = button(look, self.tr("Save as…"))
        self.save_button = button(look, self.tr("Save"))
        self.use_button = button(look, self.tr("Apply to the open brief"), "primary")
        self._arrange()

    def enable(self, made: QWidget, able: bool, why: str) -> None:
        """What is off says why."""
        made.setEnabled(able)
        made.setToolTip((made.accessibleName() if not made.property("kind") else "") if able else why)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """The preview has a third of what the list leaves, the editor the rest."""
        third = (self.width() - self.look.px(_LIST)) // 3
        self.preview.setFixedWidth(min(max(third, self.look.px(_PREVIEW)), self.look.px(_WIDEST_PREVIEW)))
        super().resizeEvent(event)

    def _arrange(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._made_side())
        middle.addWidget(rule(vertical=True))
        middle.addWidget(self.editor, 1)
        middle.addWidget(rule(vertical=True))
        middle.addWidget(self.preview)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(rule())
        whole.addWidget(self._made_foot())
        wanted = QSize(*map(self.look.px, _SIZE))
        self.resize(wanted.boundedTo(self.screen().availableSize()))

    def _made_side(self) -> QWidget:
        look, side = self.look, QWidget()
        side.setProperty("kind", "surface")
        side.setFixedWidth(look.px(_LIST))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.library, 1)
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setContentsMargins(look.px(8), look.px(6), 0, look.px(6))
        row.setSpacing(0)
        for made in (self.new_button, self.copy_button, self.delete_button, self.import_button, self.export_button):
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)
        return side

    def _made_foot(self) -> QWidget:
        look, foot = self.look, QWidget()
        foot.setProperty("kind", "chrome")
        row = QHBoxLayout(foot)
        row.setContentsMargins(*(look.px(12),) * 4)
        row.setSpacing(look.px(8))
        for made in (self.undo_button, self.redo_button, self.revert_button):
            row.addWidget(made)
        row.addWidget(self.told, 1)
        for made in (self.restore_button, self.save_as_button, self.save_button, self.use_button):
            row.addWidget(made)
        return foot
