"""EL: the words with which judgments say how likely and how sure (ICD 203; Friedman and Zeckhauser on hedging)."""

from __future__ import annotations

from collections.abc import Iterator

from briefer.model.fix import Fix
from briefer.review.case import Case
from briefer.review.findings import Finding, Severity
from briefer.review.language.confidence import is_hybrid
from briefer.review.language.mentions import Hedge, Level, Likely, Share
from briefer.review.language.offers import figure_or_term, levels_for, one_term, own_term, terms_for_hedge
from briefer.review.language.parting import split
from briefer.review.language.spoken import CONFIDENCE, Spoken, spoken
from briefer.review.language.stacks import stacks
from briefer.review.rules.scales import sibling_rows
from briefer.text.words import fold

_Mention = Hedge | Likely | Level | Share


def likelihood_and_confidence(case: Case) -> Iterator[Finding]:
    """EL01: a likelihood and a level of confidence in one sentence."""
    hint = "Likelihood is about the event, confidence about its basis: say them in two sentences."
    for said in spoken(case, also=CONFIDENCE):
        for level in said.reading.levels:
            likely = next((one for one in said.reading.likely if one.sentence == level.sentence), None)
            if likely is not None:
                words = said.words(level.start, level.end).strip(" (;:,—–")
                message = f"“{said.words(likely.start, likely.end)}” and “{words}” stand in one sentence."
                yield _finding("EL01", "error", message, said, level, hint, split(said, level))


def terms_of_the_scale(case: Case) -> Iterator[Finding]:
    """EL03: a likelihood in words that are not of the brief's scale."""
    lexicon = case.lexicon
    if lexicon is None:
        return
    hint = "Use a term of the scale, or choose another scale."
    rows = sibling_rows(case)  # what EL02 tells already
    for said in spoken(case):
        stacked = {one.start for pair in stacks(said.text, said.reading) for one in pair}
        for likely in said.reading.likely:
            known = likely.term or likely.negated or likely.start in stacked or likely.scale in rows
            if not known:
                words = said.words(likely.start, likely.end)
                message = f"“{words}” is not a term of {lexicon.name}."
                yield _finding("EL03", "warning", message, said, likely, hint, own_term(said, likely, lexicon))


def vague_hedges(case: Case) -> Iterator[Finding]:
    """EL04: a word that leaves open how likely: may, could, perhaps."""
    hint = "Say how likely with a term of the scale."
    for said in spoken(case):
        stacked = {one.start for pair in stacks(said.text, said.reading) for one in pair}
        for hedge in said.reading.hedges:
            if not hedge.softener and hedge.start not in stacked:
                message = f"“{said.words(hedge.start, hedge.end)}” does not say how likely."
                fixes = terms_for_hedge(said, hedge, case.lexicon)
                yield _finding("EL04", "warning", message, said, hedge, hint, fixes)


def figures_and_terms(case: Case) -> Iterator[Finding]:
    """EL05: a figure outside the range of the term beside it, or a probability of 0 or 100 %."""
    for said in spoken(case):
        for share in said.reading.shares:
            figure = said.words(share.start, share.end)
            beside = next((one for one in said.reading.likely if one.start == share.beside), None)
            if share.low == share.high and share.low in (0, 100):
                message = f"“{figure}” claims a certainty that no estimate has."
                hint = "Say a range that leaves room for the opposite."
                fixes = figure_or_term(said, share, beside, case.lexicon)
                yield _finding("EL05", "warning", message, said, share, hint, fixes)
            elif beside is not None and beside.term is not None and not beside.negated and not _fits(share, beside):
                words = said.words(beside.start, beside.end)
                message = f"“{words}” is {beside.term.range_text}, but the figure beside it is {figure}."
                hint = "Correct the term or the figure."
                fixes = figure_or_term(said, share, beside, case.lexicon)
                yield _finding("EL05", "warning", message, said, share, hint, fixes)


def stacked_hedges(case: Case) -> Iterator[Finding]:
    """EL06: a hedge on a hedge: may possibly, appears likely."""
    hint = "Keep one term, of the scale."
    for said in spoken(case):
        for first, second in stacks(said.text, said.reading):
            message = f"“{said.words(first.start, second.end)}” hedges twice."
            severity = said.severity(first.sentence, "warning")
            span, fixes = (first.start, second.end), one_term(said, first, second, case.lexicon)
            yield Finding("EL06", severity, message, said.item.id, said.place, hint, span, fixes)


def levels_of_confidence(case: Case) -> Iterator[Finding]:
    """EL07: a level of confidence that is none of low, moderate and high."""
    hint = "Choose low, moderate or high."
    for said in spoken(case, also=CONFIDENCE):
        for level in said.reading.levels:
            if is_hybrid(level, fold(said.text)):
                words = said.words(level.level_start, level.level_end)
                message = f"“{words}” is not a level of confidence."
                severity = said.severity(level.sentence, "warning")
                span, fixes = (level.level_start, level.level_end), levels_for(said, level)
                yield Finding("EL07", severity, message, said.item.id, said.place, hint, span, fixes)


def _fits(share: Share, likely: Likely) -> bool:
    return likely.low <= share.low and share.high <= likely.high


def _finding(
    check: str, own: Severity, message: str, said: Spoken, at: _Mention, hint: str, fixes: tuple[Fix, ...]
) -> Finding:
    severity = said.severity(at.sentence, own)
    return Finding(check, severity, message, said.item.id, said.place, hint, (at.start, at.end), fixes)
