"""Holds what fields, decisions and entries print, and where a digest's entries come from."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from itertools import count

import pypdfium2
import pytest

from briefer.compose.begin import begin_brief
from briefer.compose.citing import CitationPrinter
from briefer.compose.content import ArticleText
from briefer.compose.digest import digest_entries
from briefer.compose.document import compose_document
from briefer.compose.house import House
from briefer.compose.layouts.decisions import decisions
from briefer.compose.layouts.entries import entry
from briefer.compose.layouts.fields import field_label, field_lines
from briefer.compose.register import resolve_sources
from briefer.model.article import ArticleId
from briefer.model.brief import Brief, EventItem, ItemId, TableItem, TextItem
from briefer.model.dates import PartialDate
from briefer.model.document import Block, Heading, OrderedList, PageBreak, Paragraph, Strong, Tab, Table, inline_text
from briefer.model.rich import plain, rich
from briefer.model.template import BriefTemplate, Limits, PartSpec
from briefer.pipeline import Work, render
from briefer.storage.labels import load_labels
from briefer.storage.lexicons import load_lexicon
from tests.compose.articles import article

TEMPLATE = BriefTemplate("t", "T", "", "Kind", ())
HOUSE = House(TEMPLATE, load_lexicon("icd203-a"))
READ = article(
    "Drones struck a depot near the port on Monday and burned nine large tanks there (Reuters, 2025-08-18). "
    "A second strike followed on Friday and hit the road to the same port, officials said (Reuters, 2025-08-22).",
    "The ministry asked all operators in the region to move their stocks inland before winter (AFP, 2025-08-23).",
)


def item(text: str) -> TextItem:
    return TextItem(ItemId(f"i-{text[:8]}"), rich(text))


def printer() -> CitationPrinter:
    return CitationPrinter(TEMPLATE, resolve_sources(Brief("t", (), "Title")))


def said(block: Block) -> str:
    assert isinstance(block, Paragraph)
    return inline_text(block.inlines)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Where: the conference room", "Where"),
        ("E. Mammadov: Deputy Minister", "E. Mammadov"),
        ("At 10:30 the doors open", ""),
        ("https://example.org", ""),
        ("We met. Then: nothing", ""),
        ("Nothing after it:", ""),
        ("A label of so many words that nobody would ever take it for one: text", ""),
    ],
)
def test_a_label_is_short_and_followed_by_its_text(text: str, label: str) -> None:
    """Initials may stand in it; times, addresses and sentences are none."""
    assert field_label(item(text)) == label


def test_a_field_is_its_label_in_bold_a_tab_and_its_text() -> None:
    """Text without a label stands in the column of the texts; no word is lost."""
    labelled, plain_one = field_lines((item("Where: here"), item("No label")), printer())
    assert isinstance(labelled, Paragraph)
    assert isinstance(labelled.inlines[0], Strong)
    assert isinstance(labelled.inlines[1], Tab)
    assert [said(labelled), said(plain_one)] == ["Wherehere", "No label"]


def test_each_recommendation_has_its_line_to_decide_and_tables_come_after() -> None:
    """All recommendations are one numbered list."""
    table = TableItem(ItemId("t"), (("a", "b"), ("c", "d")))
    listed, other = decisions((item("Do one."), table, item("Do two.")), HOUSE, printer())
    assert isinstance(listed, OrderedList)
    assert isinstance(other, Table)
    assert [said(one.blocks[0]) for one in listed.items] == ["Do one.", "Do two."]
    for one in listed.items:
        line = said(one.blocks[1])
        assert all(f"☐\u00a0{word}" in line for word in ("Approve", "Disapprove", "Discuss"))


def test_the_decision_speaks_the_language_of_the_paper() -> None:
    """The words of the line come from the labels."""
    german = House(replace(TEMPLATE, labels={"approve": "Zustimmung"}), HOUSE.lexicon)
    (listed,) = decisions((item("Do."),), german, printer())
    assert isinstance(listed, OrderedList)
    assert "Zustimmung" in said(listed.items[0].blocks[1])


def test_the_text_of_an_entry_stays_with_the_fields_under_it_only() -> None:
    """Else all entries of a digest would hang together and leave pages empty."""
    blocks = entry((item("Source: Reuters"), item("It burned."), item("Grade: B2"), item("The end.")), HOUSE, printer())
    assert [b.role for b in blocks if isinstance(b, Paragraph)] == ["field", "entry", "field", "body"]


def test_a_bare_grade_is_said_in_words_of_the_papers_language() -> None:
    """Another field, or a grade with words of the editor's own, is printed as it stands."""
    german = House(replace(TEMPLATE, labels=load_labels("de")), HOUSE.lexicon)
    said_of = {
        "Bewertung: B2": "BewertungB2: meist zuverlässig, wahrscheinlich wahr",
        "Bewertung: B2, aus erster Hand": "BewertungB2, aus erster Hand",
        "Bewertung: G7": "BewertungG7",
        "Anlage: B2": "AnlageB2",
    }
    for text, wanted in said_of.items():
        assert [said(block) for block in entry((item(text),), german, printer())] == [wanted]


def entries(*articles: ArticleText, most: int | None = None) -> list[tuple[str, list[str]]]:
    numbers = count(1)
    limits = Limits(max_item_words=most)
    found, _ = digest_entries(articles, TEMPLATE, limits, lambda: ItemId(f"i{next(numbers)}"))
    return [(one.headline, [plain(i.content) for i in one.items if isinstance(i, TextItem)]) for one in found]


def test_a_digest_of_one_article_tells_what_each_source_is_cited_for() -> None:
    """The first item says where it is from; each sentence is the article's own."""
    (reuters, first), (afp, second) = entries(ArticleText.of(READ))
    assert (reuters, afp) == ("Reuters", "AFP")
    assert first[0].startswith("Source: Reuters")
    assert len(first) == 3
    assert second[1].startswith("The ministry asked")


def test_an_entry_keeps_to_its_words() -> None:
    """The first sentence comes in any case."""
    (_, first), _ = entries(ArticleText.of(READ), most=15)
    assert len(first) == 2


def test_a_digest_of_several_articles_has_an_entry_for_each() -> None:
    """Its text is the article's summary."""
    one = replace(article("Text.", summary=("One point.", "Another.")), publication="Daily", title="One")
    two = replace(one, id=ArticleId("a2"), title="Two")
    found = entries(ArticleText.of(one), ArticleText.of(two))
    assert [headline for headline, _ in found] == ["One", "Two"]
    assert found[0][1] == ["Source: Daily, 29 August 2025", "One point.", "Another."]


def test_sources_that_have_no_room_are_told() -> None:
    """The first brief says how many, since a reader would take the digest for all."""
    beginning = begin_brief((READ,), of(PartSpec("items", "Items", "digest", "entries", limits=Limits(max_items=1))))
    assert [part.heading for part in beginning.brief.parts] == ["Reuters"]
    assert beginning.remarks == ("1 source left out of 'Items' to keep the template's limit.",)


def of(spec: PartSpec, **values: object) -> BriefTemplate:
    return replace(TEMPLATE, parts=(spec,), **values)  # type: ignore[arg-type]


def composed(brief: Brief, template: BriefTemplate) -> tuple[Block, ...]:
    return compose_document(brief, House(template, HOUSE.lexicon)).blocks


def test_only_the_first_of_parts_that_repeat_begins_a_page() -> None:
    """A page break belongs to the template's part, which may become many."""
    template = of(PartSpec("items", "Items", "digest", "entries", page_break=True))
    blocks = composed(begin_brief((READ,), template).brief, template)
    assert sum(isinstance(block, PageBreak) for block in blocks) == 1
    assert [inline_text(b.inlines) for b in blocks if isinstance(b, Heading)] == ["Reuters", "AFP"]


def test_a_table_that_waits_for_the_editor_is_not_printed_and_empty_rows_are_left_out() -> None:
    """A new brief has its heads and blank rows."""
    template = of(PartSpec("options", "Options", "editor", "table", columns=("Option", "Cost")))
    brief = begin_brief((READ,), template).brief
    (blank,) = brief.parts[0].items
    assert isinstance(blank, TableItem)
    assert blank.rows == (("Option", "Cost"), ("", ""), ("", ""))
    assert not any(isinstance(block, Heading | Table) for block in composed(brief, template))
    filled = replace(blank, rows=(blank.rows[0], ("", ""), ("Wait", "None")))
    brief = replace(brief, parts=(replace(brief.parts[0], items=(filled,)),))
    (table,) = (block for block in composed(brief, template) if isinstance(block, Table))
    assert [[inline_text(cell) for cell in row.cells] for row in table.rows] == [["Wait", "None"]]
    assert isinstance(table.rows[0].cells[0][0], Strong)


def test_the_column_of_significance_stands_once_the_editor_has_said_it_of_an_event() -> None:
    """Until then a chronology has its three columns."""
    template = of(PartSpec("chronology", "Chronology", "events", "table"))
    brief = begin_brief((READ,), template).brief
    event = EventItem(ItemId("e"), PartialDate(2025, 8, 18), rich("It burned."))
    for significance, heads in (("", 3), ("First strike", 4)):
        items = (replace(event, significance=significance), event)
        filled = replace(brief, parts=(replace(brief.parts[0], items=items),))
        (table,) = (block for block in composed(filled, template) if isinstance(block, Table))
        assert table.head
        assert len(table.head.cells) == heads
        assert all(len(row.cells) == heads for row in table.rows)


def test_a_list_of_what_is_there_and_what_is_not_says_so_in_every_format() -> None:
    """The boxes are signs in the list of each file, not looks alone."""
    for layout, mark in (("ticked", "☑"), ("unticked", "☐")):
        template = of(PartSpec("seen", "Seen", "editor", layout, text=("One.", "Two.")))  # type: ignore[arg-type]
        work = Work(begin_brief((READ,), template).brief, template)
        files = render(work, ["pdf", "docx", "html"])
        assert files["html"].decode().count(f'<span class="mark">{mark}</span>') == 2
        numbering = zipfile.ZipFile(io.BytesIO(files["docx"])).read("word/numbering.xml").decode()
        assert f'w:val="{mark}"' in numbering
        said = pypdfium2.PdfDocument(files["pdf"])[0].get_textpage().get_text_range()
        assert said.count(mark) == 2
