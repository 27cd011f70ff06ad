"""Sets paragraphs: inlines and a style become strips with their lines at their places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import assert_never

from briefer.model.document import Emph, Inline, Link, NoteLink, NoteRef, PlaceLink, Scale, Strong, Tab, Text
from briefer.model.style import StyleSheet, TextStyle
from briefer.render.pdf.break_lines import Line, break_lines, one_line
from briefer.render.pdf.flow import Node, Rect, Span, Strip, Target, TextPiece
from briefer.render.pdf.looks import Looks
from briefer.render.pdf.measure import Tokens
from briefer.render.pdf.note_numbers import STAND_IN
from briefer.render.pdf.structure import mark_direction
from briefer.render.pdf.turned_lines import TurnedLine, turned
from briefer.text.direction import Direction, base_direction, language_direction

# Ascent and descent shared by all Noto faces, in parts of the size: text sits in the middle of its leading.
ASCENT, DESCENT = 1.069, 0.293
CAPITALS, DESCENDERS, _X_HEIGHT = 0.714, 0.12, 0.536
_SCALE_PT, _SCALE_GAP_PT, _SCALE_HEIGHT_PT = 66.0, 0.9, 4.4
_LEAST_MEASURE_PT = 24.0
_LABEL_GAP_PT = 5.0
_PRINTED_AS_LINK = re.compile(r"(?:https?://|mailto:)[^\s]", re.IGNORECASE)


def base_line(style: TextStyle) -> float:
    """How far the base line lies below the top of a line."""
    return (style.leading_pt - (ASCENT + DESCENT) * style.size_pt) / 2 + ASCENT * style.size_pt


@dataclass(frozen=True, slots=True)
class Label:
    """What hangs in front of a list item: a bullet, or a number in a look of its own."""

    text: str = ""
    style: TextStyle | None = None
    target: Target | None = None


@dataclass(slots=True)
class Typesetter:
    """Sets paragraphs by one style sheet.

    ``absent`` gathers the characters without a font that stand at each place.
    """

    sheet: StyleSheet
    language: str
    absent: dict[str, list[str]] = field(default_factory=dict)
    marking: dict[int, Node] = field(default_factory=dict)  # the element with the first mark of each note
    places: frozenset[str] = frozenset()  # the keys of blocks that words lead to
    direction: Direction = field(init=False)  # of the document
    by_page: bool = False  # notes are numbered when the pages are filled
    printed: Mapping[int, int] = field(default_factory=dict)  # notes whose number is not their place among all
    _looks: dict[TextStyle, Looks] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.direction = language_direction(self.language)

    def style(self, role: str) -> TextStyle:
        """The style of a role."""
        return self.sheet.text[role]

    def number(self, note: int) -> str:
        """What is set for the number of a note."""
        return STAND_IN if self.by_page else str(self.printed.get(note, note))

    def looks(self, style: TextStyle) -> Looks:
        """The looks of runs within a style."""
        looks = self._looks.get(style)
        if looks is None:
            looks = self._looks[style] = Looks(style, self.sheet, self.language)
        return looks

    def span(self, style: TextStyle, node: Node, target: Target | None = None) -> Span:
        """A span in the plain look of a style."""
        look = self.looks(style).of(False, False, False)
        return Span(look, look.faces[0], node, target)

    def set_lines(
        self,
        inlines: tuple[Inline, ...],
        style: TextStyle,
        left: float,
        right: float,
        node: Node,
        *,
        label: Label | None = None,
        label_node: Node | None = None,
        where: str = "",
        base: Direction | None = None,
        in_column: bool = False,
    ) -> list[Strip]:
        """One strip a line, between ``left`` and ``right``; hanging labels and the style's alignment in place.

        Without any text there is no strip, unless there is a label. A paragraph runs from the side of its first
        letter, unless ``base`` says otherwise. ``in_column``: its side is that of the others in a document from the
        right.
        """
        start = min(left + style.indent_pt, max(left, right - _LEAST_MEASURE_PT))
        outer = start - min(style.hanging_pt, style.indent_pt)
        before, inlines, tabbed = _at_tab(inlines) if label is None else ((), inlines, False)
        lead = self._tokens(before, style, node, where) if tabbed else None
        tokens = self._tokens(inlines, style, node, where)
        side = self._side(tokens, lead, left + right, base)
        style = self._aligned(style, side, in_column) if side else style
        first_strip = Strip(style.leading_pt, left=left, right=right)
        first_x = start if label or tabbed else outer
        ends = self._hang(first_strip, label, label_node or node, lead, style, outer, side)
        first_x = max(first_x, ends + _LABEL_GAP_PT) if ends else first_x
        lines = break_lines(
            tokens,
            right - first_x,
            right - start,
            balance=style.balance,
            justified=style.align == "justify",
            language=self.language if style.hyphenate else "",
        )
        if not lines and not (label or tabbed):
            return []
        strips = [first_strip, *(Strip(style.leading_pt, left=left, right=right) for _ in lines[1:])]
        if side is not None:
            mark_direction(node, side.base, self.direction)
            _place_turned(strips, turned(lines, side.base), (first_x, start), right, style, self.sheet, side)
            return strips
        for number, (strip, line) in enumerate(zip(strips, lines, strict=bool(lines))):
            x = start if number else first_x
            last = number == len(lines) - 1
            _place(strip, line, x, right, style, last, self.sheet)
        return strips

    def _side(self, tokens: Tokens, lead: Tokens | None, edges_pt: float, base: Direction | None) -> Side | None:
        """The side a paragraph begins at; none where all of it and the document run from left to right."""
        if self.direction == "ltr" and not tokens.turns and not (lead and lead.turns):
            return None
        text = "".join((*(lead.texts if lead else ()), *tokens.texts))
        return Side(base or base_direction(text, self.direction), edges_pt)

    def _aligned(self, style: TextStyle, side: Side, in_column: bool) -> TextStyle:
        """Left and right of a style are where the document begins and ends; a paragraph begins at its own side."""
        if side.base == self.direction:
            return style
        if style.align == "right":
            return replace(style, align="left")
        return replace(style, align="right") if in_column and style.align == "left" and side.base == "ltr" else style

    def _hang(
        self,
        strip: Strip,
        label: Label | None,
        node: Node,
        lead: Tokens | None,
        style: TextStyle,
        x: float,
        side: Side | None,
    ) -> float:
        """Put bullet, number or label at the head of the first line; where it ends, or 0 without one."""
        if label and not label.text:
            size = self.sheet.bullet_pt
            middle = base_line(style) - _X_HEIGHT * style.size_pt / 2
            begin = side.mirrored(x + 1, size) if side else x + 1
            strip.rects.append(Rect(begin, middle - size / 2, size, size, self.sheet.accent, node))
            return x + 1 + size
        if label:
            lead = Tokens((label.style or style).size_pt)
            node = Node("Link", node) if label.target else node
            lead.add_text(label.text, self.span(label.style or style, node, label.target))
        if lead is None or not lead.texts:
            return 0.0
        line = one_line(lead)
        style = replace(style, align="left") if style.align != "left" else style
        if side:
            _place_turned([strip], turned([line], side.base), (x, x), 0, style, self.sheet, side)
        else:
            _place(strip, line, x, 0, style, True, self.sheet)
        return x + line.width_pt

    def _tokens(self, inlines: tuple[Inline, ...], style: TextStyle, node: Node, where: str) -> Tokens:
        tokens = Tokens(style.size_pt)
        self._fill(tokens, inlines, self.looks(style), node, None, False, False)
        if tokens.absent:
            self.absent.setdefault(where or "".join(tokens.texts)[:40], []).extend(tokens.absent)
        return tokens

    def _measured(self, inlines: tuple[Inline, ...], style: TextStyle) -> Tokens:
        """Tokens that are not set: what they lack is said when they are, and they mark nothing."""
        tokens = Tokens(style.size_pt)
        marking, self.marking = self.marking, {}
        self._fill(tokens, inlines, self.looks(style), Node("Span"), None, False, False)
        self.marking = marking
        return tokens

    def natural_width(self, inlines: tuple[Inline, ...], style: TextStyle) -> float:
        """The width on one line, in points."""
        tokens = self._measured(inlines, style)
        return sum(tokens.widths) * style.size_pt / 1000

    def _fill(  # noqa: C901  # one short case an inline
        self,
        tokens: Tokens,
        inlines: tuple[Inline, ...],
        looks: Looks,
        node: Node,
        target: Target | None,
        strong: bool,
        emph: bool,
    ) -> None:
        for inline in inlines:
            match inline:
                case Text(value, language):
                    look = looks.of(strong, emph, target is not None)
                    foreign = language and language != self.language
                    owner = Node("Span", node, language=language) if foreign else node
                    tokens.add_text(value, Span(look, look.faces[0], owner, target))
                case Strong(inner):
                    self._fill(tokens, inner, looks, node, target, True, emph)
                case Emph(inner):
                    self._fill(tokens, inner, looks, node, target, strong, not emph)
                case Link(inner, href):
                    good = _PRINTED_AS_LINK.match(href) and not target
                    link = Target("address", href) if good else target
                    self._fill(tokens, inner, looks, Node("Link", node) if good else node, link, strong, emph)
                case NoteRef(number):
                    look = looks.of_mark(strong)
                    mark = Target("note", number=number)
                    named = (self.by_page or self.printed) and number not in self.marking
                    self.marking.setdefault(number, node)
                    reference = Node("Link", Node("Reference", node, id=f"mark-{number}" if named else ""))
                    tokens.add_text(self.number(number), Span(look, look.faces[0], reference, mark))
                case NoteLink(number):
                    look = looks.of(strong, emph, True)
                    owner = Node("Link", node)
                    tokens.add_text(inline.said, Span(look, look.faces[0], owner, Target("named", number=number)))
                case PlaceLink(words, key):
                    leads = key in self.places
                    look = looks.of(strong, emph, leads)
                    led = Target("place", key, name=words) if leads else target
                    tokens.add_text(words, Span(look, look.faces[0], Node("Link", node) if leads else node, led))
                case Scale(cells, filled, before):
                    look = looks.of(False, False, False)
                    scale = (max(1, min(cells, 60)), filled, before)
                    tokens.add_scale(_SCALE_PT, Span(look, look.faces[0], node, None, scale))
                case Tab():
                    tokens.ends_in_space = True
                case _:
                    assert_never(inline)


def _at_tab(inlines: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], tuple[Inline, ...], bool]:
    """What stands before the first tab, what after it, and whether there is one."""
    for i, inline in enumerate(inlines):
        if isinstance(inline, Tab):
            return inlines[:i], inlines[i + 1 :], True
    return (), inlines, False


def _place(strip: Strip, line: Line, x: float, right: float, style: TextStyle, last: bool, sheet: StyleSheet) -> None:
    """Put a line into its strip: alignment, scales, the notes it marks."""
    room = right - x - line.width_pt
    gap = 0.0
    match style.align:
        case "right":
            x += room
        case "center":
            x += room / 2
        case "justify" if line.spaces and (not last or room < 0):
            gap = room / line.spaces
    dy = base_line(style)
    for segment in line.segments:
        target = segment.span.target
        if target is not None and target.kind == "note":
            strip.notes += (target.number,)
    if any(segment.span.scale for segment in line.segments):
        _place_with_scales(strip, line, x, dy, gap, sheet)
    else:
        strip.texts.append(TextPiece(x, dy, line.segments, gap))


def _place_with_scales(strip: Strip, line: Line, x: float, dy: float, gap: float, sheet: StyleSheet) -> None:
    """The scales of a line part its text."""
    for is_scale, group in groupby(line.segments, key=lambda segment: segment.span.scale is not None):
        segments = tuple(group)
        if not is_scale:
            strip.texts.append(TextPiece(x, dy, segments, gap))
        for segment in segments:
            if segment.span.scale:
                strip.rects += _scale_cells(x + segment.width_pt - _SCALE_PT, dy, segment.span.scale, sheet)
            x += segment.width_pt + (gap * segment.text.count(" ") if gap and not is_scale else 0.0)


@dataclass(frozen=True, slots=True)
class Side:
    """The side that a paragraph begins at. ``edges_pt`` is its left edge and its right one added up."""

    base: Direction
    edges_pt: float

    def mirrored(self, x: float, width: float) -> float:
        """Where something begins that is measured from the paragraph's own beginning."""
        return self.edges_pt - x - width if self.base == "rtl" else x


def _place_turned(
    strips: list[Strip],
    lines: list[TurnedLine],
    starts: tuple[float, float],
    right: float,
    style: TextStyle,
    sheet: StyleSheet,
    side: Side,
) -> None:
    """Put lines into strips as ``_place`` does, from the side they begin at; ``starts``: of the first, the others."""
    for number, (strip, line) in enumerate(zip(strips, lines, strict=False)):
        x = starts[min(number, 1)]
        room = right - x - line.width_pt
        gap = room / line.spaces if style.align == "justify" and number < len(lines) - 1 and line.spaces else 0.0
        x += room if style.align == "right" else room / 2 if style.align == "center" else 0.0
        _put_runs(strip, line, side.mirrored(x, line.width_pt + gap * line.spaces), gap, base_line(style), sheet)


def _put_runs(strip: Strip, line: TurnedLine, left: float, gap: float, dy: float, sheet: StyleSheet) -> None:
    """The runs of a line in the order they are read; a scale parts the text."""
    for is_scale, runs in groupby(line.placed(gap), key=lambda run: run[0].span.scale is not None):
        segments, begins = zip(*runs, strict=True)
        if not is_scale:
            apart = tuple(x - begins[0] for x in begins)
            strip.texts.append(TextPiece(left + begins[0], dy, segments, gap, apart, line.base == "rtl"))
            targets = [segment.span.target for segment in segments]
            strip.notes += tuple(target.number for target in targets if target and target.kind == "note")
            continue
        for segment, x in zip(segments, begins, strict=True):
            x += left + (segment.width_pt - _SCALE_PT if line.base == "ltr" else 0.0)
            strip.rects += _scale_cells(x, dy, segment.span.scale, sheet, line.base)


def _scale_cells(
    x: float, dy: float, scale: tuple[int, int, int], sheet: StyleSheet, base: Direction = "ltr"
) -> list[Rect]:
    """Small cells in a row, one in the accent colour; counted from where the line begins."""
    cells, filled, before = scale
    step = (_SCALE_PT + _SCALE_GAP_PT) / cells
    shades = {before: sheet.scale_before, filled: sheet.accent}
    colours = [shades.get(cell, sheet.scale_cell) for cell in range(1, cells + 1)]
    colours = colours[::-1] if base == "rtl" else colours
    width = max(step - _SCALE_GAP_PT, 0.2)
    return [
        Rect(x + i * step, dy - _SCALE_HEIGHT_PT - 0.6, width, _SCALE_HEIGHT_PT, colour)
        for i, colour in enumerate(colours)
    ]
