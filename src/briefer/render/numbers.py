"""Room for the numbers that hang before notes."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from briefer.model.style import StyleSheet, TextStyle
from briefer.render import fonts

_GAP_EM = 0.8  # at least, between the number and the text, in type sizes of the text


def note_style(sheet: StyleSheet, notes: int) -> TextStyle:
    """The style of a note whose text is hung far enough for numbers up to ``notes``.

    The texts of all notes of a document then begin in one line, and no long number comes close to its text.
    """
    return _hung(sheet.text["note"], sheet.text["note-number"], len(str(notes)))


@cache
def _hung(style: TextStyle, number: TextStyle, digits: int) -> TextStyle:
    digit = fonts.chain(number.face, number.weight, number.italic)[0].widths["0"] / 1000 + number.tracking_em
    more = digit * number.size_pt * digits + _GAP_EM * style.size_pt - style.hanging_pt
    if more <= 0:
        return style
    return replace(style, indent_pt=style.indent_pt + more, hanging_pt=style.hanging_pt + more)
