"""Dictionaries are found by language, the user's own first, and answer for inflected words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefer.app.spelling import dictionaries
from briefer.app.spelling.dictionaries import Dictionary, DictionaryFiles, field_words, file_names, find_dictionary
from briefer.app.spelling.own_words import add_own_word, own_words_file, read_own_words
from briefer.errors import ExportError


def english() -> Dictionary:
    files = find_dictionary("en")
    assert files is not None
    return Dictionary(files, field_words("en"))


def test_english_comes_along_and_knows_ordinary_and_field_words() -> None:
    found = english()
    words = "assesses deteriorated Azerbaijan’s ceasefires disinformation Kyiv’s analytic cyberattacks"
    assert [word for word in words.split() if not found.knows(word)] == []
    assert not found.knows("goverment")
    assert not found.knows("Ağdam")  # its encoding has no such letter
    assert found.suggestions("goverment")[0] == "government"
    assert found.suggestions("Ağdam") == ()


def test_suggestions_keep_the_apostrophe_of_the_text() -> None:
    assert "don’t" in english().suggestions("dno’t")


def test_every_field_word_fits_the_dictionary_that_it_is_added_to() -> None:
    assert all(word.isascii() for word in field_words("en"))
    assert field_words("xx") == ()


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ("en_US", "en-US")),
        ("en-GB", ("en_GB", "en-GB")),
        ("de", ("de_DE", "de_DE_frami", "de-DE", "de")),
        ("de-AT", ("de_AT", "de-AT")),
        ("az", ("az_AZ", "az")),
        ("sr-Latn-RS", ("sr_RS", "sr-RS")),
    ],
)
def test_files_are_called_by_language_and_country(language: str, names: tuple[str, ...]) -> None:
    assert file_names(language) == names


def test_a_language_without_a_dictionary_has_none_rather_than_another_ones() -> None:
    assert find_dictionary("de") is None
    assert find_dictionary("en", "en_GB") is None
    assert find_dictionary("en-GB") is None


def test_the_users_own_dictionary_comes_before_the_one_that_comes_along(write_dictionary: Callable[..., Path]) -> None:
    folder = write_dictionary("en_US", "colour/S")
    assert find_dictionary("en") == DictionaryFiles(folder, "en_US")


def test_a_dictionary_of_the_user_inflects(write_dictionary: Callable[..., Path]) -> None:
    write_dictionary("de_DE", "Lagebericht/S", "Übersicht")
    files = find_dictionary("de")
    assert files is not None
    found = Dictionary(files)
    assert found.knows("Lageberichts")
    assert found.knows("U\u0308bersicht")
    assert not found.knows("Lageberichtz")
    assert "Übersicht" in found.suggestions("Übersihct")


def test_files_of_an_unlikely_size_are_no_dictionary(
    write_dictionary: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_dictionary("de_DE", "Wort")
    monkeypatch.setattr(dictionaries, "_MOST_BYTES", 10)
    assert find_dictionary("de") is None
    monkeypatch.undo()
    (folder / "de_DE.dic").write_bytes(b"")
    assert find_dictionary("de") is None


def test_without_the_library_there_is_no_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dictionaries, "find_spec", lambda _name: None)
    assert find_dictionary("en") is None


def test_own_words_are_lines_of_a_file_that_may_be_edited_by_hand() -> None:
    assert read_own_words() == frozenset()
    add_own_word("Sputnik’s")
    own_words_file().write_text("# mine\nGromov  # a name\n\nNaryshkin", encoding="utf-8")
    add_own_word("Krutikov")
    add_own_word("Krutikov")
    assert own_words_file().read_text("utf-8") == "# mine\nGromov  # a name\n\nNaryshkin\nKrutikov\n"
    assert read_own_words() == {"Gromov", "Naryshkin", "Krutikov"}


def test_a_file_that_is_no_word_list_has_no_words_and_is_not_overwritten() -> None:
    own_words_file().mkdir(parents=True)
    assert read_own_words() == frozenset()
    with pytest.raises((OSError, ExportError)):
        add_own_word("word")
    assert own_words_file().is_dir()
