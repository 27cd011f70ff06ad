"""The menus of the Source pane: of the selected rows, of the words in the reading pane, and of the structure."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from briefer.app.source.correcting import Corrector
from briefer.app.source.correcting_words import WordCorrector
from briefer.app.source.model import leaves_of
from briefer.app.source.reading_pane import ReadingPane
from briefer.app.source.ticking import Ticker
from briefer.app.source.tree_view import SourceTree


class RowMenus(QObject):
    """Opens menus of what the tree and the reading pane are on."""

    def __init__(
        self,
        tree: SourceTree,
        reading: ReadingPane,
        ticker: Ticker,
        corrector: Corrector,
        words: WordCorrector,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._tree, self._reading, self._ticker, self._corrector = tree, reading, ticker, corrector
        self._words, self._owner = words, parent
        tree.menu_wanted.connect(self.open_for_rows)
        reading.menu_wanted.connect(self.open_for_words)

    def open_for_rows(self, place: QPoint) -> None:
        """Tick, copy and put right what is selected."""
        menu = QMenu(self._owner)
        if leaves := leaves_of(self._tree.selected()):
            inside = all(leaf.tick == 2 for leaf in leaves)
            said = self.tr("Take out of the brief") if inside else self.tr("Add to the brief")
            menu.addAction(said, self._ticker.toggle_selected)
            text = "\n\n".join(leaf.text for leaf in leaves)
            menu.addAction(self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(text))
            menu.addSeparator()
        self._corrector.add_to(menu)
        _popup(menu, place)

    def open_for_words(self, place: QPoint) -> None:
        """What can be done with the words that are selected, or at the cursor."""
        menu = QMenu(self._owner)
        stretch = self._reading.stretch()
        if stretch is not None:
            menu.addAction(self.tr("Add these words to the brief"), lambda: self._ticker.add_stretch(stretch))
            menu.addAction(self.tr("Copy"), self._reading.text.copy)
            menu.addSeparator()
        self._words.add_to(menu)
        _popup(menu, place)

    def fill_structure(self, menu: QMenu, open_all: Callable[[], None], close_all: Callable[[], None]) -> None:
        """The menu of the button over the tree."""
        menu.clear()
        self._corrector.add_to(menu)
        menu.addSeparator()
        menu.addAction(self.tr("Open all"), open_all)
        menu.addAction(self.tr("Close all"), close_all)


def _popup(menu: QMenu, place: QPoint) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
