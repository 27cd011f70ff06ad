"""From filled pages to content streams: what is tinted, ruled, drawn and said, each with the node it belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from briefer.render.pdf.embed_fonts import EmbeddedFont, FontBook
from briefer.render.pdf.flow import Look, Node, Picture, Rect, Segment, Span, Target, TextPiece
from briefer.render.pdf.shaping import shaped_words

_LINK_ABOVE, _LINK_BELOW = 0.95, 0.28  # of the size, around the base line
_LEAST_SHIFT_PT = 0.01

# What is on the page and not in the text (PDF 1.7, 14.8.2.2): why it is there tells a reader what to leave out.
LAYOUT = b"/Artifact<</Type/Layout>>BDC"
REPEATED = b"/Artifact<</Type/Pagination>>BDC"
HEADER = b"/Artifact<</Type/Pagination/Subtype/Header>>BDC"
FOOTER = b"/Artifact<</Type/Pagination/Subtype/Footer>>BDC"


class LinkArea(NamedTuple):
    """A rectangle of a page that leads somewhere, in PDF coordinates."""

    left: float
    bottom: float
    right: float
    top: float
    target: Target
    node: Node


@cache
def rgb(colour: str) -> bytes:
    """``#RRGGBB`` as three numbers."""
    return b"%.3g %.3g %.3g" % tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))


def _link_around(node: Node) -> Node:
    """The link that an element is, or is in."""
    while node.tag != "Link" and node.parent is not None:
        node = node.parent
    return node


@dataclass(slots=True)
class PagePainter:
    """Writes one page. Coordinates come in from the top left; ``nodes`` lists the owners of its marked content."""

    index: int
    height: float
    fonts: FontBook
    out: list[bytes] = field(default_factory=list)
    links: list[LinkArea] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    _in_text: bool = False
    _node: Node | None = None
    _artifact: bytes = b""
    _look: Look | None = None  # of the text before, and its font
    _font: EmbeddedFont | None = None
    _size: float = 0.0
    _colour: str = ""
    _tracking: float = 0.0

    def rects(self, rects: Iterable[tuple[Rect, float]], artifact: bytes = LAYOUT) -> None:
        """Fill rectangles (tints, rules, scales) as artifacts; each comes with the top of its strip."""
        wanted = list(rects)
        if not wanted:
            return
        self._leave_text()
        self.out.append(artifact)
        for rect, top in wanted:
            self._fill(rect, top)
        self.out.append(b"EMC")

    def _fill(self, rect: Rect, top: float) -> None:
        if rect.colour != self._colour:
            self._colour, self._look = rect.colour, None
            self.out.append(rgb(rect.colour) + b" rg")
        y = self.height - top - rect.dy - rect.height
        self.out.append(b"%.2f %.2f %.2f %.2f re f" % (rect.x, y, rect.width, rect.height))

    def bullet(self, rect: Rect, node: Node, top: float) -> None:
        """Fill a rectangle that is part of the text."""
        self._leave_text()
        self.out.append(self._begin(node))
        self._fill(rect, top)
        self.out.append(b"EMC")

    def raw_artifact(self, code: bytes, artifact: bytes = LAYOUT) -> None:
        """Paint ready-made drawing operators as an artifact, without a trace on what follows."""
        self._leave_text()
        self.out.append(b"%b q %b Q EMC" % (artifact, code))

    def picture(self, picture: Picture, top: float) -> None:
        """Place an image."""
        self._leave_text()
        y = self.height - top - picture.dy - picture.height
        place = (picture.x, y, picture.x + picture.width, y + picture.height)
        picture.node.attributes = b"/O/Layout/Placement/Block/BBox[%.2f %.2f %.2f %.2f]" % place
        self.out.append(self._begin(picture.node))
        self.out.append(
            b"q %.2f 0 0 %.2f %.2f %.2f cm /%b Do Q EMC"
            % (picture.width, picture.height, picture.x, y, picture.name.encode())
        )

    def drawn(self, node: Node, code: bytes, box: tuple[float, float, float, float]) -> None:
        """Ready-made drawing operators as content of a figure that fills ``box``, in PDF coordinates."""
        self._leave_text()
        node.attributes = b"/O/Layout/Placement/Block/BBox[%.2f %.2f %.2f %.2f]" % box
        self.out.append(b"%b q %b Q EMC" % (self._begin(node), code))

    def text(self, piece: TextPiece, top: float, artifact: bytes = b"") -> None:
        """Show a piece of text; an ``artifact`` is furniture of the page, not content."""
        self._enter_text()
        y = self.height - top - piece.dy
        x = piece.x
        out = self.out
        out.append(b"1 0 0 1 %.2f %.2f Tm" % (x, y))
        begins = piece.begins
        for number, segment in enumerate(piece.segments):
            span = segment.span
            if not segment.text:
                continue
            if span.node is not self._node or artifact is not self._artifact:
                self._mark(span.node, artifact)
            font = self.fonts.of(span.face)
            if span.look is not self._look or font is not self._font:
                self._set_state(span.look, font)
            if begins and abs(shift := piece.x + begins[number] - x) > _LEAST_SHIFT_PT:
                out.append(b"[%.1f]TJ" % (-shift * 1000 / span.look.size_pt))
                x += shift
            out.append(self._shown(segment, font, piece.gap_pt))
            width = segment.width_pt
            if piece.gap_pt:
                width += piece.gap_pt * segment.text.count(" ")
            if span.target is not None and not artifact:
                self._link(span, x, x + width, y)
            x += width

    def _shown(self, segment: Segment, font: EmbeddedFont, gap: float) -> bytes:
        span = segment.span
        if segment.rtl or span.shaped:
            return self._shown_shaped(segment, font, gap)
        if not gap or " " not in segment.text:
            return b"(%b)Tj" % font.encode(segment.text, span.look.variant)
        words = segment.text.split(" ")
        shift = b")%.1f(" % (-gap * 1000 / span.look.size_pt)
        shown = [font.encode(word + " ", span.look.variant) for word in words[:-1]]
        shown.append(font.encode(words[-1], span.look.variant))
        return b"[(%b)]TJ" % shift.join(shown)

    def _shown_shaped(self, segment: Segment, font: EmbeddedFont, gap: float) -> bytes:
        """Letters from the right stand in the file as on the page, marked as turned (PDF 1.7, 14.8.2.3.3)."""
        span = segment.span
        words = shaped_words(span.face, segment.text, span.look.variant, segment.rtl)
        blank = font.encode(" ", "")
        if gap:
            blank += b")%.1f(" % (-gap * 1000 / span.look.size_pt)
        shown = b"[(%b)]TJ" % blank.join(map(font.encode_word, words))
        return b"/ReversedChars BMC %b EMC" % shown if segment.rtl else shown

    def _set_state(self, look: Look, font: EmbeddedFont) -> None:
        if font is not self._font or look.size_pt != self._size:
            self._font, self._size = font, look.size_pt
            self.out.append(b"/%b %.4g Tf" % (font.name, look.size_pt))
        if look.colour != self._colour:
            self._colour = look.colour
            self.out.append(rgb(look.colour) + b" rg")
        tracking = look.tracking_em * look.size_pt
        if tracking != self._tracking:
            self._tracking = tracking
            self.out.append(b"%.3f Tc" % tracking)
        self._look = look

    def _link(self, span: Span, left: float, right: float, y: float) -> None:
        size = span.look.size_pt
        if span.target is not None:
            below, above = y - size * _LINK_BELOW, y + size * _LINK_ABOVE
            self.links.append(LinkArea(left, below, right, above, span.target, _link_around(span.node)))

    def _enter_text(self) -> None:
        if not self._in_text:
            self._in_text = True
            self.out.append(b"BT")

    def _leave_text(self) -> None:
        if self._in_text:
            if self._node is not None:
                self.out.append(b"EMC")
            self._node, self._in_text = None, False
            self.out.append(b"ET")

    def _mark(self, node: Node, artifact: bytes) -> None:
        if self._node is not None:
            self.out.append(b"EMC")
        self._node, self._artifact = node, artifact
        self.out.append(artifact or self._begin(node))

    def _begin(self, node: Node) -> bytes:
        number = len(self.nodes)
        self.nodes.append(node)
        node.take((self.index, number))
        return b"/%b<</MCID %d>>BDC" % (node.tag.encode(), number)

    def content(self) -> bytes:
        """The finished stream."""
        self._leave_text()
        return b"\n".join(self.out)
