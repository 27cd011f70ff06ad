"""The register of the sources a brief cites, numbered once in order of first use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from operator import attrgetter

from briefer.model.article import ArticleId, Citation, Reference
from briefer.model.brief import Brief, text_of
from briefer.model.dates import PartialDate
from briefer.model.outlets import Outlets
from briefer.model.rich import Cite, citations_of


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """One source: its number, its name, the other names it was printed with, and the days it is cited for.

    ``newest`` has the newest of the days that each use names, none where a use names no day.
    """

    number: int
    name: str
    also: tuple[str, ...]
    dates: tuple[PartialDate, ...]
    uses: int
    url: str = ""
    newest: tuple[PartialDate | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Sources:
    """How the citations of one brief resolve: corrected citations, the editor's names, the register.

    Looked up often while a document is composed, so the mappings are built once (see ``resolve_sources``).
    """

    citations: dict[Cite, Citation]
    excluded: frozenset[Cite]
    outlets: Outlets
    register: tuple[RegisterEntry, ...] = ()
    numbers: dict[str, int] = field(default_factory=dict)
    as_of: PartialDate | None = None  # the day that the age of sources is counted to

    def cited(self, cite: Cite) -> Citation | None:
        """The citation to print, none when it is excluded or the article no longer has it."""
        return None if cite in self.excluded else self.citations.get(cite)

    def printed_name(self, article: ArticleId, reference: Reference) -> str:
        """The editor's name for the source, else exactly what the article printed."""
        return self.outlets.printed(article, reference)

    def full_name(self, article: ArticleId, reference: Reference) -> str:
        """The one name of the source, under which spellings are merged."""
        return self.outlets.name(article, reference)

    def graded(self, entry: RegisterEntry) -> str:
        """What stands behind the name of a source whose reliability is known: " (B)"."""
        grade = self.outlets.grade(entry.name).text
        return f" ({grade})" if grade else ""

    def entry(self, article: ArticleId, reference: Reference) -> RegisterEntry | None:
        """The register's entry of a reference's source."""
        number = self.numbers.get(self.full_name(article, reference).casefold())
        return self.register[number - 1] if number else None


def resolve_sources(brief: Brief, printed: tuple[Cite, ...] | None = None) -> Sources:
    """Everything needed to print the citations of a brief; ``printed`` are the citations in order of first use."""
    resolved = Sources(
        citations=brief.citations(),
        excluded=brief.excluded,
        outlets=Outlets.of(brief),
        as_of=brief.cut_off or brief.date,
    )
    register = _register(resolved, cites_in_order(brief) if printed is None else printed)
    return replace(resolved, register=register, numbers={entry.name.casefold(): entry.number for entry in register})


def cites_in_order(brief: Brief) -> tuple[Cite, ...]:
    """The citations in the text of the brief in order, each once."""
    return tuple(dict.fromkeys(cite for _, item in brief.items() for cite in citations_of(text_of(item))))


@dataclass(slots=True)
class _Gathering:
    name: str
    printed: dict[str, None] = field(default_factory=dict)
    dates: dict[PartialDate, None] = field(default_factory=dict)
    newest: list[PartialDate | None] = field(default_factory=list)
    url: str = ""


def _register(sources: Sources, cites: tuple[Cite, ...]) -> tuple[RegisterEntry, ...]:
    gathered: dict[str, _Gathering] = {}
    for cite, reference in _references(sources, cites):
        name = sources.full_name(cite.article, reference)
        if not name:
            continue
        entry = gathered.setdefault(name.casefold(), _Gathering(name))
        entry.printed[sources.printed_name(cite.article, reference)] = None
        entry.dates |= dict.fromkeys(cited.date for cited in reference.dates)
        read = [cited.date for cited in reference.dates if not cited.accessed]
        entry.newest.append(max(read, key=attrgetter("calendar"), default=None))
        entry.url = entry.url or reference.url
    return tuple(_entry(number, g) for number, g in enumerate(gathered.values(), 1))


def _references(sources: Sources, cites: tuple[Cite, ...]) -> Iterator[tuple[Cite, Reference]]:
    for cite in cites:
        citation = sources.cited(cite)
        for reference in citation.references if citation else ():
            yield cite, reference


def _entry(number: int, gathered: _Gathering) -> RegisterEntry:
    dates = tuple(sorted(gathered.dates, key=attrgetter("calendar")))
    also = tuple(name for name in gathered.printed if name != gathered.name)
    newest = tuple(gathered.newest)
    return RegisterEntry(number, gathered.name, also, dates, len(newest), gathered.url, newest)
