"""``briefer register``: what is listed, what comes in, and what is told where two registers disagree."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefer.cli.main import main
from briefer.model.sourcing import SourceEntry, SourceRegister
from briefer.storage import places
from briefer.storage.register import load_register, read_register, save_register, write_register

OURS = SourceRegister((SourceEntry("TASS", ("ТАСС",), "state-media", "D", upstream="Kremlin"),))


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A register of the editor's own with one outlet."""
    monkeypatch.setattr(places, "user_register_file", lambda: tmp_path / "own" / "sources.yaml")
    save_register(OURS)


def said(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[str, str]:
    main(["register", *map(str, arguments)])
    captured = capsys.readouterr()
    return captured.out, captured.err


def test_what_is_kept_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "list")[0] == "TASS (also ТАСС), state-media, D, from Kremlin\n"
    assert json.loads(said(capsys, "list", "--json")[0])["entries"][0]["also"] == ["ТАСС"]


def test_a_file_comes_in_and_what_disagrees_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    other = SourceRegister((SourceEntry("tass", reliability="B", country="RU"), SourceEntry("Meduza")))
    write_register(other, tmp_path / "team.yaml", overwrite=False)
    _, told = said(capsys, "import", tmp_path / "team.yaml")
    assert "1 outlet added: Meduza" in told
    assert "TASS: reliability stays 'D', the other says 'B'." in told
    assert [entry.country for entry in load_register().entries] == ["RU", ""]


def test_the_register_of_a_saved_brief_comes_in(
    capsys: pytest.CaptureFixture[str], sample_article: Path, tmp_path: Path
) -> None:
    main(["export", str(sample_article), "--to", "brief", "--name", "one", "-o", str(tmp_path)])
    _, told = said(capsys, "import", tmp_path / "one.brief")
    assert "Nothing new." in told
    assert load_register() == OURS


def test_it_goes_out_to_a_file_and_two_files_merge(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said(capsys, "export", tmp_path / "mine.yaml")
    write_register(SourceRegister((SourceEntry("Meduza"),)), tmp_path / "b.yaml", overwrite=False)
    said(capsys, "merge", tmp_path / "mine.yaml", tmp_path / "b.yaml", "-o", tmp_path / "all.yaml")
    assert [entry.name for entry in read_register(tmp_path / "all.yaml").entries] == ["TASS", "Meduza"]
    assert read_register(tmp_path / "mine.yaml") == OURS
    with pytest.raises(SystemExit):
        said(capsys, "export", tmp_path / "mine.yaml")


def test_a_broken_file_changes_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("register: 1\nentries: 3\n")
    with pytest.raises(SystemExit):
        said(capsys, "import", tmp_path / "bad.yaml")
    assert "bad.yaml:2" in capsys.readouterr().err
    assert load_register() == OURS
