"""Markings of papers, parts and items: known, written as they are printed, and none above the paper's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer import pipeline
from briefer.compose.fixes import apply_fix
from briefer.compose.words import item_words
from briefer.model.brief import Brief, ItemId, Part, PartId, Substitute, TextItem
from briefer.model.rich import rich
from briefer.model.template import BriefTemplate
from briefer.pipeline.work import markings_in
from briefer.review.case import Case
from briefer.review.findings import Finding
from briefer.review.rules import marking as rules

TLP = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:RED")
TEMPLATE = BriefTemplate("t", "T", "", "Report", (), markings=TLP)
ITEM = TextItem(ItemId("i1"), rich("Ships sail north."))
RULES = (rules.marking_known, rules.markings_of_items_known, rules.items_within_paper, rules.texts_for_others_lower)


def brief(paper: str, part: str = "", **fields: object) -> Brief:
    """A paper with one item."""
    item = replace(ITEM, **fields)  # type: ignore[arg-type]
    return Brief("t", (), "Title", (Part(PartId("p"), "body", "Body", (item,), marking=part),), marking=paper)


def found(brief: Brief, template: BriefTemplate = TEMPLATE) -> list[Finding]:
    """All that is said of markings."""
    case = Case(brief, template, None, item_words, markings=markings_in(pipeline.Work(brief, template)))
    return [finding for rule in RULES for finding in rule(case)]


@pytest.mark.parametrize("wrong", ["TLP: AMBER", "tlp:amber", "Tlp: amber"])
def test_a_marking_is_written_as_it_is_printed(wrong: str) -> None:
    """In the paper and in its items; the fix writes it so."""
    for marked in (brief(wrong), brief("TLP:AMBER", wrong), brief("TLP:AMBER", marking=wrong)):
        (finding,) = found(marked)
        assert finding.check == "HM01"
        assert finding.message == f"“{wrong}” is written TLP:AMBER."
        assert found(apply_fix(marked, TEMPLATE, finding.fixes[0].edit)) == []


def test_the_old_name_white_is_converted() -> None:
    """TLP 2.0 calls it CLEAR."""
    marked = brief("TLP:WHITE")
    (finding,) = found(marked)
    assert apply_fix(marked, TEMPLATE, finding.fixes[0].edit).marking == "TLP:CLEAR"


def test_a_marking_that_nobody_knows_is_told() -> None:
    """Of an item and of a part, since releases leave them out."""
    assert [f.where for f in found(brief("TLP:AMBER", "SECRET", marking="TLP:PINK"))] == ["p", "i1"]


def test_an_item_marked_higher_than_the_paper_is_an_error_with_two_ways_out() -> None:
    """The paper is raised, or the item is as the paper."""
    marked = brief("TLP:GREEN", marking="TLP:RED")
    (finding,) = found(marked)
    assert (finding.check, finding.severity, finding.where) == ("HM02", "error", "i1")
    raised, lowered = (apply_fix(marked, TEMPLATE, fix.edit) for fix in finding.fixes)
    assert (raised.marking, [item.marking for _, item in lowered.items()]) == ("TLP:RED", [""])
    assert found(raised) == found(lowered) == []


def test_markings_without_a_list_are_held_against_their_own_family_only() -> None:
    """TLP:RED is neither above nor below OFFICIAL; it is unknown there."""
    free = replace(TEMPLATE, markings=())
    assert [f.check for f in found(brief("TLP:GREEN", marking="TLP:RED"), free)] == ["HM02"]
    assert [f.check for f in found(brief("OFFICIAL", marking="TLP:RED"), free)] == ["HM01"]


def test_a_text_for_others_must_be_marked_below_its_item() -> None:
    """Else whoever may read it reads the item."""
    text = rich("Something.")
    same, lower = Substitute("TLP:AMBER", text), Substitute("TLP:GREEN", text)
    assert [f.check for f in found(brief("TLP:AMBER", substitutes=(same, lower)))] == ["HM03"]
    assert found(brief("TLP:AMBER", substitutes=(lower,))) == []
