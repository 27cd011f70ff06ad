"""ST01: what a paper must say of itself, and bounds on sentences and on each item."""

from __future__ import annotations

from collections.abc import Iterator

from briefer.model.brief import Brief, Part, text_of
from briefer.model.dates import PartialDate
from briefer.model.rich import plain
from briefer.model.template import MetaField, PartSpec
from briefer.review.case import Case, part_name
from briefer.review.findings import Finding
from briefer.text.sentences import sentences

_NAMES: dict[MetaField, str] = {
    "date": "its date",
    "as-of": "its date",
    "expires": "when it expires",
    "cut-off": "up to when information was taken in",
    "prepared-for": "whom it is for",
    "prepared-by": "who prepared it",
    "reference": "its reference",
    "based-on": "what it is based on",
}


def required_meta(case: Case) -> Iterator[Finding]:
    """ST01: the paper does not say of itself what its kind must say, such as when a warning expires."""
    for field in case.template.required_meta:
        if not _is_given(field, case.brief):
            message = f"A paper of this kind must say {_NAMES[field]}."
            hint = "Give it among the details of the paper."
            yield Finding("ST01", "error", message, field, case.template.name, hint)


def expiry_after_date(case: Case) -> Iterator[Finding]:
    """ST01: the paper expires before it is issued."""
    brief = case.brief
    if brief.expires and brief.date and _calendar(brief.expires) < _calendar(brief.date):
        message = f"The paper expires on {brief.expires.iso}, before its date {brief.date.iso}."
        yield Finding("ST01", "error", message, "expires", case.template.name, "Correct one of the two dates.")


def sentence_limits(case: Case) -> Iterator[Finding]:
    """ST01: a part has more sentences than it may have."""
    for spec, part in _bounded(case):
        most = spec.limits.max_sentences
        if most is None:
            continue
        count = sum(len(sentences(plain(text_of(item)))) for item in part.items)
        if count > most:
            said = f"{part_name(part)} has {count} of at most {most} sentence{'' if most == 1 else 's'}."
            yield Finding("ST01", "error", said, part.id, part_name(part), "Join sentences, or leave some out.")


def line_limits(case: Case) -> Iterator[Finding]:
    """ST01: a part has more lines on the finished page than it may have."""
    for spec, part in _bounded(case):
        most, lines = spec.limits.max_lines, case.part_lines.get(part.id, 0)
        if most is not None and lines > most:
            said = f"{part_name(part)} has {lines} of at most {most} line{'' if most == 1 else 's'}."
            yield Finding("ST01", "error", said, part.id, part_name(part), "Shorten the text until it fits.")


def item_limits(case: Case) -> Iterator[Finding]:
    """ST01: an item, or a part of those that repeat, has fewer or more words than each may have."""
    for spec, part in _bounded(case):
        if spec.limits.min_item_words is None and spec.limits.max_item_words is None:
            continue
        pieces = [(part.id, part.items)] if spec.repeats else [(item.id, (item,)) for item in part.items]
        for number, (where, items) in enumerate(pieces, 1):
            words = sum(case.words(item) for item in items)
            if said := _outside(words, spec):
                name = part_name(part) if spec.repeats else f"{part_name(part)} {number}"
                yield Finding("ST01", "error", f"{name} has {said}.", where, name)


def _outside(words: int, spec: PartSpec) -> str:
    least, most = spec.limits.min_item_words, spec.limits.max_item_words
    if least is not None and words < least:
        return f"{words} of at least {least} words"
    return f"{words} of at most {most} words" if most is not None and words > most else ""


def _bounded(case: Case) -> Iterator[tuple[PartSpec, Part]]:
    """The parts with text and what bounds them."""
    for part in case.brief.parts:
        spec = case.template.part(part.role)
        if spec is not None and part.items:
            yield spec, part


def _is_given(field: MetaField, brief: Brief) -> bool:
    if field == "based-on":
        return bool(brief.articles)
    name = "date" if field == "as-of" else field.replace("-", "_")
    return bool(getattr(brief, name))


def _calendar(date: PartialDate) -> tuple[int, int, int]:
    """What is known only to the month or year counts as its last day."""
    return (date.year or 9999, date.month or 12, date.day or 31)
