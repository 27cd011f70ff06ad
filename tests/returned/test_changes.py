"""Each kind of change is told for what it is, with its item, its author and what it would do."""

from __future__ import annotations

import base64
import copy
from dataclasses import replace

import pytest
from lxml import etree

from briefer import pipeline
from briefer.compose import edits
from briefer.compose.returned import held_against
from briefer.compose.sent_copy import sent_copy
from briefer.model.brief import FigureItem, ItemId, Part, PartId, TextItem
from briefer.model.returned import Change, Returned
from briefer.model.rich import Cite, Run, citations_of, plain, rich
from briefer.model.word_base import WordBase
from briefer.pipeline import Work
from briefer.returned.copy import ReadCell, ReadLine
from tests.render.docx.base import bases
from tests.returned.reviewer import AUTHOR, WHEN, Reviewer, W, run_text, runs_of, text_of
from tests.returned.works import all_kinds, house_of, item, opened, returned, review_copy, work

# A PNG of one pixel.
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def one(found: Returned) -> Change:
    """The only change."""
    (change,) = found.changes
    return change


def lines(work: Work) -> list[ReadLine]:
    """What a copy of the brief says, line by line."""
    sent = sent_copy(pipeline.compose(work), work.brief, house_of(work))
    return [ReadLine([ReadCell([*cell.printed]) for cell in line.cells]) for line in sent.lines]


def accepted(work: Work, found: Returned) -> Work:
    return pipeline.accept_returned(work, found)


@pytest.mark.parametrize("style", ["footnotes", "endnotes", "parenthesis", "author-date"])
def test_a_copy_that_comes_back_untouched_has_no_changes(style: str) -> None:
    assert returned(work(style), opened(work(style))).changes == ()
    assert returned(all_kinds(), opened(all_kinds())).changes == ()


def test_a_copy_that_word_saved_again_has_no_changes_but_those_that_were_made() -> None:
    reviewer = opened(work())
    reviewer.scatter()
    assert returned(work(), reviewer).changes == ()
    assert returned(work(), reviewer).base_known
    reviewer.reword(reviewer.find("Echo"), "four", "five")
    assert one(returned(work(), reviewer)).item == "i7"


@pytest.mark.parametrize("base", [bases.english(), bases.german()], ids=["english", "german"])
def test_text_of_the_organisations_own_file_around_the_brief_is_no_change(base: WordBase) -> None:
    based = replace(work(), template=replace(work().template, docx_base=base))
    reviewer = opened(based)
    assert returned(based, reviewer).changes == ()
    reviewer.insert(reviewer.find("Foxtrot"), "A last thought.")
    assert one(returned(based, reviewer)).kind == "inserted"


@pytest.mark.parametrize("style", ["footnotes", "endnotes", "parenthesis", "author-date"])
def test_the_brief_prints_again_what_was_returned_in_every_style_of_citations(style: str) -> None:
    """Every paragraph is reworded; what the template prints comes back as remarks and stays."""
    reviewer = opened(work(style))
    for number, paragraph in enumerate(reviewer.paragraphs):
        words = [word for run in runs_of(paragraph) for word in run_text(run).split()]
        reviewer.reword(paragraph, words[number % len(words)], f"{words[number % len(words)]} amber")
    found = returned(work(style), reviewer)
    assert len(found.changes) == len(reviewer.paragraphs)
    after = accepted(work(style), found)
    printed = {line.text for line in lines(after)}
    kept = [text_of(p).replace("\u00a0", " ") for p in reviewer.paragraphs]
    missing = [text for text in kept if text not in printed]
    assert len(missing) == sum(change.kind == "remark" for change in found.changes)


@pytest.mark.parametrize("tracked", [True, False])
def test_a_reworded_sentence_keeps_its_citations_and_tells_who_reworded_it(tracked: bool) -> None:
    reviewer = opened(work())
    reviewer.reword(reviewer.find("Alpha"), "northern", "southern", tracked=tracked)
    change = one(returned(work(), reviewer))
    assert (change.kind, change.item, change.tracked) == ("reworded", "i3", tracked)
    assert (change.author, change.when) == ((AUTHOR, WHEN) if tracked else ("", ""))
    assert plain(change.now) == plain(change.base).replace("northern", "southern")
    assert citations_of(change.now) == citations_of(change.base) != ()
    after = item(accepted(work(), returned(work(), reviewer)), "i3")
    assert (after.content, after.original) == (change.now, change.base)


def test_a_plain_edit_beside_a_recorded_one_is_not_recorded_as_a_whole() -> None:
    reviewer = opened(work())
    reviewer.reword(reviewer.find("Alpha"), "northern", "southern", tracked=True)
    reviewer.reword(reviewer.find("Alpha"), "Fires", "Flames")
    change = one(returned(work(), reviewer))
    assert (change.author, change.tracked) == (AUTHOR, False)
    assert "southern" in plain(change.now)
    assert "Flames" in plain(change.now)


@pytest.mark.parametrize("tracked", [True, False])
def test_a_mark_that_is_taken_out_takes_its_citation_out(tracked: bool) -> None:
    reviewer = opened(work())
    paragraph = reviewer.find("Bravo")
    (mark,) = [run for run in runs_of(paragraph) if run.find(f"{W}footnoteReference") is not None]
    if tracked:
        mark.addprevious(etree.Element(f"{W}del", {f"{W}author": AUTHOR, f"{W}id": "9"}))
        mark.getprevious().append(mark)
    else:
        paragraph.remove(mark)
    change = one(returned(work(), reviewer))
    assert citations_of(change.now) == ()
    assert plain(change.now) == "Bravo officials denied any role, and called the report a fabrication."
    assert "1 citation taken out" in change.message


def test_a_mark_that_is_moved_to_another_item_takes_its_citation_along() -> None:
    reviewer = opened(work())
    source, target = reviewer.find("Bravo"), reviewer.find("Echo")
    (mark,) = [run for run in runs_of(source) if run.find(f"{W}footnoteReference") is not None]
    target.append(mark)
    first, second = returned(work(), reviewer).changes
    assert (first.item, second.item) == ("i4", "i7")
    assert citations_of(first.now) == ()
    assert second.now == (
        Run("Echo residents queued at petrol stations in four cities "),
        *citations_of(first.base),
        Run("."),
    )


def test_the_text_of_a_note_and_a_new_note_are_kept_as_notes_of_the_item() -> None:
    reviewer = opened(work())
    notes = reviewer.part("word/footnotes.xml")
    text = next(t for t in notes.iter(f"{W}t") if "Outlet Two" in (t.text or ""))
    text.text = "Outlet Two, corrected."
    added = copy.deepcopy(next(n for n in notes if n.get(f"{W}id") == "1"))
    added.set(f"{W}id", "77")
    next(t for t in added.iter(f"{W}t")).text = "See also the archive."
    notes.append(added)
    reviewer.put("word/footnotes.xml", notes)
    run = etree.SubElement(reviewer.find("Echo"), f"{W}r")
    etree.SubElement(run, f"{W}footnoteReference", {f"{W}id": "77"})
    found = returned(work(), reviewer)
    edited, new = found.changes
    assert [(c.kind, c.item) for c in found.changes] == [("note", "i4"), ("note", "i7")]
    assert (plain(edited.base), plain(edited.now)) == ("Outlet Two, 5 July 2025.", "Outlet Two, corrected.")
    after = accepted(work(), found)
    assert "Outlet Two, corrected." in item(after, "i4").comment
    assert plain(new.now) in item(after, "i7").comment
    assert item(after, "i4").content == item(work(), "i4").content


def test_bold_that_a_reviewer_adds_is_a_change_of_those_words_alone() -> None:
    reviewer = opened(work())
    reviewer.reword(reviewer.find("Echo"), "petrol", "petrol")
    run = next(run for run in runs_of(reviewer.find("Echo")) if "".join(run.itertext()) == "petrol")
    run.insert(0, etree.Element(f"{W}rPr"))
    etree.SubElement(run[0], f"{W}b")
    change = one(returned(work(), reviewer))
    assert change.now == (
        Run("Echo residents queued at "),
        Run("petrol", strong=True),
        Run(" stations in four cities."),
    )


def test_bold_over_a_whole_paragraph_is_how_it_looks_and_no_change() -> None:
    """Some programs write on every run what the paragraph's style says."""
    reviewer = opened(all_kinds())
    for words in ("Markets", "Prices", "Depots"):
        for run in runs_of(reviewer.find(words)):
            if run.find(f"{W}rPr") is None:
                run.insert(0, etree.Element(f"{W}rPr"))
            etree.SubElement(run.find(f"{W}rPr"), f"{W}b")
    assert returned(all_kinds(), reviewer).changes == ()
    reviewer.reword(reviewer.find("Prices"), "within", "in")
    assert one(returned(all_kinds(), reviewer)).now == (
        Run("Prices "),
        Run("doubled", strong=True),
        Run(" in a week."),
    )


def test_headings_title_and_subtitle_are_told_apart() -> None:
    reviewer = opened(all_kinds())
    for old, new in (("Markets", "Prices"), ("Depots", "Depots and roads"), ("What burned", "What fell")):
        reviewer.reword(reviewer.find(old), old, new)
    found = returned(all_kinds(), reviewer)
    assert {(c.kind, c.item, c.field) for c in found.changes} == {
        ("heading", "part3", ""),
        ("title", "title", "title"),
        ("title", "subtitle", "subtitle"),
    }
    brief = accepted(all_kinds(), found).brief
    assert (brief.title, brief.subtitle, brief.parts[2].heading) == (
        "Depots and roads",
        "What fell and what follows",
        "Prices",
    )


def test_what_an_item_says_beside_its_wording_comes_back_to_it() -> None:
    reviewer = opened(all_kinds())
    for old, new in (
        ("agencies", "ministries"),
        ("autumn", "winter"),
        ("First of its kind", "The second one"),
        ("Queues by city", "Queues by town"),
        ("go on", "end"),
        ("burned.", "was lost."),
    ):
        reviewer.reword(reviewer.find(old), old, new)
    found = returned(all_kinds(), reviewer)
    assert sorted((c.kind, c.item, c.field) for c in found.changes) == [
        ("field", "i1", "basis"),
        ("field", "i1", "time_frame"),
        ("field", "i2", "significance"),
        ("field", "i3", "caption"),
        ("reworded", "i1", ""),
        ("reworded", "i2", ""),
    ]
    after = accepted(all_kinds(), found)
    judgment, event = item(after, "i1"), item(after, "i2")
    assert (judgment.basis, judgment.time_frame) == ("Two ministries agree.", "by winter 2025")
    assert (plain(judgment.content), judgment.likelihood) == ("Strikes will end.", "likely")
    assert (plain(event.content), event.significance) == ("A depot was lost.", "The second one.")
    assert item(after, "i3").caption == "Queues by town"


def test_likelihood_and_confidence_are_read_as_terms_of_the_scale() -> None:
    reviewer = opened(all_kinds())
    reviewer.reword(reviewer.find("55"), "likely (55–80\u00a0%)", "very likely (80–95 %)", tracked=True)
    reviewer.reword(reviewer.find("by autumn"), "autumn", "spring")
    reviewer.reword(reviewer.find("Two agencies"), "moderate", "high")
    found = returned(all_kinds(), reviewer)
    assert {(c.kind, c.item, c.field, c.ids) for c in found.changes} == {
        ("field", "i1", "likelihood", ("likely", "very-likely")),
        ("field", "i1", "time_frame", ("", "")),
        ("field", "i1", "confidence", ("moderate", "high")),
    }
    after = accepted(all_kinds(), found)
    judgment = item(after, "i1")
    assert (judgment.likelihood, judgment.confidence) == ("very-likely", "high")
    assert (judgment.time_frame, judgment.basis) == ("by spring 2025", "Two agencies agree.")
    assert held_against(after.brief, found).open == ()
    ours = edits.change_judgment(all_kinds().brief, ItemId("i1"), lambda j: replace(j, confidence="low"))
    assert {c.field for c in held_against(ours, found).changes if c.conflict} == {"confidence"}


def test_a_likelihood_that_is_on_no_scale_is_a_remark() -> None:
    reviewer = opened(all_kinds())
    reviewer.reword(reviewer.find("55"), "likely", "conceivable")
    found = returned(all_kinds(), reviewer)
    assert (one(found).kind, one(found).item) == ("remark", "i1")
    after = item(accepted(all_kinds(), found), "i1")
    assert after.likelihood == "likely"
    assert "conceivable" in after.comment


def test_a_changed_date_is_a_remark_that_accepting_keeps_in_the_items_note() -> None:
    reviewer = opened(all_kinds())
    reviewer.reword(reviewer.find("July"), "July", "August")
    found = returned(all_kinds(), reviewer)
    assert (one(found).kind, one(found).item) == ("remark", "i2")
    assert "4 August 2025" in item(accepted(all_kinds(), found), "i2").comment


@pytest.mark.parametrize("tracked", [True, False])
def test_cells_and_rows_of_a_table_come_back_as_its_rows(tracked: bool) -> None:
    reviewer = opened(all_kinds())
    reviewer.reword(reviewer.find("Ganja"), "Ganja", "Sheki")
    old = next(row for row in reviewer.body.iter(f"{W}tr") if "Baku" in "".join(row.itertext()))
    new = copy.deepcopy(old)
    for mark in [*new.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")]:
        mark.getparent().remove(mark)
    next(new.iter(f"{W}t")).text = "Lankaran"
    old.addnext(new)
    if tracked:
        for row, kind in ((old, "del"), (new, "ins")):
            etree.SubElement(row.find(f"{W}trPr"), f"{W}{kind}", {f"{W}author": AUTHOR, f"{W}id": "1"})
    else:
        old.getparent().remove(old)
    change = one(returned(all_kinds(), reviewer))
    assert (change.kind, change.item) == ("table", "i3")
    assert change.rows == (("City", "Queues"), ("Lankaran", "3"), ("Sheki", "5"))
    assert item(accepted(all_kinds(), returned(all_kinds(), reviewer)), "i3").rows == change.rows


def test_a_row_that_is_taken_out_takes_its_event_out() -> None:
    reviewer = opened(all_kinds())
    row = next(row for row in reviewer.body.iter(f"{W}tr") if "A depot" in "".join(row.itertext()))
    row.getparent().remove(row)
    found = returned(all_kinds(), reviewer)
    assert ("deleted", "i2") in [(c.kind, c.item) for c in found.changes]
    with pytest.raises(KeyError):
        item(accepted(all_kinds(), found), "i2")


def test_new_paragraphs_are_items_of_the_kind_of_their_neighbours() -> None:
    reviewer = opened(all_kinds())
    reviewer.insert(reviewer.find("Strikes will go on"), "Roads will close.", tracked=True)
    reviewer.insert(reviewer.find("Prices"), "Shops shut early.")
    found = returned(all_kinds(), reviewer)
    first, second = found.changes
    assert (first.kind, first.part, first.after, first.author) == ("inserted", "part1", "i1", AUTHOR)
    assert (second.kind, second.part, second.after, second.author) == ("inserted", "part3", "i4", "")
    parts = accepted(all_kinds(), found).brief.parts
    assert [type(i).__name__ for i in parts[0].items] == ["Judgment", "Judgment"]
    assert parts[2].items[-1] == TextItem(ItemId("i6"), rich("Shops shut early."))


def test_a_whole_part_that_is_moved_is_one_change() -> None:
    reviewer = opened(work())
    texts = ("First section", "Alpha", "Bravo")
    for words in reversed(texts):
        reviewer.move(reviewer.find(words), reviewer.find("Foxtrot"))
    change = one(returned(work(), reviewer))
    assert (change.kind, change.item, change.after) == ("moved", "part2", "part4")
    after = accepted(work(), returned(work(), reviewer)).brief
    assert [part.id for part in after.parts] == ["part1", "part3", "part4", "part2"]


def test_comments_come_back_with_author_day_and_item_and_ours_do_not() -> None:
    noted = replace(work(), brief=edits.set_comment(work().brief, ItemId("i7"), "Is this so?"))
    reviewer = opened(noted)
    reviewer.comment(reviewer.find("Echo"), "It is.")
    reviewer.comment(reviewer.find("Second section"), "Too short a heading.")
    found = returned(noted, reviewer)
    said = [(c.kind, c.item, c.author, c.when, plain(c.now)) for c in found.changes]
    assert said == [
        ("comment", "i4", AUTHOR, WHEN, "Too short a heading."),
        ("comment", "i7", AUTHOR, WHEN, "It is."),
    ]
    after = accepted(noted, found)
    assert item(after, "i7").comment == f"Is this so?\n{AUTHOR}: It is."


def test_an_answer_says_what_it_answers() -> None:
    noted = replace(work(), brief=edits.set_comment(work().brief, ItemId("i7"), "Is this so?"))
    reviewer = opened(noted)
    reviewer.comment(reviewer.find("Echo"), "It is.")
    reviewer.answer("It is.", "Is this so?")
    change = one(returned(noted, reviewer))
    assert "Is this so?" in change.message


def test_citations_in_the_text_stay_citations_when_the_words_around_them_change() -> None:
    reviewer = opened(work("author-date"))
    reviewer.reword(reviewer.find("Bravo"), "denied any role", "denied everything")
    change = one(returned(work("author-date"), reviewer))
    assert citations_of(change.now) == citations_of(change.base) != ()
    assert plain(change.now) == plain(change.base).replace("denied any role", "denied everything")


def test_a_link_to_a_citation_that_the_brief_does_not_have_is_left_out() -> None:
    reviewer = opened(work())
    reviewer.reword(reviewer.find("Bravo"), "any role", "it")
    found = returned(work(), reviewer)
    forged = replace(one(found), now=(*one(found).now, Cite("other", "c99")))  # type: ignore[arg-type]
    after = pipeline.accept_returned(work(), replace(found, changes=(forged,)))
    assert citations_of(item(after, "i4").content) == citations_of(one(found).now)


def test_the_order_of_parts_that_the_brief_no_longer_has_loses_nothing() -> None:
    reviewer = Reviewer(review_copy())
    reviewer.insert(reviewer.find("Charlie"), "A wholly new thought.")
    without = replace(work(), brief=edits.remove_part(work().brief, PartId("part3")))
    after = pipeline.accept_returned(without, returned(without, reviewer), ("c1",))
    assert "A wholly new thought." in [plain(i.content) for _, i in after.brief.items() if isinstance(i, TextItem)]


def test_what_one_reviewer_put_in_and_another_took_out_is_no_change() -> None:
    reviewer = opened(work())
    reviewer.reword(reviewer.find("Echo"), "queued", "queued patiently", tracked=True)
    put_in = next(m for m in reviewer.find("Echo").iter(f"{W}ins"))
    taken_out = etree.SubElement(put_in, f"{W}del", {f"{W}author": "B", f"{W}id": "8"})
    taken_out.append(put_in[0])
    old = next(m for m in reviewer.find("Echo").iter(f"{W}del") if m.getparent().tag == f"{W}p")
    for text in old.iter(f"{W}delText"):
        text.tag = f"{W}t"
    old.addnext(old[0])
    old.getparent().remove(old)
    assert returned(work(), reviewer).changes == ()


def test_a_picture_that_is_taken_out_and_one_that_is_put_in_are_told() -> None:
    png = FigureItem(ItemId("i5"), "image/png", PIXEL, "A map", "The depots")
    parts = (Part(PartId("part1"), "body", "Maps", (png, TextItem(ItemId("i6"), rich("The north burned.")))),)
    pictured = replace(all_kinds(), brief=replace(all_kinds().brief, parts=parts))
    reviewer = opened(pictured)
    assert returned(pictured, reviewer).changes == ()
    (picture,) = [p for p in reviewer.body.iter(f"{W}p") if p.find(f".//{W}drawing") is not None]
    again = copy.deepcopy(picture)
    picture.getparent().remove(picture)
    kinds = [(c.kind, c.item) for c in returned(pictured, reviewer).changes]
    assert kinds == [("deleted", "i5")]
    for mark in [*again.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")]:
        mark.getparent().remove(mark)
    untouched = opened(pictured)
    untouched.find("The north").addnext(again)
    assert [(c.kind, c.item) for c in returned(pictured, untouched).changes] == [("remark", "")]


def test_text_put_into_a_brief_without_parts_is_not_lost() -> None:
    bare = replace(work(), brief=replace(work().brief, parts=()))
    reviewer = opened(bare)
    reviewer.insert(reviewer.find("Strikes on depots"), "A first thought.")
    after = accepted(bare, returned(bare, reviewer))
    assert [plain(i.content) for _, i in after.brief.items() if isinstance(i, TextItem)] == ["A first thought."]


def test_a_text_box_that_a_reviewer_adds_is_a_new_paragraph() -> None:
    reviewer = opened(work())
    inside = f'<w:p xmlns:w="{W[1:-1]}"><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p>'
    box = etree.fromstring(f"{inside}</w:txbxContent></w:pict></w:r></w:p>")
    reviewer.find("Echo").addnext(box)
    change = one(returned(work(), reviewer))
    assert (change.kind, change.after, plain(change.now)) == ("inserted", "i7", "In a box.")
