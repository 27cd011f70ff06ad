"""SR: what judgments rest on, and whether what is cited can be found again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefer.model.article import Article, ArticleId, Citation
from briefer.model.brief import Brief, Judgment, text_of
from briefer.model.fix import ConfirmCitation, ConfirmYears, Fix, LinkEvidence, Together
from briefer.model.rich import Cite, citations_of
from briefer.model.source_base import SourceBase, evidence_of
from briefer.review.case import Case, judgments
from briefer.review.findings import Finding


def evidence_linked(case: Case) -> Iterator[Finding]:
    """SR01: a judgment that cites nothing in its words, has no evidence linked and none offered (ICD 206)."""
    hint = "Link the paragraphs or citations that it rests on."
    for place, judgment in judgments(case.brief):
        if not evidence_of(judgment) and not judgment.offered:
            fixes = _link_origin(judgment, case.brief)
            yield Finding("SR01", "error", "No evidence is linked.", judgment.id, place, hint, fixes=fixes)


def evidence_confirmed(case: Case) -> Iterator[Finding]:
    """SR07: a judgment that rests on nothing yet but evidence that was found for it and that nobody confirmed."""
    message = "Evidence was found, but nobody has confirmed it."
    hint = "Read what is offered; take what supports the judgment and refuse the rest."
    for place, judgment in judgments(case.brief):
        if judgment.offered and not evidence_of(judgment):
            fixes = tuple(_link_offers(judgment))
            yield Finding("SR07", "warning", message, judgment.id, place, hint, fixes=fixes)


def several_outlets(case: Case) -> Iterator[Finding]:
    """SR02: all evidence of a judgment comes from one outlet, under whatever names, or goes back to one."""
    base = SourceBase.of(case.brief)
    hint = "Link evidence from another outlet, or say in the basis why one is enough."
    for place, judgment in judgments(case.brief):
        evidence = evidence_of(judgment)
        outlets, roots = base.outlets(evidence), base.roots(evidence)
        if len(roots) == 1:
            message = f"All evidence is from one outlet, {outlets[0]}."
            if len(outlets) > 1:
                message = f"All evidence goes back to one outlet, {roots[0]}."
            yield Finding("SR02", "warning", message, judgment.id, place, hint)


def circular_reporting(case: Case) -> Iterator[Finding]:
    """SR08: outlets behind a judgment have the same news from one, so that they count as one (circular reporting)."""
    base = SourceBase.of(case.brief)
    hint = "Count them as one source, and link evidence that does not come from there."
    for place, judgment in judgments(case.brief):
        by_root: dict[str, dict[str, str]] = {}
        uses = [use for piece in evidence_of(judgment) for use in base.uses(piece)]
        for use in uses:
            by_root.setdefault(use.root.casefold(), {}).setdefault(use.outlet.casefold(), use.outlet)
        if len(by_root) < 2:  # then SR02 says it
            continue
        for root, outlets in by_root.items():
            if len(outlets) > 1:
                name = next(use.root for use in uses if use.root.casefold() == root)
                several = ", ".join(outlet for key, outlet in outlets.items() if key != root)
                message = f"News from one outlet, {name}, stands here under several names: {several}."
                yield Finding("SR08", "warning", message, judgment.id, place, hint)


def sources_complete(case: Case) -> Iterator[Finding]:
    """SR03: a citation without a source or a date, or one the reader was not sure of."""
    for cite, citation in printed_citations(case.brief):
        for message, hint in _incomplete(citation):
            confirm = (Fix("Confirm", ConfirmCitation(cite)),) if citation.doubt else ()
            yield Finding("SR03", "warning", message, cite.citation, citation.text, hint, fixes=confirm)


def inferred_years(case: Case) -> Iterator[Finding]:
    """SR03: years that were inferred and that nobody confirmed; one finding an article, not one a date."""
    counts: Counter[ArticleId] = Counter()
    for cite, citation in printed_citations(case.brief):
        counts[cite.article] += sum(date.inferred for reference in citation.references for date in reference.dates)
    for article in case.brief.articles:
        if inferred := counts[article.id]:
            dates = "1 date has" if inferred == 1 else f"{inferred:,} dates have"
            message = f"{dates} an inferred year ({article.year})."
            confirm = (Fix("Confirm years", ConfirmYears(article.id)),)
            yield Finding("SR03", "warning", message, article.id, "Citations", _how_inferred(article), fixes=confirm)


def _link_origin(judgment: Judgment, brief: Brief) -> tuple[Fix, ...]:
    """A judgment worded after a paragraph of the body rests on it; a summary point is no evidence of itself."""
    origin = judgment.origin
    article = next((a for a in brief.articles if origin and a.id == origin.article), None)
    if origin is None or article is None or all(p.id != origin.paragraph for p in article.body_paragraphs()):
        return ()
    return (Fix("Link its paragraph", LinkEvidence(judgment.id, origin)),)


def _link_offers(judgment: Judgment) -> Iterator[Fix]:
    best, *others = (LinkEvidence(judgment.id, offer.origin) for offer in judgment.offered)
    yield Fix("Link the best", best)
    if others:
        yield Fix("Link all", Together((best, *others)))


def _incomplete(citation: Citation) -> Iterator[tuple[str, str]]:
    """What is wrong with a citation, and what to do."""
    if citation.doubt:
        yield f"{citation.text} is in doubt: {citation.doubt}", "Correct or confirm it."
        return
    for reference in citation.references:
        if not reference.source and not reference.url:
            yield f"{citation.text} names no source.", "Name the source, or remove the citation."
        elif not reference.dates and not reference.url:
            yield f"{reference.source} in {citation.text} has no date.", "Add the date, or remove the citation."


def printed_citations(brief: Brief) -> Iterator[tuple[Cite, Citation]]:
    """The citations that the paper prints, each once."""
    citations = brief.citations()
    used = (cite for _, item in brief.items() for cite in citations_of(text_of(item)))
    for cite in dict.fromkeys(used):
        citation = citations.get(cite)
        if citation and cite not in brief.excluded:
            yield cite, citation


def _how_inferred(article: Article) -> str:
    notice = next((n.message for n in article.notices if n.code == "year-inferred"), "")
    return f"{notice} Confirm the year of the article." if notice else "Confirm the year of the article."
