"""The top of the Source pane: its name and commands, the article's title and publication, and the filter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from briefer.app.plural import plural
from briefer.app.source.filtering import Mode
from briefer.app.theme.controls import ElidedLabel, button, icon_button, label, rule
from briefer.app.theme.look import Look


class FilterField(QLineEdit):
    """Esc empties it; the arrow down and Enter go to the rows it found."""

    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Our keys, then Qt's."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        else:
            super().keyPressEvent(event)


class SourceHead(QWidget):
    """Everything above the tree. ``filter_changed`` is sent for each letter and each choice of the menu."""

    filter_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.articles = label("", "hint")
        self.structure = icon_button(look, "list-tree", self.tr("Structure: put right what was read wrongly"))
        self.structure.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add = icon_button(look, "plus", self.tr("Add an article"))
        self.title = ElidedLabel("", "name")
        self.publication = ElidedLabel("", "hint")
        self.field = FilterField()
        self.field.setAccessibleName(self.tr("Filter the source"))
        self.field.setClearButtonEnabled(True)
        self._funnel = QAction(self.tr("Filter"), self)
        for clear in self.field.findChildren(QAction):
            clear.setText(self.tr("Empty the filter"))
        look.set_icon(self._funnel, "funnel", 14, "text3")
        self.field.addAction(self._funnel, QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self.filter_changed)
        self.choice = self._choice()
        self._lay_out()

    def _choice(self) -> QPushButton:
        """The menu of what to show: all, used, unused, to confirm."""
        made = button(self._look, "", "small")
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        made.setFixedHeight(self._look.px(28))
        self._look.set_icon(made, "chevron-down", 12, "text3")
        menu, group = QMenu(made), QActionGroup(made)
        for mode, text in self._modes().items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData(mode)
            action.setChecked(mode == "all")
            group.addAction(action)
        group.triggered.connect(self._chosen)
        made.clicked.connect(lambda: menu.popup(made.mapToGlobal(made.rect().bottomLeft())))
        self._group = group
        made.setText(_spaced(self._modes()["all"]))
        made.setAccessibleName(self.tr("Show: {0}").format(self._modes()["all"]))
        return made

    def _modes(self) -> dict[Mode, str]:
        return {
            "all": self.tr("All"),
            "used": self.tr("Used"),
            "unused": self.tr("Unused"),
            "confirm": self.tr("To confirm"),
        }

    def _chosen(self, action: QAction) -> None:
        self.choice.setText(_spaced(action.text()))
        self.choice.setAccessibleName(self.tr("Show: {0}").format(action.text()))
        self.filter_changed.emit()

    @property
    def mode(self) -> Mode:
        """What the menu says."""
        mode: Mode = self._group.checkedAction().data()
        return mode

    def set_mode(self, mode: Mode) -> None:
        """Choose in the menu."""
        for action in self._group.actions():
            if action.data() == mode and not action.isChecked():
                action.trigger()

    def set_article(self, title: str, publication: str) -> None:
        """Whose rows are looked at."""
        self.title.set_text(title)
        self.publication.set_text(publication)

    def set_counts(self, articles: int, pieces: int, found: int | None = None) -> None:
        """How much there is, and how much of it the filter found."""
        there = plural(self.tr("%n article(s)", "", articles), articles) if articles else ""
        self.articles.setText(there if found is None else self.tr("{0} of {1} items").format(found, pieces))
        self.field.setPlaceholderText(plural(self.tr("Filter %n item(s)", "", pieces), pieces))

    def _lay_out(self) -> None:
        px = self._look.px
        head = QWidget()
        head.setProperty("kind", "pane-header")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), 0, px(8), 0)
        row.setSpacing(px(8))
        row.addWidget(label(self.tr("Source"), "heading"))
        row.addWidget(self.articles)
        row.addStretch(1)
        row.addWidget(self.structure)
        row.addWidget(self.add)
        below = QVBoxLayout()
        below.setContentsMargins(px(16), px(8), px(12), px(8))
        below.setSpacing(0)
        below.addWidget(self.title)
        below.addWidget(self.publication)
        below.addSpacing(px(8))
        filters = QHBoxLayout()
        filters.setSpacing(px(8))
        filters.addWidget(self.field, 1)
        filters.addWidget(self.choice)
        below.addLayout(filters)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(head)
        outer.addLayout(below)
        outer.addWidget(rule())


def _spaced(text: str) -> str:
    """Some room between a word and the arrow after it."""
    return f"{text}\N{THIN SPACE}"
