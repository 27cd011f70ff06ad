"""The tabs of the editor beside that of the parts: each a form over a draft's template."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from briefer import assets
from briefer.app.templates.draft import Draft, Edit
from briefer.app.templates.fields import ChoiceField, Form, LineField, NumberField, TextField, TickField
from briefer.app.templates.words import CITATIONS, HEADS, META, said
from briefer.app.theme.controls import label
from briefer.app.theme.look import Look
from briefer.model.template import BriefTemplate, MetaField
from briefer.storage import places
from briefer.storage.labels import label_languages, load_labels
from briefer.storage.markings import load_markings
from briefer.storage.template_labels import own_labels, with_label, with_language

_LANGUAGES = {
    "en": "English",
    "ar": "العربية",
    "az": "Azərbaycanca",
    "de": "Deutsch",
    "fa": "فارسی",
    "fr": "Français",
    "he": "עברית",
    "ru": "Русский",
}
_DATES = {"d MMMM y": "5 July 2025", "MMMM d, y": "July 5, 2025", "d MMM y": "5 Jul 2025", "y-MM-dd": "2025-07-05"}
_MARGINS = ("top_mm", "bottom_mm", "left_mm", "right_mm")


class Tab(QWidget):
    """Cards of fields. A field is shown by a function of the template, and edits by a function of its value."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._draft: Draft | None = None
        self._shows: list[Callable[[BriefTemplate], object]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(12))
        self.build()
        self._column.addStretch(1)

    def build(self) -> None:
        """Make the cards."""

    def show_draft(self, draft: Draft | None) -> None:
        """The values as they are now."""
        self._draft = draft
        if draft is not None:
            for show in self._shows:
                show(draft.template)

    def shows(self, show: Callable[[BriefTemplate], object]) -> None:
        """Called with the template whenever it changed."""
        self._shows.append(show)

    def edit(self, edit: Edit, merge: str = "") -> None:
        """Change the template; edits in a row with the same ``merge`` key are one step to undo."""
        if self._draft is not None:
            self._draft.apply(edit, merge)

    def set(self, key: str, value: object) -> None:
        """Change a field of the template."""
        self.edit(lambda template: replace(template, **{key: value}))  # type: ignore[arg-type]

    def type(self, key: str, value: object) -> None:
        """Change a field of the template letter by letter, which is one step to undo."""
        self.edit(lambda template: replace(template, **{key: value}), key)  # type: ignore[arg-type]

    def card(self, heading: str, columns: int = 2) -> Form:
        """A card with a heading and a form."""
        made, form = QFrame(), Form(self.look, columns)
        made.setProperty("kind", "card")
        inside = QVBoxLayout(made)
        inside.setContentsMargins(*(self.look.px(16),) * 4)
        inside.setSpacing(self.look.px(12))
        inside.addWidget(label(heading, "heading"))
        inside.addWidget(form)
        self._column.addWidget(made)
        return form

    def line(self, key: str, placeholder: str = "") -> LineField:
        """A field for a line of text of the template."""
        field = LineField(partial(self.type, key), placeholder)
        self.shows(lambda template: field.show_value(getattr(template, key)))
        return field

    def tick(self, key: str, text: str) -> TickField:
        """A field for a yes or no of the template."""
        field = TickField(text, partial(self.set, key))
        self.shows(lambda template: field.show_value(getattr(template, key)))
        return field

    def choice(self, key: str, words: dict[str, str]) -> ChoiceField:
        """A field for one of some values of the template."""
        field = ChoiceField(self.look, words, partial(self.set, key))
        self.shows(lambda template: field.show_value(getattr(template, key)))
        return field


class PageTab(Tab):
    """Paper, margins, what stands at the head, limits."""

    def build(self) -> None:
        """Paper, head and limits."""
        paper = self.card(self.tr("Paper and margins"), 4)
        size = ChoiceField(self.look, {"A4": "A4", "Letter": "Letter"}, partial(self._set_page, "size"))
        self.shows(lambda template: size.show_value(template.page.size))
        paper.add(self.tr("Paper"), size, 4)
        names = (self.tr("Top, mm"), self.tr("Bottom, mm"), self.tr("Left, mm"), self.tr("Right, mm"))
        for name, key in zip(names, _MARGINS, strict=True):
            paper.add(name, self._margin(key))
        remarks = NumberField(partial(self._set_page, "review_margin_mm"), 0, 100, 1)
        self.shows(lambda template: remarks.show_value(template.page.review_margin_mm))
        paper.add(self.tr("Room for remarks, mm"), remarks)
        numbers = TickField(self.tr("Number the lines in the margin"), partial(self._set_page, "line_numbers"))
        self.shows(lambda template: numbers.show_value(template.page.line_numbers))
        paper.add("", numbers, 3)
        head = self.card(self.tr("Head of the paper"))
        head.add(self.tr("The paper begins with"), self.choice("head", HEADS))
        head.add(self.tr("Kind of paper, above the title"), self.line("kind", self.tr("None")))
        head.add(self.tr("Organisation, on every page"), self.line("organisation", self.tr("None")))
        languages = {language: _LANGUAGES.get(language, language) for language in label_languages()}
        language = ChoiceField(self.look, languages, lambda value: self.edit(lambda t: with_language(t, value)))
        self.shows(lambda template: language.show_value(template.language))
        head.add(self.tr("Language of the document"), language)
        head.add(self.tr("Dates"), self.choice("date_format", _DATES))
        line = self.card(self.tr("Line under the title, or lines of a memo or warning"))
        for key, name in META.items():
            line.add("", self._meta("meta", key, said(name)))
        needed = self.card(self.tr("A finished brief must say"))
        for key, name in META.items():
            needed.add("", self._meta("required_meta", key, said(name)))
        whole = self.card(self.tr("The whole paper"))
        whole.add(self.tr("Most pages"), self._limit("max_pages", 0.1, 1000, 1))
        whole.add(self.tr("Most words"), self._limit("max_words", 1, 1_000_000, 0))
        whole.add("", self.tick("contents", self.tr("Print a contents list")), 2)
        whole.add("", self.tick("justify", self.tr("Set running text in lines of one length, words parted")), 2)
        whole.add("", self.tick("smart_signs", self.tr("Print quotation marks and dashes of the language")), 2)
        whole.add("", self.tick("portion_marks", self.tr("Print the marking of each item before it")), 2)

    def _set_page(self, key: str, value: object) -> None:
        if value is not None:
            merge = f"page.{key}" if key in (*_MARGINS, "review_margin_mm") else ""
            self.edit(lambda t: replace(t, page=replace(t.page, **{key: value})), merge)  # type: ignore[arg-type]

    def _margin(self, key: str) -> NumberField:
        field = NumberField(partial(self._set_page, key), 5, 100, 1)
        self.shows(lambda template: field.show_value(getattr(template.page, key)))
        return field

    def _limit(self, key: str, least: float, most: float, decimals: int) -> NumberField:
        def change(value: float | None) -> None:
            self.edit(lambda t: replace(t, limits=replace(t.limits, **{key: value})), f"limits.{key}")  # type: ignore[arg-type]

        field = NumberField(change, least, most, decimals)
        field.setPlaceholderText(self.tr("no limit"))
        self.shows(lambda template: field.show_value(getattr(template.limits, key)))
        return field

    def _meta(self, listed: Literal["meta", "required_meta"], key: MetaField, name: str) -> TickField:
        """Whether a list of the template names that field."""

        def changed(template: BriefTemplate, wanted: bool) -> BriefTemplate:
            others = tuple(other for other in getattr(template, listed) if other != key)
            return replace(template, **{listed: (*others, key) if wanted else others})  # type: ignore[arg-type]

        field = TickField(name, lambda wanted: self.edit(lambda template: changed(template, wanted)))
        self.shows(lambda template: field.show_value(key in getattr(template, listed)))
        return field


class MarkingTab(Tab):
    """The marking of new briefs, and those that may be chosen."""

    def build(self) -> None:
        """The marking, and a line for each allowed one."""
        form = self.card(self.tr("Marking"), 1)
        marking = ChoiceField(self.look, {}, partial(self.set, "marking"))

        def show(template: BriefTemplate) -> None:
            words = {"": self.tr("None")}
            marking.offer(("", *(template.markings or tuple(load_markings()))), words)
            marking.show_value(template.marking)

        self.shows(show)
        form.add(self.tr("New briefs are marked"), marking)
        allowed = TextField(self.look, self._set_allowed, 7)

        def show_allowed(template: BriefTemplate) -> None:
            if _lines(allowed.toPlainText()) != template.markings:
                allowed.show_value("\n".join(template.markings))

        self.shows(show_allowed)
        hint = self.tr("One a line, the least restricted first. Empty allows every known marking.")
        form.add(self.tr("Markings allowed"), allowed, 1, hint)

    def _set_allowed(self, text: str) -> None:
        self.type("markings", _lines(text))


class CitationsTab(Tab):
    """How citations are printed."""

    def build(self) -> None:
        """A button for each style, with what it does."""
        form = self.card(self.tr("Citations are printed"), 1)
        group = QButtonGroup(self)
        for key, (name, hint) in CITATIONS.items():
            made = QRadioButton(said(name))
            made.clicked.connect(lambda _=False, key=key: self.set("citation_style", key))
            group.addButton(made)
            self.shows(lambda template, made=made, key=key: made.setChecked(template.citation_style == key))  # type: ignore[misc]
            form.add("", made, 1, said(hint))
        notes = self.card(self.tr("Notes"), 1)
        repeats = self.tr("A source given again names its first note: EDM, note 3")
        notes.add("", self.tick("short_repeats", repeats), 1)
        grades = self.tr("Print the grade of a source with each citation: TASS, 4 July 2025 (C2)")
        notes.add("", self.tick("show_grades", grades), 1)
        ends = {"document": self.tr("At the end of the paper"), "section": self.tr("At the end of every part")}
        notes.add(self.tr("Endnotes stand"), self.choice("endnotes", ends))
        through = {
            "document": self.tr("Through the whole paper"),
            "page": self.tr("Footnotes anew on every page"),
            "section": self.tr("Endnotes anew in every part"),
        }
        notes.add(self.tr("Notes are numbered"), self.choice("note_numbering", through))


class LikelihoodTab(Tab):
    """The words for likelihood."""

    def build(self) -> None:
        """The scale, and whether ranges are printed."""
        form = self.card(self.tr("Likelihood"), 1)
        usual = {"icd203-a": "ICD 203, row A", "icd203-b": "ICD 203, row B", "phia": "PHIA probability yardstick"}
        lexicons = {id: usual.get(id, id) for id in names_of("lexicons", places.user_lexicon_folder())}
        form.add(self.tr("Likelihood scale"), self.choice("lexicon", lexicons))
        form.add("", self.tick("show_ranges", self.tr("Print the range beside the word")))


class LabelsTab(Tab):
    """The document's own words."""

    def build(self) -> None:
        """A field a word; the word of the language stands in it until another is typed."""
        form = self.card(self.tr("Words of the document"))
        for key in load_labels("en"):
            form.add(key.replace("_", " ").capitalize(), self._word(key))

    def _word(self, key: str) -> QLineEdit:
        def change(word: str) -> None:
            self.edit(lambda template: with_label(template, key, word), f"label.{key}")

        field = LineField(change)

        def show(template: BriefTemplate) -> None:
            field.setPlaceholderText(load_labels(template.language).get(key, ""))
            field.show_value(own_labels(template).get(key, ""))

        self.shows(show)
        return field


def _lines(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(line.split()) for line in text.splitlines() if line.strip()))


def names_of(folder: str, own: Path) -> list[str]:
    """The ids of the shipped files of a folder and of the user's own."""
    return sorted({path.stem for place in (assets.resources() / folder, own) for path in place.glob("*.yaml")})
