"""Takes out of a base what must not reach a brief: traces of who edited it, tracked changes, and what reaches outside.

Tracked changes are taken as accepted. A field is kept live only when all it can say is in the brief itself; of any
other its result stays, as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from briefer.render.docx.base.parts import BaseFile, Element, Part, W, references

_MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_REMOVED = frozenset(
    f"{W}{tag}"
    for tag in (
        *("del", "moveFrom", "cellDel", "cellIns", "cellMerge"),
        *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
        *("customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd"),
        *("pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange"),
        *("tblGridChange", "numberingChange"),
        *("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef"),
        *("proofErr", "permStart", "permEnd", "lastRenderedPageBreak", "altChunk", "subDoc"),
        *("dataBinding", "placeholder", "smartTagPr", "customXmlPr"),
        *("footnoteReference", "endnoteReference"),
    )
)
_OPENED = frozenset(f"{W}{tag}" for tag in ("ins", "moveTo", "smartTag", "customXml"))
_REVISIONS = tuple(
    f"{W}{tag}" for tag in ("ins", "del", "moveFrom", "moveTo", "pPrChange", "rPrChange", "sectPrChange")
)
_SIDES = {"start": "left", "end": "right"}  # one and the same in Word, which turns them with the paragraph
_TRACED: Any = etree.XPath(
    "//*[@*[starts-with(local-name(), 'rsid') or local-name() = 'paraId' or local-name() = 'textId' "
    "or local-name() = 'editId' or local-name() = 'anchorId']]"
)
_TRACES = re.compile(r"\{[^}]*\}(?:rsid\w*|paraId|textId|editId|anchorId)")
_HOLDERS = frozenset((f"{W}drawing", f"{W}pict", f"{W}object"))
_LIVE_FIELDS = frozenset(("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "TITLE", "SUBJECT", "AUTHOR"))


# Controls of Word's own cover pages are bound to a property of the file rather than tagged.
_BOUND_TO = {"title": "title", "creator": "author", "Company": "organisation", "PublishDate": "date"}
_LAST_STEP = re.compile(r"(\w+)\[1\]\s*$")


def clean(file: BaseFile) -> None:
    """Clean every part, in place; fields stay until they are filled."""
    for part in file.parts.values():
        if part.tree is not None:
            _cut_lost(part)
            _tag_bound(part.tree)
            _clean_tree(part.tree)


def has_revisions(file: BaseFile) -> bool:
    """Whether the file has tracked changes; asked before it is cleaned."""
    return any(next(tree.iter(*_REVISIONS), None) is not None for tree in file.trees())


def _tag_bound(tree: Element) -> None:
    for binding in tree.iter(f"{W}dataBinding"):
        step = _LAST_STEP.search(binding.get(f"{W}xpath", ""))
        tag = _BOUND_TO.get(step[1], "") if step else ""
        properties = binding.getparent()
        if tag and properties.find(f"{W}tag") is None:
            before = sum(child.tag in (f"{W}rPr", f"{W}alias") for child in properties)
            properties.insert(before, properties.makeelement(f"{W}tag", {f"{W}val": tag}))


def _clean_tree(tree: Element) -> None:
    for element in list(tree.iter(*_REMOVED)):
        remove(element)
    for element in list(tree.iter(*_OPENED)):
        unwrap(element)
    for element in _TRACED(tree):
        for name in [name for name in element.attrib if _TRACES.fullmatch(name)]:
            del element.attrib[name]
    _mend(tree)


def _mend(tree: Element) -> None:
    """What other programs write and the strictest readers do not take."""
    for switch in tree.iter(f"{W}tblHeader", f"{W}cantSplit"):
        if switch.attrib.pop(f"{W}val", "true") in ("false", "0", "off"):
            switch.set(f"{W}val", "off")
    for aligned in tree.iter(f"{W}jc", f"{W}lvlJc"):
        aligned.set(f"{W}val", _SIDES.get(aligned.get(f"{W}val"), aligned.get(f"{W}val", "left")))
    for characters in tree.iter(f"{W}charset"):
        characters.attrib.pop(f"{W}characterSet", None)


def _cut_lost(part: Part) -> None:
    """What shows a part or an address that is not taken over goes; of a link its words stay."""
    for element, name in list(references(part.tree)):
        if element.get(name) in part.relations or name not in element.attrib:
            continue
        if element.tag != f"{W}hyperlink":
            remove(_holder(element))
        elif element.get(f"{W}anchor"):
            del element.attrib[name]
        else:
            unwrap(element)


def _holder(element: Element) -> Element:
    """The whole drawing around what cannot be shown; a link on a picture, or its finer copy, stands for itself."""
    if element.tag.endswith(("}hlinkClick", "}hlinkHover", "}svgBlip")):
        return element.getparent() if element.tag.endswith("}svgBlip") else element
    around = [e for e in element.iterancestors() if e.tag in _HOLDERS or e.tag == f"{_MARKUP}AlternateContent"]
    return around[-1] if around else element


def freeze_fields(tree: Element, live: Iterable[str] = _LIVE_FIELDS) -> None:
    """Turn every field into its result but those whose names are given."""
    live = frozenset(live)
    for simple in list(tree.iter(f"{W}fldSimple")):
        if field_name(simple.get(f"{W}instr", "")) not in live:
            unwrap(simple)
    for field in list(complex_fields(tree)):
        if field.name not in live:
            for element in field.machinery:
                remove(element)


class ComplexField:
    """A field over several runs: what it asks, the elements that make it, and the texts of its result."""

    def __init__(self) -> None:
        self.instruction = ""
        self.machinery: list[Element] = []
        self.result: list[Element] = []
        self.shows = False

    @property
    def name(self) -> str:
        """What it asks for."""
        return field_name(self.instruction)


def complex_fields(tree: Element) -> Iterator[ComplexField]:
    """Every field of that kind, inner before outer."""
    open_fields: list[ComplexField] = []
    for element in tree.iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
        if element.tag == f"{W}t":
            for field in open_fields:
                if field.shows:
                    field.result.append(element)
            continue
        if element.tag == f"{W}instrText":
            if open_fields:
                open_fields[-1].instruction += element.text or ""
                open_fields[-1].machinery.append(element)
            continue
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            open_fields.append(ComplexField())
        if open_fields:
            open_fields[-1].machinery.append(element)
            open_fields[-1].shows |= kind == "separate"
            if kind == "end":
                yield open_fields.pop()


def field_name(instruction: str) -> str:
    """``PAGE`` of `` page  \\* MERGEFORMAT``."""
    words = instruction.split()
    return words[0].upper() if words else ""


def remove(element: Element) -> None:
    """Take it out, without what follows it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(element: Element) -> None:
    """Put its children in its place."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    for child in reversed(list(element)):
        parent.insert(at, child)
    parent.remove(element)
