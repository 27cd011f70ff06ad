"""Every text of a brief that is looked through for its spelling, and its change; pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefer.app.spelling.tokens import Word, flat, words_of
from briefer.compose import edits
from briefer.model.article import Article, Table
from briefer.model.brief import Brief, EventItem, FigureItem, Item, ItemId, Judgment, PartId, TableItem, text_of
from briefer.model.rich import Inline, RichText, Run, rich


@dataclass(frozen=True, slots=True)
class Place:
    """One text of a brief. ``key`` is an item's or part's id, "title" or "subtitle"; ``slot`` which of its texts."""

    key: str
    slot: str
    content: RichText

    @property
    def text(self) -> str:
        """Its characters, one for each citation."""
        return flat(self.content)


def places_of(brief: Brief) -> Iterator[Place]:
    """In the order they are printed in."""
    yield Place("title", "title", rich(brief.title))
    yield Place("subtitle", "subtitle", rich(brief.subtitle))
    for part in brief.parts:
        yield Place(part.id, "heading", rich(part.heading))
        for item in part.items:
            yield from _item_places(item)


def change_word(brief: Brief, place: Place, word: Word, by: str) -> Brief:
    """The brief with one word of a place replaced; the same brief when that place no longer reads so."""
    now = next((p for p in places_of(brief) if (p.key, p.slot) == (place.key, place.slot)), None)
    if now is None or now.text[word.start : word.end] != word.text:
        return brief
    return _with_text(brief, now, replaced(now.content, word, by))


def change_everywhere(brief: Brief, word: str, by: str, language: str) -> Brief:
    """The brief with every occurrence of a whole word replaced, as it is capitalised there and here."""
    for place in tuple(places_of(brief)):
        if word not in place.text:
            continue
        found = [found for found in words_of(place.text, language) if found.text == word]
        content = place.content
        for occurrence in reversed(found):
            content = replaced(content, occurrence, by)
        if found:
            brief = _with_text(brief, place, content)
    return brief


def replaced(content: RichText, word: Word, by: str) -> RichText:
    """Rich text with other characters in a word's place, in the look its first letter had; citations stay."""
    inlines: list[Inline] = []
    at, rest = 0, by
    for inline in content:
        if not isinstance(inline, Run):
            inlines.append(inline)
            at += 1
            continue
        start, end = max(word.start - at, 0), min(word.end - at, len(inline.text))
        at += len(inline.text)
        if start < end:
            inline = replace(inline, text=inline.text[:start] + rest + inline.text[end:])
            rest = ""
        if inline.text:
            inlines.append(inline)
    return tuple(inlines)


def source_texts(articles: tuple[Article, ...]) -> Iterator[str]:
    """All that the articles say: what stands there is no slip of the editor."""
    for article in articles:
        yield from (article.title, article.publication, *article.authors)
        yield from (paragraph.text for paragraph in article.paragraphs())
        for section in article.sections:
            yield section.heading
            for block in section.blocks:
                if isinstance(block, Table):
                    yield from (block.caption, *(cell for row in block.rows for cell in row))
        yield from (source.name for source in article.sources)


def _item_places(item: Item) -> Iterator[Place]:
    match item:
        case TableItem():
            yield Place(item.id, "caption", rich(item.caption))
            for row, cells in enumerate(item.rows):
                yield from (Place(item.id, f"{row}:{column}", rich(cell)) for column, cell in enumerate(cells))
        case FigureItem():
            yield Place(item.id, "caption", rich(item.caption))
            yield Place(item.id, "alt", rich(item.alt))
        case _:
            yield Place(item.id, "content", text_of(item))
            if isinstance(item, Judgment):
                yield Place(item.id, "basis", rich(item.basis))
            if isinstance(item, EventItem):
                yield Place(item.id, "significance", rich(item.significance))


def _with_text(brief: Brief, place: Place, content: RichText) -> Brief:
    text = flat(content)
    match place.slot:
        case "title":
            return replace(brief, title=text)
        case "subtitle":
            return replace(brief, subtitle=text)
        case "heading":
            return edits.rename_part(brief, PartId(place.key), text)
        case "content":
            return edits.set_content(brief, ItemId(place.key), content)
        case _:
            return edits.change_item(brief, ItemId(place.key), lambda item: _with_field(item, place.slot, text))


def _with_field(item: Item, slot: str, text: str) -> Item:
    if isinstance(item, TableItem) and ":" in slot:
        row, column = map(int, slot.split(":"))
        cells = list(item.rows[row])
        cells[column] = text
        return replace(item, rows=(*item.rows[:row], tuple(cells), *item.rows[row + 1 :]))
    if isinstance(item, TableItem | FigureItem) and slot == "caption":
        return replace(item, caption=text)
    if isinstance(item, FigureItem) and slot == "alt":
        return replace(item, alt=text)
    if isinstance(item, Judgment) and slot == "basis":
        return replace(item, basis=text)
    if isinstance(item, EventItem) and slot == "significance":
        return replace(item, significance=text)
    raise ValueError(slot)
