"""The finished file: words, links, pages, properties, structure."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.errors import ExportError
from briefer.model.document import (
    Block,
    BlockQuote,
    Box,
    BulletList,
    Column,
    Contents,
    Document,
    Emph,
    Figure,
    Heading,
    Inline,
    Link,
    ListItem,
    NotesHere,
    OrderedList,
    PageBreak,
    Paragraph,
    Row,
    Rule,
    Scale,
    Strong,
    Tab,
    Table,
    Text,
)
from briefer.model.lexicon import Marking
from briefer.model.style import BOX_ROLES, PARAGRAPH_ROLES
from briefer.model.template import PageSpec
from briefer.render.pdf import write_pdf
from tests.render.pdf import samples
from tests.render.pdf.reading import open_pdf, page_lines, page_texts, sheet, words
from tests.render.pdf.samples import document, rich

GOLDEN = Path(__file__).parents[2] / "golden" / "pdf"
SAMPLES: list[Callable[[], Document]] = [samples.situation_brief, samples.assessment, samples.policy_brief]


def spoken(inlines: tuple[Inline, ...]) -> str:
    """The words of inlines, marks and labels among them."""
    said = ""
    for inline in inlines:
        match inline:
            case Text(value):
                said += value
            case Strong(inner) | Emph(inner) | Link(inner, _):
                said += spoken(inner)
            case Tab() | Scale():
                said += " "
            case _:
                said += str(inline.number)
    return said


def said_by(blocks: tuple[Block, ...]) -> str:
    """The words of blocks in reading order, without the numbers and marks that the writer adds."""
    said: list[str] = []
    for block in blocks:
        match block:
            case Heading(inlines) | Paragraph(inlines):
                said.append(spoken(inlines))
            case BulletList(items) | OrderedList(items):
                said += [said_by(item.blocks) for item in items]
            case BlockQuote(inner) | Box(inner):
                said.append(said_by(inner))
            case Table():
                rows = [block.head, *block.rows] if block.head else block.rows
                said += [spoken(block.caption), *(spoken(cell) for row in rows for cell in row.cells)]
            case Figure():
                said.append(spoken(block.caption))
            case _:
                pass
    return " ".join(said)


def body_words(document: Document) -> list[str]:
    return " ".join(" ".join(lines) for lines in page_lines(document)).split()


@pytest.mark.parametrize("sample", SAMPLES)
def test_text_comes_out_word_by_word_in_order(sample: Callable[[], Document]) -> None:
    """What a reader copies holds every word of the document in reading order, labels not in capitals."""
    content = write_pdf(sample(), sheet()).content
    copied = iter(words("\n".join(page_texts(content))))
    blocks = tuple(block for block in sample().blocks if not isinstance(block, (Contents, NotesHere)))
    missing = [word for word in said_by(blocks).split() if word not in copied]
    assert not missing


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("az", "Əziz oxucu, şəhərdə çoxlu işıq söndürüldü; İlham Əliyev bildirdi ki, bu, doğru deyil."),
        ("ru", "Съешь ещё этих мягких французских булок, да выпей чаю — № 5."),
        ("ka", "საქართველოს მთავრობამ განაცხადა, რომ მოლაპარაკებები გრძელდება."),
        ("hy", "Հայաստանի վարչապետը հայտարարեց, որ բանակցությունները շարունակվում են։"),
        ("en", "Tbilisi (თბილისი) and Yerevan (Երևան) met in Baku (Bakı) and Москва."),
    ],
)
def test_scripts_come_out_as_they_went_in(language: str, text: str) -> None:
    """Words of all languages of the region, and of several on one line, are copied as they were written."""
    for role in ("body", "judgment", "kind", "meta"):
        content = write_pdf(document(Paragraph(rich(text), role), language=language), sheet()).content
        assert " ".join(text.split()) in " ".join(words(page_texts(content)[0]))


def test_label_in_capitals_is_copied_as_written() -> None:
    """Capitals are a look: the text stays searchable as it was typed."""
    content = write_pdf(document(Paragraph(rich("Intelligence assessment"), "kind")), sheet()).content
    assert "Intelligence assessment" in page_texts(content)[0]


def test_every_page_has_its_furniture() -> None:
    """Organisation, short title, date, page x of y and the marking twice, on each page."""
    texts = page_texts(write_pdf(samples.assessment(), sheet()).content)
    assert len(texts) == 3
    for number, text in enumerate(texts, 1):
        assert f"Page {number} of 3" in text
        assert "South Caucasus Desk" in text
        assert "Azerbaijan–Russia · 29 August 2025" in text
        assert text.count("TLP:AMBER") == 2


def test_situation_brief_fits_its_page() -> None:
    """The kind of paper that is limited to one page stays on it with seven notes."""
    assert write_pdf(samples.situation_brief(), sheet()).pages == 1


def links_of(pdf: pikepdf.Pdf) -> list[tuple[int, pikepdf.Object]]:
    return [(n, a) for n, page in enumerate(pdf.pages) for a in page.obj.get("/Annots", [])]


def test_links_lead_from_mark_to_note_and_back() -> None:
    """Each note has a link from its mark to its place and one from its number to the mark."""
    with open_pdf(write_pdf(samples.assessment(), sheet()).content) as pdf:
        pages = {page.obj.objgen: n for n, page in enumerate(pdf.pages)}
        inner = [(n, a, pages[a.Dest[0].objgen]) for n, a in links_of(pdf) if "/Dest" in a]
        assert len(inner) == 18
        assert sorted(str(a.Contents) for _, a, _ in inner) == sorted(str(n) for n in range(1, 10) for _ in "ab")
        assert all(here == there for here, _, there in inner)
        for _, annotation, _ in inner:
            assert abs(float(annotation.Dest[3]) - float(annotation.Rect[3])) > 2
        outer = [str(a.A.URI) for _, a in links_of(pdf) if "/A" in a]
        assert set(outer) == {"https://www.dw.com/ru/armenia-popytka-perevorota/a-73041234"}


def test_only_harmless_addresses_are_links() -> None:
    """http, https and mailto lead out; anything else is printed as text."""
    links = [Link(rich(f"word{n}"), href) for n, href in enumerate(
        ("javascript:alert(1)", "https://a.org/é(1)\\", "file:///etc/passwd", "mailto:a@b.org", "data:x", "HTTP://B.org", "http: //x"))]  # fmt: skip
    content = write_pdf(document(Paragraph(tuple(i for link in links for i in (link, Text(" "))))), sheet()).content
    with open_pdf(content) as pdf:
        assert [str(a.A.URI) for _, a in links_of(pdf)] == [
            "https://a.org/%C3%A9(1)%5C",
            "mailto:a@b.org",
            "HTTP://B.org",
        ]
    assert all(f"word{n}" in page_texts(content)[0] for n in range(7))


def test_contents_and_bookmarks_name_the_right_pages() -> None:
    """Each entry's page number is that of its heading, and so is each bookmark's."""
    result = write_pdf(samples.policy_brief(), sheet())
    texts = page_texts(result.content)
    entries = re.findall(r"^(Recommendations|Sources|Notes|Rhetoric turned into strikes)\W+(\d+)\s*$", texts[0], re.M)
    assert len(entries) == 5
    for title, page in entries:
        assert title in texts[int(page) - 1].split("Contents")[-1]
    with open_pdf(result.content) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root][-3:] == ["Recommendations", "Sources", "Notes"]
        assert [item.title for item in outline.root][:2] == [
            "Executive summary",
            "The crisis left the channels that contained it",
        ]
        assert [child.title for child in outline.root[1].children] == ["What follows from it"]


def test_boxes_have_bookmarks_and_no_entry_in_the_contents() -> None:
    """The label of a box leads to the box, beside the headings of the first level, and takes none of them in."""
    label = Box((Paragraph(rich("Bottom line"), "box-label"), Paragraph(rich("Said."), "bottom-line")), "bottom-line")
    inner = (Heading(rich("One"), 1), label, Heading(rich("Two"), 2))
    content = write_pdf(document(Contents("Contents"), PageBreak(), *inner), sheet()).content
    with open_pdf(content) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["One", "Bottom line"]
        assert [child.title for child in outline.root[0].children] == ["Two"]
        assert outline.root[1].destination[0].objgen == pdf.pages[1].obj.objgen
    assert "Bottom line" not in page_texts(content)[0]


def test_properties_come_from_the_document() -> None:
    """Title, language, author, subject, keywords and the document's own date, and nothing of any library."""
    with open_pdf(write_pdf(samples.assessment(), sheet()).content) as pdf:
        info = {key: str(value) for key, value in pdf.docinfo.items()}
        assert info["/Title"] == "Azerbaijan–Russia relations continue to deteriorate"
        assert info["/Author"] == "South Caucasus Desk"
        assert info["/Keywords"] == "Azerbaijan, Russia"
        assert info["/CreationDate"] == info["/ModDate"] == "D:20250829000000Z"
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as meta:
            assert meta["dc:title"] == info["/Title"]


def test_fonts_are_embedded_subsets() -> None:
    """No font of the reader's machine is used, none is whole, and none is listed without being used."""
    content = write_pdf(samples.assessment(), sheet()).content
    assert b"Helvetica" not in content
    with open_pdf(content) as pdf:
        fonts = pdf.pages[0].obj.Resources.Font
        names = sorted(str(font.BaseFont) for font in fonts.values())
        assert len(names) == 6
        assert all(re.fullmatch(r"/[A-Z]{6}\+Noto(Serif|Sans)-\w+", name) for name in names)
        assert all(
            "/ToUnicode" in font and "/FontFile2" in font.DescendantFonts[0].FontDescriptor for font in fonts.values()
        )


@pytest.mark.parametrize("sample", SAMPLES)
def test_same_document_same_bytes(sample: Callable[[], Document]) -> None:
    """Nothing of the clock, the machine or what was written before gets into the file."""
    first = write_pdf(sample(), sheet()).content
    write_pdf(samples.policy_brief(), sheet())
    assert write_pdf(sample(), sheet()).content == first


def test_all_painting_is_tagged_or_artifact() -> None:
    """Each marked piece of a page is in the structure tree, headings and notes with their own tags."""
    with open_pdf(write_pdf(samples.assessment(), sheet()).content) as pdf:
        tags: list[str] = []
        pending = [pdf.Root.StructTreeRoot.K]
        while pending:
            element = pending.pop()
            tags.append(str(element.S))
            pending += [kid for kid in element.K if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
        assert tags.count("/H1") == 8  # two of them label boxes
        assert tags.count("/Note") == 9
        assert tags.count("/TH") == 6
        assert tags.count("/LI") == 6
        for page in pdf.pages:
            content = page.Contents.read_bytes()
            assert content.count(b"BDC") + content.count(b"BMC") == content.count(b"EMC")


def refused(*blocks: Block) -> list[str]:
    with pytest.raises(ExportError) as caught:
        write_pdf(document(*blocks), sheet())
    return [str(problem) for problem in caught.value.problems]


def test_missing_characters_are_told_by_place_and_script() -> None:
    """A character without a font is never printed as a box: the writer refuses, a line for each place and script."""
    cells = (Row((rich("한국"), rich("ok")), key="row"),)
    assert refused(
        Paragraph(rich("Salam नमस्ते दुनिया 🙂"), key="i1"),
        Paragraph(rich("Sawasdee ส"), key="i2"),
        Table((Column(0.5, nowrap=True), Column(0.5)), None, cells),
    ) == [
        "i1: 12 characters of the Devanagari script cannot be printed in a PDF: नमस्त… Word and HTML can carry them.",
        "i1: 1 character cannot be printed in a PDF: 🙂 Word and HTML can carry them.",
        "i2: 1 character of the Thai script cannot be printed in a PDF: ส Word and HTML can carry them.",
        "row: 2 characters of the Korean script cannot be printed in a PDF: 한국 Word and HTML can carry them.",
    ]


def test_furniture_with_missing_characters_is_refused() -> None:
    """What stands on every page is printed in full or not at all."""
    made = document(Paragraph(rich("Text")), marking=Marking("한국", 1))
    with pytest.raises(ExportError, match="marking: 2 characters of the Korean script"):
        write_pdf(replace(made, furniture=replace(made.furniture, organisation="ส")), sheet())


def test_many_places_with_missing_characters_are_counted() -> None:
    """Ten lines are the most that anybody reads."""
    lines = refused(*(Paragraph(rich("한국"), key=f"i{n}") for n in range(40)))
    assert len(lines) == 10
    assert lines[-1] == (
        "31 more places have characters that cannot be printed in a PDF. Word and HTML can carry them."
    )


def test_control_characters_print_nothing() -> None:
    """NUL, tabs, joiners and soft hyphens neither show nor stop the export."""
    content = write_pdf(document(Paragraph(rich("a\x00b\tc\u200dd\u00ade\ufefff\r\ng"))), sheet()).content
    assert "ab cdef g" in page_texts(content)[0]


def test_damaged_picture_becomes_a_remark() -> None:
    """A picture that can't be read is said to be missing, with its alternative text, and the rest is printed."""
    blocks = (
        Figure(b"\x89PNG\r\n\x1a\nrubbish", "image/png", "A map", rich("Caption")),
        Figure(samples.png()[:300], "image/png", "Cut off"),
        Figure(b"", "image/jpeg", ""),
        Figure(samples.png(), "image/png", "Sound"),
    )
    content = write_pdf(document(*blocks), sheet()).content
    text = " ".join(page_texts(content)[0].split())
    assert "[A map: not printed" in text
    assert "[Cut off: not printed" in text
    assert "Caption" in text
    with open_pdf(content) as pdf:
        assert len(pdf.pages[0].obj.Resources.XObject) == 1


def test_picture_is_fitted_and_placed() -> None:
    """A wide picture takes the text width, a tall one leaves room for its caption."""
    blocks = (
        Figure(samples.png(1200, 100), "image/png", "Wide", key="w"),
        Figure(samples.png(60, 900), "image/png", "Tall", key="t"),
    )
    result = write_pdf(document(*blocks), sheet())
    tall = next(place for place in result.places if place.key == "t")
    assert tall.bottom_pt - tall.top_pt <= 0.7 * result.lengths.page_height_pt + 0.1


def test_extreme_pages_and_markings() -> None:
    """Margins that leave no room, long furniture and a marking without a plate do not break the page."""
    narrow = PageSpec("Letter", 130, 130, 120, 120)
    made = document(Paragraph(rich("Some words on a narrow page")), page=narrow, marking=Marking("OFFICIAL", 1))
    result = write_pdf(made, sheet())
    assert "narrow" in " ".join(page_texts(result.content))


def test_huge_inputs_stay_bounded() -> None:
    """One word of half a million characters, and a hundred thousand short paragraphs' worth of words."""
    result = write_pdf(document(Paragraph(rich("x" * 500_000)), Paragraph(rich("word " * 100_000))), sheet())
    assert result.pages > 100


LETTERS = st.text("aəжა ", min_size=1, max_size=12)
PLAIN = st.lists(LETTERS.map(Text), max_size=3).map(tuple)
INLINES = st.lists(
    st.one_of(
        LETTERS.map(Text),
        PLAIN.map(Strong),
        PLAIN.map(Emph),
        st.builds(Link, PLAIN, st.sampled_from(("https://a.org", "x:y"))),
        st.just(Scale(7, 2)),
        st.just(Tab()),
    ),
    max_size=6,
).map(tuple)
PARAGRAPHS = st.builds(Paragraph, INLINES, st.sampled_from(PARAGRAPH_ROLES), st.sampled_from(("", "k1", "k2")))
TABLES = st.integers(1, 4).flatmap(
    lambda n: st.builds(
        Table,
        st.tuples(*[st.builds(Column, st.just(1 / n), st.sampled_from(("left", "right")), st.booleans())] * n),
        st.none() | st.builds(Row, st.tuples(*[INLINES] * n)),
        st.lists(st.builds(Row, st.tuples(*[INLINES] * n)), max_size=3).map(tuple),
        INLINES,
    )
)
LEAVES: st.SearchStrategy[Block] = st.one_of(
    PARAGRAPHS,
    st.builds(Heading, INLINES, st.integers(1, 3)),
    TABLES,
    st.just(Rule()),
    st.just(PageBreak()),
    st.just(Contents("Contents")),
    st.builds(Figure, st.sampled_from((b"", samples.png(20, 20))), st.just("image/png"), st.text("ab", max_size=5)),
)
BLOCKS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(BulletList, st.lists(st.builds(ListItem, st.lists(inner, max_size=2).map(tuple)), max_size=3).map(tuple)),
        st.builds(OrderedList, st.lists(st.builds(ListItem, st.lists(inner, max_size=2).map(tuple)), max_size=3).map(tuple),
                  st.sampled_from(("numbered", "judgment", "source-entry"))),
        st.builds(BlockQuote, st.lists(inner, max_size=2).map(tuple)),
        st.builds(Box, st.lists(inner, max_size=3).map(tuple), st.sampled_from(BOX_ROLES)),
    ),
    max_leaves=8,
)  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(BLOCKS, max_size=6).map(tuple))
def test_any_document_is_written_without_losing_a_word(blocks: tuple[Block, ...]) -> None:
    """Whatever the blocks and how they nest: the file opens, and every word stands on its pages in order."""
    made = document(*blocks)
    with open_pdf(write_pdf(made, sheet()).content) as pdf:
        assert len(pdf.pages) >= 1
    printed = iter("".join(body_words(made)))
    assert all(letter in printed for letter in "".join(said_by(blocks).split()))


def summary(sample: Callable[[], Document]) -> dict[str, object]:
    """What a person would check on the pages: the lines, and where the keyed blocks stand."""
    made = sample()
    result = write_pdf(made, sheet())
    places = {
        f"{p.key} {p.page}": [round(v) for v in (p.left_pt, p.top_pt, p.right_pt, p.bottom_pt)] for p in result.places
    }
    return {"pages": page_lines(made), "places": places}


@pytest.mark.parametrize("sample", SAMPLES)
def test_layout_is_the_one_that_was_looked_at(sample: Callable[[], Document]) -> None:
    """The lines and places of the sample papers; BRIEFER_REGENERATE=1 writes them anew, to be looked at again."""
    path = GOLDEN / f"{sample.__name__}.json"
    found = summary(sample)
    if os.environ.get("BRIEFER_REGENERATE") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert json.loads(path.read_text(encoding="utf-8")) == found


def test_pages_are_filled_evenly() -> None:
    """Text of plain paragraphs leaves no page with more than three empty lines."""
    made = document(*(Paragraph(rich("Word " * 120)) for _ in range(40)))
    counts = [len(page) for page in page_lines(made)][:-1]
    assert all(abs(a - b) <= 3 for a, b in pairwise(counts))
