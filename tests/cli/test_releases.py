"""``export --for``: one brief, several releases, each proved, named by its marking and recorded if wanted."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from briefer import pipeline
from briefer.cli.main import main
from briefer.compose import edits
from briefer.compose.marking_edits import mark_items, set_substitutes
from briefer.model.brief import Substitute, Waiver
from briefer.model.document import document_texts
from briefer.model.rich import rich
from briefer.model.sourcing import SourceEntry
from briefer.pipeline import Work

WHOLE = "Forty sealed crates left the harbour of Vostrava unseen by anybody."
INSTEAD = "A shipment is held to be likely."


def run(*arguments: object) -> int:
    """The exit code."""
    try:
        main([str(argument) for argument in arguments])
    except SystemExit as stop:
        return int(stop.code or 0)
    return 0


@pytest.fixture
def saved(sample_article: Path, tmp_path: Path) -> Path:
    """A saved brief, TLP:GREEN, one of whose items is TLP:AMBER with another text for TLP:GREEN."""
    template = pipeline.find_template("situation-brief")
    brief = pipeline.begin([pipeline.read(sample_article)], template).brief
    item = next(item.id for _, item in brief.items())
    brief = edits.set_content(brief, item, rich(WHOLE))
    brief = mark_items(replace(brief, marking="TLP:GREEN", title="Harbours"), (item,), "TLP:AMBER")
    brief = set_substitutes(brief, item, (Substitute("TLP:GREEN", rich(INSTEAD)),))
    brief = replace(brief, waivers=(Waiver("HM02", item, "Wanted so."), Waiver("ST01", "", "It is a draft.")))
    path = tmp_path / "harbours.brief"
    pipeline.save(pipeline.render(Work(brief, template), ["brief"])["brief"], path, overwrite=False)
    return path


def test_each_release_has_files_of_its_own_and_a_record(saved: Path, tmp_path: Path) -> None:
    """The lower one has the other text, the higher one the item; hashes in the record are those of the files."""
    out = tmp_path / "out"
    assert run("export", saved, "--for", "TLP:GREEN", "--for", "tlp:amber", "--to", "html", "--record", "-o", out) == 0
    green, amber = (out / f"harbours-tlp-{name}.html" for name in ("green", "amber"))
    assert (INSTEAD in green.read_text(), WHOLE in green.read_text()) == (True, False)
    assert (INSTEAD in amber.read_text(), WHOLE in amber.read_text()) == (False, True)
    text = (out / "harbours-tlp-green.release.json").read_text()
    record = json.loads(text)
    assert (record["marking"], record["items"]["withheld"], record["items"]["substituted"]) == ("TLP:GREEN", 1, 1)
    assert record["brief"]["sha256"] == hashlib.sha256(saved.read_bytes()).hexdigest()
    assert record["files"] == [
        {
            "name": green.name,
            "bytes": green.stat().st_size,
            "sha256": hashlib.sha256(green.read_bytes()).hexdigest(),
        }
    ]
    assert "Vostrava" not in text
    assert [waiver["reason"] for waiver in record["waivers"]] == ["It is a draft."]


def test_a_package_can_be_released_and_opened_again(saved: Path, tmp_path: Path) -> None:
    """It is a brief of its own marking that knows nothing of the rest."""
    file = tmp_path / "released.brief"
    assert run("export", saved, "--for", "TLP:GREEN", "-o", file) == 0
    work = pipeline.open_work(file)
    assert work.brief.marking == "TLP:GREEN"
    assert "Vostrava" not in repr(work)
    whole = pipeline.release(pipeline.open_work(saved), "TLP:GREEN").work
    assert list(document_texts(pipeline.compose(work))) == list(document_texts(pipeline.compose(whole)))


def test_release_alone_is_for_the_paper_s_own_marking(saved: Path, tmp_path: Path) -> None:
    """What is marked higher than its paper never leaves by it."""
    assert run("export", saved, "--release", "--to", "html", "-o", tmp_path) == 0
    assert WHOLE not in (tmp_path / "harbours.html").read_text()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--for", "TLP:PINK"], "'TLP:PINK' is not a marking"),
        (["--for", "TLP:RED", "--for", "TLP:GREEN", "--name", "{title}"], "Put {marking} into it"),
        (["--for", "TLP:RED", "--for", "TLP:RED"], "named twice"),
        (["--record"], "Only releases are recorded"),
        (["--for", "TLP:RED", "--no-verify"], "always proved"),
        (["--for", "TLP:RED", "--review-copy"], "A release shows no"),
    ],
)
def test_what_does_not_go_together_is_told(
    saved: Path, tmp_path: Path, options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before anything is written."""
    out = tmp_path / "out"
    assert run("export", saved, "-o", out, *options) in (1, 2)
    assert said in capsys.readouterr().err
    assert not list(out.glob("*")) if out.exists() else True


def test_other_programs_are_told_how_much_each_release_withholds(
    saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Counts and files, as JSON."""
    assert run("export", saved, "--for", "TLP:GREEN", "--to", "html", "-o", tmp_path, "--json") == 0
    (told,) = json.loads(capsys.readouterr().out)["releases"]
    files = [str(tmp_path / "harbours-tlp-green.html")]
    assert told == {"marking": "TLP:GREEN", "withheld": 1, "substituted": 1, "files": files}


@pytest.mark.parametrize("options", [["--for", "TLP:WHITE"], ["--set", "marking=TLP: White"]])
def test_the_old_name_of_a_marking_is_understood_and_told(
    saved: Path, tmp_path: Path, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """TLP 2.0 calls it CLEAR."""
    assert run("export", saved, "--to", "html", "-o", tmp_path / "out", *options) == 0
    assert "TLP:WHITE is called TLP:CLEAR since TLP 2.0" in capsys.readouterr().err
    (page,) = (tmp_path / "out").glob("*.html")
    assert "TLP:CLEAR" in page.read_text()


def test_a_title_that_tells_what_is_withheld_is_told(
    saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every release prints the title, so the editor is to know what it says."""
    changes = {"title": "Forty sealed crates left the harbour", "marking": "TLP:AMBER"}
    work = pipeline.with_values(pipeline.open_work(saved), changes)
    loud = tmp_path / "loud.brief"
    pipeline.save(pipeline.render(work, ["brief"])["brief"], loud, overwrite=False)
    assert run("export", loud, "--for", "TLP:AMBER", "--for", "TLP:GREEN", "--to", "html", "-o", tmp_path / "out") == 0
    said = capsys.readouterr().err
    assert "TLP:GREEN: the title says “forty sealed crates left the”" in said
    assert "TLP:AMBER: the title" not in said


def test_a_release_that_would_tell_is_not_written(
    saved: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor is any other of the same command; here the name of the source that is withheld stands in a shown text."""
    work = pipeline.open_work(saved)
    items = [item.id for _, item in work.brief.items()]
    entry = SourceEntry("Harbour Gazette", marking="TLP:AMBER")
    brief = edits.set_content(replace(work.brief, register=(entry,)), items[1], rich("As the Harbour Gazette wrote."))
    loud = tmp_path / "loud.brief"
    pipeline.save(pipeline.render(Work(brief, work.template), ["brief"])["brief"], loud, overwrite=False)
    assert run("export", loud, "--for", "TLP:AMBER", "--for", "TLP:GREEN", "--to", "html", "-o", tmp_path / "out") == 1
    assert "would hold what it withholds: “Harbour Gazette”" in capsys.readouterr().err
    assert not list((tmp_path / "out").glob("*"))
