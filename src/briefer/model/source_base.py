"""What a judgment rests on: the citations behind each piece of evidence, and the outlets that they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefer.model.article import Article, ArticleId, Citation, ParagraphId
from briefer.model.brief import Brief, Judgment, Origin
from briefer.model.dates import PartialDate
from briefer.model.outlets import Grade, Outlets
from briefer.model.rich import Cite, citations_of

_UNGRADED = Grade()


@dataclass(frozen=True, slots=True)
class SourceUse:
    """One outlet behind a piece of evidence. ``cite`` is none where a paragraph cites nothing and stands for itself.

    ``root`` is the outlet that it has its news from, itself as a rule. ``dates`` are those cited, in order.
    """

    outlet: str
    root: str
    cite: Cite | None = None
    dates: tuple[PartialDate, ...] = ()
    grade: Grade = _UNGRADED


@dataclass(frozen=True, slots=True)
class SourceBase:
    """The articles' citations by where they stand, made once for a state of the brief; excluded ones are left out."""

    articles: Mapping[ArticleId, Article]
    citations: Mapping[Cite, Citation]
    by_paragraph: Mapping[tuple[ArticleId, ParagraphId], tuple[Cite, ...]]
    names: Outlets

    @classmethod
    def of(cls, brief: Brief) -> SourceBase:
        """That of a brief, with the editor's names for sources before the register's."""
        citations = {cite: c for cite, c in brief.citations().items() if cite not in brief.excluded}
        standing = defaultdict(list)
        for cite, citation in citations.items():
            standing[cite.article, citation.paragraph].append(cite)
        return cls(
            {article.id: article for article in brief.articles},
            citations,
            {where: tuple(cites) for where, cites in standing.items()},
            Outlets.of(brief),
        )

    def cited_by(self, piece: Origin | Cite) -> tuple[Cite, ...]:
        """The citations behind a piece of evidence: itself, or those that stand in its stretch of a paragraph."""
        if isinstance(piece, Cite):
            return (piece,) if piece in self.citations else ()
        standing = self.by_paragraph.get((piece.article, piece.paragraph), ())
        return tuple(cite for cite in standing if piece.start <= self.citations[cite].start < piece.until)

    def uses(self, piece: Origin | Cite) -> tuple[SourceUse, ...]:
        """The outlets behind a piece of evidence; a paragraph that cites nothing rests on its article."""
        cites = self.cited_by(piece)
        if cites or isinstance(piece, Cite):
            return tuple(use for cite in cites for use in self.used(cite))
        article = self.articles.get(piece.article)
        if article is None:
            return ()
        name = self.names.merged(article.publication or article.title)
        dates = (article.date,) if article.date else ()
        return (SourceUse(name, self.names.root(name), None, dates, self.names.grade(name)),)

    def used(self, cite: Cite) -> tuple[SourceUse, ...]:
        """The outlets that a citation names, one a reference."""
        found = []
        for reference in self.citations[cite].references:
            if name := self.names.name(cite.article, reference):
                dates = tuple(cited.date for cited in reference.dates if not cited.accessed)
                found.append(SourceUse(name, self.names.root(name, cite), cite, dates, self.names.grade(name, cite)))
        return tuple(found)

    def outlets(self, evidence: Iterable[Origin | Cite]) -> tuple[str, ...]:
        """The outlets that evidence rests on, each once."""
        return _each_once(use.outlet for piece in evidence for use in self.uses(piece))

    def roots(self, evidence: Iterable[Origin | Cite]) -> tuple[str, ...]:
        """The outlets that the news of that evidence comes from, each once."""
        return _each_once(use.root for piece in evidence for use in self.uses(piece))


def evidence_of(judgment: Judgment) -> tuple[Origin | Cite, ...]:
    """What is linked to a judgment, and what its own words cite; each once."""
    return tuple(dict.fromkeys((*judgment.evidence, *citations_of(judgment.content))))


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name.casefold(), name)
    return tuple(found.values())


__all__ = ["SourceBase", "SourceUse", "evidence_of"]
