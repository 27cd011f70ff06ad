"""A brief on two pages with notes, contents, tables and pictures, its finished files, and ways to change these."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pikepdf

from briefer.model.document import Document, Note, NoteRef, Text
from briefer.render.docx import write_docx
from briefer.render.html import write_html
from briefer.render.pdf import write_pdf
from briefer.verify import Kind, prove
from briefer.verify.report import Report
from tests.render.sample_documents import every_block, house_style, p, t

EARLIEST = (1980, 1, 1, 0, 0, 0)


def brief() -> Document:
    """Every kind of block, and more notes on the second page."""
    whole = every_block()
    more = (
        p("Prices rose in spring", "body", NoteRef(3), Text(" and fell in autumn"), NoteRef(4), Text(".")),
        p("Output stayed as it was.", "body", NoteRef(5)),
    )
    notes = (Note(t("Third note on prices")), Note(t("Fourth note on prices")), Note(t("Fifth note on output")))
    return replace(whole, blocks=(*whole.blocks, *more), notes=(*whole.notes, *notes))


@cache
def finished(kind: Kind) -> bytes:
    """The brief's file of that kind."""
    style = house_style()
    if kind == "pdf":
        return write_pdf(brief(), style).content
    return write_docx(brief(), style) if kind == "docx" else write_html(brief(), style)


def report(content: bytes, kind: Kind, *, with_brief: bool = True) -> Report:
    """What verifying says of a file of the brief."""
    return prove(content, kind, brief() if with_brief else None).report


def said(content: bytes, kind: Kind, *, with_brief: bool = True) -> str:
    """All defects, one a line."""
    defects = report(content, kind, with_brief=with_brief).defects
    return "\n".join(f"{subject}: {defect}" for subject, defect in defects)


def packed(parts: dict[str, bytes], date: tuple[int, int, int, int, int, int] = EARLIEST) -> bytes:
    """An archive of these parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            member = zipfile.ZipInfo(name, date)
            member.compress_type, member.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(member, content)
    return target.getvalue()


def word_parts() -> dict[str, bytes]:
    """The parts of the brief's Word file."""
    with zipfile.ZipFile(io.BytesIO(finished("docx"))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def word_with(name: str, old: str, new: str) -> bytes:
    """The Word file with the first of some words of a part replaced."""
    parts = word_parts()
    text = parts[name].decode()
    assert old in text, f"{old} is not in {name}"
    return packed({**parts, name: text.replace(old, new, 1).encode()})


def page_with(old: str, new: str) -> bytes:
    """The HTML page with the first of some words replaced."""
    text = finished("html").decode()
    assert old in text, f"{old} is not in the page"
    return text.replace(old, new, 1).encode()


def pdf_with(change: Callable[[pikepdf.Pdf], object]) -> bytes:
    """The PDF file after a change to its objects."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(finished("pdf"))) as pdf:
        change(pdf)
        pdf.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return target.getvalue()


def coded(text: str) -> bytes:
    """Text as our fonts' codes write it in a page's content."""
    return text.encode("utf-16-be")


def pdf_with_words(old: str, new: str) -> bytes:
    """The PDF file with some words replaced on the first page that has them in one piece."""

    def change(pdf: pikepdf.Pdf) -> None:
        page = next(page for page in pdf.pages if coded(old) in page.Contents.read_bytes())
        page.Contents = pdf.make_stream(page.Contents.read_bytes().replace(coded(old), coded(new), 1))

    return pdf_with(change)


def elements(pdf: pikepdf.Pdf, tag: str) -> list[pikepdf.Object]:
    """The elements of the structure with that tag, in reading order."""
    found, pending = [], [pdf.Root.StructTreeRoot.K]
    while pending:
        element = pending.pop()
        if str(element.S) == f"/{tag}":
            found.append(element)
        kids = [kid for kid in element.K if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
        pending += reversed(kids)
    return found
