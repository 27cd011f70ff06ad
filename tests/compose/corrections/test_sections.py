"""Sections are renamed, merged and split, and no word is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefer.compose import edits
from briefer.compose.corrections import merge_section, rename_section, split_section
from tests.compose.corrections.example import BRIEF, A, codes, layout, read, words


def test_a_renamed_section_renames_the_part_that_carries_its_heading() -> None:
    brief = rename_section(BRIEF, A, "sec1", "Arrests")
    assert (read(brief).sections[0].heading, read(brief).sections[0].proposed) == ("Arrests", False)
    assert [p.heading for p in brief.parts] == ["Arrests", "Second", "Chronology"]
    named = edits.rename_part(BRIEF, BRIEF.parts[0].id, "My own")
    assert rename_section(named, A, "sec1", "Arrests").parts[0].heading == "My own"


def test_when_no_section_is_proposed_any_more_the_notice_goes() -> None:
    brief = rename_section(BRIEF, A, "sec1", "Arrests")
    assert "sections-proposed" in codes(brief)
    assert "sections-proposed" not in codes(rename_section(brief, A, "sec2", "Second"))


def test_merging_keeps_the_heading_above() -> None:
    assert layout(merge_section(BRIEF, A, "sec2")) == [("First", ["p1", "p2", "p3", "p4"])]
    assert merge_section(BRIEF, A, "sec1") is BRIEF


@given(st.sampled_from(["p1", "p2", "p3", "p4"]))
def test_splitting_and_merging_again_is_as_before(block: str) -> None:
    split = split_section(BRIEF, A, block)
    assert words(split) == words(BRIEF)
    if split is not BRIEF:
        new = next(s for s in read(split).sections if s.blocks[0].id == block)
        assert merge_section(split, A, new.id) == BRIEF
