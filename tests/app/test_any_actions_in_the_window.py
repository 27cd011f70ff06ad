"""Whatever somebody does in the window, in any order: every pane follows, and undo leads back and forth alike."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from briefer.app.brief.text_editor import TextEditor
from briefer.app.session import Session
from briefer.app.window import MainWindow
from briefer.compose.edits import correct_citation
from briefer.model.brief import Judgment, TextItem
from briefer.model.rich import Cite

TEMPLATES = (
    "situation-brief", "policy-brief", "intelligence-assessment", "decision-memo", "options-memo",
    "executive-read-ahead", "background-chronology", "warning-notice", "source-digest",
)  # fmt: skip
# Actions that open a dialog, leave the brief or the program, or read and write files have tests of their own.
STAY = (
    "bold", "italic", "move-up", "move-down", "duplicate", "remove", "edit-item", "insert-item",
    "insert-judgment", "insert-table", "compare", "restore-source", "rename-part", "fold-all", "set-aside",
    "summary-from-judgments", "summary-from-body", "next-check", "previous-check", "fixes", "next-pane",
    "previous-pane", "fold-source", "fold-pages", "fold-checks", "zoom-in", "zoom-out", "zoom-fit", "go-source",
    "go-brief", "go-pages", "go-checks", "undo", "redo",
)  # fmt: skip


class Chance:
    """Somebody who tries everything."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window, self._random = window, random.Random(seed)  # noqa: S311  # the same in every run
        assert window.workbench.session is not None
        self.session: Session = window.workbench.session

    def act(self) -> None:
        kinds: tuple[Callable[[], None], ...] = (
            self._trigger, self._trigger, self._trigger, self._select, self._select, self._tick, self._filter,
            self._type, self._title, self._template, self._evidence, self._exclude, self._correct, self._jump_back,
        )  # fmt: skip
        self._random.choice(kinds)()
        QApplication.processEvents()

    def _trigger(self) -> None:
        action = self.window.actions_[self._random.choice(STAY)]
        if action.isEnabled():
            action.trigger()

    def _select(self) -> None:
        keys = [p.id for p in self.session.brief.parts] + [i.id for _, i in self.session.brief.items()]
        if keys:
            self._random.choice([self.session.select, self.session.jump])(self._random.choice(keys))

    def _tick(self) -> None:
        source, index = self.window.workbench.compose.source, QModelIndex()
        for _ in range(self._random.randrange(1, 4)):
            rows = source.model.rowCount(index)
            if not rows:
                break
            index = source.model.index(self._random.randrange(rows), 0, index)
        if index.isValid():
            source.tree.setCurrentIndex(index)
            self._random.choice([source.toggle_selected, source.add_selected])()

    def _filter(self) -> None:
        self.window.workbench.compose.source.head.field.setText(self._random.choice(["", "", "strait", "zzz"]))

    def _type(self) -> None:
        shown = [e for e in self.window.findChildren(TextEditor) if e.isVisible()]
        for editor in shown[:1]:
            editor.textCursor().insertText(self._random.choice("abc "))

    def _title(self) -> None:
        title = str(self._random.random())
        self.session.apply(lambda brief: dataclasses.replace(brief, title=title), "Change the title", "title")

    def _template(self) -> None:
        self.window.workbench.apply_template(self._random.choice(TEMPLATES))

    def _evidence(self) -> None:
        judged = [item.id for _, item in self.session.brief.items() if isinstance(item, Judgment)]
        origins = [item.origin for _, item in self.session.brief.items() if isinstance(item, TextItem)]
        found = [origin for origin in origins if origin]
        if judged and found:
            chosen = self._random.choice(found)
            desk = self.window.workbench.compose.brief.desk
            desk.change_judgment(
                self._random.choice(judged),
                lambda judgment: dataclasses.replace(judgment, evidence=(*judgment.evidence, chosen)),
                "Link evidence",
            )

    def _cite(self) -> Cite:
        return self._random.choice(
            sorted(self.session.brief.citations(), key=lambda cite: (cite.article, cite.citation))
        )

    def _exclude(self) -> None:
        cite = self._cite()
        self.session.apply(lambda brief: dataclasses.replace(brief, excluded=brief.excluded ^ {cite}), "Citation")

    def _correct(self) -> None:
        cite = self._cite()
        references = self.session.brief.citations()[cite].references
        self.session.apply(lambda brief: correct_citation(brief, cite, references), "Correct a citation")

    def _jump_back(self) -> None:
        for _ in range(self._random.randrange(1, 6)):
            self.session.history.undo()


def follows(window: MainWindow, session: Session) -> None:
    """All panes show the work as it is."""
    compose = window.workbench.compose
    assert [card.part for card in compose.brief.canvas.cards] == list(session.brief.parts)
    titles = [e.text() for e in compose.document_bar.findChildren(QLineEdit) if e.accessibleName() == "Title"]
    assert titles == [session.brief.title]
    for _, item in session.brief.items():
        assert not (isinstance(item, TextItem) and item.original == item.content and item.original is not None)


@pytest.mark.parametrize("seed", range(6))
def test_any_actions_are_followed_and_undone(sample_window: MainWindow, qtbot: QtBot, seed: int) -> None:
    bench = sample_window.workbench
    qtbot.waitUntil(lambda: bool(bench.gallery.entries), timeout=20_000)
    chance = Chance(sample_window, seed)
    session, begun = chance.session, chance.session.work
    states = {0: begun}
    # An action may be several steps, so that each is noted as it is made, and typing that is joined to one after it.
    noting = session.history.indexChanged.connect(lambda index: states.__setitem__(index, session.work))
    for _ in range(60):
        chance.act()
        follows(sample_window, session)
        states[session.history.index()] = session.work
    bench.compose.brief.done()
    states[session.history.index()] = session.work
    session.history.disconnect(noting)
    after, top = session.work, session.history.index()
    while session.history.canUndo():
        session.history.undo()
        assert session.work == states[session.history.index()]
    assert session.work == begun
    follows(sample_window, session)
    while session.history.index() < top:
        session.history.redo()
        assert session.work == states[session.history.index()]
    assert session.work == after
    follows(sample_window, session)
    drawn = bench.compose.pages.renderer
    assert drawn is not None
    qtbot.waitUntil(lambda: drawn.is_current() or drawn.failure is not None, timeout=30_000)
