"""An open brief under another template: what fits is kept, what does not is set aside, what is missing is filled."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.begin import begin_brief
from briefer.compose.edits import add_item, add_part
from briefer.model.brief import Brief, Part
from briefer.model.template import BriefTemplate


def apply_template(brief: Brief, template: BriefTemplate) -> Brief:
    """The brief in the template's order of parts.

    Parts that the template has no place for are set aside; parts that an older template set aside and this one has a
    place for come back, unless another part of that role is printed. Parts that the brief never had are filled from
    its articles as a first brief would be. Parts of one role keep their own order. Headings of the editor's own stay;
    nothing is dropped.
    """
    roles = [spec.role for spec in template.parts]
    printed = {part.role for part in brief.parts}
    back = tuple(part for part in brief.set_aside if part.role in roles and part.role not in printed)
    kept = (*(part for part in brief.parts if part.role in roles), *back)
    gone = (part for part in brief.parts if part.role not in roles)
    aside = (*gone, *(part for part in brief.set_aside if part not in back))
    begun = replace(
        brief,
        template=template.id,
        language=template.language,
        marking=brief.marking or template.marking,
        parts=kept,
        set_aside=aside,
    )
    begun = _with_missing(begun, template, {part.role for part in kept})
    return replace(begun, parts=tuple(sorted(begun.parts, key=lambda part: roles.index(part.role))))


def newly_aside(before: Brief, after: Brief) -> tuple[Part, ...]:
    """The parts that were printed before and are set aside now."""
    printed = {part.id for part in before.parts}
    return tuple(part for part in after.set_aside if part.id in printed)


def _with_missing(brief: Brief, template: BriefTemplate, present: set[str]) -> Brief:
    """With the template's other parts as a first brief has them; new ids, so that none stands for two things."""
    if not brief.articles:
        return brief
    for part in begin_brief(brief.articles, template).brief.parts:
        if part.role in present:
            continue
        brief = add_part(brief, part.role, part.heading)
        id = brief.parts[-1].id
        brief = replace(brief, parts=(*brief.parts[:-1], replace(brief.parts[-1], proposed=part.proposed)))
        for item in part.items:
            brief = add_item(brief, id, item)
    return brief
