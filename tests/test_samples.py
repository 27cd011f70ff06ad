"""Holds that the finished samples of all templates are finished, and that the files kept are what the script makes."""

from __future__ import annotations

import pytest
from tools.sample_briefs import sample_names, sample_work

from briefer import assets, pipeline
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
