"""``briefer withdrawn``: which saved briefs rest on a source, what nobody could look at, and what is kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefer.cli.main import main
from briefer.model.sourcing import SourceEntry, SourceRegister
from briefer.storage import find_briefs, places
from briefer.storage.register import known_withdrawals, load_register, save_register


@pytest.fixture
def briefs(sample_article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a brief in a folder in it, and a register of the editor's own."""
    monkeypatch.setattr(places, "user_register_file", lambda: tmp_path / "own" / "sources.yaml")
    folder = tmp_path / "briefs"
    main(["export", str(sample_article), "--to", "brief", "--name", "one", "-o", str(folder / "2025")])
    return folder


def said(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[str, str]:
    capsys.readouterr()
    main(["withdrawn", *map(str, arguments)])
    captured = capsys.readouterr()
    return captured.out, captured.err


def test_briefs_in_folders_are_found_by_any_name_of_the_outlet(
    capsys: pytest.CaptureFixture[str], briefs: Path
) -> None:
    save_register(SourceRegister((SourceEntry("Carnegie Politika", ("Carnegie",)),)))
    text, _ = said(capsys, "carnegie", briefs)
    assert "one.brief" in text
    assert "1 brief looked at, 1 rests on it." in text
    text, _ = said(capsys, "Nobody", briefs)
    assert text == "1 brief looked at, none rests on it.\n"


def test_a_program_reads_uses_and_judgments(capsys: pytest.CaptureFixture[str], briefs: Path) -> None:
    text, _ = said(capsys, "Carnegie Politika", "--date", "2025-07-04", "--json", briefs / "2025" / "one.brief")
    (brief,) = json.loads(text)["briefs"]
    assert brief["uses"][0]["outlet"] == "Carnegie Politika"
    assert all("Carnegie" in use["text"] for use in brief["uses"])


def test_what_nobody_could_look_at_is_told_and_no_reason_to_stop(
    capsys: pytest.CaptureFixture[str], briefs: Path
) -> None:
    (briefs / "broken.brief").write_bytes(b"PK not a package")
    capsys.readouterr()
    with pytest.raises(SystemExit) as stopped:
        main(["withdrawn", "Carnegie Politika", str(briefs), str(briefs / "gone")])
    captured = capsys.readouterr()
    assert stopped.value.code == 1
    assert "2 briefs looked at, 1 rests on it." in captured.out
    assert "broken.brief" in captured.err
    assert "There is no such file or folder." in captured.err


def test_a_date_that_is_none_is_refused(capsys: pytest.CaptureFixture[str], briefs: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["withdrawn", "TASS", "--date", "July", str(briefs)])
    assert stopped.value.code == 2
    assert "is no date" in capsys.readouterr().err


def test_no_name_is_no_source(capsys: pytest.CaptureFixture[str], briefs: Path) -> None:
    """It would be found in no brief, and be kept in the register all the same."""
    with pytest.raises(SystemExit) as stopped:
        main(["withdrawn", " ", "--keep", str(briefs)])
    assert stopped.value.code == 2
    assert "no outlet is named" in capsys.readouterr().err
    assert known_withdrawals() == ()


def test_what_is_kept_is_told_by_the_checks(capsys: pytest.CaptureFixture[str], briefs: Path) -> None:
    """The check reads the register again once it has changed, and says so when it cannot."""
    path = briefs / "2025" / "one.brief"
    assert known_withdrawals() == ()
    said(capsys, "Carnegie Politika", "--keep", "--note", "Taken down.", path)
    (kept,) = load_register().withdrawals
    assert (kept.source, kept.status, kept.note) == ("Carnegie Politika", "withdrawn", "Taken down.")
    with pytest.raises(SystemExit):
        main(["check", str(path)])
    assert "was withdrawn: Taken down.  SR09" in capsys.readouterr().out
    places.user_register_file().write_text("register: [", encoding="utf-8")
    assert known_withdrawals() is None


def test_no_more_briefs_are_looked_at_than_there_is_time_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_briefs, "MOST_BRIEFS", 3)
    for number in range(5):
        (tmp_path / f"{number}.brief").touch()
    found = find_briefs.find_briefs([tmp_path, tmp_path / "0.brief"])
    assert [path.name for path in found.paths] == ["0.brief", "1.brief", "2.brief"]
    (problem,) = found.problems
    assert "more than 3 briefs" in problem.message
