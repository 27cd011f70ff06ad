"""The tab of fonts and colours: which style sheet a template has, and a sheet of one's own by a few choices."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QLineEdit

from briefer.app.templates.fields import ChoiceField
from briefer.app.templates.tabs import Tab, names_of
from briefer.app.templates.words import QT_TRANSLATE_NOOP
from briefer.app.theme.controls import button, label
from briefer.errors import BrieferError
from briefer.model.template import BriefTemplate
from briefer.storage import places
from briefer.storage.style_save import Faces, restyled, save_style
from briefer.storage.styles import load_style
from briefer.storage.template_new import template_id

_FACES = {
    "": QT_TRANSLATE_NOOP("Templates", "As in the sheet above"),
    "serif": QT_TRANSLATE_NOOP("Templates", "Serif throughout"),
    "sans": QT_TRANSLATE_NOOP("Templates", "Sans throughout"),
}
_SIZES = {"0.9": "90 %", "1.0": "100 %", "1.1": "110 %", "1.25": "125 %"}


class TypeTab(Tab):
    """The style sheet, which holds fonts and colours."""

    def build(self) -> None:
        """The sheets there are, and a new one."""
        form = self.card(self.tr("Fonts and colours"), 1)
        hint = self.tr("A style sheet holds every look of the document. Sheets of your own lie in {folder}.").format(
            folder=places.user_style_folder()
        )
        self.style_ = self.choice("style", _styles())
        form.add(self.tr("Style sheet"), self.style_, 1, hint)
        own = self.card(self.tr("A style sheet of your own"))
        self.name, self.accent = QLineEdit(), QLineEdit()
        self.accent.setPlaceholderText("#1F4E79")
        pick = button(self.look, self.tr("Choose the colour…"))
        pick.clicked.connect(self._pick)
        self.face = ChoiceField(self.look, _FACES, lambda _: None)
        self.size_ = ChoiceField(self.look, _SIZES, lambda _: None)
        self.size_.show_value("1.0")
        self.make = button(self.look, self.tr("Make this style sheet"))
        self.make.clicked.connect(self.make_sheet)
        self.told = label("", "error")
        self.told.setWordWrap(True)
        own.add(self.tr("Name of the sheet"), self.name, 2)
        own.add(self.tr("Accent colour"), self.accent)
        own.add(" ", pick)
        own.add(self.tr("Typeface"), self.face)
        own.add(self.tr("Size"), self.size_)
        own.add("", self.make)
        own.add("", self.told, 2)
        self.shows(self._show_accent)

    def make_sheet(self) -> None:
        """Write the sheet as it was chosen, and let the template have it."""
        name = self.name.text().strip()
        face: Faces = "serif" if self.face.currentData() == "serif" else "sans" if self.face.currentData() else ""
        try:
            base = load_style(str(self.style_.currentData()))
            sheet = restyled(
                base, template_id(name), name, self.accent.text().strip(), face, float(self.size_.currentData())
            )
            save_style(sheet)
        except BrieferError as error:
            self.told.setText(" ".join(f"{problem.message} {problem.hint}" for problem in error.problems))
            return
        self.told.setText("")
        self.name.clear()
        self.accent.setModified(False)
        self.style_.offer(list(_styles()), _styles())
        self.set("style", sheet.id)

    def _pick(self) -> None:
        """The system's own dialog; Esc there changes nothing."""
        chosen = QColorDialog.getColor(QColor(self.accent.text()), self, self.tr("Accent colour"))
        if chosen.isValid():
            self.accent.setText(chosen.name().upper())
            self.accent.setModified(True)

    def _show_accent(self, template: BriefTemplate) -> None:
        """The accent of the sheet, until another is typed."""
        if not self.accent.isModified():
            try:
                self.accent.setText(load_style(template.style).accent)
            except BrieferError:
                self.accent.clear()


def _styles() -> dict[str, str]:
    return {id: id.replace("-", " ").capitalize() for id in names_of("styles", places.user_style_folder())}
