"""Which markings a brief can have, and which of its parts or items has which."""

from __future__ import annotations

from briefer.model.brief import Item, Part
from briefer.model.lexicon import Marking
from briefer.pipeline import Work
from briefer.pipeline.work import comparable
from briefer.storage.markings import find_marking, load_markings


def offered(work: Work) -> tuple[Marking, ...]:
    """The template's markings, else the known ones that can be held against the paper's; least restricted first."""
    allowed = work.template.markings
    if allowed:
        found = (find_marking(text, allowed) for text in allowed)
        return tuple(marking for marking in found if marking is not None)
    own = of_paper(work)
    known = (marking for marking in load_markings().values() if own is None or comparable(marking, own, work))
    return tuple(sorted(known, key=lambda marking: marking.rank))


def of_paper(work: Work) -> Marking | None:
    """The paper's own marking, none where it has none that is known."""
    return find_marking(work.brief.marking, work.template.markings) if work.brief.marking else None


def effective(work: Work, part: Part, item: Item) -> Marking | None:
    """The marking that an item has, its own, its part's or the paper's."""
    text = item.marking or part.marking or work.brief.marking
    return find_marking(text, work.template.markings) if text else None


def below(work: Work, part: Part, item: Item) -> tuple[Marking, ...]:
    """The markings of readers that an item is withheld from."""
    own = effective(work, part, item)
    return tuple(marking for marking in offered(work) if own is None or marking.rank < own.rank)
