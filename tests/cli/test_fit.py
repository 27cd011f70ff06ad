"""``briefer fit``: what is told, what is written, and that nothing is left out unasked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from briefer.cli.main import main
from briefer.model.brief import Brief
from briefer.pipeline import draw, measure, open_work
from briefer.text.tenths import in_tenths

Briefer = Callable[..., tuple[int, str, str]]


@pytest.fixture
def briefer(capsys: pytest.CaptureFixture[str]) -> Briefer:
    """Runs ``briefer fit`` in this process; gives the exit code, standard output and standard error."""

    def run(*arguments: str | Path | float) -> tuple[int, str, str]:
        code = 0
        try:
            main(["fit", *map(str, arguments)])
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 1
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.fixture
def saved(sample_article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The sample as a saved brief of nearly four pages."""
    main(["export", str(sample_article), "--to", "brief", "--name", "sample", "-o", str(tmp_path)])
    capsys.readouterr()
    return tmp_path / "sample.brief"


def ids(brief: Brief) -> list[str]:
    return [item.id for _, item in brief.items()]


def test_it_tells_every_item_and_what_to_leave_out(briefer: Briefer, saved: Path) -> None:
    code, said, _ = briefer(saved, "--max-pages", 3)
    work = open_work(saved)
    pages = measure(work).pages
    assert code == 0
    for id in ids(work.brief):
        assert f" {id} " in said
    assert f"The paper has {in_tenths(pages):g} of 3 pages." in said
    assert "the first to go first: " in said
    assert " of 3 pages, " in said.split("the first to go first: ")[1]
    assert "margins of 20 mm" in said


def test_without_a_limit_broken_nothing_is_proposed(briefer: Briefer, saved: Path) -> None:
    code, said, _ = briefer(saved)
    assert code == 0
    assert said.rstrip().endswith("Within all limits.")


def test_a_limit_that_cannot_be_met_is_said_and_nothing_is_proposed(briefer: Briefer, saved: Path) -> None:
    code, said, _ = briefer(saved, "--max-words", 20)
    assert code == 1
    assert "This limit cannot be met" in said
    assert "Without" not in said


def test_the_proposal_is_applied_to_another_file_and_nothing_is_lost(
    briefer: Briefer, saved: Path, tmp_path: Path
) -> None:
    before, target = saved.read_bytes(), tmp_path / "shorter.brief"
    code, said, _ = briefer(saved, "--max-pages", 3, "--apply", target)
    assert code == 0
    assert said.rstrip().endswith("shorter.brief")
    assert saved.read_bytes() == before
    work, shorter = open_work(saved), open_work(target)
    aside = [item.id for part in shorter.brief.set_aside for item in part.items]
    assert aside
    assert sorted(ids(work.brief)) == sorted([*ids(shorter.brief), *aside])
    assert shorter.template == work.template
    assert "exists already" in briefer(saved, "--max-pages", 3, "--apply", target)[2]
    assert briefer(target, "--max-pages", 3)[1].rstrip().endswith("Within all limits.")
    drawn = draw(shorter).pdf
    assert drawn is not None
    assert drawn.pages == 3


def test_priorities_are_kept_in_the_file_that_is_written(briefer: Briefer, saved: Path, tmp_path: Path) -> None:
    brief, target = open_work(saved).brief, tmp_path / "shorter.brief"
    section = next(part for part in brief.parts if part.role == "discussion")
    briefer(saved, "--max-pages", 3, "--keep", section.id, "--first", section.items[0].id, "--apply", target)
    kept = next(part for part in open_work(target).brief.parts if part.id == section.id)
    assert kept.priority == "keep"
    assert [item.id for item in kept.items] == [item.id for item in section.items[1:]]


def test_ids_that_are_not_there_are_all_named(briefer: Briefer, saved: Path) -> None:
    code, _, error = briefer(saved, "--keep", "i1,zz", "--first", "yy")
    assert code == 2
    assert "'zz'" in error
    assert "'yy'" in error


def test_other_programs_get_the_same_figures(briefer: Briefer, saved: Path) -> None:
    code, said, _ = briefer(saved, "--max-pages", 3, "--json")
    values = json.loads(said)
    assert code == 0
    assert values["met"]
    assert values["leave_out"]
    items = [item for part in values["parts"] for item in part["items"]]
    assert [item["id"] for item in items] == ids(open_work(saved).brief)
    assert sum(item["pages"] for item in items) < values["before"][0]["used"]
