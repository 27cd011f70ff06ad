"""A paragraph of the body split in two; the brief's items follow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefer.compose.content import ArticleText, origin_content
from briefer.compose.corrections.moving import Move, Place, of_body, with_blocks, with_evidence, with_moved
from briefer.compose.corrections.replacing import new_paragraph_id, with_article, with_items, with_lists
from briefer.compose.edits import new_item_id
from briefer.model.article import Acronym, Article, ArticleId, Mark, Paragraph, ParagraphId
from briefer.model.brief import Brief, Item, ItemId, Origin, TextItem


def can_split(article: Article, paragraph: ParagraphId, at: int) -> bool:
    """Whether there are words on both sides of the place, and no citation is cut."""
    found = of_body(article, paragraph)
    if found is None or not found.text[:at].strip() or not found.text[at:].strip():
        return False
    return all(c.paragraph != paragraph or not c.start < at < c.end for c in article.citations)


def split_paragraph(brief: Brief, article: ArticleId, paragraph: ParagraphId, at: int) -> Brief:
    """The paragraph as two, the second beginning at the offset. In the brief its unedited text becomes two items.

    Raises:
        KeyError: it is no paragraph of the body, or cannot be cut there (see ``can_split``).
    """
    read = brief.article(article)
    old = of_body(read, paragraph)
    if old is None or not can_split(read, paragraph, at):
        raise KeyError(paragraph)
    ends, begins = len(old.text[:at].rstrip()), len(old.text) - len(old.text[at:].lstrip())
    first = replace(old, text=old.text[:ends], marks=_marks(old.marks, 0, ends))
    second = replace(
        old, id=new_paragraph_id(read), text=old.text[begins:], marks=_marks(old.marks, begins, len(old.text))
    )

    def move(place: Place) -> Place:
        if place.paragraph != paragraph:
            return place
        if place.start >= begins:
            return Place(second.id, place.start - begins, place.end - begins)
        return place._replace(start=min(place.start, ends), end=min(place.end, ends))

    blocks = with_blocks(brief, article, lambda block: (first, second) if block.id == paragraph else (block,))
    changed = with_moved(blocks.article(article), move)
    changed = replace(changed, acronyms=tuple(_defined(a, first, second) for a in changed.acronyms))
    return _SplitItems(brief, read, changed, move, Place(paragraph, ends, begins)).follow(blocks)


class _SplitItems:
    """The items of a brief after a paragraph of theirs was split."""

    def __init__(self, brief: Brief, before: Article, after: Article, move: Move, cut: Place) -> None:
        self._old, self._new = ArticleText.of(before), ArticleText.of(after)
        self._article, self._move, self._cut = after, move, cut
        self._length = len(self._old.paragraphs[cut.paragraph].text)
        self._number = int(new_item_id(brief).removeprefix("i"))

    def follow(self, brief: Brief) -> Brief:
        """Unedited text in two items, everything else where its beginning is."""
        brief = with_article(brief, self._article)
        brief = with_lists(brief, lambda items: tuple(new for item in items for new in self._items(item)))
        return with_items(brief, lambda item: with_evidence(item, self._origins))

    def _items(self, item: Item) -> tuple[Item, ...]:
        origin = item.origin
        if origin is None or not self._is_in(origin):
            return (item,)
        origins = self._origins(origin)
        unedited = isinstance(item, TextItem) and item.content == origin_content(self._old, origin)
        if len(origins) < 2 or not isinstance(item, TextItem) or not unedited:
            return (replace(item, origin=origins[0]),)
        parts = [(o, origin_content(self._new, o)) for o in origins]
        first, second = (replace(item, origin=o, content=content) for o, content in parts)
        self._number += 1
        return first, replace(second, id=ItemId(f"i{self._number - 1}"))

    def _is_in(self, origin: Origin) -> bool:
        return (origin.article, origin.paragraph) == (self._article.id, self._cut.paragraph)

    def _origins(self, origin: Origin) -> tuple[Origin, ...]:
        """Where it is now, in one of the paragraphs or in both."""
        if not self._is_in(origin):
            return (origin,)
        end = origin.end_in(self._length)
        places = []
        if origin.start < self._cut.start:
            places.append(self._move(Place(origin.paragraph, origin.start, min(end, self._cut.start))))
        if end > self._cut.end:
            places.append(self._move(Place(origin.paragraph, max(origin.start, self._cut.end), end)))
        found = places or [self._move(Place(origin.paragraph, origin.start, end))]
        return tuple(_origin(self._article.id, place, self._new) for place in found)


def _defined(acronym: Acronym, first: Paragraph, second: Paragraph) -> Acronym:
    """With the paragraph that explains it."""
    here = acronym.paragraph == first.id and acronym.short not in first.text and acronym.short in second.text
    return replace(acronym, paragraph=second.id) if here else acronym


def _marks(marks: Iterable[Mark], start: int, end: int) -> tuple[Mark, ...]:
    """The marks of a stretch, counted from its beginning."""
    inside = (replace(m, start=max(m.start, start) - start, end=min(m.end, end) - start) for m in marks)
    return tuple(m for m in inside if m.start < m.end)


def _origin(article: ArticleId, place: Place, text: ArticleText) -> Origin:
    """A whole paragraph is written as such."""
    whole = place.start == 0 and place.end == len(text.paragraphs[place.paragraph].text)
    return Origin(article, place.paragraph) if whole else Origin(article, *place)
