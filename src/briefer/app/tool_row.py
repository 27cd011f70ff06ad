"""The row under the menus: a tool bar that overflows into a menu of its own, the command field, and Export."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolBar, QToolButton, QWidget

from briefer.app.actions import Actions
from briefer.app.keys import shown_keys
from briefer.app.theme.arrow_button import ArrowButton
from briefer.app.theme.controls import action_button, button, label
from briefer.app.theme.look import Look

_GROUPS = (
    ("start", "open", "save"),
    ("undo", "redo", "history"),
    ("insert-part", "insert-judgment", "insert-image", "insert-table"),
    ("bold", "italic", "insert-link", "insert-citation"),
)
_FIELD, _NARROW_FIELD, _WIDE_WINDOW = 296, 196, 1200


class ToolRow(QWidget):
    """Shows what is bound of the usual actions."""

    def __init__(self, look: Look, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._actions = look, actions
        self.setProperty("kind", "chrome")
        self.setFixedHeight(look.px(44))
        self._bar = QToolBar()
        self._bar.setAccessibleName(self.tr("Tool bar"))
        self._bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.command_field = _CommandField(look)
        self._buttons: dict[str, QToolButton] = {}
        self.export: QPushButton | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.px(12), look.px(4), look.px(12), look.px(4))
        self._row.setSpacing(look.px(12))
        self._row.addWidget(self._bar, 1)
        self._row.addWidget(self.command_field)

    def fill(self) -> None:
        """Put the buttons in, once all actions are bound."""
        self._bar.clear()
        for group in _GROUPS:
            present = [id for id in group if id in self._actions]
            if present and self._bar.actions():
                self._bar.addSeparator()
            for id in present:
                self._buttons[id] = self._button(id)
                self._bar.addWidget(self._buttons[id])
        for rest in self._bar.findChildren(QToolButton, "qt_toolbar_ext_button"):
            self._look.set_icon(rest, "ellipsis", 12)
            rest.setToolTip(self.tr("More actions"))
        if "palette" in self._actions:
            self.command_field.clicked.connect(self._actions["palette"].trigger)
        if "export" in self._actions and self.export is None:
            self.export = self._export_button(self._actions["export"])
            self._row.addWidget(self.export)

    def below(self, id: str) -> QPoint:
        """The place under an action's button, in the screen's pixels, for its menu."""
        made = self._buttons[id]
        return made.mapToGlobal(QPoint(0, made.height()))

    def fit(self, window: int) -> None:
        """The command field narrows with the window; the buttons come first."""
        wide = window >= self._look.px(_WIDE_WINDOW)
        self.command_field.setFixedWidth(self._look.px(_FIELD if wide else _NARROW_FIELD))
        self.command_field.shorten(not wide)

    def _button(self, id: str) -> QToolButton:
        action, words = self._actions[id], {"insert-judgment": (self.tr("Judgment"), "scale")}
        if id == "insert-part":
            return action_button(self._look, action, self.tr("Part"), "plus", ArrowButton(self._look))
        return action_button(self._look, action, *words.get(id, ("", "")))

    def _export_button(self, action: QAction) -> QPushButton:
        made = button(self._look, self.tr("Export"), "primary", "download")
        made.setToolTip(action.toolTip())
        made.setEnabled(action.isEnabled())
        made.clicked.connect(action.trigger)
        action.enabledChanged.connect(made.setEnabled)
        return made


class _CommandField(QPushButton):
    """Looks like a field, opens the command palette."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("kind", "command")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedWidth(look.px(_FIELD))
        self.setAccessibleName(self.tr("Find an action, part or source"))
        self.setText(self.tr("Find an action, part or source"))
        self.setToolTip(self.accessibleName())
        look.set_icon(self, "search", 16, "text3", gap=4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, look.px(8), 0)
        self._keys: QLabel = label(shown_keys("Ctrl+K"), "key")
        self._keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addStretch(1)
        row.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)

    def shorten(self, short: bool) -> None:
        """Fewer words in a narrow window."""
        self.setText(self.tr("Find an action") if short else self.accessibleName())
