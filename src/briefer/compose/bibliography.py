"""The works that briefs cite, one entry each, for reference managers.

The same source with the same day and the same address is the same work, as in notes (``compose/repeats.py``): another
day of the same outlet is another piece, so a reference with two days gives two entries, unless the days are a span.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from briefer.compose.dates import format_date
from briefer.compose.person_names import person
from briefer.compose.register import Sources, resolve_sources
from briefer.compose.work_keys import keyed
from briefer.compose.work_types import account_of, is_said, work_type
from briefer.model.article import Article, Citation, CitedDate, Reference
from briefer.model.bibliography import Creator, WorkEntry
from briefer.model.brief import Brief, Judgment, text_of
from briefer.model.dates import PartialDate
from briefer.model.rich import Cite, citations_of

_QUOTED = re.compile(r"[“”\"«„‘](?P<title>.+)[”“\"»’]")
_DASH = r"\s*[-‐‑‒–—]\s*"
_INFERRED = "The year was inferred."


def cited_works(brief: Brief) -> tuple[WorkEntry, ...]:
    """The articles a brief was made of, then the works it cites in order of first use, evidence of judgments last."""
    return _unique(_of_brief(brief, _cites(brief)))


def works_of_articles(articles: Sequence[Article]) -> tuple[WorkEntry, ...]:
    """The articles, and all that they cite."""
    brief = Brief(template="", articles=tuple(articles), title="")
    return _unique(_of_brief(brief, tuple(Cite(a.id, c.id) for a in articles for c in a.citations)))


def together(groups: Iterable[Iterable[WorkEntry]]) -> tuple[WorkEntry, ...]:
    """The entries of several briefs as one list, each work once."""
    return _unique(entry for group in groups for entry in group)


def _cites(brief: Brief) -> tuple[Cite, ...]:
    """The citations in the text, then those that only stand as evidence."""
    texts = (cite for _, item in brief.items() for cite in citations_of(text_of(item)))
    judgments = (item for _, item in brief.items() if isinstance(item, Judgment))
    evidence = (given for item in judgments for given in item.evidence if isinstance(given, Cite))
    return tuple(dict.fromkeys((*texts, *evidence)))


def _of_brief(brief: Brief, cites: Sequence[Cite]) -> Iterator[WorkEntry]:
    yield from map(_article, brief.articles)
    sources = resolve_sources(brief, tuple(cites))
    for cite in cites:
        citation = sources.cited(cite)
        for reference in citation.references if citation else ():
            yield from _Cited(cite, citation, reference, sources).entries() if citation else ()


def _unique(entries: Iterable[WorkEntry]) -> tuple[WorkEntry, ...]:
    """Each work once; what the later ones know more of is kept."""
    found: dict[Hashable, WorkEntry] = {}
    for entry in entries:
        first = found.setdefault(_identity(entry), entry)
        if first is not entry:
            found[_identity(entry)] = _joined(first, entry)
    return keyed(found.values())


def _identity(entry: WorkEntry) -> Hashable:
    said = (entry.title, entry.container, *(c.literal or f"{c.family}, {c.given}" for c in entry.creators))
    return (entry.type, *(text.casefold() for text in said), entry.date, entry.end, entry.url)


def _joined(first: WorkEntry, other: WorkEntry) -> WorkEntry:
    notes = dict.fromkeys((*first.note.split("\n"), *other.note.split("\n")))
    accessed = [date for date in (first.accessed, other.accessed) if date]
    latest = max(accessed, key=lambda date: date.iso, default=None)
    return replace(first, note="\n".join(filter(None, notes)), accessed=latest)


def _article(article: Article) -> WorkEntry:
    """The article itself; a numbered one is one of a journal."""
    numbered = article.volume or article.issue
    return WorkEntry(
        key="",
        type=("article-journal" if numbered else "article-magazine") if article.publication else "document",
        title=article.title or article.file_name,
        container=article.publication,
        creators=tuple(person(name, article.language) for name in article.authors),
        date=_dated(article.date) or (PartialDate(article.year) if article.year else None),
        volume=article.volume,
        issue=article.issue,
        language=article.language,
        note=_lines(_without_year(article.date), _INFERRED if article.year_inferred else ""),
    )


@dataclass(frozen=True, slots=True)
class _Cited:
    """One reference of a citation, and what is known of its source."""

    cite: Cite
    citation: Citation
    reference: Reference
    sources: Sources

    def entries(self) -> Iterator[WorkEntry]:
        """One for each piece that the reference names; an address belongs to the last of several."""
        named = self._named()
        if not (named.container or named.creators or named.title or named.url):
            return  # a source that was lost; a check tells of it
        pieces = tuple(_pieces(self.reference, self.citation.text))
        for index, (cited, end) in enumerate(pieces):
            url = self.reference.url if index + 1 == len(pieces) else ""
            yield self._entry(named, cited, end, url)

    def _entry(self, named: WorkEntry, cited: CitedDate | None, end: PartialDate | None, url: str) -> WorkEntry:
        date = cited.date if cited else None
        accessed = max((d.date for d in self.reference.dates if d.accessed), key=lambda d: d.iso, default=None)
        notes = (_without_year(date), _INFERRED if cited and cited.inferred else "", named.note)
        return replace(
            named,
            date=_dated(date),
            end=_dated(end),
            accessed=_dated(accessed),
            url=url,
            note=_lines(*notes),
        )

    def _named(self) -> WorkEntry:
        """What all pieces of the reference share."""
        reference = self.reference
        name = self.sources.full_name(self.cite.article, reference)
        name = "" if _is_address(name) else name
        entry = self.sources.outlets.entry(name)
        kind = work_type(name, entry.kind if entry else None, reference.url)
        title, rest = _title(reference.remark)
        if kind == "document" and not title and is_said(name):
            name, title = "", name
        container, creators = _responsible(kind, name, reference.url)
        language = entry.language if entry else ""
        note = _lines(rest, reference.locator)
        return WorkEntry("", kind, title, container, creators, url=reference.url, language=language, note=note)


def _responsible(kind: str, name: str, url: str) -> tuple[str, tuple[Creator, ...]]:
    """Where a work appeared and whose it is."""
    if kind == "post":
        network, account = account_of(name)
        return network, (Creator(literal=account),) if account else () if network else (Creator(literal=name),)
    if kind == "document":
        return "", (person(name),) if name else ()
    if kind == "webpage" and name:
        return "", (Creator(literal=name),)
    return name or _host(url), ()


def _pieces(reference: Reference, printed: str) -> Iterator[tuple[CitedDate | None, PartialDate | None]]:
    """The days of a reference, those that open and close a span together; none where it names no day."""
    dates = [cited for cited in reference.dates if not cited.accessed]
    if not dates:
        yield None, None
    while dates:
        first, *dates = dates
        closes = bool(dates) and _is_span(first.date, dates[0].date, printed)
        yield first, dates.pop(0).date if closes else None


def _is_span(first: PartialDate, last: PartialDate, printed: str) -> bool:
    """Whether a dash is printed between two days, months or years: "July 7–9", "June 30–July 2", "2023–2024"."""
    if (first.iso.count("-"), first.iso) >= (last.iso.count("-"), last.iso):
        return False
    if first.day and last.day:
        return bool(re.search(rf"(?<!\d){first.day}\D{{0,9}}{_DASH}(?:[^\W\d]+\.?\s)?{last.day}(?!\d)", printed))
    if first.month or last.month:
        return bool(re.search(rf"[^\W\d]{_DASH}[^\W\d]", printed)) and first.day is None and last.day is None
    return bool(re.search(rf"{first.year}{_DASH}(?:{last.year}|{str(last.year)[-2:]})(?!\d)", printed))


def _title(remark: str) -> tuple[str, str]:
    """The title among the remarks, the piece in quotation marks, and the other remarks."""
    pieces = remark.split("; ")
    title = next((found for piece in pieces if (found := _QUOTED.fullmatch(piece.strip()))), None)
    if title is None:
        return "", remark
    rest = "; ".join(piece for piece in pieces if piece.strip() != title[0])
    return title["title"].rstrip(",").strip(), rest


def _dated(date: PartialDate | None) -> PartialDate | None:
    """A date that programs can sort by: they know none without a year."""
    return date if date is not None and date.year is not None else None


def _without_year(date: PartialDate | None) -> str:
    if date is None or date.year is not None or date.month is None:
        return ""
    return f"Dated {format_date(date, 'd MMMM', 'en')}, without a year."


def _lines(*notes: str) -> str:
    return "\n".join(dict.fromkeys(" ".join(note.split()) for note in notes if note.strip()))


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://"))


def _host(url: str) -> str:
    """The site's name as its address has it."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
