"""Bytes of a text file to its text; whatever is not certain is said in a notice."""

from __future__ import annotations

import codecs
import re

from briefer.errors import ArticleError, Problem
from briefer.ingest.readers.alphabets import LATIN_ALPHABETS, LATIN_PAGES, TYPOGRAPHIC
from briefer.model.article import Notice

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins the same way
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Detection looks at this much of a file: enough letters to be sure, and its time does not grow with the file.
_SAMPLE_BYTES = 200_000
# The legacy encodings of the languages briefer reads; anything else charset-normalizer proposes is a mistake on
# short texts (it likes Big5 and EBCDIC).
_LEGACY = (
    "cp1252", "cp1251", "cp1254", "cp1250", "cp1257", "cp1253", "cp1255", "cp1256",
    "koi8_r", "koi8_u", "cp866", "iso8859_2", "iso8859_5", "iso8859_9", "mac_roman", "mac_cyrillic",
)  # fmt: skip
_NAMES = {"cp125": "Windows-125", "koi8_r": "KOI8-R", "koi8_u": "KOI8-U", "cp866": "DOS 866"}
_BINARY_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decode(content: bytes, where: str) -> tuple[str, tuple[Notice, ...]]:
    """The text of a file, and a notice where its encoding was assumed.

    Raises:
        ArticleError: the bytes are no text in any encoding known here.
    """
    for mark, name in _BOMS:
        if content.startswith(mark):
            return _decode_as(content[len(mark) :], name, where)
    wide = _wide_encoding(content)
    if wide:
        text, notices = _decode_as(content, wide, where)
        return text, (*notices, _assumed(wide))
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        flaw = error
    if _few_flaws(content, flaw):
        return _with_replacements(content, "utf-8")
    if looks_binary(content):
        raise ArticleError(_binary_problem(where))
    return _legacy(content, where)


def looks_binary(content: bytes) -> bool:
    """Whether the bytes are a program, picture or archive rather than text with a few stray control characters."""
    sample = content[:_SAMPLE_BYTES]
    if not sample or _wide_encoding(sample):
        return False
    controls = len(_BINARY_CONTROLS.findall(sample))
    if controls * 50 <= len(sample):
        return False
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        # The sample may end within a letter; anything else in a file full of controls is no text.
        return error.start < len(sample) - 4 or controls * 5 > len(sample)
    return controls * 5 > len(sample)


def _binary_problem(where: str) -> Problem:
    return Problem(
        where, "This is not a text file.", "briefer reads text, Markdown, HTML, Word (.docx), PDF, YAML and JSON."
    )


def _decode_as(content: bytes, name: str, where: str) -> tuple[str, tuple[Notice, ...]]:
    try:
        return content.decode(name), ()
    except UnicodeDecodeError:
        return _with_replacements(content, name)


def _with_replacements(content: bytes, name: str) -> tuple[str, tuple[Notice, ...]]:
    text = content.decode(name, errors="replace")
    count = text.count("\ufffd")
    return text, (
        Notice(
            "damaged-characters",
            f"The text is {name.upper()} with {count} damaged place{'' if count == 1 else 's'}, each shown as \ufffd.",
        ),
    )


def _few_flaws(content: bytes, flaw: UnicodeDecodeError) -> bool:
    """Whether this is UTF-8 with a slip: much that is valid beyond ASCII, little that is not."""
    sample = content[: max(_SAMPLE_BYTES, flaw.start + 1000)]
    text = sample.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(1 for char in text if char > "\x7f") - bad
    return good > 20 * bad


def _wide_encoding(content: bytes) -> str:
    """UTF-16 without a mark: every second byte of European text is the same small number."""
    sample = content[:4096]
    if len(sample) < 4 or len(content) % 2:
        return ""
    even, odd = sample[0::2], sample[1::2]
    for name, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        small = sum(1 for byte in high if byte in (0x00, 0x04, 0x05, 0x10, 0x20))
        spaces = sum(1 for one, other in zip(high, low, strict=False) if not one and other in b" \r\n")
        if small >= 0.9 * len(high) and low.count(0) <= 0.05 * len(low) and spaces >= 0.02 * len(high):
            return name
    return ""


def _legacy(content: bytes, where: str) -> tuple[str, tuple[Notice, ...]]:
    from charset_normalizer import from_bytes  # slow to import, and rarely needed

    best = from_bytes(content[:_SAMPLE_BYTES], cp_isolation=list(_LEGACY), enable_fallback=False, threshold=0.5).best()
    if best is None:
        raise ArticleError(
            Problem(where, "The letters of this file are in an encoding briefer cannot tell.", "Save it as UTF-8.")
        )
    encoding = best.encoding
    if encoding in LATIN_PAGES:
        encoding = _latin_page(content[:_SAMPLE_BYTES], encoding)
    try:
        return content.decode(encoding), (_assumed(encoding),)
    except UnicodeDecodeError:
        text, notices = _with_replacements(content, encoding)
        return text, (*notices, _assumed(encoding))


def _latin_page(sample: bytes, fallback: str) -> str:
    """The code page in which the letters beyond ASCII are most nearly one language's alphabet."""
    best, best_share = fallback, 0.0
    for page, alphabet in LATIN_ALPHABETS:
        share = _alphabet_share(sample.decode(page, errors="replace").lower(), alphabet)
        if share > best_share:
            best, best_share = page, share
    return best


def _alphabet_share(text: str, alphabet: str) -> float:
    """Which part of the characters beyond ASCII belongs to the alphabet; 1 where there is only punctuation."""
    letters = [char for char in text if char > "\x7f" and char not in TYPOGRAPHIC]
    return sum(1 for char in letters if char in alphabet) / len(letters) if letters else 1.0


def _assumed(encoding: str) -> Notice:
    name = encoding.upper()
    for prefix, readable in _NAMES.items():
        if encoding.startswith(prefix):
            name = readable + encoding[len(prefix) :]
    return Notice(
        "encoding-assumed", f"The file does not say its encoding; it was read as {name}. Check letters with accents."
    )
