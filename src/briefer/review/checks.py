"""The rules, by the ids of the table in ``docs/checks.md``; each is a function from a ``Case`` to findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from briefer.model.article import Article, Citation
from briefer.model.brief import Brief, FigureItem, Item, TextItem, text_of
from briefer.model.lexicon import Marking
from briefer.model.rich import Cite, citations_of, plain
from briefer.model.template import BriefTemplate, Limits, PartSpec
from briefer.review.findings import Finding, by_severity


@dataclass(frozen=True, slots=True)
class Case:
    """What the rules look at. Measures come from the finished pages and are empty before they are drawn.

    ``words`` counts an item's words. ``pages`` is the length of the PDF, ``part_pages`` what each part takes of it.
    ``missing_characters`` are those that no shipped font can draw.
    """

    brief: Brief
    template: BriefTemplate
    marking: Marking | None
    words: Callable[[Item], int]
    pages: int | None = None
    part_pages: Mapping[str, float] = field(default_factory=dict)
    missing_characters: tuple[str, ...] = ()


_SHOWN_WORDS = 8

Rule = Callable[[Case], Iterator[Finding]]


def check_brief(case: Case) -> tuple[Finding, ...]:
    """All findings of all rules, errors first; waived ones are left out."""
    waived = {(waiver.check, waiver.where) for waiver in case.brief.waivers}
    found = (finding for rule in RULES for finding in rule(case))
    return by_severity(tuple(f for f in found if (f.check, f.where) not in waived))


def required_parts(case: Case) -> Iterator[Finding]:
    """ST01: a required part is missing or empty."""
    filled = {part.role for part in case.brief.parts if part.items}
    for spec in case.template.parts:
        if spec.required and spec.role not in filled and not _generated(spec):
            name = spec.heading or spec.role
            yield Finding(
                "ST01", "error", f"The part {name!r} is required and has no text.", spec.role, name, spec.hint
            )


def part_limits(case: Case) -> Iterator[Finding]:
    """ST01: a limit of a part on items, words or pages is broken. Parts of one role share its limits."""
    for spec in case.template.parts:
        parts = [part for part in case.brief.parts if part.role == spec.role and part.items]
        if not parts:
            continue
        counted = len(parts) if spec.content == "sections" else sum(len(part.items) for part in parts)
        words = sum(case.words(item) for part in parts for item in part.items)
        pages = sum(case.part_pages.get(part.id, 0.0) for part in parts)
        for text in _broken(spec.limits, counted, words, pages):
            name = spec.heading or parts[0].heading or spec.role
            yield Finding("ST01", "error", f"{name} has {text}.", parts[0].id, name)


def whole_limits(case: Case) -> Iterator[Finding]:
    """ST01: a limit of the whole paper on words or pages is broken."""
    words = sum(case.words(item) for _, item in case.brief.items())
    for text in _broken(case.template.limits, None, words, case.pages):
        yield Finding("ST01", "error", f"The paper has {text}.")


def sources_complete(case: Case) -> Iterator[Finding]:
    """SR03: a citation without a source or a date, or one the reader was not sure of."""
    for cite, citation in _printed_citations(case.brief):
        place = citation.text
        if citation.doubt:
            hint = "Correct or confirm it."
            yield Finding(
                "SR03", "warning", f"{citation.text} is in doubt: {citation.doubt}", cite.citation, place, hint
            )
            continue
        for reference in citation.references:
            if not reference.source and not reference.url:
                yield Finding("SR03", "warning", f"{citation.text} names no source.", cite.citation, place)
            elif not reference.dates and not reference.url:
                message = f"{reference.source} in {citation.text} has no date."
                yield Finding("SR03", "warning", message, cite.citation, place)


def inferred_years(case: Case) -> Iterator[Finding]:
    """SR03: years that were inferred and that nobody confirmed; one finding an article, not one a date."""
    for article in case.brief.articles:
        inferred = sum(
            date.inferred
            for cite, citation in _printed_citations(case.brief)
            if cite.article == article.id
            for reference in citation.references
            for date in reference.dates
        )
        if inferred:
            dates = "1 date has" if inferred == 1 else f"{inferred} dates have"
            message = f"{dates} an inferred year ({article.year})."
            yield Finding("SR03", "warning", message, article.id, "Citations", _how_inferred(article))


def drafted_text(case: Case) -> Iterator[Finding]:
    """DR01: text that briefer drafted and nobody has edited."""
    for part, item in case.brief.items():
        if isinstance(item, TextItem) and item.drafted:
            message = f"{part.heading or part.role}: “{_beginning(item)}” was drafted by briefer and not yet confirmed."
            yield Finding("DR01", "information", message, item.id, part.heading or part.role)


def proposed_headings(case: Case) -> Iterator[Finding]:
    """DR02: a heading that is not the author's."""
    for part in case.brief.parts:
        if part.proposed and part.items:
            message = f"The heading {part.heading!r} was proposed by briefer and not yet confirmed."
            yield Finding("DR02", "information", message, part.id, part.heading)


def marking_known(case: Case) -> Iterator[Finding]:
    """HM01: the marking is missing or not one of the template's."""
    wanted, allowed = case.brief.marking, case.template.markings
    if not wanted and (allowed or case.template.marking):
        yield Finding("HM01", "error", "The paper has no marking.", "marking", "Marking", _one_of(allowed))
    elif wanted and allowed and wanted not in allowed:
        message = f"{wanted!r} is not a marking of this template."
        yield Finding("HM01", "error", message, "marking", "Marking", _one_of(allowed))


def title_given(case: Case) -> Iterator[Finding]:
    """ST01: the paper has no title."""
    if not case.brief.title.strip():
        yield Finding("ST01", "error", "The paper has no title.", "title", "Title")


def figures_described(case: Case) -> Iterator[Finding]:
    """AX01: a figure without alternative text."""
    for part, item in case.brief.items():
        if isinstance(item, FigureItem) and not item.alt.strip():
            message = "A figure has no alternative text."
            yield Finding("AX01", "error", message, item.id, part.heading, "Say in a sentence what it shows.")


def drawable(case: Case) -> Iterator[Finding]:
    """AX02: a character that no shipped font can draw."""
    for character in case.missing_characters:
        message = f"No shipped font can draw {character!r} (U+{ord(character):04X})."
        yield Finding("AX02", "error", message, "", "", "Replace it; the PDF cannot be written with it.")


RULES: tuple[Rule, ...] = (
    title_given,
    marking_known,
    required_parts,
    part_limits,
    whole_limits,
    sources_complete,
    inferred_years,
    figures_described,
    drawable,
    drafted_text,
    proposed_headings,
)


def _beginning(item: Item) -> str:
    """The first words of an item, so that a person knows which text is meant."""
    words = plain(text_of(item)).split()
    return " ".join(words[:_SHOWN_WORDS]) + ("…" if len(words) > _SHOWN_WORDS else "")


def _generated(spec: PartSpec) -> bool:
    """Parts the composer writes itself, so that having no items does not make them empty."""
    return spec.content in ("sources", "lexicon", "notes")


def _broken(limits: Limits, items: int | None, words: int, pages: float | None) -> Iterator[str]:
    if items is not None and limits.min_items is not None and items < limits.min_items:
        yield f"{items} of at least {limits.min_items} items"
    if items is not None and limits.max_items is not None and items > limits.max_items:
        yield f"{items} of at most {limits.max_items} items"
    if limits.max_words is not None and words > limits.max_words:
        yield f"{words} of at most {limits.max_words} words"
    if pages is not None and limits.max_pages is not None and pages > limits.max_pages + 1e-9:
        yield f"{pages:.3g} of at most {limits.max_pages:.3g} pages"


def _printed_citations(brief: Brief) -> Iterator[tuple[Cite, Citation]]:
    citations = brief.citations()
    used = (cite for _, item in brief.items() for cite in citations_of(text_of(item)))
    for cite in dict.fromkeys(used):
        citation = citations.get(cite)
        if citation and cite not in brief.excluded:
            yield cite, citation


def _how_inferred(article: Article) -> str:
    notice = next((n.message for n in article.notices if n.code == "year-inferred"), "")
    return f"{notice} Confirm the year of the article." if notice else "Confirm the year of the article."


def _one_of(allowed: tuple[str, ...]) -> str:
    return f"One of: {', '.join(allowed)}." if allowed else ""


__all__ = ["RULES", "Case", "check_brief"]
