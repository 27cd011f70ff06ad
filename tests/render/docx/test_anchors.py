"""Every part and item has a bookmark in the Word file, under a name that depends on its id alone."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from briefer.model.document import (
    Box,
    BulletList,
    Column,
    Document,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Row,
    Table,
    Text,
)
from briefer.word_file.bookmarks import bookmark_name
from tests.render.docx.reading import W, text_of, tree
from tests.render.sample_documents import document, p, picture, t

KEYS = ("part1", "i1", "part2", "i2", "part3", "i3", "i4")


def keyed() -> Document:
    """A block of each kind that items become."""
    return document(
        Heading(t("Judgments"), 1, "part1"),
        BulletList((ListItem((Paragraph(t("A judgment"), "bullet", "i1"), p("its basis")), "i1"),)),
        Box((p("Label", "box-label"), Paragraph(t("In the box"), "box-text", "i2")), "summary", "part2"),
        Table((Column(1.0),), Row((t("Head"),)), (Row((t("A row"),), "i3"),), key="part3"),
        Figure(picture(), "image/png", "A field", (), "i4"),
        Paragraph((Text("again"),), "body", "i1"),
    )


def bookmarks(whole: Document) -> dict[str, str]:
    """The text of the paragraph that each of the items' bookmarks stands in, in their order."""
    found = {}
    for start in tree(whole).iter(f"{W}bookmarkStart"):
        name = start.get(f"{W}name")
        if name.startswith("brief_"):
            assert name not in found
            found[name] = text_of(start.getparent())
    return found


def test_each_key_has_one_bookmark_where_it_first_stands() -> None:
    texts = ["Judgments", "A judgment", "Label", "In the box", "Head", "A row", ""]
    assert list(bookmarks(keyed()).values()) == texts
    assert list(bookmarks(keyed())) == [f"brief_{key}" for key in KEYS]


def test_ids_of_bookmarks_are_unique_and_each_ends_in_its_paragraph() -> None:
    root = tree(keyed())
    starts = [node.get(f"{W}id") for node in root.iter(f"{W}bookmarkStart")]
    ends = {node.get(f"{W}id"): node.getparent() for node in root.iter(f"{W}bookmarkEnd")}
    assert len(starts) == len(set(starts)) == len(ends)
    assert all(ends[node.get(f"{W}id")] is node.getparent() for node in root.iter(f"{W}bookmarkStart"))


def test_an_edit_elsewhere_changes_no_name() -> None:
    """Names count nothing, so that a link to an item still leads to it in the next edition."""
    whole = document(Paragraph(t("New"), "body", "i9"), *keyed().blocks)
    assert set(bookmarks(whole)) == {*bookmarks(keyed()), "brief_i9"}


@given(st.sets(st.text(min_size=1, max_size=60), min_size=2, max_size=4))
def test_names_are_words_that_word_takes_and_differ_as_keys_do(keys: set[str]) -> None:
    """Word ignores the case of a bookmark's name."""
    names = {bookmark_name(key).casefold() for key in keys}
    assert len(names) == len(keys)
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", bookmark_name(key)) for key in keys)
