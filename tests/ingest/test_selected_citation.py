"""Words that an editor calls a citation are read as one: outlets, dates, and years as in the rest of the article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.ingest.citations.selected import read_selected
from briefer.model.article import Article, ArticleId, CitationId, Source, SourceId
from briefer.model.dates import PartialDate

ARTICLE = Article(
    ArticleId("a1"),
    "Depots",
    date=PartialDate(2025, 8, 29),
    year=2025,
    sources=(Source(SourceId("zerkalo-az"), "Zerkalo", ("Zerkalo", "Zerkalo.az"), (CitationId("c1"),)),),
)


def read(text: str, article: Article = ARTICLE) -> list[tuple[str, list[str]]]:
    return [(r.source, [d.date.iso for d in r.dates]) for r in read_selected(text, article)]


@pytest.mark.parametrize(
    ("text", "references"),
    [
        ("(Reuters, July 4)", [("Reuters", ["2025-07-04"])]),
        ("Reuters, July 4; Meduza, September 2, 2024", [("Reuters", ["2025-07-04"]), ("Meduza", ["2024-09-02"])]),
        ("as Reuters said on July 4", [("Reuters", ["2025-07-04"])]),
        ("(Our own correspondent, October 1)", [("Our own correspondent", ["2024-10-01"])]),
        ("according to Reuters and the New York Times", [("Reuters", []), ("the New York Times", [])]),
        ("on July 4", [("", ["2025-07-04"])]),
        ("(Интерфакс, 4 июля)", [("Интерфакс", ["2025-07-04"])]),
    ],
)
def test_outlets_and_dates_are_proposed(text: str, references: list[tuple[str, list[str]]]) -> None:
    assert read(text) == references


def test_something_can_always_be_completed() -> None:
    assert len(read_selected("nothing at all", ARTICLE)) >= 1
    assert len(read_selected("()", ARTICLE)) == 1


def test_a_source_of_the_article_is_known_by_its_id() -> None:
    assert read_selected("(Zerkalo.az, May 5)", ARTICLE)[0].source_id == "zerkalo-az"


def test_years_are_as_sure_as_the_article_is() -> None:
    guessed = replace(ARTICLE, date=None, year_inferred=True)
    assert read_selected("(Reuters, July 4)", guessed)[0].dates[0].inferred
    undated = replace(ARTICLE, date=None, year=None)
    assert read("(Reuters, July 4)", undated) == [("Reuters", ["--07-04"])]


def test_a_very_long_choice_is_read_in_bounded_time() -> None:
    assert read_selected("(Reuters, July 4; " * 100_000, ARTICLE)
