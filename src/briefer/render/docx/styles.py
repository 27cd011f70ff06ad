"""The named styles of one document, made from the style sheet when first asked for.

No look is ever given directly: where a role looks different by its place (inside a box, last in it, to the right in
a table), a style of its own is based on that of the role and says only the difference. So a reviewer who changes
"Summary Box" in Word changes every line of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefer.model.document import Document
from briefer.model.style import BoxStyle, StyleSheet, TextStyle
from briefer.model.template import PageSpec
from briefer.render.docx import characters
from briefer.render.docx.base.look import BaseLook
from briefer.render.docx.lists import Lists
from briefer.render.docx.names import BUILT_IN_STYLES, HOUSE_CHARACTERS, HOUSE_ROLES, STYLE_IDS
from briefer.render.docx.own_roles import lines_and_stops, own_roles
from briefer.render.docx.properties import (
    border,
    colour,
    element,
    fonts,
    look_of_paragraph,
    look_of_runs,
    millimetres,
    on,
    paragraph_properties,
    run_properties,
    size,
    tint,
    twips,
)
from briefer.render.docx.tables_style import default_table, house_table
from briefer.render.markup import escape, reads_right_to_left

PAPER_MM: Mapping[str, tuple[float, float]] = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
PT_PER_MM = 72 / 25.4
_LINES = ("header", "footer")  # laid out by tab stops
_BOX_EDGE_PT = 1.0  # the tinted border that, with its distance, makes the padding


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph role at a place. ``before_pt`` and ``after_pt`` replace the role's own at the edges of a box or item.

    ``depth`` counts the lists around its own, ``continued`` is a later paragraph of a list item, without a number.
    """

    role: str
    box: str = ""
    depth: int = 0
    continued: bool = False
    before_pt: float | None = None
    after_pt: float | None = None
    right: bool = False


def text_width_pt(page: PageSpec) -> float:
    """The measure between the margins."""
    return (PAPER_MM[page.size][0] - page.left_mm - page.right_mm) * PT_PER_MM


class StyleBook:
    """Gives out style ids and in the end the styles part; on a base, its own styles where it has them."""

    def __init__(self, document: Document, sheet: StyleSheet, lists: Lists, base: BaseLook | None = None) -> None:
        self.sheet = sheet
        self._base = base
        self.width_pt = text_width_pt(document.page)
        self.right_to_left = reads_right_to_left(document.language)
        self._document = document
        self._lists = lists
        self._roles: dict[str, TextStyle] = {**sheet.text, **own_roles(sheet, len(document.notes))}
        self._ids: dict[Look, str] = {}
        self._written: dict[str, str] = {}
        self._characters: dict[str, str] = {}
        self._character_ids: dict[str, str] = {}
        for role in HOUSE_ROLES if base is None else ():
            self.paragraph(Look(role))
        for name in HOUSE_CHARACTERS if base is None else ():
            self.character(name)

    def role(self, role: str) -> TextStyle:
        """The values of a role; of an unknown one, those of the body."""
        return self._roles.get(role) or self._roles["body"]

    def paragraph(self, look: Look) -> str:
        """The id of the paragraph style for a look."""
        known = self._ids.get(look)
        if known is None:
            known = self._ids[look] = self._in_base(look) or self._add(look)
        return known

    def character(self, name: str) -> str:
        """The id of a character style of ``characters``."""
        known = self._character_ids.get(name)
        if known is None:
            known = self._character_ids[name] = self._character(name)
        return known

    def _character(self, name: str) -> str:
        known = self._base.character(name) if self._base else ""
        if known:
            return known
        own = self._free_name(name)
        if name not in self._characters:
            values = characters.values(name, self.sheet, self._document.furniture.marking)
            values = self._base.letters(values) if self._base else values
            self._characters[name] = _style("character", own, run=values)
        return style_id(own)

    def table(self) -> str:
        """The id of the table style."""
        return (self._base.table() if self._base else "") or style_id("Briefer Table")

    def box(self, role: str) -> BoxStyle:
        """The values of a box role; of an unknown one, those of the summary."""
        return self.sheet.boxes.get(role) or self.sheet.boxes["summary"]

    def xml(self) -> str:
        """The content of the styles part; on a base, our language and the styles that are added to its own."""
        made = (*self._written.values(), *self._characters.values())
        if self._base:
            based_on = self._base.styles.default("table")
            table = "" if self._base.table() else house_table(self.sheet, self.table(), based_on)
            return "".join((self._defaults(), *made, table))
        return "".join(
            (
                self._defaults(),
                _style("paragraph", "Normal", default=True),
                _style("character", "Default Paragraph Font", default=True, hidden=True),
                *made,
                default_table(),
                house_table(self.sheet, self.table(), "TableNormal"),
            )
        )

    def _in_base(self, look: Look) -> str:
        """The base's own style for a look, if it has one that needs nothing of ours."""
        is_varied = replace(look, depth=0) != Look(look.role, look.box)
        if self._base is None or is_varied or (look.box and look.depth):
            return ""
        is_list = self._lists.is_list_role(look.role) and not look.box
        if look.role in _LINES or (is_list and not self._lists.is_carried(look.role)):
            return ""
        return self._base.paragraph(look.role, look.box, look.depth)

    def _free_name(self, name: str) -> str:
        """The name, changed where the base uses it for another kind of style."""
        if self._base is None or not self._base.is_taken(style_id(name), name):
            return name
        others = (f"Briefer {name}", *(f"Briefer {name} {n}" for n in range(2, 99)))
        return next(other for other in others if not self._base.is_taken(style_id(other), other))

    def _add(self, look: Look) -> str:
        name, based_on, values, letters = self._difference(look)
        name = self._free_name(name)
        id = style_id(name)
        following = self.paragraph(Look("body")) if name.startswith("heading ") else ""
        if id in self._written:  # two looks of one name: a style sheet may call two roles alike
            if self._written[id] == _style("paragraph", name, id, based_on, values, letters, following=following):
                return id
            id, name = next((f"{id}{n}", f"{name} {n}") for n in range(2, 10_000) if f"{id}{n}" not in self._written)
        self._written[id] = _style("paragraph", name, id, based_on, values, letters, following=following)
        return id

    def _difference(self, look: Look) -> tuple[str, str, dict[str, str], dict[str, str]]:
        """Name, the style it is based on, and what is different from that one."""
        if look.right:
            return self._variant(replace(look, right=False), "Right", {"jc": element("jc", val="right")})
        if look.after_pt is not None:
            values = {"spacing": element("spacing", after=twips(look.after_pt))}
            if self._is_kept_whole(look.role):
                values["keepNext"] = on("keepNext", wanted=False)
            return self._variant(replace(look, after_pt=None), "Last", values)
        if look.before_pt is not None:
            values = {"spacing": element("spacing", before=twips(look.before_pt))}
            return self._variant(replace(look, before_pt=None), "First", values)
        if look.continued:
            return self._variant(replace(look, continued=False), "Continue", self._unnumbered(look))
        if look.depth:
            left = self._lists.indent_pt(look.role, look.box, look.depth)
            values = {"ind": element("ind", left=twips(left))}
            return self._variant(replace(look, depth=0), str(look.depth + 1), values)
        return self._boxed(look) if look.box else self._plain(look)

    def _variant(
        self, parent: Look, suffix: str, values: dict[str, str]
    ) -> tuple[str, str, dict[str, str], dict[str, str]]:
        return f"{self._name(parent)} {suffix}", self.paragraph(parent), values, {}

    def _name(self, look: Look) -> str:
        known = self._in_base(look)
        return self._base.name(known) if self._base and known else self._difference(look)[0]

    def _unnumbered(self, look: Look) -> dict[str, str]:
        left = self._lists.indent_pt(look.role, look.box, look.depth)
        return {
            "numPr": f"<w:numPr>{element('numId', val=0)}</w:numPr>",
            "ind": element("ind", left=twips(left), hanging=0),
        }

    def _is_kept_whole(self, role: str) -> bool:
        look = self.role(role)
        return look.keep_together and not look.keep_next_lines

    def _plain(self, look: Look) -> tuple[str, str, dict[str, str], dict[str, str]]:
        role = self.role(look.role)
        values = {**look_of_paragraph(role), **self._numbering(look), **_outline(look.role)}
        if self._is_kept_whole(look.role):
            values["keepNext"] = on("keepNext")
        values |= lines_and_stops(look.role, self.sheet, self.width_pt)
        if self._base is None:
            return role.word_style, "Normal", values, look_of_runs(role)
        own = self._base.paragraph(look.role, "", 0)
        if own:  # it brings no bullet or number, or other tab stops than our line needs
            kept = {key: value for key, value in values.items() if key in ("numPr", "ind", "tabs")}
            if look.role in _LINES:
                kept["tabs"] = self._base.instead(own, values["tabs"])
            return f"{self._base.name(own)} {'Line' if look.role in _LINES else 'Item'}", own, kept, {}
        letters = self._base.letters(look_of_runs(role))
        return role.word_style, self._base.normal, self._base.place(look.role, role, values), letters

    def _boxed(self, look: Look) -> tuple[str, str, dict[str, str], dict[str, str]]:
        """Same borders, shade and outer indents make neighbours one box in Word."""
        box, role = self.box(look.box), self.role(look.role)
        inside = box.padding_pt + box.bar_pt
        values = look_of_paragraph(role, inside, box.padding_pt + _BOX_EDGE_PT)
        values |= {**self._numbering(look), **_outline(look.role)}
        letters = look_of_runs(role)
        if self._base:
            values, letters = self._base.place(look.role, role, values), self._base.letters(letters)
        if look.role == "box-text":
            normal = self._base.normal if self._base else "Normal"
            return box.word_style, normal, {**values, **_box_frame(box)}, letters
        name = f"{box.word_style} {role.word_style.removeprefix('Box ')}"
        return name, self.paragraph(Look("box-text", look.box)), values, letters

    def _numbering(self, look: Look) -> dict[str, str]:
        number = self._lists.number_of_style(look.role, look.box)
        return {"numPr": f"<w:numPr>{element('numId', val=number)}</w:numPr>"} if number else {}

    @property
    def has_band(self) -> bool:
        """Whether a band of colour stands across the top of the paper; a base has its own identity."""
        return self.sheet.band_pt > 0 and self._base is None

    def across_the_top(self) -> str:
        """A frame at the upper edge of the paper, as wide as that; LibreOffice knows frames of paragraphs only."""
        where = {"wrap": "around", "vAnchor": "page", "hAnchor": "page", "xAlign": "left", "yAlign": "top"}
        width = millimetres(PAPER_MM[self._document.page.size][0])
        return element("framePr", w=width, h=twips(self.sheet.band_pt), hRule="exact", **where)

    def _defaults(self) -> str:
        body, language = self.role("body"), escape(self._document.language)
        letters = {
            "rFonts": fonts(body.face),
            "color": element("color", val=colour(self.sheet.ink)),
            "kern": element("kern", val=12),
            **size(body.size_pt),
            "lang": element("lang", val=language, eastAsia=language, bidi=language if self.right_to_left else "ar-SA"),
        }
        paragraph = {"widowControl": on("widowControl")}
        if self.right_to_left:
            paragraph["bidi"] = on("bidi")
        return (
            f"<w:docDefaults><w:rPrDefault>{run_properties(letters)}</w:rPrDefault>"
            f"<w:pPrDefault>{paragraph_properties(paragraph)}</w:pPrDefault></w:docDefaults>"
        )


def style_id(name: str) -> str:
    """The id Word itself gives to a style of that name."""
    return STYLE_IDS.get(name) or escape("".join(word[:1].upper() + word[1:] for word in name.split()))


def _style(
    kind: str,
    name: str,
    id: str = "",
    based_on: str = "",
    paragraph: Mapping[str, str] | None = None,
    run: Mapping[str, str] | None = None,
    *,
    default: bool = False,
    hidden: bool = False,
    following: str = "",
) -> str:
    which = ' w:default="1"' if default else "" if _is_built_in(name) else ' w:customStyle="1"'
    start = f'<w:style w:type="{kind}"{which} w:styleId="{id or style_id(name)}">'
    return "".join(
        (
            start,
            element("name", val=escape(name)),
            element("basedOn", val=based_on) if based_on else "",
            element("next", val=following) if following else "",
            element("uiPriority", val=1),
            "<w:semiHidden/>" if hidden else "<w:qFormat/>",
            paragraph_properties(paragraph or {}),
            run_properties(run or {}),
            "</w:style>",
        )
    )


def _is_built_in(name: str) -> bool:
    return name in BUILT_IN_STYLES


def _outline(role: str) -> dict[str, str]:
    """Headings, and the labels of boxes, which Word's navigation shows so although they are no headings."""
    level = "1" if role == "box-label" else role.removeprefix("heading-")
    return {"outlineLvl": element("outlineLvl", val=int(level) - 1)} if level in ("1", "2", "3") else {}


def _box_frame(box: BoxStyle) -> dict[str, str]:
    space = box.padding_pt - _BOX_EDGE_PT
    sides = (
        border("top", _BOX_EDGE_PT, box.background, space),
        border("left", box.bar_pt, box.bar_colour, box.padding_pt),
        border("bottom", _BOX_EDGE_PT, box.background, space),
        border("right", _BOX_EDGE_PT, box.background, space),
    )
    return {"pBdr": f"<w:pBdr>{''.join(sides)}</w:pBdr>", "shd": tint(box.background)}
