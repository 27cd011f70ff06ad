"""What every page carries: organisation and marking above, short title, date and page number below. All artifacts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefer.errors import ExportError, Problem
from briefer.model.document import Furniture, Text
from briefer.model.lexicon import Marking
from briefer.model.style import Logo, StyleSheet, TextStyle
from briefer.render.pdf.flow import Node, Rect, TextPiece
from briefer.render.pdf.paint import FOOTER, HEADER, PagePainter, rgb
from briefer.render.pdf.pictures import ImageFile, PictureError, read_picture
from briefer.render.pdf.typeset import DESCENT, Typesetter, base_line
from briefer.text.direction import joined_apart

_MM = 72 / 25.4
HEADER_GAP_PT = 9 * _MM  # from the line below the header to the text, and from the text to the line above the footer
_LINE_GAP_PT = 6.0
_ASIDE_PT = 12.0
_MARKING_SIDE_PT = 4.5
_MOST_LOGO_PT = 200.0
LOGO = "Logo"


@dataclass(frozen=True, slots=True)
class PageFrame:
    """The page and its text area, in points from the top left."""

    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float


class FurniturePainter:
    """Sets the furniture of a document once and paints it on each page, with that page's number."""

    def __init__(self, furniture: Furniture, typesetter: Typesetter, frame: PageFrame) -> None:
        self.sheet: StyleSheet = typesetter.sheet
        self.furniture = replace(furniture, organisation=furniture.organisation or self.sheet.organisation)
        self.typesetter, self.frame = typesetter, frame
        self.logo = _logo_size(self.sheet.logo)
        self.node = Node("Artifact")
        self._set: dict[tuple[str, float, float], list[TextPiece]] = {}
        self.marking_width = self._width(furniture.marking.text, self._marking_style()) if furniture.marking else 0.0

        self._note_absent()

    def _note_absent(self) -> None:
        """Meet characters without a font before the first page is painted, where they can still be refused."""
        furniture = self.furniture
        marking = furniture.marking.text if furniture.marking else ""
        texts = {
            "header": self.furniture.organisation,
            "footer": f"{furniture.short_title} {furniture.date} {furniture.page_label} {self.sheet.footer_note}",
            "marking": marking,
        }
        for role, text in texts.items():
            self.typesetter.set_lines((Text(text),), self.typesetter.style(role), 0, 10_000, self.node, where=role)

    def paint(self, painter: PagePainter, page: int, pages: int) -> None:
        """Header and footer of one page (1-based)."""
        frame, sheet = self.frame, self.sheet
        above = max(frame.top - HEADER_GAP_PT, 22.0)
        below = min(frame.bottom + 22.0, frame.height - 30.0)
        across = frame.right - frame.left
        rule = Rect(frame.left, 0, across, sheet.rule_pt, sheet.line)
        header, footer = self.typesetter.style("header"), self.typesetter.style("footer")
        label = self.furniture.page_label.replace("{page}", str(page)).replace("{pages}", str(pages))
        parts = filter(None, (self.furniture.short_title, self.furniture.date))
        said = joined_apart(" · ", parts, self.typesetter.direction)
        middle = max(above - _LINE_GAP_PT - 7.5, 8.0)
        room = across - self.marking_width - 2 * _MARKING_SIDE_PT - _ASIDE_PT
        self._paint_head(painter, above, middle)
        beside = self.logo[0] + _ASIDE_PT if self.logo[0] else 0.0
        self._line(painter, self.furniture.organisation, header, frame.left + beside, middle, room - beside, HEADER)
        self._marking(painter, middle, HEADER)
        middle = min(below + _LINE_GAP_PT + 7.5, frame.height - 8.0)
        label_width = self._width(label, footer)
        middle_x = frame.left + (across - label_width) / 2
        painter.rects([(rule, below)], FOOTER)
        self._line(painter, said, footer, frame.left, middle, middle_x - frame.left - _ASIDE_PT, FOOTER)
        self._line(painter, label, footer, middle_x, middle, label_width + 1, FOOTER)
        self._marking(painter, middle, FOOTER)
        if sheet.footer_note:
            under = min(middle + footer.leading_pt + 2.0, frame.height - 7.0)
            self._line(painter, sheet.footer_note, footer, frame.left, under, room, FOOTER)

    def _paint_head(self, painter: PagePainter, above: float, middle: float) -> None:
        """What the style sheet puts at the head of every page: band, rule and logo."""
        sheet, frame = self.sheet, self.frame
        rule = Rect(frame.left, 0, frame.right - frame.left, sheet.header_rule_pt, sheet.header_rule)
        band = Rect(0, 0, frame.width, sheet.band_pt, sheet.accent)
        painter.rects([(rule, above - sheet.header_rule_pt), *([(band, 0.0)] if sheet.band_pt else [])], HEADER)
        width, height = self.logo
        if width:
            place = (width, height, self._x(frame.left, width), frame.height - middle - height / 2, LOGO.encode())
            painter.raw_artifact(b"%.2f 0 0 %.2f %.2f %.2f cm /%b Do" % place, HEADER)

    def _x(self, x: float, width: float) -> float:
        """Where something begins that is measured as in a document from left to right."""
        if self.typesetter.direction == "ltr":
            return x
        return self.frame.left + self.frame.right - x - width

    def _width(self, text: str, style: TextStyle) -> float:
        return self.typesetter.natural_width((Text(text),), style)

    def _line(
        self,
        painter: PagePainter,
        text: str,
        style: TextStyle,
        left: float,
        middle: float,
        room: float,
        artifact: bytes,
    ) -> None:
        """One line around a middle height, cut with an ellipsis where there is no room; set once for all pages."""
        key = (text, left, middle)
        pieces = self._set.get(key)
        if pieces is None:
            plain = replace(style, indent_pt=0.0, hanging_pt=0.0, align="left")
            fitting = (Text(self._cut(text, style, room)),)
            begin, base = self._x(left, room + 2), self.typesetter.direction
            strips = self.typesetter.set_lines(fitting, plain, begin, begin + room + 2, self.node, base=base)
            pieces = self._set[key] = strips[0].texts if strips else []
        for piece in pieces:
            painter.text(piece, middle - style.leading_pt / 2, artifact)

    def _cut(self, text: str, style: TextStyle, room: float) -> str:
        """At a word where there is one; then at a letter."""
        kept = text
        while kept and self._width(text, style) > room:
            most = min(len(kept) - 1, int(len(kept) * room / self._width(text, style)) + 1)
            words, _, _ = kept[:most].rpartition(" ")
            kept = (words or kept[:most]).rstrip(" ,;:.·-–—…")
            text = f"{kept}…" if kept else ""
        return text

    def _marking_style(self) -> TextStyle:
        marking = self.furniture.marking
        colour = marking.colour if marking else self.sheet.ink
        return replace(self.typesetter.style("marking"), colour=colour, align="left")

    def _marking(self, painter: PagePainter, middle: float, artifact: bytes) -> None:
        """The marking where lines end, in its colours; on a plain ground it needs no plate."""
        marking = self.furniture.marking
        if marking is None or not marking.text:
            return
        style = self._marking_style()
        plate = _is_plate(marking)
        right = self.frame.right - (_MARKING_SIDE_PT if plate else 0.0)
        left = right - self.marking_width
        top = middle - style.leading_pt / 2
        if plate:
            capitals = top + base_line(style) - 0.357 * style.size_pt  # the middle of the capitals
            half = style.size_pt * (DESCENT + 0.32)
            width = self.marking_width + 2 * _MARKING_SIDE_PT
            x = self._x(left - _MARKING_SIDE_PT, width)
            bottom = self.frame.height - capitals - half
            painter.raw_artifact(_rounded(x, bottom, width, 2 * half, marking.background), artifact)
        self._line(painter, marking.text, style, left, middle, self.marking_width + 1, artifact)


def _logo_size(logo: Logo | None) -> tuple[float, float]:
    """Width and height on the page, nought without a logo."""
    if logo is None:
        return 0.0, 0.0
    image = logo_image(logo)
    return image.width * logo.height_pt / image.height, logo.height_pt


def logo_image(logo: Logo) -> ImageFile:
    """The picture for the file.

    Raises:
        ExportError: it is damaged.
    """
    try:
        return read_picture(logo.content, _MOST_LOGO_PT)
    except PictureError as error:
        raise ExportError(
            Problem(logo.file, f"The logo cannot be printed: {error}.", "Save it anew as PNG.")
        ) from error


def _is_plate(marking: Marking) -> bool:
    return marking.background.upper() != "#FFFFFF"


def _rounded(x: float, y: float, width: float, height: float, colour: str) -> bytes:
    """A filled rectangle with corners rounded by 1 pt."""
    r, k = 1.0, 0.4477  # k: the distance of a Bézier handle from the corner, for a quarter circle
    x2, y2 = x + width, y + height
    points = (x + r, y, x2 - r, y, x2 - k, y, x2, y + k, x2, y + r, x2, y2 - r, x2, y2 - k, x2 - k, y2, x2 - r, y2,
              x + r, y2, x + k, y2, x, y2 - k, x, y2 - r, x, y + r, x, y + k, x + k, y, x + r, y)  # fmt: skip
    return rgb(colour) + (
        b" rg %.2f %.2f m %.2f %.2f l %.2f %.2f %.2f %.2f %.2f %.2f c %.2f %.2f l %.2f %.2f %.2f %.2f %.2f %.2f c "
        b"%.2f %.2f l %.2f %.2f %.2f %.2f %.2f %.2f c %.2f %.2f l %.2f %.2f %.2f %.2f %.2f %.2f c f" % points
    )
