"""Editions: what a brief said when the next one began, and the next one begun from it."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.edits import add_part
from briefer.compose.part_places import template_place
from briefer.compose.register import resolve_sources
from briefer.compose.what_changed import EditionChanges, changes_between
from briefer.model.brief import Brief, ChangeReason, Edition, ItemId, Judgment
from briefer.model.lexicon import Lexicon
from briefer.model.template import BriefTemplate, PartSpec

_ROLE = "what-changed"


def edition_of(brief: Brief, lexicon: Lexicon) -> Edition:
    """What later editions are compared with: every judgment that was written, and the outlets cited."""
    judgments = ((part, item) for part, item in brief.items() if isinstance(item, Judgment) and item.content)
    return Edition(
        title=brief.title,
        number=brief.edition,
        lexicon=lexicon,
        judgments=tuple(_told(item, item.marking or part.marking or brief.marking) for part, item in judgments),
        sources=tuple(entry.name for entry in resolve_sources(brief).register),
        date=brief.date or brief.cut_off,
        reference=brief.reference,
    )


def new_edition(brief: Brief, template: BriefTemplate, lexicon: Lexicon) -> tuple[Brief, BriefTemplate]:
    """The next edition: all of this one but its dates, with a part that tells what changed.

    A template without such a part gets one after its judgments or its summary; a first edition prints nothing of it.
    """
    template = _with_changes_part(template)
    begun = replace(
        brief,
        edition=brief.edition + 1,
        previous=edition_of(brief, lexicon),
        reasons=(),
        date=None,
        cut_off=None,
        expires=None,
    )
    return _with_part(begun, template), template


def set_reason(brief: Brief, judgment: ItemId, reason: str) -> Brief:
    """Why a judgment changed since the edition before; an empty reason takes it back."""
    others = tuple(r for r in brief.reasons if r.judgment != judgment)
    said = (ChangeReason(judgment, reason.strip()),) if reason.strip() else ()
    reasons = (*others, *said)
    return brief if reasons == brief.reasons else replace(brief, reasons=reasons)


def changes_since_previous(brief: Brief, lexicon: Lexicon) -> EditionChanges | None:
    """What changed since the edition before, with the editor's reasons; none for a first edition."""
    if brief.previous is None:
        return None
    return changes_between(brief.previous, edition_of(brief, lexicon), reasons_of(brief))


def reasons_of(brief: Brief) -> dict[ItemId, str]:
    """Why judgments changed, as the editor says."""
    return {reason.judgment: reason.reason for reason in brief.reasons}


def _told(judgment: Judgment, marking: str) -> Judgment:
    """What was printed of it, with the marking that it had in its paper, without what only its editors saw."""
    return replace(judgment, marking=marking, comment="", original=None, offered=(), evidence=(), substitutes=())


def _with_changes_part(template: BriefTemplate) -> BriefTemplate:
    if any(spec.content == "what-changed" for spec in template.parts):
        return template
    heading = template.labels.get("what_changed", "What changed")
    at = _place(template.parts)
    spec = PartSpec(_ROLE, heading, "what-changed", "changes")
    return replace(template, parts=(*template.parts[:at], spec, *template.parts[at:]))


def _place(parts: tuple[PartSpec, ...]) -> int:
    """After what the paper says in short, else after its first part; before a part on a page of its own."""
    main = next((n for n, spec in enumerate(parts) if spec.judges or spec.content == "summary"), 0)
    return main if main and parts[main].page_break else min(main + 1, len(parts))


def _with_part(brief: Brief, template: BriefTemplate) -> Brief:
    """The brief with the part that tells what changed, before the parts that come after it in the template."""
    spec = next(spec for spec in template.parts if spec.content == "what-changed")
    if any(part.role == spec.role for part in brief.parts):
        return brief
    return add_part(brief, spec.role, spec.heading, template_place(brief.parts, template, spec.role))
