"""Reads the citations of an article's running text.

In steps: the brackets of each paragraph (``parentheses``); the inside of each cut into names, dates, addresses and
remarks (``items``); these put together into references (``references``, ``commas``); the decision whether it is a
citation (``reading``, ``names``); years (``years``); the source register (``register``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefer.ingest.citations.evidence import YearEvidence
from briefer.ingest.citations.notices import BESIDE_OUTLET, DOUBTS, NOTICE_CODES, YEAR_BASES, YEAR_UNKNOWN
from briefer.ingest.citations.reading import ReadReference
from briefer.ingest.citations.register import SourceIds, source_register
from briefer.ingest.citations.spans import Found, dates_beside_outlets, find_citations
from briefer.ingest.citations.tables import source_table
from briefer.ingest.citations.years import YearBase, resolve, year_base
from briefer.model.article import (
    Citation,
    CitationId,
    CitedDate,
    Notice,
    Paragraph,
    Parenthesis,
    Reference,
    Source,
)
from briefer.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Dating:
    """What the front matter says about the article's date; empty where it says nothing."""

    date: PartialDate | None
    volume: str
    publication: str


@dataclass(frozen=True, slots=True)
class CitationReading:
    """All citations of an article, what only looked like one, the source register and what was guessed.

    ``year`` is that of the article, ``year_inferred`` whether it was worked out; none if nothing tells it.
    """

    citations: tuple[Citation, ...]
    not_citations: tuple[Parenthesis, ...]
    sources: tuple[Source, ...]
    notices: tuple[Notice, ...]
    year: int | None
    year_inferred: bool


def read_citations(paragraphs: Sequence[Paragraph], dating: Dating) -> CitationReading:
    """Reads the citations of paragraphs in reading order. Never raises; linear in the length of the text."""
    table = source_table()
    found, others = find_citations(paragraphs, table, dating.date.year if dating.date else None)
    base = year_base(dating.date, dating.volume, dating.publication, _evidence(paragraphs, found), table)
    ids = SourceIds(table)
    citations = tuple(_citation(number, one, base, ids) for number, one in enumerate(found, 1))
    notices = (*_year_notice(base, dating, citations), *_doubt_notices(found), *_loose_notices(paragraphs, found))
    year = base.date.year if base.date else None
    return CitationReading(citations, others, source_register(citations, table), notices, year, base.inferred)


def _evidence(paragraphs: Sequence[Paragraph], found: Sequence[Found]) -> YearEvidence:
    references = tuple(reference for one in found for reference in one.reading.references)
    return YearEvidence(references, tuple(_without(paragraphs, found)))


def _without(paragraphs: Sequence[Paragraph], found: Sequence[Found]) -> Iterator[str]:
    """The texts of the paragraphs, their citations left out."""
    spans: dict[str, list[Found]] = {}
    for one in found:
        spans.setdefault(one.paragraph.id, []).append(one)
    for paragraph in paragraphs:
        place = 0
        pieces = []
        for one in spans.get(paragraph.id, ()):
            pieces.append(paragraph.text[place : one.start])
            place = one.end
        yield " ".join([*pieces, paragraph.text[place:]])


def _citation(number: int, one: Found, base: YearBase, ids: SourceIds) -> Citation:
    references = tuple(_reference(reference, base, ids) for reference in one.reading.references)
    text = one.paragraph.text[one.start : one.end]
    doubt = DOUBTS.get(one.doubt, "")
    return Citation(CitationId(f"c{number}"), text, references, one.paragraph.id, one.start, one.end, doubt)


def _reference(read: ReadReference, base: YearBase, ids: SourceIds) -> Reference:
    dates = tuple(
        CitedDate(date, inferred, printed.accessed)
        for printed in read.dates
        for date, inferred in resolve(printed.found, base)
    )
    return Reference(read.source, ids.id_of(read.source), read.signal, dates, read.locator, read.url, read.remark)


def _year_notice(base: YearBase, dating: Dating, citations: Sequence[Citation]) -> Iterable[Notice]:
    if base.inferred and base.date:
        message = YEAR_BASES[base.basis].format(year=base.date.year, publication=dating.publication, latest=base.latest)
        yield Notice("year-inferred", message)
    elif base.basis == "unknown":
        count = sum(
            cited.date.year is None for one in citations for reference in one.references for cited in reference.dates
        )
        if count:
            yield Notice("year-unknown", YEAR_UNKNOWN.format(count=count))


def _doubt_notices(found: Sequence[Found]) -> Iterable[Notice]:
    for number, one in enumerate(found, 1):
        if one.doubt:
            text = one.paragraph.text[one.start : one.end]
            yield Notice(NOTICE_CODES[one.doubt], f"{text}: {DOUBTS[one.doubt]}", f"c{number}")


def _loose_notices(paragraphs: Sequence[Paragraph], found: Sequence[Found]) -> Iterable[Notice]:
    for paragraph, text in dates_beside_outlets(paragraphs, found, source_table()):
        yield Notice("date-beside-outlet", BESIDE_OUTLET.format(text=text), paragraph.id)


__all__ = ["CitationReading", "Dating", "read_citations"]
