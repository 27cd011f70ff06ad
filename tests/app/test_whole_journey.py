"""The everyday way of working, with keys and mouse in the real window, from the start view to a reopened brief."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from briefer.app.brief.likelihood_scale import LikelihoodScale
from briefer.app.mime import SourceItem, source_mime
from briefer.app.start_cards import OfferCard
from briefer.app.window import MainWindow
from briefer.compose.edits import find_item
from briefer.model.brief import Brief, ItemId, Judgment, TextItem
from briefer.model.rich import plain
from briefer.pipeline import open_work
from tests.app.conftest import ShownWindows


class Editor:
    """Somebody who works on the sample with keys and mouse, and sees only what is on the screen."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    @property
    def brief(self) -> Brief:
        session = self.window.workbench.session
        assert session is not None
        return session.brief

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self._focused(), key, modifiers)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(self._focused(), text)
        QApplication.processEvents()

    @staticmethod
    def _focused() -> QWidget:
        """What has the keys: in the window that somebody works in, there is always something."""
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def open_sample(self) -> None:
        card = next(c for c in self.window.start_view.findChildren(OfferCard) if "sample" in c.accessibleName())
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)
        self._qtbot.waitUntil(lambda: self.window.workbench.session is not None, timeout=20_000)
        self._qtbot.waitUntil(self.window.isActiveWindow)

    def untick_and_tick_a_paragraph(self) -> None:
        """Takes a paragraph of the discussion out by Space and puts it in again."""
        source = self.window.workbench.compose.source
        item = next(i for p in self.brief.parts if p.role == "discussion" for i in p.items if i.origin)
        assert item.origin is not None
        assert source.reveal(item.origin.article, "paragraph", item.origin.paragraph)
        self.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        before = len(list(self.brief.items()))
        self.press(Qt.Key.Key_Space)
        assert len(list(self.brief.items())) < before
        self.press(Qt.Key.Key_Space)
        assert any(i.origin == item.origin for _, i in self.brief.items())

    def reword(self, item: str, words: str) -> None:
        self.work_on(item)
        self.press(Qt.Key.Key_F2)
        self.press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        self.type(words)
        self.press(Qt.Key.Key_Escape)

    def work_on(self, item: str) -> None:
        session = self.window.workbench.session
        assert session is not None
        session.jump(item)
        QApplication.processEvents()

    def drop_on(self, item: str, piece: SourceItem) -> None:
        canvas = self.window.workbench.compose.brief.canvas
        widget = canvas._widget_of(item)
        assert widget is not None
        at = widget.mapTo(canvas, widget.rect().center())
        mime = source_mime([piece])
        button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        canvas.dropEvent(QDropEvent(QPointF(at), Qt.DropAction.CopyAction, mime, button, none))

    def child(self, kind: type[QWidget]) -> QWidget:
        found: list[QWidget] = [w for w in self.window.findChildren(kind) if w.isVisible()]
        assert len(found) == 1
        return found[0]


def judgments(brief: Brief) -> list[Judgment]:
    return [item for _, item in brief.items() if isinstance(item, Judgment)]


def test_from_the_start_view_to_a_reopened_brief(
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    shown_windows: ShownWindows,
) -> None:
    person = Editor(window, qtbot)
    person.open_sample()
    session = window.workbench.session
    assert session is not None
    begun = session.work
    person.untick_and_tick_a_paragraph()

    texts = [i for p in person.brief.parts if p.role == "discussion" for i in p.items if isinstance(i, TextItem)]
    person.reword(texts[0].id, "Put shortly: ")
    reworded = find_item(person.brief, texts[0].id)[1]
    assert isinstance(reworded, TextItem)
    assert plain(reworded.content).startswith("Put shortly: ")
    assert reworded.original == texts[0].content

    part, _ = find_item(person.brief, texts[0].id)
    place = [i.id for i in part.items].index(texts[0].id)
    person.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    part, _ = find_item(person.brief, texts[0].id)
    assert [i.id for i in part.items].index(texts[0].id) == place + 1

    judged = judgments(person.brief)[0]
    citation = person.brief.articles[0].citations[0]
    person.work_on(judged.id)
    person.drop_on(judged.id, SourceItem(person.brief.articles[0].id, "citation", citation.id))
    person.press(Qt.Key.Key_F2)
    scale = person.child(LikelihoodScale)
    assert isinstance(scale, LikelihoodScale)
    cells = scale._cells()
    cells[0].setFocus()
    person.press(Qt.Key.Key_6)
    person.press(Qt.Key.Key_Escape)
    now = next(j for j in judgments(person.brief) if j.id == judged.id)
    assert len(now.evidence) == len(judged.evidence) + 1
    lexicon = window.workbench.compose.brief.desk.context.lexicon
    assert lexicon is not None
    assert now.likelihood == sorted(lexicon.terms, key=lambda term: term.band)[5].id

    path = tmp_path / "journey.brief"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_named: (str(path), ""))
    window.actions_["save"].trigger()
    assert session.is_saved
    dialog = window.workbench.exporter.open(session)
    dialog.form.folder.setText(str(tmp_path / "out"))
    dialog.refresh()
    dialog.export()
    qtbot.waitUntil(lambda: bool(dialog.written), timeout=30_000)
    assert {written.path.suffix for written in dialog.written} <= {".pdf", ".docx", ".html", ".md"}
    assert all(written.path.stat().st_size > 0 for written in dialog.written)
    dialog.close()
    edited = session.work

    while session.history.canUndo():
        window.actions_["undo"].trigger()
    assert session.work == begun
    while session.history.canRedo():
        window.actions_["redo"].trigger()
    assert session.work == edited
    assert session.is_saved

    window.actions_["close"].trigger()
    assert window.workbench.session is None
    window.open([path])
    qtbot.waitUntil(lambda: window.workbench.session is not None, timeout=20_000)
    assert window.workbench.session is not None
    assert window.workbench.session.work == edited == open_work(path)
    assert ItemId(judged.id) in [item.id for _, item in person.brief.items()]
    assert shown_windows.kinds == {"ExportDialog"}
