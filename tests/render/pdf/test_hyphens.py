"""Words parted at the ends of lines: where, how often, and how the file says it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.model.document import BulletList, Document, Heading, ListItem, Paragraph, Text
from briefer.model.style import JUSTIFIED_ROLES, StyleSheet, justified
from briefer.render.pdf import write_pdf
from briefer.render.pdf.hyphens import MOST_IN_A_ROW, SOFT_HYPHEN, parts_of
from briefer.render.pdf.write import lay_out
from briefer.verify.expected import expected_reading
from briefer.verify.pdf import pdf_reading, read_pdf
from tests.render.pdf.reading import line, sheet
from tests.render.pdf.samples import document, rich

LONG = (
    "The international confrontation also serves Azerbaijan, which presents itself as a dependable intermediary "
    "between neighbouring constituencies; representatives notwithstanding, the uncompromising implementation of "
    "infrastructure programmes demonstrates considerable determination. "
)
WORDS = st.lists(
    st.sampled_from(["a", "of", "the", "relations", "international", "infrastructure,", "Azerbaijan", "considerable"]),
    min_size=1,
    max_size=120,
)


def set_tight() -> StyleSheet:
    return justified(sheet())


def parted(token: str, language: str) -> str:
    points = (0, *parts_of(token, language), len(token))
    return "-".join(token[a:b] for a, b in pairwise(points))


def lines(whole: Document, style: StyleSheet) -> list[str]:
    return [line(strip) for page in lay_out(whole, style).pages for strip, _ in page.strips]


@pytest.mark.parametrize(
    ("token", "language", "wanted"),
    [
        (" relationship.", "en", " re-la-tion-ship."),
        ("„Bundesregierung“", "de-CH", "„Bun-des-re-gie-rung“"),
        ("взаимоотношения", "ru", "вза-и-мо-от-но-ше-ния"),
        ("gouvernement", "fr", "gou-ver-ne-ment"),
        ("Azerbaijan", "en", "Azerbaijan"),  # a name
        ("NATO", "de", "NATO"),
        ("münasibətlər", "az", "münasibətlər"),  # no patterns known
        ("EA-2025-041", "en", "EA-2025-041"),
        ("example.org/relationship", "en", "example.org/relationship"),
        ("early", "en", "early"),
        (" ", "en", " "),
    ],
)
def test_words_are_parted_by_the_rules_of_their_language_and_names_not_at_all(
    token: str, language: str, wanted: str
) -> None:
    assert parted(token, language) == wanted


@settings(deadline=None)
@given(st.text(max_size=60), st.sampled_from(["en", "de", "ru", "fr", "el", "zz", ""]))
def test_two_letters_stay_before_a_hyphen_and_three_after(token: str, language: str) -> None:
    for point in parts_of(token, language):
        assert sum(c.isalpha() for c in token[:point]) >= 2
        assert sum(c.isalpha() for c in token[point:]) >= 3


@settings(max_examples=60, deadline=None)
@given(WORDS)
def test_no_word_is_lost_and_few_lines_in_a_row_end_in_hyphens(words: list[str]) -> None:
    said = lines(document(Paragraph(rich(" ".join(words)))), set_tight())
    joined = " ".join(said).replace(f"{SOFT_HYPHEN} ", "")
    assert joined == " ".join(words)
    assert SOFT_HYPHEN not in joined
    ends = "".join("-" if text.endswith(SOFT_HYPHEN) else " " for text in said)
    assert "-" * (MOST_IN_A_ROW + 2) not in ends
    assert len(said) < 2 or not said[-2].endswith(SOFT_HYPHEN) or len(said[-1].split()) > 1


@settings(max_examples=40, deadline=None)
@given(WORDS, st.integers(0, 60))
def test_justified_lines_reach_the_edge_and_none_goes_over_it(words: list[str], indent: int) -> None:
    looks = {**set_tight().text, "body": replace(set_tight().text["body"], indent_pt=float(indent))}
    laid = lay_out(document(Paragraph(rich(" ".join(words)))), replace(sheet(), text=looks))
    strips = [strip for page in laid.pages for strip, _ in page.strips]
    for number, strip in enumerate(strips):
        for piece in strip.texts:
            text = "".join(segment.text for segment in piece.segments)
            end = piece.x + sum(s.width_pt for s in piece.segments) + text.rstrip().count(" ") * piece.gap_pt
            assert end <= strip.right + 0.01
            if number < len(strips) - 1 and " " in text.strip():
                assert end == pytest.approx(strip.right, abs=0.01)


def test_the_hyphen_of_a_line_is_no_letter_of_the_text() -> None:
    whole = document(Paragraph(rich(LONG * 4)), BulletList((ListItem((Paragraph(rich(LONG), "bullet"),)),)))
    content = write_pdf(whole, set_tight()).content
    assert any(SOFT_HYPHEN in text for text in lines(whole, set_tight()))
    found, wanted = pdf_reading(read_pdf(content)), expected_reading(whole)
    assert found.passages == wanted.passages
    with pypdfium2.PdfDocument(content) as pdf:
        said = "".join(pdf[0].get_textpage().get_text_bounded().splitlines())
    assert "-" not in said.replace("Azerbaijan–Russia", "")


def test_titles_headings_and_what_is_not_running_text_are_never_parted() -> None:
    roles = [role for role in sheet().text if role not in JUSTIFIED_ROLES]
    blocks = [Paragraph(rich(LONG), role) for role in roles if "head" not in role]
    said = lines(document(*blocks, *(Heading(rich(LONG), level) for level in (1, 2, 3))), set_tight())
    assert not any(SOFT_HYPHEN in text for text in said)


def test_words_of_another_language_are_parted_by_its_rules() -> None:
    german = "Die Wirtschaftsbeziehungen und die Energieversorgung sind Bestandteile der Verantwortung. "
    whole = document(*(Paragraph((Text("x" * n + " " + german * 6, "de"),)) for n in range(1, 9)))
    parts = {text.split()[-1] for text in lines(whole, set_tight()) if text.endswith(SOFT_HYPHEN)}
    assert parts
    assert parts <= {
        german_part + SOFT_HYPHEN
        for word in german.split()
        for point in parts_of(word, "de")
        for german_part in (word[:point],)
    }


def test_without_the_switch_no_word_is_parted() -> None:
    assert not any(SOFT_HYPHEN in text for text in lines(document(Paragraph(rich(LONG * 4))), sheet()))
