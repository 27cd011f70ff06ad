"""Asks what was withdrawn or corrected: a source as a whole, or what it published on a day or at an address."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QDialog, QLineEdit, QWidget

from briefer.app.dialog_form import Foot, FormBody
from briefer.app.source.details_dialog import parse_date
from briefer.app.theme.controls import Choice, label
from briefer.app.theme.look import Look
from briefer.model.sourcing import Withdrawal


class WithdrawalDialog(QDialog):
    """``withdrawal()`` is what was typed."""

    def __init__(self, look: Look, source: str, known: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Mark a source"))
        self.source, self.date, self.url, self.note = (QLineEdit() for _ in range(4))
        self.source.setText(source)
        completer = QCompleter(list(known), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.source.setCompleter(completer)
        self.status = Choice(look)
        self.status.addItem(self.tr("Withdrawn"), "withdrawn")
        self.status.addItem(self.tr("Corrected"), "corrected")
        self._foot = Foot(look, self, self.tr("Mark it"))
        self._lay_out(look)
        for field in (self.source, self.date):
            field.textChanged.connect(self._check)
        self._check()
        (self.date if source else self.source).setFocus()

    def withdrawal(self) -> Withdrawal:
        """As typed."""
        return Withdrawal(
            self.source.text().strip(),
            self.status.currentData(),
            parse_date(self.date.text()),
            self.url.text().strip(),
            " ".join(self.note.text().split()),
        )

    def _lay_out(self, look: Look) -> None:
        body = FormBody(look)
        form = body.form
        self.date.setPlaceholderText(self.tr("All that it published; or a day such as 23 August 2025"))
        self.url.setPlaceholderText(self.tr("At any address; or that of one text"))
        self.note.setPlaceholderText(self.tr("Why, in a sentence"))
        for name, field in (
            (self.tr("&Source"), self.source),
            (self.tr("&It was"), self.status),
            (self.tr("What it &published on"), self.date),
            (self.tr("What stands &at"), self.url),
            (self.tr("&Note"), self.note),
        ):
            body.add_named(name, field)
        hint = self.tr("Kept in your register: checks tell of it in every brief that rests on it.")
        form.addRow("", label(hint, "hint"))
        body.fill(self, self._foot)
        self.setMinimumWidth(look.px(560))

    def _check(self) -> None:
        date = self.date.text().strip()
        if not self.source.text().strip():
            self._foot.tell(self.tr("Name the source."))
        elif date and parse_date(date) is None:
            self._foot.tell(self.tr("“{0}” is no date. Write it like 29 August 2025 or 2025-08-29.").format(date))
        else:
            self._foot.tell("")
