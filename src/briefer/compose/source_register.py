"""The register of sources: what a brief takes of the editor's own, how two are merged, and edits of the brief's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from typing import TypeVar

from briefer.model.brief import Brief
from briefer.model.outlets import Outlets, entries_by_name
from briefer.model.sourcing import SourceDescriptor, SourceEntry, SourceRegister

T = TypeVar("T")

# Of an entry, what one may say and another contradict; names are joined instead.
_SAID = tuple(one.name for one in fields(SourceEntry) if one.name not in ("name", "also"))


@dataclass(frozen=True, slots=True)
class Conflict:
    """Where two registers disagree on an outlet; ``kept`` stays, ``other`` does not stand in the merged one.

    ``field`` is that of ``SourceEntry``; it is "name" where one entry of the other has names of two of ours.
    """

    name: str
    field: str
    kept: str
    other: str


@dataclass(frozen=True, slots=True)
class Merged:
    """Two registers as one; ``added`` are the names of outlets that were new, ``completed`` of those filled in."""

    register: SourceRegister
    added: tuple[str, ...]
    completed: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


def merge_registers(ours: SourceRegister, other: SourceRegister) -> Merged:
    """Ours with what the other knows besides: outlets, names, what is blank, withdrawals. Nothing of ours changes."""
    merging = _Merging.of(ours)
    for entry in other.entries:
        merging.take(entry)
    withdrawals = tuple(dict.fromkeys((*ours.withdrawals, *other.withdrawals)))
    register = SourceRegister(tuple(merging.entries), withdrawals)
    completed = tuple(dict.fromkeys(merging.completed))
    return Merged(register, tuple(merging.added), completed, tuple(merging.conflicts))


def with_known_sources(brief: Brief, register: SourceRegister) -> Brief:
    """The brief with the entries of the outlets that it cites, by any of their names, and of those upstream of them.

    What the brief says of an outlet already stays as it is.
    """
    known = entries_by_name(register.entries)
    taken = dict.fromkeys(brief.register)
    said = {name.casefold() for entry in brief.register for name in names_of(entry)}
    waiting = list(cited_names(brief))
    while waiting:
        entry = known.get(waiting.pop().casefold())
        if entry is None or entry in taken:
            continue
        if not any(name.casefold() in said for name in names_of(entry)):
            taken[entry] = None
        waiting += [entry.upstream] if entry.upstream else []
    ordered = [*brief.register, *(entry for entry in register.entries if entry in taken)]
    found = tuple(dict.fromkeys(ordered))
    return brief if found == brief.register else replace(brief, register=found)


def cited_names(brief: Brief) -> tuple[str, ...]:
    """Every name of an outlet in the brief's articles: as printed, as read, as the editor calls it; the papers, too."""
    outlets = Outlets.of(replace(brief, register=()))
    names: dict[str, None] = {}
    for article in brief.articles:
        names |= dict.fromkeys(name for source in article.sources for name in (source.name, *source.printed))
        names |= dict.fromkeys(filter(None, (article.publication,)))
    for cite, citation in brief.citations().items():
        for reference in citation.references:
            names |= dict.fromkeys(filter(None, (reference.source, outlets.name(cite.article, reference))))
    return tuple(names)


def names_of(entry: SourceEntry) -> tuple[str, ...]:
    """All names of an outlet, its own first."""
    return (entry.name, *entry.also)


def describe_outlet(brief: Brief, entry: SourceEntry) -> Brief:
    """The brief with that entry, in place of the one of the same name."""
    return _with_register(brief, _put(brief.register, entry, lambda one: one.name.casefold() == entry.name.casefold()))


def forget_outlet(brief: Brief, name: str) -> Brief:
    """The brief without the entry of that name."""
    return _with_register(brief, tuple(e for e in brief.register if e.name.casefold() != name.casefold()))


def merge_outlets(brief: Brief, name: str, also: Iterable[str]) -> Brief:
    """Several names as one outlet: its entry lists them all, and their own entries, if any, are merged into it."""
    return _with_register(brief, merged_entries(brief.register, name, also))


def merged_entries(entries: tuple[SourceEntry, ...], name: str, also: Iterable[str]) -> tuple[SourceEntry, ...]:
    """Entries of which that of ``name``, new if there is none, has the other names and what their entries say."""
    own = next((e for e in entries if e.name.casefold() == name.casefold()), SourceEntry(name))
    others = [other for other in also if other.casefold() != name.casefold()]
    folded = {other.casefold() for other in others}
    gone = [e for e in entries if e.name.casefold() in folded and e is not own]
    named = replace(own, also=_joined(own.also, (*others, *(n for e in gone for n in names_of(e))), own.name))
    for entry in gone:
        named = _completed(named, entry)
    rest = tuple(e for e in entries if e not in gone)
    return _put(rest, named, lambda one: one is own)


def describe_citation(brief: Brief, descriptor: SourceDescriptor) -> Brief:
    """The brief with what the editor says of one citation; a descriptor that says nothing is taken away."""
    rest = tuple(d for d in brief.descriptors if d.cite != descriptor.cite)
    blank = descriptor == SourceDescriptor(descriptor.cite)
    found = _put(brief.descriptors, descriptor, lambda one: one.cite == descriptor.cite)
    descriptors = rest if blank else found
    return brief if descriptors == brief.descriptors else replace(brief, descriptors=descriptors)


@dataclass(slots=True)
class _Merging:
    """The merged entries so far. ``places`` are those of the entries that have a name, folded."""

    entries: list[SourceEntry] = field(default_factory=list)
    places: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    added: list[str] = field(default_factory=list)
    completed: list[str] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)

    @classmethod
    def of(cls, ours: SourceRegister) -> _Merging:
        merging = cls()
        for entry in ours.entries:
            merging._put(len(merging.entries), entry)
        return merging

    def take(self, entry: SourceEntry) -> None:
        """An entry of the other register."""
        places = sorted({place for name in names_of(entry) for place in self.places.get(name.casefold(), ())})
        if not places:
            self._put(len(self.entries), entry)
            self.added.append(entry.name)
            return
        first, *more = places
        ours = self.entries[first]
        for place in more:
            self.conflicts.append(Conflict(ours.name, "name", ours.name, self.entries[place].name))
        taken = {name.casefold() for place in more for name in names_of(self.entries[place])}
        fresh = (name for name in names_of(entry) if name.casefold() not in taken)
        whole = _completed(replace(ours, also=_joined(ours.also, fresh, ours.name)), entry)
        self.conflicts += _conflicts(ours, entry)
        if whole != ours:
            self._put(first, whole)
            self.completed.append(ours.name)

    def _put(self, place: int, entry: SourceEntry) -> None:
        self.entries[place : place + 1] = [entry]
        for name in names_of(entry):
            self.places[name.casefold()].add(place)


def _conflicts(ours: SourceEntry, other: SourceEntry) -> Iterator[Conflict]:
    for name in _SAID:
        kept, said = getattr(ours, name), getattr(other, name)
        if kept and said and kept != said:
            yield Conflict(ours.name, name, kept, said)


def _completed(ours: SourceEntry, other: SourceEntry) -> SourceEntry:
    """Ours with what the other says where ours says nothing."""
    return replace(ours, **{name: getattr(other, name) for name in _SAID if not getattr(ours, name)})


def _joined(also: tuple[str, ...], more: Iterable[str], own: str) -> tuple[str, ...]:
    """The other names of an outlet, each once, whatever its case, without its own."""
    found = {own.casefold(): own}
    for name in (*also, *more):
        found.setdefault(name.casefold(), name)
    return tuple(found.values())[1:]


def _put(values: tuple[T, ...], value: T, is_same: Callable[[T], bool]) -> tuple[T, ...]:
    """The values with one in place of its like, else at the end."""
    if any(is_same(one) for one in values):
        return tuple(value if is_same(one) else one for one in values)
    return (*values, value)


def _with_register(brief: Brief, entries: tuple[SourceEntry, ...]) -> Brief:
    return brief if entries == brief.register else replace(brief, register=entries)


__all__ = [
    "Conflict",
    "Merged",
    "cited_names",
    "describe_citation",
    "describe_outlet",
    "forget_outlet",
    "merge_outlets",
    "merge_registers",
    "merged_entries",
    "names_of",
    "with_known_sources",
]
