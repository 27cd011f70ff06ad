"""What the reading pane shows for a row: the piece in its context, its citations marked. Plain data, no widgets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefer.app.core_words import in_words
from briefer.app.source.nodes import Node
from briefer.app.source.words import DateWords, citation_name, counts, publication_line, translate
from briefer.compose.content import ArticleText
from briefer.model.article import Article, Block, Citation, Image, Paragraph, Section, Table
from briefer.model.brief import Brief
from briefer.model.outlets import Outlets
from briefer.model.rich import Cite

_MOST_BLOCKS = 60


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of a line. ``citation`` is the id of the citation they are; ``chosen`` ones are what the row means."""

    text: str
    citation: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph (or a table, or a picture). ``context`` is not the piece itself, but what stands beside it."""

    spans: tuple[Span, ...] = ()
    paragraph: str = ""
    context: bool = False
    warning: bool = False
    table: Table | None = None
    image: Image | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A title, what is said beside it, and lines."""

    title: str
    remark: str
    lines: tuple[Line, ...]


class Reader:
    """Looks rows up in the articles of one brief; made anew when these change."""

    def __init__(self, brief: Brief, when: DateWords) -> None:
        self._brief, self._when = brief, when
        self._texts: dict[str, ArticleText] = {}
        self._citations = brief.citations()
        self._outlets = Outlets.of(brief)

    def read(self, node: Node) -> Reading:
        """What to show for a row."""
        text = self._text(node)
        if node.kind == "notice" and node.notice is not None:
            return Reading(
                translate("Source", "Notice"), "", (_plain(node.text), *self._place_of(text, node.notice.where))
            )
        if node.kind == "section":
            return self._section(text, node)
        if node.piece is not None:
            return self._piece(text, node, node.piece.kind, node.piece.id)
        return self._group(text, node)

    def _text(self, node: Node) -> ArticleText:
        article = self._brief.article(node.article)
        found = self._texts.get(article.id)
        if found is None or found.article is not article:
            found = self._texts[article.id] = ArticleText.of(article)
        return found

    def _piece(self, text: ArticleText, node: Node, kind: str, id: str) -> Reading:
        match kind:
            case "paragraph":
                return self._paragraph(text, node, id)
            case "citation":
                return self._citation(text, id)
            case "event":
                event = next(e for e in text.article.events if e.id == id)
                title = self._when.full(event.date)
                remark = translate("Source", "year inferred") if event.inferred else ""
                return Reading(title, remark, self._around(text, event.paragraph, event.start, event.end))
            case "acronym":
                acronym = next(a for a in text.article.acronyms if a.short == id)
                found = text.paragraphs.get(acronym.paragraph)
                start = found.text.find(acronym.short) if found else 0
                end = start + len(acronym.short)
                return Reading(acronym.short, acronym.expansion, self._around(text, acronym.paragraph, start, end))
            case _:
                return self._block(text.article, id)

    def _paragraph(self, text: ArticleText, node: Node, id: str) -> Reading:
        point = next((p for p in text.article.summary if p.paragraph.id == id), None)
        count = len(text.citations.get(id, ()))  # type: ignore[call-overload]
        remark = _citations(count) if count else ""
        if node.number:
            return Reading(translate("Source", "Paragraph {0}").format(node.number), remark, self._around(text, id))
        if point is None:
            return Reading(node.parent.text if node.parent else "", remark, self._around(text, id))
        title = translate("Source", "Summary point {0}").format(node.row + 1)
        if point.drafted and point.origin:
            return Reading(
                title, translate("Source", "drafted"), self._around(text, point.origin, point.start, point.end)
            )
        return Reading(title, remark, self._around(text, id))

    def _citation(self, text: ArticleText, id: str) -> Reading:
        citation = next(c for c in text.article.citations if c.id == id)
        now = self._citations.get(Cite(text.article.id, citation.id), citation)
        title = citation_name(now, self._when, text.article.year)
        lines = self._around(text, citation.paragraph, citation.start, citation.end)
        if now.doubt:
            lines = (Line((Span(in_words(now.doubt)),), warning=True), *lines)
        return Reading(title, self._remark(Cite(text.article.id, citation.id), now), lines)

    def _remark(self, cite: Cite, citation: Citation) -> str:
        """Whether a year was inferred, and how the citation is graded."""
        inferred = any(date.inferred for reference in citation.references for date in reference.dates)
        names = (self._outlets.name(cite.article, reference) for reference in citation.references)
        grades = dict.fromkeys(self._outlets.grade(name, cite).text for name in names if name)
        graded = ", ".join(grade for grade in grades if grade)
        said = (translate("Source", "year inferred") if inferred else "", graded)
        return ", ".join(filter(None, said))

    def _section(self, text: ArticleText, node: Node) -> Reading:
        section = next((s for s in text.article.sections if node.key.endswith(f"/section/{s.id}")), None)
        blocks = section.blocks if section else ()
        remark = counts.paragraphs(len(blocks))
        lines = tuple(self._line(text, block) for block in blocks[:_MOST_BLOCKS])
        return Reading(
            node.text, translate("Source", "proposed heading, {0}").format(remark) if node.proposed else remark, lines
        )

    def _block(self, article: Article, id: str) -> Reading:
        for section in article.sections:
            for block in section.blocks:
                if block.id == id:
                    name = translate("Source", "Table") if isinstance(block, Table) else translate("Source", "Figure")
                    caption = "" if isinstance(block, Paragraph) else block.caption
                    return Reading(name, section.heading, (_of_block(block), *([_plain(caption)] if caption else [])))
        return Reading("", "", ())

    def _group(self, text: ArticleText, node: Node) -> Reading:
        if node.kind == "article":
            said = (publication_line(text.article, self._when), ", ".join(text.article.authors))
            return Reading(node.text, "", tuple(_plain(line) for line in said if line))
        if node.kind == "outlet":
            ids = [leaf.piece.id for leaf in node.children if leaf.piece]
            cited = [c for c in text.article.citations if c.id in set(ids)]
            lines = tuple(Line((Span(c.text, c.id),), c.paragraph) for c in cited)
            return Reading(node.text, _citations(len(cited)), lines)
        hint = {
            "citations": translate("Source", "Every citation under its outlet. Without a tick it is not printed."),
            "events": translate("Source", "What happened when. A tick puts the event into the chronology."),
            "acronyms": translate("Source", "Acronyms with their expansions. A tick explains one in a line."),
            "notices": translate("Source", "What was guessed or is missing. Confirm it, or put it right."),
        }.get(node.key.rpartition("/")[2], "")
        return Reading(node.text, "", (_plain(hint),) if hint else ())

    def _place_of(self, text: ArticleText, where: str) -> tuple[Line, ...]:
        citation = next((c for c in text.article.citations if c.id == where), None)
        if citation is not None:
            return self._around(text, citation.paragraph, citation.start, citation.end)
        return self._around(text, where) if where in text.paragraphs else ()

    def _around(self, text: ArticleText, id: str, start: int = 0, end: int = 0) -> tuple[Line, ...]:
        """A paragraph with its neighbours; a stretch of it chosen."""
        before, found, after = _neighbours(text.article, id)
        if found is None:
            return ()
        lines = [self._line(text, before, context=True)] if before else []
        lines.append(self._line(text, found, start, end))
        return (*lines, self._line(text, after, context=True)) if after else tuple(lines)

    def _line(self, text: ArticleText, block: Block, start: int = 0, end: int = 0, context: bool = False) -> Line:
        if not isinstance(block, Paragraph):
            return _of_block(block)
        spans = _spans(block.text, text.citations.get(block.id, ()), start, end)
        return Line(tuple(spans), block.id, context)


def _citations(count: int) -> str:
    return counts.citations(count)


def _plain(text: str) -> Line:
    return Line((Span(text),))


def _of_block(block: Block) -> Line:
    if isinstance(block, Table):
        return Line(table=block)
    return Line(image=block) if isinstance(block, Image) else _plain(block.text)


def _spans(text: str, citations: Iterable[Citation], start: int, end: int) -> Iterator[Span]:
    """The text cut where citations and the chosen stretch begin and end."""
    cited = [(c.start, c.end, c.id) for c in citations]
    cuts = sorted({0, len(text), start, end, *(at for c in cited for at in c[:2])})
    for left, right in pairwise(cuts):
        id = next((id for s, e, id in cited if s <= left and right <= e), "")
        yield Span(text[left:right], id, start <= left and right <= end and start < end)


def _neighbours(article: Article, id: str) -> tuple[Block | None, Paragraph | None, Block | None]:
    """The paragraph with those before and after it in its section; points, notes and the rest stand alone."""
    section = _section_with(article, id)
    if section is None:
        return None, next((p for p in article.paragraphs() if p.id == id), None), None
    place = next(n for n, block in enumerate(section.blocks) if block.id == id)
    found = section.blocks[place]
    before = section.blocks[place - 1] if place else None
    after = section.blocks[place + 1] if place + 1 < len(section.blocks) else None
    return before, found if isinstance(found, Paragraph) else None, after


def _section_with(article: Article, id: str) -> Section | None:
    return next((s for s in article.sections if any(block.id == id for block in s.blocks)), None)
