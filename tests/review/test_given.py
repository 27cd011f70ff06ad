"""What a paper must say of itself, and bounds on sentences and on each item: found, and the nearest case not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.app.core_words import is_known
from briefer.compose.begin import begin_brief
from briefer.compose.words import item_words
from briefer.model.brief import Brief, ItemId, TableItem, TextItem
from briefer.model.dates import PartialDate
from briefer.model.rich import rich
from briefer.model.template import BriefTemplate, Limits, MetaField, PartSpec
from briefer.review.checks import Case, check_brief
from briefer.review.findings import Finding
from tests.compose.articles import article

READ = article("One (Reuters, 2025-08-18). Two (EDM, 2025-07-10).")
ALL: tuple[MetaField, ...] = ("date", "as-of", "expires", "cut-off", "prepared-for", "prepared-by", "reference")


def template(limits: Limits | None = None, columns: tuple[str, ...] = ()) -> BriefTemplate:
    spec = PartSpec(
        "purpose", "Purpose", "editor", "paragraphs", required=True, limits=limits or Limits(), columns=columns
    )
    return BriefTemplate("t", "Warning notice", "", "Kind", (spec,))


def brief_of(found: BriefTemplate, *texts: str) -> Brief:
    items = tuple(TextItem(ItemId(f"i{n}"), rich(text)) for n, text in enumerate(texts))
    begun = begin_brief((READ,), found).brief
    return replace(begun, marking="", parts=(replace(begun.parts[0], items=items),))


def errors(brief: Brief, found: BriefTemplate) -> list[Finding]:
    findings = check_brief(Case(brief, found, None, item_words))
    return [finding for finding in findings if finding.check == "ST01"]


def test_everything_that_a_kind_must_say_is_told_with_the_field_to_go_to() -> None:
    """A warning without its expiry is no warning."""
    needs = replace(template(), required_meta=ALL)
    bare = replace(brief_of(needs, "Text."), date=None, cut_off=None)
    assert [finding.where for finding in errors(bare, needs)] == list(ALL)
    day = PartialDate(2025, 8, 29)
    full = replace(bare, date=day, cut_off=day, expires=day, prepared_for="A", prepared_by="B", reference="C")
    assert errors(full, needs) == []


def test_a_paper_does_not_expire_before_its_day() -> None:
    """On its day, and in its month where no day is given, it may."""
    base = replace(brief_of(template(), "Text."), date=PartialDate(2025, 8, 29))
    early = replace(base, expires=PartialDate(2025, 8, 28))
    assert [f.message for f in errors(early, template())] == [
        "The paper expires on 2025-08-28, before its date 2025-08-29."
    ]
    for day in (PartialDate(2025, 8, 29), PartialDate(2025, 8), PartialDate(2026)):
        assert errors(replace(base, expires=day), template()) == []


def test_sentences_are_counted_over_the_part() -> None:
    """An abbreviation ends none."""
    two = template(Limits(max_sentences=2))
    assert errors(brief_of(two, "The U.S. agreed. So did we."), two) == []
    (finding,) = errors(brief_of(two, "One came. Two came.", "Three came."), two)
    assert finding.message == "Purpose has 3 of at most 2 sentences."


def test_lines_are_those_of_the_finished_page() -> None:
    """Before the pages are drawn nothing can be said of them."""
    four = template(Limits(max_lines=4))
    brief = brief_of(four, "Text.")
    part = brief.parts[0].id
    for lines, wanted in ((5, ["Purpose has 5 of at most 4 lines."]), (4, []), (0, [])):
        case = Case(brief, four, None, item_words, part_lines={part: lines})
        assert [f.message for f in check_brief(case) if f.check == "ST01"] == wanted
        assert all(is_known(message) for message in wanted)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("One two.", "Purpose 1 has 2 of at least 3 words."),
        ("a b c", ""),
        ("a b c d e f", "Purpose 1 has 6 of at most 5 words."),
    ],
)
def test_each_item_keeps_to_its_words(text: str, said: str) -> None:
    """The bounds are of each item, not of the part."""
    bounded = template(Limits(min_item_words=3, max_item_words=5))
    assert [f.message for f in errors(brief_of(bounded, text), bounded)] == ([said] if said else [])


def test_where_the_editor_fills_a_table_its_rows_are_the_items() -> None:
    """A blank table is no part, and its blank rows do not count."""
    options = template(Limits(min_items=2), ("Option", "Cost"))
    begun = replace(begin_brief((READ,), options).brief, marking="")
    messages = [f.message for f in errors(begun, options)]
    assert messages == ["The part “Purpose” is required and has no text."]
    for rows, wanted in (((("A", "1"), ("", "")), 1), ((("A", "1"), ("B", "")), 0)):
        table = TableItem(ItemId("t"), (("Option", "Cost"), *rows))
        filled = replace(begun, parts=(replace(begun.parts[0], items=(table,)),))
        assert len(errors(filled, options)) == wanted


def test_the_window_knows_every_sentence() -> None:
    """Else it would speak English in the middle of another language."""
    bounded = replace(template(Limits(max_sentences=1, min_item_words=9)), required_meta=ALL)
    brief = replace(brief_of(bounded, "One. Two."), date=PartialDate(2025, 8, 29), expires=PartialDate(2025, 8, 1))
    findings = errors(replace(brief, cut_off=None), bounded)
    assert len(findings) >= 6
    assert all(is_known(f.message) and (not f.hint or is_known(f.hint)) for f in findings)
