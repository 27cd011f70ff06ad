"""Releases leave out what ranks above their line, with all that hangs on it, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.compose.document import compose_document
from briefer.compose.editions import edition_of
from briefer.compose.house import House
from briefer.compose.source_summary import source_summary
from briefer.model.brief import Brief, Edition, Item, ItemId, Judgment, Part, PartId, Substitute, TextItem, text_of
from briefer.model.document import document_texts
from briefer.model.lexicon import Lexicon
from briefer.model.rich import Run, plain, rich
from briefer.model.sourcing import SourceEntry
from briefer.model.template import PartSpec
from tests.compose import releases as made


def said(brief: Brief) -> str:
    """Everything that a brief knows, and everything that its paper says."""
    house = House(made.TEMPLATE, Lexicon("none", "", "", ()))
    return f"{brief!r} {' '.join(document_texts(compose_document(brief, house)))}"


def items(brief: Brief) -> list[Item]:
    """All items in order."""
    return [item for _, item in brief.items()]


def test_what_ranks_above_is_gone_with_its_source_its_address_and_its_place_in_the_article() -> None:
    """Neither brief nor paper knows a word, name, date or address of it; what may be seen is there with its note."""
    brief = made.brief(made.open_item("TLP:CLEAR"), made.secret_item(), made.figure(), made.event())
    told = said(made.release_of(brief).brief)
    for gone in (
        "crates",
        "Vostrava",
        "Night Courier",
        "c2.example",
        "May 9",
        "Hall seven",
        "Cranes",
        "secret picture",
        "guard",
    ):
        assert gone not in told
    for gone in ("attaché", "What nobody knew", "One is enough", "First breach"):
        assert gone not in told
    assert "northern port rose" in told
    assert "Port Gazette" in told


def test_the_paper_says_the_release_s_marking() -> None:
    """The line becomes the paper's own marking."""
    assert made.release_of(made.brief(made.open_item("TLP:CLEAR"))).brief.marking == "TLP:CLEAR"


@pytest.mark.parametrize(("line", "shown"), [("TLP:CLEAR", 1), ("TLP:GREEN", 2), ("TLP:AMBER", 3), ("TLP:RED", 4)])
def test_an_item_has_its_own_marking_else_its_part_s_else_the_paper_s(line: str, shown: int) -> None:
    """Own TLP:CLEAR, part TLP:GREEN, paper TLP:AMBER, own TLP:RED."""
    texts = [TextItem(ItemId(f"x{n}"), rich(f"Text {n}.")) for n in range(4)]
    parts = (
        Part(PartId("a"), "body", "", (replace(texts[0], marking="TLP:CLEAR"), texts[1]), marking="TLP:GREEN"),
        Part(PartId("b"), "body", "", (texts[2], replace(texts[3], marking="TLP:RED"))),
    )
    assert len(items(made.release_of(made.brief(parts=parts), line).brief)) == shown


def test_a_marking_that_nobody_knows_is_above_every_line() -> None:
    """A slip in a marking withholds."""
    brief = made.brief(made.open_item("TLP:CLAER"))
    assert items(made.release_of(brief, "TLP:RED").brief) == []


def test_the_fullest_substitute_that_may_be_seen_stands_for_a_withheld_item() -> None:
    """It has the item's place, and neither its source nor its likelihood."""
    texts = ("A shipment left.", "Crates left at night.", "All of it.")
    substitutes = tuple(
        Substitute(m, rich(t)) for m, t in zip(("TLP:CLEAR", "TLP:GREEN", "TLP:RED"), texts, strict=True)
    )
    brief = made.brief(
        made.secret_item("TLP:RED", substitutes), made.judgment(marking="TLP:RED", substitutes=substitutes)
    )
    found = items(made.release_of(brief, "TLP:GREEN").brief)
    assert [plain(text_of(item)) for item in found] == ["Crates left at night."] * 2
    second = found[1]
    assert isinstance(second, Judgment)
    assert (second.likelihood, second.confidence, second.basis, second.evidence) == ("", None, "", ())


def test_evidence_of_what_is_withheld_goes_and_the_rest_leads_to_what_is_left_of_the_article() -> None:
    """The stretch of the open sentence is found again in the shortened paragraph."""
    judged = made.judgment(marking="TLP:CLEAR")
    bare = made.release_of(made.brief(made.open_item("TLP:CLEAR"), made.secret_item(), judged)).brief
    (found,) = (item for item in items(bare) if isinstance(item, Judgment))
    (place,) = found.evidence
    text = next(bare.articles[0].body_paragraphs()).text
    assert text[place.start : place.end] == made.OPEN_TEXT  # type: ignore[union-attr]
    assert text == made.OPEN_TEXT


def test_evidence_that_no_item_tells_stays_only_where_nothing_unmarked_is_withheld() -> None:
    """In a paper of the line's own marking the article may be pointed to; below it may not."""
    judged = replace(made.judgment(marking="TLP:CLEAR"), evidence=(made.OPEN_PLACE,))
    brief = made.brief(judged)
    assert [len(i.evidence) for i in items(made.release_of(brief).brief) if isinstance(i, Judgment)] == [0]
    assert [len(i.evidence) for i in items(made.release_of(brief, "TLP:AMBER").brief) if isinstance(i, Judgment)] == [1]


def test_a_source_whose_name_is_marked_higher_leaves_the_note_without_it() -> None:
    """The sentence stays; the reference and its printed form go."""
    entry = SourceEntry("Port Gazette", marking="TLP:RED")
    bare = made.release_of(made.brief(made.open_item("TLP:CLEAR"), register=(entry,))).brief
    assert "northern port rose in spring." in plain(text_of(items(bare)[0]))
    assert "Gazette" not in said(bare)


def test_an_article_that_only_withheld_items_use_is_not_named() -> None:
    """The line "Based on" would tell of it."""
    secret = replace(made.secret_item(), content=rich("Crates."), origin=replace(made.OPEN_PLACE, article=made.B))
    brief = made.brief(made.open_item(), secret, paper="TLP:GREEN", articles=(made.ARTICLE, made.OTHER_ARTICLE))
    assert "Vostrava" not in said(made.release_of(brief, "TLP:GREEN").brief)


def test_the_drafted_statement_on_the_sources_counts_the_release_s_own() -> None:
    """One outlet is left of two, and the statement says so."""
    whole = made.brief(made.open_item("TLP:CLEAR"), made.secret_item())
    drafted = TextItem(ItemId("source-summary"), source_summary(whole, made.TEMPLATE), drafted=True)
    part = Part(PartId("part3"), "source-summary", "Source base", (drafted,))
    bare = made.release_of(replace(whole, parts=(*whole.parts, part))).brief
    assert plain(text_of(items(bare)[-1])) == plain(source_summary(bare, made.TEMPLATE))
    assert "1 outlet " in plain(text_of(items(bare)[-1]))


def test_the_edition_before_tells_no_more_than_this_one() -> None:
    """A judgment that is withheld now was not there then."""
    old = Edition(
        "Old",
        1,
        Lexicon("none", "", "", ()),
        (made.judgment(content=rich("Crates will come back.")),),
        ("Night Courier",),
    )
    brief = made.brief(made.open_item(), made.judgment(marking="TLP:RED"), previous=old)
    assert "Crates will come back" not in said(made.release_of(brief, "TLP:AMBER").brief)
    bare = made.release_of(replace(brief, previous=replace(old, judgments=())), "TLP:AMBER").brief
    assert bare.previous is not None
    assert bare.previous.sources == ()


def test_a_judgment_of_the_edition_before_has_the_marking_it_had_then() -> None:
    """It was in a TLP:RED part, or paper, of which the next edition knows nothing."""
    lexicon = Lexicon("none", "", "", ())
    part = Part(PartId("a"), "body", "Discussion", (made.judgment(content=rich("Crates will come back.")),))
    for before in (made.brief(parts=(replace(part, marking="TLP:RED"),)), made.brief(parts=(part,), paper="TLP:RED")):
        later = made.brief(made.open_item(), paper="TLP:AMBER", previous=edition_of(before, lexicon))
        assert "Crates" not in said(made.release_of(later, "TLP:AMBER").brief)
        assert "Crates" in said(made.release_of(later, "TLP:RED").brief)


def test_a_heading_of_the_editor_s_own_has_its_part_s_marking_and_that_of_a_form_tells_nothing() -> None:
    """Discussion is the template's word, which also stands in place of others, once; a part of one's own has none."""
    parts = (
        Part(PartId("a"), "body", "Discussion", (made.open_item("TLP:CLEAR"),)),
        Part(PartId("b"), "own", "Where the crates went", (replace(made.open_item("TLP:CLEAR"), id=ItemId("i9")),)),
        Part(PartId("c"), "body", "What is in them", (replace(made.open_item("TLP:CLEAR"), id=ItemId("i8")),)),
        Part(PartId("d"), "body", "Who sent them", (replace(made.open_item("TLP:CLEAR"), id=ItemId("i7")),)),
    )
    bare = made.release_of(made.brief(parts=parts)).brief
    assert [part.heading for part in bare.parts] == ["Discussion", "", "Discussion", ""]


def test_an_edited_item_keeps_that_it_was_edited_and_not_what_the_source_said() -> None:
    """Its language is still the editor's."""
    edited = replace(made.open_item(), original=rich("Wording of the source."))
    (found,) = items(made.release_of(made.brief(edited), "TLP:AMBER").brief)
    assert isinstance(found, TextItem)
    assert found.original == ()


def test_what_the_readers_see_is_not_told_as_withheld() -> None:
    """The same sentence at two markings is no secret; the comment on it is."""
    same = replace(made.open_item("TLP:RED"), id=ItemId("i8"), comment="Only for us.")
    withheld = made.release_of(made.brief(made.open_item("TLP:CLEAR"), same)).withheld
    assert withheld.items == 1
    assert withheld.texts == ("Only for us.", "One is enough.")


WORDS = st.lists(
    st.sampled_from(["amber", "basin", "cedar", "delta", "ember", "fjord", "grove", "heron", "islet", "jetty"]),
    min_size=6,
    max_size=9,
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(WORDS, st.sampled_from(("", *made.MARKINGS, "odd"))), max_size=6), st.sampled_from(made.MARKINGS)
)
def test_no_release_knows_what_it_withholds(texts: list[tuple[list[str], str]], line: str) -> None:
    """Of any brief with any markings."""
    each = tuple(
        TextItem(ItemId(f"i{n}"), (Run(f"{' '.join(words)} number{n}"),), marking=marking, comment=f"remark{n}")
        for n, (words, marking) in enumerate(texts)
    )
    told = said(made.release_of(made.brief(*each), line).brief)
    for number, (_, marking) in enumerate(texts):
        shown = made.RANKS.get(marking or "TLP:AMBER", 9) <= made.RANKS[line]
        assert (f"number{number}" in told) == shown
        assert f"remark{number}" not in told


def test_the_annex_tells_nothing_of_what_a_withheld_judgment_rests_on() -> None:
    """Not even that nothing is linked: its text for other readers stands there alone."""
    spec = PartSpec("trace", "What it rests on", "traceability", "paragraphs")
    template = replace(made.TEMPLATE, parts=(*made.TEMPLATE.parts, spec))
    hidden = made.judgment(
        id=ItemId("i6"), marking="TLP:RED", substitutes=(Substitute("TLP:CLEAR", rich("Held back.")),)
    )
    shown = replace(made.judgment(marking="TLP:CLEAR"), evidence=(made.OPEN_PLACE,))
    whole = made.brief(made.open_item("TLP:CLEAR"), hidden, shown)
    brief = replace(whole, parts=(*whole.parts, Part(PartId("part9"), "trace", "What it rests on")))
    bare = made.release_of(brief, template=template).brief
    document = compose_document(bare, House(template, Lexicon("none", "", "", ())))
    texts = list(document_texts(document))
    annex = texts[texts.index("What it rests on") :]
    assert annex[1] == "Held back."
    assert annex[2] == "Exports will grow."
    assert not any("No evidence" in text for text in annex)
