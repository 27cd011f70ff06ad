"""Which words a dictionary is asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.app.spelling.tokens import CITATION, all_words, flat, forms, lookup_form, unknown_of, words_of
from briefer.model.article import ArticleId, CitationId
from briefer.model.rich import Cite, Run

CITE = Cite(ArticleId("a1"), CitationId("c1"))


def looked_up(text: str, language: str = "en") -> list[str]:
    return [word.text for word in words_of(text, language)]


def wrong(text: str, *known: str, language: str = "en") -> list[str]:
    return [word.text for word in unknown_of(text, language, lambda word: word.lower() in known)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Moscow’s threat, in 2025, was real.", ["Moscow’s", "threat", "in", "was", "real"]),
        ("See https://example.org/a-page and www.example.org now", ["See", "and", "now"]),
        ("Write to desk@example.org or Haqqin.az today", ["Write", "to", "or", "today"]),
        ("The EU, three UAVs and the FSB’s men", ["The", "three", "and", "the", "men"]),
        ("An F-16, the 3rd and Su-57M2 flew", ["An", "the", "and", "flew"]),
        ("McKinsey and YouTube wrote", ["and", "wrote"]),
        ("and/or—either way", ["and", "or", "either", "way"]),
        ("a step-by-step plan", ["step-by-step", "plan"]),
        ("co\u00adoperation", ["co\u00adoperation"]),
        ("a_name b\\c", []),
    ],
)
def test_addresses_numbers_acronyms_and_inner_capitals_are_not_looked_up(text: str, words: list[str]) -> None:
    assert looked_up(text) == words


def test_words_of_another_script_are_left_out_but_not_a_word_with_letters_of_two() -> None:
    assert looked_up("The газета says соntrol") == ["The", "says", "соntrol"]  # Cyrillic с and о
    assert looked_up("Газета Times пишет", "ru") == ["Газета", "пишет"]


def test_a_citation_parts_words_and_counts_as_one_character() -> None:
    text = flat((Run("one"), CITE, Run("tw"), Run("o", strong=True)))
    assert text == f"one{CITATION}two"
    assert [(w.text, w.start, w.end) for w in words_of(text)] == [("one", 0, 3), ("two", 4, 7)]


@given(st.text(max_size=200))
def test_every_word_stands_where_it_says(text: str) -> None:
    for word in words_of(text):
        assert text[word.start : word.end] == word.text


@given(st.text(alphabet="ab -.‘’'“”«»()\ufffc1é\n", max_size=80))
def test_unknown_words_are_in_order_and_none_twice(text: str) -> None:
    found = unknown_of(text, "en", lambda _word: False)
    assert [word.start for word in found] == sorted({word.start for word in found})
    assert all(text[word.start : word.end] == word.text for word in found)


def test_of_a_word_joined_by_hyphens_only_the_wrong_part_is_told() -> None:
    assert wrong("Russian-bakked", "russian", "backed") == ["bakked"]
    assert wrong("pre-war EU-funded", "war", "funded") == []
    assert wrong("Verteidigungs- und", "verteidigungs-", "und", language="de") == []


def test_an_abbreviation_is_known_with_its_full_stop() -> None:
    assert wrong("Three mrd. and two mrd", "three", "mrd.", "and", "two") == ["mrd"]


def test_a_sentence_or_quotation_in_another_language_is_left_alone() -> None:
    french = "Le gouvernement aurait signé plusieurs accords"
    known = ("he", "said", "in", "paris", "yesterday")
    assert wrong(f"He said “{french}” in Paris yestreday.", *known) == ["yestreday"]
    assert wrong(f"He said in Paris. {french}.", *known) == []


def test_a_few_wrong_words_are_told_however_short_the_text() -> None:
    assert wrong("Wrng wrd") == ["Wrng", "wrd"]


def test_a_name_is_found_with_its_possessive_and_at_the_start_of_a_sentence() -> None:
    assert "Aliyev" in forms("Aliyev’s")
    assert "brinkmanship" in forms("Brinkmanship")
    assert "aliyev" not in (word for word in forms("ALIYEV"))


def test_a_source_gives_its_words_with_and_without_hyphen_and_possessive() -> None:
    assert set(all_words("Aliyev’s Sputnik‑Azerbaijan")) >= {"Aliyev", "Sputnik-Azerbaijan", "Sputnik", "Azerbaijan"}


def test_dictionaries_are_asked_for_composed_letters_and_plain_apostrophes() -> None:
    assert lookup_form("cafe\u0301’s co\u00adop") == "café's coop"
