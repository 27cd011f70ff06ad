"""The Word package: parts and relationships by python-docx; the archive by us, so that the bytes are always the same.

Parts are made from finished text and never parsed again: a tree of lxml would double the time and say the same.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.rel import Relationships

from briefer.render.markup import escape, refuse_unwritable

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org"
TYPES = f"{_OFFICE}/package/2006/content-types"
NAMESPACES = f'xmlns:w="{_OFFICE}/wordprocessingml/2006/main" xmlns:r="{_OFFICE}/officeDocument/2006/relationships"'
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment an archive can tell


class Links:
    """The addresses a part points to, each once. Ids come from a dictionary: searching for them would be quadratic."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def id(self, address: str) -> str:
        """The relationship id of an address."""
        return self._ids.setdefault(address, f"rIdL{len(self._ids) + 1}")

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._ids.items())


class WordPackage:
    """The parts around the main one; ``to_bytes`` makes the file.

    Whatever adds a part of text raises ``ExportError`` when the text has characters that XML cannot carry.
    """

    def __init__(self, main: str, links: Links) -> None:
        self._package = OpcPackage()
        self._parts: list[Part] = []
        self._main = self._add_text("/word/document.xml", CT.WML_DOCUMENT_MAIN, f"w:document {NAMESPACES}", main)
        self._package.load_rel(RT.OFFICE_DOCUMENT, self._main, "rId1")
        _link(self._main, links)

    def add_part(
        self,
        name: str,
        content_type: str,
        type: str,
        id: str,
        tag: str,
        inside: str,
        links: Links | None = None,
        pictures: Sequence[tuple[str, bytes]] = (),
    ) -> None:
        """A part of Word's XML that the main part points to as ``id``; ``tag`` is its outermost element.

        ``pictures`` are PNG files that it shows, each by the id it has there.
        """
        part = self._add_text(f"/word/{name}.xml", content_type, f"{tag} {NAMESPACES}", inside)
        self._main.load_rel(type, part, id)
        if links:
            _link(part, links)
        for number, (shown, content) in enumerate(pictures, 1):
            part.load_rel(RT.IMAGE, self._add(f"/word/media/{name}-{number}.png", CT.PNG, content), shown)

    def add_picture(self, name: str, content_type: str, id: str, content: bytes) -> None:
        """A picture that the main part shows as ``id``."""
        self._main.load_rel(RT.IMAGE, self._add(name, content_type, content), id)

    def add_property(self, name: str, content_type: str, type: str, id: str, root: str, inside: str) -> None:
        """A part that says something of the file as a whole; ``root`` is its outermost tag with namespaces."""
        self._package.load_rel(type, self._add_text(f"/docProps/{name}.xml", content_type, root, inside), id)

    def add_custom_xml(self, name: str, root: str, inside: str, store_id: str) -> None:
        """A part of other XML than Word's, which programs keep when they save the file; ``store_id`` is its GUID."""
        part = self._add_text(f"/customXml/item{name}.xml", CT.XML, root, inside)
        self._main.load_rel(RT.CUSTOM_XML, part, f"rId{name}")
        said = f'ds:datastoreItem xmlns:ds="{_OFFICE}/officeDocument/2006/customXml" ds:itemID="{store_id}"'
        properties = self._add_text(
            f"/customXml/itemProps{name}.xml", CT.OFC_CUSTOM_XML_PROPERTIES, said, "<ds:schemaRefs/>"
        )
        part.load_rel(RT.CUSTOM_XML_PROPS, properties, "rId1")

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts so far, the main one first."""
        return tuple(self._parts)

    @property
    def relations(self) -> Relationships:
        """What the package itself points to."""
        relations: Relationships = self._package.rels
        return relations

    def _add_text(self, name: str, content_type: str, root: str, inside: str) -> Part:
        refuse_unwritable(inside)
        tag = root.split(" ", 1)[0]
        return self._add(name, content_type, f"{HEAD}<{root}>{inside}</{tag}>".encode())

    def _add(self, name: str, content_type: str, content: bytes) -> Part:
        part = Part(PackURI(name), content_type, content)
        self._parts.append(part)
        return part

    def to_bytes(self) -> bytes:
        """The file: content types first, then the parts in the order they were added, without a clock's traces."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            store(archive, "[Content_Types].xml", self._content_types())
            store(archive, "_rels/.rels", self._package.rels.xml)
            for part in self._parts:
                store(archive, part.partname.membername, part.blob)
                if part.rels:
                    store(archive, part.partname.rels_uri.membername, part.rels.xml)
        return target.getvalue()

    def _content_types(self) -> bytes:
        pictures = {
            part.partname.ext: part.content_type for part in self._parts if part.content_type.startswith("image/")
        }
        defaults = {"rels": CT.OPC_RELATIONSHIPS, "xml": CT.XML, **pictures}
        named = [part for part in self._parts if part.partname.ext not in pictures]
        return "".join(
            (
                f'{HEAD}<Types xmlns="{TYPES}">',
                *(f'<Default Extension="{ext}" ContentType="{type}"/>' for ext, type in sorted(defaults.items())),
                *(f'<Override PartName="{escape(p.partname)}" ContentType="{p.content_type}"/>' for p in named),
                "</Types>",
            )
        ).encode()


def _link(part: Part, links: Links) -> None:
    for address, id in links:
        part.load_rel(RT.HYPERLINK, address, id, is_external=True)


def store(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    """Add a member. Fixed time and system, so that the bytes depend on the content alone."""
    member = zipfile.ZipInfo(name, _EARLIEST)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = 0
    archive.writestr(member, content)
