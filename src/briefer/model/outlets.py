"""The outlets of a brief: one name for each, however it was printed, and what its register says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefer.model.article import ArticleId, Reference, SourceId
from briefer.model.brief import Brief
from briefer.model.rich import Cite
from briefer.model.sourcing import Credibility, Reliability, SourceDescriptor, SourceEntry


@dataclass(frozen=True, slots=True)
class Grade:
    """An Admiralty grade: how far the source is relied on, and how far this piece of its information is believed."""

    reliability: Reliability | None = None
    credibility: Credibility | None = None

    @property
    def text(self) -> str:
        """ "B2", one of the two alone where the other was not given, empty without both."""
        return f"{self.reliability or ''}{self.credibility or ''}"


@dataclass(frozen=True, slots=True)
class Outlets:
    """Finds an outlet's name and entry; made once for a state of a brief.

    An outlet that the brief's register lists is known by the name of its entry, under all its other names, too; else
    by the editor's name for the source, else by that of the article's register, else as it was printed.
    """

    given: Mapping[tuple[ArticleId, SourceId], str]  # by the editor
    read: Mapping[tuple[ArticleId, SourceId], str]
    entries: Mapping[str, SourceEntry]  # by every name, folded
    descriptors: Mapping[Cite, SourceDescriptor]

    @classmethod
    def of(cls, brief: Brief) -> Outlets:
        """Those of a brief."""
        return cls(
            {(name.article, name.source): name.name for name in brief.source_names},
            {(article.id, source.id): source.name for article in brief.articles for source in article.sources},
            entries_by_name(brief.register),
            {descriptor.cite: descriptor for descriptor in brief.descriptors},
        )

    def name(self, article: ArticleId, reference: Reference) -> str:
        """The one name of a reference's outlet; empty where it names none."""
        key = (article, reference.source_id)
        if given := self.given.get(key):
            return self.merged(given)
        return self.merged(self.read.get(key) or reference.source, reference.source)

    def printed(self, article: ArticleId, reference: Reference) -> str:
        """The editor's name for the source, else exactly what the article printed."""
        return self.given.get((article, reference.source_id), reference.source)

    def merged(self, *names: str) -> str:
        """The name of the entry that lists the first of these it lists at all; else the first of them."""
        known = (entry.name for name in names if (entry := self.entries.get(name.casefold())))
        return next(known, names[0])

    def entry(self, name: str) -> SourceEntry | None:
        """What the register says of an outlet, by any of its names."""
        return self.entries.get(name.casefold())

    def grade(self, name: str, cite: Cite | None = None) -> Grade:
        """The grade of an outlet, or of what one citation says of it."""
        entry = self.entry(name)
        said = self.descriptors.get(cite) if cite else None
        reliability = (said.reliability if said else None) or (entry.reliability if entry else None)
        return Grade(reliability, said.credibility if said else None)

    def root(self, name: str, cite: Cite | None = None) -> str:
        """The outlet that the news comes from: ``upstream`` followed to its end, the outlet itself without one."""
        said = self.descriptors.get(cite) if cite else None
        at = self.merged(name)
        seen = {at.casefold()}
        above = said.upstream if said else ""
        while True:
            entry = self.entry(at)
            above = above or (entry.upstream if entry else "")
            if not above or self.merged(above).casefold() in seen:
                return at
            at, above = self.merged(above), ""
            seen.add(at.casefold())


def entries_by_name(entries: Sequence[SourceEntry]) -> dict[str, SourceEntry]:
    """Entries by all their names, folded. Of two that claim a name, the one whose own it is has it, else the first."""
    found: dict[str, SourceEntry] = {}
    for entry in entries:
        found.setdefault(entry.name.casefold(), entry)
    for entry in entries:
        for name in entry.also:
            found.setdefault(name.casefold(), entry)
    return found


__all__ = ["Grade", "Outlets", "entries_by_name"]
