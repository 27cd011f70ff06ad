"""Asks for the name of a template, and says at once when it cannot have it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look
from briefer.errors import TemplateError
from briefer.storage.template_new import template_id
from briefer.storage.template_save import free_id, own_path


class NameDialog(QDialog):
    """``name``, ``id`` and ``path`` are what was chosen."""

    def __init__(self, look: Look, title: str, name: str, verb: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.field = QLineEdit(name)
        self.field.setAccessibleName(self.tr("Name"))
        self.field.selectAll()
        self.told = label("", "hint")
        self.told.setWordWrap(True)
        self.ok = button(look, verb, "primary")
        self.ok.setDefault(True)
        cancel = button(look, self.tr("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(16),) * 4)
        column.setSpacing(look.px(8))
        column.addWidget(label(self.tr("Name"), "secondary"))
        column.addWidget(self.field)
        column.addWidget(self.told)
        foot = QHBoxLayout()
        foot.setSpacing(look.px(8))
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.ok)
        column.addLayout(foot)
        self.setMinimumWidth(look.px(420))
        self.field.textChanged.connect(self._check)
        cancel.clicked.connect(self.reject)
        self.ok.clicked.connect(self.accept)
        self._check()

    @property
    def name(self) -> str:
        """The name as typed, without spaces around it."""
        return self.field.text().strip()

    @property
    def id(self) -> str:
        """The id that it gives: one that no template has."""
        return free_id(template_id(self.name))

    @property
    def path(self) -> Path:
        """Where it is written."""
        return own_path(self.id)

    def _check(self) -> None:
        text = name_problem(self.name)
        self.told.setText(text or self.tr("Written as {file}").format(file=self.path.name))
        self.ok.setEnabled(not text)


def name_problem(name: str) -> str:
    """Why a template cannot be called so, "" when it can."""
    try:
        template_id(name)
    except TemplateError as error:
        return f"{error.problems[0].message} {error.problems[0].hint}"
    return ""
