"""The editor's own dictionary: a plain text file with one word a line, which may be edited by hand."""

from __future__ import annotations

from pathlib import Path

from briefer.app.spelling.tokens import lookup_form
from briefer.storage import places
from briefer.storage.atomic import write_atomically

_MOST_BYTES, _MOST_LETTERS = 4_000_000, 100


def own_words_file() -> Path:
    """Where it is kept; it need not exist."""
    return places.user_folder() / "dictionary.txt"


def read_own_words() -> frozenset[str]:
    """The words; those after a "#" are remarks. A file that cannot be read, or is no word list, has none."""
    try:
        with own_words_file().open("rb") as file:
            content = file.read(_MOST_BYTES)
    except OSError:
        return frozenset()
    lines = content.decode("utf-8-sig", errors="ignore").splitlines()
    words = (lookup_form(line.partition("#")[0].strip()) for line in lines)
    return frozenset(word for word in words if 0 < len(word) <= _MOST_LETTERS)


def add_own_word(word: str) -> None:
    """Add a word at the end of the file; what else stands there stays.

    Raises:
        OSError: the file cannot be read.
        ExportError: it cannot be written.
    """
    if lookup_form(word) in read_own_words():
        return
    file = own_words_file()
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        content = b""
    file.parent.mkdir(parents=True, exist_ok=True)
    line_end = b"" if not content or content.endswith(b"\n") else b"\n"
    write_atomically(file, content + line_end + lookup_form(word).encode() + b"\n", overwrite=True)
