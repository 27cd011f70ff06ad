"""A brief on an organisation's Word file: its look is kept, its styles are used, and nothing of its past comes along."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

import docx
import pytest
from lxml import etree

from briefer.model.document import Document, OrderedList, Paragraph, Text
from briefer.model.word_base import WordBase
from briefer.render.docx import write_docx
from tests.render.docx.base import bases
from tests.render.sample_documents import (
    document,
    every_block,
    h,
    house_style,
    items,
    p,
    samples,
    t,
    with_endnotes,
    with_section_endnotes,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
STYLE = house_style()
BASES: dict[str, Callable[[], WordBase]] = {
    "english": bases.english,
    "german": bases.german,
    "french": bases.french,
    "hostile": bases.hostile,
}


def written(base: WordBase, document: Document, chosen: dict[str, str] | None = None) -> dict[str, bytes]:
    """The members of the file."""
    content = write_docx(document, STYLE, base=base, base_styles=chosen)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(members: dict[str, bytes], name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(members[name])


def texts(root: etree._Element) -> list[str]:
    """The text of each paragraph that has any."""
    found = ("".join(run.text or "" for run in paragraph.iter(f"{W}t")) for paragraph in root.iter(f"{W}p"))
    return [text for text in found if text.strip()]


def style_of(root: etree._Element, text: str) -> str:
    """The id of the style of the paragraph with that text."""
    for paragraph in root.iter(f"{W}p"):
        if "".join(run.text or "" for run in paragraph.iter(f"{W}t")) == text:
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            return style.get(f"{W}val", "") if style is not None else ""
    raise AssertionError(f"no paragraph {text!r}")


def values(root: etree._Element, tag: str) -> list[str]:
    return [element.get(f"{W}val", "") for element in root.iter(f"{W}{tag}")]


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("name", samples())
def test_every_document_can_be_written_on_every_base_and_read_again(base: str, name: str) -> None:
    members = written(BASES[base](), samples()[name])
    ours = "".join(texts(tree({"word/document.xml": write_part(samples()[name])})))
    found = "".join(texts(tree(members)))
    assert ours in found
    docx.Document(io.BytesIO(write_docx(samples()[name], STYLE, base=BASES[base]())))


def write_part(document: Document) -> bytes:
    with zipfile.ZipFile(io.BytesIO(write_docx(document, STYLE))) as archive:
        return archive.read("word/document.xml")


@pytest.mark.parametrize("base", BASES)
def test_the_same_brief_on_the_same_base_gives_the_same_bytes(base: str) -> None:
    first, second = (write_docx(every_block(), STYLE, base=BASES[base]()) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("base", BASES)
def test_every_style_list_part_and_relationship_that_is_named_is_there(base: str) -> None:
    members = written(BASES[base](), every_block())
    ids = [style.get(f"{W}styleId", "") for style in tree(members, "word/styles.xml").iter(f"{W}style")]
    names = [style.find(f"{W}name").get(f"{W}val") for style in tree(members, "word/styles.xml").iter(f"{W}style")]
    assert len({id.lower() for id in ids}) == len(ids)
    assert len({name.lower() for name in names}) == len(names)
    numbers = [n.get(f"{W}numId") for n in tree(members, "word/numbering.xml").iter(f"{W}num")]
    assert len(set(numbers)) == len(numbers)
    for name in [name for name in members if name.endswith(".xml") and name.startswith("word/")]:
        root = tree(members, name)
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next"):
            assert set(values(root, tag)) <= set(ids)
        assert set(values(root, "numId")) <= {*numbers, "0"}
        folder, _, leaf = name.rpartition("/")
        own = members.get(f"{folder}/_rels/{leaf}.rels", b"<none/>")
        known = {relation.get("Id") for relation in etree.fromstring(own)}
        used = {value for e in root.iter() for key, value in e.attrib.items() if key.startswith(R)}
        assert used <= known


@pytest.mark.parametrize("base", BASES)
def test_nothing_is_ever_formatted_by_hand(base: str) -> None:
    """Of the paragraphs and runs of a brief only numbers, directions and what holds lines together stand in them."""
    root = tree(written(BASES[base](), document(h("Head"), p("Text."), OrderedList(items("a", "b")))))
    own = [paragraph for paragraph in root.iter(f"{W}p") if "Text." in texts_of(paragraph)]
    assert len(own) == 1
    assert [child.tag for child in own[0].find(f"{W}pPr")] == [f"{W}pStyle"]
    assert own[0].find(f"{W}r/{W}rPr") is None


def texts_of(paragraph: etree._Element) -> str:
    return "".join(run.text or "" for run in paragraph.iter(f"{W}t"))


def test_localised_files_are_written_in_their_own_styles() -> None:
    whole = document(h("Head"), p("Text."))
    german, french = tree(written(bases.german(), whole)), tree(written(bases.french(), whole))
    assert (style_of(german, "Head"), style_of(german, "Text.")) == ("berschrift1", "Textkrper")
    assert (style_of(french, "Head"), style_of(french, "Text.")) == ("P2", "P4")


def test_a_chosen_style_goes_before_what_is_found_and_one_that_is_missing_is_passed_over() -> None:
    whole = document(h("Head"), p("Text.", "quote"))
    chosen = {"heading-1": "Title", "quote": "HouseJudgment", "body": "Nowhere"}
    root = tree(written(bases.english(), whole, chosen))
    assert (style_of(root, "Head"), style_of(root, "Text.")) == ("Title", "HouseJudgment")


def test_a_style_the_base_lacks_is_made_in_its_typeface_and_measure() -> None:
    members = written(bases.english(), document(h("Head"), p("Quoted.", "quote")))
    made = next(s for s in tree(members, "word/styles.xml").iter(f"{W}style") if s.get(f"{W}styleId") == "Quote")
    assert made.find(f"{W}basedOn").get(f"{W}val") == "Normal"
    assert made.find(f"{W}rPr/{W}rFonts") is None
    assert made.find(f"{W}rPr/{W}sz").get(f"{W}val") == "22"
    assert made.find(f"{W}pPr/{W}spacing").get(f"{W}line") == "264"


def test_lists_keep_the_bullets_and_numbers_of_the_base_and_begin_anew() -> None:
    lists = (OrderedList(items("a", "b", role="numbered")), p("Between."), OrderedList(items("c", role="numbered")))
    members = written(bases.english(), document(*lists))
    root, numbering = tree(members), tree(members, "word/numbering.xml")
    assert style_of(root, "a") == style_of(root, "c") == "ListNumber"
    again = next(e for e in root.iter(f"{W}p") if texts_of(e) == "c").find(f"{W}pPr/{W}numPr/{W}numId")
    number = next(n for n in numbering.iter(f"{W}num") if n.get(f"{W}numId") == again.get(f"{W}val"))
    assert number.find(f"{W}abstractNumId").get(f"{W}val") == "4"
    assert number.find(f"{W}lvlOverride/{W}startOverride").get(f"{W}val") == "1"
    assert next(e for e in root.iter(f"{W}p") if texts_of(e) == "a").find(f"{W}pPr/{W}numPr") is None


def test_a_list_style_without_a_bullet_gets_ours() -> None:
    members = written(bases.french(), every_block())
    style = style_of(tree(members), "outer")
    made = next(s for s in tree(members, "word/styles.xml").iter(f"{W}style") if s.get(f"{W}styleId") == style)
    assert made.find(f"{W}basedOn").get(f"{W}val") == "P5"
    assert made.find(f"{W}pPr/{W}numPr") is not None


def test_the_brief_goes_to_the_marked_place_and_what_stands_around_it_stays() -> None:
    found = texts(tree(written(bases.english(), document(p("Text.")))))
    assert found[-2:] == ["Text.", "Printed by the house press."]
    assert "{{brief}}" not in "".join(found)


def test_without_a_mark_it_goes_after_the_cover_and_the_sample_text_goes() -> None:
    root = tree(written(bases.french(), document(p("Text."))))
    assert texts(root) == ["Rapport", "Text."]
    sizes = [size.get(f"{W}w") for size in root.iter(f"{W}pgSz")]
    assert sizes == ["11906"], "the section across, which went with the sample text, is gone; the last one stays"


def test_without_a_cover_all_text_is_sample_text() -> None:
    assert texts(tree(written(bases.german(), document(p("Text."))))) == ["Text."]


def test_a_mark_in_a_table_is_no_place_and_is_not_printed() -> None:
    root = tree(written(bases.hostile(), document(p("Text."))))
    assert "{{brief}}" not in "".join(texts(root))
    assert texts(root)[-1] == "Text."
    assert next(e for e in root.iter(f"{W}p") if texts_of(e) == "Text.").getparent().tag == f"{W}body"


def test_title_date_and_organisation_are_filled_in() -> None:
    found = texts(tree(written(bases.english(), replace(document(p("Text.")), title="On straits & tides"))))
    assert found[0] == "On straits & tides"
    assert found[1] == "29 August 2025 · South Caucasus Desk"


@pytest.mark.parametrize("base", BASES)
def test_the_marking_stands_on_every_kind_of_page(base: str) -> None:
    members = written(BASES[base](), document(p("Text.")))
    relations = {r.get("Id"): r.get("Target") for r in tree(members, "word/_rels/document.xml.rels")}
    shown: dict[tuple[str, str], str] = {}
    for section in tree(members).iter(f"{W}sectPr"):
        types = {"default", *(["first"] if section.find(f"{W}titlePg") is not None else [])}
        for kind in ("header", "footer"):
            for reference in section.findall(f"{W}{kind}Reference"):
                shown[kind, reference.get(f"{W}type")] = relations[reference.get(f"{R}id")]
        for type in types:
            pieces = [shown.get((kind, type)) for kind in ("header", "footer")]
            said = "".join("".join(texts(tree(members, f"word/{name}"))) for name in pieces if name)
            assert "TLP:AMBER" in said, (type, said)


def test_headers_logo_theme_and_page_of_the_base_stay() -> None:
    members, base = written(bases.english(), document(p("Text."))), bases.english()
    with zipfile.ZipFile(io.BytesIO(base.content)) as archive:
        assert members["word/media/logo.png"] == archive.read("word/media/logo.png")
        same = [
            etree.tostring(etree.fromstring(content), method="c14n")
            for content in (members["word/theme.xml"], archive.read("word/theme.xml"))
        ]
    assert same[0] == same[1]
    assert b'w:left="1418"' in members["word/document.xml"]
    assert b"House of Analysis" in members["word/footer1.xml"]


def test_notes_stand_under_the_rule_of_the_base() -> None:
    notes = tree(written(bases.german(), samples()["assessment"]), "word/footnotes.xml")
    ids = [(note.get(f"{W}type"), note.get(f"{W}id")) for note in notes][:3]
    assert ids == [("separator", "-1"), ("continuationSeparator", "0"), (None, "1")]
    assert values(notes[0], "pStyle") == ["Standard"]
    assert "Alte Fußnote." not in "".join(texts(notes))


def test_endnotes_work_on_a_base_that_has_footnotes() -> None:
    members = written(bases.german(), with_endnotes(samples()["assessment"]))
    assert "word/endnotes.xml" in members
    assert "word/footnotes.xml" not in members
    assert b"footnotePr" not in members["word/settings.xml"]


def test_endnotes_stand_before_the_back_page_of_the_base() -> None:
    """Word sets them where the section of their marks ends, so that what follows is a section of its own."""
    members = written(bases.english(), with_endnotes(samples()["assessment"]))
    root = tree(members)
    found = list(root.iter(f"{W}sectPr"))
    assert [texts_of(s.getparent().getparent()) for s in found[:2]] == ["", "Notes"]
    assert [values(section, "type") for section in found] == [[], [], ["continuous"]]
    assert len(found[1].findall(f"{W}footerReference")) == 1
    assert len(found[2].findall(f"{W}footerReference")) == 0
    assert values(tree(members, "word/settings.xml").find(f"{W}endnotePr"), "pos") == ["sectEnd"]
    assert texts(root)[-1] == "Printed by the house press."


def test_sections_that_end_with_their_notes_have_the_page_of_the_base() -> None:
    """The first of them begins and is headed as the base's own, the others go on from it."""
    members = written(bases.english(), with_section_endnotes(samples()["assessment"]))
    found = list(tree(members).iter(f"{W}sectPr"))
    assert [values(section, "type") for section in found] == [[], [], *[["continuous"]] * 3]
    assert [len(section.findall(f"{W}footerReference")) for section in found[1:]] == [1, 0, 0, 0]
    assert len({tuple(section.find(f"{W}pgMar").attrib.values()) for section in found[1:]}) == 1
    assert [values(section, "numRestart") for section in found] == [["eachSect"]] * 5
    assert values(tree(members, "word/settings.xml").find(f"{W}endnotePr"), "pos") == ["sectEnd"]


def test_the_language_is_that_of_the_brief() -> None:
    members = written(bases.german(), replace(document(p("Text.")), language="fr"))
    langs = [lang.get(f"{W}val") for lang in tree(members, "word/styles.xml").iter(f"{W}lang")]
    assert langs == ["fr"]


PLAIN = bases.styles(bases.style("Normal", "Normal", attributes=bases.DEFAULT))


def on(body: str, **parts: str) -> dict[str, bytes]:
    """A short brief on a base with this body and these parts."""
    return written(WordBase("x.docx", bases.package(body, {"styles": PLAIN, **parts})), document(p("Text.")))


def header_texts(members: dict[str, bytes], section: etree._Element) -> dict[str, str]:
    """What the headers say that a section names, by the kind of page."""
    relations = {r.get("Id"): r.get("Target") for r in tree(members, "word/_rels/document.xml.rels")}
    names = {e.get(f"{W}type"): relations[e.get(f"{R}id")] for e in section.findall(f"{W}headerReference")}
    return {type: "".join(texts(tree(members, f"word/{name}"))) for type, name in names.items()}


def test_even_and_first_pages_are_marked_too() -> None:
    body = bases.section("default header rIdheader1", first=True)
    members = on(body, header1=bases.paragraph("House"), settings="<w:evenAndOddHeaders/>")
    said = header_texts(members, next(tree(members).iter(f"{W}sectPr")))
    assert set(said) == {"default", "first", "even"}
    assert "TLP:AMBER" in said["first"]
    assert "TLP:AMBER" in said["even"]
    assert "TLP:AMBER" in "".join(texts(tree(members, "word/footer1.xml")))


def test_the_last_section_keeps_the_header_it_had_from_one_that_goes() -> None:
    body = (
        bases.paragraph("Sample.")
        + bases.paragraph(properties=bases.section("default header rIdheader1", kind="continuous"))
        + bases.paragraph("More.")
        + bases.section()
    )
    members = on(body, header1=bases.paragraph("House"))
    assert texts(tree(members)) == ["Text."]
    assert header_texts(members, next(tree(members).iter(f"{W}sectPr")))["default"].startswith("House")


def test_a_base_that_says_nothing_of_its_page_gets_one() -> None:
    members = on(bases.paragraph("{{brief}}"))
    section = next(tree(members).iter(f"{W}sectPr"))
    assert section.find(f"{W}pgSz").get(f"{W}w") == "11906"
    assert "South Caucasus Desk" in header_texts(members, section)["default"]


def test_a_mark_that_ends_a_section_leaves_its_end() -> None:
    mark = bases.paragraph("{{brief}}", properties=bases.section("default header rIdheader1"))
    members = on(mark + bases.paragraph("Back page.") + bases.section(), header1=bases.paragraph("House"))
    root = tree(members)
    assert texts(root) == ["Text.", "Back page."]
    assert len(list(root.iter(f"{W}sectPr"))) == 2


def test_a_contents_list_of_the_base_goes_since_its_headings_do() -> None:
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    inside = f"<w:sdtContent>{bases.paragraph('Old heading 3')}</w:sdtContent>"
    body = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr>{inside}</w:sdt>" + bases.paragraph("{{brief}}") + bases.section()
    assert texts(tree(on(body))) == ["Text."]


def test_the_mark_may_be_a_content_control() -> None:
    body = bases.paragraph("Before.") + bases.control("briefer", "Here", 5, block=True) + bases.paragraph("After.")
    root = tree(on(body + bases.section()))
    assert texts(root) == ["Before.", "Text.", "After."]
    assert next(root.iter(f"{W}sdt"), None) is None


def test_our_header_on_a_base_without_one_has_its_own_tab_stops() -> None:
    """Word's own header style has a stop in the middle, where the marking would hang."""
    stops = '<w:pPr><w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs></w:pPr>'
    made = bases.styles(
        bases.style("Normal", "Normal", attributes=bases.DEFAULT),
        bases.style("Header", "header", based_on="Normal", inside=stops),
    )
    base = WordBase("x.docx", bases.package(bases.section(), {"styles": made}))
    members = written(base, document(p("Text.")))
    used = values(tree(members, "word/header1.xml"), "pStyle")[0]
    style = next(s for s in tree(members, "word/styles.xml").iter(f"{W}style") if s.get(f"{W}styleId") == used)
    assert values(style, "basedOn") == ["Header"]
    kinds = [(tab.get(f"{W}val"), tab.get(f"{W}pos")) for tab in style.iter(f"{W}tab")]
    assert kinds == [("clear", "4536"), ("clear", "9072"), ("right", str(11906 - 2 * 1418))]


def test_tables_fit_the_text_of_the_base() -> None:
    root = tree(written(bases.english(), every_block()))
    assert {width.get(f"{W}w") for width in root.iter(f"{W}tblW")} == {str(11906 - 2 * 1418)}


def test_nothing_that_runs_reaches_outside_or_tells_of_editors_is_taken_over() -> None:
    members = written(bases.hostile(), document(p("Text.")))
    everything = b"".join(members.values())
    for trace in (b"DDEAUTO", b"spy", b"Spy", b"secret", b"vbaProject", b"attachedTemplate", b"trackRevisions"):
        assert trace not in everything
    for trace in (b"documentProtection", b"w:ins ", b"w:del ", b"macroEnabled"):
        assert trace not in everything
    assert texts(tree(members))[:3] == ["Kept words", "result", "a link"]


def test_no_id_of_a_revision_and_no_sample_is_left() -> None:
    everything = b"".join(written(bases.english(), document(p("Text."))).values())
    assert b"rsid" not in everything
    assert b"Click to enter" not in everything


def test_a_file_of_ours_can_be_a_base() -> None:
    first = write_docx(every_block(), STYLE)
    again = write_docx(
        every_block(),
        STYLE,
        base=WordBase("ours.docx", write_docx(every_block(), STYLE, base=WordBase("a.docx", first))),
    )
    with zipfile.ZipFile(io.BytesIO(again)) as archive:
        assert archive.testzip() is None
        root = etree.fromstring(archive.read("word/document.xml"))
    names = [e.get(f"{W}name") for e in root.iter(f"{W}bookmarkStart")]
    assert len(set(names)) == len(names)
    assert texts(root).count("The end.") == 1 or "The end." in "".join(texts(root))


def test_characters_beyond_any_style_name_do_no_harm() -> None:
    """What a template names may hold anything that YAML can."""
    chosen = {"body": '"><w:bad/>&', "quote": "\u202e"}
    root = tree(written(bases.english(), document(Paragraph((Text("Text."),)), p("q", "quote")), chosen))
    assert style_of(root, "Text.") == "Normal"


def test_a_brief_without_a_marking_adds_no_line() -> None:
    bare = document(p("Text."))
    bare = replace(bare, furniture=replace(bare.furniture, marking=None))
    members = written(bases.english(), bare)
    assert [name for name in members if "header" in name and "rels" not in name] == ["word/header1.xml"]
    assert texts(tree(members, "word/header1.xml")) == []


def test_text_is_the_documents_word_for_word() -> None:
    whole = document(h("Head"), p("One."), Paragraph(t("Two")))
    assert texts(tree(written(bases.german(), whole))) == ["Head", "One.", "Two"]
