"""The editor's comments: kept with their items, shown in review copies only, and none is lost."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose import edits
from briefer.compose.begin import begin_brief
from briefer.compose.comments import source_wordings, with_comments
from briefer.compose.document import compose_document
from briefer.compose.house import House
from briefer.model.document import Comment
from briefer.model.lexicon import Lexicon
from briefer.model.rich import rich
from briefer.model.sent import CHECKS, SOURCE
from briefer.model.template import BriefTemplate, PartSpec
from tests.compose.articles import article

ARTICLE = article("One.", "Two.", headings=("First",), summary=("Point one.", "Point two."))
PARTS = (PartSpec("summary", "Summary", "summary", "bullets"), PartSpec("body", "Body", "sections", "paragraphs"))
TEMPLATE = BriefTemplate("t", "T", "", "Kind", PARTS)
HOUSE = House(TEMPLATE, Lexicon("l", "L", "en", ()))
BRIEF = replace(begin_brief((ARTICLE,), TEMPLATE).brief, prepared_by="J. Editor")
ITEMS = [item.id for _, item in BRIEF.items()]


def test_a_comment_is_set_changed_and_taken_away() -> None:
    said = edits.set_comment(BRIEF, ITEMS[0], "  Is this so?  ")
    assert edits.find_item(said, ITEMS[0])[1].comment == "Is this so?"
    assert edits.set_comment(said, ITEMS[0], "Is this so?") is said
    assert edits.set_comment(said, ITEMS[0], "") == BRIEF


def test_only_a_review_copy_has_comments_and_they_are_in_printed_order() -> None:
    brief = edits.set_comment(edits.set_comment(BRIEF, ITEMS[-1], "Later"), ITEMS[0], "Earlier")
    document = compose_document(brief, HOUSE)
    assert document.comments == ()
    assert document == compose_document(BRIEF, HOUSE)
    review = with_comments(document, brief)
    assert review.comments == (
        Comment(ITEMS[0], "Earlier", "J. Editor"),
        Comment(ITEMS[-1], "Later", "J. Editor"),
    )
    assert replace(review, comments=()) == document


def test_a_comment_on_what_is_not_printed_stands_with_the_first_that_is() -> None:
    brief = edits.set_comment(BRIEF, ITEMS[-1], "Of an item left out")
    printed = compose_document(edits.remove_items(brief, {ITEMS[-1]}), HOUSE)
    (comment,) = with_comments(printed, brief).comments
    assert comment == Comment("title", "Of an item left out", "J. Editor")


def test_findings_stand_on_their_items_and_those_of_nothing_printed_on_the_first() -> None:
    findings = ((ITEMS[1], "Short."), ("nowhere", "No date."), (ITEMS[1], "Vague."))
    comments = with_comments(compose_document(BRIEF, HOUSE), BRIEF, findings).comments
    assert comments == (
        Comment("title", "No date.", CHECKS),
        Comment(ITEMS[1], "Short.", CHECKS),
        Comment(ITEMS[1], "Vague.", CHECKS),
    )


def test_each_reworded_sentence_has_the_sources_words_beside_it() -> None:
    brief = edits.set_content(BRIEF, ITEMS[0], rich("Point 1."))
    (comment,) = with_comments(compose_document(brief, HOUSE), brief).comments
    assert comment == Comment(ITEMS[0], "“Point 1.”\nThe source says: “Point one.”", SOURCE)


def test_sentences_left_out_or_added_are_said_to_be_and_those_kept_are_not_mentioned() -> None:
    before = rich("The first stays. The second goes. The third stays.")
    assert [*source_wordings(before, rich("The first stays. The third stays."))] == [
        "Left out of the source: “The second goes.”"
    ]
    assert [*source_wordings(before, rich("The first stays. The second goes. The third stays. And a fourth."))] == [
        "Not in the source: “And a fourth.”"
    ]
