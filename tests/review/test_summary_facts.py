"""Holds that numbers and names of a summary are looked for in the body, and that other wordings of them are found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.compose.begin import begin_brief
from briefer.compose.words import item_words
from briefer.model.article import Acronym, ParagraphId
from briefer.model.brief import Brief, ItemId, Part, PartId, TextItem
from briefer.model.rich import rich
from briefer.model.template import BriefTemplate, PartSpec
from briefer.review.checks import Case
from briefer.review.findings import Finding
from briefer.review.rules.summary_facts import summary_borne_out
from tests.compose.articles import article

TEMPLATE = BriefTemplate(
    "t",
    "T",
    "",
    "Kind",
    (PartSpec("summary", "Summary", "summary", "bullets"), PartSpec("body", "Body", "sections", "paragraphs")),
)
BODY = (
    "On August 18, Russian drones struck a depot of the State Oil Company of Azerbaijan (SOCAR) near Odesa. "
    "The plant lost 1,250 tons of fuel, some 35.5 percent of its stock, and twelve men were hurt. "
    "The European Union and President Ilham Aliyev of Azerbaijan condemned it, as did Ukraine and France."
)


def found(summary: str, language: str = "en", body: str = BODY, **item: object) -> list[Finding]:
    brief = begin_brief((article(body),), TEMPLATE).brief
    told = replace(TextItem(ItemId("told"), rich(summary)), **item)  # type: ignore[arg-type]
    parts = (Part(PartId("p"), "summary", "Summary", (told,)), *(p for p in brief.parts if p.role != "summary"))
    case = Case(replace(brief, parts=parts), replace(TEMPLATE, language=language), None, item_words)
    return list(summary_borne_out(case))


@pytest.mark.parametrize(
    "summary",
    [
        "Drones struck a depot of SOCAR near Odesa on August 18.",
        "Strikes near Odesa cost the plant 1 250 tons and 35,5 percent of its stock.",
        "The strike hurt 12 men.",
        "It was condemned by the EU.",
        "Ukrainian and French officials condemned it.",
        "Baku’s neighbours know that Aliyev’s patience ends.",
        "The Azerbaijani state condemned it in August.",
        "“Moscow will pay,” said one.",
        "Condemned: Russia's strike.",
        "Officials spoke on Monday in the North.",
        "Aliyev spoke. Then Russia struck.",
        "What followed was no surprise to the Russians.",
    ],
)
def test_what_the_body_says_in_other_forms_is_borne_out(summary: str) -> None:
    assert [f.message for f in found(summary)] == []


WORLD = (
    "Norway spent $1.5 billion on 1,250,000 shells and twenty-five boats; a dozen ships left Taiwan in the third quarter. "
    "Russia, China and North Korea objected, the United States, Finland, Portugal and the Congo did not. "
    "In 2021–22 exports fell by 40%; 600,000 people came back, between 2 and 35 million left."
)


@pytest.mark.parametrize(
    "summary",
    [
        "Some say the sum was USD 1,500 million.",
        "About 1.25 million shells, 25 boats and 12 ships are counted.",
        "Around 600k people, or 0.6 million, came back and 35m left.",
        "The law passed in Q3 2022 and the fall was 40 percent.",
        "The answer from Moscow, Beijing and Pyongyang was no, that from Washington and Kinshasa was yes.",
        "It was the Finnish, Norwegian, Portuguese and Congolese view.",
    ],
)
def test_amounts_peoples_and_capitals_are_known_in_other_forms(summary: str) -> None:
    assert [f.message for f in found(summary, body=WORLD)] == []


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        ("They spent $1.5 million on shells.", "1.5"),
        ("About 1.35 million shells are counted.", "1.35"),
        ("They left with 26 boats.", "26"),
        ("The fall went on in 2023.", "2023"),
        ("The answer from London was no.", "London"),
        ("It was the Swedish view.", "Swedish"),
    ],
)
def test_other_amounts_peoples_and_capitals_are_named(summary: str, words: str) -> None:
    (finding,) = found(summary, body=WORLD)
    assert finding.message == f"“{words}” stands nowhere in the body."


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        ("Drones struck the plant near Kharkiv.", "Kharkiv"),
        ("The plant lost 1,520 tons.", "1,520"),
        ("It lost 53.5 percent of its stock.", "53.5"),
        ("The strike came on August 19.", "19"),
        ("It was condemned by NATO.", "NATO"),
        ("President Nikol Aliyev condemned it.", "Nikol"),
        ("The strike of 2024 hurt nobody.", "2024"),
        ("Officials in the Polish capital condemned it.", "Polish"),
    ],
)
def test_what_stands_nowhere_is_named_with_its_place(summary: str, words: str) -> None:
    (finding,) = found(summary)
    assert finding.message == f"“{words}” stands nowhere in the body."
    assert finding.severity == "error"
    assert finding.span is not None
    assert summary[slice(*finding.span)] == words


def test_an_authors_own_summary_is_only_pointed_at() -> None:
    brief = begin_brief((article(BODY, summary=("Drones struck Kharkiv on that day.",)),), TEMPLATE).brief
    (finding,) = summary_borne_out(Case(brief, TEMPLATE, None, item_words))
    assert finding.severity == "information"


def test_an_acronym_is_borne_out_by_its_expansion() -> None:
    """Also by one that stands only in the article's list of acronyms."""
    read = article("The agency spoke.")
    read = replace(read, acronyms=(Acronym("HUR", "Main Directorate of Intelligence", ParagraphId("p1")),))
    told = Part(PartId("p"), "summary", "Summary", (TextItem(ItemId("t"), rich("Spoken to by HUR officials.")),))
    brief = Brief("t", (read,), "Title", (told,))
    assert list(summary_borne_out(Case(brief, TEMPLATE, None, item_words))) == []


def test_german_is_left_alone() -> None:
    """Every noun has a capital there."""
    assert found("Die Drohnen trafen das Lager bei Charkiw.", language="de-AT") == []


def test_a_headline_in_capitals_says_nothing_of_names() -> None:
    assert found("Drones Strike Depot Near The Black Sea") == []


def test_other_parts_of_the_brief_bear_out_too() -> None:
    brief = begin_brief((article(BODY),), TEMPLATE).brief
    own = Part(PartId("own"), "outlook", "Outlook", (TextItem(ItemId("o"), rich("Kharkiv is next, says NATO.")),))
    told = Part(PartId("p"), "summary", "Summary", (TextItem(ItemId("t"), rich("Strikes on Kharkiv, says NATO.")),))
    case = Case(replace(brief, parts=(told, own)), TEMPLATE, None, item_words)
    assert list(summary_borne_out(case)) == []
