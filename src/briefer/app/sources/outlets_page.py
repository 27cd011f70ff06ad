"""Outlets as a table with a form beside it; the pages of the brief and of the register are made of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from briefer.app.plural import plural
from briefer.app.sources.entry_form import EntryForm
from briefer.app.sources.table import OutletRow, OutletTable
from briefer.app.theme.controls import ThinSplitter, button, rule
from briefer.app.theme.look import Look
from briefer.model.sourcing import SourceEntry

_TABLE, _FORM = 760, 360


class OutletsPage(QWidget):
    """``mark_wanted`` is sent with a source that was withdrawn or corrected, ``told`` with what the foot should say."""

    mark_wanted = Signal(str)
    told = Signal(str)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.table, self.form = OutletTable(look), EntryForm(look)
        self.table.setAccessibleName(name)
        self.merge_button = button(look, self.tr("Merge into one"), "small", "merge")
        self.mark_button = button(look, self.tr("Withdrawn…"), "small")
        self._buttons = QHBoxLayout()
        self._lay_out()
        # Later: while the form changes what is chosen, the table may be filled anew.
        self._show = QTimer(self, singleShot=True, interval=0)
        self._show.timeout.connect(self.show_chosen)
        self.table.names_changed.connect(self._show.start)
        self.table.edit_wanted.connect(lambda: self.form.also.setFocus(Qt.FocusReason.OtherFocusReason))
        self.table.removal_wanted.connect(self.remove)
        self.form.changed.connect(self.change)
        self.merge_button.clicked.connect(self._offer_names)
        self.mark_button.clicked.connect(lambda: self.mark_wanted.emit(self.table.chosen[0].entry.name))

    # What the pages do

    def change(self, entry: SourceEntry, field: str) -> None:
        """What is said of an outlet was changed in the form."""
        raise NotImplementedError

    def merge(self, name: str, also: tuple[str, ...]) -> None:
        """Several outlets are one."""
        raise NotImplementedError

    def remove(self) -> None:
        """What is said of the chosen outlets is not wanted any more."""
        raise NotImplementedError

    def show_chosen(self) -> None:
        """The form follows the table; buttons say why they cannot be pressed."""
        chosen = self.table.chosen
        one = chosen[0] if len(chosen) == 1 else None
        self.form.show_entry(one.entry if one else None, _printed(one) if one else ())
        if len(chosen) > 1:
            self.form.name.set_text(plural(self.tr("%n source(s) chosen", "", len(chosen)), len(chosen)))
        none = "" if chosen else self.tr("Choose a source first.")
        several = "" if len(chosen) > 1 else self.tr("Choose several sources first, with Ctrl or Shift.")
        single = "" if one else self.tr("Choose one source first.")
        self.allow({self.merge_button: several, self.mark_button: single}, none)

    def allow(self, reasons: dict[QPushButton, str], none: str) -> None:
        """Which buttons can be pressed; the reason why one cannot is its tooltip."""
        for made, reason in reasons.items():
            made.setEnabled(not reason)
            made.setToolTip(reason)

    def add_buttons(self, *widgets: QWidget | None) -> None:
        """What stands under the table; none is room."""
        for widget in widgets:
            if widget is None:
                self._buttons.addStretch(1)
            else:
                self._buttons.addWidget(widget)

    def finish(self) -> None:
        """Nothing more is shown."""
        self._show.stop()

    # Ours

    def names_menu(self) -> QMenu:
        """The names that the merged outlet may have."""
        menu = QMenu(self)
        names = self.table.names
        for name in names:
            said = self.tr("As {name}").format(name=name).replace("&", "&&")
            others = tuple(other for other in names if other != name)
            menu.addAction(said, partial(self.merge, name, others))
        return menu

    def _offer_names(self) -> None:
        menu = self.names_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.merge_button.mapToGlobal(self.merge_button.rect().topLeft()))

    def _lay_out(self) -> None:
        px = self.look.px
        # Held: the garbage collector takes a splitter of ours that nobody holds, and its panes with it.
        self._splitter = splitter = ThinSplitter(Qt.Orientation.Horizontal, self.look)
        splitter.addWidget(inset(self.table, px(12)))
        splitter.addWidget(self.form)
        splitter.setSizes([px(_TABLE), px(_FORM)])
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        self.form.setMinimumWidth(px(300))
        self.table.setMinimumWidth(px(360))
        self._buttons.setContentsMargins(px(16), px(8), px(16), px(8))
        self._buttons.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(splitter, 1)
        column.addWidget(rule())
        column.addLayout(self._buttons)


def inset(table: QWidget, left: int) -> QWidget:
    """A table without arrows before its rows, away from the edge."""
    made = QWidget()
    made.setProperty("kind", "surface")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(made)
    row.setContentsMargins(left, 0, 0, 0)
    row.addWidget(table)
    return made


def _printed(row: OutletRow) -> tuple[str, ...]:
    """The names that the articles print it by and that the entry does not have."""
    known = {name.casefold() for name in (row.entry.name, *row.entry.also)}
    return tuple(name for name in row.printed if name.casefold() not in known)
