"""The Brief pane: header, cards or the empty state, its keys and menus."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from briefer.app.brief.commands import BriefCommands
from briefer.app.brief.empty_brief import EmptyBrief
from briefer.app.brief.faces import COMMENT, COMPARE, MARKING, TEXTS
from briefer.app.brief.keys import BriefKeys
from briefer.app.brief.words import words
from briefer.app.keys import shown_keys
from briefer.app.session import Session
from briefer.app.theme.controls import button, icon_button, label
from briefer.app.theme.look import Look
from briefer.review.findings import Finding


class BriefPane(BriefCommands):
    """Shows the session's brief and changes it only through the session.

    ``citation_opened`` (article id, citation id) is sent when a citation's chip is opened, ``neighbour_wanted`` with
    "source" or "pages" when that pane is folded and its button here was pressed.
    """

    citation_opened = Signal(str, str)
    neighbour_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setAccessibleName(self.tr("Brief"))
        self._session: Session | None = None
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.canvas)
        self._empty = EmptyBrief(self.desk, self)
        self._count = label("", "hint")
        self._fold = icon_button(look, "fold-vertical", self.tr("Fold all parts"))
        self._fold.clicked.connect(self.fold_all)
        self._neighbours = {
            "source": self._opener("source", self.tr("Source"), self.tr("Show Source"), "panel-left", "Ctrl+Shift+1"),
            "pages": self._opener("pages", self.tr("Pages"), self.tr("Show Pages"), "panel-right", "Ctrl+Shift+2"),
        }
        self._lay_out()
        self._connect()
        self.set_session(None)

    def set_session(self, session: Session | None) -> None:
        """Show another brief, or none."""
        if self._session is not None:
            self._session.changed.disconnect(self._show_brief)
            self._session.selected.disconnect(self._follow)
            self._session.jumped.disconnect(self._jump)
        self._session = session
        self.canvas.clear()
        self.desk.set_session(session)
        if session is not None:
            session.changed.connect(self._show_brief)
            session.selected.connect(self._follow)
            session.jumped.connect(self._jump)
            self._scroll.verticalScrollBar().setValue(0)
        self._show_brief()

    def set_findings(self, findings: Iterable[Finding]) -> None:
        """What the checks found, shown on cards and items."""
        if self.desk.context.set_findings(findings) and self._session is not None:
            self.canvas.refresh()

    def show_neighbour(self, name: str, folded: bool) -> None:
        """A pane beside this one was folded to a button in the header here, or opened."""
        if name in self._neighbours:
            self._neighbours[name].setVisible(folded)

    def focus_pane(self) -> None:
        """The keys to what is worked on, else to the first part."""
        if self._session is None:
            return
        if not self._has_items():
            self._empty.draft.setFocus()
        elif self.desk.current:
            self.canvas.reveal(self.desk.current)
        else:
            self.desk.step(0)

    # Ours

    def _opener(self, name: str, text: str, said: str, icon: str, keys: str) -> QPushButton:
        """What a folded neighbour leaves behind."""
        made = button(self._look, text, "small", icon)
        made.setAccessibleName(said)
        made.setToolTip(f"{said} ({shown_keys(keys)})")
        made.clicked.connect(lambda: self.neighbour_wanted.emit(name))
        made.hide()
        return made

    def _lay_out(self) -> None:
        px = self._look.px
        header = QWidget()
        header.setProperty("kind", "pane-header")
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(header)
        row.setContentsMargins(px(16), 0, px(8), 0)
        row.setSpacing(px(8))
        row.addWidget(self._neighbours["source"])
        row.addWidget(label(self.tr("Brief"), "heading"))
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self._fold)
        row.addWidget(self._neighbours["pages"])
        body = QWidget()
        self._stack = QStackedLayout(body)
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(body, 1)
        self.setMinimumWidth(px(420))

    def _connect(self) -> None:
        desk, canvas = self.desk, self.canvas
        desk.arranged.connect(self._mark_chosen)
        desk.revealed.connect(canvas.reveal)
        desk.citation_opened.connect(self.citation_opened)
        desk.link_wanted.connect(self.link)
        desk.citation_wanted.connect(self.insert_citation)
        desk.evidence_wanted.connect(lambda _key: self.link_evidence())
        canvas.keys = self._keys().act_on
        canvas.item_menu.connect(self._open_item_menu)
        canvas.part_menu.connect(self._open_part_menu)
        canvas.add_menu.connect(lambda key, at: self._open(self._menus.add(key, self), at))
        canvas.chip_clicked.connect(self._act_on_chip)
        canvas.pictures_dropped.connect(self.add_pictures)
        self._look.changed.connect(self._rebuild)

    def _keys(self) -> BriefKeys:
        key = Qt.Key
        bare = {
            (key.Key_F2, False): self.edit,
            (key.Key_Return, False): self.edit,
            (key.Key_Enter, False): self.edit,
            (key.Key_Delete, False): self.remove,
            (key.Key_Backspace, False): self.remove,
            (key.Key_F8, False): self.next_difference,
            (key.Key_F8, True): self.previous_difference,
            (key.Key_Menu, False): self.open_menu,
            (key.Key_F10, True): self.open_menu,
        }
        control = {
            (key.Key_C, False): self.copy,
            (key.Key_D, False): self.duplicate,
            (key.Key_D, True): self.compare,
            (key.Key_E, False): self.link_evidence,
            (key.Key_J, False): self.add_judgment,
            (key.Key_B, False): self.bold,
            (key.Key_I, False): self.italic,
            (key.Key_L, False): self.link,
            (key.Key_C, True): self.insert_citation,
        }
        return BriefKeys(self.desk, bare, control)

    def _show_brief(self) -> None:
        if self._session is None:
            self._count.setText("")
            self._stack.setCurrentWidget(self._empty)
            self._empty.setEnabled(False)
            return
        self.desk.prune()
        empty = not self._has_items()
        count = len(self._session.brief.parts)
        self._count.setText(self.tr("empty") if empty else words.parts(count))
        self._empty.setEnabled(True)
        self._stack.setCurrentWidget(self._empty if empty else self._scroll)
        self.canvas.show_brief()

    def _mark_chosen(self) -> None:
        if self._session is not None:
            self.canvas.mark_chosen()

    def _rebuild(self) -> None:
        if self._session is not None:
            self.canvas.rebuild()

    def _follow(self, key: str) -> None:
        if self._session is not None:
            self.desk.follow(key)

    def _jump(self, key: str) -> None:
        """Into view with the keys, open if its part was folded, and marked for a moment."""
        part = self.desk.part_of(key)
        if part is None:
            return
        if key != part.id:
            self.desk.fold(part.id, False)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.canvas.reveal(key)
        self.canvas.flash(key)

    def _has_items(self) -> bool:
        if self._session is None:
            return False
        brief = self._session.brief
        return any(part.items for part in brief.parts) or bool(brief.set_aside)

    def _act_on_chip(self, key: str, action: str) -> None:
        self.desk.choose(key)
        if action == COMPARE:
            self.desk.compare(key)
        elif action == COMMENT:
            self.comment()
        elif action == MARKING:
            self.offer_markings()
        elif action == TEXTS:
            self.texts_for_others()
        elif action:
            self.desk.edit(key)

    def _open_item_menu(self, key: str, at: QPoint) -> None:
        if key not in self.desk.chosen:
            self.desk.choose(key)
        self._open(self._menus.item(key, self), at)

    def _open_part_menu(self, key: str, at: QPoint) -> None:
        if key not in self.desk.chosen:
            self.desk.choose(key)
        self._open(self._menus.part(key, self), at)

    def open_menu(self) -> None:
        """The menu of what is worked on, where it stands."""
        card = next((c for c in self.canvas.cards if c.widget_of(self.desk.current)), None)
        if card is None:
            return
        if card.part.id == self.desk.current:
            self._open_part_menu(card.part.id, self.place_of_current())
        else:
            self._open_item_menu(self.desk.current, self.place_of_current())

    def _open(self, menu: QMenu, at: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
