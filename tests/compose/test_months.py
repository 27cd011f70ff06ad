"""Holds that months are named in the language of the document, whatever other languages were asked for before."""

from __future__ import annotations

import pytest

from briefer.compose.dates import format_date, month_names
from briefer.model.dates import PartialDate
from briefer.model.day_numbers import day_range

JULY = PartialDate(2025, 7)


@pytest.mark.parametrize("first", ["az", "tr", "ru", "de", "fr", "uk"])
def test_a_month_alone_is_in_its_own_language_after_any_other(first: str) -> None:
    month_names(7)
    format_date(JULY, "d MMMM y", first)
    assert [format_date(JULY, "d MMMM y", language) for language in ("de", "fr", "az", "ru", "en")] == [
        "Juli 2025",
        "juillet 2025",
        "iyul 2025",
        "июль 2025",
        "July 2025",
    ]


def test_a_short_month_alone_too() -> None:
    day = PartialDate(2025, 7, 1)
    assert [format_date(day, "LLL", language) for language in ("az", "de", "fr", "ru")] == [
        "iyl",
        "Juli",
        "juil.",
        "июль",
    ]


def test_a_day_that_no_calendar_has_is_printed_as_the_file_says_it() -> None:
    """Nothing stops for it, and nothing is guessed."""
    wrong = PartialDate(2025, 9, 31)
    assert format_date(wrong, "d MMMM y", "en") == "2025-09-31"
    assert day_range(wrong) is None
