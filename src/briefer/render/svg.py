"""Drawings as SVG: cleaned of all that is not drawing, and drawn as PNG where a format or program cannot show them.

An SVG file is untrusted: it may hold scripts, fetch things, and grow without end by references to references. What is
kept stands in a list; what could look at files or addresses is refused or dropped before anything draws it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from briefer import assets

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_MOST_BYTES = 4_000_000
_MOST_ELEMENTS = 100_000  # after all references are followed
_MOST_LAYERS = 4_000  # of them with a picture of their own: masks, opacity, clipping
_MOST_FILTERS = 40
_MOST_PIXELS = 8_000_000
_PIXELS_PER_POINT = 300 / 72
_POINTS_PER_UNIT = 0.75  # a unit without a name is a CSS pixel
_UNITS = {"": 0.75, "px": 0.75, "pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pc": 12.0}
_LENGTH = re.compile(r"\s*(\d{1,6}(?:\.\d{1,6})?)\s*(px|pt|mm|cm|in|pc)?\s*")
_NUMBER = re.compile(r"[-+]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(?:[eE][-+]?\d{1,2})?")
_REFERENCE = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)['\"]?\s*\)|^#(\S+)$")
# Style that could fetch something; references inside the drawing ("url(#a)") are taken out before it is asked.
_FETCHES = re.compile(r"url\s*\(|@|\\|expression|image-set|src\s*\(", re.IGNORECASE)
# fmt: off
_ELEMENTS = frozenset((
    "svg", "g", "a", "defs", "symbol", "use", "switch", "title", "desc", "path", "rect", "circle", "ellipse",
    "line", "polyline", "polygon", "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop",
    "clipPath", "mask", "pattern", "marker", "style", "filter", "feGaussianBlur", "feOffset", "feMerge",
    "feMergeNode", "feBlend", "feFlood", "feComposite", "feColorMatrix", "feDropShadow", "feComponentTransfer",
    "feFuncA", "feFuncB", "feFuncG", "feFuncR",
))
# fmt: on
# These show something that is then lacking, so a drawing with one of them is not shown at all.
_MISSED = frozenset(("image", "foreignObject", "feImage"))
_LAYERS = ("opacity", "mask", "clip-path", "filter", "mix-blend-mode")


class SvgError(Exception):
    """A drawing that cannot be shown; the message says why in a plain sentence."""


@dataclass(frozen=True, slots=True)
class Svg:
    """A drawing that nothing but drawing is left in, with its natural size on paper."""

    content: bytes
    width_pt: float
    height_pt: float


def is_svg(content: bytes) -> bool:
    """Whether a file is one, by how it begins."""
    start = content[:4000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"<") and re.search(rb"<(\w+:)?svg[\s>]", start) is not None


def clean_svg(content: bytes) -> Svg:
    """The drawing without scripts, events, links and whatever could fetch or hide something.

    Raises:
        SvgError: it is no sound SVG file, shows what would be lacking, or is too large to be drawn.
    """
    root = _parsed(content)
    if root.tag != f"{{{_SVG}}}svg":
        raise SvgError("it is no sound SVG file")
    _clean(root)
    _refuse_endless(root)
    width, height = _size(root)
    return Svg(etree.tostring(root, encoding="UTF-8"), width, height)


def drawn(svg: Svg) -> bytes:
    """The drawing as PNG at print resolution, its words in our faces.

    Raises:
        SvgError: the program that draws it cannot.
    """
    import resvg_py  # only drawings need it

    scale = min(_PIXELS_PER_POINT, (_MOST_PIXELS / (svg.width_pt * svg.height_pt)) ** 0.5)
    try:
        return resvg_py.svg_to_bytes(
            svg_string=svg.content.decode(),
            width=max(1, round(svg.width_pt * scale)),
            skip_system_fonts=True,
            font_dirs=[str(assets.resources() / "fonts")],
            font_family="Noto Sans",
            sans_serif_family="Noto Sans",
            serif_family="Noto Serif",
            monospace_family="Noto Sans",
        )
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # what goes wrong in Rust comes as no Exception
        raise SvgError("it cannot be drawn") from error


def _parsed(content: bytes) -> etree._Element:
    if len(content) > _MOST_BYTES:
        raise SvgError("its file is too large")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SvgError("its file is damaged") from error
    if b"<!ENTITY" in content:  # in another encoding they are not seen, but left unread all the same
        raise SvgError("it has entities, which may hide anything")
    return etree.fromstring(etree.tostring(root), parser)  # without the document type


def _clean(root: etree._Element) -> None:
    for element in list(root.iter()):
        name = str(element.tag).removeprefix(f"{{{_SVG}}}")  # that of what is no element is no name at all
        if name in _MISSED:
            raise SvgError(f"it has an element “{name}”, which is not drawn")
        if name not in _ELEMENTS or (name == "style" and _fetches(element.text or "")):
            _drop(element)
            continue
        for key, value in list(element.attrib.items()):
            if not _is_harmless(str(key), str(value)):
                del element.attrib[key]


def _drop(element: etree._Element) -> None:
    """The element without what follows it."""
    parent = element.getparent()
    if parent is not None:  # the outermost is one that is kept
        before = element.getprevious()
        if element.tail and before is not None:
            before.tail = (before.tail or "") + element.tail
        elif element.tail:
            parent.text = (parent.text or "") + element.tail
        parent.remove(element)


def _is_harmless(key: str, value: str) -> bool:
    name = key.rpartition("}")[2].lower()
    if name.startswith("on") or name in ("base", "from", "to", "values", "begin"):
        return False
    if name in ("href", "src"):
        return key in ("href", _XLINK) and value.strip().startswith("#")
    return key.startswith("{http://www.w3.org/XML") or ("}" not in key and not _fetches(value))


def _fetches(style: str) -> bool:
    return _FETCHES.search(_REFERENCE.sub("", style)) is not None


def _refuse_endless(root: etree._Element) -> None:
    """Follow all references, as whoever draws it does, without drawing."""
    targets = {str(element.get("id")): element for element in root.iter() if element.get("id")}
    known: dict[etree._Element, tuple[int, int, int]] = {}
    totals = _weight(root, targets, known)
    for total, most in zip(totals, (_MOST_ELEMENTS, _MOST_LAYERS, _MOST_FILTERS), strict=True):
        if total > most:
            raise SvgError("it has too many parts")


def _weight(
    root: etree._Element, targets: Mapping[str, etree._Element], known: dict[etree._Element, tuple[int, int, int]]
) -> tuple[int, int, int]:
    """Elements, layers and filters that an element comes to. Without recursion: files may nest deeper than we can."""
    open_ones: set[etree._Element] = set()
    stack = [(root, False)]
    while stack:
        element, done = stack.pop()
        if element in known:
            continue
        parts = [*element, *_referred(element, targets)]
        if done:
            open_ones.discard(element)
            own = (1, int(any(_says(element, name) for name in _LAYERS)), int(_says(element, "filter")))
            known[element] = tuple(map(sum, zip(own, *(known[part] for part in parts), strict=True)))  # type: ignore[assignment]
            continue
        if element in open_ones:
            raise SvgError("parts of it refer to each other in a circle")
        open_ones.add(element)
        stack.append((element, True))
        for part in parts:
            if part in open_ones:
                raise SvgError("parts of it refer to each other in a circle")
            stack.append((part, False))
    return known[root]


def _says(element: etree._Element, name: str) -> bool:
    return element.get(name) is not None or f"{name}:" in str(element.get("style", "")).replace(" ", "")


def _referred(element: etree._Element, targets: Mapping[str, etree._Element]) -> list[etree._Element]:
    found = (match for value in element.attrib.values() for match in _REFERENCE.finditer(str(value)))
    names = (match[1] or match[2] for match in found)
    return [targets[name] for name in names if name in targets]


def _size(root: etree._Element) -> tuple[float, float]:
    """Width and height in points, from its own lengths, else its view box."""
    box = [float(number) for number in _NUMBER.findall(str(root.get("viewBox", "")))[:4]]
    boxed = (box[2], box[3]) if len(box) == 4 and box[2] > 0 and box[3] > 0 else None
    width, height = _length(root.get("width")), _length(root.get("height"))
    if boxed and not (width and height):
        ratio = boxed[1] / boxed[0]
        width = width or (height / ratio if height else boxed[0] * _POINTS_PER_UNIT)
        height = height or width * ratio
    if not width or not height or not 0.001 < width / height < 1000:
        raise SvgError("it does not say how large it is")
    return width, height


def _length(text: str | None) -> float:
    found = _LENGTH.fullmatch(text or "")
    return float(found[1]) * _UNITS[found[2] or ""] if found else 0.0
