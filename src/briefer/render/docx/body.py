"""The blocks as Word's paragraphs and tables, written as text in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from briefer.model.document import (
    Block,
    BlockQuote,
    Box,
    BulletList,
    Chart,
    Contents,
    Figure,
    Heading,
    Inline,
    NotesHere,
    OrderedList,
    PageBreak,
    Paragraph,
    Rule,
    Table,
    Text,
)
from briefer.render.docx.anchors import Anchors
from briefer.render.docx.contents import FIRST_CONTENTS_ID, Entry, contents_xml
from briefer.render.docx.figures import Figures
from briefer.render.docx.inlines import Runs, bookmarked, has_text, paragraph
from briefer.render.docx.lists import DEEPEST, Lists, item_role, list_role
from briefer.render.docx.own_roles import AFTER_TABLE_PT
from briefer.render.docx.properties import element, on
from briefer.render.docx.sections import Sections
from briefer.render.docx.styles import Look, StyleBook
from briefer.render.docx.tables import Tables
from briefer.render.markup import refuse_deep
from briefer.render.pictures import PictureError, refusal

_KEEP_NEXT = on("keepNext")


@dataclass(frozen=True, slots=True)
class _Place:
    """What stands around a block: the box, the lists, and whether it is at an edge of the box or of a list item.

    ``number`` is the list that the next paragraph carries the number of, ``role`` that list's role. ``kept``: in the
    first of several items, which never ends a page without the beginning of the second. ``key``: of the box or item
    whose first paragraph this is.
    """

    box: str = ""
    role: str = ""
    depth: int = -1
    carries: bool = False
    number: int = 0
    first_in_box: bool = False
    last_in_box: bool = False
    last_in_item: bool = False
    kept: bool = False
    nested: int = 0
    key: str = ""

    @property
    def has_edges(self) -> bool:
        """Whether the first or the last of its blocks differs from the others."""
        return bool(self.carries or self.first_in_box or self.last_in_box or self.last_in_item or self.key)

    def at(self, n: int, last: int) -> _Place:
        """What holds for block ``n`` of those up to ``last``."""
        return replace(
            self,
            carries=self.carries and n == 0,
            first_in_box=self.first_in_box and n == 0,
            last_in_box=self.last_in_box and n == last,
            last_in_item=self.last_in_item and n == last,
            key=self.key if n == 0 else "",
        )


class Body:
    """Writes the blocks of one document."""

    def __init__(
        self,
        entries: tuple[Entry, ...],
        styles: StyleBook,
        lists: Lists,
        runs: Runs,
        figures: Figures,
        anchors: Anchors,
        sections: Sections,
    ) -> None:
        self._styles, self._lists, self._runs, self._figures = styles, lists, runs, figures
        self._entries, self._unmet_entries = entries, iter(entries)
        self._contents = 0
        self._anchors, self._sections = anchors, sections
        self._end: Block | None = None
        self._tables = Tables(styles, runs, anchors)

    def xml(self, blocks: tuple[Block, ...]) -> str:
        """All paragraphs and tables; the section that ends them is not among these."""
        self._end = blocks[-1] if blocks else None
        return "".join(self._blocks(blocks, _Place()))

    def _blocks(self, blocks: tuple[Block, ...], place: _Place) -> Iterator[str]:
        refuse_deep(place.nested)
        last, inside = len(blocks) - 1, replace(place, nested=place.nested + 1)
        for n, block in enumerate(blocks):
            yield from self._block(block, inside.at(n, last) if inside.has_edges else inside)
            if isinstance(block, Table):
                yield from self._gap(blocks[n + 1] if n < last else None)

    def _block(self, block: Block, place: _Place) -> Iterator[str]:  # noqa: C901  # one short case a block
        match block:
            case Heading():
                yield from self._heading(block, place)
            case Paragraph(inlines, role):
                yield self._paragraph(inlines, role, place, block.key)
            case BulletList() | OrderedList():
                yield from self._list(block, place)
            case BlockQuote(blocks):
                yield from self._carrier(place)
                yield from self._blocks(_quoted(blocks), replace(place, carries=False))
            case Table():
                yield from self._carrier(place)
                yield self._tables.xml(block)
            case Figure() | Chart():
                yield from self._carrier(place)
                yield from self._figure(block, place)
            case Box(blocks, role):
                inside = replace(
                    place, box=role, carries=False, first_in_box=True, last_in_box=True, key=block.key or place.key
                )
                yield from self._blocks(blocks, inside)
            case Rule():
                yield self._empty("rule")
            case PageBreak():
                yield paragraph(self._styles.paragraph(Look("page-break")), '<w:r><w:br w:type="page"/></w:r>')
            case Contents():
                self._contents += 1
                yield contents_xml(block, self._entries, self._styles, FIRST_CONTENTS_ID + self._contents)
            case NotesHere(title):
                if title:
                    yield from self._heading(Heading((Text(title),), 1), place)
                elif block.last and block is not self._end:
                    yield paragraph(self._styles.paragraph(Look("section-end")), "", self._sections.end())
            case _:
                assert_never(block)

    def _heading(self, block: Heading, place: _Place) -> Iterator[str]:
        yield from self._carrier(place)
        role = f"heading-{min(3, max(1, block.level))}"
        runs = self._runs.xml(block.inlines)
        if has_text(block.inlines):
            entry = next(self._unmet_entries)
            runs = bookmarked(runs, entry.bookmark, int(entry.bookmark.removeprefix("_Toc")))
        runs = self._anchors.around(runs, block.key, place.key)
        style = self._styles.paragraph(self._look(role, replace(place, carries=False)))
        yield paragraph(style, runs, self._runs.direction(block.inlines))

    def _paragraph(self, inlines: tuple[Inline, ...], role: str, place: _Place, key: str = "") -> str:
        if place.carries or (place.depth >= 0 and role == "body"):
            role = place.role
        number = ""
        if place.carries and (place.number or place.depth):
            number = f"<w:numPr>{element('ilvl', val=place.depth)}{element('numId', val=self._number(place))}</w:numPr>"
        runs = self._anchors.around(self._runs.xml(inlines), key, place.key)
        direction = self._runs.direction(inlines)
        style = self._styles.paragraph(self._look(role, place))
        return paragraph(style, runs, _KEEP_NEXT * place.kept + number + direction)

    def _number(self, place: _Place) -> int:
        return place.number or self._lists.number_of_style(place.role, place.box)

    def _look(self, role: str, place: _Place) -> Look:
        """The role with what its place changes."""
        look = Look(role, place.box)
        if self._lists.is_list_role(role):
            look = replace(look, depth=max(0, place.depth), continued=not place.carries)
        values, box = self._styles.role(role), self._styles.box(place.box) if place.box else None
        before = box.before_pt if box and place.first_in_box and box.before_pt != values.before_pt else None
        after = box.after_pt if box and place.last_in_box else None
        if after is None and place.last_in_item and not place.carries:
            gap = self._styles.role("body").after_pt
            after = gap if values.after_pt < gap else None
        return replace(look, before_pt=before, after_pt=after)

    def _list(self, block: BulletList | OrderedList, place: _Place) -> Iterator[str]:
        yield from self._carrier(place)
        depth = min(DEEPEST, place.depth + 1)
        role = list_role(block, place.box)
        start = block.start if isinstance(block, OrderedList) else 1
        number = self._lists.begin(role, place.box, depth, start)
        last = len(block.items) - 1
        for n, item in enumerate(block.items):
            own = role if isinstance(block, OrderedList) else item_role(item, place.box)
            yield from self._blocks(
                item.blocks,
                replace(
                    place,
                    role=own,
                    depth=depth,
                    carries=True,
                    number=number if own == role else self._lists.begin(own, place.box, depth, start),
                    first_in_box=place.first_in_box and n == 0,
                    last_in_box=place.last_in_box and n == last,
                    last_in_item=True,
                    key=item.key or (place.key if n == 0 else ""),
                    kept=place.kept or (n == 0 and last > 0),
                ),
            )

    def _carrier(self, place: _Place) -> Iterator[str]:
        """An item that begins with something other than a paragraph has its number on a line of its own."""
        if place.carries:
            yield self._paragraph((), place.role, replace(place, last_in_box=False))

    def _figure(self, block: Figure | Chart, place: _Place) -> Iterator[str]:
        """A file that is no picture leaves its alternative text and the reason."""
        outside = replace(place, carries=False, first_in_box=False, last_in_box=False, last_in_item=False)
        try:
            drawing = self._anchors.around(self._figures.xml(block), block.key)
        except PictureError as error:
            yield self._paragraph((Text(refusal(block.alt, error)),), "remark", outside, block.key)
        else:
            yield paragraph(self._styles.paragraph(self._look("figure", outside)), drawing)
        if block.caption:
            yield self._paragraph(block.caption, "caption", replace(place, carries=False))

    def _gap(self, following: Block | None) -> Iterator[str]:
        """Word sets what follows a table close to it, and would make two tables one."""
        match following:
            case Heading() | NotesHere() | Rule() | PageBreak() | Contents():
                return
            case Box(_, role):
                before = self._styles.box(role).before_pt
            case Paragraph(_, role):
                before = self._styles.role(role).before_pt
            case _:
                before = 0.0
        if before < AFTER_TABLE_PT:
            yield self._empty("narrow-gap" if before else "gap")

    def _empty(self, role: str) -> str:
        return paragraph(self._styles.paragraph(Look(role)), "")


def _quoted(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Plain paragraphs of a quotation take its look."""
    return tuple(
        replace(block, role="quote") if isinstance(block, Paragraph) and block.role == "body" else block
        for block in blocks
    )
