"""What texts state: facts, assumptions, alternatives, gaps and indicators (ICD 203)."""

from __future__ import annotations

from typing import Final

from briefer.model.brief import ItemRole, Part, TextItem

# What the texts of a part are, by its role in the template, unless an editor says otherwise.
_ROLES_OF_PARTS: Final[dict[str, ItemRole]] = {
    "what-happened": "fact",
    "assumptions": "assumption",
    "alternatives": "alternative",
    "gaps": "gap",
    "open-questions": "gap",
    "indicators": "indicator",
    "indicators-seen": "indicator",
    "indicators-not-seen": "indicator",
    "what-to-watch": "indicator",
}
_SEEN_PART = "indicators-seen"


def usual_role(part: Part) -> ItemRole:
    """What the texts of a part state by its role in the template; empty where that is open."""
    return _ROLES_OF_PARTS.get(part.role, "")


def role_of(item: TextItem, part: Part) -> ItemRole:
    """What a text states: as the editor says, else by the part it stands in."""
    return item.role or usual_role(part)


def is_seen(item: TextItem, part: Part) -> bool:
    """Whether an indicator was seen: as the editor says, or because it stands among those that were."""
    return item.seen or part.role == _SEEN_PART


__all__ = ["is_seen", "role_of", "usual_role"]
