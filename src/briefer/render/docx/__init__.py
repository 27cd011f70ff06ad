"""Step 4 for Word: a document and a style sheet become a .docx file."""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from briefer.model.document import Document
from briefer.model.style import StyleSheet
from briefer.render.docx.body import Body
from briefer.render.docx.figures import Figures
from briefer.render.docx.furniture import footer_xml, header_xml, section_xml
from briefer.render.docx.inlines import NoteMarks, Runs
from briefer.render.docx.lists import Lists
from briefer.render.docx.notes import notes_xml
from briefer.render.docx.package import NAMESPACES, Links, WordPackage, link
from briefer.render.docx.properties_parts import (
    APP_NAMESPACE,
    CORE_NAMESPACES,
    app_xml,
    core_xml,
    fonts_xml,
    settings_xml,
)
from briefer.render.docx.styles import PAPER_MM, PT_PER_MM, StyleBook, text_width_pt

_FIGURE_PART = 0.7  # of the height of the page's text, at most
_NOTE_PARTS = {
    "footnote": (CT.WML_FOOTNOTES, RT.FOOTNOTES),
    "endnote": (CT.WML_ENDNOTES, RT.ENDNOTES),
}


def write_docx(document: Document, style: StyleSheet) -> bytes:
    """The document as a Word file; the same document gives the same bytes.

    Raises:
        ExportError: characters that no XML can carry, a note without a mark or a mark without a note.
    """
    lists = Lists.of(document.blocks, style)
    styles = StyleBook(document, style, lists)
    marks, links, note_links = NoteMarks(document), Links(), Links()
    figures = Figures(text_width_pt(document.page), _FIGURE_PART * _text_height_pt(document))
    body = Body(document, styles, lists, Runs(styles, marks, links), figures).xml()

    package = WordPackage()
    main = package.add_text(
        "/word/document.xml",
        CT.WML_DOCUMENT_MAIN,
        f"w:document {NAMESPACES}",
        f"<w:body>{body}{section_xml(document, style, marks.kind)}</w:body>",
    )
    package.point_to(main, RT.OFFICE_DOCUMENT, "rId1")

    def attach(name: str, content_type: str, type: str, id: str, tag: str, inside: str) -> None:
        part = package.add_text(f"/word/{name}.xml", content_type, f"{tag} {NAMESPACES}", inside)
        main.load_rel(type, part, id)
        if name.endswith("notes"):
            link(part, note_links)

    if document.notes:
        content_type, type = _NOTE_PARTS[marks.kind]
        notes = notes_xml(document, styles, marks, note_links)
        attach(f"{marks.kind}s", content_type, type, "rIdNotes", f"w:{marks.kind}s", notes)
    furniture = document.furniture
    attach("header1", CT.WML_HEADER, RT.HEADER, "rIdHeader", "w:hdr", header_xml(furniture, styles))
    attach("footer1", CT.WML_FOOTER, RT.FOOTER, "rIdFooter", "w:ftr", footer_xml(furniture, styles))
    attach(
        "settings", CT.WML_SETTINGS, RT.SETTINGS, "rIdSettings", "w:settings", settings_xml(document, style, marks.kind)
    )
    attach("fontTable", CT.WML_FONT_TABLE, RT.FONT_TABLE, "rIdFonts", "w:fonts", fonts_xml())
    attach("styles", CT.WML_STYLES, RT.STYLES, "rIdStyles", "w:styles", styles.xml())
    if numbering := lists.xml():
        attach("numbering", CT.WML_NUMBERING, RT.NUMBERING, "rIdNumbering", "w:numbering", numbering)
    link(main, links)
    for n, (id, format, content) in enumerate(figures.files(), 1):
        picture = package.add_bytes(f"/word/media/image{n}.{format}", f"image/{format}", content)
        main.load_rel(RT.IMAGE, picture, id)
    core = package.add_text(
        "/docProps/core.xml", CT.OPC_CORE_PROPERTIES, f"cp:coreProperties {CORE_NAMESPACES}", core_xml(document)
    )
    package.point_to(core, RT.CORE_PROPERTIES, "rId2")
    app = package.add_text(
        "/docProps/app.xml", CT.OFC_EXTENDED_PROPERTIES, f"Properties {APP_NAMESPACE}", app_xml(document)
    )
    package.point_to(app, RT.EXTENDED_PROPERTIES, "rId3")
    return package.to_bytes()


def _text_height_pt(document: Document) -> float:
    page = document.page
    return (PAPER_MM[page.size][1] - page.top_mm - page.bottom_mm) * PT_PER_MM
