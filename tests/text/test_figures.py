"""Figures in tables are told from words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.text.figures import all_figures, is_figure


@pytest.mark.parametrize("text", ["7", "1,200", "1 200,50", "−3.5 %", "-4", "€ 40", "12–15", "40%", "≈ 300", "–"])
def test_amounts_are_figures(text: str) -> None:
    assert is_figure(text)


@pytest.mark.parametrize("text", ["", "3 July", "EA-2025-041", "No. 3", "2 of 5", "Mi-8", "12 Mio. Einwohner", "v1.2"])
def test_what_has_words_or_is_a_name_is_none(text: str) -> None:
    assert not is_figure(text)


def test_a_column_is_one_of_figures_when_all_its_cells_are() -> None:
    assert all_figures(["12", "", "1,300", "–"])
    assert not all_figures(["12", "about 13"])
    assert not all_figures(["–", ""])
    assert not all_figures([])


@given(st.text(max_size=200))
def test_any_text_is_judged_in_bounded_time(text: str) -> None:
    assert is_figure(text) in (True, False)
    assert not is_figure("1 " * 5000 + text)
