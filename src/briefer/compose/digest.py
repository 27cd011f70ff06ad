"""The entries of a source digest: the articles it is made of, or of a single article the sources that it cites."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefer.compose.content import ArticleText, origin_content
from briefer.compose.dates import format_dates
from briefer.model.article import Article, Citation, ParagraphId
from briefer.model.brief import Item, ItemId, Origin, TextItem
from briefer.model.rich import plain, rich
from briefer.model.template import BriefTemplate, Limits
from briefer.text.sentences import Span, sentences

_MOST_WORDS = 90
# A source with less than this to say makes no entry of its own.
_LEAST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: its headline and its items, where it is from first."""

    headline: str
    items: tuple[Item, ...]


def digest_entries(
    texts: Sequence[ArticleText], template: BriefTemplate, limits: Limits, new_id: Callable[[], ItemId]
) -> tuple[list[Entry], int]:
    """An entry an article; of a single article one a source, in the order of first use, no sentence twice.

    As many as the limits allow, and how many articles or sources were left out for them.
    """
    words, most = limits.max_item_words or _MOST_WORDS, limits.max_items
    if len(texts) == 1:
        return _of_sources(texts[0], template, words, most, new_id)
    shown = texts[:most]
    return [_of_article(text, template, words, new_id) for text in shown], len(texts) - len(shown)


def _of_article(text: ArticleText, template: BriefTemplate, most: int, new_id: Callable[[], ItemId]) -> Entry:
    article = text.article
    points = article.summary or ()
    stretches = [(p.origin or p.paragraph.id, p.start, p.end) if p.drafted else (p.paragraph.id, 0, -1) for p in points]
    origins = [Origin(article.id, *stretch) for stretch in stretches]
    where = [_field(template, "source", "Source", _published(article, template), new_id)]
    return Entry(article.title or article.file_name, (*where, *_texts(text, origins, most, new_id)))


def _of_sources(
    text: ArticleText, template: BriefTemplate, words: int, most: int | None, new_id: Callable[[], ItemId]
) -> tuple[list[Entry], int]:
    entries: list[Entry] = []
    used: set[Origin] = set()
    cited = {citation.id: citation for citation in text.article.citations}
    spans: dict[ParagraphId, tuple[Span, ...]] = {}
    for done, source in enumerate(text.article.sources):
        if most is not None and len(entries) == most:
            return entries, len(text.article.sources) - done
        found = (_sentence(text, cited[id], spans) for id in source.citations if id in cited)
        items = _texts(text, [origin for origin in found if origin and origin not in used], words, new_id)
        if sum(len(plain(item.content).split()) for item in items) < _LEAST_WORDS:
            continue
        used |= {item.origin for item in items if item.origin}
        dates = format_dates(source.dates, template.date_format, template.language, template.labels.get("and", "and"))
        said = ", ".join(part for part in (source.name, dates) if part)
        entries.append(Entry(source.name, (_field(template, "source", "Source", said, new_id), *items)))
    return entries, 0


def _sentence(text: ArticleText, citation: Citation, spans: dict[ParagraphId, tuple[Span, ...]]) -> Origin | None:
    """The sentence a citation stands in; paragraphs are cut once, since one may hold thousands of citations."""
    paragraph = text.paragraphs.get(citation.paragraph)
    if paragraph is None:
        return None
    if paragraph.id not in spans:
        spans[paragraph.id] = sentences(paragraph.text)
    cut = spans[paragraph.id]
    place = bisect_right(cut, citation.start, key=lambda span: span.start) - 1
    return Origin(text.article.id, paragraph.id, cut[place].start, cut[place].end) if place >= 0 else None


def _texts(text: ArticleText, origins: Sequence[Origin], most: int, new_id: Callable[[], ItemId]) -> list[TextItem]:
    """The first of the stretches, and those after it that the words allow, each once."""
    items: list[TextItem] = []
    room = most
    for origin in dict.fromkeys(origins):
        content = origin_content(text, origin)
        room -= len(plain(content).split())
        if room < 0 and items:
            break
        if content:
            items.append(TextItem(new_id(), content, origin, drafted=True))
    return items


def _field(template: BriefTemplate, key: str, default: str, value: str, new_id: Callable[[], ItemId]) -> TextItem:
    return TextItem(new_id(), rich(f"{template.labels.get(key, default)}: {value}"))


def _published(article: Article, template: BriefTemplate) -> str:
    number = f" {article.volume}" if article.volume else ""
    number += f" ({article.issue})" if article.issue else ""
    dates = (article.date,) if article.date else ()
    date = format_dates(dates, template.date_format, template.language, template.labels.get("and", "and"))
    said = (f"{article.publication}{number}" if article.publication else "", ", ".join(article.authors), date)
    return ", ".join(part for part in said if part) or article.file_name
