"""How the runs of a paragraph look: its style, made strong, slanted, a link, or the mark of a note."""

from __future__ import annotations

from dataclasses import replace

from briefer.model.style import StyleSheet, TextStyle
from briefer.render import fonts
from briefer.render.pdf.flow import Look, Variant


class Looks:
    """The looks of the runs within one style, each made once."""

    __slots__ = ("_known", "_marks", "_plain", "sheet", "style")

    def __init__(self, style: TextStyle, sheet: StyleSheet, language: str) -> None:
        self.style, self.sheet = style, sheet
        self._plain: Variant = "" if not style.caps else _capitals(language)
        self._known: dict[tuple[bool, bool, bool], Look] = {}
        self._marks: dict[bool, Look] = {}

    def of(self, strong: bool, emph: bool, link: bool) -> Look:
        """The look of a run. Strong text in soft small print stands out in ink."""
        look = self._known.get((strong, emph, link))
        if look is None:
            style = self.style
            weight = style.weight if not strong else 600 if style.weight < 600 else 700
            colour = self.sheet.ink if strong and style.colour == self.sheet.soft else style.colour
            faces = fonts.chain(style.face, weight, style.italic != emph)
            look = Look(faces, style.size_pt, self.sheet.accent if link else colour, self._plain, style.tracking_em)
            self._known[strong, emph, link] = look
        return look

    def of_mark(self, strong: bool) -> Look:
        """The look of the marks of notes."""
        look = self._marks.get(strong)
        if look is None:
            look = replace(self.of(strong, False, False), variant="superior", tracking_em=0.0)
            self._marks[strong] = look
        return look


def _capitals(language: str) -> Variant:
    return "dotted-caps" if language.split("-")[0].lower() in ("az", "tr") else "caps"
