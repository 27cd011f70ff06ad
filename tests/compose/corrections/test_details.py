"""What stands over an article is retyped, and what follows from it follows."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.corrections import Details, set_details
from tests.compose.corrections.example import ARTICLE, BRIEF, A, codes, read


def test_details_are_retyped_and_what_they_answer_is_no_notice_any_more() -> None:
    details = Details("Quarrel in spring", "EDM", "22", "100", ("L. Hart",))
    brief = set_details(BRIEF, A, details)
    assert Details.of(read(brief)) == details
    assert brief.title == "Quarrel in spring"
    assert "authors-missing" not in codes(brief)
    assert "date-missing" in codes(brief)


def test_a_brief_with_a_title_of_its_own_keeps_it() -> None:
    own = replace(BRIEF, title="Our own")
    assert set_details(own, A, Details("Another")).title == "Our own"


def test_the_same_details_change_nothing() -> None:
    assert set_details(BRIEF, A, Details.of(ARTICLE)) is BRIEF
