"""Evidence found for judgments: right far more often than not, in its place, and never what is linked already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.compose.begin import begin_brief
from briefer.compose.content import ArticleText
from briefer.compose.support import LEAST_SCORE, MOST_OFFERS, Support
from briefer.ingest import read_article
from briefer.model.article import Article, SummaryPoint
from briefer.model.brief import ItemId, Judgment, Origin
from briefer.model.rich import rich
from briefer.model.template import BriefTemplate, PartSpec
from tests.compose.articles import article

DATA = Path(__file__).parent.parent / "data"
LABELLED = yaml.safe_load((DATA / "evidence.yaml").read_text(encoding="utf-8"))
JUDGING = BriefTemplate("t", "T", "", "Kind", (PartSpec("own", "Judgments", "judgments", "judgments"),))
DEPOTS = article(
    "Drones burned an oil depot near Odesa (EDM, 2025-08-18). It belonged to a company in Baku. Rain fell in Kyiv.",
    "The harbor of Poti stood idle. Its cranes were sold (Civil Georgia, 2025-07-04).",
)


def found(one: Article) -> Support:
    return Support.of((ArticleText.of(one),))


def offered(words: str, one: Article = DEPOTS) -> list[str]:
    texts = {p.id: p.text for p in one.body_paragraphs()}
    places = [offer.origin for offer in found(one).offers(words, one.language)]
    return [texts[place.paragraph][place.start : place.end] for place in places]


def labelled_files(sample: Path) -> Iterator[tuple[Article, list[list[int]]]]:
    for name, wanted in LABELLED["files"].items():
        yield read_article(DATA / "articles" / name), wanted


def labelled_articles(sample: Path) -> Iterator[tuple[Article, list[list[int]]]]:
    yield read_article(sample), [[1, 2], [5, 6], [3, 6, 7]]
    yield from written("articles")


def written(key: str) -> Iterator[tuple[Article, list[list[int]]]]:
    for own in LABELLED[key]:
        points = own["summary"]
        made = article(*own["body"], summary=tuple(point["text"] for point in points))
        yield replace(made, language=own["language"]), [point["paragraphs"] for point in points]


def precision_and_recall(cases: Iterator[tuple[Article, list[list[int]]]]) -> tuple[float, float]:
    right = offered = wanted = 0
    for one, labels in cases:
        number = {p.id: n for n, p in enumerate(one.body_paragraphs(), 1)}
        support = found(one)
        for point, label in zip(one.summary, labels, strict=True):
            offers = support.offers(point.paragraph.text, one.language)
            places = {number[offer.origin.paragraph] for offer in offers}
            right, offered, wanted = right + len(places & set(label)), offered + len(places), wanted + len(label)
    return right / offered, right / wanted


def test_what_is_offered_in_analyses_is_nearly_always_right(sample_article: Path) -> None:
    precision, recall = precision_and_recall(labelled_articles(sample_article))
    assert precision >= 0.95
    assert recall >= 0.85


def test_it_is_as_right_on_articles_that_were_not_known_when_it_was_made() -> None:
    precision, recall = precision_and_recall(written("blind"))
    assert precision >= 0.95
    assert recall >= 0.8


def test_where_points_share_hardly_a_word_with_the_body_little_is_offered(sample_article: Path) -> None:
    """There precision goes before recall: a wrong offer costs the editor more than a missing one."""
    precision, recall = precision_and_recall(labelled_files(sample_article))
    assert precision >= 0.7
    assert recall >= 0.15


def test_the_sentence_comes_with_the_citation_that_covers_it() -> None:
    assert offered("The cranes of Poti were sold.")[0] == "Its cranes were sold (Civil Georgia, 2025-07-04)."
    assert offered("Poti’s harbor is idle.") == [
        "The harbor of Poti stood idle. Its cranes were sold (Civil Georgia, 2025-07-04)."
    ]


def test_the_name_of_an_outlet_supports_nothing() -> None:
    assert offered("Civil Georgia is read in Brussels.") == []


def test_words_that_say_nothing_find_nothing() -> None:
    assert offered("") == []
    assert offered("It was and it will be.") == []


def test_the_best_comes_first_and_there_are_few() -> None:
    offers = found(DEPOTS).offers("The oil depot near Odesa that drones burned belonged to a company in Baku.", "en")
    assert [offer.origin.paragraph for offer in offers] == ["p1"] * len(offers)
    scores = [offer.score for offer in offers]
    assert scores == sorted(scores, reverse=True)
    assert 1 < len(offers) <= MOST_OFFERS
    assert all(LEAST_SCORE <= score <= 1 for score in scores)


def test_nothing_that_is_linked_already_is_offered() -> None:
    words = "Drones burned the oil depot near Odesa."
    (best, *_) = found(DEPOTS).offers(words, "en")
    for known in (best.origin, replace(best.origin, start=0, end=-1)):
        assert best.origin not in [offer.origin for offer in found(DEPOTS).offers(words, "en", (known,))]


def test_a_first_brief_offers_evidence_for_the_points_of_the_summary() -> None:
    one = article("Drones burned an oil depot near Odesa (EDM, 2025-08-18).", summary=("An oil depot burned.",))
    (judgment,) = begin_brief((one,), JUDGING).brief.parts[0].items
    assert isinstance(judgment, Judgment)
    assert judgment.evidence == ()
    assert [offer.origin.paragraph for offer in judgment.offered] == ["p1"]


def test_a_drafted_point_rests_on_its_own_sentence_for_certain() -> None:
    (paragraph, *_) = DEPOTS.body_paragraphs()
    drafted = SummaryPoint(paragraph, True, paragraph.id, 0, 56)
    one = replace(DEPOTS, summary=(drafted,))
    (judgment,) = begin_brief((one,), JUDGING).brief.parts[0].items
    assert isinstance(judgment, Judgment)
    assert judgment.evidence == (Origin(one.id, paragraph.id, 0, 56),)
    assert all(offer.origin.start >= 56 for offer in judgment.offered)


def test_another_article_supports_too() -> None:
    other = replace(DEPOTS, id=DEPOTS.id.__class__("a2"))
    support = Support.of((ArticleText.of(DEPOTS), ArticleText.of(other)))
    judged = support.supported(Judgment(ItemId("j"), rich("Drones burned the oil depot near Odesa.")))
    assert {offer.origin.article for offer in judged.offered} == {"a1", "a2"}


@pytest.mark.parametrize("text", ["", "()", "…", "— — —", "\u0645\u0631\u062d\u0628\u0627", "x" * 30_000])
def test_any_body_can_be_looked_through(text: str) -> None:
    assert found(article(text)).offers("Drones burned the oil depot.", "en") == ()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text("ab (EDM,205-).", max_size=40), min_size=1, max_size=4), st.text("ab c", max_size=20))
def test_every_offer_is_a_stretch_of_a_paragraph(texts: Sequence[str], words: str) -> None:
    one = article(*texts)
    lengths = {p.id: len(p.text) for p in one.body_paragraphs()}
    for offer in found(one).offers(words, "en"):
        assert 0 <= offer.origin.start < offer.origin.end <= lengths[offer.origin.paragraph]
