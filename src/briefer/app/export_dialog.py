"""One dialog for all that leaves: formats, folder, file name, open checks; then progress, and the files at hand."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileInfo, QLocale, QSize, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefer.app.checks.fixes import place_of
from briefer.app.export_job import (
    Cancelled,
    ExportPlan,
    Outgoing,
    Running,
    Written,
    export,
    outgoing,
)
from briefer.app.export_rows import FormatRow, GoesOut, OpenChecks, card, format_names
from briefer.app.jobs import Jobs
from briefer.app.pages.renderer import Renderer
from briefer.app.plural import plural
from briefer.app.session import Session
from briefer.app.settings import Settings
from briefer.app.theme.controls import ElidedLabel, button, label
from briefer.app.theme.look import Look
from briefer.compose.file_names import FIELDS, file_name
from briefer.errors import BrieferError
from briefer.pipeline import Format
from briefer.review.findings import Finding
from briefer.storage.markings import find_marking

PATTERN = "{date}-{title}-{marking}"
_WIDTH, _RIGHT = 920, 305
_PAGE_WIDTH = 80
_NOTICE_ICONS = {"warning": "triangle-alert", "error": "circle-x"}


class ExportDialog(QDialog):
    """``written`` holds the files of the last export; ``print_wanted`` and ``copy_wanted`` are the other ways out."""

    print_wanted = Signal()
    copy_wanted = Signal()
    exported = Signal(object, object)
    _step = Signal(str, str)

    def __init__(self, look: Look, session: Session, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._session, self._settings = look, session, settings
        self._jobs = Jobs(self)
        self._running: Running | None = None
        self._beside = self._ended = False
        self.written: tuple[Written, ...] = ()
        self.rows = self._made_rows()
        self.folder = QLineEdit(settings.text("export/folder") or str(_usual_folder(session)))
        self.pattern = QLineEdit(settings.text("export/pattern", PATTERN))
        self.checks = OpenChecks(look)
        self.setWindowTitle(self.tr("Export"))
        self.setModal(True)
        self._arrange()
        self._connect()
        self._renderer = Renderer.of(session)
        self._renderer.drawn.connect(self._show_checks)
        self._renderer.join(self)
        self._show_checks()
        self._count()
        self.refresh()

    # What was chosen

    @property
    def formats(self) -> tuple[Format, ...]:
        """The formats that are ticked."""
        return tuple(row.format for row in self.rows if row.tick.isChecked())

    def plan(self) -> ExportPlan:
        """What would be exported now.

        Raises:
            UsageError: the file name has a field that does not exist.
        """
        work = self._session.work
        styles = {row.format: row.style_chosen for row in self.rows}
        stem = file_name(self.pattern.text(), work.brief, work.template)
        plan = ExportPlan(work, self.formats, Path(self.folder.text()).expanduser(), stem, styles)
        plan = plan.beside() if self._beside and plan.existing() else plan
        return replace(plan, replacing=frozenset(plan.existing()))

    # Commands

    def export(self) -> None:
        """Make and write the files off the GUI thread."""
        if self._running is not None or not self._primary.isEnabled():
            return
        plan = self.plan()
        self._remember()
        self._running = running = Running(lambda step, format: self._step.emit(step, format))
        for row in self.rows:
            row.show_ready()
            if row.format in plan.formats:
                row.show_step(self.tr("Waiting"))
        self._show_running(self.tr("0 of {count} files made").format(count=len(plan.formats)))
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
        self._renderer.drawn.disconnect(self._show_checks)
        self._renderer.leave(self)
        self._jobs.finish()
        super().done(result)

    def keep_both(self) -> None:
        """Write beside the files that exist."""
        self._beside = True
        self.refresh()

    def insert_field(self, field: str) -> None:
        """Put a field where the cursor stands in the file name."""
        self.pattern.insert(f"{{{field}}}")
        self.pattern.setFocus(Qt.FocusReason.OtherFocusReason)

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
        elif not self.folder.text().strip():
            problem = self.tr("Choose a folder.")
        self._show_names(plan)
        self._tell(problem, "error") if problem else self._tell_existing(plan)
        self._primary.setEnabled(not problem)
        self._primary.setToolTip(problem)
        self._primary.setText(self._verb(plan))

    # Making

    def _made_rows(self) -> tuple[FormatRow, ...]:
        ticked = self._settings.text("export/formats", "docx,pdf").split(",")
        style = self._session.template.citation_style
        rows = tuple(FormatRow(self._look, format, style) for format in format_names())
        for row in rows:
            row.tick.setChecked(row.format in ticked)
        return rows

    def _arrange(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._made_left(), 1)
        body.addWidget(self._made_right())
        outer.addLayout(body, 1)
        outer.addWidget(self._made_foot())
        self.setFixedWidth(self._look.px(_WIDTH))
        self.setMinimumHeight(self._look.px(664))

    def _made_left(self) -> QWidget:
        px, left = self._look.px, _panel("canvas")
        column = QVBoxLayout(left)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(8))
        column.addWidget(label(self.tr("Formats"), "heading"))
        column.addWidget(card(list(self.rows)))
        column.addSpacing(px(8))
        column.addWidget(label(self.tr("Folder"), "secondary"))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        inside = QAction(self._look.icon("folder", 16), self.tr("Choose a folder"), self)
        inside.triggered.connect(self._choose_folder)
        self.folder.addAction(inside, QLineEdit.ActionPosition.LeadingPosition)
        self.folder.setAccessibleName(self.tr("Folder"))
        self._choose = button(self._look, self.tr("Choose…"))
        row.addWidget(self.folder, 1)
        row.addWidget(self._choose)
        column.addLayout(row)
        column.addSpacing(px(8))
        column.addLayout(self._made_name_head())
        self.pattern.setAccessibleName(self.tr("File name"))
        column.addWidget(self.pattern)
        self._names = tuple(ElidedLabel("", "secondary", Qt.TextElideMode.ElideMiddle) for _ in self.rows)
        for name in self._names:
            column.addWidget(name)
        column.addLayout(self._made_notice())
        column.addSpacing(px(8))
        marking = self._session.brief.marking
        self._goes_out = GoesOut(
            self._look, find_marking(marking, self._session.template.markings) if marking else None
        )
        column.addWidget(self._goes_out)
        column.addStretch(1)
        return left

    def _made_name_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(label(self.tr("File name"), "secondary"))
        head.addStretch(1)
        self._insert = button(self._look, self.tr("Insert field…"), "link")
        menu = QMenu(self._insert)
        for field in FIELDS:
            menu.addAction(f"{{{field}}}").triggered.connect(lambda _=False, field=field: self.insert_field(field))
        self._insert.clicked.connect(lambda: menu.exec(self._insert.mapToGlobal(self._insert.rect().bottomLeft())))
        head.addWidget(self._insert)
        return head

    def _made_notice(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._notice_icon = QLabel()
        row.addWidget(self._notice_icon, 0, Qt.AlignmentFlag.AlignTop)
        self._notice = label("", "warning")
        self._notice.setWordWrap(True)
        self._keep = button(self._look, self.tr("Keep both"), "link")
        row.addWidget(self._notice, 1)
        row.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _made_right(self) -> QWidget:
        px, right = self._look.px, _panel("surface")
        right.setFixedWidth(px(_RIGHT))
        column = QVBoxLayout(right)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(8))
        column.addWidget(label(self.tr("Open checks"), "heading"))
        frame = card([])
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Open checks"))
        self.checks.setProperty("kind", "surface")
        scroll.setWidget(self.checks)
        inside = frame.layout()
        if inside is not None:
            inside.addWidget(scroll)
        self._checks_frame = frame
        column.addWidget(frame, 1)
        self._verdict = label("", "hint")
        self._verdict.setWordWrap(True)
        column.addWidget(self._verdict)
        column.addStretch(0)
        return right

    def _made_foot(self) -> QWidget:
        px, foot = self._look.px, _panel("chrome")
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
        for row in self.rows:
            row.changed.connect(self._changed)
            row.open_wanted.connect(open_file)
            row.folder_wanted.connect(show_in_folder)
        self.folder.textChanged.connect(self._changed)
        self.pattern.textChanged.connect(self._changed)
        self._choose.clicked.connect(self._choose_folder)
        self._keep.clicked.connect(self.keep_both)
        self._print.clicked.connect(self.print_wanted)
        self._copy.clicked.connect(self.copy_wanted)
        self._cancel.clicked.connect(self.cancel)
        self._primary.clicked.connect(self.export)
        self._step.connect(self._show_step)
        self.checks.show_wanted.connect(self._go_to)

    # Showing

    def _changed(self) -> None:
        self._beside = False
        self.refresh()

    def _show_names(self, plan: ExportPlan | None) -> None:
        names = [plan.path(format).name for format in plan.formats] if plan else []
        for index, shown in enumerate(self._names):
            shown.setVisible(index < len(names))
            shown.set_text(names[index] if index < len(names) else "")

    def _tell_existing(self, plan: ExportPlan | None) -> None:
        there = plan.existing() if plan else ()
        mine = {written.path for written in self.written if written.is_untouched()}
        others = tuple(path for path in there if path not in mine)
        if not others:
            self._tell("", "warning")
            return
        when = QFileInfo(str(others[0])).lastModified()
        written = QLocale().toString(when, QLocale.FormatType.ShortFormat)
        if len(others) == 1:
            text = self.tr("{name} exists, last changed {when}. It will be replaced.")
        else:
            text = self.tr("{count} files of these names exist, last changed {when}. They will be replaced.")
        self._tell(text.format(name=others[0].name, count=len(others), when=written), "warning", keep=True)

    def _tell(self, text: str, kind: str, keep: bool = False) -> None:
        self._notice.setText(text)
        self._notice.setProperty("kind", kind)
        self._notice.style().polish(self._notice)
        self._notice.setVisible(bool(text))
        self._notice_icon.setVisible(bool(text) and kind in _NOTICE_ICONS)
        if kind in _NOTICE_ICONS:
            side = self._look.px(14)
            self._notice_icon.setPixmap(self._look.icon(_NOTICE_ICONS[kind], 14, kind).pixmap(QSize(side, side)))
        self._keep.setVisible(keep)

    def _verb(self, plan: ExportPlan | None) -> str:
        """The button says what it will do, replacing included."""
        count = len(plan.formats) if plan else 0
        mine = {written.path for written in self.written}
        others = [path for path in plan.existing() if path not in mine] if plan else []
        if plan and others:
            return plural(self.tr("Replace %n file(s)", "", len(others)), len(others))
        if self.written and plan and plan.existing():
            return self.tr("Export again")
        return plural(self.tr("Export %n file(s)", "", count), count)

    def _show_running(self, text: str) -> None:
        busy = self._running is not None
        for widget in (self.folder, self.pattern, self._choose, self._insert, *self.rows):
            widget.setEnabled(not busy)
        for widget in (self._print, self._copy):
            widget.setVisible(not busy and not text)
        self._keep.setVisible(False)
        self._status.setText(text)
        self._cancel.setText(self.tr("Cancel") if busy or not self.written else self.tr("Close"))
        self._primary.setEnabled(not busy)
        if busy:
            self._primary.setText(self.tr("Exporting…"))

    def _show_step(self, step: str, format: str) -> None:
        if self._running is None:
            return
        for row in self.rows:
            if row.format == format:
                row.show_step(self.tr("Making the file…") if step == "making" else self.tr("Made, not yet written"))
        if step == "made":
            made = self.formats.index(format) + 1 if format in self.formats else 0
            self._status.setText(self.tr("{made} of {count} files made").format(made=made, count=len(self.formats)))

    def _finish(self, plan: ExportPlan, result: tuple[Written, ...] | Cancelled) -> None:
        self._running = None
        if isinstance(result, Cancelled):
            for row in self.rows:
                row.show_ready()
            self._show_running("")
            self.refresh()
            self._tell(self.tr("Cancelled. Nothing was written."), "secondary")
            return
        self.written = result
        for row in self.rows:
            for written in result:
                if written.format == row.format:
                    row.show_written(written)
        self._show_running(plural(self.tr("%n file(s) written", "", len(result)), len(result)))
        self.refresh()
        self.exported.emit(plan, result)

    def _fail(self, error: Exception) -> None:
        """A plain sentence in the dialog; what nobody foresaw goes on to whoever tells of such errors."""
        self._running = None
        for row in self.rows:
            row.show_ready()
        self._show_running("")
        self.refresh()
        if not isinstance(error, BrieferError):
            raise error
        self._tell("\n".join(map(str, error.problems)), "error")

    def _show_checks(self, _drawing: object = None) -> None:
        drawing = self._renderer.drawing
        findings = drawing.drawn.findings if drawing else ()
        self.checks.show_findings(findings)
        self._checks_frame.setVisible(bool(findings))
        if drawing is None:
            said = self.tr("The checks are running.")
        elif findings:
            said = self.tr("You can export now. The open points stay in the brief, not in the files.")
        else:
            said = self.tr("Nothing stands between this brief and release.")
        self._verdict.setText(said)

    def _count(self) -> None:
        width = round(self._look.px(_PAGE_WIDTH) * self.devicePixelRatioF())

        def show(found: Outgoing) -> None:
            self._goes_out.show_outgoing(found)

        self._jobs.start(partial(outgoing, self._session.work, width), show, lambda _error: None)

    def _go_to(self, finding: Finding) -> None:
        self.cancel()
        self._session.jump(place_of(finding, self._session.brief))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder to export to"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _remember(self) -> None:
        self._settings.set_text("export/formats", ",".join(self.formats))
        self._settings.set_text("export/folder", self.folder.text())
        self._settings.set_text("export/pattern", self.pattern.text())


def open_file(path: Path) -> bool:
    """Open a file with the program that the system has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def show_in_folder(path: Path) -> bool:
    """Open the folder of a file."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _usual_folder(session: Session) -> Path:
    """Beside the brief, else among the documents."""
    if session.path is not None:
        return session.path.parent
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents else Path.home()


def _panel(kind: str) -> QWidget:
    made = QWidget()
    made.setProperty("kind", kind)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made
