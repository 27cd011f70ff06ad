"""What an editor leaves out, and what matters how much, is in the saved brief."""

from __future__ import annotations

from briefer.compose.aside import set_items_aside, set_priority
from briefer.model.brief import ItemId
from briefer.model.template import BriefTemplate
from briefer.storage.package import pack_brief, unpack_brief
from tests.storage.sample_brief import SAMPLE_BRIEF

TEMPLATE = BriefTemplate("t", "T", "", "", ())


def test_priorities_and_items_set_aside_come_back_from_the_file() -> None:
    """With the places that they go back to."""
    brief = set_priority(SAMPLE_BRIEF, {"i1", "part2"}, "keep")
    brief = set_items_aside(set_priority(brief, {"i3", "i4", "i5"}, "first"), {ItemId("i3"), ItemId("i5")})
    assert unpack_brief(pack_brief(brief, TEMPLATE))[0] == brief
