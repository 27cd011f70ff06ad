"""Finds saved briefs in folders, within bounds."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefer.errors import Problem

ENDING: Final = ".brief"
MOST_BRIEFS: Final = 5_000
_MOST_FOLDERS: Final = 50_000  # a folder with more is a whole disk


@dataclass(frozen=True, slots=True)
class FoundBriefs:
    """Files that end as briefs do, each once, and what could not be looked at."""

    paths: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()


def find_briefs(places: Iterable[Path]) -> FoundBriefs:
    """The briefs among files, and in folders with all that is in them; links to folders are not followed."""
    problems: list[Problem] = []
    found: dict[Path, Path] = {}
    for path in _candidates(places, problems):
        if len(found) == MOST_BRIEFS:
            message = f"There are more than {MOST_BRIEFS:,} briefs; the rest was not looked at."
            problems.append(Problem(str(path.parent), message, "Name smaller folders."))
            break
        found.setdefault(path.resolve(), path)
    return FoundBriefs(tuple(found.values()), tuple(problems))


def _candidates(places: Iterable[Path], problems: list[Problem]) -> Iterator[Path]:
    for place in places:
        if place.is_dir():
            yield from _in_folder(place, problems)
        elif place.is_file():
            yield place
        else:
            problems.append(Problem(str(place), "There is no such file or folder."))


def _in_folder(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    def tell(error: OSError) -> None:
        reason = error.strerror or str(error)
        problems.append(Problem(str(error.filename or folder), f"The folder cannot be looked at ({reason})."))

    for number, (at, folders, names) in enumerate(os.walk(folder, onerror=tell), 1):
        folders.sort()
        yield from (Path(at) / name for name in sorted(names) if name.lower().endswith(ENDING))
        if number == _MOST_FOLDERS:
            message = f"There are more than {_MOST_FOLDERS:,} folders; the rest was not looked at."
            problems.append(Problem(str(folder), message, "Name smaller folders."))
            return


__all__ = ["ENDING", "MOST_BRIEFS", "FoundBriefs", "find_briefs"]
