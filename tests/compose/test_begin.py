"""The first brief: what fills the parts, what the limits keep out, what is said about it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.compose.begin import begin_brief
from briefer.compose.choices import Choices, parse_numbers
from briefer.compose.content import ArticleText, origin_content
from briefer.compose.events import is_recent
from briefer.errors import ComposeError, UsageError
from briefer.model.brief import EventItem, Judgment, TextItem, text_of
from briefer.model.dates import PartialDate
from briefer.model.rich import Cite, plain
from briefer.model.template import BriefTemplate, ContentSource, Limits, PartLayout, PartSpec
from tests.compose.articles import article, event

TEXTS = (
    "On 18 August drones struck a depot near Odesa (Reuters, 2025-08-18). The depot burned for a day and a night.",
    "Azerbaijan sells energy to the West, which weakens the leverage that Russia had over it (EDM, 2025-07-10).",
    "Aliyev threatened that Baku will supply weapons to Ukraine by the end of the year (AFP, 2025-08-10).",
    "The last paragraph says nothing that anybody would want to read twice.",
)


NO_LIMITS = Limits()


def template(
    content: ContentSource, layout: PartLayout = "paragraphs", limits: Limits = NO_LIMITS, heading: str = "Part"
) -> BriefTemplate:
    return BriefTemplate("t", "T", "", "Kind", (PartSpec("role", heading, content, layout, limits=limits),))


def texts(brief_template: BriefTemplate, choices: Choices | None = None, **kinds: tuple[str, ...]) -> list[str]:
    beginning = begin_brief((article(*TEXTS, **kinds),), brief_template, choices)
    return [plain(text_of(item)) for _, item in beginning.brief.items()]


def test_judgments_come_from_the_summary_points_with_no_likelihood_of_ours() -> None:
    read = article(*TEXTS, summary=("First point.", "Second point."))
    items = [item for _, item in begin_brief((read,), template("judgments", "judgments")).brief.items()]
    assert [plain(text_of(item)) for item in items] == ["First point.", "Second point."]
    assert all(isinstance(i, Judgment) and not i.likelihood and i.confidence is None and i.origin for i in items)


def test_sections_become_parts_under_their_own_headings_with_their_citations() -> None:
    read = article(*TEXTS, headings=("One", "Two"))
    brief = begin_brief((read,), template("sections")).brief
    assert [(part.heading, len(part.items)) for part in brief.parts] == [("One", 2), ("Two", 2)]
    assert Cite(read.id, read.citations[0].id) in text_of(brief.parts[0].items[0])


def test_a_word_limit_keeps_the_first_paragraph_of_every_section_and_says_what_it_left_out() -> None:
    read = article(*TEXTS, headings=("One", "Two"))
    beginning = begin_brief((read,), template("sections", limits=Limits(max_words=35)))
    assert [len(part.items) for part in beginning.brief.parts] == [1, 1]
    assert beginning.remarks == ("2 paragraphs left out of 'Part' to keep the template's limit.",)


def test_events_are_taken_in_the_order_of_their_dates() -> None:
    read = article(*TEXTS)
    first, _, third, *_ = read.body_paragraphs()
    read = replace(read, events=(event(first, 0, 67, "2025-08-18"), event(third, 0, 100, "2025-08-10")))
    items = [item for _, item in begin_brief((read,), template("events", "table")).brief.items()]
    assert [item.date.iso for item in items if isinstance(item, EventItem)] == ["2025-08-10", "2025-08-18"]


def test_implications_and_outlook_are_whole_sentences_of_the_article_marked_as_drafted() -> None:
    read = article(*TEXTS)
    for content, expected in (("implications", TEXTS[1]), ("outlook", TEXTS[2])):
        brief = begin_brief((read,), template(content, "bullets")).brief  # type: ignore[arg-type]
        items = [item for _, item in brief.items()]
        assert expected.split(" (")[0] in [plain(text_of(item)).split(" .")[0].rstrip(". ") for item in items]
        for item in items:
            assert isinstance(item, TextItem)
            assert item.drafted
            assert item.origin is not None
            assert origin_content(ArticleText.of(read), item.origin) == item.content


def test_a_chosen_part_of_the_article_is_all_that_is_used_and_in_the_chosen_order() -> None:
    choices = Choices(sections=(2,), judgments=(2, 1))
    headed = template("sections")
    assert texts(headed, choices, headings=("One", "Two"), summary=("A.", "B."))[0].startswith("Aliyev")
    judged = template("judgments", "judgments")
    assert texts(judged, choices, headings=("One", "Two"), summary=("A.", "B.")) == ["B.", "A."]


def test_every_wrong_choice_is_named_at_once() -> None:
    choices = Choices(sections=(1, 9), judgments=(4,), without_citations=("c1", "c99"))
    with pytest.raises(ComposeError) as caught:
        begin_brief((article(*TEXTS),), template("sections"), choices)
    messages = [str(problem) for problem in caught.value.problems]
    assert len(messages) == 3
    assert "there is no section 9. The article has 1 section." in messages[0]


def test_an_unknown_field_and_a_wrong_date_are_named_with_what_to_write() -> None:
    choices = Choices(values=(("titel", "x"), ("date", "29.8.2025")))
    with pytest.raises(UsageError, match="Did you mean 'title'") as caught:
        begin_brief((article(*TEXTS),), template("sections"), choices)
    assert "2025-08-29" in str(caught.value)


def test_values_are_set_and_the_date_of_the_article_is_the_first_date_of_the_brief() -> None:
    choices = Choices(values=(("marking", "TLP:AMBER"), ("prepared-for", "The Director")))
    brief = begin_brief((article(*TEXTS),), template("sections"), choices).brief
    assert (brief.marking, brief.prepared_for) == ("TLP:AMBER", "The Director")
    assert brief.date is not None
    assert brief.date.iso == "2025-08-29"


@pytest.mark.parametrize(
    ("typed", "numbers"), [("1-3,5", (1, 2, 3, 5)), ("5, 1", (5, 1)), ("3-1", (3, 2, 1)), ("", ())]
)
def test_numbers_and_spans(typed: str, numbers: tuple[int, ...]) -> None:
    assert parse_numbers(typed, "--sections") == numbers


def test_a_number_that_is_none_is_named() -> None:
    with pytest.raises(UsageError, match="'x' is not a number or a span"):
        parse_numbers("1,x", "--sections")


@pytest.mark.parametrize(
    ("date", "recent"),
    [("2025-08-18", True), ("2025-03", True), ("2024-09-06", False), ("2010-09-07", False), ("2025-09", False)],
)
def test_what_happened_is_of_the_last_half_year_and_not_to_come(date: str, recent: bool) -> None:
    """An election "in September" in an article of April is read as last year's; it must not be told as a fact."""
    assert is_recent(PartialDate.from_iso(date), PartialDate(2025, 8, 29)) is recent
