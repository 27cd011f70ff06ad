"""An event is edited with what it signifies."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from briefer.app.brief.event_editor import EventEditor
from briefer.model.brief import EventItem
from tests.app.brief.conftest import Desk


def event_of(desk: Desk) -> EventItem:
    return next(item for item in desk.part("chronology").items if isinstance(item, EventItem))


def test_what_an_event_signifies_is_typed_in_one_step_of_the_history(desk: Desk) -> None:
    """The line stands below the words; undo takes the whole stretch back."""
    event = event_of(desk)
    desk.pane.desk.edit(event.id)
    desk.settle()
    editor = desk.pane.findChild(EventEditor)
    assert editor is not None
    assert editor.below(300) > editor.significance.height()
    editor.significance.setFocus()
    for typed in ("F", "Fi", "First"):
        editor.significance.setText(typed)
        editor.significance.textEdited.emit(typed)
    QApplication.processEvents()
    assert event_of(desk).significance == "First"
    desk.session.history.undo()
    assert event_of(desk).significance == ""
    desk.settle()
    assert editor.significance.text() == ""
