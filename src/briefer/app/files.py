"""Opening and saving: articles and briefs, one open brief at a time, without ever blocking or overwriting blindly."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QObject, QTimer, Signal

from briefer import assets, ingest, pipeline
from briefer.app.jobs import Jobs
from briefer.app.journal import Journal
from briefer.app.lock import BriefLock, Holder
from briefer.app.session import Session
from briefer.app.settings import Recent, Settings, remember
from briefer.compose.begin import Beginning
from briefer.errors import BrieferError, Problem
from briefer.model.article import Article
from briefer.model.template import BriefTemplate
from briefer.pipeline import Work
from briefer.storage.backups import keep_version
from briefer.storage.journal import JournalEntry, discard_entry
from briefer.storage.package import save_brief

BRIEF_SUFFIX: Final = ".brief"
_SETTLE_MS = 250  # a program that writes a file touches it several times
_FALLBACK_TEMPLATE = "intelligence-assessment"


class Files(QObject):
    """The open brief and its file.

    ``opened`` brings the session, none when the brief was closed. ``failed`` tells a sentence and its problems.
    ``locked`` tells who has a brief open that was asked for, ``changed_on_disk`` that another program wrote it.
    """

    opened = Signal(object)
    busy = Signal(str)
    failed = Signal(str, object)
    remarks = Signal(object)
    locked = Signal(object, object)
    changed_on_disk = Signal()
    saved = Signal()
    journal_failed = Signal(str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._jobs = Jobs(self)
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._look_at_disk)
        self._watcher.fileChanged.connect(lambda _: self._settle.start())
        self._lock: BriefLock | None = None
        self._digest = ""
        self.session: Session | None = None
        self.journal: Journal | None = None
        self.read_only = False

    # Opening

    def open(self, paths: Sequence[Path]) -> None:
        """Open a brief, or begin one from articles; several articles become one brief."""
        briefs = [path for path in paths if path.suffix.lower() == BRIEF_SUFFIX]
        if briefs:
            self.open_brief(briefs[0])
        elif paths:
            self.begin_from(partial(_read_all, tuple(paths)), self.tr("Reading the article"))

    def open_brief(self, path: Path, *, read_only: bool = False, take_over: bool = False) -> None:
        """Open a saved brief, unless somebody else has it open: then ``locked`` tells who."""
        path = path.absolute()
        if self.session is not None and self.session.path == path and not take_over:
            return
        lock = BriefLock(path)
        holder = None if read_only or not path.is_file() else lock.take()
        if holder is not None and not take_over:
            self.locked.emit(path, holder)
            return
        if take_over:
            lock.take_over()
        self._read(path, lock, read_only)

    def begin_from(self, read: Callable[[], tuple[Article, ...]], doing: str) -> None:
        """Begin a brief from articles by the template that the user starts with."""
        self.busy.emit(doing)
        template = self._settings.template
        self._jobs.start(partial(_begin, read, template), self._show_begun, partial(self._fail, doing))

    def begin_from_text(self, text: str) -> None:
        """Begin a brief from pasted text."""
        self.begin_from(lambda: (ingest.read_pasted(text),), self.tr("Reading the pasted article"))

    def begin_with(self, work: Work) -> None:
        """Begin with a brief that has no file yet and is kept only once it is saved."""
        session = self._start(Session(work), None)
        session.history.resetClean()
        self.opened.emit(session)

    def open_sample(self) -> None:
        """Begin a brief from the article that ships with briefer."""
        self.open((assets.sample_article(),))

    def add_articles(self, paths: Sequence[Path]) -> None:
        """Read more articles into the open brief; what they say is added by ticking it."""
        session = self.session
        if session is None:
            self.open(paths)
            return
        doing = self.tr("Reading the article")
        self.busy.emit(doing)
        self._jobs.start(partial(_read_all, tuple(paths)), partial(self._add, session), partial(self._fail, doing))

    def recover(self, entry: JournalEntry, *, as_copy: bool = False) -> None:
        """Go on with what a crash left; the brief counts as changed until it is saved. A copy has no file yet."""
        try:
            work = pipeline.open_work(entry.work)
        except BrieferError as error:
            self.failed.emit(self.tr("The recovered work cannot be read."), error.problems)
            return
        session = self._start(Session(work), None)
        session.history.resetClean()
        if entry.file is not None and not as_copy and self._take_lock(entry.file):
            session.path = entry.file
            self._watch(entry.file)
        if self.journal is not None and self.journal.flush():
            discard_entry(entry.folder)
        self.opened.emit(session)

    # Saving

    def save(self, path: Path | None = None) -> bool:
        """Write the brief to its file or another one; whether it is on the disk now."""
        session = self.session
        target = path or (session.path if session else None)
        if session is None or target is None:
            return False
        target = target.absolute()
        if target != session.path and not self._take_lock(target):
            return False
        if target == session.path and self._lock is not None and self._lock.taken_over:
            self.failed.emit(self.tr("The brief was not saved. Your work is still here and in the journal."),
                             (_taken_problem(target),))  # fmt: skip
            return False
        work = session.work
        keep_version(target)
        try:
            save_brief(work.brief, work.template, target)
        except BrieferError as error:
            self.failed.emit(self.tr("The brief was not saved. Your work is still here and in the journal."),
                             error.problems)  # fmt: skip
            return False
        self.read_only = False
        session.mark_saved(target)
        self._watch(target)
        self._remember()
        self.saved.emit()
        return True

    def revert_to(self, path: Path, label: str) -> None:
        """Show another version of the brief as one step that can be undone."""
        if self.session is None:
            return
        try:
            self.session.replace(pipeline.open_work(path), label)
        except BrieferError as error:
            self.failed.emit(self.tr("This version cannot be opened."), error.problems)

    def keep_mine(self) -> None:
        """The version on the disk is to be replaced at the next save."""
        if self.session is not None:
            self.session.history.resetClean()
            self._digest = _digest_of(self.session.path)
            self.session.saved_changed.emit()

    def theirs(self) -> Work | None:
        """The version on the disk; none when it cannot be read, which is told."""
        if self.session is None or self.session.path is None:
            return None
        try:
            return pipeline.open_work(self.session.path)
        except BrieferError as error:
            self.failed.emit(self.tr("The version on the disk cannot be opened."), error.problems)
            return None

    def load_theirs(self) -> None:
        """Take over the version on the disk, as a step that can be undone."""
        if self.session is not None and self.session.path is not None:
            path = self.session.path
            self.revert_to(path, self.tr("Load the version on the disk"))
            self._digest = _digest_of(path)
            self.session.mark_saved(path)

    @property
    def has_changes(self) -> bool:
        """Whether closing would lose something that somebody typed."""
        session = self.session
        if session is None or session.is_saved:
            return False
        return session.history.count() > 0 or session.path is not None or not session.history.isClean()

    def close(self) -> None:
        """Close the brief. Ask about its changes before."""
        if self.session is None:
            return
        self._jobs.finish()
        self._stop()
        self.opened.emit(None)

    def finish(self) -> None:
        """The window goes: wait for what runs, and let go of the files."""
        self._settle.stop()
        self._jobs.finish()
        self._stop()

    # How it is done

    def _read(self, path: Path, lock: BriefLock, read_only: bool) -> None:
        def show(work: Work) -> None:
            self._start(Session(work, path), lock)
            self.read_only = read_only
            self._watch(path)
            self._remember()
            self.opened.emit(self.session)

        def fail(error: Exception) -> None:
            lock.release()
            self._fail(self.tr("Opening {name}").format(name=path.name), error)

        self.busy.emit(self.tr("Opening {name}").format(name=path.name))
        self._jobs.start(lambda: pipeline.open_work(path), show, fail)

    def _show_begun(self, begun: tuple[Beginning, BriefTemplate]) -> None:
        beginning, template = begun
        self._start(Session(Work(beginning.brief, template)), None)
        self.opened.emit(self.session)
        self.remarks.emit(beginning.remarks)

    def _add(self, session: Session, articles: tuple[Article, ...]) -> None:
        self.busy.emit("")
        if session is not self.session:
            return
        present = {article.id for article in session.brief.articles}
        new = tuple(article for article in articles if article.id not in present)
        session.apply(lambda brief: replace(brief, articles=(*brief.articles, *new)), self.tr("Add an article"))

    def _fail(self, doing: str, error: Exception) -> None:
        self.busy.emit("")
        if not isinstance(error, BrieferError):
            raise error
        self.failed.emit(self.tr("{doing} did not work.").format(doing=doing), error.problems)

    def _start(self, session: Session, lock: BriefLock | None) -> Session:
        self._stop()
        session.setParent(self)
        self.session, self._lock, self.read_only = session, lock, False
        self.journal = Journal(session, self)
        self.journal.failed.connect(self.journal_failed)
        self.busy.emit("")
        return session

    def _stop(self) -> None:
        if self.journal is not None:
            self.journal.close()
            self.journal.deleteLater()
        if self._lock is not None:
            self._lock.release()
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
        if self.session is not None:
            self.session.deleteLater()
        self.session = self.journal = self._lock = None

    def _take_lock(self, path: Path) -> bool:
        """Hold the lock of another file instead; it stays as it was when somebody has that one open."""
        lock = BriefLock(path)
        holder = lock.take()
        if holder is not None:
            self.failed.emit(self.tr("The brief was not saved."), (_held_problem(path, holder),))
            return False
        if self._lock is not None:
            self._lock.release()
        self._lock = lock
        return True

    def _watch(self, path: Path) -> None:
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
        self._watcher.addPath(str(path))
        self._digest = _digest_of(path)

    def _look_at_disk(self) -> None:
        """Only another content is news: saving over a file replaces it, which looks like a change."""
        path = self.session.path if self.session else None
        if path is None:
            return
        if str(path) not in self._watcher.files():
            self._watcher.addPath(str(path))
        found = _digest_of(path)
        if found and found != self._digest:
            self._digest = found
            self.changed_on_disk.emit()

    def _remember(self) -> None:
        session = self.session
        if session is not None and session.path is not None:
            when = datetime.datetime.now().isoformat(timespec="minutes")
            remember(Recent(str(session.path), session.brief.title, session.template.name, when))


def _read_all(paths: tuple[Path, ...]) -> tuple[Article, ...]:
    """Every article, or the problems of all of them together."""
    articles: list[Article] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            articles.append(pipeline.read(path))
        except BrieferError as error:
            problems += error.problems
    if problems:
        raise BrieferError(problems)
    return tuple(articles)


def _begin(read: Callable[[], tuple[Article, ...]], template_id: str) -> tuple[Beginning, BriefTemplate]:
    try:
        template = pipeline.find_template(template_id)
    except BrieferError:  # a template of the user's that was deleted or broken since
        template = pipeline.find_template(_FALLBACK_TEMPLATE)
    return pipeline.begin(read(), template), template


def _held_problem(path: Path, holder: Holder) -> Problem:
    said = QCoreApplication.translate("Files", "{name} has this brief open.").format(name=holder.name)
    return Problem(path.name, said, QCoreApplication.translate("Files", "Save it under another name."))


def _taken_problem(path: Path) -> Problem:
    said = QCoreApplication.translate("Files", "Somebody else took this brief over.")
    return Problem(path.name, said, QCoreApplication.translate("Files", "Save it under another name."))


def _digest_of(path: Path | None) -> str:
    with suppress(OSError):
        return hashlib.sha256(path.read_bytes()).hexdigest() if path else ""
    return ""
