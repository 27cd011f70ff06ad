"""What a review copy keeps of itself: each line as printed, the text of the brief behind it, and its notes."""

from __future__ import annotations

from briefer import pipeline
from briefer.compose.sent_copy import cite_groups, sent_copy
from briefer.model.article import ArticleId, CitationId
from briefer.model.rich import Cite, Run, citations_of, plain
from briefer.model.sent import SentCopy, SentLine
from briefer.pipeline import Work
from tests.returned.works import all_kinds, house_of, item, work


def copy_of(work: Work) -> SentCopy:
    return sent_copy(pipeline.compose(work), work.brief, house_of(work))


def line(sent: SentCopy, key: str) -> SentLine:
    return next(line for line in sent.lines if line.key == key)


def test_every_item_heading_and_title_stands_with_the_text_it_prints() -> None:
    sent = copy_of(work())
    for part, one in work().brief.items():
        (cell,) = line(sent, one.id).cells
        assert (cell.of, cell.value, line(sent, one.id).part) == ("wording", item(work(), one.id).content, part.id)
    assert [plain(cell.value) for cell in line(sent, "title").cells] == ["Strikes on depots"]
    assert [cell.of for cell in line(sent, "part2").cells] == ["heading"]


def test_what_the_template_prints_has_no_key_and_no_text_of_the_brief() -> None:
    furniture = [line for line in copy_of(work()).lines if not line.key]
    assert furniture
    assert all(cell.of == "" and cell.value == () for line in furniture for cell in line.cells)


def test_each_note_knows_its_citations() -> None:
    sent = copy_of(work())
    cited = [cite for _, one in work().brief.items() for cite in citations_of(item(work(), one.id).content)]
    assert [note.cites for note in sent.notes] == [(cite,) for cite in cited]
    assert sent.notes[0].text == "Outlet One, 4 July 2025."


def test_texts_beside_the_wording_are_found_where_they_are_printed() -> None:
    sent = copy_of(all_kinds())
    said = {(line.key, cell.of) for line in sent.lines for cell in line.cells if cell.of}
    assert said >= {
        ("i1", "wording"),
        ("i1", "basis"),
        ("i1", "time_frame"),
        ("i2", "wording"),
        ("i2", "significance"),
        ("i3", "caption"),
        ("i3", "cell"),
        ("i4", "wording"),
        ("subtitle", "subtitle"),
    }


def test_neighbouring_citations_share_a_note() -> None:
    one, two, three = (Cite(ArticleId("a"), CitationId(f"c{n}")) for n in (1, 2, 3))
    assert cite_groups((Run("A "), one, Run(" "), two, Run(" b "), three)) == [(one, two), (three,)]
