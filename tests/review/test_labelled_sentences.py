"""The checks of estimative language are right about labelled sentences, half of which are traps.

To see the figures of each check: ``pytest tests/review/test_labelled_sentences.py -s``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from briefer.compose.fixes import apply_fix
from tests.review.labelled import SCORED, TEMPLATE, Score, labelled, scores, table

PARTS = ("first", "second", "third", "fourth")
PRECISION, RECALL = 0.95, 0.9


def test_precision_and_recall_of_all_sentences() -> None:
    """At least 0.95 of what is told is so, and at least 0.9 of what is so is told."""
    print(f"\n{table(PARTS)}")
    total = sum((score for part in PARTS for score in scores(part).values()), Score(0, 0, 0))
    assert total.precision >= PRECISION
    assert total.recall >= RECALL


@pytest.mark.parametrize("check", SCORED)
def test_each_check_is_seldom_wrong(check: str) -> None:
    """No check hides behind the others."""
    score = sum((scores(part)[check] for part in PARTS), Score(0, 0, 0))
    assert score.right >= 5
    assert score.precision >= PRECISION
    assert score.recall >= RECALL


def test_there_are_enough_sentences_and_about_half_are_traps() -> None:
    every = [one for part in PARTS for one in labelled(part)]
    traps = sum(not one.rules for one in every)
    assert len(every) >= 240
    assert 0.45 <= traps / len(every) <= 0.55


def test_no_sentence_stands_twice() -> None:
    texts = [one.text for part in PARTS for one in labelled(part)]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("part", PARTS)
def test_what_is_told_names_its_words(part: str) -> None:
    """The span of a finding is the stretch of the item that the message quotes."""
    for one in labelled(part):
        texts = {item.id: "".join(run.text for run in item.content) for _, item in one.brief.items()}  # type: ignore[union-attr]
        for finding in one.findings():
            if finding.span is not None and finding.where in texts:
                words = texts[finding.where][slice(*finding.span)].strip(" (;:,—–")
                assert words in finding.message, one.text


@pytest.mark.parametrize("part", PARTS)
def test_every_fix_that_is_offered_puts_its_finding_right(part: str) -> None:
    """Whichever is taken, there is one finding of its check less, and none of it is new elsewhere."""
    for one in labelled(part):
        before = Counter(finding.check for finding in one.findings())
        for finding in one.findings():
            for fix in finding.fixes:
                mended = replace(one, brief=apply_fix(one.brief, TEMPLATE, fix.edit))
                after = Counter(found.check for found in mended.findings())
                assert after[finding.check] < before[finding.check], f"{one.text}: {fix.label}"
                assert set(after) <= set(before) | {"EL10"}, f"{one.text}: {fix.label}"
