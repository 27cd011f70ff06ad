"""An open brief under another template: what fits is kept, what does not is set aside, what is missing is filled."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.begin import begin_brief
from briefer.compose.edits import add_item, add_part
from briefer.model.brief import Brief, Judgment, Part, TextItem, text_of
from briefer.model.rich import Run, plain
from briefer.model.template import BriefTemplate, PartSpec


def apply_template(brief: Brief, template: BriefTemplate, before: BriefTemplate | None = None) -> Brief:
    """The brief in the template's order of parts.

    Parts that the template has no place for are set aside; parts that an older template set aside and this one has a
    place for come back, unless another part of that role is printed. Parts that the brief never had are filled from
    its articles as a first brief would be. Parts of one role keep their own order. Nothing is dropped.

    ``before`` is the template that the brief has had. Where the brief still says what that template said (a heading,
    fixed text), it says what the new one says; what its editor wrote stays. So do the marking, which must not be
    lowered by the way, and the scale on which a likelihood was given, so that its term means what it meant.
    """
    if before is not None:
        brief = _on_its_scale(_reworded(brief, before, template), before, template)
    roles = [spec.role for spec in template.parts]
    printed = {part.role for part in brief.parts}
    whole = (part for part in brief.set_aside if part.taken_from is None)  # single items: an editor left them out
    back = tuple(part for part in whole if part.role in roles and part.role not in printed)
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


def _reworded(brief: Brief, before: BriefTemplate, template: BriefTemplate) -> Brief:
    """With the new template's words in place of the old one's; words of the editor's own stay."""
    parts = tuple(_part_reworded(part, before.part(part.role), template.part(part.role)) for part in brief.parts)
    return replace(brief, parts=parts)


def _on_its_scale(brief: Brief, before: BriefTemplate, template: BriefTemplate) -> Brief:
    items = (item for part in (*brief.parts, *brief.set_aside) for item in part.items)
    is_rated = any(isinstance(item, Judgment) and item.likelihood for item in items)
    if brief.lexicon or not is_rated or before.lexicon == template.lexicon:
        return brief
    return replace(brief, lexicon=before.lexicon)


def _part_reworded(part: Part, before: PartSpec | None, spec: PartSpec | None) -> Part:
    if before is None or spec is None:
        return part
    if part.heading == before.heading and not spec.repeats:
        part = replace(part, heading=spec.heading)
    texts = [item for item in part.items if isinstance(item, TextItem)]
    is_as_before = len(texts) == len(part.items) and tuple(plain(text_of(item)) for item in texts) == before.text
    if is_as_before and len(texts) == len(spec.text):
        items = (replace(item, content=(Run(text),)) for item, text in zip(texts, spec.text, strict=True))
        part = replace(part, items=tuple(items))
    return part


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
