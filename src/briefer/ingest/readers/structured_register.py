"""Ties the references of a structured article to its register of sources, and adds the sources it does not list."""

from __future__ import annotations

import dataclasses
import re

from briefer.model.article import Citation, CitationId, Reference, Source, SourceId
from briefer.model.dates import PartialDate


def with_register(
    citations: tuple[Citation, ...], sources: tuple[Source, ...]
) -> tuple[tuple[Citation, ...], tuple[Source, ...]]:
    """The citations with every reference tied to a source of the register; sources not in it yet are added."""
    by_name = {name.casefold(): source.id for source in sources for name in (source.name, *source.printed)}
    ids = {source.id for source in sources}
    uses: dict[SourceId, tuple[str, dict[CitationId, None], dict[PartialDate, None]]] = {}

    def tied(reference: Reference, citation: Citation) -> Reference:
        id_ = reference.source_id or by_name.get(reference.source.casefold()) or _free_id(reference.source, ids)
        by_name.setdefault(reference.source.casefold(), id_)
        if id_ not in ids or id_ in uses:
            ids.add(id_)
            _, its_citations, dates = uses.setdefault(id_, (reference.source, {}, {}))
            its_citations[citation.id] = None
            dates.update(dict.fromkeys(cited.date for cited in reference.dates))
        return reference if reference.source_id else dataclasses.replace(reference, source_id=id_)

    tied_citations = tuple(
        dataclasses.replace(citation, references=tuple(tied(reference, citation) for reference in citation.references))
        for citation in citations
    )
    added = (Source(id_, name, (name,), tuple(cited), tuple(dates)) for id_, (name, cited, dates) in uses.items())
    return tied_citations, (*sources, *added)


def _free_id(name: str, taken: set[SourceId]) -> SourceId:
    base = "-".join(re.findall(r"\w+", name.lower()))[:60] or "source"
    number = 1
    while (id_ := SourceId(base if number == 1 else f"{base}-{number}")) in taken:
        number += 1
    return id_
