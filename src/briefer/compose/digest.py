"""The entries of a source digest: the articles it is made of, or of a single article the sources that it cites."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefer.compose.content import ArticleText, paragraph_content
from briefer.compose.dates import format_dates
from briefer.model.article import Article, Source
from briefer.model.brief import Item, ItemId, Origin, TextItem
from briefer.model.rich import plain, rich
from briefer.model.template import BriefTemplate, Limits
from briefer.text.sentences import sentences

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
) -> list[Entry]:
    """An entry an article; of a single article one a source, in the order of first use, no sentence twice."""
    most = limits.max_item_words or _MOST_WORDS
    if len(texts) > 1:
        return [_of_article(text, template, most, new_id) for text in texts]
    return list(_of_sources(texts[0], template, most, new_id)) if texts else []


def _of_article(text: ArticleText, template: BriefTemplate, most: int, new_id: Callable[[], ItemId]) -> Entry:
    article = text.article
    points = article.summary or ()
    stretches = [(p.origin or p.paragraph.id, p.start, p.end) if p.drafted else (p.paragraph.id, 0, -1) for p in points]
    origins = [Origin(article.id, *stretch) for stretch in stretches]
    where = [_field(template, "source", "Source", _published(article, template), new_id)]
    return Entry(article.title or article.file_name, (*where, *_texts(text, origins, most, new_id)))


def _of_sources(text: ArticleText, template: BriefTemplate, most: int, new_id: Callable[[], ItemId]) -> Iterator[Entry]:
    used: set[Origin] = set()
    for source in text.article.sources:
        origins = [origin for origin in _sentences_citing(text, source) if origin not in used]
        items = _texts(text, origins, most, new_id)
        if sum(len(plain(item.content).split()) for item in items) < _LEAST_WORDS:
            continue
        used |= {item.origin for item in items if item.origin}
        dates = format_dates(source.dates, template.date_format, template.language, template.labels.get("and", "and"))
        said = ", ".join(part for part in (source.name, dates) if part)
        yield Entry(source.name, (_field(template, "source", "Source", said, new_id), *items))


def _sentences_citing(text: ArticleText, source: Source) -> Iterator[Origin]:
    """The sentences with the source's citations, in reading order."""
    wanted = set(source.citations)
    cited = [c for c in text.article.citations if c.id in wanted]
    for citation in cited:
        paragraph = text.paragraphs.get(citation.paragraph)
        for start, end in sentences(paragraph.text) if paragraph else ():
            if start <= citation.start < end:
                yield Origin(text.article.id, citation.paragraph, start, end)


def _texts(text: ArticleText, origins: Sequence[Origin], most: int, new_id: Callable[[], ItemId]) -> list[TextItem]:
    """As many of the stretches as the words allow, each once, the first in any case."""
    items: list[TextItem] = []
    room = most
    for origin in dict.fromkeys(origins):
        paragraph = text.paragraphs.get(origin.paragraph)
        content = paragraph_content(text, paragraph, origin.start, origin.end) if paragraph else ()
        room -= len(plain(content).split())
        if content and (room >= 0 or not items):
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
