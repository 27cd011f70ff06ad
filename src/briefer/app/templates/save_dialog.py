"""Saves the open brief as a template: asks for a name, and of each part whether its words stay or are filled anew."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from briefer.app.plural import plural
from briefer.app.session import Session
from briefer.app.templates.fields import ChoiceField, Form, LineField
from briefer.app.templates.name_dialog import name_problem
from briefer.app.templates.words import part_name
from briefer.app.theme.controls import ElidedLabel, button, label
from briefer.app.theme.look import Look
from briefer.compose.template_edits import Group, Keeping, Saved, groups_of, save_as_template
from briefer.errors import BrieferError
from briefer.model.brief import PartId
from briefer.storage.markings import load_markings
from briefer.storage.template_new import template_id
from briefer.storage.template_save import free_id, own_path, save_template

_LINES = 9  # parts that are in sight at once, whatever the screen
_ROW, _REST = 34, 356


class SaveTemplateDialog(QDialog):
    """After ``accept`` the template is on the disk: ``saved`` and ``path`` say what and where."""

    def __init__(self, look: Look, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._work = look, session.work
        self.saved: Saved | None = None
        self.path = Path()
        self._groups = groups_of(session.brief, session.template)
        self.keeping: dict[PartId, ChoiceField] = {}
        self.setWindowTitle(self.tr("Save the brief as a template"))
        self.name = LineField(lambda _: None)
        self.name.setText(self.tr("My {name}").format(name=session.template.name.lower()))
        self.description = LineField(lambda _: None, self.tr("What it is for"))
        self.use = QCheckBox(self.tr("Use it for this brief from now on"))
        self.use.setChecked(True)
        self.told = label("", "hint")
        self.told.setWordWrap(True)
        self.ok = button(look, self.tr("Save template"), "primary")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self.accept)
        self._arrange()
        self.name.textChanged.connect(self._check)
        self.name.selectAll()
        self._check()

    def accept(self) -> None:
        """Write it; what keeps it from being written is told here and the dialog stays."""
        brief, template = self._work.brief, self._work.template
        keeping = {id: _keeping(field) for id, field in self.keeping.items()}
        name = self.name.text().strip()
        id = free_id(template_id(name))
        known = tuple(load_markings())
        saved = save_as_template(brief, template, name, id, self.description.text().strip(), keeping, known)
        try:
            save_template(saved.template, own_path(id), overwrite=False)
        except BrieferError as error:
            self._tell(" ".join(map(str, error.problems)), "error")
            return
        self.saved, self.path = saved, own_path(id)
        super().accept()

    def _check(self) -> None:
        """What cannot be is said while one types."""
        name = self.name.text().strip()
        problem = name_problem(name)
        if not problem and all(_keeping(field) == "out" for field in self.keeping.values()):
            problem = self.tr("A template needs at least one part.")
        self.ok.setEnabled(not problem)
        file = "" if problem else own_path(free_id(template_id(name))).name
        self._tell(problem or self.tr("Written as {file} among your templates.").format(file=file), "hint")

    def _tell(self, text: str, kind: str) -> None:
        self.told.setProperty("kind", kind)
        self.told.style().polish(self.told)
        self.told.setText(text)

    def _arrange(self) -> None:
        look = self._look
        body = QWidget()
        body.setProperty("kind", "surface")
        column = QVBoxLayout(body)
        column.setContentsMargins(*(look.px(24),) * 4)
        column.setSpacing(look.px(12))
        form = Form(look, 1)
        form.add(self.tr("Name"), self.name)
        form.add(self.tr("Description"), self.description)
        column.addWidget(form)
        column.addWidget(label(self.tr("Parts"), "heading"))
        hint = label(
            self.tr(
                "Headings, order, limits, page, marking and citation style are kept. Choose which parts keep their "
                "words: the others are filled from the next article, or left to its editor."
            ),
            "secondary",
        )
        hint.setWordWrap(True)
        column.addWidget(hint)
        column.addWidget(self._made_parts(), 1)
        column.addWidget(self.use)
        column.addWidget(self.told)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(body, 1)
        whole.addWidget(self._made_foot())
        wanted = QSize(look.px(620), look.px(_REST + _ROW * max(len(self._groups), _LINES)))
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))

    def _made_foot(self) -> QWidget:
        look, foot = self._look, QWidget()
        foot.setProperty("kind", "chrome")
        row = QHBoxLayout(foot)
        row.setContentsMargins(*(look.px(12),) * 4)
        row.setSpacing(look.px(8))
        row.addStretch(1)
        cancel = button(look, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        row.addWidget(self.ok)
        return foot

    def _made_parts(self) -> QWidget:
        look, rows = self._look, QWidget()
        rows.setProperty("kind", "surface")
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, look.px(12), 0)
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(6))
        grid.setColumnStretch(0, 1)
        for row, group in enumerate(self._groups):
            name = group.spec.heading or part_name(group.spec)
            count = sum(len(part.items) for part in group.parts)
            choice = ChoiceField(look, self._ways(group), lambda _: self._check())
            choice.setAccessibleName(self.tr("What becomes of {part}").format(part=name))
            choice.setMinimumWidth(look.px(220))
            self.keeping[group.parts[0].id] = choice
            grid.addWidget(ElidedLabel(name, "name"), row, 0)
            grid.addWidget(label(plural(self.tr("%n item(s)", "", count), count) if count else "", "hint"), row, 1)
            grid.addWidget(choice, row, 2)
        grid.setRowStretch(len(self._groups), 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(rows)
        scroll.setMinimumHeight(look.px(36 * min(len(self._groups), _LINES)))
        return scroll

    def _ways(self, group: Group) -> dict[str, str]:
        """Words can stay only where there are words, and nothing but words."""
        anew = self.tr("Left to the editor") if group.spec.content == "editor" else self.tr("Filled anew")
        ways = {"anew": anew}
        if group.can_be_fixed:
            ways["fixed"] = self.tr("Fixed text")
        return ways | {"out": self.tr("Not in the template")}


def _keeping(field: ChoiceField) -> Keeping:
    value = field.currentData()
    return "fixed" if value == "fixed" else "out" if value == "out" else "anew"
