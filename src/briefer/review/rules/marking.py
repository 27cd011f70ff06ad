"""HM: handling markings of the paper, its parts and its items."""

from __future__ import annotations

from collections.abc import Iterator

from briefer.model.brief import Item, Part
from briefer.model.fix import Fix, MarkItem, MarkPart, SetMarking
from briefer.review.case import Case, first_words, part_name
from briefer.review.findings import Finding

_SHOWN_WORDS = 6


def marking_known(case: Case) -> Iterator[Finding]:
    """HM01: the paper's marking is missing, written otherwise than it is printed, or not one of the template's."""
    wanted, allowed = case.brief.marking, case.template.markings
    found = case.markings.get(wanted)
    if not wanted and (allowed or case.template.marking):
        message = "The paper has no marking."
        yield Finding("HM01", "error", message, "marking", "Marking", _one_of(case), fixes=_own(case))
    elif found is not None and found.text != wanted:
        fix = Fix(f"Set {found.text}", SetMarking(found.text))
        yield Finding("HM01", "error", _written(wanted, found.text), "marking", "Marking", fixes=(fix,))
    elif wanted and allowed and found is None and wanted not in allowed:
        message = f"“{wanted}” is not a marking of this template."
        yield Finding("HM01", "error", message, "marking", "Marking", _one_of(case), fixes=_own(case))


def markings_of_items_known(case: Case) -> Iterator[Finding]:
    """HM01: the marking of a part or an item that nobody knows ranks above all, so every release leaves it out."""
    for part in case.brief.parts:
        if part.marking:
            yield from _unknown(
                case, part.marking, part.id, part_name(part), MarkPart(part.id, _known(case, part.marking))
            )
        for item in part.items:
            if item.marking:
                edit = MarkItem(item.id, _known(case, item.marking))
                yield from _unknown(case, item.marking, item.id, _place(part, item), edit)


def items_within_paper(case: Case) -> Iterator[Finding]:
    """HM02: an item, or a part, marked higher than its paper, which every page says to be less restricted."""
    paper = case.markings.get(case.brief.marking)
    if paper is None:
        return
    for part in case.brief.parts:
        if part.marking and _rank(case, part.marking) > paper.rank:
            yield _too_high(case, part.marking, part.id, part_name(part), MarkPart(part.id, ""))
        for item in part.items:
            if item.marking and _rank(case, item.marking) > paper.rank:
                yield _too_high(case, item.marking, item.id, _place(part, item), MarkItem(item.id, ""))


def texts_for_others_lower(case: Case) -> Iterator[Finding]:
    """HM03: a text for other readers that is marked no lower than its item: whoever may read it reads the item."""
    for part, item in case.brief.items():
        own = _rank(case, item.marking or part.marking or case.brief.marking)
        for substitute in item.substitutes:
            if _rank(case, substitute.marking or case.brief.marking) >= own >= 0:
                message = (
                    f"The text for readers of {substitute.marking} is never printed: they may read the item itself."
                )
                hint = "Mark the item higher, or the text lower."
                yield Finding("HM03", "warning", message, item.id, _place(part, item), hint)


def _unknown(case: Case, marking: str, where: str, place: str, edit: MarkItem | MarkPart) -> Iterator[Finding]:
    found = case.markings.get(marking)
    if found is None:
        message = f"“{marking}” is no marking that is known here, so every release leaves this out."
        yield Finding("HM01", "error", message, where, place, _one_of(case))
    elif found.text != marking:
        fix = Fix(f"Set {found.text}", edit)
        yield Finding("HM01", "error", _written(marking, found.text), where, place, fixes=(fix,))


def _too_high(case: Case, marking: str, where: str, place: str, edit: MarkItem | MarkPart) -> Finding:
    message = f"Marked {marking}, higher than the paper, which is {case.brief.marking}."
    hint = "Raise the paper's marking, or lower this one."
    known = _known(case, marking)
    fixes = (Fix(f"Mark the paper {known}", SetMarking(known)), Fix("Mark it as the paper", edit))
    return Finding("HM02", "error", message, where, place, hint, fixes=fixes)


def _written(marking: str, right: str) -> str:
    return f"“{marking}” is written {right}."


def _known(case: Case, marking: str) -> str:
    found = case.markings.get(marking)
    return found.text if found else marking


def _rank(case: Case, marking: str) -> int:
    """How restricted; -1 where nobody knows."""
    found = case.markings.get(marking)
    return found.rank if found else -1


def _place(part: Part, item: Item) -> str:
    """The part, and the first words of the item."""
    said = first_words(item, _SHOWN_WORDS)
    return f"{part_name(part)}: {said}" if said else part_name(part)


def _own(case: Case) -> tuple[Fix, ...]:
    """The template's usual marking."""
    usual, allowed = case.template.marking, case.template.markings
    known = usual and (not allowed or usual in allowed)
    return (Fix(f"Set {usual}", SetMarking(usual)),) if known and usual != case.brief.marking else ()


def _one_of(case: Case) -> str:
    allowed = case.template.markings
    return f"One of: {', '.join(allowed)}." if allowed else ""
