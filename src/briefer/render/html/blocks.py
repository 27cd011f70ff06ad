"""Blocks as HTML elements that mean what they are."""

from __future__ import annotations

import base64
from typing import assert_never

from briefer.model.document import (
    Block,
    BlockQuote,
    Box,
    BulletList,
    Chart,
    Contents,
    Document,
    Figure,
    Heading,
    Inline,
    ListItem,
    NotesHere,
    OrderedList,
    PageBreak,
    Paragraph,
    Rule,
    Table,
    Text,
    inline_text,
    linked_places,
    list_mark,
    notes_at,
    printed_numbers,
    walk,
)
from briefer.model.style import TITLE_ROLES
from briefer.render.html.charts import SvgCharts
from briefer.render.html.inlines import Inlines
from briefer.render.html.tables import table_html
from briefer.render.markup import escape, refuse_deep
from briefer.render.pictures import PictureError, read_picture, refusal


class Blocks:
    """Writes the blocks of one document in reading order."""

    def __init__(self, document: Document, charts: SvgCharts) -> None:
        self._document, self._charts = document, charts
        self._printed = printed_numbers(document)
        self._places = set(linked_places(document.blocks))
        self._inlines = Inlines(document.language, self._printed, frozenset(self._places))
        self._headings = 0
        self._boxes = 0
        self._contents = 0
        self._title_met = False

    def html(self) -> str:
        """Everything in ``main``; notes come last unless the document says where."""
        inside = self._all(self._document.blocks, 0)
        placed = any(isinstance(block, NotesHere) for block in walk(self._document.blocks))
        return inside + ("" if placed else self._notes(NotesHere("")))

    def _all(self, blocks: tuple[Block, ...], nested: int) -> str:
        refuse_deep(nested)
        return "\n".join(filter(None, (self._block(block, nested + 1) for block in blocks)))

    def _block(self, block: Block, nested: int) -> str:  # noqa: C901  # one short case a block
        match block:
            case Heading(inlines, level, key):
                return self._place(key) + self._heading(inlines, level)
            case Paragraph(inlines, role, key):
                return self._place(key) + self._paragraph(inlines, role)
            case BulletList(items):
                marked = ' class="marked"' if any(map(list_mark, items)) else ""
                return f'<ul role="list"{marked}>\n{self._items(items, nested)}\n</ul>'
            case OrderedList(items, role, start):
                first = f' start="{start}"' if start != 1 else ""
                return f'<ol class="{escape(role)}" role="list"{first}>\n{self._items(items, nested)}\n</ol>'
            case BlockQuote(blocks):
                return f"<blockquote>\n{self._all(blocks, nested)}\n</blockquote>"
            case Table():
                return table_html(block, self._inlines)
            case Figure() | Chart():
                return self._figure(block)
            case Box():
                return self._box(block, nested)
            case Rule():
                return "<hr>"
            case PageBreak():
                return '<div class="page-break"></div>'
            case Contents():
                return self._contents_list(block)
            case NotesHere(title):
                return f"{self._heading((Text(title),), 1) if title else ''}\n{self._notes(block)}"
            case _:
                assert_never(block)

    def _heading(self, inlines: tuple[Inline, ...], level: int) -> str:
        """The title is h1, so the headings of the text begin at h2."""
        self._headings += 1
        level = min(3, max(1, level))
        named = f'class="heading-{level}" id="heading-{self._headings}"{self._inlines.direction(inlines)}'
        return f"<h{level + 1} {named}>{self._inlines.html(inlines)}</h{level + 1}>"

    def _paragraph(self, inlines: tuple[Inline, ...], role: str) -> str:
        inside, turned = self._inlines.html(inlines), self._inlines.direction(inlines)
        if role in TITLE_ROLES and not self._title_met:
            self._title_met = True
            return f'<h1 class="{role}"{turned}>{inside}</h1>'
        return f'<p class="{escape(role)}"{turned}>{inside}</p>'

    def _place(self, key: str) -> str:
        """Where words lead to that name the block with this key, before the first one that has it."""
        if key not in self._places:
            return ""
        self._places.remove(key)
        return f'<a id="place-{escape(key)}"></a>'

    def _items(self, items: tuple[ListItem, ...], nested: int) -> str:
        return "\n".join(self._item(item, nested) for item in items)

    def _item(self, item: ListItem, nested: int) -> str:
        marked = ' class="marked"' if list_mark(item) else ""
        return f"<li{marked}{self._side(item)}>{self._mark(item)}{self._all(item.blocks, nested)}</li>"

    def _side(self, item: ListItem) -> str:
        """A bullet stands where the item's first line begins."""
        first = item.blocks[0] if item.blocks else None
        return self._inlines.direction(first.inlines) if isinstance(first, Paragraph) else ""

    def _mark(self, item: ListItem) -> str:
        """A box before the item, said too: what is ticked is no matter of looks."""
        mark = list_mark(item)
        return f'<span class="mark">{mark}</span>' if mark else ""

    def _box(self, box: Box, nested: int) -> str:
        """Its label, where it has one, names it."""
        self._boxes += 1
        number, label, blocks = self._boxes, "", box.blocks
        named = ""
        if blocks and isinstance(blocks[0], Paragraph) and blocks[0].role == "box-label":
            turned = self._inlines.direction(blocks[0].inlines)
            label = f'<p class="box-label" id="box-{number}"{turned}>{self._inlines.html(blocks[0].inlines)}</p>\n'
            named, blocks = f' aria-labelledby="box-{number}"', blocks[1:]
        # What stands in the head of a warning is the paper's own title, not an aside.
        element = "div" if box.role == "alert" else "aside"
        inside = f"{label}{self._all(blocks, nested)}"
        return f'<{element} class="box box-{escape(box.role)}"{named}>\n{inside}\n</{element}>'

    def _figure(self, figure: Figure | Chart) -> str:
        try:
            shown = self._charts.html(figure) if isinstance(figure, Chart) else _image(figure)
        except PictureError as error:
            shown = self._paragraph((Text(refusal(figure.alt, error)),), "remark")
        caption, turned = self._inlines.html(figure.caption), self._inlines.direction(figure.caption)
        caption = f'<figcaption class="caption"{turned}>{caption}</figcaption>' if caption else ""
        return f"<figure>{shown}{caption}</figure>"

    def _contents_list(self, contents: Contents) -> str:
        """Links to every heading of the document, that of the notes too."""
        self._contents += 1
        id = f"contents-{self._contents}"
        lines = "\n".join(
            f'<li class="contents-{level}"><a href="#heading-{number}">{escape(text)}</a></li>'
            for number, (level, text) in enumerate(_headings(self._document.blocks), 1)
            if level <= contents.depth and text
        )
        title = f'<h2 class="heading-1" id="{id}">{escape(contents.title)}</h2>\n' if contents.title else ""
        named = f' aria-labelledby="{id}"' if title else ""
        return f'<nav role="doc-toc"{named}>\n{title}<ol>\n{lines}\n</ol>\n</nav>'

    def _notes(self, place: NotesHere) -> str:
        """The number before each note leads back to its mark."""
        document = self._document
        notes = "\n".join(self._note(n, document.notes[n - 1].inlines) for n in notes_at(place, document))
        return (
            f'\n<section class="notes" role="doc-endnotes">\n<ol role="list">\n{notes}\n</ol>\n</section>'
            if notes
            else ""
        )

    def _note(self, number: int, inlines: tuple[Inline, ...]) -> str:
        printed = self._printed.get(number, number)
        back = f'<a class="note-number" href="#mark-{number}" role="doc-backlink">{printed}</a>'
        turned = self._inlines.direction(inlines)
        return f'<li id="note-{number}"{turned}><p class="note">{back} {self._inlines.html(inlines)}</p></li>'


def _image(figure: Figure) -> str:
    picture = read_picture(figure.content)
    inside = base64.b64encode(picture.content).decode("ascii")
    return (
        f'<img src="data:image/{picture.format};base64,{inside}" alt="{escape(figure.alt)}" '
        f'style="width: {picture.width_pt:.1f}pt">'
    )


def _headings(blocks: tuple[Block, ...]) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for block in walk(blocks):
        if isinstance(block, Heading):
            found.append((min(3, max(1, block.level)), inline_text(block.inlines).strip()))
        elif isinstance(block, NotesHere) and block.title:
            found.append((1, block.title))
    return found
