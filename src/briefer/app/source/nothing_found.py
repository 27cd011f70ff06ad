"""What stands in place of the tree when the filter finds nothing: what is, then what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefer.app.source.filtering import close_word
from briefer.app.source.nodes import Tree
from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look

_REST_MS = 200


class NothingFound(QWidget):
    """Says that there is nothing, and once typing rests offers a word that is spelt nearly so."""

    def __init__(self, look: Look, search: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree: Tree | None = None
        self._text = self._word = ""
        self.said = label("", "secondary")
        self.said.setWordWrap(True)
        self.offer = button(look, self.tr("Search that"), "small")
        self.offer.clicked.connect(lambda: search(self._word))
        row = QHBoxLayout()
        row.addWidget(self.offer)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(16),) * 4)
        column.addWidget(self.said)
        column.addLayout(row)
        column.addStretch(1)
        self._looking = QTimer(self, singleShot=True, interval=_REST_MS)
        self._looking.timeout.connect(self._look)

    def say(self, tree: Tree, text: str) -> None:
        """Nothing has ``text``; empty if it was the menu that left nothing."""
        self._tree, self._text = tree, text
        self._show("")
        self._looking.start()

    def rest(self) -> None:
        """Something was found."""
        self._looking.stop()

    def _show(self, more: str) -> None:
        said = self.tr("No item contains “{0}”.").format(self._text) if self._text else self.tr("No item of that kind.")
        self.offer.setVisible(bool(more))
        self.said.setText(f"{said} {more}".strip())

    def _look(self) -> None:
        """This takes longer than the filter, so it waits until typing rests."""
        near = close_word(self._tree, self._text) if self._tree and self._text else None
        if near:
            self._word, count = near
            one, many = self.tr("1 item contains “{0}”."), self.tr("%n items contain “{0}”.", "", count)
            self._show((one if count == 1 else many).format(self._word))
