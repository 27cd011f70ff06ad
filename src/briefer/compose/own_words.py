"""Prints what the editor typed with the signs of the language. What articles say stays as they printed it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from briefer.model.article import Article
from briefer.model.brief import Brief, Edition, EventItem, FigureItem, Item, Judgment, TableItem, TextItem
from briefer.model.rich import RichText, Run, plain
from briefer.text.typography import needs_signs, printed_signs, with_signs


def with_printed_signs(brief: Brief, language: str) -> Brief:
    """The brief as it is printed in a language.

    An item is the editor's when it comes from no article: what was taken over is not changed even where it was
    edited, since its quotation marks may be the source's own; nor is what was typed or pasted and stands so in one.
    """

    def said(text: str) -> str:
        return with_signs(text, language) if needs_signs(text) and not _is_printed(text, brief.articles) else text

    parts = tuple(
        replace(part, items=tuple(_item(item, said, language, brief.articles) for item in part.items))
        if any(_is_own(item) for item in part.items)
        else part
        for part in brief.parts
    )
    return replace(
        brief,
        title=said(brief.title),
        subtitle=said(brief.subtitle),
        parts=parts,
        previous=_edition(brief, said, language),
        reasons=tuple(replace(reason, reason=said(reason.reason)) for reason in brief.reasons),
    )


def _edition(brief: Brief, said: Callable[[str], str], language: str) -> Edition | None:
    """The edition before with the same signs, so that only its words can differ."""
    if brief.previous is None:
        return None
    told = (_item(judgment, said, language, brief.articles) for judgment in brief.previous.judgments)
    return replace(brief.previous, judgments=tuple(item for item in told if isinstance(item, Judgment)))


def _is_own(item: Item) -> bool:
    return item.origin is None and not (isinstance(item, TextItem) and item.drafted)


def _item(item: Item, said: Callable[[str], str], language: str, articles: Sequence[Article]) -> Item:
    if not _is_own(item):
        return item
    match item:
        case TextItem():
            return replace(item, content=_content(item.content, language, articles))
        case Judgment():
            return replace(item, content=_content(item.content, language, articles), basis=said(item.basis))
        case EventItem():
            own = _content(item.content, language, articles)
            return replace(item, content=own, significance=said(item.significance))
        case TableItem(rows=rows):
            return replace(item, rows=tuple(tuple(map(said, row)) for row in rows), caption=said(item.caption))
        case FigureItem():
            return replace(item, caption=said(item.caption))


def _content(content: RichText, language: str, articles: Sequence[Article]) -> RichText:
    """Marks pair over the whole text, whatever looks its runs have."""
    text = plain(content)
    if not needs_signs(text) or _is_printed(text, articles):
        return content
    printed = iter(printed_signs(text, language))
    return tuple(
        replace(inline, text="".join(next(printed) for _ in inline.text)) if isinstance(inline, Run) else inline
        for inline in content
    )


def _is_printed(text: str, articles: Sequence[Article]) -> bool:
    """Whether an article says so, word for word."""
    text = text.strip()
    return any(
        text == article.title.strip() or any(text in paragraph.text for paragraph in article.paragraphs())
        for article in articles
    )
