"""From launch to a first finished brief of the sample in three clicks, with the mouse in the real window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefer.app.start_cards import Card, OfferCard, TemplateCard
from briefer.app.window import MainWindow


class Clicks:
    """Counts them, and clicks only what can be seen."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, widget: QWidget) -> None:
        assert widget.isVisible()
        assert widget.isEnabled()
        assert not widget.visibleRegion().isEmpty()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.count += 1


def card(window: MainWindow, kind: type[Card], words: str) -> Card:
    return next(c for c in window.start_view.findChildren(kind) if words in c.accessibleName())


def test_a_brief_of_the_sample_by_the_template_one_wants(window: MainWindow, qtbot: QtBot) -> None:
    click = Clicks()
    qtbot.waitUntil(lambda: any(c.isVisible() for c in window.start_view.findChildren(TemplateCard)), timeout=20_000)
    click(card(window, TemplateCard, "Situation brief"))
    click(card(window, OfferCard, "sample"))
    qtbot.waitUntil(lambda: window.workbench.session is not None, timeout=20_000)
    session, compose = window.workbench.session, window.workbench.compose
    assert session is not None
    assert session.template.id == "situation-brief"
    assert [part.heading for part in session.brief.parts if part.items]
    renderer = compose.pages.renderer
    assert renderer is not None
    qtbot.waitUntil(lambda: renderer.drawing is not None, timeout=20_000)
    assert renderer.drawing is not None
    assert renderer.drawing.drawn.pdf is not None
    assert compose.brief.isVisible()
    assert click.count <= 3
