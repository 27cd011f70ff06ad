"""An article is taken out of a brief, with what was taken from it or without."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.compose import edits
from briefer.compose.begin import begin_brief
from briefer.compose.corrections import items_from, remove_article
from briefer.model.article import ArticleId, CitationId, ParagraphId, SourceId
from briefer.model.brief import Judgment, Offer, Origin, text_of
from briefer.model.rich import Cite, Run, citations_of, plain
from briefer.model.sourcing import SourceDescriptor
from tests.compose.articles import article
from tests.compose.corrections.example import TEMPLATE

ONE = article("Depots burn (Reuters, 2025-09-02).", "Two.")
OTHER = replace(article("Ships sail (EDM, 2024-02-29)."), id=ArticleId("other"), title="Ships")
BRIEF = begin_brief((ONE, OTHER), TEMPLATE).brief
CITE = Cite(ArticleId("other"), CitationId("c1"))
ORIGIN = Origin(ArticleId("other"), ParagraphId("p1"))


def test_its_items_go_with_it() -> None:
    after = remove_article(BRIEF, OTHER.id, keep_items=False)
    assert after.articles == (ONE,)
    assert items_from(after, OTHER.id) == ()
    assert [plain(text_of(i)) for _, i in after.items()] == ["Depots burn .", "Two."]


def test_or_stay_as_text_of_the_editors_own_with_the_citations_spelt_out() -> None:
    edited = edits.set_content(BRIEF, items_from(BRIEF, OTHER.id)[0].id, (Run("Mine "), CITE))
    after = remove_article(edited, OTHER.id, keep_items=True)
    kept = [i for _, i in after.items()][-1]
    assert (kept.origin, plain(text_of(kept))) == (None, "Mine (EDM, 2024-02-29)")
    assert len(list(after.items())) == len(list(BRIEF.items()))


@pytest.mark.parametrize("keep", [True, False])
def test_nothing_of_it_is_referred_to_any_more(keep: bool) -> None:
    brief = edits.exclude_citation(BRIEF, CITE)
    brief = edits.rename_source(brief, OTHER.id, SourceId("edm"), "Jamestown")
    brief = edits.correct_citation(brief, CITE, ())
    own = next(i for _, i in brief.items() if i.origin and i.origin.article == ONE.id)
    stays = Origin(ONE.id, ParagraphId("p1"))
    offers = (Offer(ORIGIN, 0.5), Offer(stays, 0.4))
    judgment = Judgment(own.id, (Run("So "), CITE), evidence=(CITE, ORIGIN, stays), offered=offers)
    brief = replace(brief, descriptors=(SourceDescriptor(CITE, credibility="2"),))
    brief = edits.add_item(brief, brief.parts[0].id, judgment)
    after = remove_article(brief, OTHER.id, keep)
    kept = next(i for _, i in after.items() if isinstance(i, Judgment))
    assert (plain(kept.content), kept.evidence) == ("So (EDM, 2024-02-29)", (stays,))
    assert (kept.offered, after.descriptors) == (offers[1:], ())
    cites = {c.article for _, i in after.items() for c in citations_of(text_of(i))}
    assert OTHER.id not in cites
    assert not any(OTHER.id in str(x) for x in (after.excluded, after.corrections, after.source_names))


def test_a_part_that_is_set_aside_is_cleared_too() -> None:
    part = next(p for p in BRIEF.parts if any(i.origin and i.origin.article == OTHER.id for i in p.items))
    after = remove_article(edits.set_aside(BRIEF, part.id), OTHER.id, keep_items=True)
    assert items_from(after, OTHER.id) == ()
    assert sum(len(p.items) for p in after.set_aside) == len(part.items)


def test_an_article_that_is_not_there_cannot_be_removed() -> None:
    with pytest.raises(KeyError):
        remove_article(BRIEF, ArticleId("gone"), keep_items=True)
