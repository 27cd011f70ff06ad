"""Proposed headings make a claim in the section's own words, or there is none."""

from __future__ import annotations

import pytest

from briefer.ingest.structure.claims import claim


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        (
            "Relations between Russia and Azerbaijan have deteriorated sharply over the past months (see EDM, July 7).",
            "Relations between Russia and Azerbaijan have deteriorated sharply",
        ),
        (
            "Moscow’s quarrel with Baku has intensified since the Washington summit. More follows.",
            "Moscow’s quarrel with Baku has intensified",
        ),
        (
            "Given worsening relations with Baku, Moscow appears determined to strengthen its position in Armenia.",
            "Moscow appears determined to strengthen its position in Armenia",
        ),
        (
            "This was not the first time. The port has lost half of its trade, and worse came.",
            "The port has lost half of its trade",
        ),
    ],
)
def test_the_main_clause_of_a_topic_sentence_is_the_heading(text: str, heading: str) -> None:
    assert claim(text, "en") == heading


@pytest.mark.parametrize(
    "text",
    [
        "The ministry announced that it would close the port.",
        "However, it was too late for that and for much else besides.",
        "A port, a railway, a road.",
        "",
        "The very long and winding sentence that goes on without any break for more than eleven words was written badly.",
    ],
)
def test_a_sentence_that_claims_nothing_by_itself_gives_no_heading(text: str) -> None:
    assert claim(text, "en") == ""


def test_other_languages_fall_back_on_key_phrases() -> None:
    assert claim("Порт потерял половину грузов за год.", "ru") == ""
