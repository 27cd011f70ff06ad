"""Edits of markings change what they name and nothing else."""

from __future__ import annotations

import pytest

from briefer.compose.marking_edits import mark_items, mark_part, set_substitutes
from briefer.model.brief import ItemId, PartId, Substitute
from briefer.model.rich import rich
from tests.compose import releases as made

BRIEF = made.brief(made.open_item(), made.event(""))


def test_items_get_a_marking_and_lose_it_again() -> None:
    """Both at once; taking it away gives the brief from before."""
    both = (ItemId("i1"), ItemId("i5"))
    marked = mark_items(BRIEF, both, "TLP:GREEN")
    assert [item.marking for _, item in marked.items()] == ["TLP:GREEN", "TLP:GREEN"]
    assert mark_items(marked, both, "") == BRIEF


def test_an_edit_that_changes_nothing_returns_the_same_brief() -> None:
    """So that undo has no empty step."""
    assert mark_part(BRIEF, PartId("part1"), "") is BRIEF
    assert mark_items(BRIEF, (ItemId("i1"),), "") is BRIEF
    assert set_substitutes(BRIEF, ItemId("i1"), ()) is BRIEF


def test_a_part_gets_a_marking() -> None:
    """Only that part."""
    assert [part.marking for part in mark_part(BRIEF, PartId("part1"), "TLP:RED").parts] == ["TLP:RED", ""]


def test_substitutes_without_a_word_are_none() -> None:
    """What was opened and left empty is not kept."""
    texts = (Substitute("TLP:CLEAR", rich("Something happened.")), Substitute("TLP:GREEN", ()))
    changed = set_substitutes(BRIEF, ItemId("i5"), texts)
    assert [item.substitutes for _, item in changed.items()] == [(), texts[:1]]


def test_what_is_not_there_cannot_be_marked() -> None:
    """An id that the brief does not have is a mistake of the program."""
    with pytest.raises(KeyError):
        mark_part(BRIEF, PartId("gone"), "TLP:RED")
