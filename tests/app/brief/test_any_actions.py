"""Whatever is done in the pane, it shows the brief, and undo leads back to where it began and forth again."""

from __future__ import annotations

import random

import pytest
from PySide6.QtWidgets import QApplication

from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.item_view import ItemView
from briefer.app.mime import BriefDrag, SourceItem
from briefer.model.brief import EventItem, ItemId, Judgment, PartId, TextItem, text_of
from briefer.model.rich import Run
from tests.app.brief.conftest import Desk


def act(desk: Desk, chance: random.Random) -> None:
    """One thing that an editor might do."""
    brief, pane, state = desk.brief, desk.pane, desk.pane.desk
    ids = [item.id for _, item in brief.items()]
    parts = [part.id for part in brief.parts]
    worded = [i for _, i in brief.items() if isinstance(i, TextItem | Judgment | EventItem)]
    paragraph = chance.choice(list(desk.article.paragraphs()))
    piece = SourceItem(desk.article.id, "paragraph", paragraph.id)
    actions = [
        lambda: state.choose(chance.choice(parts)),
        lambda: state.choose(chance.choice(ids), chance.choice(["only", "toggle", "range"])),
        lambda: state.step(chance.choice([-1, 1]), chance.choice(["only", "range"])),
        lambda: state.move(chance.choice([-1, 1])),
        pane.duplicate,
        pane.remove,
        pane.edit,
        pane.done,
        pane.fold,
        pane.compare,
        pane.restore_source,
        pane.next_difference,
        pane.add_paragraph,
        pane.add_judgment,
        pane.add_table,
        pane.summary_from_judgments,
        pane.set_aside,
        lambda: pane.add_sources([piece]),
        lambda: state.drop(BriefDrag(items=(chance.choice(ids),)), PartId(chance.choice(parts)), 0),
        lambda: state.drop_parts(BriefDrag(parts=(chance.choice(parts),)), chance.randrange(len(parts) + 1)),
        lambda: state.type_text(chance.choice(worded).id, (Run(f"Words {chance.random()}"),)),
        lambda: type_in_editor(desk, chance),
        lambda: bring_back(state),
        lambda: desk.session.history.undo(),
        lambda: desk.session.history.redo(),
    ]
    chance.choice(actions)()


def type_in_editor(desk: Desk, chance: random.Random) -> None:
    if desk.pane._editor():
        desk.editor().textCursor().insertText(chance.choice("abc "))


def bring_back(state: BriefDesk) -> None:
    if state.brief.set_aside:
        state.bring_back(state.brief.set_aside[0].id)


def shows_the_brief(desk: Desk) -> None:
    cards = desk.pane.canvas.cards
    assert [card.part for card in cards] == list(desk.brief.parts)
    for card in cards:
        assert [slot.item for slot in card.slots] == list(card.part.items)
        for slot in card.slots:
            if isinstance(slot.widget, ItemView):
                assert slot.widget.face.key == slot.item.id
    if desk.pane.desk.editing and desk.pane._editor():
        item = desk.item(ItemId(desk.pane.desk.editing))
        assert desk.editor().content == text_of(item)


@pytest.mark.parametrize("seed", range(8))
def test_any_actions_are_shown_and_undone(desk: Desk, seed: int) -> None:
    chance, before = random.Random(seed), desk.brief  # noqa: S311  # the same actions in every run
    for _ in range(40):
        if not any(part.items for part in desk.brief.parts):
            desk.session.history.undo()
        act(desk, chance)
        shows_the_brief(desk)
    QApplication.processEvents()
    shows_the_brief(desk)
    desk.pane.done()
    after, index = desk.brief, desk.session.history.index()
    while desk.session.history.canUndo():
        desk.session.history.undo()
    assert desk.brief == before
    shows_the_brief(desk)
    while desk.session.history.index() < index:
        desk.session.history.redo()
    assert desk.brief == after
    shows_the_brief(desk)
