"""Evidence is linked once, an offer becomes evidence or goes, and what a text states is the editor's to say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.compose import evidence_edits as edits
from briefer.compose.begin import begin_brief
from briefer.compose.edits import find_item
from briefer.model.brief import Brief, ItemId, Judgment, Offer, Origin, Part, PartId, TextItem
from briefer.model.rich import Cite, rich
from briefer.model.template import BriefTemplate, PartSpec
from tests.compose.articles import article

TEMPLATE = BriefTemplate("t", "T", "", "Kind", (PartSpec("own", "Judgments", "judgments", "judgments"),))
ARTICLE = article("Drones burned the depot near Odesa (EDM, 2025-08-18). Rain fell.", "The depot stood empty.")
FIRST, SECOND = (Origin(ARTICLE.id, p.id, 0, 9) for p in ARTICLE.body_paragraphs())
ONE, TWO, TEXT = ItemId("j1"), ItemId("j2"), ItemId("t1")


def brief() -> Brief:
    offers = (Offer(FIRST, 0.5), Offer(SECOND, 0.2))
    judgments = (Judgment(ONE, rich("The depot burns."), offered=offers), Judgment(TWO, rich("It is empty.")))
    part = Part(PartId("p"), "own", "Judgments", (*judgments, TextItem(TEXT, rich("Oil stays dear."))))
    return replace(begin_brief((ARTICLE,), TEMPLATE).brief, parts=(part,))


def judgment(changed: Brief, id: ItemId = ONE) -> Judgment:
    found = find_item(changed, id)[1]
    assert isinstance(found, Judgment)
    return found


def text(changed: Brief) -> TextItem:
    found = find_item(changed, TEXT)[1]
    assert isinstance(found, TextItem)
    return found


def test_what_is_linked_is_linked_once_and_no_longer_offered() -> None:
    cite = Cite(ARTICLE.id, ARTICLE.citations[0].id)
    linked = judgment(edits.link_evidence(brief(), ONE, (FIRST, cite, FIRST)))
    assert linked.evidence == (FIRST, cite)
    assert [offer.origin for offer in linked.offered] == [SECOND]


def test_unlinked_evidence_is_gone() -> None:
    linked = edits.link_evidence(brief(), ONE, (FIRST, SECOND))
    assert judgment(edits.unlink_evidence(linked, ONE, FIRST)).evidence == (SECOND,)


def test_an_offer_taken_is_evidence() -> None:
    taken = judgment(edits.accept_offer(brief(), ONE, SECOND))
    assert (taken.evidence, [o.origin for o in taken.offered]) == ((SECOND,), [FIRST])


def test_what_was_never_offered_cannot_be_taken() -> None:
    before = brief()
    assert edits.accept_offer(before, TWO, FIRST) is before


def test_all_offers_are_taken_of_one_or_of_every_judgment() -> None:
    for after in (edits.accept_all(brief(), ONE), edits.accept_all(brief())):
        assert (judgment(after).evidence, judgment(after).offered) == ((FIRST, SECOND), ())
    assert edits.accept_all(brief(), TWO) == brief()
    assert judgment(edits.accept_all(brief(), least=0.5)).evidence == (FIRST,)


def test_a_refused_offer_is_no_evidence() -> None:
    refused = judgment(edits.refuse_offer(brief(), ONE, FIRST))
    assert (refused.evidence, [o.origin for o in refused.offered]) == ((), [SECOND])
    assert judgment(edits.refuse_all(brief(), ONE)).offered == ()


def test_offers_made_anew_leave_out_what_is_linked() -> None:
    anew = judgment(edits.offer_evidence(edits.refuse_all(brief(), ONE), ONE))
    assert {offer.origin.paragraph for offer in anew.offered} == {"p1", "p2"}
    linked = edits.link_evidence(brief(), ONE, (replace(FIRST, end=-1),))
    anew = judgment(edits.offer_evidence(linked, ONE))
    assert [offer.origin.paragraph for offer in anew.offered] == ["p2"]
    assert anew.evidence == (replace(FIRST, end=-1),)


def test_only_an_indicator_stays_seen() -> None:
    seen = edits.set_seen(edits.set_role(brief(), TEXT, "indicator"), TEXT, True)
    assert (text(seen).role, text(seen).seen) == ("indicator", True)
    assert text(edits.set_role(seen, TEXT, "gap")) == replace(text(seen), role="gap", seen=False)


def test_a_text_bears_on_judgments_each_named_once() -> None:
    assert text(edits.set_bears_on(brief(), TEXT, (TWO, ONE, TWO))).bears_on == (TWO, ONE)


def test_a_judgment_has_no_role_and_a_text_no_evidence() -> None:
    with pytest.raises(KeyError):
        edits.set_role(brief(), ONE, "fact")
    with pytest.raises(KeyError):
        edits.link_evidence(brief(), TEXT, (FIRST,))
