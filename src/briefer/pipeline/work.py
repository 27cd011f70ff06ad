"""A brief with its template, and what the two need of the shipped and the user's files: style, words, marking."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from briefer.compose.apply_template import apply_template
from briefer.compose.choices import set_values
from briefer.compose.document import compose_document
from briefer.compose.house import House
from briefer.compose.scale_edits import use_lexicon
from briefer.errors import ComposeError, Problem
from briefer.model.brief import Brief, text_of
from briefer.model.document import Document
from briefer.model.lexicon import Lexicon, Marking
from briefer.model.rich import plain
from briefer.model.style import StyleSheet, justified
from briefer.model.template import BriefTemplate
from briefer.storage import lexicons, markings, package, styles

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Work:
    """A brief with the template it is printed by: all that an export needs, and the unit of undo in the app."""

    brief: Brief
    template: BriefTemplate


def open_work(path: Path) -> Work:
    """A saved brief.

    Raises:
        BriefFileError: the package is damaged, hostile or newer than this program.
    """
    return Work(*package.open_brief(path))


def with_values(work: Work, values: Mapping[str, str]) -> Work:
    """The brief with fields set from text; on another scale, its judgments get the terms that mean nearest the same.

    Raises:
        UsageError: names every unknown field and every date that is none.
        ComposeError: the template does not allow the marking.
        TemplateError: there is no such scale, or it is broken.
    """
    brief = with_known_marking(set_values(work.brief, values), work.template)
    if brief.lexicon != work.brief.lexicon:
        brief = use_lexicon(brief, brief.lexicon, lexicon_of(work), lexicon_of(Work(brief, work.template)))
    return Work(brief, work.template)


def with_template(work: Work, template: BriefTemplate) -> Work:
    """The brief by another template, as ``apply_template`` has it; by a changed file of the same one, as it stands."""
    if template.id == work.template.id:
        return Work(work.brief, template)
    return Work(apply_template(work.brief, template, work.template), template)


def with_known_marking(brief: Brief, template: BriefTemplate) -> Brief:
    """The brief with its marking as it is printed; an old name ("TLP:WHITE") becomes the new one.

    Raises:
        ComposeError: the template does not allow the marking.
    """
    if not brief.marking:
        return brief
    found = markings.find_marking(brief.marking, template.markings)
    if found is None and template.markings:
        message = f"{brief.marking!r} is not a marking of the template {template.id!r}."
        raise ComposeError(Problem("marking", message, f"One of: {', '.join(template.markings)}."))
    return replace(brief, marking=found.text) if found else brief


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


def compose(work: Work) -> Document:
    """Step 3.

    Raises:
        TemplateError: the template names a lexicon that does not exist or is broken.
    """
    document = composed(work)
    log.info("3. composed %d blocks and %d notes", len(document.blocks), len(document.notes))
    return document


def composed(work: Work) -> Document:
    """Step 3 without a word in the log, for what is looked at and not written; raises as ``compose`` does."""
    return compose_document(work.brief, House(work.template, lexicon_of(work), marking_of(work)))


def lexicon_of(work: Work) -> Lexicon:
    """The scale of likelihood that the brief speaks with.

    Raises:
        TemplateError: there is no such lexicon, or it is broken.
    """
    return lexicons.load_lexicon(work.brief.lexicon or work.template.lexicon)


def marking_of(work: Work) -> Marking | None:
    """The marking with its colours; one that nobody knows is printed as it is, and a check says so."""
    text = work.brief.marking
    if not text:
        return None
    return markings.find_marking(text, work.template.markings) or markings.find_marking(text) or Marking(text, 0)


def markings_in(work: Work) -> dict[str, Marking]:
    """Every known marking that stands in the brief, as it is written there. Those of one order can be compared.

    Without a list of the template's own, they are those of the paper's family.
    """
    brief, allowed = work.brief, work.template.markings
    parts = (*brief.parts, *brief.set_aside)
    items = [item for part in parts for item in part.items] + list(brief.previous.judgments if brief.previous else ())
    used = [brief.marking, *(part.marking for part in parts), *(entry.marking for entry in brief.register)]
    used += [text for item in items for text in (item.marking, *(one.marking for one in item.substitutes))]
    found = {text: markings.find_marking(text, allowed) for text in dict.fromkeys(used) if text}
    known = {text: marking for text, marking in found.items() if marking is not None}
    own = known.get(brief.marking)
    return known if own is None else {t: m for t, m in known.items() if comparable(m, own, work)}


def comparable(one: Marking, other: Marking, work: Work) -> bool:
    """Whether two markings have a common order: that of the template's list, else that of their family."""
    return bool(work.template.markings) or _family(one) == _family(other)


def _family(marking: Marking) -> str:
    """TLP, UNCLASSIFIED…, OFFICIAL…: only markings of one family have a common order."""
    found = re.match(r"\w+", marking.text)
    return found[0] if found else marking.text


def style_of(work: Work) -> StyleSheet:
    """The looks of the template: its style sheet, set as it wants.

    Raises:
        TemplateError: the style sheet is missing or broken.
    """
    sheet = styles.load_style(work.template.style)
    return justified(sheet) if work.template.justify else sheet
