"""The works that a brief cites: one entry each, typed, dated and keyed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from briefer.compose.bibliography import cited_works, together, works_of_articles
from briefer.compose.person_names import person
from briefer.compose.work_keys import ascii_words
from briefer.ingest import read_pasted
from briefer.model.article import Article, Citation, CitationId, CitedDate, ParagraphId, Reference, SourceId
from briefer.model.bibliography import Creator, WorkEntry
from briefer.model.brief import Brief, ItemId, Judgment, Part, PartId, TextItem
from briefer.model.dates import PartialDate
from briefer.model.rich import Cite, Run
from briefer.model.sourcing import SourceEntry
from tests.strategies import briefs

TEXT = """Gas and Silence

Jane van der Doe

July 30, 2025

The pipeline was closed (Carnegie Politika, “The End of an Era”, July 4; RIA Novosti, July 7–9; see EDM, July 7, 22).
A statement followed (President.az, accessed July 26, https://president.az/en/articles/view/1). Rates rose (World Bank,
2024, p. 12). It spoke again (Telegram/rybar, July 5; President of Russia, July). See the page (https://www.sipri.org/a).
It was said before (Author interview with a minister, Baku, July 3; Eurasianet, “A New Start”, July 1, in Russian).
"""


@pytest.fixture(scope="module")
def article() -> Article:
    return read_pasted(TEXT)


@pytest.fixture(scope="module")
def works(article: Article) -> dict[str, WorkEntry]:
    return {entry.key: entry for entry in works_of_articles([article])}


def test_the_article_itself_comes_first_with_its_authors(works: dict[str, WorkEntry]) -> None:
    first = next(iter(works.values()))
    assert (first.key, first.type, first.title) == ("gas-and-silence-2025-07-30", "document", "Gas and Silence")
    assert first.creators == (Creator(family="van der Doe", given="Jane"),)


def test_each_day_of_a_source_is_a_piece_of_its_own_and_a_span_is_one(works: dict[str, WorkEntry]) -> None:
    assert works["eurasia-daily-monitor-2025-07-07"].end is None
    assert works["eurasia-daily-monitor-2025-07-22"].container == "Eurasia Daily Monitor"
    span = works["ria-novosti-2025-07-07"]
    assert (span.date, span.end) == (PartialDate(2025, 7, 7), PartialDate(2025, 7, 9))


def test_words_in_quotation_marks_are_the_title_and_the_rest_a_note(works: dict[str, WorkEntry]) -> None:
    assert works["carnegie-politika-2025-07-04"].title == "The End of an Era"
    assert (works["eurasianet-2025-07-01"].title, works["eurasianet-2025-07-01"].note) == ("A New Start", "in Russian")
    assert works["world-bank-2024"].note == "p. 12"


def test_the_kind_of_a_source_decides_the_type(works: dict[str, WorkEntry]) -> None:
    types = {key: entry.type for key, entry in works.items()}
    assert types["carnegie-politika-2025-07-04"] == "article-newspaper"
    assert types["telegram-rybar-2025-07-05"] == "post"
    assert types["president-of-russia-2025-07"] == "webpage"
    assert types["author-interview-with-a-minister-baku-2025-07-03"] == "document"
    assert works["telegram-rybar-2025-07-05"].creators == (Creator(literal="rybar"),)
    assert works["president-of-russia-2025-07"].date == PartialDate(2025, 7)


def test_a_page_has_its_address_and_the_day_it_was_looked_at(works: dict[str, WorkEntry]) -> None:
    page = works["president-of-azerbaijan"]
    assert (page.url, page.date) == ("https://president.az/en/articles/view/1", None)
    assert page.accessed == PartialDate(2025, 7, 26)
    assert works["sipri-org"].container == "sipri.org"


def _brief(*references: Reference, printed: str = "()", **fields: object) -> Brief:
    citation = Citation(CitationId("c1"), printed, references, ParagraphId("p1"), 0, 2)
    article = replace(read_pasted("Title\n\nText.\n"), citations=(citation,), year=None, year_inferred=False, date=None)
    item = TextItem(ItemId("i1"), (Run("Text."), Cite(article.id, CitationId("c1"))))
    brief = Brief("t", (article,), "Title", (Part(PartId("x"), "x", "", (item,)),))
    return replace(brief, **fields)  # type: ignore[arg-type]


def _cited(*references: Reference, printed: str = "()", **fields: object) -> tuple[WorkEntry, ...]:
    return cited_works(_brief(*references, printed=printed, **fields))[1:]


def _reference(name: str, *days: str, **fields: str) -> Reference:
    dates = tuple(CitedDate(PartialDate.from_iso(day)) for day in days)
    return Reference(name, SourceId(name), dates=dates, **fields)


def test_the_register_knows_the_kind_better_than_the_name() -> None:
    register = (SourceEntry("TASS", also=("ТАСС",), kind="official", language="ru"),)
    (entry,) = _cited(_reference("ТАСС", "2025-07-04"), register=register)
    assert (entry.type, entry.language, entry.creators) == ("webpage", "ru", (Creator(literal="TASS"),))


def test_the_same_work_is_given_once_and_other_addresses_are_other_works() -> None:
    day = "2025-07-04"
    found = _cited(
        _reference("TASS", day),
        _reference("tass", day),
        _reference("TASS", day, url="https://tass.ru/1"),
        _reference("TASS", day, url="https://tass.ru/2"),
    )
    assert [(e.key, e.url) for e in found] == [
        ("tass-2025-07-04", ""),
        ("tass-2025-07-04-b", "https://tass.ru/1"),
        ("tass-2025-07-04-c", "https://tass.ru/2"),
    ]


@pytest.mark.parametrize(
    ("printed", "days", "is_span"),
    [
        ("(A, July 7–9)", ("2025-07-07", "2025-07-09"), True),
        ("(A, July 7, 9)", ("2025-07-07", "2025-07-09"), False),
        ("(A, June 30 – July 2)", ("2025-06-30", "2025-07-02"), True),
        ("(A, 17–19 July)", ("2025-07-07", "2025-07-09"), False),
        ("(A, 2023–24)", ("2023", "2024"), True),
        ("(A, 2023, 2024)", ("2023", "2024"), False),
        ("(A, May–June 2025)", ("2025-05", "2025-06"), True),
        ("(A, July 9–7)", ("2025-07-09", "2025-07-07"), False),
    ],
)
def test_two_days_are_a_span_where_a_dash_is_printed_between_them(
    printed: str, days: tuple[str, ...], is_span: bool
) -> None:
    assert len(_cited(_reference("A", *days), printed=printed)) == (1 if is_span else 2)


def test_an_address_belongs_to_the_last_of_several_pieces() -> None:
    found = _cited(_reference("A", "2025-07-07", "2025-07-22", url="https://a.org/22"))
    assert [entry.url for entry in found] == ["", "https://a.org/22"]


def test_what_no_field_holds_stands_in_the_note() -> None:
    inferred = Reference("A", SourceId("a"), dates=(CitedDate(PartialDate(2025, 7, 4), inferred=True),))
    without = Reference("B", SourceId("b"), dates=(CitedDate(PartialDate(None, 7, 4)),))
    first, second = _cited(inferred, without)
    assert first.note == "The year was inferred."
    assert (second.date, second.note) == (None, "Dated 4 July, without a year.")


def test_excluded_and_lost_sources_give_no_entry() -> None:
    brief = _brief(_reference("A", "2025-07-04"))
    assert not cited_works(replace(brief, excluded=frozenset({Cite(brief.articles[0].id, CitationId("c1"))})))[1:]
    assert not _cited(Reference("", SourceId(""), dates=(CitedDate(PartialDate(2025, 7, 4)),)))


def test_only_what_the_brief_cites_is_taken_evidence_of_judgments_too(article: Article) -> None:
    used, resting = (Cite(article.id, citation.id) for citation in article.citations[1:3])
    judgment = Judgment(ItemId("j"), (Run("So."), used), evidence=(resting,))
    brief = Brief("t", (article,), "T", (Part(PartId("x"), "x", "", (judgment,)),))
    assert [entry.key for entry in cited_works(brief)[1:]] == ["president-of-azerbaijan", "world-bank-2024"]


def test_the_sources_of_several_briefs_are_one_list_with_keys_that_differ(article: Article) -> None:
    works = works_of_articles([article])
    other = WorkEntry("", "article-newspaper", container="EURASIANET!", date=PartialDate(2025, 7, 1))
    joined = together([works, works, [other]])
    assert joined[: len(works)] == works
    assert joined[-1].key == "eurasianet-2025-07-01-b"


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Jane Q. Doe", "en", ("Doe", "Jane Q.", "")),
        ("Doe, Jane", "en", ("Doe", "Jane", "")),
        ("Ludwig van Beethoven", "de", ("van Beethoven", "Ludwig", "")),
        ("John Smith Jr.", "en", ("Smith Jr.", "John", "")),
        ("Иван Петров", "ru", ("Петров", "Иван", "")),
        ("Nagy Péter", "hu", ("", "", "Nagy Péter")),
        ("Editors", "en", ("", "", "Editors")),
        ("The Bureau of Very Long Institution Names", "en", ("", "", "The Bureau of Very Long Institution Names")),
    ],
)
def test_names_of_persons_are_parted_where_that_is_sure(name: str, language: str, expected: tuple[str, ...]) -> None:
    found = person(name, language)
    assert (found.family, found.given, found.literal) == expected


@pytest.mark.parametrize(
    ("name", "said"),
    [("РИА Новости", "ria-novosti"), ("Azərbaycan’da", "azerbaycanda"), ("Şura “A”", "sura-a"), ("Łódź", "lodz")],
)
def test_keys_are_ascii_and_readable(name: str, said: str) -> None:
    assert ascii_words(name) == said


def test_a_name_in_a_script_without_a_table_gets_a_number_that_is_always_the_same() -> None:
    assert ascii_words("新华社") == ascii_words("新华社")
    assert ascii_words("新华社") != ascii_words("人民日报")
    assert ascii_words("新华社").startswith("source-")


@given(briefs)
@settings(max_examples=60, deadline=None)
def test_any_brief_gives_entries_with_keys_that_differ(brief: Brief) -> None:
    keys = [entry.key for entry in cited_works(brief)]
    assert len(set(keys)) == len(keys)
    assert all(key.isascii() and key and set(key) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for key in keys)
