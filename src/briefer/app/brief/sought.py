"""Words that are looked for, marked in the text of an item at rest."""

from __future__ import annotations

import re

from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QTextCharFormat, QTextCursor, QTextDocument


def words_marked(
    document: QTextDocument, sought: re.Pattern[str], tint: QColor
) -> list[QAbstractTextDocumentLayout.Selection]:
    """A selection for each occurrence: tinted, and underlined so that the tint is not the only sign."""
    shown = QTextCharFormat()
    shown.setBackground(tint)
    shown.setFontUnderline(True)
    text = document.toPlainText()
    marked = []
    for found in sought.finditer(text):
        cursor = QTextCursor(document)
        cursor.setPosition(_units(text[: found.start()]))
        cursor.setPosition(_units(text[: found.end()]), QTextCursor.MoveMode.KeepAnchor)
        selection = QAbstractTextDocumentLayout.Selection()
        selection.cursor, selection.format = cursor, shown
        marked.append(selection)
    return marked


def _units(text: str) -> int:
    """Qt counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2
