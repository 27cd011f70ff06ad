"""The laws of the editor's edits: nothing is lost, what was there before can always be had again."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.compose import edits
from briefer.compose.begin import begin_brief
from briefer.compose.register import resolve_sources
from briefer.model.brief import Brief, ChangeReason, ItemId, TextItem, Waiver, text_of
from briefer.model.rich import Cite, plain, rich
from briefer.model.template import BriefTemplate, PartSpec
from tests.compose.articles import article

ARTICLE = article(
    "One (Reuters, 2025-08-18).",
    "Two (EDM, 2025-07-10).",
    "Three (Eurasia Daily Monitor, 2025-08-10).",
    "Four.",
    headings=("First", "Second"),
    summary=("Point one.", "Point two."),
)
TEMPLATE = BriefTemplate(
    "t",
    "T",
    "",
    "Kind",
    (PartSpec("summary", "Summary", "summary", "bullets"), PartSpec("body", "Body", "sections", "paragraphs")),
)
BRIEF = begin_brief((ARTICLE,), TEMPLATE).brief
ITEMS = [item.id for _, item in BRIEF.items()]
PARTS = [part.id for part in BRIEF.parts]


def item_ids(brief: Brief) -> Counter[str]:
    return Counter(item.id for _, item in brief.items())


@given(st.sampled_from(PARTS), st.integers(0, 5))
def test_moving_a_part_keeps_every_part_and_item(part: str, to: int) -> None:
    moved = edits.move_part(BRIEF, part, to)  # type: ignore[arg-type]
    assert sorted(p.id for p in moved.parts) == sorted(PARTS)
    assert moved.parts[min(to, len(PARTS) - 1)].id == part
    assert item_ids(moved) == item_ids(BRIEF)


@given(st.sets(st.sampled_from(ITEMS)), st.sampled_from(PARTS), st.integers(0, 6))
def test_moving_items_keeps_them_all_and_their_order(chosen: set[ItemId], part: str, to: int) -> None:
    moved = edits.move_items(BRIEF, chosen, part, to)  # type: ignore[arg-type]
    assert item_ids(moved) == item_ids(BRIEF)
    target = edits.find_part(moved, part)  # type: ignore[arg-type]
    assert [i.id for i in target.items if i.id in chosen] == [i for i in ITEMS if i in chosen]


@given(st.sampled_from(ITEMS), st.lists(st.text(min_size=1), min_size=1))
def test_the_source_wording_survives_any_number_of_edits(item: ItemId, wordings: list[str]) -> None:
    before = text_of(edits.find_item(BRIEF, item)[1])
    brief = BRIEF
    for wording in wordings:
        brief = edits.set_content(brief, item, rich(wording))
    assert text_of(edits.find_item(brief, item)[1]) == rich(wordings[-1])
    assert edits.restore_source(brief, item) == BRIEF
    assert edits.set_content(brief, item, before) == BRIEF


def test_a_part_set_aside_comes_back_whole() -> None:
    aside = edits.set_aside(BRIEF, PARTS[1])
    assert PARTS[1] not in [p.id for p in aside.parts]
    assert edits.bring_back(aside, PARTS[1], 1) == BRIEF


def test_a_new_item_gets_an_id_that_nothing_else_has() -> None:
    brief = edits.add_item(BRIEF, PARTS[0], TextItem(ItemId("i1"), rich("New.")), 0)
    assert max(item_ids(brief).values()) == 1
    assert plain(text_of(brief.parts[0].items[0])) == "New."


def test_a_duplicate_stands_right_after_its_original_and_keeps_its_origin() -> None:
    brief = edits.duplicate_item(BRIEF, ITEMS[0])
    first, second = brief.parts[0].items[:2]
    assert isinstance(first, TextItem)
    assert isinstance(second, TextItem)
    assert (first.content, first.origin) == (second.content, second.origin)


def test_an_edit_that_changes_nothing_gives_the_same_brief() -> None:
    assert edits.set_content(BRIEF, ITEMS[0], text_of(edits.find_item(BRIEF, ITEMS[0])[1])) is BRIEF
    assert edits.move_part(BRIEF, PARTS[0], 0) is BRIEF
    assert edits.remove_items(BRIEF, ()) is BRIEF


def test_excluding_a_citation_takes_its_source_from_the_register_and_including_it_brings_it_back() -> None:
    cite = Cite(ARTICLE.id, ARTICLE.citations[0].id)
    without = edits.exclude_citation(BRIEF, cite)
    assert [e.name for e in resolve_sources(without).register] == ["EDM", "Eurasia Daily Monitor"]
    assert edits.include_citation(without, cite) == BRIEF


def test_splitting_and_joining_references_of_a_citation() -> None:
    cite = Cite(ARTICLE.id, ARTICLE.citations[0].id)
    split = edits.split_reference(BRIEF, cite, 0, ["Reuters", "AFP"])
    assert [r.source for r in edits.find_citation(split, cite).references] == ["Reuters", "AFP"]
    joined = edits.join_references(split, cite, 0, "Reuters")
    assert edits.find_citation(joined, cite).references == edits.find_citation(BRIEF, cite).references


def test_giving_two_sources_one_name_merges_them_in_the_register() -> None:
    source = ARTICLE.sources[1]
    brief = edits.rename_source(BRIEF, ARTICLE.id, source.id, "Eurasia Daily Monitor")
    register = resolve_sources(brief).register
    assert [(e.number, e.name, e.uses) for e in register] == [(1, "Reuters", 1), (2, "Eurasia Daily Monitor", 2)]


def test_a_new_item_gets_no_id_that_a_waiver_or_a_reason_still_names() -> None:
    named = replace(BRIEF, waivers=(Waiver("EL04", "i70", "Quoted."),), reasons=(ChangeReason(ItemId("i81"), "Why."),))
    assert edits.new_item_id(named) == "i82"
    assert edits.new_item_id(replace(named, reasons=())) == "i71"


def test_an_id_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        edits.remove_part(BRIEF, "part99")  # type: ignore[arg-type]
    with pytest.raises(KeyError):
        edits.set_content(BRIEF, ItemId("i99"), ())
