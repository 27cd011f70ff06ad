"""The letters of a file in any of the encodings its language is written in, and a notice where one was assumed."""

from __future__ import annotations

import codecs

import pytest

from briefer.errors import ArticleError
from briefer.ingest.readers.encoding import decode, looks_binary

RUSSIAN = "Отношения между Россией и Азербайджаном ухудшились (Радио Свобода, 3 июля). Москва не хочет уступать. "
TURKISH = "Türkiye'nin dış politikası ilişkileri güçlendirdi (Anadolu Ajansı, 3 Temmuz). Çünkü şimdi başka. "
FRENCH = "Les relations entre la Russie et l’Azerbaïdjan se sont détériorées (Le Monde, 3 juillet) — un été à Bakou. "
POLISH = "Stosunki między Rosją a Azerbejdżanem pogorszyły się (Gazeta Wyborcza, 3 lipca). Źródła mówią że żółć. "
CZECH = "Vztahy mezi Ruskem a Ázerbájdžánem se zhoršily (Český rozhlas, 3. července). Příliš žluťoučký kůň. "
ENGLISH = "Relations “soured” – the Kremlin’s line (Le Monde, July 3). "


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (RUSSIAN, "cp866"), (RUSSIAN, "iso8859_5"), (TURKISH, "cp1254"),
        (FRENCH, "cp1252"), (POLISH, "cp1250"), (POLISH, "iso8859_2"), (CZECH, "cp1250"), (ENGLISH, "cp1252"),
        (RUSSIAN, "utf-16-le"), (FRENCH, "utf-16-be"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("times", [1, 20])
def test_an_encoding_that_is_not_named_is_found_and_said(text, encoding, times):
    decoded, notices = decode((text * times).encode(encoding), "a.txt")
    assert decoded == text * times
    assert [notice.code for notice in notices] == ["encoding-assumed"]


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"), (b"", "utf-8"),
    ],
)  # fmt: skip
def test_what_the_file_says_itself_needs_no_notice(mark, encoding):
    assert decode(mark + RUSSIAN.encode(encoding), "a.txt") == (RUSSIAN, ())


def test_random_bytes_are_no_text():
    content = bytes((n * n * 7 + n // 3) % 256 for n in range(5000))
    assert looks_binary(content)
    with pytest.raises(ArticleError, match="not a text file"):
        decode(content, "a.txt")


def test_a_letter_cut_at_the_end_is_shown_as_damaged():
    decoded, notices = decode(RUSSIAN.encode()[:-3] + b"\xd0", "a.txt")
    assert decoded.startswith(RUSSIAN[:50])
    assert decoded.endswith("\ufffd")
    assert [notice.code for notice in notices] == ["damaged-characters"]
