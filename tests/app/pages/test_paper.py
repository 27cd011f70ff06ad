"""Pages are drawn at the width asked for, and texts are found as a person would find them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF

from briefer import pipeline
from briefer.app.pages.paper import PageText, Paper, find_in, line_boxes, search_pattern
from briefer.pipeline import Work


@pytest.fixture(scope="module")
def paper(sample_work: Work) -> Iterator[Paper]:
    made = Paper(pipeline.render(sample_work, ("pdf",))["pdf"])
    yield made
    made.close()


@pytest.mark.parametrize("width", [1, 96, 413, 1191])
def test_a_page_is_drawn_as_wide_as_asked(paper: Paper, width: int) -> None:
    """One device pixel more would blur the page when it is painted."""
    assert paper.image(0, width).width() == width


def test_a_page_is_white_with_ink_on_it(paper: Paper) -> None:
    image = paper.image(0, 300)
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert any(image.pixelColor(x, y).lightness() < 90 for x in range(0, 300, 2) for y in range(0, 200, 2))


def test_an_absurd_zoom_is_bounded(paper: Paper) -> None:
    image = paper.image(0, 200_000)
    assert image.width() * image.height() <= 64_100_000


def test_every_character_has_a_box_on_the_page(paper: Paper) -> None:
    text = paper.text(0)
    page = QRectF(0, 0, paper.sizes[0].width_pt, paper.sizes[0].height_pt)
    assert len(text.characters) == len(text.boxes) > 500
    assert all(page.contains(box) for box in text.boxes if not box.isEmpty())


def test_words_are_found_across_the_end_of_a_line(paper: Paper) -> None:
    """ "including the / bombing" stands on two lines and has two boxes."""
    pattern = search_pattern("INCLUDING  the bombing")
    assert pattern is not None
    hits = paper.find(0, pattern)
    assert [len(hit.boxes) for hit in hits] == [2]
    assert hits[0].boxes[0].bottom() <= hits[0].boxes[1].bottom()


def test_straight_quotes_find_printed_ones(paper: Paper) -> None:
    pattern = search_pattern("Moscow's aggressive")
    assert pattern is not None
    assert paper.find(0, pattern)


def test_what_is_typed_is_text_and_no_pattern(paper: Paper) -> None:
    for query in ("[a-z", "a{9999}", "\\", ".*", "(a+)+$"):
        pattern = search_pattern(query)
        assert pattern is not None
        assert not any(paper.find(page, pattern) for page in range(len(paper.sizes))), query


def test_nothing_typed_looks_for_nothing() -> None:
    assert search_pattern("  \t ") is None


def page_of(characters: str) -> PageText:
    """A page whose characters are 10 points wide and 10 high; a line end begins the next line."""
    boxes, x, y = [], 0.0, 0.0
    for character in characters:
        if character in "\r\n":
            boxes.append(QRectF(x, y + 10, 0, 0))
            x, y = 0.0, y + (20 if character == "\n" else 0)
        else:
            boxes.append(QRectF(x, y, 10, 10))
            x += 10
    return PageText(0, characters, tuple(boxes))


def test_a_word_broken_by_a_hyphen_is_found() -> None:
    pattern = search_pattern("deteriorated")
    assert pattern is not None
    (hit,) = find_in(page_of("has deterio\x02\r\nrated since"), pattern)
    assert len(hit.boxes) == 2


def test_hits_go_down_the_page() -> None:
    """The foot of a page is drawn before its text."""
    text = page_of("ab\r\nab")
    turned = PageText(0, text.characters, (*text.boxes[4:6], *text.boxes[2:4], *text.boxes[0:2]))
    pattern = search_pattern("ab")
    assert pattern is not None
    assert [hit.start for hit in find_in(turned, pattern)] == [4, 0]


def test_a_line_is_one_box() -> None:
    assert line_boxes(page_of("one two\r\nthree"), 0, 14) == (QRectF(0, 0, 70, 10), QRectF(0, 20, 50, 10))
