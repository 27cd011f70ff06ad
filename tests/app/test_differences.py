"""Two states of a brief compared: nothing that differs is left out, and nothing that does not is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefer.app.differences import differences
from briefer.app.differences_items import Difference
from briefer.app.differences_list import said
from briefer.compose import edits
from briefer.compose.aside import set_priority
from briefer.model.brief import (
    Brief,
    Correction,
    EventItem,
    FigureItem,
    Item,
    ItemId,
    Judgment,
    Part,
    PartId,
    TableItem,
    TextItem,
    Waiver,
    text_of,
)
from briefer.model.dates import PartialDate
from briefer.model.rich import plain, rich
from briefer.pipeline import Work


def compared(work: Work, edit: Callable[[Brief], Brief]) -> tuple[Difference, ...]:
    return differences(work, Work(edit(work.brief), work.template))


def judgment(work: Work) -> Judgment:
    return next(item for _, item in work.brief.items() if isinstance(item, Judgment))


def facts(difference: Difference) -> list[list[tuple[str, object]]]:
    """The changed facts of both sides."""
    sides = (difference.before, difference.after)
    return [[(f.kind, f.value) for f in side.facts if f.changed] if side else [] for side in sides]


def test_a_judgment_is_told_with_its_likelihood_and_confidence_old_and_new(sample_work: Work) -> None:
    weighed = replace(judgment(sample_work), likelihood="likely", confidence="high")
    work = Work(edits.change_judgment(sample_work.brief, weighed.id, lambda _: weighed), sample_work.template)
    (found,) = compared(
        work,
        lambda b: edits.change_judgment(b, weighed.id, lambda j: replace(j, likelihood="unlikely", confidence="low")),
    )
    assert found.kinds == ("likelihood", "lowered")
    assert facts(found) == [
        [("likelihood", "likely"), ("confidence", "high")],
        [("likelihood", "unlikely"), ("confidence", "low")],
    ]
    assert said(found) == "Judgment 1: likelihood changed, confidence lowered"
    assert found.before is not None
    assert plain(found.before.content) == plain(weighed.content)


def test_evidence_that_is_gone_is_named_and_evidence_that_stays_is_not(sample_work: Work) -> None:
    paragraphs = [item.origin for _, item in sample_work.brief.items() if item.origin][:2]
    linked = replace(judgment(sample_work), evidence=tuple(paragraphs))
    work = Work(edits.change_judgment(sample_work.brief, linked.id, lambda _: linked), sample_work.template)
    (found,) = compared(
        work, lambda b: edits.change_judgment(b, linked.id, lambda j: replace(j, evidence=j.evidence[1:]))
    )
    assert found.kinds == ("evidence",)
    assert ("piece", linked.evidence[:1]) in facts(found)[0]
    assert [kind for kind, _ in facts(found)[1]] == ["evidence"]


def test_an_item_both_reworded_and_moved_is_told_once_with_both_places(sample_work: Work) -> None:
    part = max(sample_work.brief.parts, key=lambda part: len(part.items))
    last = part.items[-1].id
    (found,) = compared(
        sample_work, lambda b: edits.set_content(edits.move_items(b, {last}, part.id, 0), last, rich("Short"))
    )
    assert found.kinds[0] == "reworded"
    assert found.kinds[-1] == "moved"
    assert [side[-1][0] for side in facts(found)] == ["place", "place"]


def test_a_part_that_was_added_is_one_change_that_shows_all_it_holds(sample_work: Work) -> None:
    items: tuple[Item, ...] = (TextItem(ItemId("x1"), rich("One")), TextItem(ItemId("x2"), rich("Two")))
    own = Part(PartId("own"), "own", "Outlook of our own", items)
    added = Work(replace(sample_work.brief, parts=(*sample_work.brief.parts, own)), sample_work.template)
    (found,) = differences(sample_work, added)
    assert found.kinds == ("added",)
    assert found.before is None
    assert found.after is not None
    assert plain(found.after.content) == "Outlook of our own\n\nOne\n\nTwo"
    (gone,) = differences(added, sample_work)
    assert gone.kinds == ("removed",)
    assert gone.after is None


def test_an_item_saved_from_a_removed_part_has_moved(sample_work: Work) -> None:
    """It is not lost with the part, so it is not told as lost."""
    giving, taking = [part for part in sample_work.brief.parts if part.items][:2]
    kept = giving.items[0].id
    found = compared(
        sample_work,
        lambda b: replace(
            moved := edits.move_items(b, {kept}, taking.id, 0),
            parts=tuple(part for part in moved.parts if part.id != giving.id),
        ),
    )
    assert sorted(difference.kind for difference in found) == ["moved", "removed"]


def test_changes_come_in_printed_order_and_what_is_gone_where_it_was(sample_work: Work) -> None:
    part = max(sample_work.brief.parts, key=lambda part: len(part.items))
    first, second, third = (item.id for item in part.items[:3])

    def edit(brief: Brief) -> Brief:
        brief = edits.set_content(edits.set_content(brief, first, rich("First")), third, rich("Third"))
        return replace(edits.remove_items(brief, {second}), title="Another")

    found = compared(sample_work, edit)
    assert [difference.kind for difference in found] == ["field", "reworded", "removed", "reworded"]
    assert [difference.place for difference in found] == ["", *[part.heading] * 3]


FIGURE = FigureItem(ItemId("f"), "image/png", b"one", "A map", "Map")
TABLE = TableItem(ItemId("t"), (("a", "b"), ("1", "2")))
EVENT = EventItem(ItemId("e"), PartialDate(2025, 7, 1), rich("Strike"))
TEXT = TextItem(ItemId("x"), rich("Words"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (FIGURE, replace(FIGURE, content=b"another")),
        (FIGURE, replace(FIGURE, alt="")),
        (FIGURE, replace(FIGURE, caption="Chart")),
        (TABLE, replace(TABLE, rows=(("a", "b"), ("1", "3")))),
        (TABLE, replace(TABLE, has_header=False)),
        (EVENT, replace(EVENT, date=PartialDate(2025, 7, 2))),
        (EVENT, replace(EVENT, end_date=PartialDate(2025, 7, 2))),
        (TEXT, replace(TEXT, style="quote")),
        (TEXT, replace(TEXT, drafted=True)),
    ],
)
def test_whatever_changes_in_an_item_is_seen_on_one_of_its_sides(sample_work: Work, old: Item, new: Item) -> None:
    def holding(item: Item) -> Work:
        own = Part(PartId("own"), "own", "Own", (item,))
        return Work(replace(sample_work.brief, parts=(*sample_work.brief.parts, own)), sample_work.template)

    (found,) = differences(holding(old), holding(new))
    assert found.before is not None
    assert found.after is not None
    assert found.before.content != found.after.content or any(facts(found))


def test_what_stands_outside_the_parts_is_told_too(sample_work: Work) -> None:
    brief = sample_work.brief
    article = brief.articles[0]
    changes: list[Callable[[Brief], Brief]] = [
        lambda b: replace(b, corrections=(Correction(article.id, article.citations[0]),)),
        lambda b: replace(b, excluded=frozenset(list(b.citations())[:1])),
        lambda b: replace(b, waivers=(Waiver("KJ01", "j1", "Agreed"),)),
        lambda b: replace(b, set_aside=(Part(PartId("own"), "own", "Aside", (TEXT,)),)),
        lambda b: replace(b, articles=(replace(article, title="Retyped"),)),
        lambda b: replace(b, articles=()),
        lambda b: replace(b, language="de"),
    ]
    for change in changes:
        assert len(compared(sample_work, change)) == 1
    assert len(differences(sample_work, Work(brief, replace(sample_work.template, name="Mine")))) == 1
    assert differences(sample_work, sample_work) == ()


def test_words_of_a_difference_are_those_of_the_item(sample_work: Work) -> None:
    """The whole readable text, not an excerpt."""
    longest = max((item for _, item in sample_work.brief.items()), key=lambda item: len(plain(text_of(item))))
    (found,) = compared(sample_work, lambda b: edits.set_content(b, longest.id, (*text_of(longest), *rich(" More."))))
    assert found.after is not None
    assert plain(found.after.content) == plain(text_of(longest)) + " More."


def test_a_priority_is_told_as_what_changed(sample_work: Work) -> None:
    """It is printed nowhere, so nothing else would say why the two differ."""
    item = next(item for _, item in sample_work.brief.items())
    (found,) = compared(sample_work, lambda b: set_priority(b, {item.id}, "keep"))
    assert found.after is not None
    assert [fact.value for fact in found.after.facts if fact.changed] == ["As in its source, to be kept"]
