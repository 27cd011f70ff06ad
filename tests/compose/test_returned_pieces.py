"""Pieces of a reworded text: each is taken over by itself, and all of them are the whole change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer import pipeline
from briefer.compose import edits
from briefer.compose.returned import accept, held_against
from briefer.compose.returned_pieces import combined, pieces_of, taken_pieces, with_pieces
from briefer.model.article import ArticleId, CitationId
from briefer.model.brief import ItemId
from briefer.model.returned import Change, Returned
from briefer.model.rich import Cite, Run, joined, plain, rich
from tests.returned.reviewer import Reviewer
from tests.returned.works import review_copy, work

CITE = Cite(ArticleId("a1"), CitationId("c1"))
TEXTS = st.lists(
    st.sampled_from([Run("oil "), Run("gas "), Run("and "), Run("coal, "), Run("Oil", strong=True), CITE]), max_size=9
).map(joined)


def numbers(base: str, now: str) -> list[tuple[int, str, str]]:
    return [(p.number, plain(p.before), plain(p.after)) for p in pieces_of(rich(base), rich(now)) if p.number]


def test_each_changed_stretch_is_a_piece() -> None:
    assert numbers("The old man saw the sea.", "The young man saw a sea.") == [(1, "old", "young"), (2, "the", "a")]
    assert numbers("Same text.", "Same text.") == []
    assert numbers("One two three.", "Uno dos three.") == [(1, "One two", "Uno dos")]


@given(TEXTS, TEXTS)
def test_all_pieces_are_the_returned_text_and_none_the_sent_one(base: tuple[Run, ...], now: tuple[Run, ...]) -> None:
    change = Change("c1", "reworded", base=base, now=now)
    every = [piece.number for piece in pieces_of(base, now) if piece.number]
    assert with_pieces(change, every).now == now
    assert with_pieces(change, ()).now == base
    for number in every:
        part = with_pieces(change, (number,)).now
        taken = taken_pieces(part, base, now)
        assert taken is not None
        assert with_pieces(change, taken).now == part
    assert taken_pieces(base, base, now) == frozenset()


def test_a_text_with_other_words_is_not_partly_the_returned_one() -> None:
    sent, back = rich("The old man saw the sea."), rich("A man saw the sea.")
    assert taken_pieces(rich("The old man saw the lake."), sent, back) is None


def both(sent: str, back: str, own: str) -> str | None:
    found = combined(rich(sent), rich(back), rich(own))
    return None if found is None else plain(found)


def test_changes_of_both_sides_are_combined_where_they_lie_apart() -> None:
    sent = "The old man saw the sea."
    assert both(sent, "The young man saw the sea.", "The old man saw a lake.") == "The young man saw a lake."
    assert both(sent, "The young man saw the sea.", "The young man saw the lake.") == "The young man saw the lake."
    assert both(sent, "The young man saw the sea.", "The sick man saw the sea.") is None
    assert both(sent, "The very old man saw the sea.", "The rather old man saw the sea.") is None


@given(TEXTS, TEXTS)
def test_combined_with_what_was_sent_a_text_stays_as_it_is(base: tuple[Run, ...], now: tuple[Run, ...]) -> None:
    assert combined(base, now, base) == now
    assert combined(base, base, now) == now
    assert combined(base, now, now) == now


def two_pieces() -> Returned:
    reviewer = Reviewer(review_copy())
    reviewer.reword(reviewer.find("Echo"), "four", "five")
    reviewer.reword(reviewer.find("Echo"), "petrol", "fuel")
    return pipeline.returned_from(reviewer.saved(), "x.docx", work())


def test_one_piece_is_taken_over_and_the_rest_stays_open() -> None:
    found = two_pieces()
    after = accept(work().brief, found, ("c1.1",))
    text = plain(edits.find_item(after, ItemId("i7"))[1].content)
    assert text == "Echo residents queued at fuel stations in four cities."
    assert [change.standing for change in held_against(after, found).changes] == ["open"]
    whole = accept(after, found, ("c1",))
    assert plain(edits.find_item(whole, ItemId("i7"))[1].content).endswith("fuel stations in five cities.")
    assert accept(work().brief, found, ("c1.1", "c1.2")) == accept(work().brief, found)


@pytest.mark.parametrize("id", ["c1.3", "c1.x", "c1.", "c9.1"])
def test_pieces_that_are_not_there_are_an_error(id: str) -> None:
    with pytest.raises(KeyError):
        accept(work().brief, two_pieces(), (id,))
