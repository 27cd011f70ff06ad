"""Words of a brief in another language than the document's: programs that read aloud have to change their voice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefer.model.article import ArticleId
from briefer.model.brief import Brief, EventItem, Item, Judgment, Part, TextItem
from briefer.model.rich import RichText, Run


def with_languages(brief: Brief, language: str) -> tuple[Part, ...]:
    """The parts of a brief, each run that stands as an article in another language has it marked with that language.

    What the editor has changed may be a translation, so it counts as the document's.
    """
    foreign = {a.id: a.language for a in brief.articles if _primary(a.language) != _primary(language)}
    if not foreign:
        return brief.parts
    return tuple(replace(p, items=tuple(_marked(item, foreign) for item in p.items)) for p in brief.parts)


def _primary(tag: str) -> str:
    return tag.split("-")[0].lower()


def _marked(item: Item, foreign: Mapping[ArticleId, str]) -> Item:
    match item:
        case TextItem() | Judgment() | EventItem() if item.origin and item.original is None:
            language = foreign.get(item.origin.article, "")
            return replace(item, content=_in_language(item.content, language)) if language else item
        case _:
            return item


def _in_language(content: RichText, language: str) -> RichText:
    return tuple(replace(i, language=i.language or language) if isinstance(i, Run) else i for i in content)
