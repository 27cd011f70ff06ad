"""Numbers that hang before notes."""

from __future__ import annotations

import pytest

from briefer.render import fonts
from briefer.render.numbers import note_style
from tests.render.sample_documents import house_style

SHEET = house_style()


@pytest.mark.parametrize("notes", [10, 99, 100, 4000])
def test_long_numbers_keep_their_distance(notes: int) -> None:
    """Between the widest number and the text lie at least four fifths of the type size."""
    number = SHEET.text["note-number"]
    width = fonts.chain(number.face, number.weight)[0].widths["8"] * len(str(notes)) * number.size_pt / 1000
    style = note_style(SHEET, notes)
    assert style.hanging_pt - width >= 0.8 * style.size_pt - 0.01
    assert style.indent_pt - style.hanging_pt == pytest.approx(0)


def test_a_few_notes_stand_as_the_style_sheet_says() -> None:
    assert note_style(SHEET, 9) == SHEET.text["note"]


def test_all_figures_of_a_face_have_one_width_so_that_columns_of_them_align() -> None:
    for face in ("serif", "sans"):
        for weight in (400, 600, 700):
            for italic in (False, True):
                for each in fonts.chain(face, weight, italic):
                    assert len({each.widths[digit] for digit in "0123456789" if digit in each.widths}) <= 1
