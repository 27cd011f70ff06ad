"""What texts state, told apart in print by a quiet label before them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from briefer.compose.house import House
from briefer.compose.item_roles import usual_role
from briefer.model.brief import Brief, ItemRole, Part, TextItem
from briefer.model.rich import Run
from briefer.model.template import PartLayout

_LABELS: Final[dict[ItemRole, tuple[str, str]]] = {
    "fact": ("role_fact", "Fact"),
    "assumption": ("role_assumption", "Assumption"),
    "alternative": ("role_alternative", "Alternative"),
    "gap": ("role_gap", "Gap"),
    "indicator": ("role_indicator", "Indicator"),
}
# Where a label fits before the words of an item; elsewhere the layout says what they are.
_LAYOUTS: Final[tuple[PartLayout, ...]] = ("paragraphs", "bullets", "numbered", "box", "box-bullets", "source-chart")


def role_label(house: House, role: ItemRole, seen: bool = False) -> str:
    """ "Assumption", "Indicator, seen", in the language of the paper; empty for running text."""
    if not role:
        return ""
    key, default = _LABELS[role]
    said = house.label(key, default)
    if role != "indicator":
        return said
    state = house.label("indicator_seen", "seen") if seen else house.label("indicator_unseen", "not yet seen")
    return f"{said}, {state}"


def with_role_labels(brief: Brief, house: House) -> Brief:
    """The brief with a quiet label before texts that state something else than their part does as a whole."""
    parts = tuple(_labelled(part, house) for part in brief.parts)
    return brief if parts == brief.parts else replace(brief, parts=parts)


def _labelled(part: Part, house: House) -> Part:
    spec = house.template.part(part.role)
    if spec is not None and spec.layout not in _LAYOUTS:
        return part
    usual = usual_role(part)
    items = tuple(_with_label(item, usual, house) if isinstance(item, TextItem) else item for item in part.items)
    return replace(part, items=items)


def _with_label(item: TextItem, usual: ItemRole, house: House) -> TextItem:
    if not item.role or not item.content or (item.role == usual and item.role != "indicator"):
        return item
    label = Run(f"{role_label(house, item.role, item.seen)}.", emph=True)
    return replace(item, content=(label, Run(" "), *item.content))


__all__ = ["role_label", "with_role_labels"]
