"""Markdown that says what the document says, in CommonMark that nobody has to clean up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tools.sample_briefs import sample_names, sample_work

from briefer import pipeline
from briefer.errors import ExportError
from briefer.model.document import (
    Block,
    Box,
    BulletList,
    Column,
    Contents,
    Document,
    Emph,
    Figure,
    Inline,
    Link,
    ListItem,
    Note,
    NoteRef,
    NotesHere,
    OrderedList,
    Paragraph,
    Row,
    Strong,
    Tab,
    Table,
    Text,
)
from briefer.render.markdown import write_markdown
from briefer.render.markdown.inlines import line
from briefer.render.pictures import read_picture
from briefer.verify import compare, prove
from briefer.verify.withheld_places import places_of
from tests.render.parity.documents import documents
from tests.render.sample_documents import BARE, document, h, house_style, items, p, picture, samples, t
from tests.verify.test_odd_texts import odd_documents


def written(*blocks: Block, notes: tuple[Note, ...] = ()) -> str:
    """The text of a document without furniture."""
    return write_markdown(replace(document(*blocks, notes=notes), furniture=BARE), _BARE_STYLE).decode()


_BARE_STYLE = replace(house_style(), organisation="")


def assert_sound(whole: Document) -> None:
    content = write_markdown(whole, house_style())
    assert prove(content, "md", whole).report.defects == ()


@pytest.mark.parametrize("name", samples())
def test_samples_say_what_their_documents_say(name: str) -> None:
    assert_sound(samples()[name])


@pytest.mark.parametrize("name", sample_names())
def test_every_template_is_proved_in_markdown(name: str) -> None:
    content = pipeline.render(sample_work(name), ("md",), proved=True)["md"]
    assert sum(row.removeprefix("> ").startswith("# ") for row in content.decode().split("\n")) == 1


def test_markdown_and_html_of_a_brief_say_the_same() -> None:
    work = sample_work("policy-brief")
    files = pipeline.render(work, ("html", "md"))
    proved = [prove(files["html"], "html"), prove(files["md"], "md")]
    checks = {check.subject: check.defects for check in compare(*proved)}
    assert checks["words"] == checks["notes"] == checks["links"] == checks["marking"] == ()


def test_headings_lists_boxes_tables_and_notes_are_those_of_markdown() -> None:
    table = Table((Column(0.5), Column(0.5, "right")), Row((t("Year"), t("Price|bbl"))), (Row((t("2024"), t("80"))),))
    said = written(
        p("Oil", "title"),
        Box((p("Bottom line", "box-label"), p("It rises.", "box-text")), "summary"),
        h("Prices"),
        BulletList(items("one", "two")),
        OrderedList(items("three", "four", role="numbered"), start=3),
        table,
        p("Rising", "body", NoteRef(1), Text(".")),
        notes=(Note(t("EDM, 7 July 2025.")),),
    )
    assert said == (
        "# Oil\n\n> **Bottom line**\n>\n> It rises.\n\n## Prices\n\n- one\n- two\n\n3. three\n4. four\n\n"
        "| Year | Price\\|bbl |\n| --- | ---: |\n| 2024 | 80 |\n\nRising[^1].\n\n[^1]: EDM, 7 July 2025.\n"
    )


def test_the_marking_stands_above_and_below() -> None:
    content = write_markdown(document(p("Text.")), house_style()).decode()
    assert content.startswith("**TLP:AMBER** · South Caucasus Desk\n\n* * *\n\n")
    assert content.endswith("\n\n* * *\n\n**TLP:AMBER**\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. not a list", "1\\. not a list"),
        ("- nor this", "\\- nor this"),
        ("# nor a heading", "\\# nor a heading"),
        ("2025 is a year.", "2025 is a year."),
        ("a *b* _c_ [d] <e> `f` ~g~", "a \\*b\\* \\_c\\_ \\[d\\] \\<e\\> \\`f\\` \\~g\\~"),
        ("AT&T, but &amp; escaped", "AT&T, but \\&amp; escaped"),
        ("$5 to $6 on line\none", "\\$5 to \\$6 on line one"),
        ("Rosneft’s “deal” (50%)", "Rosneft’s “deal” (50%)"),
    ],
)
def test_only_what_would_be_markup_is_escaped(text: str, expected: str) -> None:
    assert line(t(text)) == expected


@pytest.mark.parametrize(
    ("inlines", "expected"),
    [
        ((Strong(t("Label ")), Text("text")), "**Label** text"),
        ((Text("a"), Emph(t("b")), Text("c")), "a*b*c"),
        ((Strong(t("likely (55–80 %)")), Text(", soon")), "**likely (55–80 %)**, soon"),
        ((Strong(t("“Yes”")), Text("he said")), "<strong>“Yes”</strong>he said"),
        ((Strong((Text("a "), Emph(t("b")))),), "**a <em>b</em>**"),
        ((Strong(t("a")), Emph(t("b"))), "**a**<em>b</em>"),
        ((Text("Confidence"), Tab(), Text("high")), "**Confidence** high"),
        ((Link(t("page"), "https://a.org/(x)"),), "[page](<https://a.org/(x)>)"),
        ((Link(t("https://a.org/x"), "https://a.org/x"),), "<https://a.org/x>"),
        ((Link(t("bad"), "javascript:alert(1)"),), "bad"),
        ((Text("Look!"), Link(t("there"), "https://a.org/")), "Look\\![there](https://a.org/)"),
    ],
)
def test_looks_and_links(inlines: tuple[Inline, ...], expected: str) -> None:
    assert line(inlines) == expected


def test_two_lists_in_a_row_stay_two() -> None:
    assert written(BulletList(items("a")), BulletList(items("b"))) == "- a\n\n* b\n"


def test_what_belongs_to_an_item_is_indented_with_it() -> None:
    item = ListItem((p("First."), p("Second."), BulletList(items("deeper"))))
    assert written(OrderedList((item,))) == "1. First.\n\n   Second.\n\n   - deeper\n"


def test_contents_lead_to_the_headings_by_the_names_viewers_give() -> None:
    said = written(p("Gas", "title"), Contents("Contents", 2), h("Gas"), h("What’s next?", 2), h("Deep", 3))
    assert "- [Gas](#gas-1)\n  - [What’s next?](#whats-next)\n\n" in said


def test_pictures_stand_at_the_end_and_nothing_is_loaded() -> None:
    said = written(Figure(picture(), "image/png", "A map", t("Map 1")), p("After."))
    assert said.startswith("![A map][picture-1]\n\nMap 1\n\nAfter.\n\n[picture-1]: data:image/png;base64,")


def test_a_picture_that_cannot_be_shown_leaves_its_words() -> None:
    said = written(Figure(b"no picture", "image/png", "A map"))
    assert said.startswith("\\[A map: not printed")


def test_endnotes_stand_under_their_heading() -> None:
    said = written(p("Text", "body", NoteRef(1)), NotesHere("Notes"), notes=(Note(t("1. EDM")),))
    assert said.endswith("## Notes\n\n[^1]: 1\\. EDM\n")


def test_what_was_changed_after_writing_is_told() -> None:
    whole = document(p("One fact.", "body", NoteRef(1)), notes=(Note(t("A source.")),))
    content = write_markdown(whole, house_style()).decode()
    for old, new, subject in (
        ("One fact", "No fact", "words"),
        ("A source", "B source", "notes"),
        ("**TLP:AMBER** ·", "**TLP:GREEN** ·", "marking"),
        ("One fact", "<script>x</script>One fact", "package"),
    ):
        assert subject in {s for s, _ in prove(content.replace(old, new).encode(), "md", whole).report.defects}


def test_a_list_that_counts_otherwise_is_told() -> None:
    whole = document(OrderedList(items("a", "b"), start=3), OrderedList(items("c")))
    content = write_markdown(whole, house_style())
    assert prove(content, "md", whole).report.defects == ()
    assert prove(content.replace(b"3. a", b"5. a"), "md", whole).report.defects


def test_characters_that_no_markup_carries_are_refused() -> None:
    with pytest.raises(ExportError, match=r"U\+0001"):
        written(p("a\x01b"))


# All that means anything in Markdown, at the ends of runs and in any company.
_marks = st.text("*_[]()<>`~$|\\!#&;:+-=.^1 2ab\n\t«»“” ", min_size=1, max_size=14)
_texts = _marks.map(Text)
_runs = st.lists(
    st.one_of(
        _texts,
        _marks.map(lambda text: Strong((Text(text),))),
        _marks.map(lambda text: Strong((Emph((Text(text),)), Text("x")))),
        _marks.map(lambda text: Emph((Text(text),))),
        _marks.map(lambda text: Link((Text(text),), "https://example.org/a_(b)")),
        st.just(NoteRef(1)),
    ),
    min_size=1,
    max_size=4,
).map(tuple)


@given(_runs, _runs, _runs)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_signs_of_markdown_are_read_back_as_they_were(
    first: tuple[Inline, ...], second: tuple[Inline, ...], third: tuple[Inline, ...]
) -> None:
    table = Table((Column(0.5), Column(0.5)), Row((first, second)), (Row((third, first)),))
    blocks = (Paragraph(first), BulletList((ListItem((Paragraph(second), Paragraph(first))),)), table, Paragraph(third))
    assert_sound(document(*blocks, notes=(Note(second),)))


@given(odd_documents())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_can_be_written_is_read_back(whole: Document) -> None:
    try:
        assert_sound(whole)
    except ExportError:
        return


@given(documents())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_document_says_in_markdown_what_it_says(whole: Document) -> None:
    assert_sound(whole)


def test_a_release_finds_a_withheld_picture_in_markdown() -> None:
    """Whatever the writer did: pictures at the end of the file are looked at."""
    content = write_markdown(document(Figure(picture(), "image/png", "A map")), house_style())
    found = [place.picture for place in places_of(content) if place.picture]
    assert found == [read_picture(picture()).content]
    assert any("A map" in place.text for place in places_of(content))
