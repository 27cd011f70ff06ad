"""A document as a piece of HTML that survives being pasted into a mail.

Mail programs drop style sheets, classes, ids and scripts, and links that lead to a place in the same text go nowhere
there. So every look stands at its element, numbers of notes are plain, and the notes follow the text as a list of
their own. Pictures are embedded with their alternative text.
"""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser

from briefer.model.document import Document, Furniture
from briefer.model.style import StyleSheet, TextStyle
from briefer.render.capitals import with_fitting_capitals
from briefer.render.html.blocks import Blocks
from briefer.render.html.mail_charts import PictureCharts
from briefer.render.markup import escape, refuse_unwritable
from briefer.text.direction import Direction, language_direction

_FAMILIES = {"serif": "Cambria, Georgia, 'Times New Roman', serif", "sans": "'Segoe UI', Helvetica, Arial, sans-serif"}
_KEPT = {"img": ("src", "alt"), "ol": ("start",), "th": ("scope",)}
_KEPT_BY_ALL = ("dir", "lang")
_RENAMED = {"aside": "div", "section": "div", "figcaption": "p", "figure": "div", "nav": "div", "i": "span"}
_VOID = frozenset({"img", "br", "hr", "col"})
_FULL, _EMPTY = "\N{BLACK SQUARE}", "\N{WHITE SQUARE}"


def write_mail(document: Document, style: StyleSheet) -> str:
    """The document as an HTML fragment in one ``div``; the same document gives the same text.

    Raises:
        ExportError: characters that no markup can carry.
    """
    style = with_fitting_capitals(document, style)
    inliner = _Inliner(style, language_direction(document.language))
    inliner.feed(Blocks(document, PictureCharts(document, style)).html())
    inliner.close()
    marking = _marking(document.furniture)
    direction = ' dir="rtl"' if language_direction(document.language) == "rtl" else ""
    inside = f"{marking}{''.join(inliner.written)}{marking}"
    refuse_unwritable(inside)
    look = _letters(style.text["body"])
    return f'<div lang="{escape(document.language)}"{direction} style="{escape(look)}">{inside}</div>'


def _marking(furniture: Furniture) -> str:
    """Above and below, as on paper."""
    if furniture.marking is None:
        return ""
    found = furniture.marking
    look = f"background: {found.background}; color: {found.colour}; font-weight: bold; padding: 0 4pt"
    return f'<p style="margin: 0 0 8pt"><span style="{escape(look)}">{escape(found.text)}</span></p>'


class _Inliner(HTMLParser):
    """Reads our own HTML, which is well formed, and writes it anew with every look at its element."""

    def __init__(self, sheet: StyleSheet, direction: Direction) -> None:
        super().__init__(convert_charrefs=True)
        self._sheet, self._direction = sheet, direction
        self._open: list[str] = []  # what ends each open element
        self._notes_begin = False
        self.written: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element with its look; marks and numbers of notes lose their links."""
        said = {name: value or "" for name, value in attrs}
        start, end = self._element(tag, said)
        self.written.append(start)
        if tag not in _VOID:
            self._open.append(end)

    def handle_endtag(self, tag: str) -> None:
        """Whatever it was opened as."""
        if tag not in _VOID and self._open:
            self.written.append(self._open.pop())

    def handle_data(self, data: str) -> None:
        """Text."""
        self.written.append(escape(data))

    def _element(self, tag: str, said: Mapping[str, str]) -> tuple[str, str]:
        if tag == "a":
            return self._link(said)
        if tag in ("colgroup", "col"):
            return "", ""
        if tag == "i":
            return _FULL if said.get("class") == "full" else _EMPTY, ""
        if said.get("id", "").startswith("note-"):
            return "", ""  # the paragraph in it is enough: its number is printed, a list would number it again
        if tag == "ol" and self._notes_begin:
            self._notes_begin = False
            return "", ""
        self._notes_begin = said.get("role") == "doc-endnotes"
        name = _RENAMED.get(tag, tag)
        kept = {key: said[key] for key in (*_KEPT.get(tag, ()), *_KEPT_BY_ALL) if key in said}
        look = self._look(tag, said)
        if look:
            kept["style"] = look
        attributes = "".join(f' {key}="{escape(value)}"' for key, value in kept.items())
        return f"<{name}{attributes}>", f"</{name}>"

    def _link(self, said: Mapping[str, str]) -> tuple[str, str]:
        address = said.get("href", "")
        if address.startswith("#"):
            return ("", ".") if said.get("class") == "note-number" else ("", "")
        return f'<a href="{escape(address)}" style="color: {escape(self._sheet.accent)}">', "</a>"

    def _look(self, tag: str, said: Mapping[str, str]) -> str:
        classes = said.get("class", "").split()
        role = next((name for name in classes if name in self._sheet.text), "")
        if "box" in classes:
            return self._box(next((name[4:] for name in classes if name.startswith("box-")), ""), self._sides(said)[0])
        if tag == "img":
            return f"{said.get('style', '')}; max-width: 100%"
        if tag == "table":
            return f"border-collapse: collapse; width: 100%; {_letters(self._sheet.text['table-text'])}"
        if tag in ("th", "td"):
            return self._cell(tag, classes, *self._sides(said))
        if role and tag not in ("ol", "ul"):
            found = self._sheet.text[role]
            return f"{_letters(found)}; margin-top: {found.before_pt:g}pt; margin-bottom: {found.after_pt:g}pt"
        begin, _ = self._sides(said)
        return f"margin-{begin}: 0; padding-{begin}: 18pt" if tag in ("ol", "ul") else ""

    def _sides(self, said: Mapping[str, str]) -> tuple[str, str]:
        """Where the lines of an element begin and end: old mail programs know only left and right."""
        return ("right", "left") if said.get("dir", self._direction) == "rtl" else ("left", "right")

    def _cell(self, tag: str, classes: list[str], begin: str, end: str) -> str:
        sheet = self._sheet
        line = (
            f"{sheet.table_rule_pt:g}pt solid {sheet.ink}" if tag == "th" else f"{sheet.rule_pt:g}pt solid {sheet.line}"
        )
        align = end if "right" in classes else begin
        space = f"padding-top: {sheet.cell_padding_pt:g}pt; padding-bottom: {sheet.cell_padding_pt:g}pt"
        return f"border-bottom: {line}; {space}; padding-{end}: 8pt; text-align: {align}; vertical-align: top"

    def _box(self, role: str, begin: str) -> str:
        box = self._sheet.boxes.get(role)
        if box is None:
            return ""
        bar = f"border-{begin}: {box.bar_pt:g}pt solid {box.bar_colour}"
        around = f"margin-top: {box.before_pt:g}pt; margin-bottom: {box.after_pt:g}pt"
        return f"background: {box.background}; {bar}; padding: {box.padding_pt:g}pt; {around}"


def _letters(look: TextStyle) -> str:
    """Mail programs know lengths in points and the fonts that come with them."""
    rules = [
        f"font-family: {_FAMILIES[look.face]}",
        f"font-size: {look.size_pt:g}pt",
        f"line-height: {look.leading_pt / look.size_pt:.2f}",
        f"font-weight: {'bold' if look.weight >= 600 else 'normal'}",
        f"color: {look.colour}",
    ]
    rules += ["font-style: italic"] if look.italic else []
    rules += ["text-transform: uppercase"] if look.caps else []
    return "; ".join(rules)
