"""EL: how likely, by when, how confident and why (ICD 203)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefer.model.brief import Judgment
from briefer.model.fix import Fix, StateOutlets
from briefer.model.rich import plain
from briefer.model.source_base import SourceBase, evidence_of
from briefer.review.case import Case, judgments
from briefer.review.findings import Finding
from briefer.review.language.spoken import reader
from briefer.review.rules.time_words import AHEAD

_AHEAD = re.compile("|".join(AHEAD), re.IGNORECASE)
_NEITHER, _NO_TERM, _NO_FRAME = (
    "Neither likelihood nor time frame is given.",
    "No likelihood is given.",
    "No time frame is given.",
)


def likelihood_and_time_frame(case: Case) -> Iterator[Finding]:
    """EL08: a judgment that says neither in its fields nor in its own words how likely, or by when."""
    hint = "Choose a term on the scale and say by when it can be judged."
    for place, judgment in judgments(case.brief):
        likely, framed = bool(said_term(judgment, case)), has_time_frame(judgment)
        if likely and framed:
            continue
        message = _NO_FRAME if likely else _NO_TERM if framed else _NEITHER
        yield Finding("EL08", "information", message, judgment.id, place, hint)


def basis_of_confidence(case: Case) -> Iterator[Finding]:
    """EL09: confidence without the basis it must be stated with."""
    hint = "Say what it rests on: quality, number and agreement of the sources, gaps, assumptions, alternatives."
    base = SourceBase.of(case.brief)
    for place, judgment in judgments(case.brief):
        if judgment.confidence and not judgment.basis.strip():
            outlets = len(base.outlets(evidence_of(judgment)))
            count = (Fix("Count the outlets", StateOutlets(judgment.id, outlets)),) if outlets else ()
            yield Finding("EL09", "warning", "The confidence has no basis.", judgment.id, place, hint, fixes=count)


def said_term(judgment: Judgment, case: Case) -> str:
    """The term of likelihood a judgment speaks with: its id, chosen on the scale or the first in its words, or none."""
    said = reader(case).read(plain(judgment.content)).likely
    return judgment.likelihood or next((likely.term.id for likely in said if likely.term), "")


def has_time_frame(judgment: Judgment) -> bool:
    """Whether a judgment says by when, in its field or in its words; "over the past months" says nothing of it."""
    return bool(judgment.time_frame.strip()) or bool(_AHEAD.search(plain(judgment.content)))
