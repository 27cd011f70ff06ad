"""Evidence that was found is offered in the judgment's editor, and taken or refused there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from briefer.app.brief.judgment_editor import JudgmentEditor
from briefer.app.brief.offer_row import OfferHead, OfferRow, score_words
from briefer.compose import edits, evidence_edits
from briefer.model.brief import Judgment
from tests.app.brief.conftest import Desk


def judgment(desk: Desk) -> Judgment:
    return desk.judgments()[0]


def opened(desk: Desk) -> JudgmentEditor:
    desk.pane.desk.edit(judgment(desk).id)
    desk.settle()
    return next(e for e in desk.pane.canvas.findChildren(JudgmentEditor) if e.isVisible())


def offers(editor: JudgmentEditor) -> list[OfferRow]:
    return [row for row in editor._evidence._rows if isinstance(row, OfferRow)]


def press(editor: JudgmentEditor, text: str) -> None:
    head = next(h for h in editor._evidence.findChildren(OfferHead) if not h.isHidden())
    next(made for made in head.findChildren(QPushButton) if made.text() == text).click()


def test_each_offer_stands_with_its_score_and_what_it_means(desk: Desk) -> None:
    """The rows are those of the judgment, the best first, and are no evidence."""
    rows = offers(opened(desk))
    assert [row.offer for row in rows] == list(judgment(desk).offered)
    assert len(rows) > 1
    assert score_words(rows[0].offer.score) in rows[0].accessibleName()
    assert judgment(desk).evidence == ()


def test_accept_makes_evidence_and_can_be_undone(desk: Desk) -> None:
    editor = opened(desk)
    first, *rest = judgment(desk).offered
    offers(editor)[0]._take.click()
    assert judgment(desk).evidence == (first.origin,)
    assert judgment(desk).offered == tuple(rest)
    desk.session.history.undo()
    assert judgment(desk).offered == (first, *rest)
    assert len(offers(editor)) == len(rest) + 1


def test_space_takes_and_delete_refuses_and_the_keys_go_on(desk: Desk, qtbot: QtBot) -> None:
    """All offers are answered by keys alone; after the last, the keys are on what is linked or where more is."""
    editor = opened(desk)
    first, second, *rest = judgment(desk).offered
    row = offers(editor)[0]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert judgment(desk).evidence == (first.origin,)
    focus = QApplication.focusWidget()
    assert isinstance(focus, OfferRow)
    assert focus.offer == second
    qtbot.keyClick(focus, Qt.Key.Key_Delete)
    assert judgment(desk).offered == tuple(rest)
    for _ in rest:
        focus = QApplication.focusWidget()
        assert isinstance(focus, OfferRow)
        qtbot.keyClick(focus, Qt.Key.Key_Delete)
    assert judgment(desk).offered == ()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert editor._evidence.isAncestorOf(focus)


def test_all_are_accepted_or_refused_in_one_step(desk: Desk) -> None:
    editor = opened(desk)
    offered = judgment(desk).offered
    press(editor, "Refuse all")
    assert judgment(desk).offered == ()
    assert offers(editor) == []
    desk.session.history.undo()
    press(editor, "Accept all")
    assert judgment(desk).evidence == tuple(offer.origin for offer in offered)
    assert desk.session.history.count() == 1


def look(desk: Desk, editor: JudgmentEditor, qtbot: QtBot) -> None:
    editor._find.click()
    qtbot.waitUntil(lambda: not desk.pane.desk.finder.is_busy)


def test_evidence_is_looked_for_again_for_other_words(desk: Desk, qtbot: QtBot) -> None:
    """What was refused can be found again; words that stand nowhere find nothing, and that is said."""
    id = judgment(desk).id
    desk.session.apply(lambda b: evidence_edits.refuse_all(b, id), "Refuse")
    editor = opened(desk)
    look(desk, editor, qtbot)
    assert judgment(desk).offered
    assert len(offers(editor)) == len(judgment(desk).offered)
    desk.session.apply(lambda b: evidence_edits.refuse_all(b, id), "Refuse")
    desk.session.apply(lambda b: edits.set_content(b, id, ()), "Empty")
    look(desk, editor, qtbot)
    assert "Nothing" in editor._count.text()


def test_offers_for_words_that_were_changed_meanwhile_are_dropped(desk: Desk, qtbot: QtBot) -> None:
    id = judgment(desk).id
    desk.session.apply(lambda b: evidence_edits.refuse_all(b, id), "Refuse")
    editor = opened(desk)
    editor._find.click()
    desk.session.apply(lambda b: edits.set_content(b, id, ()), "Empty")
    qtbot.waitUntil(lambda: not desk.pane.desk.finder.is_busy)
    assert judgment(desk).offered == ()
    assert editor._find.isEnabled()


def test_the_resting_judgment_says_how_many_are_offered(desk: Desk) -> None:
    """The chip leads to the editor and goes with the last offer."""
    id = judgment(desk).id
    count = len(judgment(desk).offered)
    chip = next(chip for chip in desk.view(id).face.chips if "offered" in chip.text)
    assert chip.text == f"{count} offered"
    desk.pane._act_on_chip(id, chip.action)
    assert desk.pane.desk.editing == id
    desk.pane.desk.done()
    desk.session.apply(lambda b: evidence_edits.accept_all(b, id), "Accept")
    assert not [chip for chip in desk.view(id).face.chips if "offered" in chip.text]
