"""The sections of the text: paper, margins, header and footer, and where endnotes stand.

There is one, but where notes stand after every part: Word sets endnotes at the end of a section of its own.
"""

from __future__ import annotations

from briefer.model.document import Document
from briefer.render.docx.notes import section_settings
from briefer.render.docx.properties import element, millimetres
from briefer.render.docx.styles import PAPER_MM, PT_PER_MM, StyleBook

_ABOVE_TEXT_MM = 9.0  # header line to text
_BELOW_TEXT_MM = 8.0  # text to footer line
_LEAST_MM = 5.0  # printers leave this bare


class Sections:
    """Gives out one section after the other: all with the same page, each beginning where the one before ended."""

    def __init__(self, document: Document, styles: StyleBook, note_kind: str) -> None:
        self._notes = section_settings(document, note_kind) if document.notes else ""
        self._page = _page_xml(document, styles)
        self._begun = False

    def end(self) -> str:
        """The properties of the section that ends here."""
        begin = element("type", val="continuous") if self._begun else ""
        self._begun = True
        return (
            '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/>'
            f'<w:footerReference w:type="default" r:id="rIdFooter"/>{self._notes}{begin}{self._page}</w:sectPr>'
        )


def _page_xml(document: Document, styles: StyleBook) -> str:
    page, sheet = document.page, styles.sheet
    width, height = PAPER_MM[page.size]
    header, footer = sheet.text["header"], sheet.text["footer"]
    marking = sheet.text["marking"].leading_pt
    tallest = max(header.leading_pt, marking, sheet.logo.height_pt if sheet.logo else 0)
    above = page.top_mm - _ABOVE_TEXT_MM - (tallest + 5) / PT_PER_MM
    below = page.bottom_mm - _BELOW_TEXT_MM - (max(footer.leading_pt, marking) + 6) / PT_PER_MM
    margins = element(
        "pgMar",
        top=millimetres(page.top_mm),
        right=millimetres(page.right_mm),
        bottom=millimetres(page.bottom_mm),
        left=millimetres(page.left_mm),
        header=millimetres(max(_LEAST_MM, above)),
        footer=millimetres(max(_LEAST_MM, below)),
        gutter=0,
    )
    # Word's unit is the twentieth of a point
    numbers = element("lnNumType", countBy=1, distance=180, restart="newPage") if page.line_numbers else ""
    turned = "<w:bidi/>" if styles.right_to_left else ""
    return f"{element('pgSz', w=millimetres(width), h=millimetres(height))}{margins}{numbers}{turned}"
