"""Which citations of a brief are of a source, or of a piece of one, that was withdrawn or corrected."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefer.model.article import Article, ArticleId, Reference
from briefer.model.brief import Brief, ItemId, Judgment, text_of
from briefer.model.dates import PartialDate
from briefer.model.rich import Cite, citations_of
from briefer.model.source_base import SourceBase, evidence_of
from briefer.model.sourcing import Withdrawal

# What two spellings of one address differ in: the protocol, "www.", the fragment, the slash at the end.
_ADDRESS = re.compile(r"^(?:[a-z]+://)?(?:www\.)?([^#]*?)/*(?:#.*)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Resting:
    """A use of what was withdrawn or corrected, and the items that rest on it.

    ``cite`` is none where the article itself is meant; ``text`` is the citation as printed, or the article's title,
    ``outlet`` the name that the brief knows the source by, or its address where it has none.
    ``items`` print the citation, or have it as evidence; of an article itself, they come from it.
    """

    withdrawal: Withdrawal
    article: ArticleId
    cite: Cite | None
    outlet: str
    text: str
    items: tuple[ItemId, ...]


def resting_on(brief: Brief, withdrawals: Iterable[Withdrawal]) -> Iterator[Resting]:
    """Every citation and article of that kind that something in the brief rests on, in the order of the articles.

    An outlet is meant by any of its names. A withdrawal with a date means only what is cited for that day; a date that
    is known in part means every day that it may be. One with an address means what is cited by that address, whoever
    is named, and what is cited without any for that day. What is excluded rests on nothing.
    """
    known = _Known.of(brief, withdrawals)
    if not known.by_name and not known.by_address:
        return
    users = _users(brief, known.base)
    for article in brief.articles:
        yield from _of_article(article, known, users)
    for cite, citation in known.base.citations.items():
        told: set[Withdrawal] = set()
        for reference in citation.references:
            for withdrawal in known.meaning(cite.article, reference):
                if withdrawal not in told and users.get(cite):
                    told.add(withdrawal)
                    outlet = known.base.names.name(cite.article, reference) or reference.url
                    yield Resting(withdrawal, cite.article, cite, outlet, citation.text, tuple(users[cite]))


@dataclass(frozen=True, slots=True)
class _Known:
    """Withdrawals by the names and addresses that they may be cited by."""

    base: SourceBase
    by_name: Mapping[str, list[Withdrawal]]
    by_address: Mapping[str, list[Withdrawal]]
    printed: Mapping[tuple[ArticleId, str], tuple[str, ...]]  # the names that an article prints a source by

    @classmethod
    def of(cls, brief: Brief, withdrawals: Iterable[Withdrawal]) -> _Known:
        base = SourceBase.of(brief)
        by_name, by_address = defaultdict(list), defaultdict(list)
        for withdrawal in dict.fromkeys(withdrawals):
            for name in {withdrawal.source.casefold(), base.names.merged(withdrawal.source).casefold()}:
                by_name[name].append(withdrawal)
            if withdrawal.url:
                by_address[address(withdrawal.url)].append(withdrawal)
        sources = [(article.id, source) for article in brief.articles for source in article.sources]
        printed = {(article, str(source.id)): (source.name, *source.printed) for article, source in sources}
        return cls(base, by_name, by_address, printed)

    def meaning(self, article: ArticleId, reference: Reference) -> list[Withdrawal]:
        """The withdrawals that mean a reference."""
        found = dict.fromkeys(self.by_address.get(address(reference.url), ())) if reference.url else {}
        dates = [cited.date for cited in reference.dates if not cited.accessed]
        names = [self.base.names.name(article, reference), reference.source]
        names += self.printed.get((article, reference.source_id), ()) if reference.source else ()
        for withdrawal in self._named(names):
            other = withdrawal.url and (reference.url or withdrawal.date is None)
            if not other and _may_be(withdrawal.date, dates):
                found[withdrawal] = None
        return list(found)

    def meaning_article(self, article: Article) -> list[Withdrawal]:
        """The withdrawals that mean an article itself, by its publication and date."""
        dates = [article.date] if article.date else []
        named = self._named([article.publication, self.base.names.merged(article.publication)])
        return [w for w in named if not (w.url and w.date is None) and _may_be(w.date, dates)]

    def _named(self, names: Iterable[str]) -> list[Withdrawal]:
        found = (w for name in names if name for w in self.by_name.get(name.casefold(), ()))
        return list(dict.fromkeys(found))


def address(url: str) -> str:
    """An address without what two spellings of it differ in."""
    found = _ADDRESS.match(url.strip())
    return found[1] if found else url


def _may_be(wanted: PartialDate | None, dates: Iterable[PartialDate]) -> bool:
    return wanted is None or any(_same(wanted, date) for date in dates)


def _same(one: PartialDate, other: PartialDate) -> bool:
    """Whether two dates may be one day: what both say is the same."""
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(a is None or b is None or a == b for a, b in pairs)


def _of_article(article: Article, known: _Known, users: Mapping[object, Iterable[ItemId]]) -> Iterator[Resting]:
    items = tuple(users.get(article.id, ()))
    for withdrawal in known.meaning_article(article) if items else ():
        yield Resting(withdrawal, article.id, None, known.base.names.merged(article.publication), article.title, items)


def _users(brief: Brief, base: SourceBase) -> Mapping[object, dict[ItemId, None]]:
    """The items that rest on each citation and on each article, in printed order."""
    found: defaultdict[object, dict[ItemId, None]] = defaultdict(dict)
    for _, item in brief.items():
        pieces = evidence_of(item) if isinstance(item, Judgment) else ()
        for cite in (*citations_of(text_of(item)), *(cite for piece in pieces for cite in base.cited_by(piece))):
            found[cite][item.id] = None
        origins = [item.origin, *(piece for piece in pieces if not isinstance(piece, Cite))]
        for origin in filter(None, origins):
            found[origin.article][item.id] = None
    return found


__all__ = ["Resting", "address", "resting_on"]
