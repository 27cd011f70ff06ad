"""Edits of both sides in different places of a text make one text; in the same place they stay a conflict."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer import pipeline
from briefer.compose import edits
from briefer.compose.returned import accept, held_against
from briefer.compose.returned_merge import merged_wording, with_merges
from briefer.model.brief import ItemId
from briefer.model.returned import Returned
from briefer.model.rich import joined, plain, rich
from tests.returned.reviewer import Reviewer
from tests.returned.works import review_copy, work

SENT = "The old man saw the wide sea."
TEXTS = st.lists(st.sampled_from(["oil ", "gas ", "and ", "coal "]), max_size=8).map(lambda w: joined(rich("".join(w))))


@pytest.mark.parametrize(
    ("now", "current", "both"),
    [
        ("The young man saw the wide sea.", "The old man saw the blue sea.", "The young man saw the blue sea."),
        ("The old man saw the sea.", "An old man saw the wide sea.", "An old man saw the sea."),
        ("The old man saw it.", "The old man saw it.", "The old man saw it."),
        ("The young man saw the wide sea.", "The young man saw the sea.", "The young man saw the sea."),
        ("The young man saw the wide sea.", "The wise man saw the wide sea.", None),
        ("The very old man saw the wide sea.", "The wise man saw the wide sea.", None),
        ("", "The old man saw the blue sea.", None),
    ],
)
def test_both_edits_are_kept_where_they_do_not_touch(now: str, current: str, both: str | None) -> None:
    merged = merged_wording(rich(SENT), rich(now), rich(current))
    assert (None if merged is None else plain(merged)) == both


@given(TEXTS, TEXTS)
def test_an_edit_of_one_side_alone_is_that_edit(base: tuple[()], now: tuple[()]) -> None:
    assert merged_wording(base, now, base) == now
    assert merged_wording(base, base, now) == now
    assert merged_wording(base, now, now) == now


@given(TEXTS, TEXTS, TEXTS)
def test_it_does_not_matter_who_edited_first(base: tuple[()], one: tuple[()], other: tuple[()]) -> None:
    assert merged_wording(base, one, other) == merged_wording(base, other, one)


def reworded() -> Returned:
    reviewer = Reviewer(review_copy())
    reviewer.reword(reviewer.find("Alpha"), "northern", "southern")
    return pipeline.returned_from(reviewer.saved(), "x.docx", work())


def test_a_merged_conflict_keeps_both_edits_and_the_citations() -> None:
    item = ItemId("i3")
    ours = edits.set_content(
        work().brief, item, (*edits.find_item(work().brief, item)[1].content[:-1], *rich(". Fires went on."))
    )
    held = held_against(ours, reworded())
    assert held.changes[0].conflict
    (change,) = with_merges(held).changes
    assert change.standing == "open"
    after = edits.find_item(accept(ours, with_merges(held)), item)[1]
    assert "southern depot" in plain(after.content)
    assert "Fires went on." in plain(after.content)
    assert len(after.content) == 3


def test_edits_of_the_same_words_stay_a_conflict() -> None:
    ours = edits.set_content(work().brief, ItemId("i3"), rich("Alpha forces struck the eastern depot on Monday."))
    held = held_against(ours, reworded())
    assert with_merges(held) == held
