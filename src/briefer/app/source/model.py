"""The rows of the Source tree for Qt's views: a thin model over plain nodes that the filter has already marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from briefer.app.mime import SourceItem, source_mime
from briefer.app.source.filtering import Mode, apply_filter
from briefer.app.source.nodes import Node, Tick, Tree
from briefer.app.source.where import place_of, spoken_place, tip_of
from briefer.app.source.words import Places, translate
from briefer.compose.including import is_included
from briefer.compose.uses import PieceKey, Use, Uses
from briefer.model.brief import Brief
from briefer.model.rich import Cite

Index = QModelIndex | QPersistentModelIndex
_CHECK = (Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked)
_NOWHERE = QModelIndex()
_LEAF_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsUserCheckable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
_GROUP_FLAGS = _LEAF_FLAGS & ~Qt.ItemFlag.ItemNeverHasChildren
_NO_FLAGS = Qt.ItemFlag.NoItemFlags
_PLAIN_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_RENAMED_FLAGS = _GROUP_FLAGS | Qt.ItemFlag.ItemIsEditable


class SourceModel(QAbstractItemModel):
    """Reads a :class:`Tree`, changes nothing: a tick or a new heading is a signal, and comes back with the brief."""

    tick_wanted = Signal(object)
    rename_wanted = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tree: Tree | None = None
        self._uses: Uses = {}
        self._places: Places | None = None
        self._silent: frozenset[Cite] = frozenset()
        self.found = 0

    # What is shown

    @property
    def tree(self) -> Tree | None:
        """The rows, none while no brief is open."""
        return self._tree

    def set_tree(self, tree: Tree | None, text: str = "", mode: Mode = "all") -> None:
        """Show other rows, filtered; they are not ticked yet (see :meth:`set_uses`)."""
        self.beginResetModel()
        self._tree, self._uses, self._silent = tree, {}, frozenset()
        self.found = apply_filter(tree.root, text, mode) if tree else 0
        self.endResetModel()

    def filter(self, text: str, mode: Mode) -> None:
        """Show only the rows that suit."""
        if self._tree is None:
            return
        self.beginResetModel()
        self.found = apply_filter(self._tree.root, text, mode)
        self.endResetModel()

    def set_uses(self, uses: Uses, changed: set[PieceKey], brief: Brief, places: Places) -> bool:
        """Tick the rows of the ``changed`` pieces by what the brief uses now; whether any tick changed."""
        if self._tree is None:
            return False
        silenced = {PieceKey(c.article, "citation", c.citation) for c in self._silent ^ brief.excluded}
        said_otherwise = bool(changed or silenced) or places != self._places
        self._uses, self._places, self._silent = uses, places, brief.excluded
        ticked = False
        for key in changed | silenced:
            state = is_included(brief, uses, key)
            tick: Tick = 1 if state is None else 2 if state else 0
            for node in self._tree.by_piece.get(key, ()):
                ticked |= node.tick != tick
                node.set_tick(tick)
        if said_otherwise:  # a letter typed into an item changes no row, and painting them all holds up the next one
            self._tell_all()
        return ticked

    def uses(self, node: Node) -> tuple[Use, ...]:
        """Where a row's piece is used."""
        return self._uses.get(node.piece.key, ()) if node.piece else ()

    def nodes_using(self, item: str) -> list[Node]:
        """The rows of the pieces that an item of the brief uses, in no order."""
        if self._tree is None:
            return []
        keys = [key for key, uses in self._uses.items() if any(use.item == item for use in uses)]
        return [node for key in keys for node in self._tree.by_piece.get(key, ())]

    def place(self, node: Node) -> str:
        """What stands at the right: where a piece is used, or how many of a group's are."""
        if node.piece is not None:
            return place_of(node, self.uses(node), self._places) if self._places else ""
        if node.kind == "notices":
            count = len(node.children)
            return translate("Source", "{0} to confirm").format(count) if count else translate("Source", "none")
        if node.kind == "notice":
            return ""
        if not node.total:
            return translate("Source", "none") if node.kind == "group" else ""
        return translate("Source", "{0} of {1}").format(node.ticked, node.total)

    def is_edited(self, node: Node) -> bool:
        """Whether its wording in the brief differs from the article's."""
        return any(use.edited for use in self.uses(node))

    # Qt's questions

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """The index of a child."""
        shown = self._node(parent).shown if self._tree else ()
        return self.createIndex(row, column, shown[row]) if 0 <= row < len(shown) and column == 0 else QModelIndex()

    def index_of(self, node: Node) -> QModelIndex:
        """The index of a row that is shown."""
        return self.createIndex(node.row, 0, node)

    def is_shown(self, node: Node) -> bool:
        """Whether the filter leaves it."""
        while node.parent is not None:
            shown = node.parent.shown
            if not (node.row < len(shown) and shown[node.row] is node):
                return False
            node = node.parent
        return True

    def parent(self, child: Any = None) -> Any:
        """The index of the row above in the tree; without an argument the model's owner, as everywhere in Qt."""
        if child is None:
            return super().parent()
        above = child.internalPointer().parent if child.isValid() else None
        return QModelIndex() if above is None or above.parent is None else self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  # Qt's name
        """How many children the filter leaves."""
        return len(self._node(parent).shown) if self._tree else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802  # Qt's name
        """One: the delegate draws the row."""
        return 1

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:  # noqa: N802  # Qt's name
        """Whether it can be opened."""
        return bool(self._tree and self._node(parent).shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Pieces and groups of them can be ticked and dragged, headings renamed."""
        node: Node | None = index.internalPointer()
        if node is None:
            return _NO_FLAGS
        if node.piece is not None:
            return _LEAF_FLAGS
        if node.kind == "section":
            return _RENAMED_FLAGS
        return _GROUP_FLAGS if node.is_tickable else _PLAIN_FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words and ticks, for drawing and for screen readers."""
        if not index.isValid():
            return None
        node: Node = index.internalPointer()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{node.number} {node.text}" if role == _SPOKEN and node.number else node.text
            case Qt.ItemDataRole.CheckStateRole:
                return _CHECK[node.state] if node.is_tickable else None
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self.description(node)
            case Qt.ItemDataRole.ToolTipRole:
                return tip_of(node, self.uses(node), self._places)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802  # Qt's name
        """Ask for the change; it comes back with the brief."""
        if role == Qt.ItemDataRole.CheckStateRole:
            self.tick_wanted.emit(index.internalPointer())
        elif role == Qt.ItemDataRole.EditRole and str(value).strip():
            self.rename_wanted.emit(index.internalPointer(), str(value).strip())
        return False

    def mimeTypes(self) -> list[str]:  # noqa: N802  # Qt's name
        """What is dragged out of the tree."""
        return source_mime(()).formats()

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802  # Qt's name
        """The pieces of the dragged rows, and their words for other programs."""
        leaves = leaves_of(index.internalPointer() for index in indexes)
        items = [SourceItem(p.article, p.kind, p.id, p.start, p.end) for leaf in leaves if (p := leaf.piece)]
        return source_mime(items, "\n\n".join(leaf.text for leaf in leaves))

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802  # Qt's name
        """Dragging copies: the article stays as it is."""
        return Qt.DropAction.CopyAction

    def description(self, node: Node) -> str:
        """What a screen reader adds to a row's words."""
        said = [self.place(node)]
        if node.piece is not None and self._places is not None:
            said = [spoken_place(node, self.uses(node), self._places)]
        said += [translate("Source", "edited")] if self.is_edited(node) else []
        said += [translate("Source", "proposed heading")] if node.proposed else []
        said += [translate("Source", "to confirm")] if node.to_confirm and node.piece is not None else []
        return ", ".join(s for s in said if s)

    def _node(self, index: Index) -> Node:
        node: Node | None = index.internalPointer()
        if node is not None:
            return node
        assert self._tree is not None  # noqa: S101  # asked only while there are rows
        return self._tree.root

    def _tell_all(self) -> None:
        """One signal for all rows: the view repaints what is visible and asks for nothing else."""
        rows = self.rowCount()
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, 0))


_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def leaves_of(nodes: Iterable[Node]) -> list[Node]:
    """The pieces of rows and groups, each once, in order."""
    found: dict[object, Node] = {}
    for node in nodes:
        for leaf in node.leaves():
            if leaf.piece is not None:
                found.setdefault(leaf.piece.key, leaf)
    return list(found.values())
