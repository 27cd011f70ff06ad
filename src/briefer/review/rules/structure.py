"""ST01: title, required parts and limits."""

from __future__ import annotations

from collections.abc import Iterator

from briefer.model.brief import Item, TableItem
from briefer.model.fix import AddPart, Fix
from briefer.model.template import Limits, PartSpec
from briefer.review.case import Case
from briefer.review.findings import Finding
from briefer.text.tenths import ROUNDING, in_tenths


def title_given(case: Case) -> Iterator[Finding]:
    """ST01: the paper has no title."""
    if not case.brief.title.strip():
        yield Finding("ST01", "error", "The paper has no title.", "title", "Title")


def required_parts(case: Case) -> Iterator[Finding]:
    """ST01: a required part is missing or empty."""
    present = {part.role for part in case.brief.parts}
    filled = {part.role for part in case.brief.parts if any(map(_size, part.items))}
    for spec in case.template.parts:
        if spec.required and spec.role not in filled and not _generated(spec):
            name = spec.heading or spec.role
            message = f"The part “{name}” is required and has no text."
            add = () if spec.role in present else (Fix("Add part", AddPart(spec.role)),)
            yield Finding("ST01", "error", message, spec.role, name, spec.hint, fixes=add)


def part_limits(case: Case) -> Iterator[Finding]:
    """ST01: a limit of a part on items, words or pages is broken. Parts of one role share its limits."""
    for spec in case.template.parts:
        parts = [part for part in case.brief.parts if part.role == spec.role and part.items]
        if not parts:
            continue
        counted = (
            len(parts) if spec.repeats else sum(_counted_items(spec, item) for part in parts for item in part.items)
        )
        bounded = spec.limits.max_words is not None
        words = sum(case.words(item) for part in parts for item in part.items) if bounded else 0
        pages = sum(case.part_pages.get(part.id, 0.0) for part in parts)
        told = counted or None if spec.required else counted  # of none at all required_parts tells
        for said, hint in _broken(spec.limits, told, words, pages):
            name = spec.heading or parts[0].heading or spec.role
            yield Finding("ST01", "error", f"{name} has {said}.", parts[0].id, name, hint)


def whole_limits(case: Case) -> Iterator[Finding]:
    """ST01: a limit of the whole paper on words or pages is broken."""
    bounded = case.template.limits.max_words is not None
    words = sum(case.words(item) for _, item in case.brief.items()) if bounded else 0
    for said, hint in _broken(case.template.limits, None, words, case.pages):
        yield Finding("ST01", "error", f"The paper has {said}.", hint=hint)


def _size(item: Item) -> int:
    """How many items it counts as when it stands for what a required part must have: a table none when it is blank."""
    return _rows(item) if isinstance(item, TableItem) else 1


def _counted_items(spec: PartSpec, item: Item) -> int:
    """Where the editor fills a table, its rows are the items."""
    return _rows(item) if spec.columns and isinstance(item, TableItem) else 1


def _rows(table: TableItem) -> int:
    """Rows in which anything is written, the head not counted."""
    return sum(any(cell.strip() for cell in row) for row in table.rows[int(table.has_header) :])


def _generated(spec: PartSpec) -> bool:
    """Parts the composer writes itself, so that having no items does not make them empty."""
    return spec.content in ("sources", "lexicon", "notes", "what-changed", "traceability")


def _broken(limits: Limits, items: int | None, words: int, pages: float | None) -> Iterator[tuple[str, str]]:
    """What there is of what is allowed, and what to do."""
    if items is not None and limits.min_items is not None and items < limits.min_items:
        least = _counted(limits.min_items, "item")
        yield f"{items:,} of at least {least}", "Add what is missing, or choose another template."
    if items is not None and limits.max_items is not None and items > limits.max_items:
        most = _counted(limits.max_items, "item")
        yield f"{items:,} of at most {most}", "Remove what matters least, or join items."
    if limits.max_words is not None and words > limits.max_words:
        most = _counted(limits.max_words, "word")
        yield f"{words:,} of at most {most}", f"Words over the limit: {words - limits.max_words:,}."
    if pages is not None and limits.max_pages is not None and pages > limits.max_pages + ROUNDING:
        most = f"{limits.max_pages:g} page{'' if limits.max_pages == 1 else 's'}"
        yield f"{in_tenths(pages):,g} of at most {most}", "Shorten the text until it fits."


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
