"""The Word package: parts and relationships by python-docx; the archive by us, so that the bytes are always the same.

Parts are made from finished text and never parsed again: a tree of lxml would double the time and say the same.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from briefer.render.markup import escape, refuse_unwritable

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org"
_TYPES = f"{_OFFICE}/package/2006/content-types"
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
    """Parts by name; ``to_bytes`` makes the file."""

    def __init__(self) -> None:
        self._package = OpcPackage()
        self._parts: list[Part] = []

    def add_text(self, name: str, content_type: str, root: str, inside: str) -> Part:
        """A part of Word's XML: ``root`` is the tag of its outermost element.

        Raises:
            ExportError: its text has characters that XML cannot carry.
        """
        refuse_unwritable(inside)
        tag = root.split(" ", 1)[0]
        return self.add_bytes(name, content_type, f"{_HEAD}<{root}>{inside}</{tag}>".encode())

    def add_bytes(self, name: str, content_type: str, content: bytes) -> Part:
        """A part as it is."""
        part = Part(PackURI(name), content_type, content)
        self._parts.append(part)
        return part

    def point_to(self, part: Part, type: str, id: str) -> None:
        """A relationship of the package itself."""
        self._package.load_rel(type, part, id)

    def to_bytes(self) -> bytes:
        """The file: content types first, then the parts in the order they were added, without a clock's traces."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            _store(archive, "[Content_Types].xml", self._content_types())
            _store(archive, "_rels/.rels", self._package.rels.xml)
            for part in self._parts:
                _store(archive, part.partname.membername, part.blob)
                if part.rels:
                    _store(archive, part.partname.rels_uri.membername, part.rels.xml)
        return target.getvalue()

    def _content_types(self) -> bytes:
        pictures = {
            part.partname.ext: part.content_type for part in self._parts if part.content_type.startswith("image/")
        }
        defaults = {"rels": CT.OPC_RELATIONSHIPS, "xml": CT.XML, **pictures}
        named = [part for part in self._parts if part.partname.ext not in pictures]
        return "".join(
            (
                f'{_HEAD}<Types xmlns="{_TYPES}">',
                *(f'<Default Extension="{ext}" ContentType="{type}"/>' for ext, type in sorted(defaults.items())),
                *(f'<Override PartName="{escape(p.partname)}" ContentType="{p.content_type}"/>' for p in named),
                "</Types>",
            )
        ).encode()


def link(part: Part, links: Links) -> None:
    """Give a part the relationships of its links."""
    for address, id in links:
        part.load_rel(RT.HYPERLINK, address, id, is_external=True)


def _store(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    """Fixed time and system, so that the bytes depend on the content alone."""
    member = zipfile.ZipInfo(name, _EARLIEST)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = 0
    archive.writestr(member, content)
