"""Files become dataclasses by their declared types, with all problems of a file at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import pytest

from briefer.model.article import Block, Paragraph, ParagraphId, Table
from briefer.model.dates import PartialDate
from briefer.model.rich import Cite, Inline, Run
from briefer.storage.reading import Reading, nearest, read_record, read_value
from briefer.storage.shapes import Rule, shape_of
from briefer.storage.writing import to_plain
from briefer.yaml_files.nodes import ProblemLog
from briefer.yaml_files.yaml_reading import parse_yaml
from briefer.yaml_files.yaml_writing import write_yaml


@dataclass(frozen=True)
class Leaf:
    words: tuple[str, ...]
    size: float = field(default=1.0, metadata={"rule": Rule("How large.", least=0.5, most=9)})


@dataclass(frozen=True)
class Tree:
    name: str
    issue: str = ""
    count: int = 0
    tall: bool = False
    colour: Literal["green", "brown"] = "green"
    date: PartialDate | None = None
    note: str | None = None
    leaves: tuple[Leaf, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)


def read(text: str) -> tuple[Tree | None, list[str]]:
    log = ProblemLog("tree.yaml")
    node = parse_yaml(text.encode(), log)
    assert node is not None
    return read_record(node, Tree, Reading(log)), [str(problem) for problem in log.all()]


def test_text_is_taken_as_written_whatever_it_looks_like() -> None:
    tree, problems = read("name: no\nissue: 22\nlabels: {a: 1.10, b: 2025-07-04, c: null}")
    assert not problems
    assert tree
    assert (tree.name, tree.issue) == ("no", "22")
    assert dict(tree.labels) == {"a": "1.10", "b": "2025-07-04", "c": "null"}


def test_numbers_truth_and_null_count_only_without_quotes() -> None:
    tree, problems = read("name: x\ncount: 3\ntall: true\ndate: 2025-07\nnote: null\nleaves: [{words: [], size: 2}]")
    assert not problems
    assert tree == Tree("x", "", 3, True, "green", PartialDate(2025, 7), None, (Leaf((), 2.0),))
    _, problems = read("name: x\ncount: '3'\ntall: 'true'\nnote: 'null'")
    assert problems == [
        "tree.yaml:2: 'count' must be a whole number, but is '3'.",
        "tree.yaml:3: 'tall' must be true or false, but is 'true'.",
    ]


def test_all_problems_of_a_file_come_at_once_with_line_and_nearest_word() -> None:
    tree, problems = read(
        "nmae: x\ncolour: gren\ntall: yes\ncount: 1.5\ndate: 2025-02-30\n"
        "leaves:\n  - word: [a]\n  - words: a\n  - words: [b]\n    size: 12\n"
    )
    assert tree is None
    assert problems == [
        "tree.yaml:1: Unknown key 'nmae'. Did you mean 'name'?",
        "tree.yaml:2: 'colour' cannot be 'gren'. Did you mean 'green'?",
        "tree.yaml:3: 'tall' must be true or false, but is 'yes'.",
        "tree.yaml:4: 'count' must be a whole number, but is '1.5'.",
        "tree.yaml:5: 'date' must be a date like 2025-07-04, 2025-07 or 2025, but is '2025-02-30'.",
        "tree.yaml:7: Unknown key 'word'. Did you mean 'words'?",
        "tree.yaml:7: The key 'words' must be given in an entry of 'leaves'.",
        "tree.yaml:8: 'words' must be a list, but is 'a'.",
        "tree.yaml:10: 'size' must be between 0.5 and 9, but is 12.",
        "tree.yaml:1: The key 'name' must be given in the file.",
    ]


@pytest.mark.parametrize("number", [".inf", "nan", "1e999", "0x10", "1_000", "9" * 400])
def test_odd_numbers_are_no_numbers(number: str) -> None:
    tree, problems = read(f"name: x\nleaves: [{{words: [], size: {number}}}]")
    assert tree is None
    assert "must be" in problems[0]


def test_characters_that_cannot_be_printed_are_named() -> None:
    _, problems = read('name: "a\\0b"')
    assert problems == ["tree.yaml:1: 'name' contains the character U+0000, which cannot be printed."]


def test_a_union_is_told_apart_by_kind_and_a_plain_run_is_one_word() -> None:
    values: tuple[tuple[object, object, str], ...] = (
        (Run("plain"), Inline, "plain\n"),
        (Run("bold", strong=True), Inline, "kind: run\ntext: bold\nstrong: true\n"),
        (Cite("a", "c1"), Inline, "kind: cite\narticle: a\ncitation: c1\n"),  # type: ignore[arg-type]
        (Paragraph(ParagraphId("p1"), "x", kind="bullet"), Block, "kind: bullet\nid: p1\ntext: x\n"),
        (Paragraph(ParagraphId("p1"), "x"), Block, "kind: text\nid: p1\ntext: x\n"),
        (Table("t1", (("a",),)), Block, 'kind: table\nid: t1\nrows:\n- ["a"]\n'),
    )
    for value, hint, text in values:
        written = write_yaml(to_plain(value, hint)).encode()
        assert written.decode().removesuffix("...\n") == text
        node = parse_yaml(written, log := ProblemLog("f"))
        assert node is not None
        assert read_value(node, hint, "it", Reading(log)) == value


@pytest.mark.parametrize(
    ("text", "words"),
    [("kind: tabel", "Did you mean 'table'?"), ("id: x", "needs a key 'kind'"), ("[a]", "must be a mapping")],
)
def test_a_wrong_kind_is_explained(text: str, words: str) -> None:
    node = parse_yaml(text.encode(), log := ProblemLog("f"))
    assert node is not None
    assert read_value(node, Block, "A block", Reading(log)) is None
    assert words in str(log.all()[0])


def test_a_date_that_no_calendar_has_is_not_lost() -> None:
    for date in (PartialDate(2025, 2, 30), PartialDate(None), PartialDate(12345, 1), PartialDate(None, 2, 29)):
        node = parse_yaml(write_yaml(to_plain(date, PartialDate)).encode(), log := ProblemLog("f"))
        assert node is not None
        assert read_value(node, PartialDate, "it", Reading(log)) == date


def test_types_without_a_file_format_are_refused_when_they_are_declared() -> None:
    for hint in (list[int], int | str, dict[str, str], tuple[int, str]):
        with pytest.raises(TypeError, match="no file format"):
            shape_of(hint)


def test_a_far_word_lists_what_is_known() -> None:
    assert nearest("qqq", ("alpha", "beta")) == "Known: alpha, beta."
    assert nearest("ALPHA", ("alpha", "beta")) == "Did you mean 'alpha'?"
    assert nearest("x" * 10**6, ("alpha",)) == "Known: alpha."
