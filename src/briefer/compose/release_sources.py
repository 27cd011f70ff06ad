"""What a release knows of its articles and sources: as much as its own items say, and no more."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypedDict

from briefer.compose.release_text import Cut, Stretch, overlap
from briefer.model.article import (
    Article,
    ArticleId,
    Block,
    Citation,
    Paragraph,
    ParagraphId,
    Reference,
    Section,
    Source,
    SourceId,
)
from briefer.model.brief import (
    Brief,
    EventItem,
    FigureItem,
    Item,
    ItemId,
    Judgment,
    Origin,
    SourceName,
    TableItem,
    TextItem,
    text_of,
)
from briefer.model.rich import Cite, Inline, RichText, Run, citations_of, plain
from briefer.model.sourcing import SourceDescriptor, SourceEntry

_Place = tuple[ArticleId, ParagraphId]
# What stands after a citation without a blank before it.
_CLOSING = re.compile(r"[\s.,;:!?…)\]”’»]")


class SourceFields(TypedDict):
    """The fields of a brief that tell of its articles and sources."""

    articles: tuple[Article, ...]
    source_names: tuple[SourceName, ...]
    register: tuple[SourceEntry, ...]
    descriptors: tuple[SourceDescriptor, ...]


@dataclass(frozen=True, slots=True)
class Uses:
    """The citations that a release prints, as it prints them, and what is left of the articles' paragraphs.

    ``told`` are the stretches that may be told, ``cuts`` the same without citations that are not printed so.
    ``names`` are those of its sources in all spellings, ``other_names`` those that only what is withheld uses, both in
    small letters; ``unseen`` the ones that a marking withholds wherever they stand.
    """

    citations: Mapping[Cite, Citation]
    told: Mapping[_Place, Cut]
    cuts: Mapping[_Place, Cut]
    articles: frozenset[ArticleId]
    names: frozenset[str]
    other_names: Mapping[str, str]
    unseen: frozenset[str]
    lengths: Mapping[_Place, int] = field(repr=False, default_factory=dict)
    everything: bool = False

    @classmethod
    def of(
        cls, brief: Brief, shown: frozenset[ItemId], seen: tuple[Item, ...], unseen: frozenset[str], *, everything: bool
    ) -> Uses:
        """What items that are ``shown``, and texts that stand for others, use of the articles.

        ``seen`` are both; ``everything``: what has no marking may be seen, and so may evidence that no item tells.
        """
        return _Reader(brief, shown, seen, unseen, everything).read()

    def cited(self, content: RichText) -> RichText:
        """The text with the citations that the release has; where one goes, no second blank is left."""
        inlines: list[Inline] = []
        for index, inline in enumerate(content):
            if isinstance(inline, Run) or inline in self.citations:
                inlines.append(inline)
                continue
            following = content[index + 1] if index + 1 < len(content) else None
            if inlines and isinstance(last := inlines[-1], Run):
                inlines[-1] = replace(last, text=last.text.rstrip())
            if isinstance(following, Run) and following.text and not _CLOSING.match(following.text):
                inlines.append(Run(" "))
        return tuple(i for i in inlines if not (isinstance(i, Run) and not i.text))

    def may_count(self, source: Source) -> bool:
        """Whether a source that nothing cites may be named: the line "Based on 14 outlets" counts whole articles."""
        names = {name.casefold() for name in (source.name, *source.printed)}
        return self.everything and names.isdisjoint(self.other_names) and names.isdisjoint(self.unseen)

    def moved(self, item: Item) -> Origin | None:
        """Where the item came from, in what is left of the article."""
        if item.origin is None or isinstance(item, TableItem | FigureItem):
            return item.origin
        return self.moved_origin(item.origin, whole=item.original is None)

    def moved_origin(self, origin: Origin, *, whole: bool = True) -> Origin:
        """A stretch in what is left; ``whole``: an open end stays open."""
        place = (origin.article, origin.paragraph)
        cut = self.cuts.get(place, Cut(()))
        end = -1 if origin.end < 0 and whole else cut.place(_end(origin, self.lengths.get(place, 0)))
        return replace(origin, start=cut.place(origin.start), end=end)


@dataclass(slots=True)
class _Reader:
    brief: Brief
    shown: frozenset[ItemId]
    seen: tuple[Item, ...]
    unseen: frozenset[str]
    everything: bool
    known: dict[Cite, Citation] = field(init=False)
    texts: dict[_Place, str] = field(init=False)
    lengths: dict[_Place, int] = field(init=False)
    own_names: dict[tuple[ArticleId, SourceId], list[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.known = self.brief.citations()
        self.texts = {(a.id, p.id): p.text for a in self.brief.articles for p in a.paragraphs()}
        self.lengths = {place: len(text) for place, text in self.texts.items()}
        self.own_names = {(a.id, s.id): [s.name] for a in self.brief.articles for s in a.sources}
        for name in self.brief.source_names:
            self.own_names.setdefault((name.article, name.source), []).append(name.name)

    def read(self) -> Uses:
        said, hidden = self._said(), self._hidden()
        evidence = [piece for item in self.seen if isinstance(item, Judgment) for piece in item.evidence]
        for piece in evidence:
            if isinstance(piece, Origin) and self._may_tell(piece, hidden):
                said[piece.article, piece.paragraph].append(_stretch(piece, self.lengths))
        citations = self._citations(evidence, said)
        names = frozenset(name.casefold() for cite, c in citations.items() for name in self._names(cite.article, c))
        cuts = self._cuts(said, citations)
        placed = {cite: _placed(cite, citation, cuts) for cite, citation in citations.items()}
        told = {place: Cut.of(stretches) for place, stretches in said.items()}
        articles = self._articles(placed, cuts)
        return Uses(
            placed, told, cuts, articles, names, self._others(names), self.unseen, self.lengths, self.everything
        )

    def _said(self) -> defaultdict[_Place, list[Stretch]]:
        """The stretches that items say word for word."""
        said: defaultdict[_Place, list[Stretch]] = defaultdict(list)
        for item in self.seen:
            if isinstance(item, TextItem | Judgment | EventItem) and item.origin and self._says_so(item, item.origin):
                said[item.origin.article, item.origin.paragraph].append(_stretch(item.origin, self.lengths))
        return said

    def _says_so(self, item: TextItem | Judgment | EventItem, origin: Origin) -> bool:
        """Whether every letter of the stretch is the item's own, or of a citation in it."""
        start, end = _stretch(origin, self.lengths)
        text = self.texts.get((origin.article, origin.paragraph), "")[start:end]
        for cite in citations_of(item.content):
            text = text.replace(self.known[cite].text, "", 1) if cite in self.known else text
        return item.original is None and _letters(text) == _letters(plain(item.content))

    def _hidden(self) -> Mapping[_Place, list[Stretch]]:
        hidden: defaultdict[_Place, list[Stretch]] = defaultdict(list)
        for item in self._withheld():
            if item.origin and not isinstance(item, TableItem | FigureItem):
                hidden[item.origin.article, item.origin.paragraph].append(_stretch(item.origin, self.lengths))
        return hidden

    def _withheld(self) -> Iterator[Item]:
        return (item for _, item in self.brief.items() if item.id not in self.shown)

    def _may_tell(self, piece: Origin, hidden: Mapping[_Place, list[Stretch]]) -> bool:
        """Whether evidence may be told that the release does not say itself."""
        stretch, place = _stretch(piece, self.lengths), (piece.article, piece.paragraph)
        return (
            self.everything
            and place in self.lengths
            and not any(overlap(stretch, one) for one in hidden.get(place, ()))
        )

    def _citations(
        self, evidence: Iterable[Origin | Cite], said: Mapping[_Place, list[Stretch]]
    ) -> dict[Cite, Citation]:
        """The citations that may be printed, each without the references that may not be told."""
        printed = {cite for item in self.seen for cite in citations_of(text_of(item))}
        if self.everything:
            elsewhere = {cite for item in self._withheld() for cite in _cites_of(item)}
            named = {piece for piece in evidence if isinstance(piece, Cite)}
            named |= {c for c, at in self.known.items() if _stands_in(at, said.get((c.article, at.paragraph), ()))}
            printed |= named - elsewhere
        told = {cite: self._told(cite, c) for cite, c in self.known.items() if cite in printed}
        return {cite: c for cite, c in told.items() if c is not None and cite not in self.brief.excluded}

    def _told(self, cite: Cite, citation: Citation) -> Citation | None:
        """Without sources whose names are withheld, and then not as it was printed; none when nothing is left."""
        seen = tuple(r for r in citation.references if not self._is_unseen(cite.article, r))
        if len(seen) == len(citation.references):
            return replace(citation, doubt="")
        return replace(citation, references=seen, text="", doubt="") if seen else None

    def _is_unseen(self, article: ArticleId, reference: Reference) -> bool:
        return any(name.casefold() in self.unseen for name in self._reference_names(article, reference))

    def _reference_names(self, article: ArticleId, reference: Reference) -> Iterator[str]:
        """All names that stand for a reference's source: as printed, as registered, as the editor calls it."""
        yield from filter(None, (reference.source, *self.own_names.get((article, reference.source_id), ())))

    def _names(self, article: ArticleId, citation: Citation) -> Iterator[str]:
        for reference in citation.references:
            yield from self._reference_names(article, reference)

    def _others(self, names: frozenset[str]) -> dict[str, str]:
        """Names of sources that are used, but by nothing that these readers see."""
        used = (cite for _, item in self.brief.items() for cite in _cites_of(item) if cite in self.known)
        said = (name for cite in used for name in self._names(cite.article, self.known[cite]))
        others = {name.casefold(): name for name in said if name.casefold() not in names}
        entries = (e for e in self.brief.register if e.name.casefold() in self.unseen)
        return others | {name.casefold(): name for entry in entries for name in (entry.name, *entry.also)}

    def _cuts(self, said: Mapping[_Place, list[Stretch]], citations: Mapping[Cite, Citation]) -> dict[_Place, Cut]:
        """What is left of paragraphs: what is said, without citations that are not printed as they stand."""
        gone: defaultdict[_Place, list[Stretch]] = defaultdict(list)
        for cite, citation in self.known.items():
            kept = citations.get(cite)
            if kept is None or kept.text != citation.text:
                gone[cite.article, citation.paragraph].append((citation.start, citation.end))
        return {place: Cut.of(stretches, gone.get(place, ())) for place, stretches in said.items()}

    def _articles(self, citations: Iterable[Cite], cuts: Iterable[_Place]) -> frozenset[ArticleId]:
        """The articles that the release may name: those it uses; others where nothing unmarked is withheld."""
        used = {cite.article for cite in citations} | {article for article, _ in cuts}
        used |= {item.origin.article for item in self.seen if item.origin}
        if self.everything:
            only = {item.origin.article for item in self._withheld() if item.origin} - used
            used |= {article.id for article in self.brief.articles} - only
        return frozenset(used)


def released_evidence(evidence: Iterable[Origin | Cite], uses: Uses) -> tuple[Origin | Cite, ...]:
    """The evidence that the release has itself; places in articles as they are in what is left."""
    kept: list[Origin | Cite] = []
    for piece in evidence:
        if isinstance(piece, Cite):
            kept += [piece] if piece in uses.citations else []
            continue
        told = uses.told.get((piece.article, piece.paragraph))
        if told is not None and told.covers(*_stretch(piece, uses.lengths)):
            kept.append(uses.moved_origin(piece))
    return tuple(dict.fromkeys(kept))


def released_sources(brief: Brief, uses: Uses, lost: frozenset[str]) -> SourceFields:
    """Articles, names, register and descriptors of what the release prints; ``lost`` are headings that it has not."""
    kept = {cite.article: set[str]() for cite in uses.citations}
    for cite, citation in uses.citations.items():
        kept[cite.article] |= {reference.source_id for reference in citation.references}
    return {
        "articles": tuple(_article(article, uses, lost) for article in brief.articles if article.id in uses.articles),
        "source_names": tuple(n for n in brief.source_names if n.source in kept.get(n.article, ())),
        "register": tuple(_entry(entry, uses) for entry in brief.register if _is_used(entry, uses)),
        "descriptors": tuple(
            replace(one, upstream=_known(one.upstream, uses))
            for one in brief.descriptors
            if uses.everything and one.cite in uses.citations
        ),
    }


def _is_used(entry: SourceEntry, uses: Uses) -> bool:
    names = {name.casefold() for name in (entry.name, *entry.also)}
    return not names.isdisjoint(uses.names) and names.isdisjoint(uses.unseen)


def _entry(entry: SourceEntry, uses: Uses) -> SourceEntry:
    """What is said of a source that has no marking of its own is the paper's; its name is told with what it says."""
    also = tuple(name for name in entry.also if name.casefold() not in uses.other_names)
    if not uses.everything and not entry.marking:
        return SourceEntry(entry.name, also, entry.kind, language=entry.language, country=entry.country)
    return replace(entry, also=also, upstream=_known(entry.upstream, uses))


def _known(name: str, uses: Uses) -> str:
    """A name, unless only what is withheld uses it."""
    hidden = name.casefold() in uses.unseen or name.casefold() in uses.other_names
    return "" if hidden else name


def _article(article: Article, uses: Uses, lost: frozenset[str]) -> Article:
    """Its title page, the paragraphs as far as they are told, each in its place, and what is cited."""
    hidden = bool({article.publication.casefold(), article.title.casefold()} & (uses.unseen - {""}))
    head = Article(article.id, "") if hidden else article
    citations = tuple(c for cite, c in uses.citations.items() if cite.article == article.id)
    cited = {reference.source_id for citation in citations for reference in citation.references}
    return replace(
        head,
        language=article.language,
        file_name="",
        summary=tuple(replace(p, paragraph=_left(article, p.paragraph, uses), start=0, end=0) for p in article.summary),
        sections=tuple(
            replace(s, heading=_heading(article, s, uses, lost), blocks=tuple(_blocks(article, s.blocks, uses)))
            for s in article.sections
        ),
        notes=tuple(replace(note, paragraph=_left(article, note.paragraph, uses)) for note in article.notes),
        asides=tuple(
            replace(a, paragraphs=tuple(_left(article, p, uses) for p in a.paragraphs)) for a in article.asides
        ),
        citations=citations,
        not_citations=(),
        sources=tuple(_source(s, citations) for s in article.sources if s.id in cited or uses.may_count(s)),
        events=(),
        acronyms=(),
        notices=(),
    )


def _heading(article: Article, section: Section, uses: Uses, lost: frozenset[str]) -> str:
    """Where a paragraph of it is told, and nothing unmarked is withheld: evidence is named by it."""
    told = any(isinstance(b, Paragraph) and (article.id, b.id) in uses.told for b in section.blocks)
    return section.heading if told and uses.everything and section.heading not in lost else ""


def _blocks(article: Article, blocks: Iterable[Block], uses: Uses) -> Iterator[Paragraph]:
    return (_left(article, block, uses) for block in blocks if isinstance(block, Paragraph))


def _left(article: Article, paragraph: Paragraph, uses: Uses) -> Paragraph:
    """A paragraph that is not told keeps its place, so that places in the article stay right."""
    return uses.cuts.get((article.id, paragraph.id), Cut(())).paragraph(paragraph)


def _source(source: Source, citations: tuple[Citation, ...]) -> Source:
    used = [(c.id, r) for c in citations for r in c.references if r.source_id == source.id]
    printed = dict.fromkeys(reference.source for _, reference in used)
    dates = dict.fromkeys(cited.date for _, reference in used for cited in reference.dates)
    ids = dict.fromkeys(id for id, _ in used)
    return Source(source.id, source.name, tuple(printed), tuple(ids), tuple(dates))


def _placed(cite: Cite, citation: Citation, cuts: Mapping[_Place, Cut]) -> Citation:
    cut = cuts.get((cite.article, citation.paragraph), Cut(()))
    return replace(citation, start=cut.place(citation.start), end=cut.place(citation.end))


def _cites_of(item: Item) -> tuple[Cite, ...]:
    linked = item.evidence if isinstance(item, Judgment) else ()
    return (*citations_of(text_of(item)), *(piece for piece in linked if isinstance(piece, Cite)))


def _stands_in(citation: Citation, stretches: Iterable[Stretch]) -> bool:
    return any(start <= citation.start and citation.end <= end for start, end in stretches)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _stretch(origin: Origin, lengths: Mapping[_Place, int]) -> Stretch:
    return (origin.start, _end(origin, lengths.get((origin.article, origin.paragraph), 0)))


def _end(origin: Origin, length: int) -> int:
    return origin.end if origin.end >= 0 else length
