"""Capitals by style, where the script has them."""

from __future__ import annotations

import io
import zipfile

from briefer.model.document import Column, Heading, Row, Table, Text
from briefer.render.capitals import with_fitting_capitals
from briefer.render.docx import write_docx
from briefer.render.html import write_html
from tests.render.sample_documents import document, house_style, p

SHEET = house_style()


def capital_roles(*blocks: Heading | Table) -> set[str]:
    return {role for role, style in with_fitting_capitals(document(*blocks), SHEET).text.items() if style.caps}


def test_georgian_labels_keep_their_letters() -> None:
    """A role that Georgian stands in loses its capitals, others and documents without Georgian keep them."""
    head = Row(((Text("თარიღი"),), (Text("Event"),)))
    table = Table((Column(0.5), Column(0.5)), head, ())
    every = {role for role, style in SHEET.text.items() if style.caps}
    assert capital_roles(p("ანალიზი", "kind")) == every - {"kind"}
    assert capital_roles(table) == every - {"table-head"}
    assert capital_roles(p("Analysis", "kind"), p("თბილისი", "body")) == every


def test_no_writer_asks_for_georgian_capitals() -> None:
    """Word and browsers would draw Mtavruli, which hardly any font has."""
    labels = tuple(p("ანალიზი", role) for role, style in SHEET.text.items() if style.caps and role != "table-head")
    head = Table((Column(1.0),), Row(((Text("თარიღი"),),)), ())
    whole = document(*labels, head)
    assert b"uppercase" not in write_html(whole, SHEET)
    with zipfile.ZipFile(io.BytesIO(write_docx(whole, SHEET))) as archive:
        assert b"<w:caps/>" not in archive.read("word/styles.xml")
