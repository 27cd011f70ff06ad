"""The ledger: every judgment with what it rests on, and every outlet with the judgments that rest on it.

Evidence falls when every outlet behind it is pulled, or the one that it has the news from; a judgment falls when all
its evidence has fallen. A citation that is excluded supports nothing. What is offered and not confirmed is told, but
is no evidence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from operator import attrgetter

from briefer.compose.content import ArticleText
from briefer.compose.item_roles import is_seen, role_of
from briefer.model.article import ArticleId, ParagraphId
from briefer.model.brief import Brief, EventItem, ItemId, ItemRole, Judgment, Origin, Part, PartId, TextItem
from briefer.model.dates import PartialDate
from briefer.model.lexicon import Confidence
from briefer.model.rich import Cite, citations_of, wording
from briefer.model.source_base import SourceBase, SourceUse, evidence_of
from briefer.model.sourcing import SourceEntry


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """A piece of evidence. ``text`` is its wording: of a citation the sentence is not told, only the citation itself.

    ``section`` is the heading it stands under, ``number`` the place of its paragraph in the body of the article,
    counted from 1; 0 outside the body. ``cites`` are the citations behind it, ``shown_in`` the texts of the brief that
    print it. ``lost``: the article has no such place any more, or the citation is excluded.
    """

    piece: Origin | Cite
    text: str
    article: ArticleId
    paragraph: ParagraphId
    section: str
    number: int
    cites: tuple[Cite, ...]
    sources: tuple[SourceUse, ...]
    lost: bool = False
    shown_in: tuple[ItemId, ...] = ()


@dataclass(frozen=True, slots=True)
class OfferLine:
    """Evidence that was found and that nobody has confirmed; ``score`` is from 0 to 1."""

    found: EvidenceLine
    score: float


@dataclass(frozen=True, slots=True)
class BearingLine:
    """A text that bears on a judgment: an assumption, an alternative, a gap, an indicator."""

    item: ItemId
    role: ItemRole
    text: str
    seen: bool


@dataclass(frozen=True, slots=True)
class JudgmentLine:
    """A judgment and what it rests on. ``number`` counts all judgments of the brief from 1.

    ``outlets`` are all behind its evidence, ``roots`` those that they have the news from. ``first`` and ``last`` are
    the earliest and the latest day cited. ``coverage`` is the share of its evidence that cites a source, from 0 to 1,
    none without evidence. ``offered`` waits to be confirmed and is not counted.
    """

    item: ItemId
    part: PartId
    number: int
    text: str
    likelihood: str
    confidence: Confidence | None
    basis: str
    time_frame: str
    evidence: tuple[EvidenceLine, ...]
    outlets: tuple[str, ...]
    roots: tuple[str, ...]
    first: PartialDate | None
    last: PartialDate | None
    coverage: float | None
    offered: tuple[OfferLine, ...] = ()
    bearing: tuple[BearingLine, ...] = ()

    @property
    def one_outlet(self) -> bool:
        """Whether all of it comes from one outlet, directly or not."""
        return len(self.roots) == 1


@dataclass(frozen=True, slots=True)
class OutletLine:
    """An outlet: the citations of it behind evidence, the judgments that rest on it, those that fall without it.

    One that only others have their news from has no citations of its own.
    """

    name: str
    entry: SourceEntry | None
    cites: tuple[Cite, ...]
    judgments: tuple[ItemId, ...]
    falls: tuple[ItemId, ...]


@dataclass(frozen=True, slots=True)
class CitationLine:
    """A citation and what rests on it, as of an outlet."""

    cite: Cite
    text: str
    sources: tuple[SourceUse, ...]
    judgments: tuple[ItemId, ...]
    falls: tuple[ItemId, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """Judgments in printed order; outlets by how many judgments rest on them, most first; citations as they stand."""

    judgments: tuple[JudgmentLine, ...]
    outlets: tuple[OutletLine, ...]
    citations: tuple[CitationLine, ...]

    def judgment(self, item: ItemId) -> JudgmentLine | None:
        """The line of that judgment, or none."""
        return next((line for line in self.judgments if line.item == item), None)


def ledger_of(brief: Brief) -> Ledger:
    """The ledger of a brief; judgments that are not written yet are left out."""
    base = SourceBase.of(brief)
    places = _Places.of(brief)
    bearing = _bearing(brief)
    judgments = [
        _judgment_line(part, item, number, base, places, bearing[item.id])
        for number, (part, item) in enumerate(_judgments(brief), 1)
    ]
    return Ledger(tuple(judgments), _outlets(judgments, base), _citations(judgments, base))


def is_pulled(use: SourceUse, outlets: Collection[str], cites: Collection[Cite] = ()) -> bool:
    """Whether a source is gone with those outlets, by their folded names, and those citations."""
    return use.outlet.casefold() in outlets or use.root.casefold() in outlets or use.cite in cites


def falls_without(line: JudgmentLine, outlets: Collection[str], cites: Collection[Cite] = ()) -> bool:
    """Whether a judgment loses all its evidence when outlets, by their folded names, and citations are pulled.

    One that rests on nothing as it is does not fall.
    """
    uses = [use for piece in line.evidence for use in piece.sources]
    return bool(uses) and all(is_pulled(use, outlets, cites) for use in uses)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where paragraphs stand: the heading over them and their number in the body."""

    texts: Mapping[ArticleId, ArticleText]
    numbers: Mapping[tuple[ArticleId, ParagraphId], tuple[str, int]]
    printed: Mapping[tuple[ArticleId, ParagraphId], list[tuple[int, int, ItemId]]]
    citing: Mapping[Cite, list[ItemId]]

    @classmethod
    def of(cls, brief: Brief) -> _Places:
        texts = {article.id: ArticleText.of(article) for article in brief.articles}
        numbers: dict[tuple[ArticleId, ParagraphId], tuple[str, int]] = {}
        for text in texts.values():
            article = text.article
            body = {paragraph.id: n for n, paragraph in enumerate(article.body_paragraphs(), 1)}
            for section in article.sections:
                for block in section.blocks:
                    if number := body.get(ParagraphId(block.id)):
                        numbers[article.id, ParagraphId(block.id)] = (section.heading, number)
        return cls(texts, numbers, *_printed(brief))

    def line(self, piece: Origin | Cite, base: SourceBase) -> EvidenceLine:
        """A piece of evidence with its words, its place and its sources."""
        citation = base.citations.get(piece) if isinstance(piece, Cite) else None
        where = citation.paragraph if citation else piece.paragraph if isinstance(piece, Origin) else ParagraphId("")
        text = citation.text if citation else self._wording(piece) if isinstance(piece, Origin) else ""
        section, number = self.numbers.get((piece.article, where), ("", 0))
        sources = base.uses(piece) if text else ()
        return EvidenceLine(
            piece,
            text,
            piece.article,
            where,
            section,
            number,
            base.cited_by(piece),
            sources,
            lost=not text,
            shown_in=self._shown_in(piece),
        )

    def _shown_in(self, piece: Origin | Cite) -> tuple[ItemId, ...]:
        if isinstance(piece, Cite):
            return tuple(self.citing.get(piece, ()))
        stretches = self.printed.get((piece.article, piece.paragraph), ())
        return tuple(id for first, last, id in stretches if first <= piece.start and piece.until <= last)

    def _wording(self, origin: Origin) -> str:
        """The characters of a stretch, citations and all."""
        text = self.texts.get(origin.article)
        paragraph = text.paragraphs.get(origin.paragraph) if text else None
        return paragraph.text[origin.start : origin.until].strip() if paragraph else ""


def _printed(
    brief: Brief,
) -> tuple[dict[tuple[ArticleId, ParagraphId], list[tuple[int, int, ItemId]]], dict[Cite, list[ItemId]]]:
    """The texts of a brief by what they print: stretches of paragraphs, and citations."""
    stretches: defaultdict[tuple[ArticleId, ParagraphId], list[tuple[int, int, ItemId]]] = defaultdict(list)
    citing: defaultdict[Cite, list[ItemId]] = defaultdict(list)
    for _, item in brief.items():
        if not isinstance(item, TextItem | EventItem):
            continue
        if origin := item.origin:
            stretches[origin.article, origin.paragraph].append((origin.start, origin.until, item.id))
        for cite in citations_of(item.content):
            citing[cite].append(item.id)
    return dict(stretches), dict(citing)


def _judgments(brief: Brief) -> list[tuple[Part, Judgment]]:
    return [(part, item) for part, item in brief.items() if isinstance(item, Judgment) and item.content]


def _judgment_line(
    part: Part, judgment: Judgment, number: int, base: SourceBase, places: _Places, bearing: list[BearingLine]
) -> JudgmentLine:
    evidence = tuple(places.line(piece, base) for piece in evidence_of(judgment))
    standing = [line.piece for line in evidence if not line.lost]
    dated = [date for line in evidence for use in line.sources for date in use.dates if date.year]
    dates = sorted(dated, key=attrgetter("calendar"))
    return JudgmentLine(
        judgment.id,
        part.id,
        number,
        wording(judgment.content),
        judgment.likelihood,
        judgment.confidence,
        judgment.basis,
        judgment.time_frame,
        evidence,
        base.outlets(standing),
        base.roots(standing),
        dates[0] if dates else None,
        dates[-1] if dates else None,
        sum(bool(line.cites) for line in evidence) / len(evidence) if evidence else None,
        tuple(OfferLine(places.line(offer.origin, base), offer.score) for offer in judgment.offered),
        tuple(bearing),
    )


def _bearing(brief: Brief) -> defaultdict[ItemId, list[BearingLine]]:
    found: defaultdict[ItemId, list[BearingLine]] = defaultdict(list)
    for part, item in brief.items():
        if isinstance(item, TextItem):
            for judgment in item.bears_on:
                found[judgment].append(_bearing_line(part, item))
    return found


def _bearing_line(part: Part, item: TextItem) -> BearingLine:
    return BearingLine(item.id, role_of(item, part), wording(item.content), is_seen(item, part))


def _outlets(judgments: list[JudgmentLine], base: SourceBase) -> tuple[OutletLine, ...]:
    """Every outlet that evidence rests on, those that most judgments rest on first, else in order of first use."""
    names: dict[str, str] = {}
    cites: defaultdict[str, dict[Cite, None]] = defaultdict(dict)
    resting: defaultdict[str, dict[ItemId, JudgmentLine]] = defaultdict(dict)
    for line in judgments:
        for use in (use for piece in line.evidence for use in piece.sources):
            for name in (use.outlet, use.root):
                names.setdefault(name.casefold(), name)
                resting[name.casefold()][line.item] = line
            if use.cite:
                cites[use.outlet.casefold()][use.cite] = None
    lines = [
        OutletLine(
            name,
            base.names.entry(name),
            tuple(cites[key]),
            tuple(resting[key]),
            tuple(item for item, line in resting[key].items() if falls_without(line, {key})),
        )
        for key, name in names.items()
    ]
    return tuple(sorted(lines, key=lambda line: -len(line.judgments)))


def _citations(judgments: list[JudgmentLine], base: SourceBase) -> tuple[CitationLine, ...]:
    resting: defaultdict[Cite, dict[ItemId, JudgmentLine]] = defaultdict(dict)
    for line in judgments:
        for cite in (cite for piece in line.evidence for cite in piece.cites):
            resting[cite][line.item] = line
    return tuple(
        CitationLine(
            cite,
            base.citations[cite].text,
            base.used(cite),
            tuple(lines),
            tuple(item for item, line in lines.items() if falls_without(line, (), {cite})),
        )
        for cite, lines in resting.items()
    )


__all__ = [
    "BearingLine",
    "CitationLine",
    "EvidenceLine",
    "JudgmentLine",
    "Ledger",
    "OfferLine",
    "OutletLine",
    "falls_without",
    "is_pulled",
    "ledger_of",
]
