"""``briefer templates styles`` and exports on a Word file of one's own."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
import yaml

from briefer.cli.main import main
from tests.render.docx.base.bases import english, german, hostile

TEMPLATE = "template: 1\nid: house\nname: House\nextends: situation-brief\ndocx_base: house.dotx\n"


def run(*arguments: object) -> int:
    """``briefer`` in this process; its exit code."""
    try:
        main([str(argument) for argument in arguments])
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 1
    return 0


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A template with a Word file beside it."""
    (tmp_path / "house.dotx").write_bytes(english().content)
    (tmp_path / "house.yaml").write_text(TEMPLATE)
    return tmp_path / "house.yaml"


def test_a_word_file_is_told_about(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("templates", "styles", house.with_name("house.dotx"), "--all") == 0
    told = capsys.readouterr()
    lines = [line.split() for line in told.out.splitlines()]
    assert ["heading-1", "heading", "1", "same", "name"] in lines
    assert ["quote", "Quote", "made", "to", "fit"] in lines
    assert "The brief goes to its marked place." in told.out
    assert "House Finding (HouseJudgment)" in told.out
    assert "no place for the marking" in told.err


def test_a_template_is_as_good_as_its_file_and_styles_can_be_tried(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("templates", "styles", house, "--set", "quote=House Finding", "--set", "meta=Nowhere", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    quote = next(role for role in told["roles"] if role["role"] == "quote")
    assert quote == {
        "role": "quote", "kind": "paragraph", "id": "HouseJudgment", "name": "House Finding", "how": "chosen"
    }  # fmt: skip
    assert any("“Nowhere”" in problem["message"] for problem in told["problems"])


def test_the_map_can_be_put_into_a_template(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("templates", "styles", house, "--yaml") == 0
    text = capsys.readouterr().out
    assert yaml.safe_load(text)["docx_styles"]["heading-1"] == "heading 1"
    house.write_text(TEMPLATE.replace("docx_base: house.dotx\n", "") + text)
    assert run("templates", "check", house) == 0


def test_what_cannot_be_tried_is_told_at_once(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("templates", "styles", house, "--set", "headng-1=x", "--set", "quote") != 0
    told = capsys.readouterr().err
    assert "Did you mean 'heading-1'?" in told
    assert "ROLE=STYLE" in told


def test_a_template_without_a_word_file_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("templates", "styles", "policy-brief") != 0
    assert "has no Word base" in capsys.readouterr().err


def test_all_that_is_left_out_of_a_hostile_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.docm").write_bytes(hostile().content)
    assert run("templates", "styles", tmp_path / "x.docm") == 0
    told = capsys.readouterr()
    assert "Not taken over: a link to another template, macros, pictures or text that lie outside the file." in told.out
    assert "protected against editing" in told.out
    assert "tracked changes" in told.err
    assert "in a table or text box" in told.err


def test_an_export_is_written_into_the_file_also_from_a_saved_brief(
    house: Path, sample_article: Path, out: Path
) -> None:
    assert run("export", sample_article, "-t", house, "--to", "docx,brief", "-o", out, "--name", "x") == 0
    with zipfile.ZipFile(io.BytesIO((out / "x.docx").read_bytes())) as archive:
        assert b"Printed by the house press." in archive.read("word/document.xml")
    house.with_name("house.dotx").write_bytes(german().content)  # a saved brief prints the same for ever
    assert run("export", out / "x.brief", "--to", "docx", "-o", out, "--name", "y") == 0
    assert (out / "y.docx").read_bytes() == (out / "x.docx").read_bytes()
