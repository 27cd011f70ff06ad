"""Capitals and superior figures that stand for the characters of the text."""

from __future__ import annotations

from briefer.render.pdf.flow import Variant

_SUPERIOR = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def drawn_as(character: str, variant: Variant) -> str:
    """The character whose glyph is drawn for one of the text; always a single one."""
    if variant == "superior":
        return character.translate(_SUPERIOR)
    if not variant:
        return character
    capital = "İ" if character == "i" and variant == "dotted-caps" else character.upper()
    # ß would become two letters; Georgian capitals are for headlines of their own kind and not all fonts have them.
    return character if len(capital) > 1 or "\u1c90" <= capital <= "\u1cbf" else capital
