"""The parts beside the text: settings, fonts, and what the file says about itself."""

from __future__ import annotations

import re

from briefer.model.document import Document
from briefer.model.style import StyleSheet
from briefer.render.docx.notes import separator_settings
from briefer.render.docx.properties import FACES, element
from briefer.render.markup import escape

_WORD = "http://schemas.microsoft.com/office/word"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
CORE_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
APP_NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"'
# What a reader without our faces is given: kin of like width and weight, and the class to choose by.
_KIN = {
    "serif": ("Cambria", "02020602060505020204", "roman"),
    "sans": ("Segoe UI", "020B0502040504020204", "swiss"),
}


# As in the PDF: few lines in a row end in hyphens, and no words in capitals.
_HYPHENATION = '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="3"/><w:doNotHyphenateCaps/>'


def settings_xml(document: Document, sheet: StyleSheet, note_kind: str) -> str:
    """The settings: Word 2013 and later, nothing that asks the reader anything on opening."""
    hyphenated = any(look.hyphenate for look in sheet.text.values())
    modes = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    compat = "".join(element("compatSetting", name=name, uri=_WORD, val=value) for name, value in modes.items())
    return "".join(
        (
            '<w:zoom w:percent="100"/>',
            '<w:defaultTabStop w:val="720"/>',
            _HYPHENATION if hyphenated else "",
            '<w:characterSpacingControl w:val="doNotCompress"/>',
            separator_settings(document, note_kind) if document.notes else "",
            f"<w:compat><w:suppressSpBfAfterPgBrk/>{compat}</w:compat>",
            f'<w:themeFontLang w:val="{escape(document.language)}"/>',
            '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>',
        )
    )


def fonts_xml() -> str:
    """The font table."""
    pieces = []
    for face, name in FACES.items():
        kin, panose, family = _KIN[face]
        pieces.append(
            f'<w:font w:name="{name}"><w:altName w:val="{kin}"/><w:panose1 w:val="{panose}"/><w:charset w:val="00"/>'
            f'<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        )
    return "".join(pieces)


def core_xml(document: Document) -> str:
    """Title, people, language and the one date, as Dublin Core."""
    author = document.author or document.furniture.organisation
    texts = {
        "dc:title": document.title,
        "dc:subject": document.subject,
        "dc:creator": author,
        "cp:keywords": ", ".join(document.keywords),
        "cp:lastModifiedBy": author,
    }
    day = whole_day(document.created)
    times = "".join(
        f'<dcterms:{tag} xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:{tag}>' for tag in ("created", "modified")
    )
    said = "".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in texts.items() if text)
    return f"{said}{times if day else ''}<dc:language>{escape(document.language)}</dc:language>"


def whole_day(created: str) -> str:
    """The date if it is a whole one, else nothing."""
    return created if _DAY.fullmatch(created) else ""


def app_xml(document: Document) -> str:
    """The program that wrote the file and the house it was written for."""
    house = document.furniture.organisation
    company = f"<Company>{escape(house)}</Company>" if house else ""
    return f"<Application>briefer</Application>{company}"
