"""Where a part belongs that a brief does not have yet."""

from __future__ import annotations

from collections.abc import Sequence

from briefer.model.brief import Part
from briefer.model.template import BriefTemplate


def template_place(parts: Sequence[Part], template: BriefTemplate, role: str) -> int:
    """Behind all parts that come before that role in the template, whatever their order; 0 for a role it lacks."""
    order = [spec.role for spec in template.parts]
    before = set(order[: order.index(role)]) if role in order else set()
    return max((place for place, part in enumerate(parts, 1) if part.role in before), default=0)
