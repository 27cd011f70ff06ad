"""Which way texts and languages run."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from briefer.text.direction import (
    Direction,
    base_direction,
    joined_apart,
    language_direction,
    may_turn,
    set_apart,
)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Plain words", "ltr"),
        ("قال الوزير", "rtl"),
        ("הנשיא אמר", "rtl"),
        ("«سخنگو» said", "rtl"),
        ("2024, “النص”", "rtl"),
        ("EDM: النص", "ltr"),
        ("\u2067النص\u2069 said so", "ltr"),
        ("\u2067النص", "ltr"),
        ("\u2069\u2069النص", "rtl"),
        ("\u200f123", "rtl"),
    ],
)
def test_first_strong_letter_outside_isolates_decides(text: str, direction: Direction) -> None:
    assert base_direction(text) == direction


def test_text_without_letters_runs_as_what_is_around_it() -> None:
    assert base_direction("2024–2026", "rtl") == "rtl"
    assert base_direction("2024–2026", "ltr") == "ltr"
    assert base_direction("", "rtl") == "rtl"
    assert base_direction("A", "rtl") == "ltr"


def test_no_character_that_turns_text_is_overlooked() -> None:
    """The quick search finds every character of Unicode that is strong from the right or begins such a stretch."""
    turning = {"R", "AL", "AN", "RLE", "RLO", "RLI", "FSI"}
    every = map(chr, range(sys.maxunicode + 1))
    assert [c for c in every if unicodedata.bidirectional(c) in turning and not may_turn(c)] == []


def test_cyrillic_georgian_and_signs_do_not_turn() -> None:
    assert not may_turn("Съезд – “ქართული” Հայաստան → 5 °C")


@pytest.mark.parametrize(("language", "direction"), [("ar-EG", "rtl"), ("FA", "rtl"), ("he", "rtl"), ("az", "ltr")])
def test_direction_of_a_language(language: str, direction: Direction) -> None:
    assert language_direction(language) == direction


def test_a_title_from_the_right_does_not_draw_the_date_behind_it() -> None:
    """An invisible mark ends its stretch; where all runs one way there is none."""
    assert joined_apart(" · ", ("النص", "12 May"), "ltr") == "النص\u200e · 12 May"
    assert joined_apart(", ", ("EDM", "12"), "rtl") == "EDM\u200f, 12"
    assert joined_apart(", ", ("EDM", "№ 12", "“Текст”"), "ltr") == "EDM, № 12, “Текст”"
    assert set_apart("النص (EDM)", "rtl") == "النص (EDM)\u200f"
    assert set_apart("2024", "rtl") == "2024"
    assert set_apart("29 August 2025", "rtl") == "\u200e29 August 2025\u200f"
    assert set_apart("12 مايو", "ltr") == "\u200f12 مايو\u200e"
