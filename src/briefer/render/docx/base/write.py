"""The file of a brief on a base."""

from __future__ import annotations

import io
import posixpath
import zipfile

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.rel import Relationships

from briefer.model.document import Document
from briefer.render.docx.base.graft import graft
from briefer.render.docx.base.ground import Ground
from briefer.render.docx.base.parts import Part, Relation
from briefer.render.docx.inlines import paragraph, text_run
from briefer.render.docx.package import HEAD, TYPES, WordPackage, store
from briefer.render.docx.styles import Look, StyleBook
from briefer.render.markup import escape

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_NO_BREAK = "\u00a0"


def marking_xml(document: Document, styles: StyleBook) -> str:
    """The line with the marking that is added to a header without one."""
    marking = document.furniture.marking
    if not marking or not marking.text:
        return ""
    run = text_run(f"{_NO_BREAK}{marking.text}{_NO_BREAK}", styles.character("Marking TLP"))
    return paragraph(styles.paragraph(Look("header", right=True)), run)


def write_on(ground: Ground, package: WordPackage, document: Document) -> bytes:
    """The package put into the base; same base and same package, same bytes."""
    ours = {
        part.partname.membername: Part(part.partname.membername, part.content_type, part.blob, _relations(part.rels))
        for part in package.parts
    }
    properties = {id: r for id, r in _relations(package.relations).items() if r.type != RT.OFFICE_DOCUMENT}
    parts = graft(ours, ground, document)
    root = {"rId1": Relation(RT.OFFICE_DOCUMENT, parts[0].name), **properties}
    return _archive([*parts, *(ours[relation.target] for relation in properties.values())], root)


def _relations(relations: Relationships) -> dict[str, Relation]:
    return {
        id: Relation(r.reltype, r.target_ref if r.is_external else r.target_part.partname.membername, r.is_external)
        for id, r in relations.items()
    }


def _archive(parts: list[Part], root: dict[str, Relation]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        store(archive, "[Content_Types].xml", _types(parts))
        store(archive, "_rels/.rels", _relations_xml("", root))
        for part in parts:
            store(archive, part.name, part.to_bytes())
            if part.relations:
                folder, _, leaf = part.name.rpartition("/")
                store(archive, posixpath.join(folder, "_rels", f"{leaf}.rels"), _relations_xml(folder, part.relations))
    return target.getvalue()


def _types(parts: list[Part]) -> bytes:
    named = "".join(
        f'<Override PartName="/{escape(part.name)}" ContentType="{escape(part.content_type)}"/>' for part in parts
    )
    endings = {"rels": _RELATIONS_TYPE, "xml": "application/xml"}
    default = "".join(f'<Default Extension="{ending}" ContentType="{type}"/>' for ending, type in endings.items())
    return f'{HEAD}<Types xmlns="{TYPES}">{default}{named}</Types>'.encode()


def _relations_xml(folder: str, relations: dict[str, Relation]) -> bytes:
    return "".join(
        (
            f'{HEAD}<Relationships xmlns="{_RELATIONS}">',
            *(_relation_xml(folder, id, relation) for id, relation in sorted(relations.items())),
            "</Relationships>",
        )
    ).encode()


def _relation_xml(folder: str, id: str, relation: Relation) -> str:
    target = relation.target if relation.external else posixpath.relpath(relation.target, folder or ".")
    mode = ' TargetMode="External"' if relation.external else ""
    return f'<Relationship Id="{escape(id)}" Type="{escape(relation.type)}" Target="{escape(target)}"{mode}/>'
