"""The choice of the interface's language."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from briefer.app.language import language_name, languages, system_language
from briefer.app.settings import Settings
from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look


def ask_language(look: Look, settings: Settings, parent: QWidget) -> None:
    """Ask, and remember the answer for the next start."""
    dialog = LanguageDialog(look, settings.language, parent)
    if dialog.exec():
        settings.language = dialog.chosen
    dialog.deleteLater()


class LanguageDialog(QDialog):
    """``chosen`` is the tag of the current row, empty for the system's language."""

    def __init__(self, look: Look, now: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Language"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(16),) * 4)
        column.setSpacing(look.px(12))
        said = label(self.tr("The language of menus and messages changes when briefer starts again."), "secondary")
        said.setWordWrap(True)
        column.addWidget(said)
        self._tags = ("", *languages())
        system = self.tr("As the system has it ({language})").format(language=language_name(system_language()))
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Languages"))
        self._list.addItems([system, *map(language_name, self._tags[1:])])
        self._list.setCurrentRow(self._tags.index(now) if now in self._tags else 0)
        self._list.itemActivated.connect(self.accept)
        column.addWidget(self._list, 1)
        column.addLayout(self._made_foot(look))
        self.resize(look.px(380), look.px(280))

    @property
    def chosen(self) -> str:
        """What the current row stands for."""
        return self._tags[max(self._list.currentRow(), 0)]

    def _made_foot(self, look: Look) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(look.px(8))
        foot.addStretch(1)
        cancel, choose = button(look, self.tr("Cancel")), button(look, self.tr("Choose"), "primary")
        cancel.clicked.connect(self.reject)
        choose.clicked.connect(self.accept)
        choose.setDefault(True)
        foot.addWidget(cancel)
        foot.addWidget(choose)
        return foot
