"""``briefer verify`` and what ``briefer export`` proves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefer import pipeline
from briefer.cli.main import main
from briefer.errors import ExportError
from briefer.pipeline import writing
from briefer.render.docx import write_docx
from tests.render.docx.base import bases
from tests.render.sample_documents import house_style
from tests.verify.made import brief, finished, pdf_with_words, word_with

ARTICLE = Path(__file__).parent.parent / "data" / "articles" / "comma_outlets.txt"


def run(*arguments: object) -> int:
    """The exit code of a command."""
    try:
        main([str(argument) for argument in arguments])
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    return 0


def written(folder: Path, **files: bytes) -> list[Path]:
    """Files of those names; ``brief_pdf`` is brief.pdf."""
    paths = [folder / name.replace("_", ".") for name in files]
    for path, content in zip(paths, files.values(), strict=True):
        path.write_bytes(content)
    return paths


def test_two_formats_of_a_brief_are_held_against_each_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = written(tmp_path, brief_docx=finished("docx"), brief_pdf=finished("pdf"), brief_html=finished("html"))
    assert run("verify", *files) == 0
    said = capsys.readouterr().out
    assert "brief.pdf against brief.docx" in said
    assert "the same in the same order as in the Word file" in said
    assert "TLP:AMBER at head and foot: 3 pages" in said
    assert "failed" not in said


def test_a_word_that_differs_between_formats_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed = pdf_with_words("Prices rose", "Prices fell")
    assert run("verify", *written(tmp_path, a_docx=finished("docx"), a_pdf=changed)) == 1
    assert "“fell” stands after “Prices”; the Word file has “rose”" in capsys.readouterr().out


def test_what_is_said_can_be_read_by_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed = word_with("word/header1.xml", "TLP:AMBER", "")
    assert run("verify", "--json", *written(tmp_path, a_docx=changed)) == 1
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert (file["kind"], file["sound"], file["by_briefer"]) == ("docx", False, True)
    marking = next(check for check in file["checks"] if check["check"] == "marking")
    assert marking["result"] == "failed"
    assert "missing at the head" in marking["defects"][0]
    words = next(check for check in file["checks"] if check["check"] == "words")
    assert words["result"] == "not checked"


def test_a_saved_brief_says_what_its_files_must_hold(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        run("export", ARTICLE, "--to", "docx,pdf,brief", "-o", tmp_path, "--name", "a", "--set", "marking=TLP:RED") == 0
    )
    assert run("verify", *(tmp_path / f"a.{kind}" for kind in ("brief", "docx", "pdf"))) == 0
    assert "the same in the same order as in the brief" in capsys.readouterr().out
    (tmp_path / "a.docx").write_bytes(finished("docx"))
    assert run("verify", tmp_path / "a.brief", tmp_path / "a.docx") == 1


def test_a_release_prints_what_is_proved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("export", ARTICLE, "--to", "docx,pdf,html", "-o", tmp_path, "--release") == 0
    said = capsys.readouterr().out
    assert said.count("the same in the same order as in the brief") == 3
    assert said.count("nothing hidden, tracked or attached") == 3


def test_an_export_that_went_wrong_keeps_the_old_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A writer that loses a word is caught, and nothing is replaced, not even by the formats that went well."""
    old = {name: tmp_path / name for name in ("a.docx", "a.pdf")}
    for path in old.values():
        path.write_bytes(b"old")
    render = writing._write

    def forgetful(format: str, *rest: object) -> bytes:
        content = render(format, *rest)  # type: ignore[arg-type]
        return finished("docx") if format == "docx" else content

    monkeypatch.setattr(writing, "_write", forgetful)
    options = ("export", ARTICLE, "--to", "docx,pdf", "-o", tmp_path, "--name", "a", "--force")
    assert run(*options) == 1
    said = capsys.readouterr().err
    assert "Word file: The finished file would be wrong" in said
    assert "Nothing was written" in said
    assert [path.read_bytes() for path in old.values()] == [b"old", b"old"]
    assert run(*options, "--no-verify") == 0
    assert old["a.docx"].read_bytes() == finished("docx")


def test_a_disk_that_gives_back_other_bytes_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    read_bytes = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda self: read_bytes(self)[:-1])
    with pytest.raises(ExportError, match="other bytes than were written"):
        pipeline.save(b"new content", path, overwrite=True)
    monkeypatch.undo()
    assert path.read_bytes() == b"old"


def test_files_that_cannot_be_checked_are_all_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = written(tmp_path, a_txt=b"hello", b_pdf=b"hello")
    assert run("verify", *files, tmp_path / "none.pdf") == 1
    said = capsys.readouterr()
    assert "a.txt: Files of this kind are not checked" in said.err
    assert "none.pdf: The file cannot be read" in said.err
    assert "does not begin as a PDF file" in said.out


def test_another_program_s_file_is_told_as_such(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What only briefer promises is no defect of it."""
    other = word_with("docProps/app.xml", "<Application>briefer<", "<Application>Other<")
    assert run("verify", *written(tmp_path, a_docx=other)) == 0
    assert "(not written by briefer)" in capsys.readouterr().out


@pytest.mark.parametrize("files", [(), ("a.brief",), ("a.brief", "b.brief", "a.pdf")])
def test_what_cannot_be_held_against_each_other_is_wrong_usage(files: tuple[str, ...]) -> None:
    assert run("verify", *files) == 2


def test_a_word_file_on_a_base_is_held_against_its_pdf(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The base's own words stand around those of the brief, and its marking at the head or the foot."""
    based = write_docx(brief(), house_style(), (), bases.english())
    assert run("verify", *written(tmp_path, a_docx=based, a_pdf=finished("pdf"))) == 0
    assert "the same in the same order as in the Word file" in capsys.readouterr().out
