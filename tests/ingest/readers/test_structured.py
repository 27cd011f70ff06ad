"""Structured articles written by hand, and what is said of those that break the format."""

from __future__ import annotations

import json

import pytest

from briefer.errors import ArticleError
from briefer.ingest import article_to_json, article_to_yaml, read_article, read_pasted
from briefer.ingest.readers.structured import read_structured

PROSE = "Relations have worsened over the past months (see EDM, July 7, 2024). Nobody expects a quick repair of them."
BY_HAND = """# A minimal article
briefer_article: 1
title: Two capitals fall out
publication: Eurasia Daily Monitor
volume: 22
authors: [Jane Doe]
date: 2025-08-27
summary:
- Relations have worsened.
sections:
- heading: The quarrel
  paragraphs:
  - Relations have worsened over the past months (see EDM, July 7, 22).
  - kind: bullet
    text: >
      The State Oil Company (SOCAR) stopped
      deliveries (Eurasianet, July 9).
- heading: The oil
  blocks:
  - Prices rose.
  - table: {rows: [[Year, Price], [2024, 80]], caption: Prices}
"""


def problems(text: str) -> list[str]:
    with pytest.raises(ArticleError) as error:
        read_structured(text, "a.yaml")
    return [str(problem) for problem in error.value.problems]


def test_what_is_not_listed_is_found():
    """A hand-written article without citations goes through the same step as any other format."""
    article = read_structured(BY_HAND, "a.yaml")
    assert [citation.text for citation in article.citations] == ["(see EDM, July 7, 22)", "(Eurasianet, July 9)"]
    assert article.citations[0].references[0].dates[0].date.iso == "2025-07-07"
    assert [(a.short, a.expansion) for a in article.acronyms] == [
        ("SOCAR", "State Oil Company")
    ] or article.acronyms == ()
    assert [section.heading for section in article.sections] == ["The quarrel", "The oil"]
    assert (article.title, article.volume, article.authors) == ("Two capitals fall out", "22", ("Jane Doe",))
    assert [point.paragraph.text for point in article.summary] == ["Relations have worsened."]
    assert article.date is not None
    assert article.date.iso == "2025-08-27"


def test_json_is_read_like_yaml():
    tree = {"briefer_article": 1, "title": "A 😀 title", "sections": [{"paragraphs": [PROSE]}]}
    article = read_structured(json.dumps(tree), "a.json")
    assert article.title == "A 😀 title"
    assert len(article.citations) == 1


@pytest.mark.parametrize(
    "words",
    ["By Jane Doe", "July 4, 2025", "Volume 22, Issue 3", "Eurasia Daily Monitor", "Executive Summary:", "THE OIL", "3",
     "Jane Doe is a fellow at the Institute.", "• a point"],
)  # fmt: skip
def test_what_is_given_as_body_is_body_whatever_it_looks_like(words):
    """No paragraph is read as a line of the head, a label, a heading or a biography."""
    tree = {
        "briefer_article": 1, "title": "A title", "summary": ["By Ali Veli"],
        "sections": [{"paragraphs": [words, PROSE, words]}, {"heading": "Notes", "paragraphs": [words]}],
    }  # fmt: skip
    article = read_structured(json.dumps(tree), "a.json")
    assert [p.text for p in article.body_paragraphs()] == [words, PROSE, words, words]
    assert [section.heading for section in article.sections] == ["", "Notes"]
    assert [point.paragraph.text for point in article.summary] == ["By Ali Veli"]
    assert (article.title, article.publication, article.volume, article.authors) == ("A title", "", "", ())
    assert [citation.paragraph for citation in article.citations] == ["p2"]


def test_all_problems_are_said_at_once_with_their_lines():
    text = (
        "briefer_article: 1\n"
        "titel: A\n"
        "title: [a]\n"
        "date: 2025-13-40\n"
        "year: soon\n"
        "authors: Jane\n"
        "sections:\n"
        "- heading: H\n"
        "  level: x\n"
        "  paragraphs:\n"
        "  - {text: t, kind: bulet}\n"
        "  - {txt: t}\n"
        "citations:\n"
        "- {text: (EDM), paragraph: p9, refs: [{source: EDM, dates: [July]}]}\n"
        "- {text: (EDM), paragraph: p1, start: 0, end: 1}\n"
    )
    found = problems(text)
    for place, said in [
        ("a.yaml:2", "Did you mean “title”?"), ("a.yaml:3", "must be text"), ("a.yaml:4", "no date"),
        ("a.yaml:5", "whole number"), ("a.yaml:6", "must be a list"), ("a.yaml:9", "whole number"),
        ("a.yaml:11", "Did you mean “bullet”?"), ("a.yaml:12", "Did you mean “text”?"), ("a.yaml:12", "needs the key “text”"),
        ("a.yaml:14", "which is not there"), ("a.yaml:14", "no date"), ("a.yaml:15", "does not stand at"),
    ]:  # fmt: skip
        assert any(problem.startswith(f"{place}:") and said in problem for problem in found), (place, said, found)
    assert len(found) <= 14


def test_a_title_and_sections_are_required():
    assert [p.partition(": ")[2] for p in problems("briefer_article: 1\n")] == [
        "The article needs the key “title”. Add it.", "The article needs the key “sections”. Add it.",
    ]  # fmt: skip


def test_no_more_problems_than_anyone_reads():
    found = problems("briefer_article: 1\ntitle: a\nsections:\n" + "- 3\n" * 5000)
    assert len(found) < 300
    assert "more problems" in found[-1]


def test_words_that_yaml_takes_for_values_stay_words():
    article = read_structured("briefer_article: 1\ntitle: no\nvolume: 007\nsections: []\ncitations: []\n", "a.yaml")
    assert (article.title, article.volume) == ("no", "007")


def test_places_are_found_where_none_are_given():
    text = (
        "briefer_article: 1\ntitle: A\nsections:\n- paragraphs: ['One (EDM, July 7) two (IT).']\n"
        "not_citations: [(IT)]\nacronyms: {IT: information technology}\n"
        "citations:\n- {text: '(EDM, July 7)', paragraph: p1, refs: [{source: EDM, see: true, dates: [2025-07-07]}]}\n"
    )
    article = read_structured(text, "a.yaml")
    citation = article.citations[0]
    assert (citation.start, citation.end, citation.references[0].signal) == (4, 17, "see")
    assert article.sources[0].name == "EDM"
    assert article.sources[0].citations == (citation.id,)
    assert (article.not_citations[0].start, article.acronyms[0].paragraph) == (22, "p1")


def test_a_read_article_survives_the_way_through_a_file(tmp_path):
    """The whole way: text, article, file, article."""
    body = (
        "Relations worsened (see EDM, July 7, 2024). The State Oil Company (SOC) stopped it (Eurasianet, July 9, 2024)."
    )
    article = read_pasted(f"A title\n\n{body}\n\nMore text follows here, and ends.\n", "pasted")
    for name, write in (("a.yaml", article_to_yaml), ("a.json", article_to_json)):
        (tmp_path / name).write_text(write(article), encoding="utf-8")
        assert read_article(tmp_path / name) == article


def test_the_keys_are_those_other_programs_expect():
    tree = json.loads(
        article_to_json(read_pasted("A title\n\nIt fell (see EDM, July 7, 2024; DW, July 8, 2024).\n\nAnd rose.\n"))
    )
    assert tree["issue"] is None
    assert tree["paragraph_count"] == 2
    assert tree["citations"][0]["refs"][0] | {"source_id": ""} == {
        "source": "EDM", "see": True, "signal": "see", "dates": ["2024-07-07"], "source_id": "",
    }  # fmt: skip
