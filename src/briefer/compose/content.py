"""Turns the exact text of an article into rich text whose citations are solid pieces."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from briefer.model.article import Article, Citation, Mark, Paragraph, ParagraphId
from briefer.model.brief import Origin
from briefer.model.rich import Cite, Inline, RichText, Run


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article with its paragraphs and their citations by id, so that a long one is composed in linear time."""

    article: Article
    paragraphs: dict[ParagraphId, Paragraph]
    citations: dict[ParagraphId, tuple[Citation, ...]]

    @classmethod
    def of(cls, article: Article) -> ArticleText:
        """The article, looked through once."""
        citations: dict[ParagraphId, list[Citation]] = {}
        for citation in article.citations:
            citations.setdefault(citation.paragraph, []).append(citation)
        ordered = {id: tuple(sorted(found, key=lambda c: c.start)) for id, found in citations.items()}
        return cls(article, {p.id: p for p in article.paragraphs()}, ordered)

    def cited(self, paragraph: ParagraphId, start: int, end: int) -> tuple[Citation, ...]:
        """The citations inside a stretch of a paragraph, in order."""
        standing = self.citations.get(paragraph, ())
        first = bisect_left(standing, start, key=lambda c: c.start)
        last = bisect_left(standing, end, first, key=lambda c: c.start)
        return tuple(c for c in standing[first:last] if c.end <= end)


def paragraph_content(text: ArticleText, paragraph: Paragraph, start: int = 0, end: int = -1) -> RichText:
    """A paragraph, or its characters from ``start`` to ``end`` (-1: to its end), as rich text.

    A citation inside the stretch becomes a ``Cite``; everything else keeps its characters and marks.
    """
    end = len(paragraph.text) if end < 0 else end
    inlines: list[Inline] = []
    at = start
    for citation in text.cited(paragraph.id, start, end):
        if citation.start < at:
            continue
        inlines += _runs(paragraph, at, citation.start)
        inlines.append(Cite(text.article.id, citation.id))
        at = citation.end
    inlines += _runs(paragraph, at, end)
    return _trimmed(inlines)


def origin_content(text: ArticleText, origin: Origin) -> RichText:
    """The wording an origin points to, empty when the article no longer has that paragraph."""
    paragraph = text.paragraphs.get(origin.paragraph)
    return paragraph_content(text, paragraph, origin.start, origin.end) if paragraph else ()


def _runs(paragraph: Paragraph, start: int, end: int) -> Iterator[Run]:
    """The stretch cut at every place where a mark begins or ends."""
    marks = [mark for mark in paragraph.marks if mark.start < end and mark.end > start]
    cuts = sorted({start, end} | {c for m in marks for c in (m.start, m.end) if start < c < end})
    for left, right in pairwise(cuts):
        yield _run(paragraph.text[left:right], [m for m in marks if m.start <= left and right <= m.end])


def _run(text: str, marks: list[Mark]) -> Run:
    kinds = {mark.kind for mark in marks}
    href = next((mark.href for mark in marks if mark.kind == "link"), "")
    return Run(text, strong="strong" in kinds, emph="emph" in kinds, href=href)


def _trimmed(inlines: list[Inline]) -> RichText:
    """Without white space at either end."""
    if inlines and isinstance(inlines[0], Run):
        inlines[0] = replace(inlines[0], text=inlines[0].text.lstrip())
    if inlines and isinstance(inlines[-1], Run):
        inlines[-1] = replace(inlines[-1], text=inlines[-1].text.rstrip())
    return tuple(i for i in inlines if not (isinstance(i, Run) and not i.text))
