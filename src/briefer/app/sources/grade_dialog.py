"""A small dialog that grades one citation: how far what it says is believed, and what speaks for and against it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget

from briefer.app.dialog_form import Foot, FormBody
from briefer.app.sources.words import credibility_words, reliability_words
from briefer.app.theme.controls import Choice, label
from briefer.app.theme.look import Look
from briefer.model.brief import Brief
from briefer.model.outlets import Outlets
from briefer.model.rich import Cite
from briefer.model.sourcing import CREDIBILITIES, RELIABILITIES, SourceDescriptor

Sign = TypeVar("Sign", bound=str)


class GradeDialog(QDialog):
    """``descriptor()`` is what was chosen; one that says nothing takes the grade away."""

    def __init__(self, look: Look, brief: Brief, cite: Cite, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Grade the citation"))
        self._cite = cite
        self._outlets, self._citation = Outlets.of(brief), brief.citations()[cite]
        said = self._outlets.descriptors.get(cite, SourceDescriptor(cite))
        self.credibility = self._choices(look, self.tr("Not graded"), CREDIBILITIES, credibility_words)
        self.credibility.setCurrentIndex(CREDIBILITIES.index(said.credibility) + 1 if said.credibility else 0)
        self.reliability = self._choices(look, self._as_outlet(), RELIABILITIES, reliability_words)
        self.reliability.setCurrentIndex(RELIABILITIES.index(said.reliability) + 1 if said.reliability else 0)
        self.text = QPlainTextEdit(said.text)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(look.px(72))
        self.upstream = QLineEdit(said.upstream)
        self.upstream.setPlaceholderText(self.tr("An outlet, where this piece says so"))
        self._lay_out(look)
        self.credibility.setFocus()

    def descriptor(self) -> SourceDescriptor:
        """As chosen and typed."""
        return SourceDescriptor(
            self._cite,
            self.credibility.currentData(),
            self.reliability.currentData(),
            " ".join(self.text.toPlainText().split()),
            self.upstream.text().strip(),
        )

    def _choices(
        self,
        look: Look,
        none: str,
        signs: tuple[Sign, ...],
        words: Callable[[Sign], str],
    ) -> Choice:
        made = Choice(look)
        made.addItem(none, None)
        for sign in signs:
            made.addItem(f"{sign}  {words(sign)}", sign)
        return made

    def _as_outlet(self) -> str:
        """What stands where nothing is chosen: the grade of the outlet."""
        names = (self._outlets.name(self._cite.article, one) for one in self._citation.references)
        letters = {entry.reliability for name in names if name and (entry := self._outlets.entry(name))} - {None}
        if len(letters) != 1:
            return self.tr("As its outlet")
        return self.tr("As its outlet, {letter}").format(letter=letters.pop())

    def _lay_out(self, look: Look) -> None:
        body = FormBody(look)
        form = body.form
        printed = label(self._citation.text, "name")
        printed.setWordWrap(True)
        printed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form.addRow(printed)
        for name, field in (
            (self.tr("&Credibility of what it says"), self.credibility),
            (self.tr("&Reliability of the source"), self.reliability),
            (self.tr("&What speaks for and against it"), self.text),
            (self.tr("Has its &news from"), self.upstream),
        ):
            body.add_named(name, field)
        form.addRow("", label(self.tr("Grades are those of the Admiralty system (NATO STANAG 2511)."), "hint"))
        body.fill(self, Foot(look, self, self.tr("Grade")))
        self.setMinimumWidth(look.px(560))
