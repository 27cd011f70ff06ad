"""What makes a template a memo, a warning or a table to fill can be chosen in its editor."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from briefer import assets
from briefer.app.templates.draft import Draft
from briefer.app.templates.fields import TickField
from briefer.app.templates.parts_tab import PartsTab
from briefer.app.templates.tabs import PageTab
from briefer.app.theme.look import Look
from briefer.storage.template_save import problems_of
from briefer.storage.templates import load_template


@pytest.fixture
def draft() -> Draft:
    return Draft(load_template("situation-brief"), assets.templates() / "situation-brief.yaml")


def test_a_template_becomes_a_warning_that_must_say_when_it_expires(draft: Draft, look: Look, qtbot: QtBot) -> None:
    """Head and needed fields are steps of the draft, and what is saved is sound."""
    tab = PageTab(look)
    qtbot.addWidget(tab)
    tab.show_draft(draft)
    tab.set("head", "warning")
    needed = [box for box in tab.findChildren(TickField) if box.text() == "Expires"]
    assert len(needed) == 2
    needed[1].click()
    assert (draft.template.head, draft.template.required_meta) == ("warning", ("expires",))
    assert problems_of(draft.template) == ()


def test_the_heads_of_a_table_are_typed_and_go_with_the_editors_part(draft: Draft, look: Look, qtbot: QtBot) -> None:
    """A part that briefer fills has no table of the editor's."""
    tab = PartsTab(look)
    qtbot.addWidget(tab)
    tab.show_draft(draft)
    tab._set("content", "editor")
    tab._set_columns(" Option ;; Cost and time;")
    role = tab._role
    spec = draft.template.part(role)
    assert spec is not None
    assert spec.columns == ("Option", "Cost and time")
    tab._set("content", "summary")
    again = draft.template.part(role)
    assert again is not None
    assert again.columns == ()
