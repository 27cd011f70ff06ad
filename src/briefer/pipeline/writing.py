"""From a document to finished files: one writer a format, the proof of what they wrote, and the disk."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal, assert_never

from briefer.errors import Problem, UsageError
from briefer.model.document import Contents, Document
from briefer.model.style import StyleSheet
from briefer.model.template import BriefTemplate
from briefer.model.word_base import WordBase
from briefer.pipeline.drawing import Watch, draw_pdf
from briefer.pipeline.work import Work, compose, composed, style_of
from briefer.storage import package, styles
from briefer.storage.atomic import refuse_other_bytes, write_atomically

if TYPE_CHECKING:
    from types import ModuleType

    from briefer.render.docx.base.check import BaseReport
    from briefer.render.pdf import PdfResult
    from briefer.verify.files import ProvedFile

log = logging.getLogger(__name__)

Format = Literal["docx", "pdf", "html", "md", "brief"]
FORMATS: tuple[Format, ...] = ("docx", "pdf", "html", "md", "brief")


def parse_formats(text: str) -> tuple[Format, ...]:
    """Formats from "docx,pdf"; "md" may be called "markdown", too.

    Raises:
        UsageError: names every one that does not exist.
    """
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    names = ["md" if name == "markdown" else name for name in names]
    unknown = [name for name in names if name not in FORMATS]
    if unknown or not names:
        message = f"there is no format {', '.join(map(repr, unknown))}." if unknown else "no format is named."
        raise UsageError(Problem("--to", message, f"Known are {', '.join(FORMATS)}."))
    return tuple(format for format in FORMATS if format in names)


def render(
    work: Work,
    formats: Iterable[Format],
    watch: Watch | None = None,
    *,
    proved: bool = False,
    review: bool = False,
    review_checks: bool = True,
) -> dict[Format, bytes]:
    """Steps 3 and 4: the finished files by format; ``watch`` follows the making of the PDF.

    What is handed on to others is ``proved``: read again, and held against the document. A ``review`` copy shows, in
    Word, the editor's comments, the source's words of what was reworded and, with ``review_checks``, the open findings.

    Raises:
        ExportError: the document holds a character that a format cannot carry, or another thing it cannot print;
            or a file turns out wrong when it is read again.
        TemplateError: the template's style sheet or lexicon is missing or broken.
    """
    wanted = tuple(dict.fromkeys(formats))
    document = compose(work)
    if review:
        document = _review_document(work, document, with_checks=review_checks)
    style = style_of(work)
    drawn = draw_pdf(work, document, watch) if "pdf" in wanted else None
    rendered = {format: _write(format, work, document, style, drawn) for format in wanted}
    for format, content in rendered.items():
        log.info("4. wrote %s, %d bytes", format, len(content))
    if proved:
        _verify().refuse_unsound(rendered, document, on_base=work.template.docx_base is not None)
    return rendered


def write_mail(document: Document, template: BriefTemplate) -> str:
    """HTML that mail programs take: looks at every element, notes after the text."""
    html: str = importlib.import_module("briefer.render.html.mail").write_mail(
        document, styles.load_style(template.style)
    )
    return html


def prove(path: Path, work: Work | None = None) -> ProvedFile:
    """A finished file read from the disk and checked, against its brief where that is at hand.

    Raises:
        ExportError: it cannot be read, or is of no kind that briefer writes.
    """
    document = composed(work) if work else None
    on_base = work is not None and work.template.docx_base is not None
    proved: ProvedFile = _verify().prove_file(path, document, on_base=on_base)
    return proved


def save(content: bytes, path: Path, *, overwrite: bool) -> None:
    """Step 5. The bytes are read back before they take the place of an older file.

    Raises:
        ExportError: the file exists already, or the disk does not take it; no half file is left.
    """
    write_atomically(path, content, overwrite=overwrite, verify=lambda part: refuse_other_bytes(part, content, path))
    log.info("5. saved %s", path)


def examine_base(base: WordBase, template: BriefTemplate | None = None) -> BaseReport:
    """Which styles of a Word file stand for what, and all that is wrong with it; by the template's choices, if given.

    Raises:
        TemplateError: it is no Word file that can be read, or the style sheet is missing or broken.
    """
    sheet = styles.load_style(template.style if template else "briefer")
    chosen = template.docx_styles if template else {}
    report: BaseReport = importlib.import_module("briefer.render.docx.base.check").examine(base, sheet, chosen)
    return report


def _verify() -> ModuleType:
    """Loaded when a file is written: it takes as long as a small brief."""
    return importlib.import_module("briefer.verify.files")


def _review_document(work: Work, document: Document, *, with_checks: bool) -> Document:
    """Loaded when a review copy is written: it knows how such copies are read again, too."""
    made = importlib.import_module("briefer.pipeline.reviewing").review_document
    document = made(work, document, with_checks=with_checks)
    return document


def _write(format: Format, work: Work, document: Document, style: StyleSheet, drawn: PdfResult | None) -> bytes:
    """The writers are loaded when they are needed: reportlab and python-docx each take a fifth of a second."""
    content: bytes
    match format:
        case "docx":
            base = work.template.docx_base  # its pages are not those of our PDF
            pages = () if base else _heading_pages(document, style, drawn)
            write = importlib.import_module("briefer.render.docx").write_docx
            content = write(document, style, pages, base, work.template.docx_styles)
        case "html":
            content = importlib.import_module("briefer.render.html").write_html(document, style)
        case "md":
            content = importlib.import_module("briefer.render.markdown").write_markdown(document, style)
        case "pdf":
            content = (drawn or draw_pdf(work, document)).content
        case "brief":
            content = package.pack_brief(work.brief, work.template)
        case _:
            assert_never(format)
    return content


def _heading_pages(document: Document, style: StyleSheet, drawn: PdfResult | None) -> tuple[int, ...]:
    """Where the headings stand in the PDF, for Word's contents list; laid out for it alone where there is one."""
    if not any(isinstance(block, Contents) for block in document.blocks):
        return ()
    pages: tuple[int, ...] = (
        drawn.heading_pages if drawn else importlib.import_module("briefer.render.pdf").heading_pages(document, style)
    )
    return pages
