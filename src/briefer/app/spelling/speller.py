"""What spell-checking knows of the open brief: its language, its sources' words, the editor's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, Signal

from briefer.app.session import Session
from briefer.app.settings import Settings
from briefer.app.spelling.dictionaries import Dictionary, DictionaryFiles, field_words, find_dictionary
from briefer.app.spelling.own_words import add_own_word, read_own_words
from briefer.app.spelling.places import source_texts
from briefer.app.spelling.tokens import Word, all_words, forms, lookup_form, unknown_of, words_of
from briefer.errors import ExportError
from briefer.model.article import Article

SLICE_S: Final = 0.005  # as long as the window may wait for a word to be looked up
AMERICAN, BRITISH = "en_US", "en_GB"


class Speller(QObject):
    """Answers for single words; ``changed`` is sent when an answer may have become another one, ``failed``
    with the reason when a word could not be kept.

    The dictionary is loaded when it is first asked for. What is ignored in a brief is forgotten when it is closed.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._session: Session | None = None
        self._own: frozenset[str] | None = None
        self._ignored: set[str] = set()
        self._seen: tuple[str, tuple[Article, ...]] = ("", ())
        self._loaded: tuple[DictionaryFiles, Dictionary] | None = None
        self._searched: tuple[str, str] | None = None
        self._source: set[str] = set()  # the words of the articles, as far as they are read
        self._unread: Iterator[str] = iter(())
        self._verdicts: dict[str, bool] = {}

    def set_session(self, session: Session | None) -> None:
        """Another brief, or none."""
        if self._session is not None:
            self._session.changed.disconnect(self._follow)
        self._session = session
        self._ignored.clear()
        if session is not None:
            session.changed.connect(self._follow)
        self._seen = (self.language, self._articles)
        self._begin_sources()
        self._forget()

    # Choices

    @property
    def underlines(self) -> bool:
        """Whether unknown words are underlined while one writes."""
        return self._settings.text("spelling", "on") == "on"

    @underlines.setter
    def underlines(self, on: bool) -> None:
        self._settings.set_text("spelling", "on" if on else "off")
        self.changed.emit()

    @property
    def is_british(self) -> bool:
        """Whether English without a country is written as in Britain."""
        return self._settings.text("english", AMERICAN) == BRITISH

    @is_british.setter
    def is_british(self, british: bool) -> None:
        self._settings.set_text("english", BRITISH if british else AMERICAN)
        self._forget()

    @property
    def language(self) -> str:
        """The tag of the brief's language, empty without a brief."""
        return self._session.brief.language if self._session is not None else ""

    # Answers

    @property
    def dictionary(self) -> Dictionary | None:
        """That of the brief's language, loaded now if it was not; none when the computer has none."""
        wanted = (self.language, BRITISH if self.is_british else AMERICAN)
        if self._searched != wanted:
            files = find_dictionary(*wanted) if wanted[0] else None
            if files is None:
                self._loaded = None
            elif self._loaded is None or self._loaded[0] != files:
                self._loaded = _load(files, wanted[0])
            self._searched = wanted
        return self._loaded[1] if self._loaded is not None else None

    def look_again(self) -> None:
        """A dictionary may have been installed meanwhile."""
        self._searched = None
        self._own = None
        self._forget()

    def is_known(self, word: str) -> bool:
        """Whether a word is right, or none of our business; every word is without a dictionary."""
        form = lookup_form(word)
        if form not in self._verdicts:
            self._verdicts[form] = self._judge(form)
        return self._verdicts[form]

    def looked_up(self, text: str) -> bool:
        """Look up the words of a text for as long as the window may wait; whether all are looked up now."""
        until = perf_counter() + SLICE_S
        if not self._read_sources(until):
            return False
        for word in words_of(text, self.language):
            if lookup_form(word.text) in self._verdicts:
                continue
            self.is_known(word.text)  # at least one each time, so that every text comes to its end
            if perf_counter() > until:
                return False
        return True

    def unknown(self, text: str) -> tuple[Word, ...]:
        """The words of a text that are probably wrong."""
        return unknown_of(text, self.language, self.is_known) if self.dictionary is not None else ()

    def suggestions(self, word: str) -> Sequence[str]:
        """What may be meant instead."""
        return self.dictionary.suggestions(word) if self.dictionary is not None else ()

    # Words of the editor

    def add(self, word: str) -> None:
        """Put a word into the editor's own dictionary; one that cannot be kept there is ignored in this brief."""
        try:
            add_own_word(word)
        except (OSError, ExportError) as error:
            self._ignored.add(lookup_form(word))
            self.failed.emit(str(error))
        self._own = read_own_words()
        self._forget()

    def ignore(self, word: str) -> None:
        """Leave a word alone until the brief is closed."""
        self._ignored.add(lookup_form(word))
        self._forget()

    # Ours

    def _judge(self, form: str) -> bool:
        dictionary = self.dictionary
        if dictionary is None or dictionary.knows(form):
            return True
        return any(candidate in words for candidate in forms(form) for words in self._lists())

    def _lists(self) -> tuple[frozenset[str] | set[str], ...]:
        if self._own is None:
            self._own = read_own_words()
        self._read_sources(inf)
        return self._own, self._ignored, self._source

    def _begin_sources(self) -> None:
        self._source, self._unread = set(), source_texts(self._articles)

    def _read_sources(self, until: float) -> bool:
        """Read on in the articles, at least one paragraph; whether they are read."""
        for text in self._unread:
            self._source.update(all_words(text))
            if perf_counter() > until:
                return False
        return True

    def _follow(self) -> None:
        """Only another language or another article changes answers."""
        language, articles = self._seen
        self._seen = (self.language, self._articles)
        if articles is not self._articles:
            self._begin_sources()
        if language != self.language or articles is not self._articles:
            self._forget()

    @property
    def _articles(self) -> tuple[Article, ...]:
        return self._session.brief.articles if self._session is not None else ()

    def _forget(self) -> None:
        self._verdicts.clear()
        self.changed.emit()


def _load(files: DictionaryFiles, language: str) -> tuple[DictionaryFiles, Dictionary] | None:
    """A dictionary that cannot be read is none."""
    try:
        return files, Dictionary(files, field_words(language))
    except OSError:
        return None
