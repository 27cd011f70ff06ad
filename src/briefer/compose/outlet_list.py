"""The outlets of a brief, cited or described, with what its register says of each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from briefer.model.brief import Brief
from briefer.model.source_base import SourceBase
from briefer.model.sourcing import SourceEntry


@dataclass(frozen=True, slots=True)
class OutletUse:
    """An outlet by the name that the brief knows it by. ``entry`` is blank as long as nothing is said of it.

    ``citations`` counts those of it in the articles, excluded ones left out; ``is_article`` says that an article of
    the brief is of it. ``printed`` are the other names that it is printed by.
    """

    entry: SourceEntry
    citations: int
    is_article: bool
    printed: tuple[str, ...]

    @property
    def name(self) -> str:
        """What the outlet is called."""
        return self.entry.name


def outlets_of(brief: Brief) -> tuple[OutletUse, ...]:
    """Every outlet that the articles cite or are of, and that the register describes, the most cited first."""
    base = SourceBase.of(brief)
    names: dict[str, str] = {}
    printed: dict[str, dict[str, None]] = {}
    counts: Counter[str] = Counter()
    for cite, citation in base.citations.items():
        for reference in citation.references:
            if name := base.names.name(cite.article, reference):
                key = name.casefold()
                names.setdefault(key, name)
                printed.setdefault(key, {})[reference.source] = None
                counts[key] += 1
    articles = {base.names.merged(a.publication): None for a in brief.articles if a.publication}
    for name in (*articles, *(entry.name for entry in brief.register)):
        names.setdefault(name.casefold(), name)
    of_articles = {name.casefold() for name in articles}
    uses = (
        OutletUse(
            base.names.entry(name) or SourceEntry(name),
            counts[key],
            key in of_articles,
            tuple(other for other in printed.get(key, ()) if other and other != name),
        )
        for key, name in names.items()
    )
    return tuple(sorted(uses, key=lambda use: (-use.citations, use.name.casefold())))


__all__ = ["OutletUse", "outlets_of"]
