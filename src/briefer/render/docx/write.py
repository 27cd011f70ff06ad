"""A whole document as a Word file: the parts are written as text, then put into the package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from briefer.model.document import Document
from briefer.model.style import StyleSheet
from briefer.model.word_base import WordBase
from briefer.render.capitals import with_fitting_capitals
from briefer.render.docx.anchors import Anchors
from briefer.render.docx.base.ground import Ground
from briefer.render.docx.base.lists import BaseLists
from briefer.render.docx.base.write import marking_xml, write_on
from briefer.render.docx.body import Body
from briefer.render.docx.comments import comments_xml
from briefer.render.docx.contents import entries_of
from briefer.render.docx.direction import Directions
from briefer.render.docx.figures import MEDIA_TYPES, Figures
from briefer.render.docx.furniture import footer_xml, header_xml, logo_run
from briefer.render.docx.inlines import NoteMarks, Runs
from briefer.render.docx.lists import Lists
from briefer.render.docx.notes import notes_xml
from briefer.render.docx.package import Links, WordPackage
from briefer.render.docx.properties_parts import (
    APP_NAMESPACE,
    CORE_NAMESPACES,
    app_xml,
    core_xml,
    fonts_xml,
    settings_xml,
    whole_day,
)
from briefer.render.docx.sections import Sections
from briefer.render.docx.sent_part import add_sent_part
from briefer.render.docx.styles import PAPER_MM, PT_PER_MM, StyleBook, text_width_pt

_FIGURE_PART = 0.7  # of the height of the page's text, at most
_NOTE_TYPES = {"footnote": (CT.WML_FOOTNOTES, RT.FOOTNOTES), "endnote": (CT.WML_ENDNOTES, RT.ENDNOTES)}


def write_docx(
    document: Document,
    style: StyleSheet,
    heading_pages: Sequence[int] = (),
    base: WordBase | None = None,
    base_styles: Mapping[str, str] | None = None,
) -> bytes:
    """The document as a Word file; the same document gives the same bytes.

    ``heading_pages`` are the pages of all headings (``PdfResult.heading_pages``) for the contents list, which has no
    page numbers without them. With a ``base`` the brief is written into it, in its styles; ``base_styles`` maps roles
    of ``WORD_ROLES`` to those that are not found by themselves.

    Raises:
        TemplateError: the base is no Word file that can be read.
        ExportError: characters that no XML can carry, a note without a mark or a mark without a note.
    """
    style = with_fitting_capitals(document, style)
    ground = Ground(base, style, base_styles) if base else None
    if ground:
        document, style = ground.fitted(document), ground.look.sheet
        lists: Lists = BaseLists.on(document.blocks, style, ground.numbering)
    else:
        lists = Lists.of(document.blocks, style)
    styles = StyleBook(document, style, lists, ground.look if ground else None)
    marks, links = NoteMarks(document), Links()
    figures = Figures(text_width_pt(document.page), _FIGURE_PART * _text_height_pt(document), style)
    entries = entries_of(document, heading_pages)
    directions = Directions(document)
    anchors = Anchors(document.comments, styles.character("annotation reference") if document.comments else "")
    runs, sections = Runs(styles, directions, marks, links), Sections(document, styles, marks.kind)
    body = Body(entries, styles, lists, runs, figures, anchors, sections).xml(document.blocks)
    package = WordPackage(f"<w:body>{body}{sections.end()}</w:body>", links)
    _add_notes(package, document, styles, directions, marks)
    _add_comments(package, document, styles)
    _add_furniture(package, document, styles)
    if ground and (marking := marking_xml(document, styles)):
        package.add_part("header2", CT.WML_HEADER, RT.HEADER, "rIdMarking", "w:hdr", marking)
    _add_looks(package, document, styles, lists, marks.kind)
    for n, (id, format, content) in enumerate(figures.files(), 1):
        package.add_picture(f"/word/media/image{n}.{format}", MEDIA_TYPES[format], id, content)
    _add_properties(package, document)
    return write_on(ground, package, document) if ground else package.to_bytes()


def _add_notes(
    package: WordPackage, document: Document, styles: StyleBook, directions: Directions, marks: NoteMarks
) -> None:
    if not document.notes:
        return
    links = Links()
    inside = notes_xml(document, styles, directions, marks, links)
    content_type, type = _NOTE_TYPES[marks.kind]
    package.add_part(f"{marks.kind}s", content_type, type, "rIdNotes", f"w:{marks.kind}s", inside, links)


def _add_comments(package: WordPackage, document: Document, styles: StyleBook) -> None:
    if document.comments:
        inside = comments_xml(document.comments, whole_day(document.created), styles)
        package.add_part("comments", CT.WML_COMMENTS, RT.COMMENTS, "rIdComments", "w:comments", inside)
    if document.sent:
        add_sent_part(package, document.sent)


def _add_furniture(package: WordPackage, document: Document, styles: StyleBook) -> None:
    figures = Figures(styles.width_pt, styles.sheet.logo.height_pt if styles.sheet.logo else 0.0, styles.sheet)
    header = header_xml(document.furniture, styles, logo_run(figures, styles))
    footer = footer_xml(document.furniture, styles)
    shown = [(id, content) for id, _, content in figures.files()]
    package.add_part("header1", CT.WML_HEADER, RT.HEADER, "rIdHeader", "w:hdr", header, pictures=shown)
    package.add_part("footer1", CT.WML_FOOTER, RT.FOOTER, "rIdFooter", "w:ftr", footer)


def _add_looks(package: WordPackage, document: Document, styles: StyleBook, lists: Lists, note_kind: str) -> None:
    """Styles and lists come last of all, since what is written before asks for them."""
    settings = settings_xml(document, styles.sheet, note_kind)
    package.add_part("settings", CT.WML_SETTINGS, RT.SETTINGS, "rIdSettings", "w:settings", settings)
    package.add_part("fontTable", CT.WML_FONT_TABLE, RT.FONT_TABLE, "rIdFonts", "w:fonts", fonts_xml())
    package.add_part("styles", CT.WML_STYLES, RT.STYLES, "rIdStyles", "w:styles", styles.xml())
    if numbering := lists.xml():
        package.add_part("numbering", CT.WML_NUMBERING, RT.NUMBERING, "rIdNumbering", "w:numbering", numbering)


def _add_properties(package: WordPackage, document: Document) -> None:
    core, app = f"cp:coreProperties {CORE_NAMESPACES}", f"Properties {APP_NAMESPACE}"
    package.add_property("core", CT.OPC_CORE_PROPERTIES, RT.CORE_PROPERTIES, "rId2", core, core_xml(document))
    package.add_property("app", CT.OFC_EXTENDED_PROPERTIES, RT.EXTENDED_PROPERTIES, "rId3", app, app_xml(document))


def _text_height_pt(document: Document) -> float:
    page = document.page
    return (PAPER_MM[page.size][1] - page.top_mm - page.bottom_mm) * PT_PER_MM
