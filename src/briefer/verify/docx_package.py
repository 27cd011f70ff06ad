"""The package of a Word file: parts, their types and relationships (ISO/IEC 29500-2)."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from briefer.verify.report import UnreadableError

# Elements of lxml, which has no types of its own for what is asked of them here.
Element = Any

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
R = f"{{{_OFFICE}}}"
MAIN = f"{_OFFICE}/officeDocument"
_MOST_PARTS = 20_000
_MOST_BYTES = 1_500_000_000
_XML_ENDINGS = (".xml", ".rels")


@dataclass(frozen=True, slots=True)
class Relationship:
    """Where a part points to: another part by name, or an address."""

    type: str
    target: str
    external: bool


@dataclass(slots=True)
class WordFile:
    """A Word file read again. ``relations`` are by part ("" for the package) and id; ``damage`` is what is broken."""

    members: list[zipfile.ZipInfo]
    parts: dict[str, bytes]
    trees: dict[str, Element] = field(default_factory=dict)
    relations: dict[str, dict[str, Relationship]] = field(default_factory=dict)
    main: str = ""
    damage: list[str] = field(default_factory=list)

    def related(self, part: str, kind: str) -> list[str]:
        """The parts that a part points to by a kind of relationship ("footnotes")."""
        found = self.relations.get(part, {}).values()
        return [one.target for one in found if one.type.rpartition("/")[2] == kind and not one.external]


def open_word(content: bytes) -> WordFile:
    """The file with all its parts read.

    Raises:
        UnreadableError: it is no archive, or has no document in it.
    """
    from lxml import etree  # 0.03 s

    file = _unpacked(content)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    for name, part in file.parts.items():
        if name.endswith(_XML_ENDINGS):
            try:
                file.trees[name] = etree.fromstring(part, parser)
            except etree.XMLSyntaxError as error:
                file.damage.append(f"The part {name} is no sound XML: {error.msg}.")
    for name, tree in file.trees.items():
        if name.endswith(".rels"):
            source = _source(name)
            file.relations[source] = dict(_relations(tree, posixpath.dirname(source)))
    mains = [one.target for one in file.relations.get("", {}).values() if one.type == MAIN]
    file.main = mains[0] if mains else ""
    if file.main not in file.trees:
        raise UnreadableError(_no_document(file))
    return file


def _no_document(file: WordFile) -> str:
    broken = [damage for damage in file.damage if file.main and file.main in damage]
    return broken[0] if broken else "This is no Word file: the archive has no document in it."


def _unpacked(content: bytes) -> WordFile:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if len(members) > _MOST_PARTS or sum(member.file_size for member in members) > _MOST_BYTES:
                raise UnreadableError("The archive is too large to be checked.")
            parts = {member.filename: archive.read(member) for member in members}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise UnreadableError(f"The file is damaged or cut off: {_reason(error)}.") from None
    file = WordFile(members, parts)
    if len(parts) < len(members):
        file.damage.append("The archive holds two parts of the same name.")
    return file


def _reason(error: Exception) -> str:
    text = str(error).rstrip(".")
    return text[:1].lower() + text[1:] if text else "it cannot be unpacked"


def _source(name: str) -> str:
    """The part that a relationships part belongs to."""
    folder, _, file = name.rpartition("/")
    return posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels")) if file != ".rels" else ""


def _relations(tree: Element, folder: str) -> Iterator[tuple[str, Relationship]]:
    for one in tree.iter(f"{_PACKAGE}Relationship"):
        external = one.get("TargetMode") == "External"
        target = one.get("Target", "")
        if not external:
            joined = posixpath.normpath(posixpath.join("/", folder, unquote(target)))
            target = joined.lstrip("/")
        yield one.get("Id", ""), Relationship(one.get("Type", ""), target, external)


def package_defects(file: WordFile) -> Iterator[str]:
    """Parts without a type, relationships that lead nowhere, ids that nothing stands behind."""
    yield from file.damage
    yield from _type_defects(file)
    for source, relations in file.relations.items():
        where = source or "the package"
        if source and source not in file.parts:
            yield f"There are relationships of a part that is missing: {source}."
        for id, relation in relations.items():
            if not relation.external and relation.target not in file.parts:
                yield f"The part {relation.target}, which {where} points to, is missing ({id})."
    yield from _id_defects(file)
    known = {relation.target for relations in file.relations.values() for relation in relations.values()}
    for name in file.parts:
        if name not in known and name != "[Content_Types].xml" and not name.endswith(".rels"):
            yield f"Nothing points to the part {name}."


def _type_defects(file: WordFile) -> Iterator[str]:
    tree = file.trees.get("[Content_Types].xml")
    if tree is None:
        yield "The list of content types is missing or damaged."
        return
    endings = {one.get("Extension", "").lower() for one in tree.iter(f"{_TYPES}Default")}
    named = {one.get("PartName", "").lstrip("/") for one in tree.iter(f"{_TYPES}Override")}
    for name in file.parts:
        if name != "[Content_Types].xml" and name not in named and name.rpartition(".")[2].lower() not in endings:
            yield f"The part {name} has no content type."
    yield from (
        f"A content type is given for the part {name}, which is missing." for name in sorted(named - {*file.parts})
    )


def _id_defects(file: WordFile) -> Iterator[str]:
    """Every id of a relationship that a part uses is one of its own."""
    from lxml import etree  # loaded by now

    attributes = etree.XPath("//@r:id | //@r:embed | //@r:link", namespaces={"r": _OFFICE})
    ids: Element
    for name, tree in file.trees.items():
        if name.endswith(".rels"):
            continue
        known = file.relations.get(name, {})
        ids = attributes(tree)
        for id in sorted({str(id) for id in ids} - {*known, ""}):
            yield f"The part {name} uses the relationship {id}, which it does not have."
