"""``briefer ledger``: read by a person, a spreadsheet or a program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefer.cli.main import main
from briefer.model.brief import Judgment
from briefer.pipeline import open_work


def said(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    main(["ledger", *map(str, arguments)])
    return capsys.readouterr().out


def test_a_person_reads_what_is_missing_and_what_was_found(
    capsys: pytest.CaptureFixture[str], sample_article: Path
) -> None:
    text = said(capsys, sample_article)
    assert "1. Relations between Russia and Azerbaijan" in text
    assert "! rests on nothing" in text
    assert "! 3 pieces of evidence found and not confirmed:" in text
    assert "? 0.23 paragraph 1: Relations between" in text


def test_the_ending_of_the_file_says_what_is_written(
    capsys: pytest.CaptureFixture[str], sample_article: Path, out: Path
) -> None:
    said(capsys, sample_article, "-o", out / "ledger.csv")
    assert (out / "ledger.csv").read_bytes().startswith(b"\xef\xbb\xbfjudgment,")
    said(capsys, sample_article, "-o", out / "ledger.json")
    told = json.loads((out / "ledger.json").read_text(encoding="utf-8"))
    assert len(told["judgments"]) == 3
    assert told["judgments"][0]["offered"][0]["score"] == 0.23


def test_a_file_is_not_replaced_unasked(capsys: pytest.CaptureFixture[str], sample_article: Path, out: Path) -> None:
    target = out / "ledger.json"
    target.write_text("kept")
    with pytest.raises(SystemExit):
        said(capsys, sample_article, "-o", target)
    assert target.read_text() == "kept"
    said(capsys, sample_article, "-o", target, "--force")
    assert target.read_text() != "kept"


def test_evidence_that_was_found_is_taken_from_a_score_on(
    capsys: pytest.CaptureFixture[str], sample_article: Path, out: Path
) -> None:
    text = said(capsys, sample_article, "--confirm", "0.3", "--apply", out / "confirmed.brief")
    evidence = {item.id: item.evidence for item in judgments(out / "confirmed.brief")}
    assert [len(pieces) for pieces in evidence.values()] == [0, 2, 3]
    assert "falls without it" in text
    with pytest.raises(SystemExit):
        said(capsys, sample_article, "--apply", out / "other.brief")


def judgments(file: Path) -> list[Judgment]:
    return [item for _, item in open_work(file).brief.items() if isinstance(item, Judgment)]
