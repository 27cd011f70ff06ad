"""A small dialog for what a paper says of itself besides its title: for whom, by whom, reference, dates."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QWidget

from briefer.app.dialog_form import Foot, FormBody
from briefer.app.session import Session
from briefer.app.source.details_dialog import parse_date
from briefer.app.theme.controls import Choice
from briefer.app.theme.look import Look
from briefer.compose.dates import format_date
from briefer.compose.scale_edits import use_lexicon
from briefer.errors import TemplateError
from briefer.model.brief import Brief
from briefer.model.dates import PartialDate
from briefer.model.template import BriefTemplate
from briefer.storage.lexicons import list_lexicons, load_lexicon

TEXTS: Final = ("subtitle", "organisation", "prepared_for", "prepared_by", "reference")
DATES: Final = ("date", "expires", "cut_off")
# What the checks call the fields that this dialog asks for; title and marking stand in the document bar itself.
PLACES: Final = ("date", "as-of", "expires", "cut-off", "prepared-for", "prepared-by", "reference")


def edit_paper_details(look: Look, session: Session, parent: QWidget, field: str = "") -> None:
    """Ask, with the keyboard in that field, and change the brief in one step."""
    dialog = PaperDetailsDialog(look, session.brief, session.template, parent)
    dialog.go_to(field)
    if dialog.exec() and dialog.changed() != session.brief:
        changed = dialog.changed
        session.apply(lambda _: changed(), dialog.step())
    dialog.deleteLater()


class PaperDetailsDialog(QDialog):
    """``changed()`` is the brief with what was typed."""

    def __init__(self, look: Look, brief: Brief, template: BriefTemplate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details of the paper"))
        self._brief, self._template = brief, template
        self.fields: dict[str, QLineEdit] = {}
        self._foot = Foot(look, self, self.tr("Change the details"))
        body = FormBody(look)
        form = body.form
        for name, said in self._names().items():
            self._add(form, name, said)
        self.scale = self._scale_choice(look)
        form.addRow(self.tr("&Likelihood scale"), self.scale)
        body.fill(self, self._foot)
        self.setMinimumWidth(look.px(520))
        self._check()

    def go_to(self, field: str) -> None:
        """The keyboard to a field, by its name in a brief or in a template ("cut-off")."""
        found = self.fields.get("date" if field == "as-of" else field.replace("-", "_"))
        if found is not None:
            found.setFocus()
            found.selectAll()

    def step(self) -> str:
        """What the change is called in the history."""
        return self.tr("Change the details of the paper")

    def changed(self) -> Brief:
        """The brief with the fields as typed; a date that was left as it is stays exactly that."""
        texts = {name: self.fields[name].text().strip() for name in TEXTS}
        dates = {name: self._date(name) for name in DATES}
        typed = replace(self._brief, **texts, **dates)  # type: ignore[arg-type]  # fields of these types
        return self._scaled(typed, str(self.scale.currentData()))

    def _scale_choice(self, look: Look) -> Choice:
        """The template's scale, and every other that can be read."""
        choice = Choice(look)
        choice.setAccessibleName(self.tr("Likelihood scale"))
        scales = {entry.id: entry.lexicon.name for entry in list_lexicons() if entry.lexicon}
        usual = self._template.lexicon
        choice.addItem(self.tr("The template’s: {0}").format(scales.get(usual, usual)), "")
        for id, name in scales.items():
            if id != usual or self._brief.lexicon == id:
                choice.addItem(name, id)
        choice.setCurrentIndex(max(0, choice.findData(self._brief.lexicon)))
        return choice

    def _scaled(self, brief: Brief, id: str) -> Brief:
        """With another scale, judgments move to its nearest terms; where one of the two is unreadable they stay."""
        if id == brief.lexicon:
            return brief
        try:
            then, now = (load_lexicon(name or self._template.lexicon) for name in (brief.lexicon, id))
        except TemplateError:
            return replace(brief, lexicon=id)
        return use_lexicon(brief, id, then, now)

    def _names(self) -> dict[str, str]:
        return {
            "subtitle": self.tr("&Subtitle"),
            "organisation": self.tr("&Organisation"),
            "prepared_for": self.tr("Prepared &for"),
            "prepared_by": self.tr("Prepared &by"),
            "reference": self.tr("&Reference"),
            "date": self.tr("&Date"),
            "expires": self.tr("&Expires"),
            "cut_off": self.tr("&Information cut-off"),
        }

    def _add(self, form: QFormLayout, name: str, said: str) -> None:
        value = getattr(self._brief, name)
        field = QLineEdit(self._shown(value) if name in DATES else value)
        field.setAccessibleName(said.replace("&", ""))
        if name in DATES:
            field.setPlaceholderText(self.tr("29 August 2025"))
        field.textChanged.connect(self._check)
        self.fields[name] = field
        form.addRow(said, field)

    def _shown(self, date: PartialDate | None) -> str:
        return format_date(date, self._template.date_format, self._template.language) if date else ""

    def _date(self, name: str) -> PartialDate | None:
        before: PartialDate | None = getattr(self._brief, name)
        text = self.fields[name].text().strip()
        return before if text == self._shown(before) else parse_date(text) if text else None

    def _check(self) -> None:
        for name in DATES:
            text = self.fields[name].text().strip() if name in self.fields else ""
            if text and self._date(name) is None:
                self._foot.tell(self.tr("“{0}” is no date. Write it like 29 August 2025 or 2025-08-29.").format(text))
                return
        self._foot.tell("")
