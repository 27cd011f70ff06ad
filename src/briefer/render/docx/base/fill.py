"""Puts a brief's title, date, marking and house where a base has a place for them: controls, ``{{title}}``, fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from briefer.model.document import Document
from briefer.render.docx.base.clean import complex_fields, field_name, freeze_fields, remove
from briefer.render.docx.base.parts import Element, W
from briefer.render.docx.base.place import PLACE_TAGS, control_tags, text_of

FILLED = ("title", "date", "marking", "organisation", "author")
_OTHER_TAGS = {"organization": "organisation", "classification": "marking", "company": "organisation"}
_FIELDS = {
    "TITLE": "title",
    "AUTHOR": "author",
    **dict.fromkeys(("DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE"), "date"),
}
_BRACES = re.compile(r"\{\{\s*(\w+)\s*\}\}")


def values_of(document: Document) -> dict[str, str]:
    """What a brief says for each place."""
    furniture = document.furniture
    return {
        "title": document.title,
        "date": furniture.date,
        "marking": furniture.marking.text if furniture.marking else "",
        "organisation": furniture.organisation,
        "author": document.author,
        "brief": "",  # a mark where no brief can stand
    }


def fill(tree: Element, values: Mapping[str, str]) -> None:
    """Fill all places of a part, and leave no field live that could say anything else."""
    for control in tree.iter(f"{W}sdt"):
        if key := _key_of(control):
            _fill_control(control, values[key])
    for paragraph in tree.iter(f"{W}p"):
        if "{{" in text_of(paragraph):
            _fill_braces(paragraph, values)
    _fill_fields(tree, values)
    freeze_fields(tree)


def places_in(tree: Element) -> Iterator[str]:
    """The places a part has, by what goes there."""
    for control in tree.iter(f"{W}sdt"):
        if key := _key_of(control):
            yield key
    for paragraph in tree.iter(f"{W}p"):
        yield from (found.lower() for found in _BRACES.findall(text_of(paragraph)) if found.lower() in FILLED)


def is_filled(control: Element) -> bool:
    """Whether a content control is one of those that are filled, or the place of the brief itself."""
    return bool(_key_of(control)) or not {*control_tags(control)}.isdisjoint(PLACE_TAGS)


def _key_of(control: Element) -> str:
    tags = (_OTHER_TAGS.get(tag, tag) for tag in control_tags(control))
    return next((tag for tag in tags if tag in FILLED), "")


def _fill_control(control: Element, value: str) -> None:
    properties, content = control.find(f"{W}sdtPr"), control.find(f"{W}sdtContent")
    for tag in ("showingPlcHdr", "lock"):
        for found in properties.findall(f"{W}{tag}"):
            remove(found)
    for date in properties.findall(f"{W}date"):
        date.attrib.pop(f"{W}fullDate", None)
    if content is None:
        return
    for n, text in enumerate([*content.iter(f"{W}t")] or _new_text(content)):
        _set(text, value if n == 0 else "")
    for style in list(content.iter(f"{W}rStyle")):
        if style.get(f"{W}val", "").lower() in ("placeholdertext", "platzhaltertext", "textedelespacerserv"):
            remove(style)


def _new_text(content: Element) -> list[Element]:
    """A run for a control that holds none."""
    paragraph = next(content.iter(f"{W}p"), None)
    around = paragraph if paragraph is not None else content
    if any(child.tag in (f"{W}tc", f"{W}tr") for child in around):
        return []
    return [etree.SubElement(etree.SubElement(around, f"{W}r"), f"{W}t")]


def _fill_braces(paragraph: Element, values: Mapping[str, str]) -> None:
    """Word cuts what is typed into runs wherever it likes: a mark may begin in one and end in another."""
    texts = list(paragraph.iter(f"{W}t"))
    whole = "".join(text.text or "" for text in texts)
    for found in reversed(list(_BRACES.finditer(whole))):
        value = values.get(found[1].lower())
        if value is not None:
            _replace(texts, found.start(), found.end(), value)


def _replace(texts: list[Element], start: int, end: int, value: str) -> None:
    at, written = 0, False
    for text in texts:
        own = text.text or ""
        first, last = max(start - at, 0), min(end - at, len(own))
        if first < last:
            _set(text, own[:first] + ("" if written else value) + own[last:])
            written = True
        at += len(own)


def _fill_fields(tree: Element, values: Mapping[str, str]) -> None:
    for simple in tree.iter(f"{W}fldSimple"):
        key = _FIELDS.get(field_name(simple.get(f"{W}instr", "")), "")
        _show(list(simple.iter(f"{W}t")), values.get(key))
    for field in complex_fields(tree):
        _show(field.result, values.get(_FIELDS.get(field.name, "")))


def _show(texts: list[Element], value: str | None) -> None:
    if value is not None:
        for n, text in enumerate(texts):
            _set(text, value if n == 0 else "")


def _set(text: Element, value: str) -> None:
    text.text = value
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
