"""Every text of a brief can be looked through, and one word of it changed."""

from __future__ import annotations

from dataclasses import replace

from briefer.app.spelling.places import change_everywhere, change_word, places_of, replaced, source_texts
from briefer.app.spelling.tokens import Word, flat, words_of
from briefer.model.article import ArticleId, CitationId
from briefer.model.brief import Brief, FigureItem, ItemId, Judgment, Part, PartId, TableItem, TextItem
from briefer.model.rich import Cite, Run, rich
from briefer.pipeline import Work

CITE = Cite(ArticleId("a1"), CitationId("c1"))


def a_brief() -> Brief:
    items = (
        Judgment(ItemId("i1"), rich("A wrnog thing"), basis="wrnog basis"),
        TextItem(ItemId("i2"), (Run("One wr"), Run("nog", strong=True), CITE, Run(" wrnog two"))),
        TableItem(ItemId("i3"), (("a", "wrnog"), ("c", "d")), caption="wrnog table"),
        FigureItem(ItemId("i4"), "image/png", b"", alt="wrnog picture", caption="wrnog caption"),
    )
    parts = (Part(PartId("p1"), "own", "wrnog heading", items),)
    return Brief("t", (), "wrnog title", parts, subtitle="wrnog subtitle")


def test_every_text_is_looked_through_in_printed_order() -> None:
    found = [(place.key, place.slot) for place in places_of(a_brief()) if "wrnog" in place.text]
    assert found == [
        ("title", "title"),
        ("subtitle", "subtitle"),
        ("p1", "heading"),
        ("i1", "content"),
        ("i1", "basis"),
        ("i2", "content"),
        ("i3", "caption"),
        ("i3", "0:1"),
        ("i4", "caption"),
        ("i4", "alt"),
    ]


def test_each_of_them_can_be_changed_alone() -> None:
    brief = a_brief()
    for place in places_of(brief):
        for word in words_of(place.text):
            if word.text != "wrnog":
                continue
            changed = change_word(brief, place, word, "wrong")
            differing = [(a.key, a.slot) for a, b in zip(places_of(changed), places_of(brief), strict=True) if a != b]
            assert differing == [(place.key, place.slot)]


def test_changing_everywhere_leaves_no_occurrence_and_no_other_word() -> None:
    brief = replace(a_brief(), title="wrnog wrnogly Wrnog")
    changed = change_everywhere(brief, "wrnog", "wrong", "en")
    assert changed.title == "wrong wrnogly Wrnog"
    rest = [word.text for place in places_of(changed) for word in words_of(place.text)]
    assert "wrnog" not in rest
    assert rest.count("wrong") == 11


def test_a_word_with_two_looks_takes_that_of_its_beginning_and_citations_stay() -> None:
    content = (Run("One wr"), Run("nog", strong=True), CITE, Run(" two"))
    assert replaced(content, Word("wrnog", 4, 9), "wrong") == (Run("One wrong"), CITE, Run(" two"))


def test_a_text_that_reads_otherwise_by_now_is_left_alone() -> None:
    brief = a_brief()
    place = next(iter(places_of(brief)))
    assert change_word(brief, place, Word("other", 0, 5), "wrong") is brief


def test_the_source_wording_is_kept_beside_a_corrected_item(sample_work: Work) -> None:
    brief = sample_work.brief
    place = next(p for p in places_of(brief) if p.slot == "content")
    changed = change_word(brief, place, next(words_of(place.text)), "Ties")
    item = next(item for _, item in changed.items() if item.id == place.key)
    assert isinstance(item, TextItem | Judgment)
    assert item.original == place.content


def test_sources_give_titles_headings_paragraphs_and_outlets(sample_work: Work) -> None:
    texts = "\n".join(source_texts(sample_work.brief.articles))
    for name in ("Eurasia Daily Monitor", "Kremenchuk", "Deutsche Welle"):
        assert name in texts
    assert all(flat(place.content) == place.text for place in places_of(sample_work.brief))
