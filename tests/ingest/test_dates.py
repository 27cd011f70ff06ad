"""Dates are found as they are printed, in every language and form of the list, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.ingest.dates import find_dates, parse_date


def printed(text: str, **how: bool) -> list[str]:
    """The dates found, a range as start/end."""
    return [found.date.iso + (f"/{found.end_date.iso}" if found.end_date else "") for found in find_dates(text, **how)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("July 7, 2025", ["2025-07-07"]),
        ("July 7 2025", ["2025-07-07"]),
        ("7 July 2025", ["2025-07-07"]),
        ("7 July, 2025", ["2025-07-07"]),
        ("July 7", ["--07-07"]),
        ("July\u00a07", ["--07-07"]),
        ("JULY 7", ["--07-07"]),
        ("7 July", ["--07-07"]),
        ("July 2025", ["2025-07"]),
        ("July, 2025", ["2025-07"]),
        ("in July,", ["--07"]),
        ("Jul. 7", ["--07-07"]),
        ("Sept. 3", ["--09-03"]),
        ("7th of July", ["--07-07"]),
        ("July the 7th, 2024", ["2024-07-07"]),
        ("2025-07-07", ["2025-07-07"]),
        ("07.07.2025", ["2025-07-07"]),
        ("7/25/2025", ["2025-07-25"]),
        ("25/7/2025", ["2025-07-25"]),
        ("2025-07", ["2025-07"]),
        ("July 3–5", ["--07-03/--07-05"]),
        ("July 3-5, 2024", ["2024-07-03/2024-07-05"]),
        ("July 30–August 2", ["--07-30/--08-02"]),
        ("July 30 — August 2", ["--07-30/--08-02"]),
        ("December 30–January 2, 2025", ["2024-12-30/2025-01-02"]),
        ("3–5 July", ["--07-03/--07-05"]),
        ("30 July – 2 August 2024", ["2024-07-30/2024-08-02"]),
        ("from July 3 to 5.", ["--07-03/--07-05"]),
        ("May–June 2024", ["2024-05/2024-06"]),
        ("July 7, 22.", ["--07-07", "--07-22"]),
        ("July 7 and 22.", ["--07-07", "--07-22"]),
        ("July 7, 22, 2024", ["2024-07-07", "2024-07-22"]),
        ("June 30, July 2, 4", ["--06-30", "--07-02", "--07-04"]),
        ("June 7, 2023, September 6, 2024, February 6", ["2023-06-07", "2024-09-06", "--02-06"]),
        ("7 и 22 июля", ["--07-07", "--07-22"]),
        ("7 июля 2025 года", ["2025-07-07"]),
        ("7 июля 2025 г.", ["2025-07-07"]),
        ("июль 2025", ["2025-07"]),
        ("7 iyul 2025", ["2025-07-07"]),
        ("İyulun 7-si", ["--07-07"]),
        ("1er aou\u0302t 2025", ["2025-08-01"]),
        ("2025-ci il iyulun 7-si", ["2025-07-07"]),
        ("7 липня 2025 року", ["2025-07-07"]),
        ("7 Temmuz 2025", ["2025-07-07"]),
        ("7. Juli 2025", ["2025-07-07"]),
        ("1er août 2025", ["2025-08-01"]),
        ("7 de julio de 2025", ["2025-07-07"]),
        ("2025 წლის 7 ივლისი", ["2025-07-07"]),
        ("7 ივლისს", ["--07-07"]),
        ("հուլիսի 7", ["--07-07"]),
        ("February 29", ["--02-29"]),
        ("February 29, 2024", ["2024-02-29"]),
    ],
)
def test_a_date_is_found_as_printed(text: str, expected: list[str]) -> None:
    assert printed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "February 30",
        "February 29, 2025",
        "May 32",
        "he may 5 times",
        "a march of 12 miles",
        "May God help",
        "May 5G network",
        "2011-12",
        "version 1.2.2024.5",
        "24.kg",
        "in 2025",
        "7, 8, 9",
        "32.13.2025",
    ],
)
def test_what_is_no_date_is_not_found(text: str) -> None:
    assert printed(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On August 18, 17 storage tanks were destroyed", ["--08-18"]),
        ("On July 7 and 22 people", ["--07-07"]),
        ("by July 7, 22.5 percent", ["--07-07"]),
        ("Channel 12 May 5", ["--05-05"]),
        ("In May he may 5", ["--05"]),
    ],
)
def test_numbers_beside_a_date_in_running_text_are_no_days(text: str, expected: list[str]) -> None:
    assert printed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EDM, May 5, 7", ["--05-05", "--05-07"]),
        ("EDM, May", ["--05"]),
        ("The May, June 3", ["--06-03"]),
        ("EDM, may 5", ["--05-05"]),
        ("РИА Новости, 05.07", ["--07-05"]),
        ("EDM, May 5, 24 Kanal, May 6", ["--05-05", "--05-06"]),
        ("EDM, May 5, 24.kg, May 6", ["--05-05", "--05-06"]),
        ("EDM, 5 May, 7 May", ["--05-05", "--05-07"]),
        ("EDM, 5, 7 May", ["--05-05", "--05-07"]),
    ],
)
def test_inside_a_citation_lists_and_slips_are_read(text: str, expected: list[str]) -> None:
    assert printed(text, citation=True) == expected


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Monday, July 7, 2025", "2025-07-07"),
        ("2025-07-07T10:00:00Z", "2025-07-07"),
        ("July 7, 2025 10:30 AM", "2025-07-07"),
        (" 7 July 2025. ", "2025-07-07"),
        ("July 2025", "2025-07"),
        ("2025", "2025"),
        ("July", "--07"),
    ],
)
def test_a_whole_string_is_parsed(text: str, iso: str) -> None:
    parsed = parse_date(text)
    assert parsed is not None
    assert parsed.iso == iso


@pytest.mark.parametrize("text", ["", "By John May", "July 7 and 8", "Volume 22", "July 7, Baku", "9" * 5000])
def test_a_string_that_is_more_than_a_date_is_none(text: str) -> None:
    assert parse_date(text) is None


BITS = "May 5 7 , – - and 2025 July 30 . the 31 of 2 июля и iyulun si 07.07.2025 ; 99 İ"
DATE_WORDS = st.lists(st.sampled_from(BITS.split())).map(" ".join)


@given(st.one_of(st.text(), DATE_WORDS), st.booleans())
def test_found_dates_are_in_order_apart_and_of_the_calendar(text: str, citation: bool) -> None:
    end = 0
    for found in find_dates(text, citation=citation):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        assert type(found.date).from_iso(found.date.iso) == found.date


@given(st.one_of(st.text(), DATE_WORDS))
def test_parsing_never_raises(text: str) -> None:
    parse_date(text)
