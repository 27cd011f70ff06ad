"""Opens a returned Word file: its lines, notes, comments, and the record of what was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.errors import Problem, ReturnedFileError
from briefer.model.sent import SentCopy
from briefer.model.sent_json import NAMESPACE, sent_from_json
from briefer.returned.copy import ReadCopy
from briefer.returned.lines import read_text
from briefer.returned.looks import Looks
from briefer.returned.notes import read_comments, read_notes
from briefer.returned.paragraphs import ParagraphReader
from briefer.word_file.parts import WordParts, child
from briefer.word_file.safe_zip import MIB, Package

if TYPE_CHECKING:
    from briefer.word_file.parts import Element

MAX_FILE_BYTES = 64 * MIB
_OLD_WORD = b"\xd0\xcf\x11\xe0"  # the container of .doc, and of files with a password
_LINKS = ("http://", "https://", "mailto:")


def read_copy(content: bytes, name: str) -> ReadCopy:
    """What a returned file says; ``name`` is the file's, for problems.

    Raises:
        ReturnedFileError: it is no Word file, damaged, or out of all proportion.
    """
    _refuse_others(content, name)
    with Package(content, name, ReturnedFileError) as package:
        parts = WordParts(package, name)
        body = child(parts.main, "body")
        if body is None:
            raise ReturnedFileError(Problem(name, "This Word file has no text.", "Open it in Word and save it again."))
        looks = Looks(_styles(parts))
        text = read_text(body, ParagraphReader(looks, lambda id: _address(parts, id)))
        notes = dict(read_notes(parts, looks))
        comments = list(read_comments(parts, looks))
        return ReadCopy(text.lines, text.originals, notes, comments, _sent(parts))


def has_record(content: bytes) -> bool:
    """Whether the file has the record of a review copy.

    Raises:
        ReturnedFileError: it is no Word file, damaged, or out of all proportion.
    """
    _refuse_others(content, "")
    with Package(content, "", ReturnedFileError) as package:
        return _sent(WordParts(package, "")) is not None


def _refuse_others(content: bytes, name: str) -> None:
    if len(content) > MAX_FILE_BYTES:
        message = f"The file has {len(content) // MIB} MiB, more than any brief."
        raise ReturnedFileError(Problem(name, message, "Ask for a copy with smaller pictures."))
    if content.startswith(_OLD_WORD):
        message = "This is an old Word file (.doc), or one with a password."
        raise ReturnedFileError(Problem(name, message, "Open it in Word and save it as .docx without a password."))
    if not content.startswith(b"PK"):
        raise ReturnedFileError(Problem(name, "This is no Word file.", "Give the .docx that the reviewer sent back."))


def _styles(parts: WordParts) -> Element | None:
    return next((parts.tree(name) for name in parts.related("styles")), None)


def _address(parts: WordParts, id: str) -> str:
    kind, target, external = parts.relations.get(id, ("", "", False))
    return target if external and kind == "hyperlink" and target.lower().startswith(_LINKS) else ""


def _sent(parts: WordParts) -> SentCopy | None:
    """The record, wherever the program that saved the file put it."""
    for name in parts.related("customXml"):
        try:
            root = parts.tree(name)
        except ReturnedFileError:  # a part of someone else's, too large or damaged: the text can still be read
            continue
        if root.tag == f"{{{NAMESPACE}}}review":
            return sent_from_json("".join(piece.text or "" for piece in root))
    return None
