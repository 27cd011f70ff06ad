"""Holds that findings go out as SARIF and that single ones are accepted with a reason from the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefer import pipeline
from briefer.assets import resources
from briefer.cli.main import cli
from briefer.model.checks import CHECKS


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    return Path(shutil.copy(resources() / "samples" / "intelligence-assessment.brief", tmp_path / "one.brief"))


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


def results(brief: Path) -> list[dict[str, object]]:
    log = json.loads(run("check", brief, "--sarif").output)
    assert log["version"] == "2.1.0"
    (only,) = log["runs"]
    assert [rule["id"] for rule in only["tool"]["driver"]["rules"]] == list(CHECKS)
    found: list[dict[str, object]] = only["results"]
    assert all(CHECKS[str(r["ruleId"])] is list(CHECKS.values())[int(str(r["ruleIndex"]))] for r in found)
    return found


def test_every_finding_is_a_result_with_its_place(brief: Path) -> None:
    said = json.loads(run("check", brief, "--json").output)
    found = results(brief)
    assert [r["ruleId"] for r in found] == [f["check"] for f in said]
    levels = {"error": "error", "warning": "warning", "information": "note"}
    assert [r["level"] for r in found] == [levels[f["severity"]] for f in said]
    assert found


def test_an_accepted_finding_is_told_no_longer_and_suppressed_with_its_reason(brief: Path) -> None:
    done = run("waive", brief, "sr03", "--reason", "Volume and order of dates agree.")
    assert (done.exit_code, done.output) == (0, f"{brief}: 1 finding accepted.\n")
    assert "SR03" not in [f["check"] for f in json.loads(run("check", brief, "--json").output)]
    (suppressed,) = [r for r in results(brief) if r.get("suppressions")]
    assert suppressed["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "Volume and order of dates agree."}
    ]
    assert "1 finding accepted by waivers." in run("check", brief).output
    assert run("waive", brief, "SR03", "--take-back").exit_code == 0
    assert pipeline.open_work(brief).brief.waivers == ()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("SR99", "--reason", "x"), "no check"),
        (("SR03",), "--reason"),
        (("AX02", "--reason", "x"), "no such finding"),
        (("SR03", "--at", "nowhere", "--reason", "x"), "--at"),
    ],
)
def test_what_cannot_be_accepted_is_said(brief: Path, arguments: tuple[str, ...], said: str) -> None:
    before = brief.read_bytes()
    refused = run("waive", brief, *arguments)
    assert refused.exit_code != 0
    assert said in str(refused.exception)
    assert brief.read_bytes() == before
