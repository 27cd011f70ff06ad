"""Citations and notices that are right as they were read, or were put right by the editor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefer.compose.corrections.replacing import with_article, with_sections
from briefer.compose.corrections.years import confirm_year
from briefer.compose.edits import correct_citation, find_citation
from briefer.model.article import ArticleId, Notice, Reference
from briefer.model.brief import Brief
from briefer.model.rich import Cite


def confirm_citation(brief: Brief, cite: Cite) -> Brief:
    """The citation is right as it was read, its years included."""
    references = tuple(confirmed(r) for r in find_citation(brief, cite).references)
    return _settle(correct_citation(brief, cite, references), cite)


def put_citation_right(brief: Brief, cite: Cite, references: Iterable[Reference]) -> Brief:
    """The citation with references as the editor gives them, years included; its notices are settled."""
    return _settle(correct_citation(brief, cite, map(confirmed, references)), cite)


def confirm_notice(brief: Brief, article: ArticleId, notice: Notice) -> Brief:
    """The guess is right, or what is missing need not be there; the notice of an inferred year confirms the year."""
    read = brief.article(article)
    if notice.code == "year-inferred" and read.year:
        return confirm_year(brief, article, read.year)
    if notice.where and any(c.id == notice.where for c in read.citations):
        return confirm_citation(brief, Cite(article, next(c.id for c in read.citations if c.id == notice.where)))
    if notice.code == "sections-proposed":
        brief = with_sections(brief, article, lambda s: (replace(s, proposed=False),))
        read = brief.article(article)
    return with_article(brief, replace(read, notices=tuple(n for n in read.notices if n != notice)))


def confirmed(reference: Reference) -> Reference:
    """The reference with dates that nobody inferred."""
    return replace(reference, dates=tuple(replace(d, inferred=False) for d in reference.dates))


def _settle(brief: Brief, cite: Cite) -> Brief:
    read = brief.article(cite.article)
    return with_article(brief, replace(read, notices=tuple(n for n in read.notices if n.where != cite.citation)))
