"""YAML without tags, anchors, repeated keys or depth; each problem with its line; nothing raises."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.yaml_files.building import Room
from briefer.yaml_files.nodes import MAX_PROBLEMS, Mapping, Node, ProblemLog, Scalar, Sequence
from briefer.yaml_files.yaml_reading import parse_yaml
from briefer.yaml_files.yaml_writing import Tree, write_yaml


def problems_of(content: bytes) -> list[str]:
    log = ProblemLog("f.yaml")
    parse_yaml(content, log)
    return [str(problem) for problem in log.all()]


def as_plain(node: Node | None) -> Tree:
    match node:
        case Mapping(entries):
            return {key.text: as_plain(value) for key, value in entries}
        case Sequence(items):
            return [as_plain(item) for item in items]
        case Scalar(text):
            return text
        case None:
            return None


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b"a: 1\nb: !!python/object/apply:os.system [ls]\n", 2, "tag"),
        (b"a: !custom 1\n", 1, "tag"),
        (b"a: 1\nb: &x [1]\n", 2, "anchor “&x”"),
        (b"a: 1\n\nb: *x\n", 3, "“*x”"),
        (b"a: 1\nb: 2\na: 3\n", 3, "“a” stands here a second time. It is already in line 1"),
        (b"{a: 1, a: 2}\n", 1, "second time"),
        (b"%TAG ! tag:x,2000:\n---\na: 1\n", 1, "%TAG"),
        (b"a: 1\n---\nb: 1\n", 2, "second document"),
        (b"? [a]\n: 1\n", 1, "key must be a word"),
        (b"a: 'x\nb: 1\n", 3, "not valid YAML"),
        (b"a:\n\tb: 1\n", 2, "not valid YAML"),
        (b"a: \0\n", 1, "control characters"),
        (b"a: 1\nb: \xff\n", 2, "UTF-8"),
    ],
)
def test_what_is_refused_is_named_with_its_line(content: bytes, line: int, words: str) -> None:
    found = problems_of(content)
    assert len(found) == 1
    assert found[0].startswith(f"f.yaml:{line}: ")
    assert words in found[0]


@pytest.mark.parametrize("content", [b"", b"# only a comment\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_said_to_be_empty(content: bytes) -> None:
    assert problems_of(content) == ["f.yaml: The file is empty."]


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 3000,
        b"{a: " * 3000,
        b"- " * 3000 + b"x",
        b"".join(b" " * depth + b"a:\n" for depth in range(1000)),
    ],
)
def test_thousands_of_levels_are_a_problem_not_a_crash(content: bytes) -> None:
    assert "levels deep" in problems_of(content)[0]


def test_all_problems_are_gathered_and_their_list_stays_readable() -> None:
    repeated = b"a: 1\n" * 500
    found = problems_of(repeated)
    assert len(found) == MAX_PROBLEMS + 1
    assert found[-1] == f"f.yaml: … and {499 - MAX_PROBLEMS} more problems."


def test_size_and_number_of_values_are_bounded() -> None:
    log = ProblemLog("f.yaml")
    assert parse_yaml(b"a" * 100, log, max_bytes=99) is None
    assert "larger than" in str(log.found[0])
    log = ProblemLog("f.yaml")
    assert parse_yaml(b"[a, b, c]", log, room=Room(2)) is None
    assert "more values" in str(log.found[0])


def test_words_keep_their_characters_and_know_their_quotes_and_lines() -> None:
    node = parse_yaml(b"a: no\nb: 'null'\nc: 2025-07-04\n", ProblemLog("f"))
    assert isinstance(node, Mapping)
    assert node.entries[0] == (Scalar("a", True, 1), Scalar("no", True, 1))
    assert node.get("b") == Scalar("null", False, 2)
    assert node.get("c") == Scalar("2025-07-04", True, 3)


@given(st.binary(max_size=300))
def test_no_bytes_make_it_raise(content: bytes) -> None:
    log = ProblemLog("f.yaml")
    assert (parse_yaml(content, log) is None) <= bool(log.found)


@given(st.text("{}[]:,-?!&*#|>'\"% \n\tab~", max_size=80))
def test_no_punctuation_makes_it_raise(text: str) -> None:
    log = ProblemLog("f.yaml")
    assert (parse_yaml(text.encode(), log) is None) <= bool(log.found)


_TEXTS = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from(" \t\n\r\x85\u2028-:#'\"\\,[]{}&*!|>%@`?~\ufeff\u00a0")),
    max_size=250,
)


@given(st.dictionaries(_TEXTS, st.one_of(_TEXTS, st.lists(_TEXTS, max_size=3)), min_size=1, max_size=3))
def test_every_text_written_is_read_back_character_by_character(plain: dict[str, Tree]) -> None:
    log = ProblemLog("f.yaml")
    assert as_plain(parse_yaml(write_yaml(plain).encode(), log)) == plain
    assert not log.found
