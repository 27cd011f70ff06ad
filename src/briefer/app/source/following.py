"""Keeps the tree, the reading pane and what is worked on in other panes together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from briefer.app.session import Session
from briefer.app.source.model import SourceModel
from briefer.app.source.nodes import Node, Tree
from briefer.app.source.reading_pane import ReadingPane
from briefer.app.source.reading_text import Reader
from briefer.app.source.tree_view import SourceTree

Fixes = list[tuple[str, Callable[[], None]]]
_ORDER = {"paragraph": 0, "event": 1, "table": 1, "image": 1, "acronym": 2, "citation": 3}


class Follower(QObject):
    """``looked_at`` tells that another row is read. ``reader`` is that of the articles shown now."""

    looked_at = Signal()

    def __init__(
        self, tree: SourceTree, model: SourceModel, reading: ReadingPane, near: Callable[[Node], Fixes], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tree, self._model, self._reading, self._near = tree, model, reading, near
        self._session: Session | None = None
        self._following = False
        self.reader: Reader | None = None
        tree.current_changed.connect(self.show)

    def set_session(self, session: Session | None) -> None:
        """Follow another brief."""
        if self._session is not None:
            self._session.selected.disconnect(self.follow_selection)
        self._session = session
        if session is not None:
            session.selected.connect(self.follow_selection)

    def show_current(self) -> None:
        """What the current row says now."""
        self.show(self._tree.current)

    def show(self, node: Node | None) -> None:
        """The row in the reading pane, and what it is used in as the item that is worked on."""
        session = self._session
        if node is None or self.reader is None or session is None:
            return
        self.looked_at.emit()
        self._reading.show_reading(self.reader.read(node), node.article)
        self._reading.show_fixes(self._near(node))
        uses = self._model.uses(node)
        if uses and not self._following:
            held = [use.item for use in uses]
            with self._quietly():
                session.select(session.selection if session.selection in held else held[0])
            self._mark(node)

    def follow_selection(self, key: str) -> None:
        """The row of what is worked on in another pane: the paragraph or event it was taken from."""
        if self._following:
            return
        nodes = self._model.nodes_using(key) if key else []
        shown = [n for n in nodes if n.piece and self._model.is_shown(n)]
        taken_from, current = self._origin_of(key), self._tree.current

        def rank(node: Node) -> tuple[bool, bool, int, tuple[str, ...]]:
            piece = node.piece
            if piece is None:
                return True, True, len(_ORDER), ()
            own = taken_from == (piece.article, piece.id)
            return node is not current, not own, _ORDER[piece.kind], (piece.article, piece.id)

        best = min(shown, key=rank, default=None)
        self._mark(best)
        if best is not None:
            self.go_quietly(best)

    def go_quietly(self, node: Node) -> None:
        """To a row, without working on what it is used in."""
        with self._quietly():
            self._tree.go_to(node)

    def keep_mark(self) -> None:
        """After a change: the row of what is worked on is marked only while it is used in that."""
        marked, session = self._tree.delegate.worked_on, self._session
        if marked and session and all(use.item != session.selection for use in self._model.uses(marked)):
            self._mark(None)

    def _origin_of(self, key: str) -> tuple[str, str] | None:
        """Article and paragraph that an item was taken from; what a judgment rests on are other paragraphs."""
        items = self._session.brief.items() if self._session is not None else ()
        item = next((item for _, item in items if item.id == key), None)
        origin = item.origin if item is not None else None
        return (origin.article, origin.paragraph) if origin is not None else None

    def _mark(self, node: Node | None) -> None:
        self._tree.delegate.worked_on = node
        self._tree.viewport().update()

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        before, self._following = self._following, True
        yield
        self._following = before


def same_row(tree: Tree, old: Node) -> Node | None:
    """The row that stands for the same thing; for a section that went into another, its first paragraph."""
    if old.key in tree.by_key:
        return tree.by_key[old.key]
    leaf = next(old.leaves(), None)
    found = tree.by_piece.get(leaf.piece.key, []) if leaf and leaf.piece else []
    return found[0] if found else None
