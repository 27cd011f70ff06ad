"""Holds what the chart of the sources counts, and that its table has every number of it."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.begin import begin_brief
from briefer.compose.citing import CitationPrinter
from briefer.compose.house import House
from briefer.compose.layouts.source_chart import source_chart
from briefer.compose.register import resolve_sources
from briefer.model.brief import Brief, PartId
from briefer.model.chart import Bars
from briefer.model.dates import PartialDate
from briefer.model.document import Chart, Table, inline_text
from briefer.model.template import BriefTemplate, PartSpec
from briefer.storage.labels import load_labels
from briefer.storage.lexicons import load_lexicon
from tests.compose.articles import article

TEMPLATE = BriefTemplate(
    "t", "T", "", "Kind", (PartSpec("body", "Body", "sections", "paragraphs"),), labels=load_labels("en")
)
HOUSE = House(TEMPLATE, load_lexicon("icd203-a"))
TEXTS = (
    "Moscow protests (Turan, 2025-08-28). Baku answers (EDM, 2025-07-04). Tbilisi is silent (Turan, 2025-08-01).",
    "Yerevan signs (EDM, 2023-06-07). Nobody looks (Turan, 2025-08).",
)


def brief_of(*texts: str) -> Brief:
    return begin_brief((article(*texts),), TEMPLATE).brief


def drawn(brief: Brief) -> tuple[Chart, Bars, Table]:
    chart, table = source_chart(PartId("p"), HOUSE, CitationPrinter(TEMPLATE, resolve_sources(brief)))
    assert isinstance(chart, Chart)
    assert isinstance(chart.content, Bars)
    assert isinstance(table, Table)
    return chart, chart.content, table


def test_outlets_stand_by_how_often_they_are_cited() -> None:
    _, content, _ = drawn(replace(brief_of(*TEXTS), cut_off=PartialDate(2025, 8, 29)))
    assert [(bar.label, bar.value) for bar in content.panels[0].bars] == [("Turan", 3), ("EDM", 2)]


def test_ages_are_counted_to_the_cut_off_and_of_a_month_from_its_last_day() -> None:
    _, content, _ = drawn(replace(brief_of(*TEXTS), cut_off=PartialDate(2025, 8, 29)))
    assert content.panels[1].title == "Age on 29 August 2025"
    assert [(bar.label, bar.value) for bar in content.panels[1].bars] == [
        ("up to a week", 2),
        ("up to a month", 1),
        ("up to 3 months", 1),
        ("up to a year", 0),
        ("older", 1),
    ]


def test_the_table_has_every_number_and_their_sums() -> None:
    _, _, table = drawn(replace(brief_of(*TEXTS), cut_off=PartialDate(2025, 8, 29)))
    assert table.head
    assert [inline_text(cell) for cell in table.head.cells] == [
        "Source", "up to a week", "up to a month", "up to 3 months", "older", "Total"
    ]  # fmt: skip
    assert [[inline_text(cell) for cell in row.cells] for row in table.rows] == [
        ["Turan", "2", "1", "–", "–", "3"],
        ["EDM", "–", "–", "1", "1", "2"],
        ["Total", "2", "1", "1", "1", "5"],
    ]
    assert sum(column.share for column in table.columns) == 1


def test_the_alternative_text_says_every_bar() -> None:
    chart, _, _ = drawn(replace(brief_of(*TEXTS), cut_off=PartialDate(2025, 8, 29)))
    assert chart.alt.startswith("References by outlet: Turan 3, EDM 2. Age on 29 August 2025: up to a week 2,")


def test_the_rest_of_many_outlets_is_one_bar_and_stands_whole_in_the_table() -> None:
    many = " ".join(f"It goes on (Outlet {n}, 2025-08-{n:02})." for n in range(1, 21))
    _, content, table = drawn(brief_of(many))
    bars = content.panels[0].bars
    assert len(bars) == 8
    assert (bars[-1].label, bars[-1].value) == ("13 other outlets", 13)
    assert [bar.quiet for bar in bars] == [False] * 7 + [True]
    assert len(table.rows) == 21


def test_without_a_day_to_count_to_only_the_outlets_are_drawn() -> None:
    chart, content, table = drawn(replace(brief_of(*TEXTS), cut_off=None, date=None))
    assert len(content.panels) == 1
    assert inline_text(chart.caption) == "References by outlet"
    assert len(table.columns) == 2


def test_where_nothing_is_cited_there_is_no_chart() -> None:
    printer = CitationPrinter(TEMPLATE, resolve_sources(brief_of("Nothing is cited here.")))
    assert source_chart(PartId("p"), HOUSE, printer) == []
