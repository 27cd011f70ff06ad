"""The parts of a Word file: unpacked within bounds, nothing of it run, nothing outside it fetched.

Only parts of kinds that a look is made of are taken: macros, embedded files, comments and the like are never read.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from lxml import etree

from briefer.errors import Problem, TemplateError
from briefer.model.word_base import MAX_BASE_BYTES, WordBase
from briefer.render.markup import web_address

# An element of lxml, which has no types of its own for what is asked of it here.
Element = Any

_OFFICE = "http://schemas.openxmlformats.org"
WORD = f"{_OFFICE}/wordprocessingml/2006/main"
W = f"{{{WORD}}}"
R = f"{{{_OFFICE}/officeDocument/2006/relationships}}"
RELATION = f"{_OFFICE}/officeDocument/2006/relationships/"
_REFERRING: Any = etree.XPath("//*[@r:*]", namespaces={"r": R[1:-1]})
_PACKAGE = f"{{{_OFFICE}/package/2006/relationships}}"
_TYPES = f"{{{_OFFICE}/package/2006/content-types}}"
_STRICT = "http://purl.oclc.org/ooxml/"

_MAX_PARTS = 4000
_MAX_XML_BYTES = 64 * 1024 * 1024  # of all XML parts together
_MAX_UNPACKED_BYTES = 192 * 1024 * 1024
_WORD_MAINS = ("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml")
_MACRO_MAINS = ("ms-word.document.macroEnabled.main+xml", "ms-word.template.macroEnabledTemplate.main+xml")
_OLD_WORD = b"\xd0\xcf\x11\xe0"  # the container of .doc, and of files with a password

# Kinds of relationship, by the end of their type, that a look is made of.
_TAKEN = frozenset(
    (
        *("styles", "numbering", "theme", "fontTable", "settings", "header", "footer", "footnotes", "endnotes"),
        *("image", "font", "hyperlink"),
        *("diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing"),
    )
)
_TYPED = frozenset(("styles", "numbering", "settings", "header", "footer", "footnotes", "endnotes"))
# What is worth telling when it is left out.
_TOLD = {
    "vbaProject": "macros",
    "attachedTemplate": "a link to another template",
    "oleObject": "embedded objects",
    "package": "embedded files",
    "control": "controls that run programs",
    "aFChunk": "imported text",
    "subDocument": "linked documents",
    "chart": "charts",
    "comments": "comments",
    "mailMergeSource": "a link to mail-merge data",
}


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a part points to: another part by its name, or an address."""

    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """The end of the type, which tells its kind."""
        return self.type.rpartition("/")[2]


@dataclass(slots=True)
class Part:
    """A part: its bytes, or the tree that takes their place once it is read."""

    name: str
    content_type: str
    content: bytes
    relations: dict[str, Relation] = field(default_factory=dict)
    tree: Element = None

    def to_bytes(self) -> bytes:
        """What the part holds now."""
        if self.tree is None:
            return self.content
        written: bytes = etree.tostring(self.tree, xml_declaration=True, encoding="UTF-8", standalone=True)
        return written


@dataclass(slots=True)
class BaseFile:
    """The parts of a base by name. ``left_out`` says, for a person, what was not taken over."""

    name: str
    parts: dict[str, Part]
    main: str
    left_out: list[str] = field(default_factory=list)

    @property
    def document(self) -> Part:
        """The main part."""
        return self.parts[self.main]

    def related(self, kind: str) -> Part | None:
        """The part of that kind which the main part points to, if there is one."""
        found = (r.target for r in self.document.relations.values() if r.kind == kind and not r.external)
        return self.parts.get(next(found, ""))

    def trees(self) -> Iterator[Element]:
        """The main part, headers, footers and notes: what holds text."""
        kinds = ("header", "footer", "footnotes", "endnotes")
        for part in [self.document, *self._of_kinds(kinds)]:
            yield part.tree

    def furniture(self) -> list[Part]:
        """Headers and footers."""
        return self._of_kinds(("header", "footer"))

    def _of_kinds(self, kinds: tuple[str, ...]) -> list[Part]:
        names = dict.fromkeys(r.target for r in self.document.relations.values() if r.kind in kinds and not r.external)
        return [self.parts[name] for name in names]


def read_parts(base: WordBase) -> BaseFile:
    """The parts of a base.

    Raises:
        TemplateError: it is no Word file that can be read.
    """
    members = _unpack(base)
    types = _content_types(members, base.name)
    found = [r for r in _relations("", members, base.name).values() if r.kind == "officeDocument"]
    main = found[0].target if found else ""
    kind = types.of(main)
    if found and found[0].type.startswith(_STRICT):
        raise _refused(base.name, "This is a “Strict Open XML” file.", "Save it in Word as “Word Document (.docx)”.")
    if main not in members or not kind.endswith((*_WORD_MAINS, *_MACRO_MAINS)):
        raise _refused(base.name, "This is no Word file.", "Choose a .docx or .dotx file.")
    file = BaseFile(base.name, {}, main)
    _take(main, members, types, file)
    document = file.document.tree
    if document is None or document.tag != f"{W}document" or document.find(f"{W}body") is None:
        raise _refused(base.name, "The file holds no text of Word's.", "Save it again in Word.")
    file.left_out = sorted(set(file.left_out))
    return file


def _take(main: str, members: dict[str, bytes], types: _ContentTypes, file: BaseFile) -> None:
    """The main part and all that can be reached from it by relationships of a kind that is taken."""
    waiting = [main]
    while waiting:
        name = waiting.pop()
        if name in file.parts:
            continue
        part = file.parts[name] = Part(name, types.of(name), members[name])
        if part.content_type.endswith("xml") and "svg" not in part.content_type:
            part.tree = parse(members[name], file.name)
        for id, relation in _relations(name, members, file.name).items():
            is_sound = relation.external or (relation.target in members and _is_typed(relation, types))
            if is_sound and _is_taken(relation, name, file):
                part.relations[id] = relation
                waiting += [] if relation.external else [relation.target]
            elif relation.kind in _TOLD or relation.external:
                file.left_out.append(_TOLD.get(relation.kind, "pictures or text that lie outside the file"))


def _is_taken(relation: Relation, source: str, file: BaseFile) -> bool:
    if relation.kind == "hyperlink":
        return relation.external and web_address(relation.target) is not None
    is_settings = file.parts[source].content_type.endswith("settings+xml")
    return relation.kind in _TAKEN and not relation.external and not is_settings


def _is_typed(relation: Relation, types: _ContentTypes) -> bool:
    """Whether the part is what the relationship says, where we rely on it."""
    return relation.kind not in _TYPED or types.of(relation.target).endswith(f".{relation.kind}+xml")


def parse(content: bytes, name: str, *, huge: bool = False) -> Element:
    """The tree of an XML part; no entity of it is ever worked out. ``huge`` lifts lxml's bounds, for what we wrote.

    Raises:
        TemplateError: it is not well formed, or declares a document type.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=huge
    )
    try:
        tree = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise _damaged(name) from None
    document: Any = tree.getroottree().docinfo
    if document.doctype:
        raise _refused(name, "The file declares a document type, which no Word file does.", "Save it again in Word.")
    return tree


def references(tree: Element) -> Iterator[tuple[Element, str]]:
    """Every element that names a relationship, with the attribute that does."""
    for element in _REFERRING(tree):
        yield from ((element, name) for name in list(element.attrib) if name.startswith(R))


@dataclass(slots=True)
class _ContentTypes:
    default: dict[str, str]
    override: dict[str, str]

    def of(self, name: str) -> str:
        return self.override.get(f"/{name}".lower()) or self.default.get(name.rpartition(".")[2].lower(), "")


def _content_types(members: dict[str, bytes], name: str) -> _ContentTypes:
    if "[Content_Types].xml" not in members:
        raise _refused(name, "This is no Word file.", "Choose a .docx or .dotx file.")
    tree = parse(members["[Content_Types].xml"], name)
    return _ContentTypes(
        {e.get("Extension", "").lower(): e.get("ContentType", "") for e in tree.iter(f"{_TYPES}Default")},
        {e.get("PartName", "").lower(): e.get("ContentType", "") for e in tree.iter(f"{_TYPES}Override")},
    )


def _relations(source: str, members: dict[str, bytes], name: str) -> dict[str, Relation]:
    folder, _, leaf = source.rpartition("/")
    content = members.get(posixpath.join(folder, "_rels", f"{leaf}.rels"))
    if content is None:
        return {}
    found: dict[str, Relation] = {}
    for element in parse(content, name).iter(f"{_PACKAGE}Relationship"):
        target, external = element.get("Target", ""), element.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
        found[element.get("Id", "")] = Relation(element.get("Type", ""), target, external)
    return found


def _unpack(base: WordBase) -> dict[str, bytes]:
    if len(base.content) > MAX_BASE_BYTES:
        raise _refused(
            base.name, f"The file is larger than {MAX_BASE_BYTES // 2**20} MiB.", "Make its pictures smaller."
        )
    if base.content.startswith(_OLD_WORD):
        hint = "Open it in Word, remove the password if it has one, and save it as .docx or .dotx."
        raise _refused(base.name, "This is an old .doc file, or one with a password.", hint)
    if not base.content.startswith(b"PK"):
        raise _refused(base.name, "This is no Word file.", "Choose a .docx or .dotx file.")
    try:
        with zipfile.ZipFile(io.BytesIO(base.content)) as archive:
            return _members(archive, base.name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        raise _damaged(base.name) from None


def _members(archive: zipfile.ZipFile, name: str) -> dict[str, bytes]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if len(infos) > _MAX_PARTS:
        raise _refused(
            name, f"The file has more than {_MAX_PARTS} parts, the most that is read.", "Save it again in Word."
        )
    members: dict[str, bytes] = {}
    left, xml_left = _MAX_UNPACKED_BYTES, _MAX_XML_BYTES
    for info in infos:
        is_xml = info.filename.endswith((".xml", ".rels"))
        most = min(left, xml_left) if is_xml else left
        with archive.open(info) as member:
            content = member.read(most + 1)  # what the header says about its size is not believed
        if len(content) > most:
            raise _refused(name, "The file unpacks to far more than a template holds.", "Do not trust its origin.")
        left, xml_left = left - len(content), xml_left - len(content) * is_xml
        members.setdefault(info.filename.lstrip("/"), content)
    return members


def _damaged(name: str) -> TemplateError:
    return _refused(name, "The Word file is damaged or not whole.", "Open it in Word and save it again.")


def _refused(name: str, message: str, hint: str) -> TemplateError:
    return TemplateError(Problem(name, message, hint))
