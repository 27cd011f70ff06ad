"""What ticks, Enter and Space do: pieces go into the brief and out of it, and what goes out is told."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from briefer.app.mime import SourceItem
from briefer.app.session import Session
from briefer.app.source.model import SourceModel, leaves_of
from briefer.app.source.nodes import Node
from briefer.app.source.removal import removal_words
from briefer.app.source.tree_view import SourceTree
from briefer.app.source.words import counts, translate
from briefer.compose.including import include, leave_out
from briefer.compose.uses import Piece
from briefer.model.article import ArticleId


class Ticker(QObject):
    """Changes the brief by the rows of the tree. ``added`` follows a single row, ``removed`` says what went."""

    added = Signal()
    removed = Signal(str)

    def __init__(self, tree: SourceTree, model: SourceModel, parent: QObject) -> None:
        super().__init__(parent)
        self._tree, self._model = tree, model
        self._session: Session | None = None
        tree.toggle_wanted.connect(self.toggle_selected)
        tree.add_wanted.connect(self.add_selected)
        model.tick_wanted.connect(self._toggle_from)

    def set_session(self, session: Session | None) -> None:
        """Tick for another brief."""
        self._session = session

    def toggle_selected(self) -> None:
        """Put all that is selected into the brief, or take it out if all of it is there."""
        self._toggle(self._tree.selected())

    def add_selected(self) -> None:
        """Put what is selected into the brief; groups open or close instead."""
        nodes = self._tree.selected()
        if len(nodes) == 1 and nodes[0].piece is None:
            index = self._tree.currentIndex()
            self._tree.setExpanded(index, not self._tree.isExpanded(index))
        else:
            self._change(nodes, True)

    def add_stretch(self, item: SourceItem) -> None:
        """Put words that were selected in the reading pane into the brief."""
        session = self._session
        if session is not None:
            piece = Piece(ArticleId(item.article), item.kind, item.id, item.start, item.end)
            session.apply(lambda brief: include(brief, session.template, [piece]), self.tr("Add a passage"))

    def _toggle_from(self, node: Node) -> None:
        """A click on a tick: with the selection if it is part of it."""
        selected = self._tree.selected()
        self._toggle(selected if node in selected and len(selected) > 1 else [node])

    def _toggle(self, nodes: list[Node]) -> None:
        leaves = leaves_of(nodes)
        if leaves:
            self._change(nodes, not all(leaf.tick == 2 for leaf in leaves))

    def _change(self, nodes: list[Node], wanted: bool) -> None:
        session = self._session
        leaves = [leaf for leaf in leaves_of(nodes) if (leaf.tick == 2) != wanted]
        pieces = [leaf.piece for leaf in leaves if leaf.piece]
        if session is None or not pieces:
            return
        before, name = session.brief, _step_name(leaves, wanted)
        if wanted:
            session.apply(lambda brief: include(brief, session.template, pieces), name)
            if len(nodes) == 1:
                self.added.emit()
        else:
            session.apply(lambda brief: leave_out(brief, pieces), name)
            evidence = [use.number for leaf in leaves for use in self._model.uses(leaf) if use.evidence]
            self.removed.emit(removal_words(before, session.brief, evidence))


def _step_name(leaves: list[Node], wanted: bool) -> str:
    if len(leaves) > 1:
        return counts.moved(len(leaves), wanted)
    short = leaves[0].text if len(leaves[0].text) <= 40 else f"{leaves[0].text[:39].rstrip()}…"
    return (translate("Source", "Add “{0}”") if wanted else translate("Source", "Take out “{0}”")).format(short)
