"""``export --review-copy``: the editor's comments in Word, and never otherwise."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from briefer import pipeline
from briefer.cli.main import main
from briefer.compose import edits
from briefer.pipeline import Work


@pytest.fixture
def saved(sample_article: Path, tmp_path: Path) -> Path:
    """A saved brief with one comment."""
    template = pipeline.find_template("situation-brief")
    brief = pipeline.begin([pipeline.read(sample_article)], template).brief
    item = next(item.id for _, item in brief.items())
    work = Work(edits.set_comment(brief, item, "Who says so?"), template)
    path = tmp_path / "commented.brief"
    pipeline.save(pipeline.render(work, ["brief"])["brief"], path, overwrite=False)
    return path


def exported(saved: Path, folder: Path, *options: str) -> dict[str, bytes]:
    """The parts of the Word file."""
    with suppress(SystemExit):
        main(["export", str(saved), "--to", "docx,pdf", "-o", str(folder), *options])
    (file,) = folder.glob("*.docx")
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_comments_of_a_saved_brief_are_in_the_review_copy_and_only_there(saved: Path, tmp_path: Path) -> None:
    plain, review = exported(saved, tmp_path / "plain"), exported(saved, tmp_path / "review", "--review-copy")
    assert b"Who says so?" in review["word/comments.xml"]
    assert not any(b"Who says so?" in content or b"omment" in content for content in plain.values())
    (first,), (second,) = ([*(tmp_path / name).glob("*.pdf")] for name in ("plain", "review"))
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    ("options", "said"), [(["--to", "pdf"], "Only Word files"), (["--release"], "A release shows no")]
)
def test_what_cannot_show_comments_is_refused(
    saved: Path, tmp_path: Path, options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["export", str(saved), "--review-copy", *options, "-o", str(tmp_path)])
    assert stop.value.code == 2
    assert said in capsys.readouterr().err
