"""The tab of the parts: their table, and the fields of the one that is looked at."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from briefer.app.templates.draft import Draft
from briefer.app.templates.fields import ChoiceField, Form, LineField, NumberField, TextField, TickField
from briefer.app.templates.parts_table import PartsTable
from briefer.app.templates.words import CONTENTS, LAYOUTS, part_name
from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look
from briefer.compose.template_edits import add_spec, change_spec, move_spec, remove_spec

# Least and most of each limit, and its decimals; in the order of the form.
_BOUNDS = {
    "min_items": (0, 1000, 0),
    "max_items": (1, 1000, 0),
    "max_words": (1, 1_000_000, 0),
    "max_pages": (0.1, 1000, 1),
    "max_lines": (1, 100_000, 0),
    "max_sentences": (1, 10_000, 0),
    "min_item_words": (1, 10_000, 0),
    "max_item_words": (1, 10_000, 0),
}


class PartsTab(QWidget):
    """Edits the parts of a draft."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._draft: Draft | None = None
        self._role = ""
        self.table = PartsTable(look)
        self.table.chosen.connect(self._choose)
        self.table.parts.moved.connect(self._move)
        self.table.parts.required.connect(lambda role, wanted: self._change(role, "required", wanted))
        self._make_fields()
        self._arrange()

    def show_draft(self, draft: Draft | None) -> None:
        """The parts as they are now."""
        if draft is not self._draft:
            self._draft, self._role = draft, ""
        if draft is None:
            return
        specs = draft.template.parts
        if draft.template.part(self._role) is None:
            self._role = specs[0].role if specs else ""
        self.table.show_specs(specs, self._role)
        self._show_fields()

    # Edits

    def add(self) -> None:
        """A new part after the one that is looked at; its heading is typed next."""
        if self._draft is None:
            return
        roles = [spec.role for spec in self._draft.template.parts]
        to = roles.index(self._role) + 1 if self._role in roles else len(roles)
        heading = self.tr("New part")
        template = add_spec(self._draft.template, heading, to)
        self._role = template.parts[to].role
        self._draft.apply(lambda _: template)
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        self.heading.selectAll()

    def remove(self) -> None:
        """Without the part that is looked at."""
        if self._draft is None or len(self._draft.template.parts) < 2:
            return
        roles = [spec.role for spec in self._draft.template.parts]
        place, role = roles.index(self._role), self._role
        rest = [other for other in roles if other != role]
        self._role = rest[min(place, len(rest) - 1)]
        self._draft.apply(lambda template: remove_spec(template, role))

    def _move(self, role: str, to: int) -> None:
        self._role = role
        if self._draft is not None:
            self._draft.apply(lambda template: move_spec(template, role, to))

    def _change(self, role: str, key: str, value: object, merge: str = "") -> None:
        if self._draft is not None and self._draft.template.part(role) is not None:
            self._draft.apply(lambda template: change_spec(template, role, **{key: value}), merge)

    def _set(self, key: str, value: object) -> None:
        self._change(self._role, key, value)

    def _type(self, key: str, value: object) -> None:
        """Typed letter by letter, which is one step to undo."""
        self._change(self._role, key, value, f"{self._role}.{key}")

    def _set_limit(self, key: str, value: float | None) -> None:
        spec = self._draft.template.part(self._role) if self._draft else None
        if spec is not None:
            limits = replace(spec.limits, **{key: value})  # type: ignore[arg-type]
            self._change(self._role, "limits", limits, f"{self._role}.{key}")

    def _set_text(self, text: str) -> None:
        self._type("text", _paragraphs(text))

    def _set_columns(self, text: str) -> None:
        self._type("columns", _columns(text))

    def _choose(self, role: str) -> None:
        self._role = role
        self._show_fields()

    # Showing

    def _show_fields(self) -> None:
        spec = self._draft.template.part(self._role) if self._draft else None
        self.card.setVisible(spec is not None)
        if spec is None or self._draft is None:
            return
        self._name.setText(part_name(spec))
        self.heading.show_value(spec.heading)
        self.content.show_value(spec.content)
        self.layout_.show_value(spec.layout)
        for key, field in self.limits.items():
            field.show_value(getattr(spec.limits, key))
        self.hint.show_value(spec.hint)
        if _paragraphs(self.text.toPlainText()) != spec.text:
            self.text.show_value("\n".join(spec.text))
        if _columns(self.columns.text()) != spec.columns:
            self.columns.show_value("; ".join(spec.columns))
        self._text_cell.setVisible(spec.content == "editor")
        self.required.show_value(spec.required)
        self.page_break.show_value(spec.page_break)
        self._remove.setEnabled(len(self._draft.template.parts) > 1)

    def _make_fields(self) -> None:
        look = self._look
        self.heading = LineField(partial(self._type, "heading"), self.tr("No heading"))
        self.content = ChoiceField(look, CONTENTS, partial(self._set, "content"))
        self.layout_ = ChoiceField(look, LAYOUTS, partial(self._set, "layout"))
        self.limits = {
            key: NumberField(partial(self._set_limit, key), least, most, decimals)
            for key, (least, most, decimals) in _BOUNDS.items()
        }
        for field in self.limits.values():
            field.setPlaceholderText(self.tr("no limit"))
        self.hint = TextField(look, partial(self._type, "hint"), 2)
        self.text = TextField(look, self._set_text, 3)
        self.columns = LineField(self._set_columns, self.tr("No table"))
        self.required = TickField(self.tr("Required in a finished brief"), partial(self._set, "required"))
        self.page_break = TickField(self.tr("Begins a page"), partial(self._set, "page_break"))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(12))
        table, inside = self._made_card((1, 1, 1, 6), 4)
        inside.addWidget(self.table)
        inside.addLayout(self._made_foot())
        self.card, fields = self._made_card((16, 16, 16, 16), 12)
        self._name, form, self._text_cell = label("", "heading"), self._made_form(), self._made_texts()
        for widget in (self._name, form, self._text_cell):
            fields.addWidget(widget)
        column.addWidget(table)
        column.addWidget(self.card)
        column.addStretch(1)

    def _made_card(self, edges: tuple[int, int, int, int], between: int) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(*map(self._look.px, edges))
        inside.setSpacing(self._look.px(between))
        return card, inside

    def _made_form(self) -> Form:
        """What every part has."""
        form = Form(self._look, 4)
        form.add(self.tr("Heading"), self.heading, 4)
        form.add(self.tr("Content"), self.content, 2)
        form.add(self.tr("Layout"), self.layout_, 2)
        names = {
            "min_items": self.tr("Least items"),
            "max_items": self.tr("Most items"),
            "max_words": self.tr("Most words"),
            "max_pages": self.tr("Most pages"),
            "max_lines": self.tr("Most lines"),
            "max_sentences": self.tr("Most sentences"),
            "min_item_words": self.tr("Least words an item"),
            "max_item_words": self.tr("Most words an item"),
        }
        for key, field in self.limits.items():
            form.add(names[key], field)
        form.add(self.tr("Hint for the editor"), self.hint, 4)
        form.add("", self.required, 2)
        form.add("", self.page_break, 2)
        return form

    def _made_texts(self) -> Form:
        """What only some contents have."""
        form = Form(self._look, 1)
        hint = self.tr(
            "Stands in every new brief, a paragraph a line. Leave it empty for a part that is written each time."
        )
        form.add(self.tr("Fixed text"), self.text, 1, hint)
        columns = self.tr("Heads of a table that the editor fills, parted by semicolons: Option; Cost; Risk.")
        form.add(self.tr("Columns of a table"), self.columns, 1, columns)
        return form

    def _made_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(self._look.px(8), 0, self._look.px(12), 0)
        add = button(self._look, self.tr("Add part"), "flat", "plus")
        add.clicked.connect(self.add)
        self._remove = button(self._look, self.tr("Remove part"), "flat", "trash-2")
        self._remove.clicked.connect(self.remove)
        row.addWidget(add)
        row.addWidget(self._remove)
        row.addStretch(1)
        row.addWidget(label(self.tr("Alt Up and Alt Down reorder"), "hint"))
        return row


def _columns(text: str) -> tuple[str, ...]:
    """The heads of a table, without empty ones."""
    return tuple(head for piece in text.split(";") if (head := " ".join(piece.split())))


def _paragraphs(text: str) -> tuple[str, ...]:
    """A paragraph a line, without empty ones."""
    return tuple(paragraph for line in text.split("\n") if (paragraph := " ".join(line.split())))
