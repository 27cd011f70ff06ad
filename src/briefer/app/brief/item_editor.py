"""An item's text edited in place, under a small head with its name, formats and "Done"."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.slot_widget import SlotWidget
from briefer.app.brief.text_editor import TextEditor
from briefer.app.brief.words import words
from briefer.app.theme.controls import button, icon_button, label, rule
from briefer.compose.words import item_words
from briefer.model.brief import EventItem, Item, Judgment, TextItem
from briefer.model.rich import Cite

_HEAD, _SIDE, _BOTTOM = 36, 12, 12


class EditorHead(QWidget):
    """ "Judgment 1  16 words  … B I link | Done Esc"."""

    def __init__(self, desk: BriefDesk, parent: QWidget) -> None:
        super().__init__(parent)
        look = desk.context.look
        self.name, self.count = label("", "heading"), label("", "hint")
        self.strong = icon_button(look, "bold", self.tr("Bold (Ctrl+B)"))
        self.emph = icon_button(look, "italic", self.tr("Italic (Ctrl+I)"))
        self.link = icon_button(look, "link", self.tr("Link (Ctrl+L)"))
        self.cite = icon_button(look, "quote", self.tr("Insert citation (Ctrl+Shift+C)"))
        self.done = button(look, self.tr("Done"), "flat")
        self.done.setToolTip(self.tr("Leave the editor (Esc)"))
        for flat in (self.strong, self.emph, self.link, self.cite):
            flat.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._wide = look.px(440)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(_SIDE), look.px(4), look.px(8), 0)
        row.setSpacing(look.px(4))
        row.addWidget(self.name)
        row.addSpacing(look.px(4))
        row.addWidget(self.count)
        row.addStretch(1)
        line = rule(vertical=True)
        line.setFixedHeight(look.px(16))
        formats = (self.strong, self.emph, self.link, self.cite)
        for widget in (*formats, line, self.done, label("Esc", "key")):
            row.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Where it is narrow the name comes before the count."""
        super().resizeEvent(event)
        self.count.setVisible(self.width() >= self._wide)


class ItemEditor(SlotWidget):
    """The text of a paragraph, event or judgment; judgments show more below it."""

    def __init__(self, desk: BriefDesk, item: TextItem | Judgment | EventItem, number: int, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.item = item
        self.head = EditorHead(desk, self)
        self.text = TextEditor(desk.context, words.item_name(item, number), self)
        self.text.show_content(item.content)
        self.text.put_caret(desk.caret)
        if desk.speller is not None:
            self.text.check_spelling(desk.speller)
        self.text.edited.connect(lambda content: desk.type_text(self.item.id, content))
        self.text.corrected.connect(lambda content: desk.correct_text(self.item.id, content))
        self.text.finished.connect(self._finish)
        self.text.split.connect(self._split)
        self.text.moved.connect(desk.move)
        self.text.grown.connect(self.resized)
        self.text.citation_opened.connect(lambda cite: self._open(cite))
        self.head.strong.clicked.connect(self.text.toggle_strong)
        self.head.emph.clicked.connect(self.text.toggle_emph)
        self.head.link.clicked.connect(desk.link_wanted)
        self.head.cite.clicked.connect(desk.citation_wanted)
        self.head.done.clicked.connect(self._finish)
        self.setFocusProxy(self.text)
        self.show_item(item, number)

    def show_item(self, item: Item, number: int) -> None:
        """The item as it is now; typing in the editor itself changes nothing here."""
        if isinstance(item, TextItem | Judgment | EventItem):
            self.item = item
            self.head.name.setText(words.item_name(item, number))
            self.head.count.setText(words.word_count(item_words(item)))
            self.text.show_content(item.content)
            self.text.show_findings(self.desk.context.findings(item.id))

    def height_for(self, width: int) -> int:
        """Head, text and what stands below."""
        px = self.look.px
        return px(_HEAD) + self.text.height_for(width - px(2 * _SIDE)) + self.below(width - px(2 * _SIDE)) + px(_BOTTOM)

    def below(self, width: int) -> int:
        """How high what stands below the text is in that width."""
        return 0

    def take_focus(self) -> None:
        """The text."""
        self.text.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Head above, text in its box."""
        px, width = self.look.px, self.width()
        self.head.setGeometry(px(0), 0, width, px(_HEAD))
        inner = width - px(2 * _SIDE)
        self.text.setGeometry(px(_SIDE), px(_HEAD), inner, self.text.height_for(inner))
        self.place_below(px(_HEAD) + self.text.height(), inner)

    def place_below(self, top: int, width: int) -> None:
        """Where what stands below the text goes."""

    def _split(self, before: object, after: object) -> None:
        if isinstance(self.item, TextItem):
            QTimer.singleShot(0, self.desk, lambda: self.desk.split(self.item.id, before, after))  # type: ignore[arg-type]
        else:
            self._finish()

    def _open(self, cite: Cite) -> None:
        self.desk.citation_opened.emit(cite.article, cite.citation)
