"""Holds that editions are begun and compared from the command line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefer import pipeline
from briefer.assets import resources
from briefer.cli.main import cli
from briefer.compose.edits import change_judgment
from briefer.model.brief import Judgment

FIRST = Path(resources()) / "samples" / "intelligence-assessment.brief"


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """The next edition of the sample, its first judgment less likely."""
    path = tmp_path / "second.brief"
    begun = CliRunner().invoke(cli, ["next", str(FIRST), "-o", str(path), "--set", "date=2026-02-01"])
    assert (begun.exit_code, begun.output) == (0, f"{path}: edition 2\n")
    work = pipeline.open_work(path)
    judgment = next(item for _, item in work.brief.items() if isinstance(item, Judgment))
    brief = change_judgment(work.brief, judgment.id, lambda j: replace(j, likelihood="unlikely"))
    content = pipeline.render(replace(work, brief=brief), ["brief"])["brief"]
    pipeline.save(content, path, overwrite=True)
    return path


def test_a_move_is_told_with_its_size(second: Path) -> None:
    told = CliRunner().invoke(cli, ["diff", str(FIRST), str(second)])
    assert told.exit_code == 1
    assert told.output.splitlines() == [
        "less likely: Relations between Moscow and Baku will not recover to the level of early 2025.",
        "    likelihood: very likely (80–95\xa0%) -> unlikely (20–45\xa0%) (3 bands down)",
    ]


def test_programs_read_the_same(second: Path) -> None:
    told = json.loads(CliRunner().invoke(cli, ["diff", str(FIRST), str(second), "--json"]).output)
    (change,) = told["judgments"]
    assert (change["changes"], change["bands"]) == (["less-likely"], -3)
    assert change["then"]["likelihood"] == "very likely (80–95\xa0%)"
    assert told["unchanged_judgments"] > 0


def test_a_brief_does_not_differ_from_itself() -> None:
    told = CliRunner().invoke(cli, ["diff", str(FIRST), str(FIRST)])
    assert (told.exit_code, told.output) == (0, "Nothing changed between the two.\n")


def test_an_older_file_is_replaced_only_when_asked(second: Path) -> None:
    again = CliRunner().invoke(cli, ["next", str(FIRST), "-o", str(second)])
    assert again.exit_code != 0
    assert pipeline.open_work(second).brief.date is not None


def test_the_new_file_must_be_a_brief(tmp_path: Path) -> None:
    refused = CliRunner().invoke(cli, ["next", str(FIRST), "-o", str(tmp_path / "second.pdf")])
    assert refused.exit_code != 0
    assert "ends in .brief" in str(refused.exception)
