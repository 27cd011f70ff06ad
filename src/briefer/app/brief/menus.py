"""The menus of cards and items."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from briefer.app.brief.arranging import is_edited
from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.role_menu import add_roles
from briefer.app.release.menus import marking_menu
from briefer.compose import edits
from briefer.model.brief import FigureItem, Item, ItemId, Judgment, Part, PartId, TableItem, TextItem


class PaneActions(Protocol):
    """What menus ask of the pane because it needs a dialog."""

    def link_evidence(self) -> None:
        """Choose pieces of the source for the judgment."""

    def comment(self) -> None:
        """Say something of the item to those who work on the brief."""

    def texts_for_others(self) -> None:
        """What readers see who may not see the item."""

    def add_table(self, part: str = "") -> None:
        """A new table."""

    def add_picture(self, path: Path | None = None, part: str = "") -> None:
        """A picture from a file."""


class BriefMenus(QObject):
    """Built when they are opened, so that they always fit what is selected."""

    def __init__(self, desk: BriefDesk, pane: QWidget) -> None:
        super().__init__(pane)
        self._desk, self._pane, self._look = desk, pane, desk.context.look

    def item(self, key: str, actions: PaneActions) -> QMenu:
        """What can be done with an item."""
        desk = self._desk
        part, item = edits.find_item(desk.brief, ItemId(key))
        menu = QMenu(self._pane)
        self._add(menu, self.tr("Edit"), "pencil", lambda: desk.edit(), "F2")
        if is_edited(item):
            self._add(menu, self.tr("Compare with source"), "git-compare", lambda: desk.compare(), "Ctrl+Shift+D")
            self._add(menu, self.tr("Back to the source"), "rotate-ccw", lambda: desk.restore())
        if isinstance(item, Judgment):
            self._add(menu, self.tr("Link evidence…"), "link", actions.link_evidence, "Ctrl+E")
        self._add(menu, self.tr("Comment…"), "message-square-text", actions.comment, "Ctrl+Alt+M")
        if isinstance(item, TextItem):
            states, bears = add_roles(menu, desk.session, part, item, desk.chosen_items())
            states.setIcon(self._look.icon("tag"))
            bears.setIcon(self._look.icon("scale"))
        menu.addSeparator()
        menu.addMenu(self.marking(key))
        self._add(menu, self.tr("Text for other readers…"), "users", actions.texts_for_others)
        menu.addSeparator()
        self._add_moves(menu)
        menu.addSeparator()
        self._add(menu, self.tr("Duplicate"), "copy", desk.duplicate, "Ctrl+D")
        self._add(menu, self._remove_words(item), "trash-2", desk.remove, "Del")
        return menu

    def part(self, key: str, actions: PaneActions) -> QMenu:
        """What can be done with a part."""
        desk, id = self._desk, PartId(key)
        part = edits.find_part(desk.brief, id)
        menu = QMenu(self._pane)
        self._add(menu, self.tr("Rename"), "pencil", lambda: desk.edit(), "F2")
        folded = key in desk.folded
        said = self.tr("Unfold") if folded else self.tr("Fold")
        self._add(menu, said, "unfold-vertical" if folded else "fold-vertical", lambda: desk.fold(key))
        self._add_drafts(menu, part)
        menu.addSeparator()
        menu.addMenu(self.marking(key))
        menu.addSeparator()
        self._add_moves(menu)
        menu.addSeparator()
        self._add(menu, self.tr("Duplicate"), "copy", desk.duplicate, "Ctrl+D")
        self._add(menu, self.tr("Set aside"), "panel-bottom", lambda: desk.set_aside(id))
        self._add(menu, self.tr("Remove part"), "trash-2", desk.remove, "Del")
        return menu

    def marking(self, key: str) -> QMenu:
        """The markings of what is selected, an item or a part."""
        desk = self._desk
        whole = next((part for part in desk.brief.parts if part.id == key), None)
        inherited, own = self.tr("As the paper, {marking}"), desk.brief.marking
        if whole is None:
            part, item = edits.find_item(desk.brief, ItemId(key))
            current = item.marking
            if part.marking:
                inherited, own = self.tr("As its part, {marking}"), part.marking
        else:
            current = whole.marking
        inherited = inherited.format(marking=own or self.tr("unmarked"))
        menu = marking_menu(desk.session.work, current, inherited, desk.mark, self._pane)
        menu.setIcon(self._look.icon("shield"))
        return menu

    def add(self, key: str, actions: PaneActions) -> QMenu:
        """What can be added to a part."""
        desk, id = self._desk, PartId(key)
        part = edits.find_part(desk.brief, id)
        judgments = desk.context.spec(part).judges
        menu = QMenu(self._pane)
        words = self.tr("Judgment") if judgments else self.tr("Paragraph")
        self._add(menu, words, "scale" if judgments else "type", lambda: desk.add_item(part=id))
        self._add(menu, self.tr("Table"), "table", lambda: actions.add_table(key))
        self._add(menu, self.tr("Picture…"), "image", lambda: actions.add_picture(None, key))
        self._add_drafts(menu, part)
        return menu

    def parts(self) -> QMenu:
        """The template's parts that the brief lacks, and one of the editor's own."""
        desk = self._desk
        present = {part.role for part in desk.brief.parts}
        menu = QMenu(self._pane)
        for spec in desk.context.template.parts:
            if spec.role in present and not spec.repeats:
                continue
            heading = spec.heading or self.tr("Section")
            action = self._add(menu, heading, "", partial(desk.add_part, spec.role, spec.heading))
            action.setToolTip(spec.hint)
        menu.addSeparator()
        self._add(menu, self.tr("Part of your own"), "plus", lambda: desk.add_part("own", ""))
        return menu

    def _add_drafts(self, menu: QMenu, part: Part) -> None:
        desk, spec = self._desk, self._desk.context.spec(part)
        if spec.content != "summary":
            return
        menu.addSeparator()
        build = self.tr("Build from the judgments")
        self._add(menu, build, "scale", lambda: desk.summary_from_judgments(part.id))
        self._add(menu, self.tr("Draft from the body"), "text-quote", lambda: desk.summary_from_body(part.id))

    def _add_moves(self, menu: QMenu) -> None:
        self._add(menu, self.tr("Move up"), "arrow-up", lambda: self._desk.move(-1), "Alt+Up")
        self._add(menu, self.tr("Move down"), "arrow-down", lambda: self._desk.move(1), "Alt+Down")

    def _remove_words(self, item: Item) -> str:
        if isinstance(item, TableItem | FigureItem):
            return self.tr("Remove")
        return self.tr("Remove from brief")

    def _add(self, menu: QMenu, text: str, icon: str, do: Callable[[], object], shortcut: str = "") -> QAction:
        said = f"{text}\t{shortcut}" if shortcut else text
        action = menu.addAction(said)
        if icon:
            action.setIcon(self._look.icon(icon))
        action.triggered.connect(lambda _checked=False: do())
        return action
