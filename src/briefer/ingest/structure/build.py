"""Step 1, second half: understands the blocks of a file and makes the ``Article``.

Each block is given one role (front matter, summary, heading, body, note, aside), in an order in which later questions
can lean on earlier answers; then the article is put together by role. No block is without a role, so nothing is lost.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from briefer.ingest.citations import CitationReading, Dating, read_citations
from briefer.ingest.raw import RawArticle, RawBlock
from briefer.ingest.structure.acronyms import find_acronyms, usual_form
from briefer.ingest.structure.asides import find_asides, set_furniture_aside
from briefer.ingest.structure.assemble import Parts, assemble
from briefer.ingest.structure.draft import draft_summary
from briefer.ingest.structure.events import Year, find_events, resolve
from briefer.ingest.structure.fields import Field
from briefer.ingest.structure.front_matter import FrontMatter, read_front_matter, take_fields
from briefer.ingest.structure.headings import find_headings
from briefer.ingest.structure.labels import read_line
from briefer.ingest.structure.language import tell_language
from briefer.ingest.structure.notices import article_notices, slip_notices
from briefer.ingest.structure.sections import propose_sections
from briefer.ingest.structure.summary import SummaryPlace, find_summary
from briefer.model.article import Article, ArticleId, Paragraph
from briefer.model.dates import PartialDate

_LANGUAGE_SAMPLE = 8_000


@dataclass(frozen=True, slots=True)
class _Outline:
    """Every block's part in the article: the indexes of each role."""

    front: FrontMatter
    summary: SummaryPlace | None
    headings: dict[int, int]
    asides: dict[int, str]


def build_article(raw: RawArticle) -> Article:
    """The article in the blocks of a reader. Never raises: what cannot be told is empty and has a notice."""
    blocks, furniture = set_furniture_aside(_without_empty(raw.blocks))
    outline = _outline(blocks, raw)
    parts = assemble(blocks, furniture, outline.front, outline.summary, outline.headings, outline.asides)
    language, language_guessed = _language(parts, raw)
    parts = replace(parts, sections=propose_sections(parts.sections, language))
    reading = _citations(parts, outline.front)
    date, year, inferred = _dated(outline.front, reading)
    paragraphs = tuple(p for section in parts.sections for p in section.blocks if isinstance(p, Paragraph))
    cited = [(c.paragraph, c.start, c.end) for c in reading.citations]
    printed = find_acronyms((*(p.paragraph for p in parts.summary), *paragraphs), cited)
    drafted = () if parts.summary else draft_summary(paragraphs, language)
    article = Article(
        id=_identity(raw, blocks),
        title=outline.front.title,
        publication=outline.front.publication,
        volume=outline.front.volume,
        issue=outline.front.issue,
        authors=outline.front.authors,
        date=date,
        year=year,
        year_inferred=inferred,
        language=language,
        summary=parts.summary or drafted,
        sections=parts.sections,
        notes=parts.notes,
        asides=parts.asides,
        citations=reading.citations,
        not_citations=reading.not_citations,
        sources=reading.sources,
        events=find_events(paragraphs, cited, Year(date, year, inferred)),
        acronyms=tuple(replace(a, expansion=usual_form(a)) for a in printed),
        file_name=PurePath(raw.file_name).name,
    )
    notices = (
        *article_notices(article, outline.front, language_guessed=language_guessed, furniture=len(furniture)),
        *slip_notices(printed, article.acronyms),
    )
    return replace(article, notices=tuple(dict.fromkeys((*raw.notices, *notices, *reading.notices))))


def _without_empty(blocks: Sequence[RawBlock]) -> tuple[RawBlock, ...]:
    return tuple(b for b in blocks if b.text.strip() or b.kind in {"table", "image"})


# --- roles ----------------------------------------------------------------------------------------------------------


def _outline(blocks: Sequence[RawBlock], raw: RawArticle) -> _Outline:
    front = read_front_matter(blocks, raw)
    taken = set(front.used) | ({front.title_at} if front.title_at is not None else set())

    def outside_front(at: int) -> bool:
        return at not in taken

    asides = find_asides(blocks, outside_front, front.authors)

    def undecided(at: int) -> bool:
        return at not in taken and at not in asides

    headings = find_headings(blocks, undecided)
    summary = find_summary(blocks, undecided, lambda at: at in headings or at in taken or at in asides)
    inside = {summary.label_at, *summary.points} if summary else set()
    taken |= inside
    _late_front_matter(front, blocks, max(inside, default=-1) + 1, undecided)
    taken |= front.used
    headings = find_headings(blocks, undecided)
    return _Outline(front, summary, headings, asides)


def _late_front_matter(
    front: FrontMatter, blocks: Sequence[RawBlock], at: int, undecided: Callable[[int], bool]
) -> None:
    """Takes bylines and dates right after the summary, and at the very end what the head has not said."""
    places = [*range(at, min(at + 3, len(blocks)))] if at else []
    for index in places:
        if not (fields := _fields_at(blocks, index, undecided)):
            break
        take_fields(front, fields)
        front.used.add(index)
    for index in range(max(at, len(blocks) - 3), len(blocks)):
        fields = _fields_at(blocks, index, undecided)
        if any(f.value and not getattr(front, f.name) for f in fields if f.name in _NAMED):
            take_fields(front, fields)
            front.used.add(index)


_NAMED = frozenset({"authors", "date", "publication", "volume", "issue"})


def _fields_at(blocks: Sequence[RawBlock], at: int, undecided: Callable[[int], bool]) -> tuple[Field, ...]:
    block = blocks[at]
    if not undecided(at) or len(block.text) > 160 or block.kind not in {"text", "heading", "quote"}:
        return ()
    fields = read_line(block.text)
    return fields if any(f.name in _NAMED or f.name == "other" for f in fields) else ()


# --- the whole ------------------------------------------------------------------------------------------------------


def _language(parts: Parts, raw: RawArticle) -> tuple[str, bool]:
    """Told by the beginning of the body."""
    sample: list[str] = []
    length = 0
    for block in (b for section in parts.sections for b in section.blocks):
        if isinstance(block, Paragraph) and length < _LANGUAGE_SAMPLE:
            sample.append(block.text[:_LANGUAGE_SAMPLE])
            length += len(block.text)
    return tell_language(" ".join(sample), raw.language)


def _citations(parts: Parts, front: FrontMatter) -> CitationReading:
    body = [b for section in parts.sections for b in section.blocks if isinstance(b, Paragraph)]
    texts = (*(point.paragraph for point in parts.summary), *body)
    date = front.date if front.date and front.date.year is not None else None
    return read_citations(texts, Dating(date, front.volume, front.publication))


def _dated(front: FrontMatter, reading: CitationReading) -> tuple[PartialDate | None, int | None, bool]:
    """The article's date, the year that dates without one were read by, and whether that was inferred."""
    date = front.date
    if date is None:
        return None, reading.year, reading.year_inferred
    if date.year is not None:
        return date, date.year, False
    if reading.year is not None and date.month is not None:
        dated, _ = resolve(date, Year(None, reading.year, True))
        return dated, dated.year, True
    return date, reading.year, reading.year_inferred


def _identity(raw: RawArticle, blocks: Sequence[RawBlock]) -> ArticleId:
    """A short name from the file's, and eight digits of the text's SHA-256: the same text has the same id."""
    digest = hashlib.sha256()
    for block in blocks:
        digest.update(block.text.encode("utf-8", "replace") + b"\n")
        for row in block.rows:
            digest.update("\t".join(row).encode("utf-8", "replace") + b"\n")
    stem = unicodedata.normalize("NFKD", PurePath(raw.file_name).stem.lower())
    slug = re.sub(r"[^a-z0-9]+", "-", stem).strip("-")[:40].strip("-") or "article"
    return ArticleId(f"{slug}-{digest.hexdigest()[:8]}")
