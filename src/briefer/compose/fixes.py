"""Carries out what a check offers (``model.fix``): a pure function from a brief to a brief.

An edit that does not fit the brief any more, because an item is gone or its words have changed, changes nothing.
"""

from __future__ import annotations

from dataclasses import replace

from briefer.compose import edits
from briefer.compose.basis import phrase
from briefer.compose.marking_edits import mark_items, mark_part
from briefer.compose.part_places import template_place
from briefer.model.article import ArticleId, Citation
from briefer.model.brief import Brief, Correction, Item, Judgment, TableItem, TextItem, text_of
from briefer.model.fix import (
    AddPart,
    ConfirmCitation,
    ConfirmYears,
    Edit,
    ExcludeCitation,
    HeadTable,
    KeepHeading,
    KeepText,
    LinkEvidence,
    MarkItem,
    MarkPart,
    OneEdit,
    Replace,
    SetConfidence,
    SetLikelihood,
    SetMarking,
    StateOutlets,
    Together,
)
from briefer.model.rich import Cite, Inline, RichText, Run, plain
from briefer.model.template import BriefTemplate


def apply_fix(brief: Brief, template: BriefTemplate, edit: Edit) -> Brief:
    """The brief put right; the same object where the edit does not fit it."""
    steps = edit.edits if isinstance(edit, Together) else (edit,)
    changed = brief
    for step in steps:
        try:
            after = _applied(changed, template, step)
        except KeyError:  # an item, part or citation that is gone
            return brief
        if after is changed:
            return brief
        changed = after
    return changed


def _applied(brief: Brief, template: BriefTemplate, edit: OneEdit) -> Brief:  # noqa: C901  # one short case an edit
    match edit:
        case SetLikelihood() | SetConfidence() | StateOutlets() | LinkEvidence():
            return edits.change_judgment(brief, edit.item, lambda j: _weighed(j, template, edit))
        case Replace():
            return _replaced(brief, edit)
        case KeepText(item):
            return edits.change_item(brief, item, _kept)
        case KeepHeading(part):
            return edits.rename_part(brief, part, edits.find_part(brief, part).heading)
        case ConfirmCitation(cite):
            return edits.correct_citation(brief, cite, edits.find_citation(brief, cite).references)
        case ExcludeCitation(cite):
            return brief if cite in brief.excluded else edits.exclude_citation(brief, cite)
        case ConfirmYears(article):
            return _years_confirmed(brief, article)
        case SetMarking(marking):
            return brief if marking == brief.marking else replace(brief, marking=marking)
        case MarkItem(item, marking):
            return mark_items(brief, (item,), marking)
        case MarkPart(part, marking):
            return mark_part(brief, part, marking)
        case HeadTable(item):
            return edits.change_item(brief, item, _headed)
        case AddPart(role):
            return _with_part(brief, template, role)


def _weighed(
    judgment: Judgment, template: BriefTemplate, edit: SetLikelihood | SetConfidence | StateOutlets | LinkEvidence
) -> Judgment:
    match edit:
        case SetLikelihood(_, term):
            return replace(judgment, likelihood=term)
        case SetConfidence(_, level, basis):
            return replace(judgment, confidence=level, basis=basis or judgment.basis)
        case StateOutlets(_, outlets):
            return replace(judgment, basis=phrase("number", template.language, outlets))
        case LinkEvidence(_, piece) if piece not in judgment.evidence:
            rest = tuple(offer for offer in judgment.offered if offer.origin != piece)
            return replace(judgment, evidence=(*judgment.evidence, piece), offered=rest)
    return judgment


def replace_stretch(content: RichText, start: int, end: int, text: str) -> RichText:
    """Rich text with other words for a stretch of its plain text.

    The new words look like the first they replace; citations within the stretch stay, after them.
    """
    inlines: list[Inline] = []
    at, placed = 0, False
    for inline in content:
        if not isinstance(inline, Run):
            inlines.append(inline)
            continue
        first, at = at, at + len(inline.text)
        before, after = inline.text[: max(0, start - first)], inline.text[max(0, end - first) :]
        here = not placed and first <= start and (start < at or start == end == at)
        placed = placed or here
        if written := f"{before}{text if here else ''}{after}":
            inlines.append(inline if written == inline.text else replace(inline, text=written))
    return tuple(inlines) if placed else (*content, Run(text)) if text else content


def _replaced(brief: Brief, edit: Replace) -> Brief:
    _, item = edits.find_item(brief, edit.item)
    content = text_of(item)
    if plain(content)[edit.start : edit.end] != edit.was:
        return brief
    return edits.set_content(brief, edit.item, replace_stretch(content, edit.start, edit.end, edit.text))


def _kept(item: Item) -> Item:
    return replace(item, drafted=False) if isinstance(item, TextItem) and item.drafted else item


def _headed(item: Item) -> Item:
    return replace(item, has_header=True) if isinstance(item, TableItem) and not item.has_header else item


def _years_confirmed(brief: Brief, article: ArticleId) -> Brief:
    """As the finding counts them: all inferred years of an article at once."""
    known = brief.citations()
    fixed = {cite: _confirmed(c) for cite, c in known.items() if cite.article == article and has_inferred(c)}
    if not fixed:
        return brief
    rest = tuple(c for c in brief.corrections if Cite(c.article, c.citation.id) not in fixed)
    return replace(brief, corrections=(*rest, *(Correction(cite.article, c) for cite, c in fixed.items())))


def has_inferred(citation: Citation) -> bool:
    """Whether a year in it was inferred and not confirmed."""
    return any(date.inferred for reference in citation.references for date in reference.dates)


def _confirmed(citation: Citation) -> Citation:
    references = (
        replace(reference, dates=tuple(replace(date, inferred=False) for date in reference.dates))
        for reference in citation.references
    )
    return replace(citation, references=tuple(references))


def _with_part(brief: Brief, template: BriefTemplate, role: str) -> Brief:
    """The missing part before those that follow it in the template."""
    spec = template.part(role)
    if spec is None or any(part.role == role for part in brief.parts):
        return brief
    return edits.add_part(brief, role, spec.heading, template_place(brief.parts, template, role))


__all__ = ["apply_fix", "has_inferred", "replace_stretch"]
