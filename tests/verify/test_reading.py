"""What counts as the same words, and how differences are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.verify.differences import note_differences, passage_differences, stray_marks, word_difference
from briefer.verify.reading import PICTURE, Reading, mark, normal, picture, shown


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a  b\u00a0c\tdef", "a b c def"),
        ("e\u0301", "é"),
        ("hy\u00adphen zero\u200bwidth", "hyphen zerowidth"),
        ("ﬁnal eﬀort", "final effort"),
        ("\ufe8e\ufee7\ufe8e", "\u0627\u0646\u0627"),
        (f"word {mark(3)}.", f"word{mark(3)}."),
        ("\x1c\x0b", ""),
    ],
)
def test_what_writers_may_choose_makes_no_difference(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(
    ("one", "other"), [("m²", "m2"), ("–", "-"), ("„a“", '"a"'), ("ß", "ss"), ("a b", "ab"), ("İ", "I")]
)
def test_every_other_character_does(one: str, other: str) -> None:
    assert normal(one) != normal(other)


@given(st.text())
def test_the_measure_of_a_measured_text_is_itself(text: str) -> None:
    assert normal(normal(text)) == normal(text)


def differences(wanted: str, found: str) -> list[str]:
    """Of passages given as words, one letter each."""
    return list(passage_differences(wanted.split(), found.split(), "the brief"))


@pytest.mark.parametrize(
    ("wanted", "found", "said"),
    [
        ("a b c", "a b c", []),
        ("a b c", "a c", ["“b” is missing before “c”."]),
        ("a b c", "a b", ["“c” is missing; the brief ends with it."]),
        ("a c", "a b c", ["“b” is not in the brief, before “c”."]),
        ("a", "a b", ["“b” stands at the end and is not in the brief."]),
        ("a b c d", "a c b d", ["“c” stands before “b”; in the brief it comes after."]),
        ("a b c", "a x c", ["“x” stands at the beginning of “x”; the brief has “b”."]),
        ("a b c d e f", "c d e f", ["“a” and 1 more after it are missing before “c”."]),
    ],
)  # fmt: skip
def test_passages_that_part_are_told_by_their_place(wanted: str, found: str, said: list[str]) -> None:
    assert differences(wanted, found) == said


@given(st.lists(st.sampled_from("abcdef"), max_size=12), st.lists(st.sampled_from("abcdef"), max_size=12))
def test_any_two_different_readings_have_a_difference_and_equal_ones_none(ours: list[str], theirs: list[str]) -> None:
    assert bool(list(passage_differences(ours, theirs, "it"))) == (ours != theirs)


def test_two_long_readings_that_share_nothing_are_told_apart_at_once() -> None:
    """The look-ahead is bounded, and so is what is told."""
    ours, theirs = [f"a{n}" for n in range(20_000)], [f"b{n}" for n in range(20_000)]
    assert len(list(passage_differences(ours, theirs, "it"))) < 20


@pytest.mark.parametrize(
    ("wanted", "found", "said"),
    [
        ("the cat sat down", "the dog sat down", "“dog” stands after “the”; the brief has “cat”."),
        ("the cat sat down", "the cat down", "“sat” is missing after “the cat”."),
        ("the cat sat", "the cat never sat", "“never” stands after “the cat” and is not in the brief."),
        ("the cat sat", "thecat sat", "In “thecat sat” blanks between words differ from the brief: “thecat sat” for “the cat”."),
        (picture("red"), "words", "“words” stands where the brief has “picture red”."),
    ],
)  # fmt: skip
def test_the_first_words_that_differ_are_quoted(wanted: str, found: str, said: str) -> None:
    assert word_difference(wanted, found, "the brief") == said


def test_a_picture_that_could_not_be_printed_says_so_in_brackets() -> None:
    assert list(passage_differences([picture("A map")], ["[A map: not printed, its file is damaged.]"], "it")) == []
    assert list(passage_differences([picture("A map")], ["Words"], "it")) != []
    assert list(passage_differences([PICTURE], [picture("its caption")], "it")) == []


def test_notes_are_compared_by_number_and_marks_lead_to_them() -> None:
    wanted = Reading((f"a{mark(1)} b{mark(2)}",), {1: "one", 2: "two"})
    found = Reading((f"a{mark(1)} b{mark(3)}",), {1: "one", 2: "zwei"})
    assert list(note_differences(wanted, found, "the brief")) == [
        "Note 2: “zwei” stands at the beginning of “zwei”; the brief has “two”."
    ]
    assert list(stray_marks(found)) == ["Mark 3 has no note.", "Note 2 has no mark that leads to it."]
    assert list(stray_marks(wanted)) == []


def test_a_long_passage_is_quoted_in_part() -> None:
    assert shown("word " * 50) == f"“{('word ' * 50)[:59].rstrip()}…”"
    assert shown(f"said{mark(3)}") == "“said[3]”"
