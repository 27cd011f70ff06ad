"""The way of the data, glued; the command line and the app both call this and nothing below it.

1. article file -> ``Article``: a reader by suffix and content, then the structure. Guesses are told in its notices.
2. ``Article`` and choices -> ``Brief``: which parts, which items, which wording; each item knows its origin.
3. ``Brief`` and template -> ``Document``: ids resolved, notes numbered once, headings and labels written.
4. ``Document`` and style sheet -> bytes: one writer a format; writers decide nothing about content.
5. bytes -> file or screen, written whole or not at all.

The INFO log lines carry the same step numbers.
"""

from __future__ import annotations

import importlib
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, assert_never

from briefer import ingest
from briefer.compose.begin import Beginning, begin_brief, with_source_summary
from briefer.compose.choices import Choices, set_values
from briefer.compose.comments import with_comments
from briefer.compose.document import compose_document
from briefer.compose.fit import Proposal, propose
from briefer.compose.fit_figures import part_pages
from briefer.compose.fit_means import Means, gentler_means
from briefer.compose.house import House
from briefer.compose.limits import drop_least
from briefer.compose.words import item_words
from briefer.errors import ComposeError, Problem, UsageError
from briefer.model.article import Article
from briefer.model.brief import Brief, FigureItem, text_of
from briefer.model.document import Contents, Document, document_texts
from briefer.model.lengths import Lengths
from briefer.model.lexicon import Marking
from briefer.model.rich import plain
from briefer.model.style import StyleSheet, justified
from briefer.model.template import BriefTemplate
from briefer.model.word_base import WordBase
from briefer.review.checks import Case, check_brief
from briefer.review.findings import Finding
from briefer.storage import lexicons, markings, package, styles, templates
from briefer.storage.atomic import refuse_other_bytes, write_atomically
from briefer.text.tenths import ROUNDING

if TYPE_CHECKING:
    from types import ModuleType

    from briefer.render.docx.base.check import BaseReport
    from briefer.render.pdf import PdfResult
    from briefer.verify.files import ProvedFile

log = logging.getLogger(__name__)

Format = Literal["docx", "pdf", "html", "brief"]
# Told while the PDF, the only writer that takes long, is made: the share done, the page being painted, all pages (both
# 0 while lines are still set). What it raises stops the writer.
Watch = Callable[[float, int, int], object]
FORMATS: tuple[Format, ...] = ("docx", "pdf", "html", "brief")


@dataclass(frozen=True, slots=True)
class Work:
    """A brief with the template it is printed by: all that an export needs, and the unit of undo in the app."""

    brief: Brief
    template: BriefTemplate


def read(path: Path) -> Article:
    """Step 1.

    Raises:
        ArticleError: the file cannot be read; every problem with its place.
    """
    article = ingest.read_article(path)
    log.info("1. read %s: %d citations, %d notices", path, len(article.citations), len(article.notices))
    return article


def find_template(name: str, folders: Sequence[Path] = ()) -> BriefTemplate:
    """The template of that id (or file path), looked for in the given folders, the user's own and the shipped ones.

    Raises:
        TemplateError: there is none, or it breaks the format; all problems with their lines.
    """
    return templates.load_template(name, folders)


def begin(articles: Iterable[Article], template: BriefTemplate, choices: Choices | None = None) -> Beginning:
    """Step 2, without a person: the best first brief.

    Raises:
        ComposeError: a choice names something that is not there.
    """
    first = begin_brief(tuple(articles), template, choices)
    first = Beginning(_with_known_marking(first.brief, template), first.remarks)
    beginning = _fit_pages(first, template)
    log.info("2. began a brief with %d parts", len(beginning.brief.parts))
    return beginning


def compose(work: Work) -> Document:
    """Step 3.

    Raises:
        TemplateError: the template names a lexicon that does not exist or is broken.
    """
    document = _composed(work)
    log.info("3. composed %d blocks and %d notes", len(document.blocks), len(document.notes))
    return document


def _composed(work: Work) -> Document:
    return compose_document(work.brief, _house(work))


def render(
    work: Work, formats: Iterable[Format], watch: Watch | None = None, *, proved: bool = False, review: bool = False
) -> dict[Format, bytes]:
    """Steps 3 and 4: the finished files by format; ``watch`` follows the making of the PDF.

    What is handed on to others is ``proved``: read again, and held against the document. A ``review`` copy shows the
    editor's comments, in Word.

    Raises:
        ExportError: the document holds a character that a format cannot carry, or another thing it cannot print;
            or a file turns out wrong when it is read again.
        TemplateError: the template's style sheet or lexicon is missing or broken.
    """
    wanted = tuple(dict.fromkeys(formats))
    document = with_comments(compose(work), work.brief) if review else compose(work)
    style = _style(work)
    drawn = _pdf(work, document, watch) if "pdf" in wanted else None
    rendered = {format: _write(format, work, document, style, drawn) for format in wanted}
    for format, content in rendered.items():
        log.info("4. wrote %s, %d bytes", format, len(content))
    if proved:
        _verify().refuse_unsound(rendered, document, on_base=work.template.docx_base is not None)
    return rendered


def prove(path: Path, work: Work | None = None) -> ProvedFile:
    """A finished file read from the disk and checked, against its brief where that is at hand.

    Raises:
        ExportError: it cannot be read, or is of no kind that briefer writes.
    """
    document = _composed(work) if work else None
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


def open_work(path: Path) -> Work:
    """A saved brief.

    Raises:
        BriefFileError: the package is damaged, hostile or newer than this program.
    """
    return Work(*package.open_brief(path))


def with_values(work: Work, values: Mapping[str, str]) -> Work:
    """The brief with fields set from text.

    Raises:
        UsageError: names every unknown field and every date that is none.
        ComposeError: the template does not allow the marking.
    """
    return Work(_with_known_marking(set_values(work.brief, values), work.template), work.template)


def summary(work: Work) -> dict[str, object]:
    """What a brief holds, for other programs to read."""
    return {
        "title": work.brief.title,
        "template": work.template.id,
        "marking": work.brief.marking,
        "articles": [article.title for article in work.brief.articles],
        "parts": [
            {"role": p.role, "heading": p.heading, "items": [{"id": i.id, "text": plain(text_of(i))} for i in p.items]}
            for p in work.brief.parts
        ],
    }


@dataclass(frozen=True, slots=True)
class Drawn:
    """The finished pages and what stands between the brief and its release, measured on them.

    ``pdf`` holds the bytes that an export writes; none while the brief has characters that no shipped font can draw,
    which ``findings`` then say.
    """

    pdf: PdfResult | None
    findings: tuple[Finding, ...]


def draw(work: Work) -> Drawn:
    """Pages and checks in one go, for a window that shows both.

    Raises:
        ExportError: the document holds a thing that no page can carry.
        TemplateError: the template's style sheet or lexicon is missing or broken.
    """
    document = _composed(work)
    missing = _missing_characters(document)
    result = None if missing else _pdf(work, document)
    case = Case(
        work.brief,
        work.template,
        _marking(work),
        item_words,
        result.lengths.pages if result else None,
        _part_pages(work.brief, result.lengths) if result else {},
        missing,
        lexicons.load_lexicon(work.template.lexicon),
        _picture_faults(work.brief),
        _part_lines(work.brief, result.lengths) if result else {},
    )
    return Drawn(result, check_brief(case))


def measure(work: Work) -> Lengths:
    """How long the brief is and what each of its items takes, laid out as for its PDF.

    Raises:
        ExportError: the document holds a thing that no page can carry.
        TemplateError: the template's style sheet or lexicon is missing or broken.
    """
    lengths: Lengths = importlib.import_module("briefer.render.pdf").measure(_composed(work), _style(work))
    return lengths


@dataclass(frozen=True, slots=True)
class Fit:
    """What to leave out of a brief to meet its limits, and what else would shorten it."""

    proposal: Proposal
    means: tuple[Means, ...]


def fit(work: Work, measured: Callable[[Work], Lengths] = measure) -> Fit:
    """What the brief takes and what would make it meet its template's limits; it changes nothing.

    ``measured`` lays a brief out, two dozen times at most; what it raises ends the search.
    """
    brief, template = work.brief, work.template
    proposal = propose(brief, template, lambda shorter: measured(Work(shorter, template)))
    means = gentler_means(brief, template, proposal.lengths, lambda other: measured(Work(brief, other)))
    log.info("fitted to the limits by %d layouts", proposal.layouts)
    return Fit(proposal, means)


def check(work: Work) -> tuple[Finding, ...]:
    """What stands between the brief and its release, measured on the finished pages.

    Raises:
        ExportError: the document holds a thing that no page can carry.
        TemplateError: the template's style sheet or lexicon is missing or broken.
    """
    return draw(work).findings


def _with_known_marking(brief: Brief, template: BriefTemplate) -> Brief:
    """The brief with its marking as it is printed; an old name ("TLP:WHITE") becomes the new one."""
    if not brief.marking:
        return brief
    found = markings.find_marking(brief.marking, template.markings)
    if found is None and template.markings:
        message = f"{brief.marking!r} is not a marking of the template {template.id!r}."
        raise ComposeError(Problem("marking", message, f"One of: {', '.join(template.markings)}."))
    return replace(brief, marking=found.text) if found else brief


def _fit_pages(beginning: Beginning, template: BriefTemplate) -> Beginning:
    """A first brief is shortened until its pages meet the template's limit; what it lost is told."""
    most = template.limits.max_pages
    if most is None:
        return beginning
    brief, dropped = beginning.brief, 0
    while (pages := _pages(Work(brief, template))) > most + ROUNDING:
        shorter = drop_least(brief, template, (pages - most) / pages)
        if shorter is None:
            break
        dropped += sum(1 for _ in brief.items()) - sum(1 for _ in shorter.items())
        brief = with_source_summary(shorter, template)
    if not dropped:
        return beginning
    items = "1 item" if dropped == 1 else f"{dropped} items"
    remark = f"{items} left out to keep the template's limit of {most:g} page{'' if most == 1 else 's'}."
    return Beginning(brief, (*beginning.remarks, remark))


def _pages(work: Work) -> float:
    """The length of the PDF; 0 while it cannot be drawn, which the export then says."""
    return 0.0 if _missing_characters(_composed(work)) else measure(work).pages


def write_mail(document: Document, template: BriefTemplate) -> str:
    """HTML that mail programs take: looks at every element, notes after the text."""
    html: str = importlib.import_module("briefer.render.html.mail").write_mail(
        document, styles.load_style(template.style)
    )
    return html


def load_pdf_writer() -> None:
    """Load the PDF writer now, for a process that wants its first pages without that wait."""
    importlib.import_module("briefer.render.pdf")


def _pdf(work: Work, document: Document, watch: Watch | None = None) -> PdfResult:
    result: PdfResult = importlib.import_module("briefer.render.pdf").write_pdf(document, _style(work), watch)
    return result


def _verify() -> ModuleType:
    """Loaded when a file is written: it takes as long as a small brief."""
    return importlib.import_module("briefer.verify.files")


def _missing_characters(document: Document) -> tuple[str, ...]:
    missing: tuple[str, ...] = importlib.import_module("briefer.render.fonts").missing_characters(
        document_texts(document)
    )
    return missing


def _picture_faults(brief: Brief) -> dict[str, str]:
    """What is wrong with pictures, by their items."""
    figures = [item for _, item in brief.items() if isinstance(item, FigureItem)]
    if not figures:
        return {}
    fault_of = importlib.import_module("briefer.render.pictures").fault_of
    return {item.id: fault for item in figures if (fault := fault_of(item.content))}


def _part_pages(brief: Brief, lengths: Lengths) -> dict[str, float]:
    """How much of a page each part takes, its heading and items together."""
    return {part.id: part_pages(part, lengths) for part in brief.parts}


def _part_lines(brief: Brief, lengths: Lengths) -> dict[str, int]:
    """How many lines the items of each part take, its heading not counted."""
    return {part.id: sum(lengths.of(item.id).lines for item in part.items) for part in brief.parts}


def _house(work: Work) -> House:
    template = work.template
    return House(template, lexicons.load_lexicon(template.lexicon), _marking(work))


def _style(work: Work) -> StyleSheet:
    """The looks of the template: its style sheet, set as it wants."""
    sheet = styles.load_style(work.template.style)
    return justified(sheet) if work.template.justify else sheet


def _marking(work: Work) -> Marking | None:
    """The marking with its colours; one that nobody knows is printed as it is, and a check says so."""
    text = work.brief.marking
    if not text:
        return None
    return markings.find_marking(text, work.template.markings) or markings.find_marking(text) or Marking(text, 0)


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
        case "pdf":
            content = (drawn or _pdf(work, document)).content
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


def parse_formats(text: str) -> tuple[Format, ...]:
    """Formats from "docx,pdf".

    Raises:
        UsageError: names every one that does not exist.
    """
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in FORMATS]
    if unknown or not names:
        message = f"there is no format {', '.join(map(repr, unknown))}." if unknown else "no format is named."
        raise UsageError(Problem("--to", message, f"Known are {', '.join(FORMATS)}."))
    return tuple(format for format in FORMATS if format in names)
