"""Style sheets of the user's own, made of another by a few choices: accent colour, typeface, size."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from briefer.errors import Problem, TemplateError
from briefer.model.style import BoxStyle, ChartStyle, StyleSheet, TextStyle
from briefer.storage import places
from briefer.storage.atomic import write_atomically
from briefer.storage.styles import COLOUR
from briefer.storage.template_save import make_folder
from briefer.storage.writing import record_to_plain
from briefer.yaml_files.yaml_writing import write_yaml

Faces = Literal["", "serif", "sans"]
_TINT = 0.07  # how much of the accent is in the ground of its boxes; more would weaken the contrast of text
_BAND_TINT = 0.12  # in the band of a timeline, which has to be seen between white and white


def restyled(sheet: StyleSheet, id: str, name: str, accent: str, face: Faces = "", scale: float = 1.0) -> StyleSheet:
    """The sheet with another accent (``#RRGGBB``), all text in one face if one is given, and sizes times ``scale``.

    Raises:
        TemplateError: the accent is no colour.
    """
    if not COLOUR.fullmatch(accent):
        raise TemplateError(Problem("", f"'{accent[:20]}' is no colour.", "Write it like #1F4E79."))

    def text(style: TextStyle) -> TextStyle:
        colour = accent if style.colour == sheet.accent else style.colour
        size, leading = round(style.size_pt * scale, 2), round(style.leading_pt * scale, 2)
        return replace(style, colour=colour, face=face or style.face, size_pt=size, leading_pt=leading)

    def box(style: BoxStyle) -> BoxStyle:
        if style.bar_colour != sheet.accent:
            return style
        return replace(style, bar_colour=accent, background=_tint(accent))

    return replace(
        sheet,
        id=id,
        name=name,
        accent=accent,
        header_rule=accent if sheet.header_rule == sheet.accent else sheet.header_rule,
        text=MappingProxyType({role: text(style) for role, style in sheet.text.items()}),
        boxes=MappingProxyType({role: box(style) for role, style in sheet.boxes.items()}),
        chart=_restyled_chart(sheet.chart, accent, scale),
    )


def _restyled_chart(style: ChartStyle, accent: str, scale: float) -> ChartStyle:
    size, leading = round(style.size_pt * scale, 2), round(style.leading_pt * scale, 2)
    band = round(style.band_pt * scale, 2)
    return replace(style, size_pt=size, leading_pt=leading, band_pt=band, band=_tint(accent, _BAND_TINT))


def save_style(sheet: StyleSheet) -> Path:
    """Write it into the user's own folder, where templates find it by its id.

    Raises:
        ExportError: there is one of that id already, or it cannot be written.
    """
    path = places.user_style_folder() / f"{sheet.id}.yaml"
    make_folder(path.parent)
    if logo := sheet.logo:
        write_atomically(path.with_name(logo.file), logo.content, overwrite=True)
        sheet = replace(sheet, logo=replace(logo, content=b""))
    write_atomically(path, write_yaml({"style": 1, **record_to_plain(sheet)}).encode(), overwrite=False)
    return path


def _tint(colour: str, part_of_it: float = _TINT) -> str:
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(part * part_of_it + 255 * (1 - part_of_it)):02X}" for part in parts)
