"""Lists on a base: where its list styles carry bullets or numbers of their own, those are printed."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from briefer.model.document import Block
from briefer.model.style import StyleSheet
from briefer.render.docx.base.look import BaseLook
from briefer.render.docx.base.parts import Element, W
from briefer.render.docx.lists import BULLET_ROLES, Abstract, Lists
from briefer.render.docx.properties import element


@dataclass(frozen=True, slots=True)
class Carried:
    """The level of a list of the base that a style belongs to."""

    style: str
    number: int
    abstract: int
    level: Element


class BaseNumbering:
    """The numbering part of a base, asked by style."""

    def __init__(self, tree: Element | None, look: BaseLook) -> None:
        self._look = look
        self.tree = tree
        found = [] if tree is None else tree.findall(f"{W}abstractNum")
        self._abstracts = {_number(e.get(f"{W}abstractNumId", "")): e for e in found}
        found = [] if tree is None else tree.findall(f"{W}num")
        self._numbers = {_number(e.get(f"{W}numId", "")): _child(e, "abstractNumId") for e in found}
        self.first_abstract = max(self._abstracts, default=-1) + 1
        self.first_number = max((*self._numbers, 0)) + 1

    def carried(self, role: str, depth: int, *, bullets: bool) -> Carried | None:
        """What the base's style for a role says of its list, if it is one of that kind."""
        style = self._look.paragraph(role, "", depth)
        own = self._look.styles.said(style, "pPr", "numPr") if style else None
        number = _child(own, "numId") if own is not None else 0
        abstract = self._numbers.get(number, -1)
        level = self._level(abstract, max(0, _child(own, "ilvl")) if number else 0)
        if number <= 0 or level is None:
            return None
        format = level.find(f"{W}numFmt")
        is_bullet = format is not None and format.get(f"{W}val") == "bullet"
        return Carried(style, number, abstract, level) if is_bullet == bullets else None

    def deeper(self, carried: Carried, depth: int) -> Element | None:
        """The level of the same list for items inside items."""
        return self._level(carried.abstract, depth)

    def indent_pt(self, carried: Carried) -> float:
        """Where the text of its items begins."""
        ind = carried.level.find(f"{W}pPr/{W}ind")
        text = (ind.get(f"{W}left") or ind.get(f"{W}start") or "") if ind is not None else ""
        return self._look.indent_pt(carried.style) or _number(text) / 20

    def _level(self, abstract: int, depth: int) -> Element | None:
        found = self._abstracts.get(abstract)
        if found is None:
            return None
        levels = found.findall(f"{W}lvl")
        return next((level for level in levels if level.get(f"{W}ilvl") == str(depth)), None)


@dataclass(slots=True)
class BaseLists(Lists):
    """As ``Lists``, with the base's own where it has them; ids begin after those of the base."""

    numbering: BaseNumbering | None = None

    @classmethod
    def on(cls, blocks: tuple[Block, ...], sheet: StyleSheet, numbering: BaseNumbering) -> BaseLists:
        """Ready for these blocks."""
        lists = cls.of(blocks, sheet)
        lists.first_abstract, lists.first_number = numbering.first_abstract, numbering.first_number
        lists.numbering = numbering
        return lists

    def is_carried(self, role: str) -> bool:
        """Whether the base's style for the role brings its own bullet or number."""
        return self._carried(role, "") is not None

    def number_of_style(self, role: str, box: str) -> int:
        """The list that the style of the role belongs to, or 0."""
        carried = self._carried(role, box)
        return carried.number if carried else Lists.number_of_style(self, role, box)

    def indent_pt(self, role: str, box: str, depth: int) -> float:
        """Where the text of an item begins, from the left margin."""
        carried = self._carried(role, box, depth) or self._carried(role, box)
        if carried is None or self.numbering is None:
            return Lists.indent_pt(self, role, box, depth)
        is_own = carried == self._carried(role, box, depth)
        return self.numbering.indent_pt(carried) * (1 if is_own else depth + 1)

    def begin(self, role: str, box: str, depth: int, start: int) -> int:
        """The list whose items begin now, or 0 where that of the style will do."""
        carried = self._carried(role, box)
        if carried is None or depth:
            number = Lists.begin(self, role, box, depth, start)
            return number or (self._abstract(role, box).number if carried else 0)
        abstract = self._abstract(role, box)
        first, abstract.used = not abstract.used, True
        if role not in self.ordered or (first and start == 1):
            return 0
        override = f'<w:lvlOverride w:ilvl="0">{element("startOverride", val=start)}</w:lvlOverride>'
        return self._number(carried.abstract, override)

    def _carried(self, role: str, box: str, depth: int = 0) -> Carried | None:
        """Only of a style on the outermost level, since the writer counts levels from there."""
        if self.numbering is None or box or not self.is_list_role(role):
            return None
        found = self.numbering.carried(role, depth, bullets=role in BULLET_ROLES)
        return found if found is None or depth or found.level.get(f"{W}ilvl") == "0" else None

    def _level(self, abstract: Abstract, level: int) -> str:
        """Levels of lists that the base carries are as its own, so that inner items have its bullets too."""
        carried = self._carried(abstract.role, abstract.box)
        if carried is None or self.numbering is None:
            return Lists._level(self, abstract, level)
        own = self._carried(abstract.role, "", level)
        found = own.level if own else self.numbering.deeper(carried, level)
        return _as_level(found, level) if found is not None else Lists._level(self, abstract, level)

    def _letters(self, abstract: Abstract) -> dict[str, str]:
        """In the typeface of the base."""
        letters = Lists._letters(self, abstract)
        return {key: value for key, value in letters.items() if key != "rFonts"}


def _as_level(found: Element, level: int) -> str:
    copied = deepcopy(found)
    copied.set(f"{W}ilvl", str(level))
    for tag in ("pStyle", "lvlRestart", "lvlPicBulletId"):
        for child in copied.findall(f"{W}{tag}"):
            copied.remove(child)
    return etree.tostring(copied, encoding="unicode", with_tail=False)


def _child(element: Element, tag: str) -> int:
    found = element.find(f"{W}{tag}")
    return _number(found.get(f"{W}val", "")) if found is not None else 0


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0
