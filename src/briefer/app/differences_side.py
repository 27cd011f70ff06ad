"""One of the two states of a difference in its box: its name, its words with marks and chips, what else is said."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from briefer.app.brief.context import BriefContext
from briefer.app.brief.rich_document import change_mark, fill_document, insert_content
from briefer.app.brief.word_diff import Piece
from briefer.app.differences_chips import MarkedChips, marked_chips
from briefer.app.differences_items import Side
from briefer.app.session import Session
from briefer.app.theme.controls import ElidedLabel, label, rule
from briefer.app.theme.look import Look
from briefer.model.rich import Cite, RichText, plain
from briefer.pipeline import Work

_TEXT_SIZE = 14


class DifferenceSide(QFrame):
    """``own`` is the side whose words are underlined and whose box has the accent's edge."""

    def __init__(self, look: Look, name: str, when: str, own: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._name, self._own = look, name, own
        self._context = BriefContext(look, self)
        self._session: Session | None = None
        self.setProperty("kind", "card-own" if own else "card")
        self.text = QTextBrowser()
        self.text.setProperty("kind", "paper")
        self.text.setOpenLinks(False)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._context.chips.register(self.text.document())
        self._chips = MarkedChips(look, own)
        px = look.px
        head = QHBoxLayout()
        head.setContentsMargins(px(16), 0, px(16), 0)
        head.setSpacing(px(8))
        self._title, self._when = label(name, "heading"), ElidedLabel(when, "hint")
        head.addWidget(self._title)
        head.addWidget(self._when, 1)
        body = QVBoxLayout()
        body.setContentsMargins(px(16), px(10), px(6), px(12))
        body.setSpacing(px(10))
        body.addWidget(self.text, 1)
        body.addWidget(self._chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head_row = QWidget()
        head_row.setLayout(head)
        head_row.setFixedHeight(px(38))
        column.addWidget(head_row)
        column.addWidget(rule())
        column.addLayout(body, 1)

    def set_work(self, work: Work | None) -> None:
        """The brief that labels of citations and terms of likelihood are read from."""
        if self._session is not None:
            self._session.deleteLater()
        self._session = Session(work, parent=self) if work is not None else None
        self._context.set_session(self._session)

    def entitle(self, name: str, when: str) -> None:
        """Another name, and when it was written."""
        self._name = name
        self._title.setText(name)
        self._when.set_text(when)

    def show_side(self, side: Side | None, pieces: tuple[Piece, ...], nothing: str = "") -> None:
        """The words and what is said beside them; what is not there is said too, or ``nothing``."""
        document, context = self.text.document(), self._context
        fill_document(document, (), self._label, context.text_look(_TEXT_SIZE))
        cursor = QTextCursor(document)
        first = -1
        for piece in pieces:
            start = cursor.position()
            insert_content(cursor, piece.content, self._label, context.text_look(_TEXT_SIZE))
            if piece.change != "same":
                first = start if first < 0 else first
                cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(change_mark(self._look, added=self._own))
                cursor.movePosition(QTextCursor.MoveOperation.End)
                cursor.setCharFormat(QTextCharFormat())
        self.text.setPlaceholderText(nothing or self._nothing(side))
        self._chips.show_chips(marked_chips(context, side.facts) if side and self._session else ())
        self.text.setAccessibleName(self._name)
        self.text.setAccessibleDescription(self._spoken(pieces) or self.text.placeholderText())
        self._show_first(max(first, 0))

    def _show_first(self, position: int) -> None:
        """The first change is in view, however long the text."""
        cursor = QTextCursor(self.text.document())
        self.text.setTextCursor(cursor)
        cursor.setPosition(position)
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()

    def _label(self, cite: Cite) -> str:
        return self._context.label(cite) if self._session is not None else ""

    def _nothing(self, side: Side | None) -> str:
        return self.tr("Not in this version") if side is None else self.tr("Empty")

    def _spoken(self, pieces: tuple[Piece, ...]) -> str:
        """The changed words, for those who cannot see the marks."""
        changed = [self._worded(piece.content) for piece in pieces if piece.change != "same"]
        return self.tr("Only here: {words}").format(words="; ".join(changed)) if changed else ""

    def _worded(self, content: RichText) -> str:
        return "".join(self._label(inline) if isinstance(inline, Cite) else plain((inline,)) for inline in content)
