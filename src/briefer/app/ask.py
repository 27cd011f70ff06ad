"""One plain dialog for all that must be asked or told: a headline, a sentence, details, and buttons named by verbs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from briefer.app.message_bar import SHAPES, Kind
from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look
from briefer.errors import Problem

_MOST_SHOWN = 200  # problems; a file with more has one that repeats


class Ask(QDialog):
    """The answer is the index of the pressed button in ``chosen``, -1 when the dialog was closed.

    The first button is the primary one; it stands at the right.
    """

    def __init__(
        self,
        look: Look,
        title: str,
        text: str,
        buttons: Sequence[str],
        *,
        kind: Kind = "note",
        details: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.chosen = -1
        self.setWindowTitle(title)
        self._look = look
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._body(text, kind, details))
        outer.addWidget(self._foot(buttons, bool(details)))
        self.setMinimumWidth(look.px(460))
        self.setMaximumWidth(look.px(720))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """Enter presses the primary button."""
        super().showEvent(event)
        self._primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> int:
        """Show it and wait for the answer."""
        self.exec()
        return self.chosen

    def _body(self, text: str, kind: Kind, details: str) -> QWidget:
        body = QWidget()
        body.setProperty("kind", "surface")
        row = QHBoxLayout(body)
        row.setContentsMargins(*(self._look.px(24),) * 4)
        row.setSpacing(self._look.px(16))
        icon, token, _ = SHAPES[kind]
        picture, size = QLabel(), self._look.px(20)
        picture.setPixmap(self._look.icon(icon, 20, token).pixmap(QSize(size, size)))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(self._look.px(12))
        said = label(text)
        said.setWordWrap(True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(said)
        if details:
            shown = QPlainTextEdit(details)
            shown.setReadOnly(True)
            shown.setTabChangesFocus(True)
            shown.setAccessibleName(self.tr("Details"))
            shown.setMinimumHeight(self._look.px(140))
            column.addWidget(shown)
        row.addLayout(column, 1)
        self.setAccessibleName(self.windowTitle())
        self.setAccessibleDescription(text)
        return body

    def _foot(self, buttons: Sequence[str], copyable: bool) -> QWidget:
        foot = QWidget()
        foot.setProperty("kind", "chrome")
        row = QHBoxLayout(foot)
        row.setContentsMargins(*(self._look.px(12),) * 4)
        row.setSpacing(self._look.px(8))
        if copyable:
            copy = button(self._look, self.tr("Copy details"), "flat", "copy")
            copy.clicked.connect(self._copy_details)
            row.addWidget(copy)
        row.addStretch(1)
        for index in reversed(range(len(buttons))):
            made = button(self._look, buttons[index], "primary" if index == 0 else "")
            made.setDefault(index == 0)
            made.clicked.connect(lambda _=False, index=index: self._choose(index))
            row.addWidget(made)
            if index == 0:
                self._primary = made
        return foot

    def _choose(self, index: int) -> None:
        self.chosen = index
        self.accept()

    def _copy_details(self) -> None:
        details = self.findChild(QPlainTextEdit)
        if details is not None:
            QGuiApplication.clipboard().setText(details.toPlainText())


def problem_text(problems: Sequence[Problem]) -> str:
    """All problems, one a paragraph: the place, what is wrong, what to do."""
    shown = "\n\n".join(map(str, problems[:_MOST_SHOWN]))
    more = len(problems) - _MOST_SHOWN
    said = QCoreApplication.translate("Ask", "… {count} more").format(count=more)
    return f"{shown}\n\n{said}" if more > 0 else shown


def tell_problems(look: Look, title: str, text: str, problems: Sequence[Problem], parent: QWidget | None) -> None:
    """Tell what went wrong with a file: one problem as a sentence, several as a list."""
    close = QCoreApplication.translate("Ask", "Close")
    if len(problems) == 1:
        text, details = f"{text}\n\n{problems[0]}", ""
    else:
        details = problem_text(problems)
    Ask(look, title, text, [close], kind="error", details=details, parent=parent).ask()
