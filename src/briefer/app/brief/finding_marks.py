"""The stretches of a text that checks are about: underlined at rest and while it is edited, and told by the pointer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QAbstractTextDocumentLayout, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from briefer.app.core_words import finding_in_words
from briefer.app.theme.look import Look
from briefer.model.rich import RichText, Run
from briefer.review.findings import Finding, Severity

_TOKENS: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "information": "text3"}
_ORDER: Final = tuple(_TOKENS)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a text, in characters, with one for each citation; ``finding`` says what it is about."""

    start: int
    end: int
    finding: Finding


def marks_of(content: RichText, findings: Iterable[Finding], lead: int = 0) -> tuple[Mark, ...]:
    """Where findings stand in a text; ``lead`` characters stand before it. The gravest come first."""
    placed = [
        Mark(lead + _with_cites(content, f.span[0]), lead + _with_cites(content, f.span[1], closing=True), f)
        for f in findings
        if f.span is not None
    ]
    return tuple(sorted(placed, key=lambda mark: _ORDER.index(mark.finding.severity)))


def selections_of(
    document: QTextDocument, marks: Iterable[Mark], look: Look
) -> list[QAbstractTextDocumentLayout.Selection]:
    """The marks for a document that is painted."""
    found = []
    for mark in marks:
        selection = QAbstractTextDocumentLayout.Selection()
        selection.cursor, selection.format = _cursor(document, mark), _format(mark, look)
        found.append(selection)
    return found


def extra_selections(editor: QTextEdit, marks: Iterable[Mark], look: Look) -> list[QTextEdit.ExtraSelection]:
    """The marks for an editor; they move along with the text."""
    found = []
    for mark in marks:
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = _cursor(editor.document(), mark), _format(mark, look)
        found.append(selection)
    return found


def told(finding: Finding) -> str:
    """What the pointer is told of a finding."""
    said = finding_in_words(finding)
    return " ".join(filter(None, (said.message, said.hint)))


def _with_cites(content: RichText, offset: int, *, closing: bool = False) -> int:
    """An offset of the plain text as one of the text with citations; a stretch ends before a citation after it."""
    at, cites = 0, 0
    for inline in content:
        if isinstance(inline, Run):
            at += len(inline.text)
            if at > offset or (closing and at == offset):
                break
        else:
            cites += 1
    return offset + cites


def _cursor(document: QTextDocument, mark: Mark) -> QTextCursor:
    text, last = document.toRawText(), document.characterCount() - 1
    cursor = QTextCursor(document)
    cursor.setPosition(min(_units(text, mark.start), last))
    cursor.setPosition(min(_units(text, mark.end), last), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _units(text: str, characters: int) -> int:
    """Qt counts letters beyond the basic plane twice."""
    return characters + sum(letter > "\uffff" for letter in text[:characters])


def _format(mark: Mark, look: Look) -> QTextCharFormat:
    format = QTextCharFormat()
    format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    format.setUnderlineColor(look.colour(_TOKENS[mark.finding.severity]))
    return format
