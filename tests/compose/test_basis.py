"""The basis of a confidence: clauses are added and taken away, what an editor wrote is never touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.compose.basis import GROUNDS, Ground, grounds_in, phrase, with_ground, without_ground
from briefer.compose.basis_words import WORDS

LANGUAGES = sorted(WORDS)


@given(st.lists(st.sampled_from(GROUNDS), unique=True), st.sampled_from(LANGUAGES), st.integers(1, 20))
def test_what_was_added_is_known_again_and_taken_away_without_a_trace(
    grounds: list[Ground], language: str, outlets: int
) -> None:
    text = ""
    for ground in grounds:
        text = with_ground(text, ground, language, outlets)
    assert grounds_in(text, language) >= set(grounds)
    for ground in grounds:
        text = without_ground(text, ground, language)
    assert text == ""


def test_a_clause_goes_to_the_end_before_the_stop() -> None:
    assert with_ground("Two reports.", "gaps", "en") == "Two reports; gaps remain."
    assert without_ground("Two reports; gaps remain.", "gaps", "en") == "Two reports."
    assert with_ground("", "number", "en", 1) == "1 outlet"


def test_an_editors_own_words_are_recognized_and_left_alone() -> None:
    """The sentence of an editor who agrees with nobody's clause."""
    own = "Three outlets agree on the strikes, but two of them speak for one side."
    assert grounds_in(own, "en") == {"number", "agreement"}
    assert without_ground(own, "agreement", "en") == own


@pytest.mark.parametrize("text", ["", "Moscow gapes at the offer", "a reassuming tone"])
def test_words_that_only_look_alike_are_no_ground(text: str) -> None:
    assert grounds_in(text, "en") == frozenset()


def test_every_language_has_every_ground_and_an_unknown_one_speaks_english() -> None:
    assert all(set(words) == set(GROUNDS) for words in WORDS.values())
    assert phrase("gaps", "pt-BR") == phrase("gaps", "en")
