"""Releases of ``briefer export``: several markings of one brief in one go, each with its record if wanted."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefer import pipeline
from briefer.cli.options import counted
from briefer.errors import ExportError, Problem, UsageError
from briefer.pipeline import Format, Release
from briefer.storage.release_record import ENDING


@dataclass(slots=True)
class Made:
    """Releases that are made and not yet written: all files by path, those of each release by format, remarks."""

    files: dict[Path, bytes] = field(default_factory=dict)
    papers: list[tuple[Release, Mapping[Format, Path]]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ReleaseTold:
    """A release for other programs to read: how many items its papers withhold, and its papers."""

    marking: str
    withheld: int
    substituted: int
    files: tuple[str, ...]


def told_release(release: Release, paths: Mapping[Format, Path]) -> ReleaseTold:
    """What is told of a release."""
    withheld = release.withheld
    return ReleaseTold(release.marking, withheld.items, withheld.substituted, tuple(map(str, paths.values())))


def check_releases(markings: Sequence[str], pattern: str, *, release: bool, record: bool, verify: bool) -> None:
    """Whether what was asked for goes together.

    Raises:
        UsageError: all that does not.
    """
    problems = []
    if len(markings) > 1 and "{marking}" not in pattern:
        hint = "Put {marking} into it, so that each release has a name of its own."
        problems.append(Problem("--name", f"{pattern!r} is one name for {len(markings)} releases.", hint))
    if len(set(markings)) < len(markings):
        problems.append(Problem("--for", "A marking is named twice.", "Name each once."))
    if record and not release:
        problems.append(Problem("--record", "Only releases are recorded.", "Add --release, or --for with a marking."))
    if release and not verify:
        problems.append(Problem("--no-verify", "A release is always proved.", "Leave it out."))
    if problems:
        raise UsageError(problems)


def made_releases(
    releases: Sequence[Release],
    formats: Sequence[Format],
    folder: Path,
    stem_of: Callable[[Release], str],
    *,
    record: bool,
    force: bool,
) -> Made:
    """All files of all releases, proved and not yet written.

    Raises:
        ExportError: a file exists already, cannot be made, or would hold what its release withholds.
    """
    made = Made()
    when = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    stems = {release.marking: stem_of(release) for release in releases}
    made.papers += [(one, {f: folder / f"{stems[one.marking]}.{f}" for f in formats}) for one in releases]
    records = [folder / f"{stem}.{ENDING}" for stem in stems.values()] if record else []
    stop_if_taken([*(path for _, paths in made.papers for path in paths.values()), *records], force)
    for release, paths in made.papers:
        contents = {paths[f]: content for f, content in pipeline.render_release(release, formats).items()}
        if record:
            files = {path.name: content for path, content in contents.items()}
            contents[folder / f"{stems[release.marking]}.{ENDING}"] = pipeline.record_of(release, files, when)
        made.files |= contents
        made.remarks += _remarks(release) if release.withheld.items else []
    return made


def stop_if_taken(paths: Iterable[Path], force: bool) -> None:
    """Before anything is written: either all the files of a brief are replaced or none.

    Raises:
        ExportError: one is there; names every one.
    """
    taken = [path for path in paths if path.exists() and not force]
    if taken:
        hint = "Use --force to replace it, or choose another name with --name."
        raise ExportError(Problem(str(path), "The file exists already.", hint) for path in taken)


def _remarks(release: Release) -> list[str]:
    """ "TLP:CLEAR: 3 items withheld, another text stands for 1 of them."; and what the title tells all the same."""
    withheld = release.withheld
    other = f", another text stands for {withheld.substituted} of them" if withheld.substituted else ""
    said = f"{release.marking}: {counted(withheld.items, 'item')} withheld{other}."
    told = pipeline.title_tells(release)[:1]
    return [
        said,
        *(f"{release.marking}: the title says {words}, which else only withheld items say." for words in told),
    ]
