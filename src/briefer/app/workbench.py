"""All that works on the open brief: panes, history, templates, ways out. Loaded after the window's first paint."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer

from briefer.app.command_palette import Command
from briefer.app.compose_view import PaneName
from briefer.app.editions.desk import EditionDesk
from briefer.app.exporter import Exporter
from briefer.app.file_bench import FileBench
from briefer.app.fit.desk import FitDesk
from briefer.app.gallery import Gallery
from briefer.app.history import HistoryDialog
from briefer.app.ledger.desk import LedgerDesk
from briefer.app.message_bar import Offer
from briefer.app.pages.renderer import Renderer
from briefer.app.pages.worker import Drawing, EarlyChecks
from briefer.app.palette_places import find_places
from briefer.app.paper_details import edit_paper_details
from briefer.app.plural import plural
from briefer.app.returned.desk import ReturnedDesk
from briefer.app.session import Session
from briefer.app.settings import remember_errors
from briefer.app.shell import Shell
from briefer.app.sources.desk import SourcesDesk
from briefer.app.templates.desk import TemplateDesk
from briefer.compose.apply_template import apply_template, newly_aside
from briefer.compose.uses import PieceKind
from briefer.errors import BrieferError
from briefer.model.template import BriefTemplate
from briefer.pipeline import Work, find_template


class Workbench(FileBench):
    """Joins what the window shows to what is open."""

    def __init__(self, window: Shell) -> None:
        super().__init__(window)
        self.exporter = Exporter(window.look, window.settings, window)
        self.template_desk = TemplateDesk(window.look, window, self.use_template)
        self.edition_desk = EditionDesk(window)
        self.returned_desk = ReturnedDesk(window)
        self.fit_desk = FitDesk(window.look, window, self.compose.brief.show_set_aside)
        self.ledger_desk = LedgerDesk(window.look, window)
        self.sources_desk = SourcesDesk(window.look, window.settings, window)
        self.gallery = Gallery(window.start_view, self.compose.document_bar, self)
        self._renderer: Renderer | None = None
        self._connect()

    # The window goes

    def finish(self) -> None:
        """The window goes."""
        self.compose.remember_layout()
        self.gallery.finish()
        self.exporter.finish()
        self.template_desk.finish()
        self.fit_desk.finish()
        self.returned_desk.finish()
        self.ledger_desk.finish()
        self.sources_desk.finish()
        self._leave_renderer()
        self.compose.set_session(None)
        self.window.status.set_session(None)
        self.files.finish()

    def keep_safe(self) -> bool:
        """Put the work in the journal at once; whether it is there, or there is nothing to keep."""
        journal = self.files.journal
        return True if journal is None else journal.flush()

    # History and templates

    def undo(self) -> None:
        """One step back."""
        if self.session is not None:
            self.session.history.undo()

    def redo(self) -> None:
        """One step forward."""
        if self.session is not None:
            self.session.history.redo()

    def show_history(self) -> None:
        """All steps of the history; one chosen is gone back or forward to."""
        if self.session is not None:
            HistoryDialog(self.look, self.session.history, self.window).exec()

    def edit_paper_details(self, field: str = "") -> None:
        """What the paper says of itself besides its title, the keyboard in that field."""
        if self.session is not None:
            edit_paper_details(self.look, self.session, self.window, field)

    def apply_template(self, id: str) -> None:
        """Print the brief by another template; what does not fit is set aside and told."""
        session = self.session
        if session is None or id == session.template.id:
            return
        entry = next((entry for entry in self.gallery.entries if entry.id == id), None)
        try:
            template = find_template(str(entry.path) if entry else id)
        except BrieferError as error:
            self.tell_failure(self.tr("This template cannot be used."), error.problems)
            return
        self.use_template(template)

    def use_template(self, template: BriefTemplate) -> None:
        """Print the brief by this template, whatever it had before."""
        session = self.session
        if session is None:
            return
        before = session.brief
        after = apply_template(before, template, session.template)
        label = self.tr("Apply the template {name}").format(name=template.name)
        session.replace(Work(after, template), label)
        aside = len(newly_aside(before, after))
        if aside:
            text = self.tr(
                "%n part(s) not fitting {name} are kept under Set aside and come back with the old template.",
                "",
                aside,
            )
            offers = [
                Offer(self.tr("Show"), self.compose.brief.show_set_aside),
                Offer(self.tr("Undo"), session.history.undo),
            ]
            self.compose.messages.tell("note", plural(text, aside).format(name=template.name), offers)

    # Editions

    def begin_next_edition(self) -> None:
        """Begin the next edition from the open brief, whose file stays as it is."""
        session = self.session
        begun = self.edition_desk.begun(session) if session is not None and self.may_close() else None
        if begun is not None:
            self.files.begin_with(begun)
            text = self.tr("Edition {number} begun. The part “What changed” fills as you change judgments.")
            self.compose.messages.tell("note", text.format(number=begun.brief.edition))

    def show_changes(self) -> None:
        """What changed since the edition before."""
        if self.session is not None:
            self.edition_desk.show(self.session)

    def compare_briefs(self) -> None:
        """What changed since another saved brief."""
        if self.session is not None:
            self.edition_desk.compare(self.session)

    def drop_on_brief(self, paths: Sequence[Path]) -> None:
        """A review copy may be read back; all others are articles."""
        self.returned_desk.drop(paths)

    # Panes

    def show_panes(self) -> None:
        """From the start view back to the open brief."""
        if self.session is not None:
            self.window.show_panes(self.compose)

    def go_to_pane(self, name: PaneName) -> None:
        """The keyboard goes to a pane."""
        self.show_panes()
        self.compose.go_to(name)

    def offer_releases(self) -> None:
        """The releases that the pages can be shown as."""
        self.compose.show_pane("pages", True)
        self.compose.pages.offer_releases()

    def filter_source(self) -> None:
        """Type into the filter of the source."""
        self.compose.show_pane("source", True)
        self.compose.source.focus_filter()

    def next_check(self, step: int) -> None:
        """The next check; while an item is compared with its source, the next difference."""
        compose = self.compose
        if compose.brief.desk.comparing:
            compose.brief.desk.next_difference(step)
            return
        compose.show_pane("checks", True)
        if step > 0:
            compose.checks.next_finding()
        else:
            compose.checks.previous_finding()

    def offer_parts(self) -> None:
        """The parts that the template has and the brief lacks, and one of the editor's own."""
        if self.session is None:
            return
        menu = self.compose.brief.part_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.window.tool_row.below("insert-part"))

    # Ways out

    def export(self) -> None:
        """Ask for formats and folder, and write."""
        if self.session is not None:
            self.exporter.open(self.session)

    def export_again(self) -> None:
        """The same files again."""
        if self.session is not None:
            self.exporter.again(self.session)

    def export_sources(self) -> None:
        """Ask for a file, and write what is cited."""
        if self.session is not None:
            self.exporter.sources(self.session)

    def print_brief(self) -> None:
        """Ask for a printer, and print the pages."""
        if self.session is not None:
            self.exporter.print_brief(self.session, self.window)

    def copy_brief(self) -> None:
        """The whole brief as rich text to the clipboard."""
        if self.session is not None:
            self.exporter.copy(self.session)

    # What the palette shows

    def places(self) -> list[Command]:
        """Parts, items and source paragraphs for the command palette."""
        return find_places(self.session, self.go_to, self.go_to_source) if self.session is not None else []

    def go_to(self, key: str) -> None:
        """Work on an item or part, in every pane."""
        self.window.show_panes(self.compose)
        if self.session is not None:
            self.compose.show_pane("brief", True)
            self.session.jump(key)

    def go_to_source(self, article: str, kind: PieceKind, id: str) -> None:
        """Show a piece of an article where it stands."""
        self.window.show_panes(self.compose)
        self.compose.go_to("source")
        self.compose.source.reveal(article, kind, id)

    # How it is joined

    def _connect(self) -> None:
        files, messages = self.files, self.compose.messages
        files.opened.connect(self._show_session)
        self.window.start_shown.connect(self.gallery.draw_recent)
        files.busy.connect(self.window.status.show_busy)
        files.failed.connect(self.tell_failure)
        files.remarks.connect(self.tell_remarks)
        files.locked.connect(self.tell_locked)
        files.changed_on_disk.connect(self.tell_changed)
        files.saved.connect(self.window.status.show_saved)
        files.journal_failed.connect(
            lambda text: messages.tell("warning", self.tr("The journal cannot be written: {text}").format(text=text))
        )
        self.exporter.told.connect(messages.tell)
        self.exporter.failed.connect(_raise)
        self.compose.document_bar.template_chosen.connect(self.apply_template)
        self.compose.document_bar.details_wanted.connect(self.edit_paper_details)
        self.template_desk.library_changed.connect(self.gallery.fill)
        self.template_desk.told.connect(partial(messages.tell, "note"))
        self.fit_desk.told.connect(messages.tell)
        self.ledger_desk.item_wanted.connect(self.go_to)
        self.ledger_desk.place_wanted.connect(self.go_to_source)
        self.ledger_desk.outlet_wanted.connect(self.sources_desk.open)
        self.sources_desk.brief_wanted.connect(lambda path: self.open([path]))
        self.sources_desk.marks_changed.connect(self._check_again)
        self.edition_desk.told.connect(messages.tell)
        self.edition_desk.failed.connect(self.tell_failure)
        self.returned_desk.told.connect(messages.tell)
        self.returned_desk.failed.connect(self.tell_failure)
        self.returned_desk.item_wanted.connect(self.go_to)
        self.returned_desk.articles_dropped.connect(files.add_articles)
        self.compose.pages.budget.fit_wanted.connect(self.fit_desk.open)
        self.window.start_view.templates_wanted.connect(self.template_desk.open)
        self.compose.brief.citation_opened.connect(self._show_citation)

    def _show_session(self, session: Session | None) -> None:
        self._leave_renderer()
        self.compose.set_session(session)
        self.template_desk.set_session(session)
        self.fit_desk.set_session(session)
        self.returned_desk.set_session(session)
        self.ledger_desk.set_session(session)
        self.sources_desk.set_session(session)
        self.window.status.set_session(session)
        self.window.actions_.set_brief_open(session is not None)
        if session is None:
            self.window.setWindowTitle("briefer")
            self.window.show_start()
            return
        session.changed.connect(self._show_title)
        session.saved_changed.connect(self._show_title)
        session.history.canUndoChanged.connect(self._show_undo)
        session.history.indexChanged.connect(self._show_undo)
        self._renderer = Renderer.of(session)
        self._renderer.drawn.connect(self._note_drawing)
        self._renderer.checked.connect(self._note_checks)
        self._show_title()
        self._show_undo()
        self.window.show_panes(self.compose)
        # Only once the panes are laid out: until then the first field of the window takes the keyboard.
        QTimer.singleShot(0, self.compose, partial(self._start_in_brief, self.compose.focused_pane()))

    def _start_in_brief(self, before: PaneName | None) -> None:
        """The keyboard goes to the brief, unless somebody has chosen another pane meanwhile."""
        if self.compose.focused_pane() in (before, None):
            self.compose.go_to("brief")

    def _check_again(self) -> None:
        """What was withdrawn stands in the register, not in the brief."""
        if self._renderer is not None:
            self._renderer.refresh()

    def _leave_renderer(self) -> None:
        if self._renderer is not None:
            self._renderer.drawn.disconnect(self._note_drawing)
            self._renderer.checked.disconnect(self._note_checks)
            self._renderer = None

    def _show_title(self) -> None:
        session = self.session
        if session is not None:
            read_only = self.tr(" (read-only)") if self.files.read_only else ""
            name = session.path.name if session.path else session.brief.title
            self.window.setWindowTitle(f"{name}[*]{read_only} – briefer")
            self.window.setWindowModified(self.files.has_changes)

    def _show_undo(self) -> None:
        session, actions = self.session, self.window.actions_
        if session is None:
            return
        history = session.history
        for id, able, text, verb in (
            ("undo", history.canUndo(), history.undoText(), self.tr("&Undo")),
            ("redo", history.canRedo(), history.redoText(), self.tr("&Redo")),
        ):
            actions[id].setEnabled(able)
            actions.rename(id, f"{verb} {text.replace('&', '&&')}".strip() if able else verb)

    def _note_checks(self, early: EarlyChecks) -> None:
        self.compose.brief.set_findings(early.checked.findings)

    def _note_drawing(self, drawing: Drawing) -> None:
        brief, status = drawing.work.brief, self.window.status
        is_empty = next(brief.items(), None) is None  # such a brief shows no pages
        pages = drawing.drawn.pdf.pages if drawing.drawn.pdf and not is_empty else 0
        status.show_length(drawing.words, pages)
        status.show_drawing_time(drawing.seconds)
        self.compose.brief.set_findings(drawing.drawn.findings)
        session = self.session
        if session is not None and session.is_saved and session.path is not None:
            errors = sum(finding.severity == "error" for finding in drawing.drawn.findings)
            remember_errors(session.path, errors)

    def _show_citation(self, article: str, citation: str) -> None:
        self.go_to_source(article, "citation", citation)


def _raise(error: Exception) -> None:
    """What nobody foresaw is told like any unexpected error."""
    raise error
