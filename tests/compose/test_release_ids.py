"""A release counts its parts and items itself, so that no gap tells where something is missing."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.release_ids import with_own_ids
from briefer.model.brief import ChangeReason, Edition, ItemId
from briefer.model.lexicon import Lexicon
from tests.compose import releases as made


def test_parts_and_items_are_counted_without_gaps_and_links_follow() -> None:
    """What bears on a judgment, why it changed, and what it was before still name it."""
    judged = made.judgment(id=ItemId("i44"))
    bearing = replace(made.open_item(), id=ItemId("i9"), bears_on=(ItemId("i44"),))
    before = Edition("Old", 1, Lexicon("none", "", "", ()), (judged, replace(judged, id=ItemId("i70"))))
    brief = made.brief(bearing, judged, previous=before, reasons=(ChangeReason(ItemId("i44"), "New counts."),))
    own = with_own_ids(replace(brief, parts=tuple(replace(p, id=f"x{p.id}") for p in brief.parts)))  # type: ignore[arg-type]
    first, second = (item for _, item in own.items())
    assert [part.id for part in own.parts] == ["part1", "part2"]
    assert (first.id, second.id) == ("i1", "i2")
    assert getattr(first, "bears_on", None) == ("i2",)
    assert [reason.judgment for reason in own.reasons] == ["i2"]
    assert own.previous is not None
    assert [judgment.id for judgment in own.previous.judgments] == ["i2", "i3"]


def test_nothing_else_changes() -> None:
    """A brief that has these ids already stays as it is."""
    brief = made.brief(made.open_item(), replace(made.event(), id=ItemId("i2")))
    assert with_own_ids(brief) == brief
