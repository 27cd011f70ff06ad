"""The ledger for other programs: nothing in it is a formula, and both forms read back say the same."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from briefer.compose.ledger import ledger_of
from briefer.compose.ledger_files import HEADS, ledger_csv, ledger_json
from briefer.model.brief import Brief, Judgment
from briefer.model.rich import rich
from briefer.model.sourcing import SourceEntry
from briefer.storage.lexicons import load_lexicon
from tests.compose.test_ledger import EDM, FIRST, ONE, RIA, TWO, UNCITED, judging, resting

LEXICON = load_lexicon("icd203-a")


def rows(brief: Brief) -> list[dict[str, str]]:
    text = ledger_csv(ledger_of(brief), LEXICON).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_outlet_behind_every_piece_of_evidence_has_a_row() -> None:
    judgment = replace(resting(ONE, FIRST, RIA), likelihood="likely", confidence="low", time_frame="by May")
    found = rows(judging(judgment, register=(SourceEntry("TASS", reliability="C", upstream="Kremlin"),)))
    assert [row["outlet"] for row in found] == ["TASS", "EDM", "RIA"]
    assert [row["evidence"] for row in found] == ["1", "1", "2"]
    first = found[0]
    assert (first["likelihood"], first["range"], first["confidence"]) == ("likely", "55–80\u00a0%", "low")
    assert (first["grade"], first["has_it_from"], first["dates"]) == ("C", "Kremlin", "2025-08-18")
    assert (first["section"], first["paragraph"], first["one_outlet"]) == ("Fire", "1", "no")


def test_a_judgment_without_evidence_has_a_row_too() -> None:
    (row,) = rows(judging(Judgment(ONE, rich("It burns."))))
    assert set(row) == set(HEADS)
    assert (row["text"], row["evidence"], row["coverage"]) == ("It burns.", "", "")


def test_what_falls_without_an_outlet_is_said_in_its_row() -> None:
    found = rows(judging(resting(ONE, FIRST), resting(TWO, EDM)))
    assert [(row["outlet"], row["falls_without_outlet"]) for row in found] == [
        ("TASS", "no"),
        ("EDM", "no"),
        ("EDM", "yes"),
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_no_cell_is_a_formula(start: str) -> None:
    said = f"{start}HYPERLINK(A1)"
    (row,) = rows(judging(replace(resting(ONE, UNCITED), basis=said)))
    assert row["basis"] == f"'{said}"


def test_text_of_any_script_and_form_reads_back() -> None:
    said = 'Əliyev said “no”, "never";\nМосква — 水下长城'
    assert rows(judging(replace(resting(ONE, UNCITED), basis=said)))[0]["basis"] == said


def test_the_same_brief_gives_the_same_bytes() -> None:
    ledger = ledger_of(judging(resting(ONE, FIRST)))
    assert ledger_csv(ledger, LEXICON) == ledger_csv(ledger, LEXICON)
    assert ledger_csv(ledger, LEXICON).startswith(b"\xef\xbb\xbfjudgment,")


def test_json_tells_both_ways() -> None:
    told = json.loads(ledger_json(ledger_of(judging(resting(ONE, FIRST), resting(TWO, EDM))), LEXICON))
    assert told["ledger"] == 1
    first = told["judgments"][0]
    assert first["evidence"][0]["citations"] == ["c1", "c2"]
    assert [source["outlet"] for source in first["evidence"][0]["sources"]] == ["TASS", "EDM"]
    assert told["outlets"][0] == {
        "name": "EDM",
        "kind": None,
        "reliability": None,
        "language": "",
        "country": "",
        "citations": ["c2"],
        "judgments": ["j1", "j2"],
        "falls": ["j2"],
    }
    assert [cited["id"] for cited in told["citations"]] == ["c1", "c2"]
