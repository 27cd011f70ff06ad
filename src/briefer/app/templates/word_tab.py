"""The tab of the Word base: which file Word exports are written into, what is wrong with it, and its styles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QWidget

from briefer import pipeline
from briefer.app.jobs import Jobs
from briefer.app.templates.fields import ChoiceField
from briefer.app.templates.tabs import Tab
from briefer.app.templates.word_words import OFFERED, role_words
from briefer.app.theme.controls import ElidedLabel, button, label
from briefer.errors import BrieferError, Problem
from briefer.model.template import BriefTemplate
from briefer.model.word_base import BASE_SUFFIXES
from briefer.storage import places
from briefer.storage.word_bases import load_base, with_base_beside

if TYPE_CHECKING:
    from briefer.render.docx.base.check import BaseReport, RoleStyle

Chosen = tuple[object, ...]


class WordTab(Tab):
    """A Word file of the organisation's own. It is read in another thread."""

    def build(self) -> None:
        """The file, what there is to say of it, and under that its styles once it is read."""
        self._jobs, self._asked = Jobs(self), tuple[object, ...]()
        form = self.card(self.tr("Word file"), 1)
        hint = self.tr(
            "Word exports are written into a file of your own, such as your letterhead, in its styles. Write {brief} "
            "alone in a paragraph of it where the paper shall stand, and {marking} into its header. "
            "The preview shows the PDF."
        ).format(brief="{{brief}}", marking="{{marking}}")
        self.file = ElidedLabel("", "name", Qt.TextElideMode.ElideMiddle)
        self.choose_button = button(self.look, self.tr("Choose a Word file…"))
        self.choose_button.clicked.connect(self.ask_file)
        self.remove_button = button(self.look, self.tr("Do without"))
        self.remove_button.clicked.connect(self.remove)
        form.add("", self._row())
        self.problems, self.remarks = self._told("warning"), self._told("hint")
        form.add("", self.problems)
        form.add("", self.remarks)
        form.add("", self._explained(hint))
        self._styles = self.card(self.tr("Its styles"))
        self._card = self._styles.parentWidget()
        self.fields: dict[str, ChoiceField] = {}
        self.shows(self._show)

    def ask_file(self) -> None:
        """The system's own dialog; given up, it changes nothing."""
        kinds = self.tr("Word files ({patterns})").format(patterns=" ".join(f"*{suffix}" for suffix in BASE_SUFFIXES))
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a Word file"), str(Path.home()), kinds)
        if chosen:
            self.choose(Path(chosen))

    def choose(self, path: Path) -> None:
        """Let the template have this file; it is copied beside the template when that is saved."""
        try:
            base = load_base(path)
        except BrieferError as error:
            self._say(error.problems)
            return
        folder = places.user_template_folder()
        self.edit(lambda template: with_base_beside(replace(template, docx_base=base), folder))

    def remove(self) -> None:
        """Word exports are set like the PDF again; the choice of styles goes with the file."""
        self.edit(lambda template: replace(template, docx_base=None, docx_styles=MappingProxyType({})))

    @property
    def busy(self) -> bool:
        """Whether a file is being read."""
        return self._jobs.busy

    def _show(self, template: BriefTemplate) -> None:
        base = template.docx_base
        self.file.set_text(base.name if base else self.tr("None: Word files are set like the PDF."))
        self.remove_button.setEnabled(base is not None)
        if base is None:
            self._asked = ()
            self._say(())
            self._tell(self.remarks, "")
            self._show_styles(False)
            return
        asked: Chosen = (base, template.docx_styles, template.style)
        if asked != self._asked:
            self._asked = asked
            read = partial(pipeline.examine_base, base, template)
            self._jobs.start(read, partial(self._show_report, asked), partial(self._show_failure, asked))

    def _show_report(self, asked: Chosen, report: BaseReport) -> None:
        if asked != self._asked or self._draft is None:
            return
        self._say(report.problems)
        self._tell(self.remarks, "\n".join(report.remarks))
        known = {role.role: role for role in report.roles}
        chosen = self._draft.template.docx_styles
        for role in OFFERED:
            if role not in self.fields:
                self.fields[role] = ChoiceField(self.look, {}, self._changer(role))
                self._styles.add(role_words(role), self.fields[role])
            self._offer(known[role], report, chosen.get(role, ""))
        self._show_styles(True)

    def _offer(self, role: RoleStyle, report: BaseReport, chosen: str) -> None:
        """First what is used unless another is chosen, then every style of that kind."""
        field = self.fields[role.role]
        names = [name for _, name in report.styles[role.kind]]
        field.offer(["", *names])
        if not chosen:
            words = self.tr("{style} (found)") if role.id else self.tr("{style} (made to fit)")
            field.setItemText(0, words.format(style=role.name))
        elif field.itemText(0) == "":
            field.setItemText(0, self.tr("As found"))
        field.show_value(chosen)

    def _changer(self, role: str) -> Callable[[str], None]:
        def change(style: str) -> None:
            def edited(template: BriefTemplate) -> BriefTemplate:
                others = {key: value for key, value in template.docx_styles.items() if key != role}
                return replace(template, docx_styles=MappingProxyType(others | ({role: style} if style else {})))

            self.edit(edited)

        return change

    def _show_failure(self, asked: Chosen, error: Exception) -> None:
        if not isinstance(error, BrieferError):
            raise error
        if asked == self._asked:
            self._say(error.problems)
            self._tell(self.remarks, "")
            self._show_styles(False)

    def _say(self, problems: tuple[Problem, ...]) -> None:
        lines = (f"• {problem.message} {problem.hint}".strip() for problem in problems)
        self._tell(self.problems, "\n".join(lines))

    def _tell(self, where: QLabel, text: str) -> None:
        where.setText(text)
        holder = where.parentWidget()
        if holder is not None:
            holder.setVisible(bool(text))

    def _show_styles(self, wanted: bool) -> None:
        if self._card is not None:
            self._card.setVisible(wanted)

    def _row(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.look.px(8))
        row.addWidget(self.file, 1)
        row.addWidget(self.choose_button)
        row.addWidget(self.remove_button)
        return made

    def _told(self, kind: str) -> QLabel:
        made = label("", kind)
        made.setWordWrap(True)
        return made

    def _explained(self, text: str) -> QLabel:
        made = self._told("hint")
        made.setText(text)
        return made
