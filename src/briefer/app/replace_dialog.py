"""Find and replace over the whole brief, as one step that can be undone."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from briefer.app.plural import plural
from briefer.app.session import Session
from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look
from briefer.compose.replace_text import replace_text


class ReplaceDialog(QDialog):
    """Counts while one types; stays open for the next words."""

    def __init__(self, look: Look, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Find and replace"))
        self.words, self.by = QLineEdit(), QLineEdit()
        self.match_case = QCheckBox(self.tr("Match capitals"))
        self.count = label("", "hint")
        self.replace_all = button(look, self.tr("Replace all"), "primary")
        close = button(look, self.tr("Close"))
        form = QFormLayout()
        form.setVerticalSpacing(look.px(8))
        form.addRow(self.tr("&Find"), self.words)
        form.addRow(self.tr("&Replace with"), self.by)
        form.addRow("", self.match_case)
        self.words.setAccessibleName(self.tr("Find"))
        self.by.setAccessibleName(self.tr("Replace with"))
        foot = QHBoxLayout()
        foot.setSpacing(look.px(8))
        foot.addWidget(self.count, 1)
        foot.addWidget(close)
        foot.addWidget(self.replace_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(16),) * 4)
        column.setSpacing(look.px(16))
        column.addLayout(form)
        column.addLayout(foot)
        self.setMinimumWidth(look.px(460))
        self.words.textChanged.connect(self._show_count)
        self.match_case.toggled.connect(self._show_count)
        self.replace_all.clicked.connect(self._replace)
        self.replace_all.setDefault(True)
        close.clicked.connect(self.accept)
        self._show_count()

    def _show_count(self) -> None:
        found = replace_text(self._session.brief, self.words.text(), "", match_case=self.match_case.isChecked())[1]
        self.replace_all.setEnabled(found > 0)
        self.count.setText(plural(self.tr("%n place(s)", "", found), found) if self.words.text() else "")

    def _replace(self) -> None:
        find, by, match_case = self.words.text(), self.by.text(), self.match_case.isChecked()
        step = self.tr("Replace “{find}” by “{by}”").format(find=find, by=by)
        self._session.apply(lambda brief: replace_text(brief, find, by, match_case=match_case)[0], step)
        self._show_count()
