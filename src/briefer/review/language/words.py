"""The word table of a language (``resources/lexicons/words``): likelihoods of no scale, hedges, verbs of saying."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import Any, cast

from briefer.assets import resources
from briefer.review.language.mentions import Form


@dataclass(frozen=True, slots=True)
class Other:
    """A likelihood of no scale, with the percentages that readers give it."""

    words: str
    form: Form
    low: float
    high: float


@dataclass(frozen=True, slots=True, eq=False)
class EstimateWords:
    """A language's table, one object a language; all of it is empty for a language that has none."""

    others: tuple[Other, ...] = ()
    hedges: Mapping[str, Form] = field(default_factory=lambda: MappingProxyType({}))
    softeners: frozenset[str] = frozenset()
    reporting: frozenset[str] = frozenset()
    reporting_that: frozenset[str] = frozenset()
    own_subjects: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()


@lru_cache(maxsize=8)
def estimate_words(language: str) -> EstimateWords:
    """The table of a language by its BCP 47 tag ("en-GB" is "en")."""
    path = resources() / "lexicons" / "words" / f"{language.partition('-')[0].lower()}.yaml"
    if not path.is_file():
        return EstimateWords()
    import yaml  # slow to import; only needed once a brief is checked

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    table: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 (makes plain values)
    return EstimateWords(
        tuple(
            Other(words, group["form"], group["low"], group["high"])
            for group in table["others"]
            for words in group["words"]
        ),
        MappingProxyType({words: cast(Form, form) for form, all in table["hedges"].items() for words in all}),
        *(
            frozenset(table[key])
            for key in ("softeners", "reporting", "reporting_that", "own_subjects", "between", "small")
        ),
    )
