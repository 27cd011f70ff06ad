"""The commands of the Brief pane that the window binds to its actions; those that ask have their dialogs here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QMenu,
    QMessageBox,
    QScrollArea,
    QWidget,
)

from briefer.app.brief import adding
from briefer.app.brief.canvas import Canvas
from briefer.app.brief.comment_dialog import CommentDialog
from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.dialogs import LinkDialog, PictureDialog, PieceDialog
from briefer.app.brief.item_view import ItemView
from briefer.app.brief.menus import BriefMenus
from briefer.app.brief.pictures import KINDS, read_picture_files
from briefer.app.brief.text_editor import TextEditor
from briefer.app.mime import SourceItem
from briefer.app.release.texts_dialog import TextsDialog
from briefer.app.theme.look import Look
from briefer.compose import edits
from briefer.model.article import ArticleId, CitationId
from briefer.model.brief import ItemId, Judgment, PartId
from briefer.model.rich import Cite


class BriefCommands(QWidget):
    """What can be done in the pane. It has the desk that does it and the canvas on which it is seen."""

    def __init__(self, look: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._look = look
        self.desk = BriefDesk(look, self)
        self._menus = BriefMenus(self.desk, self)
        self._scroll = QScrollArea()
        self.canvas = Canvas(self.desk, self._scroll)

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
            kinds = self.tr("Pictures ({kinds})").format(kinds=" ".join(f"*{kind}" for kind in KINDS))
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

    def comment(self) -> None:
        """Say something of the item worked on to those who work on the brief."""
        item = self.desk.current_item()
        if item is None:
            return
        dialog = CommentDialog(self._look, item.comment, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.desk.comment(item.id, dialog.comment)
        dialog.deleteLater()

    def texts_for_others(self) -> None:
        """What readers see who may not see the item worked on."""
        item = self.desk.current_item()
        if item is None:
            return
        part = edits.find_item(self.desk.brief, item.id)[0]
        dialog = TextsDialog(self._look, self.desk.session.work, part, item, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.desk.texts_for_others(item.id, dialog.substitutes)
        dialog.deleteLater()

    def offer_markings(self) -> None:
        """The markings of what is selected, where it stands."""
        if self.desk.current:
            menu = self._menus.marking(self.desk.current)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.place_of_current())

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

    # Ours

    def place_of_current(self) -> QPoint:
        """Where the menus of what is worked on open."""
        widgets = (card.widget_of(self.desk.current) for card in self.canvas.cards)
        widget = next((found for found in widgets if found), None) or self
        return widget.mapToGlobal(QPoint(self._look.px(48), self._look.px(28)))

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
