"""Words that were read as plain text made a citation, and a citation turned back into words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby

from briefer.compose.content import ArticleText, origin_content, paragraph_content
from briefer.compose.corrections.confirming import confirmed
from briefer.compose.corrections.replacing import with_article, with_items
from briefer.model.article import (
    Article,
    ArticleId,
    Citation,
    CitationId,
    Notice,
    Paragraph,
    ParagraphId,
    Parenthesis,
    Reference,
    Source,
)
from briefer.model.brief import Brief, EventItem, Item, Judgment, Origin, TextItem
from briefer.model.rich import Cite, Inline, RichText, Run

_BESIDE_OUTLET = "date-beside-outlet"
_IN_TEXT = "\N{OBJECT REPLACEMENT CHARACTER}"


def can_be_citation(article: Article, paragraph: ParagraphId, start: int, end: int) -> bool:
    """Whether the stretch has words, none of which is in a citation already."""
    found = next((p for p in article.paragraphs() if p.id == paragraph), None)
    if found is None or not found.text[start:end].strip():
        return False
    return all(c.paragraph != paragraph or c.end <= start or end <= c.start for c in article.citations)


def make_citation(
    brief: Brief, article: ArticleId, paragraph: ParagraphId, start: int, end: int, references: Iterable[Reference]
) -> Brief:
    """The stretch of a paragraph as a citation of those references, in the article and in what the brief has of it.

    The references are the editor's, so their years count as known.

    Raises:
        KeyError: there are no such words, or some of them are in a citation (see ``can_be_citation``).
    """
    read = brief.article(article)
    if not can_be_citation(read, paragraph, start, end):
        raise KeyError(paragraph)
    text = next(p.text for p in read.paragraphs() if p.id == paragraph)
    start, end = _trimmed(text, start, end)
    made = Citation(_new_id(brief, read), text[start:end], tuple(map(confirmed, references)), paragraph, start, end)
    changed = replace(
        read,
        citations=_in_order(read, made),
        not_citations=tuple(p for p in read.not_citations if not _inside(p, made)),
        sources=_cited_in(read.sources, made),
        notices=tuple(n for n in read.notices if not _settles(made, n)),
    )
    cite = Cite(article, made.id)
    brief = with_article(brief, changed)
    follow = _Follow(read, changed, paragraph, lambda content: _with_cite(content, made.text, cite))
    return with_items(brief, lambda item: follow.item(item) if follow.is_of(item) else item)


def unmake_citation(brief: Brief, cite: Cite) -> Brief:
    """The citation as the plain words that are printed, in the article and in the brief.

    A judgment that it supported rests on its paragraph instead.

    Raises:
        KeyError: the article has no such citation.
    """
    read = brief.article(cite.article)
    gone = next((c for c in read.citations if c.id == cite.citation), None)
    if gone is None:
        raise KeyError(cite.citation)
    changed = replace(
        read,
        citations=tuple(c for c in read.citations if c is not gone),
        not_citations=_as_parenthesis(read, gone),
        sources=_not_cited_in(read.sources, gone.id),
        notices=tuple(n for n in read.notices if n.where != gone.id),
    )
    words = _words(changed, gone)
    instead = Origin(cite.article, gone.paragraph)
    follow = _Follow(read, changed, gone.paragraph, lambda content: _with_words(content, cite, words))
    brief = with_items(with_article(brief, changed), lambda item: _resting_on(follow.item(item), cite, instead))
    fixes = tuple(f for f in brief.corrections if (f.article, f.citation.id) != (cite.article, gone.id))
    return replace(brief, excluded=brief.excluded - {cite}, corrections=fixes)


# In the article


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())


def _new_id(brief: Brief, article: Article) -> CitationId:
    """Beyond every number in use, also by what was taken out of the brief."""
    known = [c.id for c in article.citations] + [f.citation.id for f in brief.corrections if f.article == article.id]
    numbers = (id.removeprefix("c") for id in known)
    return CitationId(f"c{max((int(n) for n in numbers if n.isascii() and n.isdigit()), default=0) + 1}")


def _in_order(article: Article, made: Citation) -> tuple[Citation, ...]:
    order = {paragraph.id: place for place, paragraph in enumerate(article.paragraphs())}
    own = (order[made.paragraph], made.start)
    places = (n for n, c in enumerate(article.citations) if (order.get(c.paragraph, -1), c.start) > own)
    place = next(places, len(article.citations))
    return (*article.citations[:place], made, *article.citations[place:])


def _inside(one: Parenthesis, citation: Citation) -> bool:
    return one.paragraph == citation.paragraph and citation.start < one.end and one.start < citation.end


def _settles(made: Citation, notice: Notice) -> bool:
    """Whether the notice told of the very outlet that is cited now."""
    names = [reference.source for reference in made.references if reference.source]
    told = notice.code == _BESIDE_OUTLET and notice.where == made.paragraph
    return told and any(name in notice.message for name in names)


def _cited_in(sources: tuple[Source, ...], made: Citation) -> tuple[Source, ...]:
    """The register with what the new citation cites."""
    register = {source.id: source for source in sources}
    for reference in made.references:
        if not reference.source_id:
            continue
        old = register.get(reference.source_id) or Source(reference.source_id, reference.source, (), ())
        dates = (d.date for d in reference.dates if not d.accessed)
        register[old.id] = replace(
            old,
            printed=tuple(dict.fromkeys((*old.printed, reference.source))),
            citations=tuple(dict.fromkeys((*old.citations, made.id))),
            dates=tuple(dict.fromkeys((*old.dates, *dates))),
        )
    return tuple(register.values())


def _not_cited_in(sources: tuple[Source, ...], gone: CitationId) -> tuple[Source, ...]:
    left = (replace(s, citations=tuple(c for c in s.citations if c != gone)) for s in sources)
    return tuple(source for source in left if source.citations)


def _as_parenthesis(article: Article, gone: Citation) -> tuple[Parenthesis, ...]:
    """The brackets that cite nothing now count among those."""
    if not gone.text.startswith("("):
        return article.not_citations
    own = Parenthesis(gone.text, gone.paragraph, gone.start, gone.end)
    order = {paragraph.id: place for place, paragraph in enumerate(article.paragraphs())}
    return tuple(sorted((*article.not_citations, own), key=lambda p: (order.get(p.paragraph, -1), p.start)))


# In the brief


class _Follow:
    """Rewords items after citations of a paragraph changed: as it has them now, by hand in edited wording."""

    def __init__(
        self, before: Article, after: Article, paragraph: ParagraphId, change: Callable[[RichText], RichText]
    ) -> None:
        self._place = (before.id, paragraph)
        self._old, self._new, self._change = ArticleText.of(before), ArticleText.of(after), change

    def is_of(self, item: Item) -> bool:
        """Whether it was taken from the paragraph."""
        return item.origin is not None and (item.origin.article, item.origin.paragraph) == self._place

    def item(self, item: Item) -> Item:
        """The item with its wording, and the source's beside it, changed."""
        if not isinstance(item, TextItem | Judgment | EventItem):
            return item
        origin = item.origin if self.is_of(item) else None
        original = None if item.original is None else self._wording(item.original, origin)
        return replace(item, content=self._wording(item.content, origin), original=original)

    def _wording(self, content: RichText, origin: Origin | None) -> RichText:
        if origin is not None and content == origin_content(self._old, origin):
            return origin_content(self._new, origin)
        return self._change(content)


def _with_cite(content: RichText, text: str, cite: Cite) -> RichText:
    """The first such words as a citation, whatever is bold or a link in them."""
    flat = "".join(inline.text if isinstance(inline, Run) else _IN_TEXT for inline in content)
    at = flat.find(text)
    if at < 0:
        return content
    return (*_cut(content, 0, at), cite, *_cut(content, at + len(text), len(flat)))


def _cut(content: RichText, start: int, end: int) -> Iterable[Inline]:
    place = 0
    for inline in content:
        length = len(inline.text) if isinstance(inline, Run) else 1
        left, right = max(start - place, 0), min(end - place, length)
        if left < right:
            yield replace(inline, text=inline.text[left:right]) if isinstance(inline, Run) else inline
        place += length


def _words(article: Article, gone: Citation) -> RichText:
    """What the citation printed, with the marks of its paragraph."""
    paragraph: Paragraph = next(p for p in article.paragraphs() if p.id == gone.paragraph)
    return paragraph_content(ArticleText.of(article), paragraph, gone.start, gone.end)


def _with_words(content: RichText, cite: Cite, words: RichText) -> RichText:
    if cite not in content:
        return content
    inlines = [one for inline in content for one in (words if inline == cite else (inline,))]
    joined: list[Inline] = []
    for look, alike in groupby(inlines, lambda i: replace(i, text="") if isinstance(i, Run) else i):
        if isinstance(look, Run):
            joined.append(replace(look, text="".join(i.text for i in alike if isinstance(i, Run))))
        else:
            joined += alike
    return tuple(joined)


def _resting_on(item: Item, cite: Cite, instead: Origin) -> Item:
    if not isinstance(item, Judgment) or cite not in item.evidence:
        return item
    evidence = (instead if one == cite else one for one in item.evidence)
    return replace(item, evidence=tuple(dict.fromkeys(evidence)))
