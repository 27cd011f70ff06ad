"""From a file to its article: opens it within bounds, picks the reader, hands its blocks to the structure step."""

from __future__ import annotations

import dataclasses
import importlib
import itertools
import re
from collections.abc import Callable
from pathlib import Path
from typing import cast

from briefer.errors import ArticleError, Problem
from briefer.ingest.raw import RawArticle
from briefer.ingest.readers.cleaning import clean_text
from briefer.ingest.readers.encoding import decode, looks_binary
from briefer.ingest.readers.limits import MAX_FILE_BYTES, MAX_MARKUP_CHARS, MAX_TEXT_CHARS, MIB
from briefer.ingest.readers.sniff import Format, binary_format, text_format
from briefer.ingest.structure import build_article
from briefer.model.article import Article, Aside, Notice, Paragraph, ParagraphId

TextReader = Callable[[str, str], RawArticle]
BytesReader = Callable[[bytes, str], RawArticle]

_SUFFIXES: dict[Format, tuple[str, ...]] = {
    "docx": (".docx", ".docm", ".dotx", ".dotm"),
    "pdf": (".pdf",),
    "html": (".html", ".htm", ".xhtml"),
    "structured": (".yaml", ".yml", ".json"),
}
_NAMES: dict[Format, str] = {
    "docx": "a Word file", "pdf": "a PDF", "html": "a web page", "structured": "a structured article",
    "text": "plain text", "markdown": "Markdown",
}  # fmt: skip


_NO_PERSON = re.compile(r"\b(?:user|office|microsoft|admin|python|author|owner|windows|adobe|acrobat)\b|\d|@", re.I)


def read_file(path: Path) -> Article:
    """The article in a file.

    Raises:
        ArticleError: every problem of the file with its place.
    """
    content = _content(path)
    try:
        return _read(content, path.name)
    except ArticleError as error:
        raise ArticleError(_with_place(problem, path) for problem in error.problems) from None


def read_plain_text(text: str, name: str) -> Article:
    """The article in a text that was typed or pasted.

    Raises:
        ArticleError: there is no text, or far too much.
    """
    return _article(_read_text_format(text, (), "text", name))


def _read(content: bytes, name: str) -> Article:
    kind = binary_format(content, name)
    if kind:
        raw = cast(BytesReader, _reader(kind))(content, name)
        return _article(_with_notices(raw, _suffix_notices(name, kind)))
    if looks_binary(content):
        raise ArticleError(
            Problem(name, "This is not a text file.", "briefer reads text, Markdown, HTML, Word, PDF, YAML and JSON.")
        )
    text, notices = decode(content, name)
    _check_length(text, name, MAX_TEXT_CHARS)
    kind = text_format(text, name, name)
    notices += _suffix_notices(name, kind)
    if kind == "structured":
        from briefer.ingest.readers.structured import read_structured  # YAML is slow to import

        return read_structured(text, name, notices)
    return _article(_read_text_format(text, notices, kind, name))


def _read_text_format(text: str, notices: tuple[Notice, ...], kind: Format, name: str) -> RawArticle:
    _check_length(text, name, MAX_TEXT_CHARS if kind == "text" else MAX_MARKUP_CHARS)
    text, unprintable = clean_text(text)
    if not text.strip():
        raise ArticleError(_empty(name))
    return _with_notices(cast(TextReader, _reader(kind))(text, name), (*notices, *unprintable))


def _reader(kind: Format) -> TextReader | BytesReader:
    """The reader of a format; each leans on a heavy library that other formats do not need."""
    module = importlib.import_module(f"briefer.ingest.readers.{kind}")
    return cast("TextReader | BytesReader", getattr(module, f"read_{kind}"))


def _article(raw: RawArticle) -> Article:
    if not any(block.text.strip() or block.rows for block in raw.blocks):
        raise ArticleError(Problem(raw.file_name, "No text was found in this file."))
    publication = raw.publication or raw.hints.publication
    built = build_article(dataclasses.replace(raw, publication=publication))
    article = _with_furniture(_with_hints(built, raw), raw.furniture)
    return dataclasses.replace(article, volume=article.volume or raw.volume, issue=article.issue or raw.issue)


def _with_hints(article: Article, raw: RawArticle) -> Article:
    """Takes a file's own properties where its text says nothing, with a notice."""
    title = "" if article.title else raw.hints.title
    authors = () if article.authors else tuple(name for name in raw.hints.authors if _is_person(name))
    notices = [Notice("from-properties", f"The title “{title}” is from the file's properties.")] if title else []
    if authors:
        names = ", ".join(authors)
        notices.append(Notice("from-properties", f"The authors ({names}) are from the file's properties."))
    if raw.hints.publication and not raw.publication and article.publication == raw.hints.publication:
        guess = f"The publication “{article.publication}” is from what stands around the article, not from its head."
        notices.append(Notice("publication-guessed", guess))
    return dataclasses.replace(
        article,
        title=article.title or title,
        authors=article.authors or authors,
        notices=(*article.notices, *notices),
    )


def _is_person(name: str) -> bool:
    """Whether a property names a person: programs and accounts fill it in too."""
    words = name.split()
    return 2 <= len(words) <= 5 and all(word[0].isupper() for word in words) and not _NO_PERSON.search(name)


def _with_furniture(article: Article, texts: tuple[str, ...]) -> Article:
    """Running headers and footers, kept as an aside of their own."""
    if not texts:
        return article
    taken = {paragraph.id for paragraph in article.paragraphs()}
    free = (ParagraphId(f"a{n}") for n in itertools.count(1) if f"a{n}" not in taken)
    paragraphs = tuple(Paragraph(id_, text) for id_, text in zip(free, texts, strict=False))
    return dataclasses.replace(article, asides=(*article.asides, Aside("other", paragraphs)))


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ArticleError(Problem(str(path), "This is a folder, not an article.", "Name a file in it."))
        if path.exists() and not path.is_file():
            raise ArticleError(Problem(str(path), "This is a device or a pipe, not a file.", "Name a file."))
        with path.open("rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise ArticleError(_open_problem(path, error)) from None
    if len(content) > MAX_FILE_BYTES:
        raise ArticleError(
            Problem(str(path), f"The file is larger than {MAX_FILE_BYTES // MIB} MiB, more than any article.")
        )
    if not content.strip(b" \t\r\n\x00\xef\xbb\xbf\xfe\xff"):
        raise ArticleError(_empty(str(path)))
    return content


def _open_problem(path: Path, error: Exception) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem(str(path), "There is no such file.", "Check the name and the folder.")
    if isinstance(error, PermissionError):
        return Problem(str(path), "The file may not be read.", "Ask its owner for permission, or copy it.")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else "the name is not valid"
    return Problem(ascii(str(path))[1:-1], f"The file cannot be opened: {reason}.")


def _empty(where: str) -> Problem:
    return Problem(where, "The file is empty.", "Check that it was saved, and choose another.")


def _check_length(text: str, name: str, limit: int) -> None:
    if len(text) > limit:
        raise ArticleError(
            Problem(name, f"The text has {len(text):,} characters; more than {limit:,} is no article.", "Cut it.")
        )


def _suffix_notices(name: str, kind: Format) -> tuple[Notice, ...]:
    """Says where the content is something else than the suffix promises."""
    suffix = Path(name).suffix.lower()
    promised = next((known for known, suffixes in _SUFFIXES.items() if suffix in suffixes), None)
    if (kind in _SUFFIXES and suffix not in _SUFFIXES[kind]) or (promised and promised != kind):
        return (Notice("file-type", f"Despite its name, the file is {_NAMES[kind]}, and was read as such."),)
    return ()


def _with_notices(raw: RawArticle, notices: tuple[Notice, ...]) -> RawArticle:
    return dataclasses.replace(raw, notices=(*notices, *raw.notices)) if notices else raw


def _with_place(problem: Problem, path: Path) -> Problem:
    """The same problem with the path as the user gave it in place of the bare file name."""
    if problem.where == path.name or problem.where.startswith(f"{path.name}:"):
        return dataclasses.replace(problem, where=str(path) + problem.where[len(path.name) :])
    return problem
