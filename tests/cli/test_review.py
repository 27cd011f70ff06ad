"""``briefer review``: lists what came back, takes over what is named, and saves nothing otherwise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefer import pipeline
from briefer.cli.main import main
from briefer.compose.edits import set_content
from briefer.model.brief import ItemId, text_of
from briefer.model.rich import plain, rich
from tests.returned.reviewer import Reviewer
from tests.returned.works import review_copy, work


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """A saved brief, and its review copy as it came back."""
    reviewer = Reviewer(review_copy())
    reviewer.reword(reviewer.find("Echo"), "four", "five", tracked=True)
    reviewer.insert(reviewer.find("Alpha"), "A new thought.")
    brief, returned = tmp_path / "a.brief", tmp_path / "back.docx"
    brief.write_bytes(pipeline.render(work(), ("brief",))["brief"])
    returned.write_bytes(reviewer.saved())
    return str(returned), str(brief)


def run(*arguments: str) -> int:
    """The exit code."""
    try:
        main(["review", *arguments])
    except SystemExit as stop:
        return int(stop.code or 0)
    return 0


def test_changes_are_listed_and_the_brief_is_left_alone(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path(files[1]).read_bytes()
    assert run(files[0], "--brief", files[1]) == 0
    said = capsys.readouterr().out
    assert "A new thought." in said
    assert "Ada Reviewer, 2026-03-04, recorded" in said
    assert "in five cities." in said
    assert run(files[0], "--brief", files[1], "--accept", "none") == 0
    assert Path(files[1]).read_bytes() == before


def test_named_changes_are_taken_over_into_a_new_brief(files: tuple[str, str], tmp_path: Path) -> None:
    out = tmp_path / "new.brief"
    before = Path(files[1]).read_bytes()
    assert run(files[0], "--brief", files[1], "--accept", "c1", "-o", str(out)) == 0
    assert Path(files[1]).read_bytes() == before
    returned = pipeline.read_returned(Path(files[0]), pipeline.open_work(out))
    assert [change.standing for change in returned.changes] == ["done", "open"]
    assert run(files[0], "--brief", files[1], "--accept", "all", "-o", str(out)) == 1  # it exists by now
    assert run(files[0], "--brief", files[1], "--accept", "all") == 0
    returned = pipeline.read_returned(Path(files[0]), pipeline.open_work(Path(files[1])))
    assert returned.open == ()


def test_a_conflict_is_taken_over_only_when_it_is_named(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(files[0], "--brief", files[1], "--accept", "all") == 0
    Path(files[1]).write_bytes(pipeline.render(_reworded(Path(files[1])), ("brief",))["brief"])
    capsys.readouterr()
    assert run(files[0], "--brief", files[1], "--accept", "all", "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert [(c["id"], c["standing"], c["accepted"]) for c in said["changes"]] == [
        ("c1", "done", []),
        ("c2", "conflict", []),
    ]
    assert said["saved"] is None
    assert run(files[0], "--brief", files[1], "--accept", "c2") == 0


def _reworded(path: Path) -> pipeline.Work:
    opened = pipeline.open_work(path)
    from_brief = next(item for _, item in opened.brief.items() if item.id == "i7")
    return pipeline.Work(set_content(opened.brief, from_brief.id, rich("Other words.")), opened.template)


def test_unknown_ids_and_files_are_told(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(files[0], "--brief", files[1], "--accept", "c1,c9") == 2
    assert "'c9'" in capsys.readouterr().err
    assert run(files[0] + "x", "--brief", files[1]) == 1
    assert run(files[0], "--brief", files[1], "--accept", "c1", "-o", "x.docx") == 2


def test_pieces_of_a_reworded_text_are_listed_and_taken_over_by_themselves(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    reviewer = Reviewer(review_copy())
    reviewer.reword(reviewer.find("Echo"), "four", "five", tracked=True)
    reviewer.reword(reviewer.find("Echo"), "petrol", "fuel", tracked=True)
    Path(files[0]).write_bytes(reviewer.saved())
    assert run(files[0], "--brief", files[1]) == 0
    assert "c1.2  “four” → “five”" in capsys.readouterr().out
    assert run(files[0], "--brief", files[1], "--accept", "c1.2") == 0
    opened = pipeline.open_work(Path(files[1]))
    assert "petrol stations in five" in plain(next(text_of(i) for _, i in opened.brief.items() if i.id == "i7"))
    assert run(files[0], "--brief", files[1], "--accept", "c1.3") == 2


def test_edits_of_both_sides_in_different_places_are_merged_when_asked_for(files: tuple[str, str]) -> None:
    opened = pipeline.open_work(Path(files[1]))
    ours = set_content(opened.brief, ItemId("i7"), rich("Echo drivers queued at petrol stations in four cities."))
    Path(files[1]).write_bytes(pipeline.render(pipeline.Work(ours, opened.template), ("brief",))["brief"])
    assert run(files[0], "--brief", files[1], "--accept", "all", "--merge") == 0
    texts = [plain(text_of(item)) for _, item in pipeline.open_work(Path(files[1])).brief.items()]
    assert "Echo drivers queued at petrol stations in five cities." in texts
