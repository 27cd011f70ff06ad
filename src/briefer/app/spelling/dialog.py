"""F7: one unknown word of the brief after the other, each in its sentence, with what may be meant."""

from __future__ import annotations

from html import escape
from time import perf_counter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from briefer.app.session import Session
from briefer.app.spelling.places import Place, change_everywhere, change_word, places_of
from briefer.app.spelling.speller import SLICE_S, Speller
from briefer.app.spelling.tokens import CITATION, Word
from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look

_AROUND = 90


class SpellingDialog(QDialog):
    """Every change is a step of the brief's history. ``word`` is the one asked about, none while it searches."""

    def __init__(self, look: Look, session: Session, speller: Speller, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._session, self._speller = look, session, speller
        self._places: tuple[Place, ...] = tuple(places_of(session.brief))
        self._index, self._offset = 0, 0
        self.word: Word | None = None
        self.setWindowTitle(self.tr("Spelling"))
        self._make()
        self._lay_out()
        self._connect()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._search)
        self._search()

    # What is done about a word

    def change(self) -> None:
        """Replace this occurrence."""
        place, word, by = self._place, self.word, self.by.text().strip()
        if word is None or not by:
            return
        step = self.tr("Change “{word}” to “{by}”").format(word=word.text, by=by)
        self._session.apply(lambda brief: change_word(brief, place, word, by), step)
        self._go_on(word.start + len(by))

    def change_all(self) -> None:
        """Replace every occurrence in the brief."""
        word, by, language = self.word, self.by.text().strip(), self._speller.language
        if word is None or not by:
            return
        step = self.tr("Change “{word}” to “{by}” everywhere").format(word=word.text, by=by)
        self._session.apply(lambda brief: change_everywhere(brief, word.text, by, language), step)
        self._go_on(word.start + len(by))

    def skip(self) -> None:
        """Leave this occurrence."""
        if self.word is not None:
            self._go_on(self.word.end)

    def ignore(self) -> None:
        """Leave the word everywhere in this brief."""
        if self.word is not None:
            self._speller.ignore(self.word.text)
            self._go_on(self.word.end)

    def add(self) -> None:
        """Put the word into the editor's own dictionary."""
        if self.word is not None:
            self._speller.add(self.word.text)
            self._go_on(self.word.end)

    # Ours

    @property
    def _place(self) -> Place:
        return self._places[self._index]

    def _make(self) -> None:
        look = self._look
        self._name = label("", "heading")
        self._sentence = QLabel()
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._sentence.setMinimumHeight(look.px(64))
        self.by = QLineEdit()
        self.by.setAccessibleName(self.tr("Change to"))
        self.suggestions = QListWidget()
        self.suggestions.setAccessibleName(self.tr("Suggestions"))
        self.changes = (
            button(look, self.tr("&Change"), "primary"),
            button(look, self.tr("Change a&ll")),
        )
        self.others = (
            button(look, self.tr("&Skip")),
            button(look, self.tr("&Ignore in this brief")),
            button(look, self.tr("&Add to dictionary")),
        )
        self.close_button = button(look, self.tr("Close"))
        self.changes[0].setDefault(True)

    def _lay_out(self) -> None:
        px = self._look.px
        column = QVBoxLayout()
        column.setSpacing(px(8))
        for pressed in (*self.changes, *self.others):
            column.addWidget(pressed)
        column.addStretch(1)
        column.addWidget(self.close_button)
        meant = label(self.tr("Change &to"), "secondary")
        meant.setBuddy(self.by)
        grid = QGridLayout(self)
        grid.setContentsMargins(*(px(16),) * 4)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(8))
        for row, widget in enumerate((self._name, self._sentence, meant, self.by, self.suggestions)):
            grid.addWidget(widget, row, 0)
        grid.addLayout(column, 0, 1, 5, 1)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(4, 1)
        self.resize(px(600), px(400))

    def _connect(self) -> None:
        pairs: tuple[tuple[QPushButton, object], ...] = (
            *zip(self.changes, (self.change, self.change_all), strict=True),
            *zip(self.others, (self.skip, self.ignore, self.add), strict=True),
        )
        for pressed, do in pairs:
            pressed.clicked.connect(do)
        self.close_button.clicked.connect(self.accept)
        self.suggestions.currentTextChanged.connect(self._choose)
        self.suggestions.itemActivated.connect(lambda _item: self.change())
        self.by.textChanged.connect(self._show_abilities)

    def _choose(self, suggestion: str) -> None:
        if suggestion:
            self.by.setText(suggestion)

    def _go_on(self, offset: int) -> None:
        """Texts are never fewer after a change of their words, so the place's number stays."""
        self._places = tuple(places_of(self._session.brief))
        self._offset = offset
        self._search()

    def _search(self) -> None:
        """For as long as the window may wait, then again once it has answered what came in meanwhile."""
        until = perf_counter() + SLICE_S
        self.word = None
        while self._index < len(self._places):
            text = self._place.text
            if not self._speller.looked_up(text):
                self._search_on()
                return
            self.word = next((w for w in self._speller.unknown(text) if w.start >= self._offset), None)
            if self.word is not None:
                self._show_word(self.word)
                return
            self._index, self._offset = self._index + 1, 0
            if perf_counter() > until:
                self._search_on()
                return
        self._show_end()

    def _search_on(self) -> None:
        self._name.setText(self.tr("Searching…"))
        self._show_abilities()
        self._timer.start(0)

    def _show_word(self, word: Word) -> None:
        found = self._speller.suggestions(word.text)
        self._name.setText(self.tr("“{word}” is not in the dictionary").format(word=word.text))
        self._sentence.setText(_excerpt(self._place.text, word))
        self.by.setText(found[0] if found else word.text)
        self.suggestions.clear()
        self.suggestions.addItems(list(found))
        self._show_abilities()
        self.by.setFocus()
        self.by.selectAll()
        self._session.jump(self._place.key)

    def _show_end(self) -> None:
        self._name.setText(self.tr("All words of the brief are looked through."))
        self._sentence.clear()
        self.by.clear()
        self.suggestions.clear()
        self._show_abilities()
        self.close_button.setDefault(True)
        self.close_button.setFocus()

    def _show_abilities(self) -> None:
        asks = self.word is not None
        changes = asks and self.word is not None and self.by.text().strip() not in ("", self.word.text)
        for pressed in self.changes:
            pressed.setEnabled(changes)
        for widget in (*self.others, self.by, self.suggestions):
            widget.setEnabled(asks)


def _excerpt(text: str, word: Word) -> str:
    """The words around, the one asked about bold and underlined."""
    start, end = max(0, word.start - _AROUND), min(len(text), word.end + _AROUND)
    before, after = text[start : word.start], text[word.end : end]
    before = "…" + before.partition(" ")[2] if start else before
    after = after.rpartition(" ")[0] + "…" if end < len(text) else after
    before, after = (escape(part.replace(CITATION, "[…]")) for part in (before, after))
    return f"{before}<b><u>{escape(word.text)}</u></b>{after}"
