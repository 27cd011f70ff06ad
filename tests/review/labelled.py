"""The labelled sentences as briefs, and how precisely each check of estimative language tells them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from briefer.compose.words import item_words
from briefer.model.brief import Brief, ItemId, Judgment, Part, PartId, TextItem
from briefer.model.rich import rich
from briefer.model.template import BriefTemplate, PartSpec
from briefer.review.case import Case
from briefer.review.checks import RULES
from briefer.review.findings import Finding
from briefer.storage.lexicons import load_lexicon, shipped_lexicons

SENTENCES = Path(__file__).parent.parent / "data" / "labelled_sentences.yaml"
SCORED = ("EL01", "EL02", "EL03", "EL04", "EL05", "EL06", "EL07", "EL10")
TEMPLATE = BriefTemplate(
    "t",
    "T",
    "",
    "Kind",
    (
        PartSpec("judgments", "Key judgments", "judgments", "judgments"),
        PartSpec("discussion", "Discussion", "sections", "paragraphs"),
    ),
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence, its brief, and the checks that must speak."""

    text: str
    brief: Brief
    lexicon: str
    rules: frozenset[str]

    def findings(self) -> tuple[Finding, ...]:
        """What the checks of estimative language say of it."""
        lexicon = load_lexicon(self.lexicon)
        case = Case(self.brief, TEMPLATE, None, item_words, lexicon=lexicon, scales=shipped_lexicons())
        return tuple(f for rule in RULES for f in rule(case) if f.check in SCORED)


@cache
def labelled(part: str) -> tuple[Labelled, ...]:
    """The sentences of one of the parts."""
    return tuple(map(_labelled, yaml.safe_load(SENTENCES.read_text(encoding="utf-8"))[part]))


def _labelled(entry: dict[str, Any]) -> Labelled:
    first = Judgment(ItemId("j1"), rich(entry["text"]), entry.get("likelihood", ""))
    judgments = (first, Judgment(ItemId("j2"), rich(entry["with"]))) if "with" in entry else (first,)
    parts = [Part(PartId("p1"), "judgments", "Key judgments", judgments)]
    if "body" in entry:
        parts.append(Part(PartId("p2"), "discussion", "Discussion", (TextItem(ItemId("t1"), rich(entry["body"])),)))
    brief = Brief("t", (), entry.get("title", ""), tuple(parts))
    return Labelled(entry["text"], brief, entry.get("lexicon", "icd203-a"), frozenset(entry["rules"]))


@dataclass(frozen=True, slots=True)
class Score:
    """How often a check was right, spoke wrongly, and was silent wrongly."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Of what it told, the share that is so."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Of what is so, the share that it told."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)


@cache
def scores(part: str) -> dict[str, Score]:
    """The score of each check, a sentence counting once for a check."""
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    for one in labelled(part):
        told = {finding.check for finding in one.findings()}
        right.update(told & one.rules)
        wrong.update(told - one.rules)
        missed.update(one.rules - told)
    return {check: Score(right[check], wrong[check], missed[check]) for check in SCORED}


def table(parts: tuple[str, ...]) -> str:
    """Precision and recall of each check and of all, as lines of text."""
    lines = [f"{'check':6} {'right':>5} {'wrong':>5} {'missed':>6} {'precision':>9} {'recall':>6}"]
    by_part = [scores(part) for part in parts]
    total = Score(0, 0, 0)
    for check in SCORED:
        score = sum((one[check] for one in by_part), Score(0, 0, 0))
        total += score
        lines.append(_line(check, score))
    return "\n".join([*lines, _line("all", total)])


def _line(name: str, score: Score) -> str:
    counted = f"{score.right:5} {score.wrong:5} {score.missed:6}"
    return f"{name:6} {counted} {score.precision:9.2f} {score.recall:6.2f}"
