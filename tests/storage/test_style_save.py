"""A style sheet of the user's own: made of another, written, found by its id."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefer.errors import ExportError, TemplateError
from briefer.storage.style_save import restyled, save_style
from briefer.storage.styles import load_style


def test_a_sheet_with_another_accent_is_found_by_its_id(own_folder: Path) -> None:
    base = load_style("briefer")
    made = restyled(base, "ministry", "Ministry", "#7A1F1F", "sans", 1.1)
    assert save_style(made) == own_folder / "styles" / "ministry.yaml"
    assert load_style("ministry") == made
    assert made.text["kind"].colour == made.boxes["summary"].bar_colour == "#7A1F1F"
    assert made.boxes["summary"].background == "#F6EFEF"
    assert made.boxes["language"] == base.boxes["language"]
    assert {style.face for style in made.text.values()} == {"sans"}
    assert made.text["body"].size_pt == round(base.text["body"].size_pt * 1.1, 2)


def test_the_same_choices_give_the_same_looks(own_folder: Path) -> None:
    base = load_style("briefer")
    made = restyled(base, base.id, base.name, base.accent)
    assert made.text == base.text


def test_a_name_that_is_taken_and_a_colour_that_is_none_are_refused(own_folder: Path) -> None:
    base = load_style("briefer")
    save_style(restyled(base, "ministry", "Ministry", "#7A1F1F"))
    with pytest.raises(ExportError):
        save_style(restyled(base, "ministry", "Ministry", "#000000"))
    with pytest.raises(TemplateError):
        restyled(base, "x", "X", "red")


def test_the_band_of_timelines_takes_the_tint_of_the_new_accent() -> None:
    sheet = restyled(load_style("briefer"), "red", "Red", "#B00020", scale=1.1)
    assert sheet.chart.band == "#F6E0E4"
    assert sheet.chart.size_pt == round(7.2 * 1.1, 2)
    assert sheet.chart.lanes == 3
