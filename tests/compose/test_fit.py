"""A proposal meets the limits or says that it cannot, leaves out no more than it must, and loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.compose import edits
from briefer.compose.aside import set_priority
from briefer.compose.begin import begin_brief
from briefer.compose.fit import Proposal, leave_out, propose
from briefer.compose.fit_figures import uses_of
from briefer.compose.fit_means import gentler_means
from briefer.compose.fit_order import units_of
from briefer.compose.words import item_words
from briefer.model.brief import Brief, EventItem, ItemId, Judgment, Part, PartId, Priority, TextItem, text_of
from briefer.model.dates import PartialDate
from briefer.model.lengths import Lengths, Taken
from briefer.model.rich import plain, rich
from briefer.model.template import BriefTemplate, Limits, PageSpec, PartSpec
from tests.compose.articles import article

SPECS = (
    PartSpec("judgments", "Judgments", "judgments", "judgments", required=True, limits=Limits(min_items=2)),
    PartSpec("body", "Body", "sections", "paragraphs", required=True),
    PartSpec("watch", "Watch", "outlook", "bullets", limits=Limits(min_items=2)),
    PartSpec("annex", "Annex", "events", "table"),
)
TEMPLATE = BriefTemplate("t", "T", "", "", SPECS)
PAGE_PT, LINE_PT, LINE_WORDS = 100.0, 10.0, 8


def lengths(brief: Brief) -> Lengths:
    """A layout of ten lines a page and eight words a line, a heading over each part."""
    lines: dict[str, int] = {item.id: max(1, -(-item_words(item) // LINE_WORDS)) for _, item in brief.items()}
    lines |= {part.id: 1 for part in brief.parts if part.items}
    taken: dict[str, Taken] = {key: Taken(count, count * LINE_PT) for key, count in lines.items()}
    return Lengths(sum(lines.values()) * LINE_PT / PAGE_PT, PAGE_PT, taken)


def made(role: str, number: int, words: int) -> TextItem | Judgment | EventItem:
    """An item as a part of that role has it."""
    id, content = ItemId(f"i{number}"), rich("word " * words)
    if role == "judgments":
        return Judgment(id, content)
    return EventItem(id, PartialDate(2025, 1, 1), content) if role == "annex" else TextItem(id, content)


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    """Parts of the template in its order, sections repeated, with priorities here and there."""
    parts: list[Part] = []
    number = 0
    for role in ("judgments", "body", "body", "watch", "annex"):
        items = []
        for words in draw(st.lists(st.integers(0, 40), min_size=role == "judgments", max_size=5)):
            number += 1
            items.append(replace(made(role, number, words), priority=draw(PRIORITIES)))
        parts.append(Part(PartId(f"part{len(parts) + 1}"), role, role, tuple(items), priority=draw(PRIORITIES)))
    return Brief("t", (), "Title", tuple(parts))


PRIORITIES: st.SearchStrategy[Priority] = st.sampled_from(("", "", "", "keep", "normal", "first"))
LIMITS = st.builds(
    Limits,
    max_words=st.none() | st.integers(0, 200),
    max_pages=st.none() | st.floats(0.1, 6, allow_nan=False),
)
PART_LIMITS = st.builds(Limits, max_items=st.none() | st.integers(1, 5), max_words=st.none() | st.integers(1, 80))


@st.composite
def cases(draw: st.DrawFn) -> tuple[Brief, BriefTemplate, Proposal]:
    """A brief, a template with limits, and what is proposed."""
    limits = (draw(PART_LIMITS) for _ in SPECS)
    specs = (
        replace(s, limits=replace(some, min_items=s.limits.min_items)) for s, some in zip(SPECS, limits, strict=True)
    )
    template = replace(TEMPLATE, limits=draw(LIMITS), parts=tuple(specs))
    brief = draw(briefs())
    return brief, template, propose(brief, template, lengths)


@given(cases())
def test_a_proposal_meets_every_limit_or_says_which_it_cannot(case: tuple[Brief, BriefTemplate, Proposal]) -> None:
    """Cannot: not even with all gone that may go."""
    brief, template, proposal = case
    shorter = leave_out(brief, template, proposal.keys)
    assert proposal.after == uses_of(shorter, template, lengths(shorter))
    least = {(use.measure, use.role): use.over for use in proposal.least}
    for use in proposal.unmet:
        assert least[use.measure, use.role] > 0


@given(cases())
def test_nothing_is_proposed_that_could_stay(case: tuple[Brief, BriefTemplate, Proposal]) -> None:
    """Whatever one brings back breaks a limit that the proposal meets, or makes a part too small that is gone."""
    brief, template, proposal = case
    unmet = {(use.measure, use.role) for use in proposal.unmet}
    gone = {unit.role for unit in proposal.leave if unit.whole and unit.role != "body"}
    for unit in proposal.leave:
        if unit.role in gone and not unit.whole:
            continue
        back = leave_out(brief, template, proposal.keys - set(unit.keys))
        broken = {(use.measure, use.role) for use in uses_of(back, template, lengths(back)) if use.over}
        assert broken - unmet


@given(cases())
def test_what_the_editor_keeps_and_what_a_part_must_have_stay(case: tuple[Brief, BriefTemplate, Proposal]) -> None:
    """Priorities of items win over those of parts."""
    brief, template, proposal = case
    for part, item in brief.items():
        if (item.priority or part.priority) == "keep":
            assert item.id not in proposal.keys
    left = leave_out(brief, template, proposal.keys)
    for spec in SPECS:
        was, now = (sum(len(p.items) for p in b.parts if p.role == spec.role) for b in (brief, left))
        least = min(was, max(spec.limits.min_items or 0, 1))
        assert now >= least or (now == 0 and not spec.required)


@given(cases())
def test_what_was_left_out_comes_back_to_its_place(case: tuple[Brief, BriefTemplate, Proposal]) -> None:
    """Nothing is lost."""
    brief, template, proposal = case
    back = leave_out(brief, template, proposal.keys)
    for part in back.set_aside:
        back = edits.bring_back(back, part.id)
    assert back == brief


def test_a_brief_within_its_limits_is_laid_out_once_and_left_alone() -> None:
    """There is nothing to propose."""
    brief = Brief("t", (), "T", (Part(PartId("part1"), "body", "B", (made("body", 1, 5),)),))
    proposal = propose(brief, replace(TEMPLATE, limits=Limits(max_pages=1)), lengths)
    assert (proposal.leave, proposal.unmet, proposal.layouts) == ((), (), 1)


def test_thousands_of_items_take_a_bounded_number_of_layouts() -> None:
    """Each costs seconds in a paper of that length."""
    items = tuple(made("body", n, n % 60) for n in range(3000))
    brief = Brief("t", (), "T", (Part(PartId("part1"), "body", "B", items),))
    proposal = propose(brief, replace(TEMPLATE, limits=Limits(max_pages=300)), lengths)
    assert not proposal.unmet
    assert proposal.layouts <= 25


def left_first(brief: Brief, template: BriefTemplate = TEMPLATE) -> list[str]:
    """The words of what may go, in the order of going."""
    texts: dict[str, str] = {item.id: plain(text_of(item)) for _, item in brief.items()}
    return [texts[id] for unit in units_of(brief, template) for id in unit.keys]


def test_rows_with_the_fewest_sources_go_before_late_paragraphs_and_these_before_early_ones() -> None:
    """Sections lose their paragraphs by turns; the first of all stays, because the template requires the part."""
    told = article("One.", "Two.", "Three.", "Four.", headings=("A", "B"))
    brief = begin_brief((told,), TEMPLATE).brief
    rows = tuple(
        EventItem(ItemId(f"e{n}"), PartialDate.from_iso(date), rich(text))
        for n, (date, text) in enumerate((("2025-02-01", "Day."), ("2025-03", "Month."), ("2025-01-01", "Early.")))
    )
    brief = replace(brief, parts=tuple(replace(p, items=rows) if p.role == "annex" else p for p in brief.parts))
    assert left_first(brief) == ["Month.", "Early.", "Day.", "Four.", "Two.", "Three."]


@pytest.mark.parametrize(("priority", "first"), [("first", "One."), ("keep", "Four.")])
def test_the_editors_word_goes_before_the_usual_order(priority: Priority, first: str) -> None:
    """Leave out first is first, keep is not there at all."""
    told = article("One.", "Two.", "Three.", "Four.", headings=("A", "B"))
    brief = begin_brief((told,), TEMPLATE).brief
    item = next(item for _, item in brief.items() if plain(text_of(item)) == "One.")
    order = left_first(set_priority(brief, {item.id}, priority))
    assert order[0] == first
    assert ("One." in order) == (priority == "first")


def test_what_briefer_fills_goes_only_when_the_editor_says_so() -> None:
    """The box on language is kept otherwise, and always where the template requires it."""
    box = PartSpec("language", "Language", "lexicon", "table")
    template = replace(TEMPLATE, parts=(*SPECS, box), limits=Limits(max_pages=0.1))
    part = Part(PartId("part9"), "language", "Language")
    brief = Brief("t", (), "T", (part,))
    assert not units_of(brief, template)
    said = set_priority(brief, {"part9"}, "first")
    assert [unit.keys for unit in units_of(said, template)] == [("part9",)]
    assert leave_out(said, template, {"part9"}).set_aside == (replace(part, priority="first"),)
    assert not units_of(said, replace(template, parts=(*SPECS, replace(box, required=True))))


def test_too_many_judgments_cost_the_last_ones_though_they_are_usually_kept() -> None:
    """Only for their own limit: the paper's length never costs a judgment that nobody gave up."""
    judgments = tuple(made("judgments", n, 8) for n in range(5))
    brief = Brief("t", (), "T", (Part(PartId("part1"), "judgments", "J", judgments),))
    own = replace(TEMPLATE, parts=(replace(SPECS[0], limits=Limits(min_items=2, max_items=3)),))
    assert sorted(propose(brief, own, lengths).keys) == ["i3", "i4"]
    paper = propose(brief, replace(TEMPLATE, limits=Limits(max_words=10)), lengths)
    assert not paper.keys
    assert [use.over for use in paper.unmet] == [30]


def test_a_drafted_statement_on_the_sources_is_counted_anew_unless_it_was_edited() -> None:
    """It would else name sources that are not cited any more."""
    told = article("One (Reuters, 2025-08-18).", "Two (EDM, 2025-07-10).")
    template = replace(
        TEMPLATE, parts=(SPECS[1], PartSpec("sources", "Sources", "source-summary", "paragraphs", required=True))
    )
    brief = begin_brief((told,), template).brief
    second = next(item.id for _, item in brief.items() if "Two" in plain(text_of(item)))

    def statement(of: Brief) -> str:
        return next(plain(text_of(p.items[0])) for p in of.parts if p.role == "sources")

    assert statement(brief).startswith("2 outlets")
    assert statement(leave_out(brief, template, {second})).startswith("1 outlet ")
    edited = edits.set_content(brief, ItemId("source-summary"), rich("2 outlets, both good."))
    assert statement(leave_out(edited, template, {second})) == "2 outlets, both good."


def pages_by_margin(template: BriefTemplate) -> Lengths:
    """Shorter with narrower margins and with short repeats."""
    return Lengths(1 + template.page.left_mm / 100 + (not template.short_repeats), PAGE_PT, {})


@pytest.mark.parametrize(
    ("template", "kinds"),
    [
        (replace(TEMPLATE, limits=Limits(max_pages=1)), ["margins"]),
        (replace(TEMPLATE, limits=Limits(max_pages=1), short_repeats=False), ["repeats", "margins"]),
        (replace(TEMPLATE, limits=Limits(max_pages=1), page=PageSpec("A4", 15, 15, 15, 15)), []),
        (TEMPLATE, []),
    ],
)
def test_gentler_means_are_told_only_where_they_help(template: BriefTemplate, kinds: list[str]) -> None:
    """Nothing that makes no difference, and nothing at all to a paper without a limit on pages."""
    measured: Callable[[BriefTemplate], Lengths] = pages_by_margin
    means = gentler_means(Brief("t", (), "T"), template, measured(template), measured)
    assert [m.kind for m in means] == kinds


def test_sections_leave_as_wholes_and_by_paragraphs_but_never_all_of_what_is_required() -> None:
    """One section too many and more words than any has: something of the body stays."""
    body = replace(SPECS[1], limits=Limits(max_items=1, max_words=1))
    template = replace(TEMPLATE, parts=(SPECS[0], body))
    parts = (
        Part(PartId("p1"), "body", "One", (made("body", 1, 2), made("body", 2, 2))),
        Part(PartId("p2"), "body", "Two", (made("body", 3, 0),)),
    )
    brief = Brief("t", (), "Title", parts)
    left = leave_out(brief, template, propose(brief, template, lengths).keys)
    assert [item.id for _, item in left.items()]
