"""From blocks to strips: looks, indents, spaces between, and what may not be parted by a page break."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
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
    list_mark,
    notes_at,
)
from briefer.model.style import TITLE_ROLES, TextStyle
from briefer.render.charts import TALLEST, lay_out_chart
from briefer.render.pdf.boxes import box_span, close_box
from briefer.render.pdf.charts import chart_strip
from briefer.render.pdf.fill_pages import NOTE_RULE_PT, NOTE_SPACE_PT
from briefer.render.pdf.flow import ContentsLine, HeadingEntry, Node, Rect, Strip, Target
from briefer.render.pdf.frame import Frame
from briefer.render.pdf.headings import is_labelled, plain, section_level
from briefer.render.pdf.notes import NoteSetter, keep_last_two, note_rule
from briefer.render.pdf.pictures import ImageFile, picture_strip, read_picture
from briefer.render.pdf.structure import BULLETS, NUMBERS, summary
from briefer.render.pdf.table_strips import has_cells, set_table
from briefer.render.pdf.typeset import Label, Typesetter, base_line
from briefer.render.pictures import PictureError

_RULE_SPACE_PT = 7.0
_PICTURE_SPACE_PT = 10.0
_MOST_LINES_OF_FIRST_ITEM = 6  # a longer first item of a list may be split, as a paragraph may
_NOTE_GAP_PT = 2.5  # between endnotes, at least
_BULLET = "•"  # what the square before an item is read as


@dataclass(slots=True)
class FlowBuilder:
    """Builds the flow of one document. ``headings`` are known before the first block is set, for the contents."""

    document: Document
    typesetter: Typesetter
    height: float
    root: Node
    headings: list[HeadingEntry]
    strips: list[Strip] = field(default_factory=list)
    pictures: dict[str, ImageFile] = field(default_factory=dict)
    notes: NoteSetter = field(init=False)
    _gap: float = 0.0
    _owed: int = 0  # how many coming strips must stay on the page of the last one
    _paid: bool = False  # whether one of them has come
    _new_page: bool = False
    _heading: int = 0

    def __post_init__(self) -> None:
        self.notes = NoteSetter(self.document, self.typesetter)

    def add(self, blocks: Iterable[Block], frame: Frame) -> None:
        """Append blocks to the flow, each heading with what follows it as a section."""
        open_ones: list[tuple[int, Frame]] = []  # the sections around, by level
        for block in blocks:
            level = section_level(block)
            while level and open_ones and open_ones[-1][0] >= level:
                open_ones.pop()
            around = open_ones[-1][1] if open_ones else frame
            if level and not isinstance(block, Box):
                around = replace(frame, node=Node("Sect", around.node))
                open_ones.append((level, around))
            self._add_block(block, around)

    def _add_block(self, block: Block, frame: Frame) -> None:
        match block:
            case Heading(inlines, level, key):
                self._add_heading(inlines, min(max(level, 1), 3), frame.owned(key))
            case Paragraph(inlines, role, key):
                # A box is found by its label as a section is by its heading; so is a paper by its title, without any.
                label = role == "box-label"
                heads = label or (role in TITLE_ROLES and not any(entry.text.strip() for entry in self.headings))
                node = Node("H1" if heads else "P", frame.node)
                self._add_paragraph(inlines, self.typesetter.style(role), frame.owned(key), label=label, node=node)
            case BulletList() | OrderedList() | BlockQuote() | Box():
                self._add_container(block, frame)
            case Table(key=key):
                self._add_table(block, frame.owned(key))
            case Figure(key=key) | Chart(key=key):
                self._add_shown(block, frame.owned(key))
            case Rule():
                self._add_rule(frame)
            case PageBreak():
                self._new_page = True
            case Contents(title, depth):
                self._add_contents(title, depth, frame)
            case NotesHere():
                self._add_notes(block, frame)
            case _:
                assert_never(block)

    def _add_container(self, block: BulletList | OrderedList | BlockQuote | Box, frame: Frame) -> None:
        match block:
            case BulletList(items):
                self._add_items([Label(list_mark(item)) for item in items], items, "bullet", frame)
            case OrderedList(items, role, start):
                self._add_items(self._numbers(len(items), role, start), items, role, frame)
            case BlockQuote(blocks):
                self._add_quote(blocks, frame)
            case Box(blocks, role, key):
                self._add_box(blocks, role, frame.owned(key))
            case _:
                assert_never(block)

    # Strips: spaces collapse, keeps carry over

    def _append(self, strips: list[Strip], frame: Frame, before: float) -> None:
        for number, strip in enumerate(strips):
            if number == 0:
                strip.top_pt = max(self._gap, before)
                strip.new_page, self._new_page = self._new_page, False
                self._gap = 0.0
            if self._owed and self.strips:
                self.strips[-1].keep = not strip.new_page
                self._owed -= 1
                self._paid = True
            strip.boxes, strip.owners = frame.boxes, frame.owners
            self.strips.append(strip)

    def _append_lines(self, strips: list[Strip], style: TextStyle, frame: Frame, *, whole: bool = False) -> None:
        """Lines of a paragraph: never one alone at the head or foot of a page."""
        if not strips:
            return
        whole = whole or style.keep_together
        for number, strip in enumerate(strips[:-1]):
            strip.keep = whole or number == 0 or number == len(strips) - 2
        self._append(strips, frame, style.before_pt)
        self._gap = style.after_pt
        self._owe(style.keep_next_lines)

    def _owe(self, strips: int) -> None:
        """Let at least so many strips that come now stay with the last one."""
        if strips:
            self._owed, self._paid = max(self._owed, strips), False

    # Paragraphs

    def _add_paragraph(
        self,
        inlines: tuple[Inline, ...],
        style: TextStyle,
        frame: Frame,
        *,
        label: bool = False,
        node: Node | None = None,
    ) -> None:
        """Set a paragraph; ``label``: that of a box, which the outline leads to."""
        node = node or Node("P", frame.node)
        lines = self.typesetter.set_lines(inlines, style, frame.left, frame.right, node, where=_where(frame))
        if label:
            self._next_heading(lines)
        self._append_lines(lines, style, frame, whole=style.balance)

    def _next_heading(self, lines: list[Strip]) -> None:
        """Let the entry that comes next in the outline lead to these lines."""
        if lines:
            lines[0].heading = self._heading
        self._heading += 1

    def _add_heading(self, inlines: tuple[Inline, ...], level: int, frame: Frame) -> None:
        style = self.typesetter.style(f"heading-{level}")
        if self._paid:  # what stood under the heading before was all there is: it needs no company from this one
            self._owed = 0
        lines = self.typesetter.set_lines(
            inlines, style, frame.left, frame.right, Node(f"H{level}", frame.node), where=_where(frame)
        )
        self._next_heading(lines)
        self._append_lines(lines, style, frame, whole=True)

    def _add_quote(self, blocks: tuple[Block, ...], frame: Frame) -> None:
        quote = self.typesetter.style("quote")
        inner = replace(frame, node=Node("BlockQuote", frame.node))
        for block in blocks:
            if isinstance(block, Paragraph) and block.role in ("body", "quote"):
                self._add_paragraph(block.inlines, quote, inner.owned(block.key))
            else:
                self._add_block(block, inner.narrowed(quote.indent_pt))

    # Lists

    def _numbers(self, count: int, role: str, start: int) -> list[Label]:
        numbers = range(start, start + count)
        if role == "judgment":
            return [Label(str(n), self.typesetter.style("judgment-number")) for n in numbers]
        if role == "source-entry":
            return [Label(str(n), self.typesetter.style("note-number")) for n in numbers]
        return [Label(f"{n}.") for n in numbers]

    def _add_items(self, labels: list[Label], items: tuple[ListItem, ...], role: str, frame: Frame) -> None:
        listed = Node("L", frame.node, attributes=BULLETS if role == "bullet" else NUMBERS)
        begun = len(self.strips)
        for number, (label, item) in enumerate(zip(labels, items, strict=True)):
            self._add_item(label, item, role, replace(frame, node=Node("LI", listed)).owned(item.key))
            if number == 0 and len(items) > 1:
                self._keep_first_item(self.strips[begun:])

    def _keep_first_item(self, strips: list[Strip]) -> None:
        """The first item never ends a page without the beginning of the second."""
        if len(strips) <= _MOST_LINES_OF_FIRST_ITEM:
            for strip in strips:
                strip.keep = True
        self._owe(1)

    def _add_item(self, label: Label, item: ListItem, role: str, frame: Frame) -> None:
        """The first paragraph carries the label; the others stand under its text."""
        first = item.blocks[0] if item.blocks else Paragraph(())
        lead = first if isinstance(first, Paragraph) else Paragraph((), role)
        style = self.typesetter.style(lead.role)
        if not style.hanging_pt:
            style = self.typesetter.style(role)
        label_node = Node("Lbl", frame.node, alt="" if label.text else _BULLET, fixed=True)
        body = Node("LBody", frame.node, fixed=True)
        begun = len(self.strips)
        lines = self.typesetter.set_lines(
            lead.inlines, style, frame.left, frame.right, body, label=label, label_node=label_node, where=_where(frame)
        )
        if lead.role == "box-label":
            self._next_heading(lines)
        self._append_lines(lines, style, frame.owned(lead.key))
        rest = item.blocks[1:] if first is lead else item.blocks
        for block in rest:
            own = self.typesetter.style(block.role) if isinstance(block, Paragraph) else None
            outer = own is not None and own.indent_pt >= style.indent_pt
            self._add_block(block, replace(frame, node=body).narrowed(0 if outer else style.indent_pt))
        if style.keep_together:
            for strip in self.strips[begun:-1]:
                strip.keep = True

    # Boxes, rules, pictures, tables

    def _add_box(self, blocks: tuple[Block, ...], role: str, frame: Frame) -> None:
        style = self.typesetter.sheet.boxes[role]
        box = box_span(style, frame)
        begun = len(self.strips)
        self._gap = max(self._gap, style.before_pt)
        node = Node("Sect" if is_labelled(blocks) else "Div", frame.node)
        inner = replace(frame, node=node, boxes=(*frame.boxes, box)).narrowed(
            style.bar_pt + style.padding_pt, style.padding_pt
        )
        gap_above = self._gap
        self.add(blocks, inner)
        if len(self.strips) == begun:
            return
        strips = self.strips[begun:]
        strips[0].top_pt = gap_above
        close_box(box, strips, self.height)
        self._gap = style.after_pt

    def _add_rule(self, frame: Frame) -> None:
        sheet = self.typesetter.sheet
        strip = Strip(sheet.rule_pt, left=frame.left, right=frame.right)
        strip.rects.append(Rect(frame.left, 0, frame.right - frame.left, sheet.rule_pt, sheet.line))
        self._append([strip], frame, _RULE_SPACE_PT + 2)  # descenders stand in the space above
        self._gap = _RULE_SPACE_PT
        self._owe(1)

    def _add_shown(self, block: Figure | Chart, frame: Frame) -> None:
        """A picture or chart over its caption; a file that is no picture leaves its text and the reason."""
        try:
            draw = self._picture(block, frame) if isinstance(block, Figure) else self._chart(block, frame)
        except PictureError as error:
            said = f"[{block.alt or 'Picture'}: not printed, {error}.]"
            self._add_paragraph((Text(said),), self.typesetter.style("remark"), frame)
            self._add_caption(block.caption, frame, Node("P", frame.node))
        else:
            # Readers that say the alternative text skip what is inside a figure, so the caption stands beside it.
            beside = replace(frame, node=Node("Div", frame.node)) if block.caption else frame
            alt = block.alt.strip() or plain(block.caption).strip()
            node = Node("Figure", beside.node, alt=alt or "Picture", language="" if alt else "en")
            self._append([draw(node)], frame, _PICTURE_SPACE_PT)
            self._owed = 0  # it is company enough for the heading over it
            self._gap = self.typesetter.style("caption").before_pt
            self._owe(1 if block.caption else 0)
            self._add_caption(block.caption, frame, Node("Caption", beside.node))

    def _picture(self, figure: Figure, frame: Frame) -> Callable[[Node], Strip]:
        image = read_picture(figure.content, frame.right - frame.left)
        name = f"Im{len(self.pictures) + 1}"
        self.pictures[name] = image
        return lambda node: picture_strip(image, name, frame, self.height, node)

    def _chart(self, chart: Chart, frame: Frame) -> Callable[[Node], Strip]:
        room = frame.right - frame.left
        drawing = lay_out_chart(chart.content, self.typesetter.sheet, room, self.height * TALLEST)
        return lambda node: chart_strip(drawing, self.typesetter, frame.left, frame.right, node)

    def _add_caption(self, caption: tuple[Inline, ...], frame: Frame, node: Node) -> None:
        if caption:
            self._add_paragraph(caption, self.typesetter.style("caption"), frame, node=node)

    def _add_table(self, table: Table, frame: Frame) -> None:
        """The caption stands above, as a table is read from its head."""
        node = Node("Table", frame.node, attributes=summary(table.description)) if has_cells(table) else frame.node
        if table.caption:
            style = replace(self.typesetter.style("caption"), keep_next_lines=3, after_pt=5.0, before_pt=8.0)
            words = bool(inline_text(table.caption).strip())  # then it stands before the rows, which are there at once
            owner = Node("Caption", node, fixed=words) if has_cells(table) else Node("P", frame.node)
            self._add_paragraph(table.caption, style, frame, node=owner)
        if not has_cells(table):
            return
        strips, owners = set_table(table, self.typesetter, frame.left, frame.right, node, self.height)
        self._append(strips, frame, self.typesetter.sheet.cell_padding_pt)
        for strip, key in zip(strips, owners, strict=True):
            strip.owners = frame.owned(key).owners
        self._gap = 14.0

    # Contents and notes

    def _add_contents(self, title: str, depth: int, frame: Frame) -> None:
        listed = [(n, h) for n, h in enumerate(self.headings) if h.level <= depth and not h.boxed]
        toc = Node("TOC", frame.node)
        if title:
            style = self.typesetter.style("heading-1")
            node = Node("Caption", toc) if listed else Node("P", frame.node)
            lines = self.typesetter.set_lines((Text(title),), style, frame.left, frame.right, node)
            self._append_lines(lines, style, frame, whole=True)
        inner = [(0, toc)]  # the lists around, by the level of the entry each belongs to
        for number, heading in listed:
            while inner[-1][0] >= heading.level:
                inner.pop()
            entry = Node("TOCI", inner[-1][1])
            self._add_contents_entry(number, heading, replace(frame, node=Node("Reference", entry)))
            inner.append((heading.level, Node("TOC", entry)))
        self._gap = max(self._gap, 14.0)

    def _add_contents_entry(self, number: int, heading: HeadingEntry, frame: Frame) -> None:
        style = self.typesetter.style("contents-1" if heading.level == 1 else "contents-2")
        style = replace(style, indent_pt=style.indent_pt * max(1, heading.level - 1))
        target = Target("heading", number=number)
        span = self.typesetter.span(style, Node("Link", frame.node), target)
        inner = frame.narrowed(0, self.typesetter.natural_width((Text("00000"),), style))
        base = self.typesetter.direction
        lines = self.typesetter.set_lines(
            (Text(heading.text),), style, inner.left, inner.right, span.node, where="contents", base=base
        )
        if lines:
            x = frame.left + style.indent_pt + _line_width(lines[-1])
            edges = frame.left + frame.right if frame.rtl else None
            lines[-1].contents = ContentsLine(number, x, frame.right, base_line(style), span, edges)
        self._append_lines(lines, style, frame, whole=True)

    def _add_notes(self, place: NotesHere, frame: Frame) -> None:
        """The list of notes under its heading, or those of a section under a rule."""
        if place.title:
            self._add_heading((Text(place.title),), 1, frame)
        else:
            self._append([note_rule(self.typesetter.sheet, frame)], frame, NOTE_SPACE_PT)
            self._gap = NOTE_RULE_PT
            self._owe(1)
        style = self.typesetter.style("note")
        style = replace(style, after_pt=max(style.after_pt, _NOTE_GAP_PT))
        notes = [self.notes.lines(number, frame, apart=True) for number in notes_at(place, self.document)]
        for strips in notes:
            self._append_lines(strips, style, frame)
        keep_last_two(notes)


def _line_width(strip: Strip) -> float:
    return sum(segment.width_pt for piece in strip.texts for segment in piece.segments)


def _where(frame: Frame) -> str:
    return frame.owners[-1] if frame.owners else ""
