"""How a brief looks on a base: which of its styles are used, and how those that it lacks are made to fit it.

What we make takes typeface, ink and line spacing from the base, its sizes and distances in the measure of the base's
text, and its accent from the base's headings.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from lxml import etree

from briefer.model.style import BoxStyle, StyleSheet, TextStyle
from briefer.render.docx.base.parts import W
from briefer.render.docx.base.styles import BaseStyles
from briefer.render.docx.properties import colour, element, twips

_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_WORD_SIZE_PT = 10.0  # where a file gives no size at all
_LEAST, _MOST = 0.75, 1.5  # how much our sizes may shrink or grow
_TINT = 0.075  # of the accent in the ground of a box
_CHARACTER_ROLES = {
    "Strong": "strong",
    "Emphasis": "emphasis",
    "Hyperlink": "link",
    "footnote reference": "note-mark",
    "endnote reference": "endnote-mark",
    "Note Number": "note-number",
    "Marking TLP": "marking",
}
# Set in columns, and scales that stand in them: columns are as wide as our type needs, and break words of any larger.
_IN_COLUMNS = ("table-head", "table-text", "judgment-basis")
# Never spread to both margins, even where the text of the base is.
_RAGGED = frozenset(
    (
        *("kind", "title", "subtitle", "meta", "heading-1", "heading-2", "heading-3", "box-label", "judgment-basis"),
        *("table-head", "table-text", "caption", "table-caption", "contents-1", "contents-2", "contents-3"),
        *("contents-title", "header", "footer", "remark", "note", "endnote", "source-entry"),
    )
)


class BaseLook:
    """The looks of a brief on a base; ``sheet`` is ours, made to fit."""

    def __init__(self, styles: BaseStyles, sheet: StyleSheet) -> None:
        self.styles = styles
        self._ink = sheet.ink.upper()
        body = styles.id_of("body")
        self._body = body
        size = styles.points(body, "rPr", "sz", "val", 2) or _WORD_SIZE_PT
        self._ratio = min(_MOST, max(_LEAST, size / sheet.text["body"].size_pt))
        self.sheet = self._fitted(sheet)

    @property
    def normal(self) -> str:
        """The id of the style that all others rest on."""
        return self.styles.normal

    def paragraph(self, role: str, box: str, depth: int) -> str:
        """The id of the base's style for a role at a place, or "" where there is none."""
        if box:
            return self.styles.id_of(f"{box}-box") if role == "box-text" and not depth else ""
        if not depth:
            return self.styles.id_of(role)
        name = {"bullet": "List Bullet", "numbered": "List Number"}.get(role)
        found = self.styles.find(f"{name} {depth + 1}", "paragraph") if name else None
        return found.id if found and self.styles.said(found.id, "pPr", "numPr") is not None else ""

    def name(self, id: str) -> str:
        """What the base calls one of its styles."""
        return self.styles.styles[id].name

    def character(self, name: str) -> str:
        """The id of the base's style for one of our character styles, or ""."""
        return self.styles.id_of(_CHARACTER_ROLES.get(name, ""))

    def table(self) -> str:
        """The id of the base's table style, or ""."""
        return self.styles.id_of("table")

    def is_taken(self, id: str, name: str) -> bool:
        """Whether the base has a style of that id or name; Word tells them apart by neither case nor kind."""
        return id.lower() in self.styles.ids or name.lower() in self.styles.names

    def indent_pt(self, id: str) -> float:
        """How far in a style of the base begins."""
        return self.styles.points(id, "pPr", "ind", "left") or self.styles.points(id, "pPr", "ind", "start") or 0.0

    def instead(self, id: str, tabs: str) -> str:
        """Tab stops of ours in place of those that a style of the base has."""
        stops = (tab for style in self.styles.line(id) for tab in style.element.iterfind(f"{W}pPr/{W}tabs/{W}tab"))
        places = {stop.get(f"{W}pos", "") for stop in stops} - {""}
        cleared = "".join(element("tab", val="clear", pos=escape_value(place)) for place in sorted(places))
        return tabs.replace("<w:tabs>", f"<w:tabs>{cleared}", 1)

    def letters(self, values: Mapping[str, str]) -> dict[str, str]:
        """Letters of ours in the typeface and ink of the base."""
        kept = {key: value for key, value in values.items() if key != "rFonts"}
        if kept.get("color") == element("color", val=colour(self._ink)):
            del kept["color"]
        return {**self._own_letters(), **kept} if "rFonts" in values else kept

    def place(self, role: str, look: TextStyle, values: Mapping[str, str]) -> dict[str, str]:
        """The paragraph of a role of ours with the line spacing of the base; what its Normal does to all is undone."""
        fitted = dict(values)
        if role in self.sheet.text or role in ("contents-3", "contents-title", "endnote", "table-caption"):
            line = self._line(look.size_pt)
            fitted["spacing"] = element("spacing", before=twips(look.before_pt), after=twips(look.after_pt), **line)
        if "ind" not in fitted and self.styles.said(self.normal, "pPr", "ind") is not None:
            fitted["ind"] = element("ind", left=0, right=0, firstLine=0)
        if role in _RAGGED:
            fitted.setdefault("jc", element("jc", val="left"))
        return fitted

    def _line(self, size_pt: float) -> dict[str, object]:
        """The base's line spacing; a fixed one grows with the type."""
        line = self.styles.points(self._body, "pPr", "spacing", "line", 1)
        rule = self.styles.value(self._body, "pPr", "spacing", "lineRule") or "auto"
        if line is None or line <= 0:
            return {"line": 240, "lineRule": "auto"}
        grown = line if rule == "auto" else line * size_pt / self.sheet.text["body"].size_pt
        return {"line": round(grown), "lineRule": rule}

    def _own_letters(self) -> dict[str, str]:
        """Typeface and ink of the base's text, where they are not those of its Normal anyway."""
        own: dict[str, str] = {}
        for tag in ("rFonts", "color"):
            body, normal = (self.styles.said(id, "rPr", tag) for id in (self._body, self.normal))
            if body is not None and body is not normal:
                given = {name.removeprefix(W): value for name, value in body.attrib.items() if name.startswith(W)}
                own[tag] = element(tag, **{name: escape_value(value) for name, value in given.items()})
        return own

    def _fitted(self, sheet: StyleSheet) -> StyleSheet:
        accent = self._accent() or sheet.ink
        text = {role: self._text(role, look, sheet, accent) for role, look in sheet.text.items()}
        boxes = {role: self._box(box, sheet, accent) for role, box in sheet.boxes.items()}
        return replace(sheet, text=text, boxes=boxes, accent=accent)

    def _text(self, role: str, look: TextStyle, sheet: StyleSheet, accent: str) -> TextStyle:
        lengths = ("size_pt", "leading_pt", "indent_pt", "hanging_pt", "before_pt", "after_pt")
        ratio = min(1.0, self._ratio) if role in _IN_COLUMNS else self._ratio
        changes: dict[str, float] = {name: round(getattr(look, name) * ratio, 2) for name in lengths}
        ink = accent if look.colour.upper() == sheet.accent.upper() else look.colour
        return replace(look, colour=ink, **changes)  # type: ignore[arg-type]  # lengths only

    def _box(self, box: BoxStyle, sheet: StyleSheet, accent: str) -> BoxStyle:
        if box.bar_colour.upper() != sheet.accent.upper():
            return box
        return replace(box, bar_colour=accent, background=_tinted(accent))

    def _accent(self) -> str:
        """The colour of the base's headings; "" where they are as black as its text."""
        heading = self.styles.id_of("heading-1")
        found = self.styles.value(heading, "rPr", "color") if heading else ""
        return f"#{found.upper()}" if _COLOUR.fullmatch(found) else ""


def _tinted(accent: str) -> str:
    parts = (int(accent[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * _TINT):02X}" for part in parts)


def escape_value(value: str) -> str:
    """An attribute of the base, to be written as one of ours."""
    probe = etree.Element("x")
    probe.set("v", value)
    return etree.tostring(probe, encoding="unicode")[6:-3].replace(">", "&gt;")
