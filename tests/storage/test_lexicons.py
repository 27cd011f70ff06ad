"""Scales, markings, labels and style sheets: the shipped ones are right, wrong ones are explained."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefer import assets
from briefer.errors import TemplateError
from briefer.model.lexicon import Marking
from briefer.model.style import BOX_ROLES, PARAGRAPH_ROLES
from briefer.storage.labels import label_languages, load_labels
from briefer.storage.lexicons import load_lexicon
from briefer.storage.markings import find_marking, load_markings, marking_notice
from briefer.storage.styles import load_style

ICD_RANGES = [(1, 5), (5, 20), (20, 45), (45, 55), (55, 80), (80, 95), (95, 99)]


@pytest.mark.parametrize("id", ["icd203-a", "icd203-b"])
def test_both_rows_of_icd_203_have_the_seven_bands_of_the_directive(id: str) -> None:
    lexicon = load_lexicon(id)
    assert [(term.low, term.high) for term in lexicon.terms] == ICD_RANGES
    assert [term.band for term in lexicon.terms] == [1, 2, 3, 4, 5, 6, 7]
    assert [term.range_text for term in lexicon.terms] == [f"{low}–{high}\u00a0%" for low, high in ICD_RANGES]


def test_the_two_rows_share_no_term() -> None:
    rows = [{w for t in load_lexicon(id).terms for w in (t.term, *t.also)} for id in ("icd203-a", "icd203-b")]
    assert not rows[0] & rows[1]


def test_the_yardstick_keeps_its_gaps_and_open_ends() -> None:
    terms = load_lexicon("phia").terms
    assert [(t.low, t.high) for t in terms] == [(0, 5), (10, 20), (25, 35), (40, 50), (55, 75), (80, 90), (95, 100)]
    assert [t.range_text for t in terms if "<" in t.range_text or ">" in t.range_text] == [
        ">0–5\u00a0%",
        "40–<50\u00a0%",
        "95–<100\u00a0%",
    ]


def test_a_scale_that_overlaps_or_repeats_is_refused_with_every_line(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(
        "lexicon: 1\nid: own\nname: Own\nsource: us\nterms:\n"
        "  - {id: a, term: maybe, band: 1, low: 10, high: 40, range_text: x}\n"
        "  - {id: b, term: Maybe, band: 3, low: 30, high: 20, range_text: x}\n"
    )
    with pytest.raises(TemplateError) as caught:
        load_lexicon("own", tmp_path)
    assert [str(problem) for problem in caught.value.problems] == [
        "own.yaml:7: 'Maybe' has band 3, but is number 2 of the scale.",
        "own.yaml:7: The range of 'Maybe' must rise and lie within 0 and 100.",
        "own.yaml:7: 'Maybe' stands for two bands, 'a' and 'b'.",
        "own.yaml:7: The range of 'Maybe' overlaps that of 'maybe'.",
    ]


def test_an_unknown_scale_gets_the_nearest_name_and_no_path_is_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("lexicon: 1\n")
    (tmp_path / "inner").mkdir()
    with pytest.raises(TemplateError, match="Did you mean 'icd203-a'"):
        load_lexicon("icd203a")
    with pytest.raises(TemplateError, match="There is no lexicon"):
        load_lexicon("../secret", tmp_path / "inner")


def test_tlp_markings_have_the_official_colours_and_order() -> None:
    markings = load_markings()
    tlp = [markings[f"TLP:{name}"] for name in ("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED")]
    assert [m.colour for m in tlp] == ["#FFFFFF", "#33FF00", "#FFC000", "#FFC000", "#FF2B2B"]
    assert {m.background for m in tlp} == {"#000000"}
    assert [m.rank for m in tlp] == sorted(m.rank for m in tlp)
    assert len({m.rank for m in tlp}) == 5


def test_tlp_white_becomes_tlp_clear_with_a_notice() -> None:
    assert find_marking("TLP:WHITE") == load_markings()["TLP:CLEAR"]
    notice = marking_notice("tlp: white")
    assert notice is not None
    assert (notice.code, "TLP:CLEAR" in notice.message) == ("marking-replaced", True)
    assert marking_notice("TLP:CLEAR") is None


def test_a_templates_own_markings_are_found_and_ranked_by_their_order() -> None:
    allowed = ("PUBLIC", "TLP:AMBER", "OUR EYES")
    assert find_marking("our eyes", allowed) == Marking("OUR EYES", 2)
    assert find_marking("TLP:AMBER", allowed) == Marking("TLP:AMBER", 1, "#FFC000", "#000000")
    assert find_marking("TLP:RED", allowed) is None
    assert find_marking("OUR EYES") is None


@pytest.mark.parametrize("language", label_languages())
def test_every_language_has_every_label_and_fills_in_the_same(language: str) -> None:
    english, own = load_labels("en"), load_labels(language)
    assert list(own) == list(english)
    for key, word in own.items():
        assert word
        assert set(re.findall(r"\{\w+\}", word)) == set(re.findall(r"\{\w+\}", english[key])), key


def test_a_regional_tag_has_the_labels_of_its_language_and_an_unknown_one_has_english() -> None:
    assert load_labels("de-AT") is not load_labels("en")
    assert load_labels("de-AT") == load_labels("de")
    assert load_labels("xx") == load_labels("en")


def test_the_shipped_style_covers_every_role() -> None:
    style = load_style("briefer")
    assert set(style.text) == set(PARAGRAPH_ROLES)
    assert set(style.boxes) == set(BOX_ROLES)


def test_a_style_sheet_with_mistakes_is_refused_with_all_of_them(tmp_path: Path) -> None:
    shipped = (assets.resources() / "styles" / "briefer.yaml").read_text(encoding="utf-8")
    broken = (
        re.sub(r"(?m)^  caption:.*\n", "", shipped)
        .replace('ink: "#1B2430"', "ink: black", 1)
        .replace("  title:", "  tilte:")
        .replace("boxes:\n", "bxes: {}\nboxes:\n")
    )
    (tmp_path / "own.yaml").write_text(broken, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        load_style("own", tmp_path)
    assert "Unknown key 'bxes'. Did you mean 'boxes'?" in str(caught.value)
    (tmp_path / "own.yaml").write_text(broken.replace("bxes: {}\n", ""), encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        load_style("own", tmp_path)
    said = str(caught.value)
    assert "Unknown role 'tilte' in 'text'. Did you mean 'title'?" in said
    assert "'text' has no style for title, caption" in said
    assert "'ink' must be a colour like #1F4E79, but is 'black'" in said


def test_a_users_own_style_goes_before_the_shipped_one(own_folder: Path) -> None:
    shipped = (assets.resources() / "styles" / "briefer.yaml").read_text(encoding="utf-8")
    (own_folder / "styles").mkdir()
    (own_folder / "styles" / "briefer.yaml").write_text(shipped.replace("name: briefer", "name: Ours"))
    assert load_style("briefer").name == "Ours"
