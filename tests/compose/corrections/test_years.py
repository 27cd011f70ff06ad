"""Years that were inferred or are missing follow the date; printed ones stay."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose import edits
from briefer.compose.corrections import Details, confirm_year, set_details
from briefer.model.brief import EventItem
from briefer.model.dates import PartialDate
from tests.compose.corrections.example import ARTICLE, BRIEF, C1, READ, A, codes, dates, read


def test_a_date_gives_inferred_years_back_to_the_days_before_it() -> None:
    brief = set_details(BRIEF, A, replace(Details.of(ARTICLE), date=PartialDate(2023, 8, 30)))
    assert dates(brief) == [("2022-09-02", False), ("2020-02-29", False)]
    assert read(brief).events[0].date.iso == "2022-09-02"
    assert [i.date.iso for _, i in brief.items() if isinstance(i, EventItem)] == ["2022-09-02"]
    assert (read(brief).year, read(brief).year_inferred) == (2023, False)
    assert not {"date-missing", "year-inferred"} & set(codes(brief))
    assert {d.iso for s in read(brief).sources for d in s.dates} == {"2022-09-02", "2020-02-29"}


def test_printed_years_stay_whatever_the_date() -> None:
    printed = replace(BRIEF, articles=(READ,))
    brief = set_details(printed, A, replace(Details.of(READ), date=PartialDate(2020, 1, 1)))
    assert dates(brief) == dates(printed)


def test_confirming_another_year_moves_all_inferred_years_with_it() -> None:
    brief = confirm_year(BRIEF, A, 2024)
    assert dates(brief) == [("2024-09-02", False), ("2020-02-29", False)]
    assert "year-inferred" not in codes(brief)


def test_a_corrected_citation_is_redated_too() -> None:
    fixed = edits.correct_citation(BRIEF, C1, ARTICLE.citations[0].references)
    brief = confirm_year(fixed, A, 2024)
    assert brief.citations()[C1].references[0].dates[0].date.iso == "2024-09-02"
