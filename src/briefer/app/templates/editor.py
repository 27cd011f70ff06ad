"""The middle of the Templates window: name, description and the tabs of the template that is looked at."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from briefer.app.templates.broken import BrokenView
from briefer.app.templates.checks_tab import ChecksTab
from briefer.app.templates.draft import Draft
from briefer.app.templates.fields import LineField
from briefer.app.templates.parts_tab import PartsTab
from briefer.app.templates.tabs import CitationsTab, LabelsTab, LikelihoodTab, MarkingTab, PageTab, Tab
from briefer.app.templates.type_tab import TypeTab
from briefer.app.templates.word_tab import WordTab
from briefer.app.theme.controls import label
from briefer.app.theme.look import Look
from briefer.errors import Problem
from briefer.storage.templates import TemplateEntry


class EditorPane(QWidget):
    """Edits a draft; a broken template is shown with its errors instead."""

    checked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._draft: Draft | None = None
        self.name = LineField(partial(self._set, "name"), self.tr("Name"))
        self.description = LineField(partial(self._set, "description"), self.tr("What it is for"))
        self.state = label("", "hint")
        self.problems = label("", "error")
        self.problems.setWordWrap(True)
        self.problems.hide()
        self.parts = PartsTab(look)
        self.broken = BrokenView(look)
        self.broken.checked.connect(self.checked)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Tabs of the template"))
        self.tabs.setProperty("kind", "narrow")  # nine of them in the middle of three panes
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.pages = QStackedWidget()
        self._forms: list[PartsTab | Tab] = []
        for name, form in (
            (self.tr("Parts"), self.parts),
            (self.tr("Page"), PageTab(look)),
            (self.tr("Type"), TypeTab(look)),
            (self.tr("Marking"), MarkingTab(look)),
            (self.tr("Citations"), CitationsTab(look)),
            (self.tr("Likelihood"), LikelihoodTab(look)),
            (self.tr("Checks"), ChecksTab(look)),
            (self.tr("Labels"), LabelsTab(look)),
            (self.tr("Word"), WordTab(look)),
        ):
            self._add_tab(name, form)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._made_editor())
        self.stack.addWidget(self.broken)
        self.stack.addWidget(QWidget())
        self.stack.setCurrentIndex(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.setAccessibleName(self.tr("Template"))

    def show_draft(self, draft: Draft) -> None:
        """Edit this one."""
        if self._draft is not None:
            self._draft.changed.disconnect(self._show)
        self._draft = draft
        draft.changed.connect(self._show)
        self.show_problems(())
        self.stack.setCurrentIndex(0)
        self._show()

    def show_broken(self, entry: TemplateEntry | None) -> None:
        """Show what is wrong with this one; nothing for none."""
        if entry is not None:
            self.broken.show_entry(entry)
        self.stack.setCurrentIndex(1 if entry is not None else 2)

    def save_broken(self) -> bool:
        """Write the file that is being put right, if one is."""
        return self.stack.currentIndex() == 1 and self.broken.save()

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Why the template cannot be used as it is now."""
        self.problems.setText("\n".join(map(str, problems)))
        self.problems.setVisible(bool(problems))

    def _set(self, key: str, text: str) -> None:
        if self._draft is not None:
            form = self._forms[1]
            if isinstance(form, Tab):
                form.type(key, text)

    def _show(self) -> None:
        draft = self._draft
        if draft is None:
            return
        self.name.show_value(draft.template.name)
        self.description.show_value(draft.template.description)
        if draft.is_changed:
            text = self.tr("Unsaved changes") if draft.is_own else self.tr("Changed, to be saved under another name")
        else:
            text = "" if draft.is_own else self.tr("Shipped")
        self.state.setText(text)
        for form in self._forms:
            form.show_draft(draft)

    def _add_tab(self, name: str, form: PartsTab | Tab) -> None:
        look, inside = self._look, QWidget()
        inside.setProperty("kind", "canvas")
        column = QVBoxLayout(inside)
        column.setContentsMargins(*(look.px(24), look.px(16)) * 2)
        column.addWidget(form)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self._forms.append(form)
        self.tabs.addTab(name)
        self.pages.addWidget(scroll)

    def _made_editor(self) -> QWidget:
        look, made, head = self._look, QWidget(), QWidget()
        head.setProperty("kind", "surface")
        top = QVBoxLayout(head)
        top.setContentsMargins(look.px(20), look.px(12), look.px(24), 0)
        top.setSpacing(look.px(2))
        for field, name in ((self.name, self.tr("Name")), (self.description, self.tr("Description"))):
            field.setProperty("kind", "field")
            field.setAccessibleName(name)
        self.name.setFont(look.font(15, 600))
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addWidget(self.state)
        top.addLayout(row)
        top.addWidget(self.description)
        self.problems.setContentsMargins(look.px(4), look.px(4), 0, look.px(4))
        top.addWidget(self.problems)
        bar = QHBoxLayout()
        bar.setContentsMargins(look.px(4), look.px(4), 0, 0)
        bar.addWidget(self.tabs)
        top.addLayout(bar)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.pages, 1)
        return made
