"""Setting single items aside loses nothing, and bringing them back is the identity."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefer.compose import edits
from briefer.compose.apply_template import apply_template
from briefer.compose.aside import set_items_aside, set_priority
from briefer.model.brief import Brief, ItemId, Part, PartId, TextItem
from briefer.model.rich import rich
from briefer.model.template import BriefTemplate, PartSpec


def brief(*counts: int) -> Brief:
    """A brief of parts with so many items."""
    numbers = iter(range(1, 1000))
    parts = []
    for index, count in enumerate(counts, 1):
        items = tuple(TextItem(ItemId(f"i{n}"), rich(f"Sentence {n}.")) for n in [next(numbers) for _ in range(count)])
        parts.append(Part(PartId(f"part{index}"), "body", f"Part {index}", items))
    return Brief("plain", (), "Title", tuple(parts))


BRIEF = brief(4, 6)
IDS = [item.id for _, item in BRIEF.items()]
CHOSEN = st.lists(st.sets(st.sampled_from(IDS)), max_size=4)


@given(CHOSEN)
def test_items_set_aside_in_any_steps_come_back_to_their_places(steps: list[set[ItemId]]) -> None:
    """Also when later ones went from between, before or after those that went first."""
    aside = BRIEF
    for step in steps:
        aside = set_items_aside(aside, step)
    gone = set().union(*steps)
    assert [i.id for _, i in aside.items()] == [id for id in IDS if id not in gone]
    assert {i.id for p in aside.set_aside for i in p.items} == gone
    for part in aside.set_aside:
        aside = edits.bring_back(aside, part.id)
    assert aside == BRIEF


def test_an_item_of_one_part_is_kept_under_the_heading_of_that_part() -> None:
    """One row of Set aside for each part, whatever number of steps."""
    aside = set_items_aside(set_items_aside(BRIEF, {ItemId("i2")}), {ItemId("i1"), ItemId("i7")})
    assert [(p.heading, len(p.items)) for p in aside.set_aside] == [("Part 1", 2), ("Part 2", 1)]
    ids = [p.id for p in (*aside.parts, *aside.set_aside)]
    assert len(set(ids)) == len(ids)


def test_items_of_a_part_that_was_removed_come_back_as_a_part() -> None:
    """Rather than being lost with it."""
    aside = edits.remove_part(set_items_aside(BRIEF, {ItemId("i1")}), PartId("part1"))
    back = edits.bring_back(aside, aside.set_aside[0].id)
    assert [(p.heading, len(p.items), p.taken_from) for p in back.parts] == [("Part 2", 6, None), ("Part 1", 1, None)]


def test_a_template_brings_no_single_items_back() -> None:
    """Its parts come back, but what an editor left out of them stays out."""
    with_body = BriefTemplate("with", "With", "", "", (PartSpec("body", "Body", "editor", "paragraphs"),))
    without = replace(with_body, id="without", parts=(PartSpec("other", "Other", "editor", "paragraphs"),))
    cut = set_items_aside(BRIEF, {ItemId("i1")})
    again = apply_template(apply_template(cut, without, with_body), with_body, without)
    assert ItemId("i1") not in {i.id for _, i in again.items()}
    assert [i.id for p in again.set_aside for i in p.items] == ["i1"]


def test_nothing_to_set_aside_is_no_edit() -> None:
    """The same object, as all edits give it."""
    assert set_items_aside(BRIEF, ()) is BRIEF
    assert set_priority(BRIEF, {"i1"}, "") is BRIEF


def test_a_priority_is_kept_with_the_item_or_the_part() -> None:
    """And with nothing else."""
    said = set_priority(BRIEF, {"i1", "part2"}, "keep")
    assert [i.id for _, i in said.items() if i.priority] == ["i1"]
    assert [(p.id, p.priority) for p in said.parts] == [("part1", ""), ("part2", "keep")]
