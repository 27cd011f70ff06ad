"""One changed judgment in the list: what moved, its words then and now, and the reason for it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from briefer.app.brief.word_diff import Piece, compare
from briefer.app.editions.strip import ChangeStrip
from briefer.app.editions.words import EditionWords
from briefer.app.theme.controls import label
from briefer.app.theme.look import Look
from briefer.compose.what_changed import EditionChanges, JudgmentChange, comparable
from briefer.model.brief import Judgment
from briefer.model.lexicon import Lexicon
from briefer.model.rich import plain, wording


class ChangeRow(QWidget):
    """``reason`` is what was typed; none where no reason is asked for."""

    def __init__(
        self, look: Look, change: JudgmentChange, changes: EditionChanges, now: Lexicon, words: EditionWords
    ) -> None:
        super().__init__()
        self.change = change
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(12),) * 4)
        column.setSpacing(look.px(6))
        column.addLayout(self._head(words.kinds(change), changes, now))
        column.addWidget(self._wording())
        for move in words.moves(change):
            said = label(move, "secondary")
            said.setWordWrap(True)
            column.addWidget(said)
        self.field: QLineEdit | None = None

    def ask_reason(self) -> None:
        """A line for why it changed."""
        self.field = QLineEdit(self.change.reason)
        self.field.setPlaceholderText(self.tr("Why it changed, printed with the change"))
        self.field.setAccessibleName(self.tr("Reason: {text}").format(text=wording(self.change.judgment.content)))
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.field)

    @property
    def reason(self) -> str | None:
        """The reason as typed."""
        return self.field.text().strip() if self.field is not None else None

    def _head(self, kinds: str, changes: EditionChanges, now: Lexicon) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(kinds, "name"))
        row.addStretch(1)
        then = _band(self.change.then, changes.then.lexicon) if comparable(changes.then.lexicon, now) else 0
        band = _band(self.change.now, now)
        if band or then:
            row.addWidget(ChangeStrip(self._look, now.bands, band, then))
        return row

    def _wording(self) -> QLabel:
        """The words; what went is struck through, what came is underlined."""
        then, now = self.change.then, self.change.now
        if then is None or now is None:
            made = label(wording(self.change.judgment.content))
        else:
            old, new = compare(then.content, now.content)
            made = QLabel(self._marked(old, new))
            made.setTextFormat(Qt.TextFormat.RichText)
        made.setWordWrap(True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return made

    def _marked(self, old: tuple[Piece, ...], new: tuple[Piece, ...]) -> str:
        gone = "".join(f"<s>{escape(plain(p.content))}</s> " for p in old if p.change == "removed")
        said = "".join(
            f"<u>{escape(plain(p.content))}</u>" if p.change == "added" else escape(plain(p.content)) for p in new
        )
        colour = self._look.colour("text3").name()
        return f'{said} <span style="color:{colour}">{gone}</span>' if gone else said


def _band(judgment: Judgment | None, scale: Lexicon) -> int:
    term = scale.term(judgment.likelihood) if judgment else None
    return term.band if term else 0
