"""What an export does off the GUI thread: makes all files first, then writes them; frozen values in, values out."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage

from briefer import pipeline
from briefer.app.export_plan import ExportPlan, Target, is_there
from briefer.app.pages.paper import Paper
from briefer.compose.file_names import file_name
from briefer.compose.register import resolve_sources
from briefer.compose.words import items_words
from briefer.errors import BrieferError, ExportError, Problem
from briefer.pipeline import Format, Work
from briefer.storage.replaced import keep_replaced, remember_export

translate = QCoreApplication.translate

_LEAST_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class Written:
    """A file on the disk; ``modified_ns`` tells whether somebody changed it since, ``kept`` is what it replaced.

    The record of a release has no ``format``.
    """

    format: Format | None
    path: Path
    size: int
    modified_ns: int
    kept: Path | None = None

    def is_untouched(self) -> bool:
        """Whether it still is what was written."""
        try:
            found = self.path.stat()
        except OSError:
            return False
        return (found.st_size, found.st_mtime_ns) == (self.size, self.modified_ns)


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The export ended on request; nothing was written."""


class PartlyWrittenError(ExportError):
    """Some files could not be written; ``written`` are those that were."""

    def __init__(self, problems: Iterable[Problem], written: tuple[Written, ...]) -> None:
        super().__init__(problems)
        self.written = written


class _Stop(Exception):  # noqa: N818  # no error: somebody wished it
    """Leaves a writer in the middle of its work."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is being done to a format: how much of it, 0 to 1, and the page that is painted (0 before the first)."""

    format: Format
    kind: Literal["making", "made"]
    share: float = 0.0
    page: int = 0
    pages: int = 0


class Running:
    """What the dialog and the job share: a wish to stop, and what is being made now."""

    def __init__(self, tell: Callable[[Step], object] = lambda _step: None) -> None:
        self._stop = threading.Event()
        self._told = -1.0
        self.tell = tell

    def cancel(self) -> None:
        """Stop as soon as possible, also in the middle of a file."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether it shall stop."""
        return self._stop.is_set()

    def watch(self, format: Format) -> pipeline.Watch:
        """Follows a writer; tells every hundredth, not every line, and leaves it when it shall stop."""

        def told(share: float, page: int, pages: int) -> None:
            if self.is_cancelled:
                raise _Stop
            if share < self._told or share - self._told >= _LEAST_SHARE:
                self._told = share
                self.tell(Step(format, "making", share, page, pages))

        return told


def export(plan: ExportPlan, running: Running) -> tuple[Written, ...] | Cancelled:
    """Make and write all files of a plan. ``running.tell`` is called in this thread.

    Raises:
        PartlyWrittenError: some were written and others cannot be.
        BrieferError: a file cannot be made or written, or exists and was not agreed to be replaced.
    """
    _stop_if_exists(plan)
    try:
        contents = _make(plan, running)
    except _Stop:
        return Cancelled()
    _make_folder(plan.folder)
    return _write_all(plan, contents)


def _make(plan: ExportPlan, running: Running) -> dict[Target, bytes]:
    """All files before any is written."""
    contents: dict[Target, bytes] = {}
    when = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    for target in plan.targets:
        if target.format is None:
            made = {t.path.name: c for t, c in contents.items() if t.marking == target.marking}
            contents[target] = pipeline.record_of(pipeline.release(plan.work, target.marking), made, when)
            continue
        watch = running.watch(target.format)
        watch(0.0, 0, 0)
        contents[target] = _made(plan, target.format, target.marking, watch)
        running.tell(Step(target.format, "made", 1.0))
    if running.is_cancelled:
        raise _Stop
    return contents


def _made(plan: ExportPlan, format: Format, marking: str, watch: pipeline.Watch) -> bytes:
    work = _styled(plan, format)
    if marking:
        return pipeline.render_release(pipeline.release(work, marking), (format,), watch)[format]
    review, checks = plan.review, plan.review_checks
    return pipeline.render(work, (format,), watch, proved=True, review=review, review_checks=checks)[format]


def _write_all(plan: ExportPlan, contents: Mapping[Target, bytes]) -> tuple[Written, ...]:
    """What can be written is, and all that cannot is told together."""
    written: list[Written] = []
    problems: list[Problem] = []
    for target, content in contents.items():
        try:
            written.append(_write(plan, target, content))
        except BrieferError as error:
            problems += error.problems
    if problems:
        raise PartlyWrittenError(problems, tuple(written))
    return tuple(written)


def _styled(plan: ExportPlan, format: Format) -> Work:
    style = plan.styles.get(format, plan.work.template.citation_style)
    return Work(plan.work.brief, replace(plan.work.template, citation_style=style))


def _stop_if_exists(plan: ExportPlan) -> None:
    """All files at once, before anything is made."""
    there = [path for path in plan.existing() if path not in plan.replacing]
    if there:
        raise ExportError(map(_exists, there))


def _exists(path: Path) -> Problem:
    said = translate("Export", "The file exists already.")
    return Problem(str(path), said, translate("Export", "Replace it, or keep both."))


def _make_folder(folder: Path) -> None:
    hint = translate("Export", "Choose another one.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        said = translate("Export", "The folder cannot be made ({reason}).").format(reason=error.strerror)
        raise BrieferError(Problem(str(folder), said, hint)) from None
    except ValueError:
        raise BrieferError(Problem("", translate("Export", "No folder can have this name."), hint)) from None


def _write(plan: ExportPlan, target: Target, content: bytes) -> Written:
    """The file that is replaced is put aside first, unless it says the same."""
    path = target.path
    if path not in plan.replacing and is_there(path):
        raise ExportError(_exists(path))
    kept = _keep(path, content) if path in plan.replacing else None
    pipeline.save(content, path, overwrite=path in plan.replacing)
    found = path.stat()
    remember_export(path)
    return Written(target.format, path, found.st_size, found.st_mtime_ns, kept)


def _keep(path: Path, content: bytes) -> Path | None:
    try:
        if not path.is_file() or (path.stat().st_size == len(content) and path.read_bytes() == content):
            return None
        return keep_replaced(path, datetime.datetime.now())
    except OSError as error:
        said = translate("Export", "A copy of the file that is there cannot be kept ({reason}), so it stays as it is.")
        hint = translate("Export", "Free some space, or keep both.")
        raise ExportError(Problem(str(path), said.format(reason=error.strerror or error), hint)) from None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What a person wants to see once more before it goes out."""

    pages: int
    size: str
    words: int
    notes: int
    outlets: int
    pictures: tuple[QImage, ...]


def outgoing(work: Work, width_px: int, most_pages: int = 2) -> Outgoing:
    """Counted and drawn off the GUI thread; pages are drawn at twice the size and halved.

    Raises:
        BrieferError: the brief cannot be drawn.
    """
    document = pipeline.compose(work)
    paper = Paper(pipeline.render(work, ("pdf",))["pdf"])
    try:
        drawn = [paper.image(page, 2 * width_px) for page in range(min(len(paper.sizes), most_pages))]
        pages = len(paper.sizes)
    finally:
        paper.close()
    smooth = Qt.TransformationMode.SmoothTransformation
    return Outgoing(
        pages,
        work.template.page.size,
        items_words(item for _, item in work.brief.items()),
        len(document.notes),
        len(resolve_sources(work.brief).register),
        tuple(image.scaledToWidth(width_px, smooth) for image in drawn),
    )


def preview_names(pattern: str, work: Work, formats: tuple[Format, ...]) -> tuple[str, ...]:
    """The file names that a pattern gives.

    Raises:
        UsageError: the pattern names a field that does not exist.
    """
    stem = file_name(pattern, work.brief, work.template)
    return tuple(f"{stem}.{format}" for format in formats)


def said_size(size: int) -> str:
    """ "46 kB"."""
    return f"{max(round(size / 1000), 1)} kB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"
