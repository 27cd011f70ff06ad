"""The one table style: a rule under the head and at the foot, hair lines between rows, no verticals."""

from __future__ import annotations

from briefer.model.style import StyleSheet
from briefer.render.docx.properties import border, element, twips

_COLUMN_GAP_PT = 10.0


def table_styles(sheet: StyleSheet) -> str:
    """Word's own default table and ours on it."""
    strong = border("bottom", sheet.table_rule_pt, sheet.ink)
    hair = border("insideH", sheet.rule_pt, sheet.line)
    pad = twips(sheet.cell_padding_pt)
    margins = "".join(
        element(side, w=width, type="dxa")
        for side, width in (("top", pad), ("left", 0), ("bottom", pad), ("right", twips(_COLUMN_GAP_PT)))
    )
    none = "".join(element(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right"))
    none_right = element("right", w=0, type="dxa")
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{none}</w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="BrieferTable"><w:name w:val="Briefer Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{strong}{hair}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f"{_where('firstRow', f'<w:tcBorders>{strong}</w:tcBorders>')}"
        f"{_where('lastCol', f'<w:tcMar>{none_right}</w:tcMar>')}</w:style>"
    )


def _where(part: str, cell: str) -> str:
    return f'<w:tblStylePr w:type="{part}"><w:tblPr/><w:tcPr>{cell}</w:tcPr></w:tblStylePr>'
