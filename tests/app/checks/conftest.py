"""The sample with its judgments weighed: what stays open are its citations' years and what briefer drafted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.compose import edits
from briefer.model.brief import Judgment
from briefer.model.rich import Cite
from briefer.pipeline import Work


@pytest.fixture(scope="session")
def bare_work(sample_work: Work) -> Work:
    """The sample as it begins, its judgments without evidence."""
    brief = sample_work.brief
    for _, item in sample_work.brief.items():
        if isinstance(item, Judgment):
            brief = edits.change_judgment(brief, item.id, lambda j: replace(j, likelihood="", evidence=()))
    return Work(brief, sample_work.template)


@pytest.fixture(scope="session", name="sample_work")
def weighed_work(sample_work: Work) -> Work:
    """Every judgment with likelihood, time frame and evidence from several outlets."""
    brief = sample_work.brief
    cites = tuple(Cite(article.id, c.id) for article in brief.articles for c in article.citations)
    for _, item in sample_work.brief.items():
        if isinstance(item, Judgment):
            brief = edits.change_judgment(
                brief, item.id, lambda j: replace(j, likelihood="likely", time_frame="by 2026", evidence=cites)
            )
    return Work(brief, sample_work.template)
