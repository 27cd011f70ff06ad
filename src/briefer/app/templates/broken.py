"""A template that cannot be used: its errors by line, and its file, to be put right at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFontDatabase, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from briefer.app.templates.words import problem_line
from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look
from briefer.errors import BrieferError, Problem
from briefer.storage.atomic import write_atomically
from briefer.storage.templates import TemplateEntry


class BrokenView(QWidget):
    """``checked`` is sent when the file may be sound again."""

    checked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = Path()
        self.setProperty("kind", "canvas")
        self.title = label("", "dialog-headline")
        said = self.tr("This template cannot be used until it is put right. Everything else goes on.")
        self.problems = QListWidget()
        self.problems.setAccessibleName(self.tr("Problems"))
        self.problems.setWordWrap(True)
        self.problems.setMaximumHeight(look.px(180))
        self.problems.currentRowChanged.connect(self._go_to_line)
        self.problems.itemActivated.connect(self._edit)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("The template's file"))
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(look.px(12))
        self.text.setFont(fixed)
        self.told = label("", "error")
        self.told.setWordWrap(True)
        self.told.hide()
        open_file = button(look, self.tr("Open the file"), "", "external-link")
        open_file.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path))))
        self.check = button(look, self.tr("Save and check again"), "primary")
        self.check.clicked.connect(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(24),) * 4)
        column.setSpacing(look.px(12))
        for widget in (self.title, label(said, "secondary"), self.problems):
            column.addWidget(widget)
        column.addWidget(self.text, 1)
        column.addWidget(self.told)
        foot = QHBoxLayout()
        foot.addWidget(open_file)
        foot.addStretch(1)
        foot.addWidget(self.check)
        column.addLayout(foot)

    def show_entry(self, entry: TemplateEntry) -> None:
        """Its problems, and its file as text."""
        self._path = entry.path
        self.title.setText(entry.name or entry.id)
        self.told.hide()
        try:
            text = entry.path.read_bytes().decode("utf-8", "replace")
        except OSError:
            text = ""
        self.text.setPlainText(text)
        self.problems.clear()
        for problem in entry.problems:
            item = QListWidgetItem(self._words(problem))
            item.setData(256, problem_line(problem))
            self.problems.addItem(item)
        self.problems.setCurrentRow(0)

    def save(self) -> None:
        """Write the text as it stands, and look again."""
        try:
            write_atomically(self._path, self.text.toPlainText().encode(), overwrite=True)
        except BrieferError as error:
            self.told.setText(" ".join(map(str, error.problems)))
            self.told.show()
            return
        self.checked.emit()

    def _edit(self) -> None:
        self.text.setFocus()

    def _words(self, problem: Problem) -> str:
        line = problem_line(problem)
        place = self.tr("Line {line}: ").format(line=line) if line else ""
        return f"{place}{problem.message} {problem.hint}".strip()

    def _go_to_line(self, row: int) -> None:
        item = self.problems.item(row)
        line = item.data(256) if row >= 0 else 0
        block = self.text.document().findBlockByNumber(max(line - 1, 0))
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.centerCursor()
