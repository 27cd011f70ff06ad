"""The command line as a person uses it: what is printed, what is written, and the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import Briefer


def test_export_writes_every_format_and_says_where(briefer: Briefer, sample_article: Path, out: Path) -> None:
    code, said, _ = briefer("export", sample_article, "-t", "situation-brief", "--to", "docx,pdf,html,brief", "-o", out)
    assert code == 0
    names = [Path(line).name for line in said.splitlines()]
    stem = "azerbaijan-russia-relations-continue-to-deteriorate"
    assert names == [f"{stem}.{ending}" for ending in ("docx", "pdf", "html", "brief")]
    assert all((out / name).stat().st_size > 1000 for name in names)


@pytest.mark.parametrize("template", ["situation-brief", "intelligence-assessment", "policy-brief"])
def test_the_same_input_gives_the_same_bytes(
    briefer: Briefer, sample_article: Path, tmp_path: Path, template: str
) -> None:
    for folder in ("a", "b"):
        code, _, _ = briefer(
            "export", sample_article, "-t", template, "--to", "docx,pdf,html,brief", "-o", tmp_path / folder
        )
        assert code == 0
    first, second = (sorted((tmp_path / folder).iterdir()) for folder in ("a", "b"))
    assert [p.name for p in first] == [p.name for p in second]
    assert [p.read_bytes() for p in first] == [p.read_bytes() for p in second]


def test_a_file_is_replaced_only_with_force(briefer: Briefer, sample_article: Path, out: Path) -> None:
    assert briefer("export", sample_article, "--to", "html", "-o", out)[0] == 0
    code, _, error = briefer("export", sample_article, "--to", "html", "-o", out)
    assert code == 1
    assert "exists already" in error
    assert "--force" in error
    assert briefer("export", sample_article, "--to", "html", "-o", out, "--force")[0] == 0


def test_a_saved_brief_exports_to_the_same_files_as_the_article(
    briefer: Briefer, sample_article: Path, tmp_path: Path
) -> None:
    briefer("export", sample_article, "--to", "docx,brief", "-o", tmp_path / "a", "--set", "title=Strikes")
    code, _, _ = briefer("export", tmp_path / "a" / "strikes.brief", "--to", "docx", "-o", tmp_path / "b")
    assert code == 0
    assert (tmp_path / "a" / "strikes.docx").read_bytes() == (tmp_path / "b" / "strikes.docx").read_bytes()


def test_a_saved_brief_by_another_template_has_the_parts_of_that_template(
    briefer: Briefer, sample_article: Path, tmp_path: Path
) -> None:
    """What has no place there is set aside, not printed without its form."""
    named = ("--name", "strikes", "-o", tmp_path)
    briefer("export", sample_article, "-t", "intelligence-assessment", "--to", "brief", *named)
    code, _, error = briefer("export", tmp_path / "strikes.brief", "-t", "situation-brief", "--to", "md", *named)
    assert code == 0, error
    said = (tmp_path / "strikes.md").read_text(encoding="utf-8")
    assert "What happened" in said
    assert "Key judgments" not in said


def test_choices_reach_the_page(briefer: Briefer, sample_article: Path, out: Path) -> None:
    arguments = [
        "--judgments",
        "2",
        "--without-citation",
        "c2",
        "--set",
        "marking=TLP:RED",
        "--name",
        "{date}-{marking}",
    ]
    briefer("export", sample_article, "--to", "html", "-o", out, "--set", "date=2025-08-29", *arguments)
    page = (out / "2025-08-29-tlp-red.html").read_text(encoding="utf-8")
    assert "TLP:RED" in page
    assert "Moscow’s aggressive rhetoric" in page
    assert "have degenerated over the past several months" not in page
    assert "3 July 2025" not in page


def test_a_chosen_section_leaves_out_the_events_of_the_others(
    briefer: Briefer, sample_article: Path, out: Path
) -> None:
    for template in ("intelligence-assessment", "situation-brief", "policy-brief"):
        code, _, error = briefer(
            "export",
            sample_article,
            "-t",
            template,
            "--sections",
            "2",
            "--to",
            "html",
            "-o",
            out,
            "--name",
            "{template}",
        )
        assert code == 0, error
    page = (out / "intelligence-assessment.html").read_text(encoding="utf-8")
    assert "Russian drones struck" in page
    assert "Yekaterinburg" not in page


def test_what_stands_between_an_export_and_its_release_is_told(
    briefer: Briefer, sample_article: Path, out: Path
) -> None:
    _, said, _ = briefer("export", sample_article, "-t", "situation-brief", "--to", "html", "-o", out, "--json")
    assert {finding["check"] for finding in json.loads(said)["findings"]} >= {"SR03"}
    _, _, error = briefer("export", sample_article, "-t", "situation-brief", "--to", "html", "-o", out, "--force")
    assert "1 warning" in error
    assert "briefer check" in error


def test_an_old_marking_becomes_its_new_name(briefer: Briefer, sample_article: Path, out: Path) -> None:
    briefer("export", sample_article, "--to", "html", "-o", out, "--set", "marking=tlp:white", "--name", "x")
    assert "TLP:CLEAR" in (out / "x.html").read_text(encoding="utf-8")


def test_the_article_is_credited_on_the_paper(briefer: Briefer, sample_article: Path, out: Path) -> None:
    briefer("export", sample_article, "-t", "situation-brief", "--to", "html", "-o", out, "--name", "x")
    page = (out / "x.html").read_text(encoding="utf-8")
    assert "“Azerbaijan–Russia Relations Continue to Deteriorate”, Eurasia Daily Monitor 22." in page


def test_several_articles_become_several_briefs_or_one(briefer: Briefer, sample_article: Path, tmp_path: Path) -> None:
    second = tmp_path / "second.txt"
    second.write_text("A second title\n\nOne paragraph of a second article (Reuters, May 5, 2025).\n", encoding="utf-8")
    code, said, _ = briefer("export", sample_article, second, "--to", "html", "-o", tmp_path / "many")
    assert (code, len(said.splitlines())) == (0, 2)
    code, said, _ = briefer("export", sample_article, second, "--together", "--to", "html", "-o", tmp_path / "one")
    assert (code, len(said.splitlines())) == (0, 1)
    assert "a second article" in Path(said.strip()).read_text(encoding="utf-8")


def test_one_bad_article_among_several_does_not_stop_the_others(
    briefer: Briefer, sample_article: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    code, said, error = briefer("export", empty, sample_article, "--to", "html", "-o", tmp_path / "o", "--jobs", "2")
    assert code == 1
    assert len(said.splitlines()) == 1
    assert "empty.txt" in error


def test_json_of_an_export_names_files_remarks_and_problems(briefer: Briefer, sample_article: Path, out: Path) -> None:
    code, said, _ = briefer("export", sample_article, "-t", "situation-brief", "--to", "html", "-o", out, "--json")
    told = json.loads(said)
    assert code == 0
    assert Path(told["files"][0]).is_file()
    assert told["problems"] == []
    assert told["remarks"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["export"], 2, "Missing argument"),
        (["exprot"], 2, "Did you mean 'export'"),
        (["export", "nowhere.txt"], 1, "nowhere.txt"),
        (["export", "SAMPLE", "-t", "situation-breif"], 1, "situation-brief"),
        (["export", "SAMPLE", "--to", "docx,odt"], 2, "there is no format 'odt'"),
        (["export", "SAMPLE", "--set", "title"], 2, "has no value"),
        (["export", "SAMPLE", "--set", "titel=x"], 2, "Did you mean 'title'"),
        (["export", "SAMPLE", "--sections", "99"], 1, "there is no section 99"),
        (["export", "SAMPLE", "--sections", "x"], 2, "is not a number or a span"),
        (["export", "SAMPLE", "--set", "marking=TLP:PURPLE"], 1, "TLP:AMBER+STRICT"),
        (["templates", "list", "--templates", "nowhere"], 2, "nowhere"),
        (["export", "SAMPLE", "--name", "{author}"], 2, "there is no field {author}"),
        (["open", "SAMPLE"], 1, ".txt"),
        (["templates", "show", "nothing"], 1, "nothing"),
    ],
)
def test_wrong_usage_exits_with_2_and_problems_with_1_and_neither_shows_a_traceback(
    briefer: Briefer, sample_article: Path, out: Path, arguments: list[str], code: int, said: str
) -> None:
    typed = [str(sample_article) if a == "SAMPLE" else a for a in arguments]
    result, _, error = briefer(*typed, *(["-o", out] if arguments[0] == "export" and len(arguments) > 1 else []))
    assert result == code, error
    assert said in error
    assert "Traceback" not in error
    assert not list(out.iterdir())


def test_inspect_shows_the_structure_and_what_was_guessed(briefer: Briefer, sample_article: Path) -> None:
    code, said, _ = briefer("inspect", sample_article)
    assert code == 0
    for text in ("Eurasia Daily Monitor", "(see EDM, July 7, 22)", "[see] EDM · 2025-07-07", "SOCAR", "Notices"):
        assert text in said


def test_inspect_writes_json_and_yaml_that_say_the_same(briefer: Briefer, sample_article: Path) -> None:
    as_json = json.loads(briefer("inspect", sample_article, "--to", "json")[1])
    as_yaml = yaml.safe_load(briefer("inspect", sample_article, "--to", "yaml")[1])
    assert as_json["title"] == as_yaml["title"] == "Azerbaijan–Russia Relations Continue to Deteriorate"
    assert len(as_json["citations"]) == len(as_yaml["citations"]) == 18


def test_a_structured_article_exports_like_the_article_it_came_from(
    briefer: Briefer, sample_article: Path, tmp_path: Path
) -> None:
    structured = tmp_path / "article.yaml"
    structured.write_text(briefer("inspect", sample_article, "--to", "yaml")[1], encoding="utf-8")
    for source, folder in ((sample_article, "a"), (structured, "b")):
        assert briefer("export", source, "--to", "docx", "-o", tmp_path / folder)[0] == 0
    first, second = (next((tmp_path / folder).iterdir()).read_bytes() for folder in ("a", "b"))
    assert first == second


def test_check_lists_findings_and_exits_with_1_only_for_errors(briefer: Briefer, sample_article: Path) -> None:
    code, said, _ = briefer("check", sample_article, "-t", "policy-brief", "--json")
    findings = json.loads(said)
    assert {finding["check"] for finding in findings} >= {"SR03"}
    years = next(finding for finding in findings if finding["fixes"] and finding["check"] == "SR03")
    assert [edit["kind"] for edit in years["fixes"][0]["edits"]] == ["confirm-years"]
    assert all("span" in finding for finding in findings)
    assert code == int(any(finding["severity"] == "error" for finding in findings))


def test_open_shows_what_a_saved_brief_holds(briefer: Briefer, sample_article: Path, out: Path) -> None:
    briefer("export", sample_article, "--to", "brief", "-o", out)
    code, said, _ = briefer("open", next(out.iterdir()))
    assert code == 0
    assert "Key judgments" in said


def test_templates_are_listed_shown_made_and_checked(briefer: Briefer, tmp_path: Path) -> None:
    assert "situation-brief" in briefer("templates", "list")[1]
    assert "Bottom line" in briefer("templates", "show", "situation-brief")[1]
    code, said, _ = briefer("templates", "new", "Morning note", "--from", "situation-brief", "-o", tmp_path)
    assert code == 0
    made = Path(said.strip())
    assert briefer("templates", "check", made)[0] == 0
    made.write_text(made.read_text(encoding="utf-8") + "\nheadng: x\n", encoding="utf-8")
    code, _, error = briefer("templates", "check", made)
    assert code == 1
    assert "headng" in error
    assert json.loads(briefer("templates", "schema")[1])["title"]


def test_a_template_folder_of_ones_own_is_used(briefer: Briefer, sample_article: Path, tmp_path: Path) -> None:
    briefer("templates", "new", "Morning note", "--from", "situation-brief", "-o", tmp_path / "t")
    made = "morning-note"
    code, said, error = briefer(
        "export", sample_article, "-t", made, "--templates", tmp_path / "t", "--to", "html", "-o", tmp_path / "o"
    )
    assert (code, bool(said)) == (0, True), error


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_are_printed(briefer: Briefer, shell: str) -> None:
    code, said, _ = briefer("completion", shell)
    assert code == 0
    assert "_BRIEFER_COMPLETE" in said
