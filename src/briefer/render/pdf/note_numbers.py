"""Notes numbered anew on every page: known only when all pages are filled, and written into the lines then.

Marks and labels are set with one figure as a stand-in. Figures are of one width, so a second one is all that ever
moves the rest of a line, and the blanks of the line take it up.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefer.render.pdf.flow import Page, Segment, Strip, TextPiece
from briefer.render.pdf.measure import widths_of

STAND_IN = "1"
MOST_FIGURES = 2  # a page holds fewer than a hundred notes


def number_by_page(pages: list[Page]) -> dict[int, str]:
    """Number the notes of each page from 1, in its lines and its notes; what each note of the document is called."""
    called: dict[int, str] = {}
    for page in pages:
        count = 0
        lead = [number for strip, _ in page.strips for number in strip.notes]
        below = [strip.note for strip, _ in page.notes if strip.note]
        for number in (*lead, *below):
            if number not in called:
                count += 1
                called[number] = str(count)
    for page in pages:
        for strip, _ in (*page.strips, *page.notes):
            if strip.notes or strip.note:
                strip.texts = [_written(piece, called, strip) for piece in strip.texts]
    return called


def _written(piece: TextPiece, called: Mapping[int, str], strip: Strip) -> TextPiece:
    segments = tuple(_numbered(segment, called) for segment in piece.segments)
    if segments == piece.segments:
        return piece
    if piece.begins:
        return piece._replace(segments=segments, begins=_moved_aside(piece, segments))
    wider = sum(s.width_pt for s in segments) - sum(s.width_pt for s in piece.segments)
    spaces = sum(segment.text.rstrip(" ").count(" ") for segment in segments)
    over = wider
    if not piece.gap_pt:
        over = min(wider, piece.x + sum(segment.width_pt for segment in segments) - strip.right)
    gap = piece.gap_pt - over / spaces if over > 0 and spaces else piece.gap_pt
    return piece._replace(segments=segments, gap_pt=gap)


def _moved_aside(piece: TextPiece, segments: tuple[Segment, ...]) -> tuple[float, ...]:
    """Where segments begin that stand each for itself: what is read after a number makes room for it."""
    begins = piece.begins
    for at, (old, new) in enumerate(zip(piece.segments, segments, strict=True)):
        more, place = new.width_pt - old.width_pt, begins[at]
        if more and piece.rtl:
            begins = tuple(x - more if x <= place else x for x in begins)
        elif more:
            begins = tuple(x + more if x > place else x for x in begins)
    return begins


def _numbered(segment: Segment, called: Mapping[int, str]) -> Segment:
    span = segment.span
    if span.target is None or span.target.kind not in ("note", "mark"):
        return segment
    number = called.get(span.target.number, STAND_IN)
    figure = widths_of(span.face, span.look.variant, span.look.tracking_em)[STAND_IN] * span.look.size_pt / 1000
    more = figure * (len(number) - len(STAND_IN))
    return Segment(segment.text.replace(STAND_IN, number), span, segment.width_pt + more)
