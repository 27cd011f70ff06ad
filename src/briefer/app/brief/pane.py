"""The Brief pane: header, cards or the empty state, and the commands that the window binds to its actions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from briefer.app.brief import adding
from briefer.app.brief.canvas import Canvas
from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.dialogs import LinkDialog, PictureDialog, PieceDialog
from briefer.app.brief.empty_brief import EmptyBrief
from briefer.app.brief.faces import COMPARE
from briefer.app.brief.item_view import ItemView
from briefer.app.brief.keys import BriefKeys
from briefer.app.brief.menus import BriefMenus
from briefer.app.brief.pictures import read_picture_files
from briefer.app.brief.text_editor import TextEditor
from briefer.app.brief.words import words
from briefer.app.keys import shown_keys
from briefer.app.mime import SourceItem
from briefer.app.session import Session
from briefer.app.theme.controls import button, icon_button, label
from briefer.app.theme.look import Look
from briefer.model.article import ArticleId, CitationId
from briefer.model.brief import ItemId, Judgment, PartId
from briefer.model.rich import Cite
from briefer.review.findings import Finding


class BriefPane(QWidget):
    """Shows the session's brief and changes it only through the session.

    ``citation_opened`` (article id, citation id) is sent when a citation's chip is opened, ``neighbour_wanted`` with
    "source" or "pages" when that pane is folded and its button here was pressed.
    """

    citation_opened = Signal(str, str)
    neighbour_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Brief"))
        self._look = look
        self._session: Session | None = None
        self.desk = BriefDesk(look, self)
        self._menus = BriefMenus(self.desk, self)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.canvas = Canvas(self.desk, self._scroll)
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

    # Commands: parts and items

    def mark_words(self, sought: re.Pattern[str] | None) -> None:
        """Mark words that are looked for wherever they stand in the cards; none takes the marks away."""
        if sought != self.desk.context.sought:
            self.desk.context.sought = sought
            for view in self.canvas.findChildren(ItemView):
                view.update()

    def part_menu(self) -> QMenu:
        """The parts that can be added."""
        return self._menus.parts()

    def add_part(self, role: str = "own", heading: str = "") -> None:
        """A new part after the one worked on."""
        self.desk.add_part(role, heading)

    def add_paragraph(self) -> None:
        """A new paragraph after the item worked on, opened for writing."""
        if self.desk.brief.parts:
            self.desk.add_item()
        else:
            self.desk.add_part("own", "")

    def add_judgment(self) -> None:
        """A new key judgment, opened for writing."""
        self.desk.add_judgment()

    def add_table(self, part: str = "") -> None:
        """A new table after the item worked on, or in a part, opened for writing."""
        self._need_part()
        id = PartId(part) if part else None
        self.desk.add_item(adding.empty_table(), id, self.tr("Add table"))
        self.desk.edit()

    def add_picture(self, path: Path | None = None, part: str = "", to: int | None = None) -> None:
        """A picture from a file; its description is asked for."""
        if path is None:
            kinds = self.tr("Pictures (*.png *.jpg *.jpeg)")
            chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Add picture"), "", kinds)
            if not chosen:
                return
            path = Path(chosen)
        self.add_pictures([path], part, to)

    def add_pictures(self, paths: Sequence[Path], part: str = "", to: int | None = None) -> None:
        """Pictures from files in their order; each one's description is asked for, all that cannot be added is told."""
        contents, problems = read_picture_files(paths)
        for path, content in contents:
            dialog = PictureDialog(self._look, path.name, self)
            if dialog.exec() == QDialog.DialogCode.Accepted:
                self._need_part()
                item = adding.figure(content, dialog.alt, dialog.caption)
                self.desk.add_item(item, PartId(part) if part else None, self.tr("Add picture"), to)
                to = None if to is None else to + 1
            dialog.deleteLater()
        if problems:
            QMessageBox.warning(self, self.tr("Picture not added"), "\n".join(problems))

    def add_sources(self, pieces: Iterable[SourceItem]) -> None:
        """Pieces of the articles after the item worked on, else at the end of the part worked on."""
        self._need_part()
        part = self.desk.current_part() or self.desk.brief.parts[-1]
        ids = [item.id for item in part.items]
        to = ids.index(ItemId(self.desk.current)) + 1 if self.desk.current in ids else None
        self.desk.add_sources(tuple(pieces), part.id, to)

    def duplicate(self) -> None:
        """A copy of what is selected."""
        self.desk.duplicate()

    def remove(self) -> None:
        """What is selected out of the brief."""
        self.desk.remove()

    def rename(self) -> None:
        """Rename the part worked on."""
        part = self.desk.current_part()
        if part:
            self.desk.edit(part.id)

    def fold(self) -> None:
        """Fold or unfold the part worked on."""
        part = self.desk.current_part()
        if part:
            self.desk.fold(part.id)

    def fold_all(self) -> None:
        """Fold all parts, or unfold all."""
        self.desk.fold_all()

    def move_up(self) -> None:
        """What is selected one place up."""
        self.desk.move(-1)

    def move_down(self) -> None:
        """What is selected one place down."""
        self.desk.move(1)

    def set_aside(self) -> None:
        """Keep the part worked on without printing it."""
        part = self.desk.current_part()
        if part:
            self.desk.set_aside(part.id)

    def summary_from_judgments(self) -> None:
        """The executive summary from the selected judgments, else from all."""
        self._summary(self.desk.summary_from_judgments)

    def summary_from_body(self) -> None:
        """The executive summary drafted from the articles' bodies."""
        self._summary(self.desk.summary_from_body)

    def copy(self) -> None:
        """The words of what is selected, to the clipboard."""
        text = self.desk.plain_text()
        if text:
            QGuiApplication.clipboard().setText(text)

    def show_set_aside(self) -> None:
        """Where the parts are that are kept without being printed."""
        self.canvas.reveal_set_aside()

    # Commands: text

    def edit(self) -> None:
        """Edit the item worked on, or rename the part."""
        self.desk.edit()

    def done(self) -> None:
        """Leave the editor."""
        self.desk.leave_editor()

    def bold(self) -> None:
        """Bold or not."""
        editor = self._editor()
        if editor:
            editor.toggle_strong()

    def italic(self) -> None:
        """Italic or not."""
        editor = self._editor()
        if editor:
            editor.toggle_emph()

    def link(self) -> None:
        """Link the selected words, or change or remove the link."""
        editor = self._editor()
        if editor is None:
            return
        dialog = LinkDialog(self._look, *editor.link_here(), self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            editor.set_link(dialog.text, dialog.href)
        dialog.deleteLater()
        editor.setFocus()

    def insert_citation(self) -> None:
        """Choose citations of the articles and put them at the caret."""
        editor = self._editor()
        if editor is None:
            return
        for piece in self._choose(self.tr("Insert citation"), self.tr("Insert"), True):
            editor.insert_cite(Cite(ArticleId(piece.article), CitationId(piece.id)))
        editor.setFocus()

    def link_evidence(self) -> None:
        """Choose paragraphs and citations that the judgment worked on rests on."""
        item = self.desk.current_item()
        if isinstance(item, Judgment):
            pieces = self._choose(self.tr("Link evidence"), self.tr("Link"), False)
            self.desk.link_evidence(item.id, pieces)

    def compare(self) -> None:
        """The item worked on beside its source, or no longer."""
        self.desk.compare()

    def restore_source(self) -> None:
        """The source's wording of the item worked on."""
        self.desk.restore()

    def next_difference(self) -> None:
        """To the next item whose wording is not its source's."""
        self.desk.next_difference(1)

    def previous_difference(self) -> None:
        """To the one before."""
        self.desk.next_difference(-1)

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

    def _need_part(self) -> None:
        """A brief without parts gets one of the editor's own."""
        if not self.desk.brief.parts:
            self.desk.add_part("own", "")
            self.desk.done()

    def _editor(self) -> TextEditor | None:
        editors: list[TextEditor] = self.canvas.findChildren(TextEditor)
        return next((editor for editor in editors if editor.isVisible()), None)

    def _choose(self, title: str, verb: str, citations_only: bool) -> tuple[SourceItem, ...]:
        dialog = PieceDialog(self.desk.context, title, verb, citations_only, self)
        pieces = dialog.pieces() if dialog.exec() == QDialog.DialogCode.Accepted else ()
        dialog.deleteLater()
        return pieces

    def _summary(self, build: Callable[[PartId], None]) -> None:
        """In the part that holds the summary; one that the brief lacks is added if the template knows it."""
        part = self.desk.summary_part()
        if part is not None:
            build(part.id)
            self.desk.choose(part.id)
            self.canvas.reveal(part.id)

    def _act_on_chip(self, key: str, action: str) -> None:
        self.desk.choose(key)
        if action == COMPARE:
            self.desk.compare(key)
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
        widget = card.widget_of(self.desk.current) if card else None
        if card is None or widget is None:
            return
        at = widget.mapToGlobal(QPoint(self._look.px(48), self._look.px(28)))
        if card.part.id == self.desk.current:
            self._open_part_menu(card.part.id, at)
        else:
            self._open_item_menu(self.desk.current, at)

    def _open(self, menu: QMenu, at: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
