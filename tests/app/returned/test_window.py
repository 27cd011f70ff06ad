"""Changes of a returned Word file, decided one by one in the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefer.app.returned.window import ReturnedWindow
from briefer.app.session import Session
from briefer.compose import edits
from briefer.model.brief import Item, TextItem, text_of
from briefer.model.rich import plain, rich
from tests.app.returned.conftest import Show
from tests.app.test_accessible_names import nameless
from tests.returned.reviewer import AUTHOR, Reviewer


def said(session: Session) -> list[str]:
    return [plain(text_of(item)) for _, item in session.brief.items()]


def item(session: Session, words: str) -> Item:
    return next(item for _, item in session.brief.items() if words in plain(text_of(item)))


def rows(window: ReturnedWindow) -> list[str]:
    return [window.list.item(n).text() for n in range(window.list.count()) if window.list.item(n).flags()]


def choose(window: ReturnedWindow, kind: str) -> None:
    window.list.choose(next(n for n, change in enumerate(window.changes) if change.kind == kind))


def test_tracked_and_plain_edits_are_listed_with_item_kind_and_author(show: Show, reviewer: Reviewer) -> None:
    reviewer.reword(reviewer.find("Echo"), "four", "five", tracked=True)
    reviewer.delete(reviewer.find("Delta"))
    reviewer.insert(reviewer.find("Bravo"), "Golf pilots saw smoke.", tracked=True)
    reviewer.comment(reviewer.find("Charlie"), "Is that so?", "Ben")
    window = show(reviewer)
    assert {row.split(".")[0] for row in rows(window)} == {
        "Paragraph 1: reworded", "Paragraph 2: taken out", "New paragraph", "Paragraph 1: comment",
    }  # fmt: skip
    assert next(row for row in rows(window) if "reworded" in row).startswith(f"Paragraph 1: reworded. {AUTHOR}: Echo")
    assert window._counted.text() == "4 changes, 4 to decide"


def test_enter_accepts_and_goes_on_and_undo_opens_the_change_again(
    show: Show, reviewer: Reviewer, small: Session
) -> None:
    reviewer.reword(reviewer.find("Echo"), "four", "five", tracked=True)
    reviewer.reword(reviewer.find("Foxtrot"), "cut", "closed")
    window = show(reviewer)
    QTest.keyClick(window.list, Qt.Key.Key_Return)
    assert any("five cities" in text for text in said(small))
    assert not any("were closed" in text for text in said(small))
    assert (window.list.number, window._counted.text()) == (1, "2 changes, 1 to decide")
    assert "Accepted" in rows(window)[0]
    assert small.history.count() == 1
    small.history.undo()
    window.refresh()
    assert "Accepted" not in rows(window)[0]
    assert window._counted.text() == "2 changes, 2 to decide"


def test_delete_refuses_and_leaves_the_brief_alone(show: Show, reviewer: Reviewer, small: Session) -> None:
    reviewer.reword(reviewer.find("Echo"), "four", "five")
    before = small.brief
    window = show(reviewer)
    QTest.keyClick(window.list, Qt.Key.Key_Delete)
    assert small.brief is before
    assert "Refused" in rows(window)[0]
    assert not window.detail.refuse_button.isEnabled()
    window.accept_one()  # whoever thinks better of it
    assert any("five cities" in text for text in said(small))


def test_the_rest_is_refused_at_once_and_may_be_opened_again(show: Show, reviewer: Reviewer, small: Session) -> None:
    reviewer.reword(reviewer.find("Echo"), "four", "five")
    reviewer.reword(reviewer.find("Foxtrot"), "cut", "closed")
    window = show(reviewer)
    window.accept_one()
    window.none_button.click()
    assert [("Accepted" in row, "Refused" in row) for row in rows(window)] == [(True, False), (False, True)]
    assert small.history.count() == 1
    window.none_button.click()
    assert window._counted.text() == "2 changes, 1 to decide"
    assert window.list.number == 1


def test_a_refusal_is_asked_again_when_the_text_was_changed_since(
    show: Show, reviewer: Reviewer, small: Session
) -> None:
    reviewer.reword(reviewer.find("Echo"), "four", "five")
    window = show(reviewer)
    window.refuse_one()
    small.apply(lambda b: edits.set_content(b, item(small, "Echo").id, rich("Echo queued.")), "edit")
    window.refresh()
    assert "Conflict" in rows(window)[0]


def test_the_two_texts_are_marked_word_by_word(show: Show, reviewer: Reviewer) -> None:
    reviewer.reword(reviewer.find("Echo"), "four", "five", tracked=True)
    window = show(reviewer)
    sent, returned, now = window.detail.sides
    assert (sent.text.accessibleDescription(), returned.text.accessibleDescription()) == (
        "Only here: four", "Only here: five",
    )  # fmt: skip
    assert not now.isVisible()
    assert AUTHOR in returned._when.text()


def test_a_conflict_shows_three_texts_and_is_passed_over_by_accepting_all(
    show: Show, reviewer: Reviewer, small: Session
) -> None:
    reviewer.reword(reviewer.find("Echo"), "four", "five", tracked=True)
    reviewer.reword(reviewer.find("Foxtrot"), "cut", "closed")
    echo = item(small, "Echo")
    small.apply(lambda b: edits.set_content(b, echo.id, rich("Echo residents queued in nine cities.")), "edit")
    window = show(reviewer)
    texts = [side.text.toPlainText() for side in window.detail.sides if side.isVisible()]
    assert [("four" in t, "five" in t, "nine" in t) for t in texts] == [(1, 0, 0), (0, 1, 0), (0, 0, 1)]
    window.accept_all()
    assert "Echo residents queued in nine cities." in said(small)
    assert any("were closed" in text for text in said(small))
    assert not window.all_button.isEnabled()
    assert window.change is not None
    assert window.change.conflict
    assert window.detail.accept_button.text() == "Take theirs"
    window.detail.accept_button.click()
    assert any("five cities" in text for text in said(small))


def test_changes_of_both_sides_that_lie_apart_can_be_combined(show: Show, reviewer: Reviewer, small: Session) -> None:
    reviewer.reword(reviewer.find("Echo"), "four", "five", tracked=True)
    echo = item(small, "Echo")
    own = "Echo residents queued at fuel stations in four cities."
    small.apply(lambda b: edits.set_content(b, echo.id, rich(own)), "edit")
    window = show(reviewer)
    assert window.detail.combine_button.isVisible()
    window.detail.combine_button.click()
    assert "Echo residents queued at fuel stations in five cities." in said(small)
    assert "Combined" in rows(window)[0]
    assert not window.detail.combine_button.isVisible()
    small.history.undo()
    window.refresh()
    assert own in said(small)
    assert "Conflict" in rows(window)[0]


def test_what_both_sides_changed_in_one_place_cannot_be_combined(
    show: Show, reviewer: Reviewer, small: Session
) -> None:
    reviewer.reword(reviewer.find("Echo"), "four", "five", tracked=True)
    own = rich("Echo residents queued at petrol stations in six cities.")
    small.apply(lambda b: edits.set_content(b, item(small, "Echo").id, own), "edit")
    assert not show(reviewer).detail.combine_button.isVisible()


def test_accepting_all_of_one_author_is_one_step_that_undo_takes_back(
    show: Show, reviewer: Reviewer, small: Session
) -> None:
    reviewer.comment(reviewer.find("Echo"), "Source?", "Ben")
    reviewer.comment(reviewer.find("Delta"), "Since when?", "Ben")
    reviewer.reword(reviewer.find("Foxtrot"), "cut", "closed", tracked=True)
    before = small.brief
    window = show(reviewer)
    names = [window.authors.itemText(n) for n in range(window.authors.count())]
    assert sorted(names) == [AUTHOR, "All authors", "Ben"]
    window.authors.setCurrentIndex(names.index("Ben"))
    assert window.all_button.text() == "Accept 2 of Ben"
    window.all_button.click()
    assert item(small, "Echo").comment == "Ben: Source?"
    assert not any("were closed" in text for text in said(small))
    assert small.history.count() == 1
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert small.brief == before


def test_single_places_of_a_text_are_taken_over_by_their_ticks(show: Show, reviewer: Reviewer, small: Session) -> None:
    reviewer.reword(reviewer.find("Echo"), "four", "five")
    reviewer.reword(reviewer.find("Echo"), "petrol", "fuel")
    window = show(reviewer)
    pieces = window.detail.pieces
    assert [pieces.item(n).text() for n in range(2)] == ["“petrol” → “fuel”", "“four” → “five”"]
    pieces.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert window.detail.accept_button.text() == "Accept 1 of 2"
    window.detail.accept_button.click()
    assert "Echo residents queued at petrol stations in five cities." in said(small)
    assert "Accepted in part" in rows(window)[0]
    assert [pieces.item(n).checkState() for n in range(2)] == [Qt.CheckState.Unchecked, Qt.CheckState.Checked]
    pieces.item(0).setCheckState(Qt.CheckState.Checked)
    window.detail.accept_button.click()
    assert "Echo residents queued at fuel stations in five cities." in said(small)


def test_ticks_go_when_the_text_is_changed_meanwhile(show: Show, reviewer: Reviewer, small: Session) -> None:
    reviewer.reword(reviewer.find("Echo"), "four", "five")
    reviewer.reword(reviewer.find("Echo"), "petrol", "fuel")
    window = show(reviewer)
    window.detail.pieces.item(0).setCheckState(Qt.CheckState.Unchecked)
    small.apply(lambda b: edits.set_content(b, item(small, "Echo").id, rich("Echo queued.")), "edit")
    window.refresh()
    assert not window.detail.pieces.isVisible()
    assert window.detail.ids == ("c1",)
    small.history.undo()
    window.refresh()
    assert window.detail.pieces.count() == 2


def test_a_new_paragraph_goes_where_it_stood_or_into_the_part_that_is_chosen(
    show: Show, reviewer: Reviewer, small: Session
) -> None:
    reviewer.insert(reviewer.find("Bravo"), "Golf pilots saw smoke.", tracked=True)
    reviewer.insert(reviewer.find("Bravo"), "Hotel guests left.", tracked=True)
    window = show(reviewer)
    parts = [window.detail.part.itemText(n) for n in range(window.detail.part.count())]
    assert window.detail.part.currentText() == "First section"
    window.detail.part.setCurrentIndex(parts.index("Third section"))
    window.accept_one()
    third = next(part for part in small.brief.parts if part.heading == "Third section")
    assert plain(text_of(third.items[-1])) == "Hotel guests left."
    window.accept_one()
    first = next(part for part in small.brief.parts if part.heading == "First section")
    assert plain(text_of(first.items[-1])) == "Golf pilots saw smoke."
    assert window._counted.text() == "2 changes"


def test_a_text_whose_item_has_gone_is_offered_as_a_new_item(show: Show, reviewer: Reviewer, small: Session) -> None:
    reviewer.reword(reviewer.find("Echo"), "four", "five", tracked=True)
    small.apply(lambda brief: edits.remove_items(brief, {item(small, "Echo").id}), "remove")
    window = show(reviewer)
    assert rows(window)[0].startswith("Removed item: reworded. Conflict")
    assert window.detail.accept_button.text() == "Add as a new item"
    assert not window.detail.go_button.isEnabled()
    window.accept_one()
    found = item(small, "Echo")
    assert isinstance(found, TextItem)
    assert "five cities" in plain(found.content)


def test_what_was_moved_says_from_where_to_where(show: Show, reviewer: Reviewer, small: Session) -> None:
    reviewer.move(reviewer.find("Echo"), reviewer.find("Alpha"), tracked=True)
    window = show(reviewer)
    choose(window, "moved")
    assert rows(window)[0].startswith("Moved here from Third section")
    places = [side._chips.accessibleName() for side in window.detail.sides[:2]]
    assert places == ["First in Third section (only here)", "After Paragraph 1 in First section (only here)"]
    window.accept_one()
    first = next(part for part in small.brief.parts if part.heading == "First section")
    assert plain(text_of(first.items[1])).startswith("Echo")


def test_f8_goes_round_and_the_item_is_shown_in_the_brief(
    show: Show, reviewer: Reviewer, small: Session, qtbot: QtBot
) -> None:
    reviewer.reword(reviewer.find("Echo"), "four", "five")
    reviewer.reword(reviewer.find("Foxtrot"), "cut", "closed")
    window = show(reviewer)
    window.step(-1)
    assert window.list.number == 1
    window.step(1)
    assert window.list.number == 0
    with qtbot.waitSignal(window.item_wanted) as wanted:
        window.detail.go_button.click()
    assert wanted.args == [item(small, "Echo").id]


def test_the_window_follows_what_is_edited_in_the_brief(
    show: Show, reviewer: Reviewer, small: Session, qtbot: QtBot
) -> None:
    reviewer.reword(reviewer.find("Echo"), "four", "five")
    window = show(reviewer)
    small.apply(lambda b: edits.set_content(b, item(small, "Echo").id, rich("Echo queued.")), "edit")
    qtbot.waitUntil(lambda: "Conflict" in rows(window)[0])


def test_a_file_that_lost_its_record_says_so(show: Show, reviewer: Reviewer) -> None:
    reviewer.reword(reviewer.find("Echo"), "four", "five")
    reviewer.drop("customXml/itemReview.xml")
    assert "compared with the brief as it is now" in show(reviewer).messages.text


def test_everything_that_takes_the_keys_has_a_name(show: Show, reviewer: Reviewer, small: Session) -> None:
    reviewer.reword(reviewer.find("Echo"), "four", "five", tracked=True)
    reviewer.reword(reviewer.find("Echo"), "petrol", "fuel", tracked=True)
    reviewer.insert(reviewer.find("Bravo"), "Golf pilots saw smoke.")
    reviewer.comment(reviewer.find("Charlie"), "Is that so?", "Ben")
    window = show(reviewer)
    for number in range(len(window.changes)):
        window.list.choose(number)
        assert nameless(window) == []
