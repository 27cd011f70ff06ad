"""A whole document as a PDF file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefer.model.document import Block, Document, linked_places, printed_numbers
from briefer.model.lengths import Lengths
from briefer.model.style import StyleSheet
from briefer.render.pdf.absent import refuse_absent
from briefer.render.pdf.assemble import Assembler, Spot, Spots
from briefer.render.pdf.build_flow import FlowBuilder
from briefer.render.pdf.charts import paint_plot
from briefer.render.pdf.embed_fonts import FontBook
from briefer.render.pdf.fill_pages import fill_pages
from briefer.render.pdf.flow import BoxSpan, ContentsLine, Node, Page, Rect, Segment, Strip, TextPiece
from briefer.render.pdf.frame import Frame
from briefer.render.pdf.furniture import LOGO, FurniturePainter, PageFrame, logo_image
from briefer.render.pdf.headings import heading_entries
from briefer.render.pdf.lengths import lengths_of
from briefer.render.pdf.line_numbers import paint_line_numbers
from briefer.render.pdf.note_numbers import number_by_page
from briefer.render.pdf.paint import REPEATED, PagePainter, rgb
from briefer.render.pdf.structure import mark_direction
from briefer.render.pdf.typeset import Typesetter
from briefer.render.uncollected import uncollected

_MM = 72 / 25.4
_SIZES_PT = {"A4": (595.28, 841.89), "Letter": (612.0, 792.0)}
_LEAST_TEXT_PT = 72.0
_LEADER_STEP_PT = 3.4
_LINES_SET, _LAID_OUT = 0.6, 0.8  # the shares of the time that setting lines and filling pages take

Watch = Callable[[float, int, int], object]


@dataclass(frozen=True, slots=True)
class Place:
    """Where (a part of) the block with this key stands; ``page`` is 1-based, the origin is the page's top left."""

    key: str
    page: int
    left_pt: float
    top_pt: float
    right_pt: float
    bottom_pt: float


@dataclass(frozen=True, slots=True)
class PdfResult:
    """The file and what was measured while it was laid out.

    ``heading_pages`` are those of all headings, that of the notes among them, in reading order.
    """

    content: bytes
    pages: int
    places: tuple[Place, ...]
    lengths: Lengths
    heading_pages: tuple[int, ...] = ()


@uncollected()
def write_pdf(document: Document, style: StyleSheet, watch: Watch | None = None) -> PdfResult:
    """Lay the document out and write it. ``watch`` is told how far it is, and stops it by raising.

    Raises:
        ExportError: characters that no shipped font can draw, one problem for each place and script.
    """
    laid = lay_out(document, style, watch)
    furniture = FurniturePainter(document.furniture, laid.builder.typesetter, laid.frame)
    refuse_absent(laid.builder.typesetter.absent)
    places, lengths = _places(laid.pages, laid.frame), _lengths(laid)
    laid.builder.strips.clear()  # the pages hold them now, each until it is painted
    count = len(laid.pages)
    content = _Printer(document, style, laid).content(furniture, watch)
    return PdfResult(content, count, places, lengths, _heading_pages(laid.builder))


@uncollected()
def measure(document: Document, style: StyleSheet) -> Lengths:
    """``PdfResult.lengths`` without painting anything, for who tries out what fits."""
    return _lengths(lay_out(document, style))


@uncollected()
def heading_pages(document: Document, style: StyleSheet) -> tuple[int, ...]:
    """``PdfResult.heading_pages`` without painting anything, for a contents list in another format."""
    laid = lay_out(document, style)
    _find_spots(laid)
    return _heading_pages(laid.builder)


def _lengths(laid: Layout) -> Lengths:
    return lengths_of(laid.pages, laid.frame.bottom - laid.frame.top)


def _heading_pages(builder: FlowBuilder) -> tuple[int, ...]:
    return tuple(heading.page + 1 for heading in builder.headings if not heading.boxed)


@dataclass(frozen=True, slots=True)
class Layout:
    """A document laid out and not yet painted."""

    frame: PageFrame
    builder: FlowBuilder
    pages: list[Page]
    note_names: Mapping[int, str]  # what notes are called, where it is not by their place in the document


def lay_out(document: Document, style: StyleSheet, watch: Watch | None = None) -> Layout:
    """Set all lines and fill all pages."""
    frame = _page_frame(document)
    root = Node("Document")
    headings = heading_entries(document.blocks)
    by_page = document.note_numbering == "page" and document.note_placement == "footnotes"
    printed = printed_numbers(document)
    places = linked_places(document.blocks)
    typesetter = Typesetter(style, document.language, by_page=by_page, printed=printed, places=places)
    builder = FlowBuilder(document, typesetter, frame.bottom - frame.top, root, headings)
    rtl = typesetter.direction == "rtl"
    # Not said by ViewerPreferences/Direction too: the engine of Chrome would then copy Latin lines from their end.
    mark_direction(root, typesetter.direction, "ltr")
    builder.add(_watched(document.blocks, watch), Frame(frame.left, frame.right, root, rtl=rtl))
    pages = _fill(document, builder, frame)
    names = number_by_page(pages) if by_page else {note: str(number) for note, number in printed.items()}
    return Layout(frame, builder, pages, names)


def _watched(blocks: tuple[Block, ...], watch: Watch | None) -> Iterator[Block]:
    """The blocks one by one, each told to ``watch`` before its lines are set."""
    for index, block in enumerate(blocks):
        if watch is not None:
            watch(_LINES_SET * index / len(blocks), 0, 0)
        yield block


def _page_frame(document: Document) -> PageFrame:
    """The text area; margins that leave no room for text are drawn in."""
    spec = document.page
    width, height = _SIZES_PT[spec.size]
    left, top = spec.left_mm * _MM, spec.top_mm * _MM
    left = min(left, width / 2 - _LEAST_TEXT_PT / 2)
    top = min(top, height / 2 - _LEAST_TEXT_PT)
    right = max(width - spec.right_mm * _MM, left + _LEAST_TEXT_PT)
    bottom = max(height - spec.bottom_mm * _MM, top + 2 * _LEAST_TEXT_PT)
    return PageFrame(width, height, left, top, right, bottom)


def _fill(document: Document, builder: FlowBuilder, frame: PageFrame) -> list[Page]:
    """Fill the pages, with notes at their feet where the document wants them."""
    if document.note_placement == "endnotes" or not document.notes:
        return fill_pages(builder.strips, builder.height, None, [])
    count = len(document.notes)
    set_already: dict[int, list[Strip]] = {}
    note_frame = Frame(frame.left, frame.right, builder.root)

    def note(number: int) -> list[Strip]:
        if not 1 <= number <= count:
            return []
        if number not in set_already:
            set_already[number] = builder.notes.lines(number, note_frame)
        return set_already[number]

    marked = {number for strip in builder.strips for number in strip.notes}
    unmarked = [number for number in range(1, count + 1) if number not in marked]
    return fill_pages(builder.strips, builder.height, note, unmarked)


class _Printer:
    """Paints the filled pages of one document."""

    def __init__(self, document: Document, sheet: StyleSheet, laid: Layout) -> None:
        self.document, self.sheet, self.frame, self.builder = document, sheet, laid.frame, laid.builder
        self.pages = laid.pages
        self.fonts = FontBook()
        self.spots = _find_spots(laid)

    def content(self, furniture: FurniturePainter, watch: Watch | None = None) -> bytes:
        """The file."""
        size = (self.frame.width, self.frame.height)
        assembler = Assembler(self.document, size, len(self.pages))
        for index, page in enumerate(self.pages):
            if watch is not None:
                watch(_LAID_OUT + (1 - _LAID_OUT) * index / len(self.pages), index + 1, len(self.pages))
            painter = PagePainter(index, self.frame.height, self.fonts)
            furniture.paint(painter, index + 1, len(self.pages))
            self._paint(painter, page)
            assembler.add_page(painter, self.spots)
            self.pages[index] = Page()  # thousands of painted pages would fill the memory
        fonts = self.fonts.put(assembler.file)
        logo = {LOGO: logo_image(self.sheet.logo)} if self.sheet.logo else {}
        return assembler.finish(self.builder.root, fonts, {**self.builder.pictures, **logo}, self.builder.headings)

    def _paint(self, painter: PagePainter, page: Page) -> None:
        """Tints first, then what stands on them in reading order; the notes last."""
        top = self.frame.top
        painter.rects([*_box_rects(page, top), *_rects((*page.repeated, *page.strips), top)])
        for strip, y in page.strips:
            if strip.contents:
                painter.raw_artifact(self._leader(strip.contents, top + y))
        self._paint_texts(painter, page.repeated, REPEATED)
        self._paint_texts(painter, page.strips)
        if self.document.page.line_numbers:
            paint_line_numbers(painter, page, self.frame, self.builder.typesetter)
        if page.note_rule_top is not None:
            length = self.sheet.note_rule_mm * _MM
            x = self.frame.right - length if self.builder.typesetter.direction == "rtl" else self.frame.left
            rule = Rect(x, 0, length, self.sheet.rule_pt, self.sheet.soft)
            painter.rects([(rule, top + page.note_rule_top), *_rects(page.notes, top)])
        self._paint_texts(painter, page.notes)

    def _paint_texts(self, painter: PagePainter, strips: list[tuple[Strip, float]], artifact: bytes = b"") -> None:
        for strip, y in strips:
            for rect in strip.rects:
                if rect.node:
                    painter.bullet(rect, rect.node, self.frame.top + y)
            if strip.picture:
                painter.picture(strip.picture, self.frame.top + y)
            if strip.plot:
                paint_plot(painter, strip.plot, self.frame.top + y)
            for piece in strip.texts:
                painter.text(piece, self.frame.top + y, artifact)
            if strip.contents:
                painter.text(self._page_number(strip.contents), self.frame.top + y)

    def _page_number(self, line: ContentsLine) -> TextPiece:
        number = str(self.builder.headings[line.heading].page + 1)
        style = line.span.look
        width = sum(line.span.face.widths[digit] for digit in number) * style.size_pt / 1000
        x = line.right - width if line.edges_pt is None else line.edges_pt - line.right
        return TextPiece(x, line.dy, (Segment(number, line.span, width),))

    def _leader(self, line: ContentsLine, top: float) -> bytes:
        """Dots from the entry to its page number, drawn and not typed, so that they are not read out."""
        width = len(str(self.builder.headings[line.heading].page + 1)) * line.span.look.size_pt * 0.6
        right = line.right - width - 4
        left = line.x + 6 + (right - line.x - 6) % _LEADER_STEP_PT
        y = self.frame.height - top - line.dy
        if right <= left:
            return b""
        if line.edges_pt is not None:
            left, right = line.edges_pt - left, line.edges_pt - right
        return b"%b RG 0.7 w 1 J [0 %.1f] 0 d %.2f %.2f m %.2f %.2f l S" % (
            rgb(self.sheet.line), _LEADER_STEP_PT, left, y + 0.4, right, y + 0.4
        )  # fmt: skip


def _rects(strips: Iterable[tuple[Strip, float]], top: float) -> Iterable[tuple[Rect, float]]:
    return ((rect, top + y) for strip, y in strips for rect in strip.rects if rect.node is None)


def _box_rects(page: Page, top: float) -> list[tuple[Rect, float]]:
    """The tint and bar of each box, over those of its strips that stand on this page; outer boxes first."""
    reach: dict[int, tuple[BoxSpan, float, float]] = {}
    for strip, y in page.strips:
        above = below = 0.0
        for box in reversed(strip.boxes):
            above, below = above + box.above, below + box.below
            known = reach.get(id(box))
            begin, end = (known[1], known[2]) if known else (y - above, 0.0)
            reach[id(box)] = (box, begin, max(end, y + strip.height + below))
    rects = []
    for box, begin, end in sorted(reach.values(), key=lambda found: (found[1], -found[2])):
        rects.append((Rect(box.left, 0, box.right - box.left, end - begin, box.background), top + begin))
        rects.append((Rect(box.bar_x, 0, box.bar_pt, end - begin, box.bar_colour), top + begin))
    return rects


def _find_spots(laid: Layout) -> Spots:
    """Where links lead: notes, the first mark of each, headings, blocks that words name."""
    pages, frame, builder = laid.pages, laid.frame, laid.builder
    notes: dict[int, Spot] = {}
    marks: dict[int, Spot] = {}
    places: dict[str, Spot] = {}
    wanted = builder.typesetter.places
    for index, page in enumerate(pages):
        for strip, y in (*page.strips, *page.notes):
            top = frame.height - frame.top - y
            for key in strip.owners if wanted else ():
                if key in wanted:
                    places.setdefault(key, Spot(index, top + 2))
            if strip.note:
                notes.setdefault(strip.note, Spot(index, top + 2))
            for number in strip.notes:
                marks.setdefault(number, Spot(index, top + 2))
            if strip.heading >= 0:
                heading = builder.headings[strip.heading]
                heading.page, heading.top = index, frame.top + y - sum(box.above for box in strip.boxes) - 4
    return Spots(notes, marks, builder.headings, laid.note_names, places)


def _places(pages: list[Page], frame: PageFrame) -> tuple[Place, ...]:
    """The places of all keyed blocks, in the order of the document."""
    places: dict[tuple[str, int], Place] = {}
    for index, page in enumerate(pages):
        for strip, y in page.strips:
            for key in strip.owners:
                _widen(places, key, index + 1, strip, frame.top + y)
    return tuple(places.values())


def _widen(places: dict[tuple[str, int], Place], key: str, page: int, strip: Strip, top: float) -> None:
    known = places.get((key, page))
    bottom = top + strip.height
    if known is None:
        places[key, page] = Place(key, page, strip.left, top, strip.right, bottom)
    else:
        left, right = min(known.left_pt, strip.left), max(known.right_pt, strip.right)
        places[key, page] = Place(key, page, left, min(known.top_pt, top), right, max(known.bottom_pt, bottom))
