"""Step 2 without a person: the best first brief a template can make of its articles.

Everything is taken from the articles with its origin; nothing is invented. What had to be left out or could not be
filled is said in ``Beginning.remarks``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count
from operator import attrgetter

from briefer.compose.choices import Choices, set_values
from briefer.compose.content import ArticleText, paragraph_content
from briefer.compose.cues import IMPLICATION_CUES, OUTLOOK_CUES
from briefer.compose.digest import digest_entries
from briefer.compose.draft import best_sentences, sentence_items
from briefer.compose.events import is_recent, sourced_end, told_once
from briefer.compose.limits import fit_sections, remark_left_out, within_limits
from briefer.compose.source_summary import source_summary
from briefer.compose.support import Support
from briefer.errors import ComposeError, Problem
from briefer.model.article import Article, Block, Event, Image, Paragraph, Section, SummaryPoint, Table
from briefer.model.brief import (
    Brief,
    EventItem,
    FigureItem,
    Item,
    ItemId,
    Judgment,
    Origin,
    Part,
    PartId,
    TableItem,
    TextItem,
)
from briefer.model.dates import PartialDate
from briefer.model.rich import Cite, RichText, Run
from briefer.model.template import BriefTemplate, PartSpec

_MOST_SUPPORTED = 200  # judgments that evidence is looked for: no paper has as many


@dataclass(frozen=True, slots=True)
class Beginning:
    """A first brief, and plain sentences on what was left out of it."""

    brief: Brief
    remarks: tuple[str, ...]


def begin_brief(articles: tuple[Article, ...], template: BriefTemplate, choices: Choices | None = None) -> Beginning:
    """A first brief of the articles by the template's rules and within its limits.

    Raises:
        ComposeError: a choice names a section, judgment, citation or field that does not exist.
    """
    choices = choices or Choices()
    _check_choices(articles, choices)
    chosen = tuple(_chosen(article, choices) for article in articles)
    filling = _Filling(chosen, template)
    parts = tuple(part for spec in template.parts for part in filling.parts(spec))
    first = articles[0]
    brief = Brief(
        template=template.id,
        articles=articles,
        title=first.title,
        parts=parts,
        marking=template.marking,
        date=first.date if first.date and first.date.day else None,
        cut_off=_latest_date(articles),
        language=template.language,
        organisation=template.organisation,
        excluded=frozenset(
            Cite(a.id, c.id) for a in articles for c in a.citations if c.id in choices.without_citations
        ),
    )
    brief = set_values(with_source_summary(brief, template), dict(choices.values))
    return Beginning(brief, tuple(filling.remarks))


class _Filling:
    """Fills the parts of one template in order; items get ids "i1", "i2"…, and a sentence is used only once."""

    def __init__(self, articles: tuple[Article, ...], template: BriefTemplate) -> None:
        self.texts = tuple(map(ArticleText.of, articles))
        self.template = template
        self.remarks: list[str] = []
        self._numbers = count(1)
        self._part_numbers = count(1)
        self._used: set[Origin] = set()

    @cached_property
    def _support(self) -> Support:
        return Support.of(self.texts)

    def parts(self, spec: PartSpec) -> list[Part]:
        """The parts one template part becomes: one, or one a section of the articles."""
        if spec.content == "sections":
            return self._sections(spec)
        if spec.content == "digest":
            return self._digest(spec)
        items = self._items(spec)
        items = self._with_support(items if spec.text else within_limits(items, spec, self.remarks))
        self._used |= {item.origin for item in items if item.origin}
        return [self._part(spec, spec.heading, items)]

    def _with_support(self, items: Sequence[Item]) -> list[Item]:
        first, rest = items[:_MOST_SUPPORTED], items[_MOST_SUPPORTED:]
        return [*(self._support.supported(i) if isinstance(i, Judgment) else i for i in first), *rest]

    def _items(self, spec: PartSpec) -> list[Item]:
        match spec.content:
            case "summary":
                return [self._summary_item(t, point) for t in self.texts for point in t.article.summary]
            case "judgments":
                return [self._judgment(t, point) for t in self.texts for point in t.article.summary]
            case "events":
                return list(self._events())
            case "key-facts":
                return self._key_facts(spec)
            case "implications":
                return self._cued(spec, IMPLICATION_CUES)
            case "outlook":
                return self._cued(spec, OUTLOOK_CUES)
            case "about-author":
                return list(self._biographies())
            case "editor":
                texts: list[Item] = [TextItem(self._id(), (Run(text),)) for text in spec.text if text]
                return [*texts, *([self._blank_table(spec)] if spec.columns else [])]
            case (
                "sections"
                | "digest"
                | "sources"
                | "source-summary"
                | "lexicon"
                | "notes"
                | "what-changed"
                | "traceability"
            ):
                return []

    def _part(self, spec: PartSpec, heading: str, items: Iterable[Item], proposed: bool = False) -> Part:
        return Part(PartId(f"part{next(self._part_numbers)}"), spec.role, heading, tuple(items), proposed)

    def _sections(self, spec: PartSpec) -> list[Part]:
        """One part a section under its own heading; without headings the template's stands over the first."""
        filled = [
            (s, [i for b in s.blocks if (i := self._block(t, b))]) for t in self.texts for s in t.article.sections
        ]
        filled = fit_sections([(s, items) for s, items in filled if items], spec, self.remarks)
        parts = []
        for index, (section, items) in enumerate(filled):
            heading = section.heading or (spec.heading if index == 0 else "")
            parts.append(self._part(spec, heading, items, section.proposed))
        return parts or [self._part(spec, spec.heading, ())]

    def _digest(self, spec: PartSpec) -> list[Part]:
        """One part an entry under its headline."""
        entries, left = digest_entries(self.texts, self.template, spec.limits, self._id)
        remark_left_out(left, "source", spec, self.remarks)
        parts = [self._part(spec, entry.headline, entry.items) for entry in entries]
        return parts or [self._part(spec, spec.heading, ())]

    def _blank_table(self, spec: PartSpec) -> TableItem:
        """The table that the editor fills: its heads and as many rows as there must be, two at least."""
        rows = max(2, spec.limits.min_items or 0)
        return TableItem(self._id(), (spec.columns, *((("",) * len(spec.columns),) * rows)))

    def _id(self) -> ItemId:
        return ItemId(f"i{next(self._numbers)}")

    def _block(self, text: ArticleText, block: Block) -> Item | None:
        match block:
            case Paragraph():
                content = paragraph_content(text, block)
                style = block.kind if block.kind != "caption" else "text"
                origin = Origin(text.article.id, block.id)
                return TextItem(self._id(), content, origin, style=style) if content else None
            case Table():
                return TableItem(self._id(), block.rows, block.has_header, block.caption)
            case Image():
                if not block.content:  # the format only names the picture; there is nothing to print
                    return None
                return FigureItem(self._id(), block.media_type, block.content, block.alt, block.caption)

    def _point(self, text: ArticleText, point: SummaryPoint) -> tuple[RichText, Origin]:
        if point.drafted and point.origin:
            paragraph = text.paragraphs.get(point.origin, point.paragraph)
            origin = Origin(text.article.id, paragraph.id, point.start, point.end)
            return paragraph_content(text, paragraph, point.start, point.end), origin
        return paragraph_content(text, point.paragraph), Origin(text.article.id, point.paragraph.id)

    def _summary_item(self, text: ArticleText, point: SummaryPoint) -> Item:
        content, origin = self._point(text, point)
        return TextItem(self._id(), content, origin, drafted=point.drafted)

    def _judgment(self, text: ArticleText, point: SummaryPoint) -> Item:
        """The wording is the author's; likelihood and confidence are the editor's to give, so they stay open."""
        content, origin = self._point(text, point)
        return Judgment(self._id(), content, origin=origin)

    def _events(self) -> Iterable[Item]:
        dated = [(event, text) for text in self.texts for event in told_once(text.article.events)]
        for event, text in sorted(dated, key=lambda pair: pair[0].date.calendar):
            if event.paragraph in text.paragraphs:
                yield self._event(text, event)

    def _event(self, text: ArticleText, event: Event) -> Item:
        paragraph = text.paragraphs[event.paragraph]
        end = sourced_end(text, paragraph, event.start, event.end)
        origin = Origin(text.article.id, event.paragraph, event.start, end)
        content = paragraph_content(text, paragraph, event.start, end)
        return EventItem(self._id(), event.date, content, event.end_date, origin)

    def _key_facts(self, spec: PartSpec) -> list[Item]:
        """Dated events in order; too few of them are completed by the sentences that cite the most sources."""
        latest = max((_newest(text.article) for text in self.texts), key=attrgetter("calendar"))
        facts: list[Item] = [
            item for item in self._events() if isinstance(item, EventItem) and is_recent(item.date, latest)
        ]
        wanted = (spec.limits.min_items or spec.limits.max_items or 3) - len(facts)
        if wanted <= 0:
            return facts
        used = self._used | {item.origin for item in facts if item.origin}
        cited = best_sentences(self.texts, None, used, wanted)
        return [*facts, *sentence_items(cited, self._id)]

    def _cued(self, spec: PartSpec, cues: dict[str, tuple[str, ...]]) -> list[Item]:
        found = best_sentences(self.texts, cues, self._used, spec.limits.max_items or 3)
        return sentence_items(found, self._id)

    def _biographies(self) -> Iterable[Item]:
        for text in self.texts:
            for aside in text.article.asides:
                if aside.kind == "biography":
                    for p in aside.paragraphs:
                        yield TextItem(self._id(), paragraph_content(text, p), Origin(text.article.id, p.id))


def with_source_summary(brief: Brief, template: BriefTemplate) -> Brief:
    """The brief with its statement on the source base drafted anew from the citations it has now."""
    roles = {spec.role for spec in template.parts if spec.content == "source-summary"}
    text = source_summary(brief, template) if roles else ()
    if not text:
        return brief
    item = TextItem(ItemId("source-summary"), text, drafted=True)
    return replace(brief, parts=tuple(replace(p, items=(item,)) if p.role in roles else p for p in brief.parts))


def _chosen(article: Article, choices: Choices) -> Article:
    """The article with only the chosen sections and summary points, in the chosen order."""
    sections: tuple[Section, ...] = article.sections
    if choices.sections is not None:
        sections = tuple(sections[n - 1] for n in choices.sections)
    summary = article.summary
    if choices.judgments is not None:
        summary = tuple(summary[n - 1] for n in choices.judgments)
    return replace(article, sections=sections, summary=summary)


def _check_choices(articles: tuple[Article, ...], choices: Choices) -> None:
    problems: list[Problem] = []
    for article in articles:
        problems += _outside(choices.sections, len(article.sections), "--sections", "section")
        problems += _outside(choices.judgments, len(article.summary), "--judgments", "summary point")
    known = {citation.id for article in articles for citation in article.citations}
    for id in choices.without_citations:
        if id not in known:
            hint = "'briefer inspect FILE' lists them."
            problems.append(Problem("--without-citation", f"there is no citation {id!r}.", hint))
    if problems:
        raise ComposeError(problems)


def _outside(numbers: tuple[int, ...] | None, last: int, option: str, noun: str) -> list[Problem]:
    counted = f"The article has {last} {noun}{'' if last == 1 else 's'}."
    return [Problem(option, f"there is no {noun} {n}.", counted) for n in numbers or () if not 1 <= n <= last]


def _newest(article: Article) -> PartialDate:
    """The day the article stands at: its own date, else the last one it cites."""
    return article.date or _latest_date((article,)) or PartialDate(article.year)


def _latest_date(articles: tuple[Article, ...]) -> PartialDate | None:
    """The last whole day an article cites: what was known up to then is what the brief rests on."""
    dates = [d for a in articles for s in a.sources for d in s.dates if d.year and d.day]
    return max(dates, key=attrgetter("calendar"), default=None)
