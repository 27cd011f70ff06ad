"""One dialog for all that leaves: formats, folder, file name, open checks; then progress, and the files at hand."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileInfo, QLocale, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from briefer import pipeline
from briefer.app.ask import Ask
from briefer.app.checks.places import place_of
from briefer.app.export_checks import ChecksColumn
from briefer.app.export_form import ExportForm
from briefer.app.export_job import (
    Cancelled,
    Outgoing,
    PartlyWrittenError,
    Running,
    Step,
    Written,
    export,
    outgoing,
)
from briefer.app.export_plan import ExportPlan, released_stems
from briefer.app.jobs import Jobs
from briefer.app.pages.renderer import Renderer
from briefer.app.plural import plural
from briefer.app.release.markings import of_paper
from briefer.app.release.ticks import ReleaseTicks
from briefer.app.session import Session
from briefer.app.settings import Settings
from briefer.app.show_file import open_file, show_in_folder
from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look
from briefer.compose.file_names import file_name
from briefer.errors import BrieferError
from briefer.pipeline import Release
from briefer.review.findings import Finding

PATTERN = "{date}-{title}-{marking}"
_WIDTH, _HEIGHT = 920, 712
_PAGE_WIDTH = 80


class ExportDialog(QDialog):
    """``written`` holds the files of the last export; ``print_wanted`` and ``copy_wanted`` are the other ways out."""

    print_wanted = Signal()
    copy_wanted = Signal()
    exported = Signal(object, object)
    _step = Signal(object)

    def __init__(self, look: Look, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._session, self._settings = look, session, settings
        self._jobs = Jobs(self)
        self._running: Running | None = None
        self._made = self._papers = self._counted = 0
        self._beside = self._ended = False
        self.written: tuple[Written, ...] = ()
        known = of_paper(session.work)
        comments = sum(bool(item.comment) for _, item in session.brief.items())
        releases = ReleaseTicks(look, session.work)
        self.form = ExportForm(look, session.template.citation_style, known, releases, comments=comments)
        self.column = ChecksColumn(look, Renderer.of(session))
        self._recall()
        self.setWindowTitle(self.tr("Export"))
        self.setModal(True)
        self._arrange()
        self._connect()
        self._count()
        self.refresh()

    def plan(self) -> ExportPlan:
        """What would be exported now.

        Raises:
            UsageError: the file name has a field that does not exist.
        """
        work, form = self._session.work, self.form
        styles = {row.format: row.style_chosen for row in form.rows}
        stem = file_name(form.pattern.text(), work.brief, work.template)
        plan = ExportPlan(
            work,
            form.formats,
            Path(form.folder.text()).expanduser(),
            stem,
            styles,
            review=form.is_review,
            review_checks=form.review_checks.isChecked(),
            releases=released_stems(work, form.releases.markings, form.pattern.text()),
            record=form.releases.is_record,
        )
        plan = plan.beside() if self._beside and plan.existing() else plan
        return replace(plan, replacing=frozenset(plan.existing()))

    # Commands

    def export(self) -> None:
        """Make and write the files off the GUI thread; files that are not briefer's own are asked about."""
        if self._running is not None or not self._primary.isEnabled():
            return
        plan = self.plan()
        if not self._may_replace(plan):
            return
        self._remember()
        self._running = running = Running(self._step.emit)
        for row in self.form.rows:
            row.show_ready()
            if row.format in plan.formats:
                row.show_waiting()
        self._made = 0
        self._papers = len(plan.formats) * max(1, len(plan.releases))
        self._show_running(self.tr("0 of {count} files made").format(count=self._papers))
        self._jobs.start(partial(export, plan, running), partial(self._finish, plan), self._fail)

    def cancel(self) -> None:
        """Stop what runs, else close."""
        if self._running is not None:
            self._running.cancel()
            self._status.setText(self.tr("Cancelling…"))
        else:
            self.reject()

    def reject(self) -> None:
        """Esc stops what runs first."""
        if self._running is not None:
            self.cancel()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Nothing is left behind."""
        if self._ended:
            return
        self._ended = True
        if self._running is not None:
            self._running.cancel()
        self.column.leave()
        self._jobs.finish()
        super().done(result)

    def keep_both(self) -> None:
        """Write beside the files that exist."""
        self._beside = True
        self.refresh()

    def refresh(self) -> None:
        """Names, what exists, and whether one can export."""
        problem, plan = "", None
        try:
            plan = self.plan()
        except BrieferError as error:
            problem = error.problems[0].message[:1].upper() + error.problems[0].message[1:]
            problem = f"{problem} {error.problems[0].hint}"
        if plan is not None and not plan.formats:
            problem = self.tr("Choose at least one format.")
        elif not self.form.folder.text().strip():
            problem = self.tr("Choose a folder.")
        self.form.show_names([target.path.name for target in plan.targets] if plan and plan.formats else [])
        self.form.tell(problem, "error") if problem else self._tell_existing(plan)
        self._primary.setEnabled(not problem)
        self._primary.setToolTip(problem)
        self._primary.setText(self._verb(plan))
        for other in (self._print, self._copy):  # they take the whole paper
            other.setEnabled(not self.form.releases.markings)
        self._grow()

    def _grow(self) -> None:
        """As high as what it says now needs; on a low screen the pictures of what goes out give way."""
        room = self.screen().availableGeometry().height()
        shown, height = self.form.outgoing, self.form.outgoing.height() + self._look.px(16)
        needed = self.minimumSizeHint().height() + (0 if shown.isVisibleTo(self) else height)
        shown.setVisible(needed <= room)
        needed = min(needed if needed <= room else needed - height, room)
        if needed > self.height():
            self.resize(self.width(), needed)

    # Making

    def _recall(self) -> None:
        """As it was chosen the last time."""
        ticked = self._settings.text("export/formats", "docx,pdf").split(",")
        for row in self.form.rows:
            row.tick.setChecked(row.format in ticked)
        self.form.folder.setText(self._settings.text("export/folder") or str(_usual_folder(self._session)))
        self.form.pattern.setText(self._settings.text("export/pattern", PATTERN))

    def _remember(self) -> None:
        self._settings.set_text("export/formats", ",".join(self.form.formats))
        self._settings.set_text("export/folder", self.form.folder.text())
        self._settings.set_text("export/pattern", self.form.pattern.text())

    def _arrange(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.form, 1)
        body.addWidget(self.column)
        outer.addLayout(body, 1)
        outer.addWidget(self._made_foot())
        self.setFixedWidth(self._look.px(_WIDTH))
        self.setMinimumHeight(self._look.px(_HEIGHT))

    def _made_foot(self) -> QWidget:
        px, foot = self._look.px, QWidget()
        foot.setProperty("kind", "chrome")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        foot.setFixedHeight(px(56))
        self._print = button(self._look, self.tr("Print…"), "flat", "printer")
        self._copy = button(self._look, self.tr("Copy as rich text"), "flat", "copy")
        self._status = label("", "secondary")
        self._cancel = button(self._look, self.tr("Cancel"))
        self._primary = button(self._look, self.tr("Export"), "primary", "download")
        self._primary.setDefault(True)
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(8))
        for widget in (self._print, self._copy, self._status):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._primary)
        return foot

    def _connect(self) -> None:
        for row in self.form.rows:
            row.open_wanted.connect(open_file)
            row.folder_wanted.connect(show_in_folder)
        self.form.changed.connect(self._changed)
        self.form.releases.changed.connect(self._count)
        self.form.releases.changed_height.connect(self._grow)
        self.form.keep_wanted.connect(self.keep_both)
        self.form.shown_wanted.connect(self._show_kept)
        self._print.clicked.connect(self.print_wanted)
        self._copy.clicked.connect(self.copy_wanted)
        self._cancel.clicked.connect(self.cancel)
        self._primary.clicked.connect(self.export)
        self._step.connect(self._show_step)
        self.column.checks.show_wanted.connect(self._go_to)

    # What is there already

    def _changed(self) -> None:
        self._beside = False
        self.refresh()

    def _tell_existing(self, plan: ExportPlan | None) -> None:
        there = plan.existing() if plan else ()
        if not plan or not there:
            self.form.tell("")
            return
        strange = plan.strange()
        shown = strange or there
        when = QFileInfo(str(shown[0])).lastModified()
        written = QLocale().toString(when, QLocale.FormatType.ShortFormat)
        if len(shown) == 1:
            text = self.tr("{name} exists, last changed {when}. The old file is kept as a backup.")
        else:
            text = self.tr("{count} files of these names exist, last changed {when}. The old ones are kept as backups.")
        said = text.format(name=shown[0].name, count=len(shown), when=written)
        self.form.tell(said, "warning" if strange else "hint", keep=True)

    def _may_replace(self, plan: ExportPlan) -> bool:
        """What briefer did not write, or somebody changed since, is replaced only by somebody who says so."""
        strange = [path for path in plan.strange() if path in plan.replacing]
        if not strange:
            return True
        names = ", ".join(path.name for path in strange)
        text = self.tr("briefer did not write {names}, or it was changed since. Replace it? A copy is kept.")
        ways = (self.tr("Replace"), self.tr("Keep both"), self.tr("Cancel"))
        asked = Ask(self._look, self.tr("Replace files"), text.format(names=names), ways, kind="warning", parent=self)
        chosen = asked.ask()
        asked.deleteLater()
        if chosen == 1:
            self.keep_both()
            self.export()
        return chosen == 0

    def _verb(self, plan: ExportPlan | None) -> str:
        """The button says what it will do, replacing included."""
        count = len(plan.targets) if plan and plan.formats else 0
        strange = plan.strange() if plan else ()
        if strange:
            return plural(self.tr("Replace %n file(s)", "", len(strange)), len(strange))
        if self.written and plan and plan.existing():
            return self.tr("Export again")
        return plural(self.tr("Export %n file(s)", "", count), count)

    def _show_kept(self) -> None:
        kept = next((written.kept for written in self.written if written.kept), None)
        if kept is not None:
            show_in_folder(kept)

    # While it runs and afterwards

    def _show_running(self, text: str) -> None:
        busy = self._running is not None
        self.form.set_busy(busy)
        for widget in (self._print, self._copy):
            widget.setVisible(not busy and not text)
        self._status.setText(text)
        self._cancel.setText(self.tr("Cancel") if busy or not self.written else self.tr("Close"))
        self._primary.setEnabled(not busy)
        if busy:
            self._primary.setText(self.tr("Exporting…"))

    def _show_step(self, step: Step) -> None:
        if self._running is None or self._running.is_cancelled:
            return
        for row in self.form.rows:
            if row.format == step.format:
                row.show_step(step)
        if step.kind == "made":
            self._made += 1
            self._status.setText(self.tr("{made} of {count} files made").format(made=self._made, count=self._papers))

    def _finish(self, plan: ExportPlan, result: tuple[Written, ...] | Cancelled) -> None:
        self._running = None
        if isinstance(result, Cancelled):
            self._show_nothing_written()
            self.form.tell(self.tr("Cancelled. Nothing was written."))
            return
        self._show_written(result)
        self.refresh()
        kept = [written for written in result if written.kept]
        if kept:
            text = plural(self.tr("%n file(s) replaced and kept as backup", "", len(kept)), len(kept))
            self.form.tell(text, show=True)
        else:
            self.form.tell("")
        self.exported.emit(plan, result)

    def _show_written(self, result: tuple[Written, ...]) -> None:
        self.written = result
        for row in self.form.rows:
            if files := tuple(one for one in result if one.format == row.format):
                row.show_written(files)
            else:
                row.show_ready()
        self._show_running(plural(self.tr("%n file(s) written", "", len(result)), len(result)))

    def _show_nothing_written(self) -> None:
        for row in self.form.rows:
            row.show_ready()
        self._show_running("")
        self.refresh()

    def _fail(self, error: Exception) -> None:
        """A plain sentence in the dialog; what nobody foresaw goes on to whoever tells of such errors."""
        self._running = None
        if isinstance(error, PartlyWrittenError) and error.written:
            self._show_written(error.written)
            self.refresh()
        else:
            self._show_nothing_written()
        if not isinstance(error, BrieferError):
            raise error
        self.form.tell("\n".join(map(str, error.problems)), "error")

    def _count(self) -> None:
        width = round(self._look.px(_PAGE_WIDTH) * self.devicePixelRatioF())
        markings, work = self.form.releases.markings, self._session.work
        try:
            releases = [pipeline.release(work, marking) for marking in markings]
        except BrieferError:  # said where the releases are ticked
            return
        if releases:
            work = releases[0].work
            self._jobs.start(partial(_titles_tell, releases), self.form.releases.warn, lambda _error: None)
        self.form.outgoing.show_marking(of_paper(work))
        self._counted += 1
        show = partial(self._show_outgoing, self._counted)
        self._jobs.start(partial(outgoing, work, width), show, lambda _error: None)

    def _show_outgoing(self, counted: int, found: Outgoing) -> None:
        """Unless something else goes out by now."""
        if counted == self._counted:
            self.form.outgoing.show_outgoing(found)

    def _go_to(self, finding: Finding) -> None:
        self.cancel()
        self._session.jump(place_of(finding, self._session.brief))


def _titles_tell(releases: list[Release]) -> tuple[str, ...]:
    """What the title tells in any of them."""
    return tuple(dict.fromkeys(words for release in releases for words in pipeline.title_tells(release)))


def _usual_folder(session: Session) -> Path:
    """Beside the brief, else among the documents."""
    if session.path is not None:
        return session.path.parent
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents else Path.home()
