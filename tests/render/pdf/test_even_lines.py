"""Justified paragraphs are set as a whole, with blanks as even as can be."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.model.document import Paragraph
from briefer.model.style import justified
from briefer.render.pdf import even_lines, part_words
from briefer.render.pdf.write import lay_out
from tests.render.pdf.reading import sheet
from tests.render.pdf.samples import document, rich

TEXT = (
    "The international confrontation also serves Azerbaijan, which presents itself in the West as a dependable "
    "intermediary between neighbouring constituencies; representatives notwithstanding, the administration's "
    "uncompromising implementation of infrastructure programmes demonstrates considerable determination. "
)
WORDS = st.lists(st.sampled_from(TEXT.split()), min_size=30, max_size=120)


def gaps(text: str) -> list[float]:
    """What each line but the last adds to its blanks."""
    pages = lay_out(document(Paragraph(rich(text))), justified(sheet())).pages
    lines = [strip.texts[0].gap_pt for page in pages for strip, _ in page.strips if strip.texts]
    return lines[:-1]


def greedy_gaps(text: str, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    with monkeypatch.context() as patched:
        patched.setattr(part_words, "LONGEST", 0)
        return gaps(text)


@pytest.mark.parametrize("begin", range(0, 120, 12))
def test_the_loosest_line_is_no_looser_than_line_by_line(begin: int, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (TEXT * 3)[begin:]
    assert max(gaps(text)) <= max(greedy_gaps(text, monkeypatch)) + 0.01


@settings(max_examples=30, deadline=None)
@given(WORDS)
def test_blanks_shrink_by_little_whatever_the_words(words: list[str]) -> None:
    """How wide they grow is no law: no break helps between long words that may not be parted."""
    assert all(gap >= -0.13 * 0.26 * sheet().text["body"].size_pt - 0.05 for gap in gaps(" ".join(words)))


def test_a_paragraph_beyond_all_measure_is_set_line_by_line() -> None:
    words = even_lines.LONGEST + 200
    found = gaps("reliable " * words)
    assert len(found) > 50
    assert all(gap >= -0.3 for gap in found)
