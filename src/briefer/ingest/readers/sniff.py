"""Tells a file's format from its content; its suffix only decides among kinds of text."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

from briefer.errors import ArticleError, Problem
from briefer.word_file.safe_zip import Package

Format = Literal["text", "markdown", "html", "structured", "docx", "pdf"]

_TEXT_SUFFIXES: dict[str, Format] = {
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".yaml": "structured", ".yml": "structured", ".json": "structured",
}  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS_DOCX = "Open it in Word or LibreOffice and save it as .docx."
_WE_READ = "briefer reads text, Markdown, HTML, Word (.docx), PDF, YAML and JSON."
# First bytes of what is no article.
_PICTURES_AND_PROGRAMS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"), (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"), (b"MZ", "a program"), (b"\x7fELF", "a program"), (b"Rar!\x1a", "an archive"),
    (b"7z\xbc\xaf\x27\x1c", "an archive"), (b"\x1f\x8b", "an archive"), (b"SQLite format 3\x00", "a database"),
)  # fmt: skip
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main)\b", re.I | re.S
)
_HTML_TAGS = re.compile(r"</?(?:p|div|h[1-6]|ul|ol|li|table|section|article|span|br|a|em|strong|blockquote)\b", re.I)
_STRUCTURED_START = re.compile(
    r"\s*(?:#[^\n]*\n\s*|---[^\n]*\n\s*)*(?:briefer_article\s*:|\{\s*\"briefer_article\"\s*:)"
)
_XML_START = re.compile(r"\s*<\?xml\b")
_MULTIPART = re.compile(r"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}?content-type:\s*multipart/", re.I)
_SNIFFED_CHARS = 4_096


def binary_format(content: bytes, where: str) -> Format | None:
    """The format of a file that is not text, or none when it may be text.

    Raises:
        ArticleError: the file is of a known kind that briefer does not read.
    """
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith(b"PK\x03\x04") or content.startswith(b"PK\x05\x06"):
        return _zip_format(content, where)
    if content.startswith(_OLE):
        raise ArticleError(_ole_problem(content, where))
    if content.lstrip()[:5] == b"{\\rtf":
        raise ArticleError(
            Problem(where, "This is a Rich Text (.rtf) file, which briefer does not read.", _SAVE_AS_DOCX)
        )
    for start, what in _PICTURES_AND_PROGRAMS:
        if content.startswith(start) and (len(start) > 2 or b"\x00" in content[:512]):
            raise ArticleError(Problem(where, f"This is {what}, not an article.", _WE_READ))
    return None


def text_format(text: str, name: str, where: str) -> Format:
    """The format of a text: what it plainly is, else what the suffix of ``name`` says, else plain text.

    Raises:
        ArticleError: the text is of a known kind that briefer does not read.
    """
    start = text[:_SNIFFED_CHARS].lstrip("\ufeff")
    if _STRUCTURED_START.match(start):
        return "structured"
    if _MULTIPART.match(start):
        raise ArticleError(
            Problem(where, "This is a saved mail or web archive (.mht, .eml).", "Save the page as HTML.")
        )
    if _HTML_START.match(start):
        return "html"
    by_suffix = _TEXT_SUFFIXES.get(PurePath(name).suffix.lower(), "text")
    if _XML_START.match(start) and by_suffix != "html":
        raise ArticleError(Problem(where, "This is an XML file, which briefer does not read.", _WE_READ))
    if by_suffix == "html" and not _HTML_TAGS.search(text):
        return "text"
    return by_suffix


def _zip_format(content: bytes, where: str) -> Format:
    with Package(content, where) as package:
        names = package.names
        if "word/document.xml" in package or (
            "[Content_Types].xml" in package and any(name.startswith("word/") for name in names)
        ):
            return "docx"
        kind = package.read("mimetype", 1_000) if "mimetype" in package else b""
    if b"opendocument" in kind:
        raise ArticleError(Problem(where, "This is an OpenDocument file, which briefer does not read.", _SAVE_AS_DOCX))
    if b"epub" in kind:
        raise ArticleError(Problem(where, "This is an e-book, not an article.", _WE_READ))
    if "xl/workbook.xml" in names or "ppt/presentation.xml" in names:
        raise ArticleError(Problem(where, "This is a spreadsheet or a presentation, not an article.", _WE_READ))
    if "brief.yaml" in names:
        raise ArticleError(Problem(where, "This is a brief, not an article.", "Open it with: briefer open FILE.brief"))
    raise ArticleError(
        Problem(where, "This is a zip archive, not an article.", "Unpack it and name the article in it.")
    )


def _ole_problem(content: bytes, where: str) -> Problem:
    """Word files with a password and files of Word before 2007 share one container."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return Problem(
            where, "This Word file is protected by a password.", "Open it in Word, remove the password and save it."
        )
    return Problem(
        where, "This is a file of an old version of Word (.doc), which briefer does not read.", _SAVE_AS_DOCX
    )
