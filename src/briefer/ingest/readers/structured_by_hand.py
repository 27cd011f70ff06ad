"""A structured article written by hand lists no citations: they are found, and all else that its writer did not give.

The file says what is title, summary, heading and body, so nothing is asked twice: not one of its paragraphs is taken
for a line of the head, a label or a heading.
"""

from __future__ import annotations

import dataclasses

from briefer.ingest.citations import CitationReading, Dating, read_citations
from briefer.ingest.structure.acronyms import find_acronyms, usual_form
from briefer.ingest.structure.draft import draft_summary
from briefer.ingest.structure.events import Year, find_events
from briefer.ingest.structure.front_matter import FrontMatter
from briefer.ingest.structure.language import tell_language
from briefer.ingest.structure.notices import article_notices, slip_notices
from briefer.ingest.structure.sections import propose_sections
from briefer.model.article import Acronym, Article, Paragraph

_LANGUAGE_SAMPLE = 8_000


def structure_by_hand(given: Article, *, language_is_given: bool) -> Article:
    """The article with citations, sources, events and acronyms found; what its writer gave stays as given."""
    paragraphs = tuple(given.body_paragraphs())
    texts = (*(point.paragraph for point in given.summary), *paragraphs)
    language, guessed = tell_language(_sample(paragraphs), given.language if language_is_given else "")
    dated = given.date if given.date and given.date.year is not None else None
    reading = read_citations(texts, Dating(dated, given.volume, given.publication))
    cited = [(c.paragraph, c.start, c.end) for c in reading.citations]
    printed = find_acronyms(texts, cited)
    article = _with_citations(given, reading)
    article = dataclasses.replace(
        article,
        language=language,
        summary=given.summary or draft_summary(paragraphs, language),
        sections=propose_sections(given.sections, language),
        events=given.events or find_events(paragraphs, cited, Year(article.date, article.year, article.year_inferred)),
        acronyms=given.acronyms or _in_usual_form(printed),
    )
    notices = (
        *given.notices,
        *article_notices(article, FrontMatter(), language_guessed=guessed, furniture=0),
        *(() if given.acronyms else slip_notices(printed, article.acronyms)),
        *reading.notices,
    )
    return dataclasses.replace(article, notices=tuple(dict.fromkeys(notices)))


def _sample(paragraphs: tuple[Paragraph, ...]) -> str:
    """The beginning of the body, by which its language is told."""
    sample: list[str] = []
    for paragraph in paragraphs:
        sample.append(paragraph.text[:_LANGUAGE_SAMPLE])
        if sum(map(len, sample)) >= _LANGUAGE_SAMPLE:
            break
    return " ".join(sample)


def _with_citations(given: Article, reading: CitationReading) -> Article:
    """The article with its citations, and with the year by which their dates were read."""
    known = given.year is not None
    dated = given.date.year if given.date else None
    year = given.year if known else dated if dated is not None else reading.year
    inferred = given.year_inferred if known else dated is None and reading.year_inferred
    return dataclasses.replace(
        given,
        citations=reading.citations,
        not_citations=reading.not_citations,
        sources=reading.sources,
        year=year,
        year_inferred=inferred,
    )


def _in_usual_form(printed: tuple[Acronym, ...]) -> tuple[Acronym, ...]:
    return tuple(dataclasses.replace(acronym, expansion=usual_form(acronym)) for acronym in printed)
