"""The structure tree: what a screen reader is told of each kind of block, and in which order."""

from __future__ import annotations

import gc

import pikepdf
import pytest

from briefer.model.document import (
    Block,
    BlockQuote,
    Box,
    BulletList,
    Column,
    Contents,
    Document,
    Figure,
    Heading,
    Link,
    ListItem,
    Note,
    NoteRef,
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
from briefer.render.pdf import write_pdf
from briefer.render.pdf.flow import Node
from briefer.render.uncollected import uncollected
from tests.render.pdf.reading import elements, kids, open_pdf, outline, sheet, structure
from tests.render.sample_documents import document, every_block, h, items, link, p, picture, t, with_endnotes

CELLS = (Row((t("a"), t("b"))), Row((t("c"), ())))
COLUMNS = (Column(0.5), Column(0.5))
NOTE = Note((Text("Said. "), link("https://example.org/1")))


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((p("one"), p("two")), "P P"),
        ((Paragraph((Text("a "), Strong(t("b")), Text(" "), link("https://example.org"))),), "P(Link)"),
        ((h("One"), p("a"), h("Two", 2), p("b"), h("Three")), "Sect(H1 P Sect(H2 P)) Sect(H1)"),
        ((BulletList(items("one", "two")),), "L(LI(Lbl LBody) LI(Lbl LBody))"),
        ((OrderedList((*items("one"), ListItem(()))),), "L(LI(Lbl LBody) LI(Lbl LBody))"),
        (
            (BulletList((ListItem((p("outer", "bullet"), BulletList(items("inner")), p("after"))),)),),
            "L(LI(Lbl LBody(L(LI(Lbl LBody)) P)))",
        ),
        ((BlockQuote((p("one"), p("two"))),), "BlockQuote(P P)"),
        ((h("A"), Box((p("Label", "box-label"), p("a")), "summary"), p("b")), "Sect(H1) Sect(H1 P) P"),
        ((h("A"), Box((p("a"),), "summary"), p("b")), "Sect(H1 Div(P) P)"),
        (
            (Table(COLUMNS, Row((t("A"), t("B"))), CELLS, t("Caption")),),
            "Table(Caption THead(TR(TH TH)) TBody(TR(TD TD) TR(TD TD)))",
        ),
        ((Table(COLUMNS, None, CELLS),), "Table(TR(TH TD) TR(TH TD))"),
        ((Table(COLUMNS, Row((t("A"), t("B"))), ()),), "Table(TR(TH TH))"),
        (
            (Table(COLUMNS, Row((t("A"), t("B"))), (Row(((), ())), Row(((), t("b"))))),),
            "Table(THead(TR(TH TH)) TBody(TR(TD TD) TR(TD TD)))",
        ),
        ((Table((), None, (), t("Of nothing")),), "P"),
        ((p("a"), Figure(picture(), "image/png", "Red", t("Said")), p("b")), "P Div(Figure Caption) P"),
        ((p("a"), Figure(picture(), "image/png", "Red"), p("b")), "P Figure P"),
        ((p("a"), Figure(b"", "image/png", "Lost", t("Said")), p("b")), "P P P P"),
        ((p("a"), Rule(), PageBreak(), p("b")), "P P"),
        ((Paragraph((Scale(7, 2), Tab(), Text("unlikely")), "judgment-basis"),), "P"),
        (
            (Contents("Contents"), h("A"), h("B", 2), h("C")),
            "TOC(Caption TOCI(Reference(Link) TOC(TOCI(Reference(Link)))) TOCI(Reference(Link)))"
            " Sect(H1 Sect(H2)) Sect(H1)",
        ),
        ((Contents("Contents"), p("no headings")), "P P"),
    ],
)
def test_blocks_have_their_elements(blocks: tuple[Block, ...], expected: str) -> None:
    """Each kind of block, in the order in which it is read, and nothing empty."""
    assert structure(document(*blocks)) == expected


def test_footnote_belongs_to_its_paragraph() -> None:
    """The mark is a reference that leads to the note, which follows the words of the paragraph, numbered and linked."""
    marked = document(Paragraph((Text("Words"), NoteRef(1), Text(" go on."))), p("Next"), notes=(NOTE,))
    assert structure(marked) == "P(Reference(Link) Note(Lbl(Link) Link)) P"


def test_endnotes_have_a_section() -> None:
    """Notes at the end stand under their heading."""
    marked = with_endnotes(document(h("A"), Paragraph((Text("Words"), NoteRef(1))), notes=(NOTE,)))
    assert structure(marked) == "Sect(H1 P(Reference(Link))) Sect(H1 Note(Lbl(Link) Link))"


def test_notes_are_found_by_their_identifiers() -> None:
    """Each note has an identifier of its own, and the tree of identifiers leads to it, in order."""
    marks = Paragraph(tuple(NoteRef(n) for n in range(1, 13)))
    with open_pdf(write_pdf(document(marks, notes=(NOTE,) * 12), sheet()).content) as pdf:
        names = list(pdf.Root.StructTreeRoot.IDTree.Names)
        known = dict(zip(map(bytes, names[::2]), names[1::2], strict=True))
        assert list(known) == sorted(known)
        assert {str(note.ID) for note in elements(pdf, "Note")} == {f"note-{n}" for n in range(1, 13)}
        assert all(note.objgen == known[bytes(note.ID)].objgen for note in elements(pdf, "Note"))


def levels(*blocks: Block) -> str:
    with open_pdf(write_pdf(document(*blocks), sheet()).content) as pdf:
        return "".join(str(e.S)[2:] for e in elements(pdf, *(f"H{n}" for n in range(1, 7))))


def test_no_heading_level_is_skipped() -> None:
    """The first heading is of the first level, and none is more than one below that before it, whatever was written."""
    assert levels(h("a", 3), h("b", 2), h("c", 3), h("", 1), h("d", 3), h("e", 1), h("f", 3)) == "123312"


def attributes_of(pdf: pikepdf.Pdf, tag: str) -> list[dict[str, object]]:
    return [{str(key): value for key, value in element.get("/A", {}).items()} for element in elements(pdf, tag)]


def test_lists_tell_how_they_are_numbered() -> None:
    """A bullet is read out although it is drawn, and a number as it is printed."""
    lists = document(BulletList(items("one")), OrderedList(items("two", role="numbered")))
    with open_pdf(write_pdf(lists, sheet()).content) as pdf:
        assert [str(a["/ListNumbering"]) for a in attributes_of(pdf, "L")] == ["/Square", "/Decimal"]
        assert [str(label.get("/ActualText", "")) for label in elements(pdf, "Lbl")] == ["•", ""]


def test_heads_of_tables_say_what_they_head() -> None:
    """A head row heads its columns; without one, the first cells head their rows. The description comes along."""
    headed = Table(COLUMNS, Row((t("A"), t("B"))), CELLS, description="Two columns")
    bare = Table(COLUMNS, Row(((), t(" "))), (*CELLS, Row(((), t("no head")))))
    with open_pdf(write_pdf(document(headed, p("x"), bare), sheet()).content) as pdf:
        scopes = [str(a["/Scope"]) for a in attributes_of(pdf, "TH")]
        assert scopes == ["/Column", "/Column", "/Row", "/Row"]
        assert str(attributes_of(pdf, "Table")[0]["/Summary"]) == "Two columns"
        assert outline(elements(pdf, "Table")[1]) == "Table(TR(TD TD) TR(TH TD) TR(TH TD) TR(TD TD))"


def test_figures_have_words_and_a_place() -> None:
    """Alternative text, else the caption, else that it is a picture; and the rectangle it fills, on the page."""
    figures = [
        Figure(picture(), "image/png", alt, caption) for alt, caption in (("Red", ()), (" ", t("Said")), ("", ()))
    ]
    with open_pdf(write_pdf(document(*figures), sheet()).content) as pdf:
        assert [str(figure.Alt) for figure in elements(pdf, "Figure")] == ["Red", "Said", "Picture"]
        assert [str(figure.get("/Lang", "")) for figure in elements(pdf, "Figure")] == ["", "", "en"]
        boxes = [[float(edge) for edge in a["/BBox"]] for a in attributes_of(pdf, "Figure")]  # type: ignore[attr-defined]
        assert all(0 < x1 < x2 < 596 and 0 < y1 < y2 < 842 for x1, y1, x2, y2 in boxes)
        assert [box[1] for box in boxes] == sorted((box[1] for box in boxes), reverse=True)


def artifacts(pdf: pikepdf.Pdf) -> list[tuple[str, str, int]]:
    """Type and subtype of what is on the first page and not in the text, and how often each shows text."""
    found = []
    for instruction in pikepdf.parse_content_stream(pdf.pages[-1]):
        operator, operands = str(instruction.operator), instruction.operands
        if operator in ("BDC", "BMC"):
            marked = str(operands[0]) == "/Artifact"
            kind = (str(operands[1].Type), str(operands[1].get("/Subtype", ""))) if marked else ("", "")
            found.append([*kind, 0])
        elif operator in ("Tj", "TJ"):
            found[-1][2] += 1
    return [(a, b, n) for a, b, n in found if a]


def test_furniture_and_rules_are_artifacts_of_their_kinds() -> None:
    """Header and footer are told from tints and rules, and none of them is read out with the text."""
    with open_pdf(write_pdf(document(p("a"), Rule(), p("b")), sheet()).content) as pdf:
        found = artifacts(pdf)
    assert {(a, b) for a, b, _ in found} == {("/Layout", ""), ("/Pagination", "/Header"), ("/Pagination", "/Footer")}
    assert sum(n for a, _, n in found if a == "/Layout") == 0
    assert sum(n for _, b, n in found if b == "/Header") == 2
    assert sum(n for _, b, n in found if b == "/Footer") == 3


def test_repeated_head_of_a_table_is_read_once() -> None:
    """On the second page the head is an artifact, and the tree has its cells once."""
    long = Table(COLUMNS, Row((t("A"), t("B"))), tuple(Row((t(f"{n}"), t("x"))) for n in range(80)))
    with open_pdf(write_pdf(document(long), sheet()).content) as pdf:
        assert len(pdf.pages) > 1
        assert len(elements(pdf, "TH")) == 2
        assert sum(n for a, b, n in artifacts(pdf) if (a, b) == ("/Pagination", "")) == 2


@pytest.mark.parametrize("made", [every_block(), with_endnotes(every_block())])
def test_all_marked_content_is_in_the_tree_in_order(made: Document) -> None:
    """Every piece painted is an artifact or has one place in the tree, which both ways of looking it up agree on."""
    with open_pdf(write_pdf(made, sheet()).content) as pdf:
        nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        owners = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
        placed = []
        for element in elements(pdf):
            assert kids(element) or len(element.K) or str(element.S) in ("/TD", "/TH", "/LBody")
            for kid in element.K:
                number = (
                    kid if isinstance(kid, int) else kid.get("/MCID") if isinstance(kid, pikepdf.Dictionary) else None
                )
                if number is not None:
                    page = element.Pg if isinstance(kid, int) else kid.Pg
                    assert owners[int(page.StructParents)][int(number)].objgen == element.objgen
                    placed.append((page.objgen, int(number)))
        assert len(placed) == len(set(placed)) == sum(len(owners[int(page.obj.StructParents)]) for page in pdf.pages)
        for page in pdf.pages:
            assert page.obj.get("/Tabs") == "/S" or "/Annots" not in page.obj


def test_heading_of_the_model_is_what_is_marked() -> None:
    """The title of a paper is no heading, the first is that of its first part; without any, the title has to do."""
    assert structure(document(p("Paper", "title"), Heading(t("Part"), 1))) == "P Sect(H1)"
    assert structure(document(p("Paper", "title"), p("Words"))) == "H1 P"


def test_words_in_another_language_tell_so() -> None:
    """A stretch in another language is an element with it, also within a link; the document's own needs none."""
    words = (
        Text("The Kremlin said "),
        Strong((Text("«это не так»", "ru"),)),
        Text(" in", "en-GB"),
        Link((Text("Известия", "ru"),), "https://example.org"),
    )
    with open_pdf(write_pdf(document(Paragraph(words)), sheet()).content) as pdf:
        assert outline(pdf.Root.StructTreeRoot.K) == "Document(P(Span Link(Span)))"
        assert [str(span.Lang) for span in elements(pdf, "Span")] == ["ru", "ru"]
        assert str(pdf.Root.Lang) == "en-GB"
        (annotation,) = pdf.pages[0].obj.Annots
        assert any(kid.get("/Obj") == annotation for kid in elements(pdf, "Link")[0].K if "/Obj" in kid)


def test_what_was_written_leaves_no_elements_behind() -> None:
    """The memory of a paper is free when it is written, without the collector: what is left does not grow with it."""

    def left_by(paragraphs: int) -> int:
        paper = document(*(p(f"Paragraph {number}.") for number in range(paragraphs)))
        gc.collect()
        with uncollected():
            write_pdf(paper, sheet())
            return sum(isinstance(thing, Node) for thing in gc.get_objects())

    assert left_by(3) == left_by(300)
