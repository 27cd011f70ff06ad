"""Reads words that an editor calls a citation: a parenthesis that was taken for a remark, or a phrase of the text.

Nothing is to be decided here, only proposed: which outlets, and which dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefer.ingest.citations.items import Item, items_of
from briefer.ingest.citations.reading import Context, ReadReference, read_items
from briefer.ingest.citations.references import PrintedDate, drafts_of, names_of
from briefer.ingest.citations.register import SourceIds, canonical_name
from briefer.ingest.citations.tables import SourceTable, name_key, source_table
from briefer.ingest.citations.years import YearBase, resolve
from briefer.model.article import Article, CitedDate, Reference, SourceId
from briefer.model.dates import PartialDate

_LONGEST = 1000  # characters; a citation is shorter, and reading stays quick
_LONGEST_NAME = 6  # words
_WORD = re.compile(r"[^\s,;:()\[\]“”«»\"]+")


def read_selected(text: str, article: Article) -> tuple[Reference, ...]:
    """The references that such words of the article may mean, at least one; a source that is not clear is empty."""
    table = source_table()
    inner = text.strip()[:_LONGEST]
    inner = inner[1:-1] if inner[:1] in "([（［" and inner[-1:] in ")]）］" else inner
    seen = frozenset(name_key(name) for source in article.sources for name in (source.name, *source.printed))
    context = Context(table, article.year, seen)
    items = items_of(inner, (), 0, table, inline=False)
    dates = tuple(PrintedDate(i.date, i.text, i.lead) for i in items if i.kind == "date" and i.date is not None)
    references = _cited(items, context) or _named(inner, dates, context) or _drafted(items, context)
    finish = _Finishing(article, table)
    return tuple(map(finish.reference, references or (ReadReference("", "", dates, "", "", ""),)))


def _cited(items: list[Item], context: Context) -> tuple[ReadReference, ...]:
    """As in any parenthesis, if every source is clear."""
    reading = read_items(items, "", context)
    clear = reading is not None and all(one.source for one in reading.references)
    return reading.references if reading is not None and clear else ()


def _named(text: str, dates: tuple[PrintedDate, ...], context: Context) -> tuple[ReadReference, ...]:
    """The known outlets that a phrase names: "as Reuters said on July 4"."""
    names = dict.fromkeys(_outlets_in(text, context))
    return tuple(ReadReference(name, "", dates, "", "", "") for name in names)


def _outlets_in(text: str, context: Context) -> Iterator[str]:
    words = list(_WORD.finditer(text))
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
            name = text[words[at].start() : words[at + length - 1].end()].removesuffix("’s").removesuffix("'s")
            key = name_key(name)
            if name[:1].isupper() and (key in context.table.outlets or key in context.seen):
                yield name.strip(".")
                at += length - 1
                break
        at += 1


def _drafted(items: list[Item], context: Context) -> tuple[ReadReference, ...]:
    """Whatever stands where a name would: the editor knows better."""
    drafts = drafts_of(items, context.table, context.seen)
    return tuple(
        ReadReference(name, d.signal if not n else "", tuple(d.dates), d.url, ", ".join(d.locators), "")
        for d in drafts
        for n, name in enumerate(names_of(d, context.table, context.seen) or [d.url])
        if name or d.dates
    )


@dataclass(frozen=True, slots=True)
class _Finishing:
    """Gives references their years, and the ids that the article's own sources have."""

    article: Article
    table: SourceTable

    def reference(self, read: ReadReference) -> Reference:
        """The reference as the article's own citations have it."""
        dates = tuple(
            CitedDate(date, inferred, printed.accessed)
            for printed in read.dates
            for date, inferred in resolve(printed.found, self._base())
        )
        return Reference(read.source, self._id(read.source), read.signal, dates, read.locator, read.url, read.remark)

    def _base(self) -> YearBase:
        article = self.article
        date = (
            article.date if article.date and article.date.year else PartialDate(article.year) if article.year else None
        )
        return YearBase(date, "unknown" if date is None else "volume" if article.year_inferred else "date")

    def _id(self, name: str) -> SourceId:
        key = name_key(canonical_name(name, self.table))
        known = {name_key(n): s.id for s in self.article.sources for n in (s.name, *s.printed)}
        return known.get(key) or known.get(name_key(name)) or SourceIds(self.table).id_of(name)
