"""How much of its limits a brief uses, as a whole and part by part."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from briefer.compose.words import item_words, items_words
from briefer.model.brief import Brief, Part
from briefer.model.lengths import Lengths
from briefer.model.template import BriefTemplate, Limits, PartSpec
from briefer.text.tenths import ROUNDING

Measure = Literal["items", "words", "pages"]


@dataclass(frozen=True, slots=True)
class Use:
    """What there is of what is allowed; ``most`` is none where there is no limit. ``role`` is empty for the paper."""

    measure: Measure
    role: str
    used: float
    most: float | None

    @property
    def over(self) -> float:
        """How much too much; 0 within the limit."""
        over = self.used - self.most if self.most is not None else 0.0
        return over if over > ROUNDING else 0.0


def part_pages(part: Part, lengths: Lengths) -> float:
    """How much of a page a part takes, its heading and items together, as limits count it: without notes."""
    keys = (part.id, *(item.id for item in part.items))
    return sum(lengths.of(key).height_pt for key in keys) / lengths.page_height_pt


def uses_of(brief: Brief, template: BriefTemplate, lengths: Lengths) -> tuple[Use, ...]:
    """Every limit on items, words and pages with what is used of it; the paper's words and pages come first, always."""
    words = items_words(item for _, item in brief.items())
    paper = template.limits
    whole = (Use("pages", "", lengths.pages, paper.max_pages), Use("words", "", words, paper.max_words))
    parts = (use for spec in template.parts for use in _part_uses(spec, brief, lengths))
    return (*whole, *parts)


def parts_of(spec: PartSpec, brief: Brief) -> tuple[Part, ...]:
    """The parts that share the limits of a template's part."""
    return tuple(part for part in brief.parts if part.role == spec.role and part.items)


def most_of(limits: Limits, measure: Measure) -> float | None:
    """The limit on that measure."""
    match measure:
        case "items":
            return limits.max_items
        case "words":
            return limits.max_words
        case "pages":
            return limits.max_pages


def counted(spec: PartSpec, parts: Collection[Part]) -> int:
    """What a limit on items counts: the parts themselves where the content repeats them."""
    return len(parts) if spec.repeats else sum(len(part.items) for part in parts)


def _part_uses(spec: PartSpec, brief: Brief, lengths: Lengths) -> Iterator[Use]:
    parts = parts_of(spec, brief)
    used: dict[Measure, float] = {
        "items": counted(spec, parts),
        "words": sum(item_words(item) for part in parts for item in part.items),
        "pages": sum(part_pages(part, lengths) for part in parts),
    }
    for measure, amount in used.items():
        most = most_of(spec.limits, measure)
        if most is not None:
            yield Use(measure, spec.role, amount, most)
