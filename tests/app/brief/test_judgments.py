"""A judgment's likelihood, confidence, basis, time frame and evidence are edited in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from briefer import pipeline
from briefer.app.brief.dialogs import PieceDialog
from briefer.app.brief.evidence_list import EvidenceList
from briefer.app.brief.evidence_row import EvidenceRow
from briefer.app.brief.faces import LINK_EVIDENCE
from briefer.app.brief.judgment_editor import JudgmentEditor
from briefer.app.brief.likelihood_scale import LikelihoodScale
from briefer.app.mime import SourceItem
from briefer.model.brief import Judgment
from briefer.model.rich import plain
from briefer.storage.lexicons import load_lexicon
from tests.app.brief.conftest import Desk


def opened(desk: Desk) -> JudgmentEditor:
    desk.pane.desk.edit(desk.judgments()[0].id)
    desk.settle()
    editor: JudgmentEditor = next(e for e in desk.pane.canvas.findChildren(JudgmentEditor) if e.isVisible())
    return editor


def judgment(desk: Desk) -> Judgment:
    return desk.judgments()[0]


def test_the_scale_offers_the_terms_of_the_brief_in_order(desk: Desk) -> None:
    scale = opened(desk).findChild(LikelihoodScale)
    assert scale is not None
    terms = load_lexicon(desk.session.template.lexicon).terms
    assert [cell.text() for cell in scale._cells()] == [term.term for term in terms]
    assert scale._cells()[0].accessibleName() == "almost no chance, 1–5\u00a0%"


def test_digits_choose_and_arrows_step(desk: Desk, qtbot: QtBot) -> None:
    scale = opened(desk).findChild(LikelihoodScale)
    assert scale is not None
    qtbot.keyClick(scale._cells()[0], Qt.Key.Key_6)
    assert judgment(desk).likelihood == "very-likely"
    qtbot.keyClick(scale._cells()[5], Qt.Key.Key_Right)
    assert judgment(desk).likelihood == "almost-certain"
    assert [cell.isChecked() for cell in scale._cells()] == [False] * 6 + [True]
    desk.session.history.undo()
    assert [cell.isChecked() for cell in scale._cells()] == [False] * 5 + [True, False]
    qtbot.mouseClick(scale._cells()[5], Qt.MouseButton.LeftButton)
    assert judgment(desk).likelihood == ""


def test_confidence_and_its_basis(desk: Desk, qtbot: QtBot) -> None:
    editor = opened(desk)
    qtbot.mouseClick(editor._confidence._buttons["moderate"], Qt.MouseButton.LeftButton)
    assert judgment(desk).confidence == "moderate"
    qtbot.keyClicks(editor._basis, "two outlets agree")
    assert judgment(desk).basis == "two outlets agree"
    qtbot.keyClicks(editor._frame, "by 2026")
    assert judgment(desk).time_frame == "by 2026"
    assert desk.session.history.count() == 3
    desk.session.history.undo()
    assert editor._frame.text() == ""


def test_evidence_is_chosen_from_a_list_and_removed(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def choose(dialog: PieceDialog) -> int:
        dialog._filter.setText("july 7")
        return 1

    monkeypatch.setattr(PieceDialog, "exec", choose)
    editor = opened(desk)
    desk.pane.link_evidence()
    assert len(judgment(desk).evidence) == 1
    rows = editor.findChild(EvidenceList)
    assert rows is not None
    assert rows.pieces == judgment(desk).evidence
    assert len(rows.findChildren(EvidenceRow)) == 1
    rows.removed.emit(judgment(desk).evidence[0])
    assert judgment(desk).evidence == ()


def test_esc_in_any_field_is_done(desk: Desk, qtbot: QtBot) -> None:
    editor = opened(desk)
    editor._basis.setFocus()
    qtbot.keyClick(editor._basis, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.pane.desk.editing == "")


def test_a_resting_judgment_says_what_it_rests_on(desk: Desk) -> None:
    id = judgment(desk).id
    (offered,) = desk.view(id).face.chips
    desk.pane.set_findings(pipeline.check(desk.session.work))
    (first, chip) = desk.view(id).face.chips
    assert first == offered
    assert (chip.text, chip.tone, chip.action) == (
        "Evidence was found, but nobody has confirmed it",
        "warning",
        LINK_EVIDENCE,
    )
    assert "Read what is offered" in chip.tip
    scale = opened(desk).findChild(LikelihoodScale)
    assert scale is not None
    scale._choose(scale._terms[2])
    desk.pane.done()
    assert desk.view(id).face.chips[0].strong == "Unlikely"
    assert desk.view(id).face.chips[0].scale == (7, 2)
    assert "Unlikely" in desk.view(id).accessibleDescription()


def test_the_summary_is_built_from_the_judgments(desk: Desk) -> None:
    desk.pane.add_part("bottom-line", "In short")
    desk.pane.done()
    part = desk.brief.parts[-1]
    desk.pane.desk.summary_from_judgments(part.id)
    built = next(p for p in desk.brief.parts if p.id == part.id)
    assert [plain(j.content) for j in desk.judgments()] == [plain(i.content) for i in built.items]  # type: ignore[union-attr]


def test_every_control_has_a_name(desk: Desk) -> None:
    opened(desk)
    for widget in desk.pane.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, QLineEdit):
            text = getattr(widget, "text", lambda: "")()
            assert widget.accessibleName() or text, f"{type(widget).__name__} has no name"
    assert QApplication.focusWidget() is not None


def test_toggles_write_the_basis_and_read_it(desk: Desk, qtbot: QtBot) -> None:
    """The text is the truth: what an editor types ticks the toggles, and is never taken away by them."""
    editor = opened(desk)
    buttons = editor._grounds.buttons
    qtbot.mouseClick(buttons["gaps"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(buttons["agreement"], Qt.MouseButton.LeftButton)
    assert judgment(desk).basis == "gaps remain; the sources agree"
    assert editor._basis.selectedText() == "the sources agree"
    qtbot.mouseClick(buttons["gaps"], Qt.MouseButton.LeftButton)
    assert judgment(desk).basis == "the sources agree"
    desk.session.history.undo()
    assert buttons["gaps"].isChecked()
    editor._basis.selectAll()
    qtbot.keyClicks(editor._basis, "Two reports that contradict each other")
    assert [ground for ground, made in buttons.items() if made.isChecked()] == ["number", "agreement"]
    qtbot.mouseClick(buttons["agreement"], Qt.MouseButton.LeftButton)
    assert judgment(desk).basis == "Two reports that contradict each other"
    assert buttons["agreement"].isChecked()
    assert editor._basis.hasFocus()


def test_the_number_toggle_counts_the_outlets_that_are_linked(desk: Desk, qtbot: QtBot) -> None:
    editor, article = opened(desk), desk.article
    pieces = tuple(SourceItem(article.id, "citation", c.id) for c in article.citations[:6])
    desk.pane.desk.link_evidence(judgment(desk).id, pieces)
    outlets = desk.pane.desk.context.outlets(judgment(desk).evidence)
    qtbot.mouseClick(editor._grounds.buttons["number"], Qt.MouseButton.LeftButton)
    assert judgment(desk).basis == f"{len(outlets)} outlets"


def test_a_judgment_is_filled_in_by_keys_alone(desk: Desk, qtbot: QtBot) -> None:
    """From the text with Tab through scale, time frame, confidence, grounds, basis and evidence, and out with Esc."""
    editor, article = opened(desk), desk.article
    pieces = tuple(SourceItem(article.id, "citation", c.id) for c in article.citations[:3])
    desk.pane.desk.link_evidence(judgment(desk).id, pieces)
    desk.settle()

    def press(*keys: Qt.Key) -> QWidget:
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus is not None
            qtbot.keyClick(focus, key)
        after = QApplication.focusWidget()
        assert after is not None
        assert editor.isAncestorOf(after)
        return after

    key = Qt.Key
    assert QApplication.focusWidget() is editor.text
    while not isinstance(press(key.Key_Tab).parent(), LikelihoodScale):
        pass
    press(key.Key_6, key.Key_Tab)
    qtbot.keyClicks(editor._frame, "by 2026")
    press(key.Key_Tab, key.Key_2, key.Key_Tab, key.Key_Right, key.Key_Space)
    assert editor._basis.hasFocus() or press(key.Key_Tab) is editor._basis
    while not isinstance(press(key.Key_Tab), EvidenceRow):
        pass
    second = press(key.Key_Down)
    assert isinstance(second, EvidenceRow)
    last = press(key.Key_Delete)
    assert isinstance(last, EvidenceRow)
    assert len(judgment(desk).evidence) == 2
    done = judgment(desk)
    assert (done.likelihood, done.time_frame, done.confidence) == ("very-likely", "by 2026", "moderate")
    assert done.basis == "the sources agree"
    with qtbot.waitSignal(desk.pane.citation_opened):
        press(key.Key_Return)
    press(key.Key_Down)
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key.Key_Escape)
    qtbot.waitUntil(lambda: desk.pane.desk.editing == "")
    assert desk.view(done.id).hasFocus()


def test_evidence_says_outlet_date_and_paragraph(desk: Desk) -> None:
    editor, article = opened(desk), desk.article
    citation = next(c for c in article.citations if c.references[0].dates)
    desk.pane.desk.link_evidence(judgment(desk).id, (SourceItem(article.id, "citation", citation.id),))
    row = next(row for row in editor._evidence._rows if isinstance(row, EvidenceRow))
    assert citation.references[0].source in row.accessibleName()
    assert row.accessibleDescription().startswith("Paragraph ")
