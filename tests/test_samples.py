"""Holds that the finished samples of all templates are finished, and that the files kept are what the script makes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tools.sample_briefs import sample_names, sample_work

from briefer import assets, pipeline
from briefer.model.rich import rich
from briefer.pipeline import Work
from briefer.storage.templates import list_templates

NAMES = sample_names()


def test_every_shipped_template_has_a_sample() -> None:
    shipped = {entry.id for entry in list_templates() if entry.path.parent == assets.templates()}
    assert set(NAMES) == shipped


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_breaks_no_rule_of_its_template(name: str) -> None:
    """Limits on pages, words, items and sentences are kept, and nothing required is missing."""
    findings = pipeline.check(sample_work(name))
    assert [finding.message for finding in findings if finding.severity == "error"] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_sample_that_is_shipped_opens_as_the_brief_that_the_script_makes(name: str) -> None:
    """Write them anew with: python -m tools.sample_briefs."""
    kept = pipeline.open_work(assets.resources() / "samples" / f"{name}.brief")
    assert kept.brief == sample_work(name).brief


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_whole_in_word_pdf_and_html(name: str) -> None:
    """No writer refuses a block of any layout."""
    written = pipeline.render(sample_work(name), ["docx", "pdf", "html"])
    assert all(len(content) > 5_000 for content in written.values())


def test_the_bottom_line_of_a_decision_memo_has_four_lines_at_most() -> None:
    """Measured on the finished page, whatever its words."""
    work = sample_work("decision-memo")
    bottom, *rest = work.brief.parts
    long = replace(bottom.items[0], content=rich("Considerable consequences " * 15))
    findings = pipeline.check(Work(replace(work.brief, parts=(replace(bottom, items=(long,)), *rest)), work.template))
    assert any(f.message.endswith(" of at most 4 lines.") for f in findings)
