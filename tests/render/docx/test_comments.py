"""The comments of a review copy are Word's own; a plain copy has no trace of them."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from briefer.model.document import BulletList, Column, Comment, Document, ListItem, Paragraph, Row, Table
from tests.render.docx.reading import W, parts, style_names, text_of, tree
from tests.render.sample_documents import document, t

SAID = (
    Comment("i1", "Who says so?", "Jane Q. Editor"),
    Comment("i2", "Two lines:\nsecond", "Jane Q. Editor"),
    Comment("i2", "هل هذا صحيح؟", "Jane Q. Editor"),
    Comment("i3", "A <row>", "R&D"),
)


def plain() -> Document:
    return document(
        Paragraph(t("A claim"), "body", "i1"),
        BulletList((ListItem((Paragraph(t("A bullet"), "bullet", "i2"),), "i2"),)),
        Table((Column(1.0),), Row((t("Head"),)), (Row((t("A cell"),), "i3"),), description="x"),
    )


def review() -> Document:
    return replace(plain(), comments=SAID)


def ranges(whole: Document) -> dict[str, str]:
    """The text of the paragraph that each comment stands on, by the comment's id."""
    found = {}
    for start in tree(whole).iter(f"{W}commentRangeStart"):
        paragraph, id = start.getparent(), start.get(f"{W}id")
        assert paragraph.find(f"{W}commentRangeEnd[@{W}id='{id}']") is not None
        assert paragraph.find(f".//{W}commentReference[@{W}id='{id}']") is not None
        found[id] = text_of(paragraph)
    return found


def comments(whole: Document) -> list[etree._Element]:
    return list(tree(whole, "word/comments.xml"))


def test_each_comment_stands_on_its_item() -> None:
    assert ranges(review()) == {"0": "A claim", "1": "A bullet", "2": "A bullet", "3": "A cell"}
    assert [text_of(comment) for comment in comments(review())] == [c.text.replace("\n", "") for c in SAID]


def test_comments_name_their_author_and_the_day_of_the_brief() -> None:
    first, *_, last = comments(review())
    assert [first.get(f"{W}{name}") for name in ("author", "initials", "date")] == [
        "Jane Q. Editor",
        "JQE",
        "2025-08-29T00:00:00Z",
    ]
    assert last.get(f"{W}author") == "R&D"
    assert comments(replace(review(), created=""))[0].get(f"{W}date") is None


def test_lines_are_paragraphs_and_read_in_their_direction() -> None:
    _, lines, turned, _ = comments(review())
    assert [text_of(p) for p in lines.iter(f"{W}p")] == ["Two lines:", "second"]
    assert turned.find(f"{W}p/{W}pPr/{W}bidi") is not None


def test_comments_have_words_own_styles() -> None:
    assert {"annotation text", "annotation reference"} <= set(style_names(review()).values())


def test_a_plain_copy_has_no_trace_of_comments() -> None:
    for name, content in parts(plain()).items():
        assert "comment" not in name
        assert b"omment" not in content, name
        assert b"annotation" not in content, name
