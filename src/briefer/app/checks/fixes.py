"""What can be put right with one press: for a finding, an undoable edit and the verb on its link."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from briefer.compose import edits
from briefer.compose.basis import phrase
from briefer.model.article import Citation
from briefer.model.brief import Brief, Correction, Item, Judgment, TextItem, text_of
from briefer.model.rich import Cite, citations_of
from briefer.model.template import BriefTemplate
from briefer.review.evidence import SourceBase, evidence_of
from briefer.review.findings import Finding

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Fix:
    """``text`` is the link, ``step`` the name in the history."""

    text: str
    step: str
    edit: Callable[[Brief], Brief]


def fixes_for(findings: Iterable[Finding], brief: Brief, template: BriefTemplate) -> tuple[Fix | None, ...]:
    """For each finding its fix, or none: then the editor has to write or choose something."""
    known = brief.citations()
    by_place: dict[tuple[str, str], list[Cite]] = {}
    for cite, citation in known.items():
        by_place.setdefault((cite.citation, citation.text), []).append(cite)
    return tuple(
        _fix(finding, brief, template, [c for c in by_place.get((finding.where, finding.place), ()) if known[c].doubt])
        for finding in findings
    )


def _fix(finding: Finding, brief: Brief, template: BriefTemplate, doubtful: list[Cite]) -> Fix | None:
    match finding.check:
        case "SR03":
            return _confirm_citations(doubtful) if doubtful else _confirm_years(finding, brief)
        case "DR01":
            return _keep_text(finding, brief)
        case "DR02":
            return _keep_heading(finding, brief)
        case "HM01":
            return _set_marking(brief, template)
        case "SR01":
            return _link_origin(finding, brief)
        case "EL09":
            return _basis_from_evidence(finding, brief, template)
        case "ST01":
            return _add_part(finding, brief, template)
        case _:
            return None


def place_of(finding: Finding, brief: Brief) -> str:
    """What to select to stand at a finding: an item, a part, or a field such as "title"; empty for the whole."""
    where = finding.where
    if where in _ids(brief):
        return where
    part = next((part for part in brief.parts if part.role == where), None)
    if part is not None:
        return part.id
    known = brief.citations()
    if any(article.id == where for article in brief.articles):
        inferred = {cite for cite in known if cite.article == where and _has_inferred(known[cite])}
        return _item_citing(inferred, brief)
    # Two articles may both have a citation of that id, but not of that wording.
    meant = {cite for cite in known if cite.citation == where and known[cite].text == finding.place}
    return _item_citing(meant, brief) or where


def _ids(brief: Brief) -> frozenset[str]:
    return frozenset(part.id for part in brief.parts) | frozenset(item.id for _, item in brief.items())


def _item_citing(cites: Collection[Cite], brief: Brief) -> str:
    return next((item.id for _, item in brief.items() if any(c in cites for c in citations_of(text_of(item)))), "")


def _confirm_citations(doubtful: list[Cite]) -> Fix:
    def confirm(brief: Brief) -> Brief:
        for cite in doubtful:
            brief = edits.correct_citation(brief, cite, edits.find_citation(brief, cite).references)
        return brief

    return Fix(translate("Checks", "Confirm"), translate("Checks", "Confirm a citation"), confirm)


def _confirm_years(finding: Finding, brief: Brief) -> Fix | None:
    """All inferred years of an article at once, as its finding counts them."""
    if not any(article.id == finding.where for article in brief.articles):
        return None

    def confirm(brief: Brief) -> Brief:
        known = brief.citations()
        fixed = {cite: _confirmed(c) for cite, c in known.items() if cite.article == finding.where and _has_inferred(c)}
        rest = tuple(c for c in brief.corrections if Cite(c.article, c.citation.id) not in fixed)
        return replace(brief, corrections=(*rest, *(Correction(cite.article, c) for cite, c in fixed.items())))

    return Fix(translate("Checks", "Confirm years"), translate("Checks", "Confirm the years"), confirm)


def _link_origin(finding: Finding, brief: Brief) -> Fix | None:
    """A judgment worded after a paragraph of the body rests on it; a summary point is no evidence of itself."""
    judgment = _judgment(finding, brief)
    origin = judgment.origin if judgment else None
    article = next((a for a in brief.articles if origin and a.id == origin.article), None)
    if judgment is None or origin is None or article is None:
        return None
    if all(paragraph.id != origin.paragraph for paragraph in article.body_paragraphs()):
        return None
    id, piece = judgment.id, origin
    return Fix(
        translate("Checks", "Link its paragraph"),
        translate("Checks", "Link evidence"),
        lambda brief: edits.change_judgment(brief, id, lambda j: replace(j, evidence=(*j.evidence, piece))),
    )


def _basis_from_evidence(finding: Finding, brief: Brief, template: BriefTemplate) -> Fix | None:
    """The number of outlets, which is known; how good they are and whether they agree is the editor's to say."""
    judgment = _judgment(finding, brief)
    outlets = SourceBase.of(brief).outlets(evidence_of(judgment)) if judgment else ()
    if judgment is None or not outlets:
        return None
    id, said = judgment.id, phrase("number", template.language, len(outlets))
    return Fix(
        translate("Checks", "Count the outlets"),
        translate("Checks", "State the basis"),
        lambda brief: edits.change_judgment(brief, id, lambda j: replace(j, basis=said)),
    )


def _judgment(finding: Finding, brief: Brief) -> Judgment | None:
    found = next((item for _, item in brief.items() if item.id == finding.where), None)
    return found if isinstance(found, Judgment) else None


def _keep_text(finding: Finding, brief: Brief) -> Fix | None:
    found = next((item for _, item in brief.items() if item.id == finding.where), None)
    if not isinstance(found, TextItem) or not found.drafted:
        return None

    def kept(item: Item) -> Item:
        return replace(item, drafted=False) if isinstance(item, TextItem) else item

    return Fix(
        translate("Checks", "Keep text"),
        translate("Checks", "Keep a drafted text"),
        lambda brief: edits.change_item(brief, found.id, kept),
    )


def _keep_heading(finding: Finding, brief: Brief) -> Fix | None:
    part = next((part for part in brief.parts if part.id == finding.where), None)
    if part is None or not part.proposed:
        return None
    id, heading = part.id, part.heading
    return Fix(
        translate("Checks", "Keep heading"),
        translate("Checks", "Keep a proposed heading"),
        lambda brief: edits.rename_part(brief, id, heading),
    )


def _set_marking(brief: Brief, template: BriefTemplate) -> Fix | None:
    marking = template.marking
    if not marking or marking == brief.marking or (template.markings and marking not in template.markings):
        return None
    text = translate("Checks", "Set {marking}").format(marking=marking)
    return Fix(text, translate("Checks", "Set the marking"), lambda brief: replace(brief, marking=marking))


def _add_part(finding: Finding, brief: Brief, template: BriefTemplate) -> Fix | None:
    """The missing part, where the template has it."""
    spec = template.part(finding.where)
    if spec is None or any(part.role == spec.role for part in brief.parts):
        return None
    order = [known.role for known in template.parts]
    before = set(order[: order.index(spec.role)])
    to = max((index + 1 for index, part in enumerate(brief.parts) if part.role in before), default=0)
    return Fix(
        translate("Checks", "Add part"),
        translate("Checks", "Add a part"),
        lambda brief: edits.add_part(brief, spec.role, spec.heading, to),
    )


def _has_inferred(citation: Citation) -> bool:
    return any(date.inferred for reference in citation.references for date in reference.dates)


def _confirmed(citation: Citation) -> Citation:
    references = (
        replace(reference, dates=tuple(replace(date, inferred=False) for date in reference.dates))
        for reference in citation.references
    )
    return replace(citation, references=tuple(references))


__all__ = ["Fix", "fixes_for", "place_of"]
