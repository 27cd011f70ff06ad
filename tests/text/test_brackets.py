"""Taking the brackets off a citation leaves every word and every inner bracket."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.text.brackets import without_brackets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Tass, March 12)", "Tass, March 12"),
        ("(Tass, March 12 (video))", "Tass, March 12 (video)"),
        ("[(Tass)]", "Tass"),
        ("(a) and (b)", "(a) and (b)"),
        ("(a", "(a"),
        ("Tass (video)", "Tass (video)"),
        ("", ""),
    ],
)
def test_only_the_pair_around_everything_goes(text: str, expected: str) -> None:
    assert without_brackets(text) == expected


@given(st.text(alphabet="ab ()[]", max_size=30))
def test_what_stood_in_balance_stays_in_balance(inner: str) -> None:
    """Of a text in brackets nothing but brackets and blanks at its ends is lost."""
    assert without_brackets(f"({inner})").replace(" ", "") in f"({inner})".replace(" ", "")
    if "(" not in inner and ")" not in inner and "[" not in inner and "]" not in inner:
        assert without_brackets(f"({inner})") == inner.strip()
