"""Turns the exact text of an article into rich text whose citations are solid pieces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from briefer.model.article import Article, Mark, Paragraph, ParagraphId
from briefer.model.brief import Origin
from briefer.model.rich import Cite, Inline, RichText, Run


def paragraph_content(article: Article, paragraph: Paragraph, start: int = 0, end: int = -1) -> RichText:
    """A paragraph, or its characters from ``start`` to ``end`` (-1: to its end), as rich text.

    A citation inside the stretch becomes a ``Cite``; everything else keeps its characters and marks.
    """
    end = len(paragraph.text) if end < 0 else end
    cites = sorted(
        (c.start, c.end, Cite(article.id, c.id))
        for c in article.citations
        if c.paragraph == paragraph.id and start <= c.start and c.end <= end
    )
    inlines: list[Inline] = []
    at = start
    for cite_start, cite_end, cite in cites:
        if cite_start < at:
            continue
        inlines += _runs(paragraph, at, cite_start)
        inlines.append(cite)
        at = cite_end
    inlines += _runs(paragraph, at, end)
    return _trimmed(inlines)


def origin_content(article: Article, origin: Origin) -> RichText:
    """The wording an origin points to, empty when the article no longer has that paragraph."""
    paragraph = find_paragraph(article, origin.paragraph)
    return paragraph_content(article, paragraph, origin.start, origin.end) if paragraph else ()


def find_paragraph(article: Article, id: ParagraphId) -> Paragraph | None:
    """The paragraph of that id anywhere in the article."""
    return next((p for p in article.paragraphs() if p.id == id), None)


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
