"""Pages fit, stand side by side where there is room, and lie on whole device pixels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from briefer.app.pages.layout import PIXELS_A_POINT, ZOOM_STEPS, Desk, lay_out, next_zoom
from briefer.app.pages.paper import PageSize

A4 = PageSize(595.28, 841.89)
COUNTS = st.integers(1, 40)
WIDTHS = st.integers(200, 2400)


def desk(width: float, height: float = 700) -> Desk:
    return Desk(width, height, 24, 12, 12, 1000)


def test_one_page_fits_the_width() -> None:
    (rect,) = lay_out((A4,), desk(500), "width", 1).rects
    assert (rect.left(), round(rect.right())) == (24, 476)


def test_a_whole_page_fits() -> None:
    (rect,) = lay_out((A4,), desk(900, 500), "page", 1).rects
    assert rect.height() <= 500 - 24 + 0.01
    assert round(rect.center().x()) == 450


def test_two_stand_side_by_side_from_a_thousand_pixels() -> None:
    assert lay_out((A4,) * 3, desk(999), "width", 1).columns == 1
    wide = lay_out((A4,) * 3, desk(1000), "width", 1)
    assert wide.columns == 2
    assert wide.rects[0].top() == wide.rects[1].top() < wide.rects[2].top()
    assert wide.rects[2].left() == wide.rects[0].left()


def test_a_single_page_is_not_split_from_nothing() -> None:
    assert lay_out((A4,), desk(1400), "width", 1).columns == 1


def test_a_percentage_is_of_the_paper() -> None:
    layout = lay_out((A4,), desk(300), 1.5, 1)
    assert layout.rects[0].width() == pytest.approx(A4.width_pt * PIXELS_A_POINT * 1.5)
    assert layout.size.width() > 300


@given(COUNTS, WIDTHS, st.sampled_from([1.0, 1.25, 1.5, 1.75, 2.0]))
def test_corners_lie_on_device_pixels(count: int, width: int, ratio: float) -> None:
    for rect in lay_out((A4,) * count, desk(width), "width", ratio).rects:
        assert abs(rect.left() * ratio - round(rect.left() * ratio)) < 1e-6
        assert abs(rect.top() * ratio - round(rect.top() * ratio)) < 1e-6


@given(COUNTS, WIDTHS, st.floats(-500, 30_000), st.floats(1, 2000))
def test_the_pages_in_sight_are_all_of_them(count: int, width: int, top: float, height: float) -> None:
    """The quick search finds every page that a look at each one finds."""
    layout = lay_out((A4,) * count, desk(width), "width", 1)
    seen = {i for i, rect in enumerate(layout.rects) if rect.bottom() > top and rect.top() < top + height}
    assert seen <= set(layout.in_sight(top, top + height))
    assert len(set(layout.in_sight(top, top + height)) - seen) <= 1


@given(COUNTS, WIDTHS, st.floats(0, 595), st.floats(0, 841))
def test_a_point_goes_to_its_page_and_back(count: int, width: int, x: float, y: float) -> None:
    layout = lay_out((A4,) * count, desk(width), "width", 1)
    page = count - 1
    point = layout.from_page(page, QRectF(x, y, 1, 1)).topLeft()
    back = layout.to_page(page, point)
    assert back.x() == pytest.approx(x, abs=1e-6)
    assert back.y() == pytest.approx(y, abs=1e-6)
    assert layout.page_at(layout.from_page(page, QRectF(100, 100, 1, 1)).center()) == page


def test_between_pages_there_is_none() -> None:
    layout = lay_out((A4,) * 2, desk(500), "width", 1)
    assert layout.page_at(QPointF(250, layout.rects[0].bottom() + 6)) is None


def test_zoom_goes_up_and_down_the_same_steps() -> None:
    assert next_zoom(1.0 * PIXELS_A_POINT, 1) == 1.1
    assert next_zoom(1.1 * PIXELS_A_POINT, -1) == 1.0
    assert next_zoom(99 * PIXELS_A_POINT, 1) == ZOOM_STEPS[-1]
    assert next_zoom(0.01 * PIXELS_A_POINT, -1) == ZOOM_STEPS[0]
