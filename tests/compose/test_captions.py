"""Captions are numbered through the document, each kind for itself, in the document's language."""

from __future__ import annotations

import pytest

from briefer.compose.captions import with_caption_numbers
from briefer.compose.house import House
from briefer.model.document import (
    Block,
    Box,
    BulletList,
    Column,
    Counted,
    Figure,
    ListItem,
    Row,
    Table,
    Text,
    inline_text,
    walk,
)
from briefer.model.lexicon import Lexicon
from briefer.model.template import BriefTemplate


def house(**labels: str) -> House:
    return House(BriefTemplate("t", "T", "", "Kind", (), labels=labels), Lexicon("l", "L", "", ()))


def table(caption: str) -> Table:
    row = Row(((Text("cell"),),))
    return Table((Column(1.0),), None, (row,), (Text(caption),) if caption else ())


def figure(caption: str) -> Figure:
    return Figure(b"", "image/png", "", (Text(caption),))


def captions(blocks: tuple[Block, ...]) -> list[str]:
    return [inline_text(b.caption) for b in walk(blocks) if isinstance(b, Table | Figure)]


def test_tables_and_figures_count_apart_wherever_they_stand() -> None:
    inside = Box((figure("Inside"),), "summary")
    listed = BulletList((ListItem((table("Listed"),)),))
    blocks = with_caption_numbers((table("First"), inside, listed, table(""), figure("Last")), house())
    assert captions(blocks) == [
        "Table\u00a01. First",
        "Figure\u00a01. Inside",
        "Table\u00a02. Listed",
        "",
        "Figure\u00a02. Last",
    ]


def test_the_words_are_those_of_the_documents_language() -> None:
    (numbered,) = with_caption_numbers((table("Handel"),), house(table="Tabelle"))
    assert isinstance(numbered, Table)
    assert numbered.caption[:2] == (Text("Tabelle\u00a0"), Counted("1", sequence="Tabelle"))


@pytest.mark.parametrize("caption", ["Figure 3: Trade", "Fig. 12 Trade", "Таблица 2. Торговля", "Abb. IV – Handel"])
def test_a_caption_that_brings_its_number_keeps_it_and_is_not_counted(caption: str) -> None:
    assert captions(with_caption_numbers((figure(caption), figure("Next")), house())) == [
        caption,
        "Figure\u00a01. Next",
    ]


@pytest.mark.parametrize("caption", ["Figures of trade", "Mapping 2025", "Table for two", "Photo: A. Smith"])
def test_a_caption_that_only_begins_with_such_a_word_is_counted(caption: str) -> None:
    assert captions(with_caption_numbers((figure(caption),), house())) == [f"Figure\u00a01. {caption}"]
