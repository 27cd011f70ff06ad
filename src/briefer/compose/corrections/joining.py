"""Two paragraphs of the body joined; the brief's items follow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefer.compose.content import ArticleText, origin_content
from briefer.compose.corrections.moving import Move, Place, of_body, with_blocks, with_evidence, with_moved
from briefer.compose.corrections.replacing import find_block, with_article, with_items, with_lists
from briefer.model.article import Article, ArticleId, Block, Mark, Paragraph, ParagraphId
from briefer.model.brief import Brief, Item, Origin, TextItem
from briefer.model.rich import Cite


def can_join(article: Article, paragraph: ParagraphId) -> bool:
    """Whether a paragraph follows it in its section."""
    return _following(article, paragraph) is not None


def join_paragraphs(brief: Brief, article: ArticleId, paragraph: ParagraphId) -> Brief:
    """The paragraph and the next as one. Items of both that stand together unedited in the brief become one too.

    Raises:
        KeyError: no paragraph follows it in its section (see ``can_join``).
    """
    read = brief.article(article)
    first, second = of_body(read, paragraph), _following(read, paragraph)
    if first is None or second is None:
        raise KeyError(paragraph)
    shift = len(first.text) + 1
    marks = [replace(m, start=m.start + shift, end=m.end + shift) for m in second.marks]
    joined = replace(first, text=f"{first.text} {second.text}", marks=_over_the_seam(first.marks, marks, shift))

    def move(place: Place) -> Place:
        if place.paragraph != second.id:
            return place
        return Place(first.id, place.start + shift, place.end + shift)

    def block(one: Block) -> tuple[Block, ...]:
        return (joined,) if one is first else () if one is second else (one,)

    blocks = with_blocks(brief, article, block)
    changed = with_moved(blocks.article(article), move)
    acronyms = (replace(a, paragraph=first.id) if a.paragraph == second.id else a for a in changed.acronyms)
    notices = (replace(n, where=first.id) if n.where == second.id else n for n in changed.notices)
    changed = replace(changed, acronyms=tuple(acronyms), notices=tuple(notices))
    return _JoinedItems(read, changed, first, second, move).follow(blocks)


class _JoinedItems:
    """The items of a brief after two paragraphs of theirs were joined."""

    def __init__(self, before: Article, after: Article, first: Paragraph, second: Paragraph, move: Move) -> None:
        self._article, self._move = after, move
        self._old, self._new = ArticleText.of(before), ArticleText.of(after)
        self._lengths = {first.id: len(first.text), second.id: len(second.text)}
        self._first, self._second, self._whole = first.id, second.id, Origin(after.id, first.id)

    def follow(self, brief: Brief) -> Brief:
        """Every item and all evidence on the stretch that it was taken from; both halves as the whole."""
        brief = with_lists(with_article(brief, self._article), self._items)
        return with_items(brief, lambda item: with_evidence(item, lambda origin: (self._origin(origin),), self._unite))

    def _items(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        made: list[Item] = []
        for item in items:
            before = made[-1] if made else None
            if isinstance(before, TextItem) and self._are_halves(before, item):
                made[-1] = replace(before, origin=self._whole, content=origin_content(self._new, self._whole))
            else:
                made.append(replace(item, origin=self._origin(item.origin)) if item.origin else item)
        return tuple(made)

    def _are_halves(self, before: TextItem, item: Item) -> bool:
        """Whether an item that has its new origin already, and the next, are the two paragraphs as they were read."""
        first = Origin(self._article.id, self._first, 0, self._lengths[self._first])
        if before.origin != first or before.content != origin_content(self._new, first):
            return False
        if not isinstance(item, TextItem) or item.origin is None or not self._is_whole(item.origin, self._second):
            return False
        return item.content == origin_content(self._old, item.origin)

    def _is_whole(self, origin: Origin, paragraph: ParagraphId) -> bool:
        whole = origin.start == 0 and origin.until >= self._lengths[paragraph]
        return (origin.article, origin.paragraph) == (self._article.id, paragraph) and whole

    def _origin(self, origin: Origin) -> Origin:
        if origin.article != self._article.id or origin.paragraph not in self._lengths:
            return origin
        end = origin.end_in(self._lengths[origin.paragraph])
        return Origin(origin.article, *self._move(Place(origin.paragraph, origin.start, end)))

    def _unite(self, evidence: tuple[Origin | Cite, ...]) -> tuple[Origin | Cite, ...]:
        halves = tuple(self._origin(Origin(self._article.id, id)) for id in (self._first, self._second))
        if not set(halves) <= set(evidence):
            return evidence
        return tuple(self._whole if one == halves[0] else one for one in evidence if one != halves[1])


def _over_the_seam(before: Iterable[Mark], after: Iterable[Mark], seam: int) -> tuple[Mark, ...]:
    """The marks of both; what ends with the first paragraph and goes on in the second is one again."""
    going_on: dict[tuple[str, str], Mark] = {(m.kind, m.href): m for m in after if m.start == seam}
    ends = {(m.kind, m.href) for m in before if m.end == seam - 1}
    kept = [replace(m, end=going_on[m.kind, m.href].end) if _meets(m, seam, going_on) else m for m in before]
    return (*kept, *(m for m in after if m.start != seam or (m.kind, m.href) not in ends))


def _meets(mark: Mark, seam: int, going_on: Mapping[tuple[str, str], Mark]) -> bool:
    return mark.end == seam - 1 and (mark.kind, mark.href) in going_on


def _following(article: Article, paragraph: ParagraphId) -> Paragraph | None:
    if of_body(article, paragraph) is None:
        return None
    section, place = find_block(article, paragraph)
    following = section.blocks[place + 1 : place + 2]
    return following[0] if following and isinstance(following[0], Paragraph) else None
