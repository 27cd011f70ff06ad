"""Rows are drawn in the direction in which their words are read."""

from __future__ import annotations

import pytest

from briefer.app.source.delegate import reads_from_right


@pytest.mark.parametrize(
    ("text", "from_right"),
    [("Ships", False), ("Корабли", False), ("«غادرت السفن»", True), ("3 שלום", True), ("12 – 14", False), ("", False)],
)
def test_the_first_letter_tells_the_direction(text: str, from_right: bool) -> None:
    assert reads_from_right(text) == from_right
