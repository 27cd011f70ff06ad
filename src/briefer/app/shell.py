"""What the window shows whether or not a brief is open: actions, start view, tool row, status bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from briefer.app.actions import Actions
from briefer.app.settings import Settings, recent_briefs
from briefer.app.start_view import StartView
from briefer.app.status_bar import StatusBar
from briefer.app.tab_order import next_stop
from briefer.app.theme.look import Look
from briefer.app.tool_row import ToolRow


class Shell(QMainWindow):
    """The frame that the panes are put into. ``start_shown`` is sent when the start view came to the front."""

    start_shown = Signal()

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.settings = look, settings
        self.actions_ = Actions(look, self)
        self.start_view = StartView(look, settings)
        self.tool_row = ToolRow(look, self.actions_)
        self.status = StatusBar(look)
        self.stack = QStackedWidget()
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tool_row)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.stack.addWidget(self.start_view)
        self.tool_row.hide()
        self.menuBar().setAccessibleName(self.tr("Menus"))

    def show_start(self) -> None:
        """Back to the start view; the open brief stays open."""
        self.start_view.show_recent(recent_briefs())
        self.stack.setCurrentWidget(self.start_view)
        self.tool_row.hide()
        self.start_view.setFocus()
        self.start_shown.emit()

    def show_panes(self, panes: QWidget) -> None:
        """To the open brief."""
        self.stack.setCurrentWidget(panes)
        self.tool_row.show()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802  # Qt's names
        """While a brief is open Tab goes through its areas, then through the tool row and round again."""
        areas = getattr(self.stack.currentWidget(), "tab_areas", ())
        focused = self.focusWidget()
        stop = next_stop(areas, focused, next) if areas and focused is not None else None
        if stop is None:
            return super().focusNextPrevChild(next)
        stop.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        return True
