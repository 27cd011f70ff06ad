"""Likelihood and confidence as a reviewer wrote them: words that have to be terms of the brief's scale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefer.compose.house import House
from briefer.compose.sent_copy import rating_ids
from briefer.model.returned import Change
from briefer.model.rich import RichText, plain
from briefer.model.sent import RATINGS


def with_rating_ids(changes: Iterable[Change], house: House) -> tuple[Change, ...]:
    """The changes with the ids of what was sent and returned; words that are on no scale become a remark."""
    known = rating_ids(house)
    return tuple(_with_ids(change, known[change.field]) if change.field in RATINGS else change for change in changes)


def _with_ids(change: Change, known: dict[str, str]) -> Change:
    was, now = known.get(_word(change.base), ""), known.get(_word(change.now), "")
    if now or not change.now:
        return replace(change, ids=(was, now))
    message = f"The {change.field} was changed to words that are not on the scale."
    return replace(change, kind="remark", field="", message=message)


def _word(content: RichText) -> str:
    """The term without its range."""
    return " ".join(plain(content).partition("(")[0].casefold().split()).rstrip(".,;:")
