"""Every place of a finished file that can hold words or pictures, shown or not.

Word files and packages: each member, its name, texts with runs joined and apart, attributes. PDF: what is read, every
string of every object, every stream, also of objects that nothing leads to. HTML: texts, attributes, the page as it
stands. Of JSON only whole runs of words count, since its keys are words.
"""

from __future__ import annotations

import base64
import binascii
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from briefer.verify.docx_package import Element
from briefer.verify.pdf import PdfFile, read_pdf
from briefer.verify.pdf_syntax import Ref, Value, text_of
from briefer.verify.report import UnreadableError

_MOST_BYTES = 1_500_000_000
_MOST_PARTS = 20_000
_STREAM = re.compile(rb"\bstream\r?\n")
_DATA = re.compile(r"data:image/[\w+.-]+;base64,([A-Za-z0-9+/=\s]+)")
_ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})|&#(\d{1,7});|&#x([0-9A-Fa-f]{1,6});")
_BREAKS = re.compile(r"}(p|br|tab|cr|tc|tr|li|h[1-6]|td|th|div|li|title|creator|subject|keywords|description)$")
_PAGE_LIKE = ("document", "footnotes", "endnotes", "header", "footer", "comments", "core", "app", "custom")
_KEY = re.compile(r"^\s*(?:- )*\w+:(?=\s|$)", re.MULTILINE)
_POLICY = re.compile(r"[a-z]+-src ")  # what a page may load
_NOT_READ = ("style", "script")
_SPOKEN = ("alt", "title", "descr", "content", "tooltip", "aria-label", "summary", "name")


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its text or picture. ``readable``: it speaks to people, shown or on demand; ``binary``: it is
    whatever some bytes give.
    """

    name: str
    text: str = ""
    readable: bool = False
    picture: bytes = b""
    binary: bool = False


def places_of(content: bytes) -> Iterator[Place]:
    """All places of a file.

    Raises:
        UnreadableError: it cannot be read to its end.
    """
    if content.startswith(b"PK"):
        yield from _archive(content)
    elif content.startswith(b"%PDF-"):
        yield from _pdf(content)
    elif content[:200].lstrip().lower().startswith((b"<!doctype html", b"<html")):
        yield from _html(content)
    else:
        yield from _text(_decoded(content))


# Archives


def _archive(content: bytes) -> Iterator[Place]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if len(members) > _MOST_PARTS or sum(member.file_size for member in members) > _MOST_BYTES:
                raise UnreadableError("The archive is too large to be searched.")
            yield Place("the archive's comment", _decoded(archive.comment))
            for member in members:
                yield Place("the name of a part", member.filename, readable=True)
                yield Place(f"what the archive tells of {member.filename}", _decoded(member.comment + member.extra))
                yield from _member(member.filename, archive.read(member))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise UnreadableError(f"The archive cannot be read to its end: {error}.") from None


def _member(name: str, content: bytes) -> Iterator[Place]:
    if name.endswith((".xml", ".rels", ".svg")):
        yield from _xml(name, content)
    elif content.startswith(b"PK"):
        yield from (Place(f"{name}, {p.name}", p.text, p.readable, p.picture) for p in _archive(content))
    else:
        told = _KEY.sub("", _decoded(content)) if name.endswith(".yaml") else _decoded(content)
        yield Place(name, told, readable=name.endswith(".yaml") and not name.startswith("template"))
        if "/media/" in name or name.startswith("images/"):
            yield Place(name, picture=content)


def _xml(name: str, content: bytes) -> Iterator[Place]:
    from lxml import etree  # 0.03 s

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(f"The part {name} is no sound XML: {error.msg}.") from None
    stem = name.rpartition("/")[2]
    yield from _tree(name, tree, readable=stem.startswith(_PAGE_LIKE))
    yield Place(name, _decoded(content))


def _tree(name: str, tree: Element, *, readable: bool) -> Iterator[Place]:
    """Texts joined as they are read, and piece by piece; then what stands in attributes."""
    yield Place(name, _joined(tree), readable=readable)
    yield Place(name, "".join(tree.itertext()))
    said = (
        (str(key).rpartition("}")[2], _tag(node), str(value)) for node in tree.iter() for key, value in _named(node)
    )
    for key, tag, value in dict.fromkeys(said):
        spoken = readable and key in _SPOKEN and "font" not in tag.casefold() and not _POLICY.match(value)
        yield Place(f"{name}, {key} of {tag}", value, readable=spoken)


def _named(node: Element) -> Iterable[tuple[Any, Any]]:
    found: Iterable[tuple[Any, Any]] = node.attrib.items()
    return found


def _joined(tree: Element) -> str:
    """The runs of a paragraph joined, paragraphs apart."""
    pieces: list[str] = []
    for node in tree.iter():
        if _BREAKS.search(f"}}{_tag(node)}"):
            pieces.append("\n")
        if isinstance(node.tag, str) and _tag(node) not in _NOT_READ:
            pieces.append(node.text or "")
        pieces.append(node.tail or "")
    return "".join(pieces)


def _tag(node: Element) -> str:
    return str(node.tag).rpartition("}")[2] if isinstance(node.tag, str) else "a comment"


# PDF


def _pdf(content: bytes) -> Iterator[Place]:
    file = read_pdf(content)
    yield from _pages(file)
    yield from _objects(file)
    yield from _streams(content)
    yield Place("the file as it stands", _unescaped(content.decode("latin-1")), binary=True)


def _pages(file: PdfFile) -> Iterator[Place]:
    tree = file.tree
    for text in (*tree.passages, *tree.notes.values(), *tree.headings, *(words for words, _ in tree.contents)):
        yield Place("the text", text, readable=True)
    for number, page in enumerate(file.pages, 1):
        said = (*page.header, *page.footer, *page.unmarked, *page.texts.values())
        yield Place(f"page {number}", "\n".join(said), readable=True)
        yield Place(f"page {number}", "".join(page.texts.values()))


def _objects(file: PdfFile) -> Iterator[Place]:
    """Strings of all objects: properties, bookmarks, alternative texts, names; and streams with their XMP."""
    objects = file.objects
    for number in sorted(objects.places):
        value = objects.get(number)
        for key, text in _strings(value):
            yield Place(f"object {number} ({key})" if key else f"object {number}", text, readable=True)
        if isinstance(value, dict) and value.get("Type") == "Metadata":
            yield from _metadata(objects.stream(Ref(number)))
        if isinstance(value, dict) and value.get("Subtype") == "Image":
            yield Place(f"the picture of object {number}", picture=_picture(file, number, value))


def _metadata(content: bytes) -> Iterator[Place]:
    from lxml import etree  # loaded by now

    try:
        yield from _tree("XMP", etree.fromstring(content, etree.XMLParser(resolve_entities=False)), readable=True)
    except etree.XMLSyntaxError:
        yield Place("XMP", _decoded(content), readable=True)


def _strings(value: Value) -> Iterator[tuple[str, str]]:
    """Every string and name of a value, with its key; identifiers and numbers of the file's own are none."""
    pending: list[tuple[str, Any]] = [("", value)]
    while pending:
        key, one = pending.pop()
        if isinstance(one, dict):
            pending += [(str(name), inner) for name, inner in one.items()]
        elif isinstance(one, list):
            pending += [(key, inner) for inner in one]
        elif isinstance(one, bytes) and key not in ("ID", "CheckSum"):
            yield key, text_of(one)


def _picture(file: PdfFile, number: int, entries: dict[str, Value]) -> bytes:
    """A picture of a PDF as a file: a JPEG as it stands, samples as a plain bitmap."""
    if "DCTDecode" in file.objects.array(entries.get("Filter")):
        return file.objects.raw_stream(Ref(number))[1]
    width, height = entries.get("Width"), entries.get("Height")
    samples = file.objects.stream(Ref(number))
    if not isinstance(width, int) or not isinstance(height, int) or width * height == 0:
        return b""
    depth, rest = divmod(len(samples), width * height)
    if rest or depth not in (1, 3):
        return b""
    kind = b"P5" if depth == 1 else b"P6"
    return b"%s %d %d 255\n%s" % (kind, width, height, samples)


def _streams(content: bytes) -> Iterator[Place]:
    """Every stream that can be unpacked, wherever it lies: also one that nothing leads to."""
    room = _MOST_BYTES
    for found in _STREAM.finditer(content):
        end = content.find(b"endstream", found.end())
        unpacked = _unpacked(content[found.end() : end if end > 0 else len(content)], room)
        room -= len(unpacked)
        if room <= 0:
            raise UnreadableError("The file is too large to be searched.")
        if unpacked:
            yield Place(f"the stream at byte {found.start():,}", _decoded(unpacked), binary=True)


def _unpacked(packed: bytes, room: int) -> bytes:
    """As much as can be unpacked; nothing of what is packed in another way, or not at all."""
    try:
        return zlib.decompressobj().decompress(packed, room)
    except zlib.error:
        return b""


# HTML and plain text


def _html(content: bytes) -> Iterator[Place]:
    from lxml import html  # 0.03 s

    text = content.decode("utf-8", "replace")
    yield from _tree("the page", html.document_fromstring(content), readable=True)
    yield from _pictures_in(text)
    yield Place("the page as it stands", _unescaped(_DATA.sub("", text)))


def _text(text: str) -> Iterator[Place]:
    """Markdown speaks to people, JSON does not."""
    yield from _pictures_in(text)
    yield Place("the text", _DATA.sub("", text), readable=not text.lstrip().startswith("{"))


def _pictures_in(text: str) -> Iterator[Place]:
    for found in _DATA.finditer(text):
        try:
            yield Place("a picture of the page", picture=base64.b64decode(found[1]))
        except binascii.Error:
            raise UnreadableError("A picture of the page is damaged.") from None


def _decoded(content: bytes) -> str:
    """Bytes as text, in whatever way they hold any; several where that is not known."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("latin-1")
    if b"\0" in content:
        text += "\n" + content.decode("utf-16-le", "ignore") + "\n" + content.decode("utf-16-be", "ignore")
        text += "\n" + content[1:].decode("utf-16-be", "ignore")
    return _unescaped(text)


def _unescaped(text: str) -> str:
    """Characters written by their numbers as characters."""
    return _ESCAPED.sub(_character, text) if "\\" in text or "&#" in text else text


def _character(found: re.Match[str]) -> str:
    hexadecimal = found[1] or found[2] or found[4]
    code = int(hexadecimal, 16) if hexadecimal else int(found[3])
    return chr(code) if code < 0x110000 else found[0]


__all__ = ["Place", "places_of"]
