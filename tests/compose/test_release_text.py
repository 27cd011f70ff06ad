"""What is left of a paragraph: the kept stretches in order, with every place found again in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefer.compose.release_text import Cut
from briefer.model.article import Mark, Paragraph, ParagraphId

TEXT = "".join(chr(code) for code in range(0x4E00, 0x4E00 + 40))  # every character once
stretches = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: (min(pair), max(pair)))


def left(cut: Cut, marks: tuple[Mark, ...] = ()) -> Paragraph:
    """The paragraph after the cut."""
    return cut.paragraph(Paragraph(ParagraphId("p1"), TEXT, marks))


@given(st.lists(stretches, max_size=4), st.lists(stretches, max_size=3))
def test_what_is_kept_and_not_removed_is_left_in_order(
    kept: list[tuple[int, int]], gone: list[tuple[int, int]]
) -> None:
    """Letter by letter."""
    wanted = [
        letter
        for at, letter in enumerate(TEXT)
        if any(start <= at < end for start, end in kept) and not any(start <= at < end for start, end in gone)
    ]
    assert left(Cut.of(kept, gone)).text == "".join(wanted)


@given(st.lists(stretches, min_size=1, max_size=4), stretches)
def test_a_stretch_that_is_covered_is_found_at_its_new_place(
    kept: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    """And marks with it; what is not covered is told not to be."""
    cut = Cut.of(kept)
    start, end = asked
    if start == end:
        return
    found = left(cut, (Mark(start, end, "strong"),))
    if cut.covers(start, end):
        assert found.text[cut.place(start) : cut.place(end)] == TEXT[start:end]
        assert found.marks == (Mark(cut.place(start), cut.place(end), "strong"),)
    else:
        assert TEXT[start:end] not in found.text or not all(
            any(first <= at < last for first, last in cut.stretches) for at in range(start, end)
        )


def test_a_mark_on_what_is_gone_is_gone_with_its_address() -> None:
    """A link tells where it leads."""
    assert left(Cut.of([(0, 5)]), (Mark(10, 15, "link", "https://secret.example"),)).marks == ()
