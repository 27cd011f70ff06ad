"""The shipped faces: what they can draw, and which face draws what."""

from __future__ import annotations

from reportlab.pdfbase.ttfonts import TTFontFile

from briefer.render import fonts


def test_tables_agree_with_another_reader() -> None:
    """Glyphs and metrics are those that reportlab's own, slower reading finds."""
    for face in (fonts.face("NotoSerif-Italic"), fonts.face("NotoSans-Bold"), fonts.face("NotoSansArmenian-Regular")):
        other = TTFontFile(str(face.path))
        theirs = {code: glyph for code, glyph in other.charToGlyph.items() if glyph and code > 32 and code != 0xA0}
        ours = {code: face.glyphs[code] for code in theirs}
        assert ours == theirs
        assert face.horizontal_metrics == other.hmetrics
        assert all(face.widths[chr(code)] == round(other.charWidths[code]) for code in theirs)


def test_languages_of_the_region_can_be_drawn() -> None:
    """Azerbaijani, Russian, Georgian and Armenian need no font of the reader's."""
    texts = [
        "Əziz oxucu, şəhərdə çox işığı söndürün",
        "Съешь ещё этих булок № 5",
        "საქართველო „ციტატა“",
        "Հայաստան «մեջբերում»՝",
    ]
    assert fonts.missing_characters(texts) == ()


def test_signs_of_briefing_papers_can_be_drawn() -> None:
    """Minus, comparisons, arrows, ticks, currencies of the region."""
    assert fonts.missing_characters(["−5 °C ≤ x ≥ y ≠ z → a ← b ↑ ↓ ✓ ■ • € $ £ ₽ ₼ ₾ № § ½ ×"]) == ()


def test_characters_without_a_font_are_named_once_in_order() -> None:
    """Korean, the scripts of India, pictures and lone surrogates have no font here."""
    assert fonts.missing_characters(["a 🙂 b", "한न", "🙂 \ud800"]) == ("🙂", "한", "न", "\ud800")


def test_scripts_of_quotations_can_be_drawn() -> None:
    """Arabic, Persian, Hebrew with their vowels, Greek, common Chinese and Japanese, marks without composed letters."""
    texts = [
        "قال «مُحَمَّد» ٢٠٢٤؟",
        "می\u200cخواهد ۲۰۲۴ پچژگ",
        "שָׁלוֹם ״א׳",
        "Ελλάδα",
        "外交部发言人「日本」テスト、機密。",
        "ə\u0301 m\u0300",
    ]
    assert fonts.missing_characters(texts) == ()


def test_invisible_characters_are_not_missing() -> None:
    """Controls, joiners, direction marks and blanks of any width print nothing and are no fault."""
    assert fonts.missing_characters(["a\x00\tb\u200d\u200e\ufeff\u00adc\u2009d\u202fe\u2060\u3000f\u200b"]) == ()


def test_weight_and_slant_choose_the_face() -> None:
    """600 is semibold, 700 in the sans bold; what is not shipped falls to the nearest."""
    names = [
        fonts.chain(*look)[0].name for look in (("serif",), ("serif", 600, True), ("sans", 700), ("sans", 600, True))
    ]
    assert names == ["NotoSerif-Regular", "NotoSerif-SemiBoldItalic", "NotoSans-Bold", "NotoSans-SemiBold"]


def test_a_blank_before_an_invisible_break_point_stays_a_blank() -> None:
    assert fonts.plain_text("a \u200bb\u2028\u200b\u200bc\u200bd") == "a b c\u200bd"


def test_plain_text_composes_and_keeps_wide_spaces() -> None:
    """Letters are composed, tabs and line ends are spaces, soft hyphens fall away."""
    assert fonts.plain_text("e\u0301\ta\u00adb\u2003c") == "é ab\u2003\u200bc"
