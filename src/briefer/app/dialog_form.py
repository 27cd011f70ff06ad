"""Dialogs that ask for a few fields: a form on paper, and under it what is wrong, Cancel and the button."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look


class FormBody(QWidget):
    """The paper of a dialog, with its ``form``. It is put into the dialog last, since Tab goes by that order."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("kind", "surface")
        self.form = QFormLayout(self)
        self.form.setContentsMargins(*(look.px(24),) * 4)
        self.form.setHorizontalSpacing(look.px(16))
        self.form.setVerticalSpacing(look.px(8))
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def add_named(self, name: str, field: QWidget) -> None:
        """A field with its label, which is its name for screen readers, too."""
        self.form.addRow(name, field)
        field.setAccessibleName(name.replace("&", ""))

    def fill(self, dialog: QDialog, foot: QWidget) -> None:
        """Take the dialog's room, over its foot."""
        outer = QVBoxLayout(dialog)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self, 1)
        outer.addWidget(foot)


class Foot(QWidget):
    """The foot of a dialog: what is wrong at the left, then Cancel and the primary button."""

    def __init__(self, look: Look, dialog: QDialog, primary: str) -> None:
        super().__init__()
        self.setProperty("kind", "chrome")
        self.problem: QLabel = label("", "error")
        self.problem.setWordWrap(True)
        self.ok = button(look, primary, "primary")
        self.ok.setDefault(True)
        self.ok.clicked.connect(dialog.accept)
        cancel = button(look, self.tr("Cancel"))
        cancel.clicked.connect(dialog.reject)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(look.px(12),) * 4)
        row.setSpacing(look.px(8))
        row.addWidget(self.problem, 1)
        row.addWidget(cancel)
        row.addWidget(self.ok)

    def tell(self, problem: str) -> None:
        """Say what stands in the way; nothing lets the dialog be accepted."""
        self.problem.setText(problem)
        self.ok.setEnabled(not problem)
        self.ok.setToolTip(problem)
