"""Header and footer."""

from __future__ import annotations

from collections.abc import Iterator

from briefer.errors import ExportError, Problem
from briefer.model.document import Figure, Furniture
from briefer.model.style import StyleSheet, TextStyle
from briefer.render.docx.figures import Figures
from briefer.render.docx.inlines import field, paragraph, text_run
from briefer.render.docx.measure import width_pt
from briefer.render.docx.styles import Look, StyleBook
from briefer.render.pictures import PictureError
from briefer.text.direction import Direction, set_apart

_TAB = "<w:r><w:tab/></w:r>"
_ASIDE_PT = 12.0  # between neighbours in a line
_MOST_LETTERS = 400  # more than a line ever holds
_MOST_LOGO_PT = 120.0
_NO_BREAK = "\u00a0"


def header_xml(furniture: Furniture, styles: StyleBook, logo: str = "") -> str:
    """The logo, if there is one, and the organisation at the left, marking at the right; over them the band."""
    sheet = styles.sheet
    room = styles.width_pt - _marking_width(furniture, sheet) - _ASIDE_PT - (_MOST_LOGO_PT if logo else 0.0)
    gap = _NO_BREAK * 4 if logo else ""
    organisation = gap + _fitted(furniture.organisation or sheet.organisation, "", room, styles.role("header"))
    runs = logo + text_run(organisation, turned=styles.right_to_left) + _TAB + _marking(furniture, styles)
    band = paragraph(styles.paragraph(Look("band")), "", styles.across_the_top()) if styles.has_band else ""
    return band + paragraph(styles.paragraph(Look("header")), runs)


def footer_xml(furniture: Furniture, styles: StyleBook) -> str:
    """Short title and date, page of pages, marking."""
    look = styles.role("footer")
    label = width_pt(furniture.page_label.replace("{page}", "000").replace("{pages}", "000"), look)
    around: Direction = "rtl" if styles.right_to_left else "ltr"
    _, _, mark = set_apart(furniture.short_title, around).rpartition(furniture.short_title or " ")
    date = f"{mark} · {set_apart(furniture.date, around)}" if furniture.date else ""
    left = _fitted(furniture.short_title, date, (styles.width_pt - label) / 2 - _ASIDE_PT, look).removeprefix(" · ")
    page = "".join(_page_label(furniture.page_label, styles.right_to_left))
    said = text_run(left, turned=styles.right_to_left)
    note = text_run(styles.sheet.footer_note, turned=styles.right_to_left)
    under = f"<w:r><w:br/></w:r>{note}" if styles.sheet.footer_note else ""
    runs = f"{said}{_TAB}{page}{_TAB}{_marking(furniture, styles)}{under}"
    return paragraph(styles.paragraph(Look("footer")), runs)


def logo_run(figures: Figures, styles: StyleBook) -> str:
    """The logo as the picture of a run, lowered to the middle of the line; empty without one.

    Raises:
        ExportError: the file is damaged.
    """
    logo = styles.sheet.logo
    if logo is None:
        return ""
    try:
        run = figures.xml(Figure(logo.content, "image/png", logo.alt))
    except PictureError as error:
        raise ExportError(
            Problem(logo.file, f"The logo cannot be printed: {error}.", "Save it anew as PNG.")
        ) from error
    return run.replace("<w:r>", f'<w:r><w:rPr><w:rStyle w:val="{styles.character("Logo")}"/></w:rPr>', 1)


def _marking(furniture: Furniture, styles: StyleBook) -> str:
    """Blanks at both ends keep the letters off the edge of their ground."""
    if not furniture.marking or not furniture.marking.text:
        return ""
    return text_run(f"{_NO_BREAK}{furniture.marking.text}{_NO_BREAK}", styles.character("Marking TLP"))


def _marking_width(furniture: Furniture, sheet: StyleSheet) -> float:
    return (
        width_pt(f"{_NO_BREAK}{furniture.marking.text}{_NO_BREAK}", sheet.text["marking"]) if furniture.marking else 0
    )


def _fitted(text: str, ending: str, room_pt: float, look: TextStyle) -> str:
    """The text with its ending, cut at a word where it would run into its neighbour: a tab stop once passed is lost."""
    if width_pt(text + ending, look) <= room_pt:
        return text + ending
    kept = text[:_MOST_LETTERS]
    while kept and width_pt(f"{kept}…{ending}", look) > room_pt:
        words, _, _ = kept.rpartition(" ")
        kept = (words or kept[:-1]).rstrip(" ,;:.·-–—…")
    return (f"{kept}…" if kept else "") + ending


def _page_label(label: str, turned: bool) -> Iterator[str]:
    """The label with the two counts as fields."""
    before, found, after = label.partition("{page}")
    yield from _total(before, turned)
    if found:
        yield field("PAGE", "1")
    yield from _total(after, turned)


def _total(label: str, turned: bool) -> Iterator[str]:
    before, found, after = label.partition("{pages}")
    yield text_run(before, turned=turned)
    if found:
        yield field("NUMPAGES", "1")
    yield text_run(after, turned=turned)
