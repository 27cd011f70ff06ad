"""Holds that judgments of two editions find each other, and that every move is told with its size."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.compose.what_changed import changes_between, likeness
from briefer.model.article import ArticleId, CitationId
from briefer.model.brief import Edition, ItemId, Judgment
from briefer.model.lexicon import Confidence
from briefer.model.rich import Cite, Run, plain, rich, wording
from briefer.storage.lexicons import load_lexicon

ROW_A, ROW_B, PHIA = (load_lexicon(id) for id in ("icd203-a", "icd203-b", "phia"))


def judged(id: str, text: str, likelihood: str = "likely", confidence: Confidence | None = "moderate") -> Judgment:
    return Judgment(ItemId(id), rich(text), likelihood, confidence, "two agencies agree", "by June")


def edition(*judgments: Judgment, sources: tuple[str, ...] = (), lexicon: object = ROW_A) -> Edition:
    return Edition("Title", 1, lexicon, judgments, sources)  # type: ignore[arg-type]


TALKS = judged("i1", "The two governments will resume talks on the border before the summer.")
STRIKES = judged("i2", "Strikes on the port of Izmail will continue through the winter.")
EXPORTS = judged("i3", "Grain exports by rail will not make up for the loss of the port.")

ONE_JUDGMENT = (
    (
        "Strikes on the port of Izmail will continue through the winter.",
        "Strikes on the port of Izmail will continue into the spring.",
    ),
    (
        "Moscow will not recall its ambassador from Baku this year.",
        "Moscow is unlikely to recall its ambassador from Baku this year or next.",
    ),
    (
        "The central bank will hold its rate at 21 % until inflation falls.",
        "Until inflation falls, the central bank will hold its rate at 21 %.",
    ),
    (
        "The coalition will lose its majority in the lower house.",
        "The coalition will lose its majority in the lower house and call an early election.",
    ),
    (
        "Two of the five mines will reopen before the rains.",
        "Three of the five mines will reopen before the rains set in.",
    ),
)
TWO_JUDGMENTS = (
    ("Strikes on the port of Izmail will continue through the winter.", "Grain prices in Odesa will rise by a third."),
    ("Moscow will not recall its ambassador from Baku this year.", "Baku will buy air defence from Ankara."),
    ("The central bank will hold its rate at 21 %.", "The ministry of finance will miss its target for the deficit."),
    ("The coalition will lose its majority in the lower house.", "The president will sign the law on foreign agents."),
    ("Two of the five mines will reopen before the rains.", "The union will end its strike without a rise in pay."),
)


@pytest.mark.parametrize(("before", "after"), ONE_JUDGMENT)
def test_a_reworded_judgment_is_the_same_one_under_another_id(before: str, after: str) -> None:
    changes = changes_between(edition(judged("a", before)), edition(judged("b", after)), {})
    assert [change.kinds for change in changes.judgments] == [("reworded",)]
    assert changes.judgments[0].then == judged("a", before)


@pytest.mark.parametrize(("before", "after"), TWO_JUDGMENTS)
def test_another_judgment_under_the_same_id_is_new_and_the_old_one_dropped(before: str, after: str) -> None:
    changes = changes_between(edition(judged("a", before)), edition(judged("a", after)), {})
    assert [change.kinds for change in changes.judgments] == [("new",), ("dropped",)]


def test_nothing_changes_between_an_edition_and_itself() -> None:
    same = edition(TALKS, STRIKES, sources=("TASS",))
    changes = changes_between(same, same, {})
    assert not changes
    assert changes.unchanged == 2


def test_order_and_ids_alone_are_no_change() -> None:
    now = edition(replace(STRIKES, id=ItemId("x")), replace(TALKS, id=ItemId("i2")))
    assert not changes_between(edition(TALKS, STRIKES), now, {})


@pytest.mark.parametrize(
    ("likelihood", "kinds", "bands"),
    [("very-likely", ("likelier",), 1), ("very-unlikely", ("less-likely",), -3), ("likely", (), 0)],
)
def test_likelihood_moves_by_bands(likelihood: str, kinds: tuple[str, ...], bands: int) -> None:
    changes = changes_between(edition(TALKS), edition(replace(TALKS, likelihood=likelihood)), {})
    assert [(c.kinds, c.bands) for c in changes.judgments] == ([(kinds, bands)] if kinds else [])


def test_the_other_row_of_one_scale_is_compared_by_its_bands() -> None:
    """“Likely” of row A and “probable” of row B are one band; a further band is a move."""
    probable = edition(replace(TALKS, likelihood="probable"), lexicon=ROW_B)
    assert not changes_between(edition(TALKS), probable, {})
    improbable = edition(replace(TALKS, likelihood="improbable"), lexicon=ROW_B)
    assert changes_between(edition(TALKS), improbable, {}).judgments[0].bands == -2


def test_scales_with_other_ranges_are_not_compared_but_told() -> None:
    unlikely = replace(TALKS, likelihood="unlikely")
    changes = changes_between(edition(unlikely), edition(unlikely, lexicon=PHIA), {})
    assert [(c.kinds, c.bands) for c in changes.judgments] == [(("likelihood",), 0)]


def test_a_likelihood_given_for_the_first_time_is_told() -> None:
    changes = changes_between(edition(replace(TALKS, likelihood="")), edition(TALKS), {})
    assert changes.judgments[0].kinds == ("likelihood",)


@pytest.mark.parametrize(
    ("level", "kinds", "steps"),
    [("high", ("more-confident",), 1), ("low", ("less-confident",), -1), (None, ("confidence",), 0)],
)
def test_confidence_moves_by_levels(level: Confidence | None, kinds: tuple[str, ...], steps: int) -> None:
    changes = changes_between(edition(TALKS), edition(replace(TALKS, confidence=level)), {})
    assert [(c.kinds, c.steps) for c in changes.judgments] == [(kinds, steps)]


def test_basis_and_time_frame_are_told_together_with_the_rest() -> None:
    now = replace(TALKS, basis="three agencies", time_frame="by May", likelihood="very-likely")
    assert changes_between(edition(TALKS), edition(now), {}).judgments[0].kinds == ("likelier", "basis", "time-frame")


def test_the_reason_of_an_item_reworded_beyond_likeness_is_told_once() -> None:
    other = judged("i1", "Grain exports by rail will not make up for the loss of the port.")
    changes = changes_between(edition(TALKS), edition(other), {ItemId("i1"): "They have met."})
    assert [(c.kinds, c.reason) for c in changes.judgments] == [(("new",), "They have met."), (("dropped",), "")]


def test_reasons_go_with_their_judgments_dropped_ones_too() -> None:
    reasons = {ItemId("i1"): "They met.", ItemId("i2"): "The port is closed."}
    now = edition(replace(TALKS, likelihood="very-likely"))
    changes = changes_between(edition(TALKS, STRIKES), now, reasons)
    assert [(c.kinds, c.reason) for c in changes.judgments] == [
        (("likelier",), "They met."),
        (("dropped",), "The port is closed."),
    ]


def test_sources_come_and_go_whatever_their_capitals() -> None:
    then, now = edition(sources=("TASS", "Reuters")), edition(sources=("Tass", "EDM"))
    changes = changes_between(then, now, {})
    assert (changes.sources_added, changes.sources_gone) == (("EDM",), ("Reuters",))
    assert changes


WORDINGS = st.lists(st.sampled_from(["port", "talks", "strike", "winter", "rise", "fall", "not"]), max_size=8)
EDITIONS = st.lists(st.tuples(st.sampled_from("abcdef"), WORDINGS), max_size=6, unique_by=lambda j: j[0]).map(
    lambda told: edition(*(judged(id, " ".join(words)) for id, words in told))
)


@given(EDITIONS, EDITIONS)
def test_every_judgment_of_both_is_told_once_or_unchanged(then: Edition, now: Edition) -> None:
    changes = changes_between(then, now, {})
    told_now = [c.now.id for c in changes.judgments if c.now]
    told_then = [c.then.id for c in changes.judgments if c.then]
    assert len(told_now) + changes.unchanged == len(now.judgments)
    assert len(told_then) + changes.unchanged == len(then.judgments)
    assert len(set(told_now)) == len(told_now)
    assert len(set(told_then)) == len(told_then)


@given(WORDINGS, WORDINGS)
def test_likeness_is_symmetric_and_one_for_the_same_words(a: list[str], b: list[str]) -> None:
    one, other = judged("a", " ".join(a)), judged("b", " ".join(b))
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1
    if plain(one.content):
        assert likeness(one, one) == 1


def test_a_citation_leaves_no_blank_at_a_stop_and_taking_it_out_is_no_rewording() -> None:
    cite = Cite(ArticleId("a"), CitationId("c1"))
    cited = (Run("The talks "), cite, Run(", if held "), cite, Run("will fail "), cite, Run("."), cite)
    assert wording(cited) == "The talks, if held will fail."
    then, now = replace(TALKS, content=cited), replace(TALKS, content=rich("The talks, if held will fail."))
    assert not changes_between(edition(then), edition(now), {})
