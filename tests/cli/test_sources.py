"""``briefer sources`` as a person uses it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from briefer import pipeline
from briefer.compose.marking_edits import mark_items
from briefer.model.brief import text_of
from briefer.model.rich import citations_of
from briefer.pipeline import Work
from tests.cli.conftest import Briefer


def test_all_sources_of_an_article_are_printed(briefer: Briefer, sample_article: Path) -> None:
    code, said, _ = briefer("sources", sample_article)
    items = json.loads(said)
    assert code == 0
    assert items[0]["title"] == "Azerbaijan–Russia Relations Continue to Deteriorate"
    assert len(items) == 24
    assert {item["type"] for item in items} == {"article-journal", "article-newspaper", "webpage", "post"}


def test_the_file_name_says_the_format(briefer: Briefer, sample_article: Path, tmp_path: Path) -> None:
    for name, begins in (("s.bib", "@article{"), ("s.ris", "TY  - JOUR"), ("s.json", "[")):
        code, said, _ = briefer("sources", sample_article, "-o", tmp_path / name)
        assert (code, said.strip()) == (0, str(tmp_path / name))
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)


def test_a_saved_brief_gives_what_it_cites(briefer: Briefer, sample_article: Path, tmp_path: Path) -> None:
    assert briefer("export", sample_article, "--sections", "2", "--to", "brief", "-o", tmp_path / "a.brief")[0] == 0
    code, said, _ = briefer("sources", tmp_path / "a.brief")
    assert code == 0
    assert 1 < len(json.loads(said)) < 24


def test_a_release_cites_only_what_its_readers_may_see(briefer: Briefer, sample_article: Path, tmp_path: Path) -> None:
    template = pipeline.find_template("situation-brief")
    brief = replace(pipeline.begin([pipeline.read(sample_article)], template).brief, marking="TLP:CLEAR")
    item = next(item for _, item in brief.items() if citations_of(text_of(item)))
    marked = mark_items(brief, (item.id,), "TLP:AMBER")
    for name, one in (("plain", brief), ("marked", marked)):
        pipeline.save(
            pipeline.render(Work(one, template), ["brief"])["brief"], tmp_path / f"{name}.brief", overwrite=True
        )
    whole, clear = (
        {entry["id"] for entry in json.loads(briefer("sources", tmp_path / f"{name}.brief", "--for", "TLP:CLEAR")[1])}
        for name in ("plain", "marked")
    )
    assert clear < whole
    amber = briefer("sources", tmp_path / "marked.brief", "--for", "TLP:AMBER")[1]
    assert {entry["id"] for entry in json.loads(amber)} == whole
    assert briefer("sources", sample_article, "--for", "TLP:CLEAR")[0] == 2


def test_what_does_not_agree_is_refused_and_nothing_replaced(
    briefer: Briefer, sample_article: Path, tmp_path: Path
) -> None:
    assert briefer("sources", sample_article, "-o", tmp_path / "s.doc")[0] == 2
    assert briefer("sources", sample_article, "--to", "ris", "-o", tmp_path / "s.bib")[0] == 2
    assert not list(tmp_path.iterdir())
    assert briefer("sources", sample_article, "-o", tmp_path / "s.bib")[0] == 0
    code, _, error = briefer("sources", sample_article, "-o", tmp_path / "s.bib")
    assert code == 1
    assert "exists already" in error
    assert briefer("sources", sample_article, "-o", tmp_path / "s.bib", "--force")[0] == 0
