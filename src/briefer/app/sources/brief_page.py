"""The outlets of the open brief: what is said of them is part of the brief, and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QWidget

from briefer.app.plural import plural
from briefer.app.release.markings import offered
from briefer.app.session import Session
from briefer.app.settings import Settings
from briefer.app.sources.outlets_page import OutletsPage
from briefer.app.sources.store import RegisterStore
from briefer.app.sources.table import OutletRow
from briefer.app.theme.controls import button
from briefer.app.theme.look import Look
from briefer.compose.outlet_list import outlets_of
from briefer.compose.register_edits import keep_entries, merge_entries
from briefer.compose.source_register import describe_outlet, forget_outlet, merge_outlets, names_of, with_known_sources
from briefer.model.brief import Brief
from briefer.model.sourcing import SourceEntry

_PAUSE_MS = 100
_ALSO_KEEP = "sources/keep"


class BriefPage(OutletsPage):
    """Follows the session. With the tick, what is said here is kept in the editor's own register, too."""

    def __init__(self, look: Look, store: RegisterStore, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.table.setAccessibleName(self.tr("Sources of this brief"))
        self._store, self._settings = store, settings
        self._session: Session | None = None
        self._read: tuple[object, ...] = ()
        self.keep_button = button(look, self.tr("Keep in my register"), "small", "download")
        self.fill_button = button(look, self.tr("Fill in from my register"), "small")
        self.also_keep = QCheckBox(self.tr("Also keep changes in my register"))
        self.also_keep.setChecked(settings.text(_ALSO_KEEP) == "yes")
        self.also_keep.toggled.connect(lambda on: settings.set_text(_ALSO_KEEP, "yes" if on else ""))
        self.keep_button.clicked.connect(self.keep)
        self.fill_button.clicked.connect(self.fill_in)
        self.add_buttons(self.merge_button, self.keep_button, self.fill_button, self.mark_button, None, self.also_keep)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._show_outlets)
        store.changed.connect(self._show_again)

    def set_session(self, session: Session | None) -> None:
        """Show the sources of another brief, or none."""
        if self._session is not None:
            self._session.changed.disconnect(self._pause.start)
        self._session = session
        if session is not None:
            session.changed.connect(self._pause.start)
            self.form.set_markings(tuple(marking.text for marking in offered(session.work)))
        self._show_again()

    def finish(self) -> None:
        """Nothing more is shown."""
        super().finish()
        self._pause.stop()
        self.set_session(None)

    # What somebody does

    def change(self, entry: SourceEntry, field: str) -> None:
        """One step of the history for each field of an outlet."""
        step = self.tr("Describe {name}").format(name=entry.name)
        self._apply(partial(describe_outlet, entry=entry), step)
        if self.also_keep.isChecked():
            self._store.apply(partial(keep_entries, entries=(entry,)))

    def merge(self, name: str, also: tuple[str, ...]) -> None:
        """Several outlets are one, known by that name."""
        step = self.tr("Merge sources into {name}").format(name=name)
        self._apply(partial(merge_outlets, name=name, also=also), step)
        self._show_outlets()
        self.table.choose((name,))
        if self.also_keep.isChecked():
            self._store.apply(partial(merge_entries, name=name, also=also))

    def remove(self) -> None:
        """What is said of the chosen outlets is said no more; they are cited all the same."""
        names = self.table.names

        def edit(brief: Brief) -> Brief:
            for name in names:
                brief = forget_outlet(brief, name)
            return brief

        self._apply(edit, self.tr("Say nothing of sources"))

    def keep(self) -> None:
        """What the brief says of the chosen outlets, into the register."""
        entries = tuple(row.entry for row in self.table.chosen)
        self._store.apply(partial(keep_entries, entries=entries))
        count = len(entries)
        self.told.emit(plural(self.tr("%n source(s) kept in your register.", "", count), count))

    def fill_in(self) -> None:
        """What the register says of outlets that the brief says nothing of yet."""
        session = self._session
        if session is None:
            return
        before = len(session.brief.register)
        self._apply(partial(with_known_sources, register=self._store.register), self.tr("Fill in from the register"))
        count = len(session.brief.register) - before
        said = plural(self.tr("%n source(s) filled in.", "", count), count)
        self.told.emit(said if count else self.tr("Your register says nothing more of them."))

    def show_chosen(self) -> None:
        """The form follows the table."""
        super().show_chosen()
        none = "" if self.table.chosen else self.tr("Choose a source first.")
        empty = "" if self._store.register.entries else self.tr("Your register is empty.")
        self.allow({self.keep_button: none, self.fill_button: empty}, none)

    # Ours

    def _apply(self, edit: Callable[[Brief], Brief], step: str) -> None:
        if self._session is not None:
            self._session.apply(edit, step)

    def _show_again(self) -> None:
        self._read = ()
        self._show_outlets()

    def _show_outlets(self) -> None:
        """Only where something that is shown changed: in long briefs all citations are counted for it."""
        session = self._session
        if session is None:
            self.table.show_rows(())
            return
        brief = session.brief
        read = (brief.articles, brief.register, brief.source_names, brief.corrections, brief.excluded)
        if len(read) == len(self._read) and all(a is b for a, b in zip(read, self._read, strict=True)):
            return
        self._read = read
        known = {name.casefold() for entry in self._store.register.entries for name in names_of(entry)}
        rows = (
            OutletRow(use.entry, use.citations, use.name.casefold() in known, use.printed, use.is_article)
            for use in outlets_of(brief)
        )
        self.table.show_rows(tuple(rows))
        self.show_chosen()
