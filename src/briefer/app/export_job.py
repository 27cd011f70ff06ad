"""What an export does off the GUI thread: makes all files first, then writes them; frozen values in, values out."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage

from briefer import pipeline
from briefer.app.pages.paper import Paper
from briefer.compose.file_names import file_name
from briefer.compose.register import resolve_sources
from briefer.compose.words import items_words
from briefer.errors import BrieferError, ExportError, Problem
from briefer.model.template import CitationStyle
from briefer.pipeline import Format, Work

translate = QCoreApplication.translate

_MOST_COPIES = 999


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What to write where. ``styles`` has the citation style of each format that differs from the template's.

    ``replacing`` are the files that the person agreed to replace; any other that exists stops the export.
    """

    work: Work
    formats: tuple[Format, ...]
    folder: Path
    stem: str
    styles: Mapping[Format, CitationStyle] = field(default_factory=dict)
    replacing: frozenset[Path] = frozenset()

    def path(self, format: Format) -> Path:
        """The file of a format."""
        return self.folder / f"{self.stem}.{format}"

    def existing(self) -> tuple[Path, ...]:
        """The files that are there already."""
        return tuple(path for path in map(self.path, self.formats) if path.exists())

    def beside(self) -> ExportPlan:
        """The same under the first name with a number that is free for all formats."""
        for number in range(2, _MOST_COPIES):
            other = replace(self, stem=f"{self.stem}-{number}")
            if not other.existing():
                return other
        return self


@dataclass(frozen=True, slots=True)
class Written:
    """A file on the disk; ``modified_ns`` tells whether somebody changed it since."""

    format: Format
    path: Path
    size: int
    modified_ns: int

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


class Running:
    """What the dialog and the job share: a wish to stop, and what is being made now."""

    def __init__(self, tell: Callable[[str, Format], object] = lambda _step, _format: None) -> None:
        self._stop = threading.Event()
        self.tell = tell

    def cancel(self) -> None:
        """Stop before the next step."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether it shall stop."""
        return self._stop.is_set()


def export(plan: ExportPlan, running: Running) -> tuple[Written, ...] | Cancelled:
    """Make and write all files of a plan. ``running.tell`` is called in this thread with "making" or "made".

    Raises:
        BrieferError: a file cannot be made or written, or exists and was not agreed to be replaced.
    """
    _stop_if_exists(plan)
    contents: dict[Format, bytes] = {}
    for format in plan.formats:
        if running.is_cancelled:
            return Cancelled()
        running.tell("making", format)
        contents[format] = pipeline.render(_styled(plan, format), (format,))[format]
        running.tell("made", format)
    if running.is_cancelled:
        return Cancelled()
    _make_folder(plan.folder)
    return tuple(_write(plan, format, content) for format, content in contents.items())


def _styled(plan: ExportPlan, format: Format) -> Work:
    style = plan.styles.get(format, plan.work.template.citation_style)
    return Work(plan.work.brief, replace(plan.work.template, citation_style=style))


def _stop_if_exists(plan: ExportPlan) -> None:
    """All files at once, before anything is made."""
    there = [path for path in plan.existing() if path not in plan.replacing]
    if there:
        said = translate("Export", "The file exists already.")
        raise ExportError(Problem(str(path), said, translate("Export", "Replace it, or keep both.")) for path in there)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        said = translate("Export", "The folder cannot be made ({reason}).").format(reason=error.strerror)
        raise BrieferError(Problem(str(folder), said, translate("Export", "Choose another one."))) from None


def _write(plan: ExportPlan, format: Format, content: bytes) -> Written:
    path = plan.path(format)
    pipeline.save(content, path, overwrite=path in plan.replacing)
    found = path.stat()
    return Written(format, path, found.st_size, found.st_mtime_ns)


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
