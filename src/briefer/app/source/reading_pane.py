"""The reading pane under the tree: the chosen piece in its context, to be read and to be taken a stretch of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from briefer.app.mime import SourceItem, source_mime
from briefer.app.source.reading_text import Line, Reading, Span
from briefer.app.theme.controls import ElidedLabel, button, icon_button, label
from briefer.app.theme.look import Look
from briefer.model.article import Image, Table

_PARAGRAPH = QTextFormat.Property.UserProperty + 1
_SCHEME = "citation:"


class ReadingPane(QWidget):
    """Read only. ``citation_chosen`` is sent for a click on a citation, ``stretch_wanted`` for words to be added."""

    citation_chosen = Signal(str)
    stretch_wanted = Signal(object)
    size_wanted = Signal(bool)
    menu_wanted = Signal(QPoint)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._reading = Reading("", "", ())
        self._article = ""
        self.setProperty("kind", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = ElidedLabel("", "heading")
        self.remark = label("", "hint")
        self.grow = icon_button(look, "fullscreen", self.tr("More room for reading"), 14)
        self.grow.setCheckable(True)
        self.grow.toggled.connect(self.size_wanted)
        self.text = _Text(self)
        self.text.anchorClicked.connect(self._follow)
        self.text.stretch_wanted.connect(self._take_stretch)
        self.text.selectionChanged.connect(self._show_remark)
        self._fixes = QHBoxLayout()
        self._lay_out()
        look.changed.connect(self._draw)
        self.setMinimumHeight(look.px(72))

    def _lay_out(self) -> None:
        px = self._look.px
        head = QHBoxLayout()
        head.setContentsMargins(px(5), 0, 0, 0)
        head.setSpacing(px(8))
        head.addWidget(self.title)
        head.addWidget(self.remark)
        head.addStretch(1)
        head.addWidget(self.grow)
        self._fixes.setSpacing(px(4))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(11), px(8), px(10), px(8))  # links stand 5 further left, their words do not
        outer.setSpacing(px(2))
        outer.addLayout(head)
        outer.addLayout(self._fixes)
        words = QHBoxLayout()
        words.setContentsMargins(px(5), 0, 0, 0)
        words.addWidget(self.text)
        outer.addLayout(words, 1)

    def show_reading(self, reading: Reading, article: str) -> None:
        """Show a piece of an article."""
        self._article = article
        if reading != self._reading:
            self._reading = reading
            self._draw()

    def show_fixes(self, fixes: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """The commands that put this piece right, as links: a name, and the action it triggers."""
        while (taken := self._fixes.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for text, action in fixes:
            made: QPushButton = button(self._look, text, "link")
            made.clicked.connect(action)
            self._fixes.addWidget(made)
        if fixes:
            self._fixes.addStretch(1)

    def _draw(self) -> None:
        self.title.set_text(self._reading.title)
        self._show_remark()
        self.text.setAccessibleName(self._reading.title or self.tr("Reading"))
        document = self.text.document()
        document.clear()
        document.setDefaultFont(self._look.font(12))
        document.setDocumentMargin(0)
        cursor = QTextCursor(document)
        first = self._first()
        start = 0
        for number, line in enumerate(self._reading.lines):
            cursor.setBlockFormat(self._block(line)) if not number else cursor.insertBlock(self._block(line))
            if line is first:
                start = cursor.position()
            self._write(cursor, line)
        cursor.setPosition(start)
        self.text.setTextCursor(cursor)
        self._scroll_to(start)

    def _show_remark(self) -> None:
        """What is said beside the title; while words are selected, what can be done with them."""
        chosen = self.stretch() is not None
        self.remark.setText(self.tr("Enter adds, Ctrl+M cites") if chosen else self._reading.remark)

    def _first(self) -> Line | None:
        return next((line for line in self._reading.lines if not line.context), None)

    def _scroll_to(self, position: int) -> None:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(position)
        bar = self.text.verticalScrollBar()
        bar.setValue(self.text.cursorRect(cursor).top() + bar.value())

    def _block(self, line: Line) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLineHeight(self._look.px(19), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        made.setBottomMargin(self._look.px(8))
        made.setProperty(_PARAGRAPH, line.paragraph)
        return made

    def _write(self, cursor: QTextCursor, line: Line) -> None:
        if line.table is not None:
            self._write_table(cursor, line.table)
        elif line.image is not None:
            self._write_image(cursor, line.image)
        for span in line.spans:
            cursor.insertText(span.text, self._format(span, line))

    def _format(self, span: Span, line: Line) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(self._look.colour("warning" if line.warning else "text3" if line.context else "text"))
        if span.citation:
            made.setAnchor(True)
            made.setAnchorHref(f"{_SCHEME}{span.citation}")
            if not line.context:
                made.setBackground(self._look.colour("accent-soft"))
                made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                made.setUnderlineColor(self._look.colour("accent"))
        elif span.chosen:
            made.setBackground(self._look.colour("chip"))
        if span.chosen and span.citation:
            made.setFontWeight(600)
        return made

    def _write_table(self, cursor: QTextCursor, table: Table) -> None:
        columns = max((len(row) for row in table.rows), default=0)
        if not columns:
            return
        shape = QTextTableFormat()
        shape.setCellPadding(self._look.px(3))
        shape.setCellSpacing(0)
        shape.setBorderCollapse(True)
        shape.setBorder(1)
        shape.setBorderBrush(self._look.colour("line"))
        drawn = cursor.insertTable(len(table.rows), columns, shape)
        for row, cells in enumerate(table.rows):
            for column, cell in enumerate(cells):
                made = QTextCharFormat()
                made.setForeground(self._look.colour("text"))
                made.setFontWeight(600 if row == 0 and table.has_header else 400)
                drawn.cellAt(row, column).firstCursorPosition().insertText(cell, made)
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _write_image(self, cursor: QTextCursor, image: Image) -> None:
        picture = QImage.fromData(image.content)
        if picture.isNull():
            return
        width = max(self.text.viewport().width() - self._look.px(8), 40)
        picture = picture.scaledToWidth(min(width, picture.width()), Qt.TransformationMode.SmoothTransformation)
        self.text.document().addResource(QTextDocument.ResourceType.ImageResource.value, QUrl("picture"), picture)
        cursor.insertImage("picture")

    def _follow(self, url: QUrl) -> None:
        self.citation_chosen.emit(url.toString().removeprefix(_SCHEME))

    def _take_stretch(self) -> None:
        if (item := self.stretch()) is not None:
            self.stretch_wanted.emit(item)

    def stretch(self) -> SourceItem | None:
        """The selected words as a piece of their paragraph; none without a selection inside one paragraph."""
        cursor = self.text.textCursor()
        document = self.text.document()
        first, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
        paragraph = first.blockFormat().property(_PARAGRAPH)
        if not cursor.hasSelection() or first.position() != last.position() or not paragraph:
            return None
        start, end = (
            _characters(first.text(), at - first.position()) for at in (cursor.selectionStart(), cursor.selectionEnd())
        )
        return SourceItem(self._article, "paragraph", str(paragraph), start, end)

    def cursor_place(self) -> tuple[str, str, int] | None:
        """Article, paragraph and offset of the cursor; none where there is no paragraph."""
        cursor = self.text.textCursor()
        block = cursor.block()
        paragraph = block.blockFormat().property(_PARAGRAPH)
        if not paragraph:
            return None
        return self._article, str(paragraph), _characters(block.text(), cursor.positionInBlock())

    def cursor_citation(self) -> str:
        """The id of the citation that the cursor is in, or empty."""
        place = QTextCursor(self.text.textCursor())
        place.setPosition(min(place.selectionStart() + 1, self.text.document().characterCount() - 1))
        href = place.charFormat().anchorHref()
        return href.removeprefix(_SCHEME) if href.startswith(_SCHEME) else ""

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """About eight lines."""
        return QSize(self._look.px(280), self._look.px(196))


def _characters(text: str, units: int) -> int:
    """How many characters Qt's first ``units`` are: it counts those beyond the basic plane twice."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


class _Text(QTextBrowser):
    """Drags words as a stretch of the article, and adds them with Enter."""

    stretch_wanted = Signal()

    def __init__(self, pane: ReadingPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802  # Qt's name
        """The words, and where they stand in the article."""
        item = self._pane.stretch()
        return source_mime([item], self.textCursor().selectedText()) if item else super().createMimeDataFromSelection()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """The commands for the words under the pointer, or at the cursor."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        else:
            place = event.globalPos()
            if not self.textCursor().hasSelection():
                self.setTextCursor(self.cursorForPosition(event.pos()))
        self._pane.menu_wanted.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter adds the selected words to the brief."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._pane.stretch() is not None:
            self.stretch_wanted.emit()
        else:
            super().keyPressEvent(event)
