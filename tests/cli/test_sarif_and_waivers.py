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
from briefer.cli.sarif import sarif
from briefer.model.brief import Brief
from briefer.model.checks import CHECKS
from briefer.review.findings import Finding


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


def test_every_result_says_whether_it_is_suppressed(brief: Path) -> None:
    """All results must, once one does (SARIF 2.1.0, 3.27.23)."""
    run("waive", brief, "SR03", "--reason", "Volume and order of dates agree.")
    assert sorted(len(r["suppressions"]) for r in results(brief)) == [0] * (len(results(brief)) - 1) + [1]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (Path("für Juni/a b#1.brief"), "f%C3%BCr%20Juni/a%20b%231.brief"),
        (Path("a:b.brief"), "a%3Ab.brief"),
    ],
)
def test_places_are_uris(path: Path, uri: str) -> None:
    assert place_of(path) == uri


def test_a_whole_path_is_a_file_uri(tmp_path: Path) -> None:
    said = place_of(tmp_path / "a b.brief")
    assert said.startswith("file:///")
    assert said.endswith("/a%20b.brief")


def place_of(path: Path) -> str:
    finding = Finding("ST01", "error", "The paper has no title.", "title", "Title")
    log = json.loads(json.dumps(sarif(path, Brief("t", (), ""), (finding,), ())))
    (location,) = log["runs"][0]["results"][0]["locations"]
    return str(location["physicalLocation"]["artifactLocation"]["uri"])


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
