"""Words become citations and citations words, paragraphs are split and joined, articles taken out: each one step."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from briefer.app.ask import Ask
from briefer.app.session import Session
from briefer.app.source import SourcePane
from briefer.app.source.citation_dialog import CitationDialog
from briefer.app.theme.look import Look
from briefer.model.article import Article, CitationId
from briefer.model.brief import text_of
from briefer.model.rich import Cite, citations_of, plain
from tests.app.source.conftest import TEXT

CITE = Cite("second", CitationId("c1"))  # type: ignore[arg-type]


@pytest.fixture
def ships(qtbot: QtBot, look: Look, two: Session) -> Iterator[SourcePane]:
    """The pane on two articles, at the first paragraph of the second."""
    made = SourcePane(look)
    qtbot.addWidget(made)
    made.resize(320, 800)
    made.set_session(two)
    made.show()
    assert made.reveal("second", "paragraph", "p1")
    yield made
    made.set_session(None)


def second(pane: SourcePane) -> Article:
    return pane.session.brief.articles[1]


def texts(pane: SourcePane) -> list[str]:
    return [p.text for p in second(pane).body_paragraphs()]


def words_of(pane: SourcePane, paragraph: str) -> list[str]:
    items = (i for _, i in pane.session.brief.items() if i.origin and i.origin.article == "second")
    return [plain(text_of(i)) for i in items if i.origin and i.origin.paragraph == paragraph]


def select(pane: SourcePane, words: str) -> None:
    """Select words in the reading pane, as one does with the mouse."""
    pane.reading.text.setFocus()
    pane.reading.text.setTextCursor(pane.reading.text.document().find(words))


def put_before(pane: SourcePane, words: str) -> None:
    """The cursor before words of the reading pane."""
    found = pane.reading.text.document().find(words)
    found.setPosition(found.selectionStart())
    pane.reading.text.setTextCursor(found)


def accept(monkeypatch: pytest.MonkeyPatch, answer: int = QDialog.DialogCode.Accepted) -> list[list[str]]:
    """Answer the dialog of citations; what it had in its fields."""
    seen: list[list[str]] = []

    def shown(dialog: CitationDialog) -> int:
        seen.extend([field.text() for field in fields] for fields in dialog._fields)
        return answer

    monkeypatch.setattr(CitationDialog, "exec", shown)
    return seen


def test_a_citation_is_turned_into_words_and_words_into_a_citation_again(
    ships: SourcePane, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = ships.session.brief
    assert ships.reveal("second", "citation", "c1")
    ships.corrector.run("make_plain")
    assert second(ships).citations == ()
    assert words_of(ships, "p1")[0] == TEXT
    assert ships.tree.current is not None
    assert ships.tree.current.text == TEXT
    select(ships, "(Reuters and TASS, July 4)")
    seen = accept(monkeypatch)
    ships.words.make_citation()
    assert [fields[1] for fields in seen] == ["Reuters", "TASS"]
    (citation,) = second(ships).citations
    assert citation.text == "(Reuters and TASS, July 4)"
    assert ships.tree.current.piece is not None
    assert (ships.tree.current.piece.kind, ships.tree.current.piece.id) == ("citation", citation.id)
    for _ in range(2):
        ships.session.history.undo()
    assert ships.session.brief == before


def test_a_phrase_becomes_a_citation_of_what_it_names(ships: SourcePane, monkeypatch: pytest.MonkeyPatch) -> None:
    select(ships, "Nobody 🚢 saw them")
    accept(monkeypatch)
    ships.words.make_citation()
    assert [c.text for c in second(ships).citations] == ["(Reuters and TASS, July 4)", "Nobody 🚢 saw them"]
    item = next(i for _, i in ships.session.brief.items() if i.origin and i.origin.article == "second")
    assert len(citations_of(text_of(item))) == 2


def test_leaving_the_dialog_changes_nothing(ships: SourcePane, monkeypatch: pytest.MonkeyPatch) -> None:
    select(ships, "saw them")
    accept(monkeypatch, QDialog.DialogCode.Rejected)
    ships.words.make_citation()
    assert ships.session.history.count() == 0


def test_the_citation_at_the_cursor_of_the_reading_pane_becomes_words(ships: SourcePane, qtbot: QtBot) -> None:
    select(ships, "TASS")
    qtbot.waitUntil(ships.reading.text.hasFocus)
    ships.words.make_plain()
    assert CITE not in ships.session.brief.citations()


def test_a_paragraph_is_split_at_the_cursor_and_joined_again(ships: SourcePane) -> None:
    before = ships.session.brief
    put_before(ships, "Nobody")
    ships.words.split_paragraph()
    assert texts(ships)[:2] == ["Ships sailed (Reuters and TASS, July 4).", "Nobody 🚢 saw them."]
    assert ships.tree.current is not None
    assert ships.tree.current.text == texts(ships)[0]
    ships.corrector.run("join_paragraph")
    assert texts(ships)[0] == TEXT
    ships.session.history.setIndex(0)
    assert ships.session.brief == before


@pytest.mark.parametrize("command", ["make_citation", "split_paragraph"])
def test_what_cannot_be_done_at_the_words_says_what_to_do_first(ships: SourcePane, command: str) -> None:
    ships.reading.text.moveCursor(QTextCursor.MoveOperation.Start)
    getattr(ships.words, command)()
    assert ships.told.isVisible()
    assert ships.told.said.text().endswith("first.")
    assert not ships.told.undo.isVisible()
    assert ships.session.history.count() == 0


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("correct_citation", "Choose a citation in Source first."),
        ("make_heading", "A paragraph with citations is no heading."),
        ("merge_section", "It is the first section."),
        ("confirm", "Nothing was guessed about what is chosen in Source."),
    ],
)
def test_what_cannot_be_done_at_a_row_says_why(ships: SourcePane, command: str, said: str) -> None:
    ships.corrector.run(command)
    assert ships.told.said.text() == said


def test_selected_words_say_what_can_be_done_with_them(ships: SourcePane) -> None:
    assert ships.reading.remark.text() == "1 citation"
    select(ships, "saw them")
    assert ships.reading.remark.text() == "Enter adds, Ctrl+M cites"
    ships.reading.text.moveCursor(QTextCursor.MoveOperation.Start)
    assert ships.reading.remark.text() == "1 citation"


def test_the_menu_of_the_words_offers_what_can_be_done_with_them(ships: SourcePane) -> None:
    select(ships, "saw them")
    ships.menus.open_for_words(QPoint(10, 10))
    menu = next(m for m in ships.findChildren(QMenu) if m.isVisible())
    offered = {a.text(): a.isEnabled() for a in menu.actions() if not a.isSeparator()}
    menu.close()
    assert offered["Add these words to the brief"]
    assert offered["Make this a citation…"]
    assert not offered["Not a citation"]


@pytest.mark.parametrize(("answer", "kept"), [(0, True), (1, False)])
def test_an_article_is_removed_and_its_items_are_asked_about(
    ships: SourcePane, monkeypatch: pytest.MonkeyPatch, answer: int, kept: bool
) -> None:
    before, count = ships.session.brief, sum(1 for _ in ships.session.brief.items())
    monkeypatch.setattr(Ask, "ask", lambda _: answer)
    ships.corrector.run("remove_article")
    assert [a.id for a in ships.session.brief.articles] == [before.articles[0].id]
    assert (sum(1 for _ in ships.session.brief.items()) == count) == kept
    ships.session.history.undo()
    assert ships.session.brief == before


def test_an_article_stays_if_the_question_is_left(ships: SourcePane, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Ask, "ask", lambda _: -1)
    ships.corrector.run("remove_article")
    assert ships.session.history.count() == 0


def test_the_last_article_can_go_too_and_come_back(ships: SourcePane, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Ask, "ask", lambda _: 1)
    for _ in range(2):
        ships.corrector.run("remove_article")
    assert ships.session.brief.articles == ()
    assert ships.model.rowCount() == 0
    for command in ("remove_article", "make_heading", "edit_details"):
        ships.corrector.run(command)
    assert ships.told.said.text() == "There is no article in this brief."
    ships.session.history.setIndex(0)
    assert ships.model.rowCount() == 2


def test_a_doubtful_citation_is_said_to_be_none_by_its_link(ships: SourcePane, qtbot: QtBot) -> None:
    assert ships.reveal("second", "citation", "c1")
    buttons = ships.reading.findChildren(QPushButton)
    link = next(button for button in buttons if button.text() == "Not a citation")
    qtbot.waitUntil(link.isVisible)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert CITE not in ships.session.brief.citations()
