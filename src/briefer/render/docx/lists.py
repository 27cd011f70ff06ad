"""Word's numbering: one abstract list for each role and box, bound to its style; another where counting begins anew."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Self

from briefer.model.document import Block, BulletList, ListItem, OrderedList, Paragraph, walk
from briefer.model.style import LIST_MARKS, StyleSheet
from briefer.render.docx.properties import (
    bold,
    colour,
    element,
    fonts,
    italic,
    look_of_runs,
    on,
    run_properties,
    size,
    twips,
)

DEEPEST = 8  # Word has nine levels
_BULLET = "▪"
_BULLET_SIZE = 2.0  # the square takes this part of its type size
ORDERED_ROLES = ("numbered", "judgment", "source-entry")
BULLET_ROLES = frozenset(("bullet", "box-bullet", *LIST_MARKS))
# Numbers that hang as labels without a dot, each with the role of its own look.
_NUMBER_LOOKS = {"judgment": "judgment-number", "source-entry": "note-number"}


@dataclass(slots=True)
class Abstract:
    """A list as it looks; its ``number`` is the first that counts by it."""

    id: int
    number: int
    ordered: bool
    role: str
    box: str
    levels: int = 1
    used: bool = False


@dataclass(slots=True)
class Lists:
    """The lists of a document as they are met. ``ordered`` are the roles that number their paragraphs.

    Ids are counted from ``first_abstract`` and ``first_number``: a base may have lists of its own before them.
    """

    sheet: StyleSheet
    ordered: frozenset[str]
    first_abstract: int = 0
    first_number: int = 1
    _abstracts: dict[tuple[str, str], Abstract] = field(default_factory=dict)
    _numbers: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, blocks: tuple[Block, ...], sheet: StyleSheet) -> Self:
        """Ready for these blocks."""
        used = (block.role for block in walk(blocks) if isinstance(block, OrderedList))
        return cls(sheet, frozenset((*ORDERED_ROLES, *used)))

    def is_list_role(self, role: str) -> bool:
        """Whether the style of the role carries a bullet or number."""
        return role in BULLET_ROLES or role in self.ordered

    def is_carried(self, _role: str) -> bool:
        """Whether the style of a base, rather than one of ours, brings the role's bullet or number."""
        return False

    def number_of_style(self, role: str, box: str) -> int:
        """The list that the style of the role belongs to, or 0."""
        return self._abstract(role, box).number if self.is_list_role(role) else 0

    def indent_pt(self, role: str, box: str, depth: int) -> float:
        """Where the text of an item begins, from the left margin."""
        look = self.sheet.text.get(role, self.sheet.text["body"])
        around = self.sheet.boxes.get(box) if box else None
        inside = around.padding_pt + around.bar_pt if around else 0
        return inside + look.indent_pt + depth * max(look.hanging_pt, look.indent_pt)

    def begin(self, role: str, box: str, depth: int, start: int) -> int:
        """The list whose items begin now, or 0 where that of the style will do."""
        abstract = self._abstract(role, box)
        abstract.levels = max(abstract.levels, depth + 1)
        first, abstract.used = not abstract.used, True
        if not abstract.ordered:
            return abstract.number if depth else 0
        if first and start == 1 and not depth:
            return 0
        override = f'<w:lvlOverride w:ilvl="{depth}">{element("startOverride", val=start)}</w:lvlOverride>'
        return self._number(abstract.id, override)

    def xml(self) -> str:
        """The content of the numbering part, empty without lists."""
        return "".join((*map(self._abstract_xml, self._abstracts.values()), *self._numbers))

    def _abstract(self, role: str, box: str) -> Abstract:
        known = self._abstracts.get((role, box))
        if known is None:
            id = self.first_abstract + len(self._abstracts)
            known = Abstract(id, self._number(id, ""), role in self.ordered, role, box)
            self._abstracts[role, box] = known
        return known

    def _number(self, abstract: int, override: str) -> int:
        number = self.first_number + len(self._numbers)
        self._numbers.append(f'<w:num w:numId="{number}">{element("abstractNumId", val=abstract)}{override}</w:num>')
        return number

    def _abstract_xml(self, abstract: Abstract) -> str:
        levels = "".join(self._level(abstract, level) for level in range(abstract.levels))
        kind = element("multiLevelType", val="hybridMultilevel" if abstract.levels > 1 else "singleLevel")
        return f'<w:abstractNum w:abstractNumId="{abstract.id}">{kind}{levels}</w:abstractNum>'

    def _level(self, abstract: Abstract, level: int) -> str:
        look = self.sheet.text.get(abstract.role, self.sheet.text["body"])
        left = twips(self.indent_pt(abstract.role, abstract.box, level))
        number = f"%{level + 1}{'' if abstract.role in _NUMBER_LOOKS else '.'}"
        text = number if abstract.ordered else LIST_MARKS.get(abstract.role, _BULLET)
        return (
            f'<w:lvl w:ilvl="{level}">{element("start", val=1)}'
            f"{element('numFmt', val='decimal' if abstract.ordered else 'bullet')}"
            f"{element('lvlText', val=text)}{element('lvlJc', val='left')}"
            f"<w:pPr>{element('ind', left=left, hanging=twips(look.hanging_pt))}</w:pPr>"
            f"{run_properties(self._letters(abstract))}</w:lvl>"
        )

    def _letters(self, abstract: Abstract) -> dict[str, str]:
        """Bullets are squares of the sheet's size; numbers have a look of their own or that of their text."""
        upright = {"caps": on("caps", wanted=False), **italic(False)}
        if not abstract.ordered:
            text = self.sheet.text.get(abstract.role, self.sheet.text["body"])
            large, ink = self.sheet.bullet_pt * _BULLET_SIZE, self.sheet.accent
            if abstract.role in LIST_MARKS:
                large, ink = text.size_pt, text.colour
            inked = {"color": element("color", val=colour(ink))}
            return {"rFonts": fonts("sans"), **bold(False), **upright, **inked, **size(large)}
        look = self.sheet.text.get(_NUMBER_LOOKS.get(abstract.role, abstract.role), self.sheet.text["body"])
        return {**bold(False), **upright, **look_of_runs(look)}


def first_role(block: Block | None, list_role: str) -> str:
    """The role of the paragraph that carries an item's number: its own if that is one of lists, else the list's."""
    if isinstance(block, Paragraph) and block.role in BULLET_ROLES:
        return block.role
    return list_role


def list_role(block: BulletList | OrderedList, box: str) -> str:
    """The role that a list's items begin with."""
    if isinstance(block, OrderedList):
        return block.role
    first = next((item for item in block.items if item.blocks), ListItem(()))
    return item_role(first, box)


def item_role(item: ListItem, box: str) -> str:
    """The role that an item with a bullet begins with: what stands before it may be a box, ticked or not."""
    return first_role(next(iter(item.blocks), None), "box-bullet" if box else "bullet")
