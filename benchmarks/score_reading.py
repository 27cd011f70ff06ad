"""Scores how well articles are read against the labelled corpus in ``tests/data/articles``.

    python benchmarks/score_reading.py [--errors] [FILES]

Beside each article ``NAME.txt`` lies ``NAME.expected.json``. White space of every kind counts as one space;
all else must be exact. Where the labels allow a second reading they say so in a key that ends in ``_either``,
and a parenthesis listed under ``undecided`` counts neither for nor against. The articles in ``held_out`` count, but
their errors are shown only when they are named: who mends the reader by them no longer learns from them how it
reads text it was not written for.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefer.errors import BrieferError
from briefer.ingest import read_article
from briefer.model.article import Article, Citation, Paragraph, Reference

CORPUS = Path(__file__).resolve().parent.parent / "tests" / "data" / "articles"
FIELDS = ("title", "publication", "volume", "issue", "date", "authors", "summary", "headings", "paragraph_count")
LABEL_SUFFIX = ".expected.json"
HELD_OUT = "held_out"

RefKey = tuple[str, bool, tuple[str, ...]]


@dataclass
class Score:
    """Counts over one or many articles; ``errors`` are sentences, each with the name of its article."""

    found: int = 0
    expected: int = 0
    matched: int = 0
    refs_right: int = 0
    refs_all: int = 0
    articles: int = 0
    fields_right: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    @property
    def open_errors(self) -> list[str]:
        """The errors of all articles but those held out."""
        return [error for error in self.errors if not error.startswith(f"{HELD_OUT}/")]

    @property
    def precision(self) -> float:
        """Share of the found citations that are citations."""
        return self.matched / self.found if self.found else float(not self.expected)

    @property
    def recall(self) -> float:
        """Share of the citations that were found."""
        return self.matched / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.found + self.expected
        return 2 * self.matched / total if total else 1.0

    @property
    def refs(self) -> float:
        """Share of references exact in source, signal and dates; missing and surplus ones count as wrong."""
        return self.refs_right / self.refs_all if self.refs_all else 1.0

    def field_share(self, name: str) -> float:
        """Share of the articles in which this field is right."""
        return self.fields_right[name] / self.articles if self.articles else 1.0

    def add(self, other: Score) -> None:
        """Take the counts of another article in."""
        for name in ("found", "expected", "matched", "refs_right", "refs_all", "articles"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.fields_right.update(other.fields_right)
        self.errors.extend(other.errors)


def plain(text: str) -> str:
    """The text with every run of white space, no-break spaces too, as one space."""
    return re.sub(r"\s+", " ", text).strip()


def article_files(folder: Path = CORPUS) -> list[Path]:
    """The articles under the folder that have labels beside them, in a fixed order."""
    labels = sorted(folder.rglob(f"*{LABEL_SUFFIX}"))
    return [article for label in labels if (article := _article_of(label)) is not None]


def _article_of(label: Path) -> Path | None:
    stem = label.name.removesuffix(LABEL_SUFFIX)
    return next((p for p in sorted(label.parent.glob(f"{stem}.*")) if not p.name.endswith(".json")), None)


def read_labels(article: Path) -> dict[str, Any]:
    """The labels that lie beside the article."""
    label = article.with_name(article.stem + LABEL_SUFFIX)
    labels: dict[str, Any] = json.loads(label.read_text(encoding="utf-8"))
    return labels


def score_file(path: Path) -> Score:
    """Read one article and compare it with its labels."""
    labels = read_labels(path)
    name = f"{HELD_OUT}/{path.name}" if path.parent.name == HELD_OUT else path.name
    score = Score(articles=1, expected=len(labels["citations"]))
    score.refs_all = sum(len(citation["refs"]) for citation in labels["citations"])
    try:
        article = read_article(path)
    except BrieferError as error:
        score.errors.append(f"{name}: not read: {error}")
        return score
    _score_citations(article, labels, score, name)
    _score_fields(article, labels, score, name)
    return score


def score_files(paths: Iterable[Path]) -> Score:
    """The counts over all these articles together."""
    total = Score()
    for path in paths:
        total.add(score_file(path))
    return total


def _score_citations(article: Article, labels: dict[str, Any], score: Score, name: str) -> None:
    undecided = {plain(text) for text in labels.get("undecided", ())}
    found: defaultdict[str, list[Citation]] = defaultdict(list)
    for citation in article.citations:
        if plain(citation.text) not in undecided:
            found[plain(citation.text)].append(citation)
            score.found += 1
    for expected in labels["citations"]:
        same = found[plain(expected["text"])]
        if not same:
            score.errors.append(f"{name}: citation missed: {expected['text']}")
            continue
        score.matched += 1
        _score_references(same.pop(0), expected, score, name)
    score.errors += [f"{name}: not a citation: {text}" for text, left in found.items() for _ in left]


def _score_references(citation: Citation, expected: dict[str, Any], score: Score, name: str) -> None:
    got = [_key(reference) for reference in citation.references if _names_something(reference)]
    unclaimed = list(got)
    wanted = expected["refs"]
    right = 0
    for ref in wanted:
        hit = next((key for key in unclaimed if key in _readings(ref)), None)
        if hit is not None:
            unclaimed.remove(hit)
            right += 1
    score.refs_right += right
    score.refs_all += max(0, len(got) - len(wanted))
    if right < max(len(wanted), len(got)):
        score.errors.append(
            f"{name}: references of {expected['text']}: {got} instead of {[_readings(r)[0] for r in wanted]}"
        )


def _names_something(reference: Reference) -> bool:
    """A mere remark ("see Part One") is kept as a reference without source, address and dates."""
    return bool(reference.source or reference.url or reference.dates)


def _key(reference: Reference) -> RefKey:
    dates = tuple(cited.date.iso for cited in reference.dates)
    return plain(reference.source or reference.url), bool(reference.signal), dates


def _readings(ref: dict[str, Any]) -> list[RefKey]:
    names = [ref["source"], *ref.get("source_either", ())]
    return [(plain(name), ref["see"], tuple(ref["dates"])) for name in names]


def _score_fields(article: Article, labels: dict[str, Any], score: Score, name: str) -> None:
    got = _fields(article)
    for key in FIELDS:
        wanted = [_comparable(key, labels[key])]
        if f"{key}_either" in labels:
            either = labels[f"{key}_either"]
            whole = key in ("summary", "authors", "headings")
            wanted += [_comparable(key, value) for value in ([either] if whole else either)]
        if _comparable(key, got[key]) in wanted:
            score.fields_right[key] += 1
        else:
            score.errors.append(f"{name}: {key}: {got[key]!r} instead of {labels[key]!r}")


def _fields(article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "publication": article.publication,
        "volume": article.volume,
        "issue": article.issue,
        "date": article.date.iso if article.date else None,
        "authors": list(article.authors),
        "summary": [point.paragraph.text for point in article.summary if not point.drafted],
        "headings": [s.heading for s in article.sections if s.heading and not s.proposed],
        "paragraph_count": _paragraph_count(article),
    }


def _paragraph_count(article: Article) -> int:
    blocks = (block for section in article.sections for block in section.blocks)
    return sum(isinstance(block, Paragraph) and block.kind != "caption" for block in blocks)


def _comparable(key: str, value: Any) -> Any:
    """What two readings of a field must share: an outlet's capitals and a heading's number are its look."""
    if isinstance(value, list):
        return [_comparable(key, item) for item in value]
    if not isinstance(value, str):
        return value or None
    text = plain(value)
    if key == "headings":
        text = re.sub(r"^\d+[.)]\s*", "", text).rstrip(":")
    return (text.casefold() if key in ("publication", "authors") else text) or None


def report(score: Score) -> str:
    """The shares as lines of text."""
    lines = [
        f"articles    {score.articles}",
        f"citations   precision {score.precision:.3f}  recall {score.recall:.3f}  F1 {score.f1:.3f}"
        f"  ({score.matched} of {score.expected}, {score.found} found)",
        f"references  {score.refs:.3f}  ({score.refs_right} of {score.refs_all})",
    ]
    return "\n".join(lines + [f"{name:<16}{score.field_share(name):.3f}" for name in FIELDS])


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the scores of the files named, or of the whole corpus."""
    parser = argparse.ArgumentParser(description="Score the reading of articles against their labels.")
    parser.add_argument("files", nargs="*", type=Path, help="articles with labels beside them (default: the corpus)")
    parser.add_argument("--errors", action="store_true", help="print every disagreement, article by article")
    options = parser.parse_args(arguments)
    score = score_files(options.files or article_files())
    print(report(score))
    if options.errors:
        print("\n".join(score.errors if options.files else score.open_errors))


if __name__ == "__main__":
    main()
