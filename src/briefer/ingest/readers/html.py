"""Web pages to raw blocks: the article found among navigation, banners and teasers.

Where a page marks its article (``article``, ``main``, schema.org, the usual class names) that mark is taken; where not,
the smallest element around nearly all long paragraphs. Libraries for this drop lists, captions, notes and summaries
that they take for ornament; here all that is left out are the parts a page itself names as something else.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefer.ingest.raw import Hints, RawArticle, RawBlock, RawKind
from briefer.ingest.readers import html_words as words
from briefer.ingest.readers.cleaning import clean_block, with_typed_bullet
from briefer.ingest.readers.html_metadata import PageMetadata, read_metadata
from briefer.ingest.readers.html_site import name_of_site, page_headings, split_page_title
from briefer.ingest.readers.html_tree import (
    Element,
    Measures,
    TooDeepError,
    find_article,
    is_around,
    is_never_text,
    labels_of,
    name_of,
    parse_page,
    plain_text,
    text_of,
)
from briefer.ingest.readers.images import image_type
from briefer.ingest.readers.inline import PLAIN, Lines, LinkCount, Look
from briefer.ingest.readers.text import read_text
from briefer.model.article import Notice

_LONG_CELL = 600  # cells of data are short; longer ones are the columns of a layout
_ALL_LINK = 0.8
_LONGEST_MARK = 7  # “[123]” with spaces
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*italic", re.IGNORECASE)


def read_html(text: str, file_name: str) -> RawArticle:
    """The blocks of the article of a web page."""
    try:
        root = parse_page(text)
    except TooDeepError:
        raw = read_text(plain_text(text), file_name)
        notice = Notice(
            "html-too-deep", "The page is nested too deep to tell its parts apart; all its words were taken."
        )
        return dataclasses.replace(raw, notices=(*raw.notices, notice))
    except (ValueError, AssertionError, SyntaxError):  # what lxml raises where there is not one element
        return read_text(plain_text(text), file_name)
    measures = Measures(root)
    title, beside = split_page_title(root, measures)
    metadata = read_metadata(root, title)
    site = metadata.publication or name_of_site(root, measures, title, beside)
    _unmark_site_headings(page_headings(root, measures), title, site)
    article = find_article(root, measures)
    walk = _Walk(measures, measures.letters[article], _note_labels(article))
    walk.element(article)
    walk.flush()
    blocks = [clean_block(with_typed_bullet(block))[0] for block in _without_related(walk.blocks, walk.linked)]
    raw = _article(metadata, _title(metadata, blocks, root), blocks, walk.links, file_name)
    return dataclasses.replace(raw, hints=Hints(publication="" if metadata.publication else site))


def _unmark_site_headings(headings: Sequence[tuple[Element, str]], title: str, site: str) -> None:
    """A site that prints its own name as a heading does not thereby name the article, where another heading does."""
    if any(_same(text, title) and not _same(text, site) for _, text in headings):
        for heading, text in headings:
            if _same(text, site) and not _same(text, title):
                heading.tag = "div"


def _article(
    metadata: PageMetadata, title: str, blocks: list[RawBlock], links: LinkCount, file_name: str
) -> RawArticle:
    if title:
        at = next((n for n, b in enumerate(blocks[:6]) if b.kind == "heading" and _same(b.text, title)), None)
        blocks = blocks if at is None else [*blocks[:at], *blocks[at + 1 :]]
    return RawArticle(
        blocks=tuple(blocks), file_name=file_name, title=title, publication=metadata.publication,
        authors=metadata.authors, date=metadata.date, language=metadata.language, volume=metadata.volume,
        issue=metadata.issue, notices=links.notices(),
    )  # fmt: skip


def _title(metadata: PageMetadata, blocks: list[RawBlock], root: Element) -> str:
    """The article's heading as printed; the page's own word for it where it prints none."""
    first = next((block.text for block in blocks[:6] if block.kind == "heading" and block.level == 1), "")
    if first and (not metadata.title or _same(first, metadata.title)):
        return first
    headings = [text_of(heading) for heading in root.iter("h1")]
    same = next((text for text in headings if _same(text, metadata.title)), "")
    return same or first or metadata.title or (headings[0] if len(headings) == 1 else "")


def _same(one: str, other: str) -> bool:
    """Whether two titles are one, apart from marks and from a site's name at an end."""
    a, b = ("".join(filter(str.isalnum, text.casefold())) for text in (one, other))
    return bool(a and b) and (a == b or (min(len(a), len(b)) > 15 and (a.startswith(b) or b.startswith(a))))


def _note_labels(article: Element) -> set[str]:
    """The ids that notes of the page have, so that links to them are known as note marks."""
    return {
        found
        for element in article.iter()
        if (found := element.get("id") or element.get("name")) and words.NOTE_ID.fullmatch(found)
    }


@dataclass
class _Walk:
    """Goes through the elements of the article in order and gathers blocks."""

    measures: Measures
    letters: int
    labels: set[str]
    blocks: list[RawBlock] = field(default_factory=list)
    links: LinkCount = field(default_factory=LinkCount)
    line: Lines = field(default_factory=Lines)
    kind: RawKind = "text"
    level: int = 0
    label: str = ""
    lists: list[int | None] = field(default_factory=list)
    note_list: int = 0
    quotes: int = 0
    source_line: int = 0
    all_link: bool = False
    linked: set[int] = field(default_factory=set)  # the blocks that are nothing but links

    # blocks

    def element(self, element: Element) -> None:
        """Reads an element that holds blocks."""
        self.inline(element.text, PLAIN)
        for child in element:
            self.child(child, PLAIN)
            self.inline(child.tail, PLAIN)

    def child(self, element: Element, look: Look) -> None:
        name = name_of(element)
        if not name or is_never_text(element) or is_around(element, self.measures, self.letters):
            return
        if name in words.BLOCKS:
            self.flush()
            self.source_line = element.sourceline or 0
            before, self.all_link = self.all_link, self.measures.link_share(element) > _ALL_LINK
            self._block(element, name)
            self.flush()
            self.all_link = before
        else:
            self._inline_element(element, name, look)

    def _block(self, element: Element, name: str) -> None:
        note = self._note_label(element)
        if note is not None:
            self._within(element, "note", label=note)
        elif re.fullmatch("h[1-6]", name):
            self._within(element, "heading", level=int(name[1]))
        elif name in ("ul", "ol"):
            self._list(element, name)
        elif name == "li" and self.lists:
            self._item(element)
        elif name == "blockquote":
            self.quotes += 1
            self._within(element, "quote")
            self.quotes -= 1
        elif name in ("figcaption", "caption"):
            self._within(element, "caption")
        elif name == "table" and not _is_layout(element):
            self._table(element)
        else:
            self.element(element)

    def _within(self, element: Element, kind: RawKind, level: int = 0, label: str = "") -> None:
        before = self.kind, self.level, self.label
        self.kind, self.level, self.label = kind, level, label
        self.element(element)
        self.flush()
        self.kind, self.level, self.label = before

    def _list(self, element: Element, name: str) -> None:
        start = element.get("start") or "1"
        self.lists.append(None if name == "ul" else int(start) if start.isdigit() and len(start) < 6 else 1)
        is_notes = bool(words.NOTE_LIST.search(labels_of(element)))
        self.note_list += is_notes
        self.element(element)
        self.note_list -= is_notes
        self.lists.pop()

    def _item(self, element: Element) -> None:
        number = self.lists[-1]
        if number is not None:
            self.lists[-1] = number + 1
        if self.note_list and number is not None:
            self._within(element, "note", label=str(number))
        else:
            self._within(
                element, "bullet" if number is None else "numbered", label="" if number is None else str(number)
            )

    def _note_label(self, element: Element) -> str | None:
        """The label of a footnote or endnote; none where the element is no note."""
        found = words.NOTE_ID.fullmatch(element.get("id") or "")
        role = (element.get("role") or "").lower()
        if role in ("doc-footnote", "doc-endnote") and not found:
            return ""
        is_note = found and (name_of(element) in ("li", "p", "div", "dd", "aside", "td")) and len(text_of(element)) > 3
        return found[1] if found and is_note else None

    # tables and pictures

    def _table(self, table: Element) -> None:
        caption = next(table.iter("caption"), None)
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
        texts = [[text for cell in row.iterchildren("td", "th") for text in self._cell(cell)] for row in rows]
        width = max((len(row) for row in texts), default=0)
        if caption is not None:
            self._within(caption, "caption")
        if any(any(row) for row in texts):
            filled = tuple(tuple(row) + ("",) * (width - len(row)) for row in texts)
            header = name_of(rows[0].getparent()) == "thead" or all(name_of(cell) == "th" for cell in rows[0])
            self.blocks.append(RawBlock("table", rows=filled, has_header=header, line=table.sourceline or 0))

    def _cell(self, cell: Element) -> list[str]:
        inner = _Walk(self.measures, self.letters, self.labels, links=self.links)
        inner.element(cell)
        inner.flush()
        span = cell.get("colspan") or "1"
        extra = min(int(span), 64) - 1 if span.isdigit() and len(span) < 4 else 0
        return [" ".join(block.text for block in inner.blocks if block.text)] + [""] * max(0, extra)

    def _picture(self, element: Element) -> None:
        """A picture is named with its alternative text; nothing is opened. Those without words are ornament."""
        alt = " ".join((element.get("alt") or "").split())
        in_figure = any(name_of(above) == "figure" for above in element.iterancestors())
        if alt or in_figure:
            source = element.get("src") or ""
            block = RawBlock("image", alt=alt, media_type=image_type(b"", source), line=element.sourceline or 0)
            self.flush()
            self.blocks.append(block)

    # running text

    def inline(self, text: str | None, look: Look) -> None:
        """Adds words to the paragraph at hand."""
        if text:
            self.line.add(text, look)

    def _inline_element(self, element: Element, name: str, look: Look) -> None:
        if name == "br":
            self.line.break_line()
            return
        if name == "img":
            self._picture(element)
            return
        if self._is_note_mark(element, name):
            label = text_of(element).strip("[]() ")
            self.inline(f"[{label}]" if label else "", PLAIN)
            return
        if (
            name == "a"
            and self.kind == "note"
            and self.measures.letters[element] < 30
            and words.BACK_REFERENCE.fullmatch(text_of(element))
        ):
            return
        inner = self._look(element, name, look)
        if name == "q":
            self.inline("“", inner)
        self.inline(element.text, inner)
        for child in element:
            self.child(child, inner)
            self.inline(child.tail, inner)
        if name == "q":
            self.inline("”", inner)

    def _look(self, element: Element, name: str, look: Look) -> Look:
        style = element.get("style") or ""
        if name in words.STRONG or _BOLD.search(style):
            look = look._replace(strong=True)
        if name in words.EMPH or _ITALIC.search(style):
            look = look._replace(emph=True)
        if name == "a" and element.get("href"):
            look = look._replace(href=self.links.safe(element.get("href")))
        return look

    def _is_note_mark(self, element: Element, name: str) -> bool:
        if not 0 < self.measures.letters.get(element, 0) < _LONGEST_MARK or self.kind == "note":
            return False
        links = [element] if name == "a" else list(element.iter("a")) if name in ("sup", "span") else []
        targets = ((link.get("href") or "").rpartition("#") for link in links)
        return any(mark and (target in self.labels or words.NOTE_ID.fullmatch(target)) for _, mark, target in targets)

    def flush(self) -> None:
        """Ends the paragraph at hand."""
        line, self.line = self.line, Lines()
        if not line:
            return
        whole = self.kind in ("heading", "caption", "note")
        for text, marks in [line.joined()] if whole else line.paragraphs():
            kind: RawKind = "quote" if self.quotes and self.kind == "text" else self.kind
            self.blocks.append(
                RawBlock(kind, text, level=self.level, marks=marks, line=self.source_line, label=self.label)
            )
            if self.all_link:
                self.linked.add(len(self.blocks) - 1)
            if self.kind in ("bullet", "numbered"):  # further paragraphs of an item
                self.kind, self.label = "text", ""


def _is_layout(table: Element) -> bool:
    """Whether a table only places the parts of a page: one cell a row, tables or long text in its cells."""
    if (table.get("role") or "").lower() in ("presentation", "none"):
        return True
    rows = list(table.iter("tr"))
    if not rows or next(table.iterdescendants("table"), None) is not None:
        return True
    if all(sum(1 for _ in row.iterchildren("td", "th")) <= 1 for row in rows):
        return True
    return any(len(text_of(cell)) > _LONG_CELL for cell in table.iter("td"))


def _without_related(blocks: list[RawBlock], linked: set[int]) -> list[RawBlock]:
    """Without headings like "Related articles" and the links under them; prose after them stays."""
    kept: list[RawBlock] = []
    dropping = False
    for at, block in enumerate(blocks):
        if len(block.text) < 80 and words.RELATED_HEADING.fullmatch(block.text) and block.kind in ("heading", "text"):
            dropping = True
            continue
        dropping = dropping and at in linked
        if not dropping:
            kept.append(block)
    return kept
