"""What the editor typed is printed with the signs of the language; what an article says is not touched."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.compose.document import compose_document
from briefer.compose.house import House
from briefer.compose.own_words import with_printed_signs
from briefer.model.article import Article
from briefer.model.brief import Brief, Item, ItemId, Judgment, Origin, Part, PartId, TableItem, TextItem
from briefer.model.document import document_texts
from briefer.model.lexicon import Lexicon
from briefer.model.rich import Run, plain, rich
from briefer.model.template import BriefTemplate
from tests.compose.articles import article

READ = article('Baku said "no" - twice.')
LEXICON = Lexicon("l", "L", "", ())
FROM = Origin(READ.id, next(READ.body_paragraphs()).id)


def brief_of(*items: Item, read: Article = READ, title: str = "T") -> Brief:
    return Brief("t", (read,), title, (Part(PartId("p1"), "body", "", items),))


def printed(item: Item) -> Item:
    return with_printed_signs(brief_of(item), "en").parts[0].items[0]


def test_marks_pair_over_runs_of_different_looks() -> None:
    typed = TextItem(ItemId("i"), (Run('He said "a '), Run("bold", strong=True), Run(' word" - so.')))
    after = printed(typed)
    assert isinstance(after, TextItem)
    assert [run.text for run in after.content if isinstance(run, Run)] == ["He said “a ", "bold", " word” – so."]


@pytest.mark.parametrize(
    "item",
    [
        TextItem(ItemId("i"), rich('Baku said "no" - twice.'), FROM),
        TextItem(ItemId("i"), rich('Baku said "no", edited.'), FROM, rich('Baku said "no" - twice.')),
        TextItem(ItemId("i"), rich('Baku said "no" - twice.')),  # pasted
        TextItem(ItemId("i"), rich('A "draft".'), drafted=True),
    ],
)
def test_what_an_article_says_stays_as_it_printed_it(item: TextItem) -> None:
    assert printed(item) is item or printed(item) == item


def test_words_about_a_judgment_and_cells_of_the_editors_tables_are_the_editors() -> None:
    judgment = printed(Judgment(ItemId("j"), rich('A "plan" exists.'), basis='two "sources"'))
    assert isinstance(judgment, Judgment)
    assert (plain(judgment.content), judgment.basis) == ("A “plan” exists.", "two “sources”")
    table = printed(TableItem(ItemId("t"), (('a "b"', "c"),), False, "It's"))
    assert isinstance(table, TableItem)
    assert (table.rows, table.caption) == ((("a “b”", "c"),), "It’s")


def test_a_title_taken_from_the_article_stays_and_one_of_the_editors_does_not() -> None:
    read = replace(READ, title='The "plan"')
    assert with_printed_signs(brief_of(read=read, title='The "plan"'), "en").title == 'The "plan"'
    assert with_printed_signs(brief_of(read=read, title='A "plan"'), "en").title == "A “plan”"


def test_a_template_may_print_what_was_typed() -> None:
    brief = brief_of(TextItem(ItemId("i"), rich('He said "no".')))
    for switch, wanted in ((True, "He said “no”."), (False, 'He said "no".')):
        template = BriefTemplate("t", "T", "", "T", (), smart_signs=switch)
        document = compose_document(brief, House(template, LEXICON))
        assert wanted in document_texts(document)
