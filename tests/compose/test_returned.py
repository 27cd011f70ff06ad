"""Taking over what came back: conflicts are shown, nothing is lost, one change at a time or all."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from briefer import pipeline
from briefer.compose import edits
from briefer.compose.returned import accept, held_against
from briefer.model.brief import ItemId, PartId
from briefer.model.returned import Change, Returned
from briefer.model.rich import plain, rich
from briefer.pipeline import Work
from tests.returned.reviewer import Reviewer, text_of
from tests.returned.works import all_kinds, item, opened, returned, review_copy, work

BRIEF = work().brief


def reworded() -> Returned:
    """A file in which one word of one item was changed."""
    reviewer = Reviewer(review_copy())
    reviewer.reword(reviewer.find("Echo"), "four", "five")
    return returned(work(), reviewer)


def test_an_edit_made_meanwhile_is_a_conflict_with_three_texts() -> None:
    ours = edits.set_content(BRIEF, ItemId("i7"), rich("Echo residents walked."))
    (change,) = held_against(ours, reworded()).changes
    assert change.conflict
    assert plain(change.base) == "Echo residents queued at petrol stations in four cities."
    assert plain(change.now) == "Echo residents queued at petrol stations in five cities."
    assert plain(change.current) == "Echo residents walked."
    assert item(replace(work(), brief=accept(ours, reworded())), "i7").content == change.now


def test_an_edit_of_another_item_is_no_conflict() -> None:
    ours = edits.set_content(BRIEF, ItemId("i8"), rich("Other words."))
    assert [change.standing for change in held_against(ours, reworded()).changes] == ["open"]


def test_what_the_brief_says_already_is_done() -> None:
    after = accept(BRIEF, reworded())
    assert [change.standing for change in held_against(after, reworded()).changes] == ["done"]
    assert accept(after, reworded()) == after


def test_the_wording_of_an_item_that_has_gone_becomes_a_new_item_where_it_stood() -> None:
    ours = edits.remove_items(BRIEF, {ItemId("i7")})
    held = held_against(ours, reworded())
    assert held.changes[0].conflict
    part = accept(ours, held).parts[3]
    assert plain(part.items[0].content).endswith("in five cities.")
    assert held_against(accept(ours, held), held).open == ()


def test_a_deletion_of_what_was_reworded_meanwhile_is_a_conflict() -> None:
    reviewer = Reviewer(review_copy())
    reviewer.delete(reviewer.find("Echo"), tracked=True)
    found = returned(work(), reviewer)
    ours = edits.set_content(BRIEF, ItemId("i7"), rich("Echo residents walked."))
    assert held_against(BRIEF, found).changes[0].standing == "open"
    assert held_against(ours, found).changes[0].conflict
    assert "i7" not in {i.id for _, i in accept(ours, found).items()}


def test_only_the_named_changes_are_taken_over() -> None:
    reviewer = Reviewer(review_copy())
    reviewer.reword(reviewer.find("Echo"), "four", "five")
    reviewer.reword(reviewer.find("Alpha"), "northern", "southern")
    found = returned(work(), reviewer)
    after = accept(BRIEF, found, ("c2",))
    assert "northern" in plain(edits.find_item(after, ItemId("i3"))[1].content)
    assert "five" in plain(edits.find_item(after, ItemId("i7"))[1].content)
    assert accept(BRIEF, found, ()) is BRIEF
    with pytest.raises(KeyError):
        accept(BRIEF, found, ("c9",))


def test_a_new_item_never_takes_the_id_of_one_that_was_taken_out() -> None:
    reviewer = Reviewer(review_copy())
    reviewer.insert(reviewer.find("Alpha"), "A new thought.")
    reviewer.delete(reviewer.find("Foxtrot"))
    after = accept(BRIEF, returned(work(), reviewer))
    assert "i8" not in {i.id for _, i in after.items()}


def test_what_the_editor_added_meanwhile_stays_beside_what_came_back() -> None:
    reviewer = Reviewer(review_copy())
    reviewer.insert(reviewer.find("Alpha"), "The reviewer's thought.")
    found = returned(work(), reviewer)
    ours = edits.duplicate_item(BRIEF, ItemId("i4"))
    texts = [plain(i.content) for i in accept(ours, found).parts[1].items]
    assert texts[1] == "The reviewer's thought."
    assert len(texts) == 4


def test_parts_that_have_gone_leave_their_new_text_in_the_part_before() -> None:
    reviewer = Reviewer(review_copy())
    reviewer.insert(reviewer.find("Foxtrot"), "A last thought.")
    found = returned(work(), reviewer)
    ours = edits.remove_part(BRIEF, PartId("part4"))
    assert plain(accept(ours, found).parts[2].items[-1].content) == "A last thought."
    nothing = replace(BRIEF, parts=())
    assert plain(accept(nothing, found).parts[0].items[0].content) == "A last thought."


def test_new_text_can_be_put_into_another_part() -> None:
    reviewer = Reviewer(review_copy())
    reviewer.insert(reviewer.find("Alpha"), "A new thought.")
    found = returned(work(), reviewer)
    elsewhere = replace(found, changes=tuple(replace(change, part="part4") for change in found.changes))
    assert plain(accept(BRIEF, elsewhere).parts[3].items[-1].content) == "A new thought."


def marked() -> Work:
    """Two items one after the other, the first marked lower than the second, with portion marks printed."""
    low = edits.change_item(BRIEF, ItemId("i7"), lambda i: replace(i, marking="TLP:CLEAR"))
    high = edits.change_item(low, ItemId("i8"), lambda i: replace(i, marking="TLP:AMBER"))
    template = replace(work().template, portion_marks=True, markings=("TLP:CLEAR", "TLP:AMBER"))
    return Work(replace(high, marking="TLP:AMBER"), template)


def test_portion_marks_are_no_part_of_the_wording() -> None:
    reviewer = opened(marked())
    assert "TLP:AMBER" in text_of(reviewer.find("Foxtrot")) or "AMBER" in text_of(reviewer.find("Foxtrot"))
    assert returned(marked(), reviewer).changes == ()
    reviewer.reword(reviewer.find("Foxtrot"), "border", "frontier")
    (change,) = returned(marked(), reviewer).changes
    assert plain(change.now) == plain(change.base).replace("border", "frontier")


def test_an_item_that_took_in_another_loses_a_marking_that_may_be_too_low() -> None:
    reviewer = opened(marked())
    reviewer.join(reviewer.find("Echo"), reviewer.find("Foxtrot"), tracked=True)
    after = accept(marked().brief, returned(marked(), reviewer))
    (kept,) = after.parts[3].items
    assert "Foxtrot" in plain(kept.content)
    assert kept.marking != "TLP:CLEAR"
    reworded = opened(marked())
    reworded.reword(reworded.find("Echo"), "four", "five")
    after = accept(marked().brief, returned(marked(), reworded))
    assert edits.find_item(after, ItemId("i7"))[1].marking == "TLP:CLEAR"


def test_a_comment_is_taken_over_once() -> None:
    noted = edits.set_comment(BRIEF, ItemId("i7"), "Ours.")
    reviewer = opened(replace(work(), brief=noted))
    reviewer.comment(reviewer.find("Echo"), "Which cities?")
    found = returned(work(), reviewer)
    once = accept(noted, found)
    assert once != noted
    assert accept(once, found) == once
    assert held_against(once, found).open == ()


def test_tables_changed_on_both_sides_are_a_conflict() -> None:
    reviewer = opened(all_kinds())
    reviewer.reword(reviewer.find("Ganja"), "Ganja", "Sheki")
    found = returned(all_kinds(), reviewer)
    ours = edits.change_item(all_kinds().brief, ItemId("i3"), lambda i: replace(i, rows=(("City",),)))  # type: ignore[call-arg]
    assert held_against(all_kinds().brief, found).changes[0].standing == "open"
    assert held_against(ours, found).changes[0].conflict


def test_a_review_copy_is_known_by_its_record(tmp_path: Path) -> None:
    copy, other, broken = (tmp_path / name for name in ("a.docx", "b.docx", "c.docx"))
    copy.write_bytes(review_copy())
    other.write_bytes(pipeline.render(work(), ("docx",))["docx"])
    broken.write_bytes(b"PK nothing")
    found = [pipeline.is_review_copy(path) for path in (copy, other, broken, tmp_path / "none.docx")]
    assert found == [True, False, False, False]


def test_checks_can_be_left_out_of_a_review_copy() -> None:
    copies = [pipeline.render(all_kinds(), ("docx",), review=True, review_checks=on)["docx"] for on in (True, False)]
    assert ["word/comments.xml" in zipfile.ZipFile(io.BytesIO(copy)).namelist() for copy in copies] == [True, False]


def test_the_copy_of_another_brief_is_told_by_a_remark() -> None:
    found = pipeline.returned_from(review_copy(), "x.docx", all_kinds())
    assert "another brief" in found.remarks[0]
    assert pipeline.returned_from(review_copy(), "x.docx", work()).remarks == ()


def test_without_the_record_our_own_comments_are_still_known() -> None:
    noted = replace(all_kinds(), brief=edits.set_comment(all_kinds().brief, ItemId("i4"), "Ours."))
    reviewer = opened(noted)
    reviewer.comment(reviewer.find("Prices"), "Theirs.")
    reviewer.drop("customXml/itemReview.xml")
    found = returned(noted, reviewer)
    assert [(change.kind, plain(change.now)) for change in found.changes] == [("comment", "Theirs.")]


def test_without_the_record_the_brief_itself_is_the_base_and_a_remark_says_so() -> None:
    reviewer = Reviewer(review_copy())
    reviewer.reword(reviewer.find("Echo"), "four", "five")
    reviewer.drop("customXml/itemReview.xml")
    found = pipeline.returned_from(reviewer.saved(), "x.docx", work())
    assert not found.base_known
    assert len(found.remarks) == 1
    assert [change.item for change in found.changes] == ["i7"]


def test_words_for_an_item_that_has_none_become_a_new_item() -> None:
    """The record of a file may name any item, such as a table."""
    work = all_kinds()
    change = Change("c1", "reworded", "i3", base=rich("Old words."), now=rich("New words."))
    after = accept(work.brief, Returned((change,)))
    assert {one for _, one in work.brief.items()} < {one for _, one in after.items()}
    assert plain(item(Work(after, work.template), "i5").content) == "New words."
