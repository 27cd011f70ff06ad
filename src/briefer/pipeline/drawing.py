"""The finished pages, and what is measured on them: lengths, checks, and what would meet the limits."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefer.compose.fit import Proposal, propose
from briefer.compose.fit_figures import part_pages
from briefer.compose.fit_means import Means, gentler_means
from briefer.compose.words import item_words
from briefer.model.brief import Brief, FigureItem
from briefer.model.document import Document, document_texts
from briefer.model.lengths import Lengths
from briefer.pipeline.work import Work, composed, lexicon_of, marking_of, markings_in, style_of
from briefer.review.case import Case
from briefer.review.findings import Finding
from briefer.storage.lexicons import shipped_lexicons
from briefer.storage.register import known_withdrawals

if TYPE_CHECKING:
    from briefer.render.pdf import PdfResult

log = logging.getLogger(__name__)

# Told while the PDF, the only writer that takes long, is made: the share done, the page being painted, all pages (both
# 0 while lines are still set). What it raises stops the writer.
Watch = Callable[[float, int, int], object]


@dataclass(frozen=True, slots=True)
class Measures:
    """What checks take from finished pages: their number, what each part takes of them, and what cannot be drawn."""

    pages: float | None = None
    part_pages: Mapping[str, float] = field(default_factory=dict)
    part_lines: Mapping[str, int] = field(default_factory=dict)
    missing_characters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """What stands between a brief and its release; ``waived`` are the findings that its waivers accept."""

    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """The finished pages and what stands between the brief and its release, measured on them.

    ``pdf`` holds the bytes that an export writes; none while the brief has characters that no shipped font can draw,
    which ``findings`` then say. ``waived`` are the findings that the brief's waivers accept.
    """

    pdf: PdfResult | None
    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...] = ()
    measures: Measures = Measures()  # frozen


def draw(work: Work) -> Drawn:
    """Pages and checks in one go, for a window that shows both.

    Raises:
        ExportError: the document holds a thing that no page can carry.
        TemplateError: the template's style sheet or lexicon is missing or broken.
    """
    document = composed(work)
    missing = missing_characters(document)
    result = None if missing else draw_pdf(work, document)
    measures = _measures(work.brief, result.lengths) if result else Measures(missing_characters=missing)
    checked = check_by(work, measures)
    return Drawn(result, checked.findings, checked.waived, measures)


def check_by(work: Work, measures: Measures) -> Checked:
    """What the checks find by measures that are at hand, such as those of the pages before the last key.

    Raises:
        TemplateError: the template's lexicon is missing or broken.
    """
    from briefer.review.checks import sorted_out  # its tables of words can wait until a brief is checked

    case = Case(
        work.brief,
        work.template,
        marking_of(work),
        item_words,
        pages=measures.pages,
        part_pages=measures.part_pages,
        part_lines=measures.part_lines,
        missing_characters=measures.missing_characters,
        lexicon=lexicon_of(work),
        picture_faults=_picture_faults(work.brief),
        scales=shipped_lexicons(),
        markings=markings_in(work),
        withdrawals=known_withdrawals(),
    )
    return Checked(*sorted_out(case))


def _measures(brief: Brief, lengths: Lengths) -> Measures:
    return Measures(lengths.pages, _part_pages(brief, lengths), _part_lines(brief, lengths))


def check(work: Work) -> tuple[Finding, ...]:
    """What stands between the brief and its release, measured on the finished pages.

    Raises:
        ExportError: the document holds a thing that no page can carry.
        TemplateError: the template's style sheet or lexicon is missing or broken.
    """
    return draw(work).findings


def measure(work: Work) -> Lengths:
    """How long the brief is and what each of its items takes, laid out as for its PDF.

    Raises:
        ExportError: the document holds a thing that no page can carry.
        TemplateError: the template's style sheet or lexicon is missing or broken.
    """
    lengths: Lengths = importlib.import_module("briefer.render.pdf").measure(composed(work), style_of(work))
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


def load_pdf_writer() -> None:
    """Load the PDF writer now, for a process that wants its first pages without that wait."""
    importlib.import_module("briefer.render.pdf")


def draw_pdf(work: Work, document: Document, watch: Watch | None = None) -> PdfResult:
    """Step 4 for the PDF; ``watch`` follows it.

    Raises:
        ExportError: the document holds a thing that no page can carry.
        TemplateError: the template's style sheet is missing or broken.
    """
    result: PdfResult = importlib.import_module("briefer.render.pdf").write_pdf(document, style_of(work), watch)
    return result


def missing_characters(document: Document) -> tuple[str, ...]:
    """The characters that no shipped font can draw."""
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
