"""Where the brief goes in a base: to its marked place, else after its cover, else in place of its sample text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefer.render.docx.base.clean import remove
from briefer.render.docx.base.parts import Element, W

PLACE_TAGS = ("briefer", "brief")
PLACE_TEXT = "{{brief}}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_AROUND = (f"{W}sdt", f"{W}sdtContent")
_SECTION_STARTS_PAGE = ("", "nextPage", "oddPage", "evenPage")


@dataclass(frozen=True, slots=True)
class Place:
    """How a place was found: ``marked`` by its author, after a ``cover``, or instead of all ``sample`` text.

    ``element`` is the mark, or the last block of the cover. ``stray`` is a mark where no brief can stand.
    """

    kind: Literal["marked", "cover", "sample"]
    element: Element | None = None
    stray: bool = False


def find_place(body: Element) -> Place:
    """The place in a body."""
    marks = list(_marks(body))
    fit = next((mark for mark in marks if _is_block(mark, body)), None)
    if fit is not None:
        return Place("marked", fit)
    cover = _end_of_cover(body)
    return Place("sample" if cover is None else "cover", cover, stray=bool(marks))


def section_of(body: Element, place: Place) -> Element | None:
    """The properties of the section that the brief will stand in."""
    if place.kind != "marked":
        return body.find(f"{W}sectPr")
    sections = {*body.iter(f"{W}sectPr")}
    passed = False
    for element in body.iter():
        passed |= element is place.element
        if passed and element in sections:
            return element
    return None


def open_place(body: Element, place: Place) -> tuple[Element, int]:
    """Clear the place; the element that the brief goes into, and where among its children."""
    if place.kind == "marked":
        return _open_mark(place.element)
    kept = body.index(place.element) + 1 if place.element is not None else 0
    for child in list(body)[kept:]:
        if child.tag != f"{W}sectPr":
            body.remove(child)
    return body, kept


def sections(body: Element) -> list[Element]:
    """The properties of every section, in order."""
    return list(body.iter(f"{W}sectPr"))


def control_tags(control: Element) -> Iterator[str]:
    """What a content control goes by: its tag and its title."""
    for tag in ("tag", "alias"):
        found = control.find(f"{W}sdtPr/{W}{tag}")
        if found is not None:
            yield found.get(f"{W}val", "").strip().lower()


def text_of(element: Element) -> str:
    """Its characters; those of a drawing for older readers repeat what stands beside them."""
    found = (text for text in element.iter(f"{W}t") if next(text.iterancestors(_FALLBACK), None) is None)
    return "".join(text.text or "" for text in found)


def _marks(body: Element) -> Iterator[Element]:
    for element in body.iter(f"{W}sdt", f"{W}p"):
        if element.tag == f"{W}sdt":
            if not {*control_tags(element)}.isdisjoint(PLACE_TAGS):
                yield element
        elif "".join(text_of(element).split()).lower() == PLACE_TEXT:
            yield element


def _is_block(mark: Element, body: Element) -> bool:
    """Whether blocks can stand there: not in a table, a text box or a line."""
    for around in mark.iterancestors():
        if around is body:
            return True
        if around.tag not in _AROUND:
            return False
    return False


def _open_mark(mark: Element) -> tuple[Element, int]:
    """Controls around the mark go too: one that is locked would lock the brief."""
    parent = mark.getparent()
    at = parent.index(mark)
    section = mark.find(f"{W}pPr/{W}sectPr") if mark.tag == f"{W}p" else None
    if section is None:
        remove(mark)
        return parent, at
    for child in list(mark):  # the mark ends a section, which its paragraph goes on to do
        if child.tag != f"{W}pPr":
            mark.remove(child)
    return parent, at


def _end_of_cover(body: Element) -> Element | None:
    """The last block before the first break to another page, when there is one with something before it."""
    blocks = [child for child in body if child.tag != f"{W}sectPr"]
    for n, block in enumerate(blocks):
        if n and block.tag == f"{W}p" and _is_on(block.find(f"{W}pPr/{W}pageBreakBefore")):
            return blocks[n - 1]
        section = block.find(f"{W}pPr/{W}sectPr")
        if section is not None and _starts_page(section):
            return block
        if any(br.get(f"{W}type") == "page" for br in block.iter(f"{W}br")):
            return block
    return None


def _starts_page(section: Element) -> bool:
    kind = section.find(f"{W}type")
    return (kind.get(f"{W}val", "") if kind is not None else "") in _SECTION_STARTS_PAGE


def _is_on(switch: Element | None) -> bool:
    return switch is not None and switch.get(f"{W}val") not in ("0", "false", "off")
