"""A small dialog that puts a citation right: its sources and dates, one split in two, two joined to one."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from briefer.app.dialog_form import Foot
from briefer.app.source.details_dialog import parse_date
from briefer.app.source.words import DateWords
from briefer.app.theme.controls import icon_button, label
from briefer.app.theme.look import Look
from briefer.compose.edits import correct_citation, find_citation, join_references, split_reference
from briefer.model.article import CitedDate, Reference
from briefer.model.brief import Brief
from briefer.model.rich import Cite

_PARTING = re.compile(r"\s*[;,/]\s*|\s+(?:and|und|et|и|və)\s+")


class CitationDialog(QDialog):
    """Works on a brief of its own with the same pure edits; ``references()`` is what came of it."""

    def __init__(
        self, look: Look, brief: Brief, cite: Cite, when: DateWords, parent: QWidget | None = None, title: str = ""
    ) -> None:
        super().__init__(parent)
        title = title or self.tr("Correct the citation")
        self.setWindowTitle(title)
        self._look, self._draft, self._cite, self._when = look, brief, cite, when
        self._fields: list[tuple[QLineEdit, ...]] = []
        citation = find_citation(brief, cite)
        self._foot = Foot(look, self, title)
        self._rows = QWidget()
        self._rows.setProperty("kind", "surface")
        self._grid = QGridLayout(self._rows)
        self._lay_out(citation.text, citation.doubt)
        self._fill()

    def references(self) -> tuple[Reference, ...]:
        """As typed, without those that were emptied."""
        self._take_over()
        return tuple(r for r in find_citation(self._draft, self._cite).references if r.source or r.url or r.dates)

    def _lay_out(self, text: str, doubt: str) -> None:
        look = self._look
        body = QWidget()
        body.setProperty("kind", "surface")
        column = QVBoxLayout(body)
        column.setContentsMargins(*(look.px(24),) * 4)
        column.setSpacing(look.px(8))
        column.addWidget(label(self.tr("Printed in the article"), "hint"))
        printed = label(text)
        printed.setWordWrap(True)
        printed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(printed)
        if doubt:
            warning = label(doubt, "warning")
            warning.setWordWrap(True)
            column.addWidget(warning)
        self._grid.setContentsMargins(0, look.px(8), 0, 0)
        self._grid.setHorizontalSpacing(look.px(8))
        self._grid.setVerticalSpacing(look.px(8))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._rows)
        column.addWidget(scroll, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(body, 1)
        outer.addWidget(self._foot)
        self.setMinimumSize(look.px(720), look.px(320))

    def _fill(self, focus: int = 0) -> None:
        """Write the rows anew from the draft."""
        while (taken := self._grid.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        names = (self.tr("Words before"), self.tr("Source"), self.tr("Dates"), self.tr("Pages"), self.tr("Address"))
        for column, name in enumerate(names):
            self._grid.addWidget(label(name, "hint"), 0, column)
        references = find_citation(self._draft, self._cite).references
        self._fields = []
        for row, reference in enumerate(references):
            self._add_row(row, reference, names, last=row + 1 == len(references))
        for column, share in enumerate((2, 6, 5, 2, 4)):
            self._grid.setColumnStretch(column, share)
        self._grid.setRowStretch(len(references) + 1, 1)
        if focus < len(self._fields):
            self._fields[focus][1].setFocus()
        self._check()

    def _add_row(self, row: int, reference: Reference, names: tuple[str, ...], last: bool) -> None:
        texts = (reference.signal, reference.source, self._dates(reference), reference.locator, reference.url)
        fields = tuple(QLineEdit(text) for text in texts)
        for column, (field, name) in enumerate(zip(fields, names, strict=True)):
            field.setAccessibleName(self.tr("{0} of source {1}").format(name, row + 1))
            field.setCursorPosition(0)
            field.textChanged.connect(self._check)
            self._grid.addWidget(field, row + 1, column)
        self._fields.append(fields)
        for column, (icon, name, do, usable) in enumerate(
            (
                ("split", self.tr("Split source {0} in two").format(row + 1), self.split, True),
                ("merge", self.tr("Join source {0} with the next").format(row + 1), self.join, not last),
                ("x", self.tr("Remove source {0}").format(row + 1), self.remove, True),
            ),
            len(fields),
        ):
            made = icon_button(self._look, icon, name, 14)
            made.setEnabled(usable)
            made.clicked.connect(lambda _=False, do=do, row=row: do(row))
            self._grid.addWidget(made, row + 1, column)

    def _dates(self, reference: Reference) -> str:
        return "; ".join(self._when.full(cited.date) for cited in reference.dates)

    # Acting

    def split(self, row: int) -> None:
        """The source as two: at the cursor inside its name, else at the first comma or "and"."""
        field = self._fields[row][1]
        at, text = field.cursorPosition(), field.text()
        self._take_over()
        if 0 < at < len(text):
            names = [text[:at].strip(" ,;/"), text[at:].strip(" ,;/")]
        else:
            names = _PARTING.split(text, maxsplit=1)
        self._draft = split_reference(self._draft, self._cite, row, names if len(names) > 1 else [text, ""])
        self._fill(row + 1)

    def join(self, row: int) -> None:
        """The source and the next as one, with both names and all dates."""
        self._take_over()
        first, second = find_citation(self._draft, self._cite).references[row : row + 2]
        name = ", ".join(n for n in (first.source, second.source) if n)
        self._draft = join_references(self._draft, self._cite, row, name)
        self._fill(row)

    def remove(self, row: int) -> None:
        """Without the source."""
        self._take_over()
        references = find_citation(self._draft, self._cite).references
        self._draft = correct_citation(self._draft, self._cite, (*references[:row], *references[row + 1 :]))
        self._fill(max(row - 1, 0))

    def _take_over(self) -> None:
        """What was typed, into the draft."""
        for row, fields in enumerate(self._fields):
            old = find_citation(self._draft, self._cite).references[row]
            signal, source, dates, locator, url = (field.text().strip() for field in fields)
            if source != old.source:
                self._draft = split_reference(self._draft, self._cite, row, [source])
            references = find_citation(self._draft, self._cite).references
            cited = old.dates if dates == self._dates(old) else self._cited(dates, old)
            new = replace(references[row], signal=signal, dates=cited, locator=locator, url=url)
            if new != references[row]:
                changed = (*references[:row], new, *references[row + 1 :])
                self._draft = correct_citation(self._draft, self._cite, changed)

    def _cited(self, text: str, old: Reference) -> tuple[CitedDate, ...]:
        parsed = [parse_date(part) for part in text.split(";") if part.strip()]
        accessed = [d.accessed for d in old.dates] + [False] * len(parsed)
        return tuple(CitedDate(date, False, accessed[n]) for n, date in enumerate(parsed) if date)

    def _check(self) -> None:
        wrong = [
            part.strip()
            for fields in self._fields
            for part in fields[2].text().split(";")
            if part.strip() and fields[2].isModified() and parse_date(part) is None
        ]
        self._foot.tell(
            self.tr("“{0}” is no date. Part several dates by semicolons.").format(wrong[0]) if wrong else ""
        )


def ask_for_references(
    look: Look, brief: Brief, cite: Cite, when: DateWords, parent: QWidget, title: str
) -> tuple[Reference, ...] | None:
    """What the editor makes of a citation of the brief, none if the dialog was left."""
    dialog = CitationDialog(look, brief, cite, when, parent, title)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    references = dialog.references() if accepted else None
    dialog.deleteLater()
    return references
