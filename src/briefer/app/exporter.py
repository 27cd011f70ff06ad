"""The ways out of a session: the export dialog, the same export again with one key, print, copy as rich text."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from briefer import pipeline
from briefer.app.export_dialog import ExportDialog
from briefer.app.export_job import Cancelled, Running, Written, export
from briefer.app.export_plan import ExportPlan, released_stems
from briefer.app.jobs import Jobs
from briefer.app.message_bar import Kind
from briefer.app.pages.renderer import Renderer
from briefer.app.plural import plural
from briefer.app.print_progress import PrintingStopped, PrintProgress
from briefer.app.printing import Printed, ask_printer, print_pages
from briefer.app.rich_copy import RichCopy, rich_copy
from briefer.app.session import Session
from briefer.app.settings import Settings
from briefer.app.sources_file import ask_sources_file
from briefer.app.theme.look import Look
from briefer.compose.file_names import file_name
from briefer.errors import BrieferError
from briefer.model.brief import PartId


@dataclass(frozen=True, slots=True)
class LastExport:
    """What F12 does again: the plan, the pattern of its names, and the files it wrote."""

    session: Session
    plan: ExportPlan
    pattern: str
    written: tuple[Written, ...]


class Exporter(QObject):
    """One a window. ``told`` is sent with the kind of a message and its text, ``failed`` with an unforeseen error."""

    told = Signal(str, str)
    failed = Signal(object)

    def __init__(self, look: Look, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._settings, self._window = look, settings, window
        self._jobs = Jobs(self)
        self._stop_printing = threading.Event()
        self.last: LastExport | None = None

    def open(self, session: Session) -> ExportDialog:
        """Show the dialog; it deletes itself when it is closed."""
        dialog = ExportDialog(self._look, session, self._settings, self._window)
        dialog.exported.connect(partial(self._remember, session, dialog))
        dialog.print_wanted.connect(lambda: self.print_brief(session, dialog))
        dialog.copy_wanted.connect(lambda: self.copy(session))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def again(self, session: Session) -> None:
        """The last export once more without a question; files that somebody else changed bring the dialog."""
        last = self.last
        if last is None or last.session is not session:
            self.open(session)
            return
        stem = file_name(last.pattern, session.brief, session.template)
        stem = last.plan.stem if stem == _stem(last) else stem
        mine = frozenset(written.path for written in last.written if written.is_untouched())
        releases = released_stems(session.work, tuple(last.plan.releases), last.pattern)
        kept = released_stems(last.plan.work, tuple(last.plan.releases), last.pattern)
        releases = dict(last.plan.releases) if releases == kept else releases
        plan = replace(last.plan, work=session.work, stem=stem, releases=releases, replacing=mine)
        if set(plan.existing()) - mine:
            self.open(session)
            return
        self._jobs.start(partial(export, plan, Running()), partial(self._exported, last, plan), self._fail)

    def print_brief(self, session: Session, parent: QWidget | None = None) -> None:
        """Ask for the printer and print the pages as they are now."""
        drawing = Renderer.of(session).drawing
        pages = drawing.drawn.pdf.pages if drawing and drawing.drawn.pdf else 1
        title = session.brief.title or self.tr("Untitled brief")
        printer = ask_printer(session.template.page.size, title, pages, parent or self._window)
        if printer is None:
            return
        work = session.work
        self._stop_printing.clear()
        progress = PrintProgress(self._look, self._stop_printing, parent or self._window)

        def run() -> Printed:
            content = pipeline.render(work, ("pdf",), progress.watch)["pdf"]
            return print_pages(content, printer, self._stop_printing, progress.told.emit)

        def say(printed: Printed) -> None:
            progress.end()
            said = plural(self.tr("%n page(s) printed", "", printed.pages), printed.pages)
            if printed.pages < printed.wanted:
                said = self.tr("Printing was cancelled.")
            self._tell("note", said)

        def fail(error: Exception) -> None:
            progress.end()
            if isinstance(error, PrintingStopped):
                self._tell("note", self.tr("Printing was cancelled."))
            else:
                self._fail(error)

        progress.open()
        self._jobs.start(run, say, fail)

    def copy(self, session: Session, part: PartId | None = None) -> None:
        """The brief, or one part of it, to the clipboard as rich text."""

        def take(copied: RichCopy) -> None:
            QGuiApplication.clipboard().setMimeData(copied.mime())
            self._tell("note", self.tr("Copied as rich text.") if part is None else self.tr("The part was copied."))

        self._jobs.start(partial(rich_copy, session.work, part or ""), take, self._fail)

    def sources(self, session: Session) -> None:
        """Ask for a file and write the sources that the brief cites, for reference managers."""
        folder = self._settings.text("export/folder")
        beside = session.path.parent if session.path else Path(folder) if folder else Path.home()
        stem = file_name("{title}", session.brief, session.template)
        file = ask_sources_file(self._window, self._settings, beside, stem)
        if file is not None:
            said = self.tr("Sources written: {name}")
            self._jobs.start(
                partial(file.write, session.brief),
                lambda path: self._tell("note", said.format(name=path.name)),
                self._fail,
            )

    def finish(self) -> None:
        """Wait for what is being written; printing stops after its page."""
        self._stop_printing.set()
        self._jobs.finish()

    def _remember(self, session: Session, dialog: ExportDialog, plan: ExportPlan, written: tuple[Written, ...]) -> None:
        self.last = LastExport(session, plan, dialog.form.pattern.text(), written)

    def _exported(self, last: LastExport, plan: ExportPlan, result: tuple[Written, ...] | Cancelled) -> None:
        if isinstance(result, Cancelled):
            return
        self.last = LastExport(last.session, plan, last.pattern, result)
        names = ", ".join(written.path.name for written in result)
        self._tell("note", self.tr("Exported again: {names}").format(names=names))

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BrieferError):
            self._tell("error", "\n".join(map(str, error.problems)))
        else:
            self.failed.emit(error)

    def _tell(self, kind: Kind, text: str) -> None:
        self.told.emit(kind, text)


def _stem(last: LastExport) -> str:
    """The name without the number that keeps both files."""
    return file_name(last.pattern, last.plan.work.brief, last.plan.work.template)
