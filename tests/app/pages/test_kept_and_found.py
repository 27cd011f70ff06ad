"""What the pages keep (pictures) and look up (places, selected words)."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage

from briefer.app.pages.images import PageImages
from briefer.app.pages.places import Places
from briefer.app.pages.selection import Position, Selection, copied, nearest_index, word_at
from briefer.app.pages.worker import PageImage, PageWish
from briefer.render.pdf import Place
from tests.app.pages.test_paper import page_of

PLACES = Places(
    [
        Place("part1", 1, 80, 0, 500, 200),
        Place("i1", 1, 80, 0, 500, 30),
        Place("i2", 1, 80, 40, 500, 200),
        Place("i2", 2, 80, 90, 500, 120),
    ]
)


def drawn(page: int, width: int, generation: int) -> PageImage:
    return PageImage(generation, PageWish(page, width), QImage(width, width, QImage.Format.Format_RGB32))


def test_only_the_newest_state_is_exact() -> None:
    images = PageImages()
    images.put(drawn(0, 10, 1))
    assert images.exact(PageWish(0, 10), 1) is not None
    assert images.exact(PageWish(0, 10), 2) is None
    assert images.stand_in(PageWish(0, 10)) is not None


def test_another_width_stands_in_and_the_newest_first() -> None:
    images = PageImages()
    images.put(drawn(0, 10, 2))
    images.put(drawn(0, 40, 1))
    found = images.stand_in(PageWish(0, 38))
    assert found is not None
    assert found.width() == 10
    assert images.stand_in(PageWish(1, 38)) is None


def test_pictures_stay_within_their_memory_and_the_used_ones_stay() -> None:
    images = PageImages(most_bytes=3 * 100 * 100 * 4)
    for page in range(3):
        images.put(drawn(page, 100, 1))
    assert images.exact(PageWish(0, 100), 1) is not None  # used: page 1 is now the one least used
    images.put(drawn(3, 100, 1))
    assert images.exact(PageWish(0, 100), 1) is not None
    assert images.exact(PageWish(1, 100), 1) is None


def test_a_click_means_the_item_and_not_its_part() -> None:
    assert PLACES.at(0, QPointF(100, 20)) == "i1"
    assert PLACES.at(0, QPointF(100, 100)) == "i2"
    assert PLACES.at(0, QPointF(100, 400)) == ""
    assert PLACES.at(1, QPointF(100, 100)) == "i2"


def test_a_click_on_the_number_of_an_item_means_the_item() -> None:
    assert PLACES.at(0, QPointF(66, 20)) == "i1"


def test_an_item_on_two_pages_has_two_places() -> None:
    assert [spot.page for spot in PLACES.of("i2")] == [0, 1]
    assert PLACES.of("nowhere") == ()


def test_lines_of_one_paragraph_are_copied_as_one() -> None:
    text = page_of("one two\r\nthree")
    whole = Places([Place("i1", 1, 0, 0, 500, 60)])
    everything = Selection(Position(0, 0), Position(0, 99))
    assert copied(everything, {0: text}, whole) == "one two three"
    apart = Places([Place("i1", 1, 0, 0, 500, 10), Place("i2", 1, 0, 20, 500, 30)])
    assert copied(everything, {0: text}, apart) == "one two\nthree"


def test_a_hyphen_at_the_end_of_a_line_is_not_copied() -> None:
    text = page_of("deterio\x02\r\nrated")
    assert copied(Selection(Position(0, 0), Position(0, 99)), {0: text}, Places()) == "deteriorated"


def test_halves_of_a_character_are_copied_whole() -> None:
    text = page_of("a \ud83d\ude00")
    assert copied(Selection(Position(0, 0), Position(0, 99)), {0: text}, Places()) == "a 😀"


def test_selecting_backwards_is_the_same() -> None:
    text = page_of("one two")
    assert copied(Selection(Position(0, 7), Position(0, 4)), {0: text}, Places()) == "two"


def test_the_nearest_character_is_that_of_the_line() -> None:
    text = page_of("one two\r\nthree")
    assert nearest_index(text, QPointF(44, 5)) == 4
    assert nearest_index(text, QPointF(300, 25)) == 14
    assert nearest_index(text, QPointF(-50, 22)) == 9


def test_a_double_click_selects_a_word() -> None:
    found = word_at(page_of("the Kremlin’s say"), 6)
    assert (found.start.index, found.end.index) == (4, 13)
    assert word_at(page_of("a - b"), 99).is_empty
