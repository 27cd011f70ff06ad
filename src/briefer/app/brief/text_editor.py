"""The editor of running text: bold, italic, links and citations, everything else as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from briefer.app.brief.clipboard import copied, is_text, pasted
from briefer.app.brief.context import BriefContext
from briefer.app.brief.finding_marks import Mark, extra_selections, marks_of, told
from briefer.app.brief.rich_document import (
    cite_of,
    content_between,
    content_of,
    fill_document,
    insert_content,
    normal,
    run_format,
    run_of,
    selected_content,
)
from briefer.app.checks.accepting import offer
from briefer.app.spelling.places import replaced
from briefer.app.spelling.speller import Speller
from briefer.app.spelling.tokens import Word
from briefer.app.spelling.underline import Underliner
from briefer.model.rich import Cite, RichText, Run, plain
from briefer.review.findings import Finding

_SIZE = 14
_NOT_OURS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class TextEditor(QTextEdit):
    """Grows with its text. The history is the window's, so undo and redo are left to it."""

    edited = Signal(object)  # RichText
    corrected = Signal(object)  # RichText, with one word spelled otherwise
    finished = Signal()
    split = Signal(object, object)
    grown = Signal()
    moved = Signal(int)
    citation_opened = Signal(Cite)

    def __init__(self, context: BriefContext, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._loading = context, False
        self._underliner: Underliner | None = None
        self._found: tuple[Finding, ...] = ()
        self._marks: tuple[Mark, ...] = ()
        self._lines: dict[str, list[QTextEdit.ExtraSelection]] = {"spelling": [], "checks": []}
        self.setProperty("kind", "input")
        self.setAccessibleName(name)
        self.setAcceptRichText(True)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        px = context.look.px
        self.setViewportMargins(px(4), px(8), px(4), px(8))
        context.chips.register(self.document())
        self.document().contentsChanged.connect(self._report)
        self.document().documentLayout().documentSizeChanged.connect(self.grown)
        self.cursorPositionChanged.connect(self._clean_format)

    @property
    def content(self) -> RichText:
        """The text as it stands."""
        return content_of(self.document())

    def show_content(self, content: RichText) -> None:
        """The text from outside (undo, another pane); the caret stays where the texts begin to differ."""
        old = self.content
        if old == normal(content):
            return
        at = self.textCursor().position()
        before, after = self._length(old), self._length(normal(content))
        self._loading = True
        fill_document(self.document(), content, self._context.label, self._context.text_look(_SIZE))
        self._loading = False
        cursor = self.textCursor()
        end = self.document().characterCount() - 1
        cursor.setPosition(min(max(0, at + after - before), end) if at else end)
        self.setTextCursor(cursor)
        self.grown.emit()

    def put_caret(self, at: int) -> None:
        """The caret before the character of that number, a citation being one; a negative one leaves it."""
        cursor = self.textCursor()
        if at >= 0:
            cursor.setPosition(min(at, self.document().characterCount() - 1))
            self.setTextCursor(cursor)

    def height_for(self, width: int) -> int:
        """How high the box is in that width."""
        px = self._context.look.px
        inside = width - 2 * (px(4) + px(6) + 2)
        measured = self.document().clone()
        self._context.chips.register(measured)
        measured.setTextWidth(inside)
        height = measured.size().height()
        measured.deleteLater()
        return round(height) + 2 * (px(8) + 2)

    # Formats

    def toggle_strong(self) -> None:
        """Bold or not."""
        current = run_of(self.currentCharFormat())
        self._merge(lambda run: Run(run.text, not current.strong, run.emph, run.href))

    def toggle_emph(self) -> None:
        """Italic or not."""
        current = run_of(self.currentCharFormat())
        self._merge(lambda run: Run(run.text, run.strong, not current.emph, run.href))

    def link_here(self) -> tuple[str, str]:
        """The words and the address that a link dialog begins with."""
        cursor = self.textCursor()
        href = run_of(cursor.charFormat()).href
        return plain(selected_content(cursor)), href

    def set_link(self, text: str, href: str) -> None:
        """The selected words as a link, or new words; an empty address takes the link away."""
        cursor = self.textCursor()
        if cursor.hasSelection() and (not text or text == plain(selected_content(cursor))):
            self._merge(lambda run: Run(run.text, run.strong, run.emph, href))
        else:
            current = run_of(self.currentCharFormat())
            run = Run(text or href, current.strong, current.emph, href)
            self.insert((run,))

    def insert_cite(self, cite: Cite) -> None:
        """A citation at the caret."""
        self.insert((cite,))

    def insert(self, content: RichText) -> None:
        """Rich text at the caret, in place of the selection."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        insert_content(cursor, content, self._context.label, self._context.text_look(_SIZE))
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    # Spelling

    def check_spelling(self, speller: Speller) -> None:
        """Underline words that are in no dictionary; the menu offers others for them."""
        self._underliner = Underliner(self._context.look, speller, self, partial(self._underline, "spelling"))
        self._underliner.corrected.connect(self._correct)

    # Checks

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Underline what checks are about; the lines move along with their words until other findings come."""
        now = tuple(findings)
        if now == self._found:
            return
        self._found = now
        self._marks = marks_of(self.content, now)
        self._underline("checks", extra_selections(self, self._marks, self._context.look))

    def finding_at(self, position: int) -> Finding | None:
        """What a check says of the words at a place of the document."""
        for mark, line in zip(self._marks, self._lines["checks"], strict=True):
            if line.cursor.selectionStart() <= position < line.cursor.selectionEnd():
                return mark.finding
        return None

    def _underline(self, layer: str, lines: list[QTextEdit.ExtraSelection]) -> None:
        self._lines[layer] = lines
        self.setExtraSelections([line for lines in self._lines.values() for line in lines])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """The usual menu; on an unknown word it begins with what may be meant."""
        menu = self.createStandardContextMenu(event.pos())
        for action in menu.actions():
            if action.objectName() in ("edit-undo", "edit-redo"):
                menu.removeAction(action)  # of the document, which keeps no history
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        cursor = self.cursorForPosition(event.pos()) if by_mouse else self.textCursor()
        if self._underliner is not None:
            self._underliner.offer(menu, cursor.position())
        finding = self.finding_at(cursor.position())
        if finding is not None:
            offer(menu, self._context.look, self._context.opened, finding, self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def _correct(self, word: Word, by: str) -> None:
        self.corrected.emit(normal(replaced(self.content, word, by)))

    # Keys

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the window's; Esc is ours, whatever shortcut the window has for it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            finding = self.finding_at(self.cursorForPosition(event.pos()).position())
            QToolTip.showText(event.globalPos(), told(finding) if finding is not None else "", self)
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if any(event.matches(key) for key in _NOT_OURS):
                event.ignore()
                return False
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Esc and Ctrl+Enter are done, Enter splits, Alt+Up and Alt+Down move; the rest is typing."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        arrows = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        history = self._context.opened.history
        if event.key() == Qt.Key.Key_Escape or (enter and control):
            self.finished.emit()
        elif enter:
            self._enter()
        elif alt and Qt.Key(event.key()) in arrows:
            self.moved.emit(arrows[Qt.Key(event.key())])
        elif event.matches(QKeySequence.StandardKey.Undo):
            history.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            history.redo()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  # Qt's name
        """The wheel scrolls the pane."""
        event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A chip opens, a word is selected."""
        cite = self._cite_at(event)
        if cite:
            self.citation_opened.emit(cite)
        else:
            super().mouseDoubleClickEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """The box shows its ring."""
        super().focusInEvent(event)
        self.update()

    # Clipboard

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802  # Qt's name
        """See ``clipboard.copied``."""
        return copied(selected_content(self.textCursor()), self._context.label)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802  # Qt's name
        """Any text."""
        return is_text(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802  # Qt's name
        """See ``clipboard.pasted``."""
        content = pasted(source, self._context.citation, run_of(self.currentCharFormat()))
        if content is not None:
            self.insert(content)

    # Ours

    def _report(self) -> None:
        if not self._loading:
            self.edited.emit(self.content)

    def _enter(self) -> None:
        """A selected chip opens; else the paragraph is split at the caret."""
        cursor = self.textCursor()
        selected = selected_content(cursor)
        if len(selected) == 1 and isinstance(selected[0], Cite):
            self.citation_opened.emit(selected[0])
            return
        end = self.document().characterCount() - 1
        before = content_between(self.document(), 0, cursor.selectionStart())
        after = content_between(self.document(), cursor.selectionEnd(), end)
        self.split.emit(_trimmed(before), _trimmed(after))

    def _merge(self, change: Callable[[Run], Run]) -> None:
        """Change the look of the selection, run by run, or of what is typed next."""
        cursor = self.textCursor()
        look = self._context.text_look(_SIZE)
        if not cursor.hasSelection():
            current = run_of(self.currentCharFormat())
            self.setCurrentCharFormat(run_format(change(current), look))
            return
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        self.insert(tuple(change(i) if isinstance(i, Run) else i for i in selected_content(cursor)))
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _clean_format(self) -> None:
        """Text typed beside a chip, or after a link, is ordinary text."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return
        format = cursor.charFormat()
        if cite_of(format):
            self.setCurrentCharFormat(QTextCharFormat())
        elif run_of(format).href and self._link_ends(cursor):
            run = run_of(format)
            plain_run = Run("", run.strong, run.emph)
            self.setCurrentCharFormat(run_format(plain_run, self._context.text_look(_SIZE)))

    def _link_ends(self, cursor: QTextCursor) -> bool:
        following = QTextCursor(cursor)
        if not following.movePosition(QTextCursor.MoveOperation.Right):
            return True
        return run_of(following.charFormat()).href != run_of(cursor.charFormat()).href

    def _cite_at(self, event: QMouseEvent) -> Cite | None:
        cursor = self.cursorForPosition(event.position().toPoint())
        for position in (cursor.position(), cursor.position() + 1):
            probe = QTextCursor(self.document())
            probe.setPosition(min(position, self.document().characterCount() - 1))
            cite = cite_of(probe.charFormat())
            if cite and abs(self.cursorRect(probe).center().x() - event.position().x()) < 400:
                return cite
        return None

    def _length(self, content: RichText) -> int:
        return sum(len(i.text.encode("utf-16-le")) // 2 if isinstance(i, Run) else 1 for i in content)


def _trimmed(content: RichText) -> RichText:
    """Without white space at either end."""
    inlines = list(content)
    if inlines and isinstance(first := inlines[0], Run):
        inlines[0] = replace(first, text=first.text.lstrip())
    if inlines and isinstance(last := inlines[-1], Run):
        inlines[-1] = replace(last, text=last.text.rstrip())
    return normal(inlines)
