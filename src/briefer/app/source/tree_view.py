"""The tree itself: keys, clicks and drags; which rows are open is remembered over filters and corrections."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTreeView, QWidget

from briefer.app.brief.drop_line import drag_picture
from briefer.app.mime import source_items
from briefer.app.source.delegate import RowDelegate
from briefer.app.source.model import Index, SourceModel
from briefer.app.source.nodes import Node
from briefer.app.theme.look import Look

_MOST_OPEN = 2_000  # rows that a filter opens; more cannot be read, and would hold up typing
_DRAGGED, _BADGE = 200, 40


class SourceTree(QTreeView):
    """Space ticks, Enter adds, F2 renames, the menu key opens the commands for a row."""

    toggle_wanted = Signal()
    add_wanted = Signal()
    menu_wanted = Signal(object)
    current_changed = Signal(object)

    def __init__(self, look: Look, model: SourceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._look = model, look
        self.delegate = RowDelegate(look, model, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self._opened: set[str] = set()
        self._restoring = False
        self._pressed_tick: Node | None = None
        self._configure()
        self.expanded.connect(lambda index: self._remember(index, True))
        self.collapsed.connect(lambda index: self._remember(index, False))
        look.changed.connect(self._measure)

    def _configure(self) -> None:
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(self.tr("Source"))
        self.setAccessibleDescription(self.tr("What the articles hold. Space ticks, Enter adds to the brief."))

    # Rows

    def node(self, index: Index) -> Node | None:
        """The row at an index."""
        return index.internalPointer() if index.isValid() else None

    @property
    def current(self) -> Node | None:
        """The row that the keyboard is on."""
        return self.node(self.currentIndex())

    def selected(self) -> list[Node]:
        """The selected rows from top to bottom, or else the current one."""
        indexes = self.selectionModel().selectedIndexes()
        rows = [index.internalPointer() for index in sorted(indexes, key=lambda i: self.visualRect(i).top())]
        return rows or ([self.current] if self.current else [])

    def go_to(self, node: Node) -> None:
        """Make a row current and selected, and show it."""
        if not self._model.is_shown(node):
            return
        above = node.parent
        while above is not None and above.parent is not None:
            self.setExpanded(self._model.index_of(above), True)
            above = above.parent
        index = self._model.index_of(node)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def open_rows(self, keys: set[str]) -> None:
        """Which rows are open, by key; shown by the next :meth:`restore`."""
        self._opened = set(keys)

    def restore(self, everything: bool = False) -> None:
        """After a reset of the model: open what was open, or everything that the filter found."""
        tree = self._model.tree
        if tree is None:
            return
        self._restoring = True
        rows = 0
        for node in _groups(tree.root):
            if node.shown and ((everything and rows < _MOST_OPEN) or node.key in self._opened):
                self.setExpanded(self._model.index_of(node), True)
                rows += len(node.shown)
        self._restoring = False

    def _remember(self, index: QModelIndex, is_open: bool) -> None:
        node = self.node(index)
        if node is not None and not self._restoring:
            (self._opened.add if is_open else self._opened.discard)(node.key)

    def _measure(self) -> None:
        self.delegate.measure()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    # Qt's events

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:  # noqa: N802  # Qt's name
        """The delegate draws the arrow."""

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802  # Qt's name
        """Tell which row is read."""
        super().currentChanged(current, previous)
        self.current_changed.emit(self.node(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Our keys, then Qt's."""
        if self.state() != QAbstractItemView.State.EditingState:
            if event.key() == Qt.Key.Key_Space and not event.modifiers():
                self.toggle_wanted.emit()
                return
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self.add_wanted.emit()
                return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A click on an arrow opens, a click on a tick leaves the selection as it is."""
        index = self.indexAt(event.position().toPoint())
        node = self.node(index)
        if node is not None and event.button() == Qt.MouseButton.LeftButton:
            at, row = event.position().toPoint(), self.visualRect(index)
            if node.shown and self.delegate.arrow_rect(row, node).contains(at):
                self.setExpanded(index, not self.isExpanded(index))
                return
            if self._is_on_tick(node, row, at):
                self._pressed_tick = node
                return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """The tick that was pressed is let go."""
        pressed, self._pressed_tick = self._pressed_tick, None
        if pressed is None:
            super().mouseReleaseEvent(event)
            return
        index = self.indexAt(event.position().toPoint())
        if self.node(index) is pressed and self._is_on_tick(
            pressed, self.visualRect(index), event.position().toPoint()
        ):
            self._model.tick_wanted.emit(pressed)

    def _is_on_tick(self, node: Node, row: QRect, at: QPoint) -> bool:
        reach = self.fontMetrics().height() // 4
        room = self.delegate.tick_rect(row, node).adjusted(-reach, -reach, reach, reach)
        return node.is_tickable and room.contains(at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A double click on a group opens it, on a piece adds it."""
        index = self.indexAt(event.position().toPoint())
        node = self.node(index)
        row = self.visualRect(index)
        if node is None or event.button() != Qt.MouseButton.LeftButton:
            super().mouseDoubleClickEvent(event)
        elif self._is_on_tick(node, row, event.position().toPoint()):
            self._pressed_tick = node
        elif node.shown:
            self.setExpanded(index, not self.isExpanded(index))
        elif node.piece is not None:
            self.add_wanted.emit()

    def startDrag(self, supported: Qt.DropAction) -> None:  # noqa: N802  # Qt's name
        """The words of the first row go with the pointer, and how many rows there are; the target stays in sight."""
        mime = self._model.mimeData(self.selectionModel().selectedIndexes())
        items = source_items(mime)
        if not items:
            return
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.setPixmap(self._picture(len(items)))
        drag.setHotSpot(QPoint(-self._look.px(12), -self._look.px(22)))  # what the target says stays in sight
        drag.exec(Qt.DropAction.CopyAction)

    def _picture(self, count: int) -> QPixmap:
        first = QLabel(self.selected()[0].text)
        first.setFont(self._look.font(13))
        first.setContentsMargins(*(self._look.px(8), self._look.px(4)) * 2)
        first.resize(self._look.px(_DRAGGED + (_BADGE if count > 1 else 0)), first.sizeHint().height())
        return drag_picture(self._look, first, count)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """The commands of the row, at the pointer or under the row."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        else:
            place = event.globalPos()
        self.menu_wanted.emit(place)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """A row is current as soon as the keyboard comes here."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0, 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """The selection turns grey."""
        super().focusOutEvent(event)
        self.viewport().update()


def _groups(node: Node) -> Iterator[Node]:
    """The rows that can be open, in order, without looking at the pieces below them one by one."""
    for child in node.shown:
        if child.children:
            yield child
            if child.shown and child.shown[0].piece is None:
                yield from _groups(child)
