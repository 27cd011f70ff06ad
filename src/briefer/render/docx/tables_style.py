"""The one table style: a rule under the head and at the foot, hair lines between rows, no verticals."""

from __future__ import annotations

from briefer.model.style import StyleSheet
from briefer.render.docx.properties import border, element, twips

COLUMN_GAP_PT = 10.0


def default_table() -> str:
    """Word's own table, which all others rest on."""
    none = "".join(element(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right"))
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{none}</w:tblCellMar></w:tblPr></w:style>'
    )


def house_table(sheet: StyleSheet, id: str, based_on: str) -> str:
    """Our table; ``based_on`` is the id of Word's own, or "" where a base has none."""
    strong = border("bottom", sheet.table_rule_pt, sheet.ink)
    hair = border("insideH", sheet.rule_pt, sheet.line)
    pad = twips(sheet.cell_padding_pt)
    margins = "".join(
        element(side, w=width, type="dxa")
        for side, width in (("top", pad), ("left", 0), ("bottom", pad), ("right", twips(COLUMN_GAP_PT)))
    )
    none_right = element("right", w=0, type="dxa")
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{id}"><w:name w:val="Briefer Table"/>'
        f"{element('basedOn', val=based_on) if based_on else ''}"
        '<w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{strong}{hair}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f"{_where('firstRow', f'<w:tcBorders>{strong}</w:tcBorders>')}"
        f"{_where('lastCol', f'<w:tcMar>{none_right}</w:tcMar>')}</w:style>"
    )


def _where(part: str, cell: str) -> str:
    return f'<w:tblStylePr w:type="{part}"><w:tblPr/><w:tcPr>{cell}</w:tcPr></w:tblStylePr>'
