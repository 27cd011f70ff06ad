"""Word files: named styles only, real notes, fields with results, nothing of a library's defaults, the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from briefer.errors import ExportError
from briefer.model.document import (
    Block,
    Box,
    BulletList,
    Contents,
    ListItem,
    Note,
    NoteRef,
    OrderedList,
    Paragraph,
    Text,
)
from briefer.model.template import PageSpec
from briefer.render.docx import write_docx
from tests.render.docx.reading import STYLE, R, W, looks, parts, style_names, text_of, tree
from tests.render.sample_documents import (
    FURNITURE,
    document,
    every_block,
    h,
    items,
    link,
    p,
    samples,
    t,
)


@pytest.mark.parametrize("name", samples())
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    assert write_docx(samples()[name], STYLE) == write_docx(samples()[name], STYLE)


def test_the_archive_begins_with_its_types_and_has_no_trace_of_a_clock() -> None:
    with zipfile.ZipFile(io.BytesIO(write_docx(every_block(), STYLE))) as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None


def only_styled(root: etree._Element) -> Iterator[str]:
    for properties in root.iter(f"{W}pPr", f"{W}rPr"):
        yield from (etree.QName(child).localname for child in properties)


@pytest.mark.parametrize("name", samples())
def test_nothing_is_formatted_directly(name: str) -> None:
    """Paragraphs name their style and their place in a list, and may end a section; runs name their style."""
    for part, content in parts(samples()[name]).items():
        if part.startswith("word/") and part.endswith(("document.xml", "notes.xml", "header1.xml", "footer1.xml")):
            assert set(only_styled(etree.fromstring(content))) <= {"pStyle", "rStyle", "numPr", "keepNext", "sectPr"}, (
                part
            )


@pytest.mark.parametrize("name", samples())
def test_every_style_that_is_used_exists_among_few(name: str) -> None:
    whole = samples()[name]
    names = style_names(whole)
    used = {
        node.get(f"{W}val")
        for part, content in parts(whole).items()
        if part.startswith("word/") and part.endswith(".xml")
        for node in etree.fromstring(content).iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle", f"{W}basedOn")
    }
    assert used <= set(names)
    assert len(names) <= 60
    assert len(set(names.values())) == len(names)
    assert b"latentStyles" not in parts(whole)["word/styles.xml"]


def test_even_a_short_file_has_the_styles_to_go_on_with_in_word() -> None:
    names = set(style_names(document(p("x"))).values())
    assert {
        "Title",
        "heading 1",
        "heading 3",
        "List Bullet",
        "List Number",
        "Quote",
        "Key Judgment",
        "Source Entry",
    } <= names


def test_roles_get_the_styles_a_word_user_knows() -> None:
    found = {text: style for style, text in looks(samples()["assessment"])}
    assert found["Azerbaijan–Russia relations continue to deteriorate"] == "Title"
    assert found["Key judgments"] == "heading 1"
    assert found["Executive summary"] == "Summary Box Label"
    assert found["Date"] == "Table Head"
    listed = {style for style, text in looks(every_block()) if text in ("outer", "inner one")}
    assert listed == {"List Bullet", "List Bullet 2"}
    assert {"footnote text", "footnote reference", "header", "footer"} <= set(style_names(every_block()).values())


def test_the_first_of_several_items_stays_with_the_next() -> None:
    """No bullet stands alone at a page end; the only item of a list asks for no company."""
    paragraphs = tree(document(BulletList(items("one", "two", "three")), BulletList(items("alone")))).iter(f"{W}p")
    kept = {"".join(p.itertext()): p.find(f"{W}pPr/{W}keepNext") is not None for p in paragraphs}
    assert kept == {"one": True, "two": False, "three": False, "alone": False}


def test_a_title_that_has_room_in_the_footer_is_not_cut() -> None:
    """The room is measured in the footer's face, not guessed from the number of letters."""
    title = "Illicit lithium trilling in Tbilisi"
    footer = tree(document(p("x"), furniture=replace(FURNITURE, short_title=title)), "word/footer1.xml")
    assert next(node.text for node in footer.iter(f"{W}t")) == f"{title} · 29 August 2025"


def test_the_last_paragraph_of_a_box_or_item_ends_it() -> None:
    styles = [style for style, _ in looks(samples()["assessment"])]
    assert styles.count("Summary Box Bullet") == 2
    assert styles.count("Summary Box Bullet Last") == 1
    assert styles.count("Judgment Basis") == styles.count("Judgment Basis Last") == 2


def test_python_docx_reads_the_file_and_finds_only_our_properties() -> None:
    read = docx.Document(io.BytesIO(write_docx(samples()["assessment"], STYLE)))
    core = read.core_properties
    assert core.title == "Azerbaijan–Russia relations continue to deteriorate"
    assert core.author == core.last_modified_by == "South Caucasus Desk"
    assert (core.language, core.subject, core.keywords) == ("en-GB", "Intelligence assessment", "Azerbaijan, Russia")
    assert core.comments == ""
    assert [f"{day:%Y-%m-%dT%H:%M}" for day in (core.created, core.modified) if day] == ["2025-08-29T00:00"] * 2
    assert read.tables[0].cell(0, 0).text == "Date"
    assert read.styles["Title"].font.name == "Noto Serif"


def test_an_undated_document_has_no_date_in_its_properties() -> None:
    assert b"dcterms:created" not in parts(document(p("x"), created=""))["docProps/core.xml"]


def test_notes_are_words_own_with_live_links() -> None:
    whole = samples()["assessment"]
    notes = tree(whole, "word/footnotes.xml")
    ids = [note.get(f"{W}id") for note in notes if note.get(f"{W}type") is None]
    assert ids == [node.get(f"{W}id") for node in tree(whole).iter(f"{W}footnoteReference")] == ["1", "2", "3", "4"]
    assert [note.get(f"{W}type") for note in notes[:2]] == ["separator", "continuationSeparator"]
    assert b"https://example.org/a?b=1&amp;c=2" in parts(whole)["word/_rels/footnotes.xml.rels"]


def test_endnotes_count_in_plain_figures() -> None:
    whole = samples()["assessment-endnotes"]
    assert "word/footnotes.xml" not in parts(whole)
    assert tree(whole).find(f".//{W}sectPr/{W}endnotePr/{W}numFmt").get(f"{W}val") == "decimal"
    assert looks(whole)[-1] == ("heading 1", "Notes")


def test_a_document_without_notes_has_no_notes_part() -> None:
    assert not [name for name in parts(samples()["letter-without-notes"]) if "notes" in name]


def test_stray_marks_and_notes_are_all_named() -> None:
    whole = document(Paragraph((Text("x"), NoteRef(3))), notes=(Note(t("a")), Note(t("b"))))
    with pytest.raises(ExportError) as caught:
        write_docx(whole, STYLE)
    said = [problem.message for problem in caught.value.problems]
    assert said == ["Note mark 3 has no note.", "No mark leads to note 1.", "No mark leads to note 2."]


def test_one_address_is_one_relationship() -> None:
    whole = document(*(p("see ", "body", link("https://example.org/a")) for _ in range(3)))
    assert parts(whole)["word/_rels/document.xml.rels"].count(b"https://example.org/a") == 1
    assert len({node.get(f"{R}id") for node in tree(whole).iter(f"{W}hyperlink")}) == 1


def test_a_hostile_link_stays_text() -> None:
    whole = document(p("see ", "body", link("javascript:alert(1)")))
    assert not list(tree(whole).iter(f"{W}hyperlink"))
    assert ("Body Text", "see javascript:alert(1)") in looks(whole)


def test_numbered_lists_count_anew_or_go_on_as_the_document_says() -> None:
    whole = document(
        OrderedList(items("a", "b", role="numbered")),
        OrderedList(items("c", role="numbered")),
        OrderedList(items("d", role="numbered"), start=7),
    )
    starts = [n.get(f"{W}val") for n in tree(whole, "word/numbering.xml").iter(f"{W}startOverride")]
    assert starts == ["1", "7"]


def test_a_later_paragraph_of_an_item_has_no_bullet() -> None:
    whole = document(BulletList((ListItem((p("first", "bullet"), p("second", "bullet"))),)))
    names = {text: style for style, text in looks(whole)}
    assert names["first"] == "List Bullet"
    assert names["second"].startswith("List Bullet Continue")


def test_furniture_has_marking_and_counting_fields_and_never_runs_over() -> None:
    long = replace(FURNITURE, short_title="A very long running title " * 6, organisation="A very long name " * 12)
    whole = document(p("x"), furniture=long)
    footer = tree(whole, "word/footer1.xml")
    assert [node.text.strip() for node in footer.iter(f"{W}instrText")] == ["PAGE", "NUMPAGES"]
    texts = [node.text or "" for node in footer.iter(f"{W}t")]
    assert texts[0] == "A very long running title A very… · 29 August 2025"
    assert texts[0].endswith("… · 29 August 2025")
    assert texts[-1].strip() == "TLP:AMBER"
    header = [node.text or "" for node in tree(whole, "word/header1.xml").iter(f"{W}t")]
    assert header[0].endswith("…")


def test_paper_and_margins_are_those_of_the_template() -> None:
    section = tree(document(p("x"), page=PageSpec("Letter", 20, 25, 30, 35))).find(f".//{W}sectPr")
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("12240", "15840")
    assert [margins.get(f"{W}{side}") for side in ("top", "bottom", "left", "right")] == [
        "1134",
        "1417",
        "1701",
        "1984",
    ]


def test_characters_xml_cannot_carry_are_refused_by_name() -> None:
    with pytest.raises(ExportError, match=r"U\+0007"):
        write_docx(document(p("a bell \x07 rings")), STYLE)


def test_blocks_without_end_are_refused() -> None:
    block: Block = p("deep")
    for _ in range(200):
        block = Box((block,), "summary")
    with pytest.raises(ExportError, match="nested too deeply"):
        write_docx(document(block), STYLE)


@settings(max_examples=40, deadline=None)
@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), min_size=1
    )
)
def test_any_text_stands_in_the_file_exactly(text: str) -> None:
    """Mark-up in the text stays text, in every place that text can come from."""
    whole = document(h(text), p(text), Contents(text), title=text, author=text, furniture=replace(FURNITURE, date=text))
    found = [text_of(paragraph) for paragraph in tree(whole).iter(f"{W}p")]
    assert found.count(text) >= 3
    assert etree.fromstring(parts(whole)["docProps/core.xml"])[0].text == text


@pytest.mark.parametrize("name", samples())
def test_nothing_tells_who_made_the_file_when_or_with_what(name: str) -> None:
    """No ids of revisions, no person but the brief's, no library, no version, no path."""
    for part, content in parts(samples()[name]).items():
        for word in (b"rsid", b"python-docx", b"AppVersion", b"TotalTime", b"/home/", b"/tmp/", b"paraId"):
            assert word not in content, part
    assert b"<Application>briefer</Application>" in parts(samples()[name])["docProps/app.xml"]


@pytest.mark.parametrize(("language", "bidi"), [("en-GB", "ar-SA"), ("he", "he")])
def test_the_defaults_name_a_language_for_each_class_of_script(language: str, bidi: str) -> None:
    said = tree(document(p("x"), language=language), "word/styles.xml").find(f".//{W}docDefaults//{W}lang")
    assert (said.get(f"{W}val"), said.get(f"{W}bidi")) == (language, bidi)
