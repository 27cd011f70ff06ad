"""Letters that join or stand under marks, and the glyphs put together for them."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.render.fonts import Face, face
from briefer.render.pdf.composed_glyphs import ComposedFace
from briefer.render.pdf.shaping import Cluster, Word, shaped_width, shaped_words
from briefer.render.pdf.subset_face import cut_subset

NASKH, SERIF, HEBREW = face("NotoNaskhArabic-Regular"), face("NotoSerif-Regular"), face("NotoSerifHebrew-Regular")


def said(words: list[Word]) -> str:
    """What a shaped text is copied as, by a program that reads it from its end."""
    return " ".join("".join(cluster.text for cluster in reversed(word)) for word in reversed(words))


@pytest.mark.parametrize("text", ["قال بيتنا", "مُحَمَّدٌ لا", "می‌خواهد", "شَلּ٢٠٢٤"])
def test_arabic_is_copied_letter_by_letter_from_the_right(text: str) -> None:
    """A letter and its dots are one; vowels and what parts letters are characters of their own."""
    words = shaped_words(NASKH, text, "", rtl=True)
    assert sorted(said(words)) == sorted(text)
    assert [len(cluster.text) for word in words for cluster in word if len(cluster.text) > 2] == []


def test_letters_take_the_form_of_their_place() -> None:
    """The same letter is another glyph at the beginning, in the middle, at the end and alone."""
    forms = {shaped_words(NASKH, word, "", rtl=True)[0][at].glyphs for word, at in (("ععع", 0), ("ععع", 1), ("ععع", 2), ("ع", 0))}  # fmt: skip
    assert len(forms) == 4


def test_words_stand_from_the_right() -> None:
    assert [word[0].text for word in shaped_words(HEBREW, "א ב", "", rtl=True)] == ["ב", "א"]
    assert [word[0].text for word in shaped_words(HEBREW, "א ב", "", rtl=False)] == ["א", "ב"]


def test_brackets_from_the_right_look_the_other_way() -> None:
    """The glyph, and with it the character it is copied as: readers turn it back."""
    (word,) = shaped_words(SERIF, "(«", "", rtl=True)
    assert [cluster.text for cluster in word] == ["»", ")"]
    assert [cluster.glyphs[0][0] for cluster in word] == [SERIF.glyphs[ord("»")], SERIF.glyphs[ord(")")]]


def test_mark_stands_over_its_letter_and_is_one_with_it() -> None:
    """Letters without a composed form: the mark is moved to where the letter wants it, the word is no wider."""
    (word,) = shaped_words(SERIF, "m\u0300a", "", rtl=False)
    assert [cluster.text for cluster in word] == ["m\u0300", "a"]
    letter, mark = word[0].glyphs
    assert (letter, mark[0]) == ((SERIF.glyphs[ord("m")], 0, 0), SERIF.glyphs[0x300])
    assert 0 < mark[1] < word[0].advance
    assert shaped_width(SERIF, "m\u0300a", "", False) == SERIF.widths["m"] + SERIF.widths["a"]


def test_capitals_keep_the_letters_of_the_text() -> None:
    (word,) = shaped_words(SERIF, "m\u0300", "caps", rtl=False)
    assert (word[0].text, word[0].glyphs[0][0]) == ("m\u0300", SERIF.glyphs[ord("M")])


@given(st.text("بتثلاإآ،؟ \u064b\u0651\u0670\u200c\u200d\u200e\u061cء(«١2.abm\u0300\u0301", max_size=30), st.booleans())
def test_no_letter_is_lost_and_the_width_is_that_of_the_clusters(text: str, rtl: bool) -> None:
    """Whatever the text: all its characters but those that only turn it are copied, in clusters that fill its width."""
    words = shaped_words(NASKH, text, "", rtl)
    copied = "".join(cluster.text for word in words for cluster in word)
    turned = str.maketrans("()«»", ")(»«") if rtl else {}
    letters = text.translate({0x20: None, 0x200E: None, 0x61C: None}).translate(turned)
    assert sorted(copied) == sorted(letters) or not any(words)
    advances = sum(cluster.advance for word in words for cluster in word) + NASKH.widths[" "] * text.count(" ")
    assert shaped_width(NASKH, text, "", rtl) == pytest.approx(advances)


def test_a_letter_with_thousands_of_marks_is_parted() -> None:
    """Hostile text costs no more than other text of its length and no glyph has more parts than a font may say."""
    (word,) = shaped_words(SERIF, "a" + "\u0301" * 5000, "", rtl=False)
    assert max(len(cluster.glyphs) for cluster in word) <= 40
    assert "".join(cluster.text for cluster in word) == "a" + "\u0301" * 5000
    assert max(abs(place) for cluster in word for part in cluster.glyphs for place in part[1:]) < 2**14


def test_composed_glyph_is_written_with_its_parts_at_their_places(tmp_path: Path) -> None:
    """The subset has a glyph of two parts, moved as asked, of the width asked for, in a box around both."""
    composed = ComposedFace(SERIF)
    letter, mark = SERIF.glyphs[ord("m")], SERIF.glyphs[0x300]
    glyph = composed.glyph(Cluster("m\u0300", ((letter, 0, 0), (mark, 300, 50)), 945))
    assert glyph == len(SERIF.horizontal_metrics)
    assert composed.metrics[glyph][0] == 945
    target = tmp_path / "subset.ttf"
    target.write_bytes(cut_subset(composed, [glyph, letter]))
    subset = Face(target)
    start = subset.tables[b"glyf"][0]
    contours, left, bottom, right, top = struct.unpack_from(">hhhhh", subset.content, start + places(subset)[1])
    parts = struct.unpack_from(">HHhhHHhh", subset.content, start + places(subset)[1] + 10)
    assert contours == -1
    assert parts[1:4:1] == (2, 0, 0)
    assert parts[5:] == (3, 300, 50)
    assert left < 300 < right
    assert bottom < 50 < top
    assert subset.horizontal_metrics[1] == (945, left & 0xFFFF)


def places(subset: Face) -> list[int]:
    """Where the glyphs of a subset begin (its table is the short one where it can be)."""
    start, length = subset.tables[b"loca"]
    (long_format,) = struct.unpack_from(">H", subset.content, subset.tables[b"head"][0] + 50)
    if long_format:
        return list(struct.unpack_from(f">{length // 4}L", subset.content, start))
    return [2 * place for place in struct.unpack_from(f">{length // 2}H", subset.content, start)]


def test_a_glyph_that_is_enough_is_not_made_again() -> None:
    """A letter without marks is the glyph of the face, and equal clusters are one glyph."""
    composed = ComposedFace(SERIF)
    letter = SERIF.glyphs[ord("m")]
    assert composed.glyph(Cluster("m", ((letter, 0, 0),), SERIF.horizontal_metrics[letter][0])) == letter
    assert composed.is_plain
    first = composed.glyph(Cluster("x", ((letter, 5, 0),), 900))
    assert composed.glyph(Cluster("y", ((letter, 5, 0),), 900)) == first
