"""Whatever file is named: a good article, or an ``ArticleError`` that says in a sentence what is wrong."""

from __future__ import annotations

import contextlib
import io
import struct
import zipfile
import zlib
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from briefer.errors import ArticleError
from briefer.ingest import read_article, read_pasted
from briefer.ingest.readers import limits
from briefer.ingest.readers.docx import read_docx
from briefer.ingest.readers.html import read_html
from briefer.ingest.readers.markdown import read_markdown
from briefer.word_file import safe_zip
from tests.ingest.readers.making import SENTENCE, paragraph, word_file, zipped


def problems_of(folder: Path, name: str, content: bytes | str) -> str:
    """The whole message about a file that cannot be read, which names that file."""
    path = folder / name
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    with pytest.raises(ArticleError) as error:
        read_article(path)
    assert all(problem.where.startswith(str(path)) and problem.message for problem in error.value.problems)
    return str(error.value)


def article_of(folder: Path, name: str, content: bytes | str):
    path = folder / name
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return read_article(path)


def body_of(article) -> str:
    return "\n".join(paragraph.text for paragraph in article.paragraphs())


def codes_of(article) -> set[str]:
    return {notice.code for notice in article.notices}


def pdf_of(*lines: str) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    for number, line in enumerate(lines):
        canvas.drawString(72, 700 - 14 * number, line)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


# no file, or none to read


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ArticleError, match=r"nowhere\.txt: There is no such file"):
        read_article(tmp_path / "nowhere.txt")


def test_a_folder_is_no_article(tmp_path):
    with pytest.raises(ArticleError, match="folder"):
        read_article(tmp_path)


def test_a_device_is_not_read(tmp_path):
    with pytest.raises(ArticleError, match="not a file"):
        read_article(Path("/dev/zero"))


def test_a_name_with_nul_is_an_error(tmp_path):
    with pytest.raises(ArticleError, match="cannot be opened"):
        read_article(tmp_path / "a\0b.txt")


def test_a_file_without_permission_says_so(tmp_path, monkeypatch):
    """The superuser may read everything, so the refusal itself is put in place of the system's."""
    path = tmp_path / "secret.txt"
    path.write_text("x")

    def refuse(self, *args, **kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ArticleError, match="may not be read"):
        read_article(path)


@pytest.mark.parametrize(
    "content", [b"", b"   \n\t\r\n ", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n", b"\xff\xfe", "\u200b\u00ad\n".encode()]
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.yaml", "a.json", "a.docx", "a.pdf"])
def test_an_empty_file_is_called_empty(tmp_path, name, content):
    """Whatever its suffix, and however its emptiness is written."""
    assert "empty" in problems_of(tmp_path, name, content)


def test_empty_pasted_text_is_an_error():
    with pytest.raises(ArticleError, match="empty"):
        read_pasted(" \n ")


# files of other kinds


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(200), "picture"),
        ("a.txt", b"\x7fELF" + bytes(300), "program"),
        ("a.txt", bytes(range(256)) * 40, "not a text file"),
        ("a.md", bytes(5000), "empty"),
        ("a.rtf", b"{\\rtf1\\ansi Hello}", "save it as .docx"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old version of Word"),
        ("a.odt", zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "OpenDocument"),
        ("a.xlsx", zipped({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), "spreadsheet"),
        ("a.epub", zipped({"mimetype": b"application/epub+zip"}), "e-book"),
        ("a.zip", zipped({"a.txt": b"hello"}), "zip archive"),
        ("a.xml", "<?xml version='1.0'?><feed><a>text</a></feed>", "XML"),
        ("a.mht", "MIME-Version: 1.0\nContent-Type: multipart/related; x\n\ntext", "web archive"),
    ],
)
def test_files_of_other_kinds_are_told_apart(tmp_path, name, content, said):
    """The message says what the file is, and what to do about it."""
    assert said in problems_of(tmp_path, name, content)


def test_an_encrypted_word_file_asks_for_one_without_password(tmp_path):
    """Word puts protected files into the container of old Word files."""
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")
    assert "password" in problems_of(tmp_path, "a.docx", content)


def test_content_decides_against_the_suffix(tmp_path):
    """A PDF, a web page and a Word file named .txt are read as what they are, with a notice."""
    for content in (
        pdf_of("A title of it", "", SENTENCE),
        f"<!DOCTYPE html><html><body><article><h1>Title</h1><p>{SENTENCE}</p></article></body></html>",
        word_file(paragraph("A title of it") + paragraph(SENTENCE)),
    ):
        article = article_of(tmp_path, "a.txt", content)
        assert "file-type" in codes_of(article)
        assert "Relations have worsened" in body_of(article)
        assert "<p>" not in body_of(article)


def test_plain_text_named_docx_or_pdf_is_read_as_text(tmp_path):
    for name in ("a.docx", "a.pdf"):
        article = article_of(tmp_path, name, f"A title\n\n{SENTENCE}\n")
        assert "file-type" in codes_of(article)
        assert SENTENCE in body_of(article)


# Word


def test_a_truncated_word_file_is_called_damaged(tmp_path):
    """Wherever it was cut."""
    whole = word_file(paragraph(SENTENCE) * 50)
    for size in (40, len(whole) // 2, len(whole) - 10):
        assert "damaged" in problems_of(tmp_path, "a.docx", whole[:size])


def test_a_word_file_with_a_flipped_byte_is_an_error_or_read(tmp_path):
    """Every byte of a small package may be wrong without any other exception."""
    whole = word_file(paragraph(SENTENCE))
    for at in range(0, len(whole), 37):
        path = tmp_path / "a.docx"
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        with contextlib.suppress(ArticleError):
            assert read_article(path).file_name == path.name


def test_a_word_file_without_document_is_damaged(tmp_path):
    assert "damaged" in problems_of(tmp_path, "a.docx", zipped({"[Content_Types].xml": b"", "word/styles.xml": b""}))
    assert "no document" in problems_of(tmp_path, "b.docx", zipped({"word/document.xml": b"<x/>"}))


def test_a_zip_bomb_is_not_unpacked(tmp_path, monkeypatch):
    """By what its directory says alone; reading a byte of it would fail this test."""
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *a, **k: pytest.fail("the bomb was unpacked"))
    bomb = zipped({"word/document.xml": bytes(30 * limits.MIB)})
    assert len(bomb) < 100_000
    assert "out of nearly nothing" in problems_of(tmp_path, "a.docx", bomb)


def test_a_zip_bomb_of_many_members_is_not_unpacked(tmp_path):
    content = b"x" * 70_000
    many = zipped({f"word/{n}.xml": content for n in range(safe_zip.MAX_ZIP_MEMBERS + 1)})
    assert "parts" in problems_of(tmp_path, "a.docx", many)


def test_a_zip_that_lies_about_its_sizes_is_damaged(tmp_path):
    """The directory says ten bytes; no more than that is unpacked."""
    packed = bytearray(zipped({"word/document.xml": bytes(5 * limits.MIB)}))
    directory = packed.rindex(b"PK\x01\x02")
    packed[directory + 24 : directory + 28] = struct.pack("<I", 10)
    assert "damaged" in problems_of(tmp_path, "a.docx", bytes(packed))


def test_a_document_type_in_a_word_file_is_refused(tmp_path):
    """External entities would read files or open connections, internal ones grow without bound."""
    secret = tmp_path / "secret.txt"
    secret.write_text("TOP SECRET")
    for prolog in (
        f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{secret}">]>',
        '<!DOCTYPE d SYSTEM "http://127.0.0.1:9/evil.dtd">',
        '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY x "&a;&a;&a;&a;&a;&a;">]>',
    ):
        entity = "" if 'SYSTEM "http' in prolog else "<w:r><w:t>&x;</w:t></w:r>"
        message = problems_of(tmp_path, "a.docx", word_file(paragraph(SENTENCE, entity or "x"), prolog=prolog))
        assert "document type" in message
        assert "SECRET" not in message


def test_linked_pictures_are_not_fetched(tmp_path):
    """Neither from the network nor from the disk; the guard against connections is on in all tests."""
    rels = (
        '<Relationship Id="p1" Type="http://x/image" Target="http://127.0.0.1:9/a.png" TargetMode="External"/>'
        '<Relationship Id="p2" Type="http://x/image" Target="../../../../etc/passwd"/>'
    )
    pictures = "".join(
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A map"/><a:blip r:embed="{p}"/></wp:inline></w:drawing></w:r>'
        for p in ("p1", "p2")
    )
    article = article_of(tmp_path, "a.docx", word_file(paragraph(SENTENCE) + paragraph(pictures), rels=rels))
    images = [block for section in article.sections for block in section.blocks if hasattr(block, "alt")]
    assert [(image.alt, image.content) for image in images] == [("A map", b""), ("A map", b"")]


def test_deeply_nested_word_xml_is_an_error_or_read(tmp_path):
    deep = "<w:sdt><w:sdtContent>" * 3000 + paragraph(SENTENCE) + "</w:sdtContent></w:sdt>" * 3000
    assert "damaged" in problems_of(tmp_path, "a.docx", word_file(deep))


# PDF


def test_a_scanned_pdf_is_told_so(tmp_path):
    from PIL import Image

    scan = tmp_path / "scan.png"
    Image.new("L", (60, 80), 200).save(scan)
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    canvas.drawImage(str(scan), 0, 0, 595, 842)
    canvas.showPage()
    canvas.save()
    assert "scan" in problems_of(tmp_path, "a.pdf", file.getvalue())


def test_a_pdf_of_empty_pages_holds_no_text(tmp_path):
    assert "no text" in problems_of(tmp_path, "a.pdf", pdf_of())


def test_an_encrypted_pdf_asks_for_one_without_password(tmp_path):
    path = tmp_path / "locked.pdf"
    with pikepdf.open(io.BytesIO(pdf_of(SENTENCE))) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    assert "password" in problems_of(tmp_path, "a.pdf", path.read_bytes())


def test_a_damaged_pdf_is_told_so_or_read(tmp_path):
    """Cut anywhere, or with any of its bytes wrong, there is no other exception."""
    whole = pdf_of(SENTENCE, "And a second line of text.")
    assert "damaged" in problems_of(tmp_path, "a.pdf", whole[:200])
    assert "damaged" in problems_of(tmp_path, "a.pdf", b"%PDF-1.7\n" + bytes(2000))
    for at in range(0, len(whole), 61):
        path = tmp_path / "b.pdf"
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        with contextlib.suppress(ArticleError):
            assert read_article(path).file_name == path.name


# large


def test_a_file_beyond_the_bound_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("briefer.ingest.readers.dispatch.MAX_FILE_BYTES", limits.MIB)
    assert "larger than" in problems_of(tmp_path, "a.txt", b"word " * 300_000)


def test_text_beyond_the_bound_is_refused(tmp_path):
    assert "characters" in problems_of(tmp_path, "a.txt", b"word " * (limits.MAX_TEXT_CHARS // 5 + 1))
    assert "characters" in problems_of(tmp_path, "a.md", b"word " * (limits.MAX_MARKUP_CHARS // 5 + 1))
    assert "as Markdown would take minutes" in problems_of(tmp_path, "a.md", b"[" * 1_600_000)


@pytest.mark.parametrize("read", [read_markdown, read_html])
def test_one_word_of_half_a_million_letters_is_kept_by_the_readers(read):
    word = "a" * 500_000
    raw = read(f"A title\n\n{SENTENCE}\n\n{word}\n\n{SENTENCE}\n", "a")
    assert any(word in block.text for block in raw.blocks)


def test_one_word_of_half_a_million_letters_is_kept_by_the_reader_of_word_files():
    word = "a" * 500_000
    assert read_docx(word_file(paragraph(SENTENCE) + paragraph(word)), "a.docx").blocks[-1].text == word


# odd characters


def test_control_characters_are_left_out_with_their_number(tmp_path):
    """NUL, escape sequences and their like; the words around them stay."""
    article = article_of(
        tmp_path, "a.txt", "A title\n\nRelations\x00 have \x1b[31mworsened\x07 \ufffeover the past months.\n"
    )
    assert "Relations have [31mworsened over the past months." in body_of(article)
    notice = next(notice for notice in article.notices if notice.code == "control-characters")
    assert notice.message.startswith("4 ")


def test_lone_surrogates_in_pasted_text_are_left_out_with_a_notice():
    article = read_pasted("A title\n\nRelations \ud800have worsened\udfff over the past months.")
    assert "Relations have worsened over" in body_of(article)
    assert "control-characters" in codes_of(article)


def test_damaged_utf8_is_shown_and_said(tmp_path):
    content = ("Отношения ухудшились за последние месяцы. " * 10).encode() + b"\xff\xc3(" + "конец".encode()
    article = article_of(tmp_path, "a.txt", content)
    assert "\ufffd" in body_of(article)
    assert "damaged-characters" in codes_of(article)


def test_text_from_right_to_left_keeps_its_characters(tmp_path):
    """Arabic and Hebrew with Latin names between, and the marks that order them."""
    text = "العلاقات بين روسيا وأذربيجان (EDM, July 7) تدهورت \u200eEDM\u200e جدا."
    hebrew = "היחסים בין רוסיה לאזרבייג'ן (Haaretz, July 8) הידרדרו."
    article = article_of(tmp_path, "a.txt", f"{hebrew}\n\n{text}\n\n{hebrew}\n")
    assert text in body_of(article)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_unbalanced_parentheses_are_read(tmp_path, name):
    text = "Relations (see EDM, July 7 have ((worsened) over ) the past months (."
    opening = "(" * 20_000
    assert text in body_of(article_of(tmp_path, name, f"A title\n\n{text}\n\n{opening}\n"))


def test_markup_in_plain_text_stays_text(tmp_path):
    text = 'He wrote <b>bold</b> & <script>alert("x")</script> <a href="javascript:x()">here</a> of it.'
    assert text in body_of(article_of(tmp_path, "a.txt", f"A title\n\n{text}\n"))


@pytest.mark.parametrize(
    "scheme", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd"]
)
def test_unsafe_links_lose_their_address_and_keep_their_words(tmp_path, scheme):
    """In web pages and Markdown alike, with a notice."""
    page = f'<article><h1>A title</h1><p>{SENTENCE} Click <a href="{scheme}">these words</a> now.</p></article>'
    markdown = f"# A title\n\n{SENTENCE} Click [these words](<{scheme}>) now.\n"
    for name, text in (("a.html", page), ("a.md", markdown)):
        article = article_of(tmp_path, name, text)
        assert "Click these words now." in body_of(article)
        assert "link-dropped" in codes_of(article)
        assert not [mark for p in article.paragraphs() for mark in p.marks if mark.kind == "link"]


# nesting and repetition


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", "<h1>A title</h1>" + "<div>" * 100_000 + SENTENCE),
        ("a.html", f"<article><h1>A title</h1><p>{SENTENCE}</p>" + "<b>" * 50_000 + "end" + "</article>"),
        ("a.html", "<article>" + f"<ul><li>{SENTENCE}" * 5_000),
        ("a.html", f"<h1>A title</h1><p>{SENTENCE}" + "<table><tr><td>" * 3_000),
        ("a.md", ">" * 50_000 + SENTENCE),
        ("a.md", "- " * 20_000 + SENTENCE),
        ("a.md", SENTENCE + "[" * 50_000),
        ("a.md", SENTENCE + "*a **b " * 10_000),
        ("a.md", SENTENCE + "\n\n" + "<!--" * 30_000),
        ("a.md", SENTENCE + "\n\n" + "<script>" * 10_000),
        ("a.md", "---\n" + "a: &x [*x]\n" * 100 + "---\n" + SENTENCE),
    ],
)
def test_markup_nested_or_repeated_without_end_is_read(tmp_path, name, text):
    """In bounded time and stack, and without losing the words."""
    assert SENTENCE in body_of(
        article_of(tmp_path, name, f"A title of it\n\n{text}" if name == "a.md" and text[:3] != "---" else text)
    )


HEAD = "briefer_article: 1\ntitle: A title\nsections: []\n"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.yaml", HEAD + "id: !!python/object:os.system x\n", "tag"),
        ("a.yaml", HEAD + "authors: &a [x]\nnotes: *a\n", "repeats an earlier value"),
        ("a.yaml", HEAD + "title: Again\n", "second time"),
        ("a.yaml", HEAD + "notes: " + "[" * 3000 + "]" * 3000, "levels deep"),
        ("a.yaml", HEAD + "notes:\n" + "".join(" " * n + "- \n" for n in range(1, 300)), "levels deep"),
        ("a.yaml", HEAD + "notes: [", "not valid YAML"),
        ("a.yaml", HEAD + "---\n" + HEAD, "second document"),
        ("a.yaml", HEAD + "id: a\x07b\n", "YAML"),
        ("a.json", '{"briefer_article": 1, "notes": ' + "[" * 3000 + "]" * 3000 + "}", "levels deep"),
        ("a.json", '{"briefer_article": 1, "notes": ' + '{"a":' * 3000, "levels deep"),
        ("a.json", '{"briefer_article": 1, "title": "a", "title": "b"}', "second time"),
        ("a.json", '{"briefer_article": 1, "title": "\\ud800", "sections": []}', "broken letters"),
        ("a.json", '{"briefer_article": 1,', "not valid JSON"),
        ("a.json", '{"briefer_article": 1} x', "not valid JSON"),
        ("a.json", '{"briefer_article": 1, "title": NaN}', "not valid JSON"),
        ("a.json", "[1, 2]", "no structured article"),
        ("a.yaml", "just words", "no structured article"),
        ("a.yaml", "briefer_article: 2\n", "Update briefer"),
        ("a.yaml", "briefer_article: 1.5\n", "whole number"),
    ],
)  # fmt: skip
def test_hostile_structured_articles_are_refused(tmp_path, name, text, said):
    """With the line; nothing is built, run or expanded."""
    message = problems_of(tmp_path, name, text)
    assert said in message
    assert f"{name}:" in message


def test_a_gzipped_text_is_no_article(tmp_path):
    assert "archive" in problems_of(tmp_path, "a.txt", b"\x1f\x8b\x08\x00" + zlib.compress(b"x" * 3000))
