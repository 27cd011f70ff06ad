"""How wide words are in our faces. Those that Word may take instead are no wider."""

from __future__ import annotations

from briefer.model.document import Emph, Inline, Link, NoteLink, NoteRef, PlaceLink, Scale, Strong, Text
from briefer.model.style import TextStyle
from briefer.render import fonts

_SCALE_PT = 60.0
_MARK_EM = 0.35  # a figure of a note mark
_BOLD = 1.08  # wider than its plain face


def width_pt(text: str, look: TextStyle) -> float:
    """The letters alone; one that the face lacks counts as an em."""
    widths = fonts.chain(look.face, look.weight, look.italic)[0].widths
    return sum(widths.get(character, 1000) for character in text) * look.size_pt / 1000


def natural_width_pt(inlines: tuple[Inline, ...], look: TextStyle) -> float:
    """A line of inlines as it stands, capitals and spacing of the look included."""
    return sum(_width(inline, look) for inline in inlines)


def _width(inline: Inline, look: TextStyle) -> float:
    match inline:
        case Text(value=value):
            said = value.upper() if look.caps else value
            return width_pt(said, look) + len(said) * look.tracking_em * look.size_pt
        case Strong(inlines=inner):
            return natural_width_pt(inner, look) * _BOLD
        case Emph(inlines=inner) | Link(inlines=inner):
            return natural_width_pt(inner, look)
        case NoteRef(number=number):
            return len(str(number)) * _MARK_EM * look.size_pt
        case NoteLink(said=said) | PlaceLink(words=said):
            return width_pt(said, look)
        case Scale():
            return _SCALE_PT
        case _:
            return 0.0
