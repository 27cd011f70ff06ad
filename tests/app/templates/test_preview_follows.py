"""The pages beside the editor are those that the template prints now: every field that shows is seen to show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from briefer.app.templates.type_tab import TypeTab
from briefer.app.templates.window import TemplatesWindow
from briefer.app.theme.look import Look
from tests.app.conftest import set_folders

ASSESSMENT = "Intelligence assessment"
Act = Callable[[TemplatesWindow], object]


@pytest.fixture(scope="module", autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, cache_folder: Path) -> Iterator[None]:
    """The same for all of these tests, as the window has: the process that draws knows those it began with."""
    with pytest.MonkeyPatch.context() as patched:
        set_folders(patched, tmp_path_factory.mktemp("folders"), cache_folder)
        yield


@pytest.fixture(scope="module")
def opened(look: Look, own_folders: None) -> Iterator[TemplatesWindow]:
    """One window for all, since to open it takes longer than a field takes to show."""
    made = TemplatesWindow(look)
    made.show()
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def shown(opened: TemplatesWindow, qtbot: QtBot) -> Iterator[TemplatesWindow]:
    """The window with the sample in the template that has the most of everything, as its file says it."""
    qtbot.waitUntil(lambda: not opened.shelf.busy, timeout=20_000)
    titles = opened.library.list
    titles.setCurrentRow(next(row for row in range(titles.count()) if titles.item(row).text() == ASSESSMENT))
    qtbot.waitUntil(lambda: pages(opened) is not None, timeout=30_000)
    yield opened
    for draft in opened._drafts.values():
        draft.revert()


def pages(shown: TemplatesWindow) -> bytes | None:
    """The PDF whose pages stand in the preview, once it is that of the template as it is now."""
    renderer, draft = shown.preview._renderer, shown._draft
    drawing = renderer.shown if renderer is not None else None
    if drawing is None or draft is None or drawing.work.template != draft.template or drawing.drawn.pdf is None:
        return None
    return drawing.drawn.pdf.content


def named(shown: TemplatesWindow, kind: type[QWidget], name: str) -> QWidget:
    """A control of the editor by the name that it has for screen readers, or by its own text."""
    for widget in shown.editor.findChildren(kind):
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if name in (widget.accessibleName(), text):
            return widget
    raise LookupError(name)


def typing(name: str, text: str) -> Act:
    def act(shown: TemplatesWindow) -> None:
        field = named(shown, QLineEdit, name)
        assert isinstance(field, QLineEdit)
        field.selectAll()
        QTest.keyClicks(field, text)

    return act


def writing(name: str, text: str) -> Act:
    def act(shown: TemplatesWindow) -> None:
        field = named(shown, QPlainTextEdit, name)
        assert isinstance(field, QPlainTextEdit)
        field.setPlainText(text)

    return act


def choosing(name: str, value: str) -> Act:
    def act(shown: TemplatesWindow) -> None:
        box = named(shown, QComboBox, name)
        assert isinstance(box, QComboBox)
        assert box.findData(value) >= 0
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())

    return act


def pressing(name: str) -> Act:
    def act(shown: TemplatesWindow) -> None:
        button = named(shown, QAbstractButton, name)
        assert isinstance(button, QAbstractButton)
        button.click()

    return act


def looking_at(role: str, then: Act) -> Act:
    """The same in the fields of another part."""

    def act(shown: TemplatesWindow) -> None:
        table = shown.editor.parts.table
        row = [spec.role for spec in table.parts.specs].index(role)
        table.setCurrentIndex(table.parts.index(row, 0))
        then(shown)

    return act


def moving_down(shown: TemplatesWindow) -> None:
    QTest.keyClick(shown.editor.parts.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)


def colouring(shown: TemplatesWindow) -> None:
    tab = shown.editor.findChild(TypeTab)
    assert tab is not None
    tab.name.setText("Ministry")
    tab.accent.setText("#7A1F1F")
    tab.face.setCurrentIndex(tab.face.findData("serif"))
    tab.make.click()


FIELDS: dict[str, Act] = {
    "heading": looking_at("key-judgments", typing("Heading", "What it comes to")),
    "order": looking_at("source-summary", moving_down),
    "content": looking_at("scope-note", choosing("Content", "summary")),
    "layout": looking_at("outlook", choosing("Layout", "numbered")),
    "most items": looking_at("chronology", typing("Most items", "2")),
    "page break": looking_at("source-summary", pressing("Begins a page")),
    "fixed text": looking_at("scope-note", writing("Fixed text", "For the desk.")),
    "removed part": looking_at("discussion", pressing("Remove part")),
    "paper": choosing("Paper", "Letter"),
    "margin": typing("Left, mm", "50"),
    "kind": typing("Kind of paper, above the title", "Desk paper"),
    "organisation": typing("Organisation, on every page", "Ministry of Examples"),
    "language": choosing("Language of the document", "de"),
    "dates": choosing("Dates", "y-MM-dd"),
    "line under the title": pressing("Based on"),
    "contents": pressing("Print a contents list"),
    "type": colouring,
    "marking": choosing("New briefs are marked", "TLP:RED"),
    "citations": pressing("In parentheses"),
    "label": typing("Page", "Blatt {page} / {pages}"),
}


@pytest.mark.parametrize("field", FIELDS)
def test_the_pages_follow_the_field(shown: TemplatesWindow, qtbot: QtBot, field: str) -> None:
    before = pages(shown)
    FIELDS[field](shown)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: pages(shown) is not None, timeout=30_000)
    after = pages(shown)
    assert before is not None
    assert after is not None
    assert after != before
    assert not shown.editor.problems.isVisible()


def test_the_line_under_the_pages_says_at_once_when_a_limit_breaks(shown: TemplatesWindow, qtbot: QtBot) -> None:
    budget = shown.preview.budget
    qtbot.waitUntil(lambda: bool(budget.accessibleDescription()), timeout=30_000)
    assert "too many" not in budget.accessibleDescription()
    shown.editor.tabs.setCurrentIndex(1)
    page = shown.editor.pages.widget(1)
    field = next(one for one in page.findChildren(QLineEdit) if one.accessibleName() == "Most words")
    field.selectAll()
    QTest.keyClicks(field, "1")
    qtbot.waitUntil(lambda: "too many" in budget.accessibleDescription(), timeout=30_000)
