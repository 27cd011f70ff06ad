"""The annex on what judgments rest on: passages with their sources, links to their notes, and what is thin."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.begin import begin_brief
from briefer.compose.document import compose_document
from briefer.compose.house import House
from briefer.model.brief import Brief, ItemId, ItemRole, Judgment, Offer, Origin, Part, PartId, TextItem
from briefer.model.document import Heading, NoteLink, Paragraph, PlaceLink, Table, inline_text, walk
from briefer.model.rich import Cite, rich
from briefer.model.sourcing import SourceDescriptor, SourceEntry
from briefer.model.template import BriefTemplate, PartSpec
from briefer.storage.lexicons import load_lexicon
from tests.compose.articles import article

TEMPLATE = BriefTemplate(
    "t",
    "T",
    "",
    "Kind",
    (
        PartSpec("key", "Judgments", "judgments", "judgments"),
        PartSpec("text", "Text", "sections", "paragraphs"),
        PartSpec("gaps", "Gaps", "editor", "bullets"),
        PartSpec("annex", "Annex", "traceability", "paragraphs"),
        PartSpec("list", "Sources", "sources", "numbered"),
    ),
    show_grades=True,
)
ARTICLE = replace(
    article("Drones burned it (TASS, 2025-08-18). It smoked (EDM, 2025-07-10).", "Nobody saw it."),
    publication="The Weekly",
    summary=(),
)
TASS, EDM = (Cite(ARTICLE.id, c.id) for c in ARTICLE.citations)
FIRST, UNCITED = (Origin(ARTICLE.id, p.id) for p in ARTICLE.body_paragraphs())
ID = ItemId("j1")


def with_judgment(judgment: Judgment, *texts: TextItem) -> Brief:
    brief = begin_brief((ARTICLE,), TEMPLATE).brief
    parts = {p.role: p for p in brief.parts}
    key, gaps = replace(parts["key"], items=(judgment,)), replace(parts["gaps"], items=texts)
    return replace(brief, parts=tuple({"key": key, "gaps": gaps}.get(p.role, p) for p in brief.parts))


def resting(*evidence: Origin | Cite) -> Judgment:
    return Judgment(ID, rich("It burns."), evidence=evidence)


def printed(brief: Brief, template: BriefTemplate = TEMPLATE) -> list[Paragraph | Heading]:
    document = compose_document(brief, House(template, load_lexicon("icd203-a")))
    return [block for block in walk(document.blocks) if isinstance(block, Paragraph | Heading)]


def annex(brief: Brief, template: BriefTemplate = TEMPLATE) -> list[str]:
    """The lines of the annex, each label before a bar."""
    lines = [block for block in printed(brief, template) if isinstance(block, Paragraph)]
    basis = [line for line in lines if line.role == "judgment-basis"]
    return ["|".join(inline_text((one,)) for one in line.inlines if inline_text((one,))) for line in basis]


def test_a_passage_stands_with_its_sources_and_a_link_to_each_note() -> None:
    (evidence, sources) = annex(with_judgment(resting(FIRST)))
    told = "Drones burned it. It smoked. |TASS, 18 August 2025; EDM, 10 July 2025|, |note 1|, |note 2"
    assert evidence == f"Paragraph 1|{told}"
    assert sources == "Sources|2 outlets, 10 July 2025 to 18 August 2025"
    links = [i for block in printed(with_judgment(resting(FIRST))) for i in block.inlines if isinstance(i, NoteLink)]
    assert [link.number for link in links] == [1, 2]


def test_a_citation_that_the_paper_does_not_print_has_no_link() -> None:
    brief = with_judgment(resting(TASS))
    without = replace(brief, parts=tuple(p for p in brief.parts if p.role != "text"))
    assert annex(without)[0] == "Paragraph 1|TASS, 18 August 2025"


def test_what_is_thin_is_said() -> None:
    assert annex(with_judgment(resting(UNCITED)))[-1] == (
        "Gap|All evidence goes back to one outlet, The Weekly. Passages that cite no source: 1 of 1."
    )
    assert annex(with_judgment(resting(FIRST)))[-1].startswith("Sources")


def test_grades_and_whom_they_have_it_from_stand_with_the_sources() -> None:
    brief = replace(
        with_judgment(resting(TASS)),
        register=(SourceEntry("TASS", reliability="D", upstream="Kremlin"),),
        descriptors=(SourceDescriptor(TASS, credibility="3"),),
    )
    assert "TASS, 18 August 2025 (D3, from Kremlin)" in annex(brief)[0]
    assert "TASS, 18 August 2025 (from Kremlin)" in annex(brief, replace(TEMPLATE, show_grades=False))[0]


def test_what_bears_on_a_judgment_stands_with_it() -> None:
    texts = [("gap", "Who fired is unknown."), ("indicator", "A third strike.")]
    roles: list[tuple[ItemRole, str]] = texts  # type: ignore[assignment]
    items = [TextItem(ItemId(f"t{n}"), rich(t), role=r, bears_on=(ID,)) for n, (r, t) in enumerate(roles)]
    lines = annex(with_judgment(resting(FIRST), *items))
    assert lines[1:3] == ["Gap|Who fired is unknown.", "Indicator|Not yet seen. A third strike."]


def test_while_nothing_is_linked_there_is_no_annex_and_offers_are_never_printed() -> None:
    offered = replace(resting(), offered=(Offer(FIRST, 0.5),))
    blocks = printed(with_judgment(offered))
    assert "Annex" not in [inline_text(block.inlines) for block in blocks]
    both = replace(resting(TASS), offered=(Offer(UNCITED, 0.5),))
    assert not any("Nobody saw it" in line for line in annex(with_judgment(both)))


def test_notes_and_the_source_list_print_grades_where_the_template_says_so() -> None:
    brief = replace(
        with_judgment(resting(TASS)),
        register=(SourceEntry("TASS", reliability="D", descriptor="Owned by the state."),),
        descriptors=(SourceDescriptor(TASS, credibility="3"),),
    )
    for shown, note, entry in (
        (True, "TASS, 18 August 2025 (D3).", "TASS, 18 August 2025 (D). Owned by the state."),
        (False, "TASS, 18 August 2025.", "TASS, 18 August 2025"),
    ):
        template = replace(TEMPLATE, show_grades=shown)
        document = compose_document(brief, House(template, load_lexicon("icd203-a")))
        assert inline_text(document.notes[0].inlines) == note
        entries = [inline_text(b.inlines) for b in walk(document.blocks) if isinstance(b, Paragraph)]
        assert entry in entries


def test_author_date_citations_carry_the_grade_too() -> None:
    brief = replace(with_judgment(resting(TASS)), descriptors=(SourceDescriptor(TASS, credibility="3"),))
    texts = [inline_text(b.inlines) for b in printed(brief, replace(TEMPLATE, citation_style="author-date"))]
    assert any("(TASS 2025, 3)" in text for text in texts)


def labelled(role: ItemRole, part: str = "gaps", seen: bool = False) -> str:
    item = TextItem(ItemId("t1"), rich("Gas flows."), role=role, seen=seen)
    brief = with_judgment(resting(TASS))
    spec = PartSpec(part, "P", "editor", "bullets")
    template = replace(TEMPLATE, parts=(*TEMPLATE.parts, spec))
    brief = replace(brief, parts=(*brief.parts, Part(PartId("px"), part, "P", (item,))))
    return next(t for b in printed(brief, template) if "Gas flows." in (t := inline_text(b.inlines)))


def test_a_text_that_states_something_else_than_its_part_says_so_quietly() -> None:
    assert labelled("assumption") == "Assumption. Gas flows."
    assert labelled("") == "Gas flows."
    assert labelled("gap", "gaps-of-ours") == "Gap. Gas flows."


def test_where_the_part_says_it_no_label_repeats_it() -> None:
    assert labelled("gap") == "Gas flows."
    assert labelled("assumption", "assumptions") == "Gas flows."


def test_an_indicator_says_whether_it_was_seen() -> None:
    assert labelled("indicator", "what-to-watch") == "Indicator, not yet seen. Gas flows."
    assert labelled("indicator", "what-to-watch", seen=True) == "Indicator, seen. Gas flows."


def links(brief: Brief) -> list[tuple[str, str]]:
    return [
        (inline.words, inline.key)
        for block in printed(brief)
        for inline in block.inlines
        if isinstance(inline, PlaceLink)
    ]


def test_a_passage_leads_to_where_the_paper_prints_it() -> None:
    brief = with_judgment(resting(UNCITED, TASS))
    text = next(part for part in brief.parts if part.role == "text")
    first, second = (item.id for item in text.items)
    assert links(brief) == [("Paragraph 2", second), ("Paragraph 1", first)]


def test_what_the_paper_does_not_print_is_named_and_led_to_by_nothing() -> None:
    brief = with_judgment(resting(UNCITED))
    without = replace(brief, parts=tuple(p for p in brief.parts if p.role != "text"))
    assert links(without) == []
    assert annex(without)[0].startswith("Paragraph 2|Nobody saw it.")


def test_an_item_that_its_part_leaves_out_is_led_to_by_nothing() -> None:
    """A text among judgments is not printed, so nothing may lead to it."""
    text = TextItem(ItemId("t9"), rich("Nobody saw it."), origin=UNCITED)
    brief = with_judgment(resting(UNCITED))
    parts = tuple(replace(p, items=(*p.items, text)) if p.role == "key" else p for p in brief.parts if p.role != "text")
    assert links(replace(brief, parts=parts)) == []


def test_the_table_of_sources_names_their_grades_too() -> None:
    spec = PartSpec("state", "State", "source-summary", "source-chart")
    template = replace(TEMPLATE, parts=(*TEMPLATE.parts, spec))
    brief = begin_brief((ARTICLE,), template).brief
    brief = replace(brief, register=(SourceEntry("TASS", reliability="D"),))
    for shown, names in ((True, ["EDM", "TASS (D)"]), (False, ["EDM", "TASS"])):
        document = compose_document(brief, House(replace(template, show_grades=shown), load_lexicon("icd203-a")))
        (table,) = [block for block in walk(document.blocks) if isinstance(block, Table)]
        assert sorted(inline_text(row.cells[0]) for row in table.rows)[:2] == names
