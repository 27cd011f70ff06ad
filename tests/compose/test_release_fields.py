"""Every field of a brief is decided on in releases: a new one fails here until somebody said whether it may go out."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from dataclasses import replace

import pytest

from briefer.model.article import Article, ArticleId, Citation, CitationId, Reference
from briefer.model.brief import (
    Brief,
    Edition,
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
)
from briefer.model.dates import PartialDate
from briefer.model.lexicon import Lexicon
from briefer.model.rich import Cite, rich
from briefer.model.sourcing import SourceDescriptor, SourceEntry
from tests.compose import releases as made

# What ``compose.release`` and its neighbours know. Who adds a field decides there whether a release keeps it, has
# ``compose.withheld`` gather it if not, and adds its name here.
DECIDED: Mapping[type, str] = {
    Brief: "template articles title parts subtitle marking date cut_off language organisation prepared_for prepared_by "
    "reference excluded corrections source_names waivers set_aside expires register descriptors edition previous "
    "reasons lexicon",
    Part: "id role heading items proposed priority taken_from marking",
    TextItem: "id content origin original drafted style priority comment role bears_on seen marking substitutes",
    Judgment: "id content likelihood confidence basis time_frame evidence origin original priority comment offered "
    "marking substitutes",
    EventItem: "id date content end_date origin original significance priority comment marking substitutes",
    TableItem: "id rows has_header caption origin priority comment marking substitutes",
    FigureItem: "id media_type content alt caption origin priority comment marking substitutes",
    Edition: "title number lexicon judgments sources date reference",
    Article: "id title publication volume issue authors date year year_inferred language summary sections notes asides "
    "citations not_citations sources events acronyms notices file_name",
    Citation: "id text references paragraph start end doubt",
    Reference: "source source_id signal dates locator url remark",
    SourceEntry: "name also kind reliability language country descriptor upstream marking",
    SourceDescriptor: "cite credibility reliability text upstream",
}
CANARY = "Kanarienvogel"


@pytest.mark.parametrize("record", DECIDED, ids=lambda record: record.__name__)
def test_every_field_is_decided_on(record: type) -> None:
    """See the comment above."""
    assert {field.name for field in dataclasses.fields(record)} == set(DECIDED[record].split())


def sung(hint: object) -> typing.Any:
    """A value of that type that says the canary wherever it can."""
    origin = typing.get_origin(hint)
    simple: dict[object, typing.Any] = {
        str: CANARY,
        bytes: CANARY.encode(),
        bool: False,
        int: 0,
        float: 0.5,
        PartialDate: PartialDate(2025, 5, 4),
        ItemId: ItemId("i7"),
    }
    if hint in simple:
        return simple[hint]
    if isinstance(hint, typing.NewType):
        return hint(CANARY)
    if origin is typing.Literal:
        return typing.get_args(hint)[0]
    if origin is tuple:
        return (sung(typing.get_args(hint)[0]),)
    if origin in (typing.Union, types.UnionType):
        return sung(typing.get_args(hint)[0])
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        hints = typing.get_type_hints(hint)
        return hint(**{field.name: sung(hints[field.name]) for field in dataclasses.fields(hint)})
    raise TypeError(f"no value is known for {hint!r}")


@pytest.mark.parametrize("kind", [TextItem, Judgment, EventItem, TableItem, FigureItem])
def test_nothing_of_a_withheld_item_stays_in_any_field(kind: type) -> None:
    """Each of its fields sings, and the release is silent."""
    item: Item = replace(sung(kind), marking="TLP:RED", substitutes=())
    released = made.release_of(made.brief(made.open_item("TLP:CLEAR"), item)).brief
    assert CANARY not in repr(released)
    assert repr(CANARY.encode()) not in repr(released)


@pytest.mark.parametrize("kind", [TextItem, Judgment, EventItem, TableItem, FigureItem])
def test_all_that_a_withheld_item_says_is_searched_for(kind: type) -> None:
    """The proof knows its words and its picture."""
    item: Item = replace(sung(kind), marking="TLP:RED", substitutes=())
    withheld = made.release_of(made.brief(made.open_item("TLP:CLEAR"), item)).withheld
    assert CANARY in withheld.texts
    assert (CANARY.encode() in withheld.pictures) == (kind is FigureItem)


def test_what_only_the_editors_need_stays_nowhere() -> None:
    """Comments, the source's wording, waivers, what was set aside, texts for others, also of items that are shown."""
    shown = replace(made.open_item("TLP:CLEAR"), comment=CANARY, original=rich(CANARY))
    offered = sung(typing.get_type_hints(Judgment)["offered"])
    judged = made.judgment(marking="TLP:CLEAR", comment=CANARY, offered=offered)
    aside = Part(PartId("aside"), "own", CANARY, (sung(TextItem),))
    brief = made.brief(shown, judged, set_aside=(aside,), waivers=(Waiver("SR01", "i1", CANARY),))
    assert CANARY not in repr(made.release_of(brief, "TLP:RED").brief)


def test_what_is_said_of_sources_that_are_not_shown_stays_nowhere() -> None:
    """Register, descriptors, the editor's names, corrected citations, and whom a source has its news from."""
    entries = (
        SourceEntry("Night Courier", (CANARY,), descriptor=CANARY, upstream=CANARY),
        SourceEntry("Port Gazette", upstream="Night Courier"),
    )
    about = SourceDescriptor(made.SECRET_CITE, text=CANARY, upstream=CANARY)
    released = made.release_of(
        made.brief(
            made.open_item("TLP:CLEAR"), made.secret_item(), register=entries, descriptors=(about,), corrections=()
        )
    ).brief
    assert CANARY not in repr(released)
    assert "Night Courier" not in repr(released)


def test_what_is_said_of_sources_is_the_paper_s_unless_it_is_marked() -> None:
    """Below the paper's marking the name goes with the citation, and the editor's opinion of it stays behind."""
    entry = SourceEntry("Port Gazette", kind="agency", reliability="C", descriptor="Close to the harbour master.")
    about = SourceDescriptor(made.OPEN_CITE, credibility="2", text="Seen by one.")
    brief = made.brief(made.open_item("TLP:CLEAR"), register=(entry,), descriptors=(about,))
    below, own = (made.release_of(brief, line).brief for line in ("TLP:CLEAR", "TLP:AMBER"))
    assert (below.register, below.descriptors) == ((SourceEntry("Port Gazette", kind="agency"),), ())
    assert (own.register, own.descriptors) == ((entry,), (about,))
    marked = replace(brief, register=(replace(entry, marking="TLP:CLEAR"),))
    assert made.release_of(marked).brief.register[0].descriptor == entry.descriptor


def test_an_excluded_citation_is_no_part_of_a_release() -> None:
    """Neither its mark nor what it says; the blank before the full stop goes with it."""
    brief = replace(made.brief(made.open_item("TLP:CLEAR")), excluded=frozenset({made.OPEN_CITE}))
    released = made.release_of(brief).brief
    assert "Gazette" not in repr(released)
    assert not any(isinstance(piece, Cite) for _, i in released.items() for piece in getattr(i, "content", ()))
    assert "rose in spring." in "".join(run.text for _, i in released.items() for run in getattr(i, "content", ()))


def test_the_lexicon_of_the_edition_before_is_kept() -> None:
    """It is no secret, and its terms are needed to say what moved."""
    lexicon = Lexicon("own", "", "", ())
    brief = made.brief(made.open_item("TLP:CLEAR"), previous=Edition("Old", 1, lexicon, ()))
    found = made.release_of(brief).brief.previous
    assert found is not None
    assert (found.lexicon, found.title) == (lexicon, "")


def test_ids_of_articles_are_those_that_citations_lead_to() -> None:
    """What is left of an article is found under its own name."""
    released = made.release_of(made.brief(made.open_item("TLP:CLEAR"))).brief
    assert [(a.id, [c.id for c in a.citations]) for a in released.articles] == [(ArticleId("a"), [CitationId("c1")])]
