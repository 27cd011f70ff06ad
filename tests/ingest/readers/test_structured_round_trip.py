"""What is written as a structured article is read back as an equal one."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.ingest import article_to_json, article_to_yaml
from briefer.ingest.readers.structured import read_structured
from briefer.model.article import (
    Acronym,
    Article,
    ArticleId,
    Aside,
    Citation,
    CitationId,
    CitedDate,
    Event,
    Image,
    Mark,
    Note,
    Notice,
    Paragraph,
    ParagraphId,
    Parenthesis,
    Reference,
    Section,
    Source,
    SourceId,
    SummaryPoint,
    Table,
)
from briefer.model.dates import PartialDate

LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"))
# Words that YAML readers take for something else, and characters that end or begin something there.
TRICKY = st.sampled_from(
    ["null", "~", "yes", "No", "22", "2025-07-04", "1e3", ": ", "a: b", "a #b", "- x", "? y", "{", "[", "&a", "*a", "!t",
     "%", "@", "`", "'", '"', "\\", "|", ">", "=", "<<", " ", "x ", " x", "a:", "\ufeff", "\u2028", "\x85", "𝒜", "\u00ad", "\t"]
)  # fmt: skip
WORDS = st.one_of(st.text(LETTERS, max_size=30), TRICKY)
NAMES = st.one_of(st.text(LETTERS, min_size=1, max_size=12), TRICKY)
DATES = st.one_of(
    st.dates().map(lambda d: PartialDate(d.year, d.month, d.day)),
    st.dates().map(lambda d: PartialDate(d.year, d.month)),
    st.dates().map(lambda d: PartialDate(d.year)),
    st.dates().map(lambda d: PartialDate(None, d.month, d.day)),
)


@st.composite
def spans(draw, text):
    start = draw(st.integers(0, len(text)))
    return start, draw(st.integers(start, len(text)))


@st.composite
def paragraphs(draw, prefix, number):
    text = draw(WORDS)
    marks = []
    for kind in draw(st.lists(st.sampled_from(["strong", "emph", "link"]), max_size=2)):
        start, end = draw(spans(text))
        marks.append(Mark(start, end, kind, "https://example.org/a?b=c#d" if kind == "link" else ""))
    id_ = draw(st.one_of(st.just(f"{prefix}{number}"), st.just(f"own {prefix}-{number}: x")))
    kind = draw(st.sampled_from(["text", "bullet", "numbered", "quote", "caption"]))
    return Paragraph(ParagraphId(id_), text, tuple(marks), kind, draw(st.integers(0, 9)))


@st.composite
def articles(draw):
    body = [draw(paragraphs("p", n)) for n in range(1, draw(st.integers(1, 4)) + 1)]
    anywhere = st.sampled_from(body)

    def placed():
        paragraph = draw(anywhere)
        start, end = draw(spans(paragraph.text))
        return paragraph, start, end

    def citation(number):
        paragraph, start, end = placed()
        return Citation(
            CitationId(f"c{number}"),
            paragraph.text[start:end],
            tuple(references()),
            paragraph.id,
            start,
            end,
            draw(WORDS),
        )

    def references():
        for _ in range(draw(st.integers(0, 2))):
            dates = tuple(
                CitedDate(d, draw(st.booleans()), draw(st.booleans())) for d in draw(st.lists(DATES, max_size=3))
            )
            yield Reference(draw(NAMES), SourceId("src"), draw(WORDS), dates, draw(WORDS), draw(WORDS), draw(WORDS))

    def event(number):
        paragraph, start, end = placed()
        text = paragraph.text[start:end]
        later = draw(st.one_of(st.none(), DATES))
        return Event(f"e{number}", draw(DATES), text, paragraph.id, start, end, later, draw(st.booleans()))

    def parenthesis():
        paragraph, start, end = placed()
        return Parenthesis(paragraph.text[start:end], paragraph.id, start, end)

    def point(number):
        paragraph, start, end = placed()
        plain = draw(st.booleans())
        where = (None, 0, 0) if plain else (paragraph.id, start, end)
        return SummaryPoint(draw(paragraphs("s", number)), draw(st.booleans()), *where)

    cells = st.lists(st.lists(WORDS, max_size=2).map(tuple), max_size=2).map(tuple)
    table = Table("t1", draw(cells), draw(st.booleans()), draw(WORDS))
    image = Image(
        "i1", draw(st.sampled_from(["image/png", ""])), draw(st.binary(max_size=200)), draw(WORDS), draw(WORDS)
    )
    cut = draw(st.integers(0, len(body)))
    sections = (
        Section("one", draw(WORDS), draw(st.integers(0, 3)), tuple(body[:cut]), draw(st.booleans())),
        Section("two", draw(WORDS), 1, (*body[cut:], table, image), draw(st.booleans())),
    )
    count = st.integers(0, 2)
    return Article(
        id=ArticleId(draw(WORDS)),
        title=draw(WORDS),
        publication=draw(WORDS),
        volume=draw(WORDS),
        issue=draw(WORDS),
        authors=tuple(draw(st.lists(WORDS, max_size=2))),
        date=draw(st.one_of(st.none(), DATES)),
        year=draw(st.one_of(st.none(), st.integers(0, 3000))),
        year_inferred=draw(st.booleans()),
        language=draw(WORDS),
        summary=tuple(point(n) for n in range(1, draw(count) + 1)),
        sections=sections,
        notes=tuple(Note(draw(WORDS), draw(paragraphs("n", n))) for n in range(1, draw(count) + 1)),
        asides=tuple(Aside("biography", (draw(paragraphs("a", n)),)) for n in range(1, draw(count) + 1)),
        citations=tuple(citation(n) for n in range(1, draw(count) + 1)),
        not_citations=tuple(parenthesis() for _ in range(draw(count))),
        sources=(Source(SourceId("src"), draw(NAMES), tuple(draw(st.lists(NAMES, max_size=2))), (), (draw(DATES),)),),
        events=tuple(event(n) for n in range(1, draw(count) + 1)),
        acronyms=tuple(Acronym(draw(NAMES), draw(WORDS), body[0].id) for _ in range(draw(count))),
        notices=tuple(Notice(draw(NAMES), draw(NAMES), draw(WORDS)) for _ in range(draw(count))),
        file_name=draw(WORDS),
    )


@pytest.mark.parametrize("write", [article_to_yaml, article_to_json])
@settings(max_examples=40, deadline=None)
@given(article=articles())
def test_reading_back_gives_an_equal_article(write, article):
    """Nothing of an article is lost or changed by writing it as YAML or JSON and reading that."""
    assert read_structured(write(article), "x.yaml") == article


@settings(max_examples=25, deadline=None)
@given(article=articles())
def test_yaml_and_json_say_the_same_to_any_reader(article):
    """A common YAML reader sees in the YAML exactly what a JSON reader sees in the JSON."""
    assert yaml.safe_load(article_to_yaml(article)) == json.loads(article_to_json(article))
