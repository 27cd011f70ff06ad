"""The pages pane as it is used: look, click, find, select, zoom, and keep one's place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from briefer.app.pages.budget import Budget, BudgetLine
from briefer.app.pages.layout import PIXELS_A_POINT
from briefer.app.pages.pane import PagesPane
from briefer.app.pages.paper import search_pattern
from briefer.app.pages.selection import Position, Selection
from briefer.app.session import Session
from briefer.app.theme.look import Look
from briefer.app.theme.tokens import PAGE_MARKER
from briefer.compose import edits
from briefer.model.brief import ItemId, PartId
from briefer.model.rich import rich
from briefer.model.template import Limits
from briefer.pipeline import Work

WAIT = 20_000


@pytest.fixture
def pane(qtbot: QtBot, look: Look, session: Session) -> Iterator[PagesPane]:
    made = PagesPane(look)
    qtbot.addWidget(made)
    made.resize(512, 700)
    made.show()
    made.set_session(session)
    qtbot.waitUntil(lambda: is_drawn(made), timeout=WAIT)
    yield made
    made.set_session(None)


def is_drawn(pane: PagesPane) -> bool:
    """Everything in sight is there, and it is the newest."""
    renderer = pane.renderer
    return renderer is not None and renderer.is_current() and pane.view.page_count > 0 and not pane.view.wishes()[1]


def settle(qtbot: QtBot, pane: PagesPane) -> None:
    qtbot.waitUntil(lambda: is_drawn(pane), timeout=WAIT)


def spot_of(pane: PagesPane, key: str) -> QPoint:
    """The middle of an item in the window."""
    (spot, *_) = pane.view._places.of(key)
    return pane.view._box_on_screen(spot.page, spot.box).center().toPoint()


def top_of(pane: PagesPane, key: str) -> float:
    (spot, *_) = pane.view._places.of(key)
    return pane.view._box_on_screen(spot.page, spot.box).top()


def add_above(session: Session, words: int) -> None:
    session.apply(lambda brief: edits.set_content(brief, ItemId("i1"), rich("Many words more. " * words)), "Type")


def test_the_pages_are_counted_and_measured(pane: PagesPane) -> None:
    assert pane.header._count.text() == f"1 of {pane.view.page_count}"
    assert pane.budget.pages_text().endswith("pages")


def test_without_a_session_it_says_what_will_be_here(qtbot: QtBot, look: Look) -> None:
    empty = PagesPane(look)
    qtbot.addWidget(empty)
    empty.resize(512, 700)
    empty.show()
    picture = empty.grab().toImage()
    assert not empty.header.find_text.isVisible()
    ink = {(x, y) for x in range(60, 450) for y in range(150, 300) if picture.pixelColor(x, y).lightness() < 120}
    assert len(ink) > 100  # its words


def test_an_empty_brief_shows_no_page_but_its_budget(qtbot: QtBot, pane: PagesPane, session: Session) -> None:
    limits = replace(session.template, limits=Limits(max_pages=2, max_words=450))
    bare = replace(session.brief, parts=tuple(replace(part, items=()) for part in session.brief.parts))
    session.replace(Work(bare, limits), "Empty")
    qtbot.waitUntil(lambda: pane.view.page_count == 0, timeout=WAIT)
    assert (pane.budget.pages_text(), pane.budget.words_text()) == ("0 of 2 pages", "0 of 450 words")


def test_a_click_chooses_the_item_it_fell_on(qtbot: QtBot, pane: PagesPane, session: Session) -> None:
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=spot_of(pane, "i2"))
    assert session.selection == "i2"


def test_the_item_that_is_worked_on_has_the_accent_bar(qtbot: QtBot, pane: PagesPane, session: Session) -> None:
    session.select("i2")
    centre = spot_of(pane, "i2")
    picture = pane.view.viewport().grab().toImage()
    row = [picture.pixelColor(x, centre.y()).name() for x in range(picture.width())]
    assert row.count(QColor(PAGE_MARKER).name()) == 3
    session.select("")
    picture = pane.view.viewport().grab().toImage()
    assert QColor(PAGE_MARKER).name() not in {picture.pixelColor(x, centre.y()).name() for x in range(picture.width())}


def test_choosing_elsewhere_brings_the_item_into_sight(qtbot: QtBot, pane: PagesPane, session: Session) -> None:
    session.select("i14")
    height = pane.view.viewport().height()
    qtbot.waitUntil(lambda: 0 <= top_of(pane, "i14") < height, timeout=WAIT)
    assert pane.view.page > 1


def test_ctrl_down_goes_from_item_to_item(qtbot: QtBot, pane: PagesPane, session: Session) -> None:
    session.select("i1")
    pane.view.setFocus()
    qtbot.keyClick(pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert session.selection == "i2"
    qtbot.keyClick(pane.view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert session.selection == "i1"


def test_the_item_in_work_keeps_its_place_when_text_grows_above(
    qtbot: QtBot, pane: PagesPane, session: Session
) -> None:
    session.select("i10")
    settle(qtbot, pane)
    qtbot.waitUntil(lambda: pane.view._jump.state().value == 0, timeout=WAIT)
    before = top_of(pane, "i10")
    assert pane.view.verticalScrollBar().value() > 0
    add_above(session, 40)
    settle(qtbot, pane)
    assert abs(top_of(pane, "i10") - before) <= 1


def test_what_is_read_keeps_its_place_when_text_grows_above(qtbot: QtBot, pane: PagesPane, session: Session) -> None:
    pane.view.go_to_page(3)
    qtbot.waitUntil(lambda: pane.view._jump.state().value == 0, timeout=WAIT)
    settle(qtbot, pane)
    anchor = pane.view._anchor()
    assert anchor.key
    add_above(session, 60)
    settle(qtbot, pane)
    assert abs(top_of(pane, anchor.key) - anchor.below) <= 1


def test_the_top_stays_the_top(qtbot: QtBot, pane: PagesPane, session: Session) -> None:
    add_above(session, 30)
    settle(qtbot, pane)
    assert pane.view.verticalScrollBar().value() == 0


def test_zoom_keeps_what_is_in_the_middle(qtbot: QtBot, pane: PagesPane) -> None:
    pane.view.verticalScrollBar().setValue(900)
    middle = QPointF(pane.view.viewport().rect().center())
    page, point = pane.view._nearest_page(middle)
    pane.zoom_in()
    pane.zoom_in()
    then, moved = pane.view._nearest_page(middle)
    assert then == page
    assert (moved - point).manhattanLength() < 3
    assert pane.header.size_menu.text().endswith("%")


def test_fit_page_shows_a_whole_page(qtbot: QtBot, pane: PagesPane) -> None:
    pane.fit_page()
    rect = pane.view._on_screen(pane.view._layout.rects[0])
    assert rect.height() < pane.view.viewport().height()
    assert pane.header.size_menu.text() == "Fit page"
    pane.fit_width()
    assert pane.header.size_menu.text() == "Fit width"
    pane.actual_size()
    assert pane.view.scale == pytest.approx(PIXELS_A_POINT)


def test_two_pages_stand_side_by_side_in_a_wide_pane(qtbot: QtBot, pane: PagesPane) -> None:
    pane.resize(1040, 700)
    qtbot.waitUntil(lambda: pane.view._layout.columns == 2, timeout=WAIT)
    settle(qtbot, pane)
    first, second = pane.view._layout.rects[:2]
    assert first.top() == second.top()


def test_pages_in_sight_are_drawn_at_the_very_size_they_are_shown(qtbot: QtBot, pane: PagesPane) -> None:
    """Crisp: no picture is scaled while it is painted."""
    for wish in pane.view.wishes()[0]:
        image = pane.view._images.exact(wish, pane.view._generation)
        assert image is not None
        assert image.width() == round(pane.view._layout.rects[wish.page].width() * pane.devicePixelRatioF())


def test_what_is_sought_is_marked_and_brought_into_sight(qtbot: QtBot, pane: PagesPane) -> None:
    with qtbot.waitSignal(pane.found, timeout=WAIT):
        pane.search(search_pattern("azerbaijan"))
    assert len(pane.hits) > 5
    pane.show_hit(pane.hits[-1])
    qtbot.waitUntil(lambda: pane.view.page == pane.hits[-1].page + 1, timeout=WAIT)
    assert pane.view._hit == len(pane.hits) - 1
    pane.search(None)
    assert not pane.view._hits


def test_a_hit_knows_the_item_it_stands_in(qtbot: QtBot, pane: PagesPane) -> None:
    with qtbot.waitSignal(pane.found, timeout=WAIT):
        pane.search(search_pattern("Moscow's aggressive rhetoric"))
    assert "i2" in {pane.key_of(hit) for hit in pane.hits}


def test_a_search_follows_the_text(qtbot: QtBot, pane: PagesPane, session: Session) -> None:
    with qtbot.waitSignal(pane.found, timeout=WAIT):
        pane.search(search_pattern("zyzzyva"))
    assert not pane.hits
    session.apply(lambda brief: edits.set_content(brief, ItemId("i1"), rich("The zyzzyva.")), "Type")
    qtbot.waitUntil(lambda: len(pane.hits) == 1, timeout=WAIT)


def test_text_is_selected_by_dragging_and_copied(qtbot: QtBot, pane: PagesPane) -> None:
    view = pane.view
    view._want_texts()
    qtbot.waitUntil(lambda: 0 in view._texts, timeout=WAIT)
    (spot, *_) = view._places.of("i2")
    box = view._box_on_screen(spot.page, spot.box)
    start, end = box.topLeft().toPoint() + QPoint(22, 6), box.bottomRight().toPoint() - QPoint(2, 4)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    pane.copy()
    copied = QGuiApplication.clipboard().text()
    assert "including the bombing of Azerbaijani" in copied  # two lines of one paragraph
    assert copied.endswith("Ukraine.")


def test_all_text_is_copied_once_it_is_read(qtbot: QtBot, pane: PagesPane) -> None:
    QGuiApplication.clipboard().clear()
    pane.select_all()
    pane.copy()
    qtbot.waitUntil(lambda: "Key judgments" in QGuiApplication.clipboard().text(), timeout=WAIT)


def test_a_double_click_selects_a_word(qtbot: QtBot, pane: PagesPane) -> None:
    view = pane.view
    view._want_texts()
    qtbot.waitUntil(lambda: 0 in view._texts, timeout=WAIT)
    index = view._texts[0].characters.index("Kremlin")
    at = view._box_on_screen(0, view._texts[0].boxes[index + 3]).center().toPoint()
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.selected_text() == "Kremlin"


def read_texts(qtbot: QtBot, pane: PagesPane) -> None:
    """The characters of the first two pages are there."""
    pane.view.texts_wanted.emit((0, 1))
    qtbot.waitUntil(lambda: {0, 1} <= pane.view._texts.keys(), timeout=WAIT)


def test_a_third_click_selects_the_line(qtbot: QtBot, pane: PagesPane) -> None:
    view = pane.view
    read_texts(qtbot, pane)
    index = view._texts[0].characters.index("Kremlin")
    at = view._box_on_screen(0, view._texts[0].boxes[index + 3]).center().toPoint()
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.selected_text().startswith("3 The Kremlin is trying")
    assert view._selection is not None
    assert "\n" not in view._texts[0].characters[slice(*view._selection.on(view._texts[0]))]


def test_text_is_selected_and_copied_by_keys_from_the_item_worked_on(
    qtbot: QtBot, pane: PagesPane, session: Session
) -> None:
    view = pane.view
    session.select("i2")
    read_texts(qtbot, pane)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
    for _ in range(7):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("2 Moscow’s aggressive rhetoric")
    assert copied.endswith("oil depots in Ukraine.")
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.selected_text()


def test_text_selected_over_two_pages_leaves_running_heads_out(qtbot: QtBot, pane: PagesPane) -> None:
    view = pane.view
    read_texts(qtbot, pane)
    last = view._texts[0].characters.rindex(" ")
    view._select(Selection(Position(0, last), Position(1, len(view._texts[1].characters) - 1)))
    text = view.selected_text()
    assert "Page 2 of" in view._texts[1].characters
    assert "Page 2 of" not in text
    assert len(text.split()) > 200


def test_ctrl_and_the_wheel_keep_what_is_under_the_pointer(qtbot: QtBot, pane: PagesPane) -> None:
    """Also where a touch pad sends a notch in parts."""
    view, at = pane.view, QPointF(140, 420)
    view.verticalScrollBar().setValue(900)
    page, point = view._nearest_page(at)
    before = view.scale
    for _ in range(4):
        turn_wheel(view, at, 30)
    assert view.scale > before
    then, moved = view._nearest_page(at)
    assert then == page
    assert (moved - point).manhattanLength() < 3
    turn_wheel(view, at, -120)
    turn_wheel(view, at, -120)
    assert view.scale <= before


def turn_wheel(view: QWidget, at: QPointF, angle: int) -> None:
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    view.wheelEvent(event)


def test_a_pinch_zooms_where_the_fingers_are(qtbot: QtBot, pane: PagesPane) -> None:
    view, at = pane.view, QPointF(200, 300)
    view.verticalScrollBar().setValue(900)
    page, point = view._nearest_page(at)
    before = view.scale
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, at, at, at, 0.25, QPointF()
    )
    view.viewportEvent(pinch)
    assert view.scale == pytest.approx(before * 1.25)
    then, moved = view._nearest_page(at)
    assert then == page
    assert (moved - point).manhattanLength() < 3


def test_the_list_of_pages_is_used_by_keys(qtbot: QtBot, pane: PagesPane) -> None:
    pane.toggle_page_list()
    pane.page_list.setFocus()
    qtbot.keyClick(pane.page_list, Qt.Key.Key_Down)
    assert pane.view.page == 2
    qtbot.keyClick(pane.page_list, Qt.Key.Key_End)
    assert pane.page_list.currentIndex().row() == pane.view.page_count - 1
    qtbot.keyClick(pane.page_list, Qt.Key.Key_Home)
    assert pane.view.page == 1


def test_in_a_narrow_pane_words_are_whole_and_steps_of_the_zoom_give_way(qtbot: QtBot, pane: PagesPane) -> None:
    assert pane.header.zoom_in.isVisible()
    pane.resize(320, 700)
    assert not pane.header.zoom_in.isVisible()
    qtbot.waitUntil(lambda: pane.header.size_menu.width() >= pane.header.size_menu.sizeHint().width(), timeout=WAIT)


def test_the_list_of_pages_goes_to_a_page(qtbot: QtBot, pane: PagesPane) -> None:
    pane.toggle_page_list()
    model = pane.page_list.model()
    assert model.rowCount() == pane.view.page_count
    qtbot.waitUntil(lambda: not pane.page_list.wishes(), timeout=WAIT)
    pane.page_list.page_chosen.emit(3)
    qtbot.waitUntil(lambda: pane.view.page == 3, timeout=WAIT)
    assert pane.page_list.currentIndex().row() == 2


def test_a_character_that_cannot_be_printed_leaves_the_pages_and_says_so(
    qtbot: QtBot, pane: PagesPane, session: Session
) -> None:
    count = pane.view.page_count
    session.apply(lambda brief: edits.set_content(brief, ItemId("i1"), rich("𓀀")), "Type")
    qtbot.waitUntil(pane._notice.isVisible, timeout=WAIT)
    assert pane.view.page_count == count
    session.history.undo()
    qtbot.waitUntil(lambda: not pane._notice.isVisible(), timeout=WAIT)


def test_a_part_that_is_removed_may_be_what_is_marked(qtbot: QtBot, pane: PagesPane, session: Session) -> None:
    session.select("part2")
    session.apply(lambda brief: edits.remove_part(brief, PartId("part2")), "Remove")
    settle(qtbot, pane)
    pane.view.viewport().grab()


def test_every_control_has_a_name(pane: PagesPane) -> None:
    controls: list[QWidget] = [*pane.findChildren(QAbstractButton), pane.view, pane.page_list]
    inner = [c for c in controls if c.objectName().startswith("qt_")]
    assert [type(c) for c in controls if c not in inner and not c.accessibleName()] == []


def test_all_of_it_can_be_reached_by_the_tab_key(pane: PagesPane) -> None:
    reachable: Callable[[QWidget], bool] = lambda w: bool(w.focusPolicy() & Qt.FocusPolicy.TabFocus)  # noqa: E731
    assert reachable(pane.view)
    assert all(map(reachable, pane.findChildren(QAbstractButton)))


@pytest.mark.parametrize(
    ("budget", "said"),
    [
        (Budget(1.8, 412, 2, 450), ("1.8 of 2 pages", "412 of 450 words", "Within limits")),
        (Budget(2.1, 496, 2, 450), ("2.1 of 2 pages", "496 of 450 words", "46 words too many")),
        (Budget(2.02, 400, 2, 450), ("2.1 of 2 pages", "400 of 450 words", "0.1 pages too many")),
        (Budget(4.02, 1203, None, None), ("4.1 pages", "1,203 words", "No limits")),
        (Budget(1.0 + 0.1 + 0.2, 1203, 1.3, 12000), ("1.3 of 1.3 pages", "1,203 of 12,000 words", "Within limits")),
        (Budget(3.0, 1, None, None), ("3 pages", "1 word", "No limits")),
        (Budget(1.0, 451, 1, 450), ("1 of 1 page", "451 of 450 words", "1 word too many")),
    ],
)
@pytest.mark.usefixtures("british")
def test_the_budget_line_says_it_in_words(qtbot: QtBot, look: Look, budget: Budget, said: tuple[str, ...]) -> None:
    line = BudgetLine(look)
    qtbot.addWidget(line)
    line.show_budget(budget)
    assert (line.pages_text(), line.words_text(), line.verdict()) == said
    assert all(text in line.accessibleDescription() for text in said)


def test_over_a_limit_the_line_turns_to_warning(qtbot: QtBot, look: Look) -> None:
    line = BudgetLine(look)
    qtbot.addWidget(line)
    line.resize(512, 36)
    line.show_budget(Budget(2.1, 496, 2, 450))
    assert line.grab().toImage().pixelColor(2, 20) == look.colour("warning-soft")
    line.show_budget(Budget(1.8, 412, 2, 450))
    assert line.grab().toImage().pixelColor(2, 20) == look.colour("surface")
