"""The labelled corpus: what briefer must read right in articles that it was not written for."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
CORPUS = CHECKOUT / "tests" / "data" / "articles"
FIELDS = ("title", "publication", "volume", "issue", "date", "authors", "summary", "headings", "paragraph_count")


def _load_scorer() -> ModuleType:
    """The scorer is a script beside the package, not a part of it."""
    spec = importlib.util.spec_from_file_location("score_reading", CHECKOUT / "benchmarks" / "score_reading.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    return _load_scorer()


@pytest.fixture(scope="module")
def score(scorer: ModuleType) -> Any:
    return scorer.score_files(scorer.article_files())


def test_the_corpus_is_large_enough_for_the_shares_to_mean_something(scorer: ModuleType) -> None:
    labels = [scorer.read_labels(path) for path in scorer.article_files()]
    citations = [citation for label in labels for citation in label["citations"]]
    assert len(labels) >= 36
    assert len(citations) >= 350
    assert sum(len(citation["refs"]) for citation in citations) >= 450
    assert sum(len(label["not_citations"]) for label in labels) >= 120


def test_every_label_file_has_its_article(scorer: ModuleType) -> None:
    assert len(scorer.article_files()) == len(list(CORPUS.rglob("*.expected.json")))


def test_the_scorer_counts_a_wrong_label_as_an_error(scorer: ModuleType, tmp_path: Path) -> None:
    """A scorer that agrees with everything would pass for ever."""
    path = CORPUS / "edm_same_layout.txt"
    labels = scorer.read_labels(path)
    labels["title"] = "Another title"
    labels["citations"][0]["refs"][0]["dates"] = ["1999-01-01"]
    labels["citations"][1]["text"] = "(Nobody, May 5)"
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    copy.with_name("edm_same_layout.expected.json").write_text(json.dumps(labels), encoding="utf-8")
    true, false = scorer.score_file(path), scorer.score_file(copy)
    assert false.fields_right["title"] == 0
    assert false.matched < false.expected
    assert false.refs_right < true.refs_right


def test_citations_are_told_from_other_parentheses(score: Any) -> None:
    assert score.f1 >= 0.97, "\n".join(score.open_errors)


def test_references_are_exact_in_source_signal_and_dates(score: Any) -> None:
    assert score.refs >= 0.92, "\n".join(score.open_errors)


@pytest.mark.parametrize("field", FIELDS)
def test_each_field_of_the_articles_is_right(score: Any, field: str) -> None:
    wrong = [error for error in score.open_errors if f": {field}: " in error]
    assert score.field_share(field) >= 0.95, "\n".join(wrong)
