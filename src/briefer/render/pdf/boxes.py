"""Tinted boxes in the flow: where they lie, how much paper they need around their strips, where they may be split."""

from __future__ import annotations

from collections.abc import Sequence

from briefer.model.style import BoxStyle
from briefer.render.pdf.flow import BoxSpan, Strip
from briefer.render.pdf.frame import Frame
from briefer.render.pdf.typeset import CAPITALS, DESCENDERS

_WHOLE = 0.4  # a box up to this part of the text height is not split


def box_span(style: BoxStyle, frame: Frame) -> BoxSpan:
    """A box between the edges of a frame, its bar where lines begin."""
    pad, bar_x = style.padding_pt, frame.right - style.bar_pt if frame.rtl else frame.left
    colours = (style.background, style.bar_colour)
    return BoxSpan(frame.left, frame.right, pad, pad, *colours, bar_x, style.bar_pt, frame.owners)


def close_box(box: BoxSpan, strips: Sequence[Strip], height: float) -> None:
    """Fit a box around its strips, one at least, and keep them together; ``height`` is that of a page's text."""
    box.above = max(box.above - _blank_above(strips[0]), 0.0)
    box.below = max(box.below - _blank_below(strips[-1]), 0.0)
    whole = sum(strip.height + strip.top_pt for strip in strips) <= height * _WHOLE
    for number, strip in enumerate(strips[:-1]):  # a longer one leaves no fewer than three lines on either side
        if whole or number < 2 or number >= len(strips) - 3:
            strip.keep = True


def _blank_above(strip: Strip) -> float:
    """Paper between the top of a strip and its capitals: a box's inner space is measured to what is seen."""
    return min((p.dy - CAPITALS * p.segments[0].span.look.size_pt for p in strip.texts), default=0.0)


def _blank_below(strip: Strip) -> float:
    """Paper below the base line, but for a part that descenders fill."""
    lowest = max((p.dy + DESCENDERS * p.segments[0].span.look.size_pt for p in strip.texts), default=strip.height)
    return strip.height - lowest
