"""briefer's own writers, measured in process through the functions that the command line calls."""

from __future__ import annotations

import importlib
from collections.abc import Callable

from benchmarks import content
from benchmarks.writer import Writer
from briefer.model.document import (
    Block,
    BulletList,
    Column,
    Contents,
    Document,
    Emph,
    Furniture,
    Heading,
    Inline,
    Link,
    ListItem,
    Note,
    NoteRef,
    PageBreak,
    Paragraph,
    Row,
    Table,
    Text,
)
from briefer.model.style import StyleSheet
from briefer.model.template import PageSpec
from briefer.storage.styles import load_style

PDF_LIBRARIES = ("briefer.render.pdf", "reportlab.pdfbase.ttfonts")
COLUMNS = (Column(0.53), Column(0.16), Column(0.31))


def text(value: str) -> tuple[Inline, ...]:
    return (Text(value),)


def inlines(paragraph: content.Paragraph, notes_before: int) -> tuple[Inline, ...]:
    """Notes are numbered through the whole paper, as briefer numbers them."""
    return tuple(
        NoteRef(notes_before + piece.number)
        if isinstance(piece, content.Mark)
        else Emph(text(piece.text))
        if piece.italic
        else Text(piece.text)
        for piece in paragraph
    )


def table(rows: tuple[tuple[str, ...], ...]) -> Table:
    head, *body = (Row(tuple(map(text, row))) for row in rows)
    return Table(COLUMNS, head, tuple(body), description="Judgments, their confidence and basis")


def blocks(article: content.Article, notes_before: int) -> list[Block]:
    sections: list[Block] = []
    for section in article.sections:
        sections.append(Heading(text(section.heading), 2))
        sections += [Paragraph(inlines(paragraph, notes_before)) for paragraph in section.paragraphs]
    return [
        PageBreak(),
        Heading(text(article.title), 1),
        Paragraph((Emph(text(article.byline)),), "meta"),
        Heading(text("Executive summary"), 2),
        BulletList(tuple(ListItem((Paragraph(text(point), "bullet"),)) for point in article.summary)),
        table(article.table),
        *sections,
    ]


def document(paper: content.Compendium) -> Document:
    """The paper as a document with a contents list and footnotes."""
    body: list[Block] = [Paragraph(text(paper.title), "title"), Contents("Contents")]
    notes: list[Note] = []
    for article in paper.articles:
        body += blocks(article, len(notes))
        notes += [Note((Text(f"{note.text} "), Link(text(note.url), note.url))) for note in article.notes]
    return Document(
        title=paper.title,
        language="en",
        author="A. N. Author",
        subject="",
        keywords=(),
        created="2025-08-28",
        page=PageSpec(),
        furniture=Furniture("Example", paper.title, "28 August 2025", "Page {page} of {pages}", None),
        blocks=tuple(body),
        notes=tuple(notes),
    )


def write_docx(paper: Document, style: StyleSheet) -> bytes:
    from briefer.render.docx import write_docx as write

    return write(paper, style)


def write_pdf(paper: Document, style: StyleSheet) -> bytes:
    from briefer.render.pdf import write_pdf as write

    return write(paper, style).content


def write_untagged_pdf(paper: Document, style: StyleSheet) -> bytes:
    from benchmarks.untagged import leave_tags_out

    leave_tags_out()
    return write_pdf(paper, style)


def writer(
    name: str, suffix: str, libraries: tuple[str, ...], write: Callable[[Document, StyleSheet], bytes]
) -> Writer:
    """``libraries`` are loaded beforehand: they are imported at the first export, and timed apart."""

    def load() -> None:
        for library in libraries:
            importlib.import_module(library)

    def prepare(paper: content.Compendium) -> Callable[[], bytes]:
        tree, style = document(paper), load_style("briefer")
        return lambda: write(tree, style)

    return Writer(name, suffix, load, prepare)


WRITERS = (
    writer("briefer docx", ".docx", ("briefer.render.docx", "docx"), write_docx),
    writer("briefer pdf", ".pdf", PDF_LIBRARIES, write_pdf),
    writer("briefer pdf, untagged", ".pdf", PDF_LIBRARIES, write_untagged_pdf),
)
