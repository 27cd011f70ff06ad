"""A pane on the sample brief: shown offscreen, with a session of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.app.brief.item_view import ItemView
from briefer.app.brief.pane import BriefPane
from briefer.app.brief.text_editor import TextEditor
from briefer.app.session import Session
from briefer.app.theme.look import Look
from briefer.model.article import Article
from briefer.model.brief import Brief, Item, ItemId, Judgment, Part, TextItem
from tests.app.conftest import activate


@dataclass
class Desk:
    """What the tests need at hand."""

    pane: BriefPane
    session: Session
    article: Article

    @property
    def brief(self) -> Brief:
        return self.session.brief

    def part(self, role: str) -> Part:
        return next(part for part in self.brief.parts if part.role == role)

    def judgments(self) -> list[Judgment]:
        return [item for _, item in self.brief.items() if isinstance(item, Judgment)]

    def paragraphs(self) -> list[TextItem]:
        return [item for item in self.part("discussion").items if isinstance(item, TextItem)]

    def item(self, id: str) -> Item:
        return next(item for _, item in self.brief.items() if item.id == ItemId(id))

    def view(self, id: str) -> ItemView:
        widget = next(w for card in self.pane.canvas.cards if (w := card.widget_of(id)))
        assert isinstance(widget, ItemView)
        return widget

    def editor(self) -> TextEditor:
        editor = self.pane._editor()
        assert editor is not None
        return editor

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()


@pytest.fixture
def desk(qtbot: QtBot, look: Look, session: Session) -> Iterator[Desk]:
    pane = BriefPane(look)
    qtbot.addWidget(pane)
    pane.resize(608, 760)
    pane.set_session(session)
    pane.show()
    activate(pane, qtbot)
    made = Desk(pane, session, session.brief.articles[0])
    made.settle()
    yield made
    pane.set_session(None)
