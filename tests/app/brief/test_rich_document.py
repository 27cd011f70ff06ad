"""Rich text goes through a document of Qt and comes back as it was."""

from __future__ import annotations

import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from briefer.app.brief.rich_document import (
    TextLook,
    content_between,
    content_of,
    fill_document,
    normal,
    selected_content,
)
from briefer.model.article import ArticleId, CitationId
from briefer.model.rich import Cite, RichText, Run, citations_of, plain
from tests.strategies import texts

hrefs = st.sampled_from(["", "", "https://a.example/?q=1&b=«x»", "mailto:a@b.example"]) | texts
runs = st.builds(
    Run,
    st.text() | texts | st.text("a\n\r\u2028\u2029\ufdd0\ufdd1\ufffc\ufffd\0 \u00a0"),
    st.booleans(),
    st.booleans(),
    hrefs,
)
cites = st.builds(Cite, texts.map(ArticleId), st.sampled_from(["c1", "c2", ""]).map(CitationId))
contents = st.lists(st.one_of(runs, cites), max_size=8).map(tuple)


@pytest.fixture
def text_look(qapp: object) -> TextLook:
    return TextLook(QFont(), 20, QColor("blue"))


def shown(content: RichText, look: TextLook) -> QTextDocument:
    document = QTextDocument()
    fill_document(document, content, lambda cite: f"see {cite.citation}", look)
    return document


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=contents)
def test_any_rich_text_comes_back_the_same(text_look: TextLook, content: RichText) -> None:
    """The law: nothing is lost but the borders between runs that look the same."""
    assert content_of(shown(content, text_look)) == normal(content)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=contents)
def test_showing_twice_changes_nothing(text_look: TextLook, content: RichText) -> None:
    document = shown(content, text_look)
    fill_document(document, content_of(document), lambda cite: "", text_look)
    assert content_of(document) == normal(content)


@given(content=contents)
def test_normal_text_keeps_characters_and_citations(content: RichText) -> None:
    assert plain(normal(content)) == plain(content)
    assert citations_of(normal(content)) == citations_of(content)
    assert normal(normal(content)) == normal(content)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.lists(
        st.builds(Run, st.text(string.ascii_letters + "🙂\n", max_size=6), st.booleans()) | cites, max_size=6
    ).map(tuple),
    cut=st.integers(0, 40),
)
def test_the_two_sides_of_a_cut_make_the_whole(text_look: TextLook, content: RichText, cut: int) -> None:
    """Also where the text holds characters that Qt counts twice, as long as none of them is cut in half."""
    document = shown(content, text_look)
    end = document.characterCount() - 1
    cursor = QTextCursor(document)
    cursor.setPosition(min(cut, end))
    cursor.movePosition(QTextCursor.MoveOperation.Left)
    at = cursor.position()
    assert normal((*content_between(document, 0, at), *content_between(document, at, end))) == normal(content)


def test_a_citation_is_one_character_and_is_deleted_as_one(text_look: TextLook, qtbot: QtBot) -> None:
    one, two = Cite(ArticleId("a"), CitationId("c1")), Cite(ArticleId("a"), CitationId("c2"))
    document = shown((Run("ab"), one, one, two, Run("cd")), text_look)
    assert document.characterCount() - 1 == 7
    cursor = QTextCursor(document)
    cursor.setPosition(3)
    cursor.deletePreviousChar()
    assert content_of(document) == (Run("ab"), one, two, Run("cd"))
    cursor.deleteChar()
    assert content_of(document) == (Run("ab"), two, Run("cd"))


def test_a_selection_keeps_its_looks(text_look: TextLook) -> None:
    document = shown((Run("plain "), Run("bold", strong=True), Run(" end")), text_look)
    cursor = QTextCursor(document)
    cursor.setPosition(3)
    cursor.setPosition(8, QTextCursor.MoveMode.KeepAnchor)
    assert selected_content(cursor) == (Run("in "), Run("bo", strong=True))
