"""Find and replace reaches every wording, keeps citations and looks, and counts what it did."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.begin import begin_brief
from briefer.compose.edits import restore_source, set_content
from briefer.compose.replace_text import FoundText, find_text, replace_text
from briefer.model.brief import Brief, TextItem, text_of
from briefer.model.rich import Run, citations_of, plain
from briefer.model.template import BriefTemplate, PartSpec
from tests.compose.articles import article

TEMPLATE = BriefTemplate("t", "T", "", "brief", (PartSpec("body", "Baku today", "sections", "paragraphs"),))


def begun() -> Brief:
    texts = ("Baku sells oil (Reuters, 2025-08-18). The word BAKU stands here.", "Nothing here (EDM, 2025-07-10).")
    return replace(begin_brief((article(*texts),), TEMPLATE).brief, title="Baku and Moscow")


def test_titles_headings_and_items_are_reached() -> None:
    before = begun()
    after, count = replace_text(before, "baku", "Azerbaijan")
    assert after.title == "Azerbaijan and Moscow"
    assert not any("baku" in plain(text_of(item)).casefold() for _, item in after.items())
    assert count == 3 + sum("Baku" in part.heading for part in before.parts)


def test_citations_stay_and_the_source_comes_back() -> None:
    before = begun()
    after, _ = replace_text(before, "Baku", "It", match_case=True)
    for (_, old), (_, new) in zip(before.items(), after.items(), strict=True):
        assert citations_of(text_of(old)) == citations_of(text_of(new))
        assert restore_source(after, new.id).articles == before.articles
    first = next(item for _, item in after.items())
    assert isinstance(first, TextItem)
    assert first.original is not None


def test_looks_stay() -> None:
    before = begun()
    id = next(item.id for _, item in before.items())
    before = set_content(before, id, (Run("Baku ", strong=True), Run("sells"), Run(" oil", emph=True)))
    after, count = replace_text(before, "sells", "buys")
    assert text_of(next(item for _, item in after.items())) == (
        Run("Baku ", strong=True),
        Run("buys"),
        Run(" oil", emph=True),
    )
    assert count == 1


def test_what_is_not_there_changes_nothing() -> None:
    before = begun()
    assert replace_text(before, "Odesa", "x") == (before, 0)
    assert replace_text(before, "", "x") == (before, 0)
    assert replace_text(before, "baku", "x", match_case=True) == (before, 0)
    assert replace_text(before, ".*", "x")[1] == 0


def test_what_is_found_is_what_is_replaced_one_after_the_other() -> None:
    before = begun()
    found = find_text(before, "baku")
    assert found[0].key == "title"
    assert len(found) == replace_text(before, "baku", "x")[1]
    one_by_one = before
    while left := find_text(one_by_one, "baku"):
        one_by_one, count = replace_text(one_by_one, "baku", "x", only=left[-1])
        assert count == 1
    assert one_by_one == replace_text(before, "baku", "x")[0]


def test_only_the_occurrence_that_is_meant_is_replaced() -> None:
    brief = replace(begun(), title="Oil, oil and oil")
    after, count = replace_text(brief, "oil", "gas", only=FoundText("title", 1))
    assert (after.title, count) == ("Oil, gas and oil", 1)


def test_straight_quotes_and_hyphens_find_the_printed_ones() -> None:
    brief = replace(begun(), title="Moscow’s “line”: Baku–Moscow")
    for typed in ("Moscow's", '"line"', "Baku-Moscow"):
        assert find_text(brief, typed)[:1] == (FoundText("title", 0),), typed
    assert not find_text(brief, "Moscow‘s")
