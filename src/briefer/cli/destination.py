"""Where ``briefer export`` writes: into a folder, or to the one file that ``--out`` names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefer import pipeline
from briefer.errors import Problem, UsageError
from briefer.pipeline import Format


@dataclass(frozen=True, slots=True)
class Destination:
    """The folder and formats; ``stem`` is the name of the file without its ending when one is named, else empty."""

    folder: Path
    formats: tuple[Format, ...]
    stem: str = ""


def destination(out: Path, formats: str | None, named: bool, briefs: int) -> Destination:
    """What ``--out`` means: ``brief.pdf`` is a file unless a folder has that name, all else is a folder.

    ``formats`` is what ``--to`` said, ``named`` whether ``--name`` was given, ``briefs`` how many are written.

    Raises:
        UsageError: a file was named and something else said that disagrees, all disagreements at once; or what is
            there is a file of another kind.
    """
    ending = out.suffix.removeprefix(".").lower()
    if out.is_dir() or ending not in pipeline.FORMATS:
        if out.is_file():
            hint = f"Name a folder, or a file that ends in {', '.join(pipeline.FORMATS)}."
            raise UsageError(Problem("--out", f"{out} is a file of another kind.", hint))
        return Destination(out, pipeline.parse_formats(formats or "docx,pdf"))
    (format,) = pipeline.parse_formats(ending)
    problems = []
    if formats is not None and pipeline.parse_formats(formats) != (format,):
        problems.append(Problem("--to", f"{out.name} is a {ending} file.", "Leave out --to, or name a folder."))
    if named:
        problems.append(Problem("--name", f"{out.name} is a name already.", "Leave out --name, or name a folder."))
    if briefs > 1:
        hint = "Name a folder, or make one brief of all with --together."
        problems.append(Problem("--out", f"{briefs} briefs cannot be written to one file.", hint))
    if problems:
        raise UsageError(problems)
    return Destination(out.parent, (format,), out.stem)
