"""The contents list: Word's own field, its entries already filled in, so that it reads well before Word works it out.

Word alone knows its pages. Until the field is updated the list shows those of the PDF, which has the same looks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefer.model.document import Block, Contents, Document, Heading, NotesHere, inline_text, walk
from briefer.render.docx.inlines import field, has_text, paragraph, text_run
from briefer.render.docx.styles import Look, StyleBook

FIRST_CONTENTS_ID = 77_001


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading as the contents know it: its bookmark, and the page it is on in the PDF (0: not known)."""

    bookmark: str
    level: int
    text: str
    page: int


def entries_of(document: Document, pages: Sequence[int] = ()) -> tuple[Entry, ...]:
    """Every heading with text, in order; the heading of the endnotes too. ``pages`` counts the empty ones as well."""
    found: list[Entry] = []
    headings = (block for block in walk(document.blocks) if _heads(block))
    for n, block in enumerate(headings):
        page, bookmark = pages[n] if n < len(pages) else 0, f"_Toc{len(found) + 1}"
        if isinstance(block, NotesHere):
            found.append(Entry(bookmark, 1, block.title, page))
        elif isinstance(block, Heading) and has_text(block.inlines):
            found.append(Entry(bookmark, block.level, inline_text(block.inlines).strip(), page))
    return tuple(found)


def _heads(block: Block) -> bool:
    return isinstance(block, Heading) or (isinstance(block, NotesHere) and bool(block.title))


def contents_xml(block: Contents, entries: tuple[Entry, ...], styles: StyleBook, id: int) -> str:
    """The list under its title, as the block that Word offers to update; without page numbers where one is unknown."""
    shown = [entry for entry in entries if entry.level <= block.depth]
    title = ""
    if block.title:
        runs = text_run(block.title, turned=styles.right_to_left)
        title = paragraph(styles.paragraph(Look("contents-title")), runs)
    if not shown:
        return title
    depth, paged = min(3, max(1, block.depth)), all(entry.page for entry in shown)
    unpaged = "" if paged else "\\n "
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> TOC \\o "1-{depth}" \\h \\z {unpaged}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    last = len(shown) - 1
    lines = (
        _line(entry, styles, paged, begin if n == 0 else "", end if n == last else "") for n, entry in enumerate(shown)
    )
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{id}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        f"<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>{title}{''.join(lines)}</w:sdtContent></w:sdt>"
    )


def _line(entry: Entry, styles: StyleBook, paged: bool, before: str, after: str) -> str:
    style = styles.paragraph(Look(f"contents-{min(3, entry.level)}"))
    number = field(f"PAGEREF {entry.bookmark} \\h", str(entry.page)) if paged else ""
    page = f"<w:r><w:tab/></w:r>{number}" if paged else ""
    text = text_run(entry.text, turned=styles.right_to_left)
    runs = f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{text}{page}</w:hyperlink>'
    return paragraph(style, f"{before}{runs}{after}")
