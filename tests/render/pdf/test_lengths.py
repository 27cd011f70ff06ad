"""What everything takes on its pages, measured on their layout."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

from briefer.model.document import Box, Heading, Note, NoteRef, NotesHere, Paragraph, Rule, Text
from briefer.render.pdf import measure, write_pdf
from tests.render.pdf.reading import sheet
from tests.render.pdf.samples import document, rich

LONG = "The confrontation also serves Azerbaijan, which presents itself in the West as a reliable partner. " * 3


def test_what_a_block_takes_is_the_sum_over_its_lines() -> None:
    """Over all its pages."""
    taken = measure(document(Paragraph(rich(LONG), key="a"), Paragraph(rich("Short."), key="b")), sheet()).taken
    assert (taken["a"].lines, taken["b"].lines) == (4, 1)
    assert taken["a"].height_pt == pytest.approx(4 * 14)
    assert 0 < taken["b"].last_line < 0.5


def test_a_line_in_a_box_counts_once() -> None:
    """For the item in it, not for the part as well."""
    boxed = Box(
        (Paragraph(rich("Label"), "box-label"), Paragraph(rich(LONG), "box-text", key="item")), "summary", "part"
    )
    taken = measure(document(Heading(rich("H"), 1, "other"), boxed), sheet()).taken
    assert taken["part"].lines == 1
    assert taken["item"].lines >= 3


def test_the_lengths_of_a_file_are_those_measured_without_it() -> None:
    """Painting changes nothing."""
    made = document(*(Paragraph(rich(LONG), key=f"k{n}") for n in range(40)))
    written = write_pdf(made, sheet())
    assert written.lengths == measure(made, sheet())
    assert written.pages - 1 < written.lengths.pages <= written.pages


def test_notes_after_a_section_count_for_its_text_and_a_line_behind_them_for_none() -> None:
    """A short rule stands over them; what follows without a key is no line of theirs."""
    blocks = (
        Paragraph((Text("First."), NoteRef(1)), key="a"),
        NotesHere("", 1, 1),
        Rule(),
        Paragraph((Text("Second."), NoteRef(2)), key="b"),
        NotesHere("", 2, 2),
        Paragraph(rich(LONG)),
    )
    made = replace(document(*blocks), notes=(Note(rich("One.")), Note(rich("Two."))), note_placement="endnotes")
    taken = measure(made, sheet()).taken
    assert [(taken[key].lines, taken[key].note_lines) for key in "ab"] == [(1, 1), (1, 1)]


@pytest.mark.parametrize("placement", ["footnotes", "endnotes"])
def test_a_note_counts_for_the_text_that_marks_it_first(placement: Literal["footnotes", "endnotes"]) -> None:
    """Wherever the notes stand; a second mark of the same note takes nothing."""
    blocks = (
        Paragraph((Text("First."), NoteRef(1)), key="a"),
        Paragraph((Text("Second."), NoteRef(2), NoteRef(1)), key="b"),
        Paragraph(rich("Third."), key="c"),
    )
    made = replace(document(*blocks), notes=(Note(rich(LONG)), Note(rich("Short."))), note_placement=placement)
    if placement == "endnotes":
        made = replace(made, blocks=(*made.blocks, NotesHere("Notes")))
    taken = measure(made, sheet()).taken
    assert taken["a"].note_lines > taken["b"].note_lines == 1
    assert taken["a"].note_height_pt > taken["b"].note_height_pt > 0 == taken["c"].note_height_pt
