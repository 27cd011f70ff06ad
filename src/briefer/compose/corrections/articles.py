"""An article taken out of a brief; what the brief has of it goes too, or stays as text of the editor's own."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.content import ArticleText, paragraph_content
from briefer.compose.corrections.replacing import with_lists
from briefer.model.article import Article, ArticleId
from briefer.model.brief import Brief, EventItem, Item, Judgment, TextItem
from briefer.model.rich import Cite, Inline, RichText


def items_from(brief: Brief, article: ArticleId) -> tuple[Item, ...]:
    """The items that were taken from the article, in printed order, then those that are set aside."""
    parts = (*brief.parts, *brief.set_aside)
    return tuple(item for part in parts for item in part.items if item.origin and item.origin.article == article)


def remove_article(brief: Brief, article: ArticleId, keep_items: bool) -> Brief:
    """The brief without the article.

    With ``keep_items`` what was taken from it stays as text of the editor's own, its citations in the words that were
    printed; without, it goes. Judgments stay that were taken from other articles, without the evidence in this one.

    Raises:
        KeyError: the brief has no such article.
    """
    gone = brief.article(article)
    words = _printed(gone)

    def kept(items: tuple[Item, ...]) -> tuple[Item, ...]:
        own = (item for item in items if keep_items or item.origin is None or item.origin.article != article)
        return tuple(_independent(item, article, words) for item in own)

    return replace(
        with_lists(brief, kept),
        articles=tuple(a for a in brief.articles if a.id != article),
        excluded=frozenset(cite for cite in brief.excluded if cite.article != article),
        corrections=tuple(fix for fix in brief.corrections if fix.article != article),
        source_names=tuple(name for name in brief.source_names if name.article != article),
        descriptors=tuple(said for said in brief.descriptors if said.cite.article != article),
    )


def _printed(article: Article) -> dict[Cite, RichText]:
    """What each citation printed, with the marks of its paragraph."""
    text = ArticleText.of(replace(article, citations=()))
    return {
        Cite(article.id, c.id): paragraph_content(text, text.paragraphs[c.paragraph], c.start, c.end)
        for c in article.citations
        if c.paragraph in text.paragraphs
    }


def _independent(item: Item, article: ArticleId, words: dict[Cite, RichText]) -> Item:
    """The item without anything that only the article explains."""
    own = item.origin is not None and item.origin.article == article
    if isinstance(item, TextItem | Judgment | EventItem):
        original = None if own or item.original is None else _spelt_out(item.original, words)
        item = replace(item, content=_spelt_out(item.content, words), original=original)
    if isinstance(item, Judgment):
        evidence = tuple(one for one in item.evidence if one.article != article)
        offered = tuple(offer for offer in item.offered if offer.origin.article != article)
        item = replace(item, evidence=evidence, offered=offered)
    return replace(item, origin=None) if own else item


def _spelt_out(content: RichText, words: dict[Cite, RichText]) -> RichText:
    inlines: list[Inline] = []
    for inline in content:
        inlines += words.get(inline, (inline,)) if isinstance(inline, Cite) else (inline,)
    return tuple(inlines)
