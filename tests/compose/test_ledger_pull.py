"""What judgments lose without sources: nothing, some of their evidence, or all of it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefer.compose.begin import begin_brief
from briefer.compose.ledger import Ledger, ledger_of
from briefer.compose.ledger_pull import effects_of
from briefer.model.brief import ItemId, Judgment, Part, PartId
from briefer.model.rich import Cite, rich
from briefer.model.sourcing import SourceEntry
from briefer.model.template import BriefTemplate, PartSpec
from tests.compose.articles import article

TEMPLATE = BriefTemplate("t", "T", "", "Kind", (PartSpec("own", "Judgments", "judgments", "judgments"),))
ARTICLE = article("One (TASS, 2025-07-04). Two (Meduza, 2025-07-05).", "Three (Reuters, 2025-08-01).", "Four.")
TASS, MEDUZA, REUTERS = (Cite(ARTICLE.id, c.id) for c in ARTICLE.citations)
JUDGMENTS = (
    Judgment(ItemId("j1"), rich("One."), evidence=(TASS,)),
    Judgment(ItemId("j2"), rich("Two."), evidence=(TASS, MEDUZA, REUTERS)),
    Judgment(ItemId("j3"), rich("Three."), evidence=(REUTERS,)),
    Judgment(ItemId("j4"), rich("Four.")),
)


def ledger(*register: SourceEntry) -> Ledger:
    brief = begin_brief((ARTICLE,), TEMPLATE).brief
    return ledger_of(replace(brief, parts=(Part(PartId("p"), "own", "", JUDGMENTS),), register=register))


def test_a_judgment_falls_or_says_what_it_keeps() -> None:
    first, second = effects_of(ledger(), ["tass"])
    assert (first.judgment, first.falls, first.outlets) == ("j1", True, ())
    assert (second.judgment, second.falls, second.lost, second.of) == ("j2", False, 1, 3)
    assert second.outlets == ("Meduza", "Reuters")


def test_outlets_that_have_it_from_one_are_left_as_one() -> None:
    """Meduza with news from Reuters leaves one outlet, not two."""
    second = effects_of(ledger(SourceEntry("Meduza", upstream="Reuters")), ["TASS"])[1]
    assert second.outlets == ("Reuters",)


UPSTREAM = st.sampled_from(["", "TASS", "Meduza", "Reuters", "Kremlin"])


@given(UPSTREAM, UPSTREAM)
def test_without_an_outlet_falls_what_the_ledger_says_falls(of_meduza: str, of_reuters: str) -> None:
    """Whoever has news from whom: the row of an outlet and what is told when it is pulled agree."""
    whole = ledger(SourceEntry("Meduza", upstream=of_meduza), SourceEntry("Reuters", upstream=of_reuters))
    for outlet in whole.outlets:
        effects = effects_of(whole, [outlet.name])
        assert tuple(effect.judgment for effect in effects) == outlet.judgments
        assert tuple(effect.judgment for effect in effects if effect.falls) == outlet.falls
