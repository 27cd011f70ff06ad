"""What a release withholds, gathered for its proof: every string, name and picture that its readers must not see.

Gathered from the whole brief by what is shown, not from what the release became, so that the proof finds a release
that was made wrongly.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from briefer.compose.release_sources import Uses
from briefer.compose.release_text import Cut
from briefer.model.article import Article, ParagraphId
from briefer.model.brief import (
    Brief,
    EventItem,
    FigureItem,
    Item,
    ItemId,
    Judgment,
    Substitute,
    TableItem,
    TextItem,
    text_of,
)
from briefer.model.release import Withheld
from briefer.model.rich import RichText, Run, plain
from briefer.model.template import BriefTemplate


def withheld_of(
    brief: Brief,
    bare: Brief,
    template: BriefTemplate,
    shown: frozenset[ItemId],
    standing: Mapping[ItemId, Substitute],
    uses: Uses,
) -> Withheld:
    """What ``bare``, the release of ``brief``, must not hold.

    ``shown`` are the items that its readers see, ``standing`` the texts that stand for others.
    """
    items = [item for _, item in brief.items() if item.id not in shown]
    aside = [item for part in brief.set_aside for item in part.items]
    pictures = [item.content for item in (*items, *aside) if isinstance(item, FigureItem) and item.content]
    seen = [item.content for _, item in bare.items() if isinstance(item, FigureItem)]
    counted = {item.id for _, item in bare.items()}
    kept = tuple(_distinct((*_form(template), *_kept(brief, bare, shown, standing, uses))))
    known = {*kept, ""}
    return Withheld(
        ids=tuple(item.id for item in items),
        substituted=sum(item.id in counted for item in items),
        texts=tuple(text for text in _distinct(_withheld_strings(brief, bare, items, aside)) if text not in known),
        names=tuple(name for key, name in uses.other_names.items() if key not in uses.unseen),
        marked_names=tuple(name for key, name in uses.other_names.items() if key in uses.unseen),
        pictures=tuple(dict.fromkeys(picture for picture in pictures if picture not in seen)),
        kept=kept,
        kept_pictures=tuple(dict.fromkeys(seen)),
    )


def item_strings(item: Item) -> Iterator[str]:
    """Every string that an item prints, addresses of links included."""
    yield from _rich_strings(text_of(item))
    match item:
        case Judgment():
            yield from (item.basis, item.time_frame)
        case EventItem():
            yield item.significance
        case TableItem():
            yield item.caption
            yield from (cell for row in item.rows for cell in row)
        case FigureItem():
            yield from (item.alt, item.caption)
        case TextItem():
            pass


def _withheld_strings(brief: Brief, bare: Brief, items: Iterable[Item], aside: Iterable[Item]) -> Iterator[str]:
    """What items say that are not shown, and all that only those see who work on the brief."""
    for item in (*items, *aside):
        yield from item_strings(item)
    for item in (*(item for _, item in brief.items()), *aside):
        yield from _working_strings(item)
    yield from _lost_headings(brief, bare)
    yield from (waiver.reason for waiver in brief.waivers)
    told = {judgment.id for judgment in bare.previous.judgments} if bare.previous else set()
    for judgment in brief.previous.judgments if brief.previous else ():
        if judgment.id not in told:
            yield from item_strings(judgment)
    reasons = {reason.judgment for reason in bare.reasons}
    yield from (reason.reason for reason in brief.reasons if reason.judgment not in reasons)
    described = {one.cite for one in bare.descriptors}
    yield from (one.text for one in brief.descriptors if one.cite not in described)
    told_of = {entry.descriptor for entry in bare.register}
    yield from (entry.descriptor for entry in brief.register if entry.descriptor not in told_of)
    articles = {article.id for article in bare.articles}
    yield from (article.title for article in brief.articles if article.id not in articles)


def _working_strings(item: Item) -> Iterator[str]:
    """The comment, the source's wording, and the texts for readers of other releases."""
    yield item.comment
    yield from (text for substitute in item.substitutes for text in _rich_strings(substitute.content))
    if isinstance(item, TextItem | Judgment | EventItem) and item.original:
        yield from _rich_strings(item.original)


def _lost_headings(brief: Brief, bare: Brief) -> Iterator[str]:
    kept = {part.id: part.heading for part in bare.parts}
    yield from (part.heading for part in brief.parts if part.heading != kept.get(part.id, ""))
    yield from (part.heading for part in brief.set_aside)


def _form(template: BriefTemplate) -> Iterator[str]:
    """What every paper of the template says, and what the template says of itself."""
    yield from (template.name, template.description, template.kind, *template.labels.values())
    for spec in template.parts:
        yield from (spec.heading, spec.hint, *spec.text, *spec.columns)


def _kept(
    brief: Brief, bare: Brief, shown: frozenset[ItemId], standing: Mapping[ItemId, Substitute], uses: Uses
) -> Iterator[str]:
    """All that the readers may know: what the paper says of itself, shown items, and what stands for others."""
    yield from (brief.title, brief.subtitle, brief.organisation, brief.prepared_for, brief.prepared_by, brief.reference)
    yield from (part.heading for part in bare.parts)
    for _, item in brief.items():
        if item.id in shown:
            yield from item_strings(item)
        elif substitute := standing.get(item.id):
            yield from _rich_strings(substitute.content)
    for _, item in bare.items():
        if item.id in shown and isinstance(item, TextItem) and item.drafted:  # may have been counted anew
            yield from item_strings(item)
    for citation in uses.citations.values():
        yield citation.text
        for reference in citation.references:
            yield from (reference.source, reference.locator, reference.url, reference.remark)
    for article in bare.articles:
        yield from (article.title, article.publication, *article.authors)
        yield from (section.heading for section in article.sections)
        yield from (source.name for source in article.sources)
        yield from _paragraphs(article)
    yield from (name.name for name in bare.source_names)
    yield from _kept_of_register(bare)


def _paragraphs(article: Article) -> Iterator[str]:
    """As they stand, and without their citations, as evidence is printed."""
    cited: defaultdict[ParagraphId, list[tuple[int, int]]] = defaultdict(list)
    for citation in article.citations:
        cited[citation.paragraph].append((citation.start, citation.end))
    for paragraph in article.paragraphs():
        yield paragraph.text
        yield Cut.of(((0, len(paragraph.text)),), cited[paragraph.id]).paragraph(paragraph).text


def _kept_of_register(bare: Brief) -> Iterator[str]:
    for entry in bare.register:
        yield from (entry.name, *entry.also, entry.descriptor, entry.upstream)
    for one in bare.descriptors:
        yield from (one.text, one.upstream)
    yield from (reason.reason for reason in bare.reasons)


def _rich_strings(content: RichText) -> Iterator[str]:
    """The words, whole, and each address of a link."""
    yield plain(content)
    yield from (inline.href for inline in content if isinstance(inline, Run) and inline.href)


def _distinct(texts: Iterable[str]) -> Iterator[str]:
    return iter(dict.fromkeys(text.strip() for text in texts if text.strip()))
