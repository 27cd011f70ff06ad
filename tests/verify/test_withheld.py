"""What a release withholds is found in every place of a file, and what it says is not taken for it."""

from __future__ import annotations

import base64
import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pikepdf
import pytest
from PIL import Image

from briefer.errors import ExportError
from briefer.model.brief import ItemId
from briefer.model.release import Withheld
from briefer.verify.withheld import Search, leaks, refuse_leaks
from tests.verify import made

KEPT = ("The ministers met in the capital and spoke of prices.", "Halvard Gazette")
WITHHELD = Withheld(
    ids=(ItemId("i1"),),
    texts=("The forty sealed crates left Vostrava at night in May 2031.", "Under guard."),
    names=("Night Courier",),
    kept=KEPT,
)
SENTENCE = "forty sealed crates left Vostrava"


def places(content: bytes, name: str = "file", withheld: Withheld = WITHHELD) -> list[str]:
    """Where something is found."""
    return [leak.place for leak in leaks({name: content}, withheld, made.brief())]


def with_part(name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The Word file with one of its parts changed, or a part added."""
    with zipfile.ZipFile(io.BytesIO(made.finished("docx"))) as archive:
        parts = {member: archive.read(member) for member in archive.namelist()}
    parts[name] = change(parts.get(name, b""))
    return made.packed(parts)


def with_object(change: Callable[[pikepdf.Pdf], object]) -> bytes:
    """The PDF with something changed."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(made.finished("pdf"))) as file:
        change(file)
        file.save(target)
    return target.getvalue()


def test_finished_files_hold_nothing_of_it() -> None:
    """In no format."""
    for kind in ("docx", "pdf", "html"):
        assert places(made.finished(kind)) == []


WORD_PLACES: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "text": ("word/document.xml", lambda part: part.replace(b"</w:t>", f" {SENTENCE}</w:t>".encode(), 1)),
    "split runs": (
        "word/document.xml",
        lambda part: part.replace(b"</w:t>", b" forty sea</w:t></w:r><w:r><w:t>led crates left Vostrava</w:t>", 1),
    ),
    "alternative text": (
        "word/document.xml",
        lambda part: part.replace(b' descr="', f' descr="{SENTENCE} '.encode(), 1),
    ),
    "bookmark": (
        "word/document.xml",
        lambda part: part.replace(b' w:name="', f' w:name="{SENTENCE.replace(" ", "_")}'.encode(), 1),
    ),
    "property": ("docProps/core.xml", lambda part: part.replace(b"</dc:title>", b" Night Courier</dc:title>")),
    "custom data": ("customXml/item1.xml", lambda _: f"<x a='{SENTENCE}'/>".encode()),
    "plain part": ("word/note.txt", lambda _: SENTENCE.encode("utf-16-be")),
    "packed part": ("word/embeddings/x.bin", lambda _: made.packed({"inner.txt": SENTENCE.encode()})),
    "name of a part": ("word/Night Courier.bin", lambda _: b"x"),
    "year": ("docProps/core.xml", lambda part: part.replace(b"</dc:title>", b" 2031</dc:title>")),
}


@pytest.mark.parametrize("where", WORD_PLACES)
def test_it_is_found_in_every_place_of_a_word_file(where: str) -> None:
    """Shown or not, whole or in pieces; the place is named."""
    name, change = WORD_PLACES[where]
    found = places(with_part(name, change))
    assert found
    assert any(name.partition("/")[0] in place or "name of a part" in place for place in found)


def _orphan(file: pikepdf.Pdf) -> None:
    file.Root.PieceInfo = pikepdf.Dictionary(Old=file.make_stream(f"BT ({SENTENCE}) Tj ET".encode()))


def _xmp(file: pikepdf.Pdf) -> None:
    xmp = bytes(file.Root.Metadata.read_bytes())
    file.Root.Metadata.write(xmp.replace(b"</rdf:RDF>", b"<!-- Night Courier --></rdf:RDF>"))


def _title_of_outline(file: pikepdf.Pdf) -> None:
    with file.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Under guard", 0))


def _alternative(file: pikepdf.Pdf) -> None:
    file.Root.StructTreeRoot.Alt = pikepdf.String(f"Picture of {SENTENCE}")


def _property(file: pikepdf.Pdf) -> None:
    file.docinfo["/Keywords"] = pikepdf.String("prices, Vostrava")


def _annotation(file: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Contents=pikepdf.String(SENTENCE))
    file.pages[0].Annots = pikepdf.Array([file.make_indirect(note)])


@pytest.mark.parametrize("plant", [_orphan, _xmp, _title_of_outline, _alternative, _property, _annotation])
def test_it_is_found_in_every_place_of_a_pdf(plant: Callable[[pikepdf.Pdf], None]) -> None:
    """Properties, XMP, bookmarks, structure, annotations, and streams that no page shows."""
    assert places(with_object(plant))


def test_it_is_found_in_a_stream_that_nothing_leads_to() -> None:
    """An older state of a file may lie in it without an entry in its tables."""
    packed = zlib.compress(SENTENCE.encode())
    content = made.finished("pdf")
    orphan = b"\n999 0 obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n" % (len(packed), packed)
    at = content.rindex(b"startxref")
    assert any("stream at byte" in place for place in places(content[:at] + orphan + content[at:]))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("</title>", " Night Courier</title>"),
        ("<p", f'<p title="{SENTENCE}"'),
        ("</body>", f"<!-- {SENTENCE} --></body>"),
        ("</body>", "".join(f"&#{ord(letter)};" for letter in SENTENCE) + "</body>"),
        ("</style>", f"/* {SENTENCE} */</style>"),
    ],
)
def test_it_is_found_in_every_place_of_a_page(before: str, after: str) -> None:
    """Title, attributes, comments, characters by number, styles."""
    assert places(made.finished("html").decode().replace(before, after, 1).encode())


@cache
def picture(format: str, **how: int) -> bytes:
    """A picture with a bright corner."""
    image = Image.new("RGB", (60, 40), "navy")
    image.paste((250, 240, 200), (0, 0, 30, 15))
    target = io.BytesIO()
    image.save(target, format, **how)
    return target.getvalue()


def test_a_picture_is_known_again_also_when_it_was_packed_anew() -> None:
    """As a PNG in a Word file, as a JPEG in a page; another one is not taken for it."""
    withheld = replace(WITHHELD, pictures=(picture("PNG"),))
    assert places(made.packed({"word/media/image1.png": picture("PNG")}), withheld=withheld)
    data = base64.b64encode(picture("JPEG", quality=80)).decode()
    page = made.finished("html").replace(
        b"</body>", f'<img alt="" src="data:image/jpeg;base64,{data}"></body>'.encode()
    )
    assert places(page, withheld=withheld)
    assert places(f"![x](data:image/jpeg;base64,{data})".encode(), withheld=withheld)
    assert places(page, withheld=replace(withheld, kept_pictures=(picture("BMP"),))) == []
    assert places(made.finished("docx"), withheld=withheld) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On that day FORTY sealed — crates, left\nVostrava!", True),
        ("forty sealed crates left the town", False),
        ("The ministers met in the capital and spoke", False),
        ("It travelled under guard.", True),
        ("Halvard Gazette", False),
        ("Vostra\u00advа".replace("а", "a"), True),
    ],
)
def test_words_are_compared_and_not_signs(text: str, found: bool) -> None:
    """Capitals, punctuation, line ends and soft hyphens make no difference; fewer than five words are chance."""
    assert bool(list(Search.of(WITHHELD, made.brief()).find(text, readable=True))) == found


def test_a_run_over_the_end_of_a_sentence_is_chance() -> None:
    """One paragraph may end as the first does, and the next begin as the second."""
    text = "The crates went into the region. In the meantime Vostrava slept without a guard."
    search = Search.of(Withheld(ids=(ItemId("i1"),), texts=(text,)), made.brief())
    assert not list(search.find("Trade grew in the region.\nIn the meantime Baku waited."))
    assert list(search.find("in the meantime vostrava slept"))


def test_a_few_letters_are_chance_among_bytes_and_none_in_words_for_people() -> None:
    """Figures of a small table would else be found in every drawing."""
    search = Search.of(Withheld(ids=(ItemId("i1"),), texts=("x 4",)), made.brief())
    assert list(search.find("The value of X: 4.", readable=True))
    assert not list(search.find("12 x 4 Td", binary=True))
    assert not list(search.find("x 4"))


def test_scripts_without_blanks_are_compared_sign_by_sign() -> None:
    """Ten signs make a run."""
    withheld = Withheld((ItemId("i1"),), 0, ("四十个密封的箱子在夜里离开了港口。",))
    search = Search.of(withheld, made.brief())
    assert list(search.find("据说密封的箱子在夜里离开了港口", readable=False))
    assert not list(search.find("箱子在夜里", readable=False))


def test_the_files_are_refused_with_every_place() -> None:
    """Nothing is written, and the person is told what to do."""
    page = made.finished("html").replace(b"</body>", b"Night Courier</body>")
    with pytest.raises(ExportError) as caught:
        refuse_leaks({"html": page}, WITHHELD, made.brief(), "TLP:CLEAR")
    assert "TLP:CLEAR" in str(caught.value)
    assert "“Night Courier”" in str(caught.value)
