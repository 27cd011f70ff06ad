"""Word files that are none, damaged or hostile: each is refused in a plain sentence, within bounds."""

from __future__ import annotations

import io
import random
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.errors import BrieferError, TemplateError
from briefer.model.word_base import MAX_BASE_BYTES, WordBase
from briefer.render.docx import write_docx
from briefer.render.docx.base.check import examine
from tests.render.docx.base import bases
from tests.render.sample_documents import document, h, house_style, p

STYLE = house_style()
DOCUMENT = document(h("Head"), p("Text."))
ENGLISH = bases.english().content


def members() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(ENGLISH)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def refusal(content: bytes) -> str:
    with pytest.raises(TemplateError) as caught:
        examine(WordBase("x.docx", content), STYLE)
    assert len(caught.value.problems) == 1
    assert caught.value.problems[0].hint
    return caught.value.problems[0].message


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no Word file"),
        (b"Just text.", "no Word file"),
        (b"\xd0\xcf\x11\xe0 and so on", "old .doc file, or one with a password"),
        (b"PK\x03\x04 and no more", "damaged"),
        (ENGLISH[:-40], "damaged"),
        (bases.zipped({"mimetype": "text"}), "no Word file"),
        (b"P" * (MAX_BASE_BYTES + 1), "larger than 32 MiB"),
    ],
)
def test_what_is_no_word_file_is_refused(content: bytes, said: str) -> None:
    assert said in refusal(content)


def test_a_spreadsheet_is_no_word_file() -> None:
    parts = members()
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"wordprocessingml", b"spreadsheetml")
    assert "no Word file" in refusal(bases.zipped(parts))


def test_a_file_in_the_strict_form_is_told_how_to_save() -> None:
    parts = members()
    strict = b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    ours = f"{bases.RELATION}/officeDocument".encode()
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(ours, strict)
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert "Strict" in refusal(bases.zipped(parts))


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels"])
def test_a_declared_document_type_is_refused(name: str) -> None:
    parts = members()
    head, _, rest = parts[name].partition(b"?>")
    parts[name] = head + b'?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + rest
    assert "document type" in refusal(bases.zipped(parts))


def test_a_part_that_is_not_well_formed_is_damage() -> None:
    assert "damaged" in refusal(bases.zipped({**members(), "word/styles.xml": b"<w:styles>"}))


def test_a_bomb_is_not_unpacked() -> None:
    assert "far more" in refusal(bases.zipped({**members(), "word/bomb.xml": b" " * (80 * 2**20)}))


def test_more_parts_than_any_template_has_are_refused() -> None:
    parts = {f"word/media/{n}.png": b"" for n in range(4001)}
    assert "4000 parts" in refusal(bases.zipped({**members(), **parts}))


def test_a_style_based_on_itself_and_lists_that_lead_nowhere_do_no_harm() -> None:
    parts = members()
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(
        b'<w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/>',
        b'<w:name w:val="List Bullet"/><w:basedOn w:val="ListBullet"/>',
    )
    parts["word/numbering.xml"] = parts["word/numbering.xml"].replace(
        b'<w:abstractNumId w:val="4"/>', b'<w:abstractNumId w:val="x"/>'
    )
    base = WordBase("x.docx", bases.zipped(parts))
    assert write_docx(DOCUMENT, STYLE, base=base)


@pytest.mark.parametrize("name", sorted(set(members()) - {"word/document.xml", "[Content_Types].xml", "_rels/.rels"}))
def test_a_file_that_lacks_a_part_is_still_written_on(name: str) -> None:
    parts = members()
    del parts[name]
    try:
        content = write_docx(DOCUMENT, STYLE, base=WordBase("x.docx", bases.zipped(parts)))
    except TemplateError:
        pytest.fail(f"refused without {name}")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert b"Text." in archive.read("word/document.xml")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(members())), st.integers(0, 2**32))
def test_a_part_in_which_anything_is_changed_is_written_on_or_refused(name: str, seed: int) -> None:
    parts, chance = members(), random.Random(seed)  # noqa: S311 - to vary bytes
    content = bytearray(parts[name])
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(content))
        content[at : at + chance.randint(0, 9)] = (
            chance.randbytes(chance.randint(0, 5)) if chance.random() < 0.5 else b"0"
        )
    parts[name] = bytes(content)
    with suppress(BrieferError):
        write_docx(DOCUMENT, STYLE, base=WordBase("x.docx", bases.zipped(parts)))
        examine(WordBase("x.docx", bases.zipped(parts)), STYLE)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_a_file_in_which_any_value_is_another_is_written_on_or_refused(seed: int) -> None:
    """Well-formed nonsense: the values of attributes change places."""
    parts, chance = members(), random.Random(seed)  # noqa: S311
    name = chance.choice([name for name in parts if name.startswith("word/") and name.endswith(".xml")])
    pieces = parts[name].decode().split('"')
    odd = [n for n in range(1, len(pieces), 2) if "http" not in pieces[n]]
    for _ in range(5):
        if odd:
            pieces[chance.choice(odd)] = chance.choice(
                ["-1", "", "x", "99999999999999", "0", pieces[chance.choice(odd)]]
            )
    parts[name] = '"'.join(pieces).encode()
    with suppress(BrieferError):
        write_docx(DOCUMENT, STYLE, base=WordBase("x.docx", bases.zipped(parts)))
        examine(WordBase("x.docx", bases.zipped(parts)), STYLE)
