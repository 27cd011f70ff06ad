"""Measuring and breaking lines."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefer.model.document import Text
from briefer.render.pdf.break_lines import Line, break_lines
from briefer.render.pdf.flow import Node
from briefer.render.pdf.measure import Tokens, with_break_points
from briefer.render.pdf.typeset import Typesetter
from tests.render.pdf.reading import sheet

SETTER = Typesetter(sheet(), "en")
STYLE = SETTER.style("body")


def tokens_of(*texts: str) -> Tokens:
    tokens = Tokens(STYLE.size_pt)
    for text in texts:
        tokens.add_text(text, SETTER.span(STYLE, Node("P")))
    return tokens


def texts(lines: list[Line]) -> list[str]:
    return ["".join(segment.text for segment in line.segments) for line in lines]


def test_lines_hold_every_word_in_order() -> None:
    """Joined, the lines are the text again, their spaces included."""
    text = (
        "The confrontation also serves Azerbaijan, which presents itself in the West as a reliable partner in energy."
    )
    lines = break_lines(tokens_of(text), 150, 150)
    assert len(lines) > 3
    assert "".join(texts(lines)) == text


@given(st.lists(st.text("ab -–—/ə.éв5 мая\u00a0", max_size=30), max_size=8), st.floats(1, 300))
@example(["  –"], 1.0)
def test_no_character_is_lost_and_no_line_too_wide(parts: list[str], measure: float) -> None:
    """Whatever the text and the measure: every word is there, and only a single character may stick out."""
    lines = break_lines(tokens_of(*parts), measure, measure)
    assert "".join(texts(lines)).split() == "".join(parts).split()
    assert all(line.width_pt <= max(measure, 1) + 0.01 or len(texts([line])[0].strip(" ")) == 1 for line in lines)
    assert all(text.strip(" ") for text in texts(lines))


def test_a_word_is_not_broken_between_looks() -> None:
    """Runs without a space between them stay on one line."""
    lines = break_lines(tokens_of("Sputnik Azerb", "aijan", ", Baku"), 60, 60)
    assert [text.strip() for text in texts(lines)] == ["Sputnik", "Azerbaijan,", "Baku"]


def test_no_break_spaces_hold_dates_together() -> None:
    """A line never ends within 23 August or 17 km when the text joins them."""
    for measure in range(40, 200, 7):
        for text in texts(
            break_lines(tokens_of("named a foreign agent on 23\u00a0August 2025, 17\u00a0km off"), measure, measure)
        ):
            assert not text.strip(" ").endswith(("23", "17"))


def test_break_points() -> None:
    """Compounds of letters may be parted after hyphen and dash, numbers and codes not; addresses before their signs."""
    assert with_break_points("long-standing e-mail EA-2025-041 80–95 Baku–Moscow A—B and/or").split("\u200b") == [
        "long-", "standing e-mail EA-2025-041 80–95 Baku–", "Moscow A—", "B and/or",
    ]  # fmt: skip
    assert with_break_points("see https://a.org/b-c/d?e=f now").split("\u200b") == [
        "see https://", "a", ".org", "/b", "-c", "/d", "?e=", "f now",
    ]  # fmt: skip


def test_an_address_is_broken_at_its_own_signs() -> None:
    """A line may end between a dash and an address; the hyphens of an address are none of a word's."""
    assert with_break_points("Baku—https://a.org/long-name/x").split("\u200b") == [
        *("Baku—", "https://", "a", ".org", "/long", "-name", "/x")
    ]  # fmt: skip


def test_half_a_million_characters_without_a_space() -> None:
    """A word wider than a line is cut between characters; each line but the last is nearly full."""
    lines = break_lines(tokens_of("x" * 500_000), 400, 400)
    assert "".join(texts(lines)) == "x" * 500_000
    assert min(line.width_pt for line in lines[:-1]) > 380


def test_title_lines_are_balanced() -> None:
    """A title never ends in one short word."""
    tokens = tokens_of("Azerbaijan–Russia relations continue to deteriorate now")
    widths = [line.width_pt for line in break_lines(tokens, 240, 240, balance=True)]
    assert len(widths) == 2
    assert widths[1] > widths[0] * 0.7


def full_first_line(text: str, last: str) -> list[str]:
    """The lines at the measure that leaves ``last`` alone on the last line."""
    tokens = tokens_of(text.removesuffix(last))
    return texts(break_lines(tokens_of(text), measure := sum(tokens.widths) * STYLE.size_pt / 1000 + 1, measure))


def test_last_line_of_one_short_word_gets_company() -> None:
    """The line above lends a word, and with it the article before it."""
    text = "Moscow named Sergey Markov, a loyalist who had spoken for Baku, a new agent."
    assert full_first_line(text, " agent.")[-1] == "a new agent."


def test_no_hole_is_torn_for_a_short_last_line() -> None:
    """The last word stays alone where its company would leave more than an eighth of the line above empty."""
    text = "Moscow named Sergey Markov, a loyalist who had spoken for Baku, an irreconcilable agent."
    assert full_first_line(text, " agent.")[-1] == "agent."


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("the drones struck the depot on June 24, 2024 at night", "June 24,"),
        ("the drones struck the depot on 24 June 2024 at night", "24 June"),
        ("дроны ударили по складу ночью 5 мая 2024 г. под Одессой", "5 мая"),
        ("дроны ударили по складу ночью 5 мая 2024 г. под Одессой", "2024 г."),
        ("zərbələr avqustun 18-də baş verdi", "avqustun 18-də"),
        ("дроны ударили по складу в Одессе (о котором уже писали)", "в Одессе"),
        ("дроны ударили по складу в Одессе (о котором уже писали)", "(о котором"),
        ("Москва молчит — а Баку отвечает — и громко", "молчит —"),
        ("signed by President Donald Trump —with no Russian part", "Trump —"),
    ],
)
def test_what_belongs_together_is_never_parted(text: str, pair: str) -> None:
    """A day and its month, a one-letter word and the next, a dash and the word before: at whatever measure it fits."""
    first, rest = text.split(pair)
    for measure in range(80, 300, 3):
        for tokens in (tokens_of(text), tokens_of(first + pair.split()[0], " " + pair.split()[1] + rest)):
            lines = texts(break_lines(tokens, measure, measure))
            assert "".join(lines) == text
            assert any(pair in line for line in lines)


def test_a_date_wider_than_its_column_is_parted_at_its_blank() -> None:
    """Where nothing else will do, a bound blank gives way before a word is cut."""
    assert texts(break_lines(tokens_of("24 September"), 52, 52)) == ["24 ", "September"]


def test_capitals_of_a_label_follow_the_language() -> None:
    """In Azerbaijani the capital of i keeps its dot."""
    assert Typesetter(sheet(), "az").looks(SETTER.style("kind")).of(False, False, False).variant == "dotted-caps"
    assert SETTER.natural_width((Text("iki"),), SETTER.style("kind")) > 0
