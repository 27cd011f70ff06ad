"""The looks of words in charts, drawn from the style sheet's captions."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefer.model.style import StyleSheet, TextStyle

ASCENT = 0.76  # of the size: from the base line to the top of its letters
DESCENT = 0.24


@dataclass(frozen=True, slots=True)
class Looks:
    """``plain`` for names and numbers, ``strong`` for dates and titles, ``quiet`` for the axis and asides."""

    plain: TextStyle
    strong: TextStyle
    quiet: TextStyle


def looks_of(sheet: StyleSheet) -> Looks:
    """The three looks of a style sheet."""
    chart = sheet.chart
    plain = TextStyle(
        "",
        face=sheet.text["caption"].face,
        size_pt=chart.size_pt,
        leading_pt=chart.leading_pt,
        colour=sheet.ink,
    )
    return Looks(plain, replace(plain, weight=600), replace(plain, colour=sheet.soft))
