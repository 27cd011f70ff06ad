"""``briefer lexicons``: scales are listed, shown, checked, begun and put where templates find them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefer.cli.main import main
from briefer.storage import places
from briefer.storage.lexicons import load_lexicon

OWN = """lexicon: 1
id: own
name: Our scale
source: House rules
terms:
- {id: no, term: hardly, band: 1, low: 0, high: 40, range_text: 0–40 %}
- {id: yes, term: surely, band: 2, low: 60, high: 100, range_text: 60–100 %}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user's own scales stand in these tests."""
    own = tmp_path / "lexicons"
    monkeypatch.setattr(places, "user_lexicon_folder", lambda: own)
    return own


def said(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    main(["lexicons", *map(str, arguments)])
    return capsys.readouterr().out


def test_shipped_scales_are_listed_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert [entry["id"] for entry in json.loads(said(capsys, "list", "--json"))] == ["icd203-a", "icd203-b", "phia"]
    assert "2  very unlikely" in said(capsys, "show", "icd203-a")


def test_a_file_is_checked_with_every_problem_and_its_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(OWN.replace("high: 40", "high: 70").replace("term: surely", "term: ' '"))
    with pytest.raises(SystemExit):
        said(capsys, "check", tmp_path / "own.yaml")
    assert capsys.readouterr().err.splitlines() == [
        "own.yaml:7: Term 2 needs an id, its words and the range that is printed.",
        "own.yaml:7: The range of ' ' overlaps that of 'hardly'.",
    ]


def test_the_file_has_the_name_of_its_scale(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text(OWN)
    with pytest.raises(SystemExit):
        said(capsys, "check", tmp_path / "other.yaml")
    assert "The id 'own' is not the name of the file." in capsys.readouterr().err


def test_a_scale_of_ones_own_is_put_where_templates_find_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, sample_article: Path, folder: Path
) -> None:
    (tmp_path / "own.yaml").write_text(OWN)
    said(capsys, "check", tmp_path / "own.yaml")
    said(capsys, "add", tmp_path / "own.yaml")
    assert load_lexicon("own").name == "Our scale"
    with pytest.raises(SystemExit):
        said(capsys, "add", tmp_path / "own.yaml")
    capsys.readouterr()
    arguments = ["export", sample_article, "--set", "lexicon=own", "--to", "html", "--name", "one", "-o", tmp_path]
    main([str(argument) for argument in arguments])
    assert "hardly" in (tmp_path / "one.html").read_text(encoding="utf-8")


def test_a_broken_scale_is_listed_with_its_problems_and_not_added(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, folder: Path
) -> None:
    folder.mkdir()
    (folder / "bad.yaml").write_text("lexicon: 1\nid: bad\n")
    assert "must be given" in said(capsys, "list")
    (tmp_path / "bad.yaml").write_text("lexicon: 1\nid: bad\n")
    with pytest.raises(SystemExit):
        said(capsys, "add", tmp_path / "bad.yaml", "--force")


def test_a_scale_begins_as_a_copy_of_another(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    said(capsys, "new", "house", "--from", "phia")
    made, base = load_lexicon("house"), load_lexicon("phia")
    assert (made.id, made.terms) == ("house", base.terms)
    for id in ("house", "../up", ""):
        with pytest.raises(SystemExit):
            said(capsys, "new", id)
    assert [path.name for path in folder.iterdir()] == ["house.yaml"]
