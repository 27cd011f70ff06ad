"""Find and replace over the whole brief: its wording in order, marked in Brief and Pages, then what is only printed.

Citations, notes and running heads are printed but are no wording of the brief; such places are found last and can only
be looked at.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from briefer.app.brief.pane import BriefPane
from briefer.app.find_bar import FindBar
from briefer.app.pages.pane import PagesPane
from briefer.app.pages.paper import Hit, search_pattern
from briefer.app.plural import plural
from briefer.app.session import Session
from briefer.compose.replace_text import FoundText, find_text, replace_text, words_pattern

_MOST_SELECTED = 80  # what is longer was not selected to be looked for


class Finder(QObject):
    """Joins the line to the open brief and the two panes that show what was found."""

    def __init__(self, bar: FindBar, brief: BriefPane, pages: PagesPane, parent: QObject) -> None:
        super().__init__(parent)
        self.bar, self._brief, self._pages = bar, brief, pages
        self._session: Session | None = None
        self._found: tuple[FoundText, ...] = ()
        self._printed: tuple[Hit, ...] = ()
        self._now = -1
        self._done = ""  # how much was replaced, told until the next step
        self._came_from: QWidget | None = None
        bar.hide()
        bar.changed.connect(self._look_anew)
        bar.stepped.connect(self.step)
        bar.replace_wanted.connect(self._replace)
        bar.closed.connect(self.close)
        pages.found.connect(self._take_printed)

    def set_session(self, session: Session | None) -> None:
        """Find in another brief."""
        if self._session is not None:
            self._session.changed.disconnect(self._follow)
        self._session = session
        if session is not None:
            session.changed.connect(self._follow)
        self._came_from = None
        self.close()

    @property
    def count(self) -> int:
        """How many places there are, in the wording and only printed."""
        return len(self._found) + len(self._printed)

    def open(self, replacing: bool = False) -> None:
        """Open the line, with the selected words in it; from within it only switch to replacing."""
        if self._session is None:
            return
        focused = QApplication.focusWidget()
        within = focused is not None and self.bar.isAncestorOf(focused)
        if not within:
            self._came_from = focused
        self.bar.open("" if within else self._selected(focused), replacing)
        self._look_anew()

    def close(self) -> None:
        """Take the line and all marks away; the keys go back to where they were."""
        focused = QApplication.focusWidget()
        within = focused is not None and self.bar.isAncestorOf(focused)
        self.bar.hide()
        self._found, self._printed, self._now = (), (), -1
        self._brief.mark_words(None)
        self._pages.search(None)
        if within and self._session is not None:
            back = self._came_from if self._came_from and _is_there(self._came_from) else self._brief
            back.setFocus()

    def step(self, by: int) -> None:
        """The next (1) or previous (-1) place; a closed line is opened with what was looked for last."""
        if self.bar.isHidden():
            self.open()
        elif self.count:
            self._go((self._now + by) % self.count if self._now >= 0 else 0)

    # Looking

    def _look_anew(self) -> None:
        """Other words: from the item that is worked on onwards."""
        self._now, self._done = -1, ""
        self._look()
        if self._found:
            self._go(self._first_from_here())

    def _follow(self) -> None:
        """The brief changed while the line is open."""
        if self.bar.isVisible():
            self._look()
            self._show()

    def _look(self) -> None:
        session, words, case = self._session, self.bar.words, self.bar.match_case.isChecked()
        if session is None:
            return
        self._found = find_text(session.brief, words, match_case=case)
        self._printed = ()
        self._now = min(self._now, len(self._found) - 1)
        self._brief.mark_words(words_pattern(words, match_case=case))
        pattern = search_pattern(words)
        self._pages.search(re.compile(pattern.pattern) if pattern and case else pattern)
        self._show()

    def _take_printed(self) -> None:
        """The pages were searched: what stands there and is not the wording of the brief comes last."""
        keys = {found.key for found in self._found}
        self._printed = tuple(hit for hit in self._pages.hits if self._pages.key_of(hit) not in keys)
        if self._now < 0 and self.count and not self._done:
            self._go(0)
        else:
            self._point()
            self._show()

    def _first_from_here(self) -> int:
        """Of the item that is worked on, or the first."""
        here = self._session.selection if self._session else ""
        return next((n for n, found in enumerate(self._found) if found.key == here), 0)

    # Showing

    def _go(self, now: int) -> None:
        self._now, self._done = now, ""
        if self._session is not None and now < len(self._found):
            self._session.select(self._found[now].key)
        self._point()
        self._show()

    def _point(self) -> None:
        """To the place in the pages; where the wording is not printed as it stands, to its item."""
        if 0 <= self._now < len(self._found):
            found = self._found[self._now]
            there = [hit for hit in self._pages.hits if self._pages.key_of(hit) == found.key]
            self._pages.show_hit(there[min(found.number, len(there) - 1)] if there else None)
        elif self._now >= 0 and self._now - len(self._found) < len(self._printed):
            self._pages.show_hit(self._printed[self._now - len(self._found)])

    def _show(self) -> None:
        self.bar.show_count(self._now, self.count, self._now >= len(self._found), len(self._found))
        if self._done:
            self.bar.tell(self._done)

    # Replacing

    def _replace(self, all: bool) -> None:
        session, words, by = self._session, self.bar.words, self.bar.by.text()
        if session is None or not (all or 0 <= self._now < len(self._found)):
            return
        case, only = self.bar.match_case.isChecked(), None if all else self._found[self._now]
        after, count = replace_text(session.brief, words, by, match_case=case, only=only)
        pattern = words_pattern(words, match_case=case)
        again = len(pattern.findall(by)) if pattern else 0  # found in what was just written, not to be replaced again
        now = self._now + again
        step = self.tr("Replace “{find}” by “{by}”").format(find=words, by=by)
        session.apply(lambda _: after, step)
        if not all and self._found:
            self._go(now % len(self._found))
        elif all:
            self._done = plural(self.tr("%n place(s) replaced", "", count), count)
            self._show()

    def _selected(self, focused: QWidget | None) -> str:
        if isinstance(focused, QLineEdit):
            text = focused.selectedText()
        elif isinstance(focused, QTextEdit):
            text = focused.textCursor().selectedText()
        else:
            text = self._pages.view.selected_text() if focused is self._pages.view else ""
        text = " ".join(text.replace("\ufffc", "").split())
        return text if len(text) <= _MOST_SELECTED else ""


def _is_there(widget: QWidget) -> bool:
    try:
        return widget.isVisible()
    except RuntimeError:  # an item's editor that is gone with its item
        return False
