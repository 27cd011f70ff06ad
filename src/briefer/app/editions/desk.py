"""Joins editions to the open brief: begin the next one, give reasons, compare with another brief."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QObject, Signal
from PySide6.QtWidgets import QFileDialog

from briefer import pipeline
from briefer.app.editions.dialog import ChangesDialog
from briefer.app.message_bar import Offer
from briefer.app.session import Session
from briefer.app.shell import Shell
from briefer.compose.dates import format_date
from briefer.compose.editions import set_reason
from briefer.errors import BrieferError
from briefer.model.brief import Brief, Edition, ItemId
from briefer.model.dates import PartialDate
from briefer.model.template import BriefTemplate
from briefer.pipeline import Work


class EditionDesk(QObject):
    """``told`` (kind, text, offers) is sent with what the message bar should say, ``failed`` with what went wrong."""

    told = Signal(str, str, object)
    failed = Signal(str, object)

    def __init__(self, window: Shell) -> None:
        super().__init__(window)
        self._window, self._look = window, window.look

    def begun(self, session: Session) -> Work | None:
        """The next edition of the open brief, dated today; none when it cannot be begun, which is told."""
        today = QDate.currentDate()
        try:
            work = pipeline.next_edition(session.work)
        except BrieferError as error:
            self.failed.emit(self.tr("The next edition cannot be begun."), error.problems)
            return None
        date = PartialDate(today.year(), today.month(), today.day())
        return replace(work, brief=replace(work.brief, date=date))

    def show(self, session: Session) -> None:
        """What changed since the edition before, with the reasons; told when there is none."""
        previous = session.brief.previous
        if previous is None:
            offers = [Offer(self.tr("Compare with another brief…"), partial(self.compare, session))]
            text = self.tr("This is a first edition: begin the next one with File > New edition.")
            self.told.emit("note", text, offers)
            return
        changes = pipeline.changes_since(session.work)
        since = self._since(previous, session.template)
        now = pipeline.lexicon_of(session.work)
        dialog = ChangesDialog(self._look, since, changes, now, self._window, asks=True)
        if dialog.exec():
            session.apply(partial(_with_reasons, reasons=dialog.reasons()), self.tr("Give reasons for changes"))
        dialog.deleteLater()

    def compare(self, session: Session) -> None:
        """What changed since another saved brief."""
        folder = str(session.path.parent if session.path else Path.home())
        kinds = self.tr("Briefs (*.brief)")
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Compare with another brief"), folder, kinds)
        if chosen:
            self.compare_with(session, Path(chosen))

    def compare_with(self, session: Session, path: Path) -> None:
        """What changed since the brief of a file."""
        try:
            changes = pipeline.differences(pipeline.open_work(path), session.work)
        except BrieferError as error:
            self.failed.emit(self.tr("{name} cannot be opened.").format(name=path.name), error.problems)
            return
        since = self.tr("Since {name}").format(name=path.name)
        now = pipeline.lexicon_of(session.work)
        dialog = ChangesDialog(self._look, since, changes, now, self._window, asks=False)
        dialog.exec()
        dialog.deleteLater()

    def _since(self, previous: Edition, template: BriefTemplate) -> str:
        number = str(previous.number)
        if previous.date is None:
            return self.tr("Since edition {number}").format(number=number)
        when = format_date(previous.date, template.date_format, template.language)
        return self.tr("Since edition {number} of {date}").format(number=number, date=when)


def _with_reasons(brief: Brief, reasons: dict[ItemId, str]) -> Brief:
    for judgment, reason in reasons.items():
        brief = set_reason(brief, judgment, reason)
    return brief
