"""A small dialog for what stands over an article: title, authors, publication, volume, issue and date."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from briefer.app.dialog_form import Foot, FormBody
from briefer.app.source.words import DateWords
from briefer.app.theme.controls import label
from briefer.app.theme.look import Look
from briefer.compose.corrections import Details
from briefer.ingest.dates import find_dates
from briefer.model.dates import PartialDate


def parse_date(text: str) -> PartialDate | None:
    """A date as people write it ("29 August 2025", "August 2025", "2025", "2025-08-29"), none if it is no date."""
    text = text.strip()
    try:
        return PartialDate.from_iso(text)
    except ValueError:
        found = find_dates(text, citation=True)
    if len(found) != 1 or found[0].end_date is not None:
        return None
    beside = text[: found[0].start] + text[found[0].end :]
    return None if beside.strip(" .,") else found[0].date


class DetailsDialog(QDialog):
    """``details()`` is what was typed."""

    def __init__(self, look: Look, details: Details, when: DateWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details of the article"))
        self._before = details
        self._date_before = when.full(details.date) if details.date else ""
        self._title = self._field(details.title)
        self._authors = self._field("; ".join(details.authors))
        self._authors.setPlaceholderText(self.tr("Names, parted by semicolons"))
        self._publication = self._field(details.publication)
        self._volume, self._issue = self._field(details.volume), self._field(details.issue)
        self._date = self._field(self._date_before)
        self._date.setPlaceholderText(self.tr("29 August 2025"))
        self._foot = Foot(look, self, self.tr("Change the details"))
        self._lay_out(look)
        self._check()

    def _field(self, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.textChanged.connect(self._check)
        return field

    def _lay_out(self, look: Look) -> None:
        body = FormBody(look)
        form = body.form
        for name, field in (
            (self.tr("&Title"), self._title),
            (self.tr("&Authors"), self._authors),
            (self.tr("&Publication"), self._publication),
            (self.tr("&Volume"), self._volume),
            (self.tr("&Issue"), self._issue),
            (self.tr("&Date"), self._date),
        ):
            body.add_named(name, field)
        hint = label(self.tr("Years that were inferred from the date follow it."), "hint")
        form.addRow("", hint)
        body.fill(self, self._foot)
        self.setMinimumWidth(look.px(520))

    def _check(self) -> None:
        if not hasattr(self, "_foot"):
            return
        date = self._date.text().strip()
        if not self._title.text().strip():
            self._foot.tell(self.tr("The article needs a title."))
        elif date and date != self._date_before and parse_date(date) is None:
            self._foot.tell(self.tr("“{0}” is no date. Write it like 29 August 2025 or 2025-08-29.").format(date))
        else:
            self._foot.tell("")

    def details(self) -> Details:
        """As typed; a date that was left as it is stays exactly that."""
        date = self._date.text().strip()
        return Details(
            self._title.text().strip(),
            self._publication.text().strip(),
            self._volume.text().strip(),
            self._issue.text().strip(),
            tuple(name.strip() for name in self._authors.text().split(";") if name.strip()),
            self._before.date if date == self._date_before else parse_date(date),
        )
