"""Words in another script than the document's have their language marked, and no character changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.compose.scripts import with_script_languages
from briefer.model.document import (
    Column,
    Document,
    Heading,
    Link,
    Note,
    Paragraph,
    Row,
    Strong,
    Table,
    Text,
    document_texts,
)
from tests.render.sample_documents import document


def marked(text: str, language: str = "en") -> list[tuple[str, str]]:
    whole = with_script_languages(document(Paragraph((Text(text),)), language=language))
    (block,) = whole.blocks
    assert isinstance(block, Paragraph)
    return [(piece.value, piece.language) for piece in block.inlines if isinstance(piece, Text)]


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("საქართველო", "ka"),
        ("Հայաստան", "hy"),
        ("Ελλάδα", "el"),
        ("Новая газета", "ru"),
        ("Українська правда", "uk"),
        ("הארץ", "he"),
        ("الشرق الأوسط", "ar"),
        ("ایران می‌گوید", "fa"),
        ("新华社", "zh"),
        ("조선일보", "ko"),
    ],
)
def test_the_script_tells_the_language(word: str, language: str) -> None:
    assert marked(f"In ({word}), 2025") == [("In (", ""), (word, language), ("), 2025", "")]


def test_words_of_one_language_stay_together() -> None:
    assert marked("«Новая газета», 12 мая") == [("«", ""), ("Новая газета», 12 мая", "ru")]


@pytest.mark.parametrize(
    ("language", "text"), [("ru", "Новая газета"), ("bg", "Народно събрание"), ("ka", "საქართველო")]
)
def test_the_documents_own_script_is_not_marked(language: str, text: str) -> None:
    assert marked(text, language) == [(text, "")]


def test_a_single_letter_is_a_sign_and_not_a_language() -> None:
    assert marked("about 3 µg and α") == [("about 3 µg and α", "")]


def test_every_place_is_looked_at_and_what_is_marked_stays() -> None:
    word = Text("Новости")
    table = Table((Column(1.0),), Row(((word,),)), (Row(((word,),)),), (word,))
    whole = document(Heading((Strong((word,)),), 1), table, Paragraph((Link((word,), "https://example.org"),)))
    whole = replace(whole, notes=(Note((Text("Новини", "bg"), word)),))
    assert str(with_script_languages(whole)).count("language='ru'") == 6
    assert str(with_script_languages(whole)).count("language='bg'") == 1


def test_a_document_without_such_words_is_the_same_object() -> None:
    whole = document(Paragraph((Text("Ünïcode — “quoted”"),)))
    assert with_script_languages(whole) is whole


@given(st.text(st.sampled_from("ab Жєяα.ა12ه “(漢カ"), max_size=40), st.sampled_from(["en", "ru", "ar"]))
def test_no_character_changes(text: str, language: str) -> None:
    whole: Document = document(Paragraph((Text(text),)), language=language)
    assert list(document_texts(with_script_languages(whole))) == list(document_texts(whole))
