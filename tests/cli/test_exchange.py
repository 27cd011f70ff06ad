"""Exchange on the command line: structured articles in files and out of briefs, Markdown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefer import ingest
from briefer.cli.main import main

SAMPLES = Path(__file__).parent.parent.parent / "resources" / "samples"
Inspect = Callable[..., tuple[int, str, str]]


@pytest.fixture
def inspect(capsys: pytest.CaptureFixture[str]) -> Inspect:
    """Runs ``briefer inspect``; gives the exit code, standard output and standard error."""

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = 0
        try:
            main(["inspect", *map(str, arguments)])
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 1
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.mark.parametrize("name", ["a.yaml", "a.yml", "a.json"])
def test_the_file_is_read_again_as_the_same_article(
    inspect: Inspect, sample_article: Path, tmp_path: Path, name: str
) -> None:
    code, said, _ = inspect(sample_article, "-o", tmp_path / name)
    assert (code, said.strip()) == (0, str(tmp_path / name))
    assert ingest.read_article(tmp_path / name) == ingest.read_article(sample_article)


def test_a_file_says_what_is_printed(inspect: Inspect, sample_article: Path, tmp_path: Path) -> None:
    for format in ("yaml", "json"):
        assert inspect(sample_article, "-o", tmp_path / f"a.{format}")[0] == 0
        assert (tmp_path / f"a.{format}").read_bytes() == inspect(sample_article, "--to", format)[1].encode()


def test_a_file_that_exists_stays_and_a_name_has_to_say_the_format(
    inspect: Inspect, sample_article: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.yaml").write_text("mine")
    assert inspect(sample_article, "-o", tmp_path / "a.yaml")[0] == 1
    assert (tmp_path / "a.yaml").read_text() == "mine"
    assert inspect(sample_article, "-o", tmp_path / "a.yaml", "--force")[0] == 0
    assert inspect(sample_article, "-o", tmp_path / "a.txt")[0] == 2


def test_the_articles_of_a_brief_are_shown_by_number(inspect: Inspect) -> None:
    code, said, _ = inspect(SAMPLES / "policy-brief.brief", "--to", "yaml")
    assert code == 0
    assert "briefer_article: 1" in said
    code, _, error = inspect(SAMPLES / "policy-brief.brief", "--article", "9")
    assert code == 2
    assert "has 1 article" in error


def test_markdown_is_exported_by_its_ending_and_by_its_name(sample_article: Path, tmp_path: Path) -> None:
    main(["export", str(sample_article), "-o", str(tmp_path / "brief.md")])
    main(["export", str(sample_article), "--to", "Markdown", "--name", "named", "-o", str(tmp_path)])
    assert (tmp_path / "brief.md").read_bytes() == (tmp_path / "named.md").read_bytes()
    assert (tmp_path / "brief.md").read_text(encoding="utf-8").count("[^1]") == 2


def test_a_markdown_file_is_verified_against_its_brief(
    sample_article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["export", str(sample_article), "--to", "md,brief", "--name", "b", "-o", str(tmp_path)])
    main(["verify", str(tmp_path / "b.brief"), str(tmp_path / "b.md")])
    assert "the same in the same order as in the brief" in capsys.readouterr().out
    text = (tmp_path / "b.md").read_text(encoding="utf-8")
    (tmp_path / "b.md").write_text(text.replace("Moscow", "Minsk", 1), encoding="utf-8")
    with pytest.raises(SystemExit):
        main(["verify", str(tmp_path / "b.brief"), str(tmp_path / "b.md")])
    assert "Minsk" in capsys.readouterr().out
