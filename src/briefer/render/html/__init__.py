"""Step 4 for the screen: a document and a style sheet become one HTML file that needs nothing else and runs nothing."""

from __future__ import annotations

import base64

from briefer.model.document import Document, Furniture
from briefer.model.style import Logo, StyleSheet
from briefer.render.capitals import with_fitting_capitals
from briefer.render.html.blocks import Blocks
from briefer.render.html.charts import SvgCharts
from briefer.render.html.css import style_text
from briefer.render.markup import escape, refuse_unwritable
from briefer.text.direction import joined_apart, language_direction

# Should an address or a picture ever slip through, the browser still loads and runs nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def write_html(document: Document, style: StyleSheet) -> bytes:
    """The document as self-contained HTML; the same document gives the same bytes.

    Raises:
        ExportError: characters that no markup can carry.
    """
    style = with_fitting_capitals(document, style)
    body = Blocks(document, SvgCharts(document, style)).html()
    head, header = _head(document, style), _header(document.furniture, style)
    page = f"{head}\n{header}<main>\n{body}\n</main>{_footer(document, style)}"
    refuse_unwritable(page)
    return f"{page}\n</body>\n</html>\n".encode()


def _head(document: Document, style: StyleSheet) -> str:
    direction = ' dir="rtl"' if language_direction(document.language) == "rtl" else ""
    metas = {
        "viewport": "width=device-width, initial-scale=1",
        "author": document.author,
        "description": document.subject,
        "keywords": ", ".join(document.keywords),
        "dcterms.created": document.created,
        "generator": "briefer",
    }
    named = "\n".join(f'<meta name="{name}" content="{escape(text)}">' for name, text in metas.items() if text)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(document.language)}"{direction}>\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n{named}\n'
        f"<title>{escape(document.title)}</title>\n<style>\n{style_text(document, style)}\n</style>\n</head>\n<body>"
    )


def _header(furniture: Furniture, sheet: StyleSheet) -> str:
    named = furniture.organisation or sheet.organisation
    inside = _logo(sheet.logo) + _spans(("organisation", named), ("marking", _marking(furniture)))
    return f'<header class="furniture">{inside}</header>\n' if inside else ""


def _logo(logo: Logo | None) -> str:
    if logo is None:
        return ""
    content = base64.b64encode(logo.content).decode("ascii")
    return f'<img class="logo" src="data:image/png;base64,{content}" alt="{escape(logo.alt)}">'


def _footer(document: Document, sheet: StyleSheet) -> str:
    furniture, direction = document.furniture, language_direction(document.language)
    said = joined_apart(" · ", filter(None, (furniture.short_title, furniture.date)), direction)
    inside = _spans(("running", said), ("marking", _marking(furniture)))
    note = f'<p class="footer-note">{escape(sheet.footer_note)}</p>' if sheet.footer_note else ""
    return f'\n<footer class="furniture">{inside}{note}</footer>' if inside or note else ""


def _marking(furniture: Furniture) -> str:
    return furniture.marking.text if furniture.marking else ""


def _spans(*parts: tuple[str, str]) -> str:
    if not any(text for _, text in parts):
        return ""
    return "".join(f'<span class="{name}">{escape(text)}</span>' for name, text in parts)
