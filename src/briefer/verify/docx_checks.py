"""What has to be right in a Word file whatever it says: fields, bookmarks, styles, notes, markings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefer.verify.docx_package import R, WordFile
from briefer.verify.docx_text import W, WordReader
from briefer.verify.reading import normal

_USES_STYLE = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")
_LEADS_TO_BOOKMARK = frozenset(("PAGEREF", "NOTEREF", "REF"))
_OFF = frozenset(("0", "false", "off"))


def bookmark_defects(file: WordFile, reader: WordReader) -> Iterator[str]:
    """Links and fields lead to bookmarks that are there, once each."""
    names: Counter[str] = Counter()
    begun: Counter[str] = Counter()
    ended: Counter[str] = Counter()
    for part in _text_parts(file):
        tree = file.trees[part]
        for node in tree.iter(f"{W}bookmarkStart"):
            names[node.get(f"{W}name", "")] += 1
            begun[node.get(f"{W}id", "")] += 1
        ended.update(node.get(f"{W}id", "") for node in tree.iter(f"{W}bookmarkEnd"))
    yield from (f"The bookmark {name} is set {count} times." for name, count in names.items() if count > 1)
    if begun != ended:
        yield "A bookmark begins and does not end, or ends and does not begin."
    asked = [field.split() for field in reader.text.fields]
    targets = [words[1] for words in asked if len(words) > 1 and words[0] in _LEADS_TO_BOOKMARK]
    for name in dict.fromkeys((*reader.text.anchors, *targets)):
        if name not in names:
            yield f"A link or field leads to the bookmark {name}, which is missing."


def style_defects(file: WordFile, reader: WordReader) -> Iterator[str]:
    """Styles and lists that are used are there."""
    tags = tuple(f"{W}{tag}" for tag in _USES_STYLE)
    for part in (*_text_parts(file), *file.related(file.main, "styles")):
        if part in file.trees:
            used = {node.get(f"{W}val", "") for node in file.trees[part].iter(*tags)}
            yield from (f"The style {id} is used in {part} and is missing." for id in sorted(used - {*reader.styles}))
    numbered = {
        node.get(f"{W}val", "") for part in _text_parts(file) for node in file.trees[part].iter(f"{W}numId")
    } - {"0"}
    known = {
        node.get(f"{W}numId", "")
        for part in file.related(file.main, "numbering")
        if part in file.trees
        for node in file.trees[part].iter(f"{W}num")
    }
    yield from (f"A paragraph belongs to list {id}, which is missing." for id in sorted(numbered - known))


def _text_parts(file: WordFile) -> list[str]:
    kinds = ("footnotes", "endnotes", "header", "footer", "comments")
    related = (part for kind in kinds for part in file.related(file.main, kind))
    return [part for part in dict.fromkeys((file.main, *related)) if part in file.trees]


def marking_defects(file: WordFile, marking: str, *, on_base: bool = False) -> Iterator[str]:
    """Headers and footers of any section and kind of page without the marking; on a base one of both may have it."""
    main = file.trees[file.main]
    even = any(
        _is_on(node)
        for part in file.related(file.main, "settings")
        if part in file.trees
        for node in file.trees[part].iter(f"{W}evenAndOddHeaders")
    )
    current: dict[tuple[str, str], str] = {}
    for number, section in enumerate(main.iter(f"{W}sectPr"), 1):
        for place in ("header", "footer"):
            for node in section.iterchildren(f"{W}{place}Reference"):
                relation = file.relations.get(file.main, {}).get(node.get(f"{R}id", ""))
                current[place, node.get(f"{W}type", "default")] = relation.target if relation else ""
        first = section.find(f"{W}titlePg")
        kinds = ["default"] + ["even"] * even + ["first"] * (first is not None and _is_on(first))
        for kind in kinds:
            pages = {"default": "the pages", "even": "even pages", "first": "the first page"}[kind]
            unmarked = [
                words
                for place, words in (("header", "head"), ("footer", "foot"))
                if marking not in _furniture_text(file, current.get((place, kind), ""))
            ]
            if unmarked and not (on_base and len(unmarked) == 1):
                places = " and at the ".join(unmarked)
                yield f"The marking {marking} is missing at the {places} of {pages} of section {number}."


def _furniture_text(file: WordFile, part: str) -> str:
    tree = file.trees.get(part)
    return normal("".join(node.text or "" for node in tree.iter(f"{W}t"))) if tree is not None else ""


def _is_on(node: object) -> bool:
    get = getattr(node, "get", None)
    return get is not None and get(f"{W}val", "1") not in _OFF
