"""Whatever characters a text holds: what can be written at all is read back as it was."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.errors import ExportError
from briefer.model.document import (
    Block,
    Box,
    BulletList,
    Column,
    Contents,
    Document,
    Emph,
    Heading,
    Link,
    ListItem,
    Note,
    NoteRef,
    Paragraph,
    Row,
    Strong,
    Table,
    Text,
)
from briefer.verify import Kind, prove
from tests.render.sample_documents import document, h
from tests.verify.test_sound_files import files

# Letters from both sides, with what stands on, between and around them: marks, joiners, turners, blanks, brackets.
_SIGNS = "abzAB əğşПЖαΩაბՀיבעבריةفال0129-–—'\"«»()[]/,.½²³№…ﬁ\ufb01"
_INVISIBLE = (
    "\t\n\x0b\x1c\x85\u00a0\u00ad\u061c\u200b\u200d\u200e\u200f\u2009\u2011\u2028\u202f\u2066\u2069\u3000\ufeff"
)
letters = st.text(f"{_SIGNS}{_INVISIBLE}\u0301\u0327", min_size=1, max_size=40)
words = st.lists(
    st.sampled_from(["Word", "слово", "سلام", "שלום", "(a)", "[b]", "5%", "e\u0301", "می‌خواهم", "a-b", "١٢٣", "2025"]),
    min_size=1,
    max_size=25,
).map(" ".join)
texts = letters | words
runs = st.lists(
    st.one_of(
        texts.map(Text),
        texts.map(lambda text: Strong((Text(text),))),
        texts.map(lambda text: Emph((Text(text),))),
        texts.map(lambda text: Link((Text(text),), "https://example.org/x")),
    ),
    min_size=1,
    max_size=4,
).map(tuple)


@st.composite
def odd_documents(draw: st.DrawFn) -> Document:
    blocks: list[Block] = []
    notes: list[Note] = []
    for _ in range(draw(st.integers(1, 4))):
        run = draw(runs)
        match draw(st.integers(0, 5)):
            case 0:
                blocks.append(Heading(run, draw(st.integers(1, 3))))
            case 1:
                blocks.append(BulletList((ListItem((Paragraph(run, "bullet"),)),)))
            case 2:
                cells = Row((run, draw(runs))), Row((draw(runs), run))
                blocks.append(Table((Column(0.5), Column(0.5)), cells[0], cells[1:]))
            case 3:
                blocks.append(Box((Paragraph((Text("L"),), "box-label"), Paragraph(run, "box-text")), "summary"))
            case _:
                notes.append(Note(draw(runs)))
                blocks.append(Paragraph((*run, NoteRef(len(notes)), *draw(runs))))
    language = draw(st.sampled_from(["en", "ar", "he", "ru", "az"]))
    return document(Contents("C", 3), *blocks, notes=tuple(notes), language=language, title=draw(texts))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(odd_documents())
def test_what_can_be_written_is_read_back(whole: Document) -> None:
    try:
        written = files(whole)
    except ExportError:
        return
    for kind, content in written.items():
        assert prove(content, kind, whole).report.defects == ()


@pytest.mark.parametrize("text", ["ğ\u061c\u0327", "g\u061c\u0327\u0306", "ğ\u200b\u0327"])
def test_marks_compose_with_their_letter_whatever_invisible_stands_between(text: str) -> None:
    whole = document(BulletList((ListItem((Paragraph((Text(text),), "bullet"),)),)))
    assert [prove(content, kind, whole).report.defects for kind, content in files(whole).items()] == [(), (), ()]


@pytest.mark.parametrize("kind", ["docx", "pdf", "html"])
@pytest.mark.parametrize("title", ["0", "2025", "Outlook to 2030", "\u00a0", "١٢"])
def test_headings_that_end_in_numbers_are_told_from_their_pages(title: str, kind: Kind) -> None:
    whole = document(Contents("Contents", 2), h(title), h("Then", 2))
    assert prove(files(whole)[kind], kind, whole).report.defects == ()
