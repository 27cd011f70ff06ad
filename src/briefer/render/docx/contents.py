"""The contents list: Word's own field, its entries already filled in, so that it reads well before Word works it out.

Word alone knows its pages. The numbers shown until then are reckoned from the length of the text (within a page or two
in a hundred); Word puts the exact ones when the field is updated.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from briefer.model.document import (
    Block,
    Box,
    BulletList,
    Contents,
    Document,
    Figure,
    Heading,
    Inline,
    NotesHere,
    OrderedList,
    PageBreak,
    Paragraph,
    Table,
    inline_text,
    walk,
)
from briefer.model.style import StyleSheet, TextStyle
from briefer.render.docx.inlines import field, has_text, text_run
from briefer.render.docx.styles import PAPER_MM, PT_PER_MM, Look, StyleBook, text_width_pt

_LETTER_EM = 0.527  # mean width of a letter of running text in the serif face
_FIGURE_PART = 0.25  # of the page that a picture takes, when only its place is known


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading as the contents know it: its bookmark and the page it is reckoned to be on."""

    bookmark: str
    level: int
    text: str
    page: int


def entries_of(document: Document, sheet: StyleSheet) -> tuple[Entry, ...]:
    """Every heading with text, in order; the heading of the endnotes too."""
    found: list[Entry] = []
    for block, page in _paged(document, sheet):
        if isinstance(block, NotesHere):
            found.append(Entry(f"_Toc{len(found) + 1}", 1, block.title, page))
        elif isinstance(block, Heading) and has_text(block.inlines):
            found.append(Entry(f"_Toc{len(found) + 1}", block.level, inline_text(block.inlines).strip(), page))
    return tuple(found)


def contents_xml(block: Contents, entries: tuple[Entry, ...], styles: StyleBook, id: int) -> str:
    """The list under its title, as the block that Word offers to update."""
    shown = [entry for entry in entries if entry.level <= block.depth]
    title = ""
    if block.title:
        style = styles.paragraph(Look("contents-title"))
        title = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{text_run(block.title)}</w:p>'
    if not shown:
        return title
    depth = min(3, max(1, block.depth))
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> TOC \\o "1-{depth}" \\h \\z </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    last = len(shown) - 1
    lines = (_line(entry, styles, begin if n == 0 else "", end if n == last else "") for n, entry in enumerate(shown))
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{id}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{title}{''.join(lines)}</w:sdtContent></w:sdt>"
    )


def _line(entry: Entry, styles: StyleBook, before: str, after: str) -> str:
    style = styles.paragraph(Look(f"contents-{min(3, entry.level)}"))
    page = field(f"PAGEREF {entry.bookmark} \\h", str(entry.page))
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{before}'
        f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{text_run(entry.text)}<w:r><w:tab/></w:r>{page}'
        f"</w:hyperlink>{after}</w:p>"
    )


def _paged(document: Document, sheet: StyleSheet) -> Iterator[tuple[Block, int]]:
    """Every block with the page it is reckoned to begin on."""
    room = (PAPER_MM[document.page.size][1] - document.page.top_mm - document.page.bottom_mm) * PT_PER_MM
    width, used = text_width_pt(document.page), 0.0
    note = _notes_height(document, sheet, width)
    for block in walk(document.blocks):
        if isinstance(block, Contents):
            used += _list_height(block, document, sheet)
        if isinstance(block, PageBreak):
            used = ceil(used / room) * room
        yield block, int(used // room) + 1
        used += _height(block, sheet, width, room) + note * (isinstance(block, Paragraph) and block.role == "body")


def _notes_height(document: Document, sheet: StyleSheet, width: float) -> float:
    """What a paragraph of the body adds at the page foot, on average."""
    bodies = sum(isinstance(block, Paragraph) and block.role == "body" for block in walk(document.blocks))
    if document.note_placement == "endnotes" or not bodies:
        return 0.0
    return sum(_lines(note.inlines, sheet.text["note"], width) for note in document.notes) / bodies


def _list_height(block: Contents, document: Document, sheet: StyleSheet) -> float:
    """A contents list is long before the text it leads to."""
    levels = [
        inner.level for inner in walk(document.blocks) if isinstance(inner, Heading) and inner.level <= block.depth
    ]
    looks = [sheet.text["contents-1" if level == 1 else "contents-2"] for level in levels]
    title = sheet.text["heading-1"]
    return sum(look.leading_pt + look.after_pt for look in looks) + title.leading_pt + title.before_pt + title.after_pt


def _height(block: Block, sheet: StyleSheet, width: float, room: float) -> float:
    match block:
        case Paragraph():
            look = sheet.text.get(block.role, sheet.text["body"])
            return _lines(block.inlines, look, width) + look.after_pt
        case Heading():
            look = sheet.text[f"heading-{min(3, block.level)}"]
            return _lines(block.inlines, look, width) + look.before_pt + look.after_pt
        case Table():
            return _table_height(block, sheet, width)
        case Figure():
            return room * _FIGURE_PART
        case Box():
            box = sheet.boxes.get(block.role, sheet.boxes["summary"])
            return 2 * box.padding_pt + box.before_pt + box.after_pt
        case Contents() | BulletList() | OrderedList() | PageBreak() | NotesHere() | _:
            return 0.0


def _table_height(table: Table, sheet: StyleSheet, width: float) -> float:
    look = sheet.text["table-text"]
    rows = (*([table.head] if table.head else []), *table.rows)
    return sum(
        2 * sheet.cell_padding_pt
        + max(
            (_lines(cell, look, width * column.share) for cell, column in zip(row.cells, table.columns, strict=False)),
            default=0,
        )
        for row in rows
    )


def _lines(inlines: tuple[Inline, ...], look: TextStyle, width: float) -> float:
    """Height in points."""
    letters = len(inline_text(inlines)) * look.size_pt * _LETTER_EM
    return max(1, ceil(letters / max(1.0, width - look.indent_pt))) * look.leading_pt
