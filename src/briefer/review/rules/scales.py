"""EL: one scale of likelihood in the whole paper, the same likelihood everywhere, and a box that explains it."""

from __future__ import annotations

from collections.abc import Iterator

from briefer.model.brief import ItemId, Judgment
from briefer.model.fix import AddPart, Fix, Replace, SetLikelihood
from briefer.review.case import Case, judgments
from briefer.review.findings import Finding, Severity
from briefer.review.language.likeness import Statement, contradictions
from briefer.review.language.mentions import Likely
from briefer.review.language.offers import own_term
from briefer.review.language.spoken import Spoken, reader, spoken
from briefer.review.language.words import estimate_words

TITLE = "title"


def other_row(case: Case) -> Iterator[Finding]:
    """EL02: terms of both rows of a scale in one paper."""
    lexicon = case.lexicon
    rows = sibling_rows(case)
    if lexicon is None or not rows:
        return
    hint = "Use the terms of one row in the whole paper."
    for said in spoken(case, everywhere=True):
        for likely in said.reading.likely:
            if likely.scale in rows and not likely.negated and (said.judges or not said.is_authors(likely.sentence)):
                words = said.words(likely.start, likely.end)
                message = f"“{words}” mixes in {rows[likely.scale]}."
                severity = said.severity(likely.sentence, "warning")
                span = (likely.start, likely.end)
                fixes = own_term(said, likely, lexicon)
                yield Finding("EL02", severity, message, said.item.id, said.place, hint, span, fixes)


def chosen_terms_known(case: Case) -> Iterator[Finding]:
    """EL03: a likelihood that was chosen on a scale which the brief has no longer, so that it is not printed."""
    lexicon = case.lexicon
    if lexicon is None:
        return
    for place, judgment in judgments(case.brief):
        if judgment.likelihood and lexicon.term(judgment.likelihood) is None:
            message = f"“{judgment.likelihood.replace('-', ' ')}” is not a term of {lexicon.name}."
            hint = "Use a term of the scale, or choose another scale."
            yield Finding("EL03", "warning", message, judgment.id, place, hint)


def sibling_rows(case: Case) -> dict[str, str]:
    """The names of the other rows of the brief's scale by their ids, where the paper uses its own row; else none."""
    own = case.lexicon
    if own is None or not own.family:
        return {}
    rows = {scale.id: scale.name for scale in case.scales if scale.family == own.family and scale.id != own.id}
    return rows if rows and _uses_own_row(case) else {}


def _uses_own_row(case: Case) -> bool:
    if any(isinstance(item, Judgment) and item.likelihood for _, item in case.brief.items()):
        return True
    return any(
        likely.term and (said.judges or not said.is_authors(likely.sentence))
        for said in spoken(case, everywhere=True)
        for likely in said.reading.likely
    )


def same_likelihood(case: Case) -> Iterator[Finding]:
    """EL10: the same judgment with another likelihood elsewhere: on the scale, in the title or in another item."""
    hint = "Say the same likelihood everywhere, or say why they differ."
    for one, other in contradictions(tuple(_statements(case))):
        message = f"“{one.said}” here, but “{other.said}” in {other.place}."
        if one.where == other.where:
            message = f"“{one.said}” in its words, but “{other.said}” on the scale."
        severity: Severity = "information" if one.authors or other.authors else "warning"
        yield Finding("EL10", severity, message, one.where, one.place, hint, one.span, _agreeing(one, other))


def _agreeing(one: Statement, other: Statement) -> tuple[Fix, ...]:
    """What is chosen on a scale takes the other's term, and so do the words here where both terms fit one sentence."""
    fixes = []
    for here, there in ((one, other), (other, one)):
        if here.span is None:
            label = f"Choose “{there.term.term}” on the scale"
            fixes.append(Fix(label, SetLikelihood(ItemId(here.where), there.term.id)))
    alike = all(term.verb.startswith("{is}") for term in (one.term, other.term)) and one.said == one.term.term
    if one.span is not None and one.where != TITLE and alike:
        words = Replace(ItemId(one.where), *one.span, other.term.term, one.said)
        fixes.append(Fix(f"Replace by “{other.term.term}”", words))
    return tuple(fixes)


def _statements(case: Case) -> Iterator[Statement]:
    title, small = case.brief.title, estimate_words(case.brief.language).small
    spelt = _as_sentence(title)
    for likely in reader(case).read(spelt).likely:
        if likely.term and not likely.negated:
            yield Statement.of(spelt, likely, TITLE, "Title", small, judges=True, authors=False)
    for said in spoken(case, everywhere=True):
        yield from _chosen(said, case, small)
        for likely in said.reading.likely:
            if likely.term and not likely.negated:
                authors = said.is_authors(likely.sentence)
                yield Statement.of(
                    said.text, likely, said.item.id, said.place, small, judges=said.judges, authors=authors
                )


def _as_sentence(title: str) -> str:
    """A title whose words have capitals as a sentence has them, so that "Very Likely" is read."""
    words = [word for word in title.split() if len(word) > 3]
    return title.capitalize() if sum(word[:1].isupper() for word in words) > 0.7 * len(words) else title


def _chosen(said: Spoken, case: Case, small: frozenset[str]) -> Iterator[Statement]:
    """What a judgment says by the term that is chosen for it."""
    term = case.lexicon.term(said.item.likelihood) if case.lexicon and isinstance(said.item, Judgment) else None
    if term is not None:
        yield Statement.whole(said.text, term, said.item.id, said.place, small)


def box_of_terms(case: Case) -> Iterator[Finding]:
    """EL11: terms of likelihood or levels of confidence are used, but no box explains them."""
    roles = [spec.role for spec in case.template.parts if spec.content == "lexicon"]
    if any(part.role in roles for part in case.brief.parts) or not _estimates(case):
        return
    add = tuple(Fix("Add the box", AddPart(role)) for role in roles[:1])
    message = "Terms of likelihood or confidence are used, but no box explains them."
    hint = "Add the box that explains the estimative language." if add else "Choose a template that has such a part."
    yield Finding("EL11", "information", message, "", "", hint, fixes=add)


def _estimates(case: Case) -> bool:
    """Whether the editor speaks of how likely or how sure."""
    weighed = (item for _, item in case.brief.items() if isinstance(item, Judgment))
    if any(item.likelihood or item.confidence for item in weighed):
        return True
    return any(_is_editors(said, one) for said in spoken(case) for one in said.reading.likely if one.term)


def _is_editors(said: Spoken, likely: Likely) -> bool:
    return not said.is_authors(likely.sentence)
