"""Paragraph roles that only Word needs, and the lines and tab stops that the text has not."""

from __future__ import annotations

from dataclasses import replace

from briefer.model.style import StyleSheet, TextStyle
from briefer.render.docx.properties import border, leader_stop, tab_stops, tint
from briefer.render.numbers import note_style

AFTER_TABLE_PT = 14.0
_SOME_PT = 4.0  # what paragraphs that keep some distance above themselves keep


def own_roles(sheet: StyleSheet, notes: int) -> dict[str, TextStyle]:
    """Roles that only Word needs, drawn from those of the sheet, and notes hung for their numbers."""
    body, contents, heading = sheet.text["body"], sheet.text["contents-2"], sheet.text["heading-1"]
    thin = replace(body, size_pt=1, leading_pt=1, after_pt=0, before_pt=0)
    deeper = contents.indent_pt * 2
    return {
        "band": replace(thin, word_style="Band", leading_pt=sheet.band_pt),
        "comment": replace(body, word_style="annotation text", face="sans", after_pt=0),
        "contents-3": replace(contents, word_style="toc 3", indent_pt=deeper),
        "contents-title": replace(heading, word_style="TOC Heading"),
        "note": note_style(sheet, notes),
        "endnote": replace(note_style(sheet, notes), word_style="endnote text"),
        "figure": replace(body, word_style="Figure", leading_pt=0, before_pt=4, after_pt=4, keep_next_lines=1),
        "gap": replace(thin, word_style="Table End", leading_pt=AFTER_TABLE_PT),
        "narrow-gap": replace(thin, word_style="Table End Narrow", leading_pt=AFTER_TABLE_PT - _SOME_PT),
        "note-rule": replace(thin, word_style="Note Rule", colour=sheet.soft, size_pt=4, leading_pt=6),
        "page-break": replace(thin, word_style="Page Break"),
        "rule": replace(thin, word_style="Rule", before_pt=body.after_pt, after_pt=body.after_pt),
        "section-end": replace(thin, word_style="Section End"),
        "table-caption": replace(sheet.text["caption"], word_style="Table Caption", keep_next_lines=1),
    }


def lines_and_stops(role: str, sheet: StyleSheet, width_pt: float) -> dict[str, str]:
    """Header, footer, contents and rules have lines and tab stops that the text has not."""
    line, hair = sheet.line, sheet.rule_pt
    match role:
        case "header":
            rule = border("bottom", sheet.header_rule_pt, sheet.header_rule, 5)
            values = {"pBdr": f"<w:pBdr>{rule}</w:pBdr>"}
            return values | {"tabs": tab_stops(("right", width_pt))}
        case "footer":
            values = {"pBdr": f"<w:pBdr>{border('top', hair, line, 6)}</w:pBdr>"}
            return values | {"tabs": tab_stops(("center", width_pt / 2), ("right", width_pt))}
        case "contents-1" | "contents-2" | "contents-3":
            return {"tabs": leader_stop(width_pt)}
        case "band":
            return {"shd": tint(sheet.accent)}
        case "rule":
            return {"pBdr": f"<w:pBdr>{border('bottom', hair, line)}</w:pBdr>"}
        case _:
            return {}
