"""What an export is to write, and where: frozen, so that another thread can work on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from briefer.compose.file_names import file_name
from briefer.errors import Problem, UsageError
from briefer.model.template import CitationStyle
from briefer.pipeline import Format, Work
from briefer.storage.release_record import ENDING
from briefer.storage.replaced import is_own_export

translate = QCoreApplication.translate

_MOST_COPIES = 999


@dataclass(frozen=True, slots=True)
class Target:
    """A file to write: its format, none for the record of a release; and the release, "" for the whole paper."""

    path: Path
    format: Format | None
    marking: str = ""


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What to write where. ``styles`` has the citation style of each format that differs from the template's.

    A ``review`` copy shows the editor's comments, in Word, and open checks with ``review_checks``. ``releases`` are the
    names of files without their endings by marking; with none, the whole paper goes out under ``stem``. Each release
    may have a ``record``.
    ``replacing`` are the files that the person agreed to replace; any other that exists stops the export.
    """

    work: Work
    formats: tuple[Format, ...]
    folder: Path
    stem: str
    styles: Mapping[Format, CitationStyle] = field(default_factory=dict)
    replacing: frozenset[Path] = frozenset()
    review: bool = False
    review_checks: bool = True
    releases: Mapping[str, str] = field(default_factory=dict)
    record: bool = False

    @property
    def targets(self) -> tuple[Target, ...]:
        """All files in the order in which they are made, the record of a release after its papers."""
        return tuple(self._targets())

    def _targets(self) -> Iterator[Target]:
        for marking, stem in (self.releases or {"": self.stem}).items():
            for format in self.formats:
                yield Target(self.folder / self._name(stem, format), format, marking)
            if self.record and self.releases:
                yield Target(self.folder / f"{stem}.{ENDING}", None, marking)

    def path(self, format: Format) -> Path:
        """The file of a format, of the first release."""
        stem = next(iter(self.releases.values()), self.stem)
        return self.folder / self._name(stem, format)

    def _name(self, stem: str, format: Format) -> str:
        """Nobody is to take a review copy for the paper, nor to replace the one by the other."""
        return f"{stem}-review.{format}" if self.review and format == "docx" else f"{stem}.{format}"

    def existing(self) -> tuple[Path, ...]:
        """The files that are there already, as far as one may look; a name that no disk takes is told when writing."""
        return tuple(target.path for target in self.targets if is_there(target.path))

    def strange(self) -> tuple[Path, ...]:
        """Those of them that briefer did not write, or that somebody changed since."""
        return tuple(path for path in self.existing() if not is_own_export(path))

    def beside(self) -> ExportPlan:
        """The same under the first name with a number that is free for all formats."""
        for number in range(2, _MOST_COPIES):
            releases = {marking: f"{stem}-{number}" for marking, stem in self.releases.items()}
            other = replace(self, stem=f"{self.stem}-{number}", releases=releases)
            if not other.existing():
                return other
        return self


def released_stems(work: Work, markings: tuple[str, ...], pattern: str) -> dict[str, str]:
    """The names of each release's files, without their endings.

    Raises:
        UsageError: the pattern has a field that does not exist, or gives two releases one name.
    """
    stems = {marking: file_name(pattern, replace(work.brief, marking=marking), work.template) for marking in markings}
    if len(set(stems.values())) < len(stems):
        message = translate("Export", "all releases would have one name.")
        raise UsageError(Problem("", message, translate("Export", "Put {marking} into the file name.")))
    return stems


def is_there(path: Path) -> bool:
    """Whether something has that name; what no disk takes is nowhere."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
