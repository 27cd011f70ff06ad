"""Tables and pictures of a Word file: heads, rows, widths, words for who cannot see them, captions that count."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import etree

from briefer.model.document import (
    Block,
    Column,
    Comment,
    Counted,
    Document,
    Figure,
    Note,
    NoteRef,
    Paragraph,
    Row,
    Table,
    Text,
)
from tests.render.docx.reading import R, W, instructions, looks, parts, text_of, tree
from tests.render.sample_documents import document, every_block, p, picture, samples, t, with_endnotes


def captioned() -> Document:
    """A table and a figure, their captions counted."""
    columns, head = (Column(0.5), Column(0.5)), Row((t("Name"), t("Sum")))
    rows = (Row((t("a"), t("1"))), Row((t("b"), t("2"))))
    caption = (Text("Tabelle\u00a0"), Counted("7", sequence="Tabelle"), Text(". Trade"))
    said = (Text("Figure\u00a0"), Counted("1", sequence="Figure"), Text(". A field"))
    return document(Table(columns, head, rows, caption), Figure(picture(), "image/png", "Red", said), p("After."))


def in_table(whole: Document) -> list[etree._Element]:
    return [node for table in tree(whole).iter(f"{W}tbl") for node in table.iter()]


def test_tables_say_their_head_their_widths_and_what_they_show() -> None:
    table = next(tree(samples()["assessment"]).iter(f"{W}tbl"))
    rows = table.findall(f"{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    widths = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
    assert sum(widths) == round(154 * 1440 / 25.4) == int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w"))
    assert table.find(f"{W}tblPr/{W}tblDescription").get(f"{W}val") == "Events in the order of their dates"
    assert "26\u00a0June\u00a02025" in [text for _, text in looks(samples()["assessment"])]


def test_a_column_that_does_not_wrap_takes_what_it_needs_and_the_others_share_the_rest() -> None:
    """As in the PDF: a narrow column of dates leaves the room to the text."""
    head, row = Row((t("Date"), t("Event"), t("Source"))), Row((t("26 June 2025"), t("x"), t("y")))
    whole = document(Table((Column(0.4, nowrap=True), Column(0.4), Column(0.2)), head, (row,)))
    date, event, source = (int(column.get(f"{W}w")) / 20 for column in tree(whole).iter(f"{W}gridCol"))
    assert 50 < date < 90
    assert event == pytest.approx(2 * source, abs=0.1)


def test_a_comment_on_a_lost_picture_stands_on_the_words_in_its_place() -> None:
    lost = Figure(b"no picture", "image/png", "A map", key="i1")
    root = tree(replace(document(lost), comments=(Comment("i1", "Find it", "E"),)))
    (start,) = root.iter(f"{W}commentRangeStart")
    assert text_of(start.getparent()).startswith("[A map: not printed")


def test_two_tables_in_a_row_stay_two() -> None:
    body = tree(every_block()).find(f"{W}body")
    tags = [etree.QName(child).localname for child in body]
    assert "tbl" in tags
    assert not [pair for pair in pairwise(tags) if pair == ("tbl", "tbl")]


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_marks_in_cells_and_heads_are_words_own_notes(kind: str) -> None:
    head = Row(((Text("Head"), NoteRef(1)),))
    table = Table((Column(1.0),), head, (Row(((Text("Cell"), NoteRef(2)),)),))
    whole = document(
        table,
        Paragraph((Text("After"), NoteRef(3))),
        notes=tuple(Note(t(said)) for said in ("first", "second", "third")),
    )
    whole = with_endnotes(whole) if kind == "endnote" else whole
    marks = [node.get(f"{W}id") for node in in_table(whole) if node.tag == f"{W}{kind}Reference"]
    assert marks == ["1", "2"]
    notes = {n.get(f"{W}id"): text_of(n) for n in tree(whole, f"word/{kind}s.xml") if not n.get(f"{W}type")}
    assert notes == {"1": "first", "2": "second", "3": "third"}


def test_captions_count_by_words_own_fields() -> None:
    """Each under the word that stands before it, as Word does in any language; the result is there already."""
    whole = captioned()
    assert [i for i in instructions(tree(whole)) if i.startswith("SEQ")] == [
        r"SEQ Tabelle \* ARABIC",
        r"SEQ Figure \* ARABIC",
    ]
    assert [text for style, text in looks(whole) if style in ("Table Caption", "caption")] == [
        "Tabelle\u00a07. Trade",
        "Figure\u00a01. A field",
    ]


def test_a_caption_stays_with_its_table_and_a_picture_with_its_caption() -> None:
    styles = {s.find(f"{W}name").get(f"{W}val"): s for s in tree(captioned(), "word/styles.xml").iter(f"{W}style")}
    for name in ("Table Caption", "Figure"):
        assert styles[name].find(f"{W}pPr/{W}keepNext") is not None
    order = [style for style, _ in looks(captioned())]
    assert order.index("Table Caption") + 1 == order.index("Table Head")
    assert order.index("Figure") + 1 == order.index("caption")


def test_pictures_have_alternative_text_and_each_file_is_stored_once() -> None:
    figures: list[Block] = [Figure(picture(), "image/png", f"A field {n}") for n in range(3)]
    whole = document(*figures)
    assert [name for name in parts(whole) if name.startswith("word/media/")] == ["word/media/image1.png"]
    drawn = [node for node in tree(whole).iter() if etree.QName(node).localname == "docPr"]
    assert [node.get("descr") for node in drawn] == ["A field 0", "A field 1", "A field 2"]
    assert len({node.get("id") for node in drawn}) == 3


def test_a_drawing_is_there_as_png_for_all_and_as_svg_for_those_who_show_it() -> None:
    """The extension that Word has for it (MS-ODRAWXML, svgBlip) leads to the cleaned file."""
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/><circle r="4"/></svg>'
    whole = document(Figure(svg, "image/svg+xml", "A disc"))
    found = parts(whole)
    assert found["word/media/image1.png"].startswith(b"\x89PNG")
    assert b"circle" in found["word/media/image2.svg"]
    assert b"script" not in found["word/media/image2.svg"]
    (blip,) = (node for node in tree(whole).iter() if etree.QName(node).localname == "svgBlip")
    targets = {r.get("Id"): r.get("Target") for r in etree.fromstring(found["word/_rels/document.xml.rels"])}
    assert targets[blip.get(f"{R}embed")].endswith("media/image2.svg")
    assert b'Extension="svg" ContentType="image/svg+xml"' in found["[Content_Types].xml"]


@pytest.mark.parametrize(("width", "height"), [(4000, 20), (20, 4000), (3000, 3000), (10, 10)])
def test_pictures_fit_the_text_in_proportion(width: int, height: int) -> None:
    """Never wider than the text nor higher than the page, so that nothing is cut."""
    root = tree(document(Figure(picture(size=(width, height)), "image/png", "x")))
    (extent,) = (node for node in root.iter() if etree.QName(node).localname == "extent")
    wide, high = (int(extent.get(name)) / 12_700 for name in ("cx", "cy"))
    assert wide <= 154 * 72 / 25.4 + 0.01
    assert high <= 0.7 * 297 * 72 / 25.4
    assert wide / high == pytest.approx(width / height, rel=0.05)


def test_one_bad_picture_leaves_its_words_and_the_reason_and_the_rest_stays() -> None:
    whole = document(p("Before."), Figure(b"no picture", "image/png", "A map", t("Its caption")), p("After."))
    said = [text for _, text in looks(whole)]
    assert said[0] == "Before."
    assert said[1].startswith("[A map: not printed, it is no sound")
    assert said[2:] == ["Its caption", "After."]
