"""Holds that templates choose how grave findings are, that waivers accept single ones, and what ST02 and AX01 find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from briefer.compose.begin import begin_brief
from briefer.compose.fixes import apply_fix
from briefer.compose.waivers import take_back, waive
from briefer.compose.words import item_words
from briefer.errors import TemplateError
from briefer.model.brief import Brief, ItemId, Judgment, Part, PartId, TableItem, TextItem, Waiver
from briefer.model.checks import CHECKS, CheckLevel
from briefer.model.rich import rich
from briefer.model.template import BriefTemplate, Limits, PartSpec
from briefer.review.checks import Case, check_brief, sorted_out
from briefer.review.findings import Finding
from briefer.review.rules.bottom_line import bottom_line_first
from briefer.storage.template_save import parse_template, template_yaml
from tests.compose.articles import article

PART = PartSpec("key-judgments", "Key judgments", "judgments", "judgments")
BOTTOM = PartSpec("bottom-line", "Bottom line", "editor", "box")
TEMPLATE = BriefTemplate("t", "T", "A template.", "Kind", (PART, BOTTOM), marking="")
JUDGED = Part(PartId("p1"), "key-judgments", "Key judgments", (Judgment(ItemId("i1"), rich("It will rain.")),))
BRIEF = replace(begin_brief((article("It rains."),), TEMPLATE).brief, parts=(JUDGED,))


def found(brief: Brief = BRIEF, **checks: CheckLevel) -> list[Finding]:
    return list(check_brief(Case(brief, replace(TEMPLATE, checks=checks), None, item_words)))


def of(check: str, findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.check == check]


def test_a_template_makes_a_finding_graver_or_lighter_or_leaves_it_out() -> None:
    assert of("SR01", found())[0].severity == "error"
    assert of("SR01", found(SR01="warning"))[0].severity == "warning"
    assert of("EL08", found(EL08="error"))[0].severity == "error"
    assert of("SR01", found(SR01="off")) == []


def test_a_waiver_takes_one_finding_out_and_keeps_it_with_its_reason() -> None:
    brief = waive(BRIEF, "SR01", "i1", " Known to all. ")
    assert brief.waivers == (Waiver("SR01", "i1", "Known to all."),)
    open_, accepted = sorted_out(Case(brief, TEMPLATE, None, item_words))
    assert of("SR01", list(open_)) == []
    assert [finding.where for finding in accepted] == ["i1"]
    assert take_back(brief, "SR01", "i1") == BRIEF


def test_a_new_reason_replaces_the_old_and_the_same_changes_nothing() -> None:
    once = waive(BRIEF, "SR01", "i1", "Known to all.")
    assert waive(once, "SR01", "i1", "Known to all.") is once
    assert [w.reason for w in waive(once, "SR01", "i1", "Agreed.").waivers] == ["Agreed."]
    assert take_back(BRIEF, "SR01", "i1") is BRIEF


def test_nothing_is_accepted_without_a_reason() -> None:
    with pytest.raises(ValueError, match="reason"):
        waive(BRIEF, "SR01", "i1", "  ")


@pytest.mark.parametrize("checks", [{"SR01": "warning", "EL08": "off"}, {}])
def test_a_template_file_keeps_its_choice_of_checks(checks: Mapping[str, CheckLevel]) -> None:
    template = replace(TEMPLATE, checks=checks)
    assert parse_template(template_yaml(template), "t.yaml").checks == checks


def test_unknown_checks_and_levels_are_errors_with_their_lines() -> None:
    file = template_yaml(TEMPLATE).decode() + "checks: {SR1: warning, EL08: fatal}\n"
    with pytest.raises(TemplateError) as caught:
        parse_template(file.encode(), "t.yaml")
    said = " ".join(str(problem) for problem in caught.value.problems)
    assert "fatal" in said
    with pytest.raises(TemplateError, match="SR1'"):
        parse_template(file.replace("fatal", "error").encode(), "t.yaml")


def test_every_check_there_is_stands_in_the_documentation() -> None:
    docs = (Path(__file__).parents[2] / "docs" / "checks.md").read_text(encoding="utf-8")
    rows = {
        line.split("|")[1].strip(): line.split("|")[2].strip()
        for line in docs.splitlines()
        if line[:3] == "| S" or line[:2] == "| "
    }
    for id, spec in CHECKS.items():
        assert rows.get(id) == spec.severity, id


def bottom_line(text: str, limits: Limits | None = None, first: bool = True) -> list[Finding]:
    told = Part(PartId("b"), "bottom-line", "Bottom line", (TextItem(ItemId("t"), rich(text)),))
    parts = (told, JUDGED) if first else (JUDGED, told)
    template = replace(TEMPLATE, parts=(PART, replace(BOTTOM, limits=limits or Limits())))
    case = Case(replace(BRIEF, parts=parts), template, None, item_words)
    return of("ST02", list(check_brief(case)))


def test_a_bottom_line_stands_first() -> None:
    assert bottom_line("Act now.") == []
    assert bottom_line("Act now.", first=False)[0].hint == "Move it to the top."


def test_a_text_that_nobody_has_written_yet_stands_before_nothing() -> None:
    waiting = Part(PartId("n"), "note", "Note", (TextItem(ItemId("n1"), ()),))
    told = Part(PartId("b"), "bottom-line", "Bottom line", (TextItem(ItemId("t"), rich("Act now.")),))
    brief = Brief("t", (), "Title", (waiting, told))
    assert list(bottom_line_first(Case(brief, TEMPLATE, None, item_words))) == []


def test_a_bottom_line_is_read_at_a_glance_unless_the_template_has_a_limit() -> None:
    assert bottom_line("word " * 60) == []
    assert bottom_line("word " * 61)[0].message == "The bottom line has 61 words; some 60 are read at a glance."
    assert bottom_line("word " * 61, Limits(max_words=80)) == []


def test_a_table_without_a_header_row_is_found_and_mended() -> None:
    table = TableItem(ItemId("x"), (("Port", "Tons"), ("Odesa", "1,250")), has_header=False)
    brief = replace(BRIEF, parts=(Part(PartId("p"), "own", "Own", (table,)),))
    (finding,) = of("AX01", found(brief))
    mended = apply_fix(brief, TEMPLATE, finding.fixes[0].edit)
    assert of("AX01", found(mended)) == []
    assert (
        of(
            "AX01",
            found(replace(brief, parts=(replace(brief.parts[0], items=(replace(table, rows=table.rows[:1]),)),))),
        )
        == []
    )
