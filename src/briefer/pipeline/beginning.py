"""From the file of an article to a first brief that keeps its template's limits."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from pathlib import Path

from briefer import ingest
from briefer.compose.begin import Beginning, begin_brief, with_source_summary
from briefer.compose.choices import Choices
from briefer.compose.limits import drop_least
from briefer.compose.source_register import with_known_sources
from briefer.errors import RegisterError
from briefer.model.article import Article
from briefer.model.template import BriefTemplate
from briefer.pipeline.drawing import measure, missing_characters
from briefer.pipeline.work import Work, composed, with_known_marking
from briefer.storage import templates
from briefer.storage.register import load_register
from briefer.text.tenths import ROUNDING

log = logging.getLogger(__name__)


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
    first = _with_register(Beginning(with_known_marking(first.brief, template), first.remarks), template)
    beginning = _fit_pages(first, template)
    log.info("2. began a brief with %d parts", len(beginning.brief.parts))
    return beginning


def _with_register(beginning: Beginning, template: BriefTemplate) -> Beginning:
    """With what the editor's own register says of the outlets; one that cannot be read stops nobody, but is told."""
    try:
        known = load_register()
    except RegisterError as error:
        remark = f"Your register of sources was not used: {error.problems[0]}"
        return Beginning(beginning.brief, (*beginning.remarks, remark))
    brief = with_known_sources(beginning.brief, known)
    if brief is not beginning.brief:
        brief = with_source_summary(brief, template)
    return Beginning(brief, beginning.remarks)


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
    return 0.0 if missing_characters(composed(work)) else measure(work).pages
