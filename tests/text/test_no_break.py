"""Blanks that no line ends at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.text.no_break import BOUND, binds, with_bound_blanks, with_no_break_spaces


@pytest.mark.parametrize(
    "text",
    [
        "5~July 2025",
        "July~5, 2025",
        "on 3~июля",
        "about 40~% of",
        "some 1,200~km away",
        "worth 3.4~billion dollars",
        "12~млн рублей",
        "J.~Smith said",
        "J.~R.~R.~Tolkien",
        "see p.~5",
        "see pp.~5–7 and Art.~12",
        "as in §~3 and №~7",
        "siehe S.~12, Nr.~3",
        "см. стр.~5",
        "war~– and peace",
        "note~3",
    ],
)
def test_dates_units_initials_and_pages_hold_together(text: str) -> None:
    assert with_no_break_spaces(text.replace("~", " ")) == text.replace("~", "\u00a0")


@pytest.mark.parametrize(
    "text",
    [
        "We met Ana. Then we left.",
        "in 2025 they came",
        "It has 5 members",
        "no 5 of them",
        "the map 5",
        "3 kmx",
        "Mr Smith",
    ],
)
def test_other_blanks_may_end_a_line(text: str) -> None:
    assert with_no_break_spaces(text) == text


@given(st.text())
def test_nothing_but_blanks_changes(text: str) -> None:
    assert with_no_break_spaces(text).replace("\u00a0", " ") == text.replace("\u00a0", " ")
    plain = text.replace(BOUND, "")
    assert with_bound_blanks(plain).replace(BOUND, " ") == plain


@given(st.text())
def test_what_is_bound_once_stays_as_it_is(text: str) -> None:
    assert with_no_break_spaces(with_no_break_spaces(text)) == with_no_break_spaces(text)


def test_a_blank_between_two_runs_binds_as_within_one() -> None:
    assert binds("on 5", " July")
    assert not binds("on", " July")
