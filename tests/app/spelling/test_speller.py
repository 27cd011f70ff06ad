"""What is known of the open brief: its sources, its language, the editor's words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefer.app.session import Session
from briefer.app.settings import Settings
from briefer.app.spelling import own_words
from briefer.app.spelling import speller as speller_module
from briefer.app.spelling.places import places_of
from briefer.app.spelling.speller import Speller
from briefer.compose.edits import set_content
from briefer.model.brief import Brief, text_of
from briefer.model.rich import rich


def wrong(speller: Speller, text: str) -> list[str]:
    return [word.text for word in speller.unknown(text)]


def in_language(language: str) -> Callable[[Brief], Brief]:
    return lambda brief: replace(brief, language=language)


def test_the_sample_raises_no_false_alarm(speller: Speller, session: Session) -> None:
    speller.set_session(session)
    assert [word for place in places_of(session.brief) for word in wrong(speller, place.text)] == []


def test_names_of_the_source_are_known_and_slips_are_not(speller: Speller, session: Session) -> None:
    speller.set_session(session)
    assert wrong(speller, "Krutikov’s goverment spoke to Naryshkin about Smirnovv") == ["goverment", "Smirnovv"]


def test_a_word_added_is_known_in_every_brief_and_at_the_next_start(speller: Speller, session: Session) -> None:
    speller.set_session(session)
    speller.add("Smirnovv")
    assert wrong(speller, "Smirnovv’s men met Smirnovv") == []
    again = Speller(Settings())
    again.set_session(session)
    assert wrong(again, "They met Smirnovv") == []
    again.set_session(None)


def test_a_word_that_cannot_be_kept_is_told_and_ignored(speller: Speller, session: Session, qtbot: QtBot) -> None:
    own_words.own_words_file().mkdir(parents=True)
    speller.set_session(session)
    with qtbot.waitSignal(speller.failed):
        speller.add("Smirnovv")
    assert wrong(speller, "They met Smirnovv") == []


def test_what_is_ignored_is_forgotten_with_the_brief(speller: Speller, session: Session) -> None:
    speller.set_session(session)
    speller.ignore("Smirnovv")
    assert wrong(speller, "They met Smirnovv") == []
    speller.set_session(None)
    speller.set_session(session)
    assert wrong(speller, "They met Smirnovv") == ["Smirnovv"]


def test_the_language_is_the_briefs_and_without_a_dictionary_nothing_is_wrong(
    speller: Speller, session: Session, write_dictionary: Callable[..., Path], qtbot: QtBot
) -> None:
    write_dictionary("de_DE", "Lage/S", "die")
    speller.set_session(session)
    assert wrong(speller, "analysis Lage") == ["Lage"]
    with qtbot.waitSignal(speller.changed):
        session.apply(in_language("de"), "German")
    assert wrong(speller, "die Lages Laage") == ["Laage"]
    session.apply(in_language("fr"), "French")
    assert speller.dictionary is None
    assert wrong(speller, "die Laage") == []


def test_british_spelling_needs_its_dictionary(
    speller: Speller, session: Session, write_dictionary: Callable[..., Path]
) -> None:
    speller.set_session(session)
    assert wrong(speller, "colour") == ["colour"]
    speller.is_british = True
    assert speller.dictionary is None
    write_dictionary("en_GB", "colour")
    speller.look_again()
    assert wrong(speller, "colour") == []
    assert Speller(Settings()).is_british


def test_typing_asks_for_no_new_look_at_what_is_known(speller: Speller, session: Session, qtbot: QtBot) -> None:
    speller.set_session(session)
    item = next(item for _, item in session.brief.items() if text_of(item))
    with qtbot.assertNotEmitted(speller.changed):
        session.apply(lambda brief: set_content(brief, item.id, rich("Other words")), "Edit text")


def test_a_long_text_is_looked_up_in_several_slices(
    speller: Speller, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    speller.set_session(session)
    monkeypatch.setattr(speller_module, "SLICE_S", -1.0)  # each word takes longer than the window may wait
    text = "several words to look up"
    turns = 1
    while not speller.looked_up(text):
        turns += 1
        assert turns < 500
    assert turns > 1
