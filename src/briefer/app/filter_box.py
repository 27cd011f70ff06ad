"""The field over a table that keeps the rows that say some words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from briefer.app.source.head import FilterField
from briefer.app.theme.look import Look

_WIDTH = 240


def filter_box(look: Look, name: str) -> FilterField:
    """A field with a funnel before its words, and a cross that empties it; ``name`` is its accessible name."""
    said = QCoreApplication.translate("FilterBox", "Filter")
    made = FilterField()
    made.setAccessibleName(name)
    made.setPlaceholderText(said)
    made.setClearButtonEnabled(True)
    for clear in made.findChildren(QAction):
        clear.setText(QCoreApplication.translate("FilterBox", "Empty the filter"))
    funnel = QAction(said, made)
    look.set_icon(funnel, "funnel", 14, "text3")
    made.addAction(funnel, QLineEdit.ActionPosition.LeadingPosition)
    made.setFixedWidth(look.px(_WIDTH))
    return made


__all__ = ["filter_box"]
