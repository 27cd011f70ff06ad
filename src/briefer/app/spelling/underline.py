"""Wavy lines under unknown words in a text editor, and what its menu offers for them.

The lines are the editor's extra selections: they are no part of the document, so neither the text, its citations nor
the history ever sees them. Words are looked up in slices between two events of the window.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QTextEdit

from briefer.app.plural import plural
from briefer.app.spelling.speller import Speller
from briefer.app.spelling.tokens import Word
from briefer.app.theme.look import Look

_PAUSE_MS = 200  # after the last key
_MOST_MARKS = 500

_Offer = tuple[str, Callable[[], object] | None]


class Underliner(QObject):
    """Belongs to its editor and goes with it. ``corrected`` (Word, text) is sent when a suggestion was chosen."""

    corrected = Signal(object, str)

    def __init__(
        self,
        look: Look,
        speller: Speller,
        editor: QTextEdit,
        show: Callable[[list[QTextEdit.ExtraSelection]], object],
    ) -> None:
        super().__init__(editor)
        self._look, self._speller, self._editor, self._show_marks = look, speller, editor, show
        self.unknown: tuple[Word, ...] = ()
        self._checked = ""  # the text that they stand in
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._check)
        editor.textChanged.connect(lambda: self._timer.start(_PAUSE_MS))
        editor.cursorPositionChanged.connect(self._show)
        speller.changed.connect(self._begin)
        look.changed.connect(self._show)
        self._begin()

    def word_at(self, position: int) -> Word | None:
        """The unknown word at a place of the document, if there is one."""
        if self._text != self._checked:
            return None
        at = self._index(position)
        return next((word for word in self.unknown if word.start <= at <= word.end), None)

    def select(self, word: Word) -> QTextCursor:
        """A cursor that has the word selected."""
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(self._position(word.start))
        cursor.setPosition(self._position(word.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def offer(self, menu: QMenu, position: int) -> None:
        """At the head of the editor's menu, what can be done about an unknown word at a place of the document."""
        word = self.word_at(position)
        if word is None:
            return
        first = menu.actions()[0] if menu.actions() else None
        for offers in (self._words(word), self._verbs(word)):
            for text, do in offers:
                action = QAction(text, menu)
                action.setEnabled(do is not None)
                action.triggered.connect(do or (lambda: None))
                menu.insertAction(first, action)  # type: ignore[arg-type]
            menu.insertSeparator(first)  # type: ignore[arg-type]

    # Ours

    def _words(self, word: Word) -> list[_Offer]:
        """What may be meant, or a line that only says that nothing is known."""
        found: list[_Offer] = [
            (by, partial(self.corrected.emit, word, by)) for by in self._speller.suggestions(word.text)
        ]
        return found or [(self.tr("No suggestions"), None)]

    def _verbs(self, word: Word) -> list[_Offer]:
        """What else can be done."""
        add = self.tr("Add “{word}” to the dictionary").format(word=word.text)
        return [
            (add, partial(self._speller.add, word.text)),
            (self.tr("Ignore in this brief"), partial(self._speller.ignore, word.text)),
        ]

    def _begin(self) -> None:
        self._timer.start(0)

    @property
    def _text(self) -> str:
        """As Qt has it: one character for each citation, and for each end of a paragraph."""
        return self._editor.document().toRawText()

    def _check(self) -> None:
        speller = self._speller
        if not speller.underlines or speller.dictionary is None:
            self.unknown = ()
        elif not speller.looked_up(self._text):
            self._timer.start(0)  # the window answers what came in meanwhile, then it goes on
            return
        else:
            self.unknown = speller.unknown(self._text)[:_MOST_MARKS]
        self._checked = self._text
        self._show()

    def _show(self) -> None:
        """All but the word that is being written; while one writes, the lines move along with their words."""
        if self._text != self._checked:
            return
        caret = self._index(self._editor.textCursor().position()) if self._editor.hasFocus() else -1
        shown = [word for word in self.unknown if word.end != caret]
        self._show_marks([self._mark(word) for word in shown])
        said = plural(self.tr("%n word(s) not in the dictionary", "", len(shown)), len(shown)) if shown else ""
        if said != self._editor.accessibleDescription():
            self._editor.setAccessibleDescription(said)

    def _mark(self, word: Word) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        format = QTextCharFormat()
        format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        format.setUnderlineColor(self._look.colour("error"))
        mark.format, mark.cursor = format, self.select(word)
        return mark

    def _position(self, index: int) -> int:
        """Qt counts letters beyond the basic plane twice."""
        return index + sum(letter > "\uffff" for letter in self._text[:index])

    def _index(self, position: int) -> int:
        encoded = self._text.encode("utf-16-le", "surrogatepass")[: 2 * position]
        return len(encoded.decode("utf-16-le", "replace"))
