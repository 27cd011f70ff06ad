"""Proves files on the disk, and holds the formats of one brief against each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from briefer.errors import ExportError, Problem
from briefer.model.document import Document
from briefer.verify import Check, Kind, Proved, compare, kind_of, prove, prove_all
from briefer.verify.report import UNKNOWN, Report, checked

_MOST_BYTES = 1_000_000_000
_ORDER = ("docx", "pdf", "html", "md")
_NAMES: Mapping[Kind, str] = {"docx": "Word file", "pdf": "PDF", "html": "HTML page", "md": "Markdown file"}
_HINT = "Nothing was written, and a file that was there before is as it was. Please report this as a fault of briefer."


@dataclass(frozen=True, slots=True)
class ProvedFile:
    """What came of one file."""

    path: Path
    proved: Proved

    @property
    def report(self) -> Report:
        """What was checked."""
        return self.proved.report


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two formats of one brief held against each other."""

    first: Path
    second: Path
    checks: tuple[Check, ...]

    @property
    def is_sound(self) -> bool:
        """Whether both say the same."""
        return not any(check.defects for check in self.checks)


def prove_file(path: Path, document: Document | None = None, *, on_base: bool = False) -> ProvedFile:
    """Read a file from the disk and check it, against its document where that is at hand.

    Raises:
        ExportError: it cannot be read, or is of no kind that briefer writes.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ExportError(Problem(str(path), "The file is too large to be checked.", "Give a file up to 1 GB."))
        content = path.read_bytes()
    except OSError as error:
        message = f"The file cannot be read ({error.strerror or error})."
        raise ExportError(Problem(str(path), message, "Look at its name and at your rights.")) from None
    kind = kind_of(content) or ("md" if path.suffix.lower() == ".md" else None)
    if kind is None and path.suffix.lower().lstrip(".") in _ORDER:
        defect = f"The file is damaged: it does not begin as a {path.suffix.lstrip('.').upper()} file."
        return ProvedFile(path, Proved(Report(UNKNOWN, (checked("package", "", [defect]),))))
    if kind is None:
        message = "Files of this kind are not checked."
        raise ExportError(Problem(str(path), message, "Give a Word file, a PDF, an HTML page or a Markdown file."))
    return ProvedFile(path, prove(content, kind, document, on_base=on_base))


def comparisons(files: Sequence[ProvedFile]) -> Iterator[Comparison]:
    """The formats of each brief in pairs: files of one name, or just one file of each kind."""
    for group in _groups(files):
        ordered = sorted(group, key=lambda file: _ORDER.index(file.report.kind))
        for first, second in pairwise(ordered):
            if first.report.kind != second.report.kind and (checks := compare(first.proved, second.proved)):
                yield Comparison(first.path, second.path, checks)


def _groups(files: Sequence[ProvedFile]) -> list[list[ProvedFile]]:
    readable = [file for file in files if file.proved.reading is not None]
    kinds = [file.report.kind for file in readable]
    if len(set(kinds)) == len(kinds):
        return [readable]
    groups: dict[Path, list[ProvedFile]] = {}
    for file in readable:
        groups.setdefault(file.path.with_suffix(""), []).append(file)
    return list(groups.values())


def refuse_unsound(rendered: Mapping[str, bytes], document: Document, *, on_base: bool = False) -> None:
    """Read the files of a brief again before they are handed on; those of kinds that are not checked pass.

    Raises:
        ExportError: something in them is not what the document says, one problem for each defect.
    """
    files = {kind: rendered[kind] for kind in _NAMES if kind in rendered}
    problems = [
        Problem(_NAMES[kind], f"The finished file would be wrong: {defect}", _HINT)
        for kind, proved in prove_all(files, document, on_base=on_base).items()
        for _, defect in proved.report.defects
    ]
    if problems:
        raise ExportError(problems)
