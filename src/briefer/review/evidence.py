"""What a judgment rests on: the citations behind each piece of evidence, and the outlets that they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefer.model.article import Article, ArticleId, Citation, ParagraphId, Reference, SourceId
from briefer.model.brief import Brief, Judgment, Origin
from briefer.model.rich import Cite, citations_of

_END = 10**9


@dataclass(frozen=True, slots=True)
class SourceBase:
    """The articles' citations by where they stand, made once for a state of the brief."""

    articles: Mapping[ArticleId, Article]
    citations: Mapping[Cite, Citation]
    by_paragraph: Mapping[tuple[ArticleId, ParagraphId], tuple[Cite, ...]]
    names: Mapping[tuple[ArticleId, SourceId], str]

    @classmethod
    def of(cls, brief: Brief) -> SourceBase:
        """That of a brief, with the editor's names for sources before the register's."""
        citations = brief.citations()
        standing = defaultdict(list)
        for cite, citation in citations.items():
            standing[cite.article, citation.paragraph].append(cite)
        return cls(
            {article.id: article for article in brief.articles},
            citations,
            {where: tuple(cites) for where, cites in standing.items()},
            {(article.id, source.id): source.name for article in brief.articles for source in article.sources}
            | {(name.article, name.source): name.name for name in brief.source_names},
        )

    def cited_by(self, piece: Origin | Cite) -> tuple[Cite, ...]:
        """The citations behind a piece of evidence: itself, or those that stand in its stretch of a paragraph."""
        if isinstance(piece, Cite):
            return (piece,) if piece in self.citations else ()
        end = piece.end if piece.end >= 0 else _END
        standing = self.by_paragraph.get((piece.article, piece.paragraph), ())
        return tuple(cite for cite in standing if piece.start <= self.citations[cite].start < end)

    def outlets(self, evidence: Iterable[Origin | Cite]) -> tuple[str, ...]:
        """The outlets that evidence rests on, each once; a paragraph that cites nothing rests on its article."""
        names: dict[str, str] = {}
        for piece in evidence:
            for name in self._outlets_of(piece):
                names.setdefault(name.casefold(), name)
        return tuple(names.values())

    def _outlets_of(self, piece: Origin | Cite) -> list[str]:
        cites = self.cited_by(piece)
        if cites or isinstance(piece, Cite):
            found = ((cite.article, r) for cite in cites for r in self.citations[cite].references)
            return [name for article, reference in found if (name := self._name(article, reference))]
        article = self.articles.get(piece.article)
        return [article.publication or article.title] if article is not None else []

    def _name(self, article: ArticleId, reference: Reference) -> str:
        return self.names.get((article, reference.source_id)) or reference.source


def evidence_of(judgment: Judgment) -> tuple[Origin | Cite, ...]:
    """What is linked to a judgment, and what its own words cite; each once."""
    return tuple(dict.fromkeys((*judgment.evidence, *citations_of(judgment.content))))


__all__ = ["SourceBase", "evidence_of"]
