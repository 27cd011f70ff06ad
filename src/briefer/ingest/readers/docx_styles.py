"""What a paragraph of a Word file is: by its style, its outline level, its list."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from briefer.ingest.readers import docx_names as names
from briefer.word_file.parts import Element, attribute, child, local, switched_on

Role = Literal["text", "title", "heading", "bullet", "numbered", "quote", "caption"]

_MAX_STYLE_CHAIN = 20  # styles based on one another; Word itself stops at ten
_MAX_LEVEL = 9


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it takes over from those it is based on. ``level`` 0 is no heading."""

    role: Role = "text"
    level: int = 0
    num_id: str = ""
    num_level: int = 0
    strong: bool = False
    emph: bool = False


def read_styles(root: Element | None) -> dict[str, Style]:
    """The styles of a styles part by their id."""
    if root is None:
        return {}
    elements = {attribute(style, "styleId"): style for style in root if local(style) == "style"}
    return {style_id: _style(element, elements) for style_id, element in elements.items()}


def _style(element: Element, elements: dict[str, Element]) -> Style:
    chain = _chain(element, elements)
    role, level = next((found for link in chain if (found := _role(link))), ("text", 0))
    num = next((n for link in chain if (n := child(link, "pPr", "numPr")) is not None), None)
    own = attribute(child(element, "name"), "val").lower()
    is_character = attribute(element, "type") == "character"
    return Style(
        role=role,
        level=level,
        num_id=attribute(child(num, "numId"), "val"),
        num_level=_number(attribute(child(num, "ilvl"), "val")),
        strong=is_character and (own in names.STRONG or _on(chain, "b")),
        emph=is_character and (own in names.EMPHASIS or _on(chain, "i")),
    )


def _chain(element: Element, elements: dict[str, Element]) -> list[Element]:
    """A style and those it is based on, nearest first."""
    chain = [element]
    while len(chain) < _MAX_STYLE_CHAIN:
        based_on = elements.get(attribute(child(chain[-1], "basedOn"), "val"))
        if based_on is None or based_on in chain:
            break
        chain.append(based_on)
    return chain


def _on(chain: list[Element], name: str) -> bool:
    return next((on for link in chain if (on := switched_on(child(link, "rPr"), name)) is not None), False)


def _role(style: Element) -> tuple[Role, int] | None:
    """What a style by itself says; none when it says nothing."""
    name = " ".join(attribute(child(style, "name"), "val").lower().replace("_", " ").split())
    heading = names.HEADING.match(name)
    if heading:
        return "heading", int(heading[1])
    if name in names.TITLE:
        return "title", 0
    if name in names.QUOTE:
        return "quote", 0
    if name in names.CAPTION:
        return "caption", 0
    if names.BULLET_LIST.match(name):
        return "bullet", 0
    if names.NUMBER_LIST.match(name):
        return "numbered", 0
    level = outline_level(child(style, "pPr"))
    return ("heading", level) if level else None


def outline_level(properties: Element | None) -> int:
    """The heading level that a paragraph's outline level means, 0 for body text."""
    value = attribute(child(properties, "outlineLvl"), "val")
    return int(value) + 1 if value.isascii() and value.isdigit() and int(value) < _MAX_LEVEL else 0


@dataclass(slots=True)
class Numbering:
    """The lists of a numbering part, and how far each has counted."""

    levels: dict[tuple[str, int], tuple[str, str, int]] = field(default_factory=dict)  # format, text, start
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def item(self, num_id: str, level: int) -> tuple[Role, str]:
        """The next item of a list: what it is, and its printed number without closing mark."""
        number_format, text, start = self.levels.get((num_id, level), ("bullet", "", 1))
        if number_format == "none" or num_id in ("", "0"):
            return "text", ""
        if number_format == "bullet":
            return "bullet", ""
        self.counts[num_id, level] = self.counts.get((num_id, level), start - 1) + 1
        for deeper in range(level + 1, _MAX_LEVEL):
            self.counts.pop((num_id, deeper), None)
        return "numbered", self._label(num_id, text or f"%{level + 1}")

    def _label(self, num_id: str, text: str) -> str:
        def counted(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            number_format, _, start = self.levels.get((num_id, at), ("decimal", "", 1))
            return in_format(self.counts.get((num_id, at), start), number_format)

        return re.sub(r"%([1-9])", counted, text).strip(" .)\t")


def read_numbering(root: Element | None) -> Numbering:
    """The lists of a numbering part."""
    numbering = Numbering()
    if root is None:
        return numbering
    abstract = {attribute(e, "abstractNumId"): e for e in root if local(e) == "abstractNum"}
    for num in (element for element in root if local(element) == "num"):
        num_id = attribute(num, "numId")
        base = abstract.get(attribute(child(num, "abstractNumId"), "val"))
        overrides = [o for e in num if local(e) == "lvlOverride" if (o := child(e, "lvl")) is not None]
        for level in [*(base if base is not None else ()), *overrides]:
            if local(level) == "lvl":
                numbering.levels[num_id, _number(attribute(level, "ilvl"))] = (
                    attribute(child(level, "numFmt"), "val") or "decimal",
                    attribute(child(level, "lvlText"), "val"),
                    _number(attribute(child(level, "start"), "val") or "1"),
                )
    return numbering


def in_format(number: int, number_format: str) -> str:
    """A number as Word prints it in that format; decimal where the format is another script's."""
    if number_format in ("lowerLetter", "upperLetter") and 0 < number <= 26:
        letter = chr(ord("a") + number - 1)
        return letter.upper() if number_format == "upperLetter" else letter
    if number_format in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        roman = _roman(number)
        return roman.upper() if number_format == "upperRoman" else roman
    return str(number)


def _roman(number: int) -> str:
    values = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
              (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
    letters = ""
    for value, letter in values:
        count, number = divmod(number, value)
        letters += letter * count
    return letters


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
