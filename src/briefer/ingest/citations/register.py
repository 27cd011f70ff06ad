"""The source register: every outlet once, under all the names it was printed with, in order of first use."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefer.ingest.citations.tables import SourceTable, name_key
from briefer.model.article import Citation, CitationId, Source, SourceId
from briefer.model.dates import PartialDate


@dataclass(slots=True)
class _Entry:
    id: SourceId
    name: str
    printed: dict[str, None] = field(default_factory=dict)
    citations: dict[CitationId, None] = field(default_factory=dict)
    dates: dict[PartialDate, None] = field(default_factory=dict)


class SourceIds:
    """Gives every source its id: readable, the same for all spellings of a name, unique in the article."""

    def __init__(self, table: SourceTable) -> None:
        self._table = table
        self._ids: dict[str, SourceId] = {}
        self._taken: set[str] = set()

    def id_of(self, name: str) -> SourceId:
        """The id of a name; empty for a source that is lost."""
        if not name:
            return SourceId("")
        known = canonical_name(name, self._table)
        key = name_key(known) or known
        if key not in self._ids:
            self._ids[key] = self._new(key)
        return self._ids[key]

    def _new(self, key: str) -> SourceId:
        plain = re.sub(r"[\W_]+", "-", key[:60]).strip("-") or "source"
        id, number = plain, 2
        while id in self._taken:
            id, number = f"{plain}-{len(self._ids) + number}", number + 1
        self._taken.add(id)
        return SourceId(id)


def canonical_name(name: str, table: SourceTable) -> str:
    """The name the register prints: the table's for a known alias, otherwise the printed one."""
    return table.canonical.get(name_key(name), name)


def source_register(citations: Sequence[Citation], table: SourceTable) -> tuple[Source, ...]:
    """The register of all citations; sources that were lost are not in it."""
    entries: dict[SourceId, _Entry] = {}
    for citation in citations:
        for reference in citation.references:
            if not reference.source_id:
                continue
            name = canonical_name(reference.source, table)
            entry = entries.setdefault(reference.source_id, _Entry(reference.source_id, name))
            entry.printed[reference.source] = None
            entry.citations[citation.id] = None
            entry.dates.update((cited.date, None) for cited in reference.dates if not cited.accessed)
    return tuple(
        Source(entry.id, entry.name, tuple(entry.printed), tuple(entry.citations), tuple(entry.dates))
        for entry in entries.values()
    )
