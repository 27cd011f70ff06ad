"""A base made ready: read, cleaned, its styles mapped, its place found, and what its pages lack for the marking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from lxml import etree

from briefer.model.document import Document
from briefer.model.style import StyleSheet
from briefer.model.template import PageSpec
from briefer.model.word_base import WordBase
from briefer.render.docx.base.clean import clean, has_revisions
from briefer.render.docx.base.fill import places_in
from briefer.render.docx.base.lists import BaseNumbering
from briefer.render.docx.base.look import BaseLook
from briefer.render.docx.base.parts import WORD, BaseFile, Element, Part, R, W, read_parts
from briefer.render.docx.base.place import find_place, section_of, sections
from briefer.render.docx.base.styles import BaseStyles

# What a page of a base lacks: a header and a footer, a footer, a header with the marking, the marking, or nothing.
Lack = Literal["all", "footer", "header", "marking", ""]
_A4_MM = (210.0, 297.0)
_LEAST_MM = 60.0  # no text is set narrower, nor lower
_MM_PER_TWIP = 25.4 / 1440


@dataclass(frozen=True, slots=True)
class Furnished:
    """A kind of page of a section, with the header and the footer it shows; none where it has none."""

    section: Element
    type: str
    header: Part | None
    footer: Part | None


class Ground:
    """What a brief is written on. ``chosen`` maps roles to styles of the base, and goes before what is found.

    Raises:
        TemplateError: the base is no Word file that can be read.
    """

    def __init__(self, base: WordBase, sheet: StyleSheet, chosen: Mapping[str, str] | None = None) -> None:
        self.file = read_parts(base)
        self.was_revised = has_revisions(self.file)
        clean(self.file)
        styles = self.file.related("styles")
        self.has_styles = styles is not None
        tree = styles.tree if styles else etree.Element(f"{W}styles", nsmap={"w": WORD})
        self.styles = BaseStyles(tree, sheet, chosen)
        self.look = BaseLook(self.styles, sheet)
        numbering = self.file.related("numbering")
        self.numbering = BaseNumbering(numbering.tree if numbering else None, self.look)
        self.body = self.file.document.tree.find(f"{W}body")
        if self.body.find(f"{W}sectPr") is None:
            self.body.append(_plain_section(self.body))
        self.place = find_place(self.body)
        self.pages = list(_furnished(self.file, self.body))

    def fitted(self, document: Document) -> Document:
        """The document on a page that leaves its text the room that the base leaves it."""
        return replace(document, page=_page(section_of(self.body, self.place)))

    def lack(self, page: Furnished, document: Document) -> Lack:
        """What a page needs from us."""
        marking = document.furniture.marking
        if page.header is None and page.footer is None and page.type != "first":
            return "all"
        if not marking or not marking.text or is_marked(page):
            return ""
        if page.footer is None and page.type == "default":
            return "footer"
        return "header" if page.header is None and page.footer is None else "marking"


def is_marked(page: Furnished) -> bool:
    """Whether the page has a place for the marking."""
    return any("marking" in places_in(part.tree) for part in (page.header, page.footer) if part)


def _furnished(file: BaseFile, body: Element) -> Iterator[Furnished]:
    """Every kind of page; a section without a header has that of the section before."""
    settings = file.related("settings")
    has_even = settings is not None and _is_on(settings.tree.find(f"{W}evenAndOddHeaders"))
    shown: dict[tuple[str, str], Part] = {}
    for section in sections(body):
        for kind in ("header", "footer"):
            for reference in section.findall(f"{W}{kind}Reference"):
                relation = file.document.relations.get(reference.get(f"{R}id", ""))
                if relation is not None:
                    shown[kind, reference.get(f"{W}type", "default")] = file.parts[relation.target]
        types = ["default", *(["first"] if _is_on(section.find(f"{W}titlePg")) else [])]
        for type in (*types, *(["even"] if has_even else [])):
            yield Furnished(section, type, shown.get(("header", type)), shown.get(("footer", type)))


def _plain_section(body: Element) -> Element:
    """A sheet of A4 for a base that says nothing of its paper."""
    section = body.makeelement(f"{W}sectPr", {})
    edges = dict.fromkeys(("top", "right", "bottom", "left"), "1417") | {
        "header": "708",
        "footer": "708",
        "gutter": "0",
    }
    for tag, values in (("pgSz", {"w": "11906", "h": "16838"}), ("pgMar", edges)):
        section.append(section.makeelement(f"{W}{tag}", {f"{W}{name}": value for name, value in values.items()}))
    return section


def _page(section: Element | None) -> PageSpec:
    """Margins that leave, of a sheet of A4, the text's room in the base's section: only that room is asked for."""
    width, height = _room_mm(section, "w", "left", "right"), _room_mm(section, "h", "top", "bottom")
    if width is None or height is None:
        return PageSpec()
    return PageSpec("A4", 0, _A4_MM[1] - max(_LEAST_MM, height), 0, _A4_MM[0] - max(_LEAST_MM, width))


def _room_mm(section: Element | None, side: str, before: str, after: str) -> float | None:
    if section is None:
        return None
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    if size is None or margins is None:
        return None
    lengths = (size.get(f"{W}{side}", ""), margins.get(f"{W}{before}", ""), margins.get(f"{W}{after}", ""))
    if not all(text.removeprefix("-").isdecimal() and len(text) < 7 for text in lengths):
        return None
    whole, *margin = map(int, lengths)
    columns = section.find(f"{W}cols")
    room = (whole - sum(map(abs, margin))) * _MM_PER_TWIP
    count = columns.get(f"{W}num", "1") if columns is not None and side == "w" else "1"
    return room / int(count) if count in ("2", "3") else room


def _is_on(switch: Element | None) -> bool:
    return switch is not None and switch.get(f"{W}val") not in ("0", "false", "off")
