"""The signs of a language for those of a keyboard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.text.typography import printed_signs, signs_of, with_signs

TYPED = st.text(st.sampled_from("ab \"'-.5(“»\n"), max_size=60)
LANGUAGES = st.sampled_from(["en", "de", "fr", "ru", "az", "de-CH", "zz", ""])


@pytest.mark.parametrize(
    ("typed", "language", "wanted"),
    [
        ('He said "no" - and left.', "en-GB", "He said “no” – and left."),
        ("\"He said 'no' to it,\" she wrote.", "en", "“He said ‘no’ to it,” she wrote."),
        ('Er sagte "nein" - und ging.', "de", "Er sagte „nein“ – und ging."),
        ('Sie sagte "nein".', "de-CH", "Sie sagte «nein»."),
        ('Il dit "non".', "fr", "Il dit «\u00a0non\u00a0»."),
        ('Он сказал "нет" - и ушёл.', "ru", "Он сказал «нет» — и ушёл."),
        ('O, "yox" dedi.', "az", "O, “yox” dedi."),
        ("It's the players' choice in '99.", "en", "It’s the players’ choice in ’99."),
        ("one--two -- three...", "en", "one—two – three…"),
        ('("so")', "en", "(“so”)"),
    ],
)
def test_marks_dashes_and_ellipses_are_those_of_the_language(typed: str, language: str, wanted: str) -> None:
    assert with_signs(typed, language) == wanted


@pytest.mark.parametrize(
    "text",
    [
        'a 5" pipe',
        '"unclosed',
        "EA-2025-041",
        "2020--2025",
        "run it --fast",
        "see https://a.org/b--c?d='e'",
        "5-10",
        "....",
    ],
)
def test_what_is_no_sign_of_a_sentence_stays(text: str) -> None:
    assert with_signs(text, "en") == text


def test_a_language_whose_signs_are_not_known_keeps_what_was_typed() -> None:
    assert signs_of("zz") is None
    assert with_signs('"a" - b', "zz") == '"a" - b'


@given(TYPED, LANGUAGES)
def test_each_character_has_its_print_and_no_letter_changes(text: str, language: str) -> None:
    printed = printed_signs(text, language)
    assert len(printed) == len(text)
    assert all(p == c for p, c in zip(printed, text, strict=True) if c.isalnum() or c in " \n(")


@given(st.text(max_size=400), LANGUAGES)
def test_any_text_is_printed(text: str, language: str) -> None:
    assert len(printed_signs(text * 3, language)) == 3 * len(text)
