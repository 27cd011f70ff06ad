"""A template that cannot be used: its errors by line, and its file, to be put right at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFontDatabase, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from briefer.app.templates.words import problem_line
from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look
from briefer.errors import BrieferError, Problem
from briefer.storage.atomic import write_atomically
from briefer.storage.templates import TemplateEntry

_MOST_LINES = 7  # of the list of problems; it scrolls from there on
_LINE = 256
_BESIDE = 48  # icon, scroll bar and edges beside the text of a problem


class BrokenView(QWidget):
    """``checked`` is sent when the file may be sound again, ``typed`` when its text was changed here.

    ``texts`` holds what was typed and is not yet saved, by the path of its file, whichever template is looked at.
    """

    checked = Signal()
    typed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._path, self._on_disk = look, "", ""
        self.texts: dict[str, str] = {}
        self.setProperty("kind", "canvas")
        self.title = label("", "dialog-headline")
        self.problems = self._made_problems()
        self.text = self._made_text()
        self.told = label("", "error")
        self.told.setWordWrap(True)
        self.told.hide()
        open_file = button(look, self.tr("Open the file"), "", "external-link")
        open_file.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(self._path)))
        self.check = button(look, self.tr("Save and check again"), "primary")
        self.check.clicked.connect(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(24),) * 4)
        column.setSpacing(look.px(12))
        column.addWidget(self.title)
        said = self.tr("This template cannot be used until it is put right. Everything else goes on.")
        column.addWidget(label(said, "secondary"))
        column.addWidget(self.problems)
        column.addWidget(self.text, 1)
        column.addWidget(self.told)
        foot = QHBoxLayout()
        foot.addWidget(open_file)
        foot.addStretch(1)
        foot.addWidget(self.check)
        column.addLayout(foot)

    def show_entry(self, entry: TemplateEntry) -> None:
        """Its problems, and its file as text: as it was left here, else as it is on the disk."""
        self._path = str(entry.path)
        self.title.setText(entry.name or entry.id)
        self.told.hide()
        try:
            self._on_disk = entry.path.read_bytes().decode("utf-8", "replace")
        except OSError:
            self._on_disk = ""
        with QSignalBlocker(self.text):
            self.text.setPlainText(self.texts.get(self._path, self._on_disk))
        self._show_problems(entry.problems)

    def save(self) -> bool:
        """Write the text as it stands, and look again."""
        self.texts[self._path] = self.text.toPlainText()
        if not self.write(self._path):
            return False
        self.checked.emit()
        return True

    def write(self, path: str) -> bool:
        """Write what was typed into that file."""
        try:
            write_atomically(Path(path), self.texts[path].encode("utf-8", "replace"), overwrite=True)
        except BrieferError as error:
            self.told.setText(" ".join(map(str, error.problems)))
            self.told.show()
            return False
        del self.texts[path]
        return True

    def _note_typed(self) -> None:
        text = self.text.toPlainText()
        if text != self._on_disk:
            self.texts[self._path] = text
        else:
            self.texts.pop(self._path, None)
        self.typed.emit()

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self.problems.clear()
        for problem in sorted(problems, key=problem_line):
            item = QListWidgetItem(self._look.icon("circle-x", 16, "error"), self._words(problem))
            item.setData(_LINE, problem_line(problem))
            self.problems.addItem(item)
        self.problems.setVisible(bool(problems))
        self.problems.setCurrentRow(0)
        self._fit_problems()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Their lines break elsewhere."""
        super().resizeEvent(event)
        self._fit_problems()

    def _fit_problems(self) -> None:
        """As high as the problems are, up to some lines."""
        px, metrics = self._look.px, self.problems.fontMetrics()
        room = QRect(0, 0, max(self.width() - px(48 + _BESIDE), px(_BESIDE)), px(1000))
        items = (self.problems.item(row) for row in range(self.problems.count()))
        wrap = int(Qt.TextFlag.TextWordWrap)
        rows = sum(max(metrics.boundingRect(room, wrap, item.text()).height(), px(16)) + px(8) for item in items)
        self.problems.setFixedHeight(min(rows, _MOST_LINES * px(24)) + px(8))

    def _made_problems(self) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("Problems"))
        made.setWordWrap(True)
        made.setSpacing(self._look.px(2))
        made.currentRowChanged.connect(self._go_to_line)
        made.itemActivated.connect(lambda: self.text.setFocus())
        return made

    def _made_text(self) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setAccessibleName(self.tr("The template's file"))
        made.setTabChangesFocus(True)
        made.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(self._look.px(12))
        made.setFont(fixed)
        made.textChanged.connect(self._note_typed)
        return made

    def _words(self, problem: Problem) -> str:
        line = problem_line(problem)
        place = self.tr("Line {line}: ").format(line=line) if line else ""
        return f"{place}{problem.message} {problem.hint}".strip()

    def _go_to_line(self, row: int) -> None:
        item = self.problems.item(row)
        line = item.data(_LINE) if row >= 0 else 0
        block = self.text.document().findBlockByNumber(max(line - 1, 0))
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.centerCursor()
