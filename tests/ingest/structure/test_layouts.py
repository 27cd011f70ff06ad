"""Front matter, summaries, headings and tails are read from the layouts that articles come in."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest

from briefer.model.article import Article, Paragraph
from tests.ingest.structure import layouts

Read = Callable[[str], Article]
HEAD = f"{layouts.TITLE}\nBy Pavel Orlov\nJuly 7, 2025\n\n"


def _headings(article: Article) -> tuple[str, ...]:
    return tuple(s.heading for s in article.sections if s.heading and not s.proposed)


def _points(article: Article) -> tuple[str, ...]:
    return tuple(point.paragraph.text for point in article.summary if not point.drafted)


def _count(article: Article) -> int:
    return len(list(article.body_paragraphs()))


@pytest.mark.parametrize("head", layouts.HEADS, ids=lambda head: head.name)
def test_head(head, read: Read) -> None:
    """Every field is read from its layout, and no line of the head is taken for body or heading."""
    article = read(f"{head.text}\n\n{layouts.BODY}")
    date = article.date.iso if article.date else ""
    assert (article.title, article.publication, article.volume, article.issue, article.authors, date) == (
        head.title, head.publication, head.volume, head.issue, head.authors, head.date,
    )  # fmt: skip
    assert (_headings(article), _count(article)) == ((), 3)


@pytest.mark.parametrize("case", layouts.LINES, ids=lambda case: case[0][:40])
def test_line_under_the_title(case, read: Read) -> None:
    """A line of fields in any order and with any separators says where, when and by whom."""
    text, publication, volume, issue, authors, date = case
    article = read(f"{layouts.TITLE}\n\n{text}\n\n{layouts.BODY}")
    got = (
        article.publication,
        article.volume,
        article.issue,
        article.authors,
        article.date.iso if article.date else "",
    )
    assert got == (publication, volume, issue, authors, date)
    assert (article.title, _headings(article), _count(article)) == (layouts.TITLE, (), 3)


@pytest.mark.parametrize("case", layouts.SUMMARIES, ids=lambda case: case.name)
def test_summary(case, read: Read) -> None:
    """The points are those printed, and the body begins where they end."""
    article = read(f"{HEAD}{case.text}\n{layouts.BODY}")
    assert (_points(article), _count(article)) == (case.points, 3)


@pytest.mark.parametrize("with_summary", [False, True])
@pytest.mark.parametrize("body", layouts.BODIES, ids=lambda body: body.name)
def test_headings(body, with_summary: bool, read: Read) -> None:
    """Headings are told from short paragraphs, captions, lists and page numbers."""
    summary = f"Key Points\n- {layouts.P1}\n- {layouts.P2}\n\n" if with_summary else ""
    article = read(HEAD + summary + body.text)
    assert (_headings(article), _count(article)) == (body.headings, body.paragraphs)


@pytest.mark.parametrize("tail", layouts.TAILS, ids=lambda tail: tail.name)
def test_tail(tail, read: Read) -> None:
    """Notes, biographies and links to other parts are set apart from the body."""
    article = read(f"{HEAD}{layouts.BODY}\n{tail.text}")
    notes = tuple((note.label, note.paragraph.text) for note in article.notes)
    kinds = tuple(aside.kind for aside in article.asides if aside.kind != "front-matter")
    assert (notes, kinds, _count(article)) == (tail.notes, tail.asides, 3)


@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize(
    "body", [b for b in layouts.BODIES if "table" not in b.name and "page" not in b.name], ids=lambda b: b.name
)
def test_hard_wrapped(body, width: int, read: Read) -> None:
    """The same article with its lines wrapped at any usual width has the same paragraphs and headings."""
    plain = read(HEAD + body.text)
    wrapped = read("\n".join(textwrap.fill(line, width) if line else "" for line in (HEAD + body.text).split("\n")))
    assert [p.text for p in wrapped.body_paragraphs()] == [p.text for p in plain.body_paragraphs()]
    assert _headings(wrapped) == _headings(plain)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\u2028"])
def test_line_ends(end: str, read: Read) -> None:
    """Line ends of any kind, with a byte-order mark before them, make no difference."""
    text = HEAD + f"Key Points\n- {layouts.P1}\n\n{layouts.BODY}"
    article = read("\ufeff" + text.replace("\n", end))
    plain = read(text)
    assert (article.title, _points(article), article.sections) == (plain.title, _points(plain), plain.sections)


def test_no_break_spaces_in_text_are_plain_but_bind_numbers(read: Read) -> None:
    """A no-break space copied from a page is a space; inside a number it stays."""
    article = read(
        f"Title\u00a0Line\n\nBy\u00a0Pavel Orlov\n\nPrices rose to 10\u00a0000\u00a0manats (Turan, July\u00a04), and they {layouts.L1}"
    )
    paragraph = next(article.body_paragraphs())
    assert article.title == "Title Line"
    assert "10\u00a0000 manats (Turan, July 4)" in paragraph.text


def test_table_is_kept_with_its_caption(read: Read) -> None:
    """A table of a plain text is a table, with the caption over it."""
    body = next(b for b in layouts.BODIES if b.name == "table")
    tables = [b for s in read(HEAD + body.text).sections for b in s.blocks if not isinstance(b, Paragraph)]
    assert [(t.rows[1], t.caption) for t in tables] == [(("2023", "11"), "Table 1. Closures by year")]
