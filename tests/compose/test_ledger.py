"""The ledger both ways: what a judgment rests on, and what falls when a source is pulled."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.begin import begin_brief
from briefer.compose.ledger import JudgmentLine, Ledger, falls_without, ledger_of
from briefer.model.brief import Brief, ItemId, Judgment, Offer, Origin, Part, PartId, TextItem
from briefer.model.dates import PartialDate
from briefer.model.rich import Cite, rich
from briefer.model.sourcing import SourceDescriptor, SourceEntry
from briefer.model.template import BriefTemplate, PartSpec
from tests.compose.articles import article

TEMPLATE = BriefTemplate("t", "T", "", "Kind", (PartSpec("own", "Judgments", "judgments", "judgments"),))
ARTICLE = replace(
    article(
        "Drones burned it (TASS, 2025-08-18). It smoked (EDM, 2025-07-10).",
        "Rain fell (RIA, 2025-06-01).",
        "Nobody saw it.",
        headings=("Fire", "Rain"),
    ),
    publication="Eurasia Daily Monitor",
)
TASS, EDM, RIA = (Cite(ARTICLE.id, c.id) for c in ARTICLE.citations)
FIRST, SECOND, UNCITED = (Origin(ARTICLE.id, p.id) for p in ARTICLE.body_paragraphs())
ONE, TWO = ItemId("j1"), ItemId("j2")


def judging(*judgments: Judgment, **fields: object) -> Brief:
    begun = begin_brief((ARTICLE,), TEMPLATE).brief
    return replace(begun, parts=(Part(PartId("p"), "own", "Key judgments", judgments),), **fields)  # type: ignore[arg-type]


def line(brief: Brief) -> JudgmentLine:
    return ledger_of(brief).judgments[0]


def resting(id: ItemId, *evidence: Origin | Cite) -> Judgment:
    return Judgment(id, rich("It burns."), evidence=evidence)


def fallen(ledger: Ledger, outlets: tuple[str, ...] = (), cites: tuple[Cite, ...] = ()) -> tuple[ItemId, ...]:
    return tuple(line.item for line in ledger.judgments if falls_without(line, outlets, cites))


def test_a_judgment_is_told_with_its_evidence_in_words_and_in_place() -> None:
    told = line(judging(resting(ONE, FIRST, RIA)))
    whole, cited = told.evidence
    assert whole.text == "Drones burned it (TASS, 2025-08-18). It smoked (EDM, 2025-07-10)."
    assert (whole.section, whole.number, whole.cites) == ("Fire", 1, (TASS, EDM))
    assert (cited.text, cited.number, cited.cites) == ("(RIA, 2025-06-01)", 2, (RIA,))
    assert told.outlets == ("TASS", "EDM", "RIA")
    assert (told.first, told.last) == (PartialDate(2025, 6, 1), PartialDate(2025, 8, 18))
    assert (told.coverage, told.number, told.one_outlet) == (1.0, 1, False)


def test_evidence_that_cites_nothing_counts_for_its_article_and_lowers_the_coverage() -> None:
    told = line(judging(resting(ONE, SECOND, UNCITED)))
    assert told.coverage == 0.5
    assert told.outlets == ("RIA", "Eurasia Daily Monitor")
    assert told.evidence[1].sources[0].cite is None
    assert line(judging(Judgment(ONE, rich("It burns.")))).coverage is None


def test_what_its_words_cite_and_what_is_offered_are_told_apart() -> None:
    judgment = Judgment(ONE, (*rich("It burns"), TASS), offered=(Offer(SECOND, 0.4),))
    told = line(judging(judgment))
    assert [piece.piece for piece in told.evidence] == [TASS]
    (offer,) = told.offered
    assert (offer.score, offer.found.text) == (0.4, "Rain fell (RIA, 2025-06-01).")


def test_a_judgment_not_yet_written_has_no_line() -> None:
    assert ledger_of(judging(Judgment(ONE, ()))).judgments == ()


def test_a_judgment_falls_only_when_all_its_evidence_does() -> None:
    ledger = ledger_of(judging(resting(ONE, FIRST), resting(TWO, RIA)))
    assert fallen(ledger, ("tass",)) == ()
    assert fallen(ledger, ("tass", "edm")) == (ONE,)
    assert fallen(ledger, ("tass",), (EDM, RIA)) == (ONE, TWO)
    assert fallen(ledger) == ()


def test_a_judgment_without_evidence_cannot_fall() -> None:
    assert fallen(ledger_of(judging(Judgment(ONE, rich("It burns.")))), ("tass",)) == ()


def test_every_outlet_says_what_rests_on_it() -> None:
    ledger = ledger_of(judging(resting(ONE, FIRST), resting(TWO, EDM)))
    outlets = {outlet.name: outlet for outlet in ledger.outlets}
    assert [outlet.name for outlet in ledger.outlets] == ["EDM", "TASS"]
    assert (outlets["EDM"].judgments, outlets["EDM"].falls) == ((ONE, TWO), (TWO,))
    assert (outlets["TASS"].judgments, outlets["TASS"].falls) == ((ONE,), ())
    cited = {told.cite: told for told in ledger.citations}
    assert (cited[EDM].judgments, cited[EDM].falls) == ((ONE, TWO), (TWO,))
    assert cited[TASS].text == "(TASS, 2025-08-18)"


def test_an_excluded_citation_supports_nothing() -> None:
    told = line(judging(resting(ONE, TASS), excluded=frozenset({TASS})))
    assert told.evidence[0].lost
    assert (told.outlets, told.coverage) == ((), 0.0)


def test_evidence_that_the_article_no_longer_has_is_lost() -> None:
    gone = replace(FIRST, paragraph=FIRST.paragraph.__class__("p99"))
    told = line(judging(resting(ONE, gone)))
    assert told.evidence[0].lost
    assert (told.evidence[0].sources, told.outlets) == ((), ())


def test_names_that_the_register_merges_are_one_outlet() -> None:
    register = (SourceEntry("Russian news agencies", ("TASS", "ria")),)
    told = line(judging(resting(ONE, TASS, RIA), register=register))
    assert told.outlets == ("Russian news agencies",)
    assert told.one_outlet


def test_news_from_upstream_is_followed_to_where_it_comes_from() -> None:
    register = (SourceEntry("RIA", upstream="TASS"), SourceEntry("TASS", upstream="Kremlin"))
    told = line(judging(resting(ONE, TASS, RIA), register=register))
    assert told.outlets == ("TASS", "RIA")
    assert told.roots == ("Kremlin",)
    assert told.one_outlet


def test_what_an_outlet_has_from_another_falls_with_that_other() -> None:
    register = (SourceEntry("RIA", upstream="Kremlin"),)
    ledger = ledger_of(judging(resting(ONE, RIA), resting(TWO, RIA, EDM), register=register))
    assert fallen(ledger, ("kremlin",)) == (ONE,)
    told = {outlet.name: (outlet.cites, outlet.judgments, outlet.falls) for outlet in ledger.outlets}
    assert told["Kremlin"] == ((), (ONE, TWO), (ONE,))
    assert told["RIA"] == ((RIA,), (ONE, TWO), (ONE,))


def test_an_upstream_that_goes_in_a_circle_ends() -> None:
    register = (SourceEntry("RIA", upstream="TASS"), SourceEntry("TASS", upstream="RIA"))
    assert len(line(judging(resting(ONE, TASS, RIA), register=register)).roots) == 2


def test_what_is_said_of_one_citation_goes_before_what_is_said_of_its_outlet() -> None:
    register = (SourceEntry("TASS", reliability="C", upstream="Kremlin"),)
    descriptors = (SourceDescriptor(TASS, credibility="2", reliability="B", upstream="Interfax"),)
    (use,) = line(judging(resting(ONE, TASS), register=register, descriptors=descriptors)).evidence[0].sources
    assert (use.grade.text, use.root) == ("B2", "Interfax")
    (use,) = line(judging(resting(ONE, TASS), register=register)).evidence[0].sources
    assert (use.grade.text, use.root) == ("C", "Kremlin")


def test_what_bears_on_a_judgment_is_told_with_it() -> None:
    brief = judging(resting(ONE, TASS))
    gap = TextItem(ItemId("t1"), rich("Who fired is unknown."), role="gap", bears_on=(ONE,))
    brief = replace(brief, parts=(*brief.parts, Part(PartId("q"), "gaps", "Gaps", (gap,))))
    (bearing,) = line(brief).bearing
    assert (bearing.role, bearing.text, bearing.seen) == ("gap", "Who fired is unknown.", False)
