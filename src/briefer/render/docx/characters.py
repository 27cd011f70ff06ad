"""The character styles: emphasis, links, note marks, the cells of a scale, markings."""

from __future__ import annotations

from briefer.model.lexicon import Marking
from briefer.model.style import StyleSheet
from briefer.render.docx.properties import bold, colour, element, fonts, italic, look_of_runs, size, tint, twips

_SUPERSCRIPT = {"vertAlign": element("vertAlign", val="superscript")}
_CELL_HEIGHT = 0.45  # of the type beside it
_UNTINTED = "#FFFFFF"


def emphasis(strong: bool, emph: bool, link: bool) -> str:
    """The name of the style for that mixture, empty for plain text; a run has room for one style only."""
    slant = {(True, False): "Strong", (False, True): "Emphasis", (True, True): "Intense Emphasis"}.get(
        (strong, emph), ""
    )
    return f"Hyperlink {slant}".strip() if link else slant


def values(name: str, sheet: StyleSheet, marking: Marking | None) -> dict[str, str]:
    """The look of a character style by its name."""
    match name:
        case "footnote reference" | "endnote reference":
            return _SUPERSCRIPT
        case "annotation reference":
            return size(sheet.text["note"].size_pt)
        case "Note Number":
            return look_of_runs(sheet.text["note-number"])
        case "Scale Cell" | "Scale Cell Before" | "Scale Cell Filled" | "Scale Gap":
            return _scale(name, sheet)
        case "Logo":  # its middle at that of the capitals beside it
            height = sheet.logo.height_pt if sheet.logo else 0.0
            beside = sheet.text["header"].size_pt
            return {"position": element("position", val=-round(height - 0.714 * beside))}
        case "Marking TLP":
            return _marking(sheet, marking)
        case _:
            return _emphasis(name, sheet)


def _emphasis(name: str, sheet: StyleSheet) -> dict[str, str]:
    link = name.startswith("Hyperlink")
    strong, emph = name.endswith(("Strong", "Intense Emphasis")), name.endswith("Emphasis")
    ink = sheet.accent if link else sheet.ink if strong else ""
    return {
        **(bold() if strong else {}),
        **(italic() if emph else {}),
        **({"color": element("color", val=colour(ink))} if ink else {}),
        **({"u": element("u", val="single", color=colour(sheet.line))} if link else {}),
    }


def _scale(name: str, sheet: StyleSheet) -> dict[str, str]:
    """A cell is three no-break spaces drawn wide and shaded; a gap is a narrow one without shade."""
    beside = sheet.text["judgment-basis"].size_pt
    height = beside * _CELL_HEIGHT
    shape = {
        "rFonts": fonts("sans"),
        "position": element("position", val=round((beside - height) * 0.5)),
        **size(height),
    }
    if name == "Scale Gap":
        return shape | {"w": element("w", val=70)}
    shades = {"Scale Cell Filled": sheet.accent, "Scale Cell Before": sheet.scale_before}
    shade = shades.get(name, sheet.scale_cell)
    return shape | {"w": element("w", val=520), "shd": tint(shade)}


def _marking(sheet: StyleSheet, marking: Marking | None) -> dict[str, str]:
    look = sheet.text["marking"]
    ink = marking.colour if marking else look.colour
    shaded = marking is not None and marking.background.upper() != _UNTINTED
    return {
        "rFonts": fonts(look.face),
        **bold(),
        "color": element("color", val=colour(ink)),
        "spacing": element("spacing", val=twips(look.tracking_em * look.size_pt)),
        **size(look.size_pt),
        **({"shd": tint(marking.background)} if marking and shaded else {}),
    }
