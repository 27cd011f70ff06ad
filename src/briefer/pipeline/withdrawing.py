"""Which saved briefs rest on a source that was withdrawn or corrected."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from briefer.compose.withdrawals import Loss, loss_of
from briefer.errors import BrieferError, Problem, RegisterError
from briefer.model.sourcing import SourceRegister, Withdrawal
from briefer.storage import package
from briefer.storage.find_briefs import find_briefs
from briefer.storage.register import load_register

log = logging.getLogger(__name__)

# Told before each brief is opened: how many were, and of how many. What it raises ends the search.
Told = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class RestingBrief:
    """A saved brief that rests on what was withdrawn."""

    path: Path
    title: str
    loss: Loss


@dataclass(frozen=True, slots=True)
class Search:
    """What a search found. ``problems`` are files and folders that nobody could look at: they may rest on it, too."""

    resting: tuple[RestingBrief, ...]
    looked_at: int
    problems: tuple[Problem, ...]


def briefs_resting_on(
    withdrawals: Iterable[Withdrawal], places: Iterable[Path], told: Told = lambda done, of: None
) -> Search:
    """The saved briefs, among files and in folders, that rest on what was withdrawn or corrected.

    Other names of outlets are taken from the editor's own register, too.
    """
    known, problems = _own_register()
    wanted, found = tuple(withdrawals), find_briefs(places)
    resting: list[RestingBrief] = []
    problems += found.problems
    for number, path in enumerate(found.paths):
        told(number, len(found.paths))
        try:
            brief, _ = package.open_brief(path)
        except BrieferError as error:
            problems += error.problems
            continue
        if loss := loss_of(brief, wanted, known):
            resting.append(RestingBrief(path, brief.title, loss))
    log.info("looked at %d briefs, of which %d rest on it", len(found.paths), len(resting))
    return Search(tuple(resting), len(found.paths), tuple(problems))


def _own_register() -> tuple[SourceRegister, list[Problem]]:
    try:
        return load_register(), []
    except RegisterError as error:
        return SourceRegister(), list(error.problems)
