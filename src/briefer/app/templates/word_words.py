"""What the roles of a document are called where a style of a Word file is chosen for them."""

from __future__ import annotations

from briefer.app.templates.words import QT_TRANSLATE_NOOP, said

_ROLES: dict[str, str] = {
    "kind": QT_TRANSLATE_NOOP("Templates", "Kind of paper"),
    "title": QT_TRANSLATE_NOOP("Templates", "Title"),
    "subtitle": QT_TRANSLATE_NOOP("Templates", "Subtitle"),
    "meta": QT_TRANSLATE_NOOP("Templates", "Line under the title"),
    "heading-1": QT_TRANSLATE_NOOP("Templates", "Heading 1"),
    "heading-2": QT_TRANSLATE_NOOP("Templates", "Heading 2"),
    "heading-3": QT_TRANSLATE_NOOP("Templates", "Heading 3"),
    "body": QT_TRANSLATE_NOOP("Templates", "Running text"),
    "bullet": QT_TRANSLATE_NOOP("Templates", "Bullets"),
    "numbered": QT_TRANSLATE_NOOP("Templates", "Numbered list"),
    "quote": QT_TRANSLATE_NOOP("Templates", "Quotation"),
    "summary-box": QT_TRANSLATE_NOOP("Templates", "Summary box"),
    "bottom-line-box": QT_TRANSLATE_NOOP("Templates", "Box of the bottom line"),
    "language-box": QT_TRANSLATE_NOOP("Templates", "Box on estimative language"),
    "bottom-line": QT_TRANSLATE_NOOP("Templates", "Bottom line"),
    "judgment": QT_TRANSLATE_NOOP("Templates", "Key judgment"),
    "judgment-basis": QT_TRANSLATE_NOOP("Templates", "Likelihood and confidence"),
    "confidence-line": QT_TRANSLATE_NOOP("Templates", "Statement of confidence"),
    "table": QT_TRANSLATE_NOOP("Templates", "Table"),
    "table-head": QT_TRANSLATE_NOOP("Templates", "Head of a table"),
    "table-text": QT_TRANSLATE_NOOP("Templates", "Text in a table"),
    "table-caption": QT_TRANSLATE_NOOP("Templates", "Caption of a table"),
    "caption": QT_TRANSLATE_NOOP("Templates", "Caption of a picture"),
    "source-entry": QT_TRANSLATE_NOOP("Templates", "Entry of the register of sources"),
    "note": QT_TRANSLATE_NOOP("Templates", "Footnote"),
    "endnote": QT_TRANSLATE_NOOP("Templates", "Endnote"),
    "header": QT_TRANSLATE_NOOP("Templates", "Header"),
    "footer": QT_TRANSLATE_NOOP("Templates", "Footer"),
    "remark": QT_TRANSLATE_NOOP("Templates", "Small print"),
    "strong": QT_TRANSLATE_NOOP("Templates", "Bold words"),
    "emphasis": QT_TRANSLATE_NOOP("Templates", "Italic words"),
    "link": QT_TRANSLATE_NOOP("Templates", "Link"),
}

# The roles that the window offers, in its order; a template's file can name the others too.
OFFERED = tuple(_ROLES)


def role_words(role: str) -> str:
    """What a role is called."""
    return said(_ROLES[role])
