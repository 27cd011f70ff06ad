"""What the tests read from a Word file: its parts, trees, styles and texts, by the format's own rules."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from lxml import etree

from briefer.model.document import Document
from briefer.render.docx import write_docx
from tests.render.sample_documents import house_style

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
STYLE = house_style()


def parts(whole: Document, heading_pages: Sequence[int] = ()) -> dict[str, bytes]:
    """The members of the archive by name."""
    with zipfile.ZipFile(io.BytesIO(write_docx(whole, STYLE, heading_pages))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(whole: Document, name: str = "word/document.xml", heading_pages: Sequence[int] = ()) -> etree._Element:
    """One part, parsed."""
    return etree.fromstring(parts(whole, heading_pages)[name])


def style_names(whole: Document) -> dict[str, str]:
    """The names of all styles by their ids."""
    styles = tree(whole, "word/styles.xml").iter(f"{W}style")
    return {s.get(f"{W}styleId"): s.find(f"{W}name").get(f"{W}val") for s in styles}


def text_of(node: etree._Element) -> str:
    """The characters of a node."""
    return "".join(t.text or "" for t in node.iter(f"{W}t"))


def looks(whole: Document) -> list[tuple[str, str]]:
    """Style name and text of each paragraph."""
    names = style_names(whole)
    return [(names[p.find(f"{W}pPr/{W}pStyle").get(f"{W}val")], text_of(p)) for p in tree(whole).iter(f"{W}p")]


def instructions(root: etree._Element) -> list[str]:
    """What each field asks for."""
    return [(node.text or "").strip() for node in root.iter(f"{W}instrText")]
