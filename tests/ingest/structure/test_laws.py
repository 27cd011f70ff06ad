"""Laws of reading: nothing is lost, nothing raises, the time is linear in the length."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.ingest.raw import RawArticle, RawBlock
from briefer.ingest.readers.text import read_text
from briefer.ingest.structure import build_article
from briefer.model.article import Article, Mark, Table
from tests.ingest.structure import layouts

Read = Callable[[str], Article]

SENTENCES = st.sampled_from(
    [
        *layouts.BODY.replace("\n\n", " ").split(". "),
        "Moscow (see EDM, July 7, 22) said no.",
        "Notes", "Executive Summary:", "- a point", "1. A number", "By: Pavel Orlov", "Publication: EDM Volume: 22 Issue:",
        "About the author", "To read Part One, click here.", "[1] Interfax.", "—", "***", "| a | b |", "=====", "12", "“”", "(", ")",
        "July 7, 2025", "Why Now?", "Pavel Orlov is a senior fellow at the Center.", "Figure 1. A map", "\u00a0", "\t", "# Heading",
        "o\tbullet", "\uf0b7 point", "Краткое содержание", "BAKU, July 7 —", "word-", "Summary: " + layouts.P1,
    ]
)  # fmt: skip
TEXTS = st.lists(SENTENCES, max_size=25).flatmap(
    lambda lines: st.lists(
        st.sampled_from(["\n", "\n\n", "\r\n", " ", "\n\n\n"]), min_size=len(lines), max_size=len(lines)
    ).map(lambda ends: "".join(line + end for line, end in zip(lines, ends, strict=True)))
)


def _kept(article: Article) -> Iterator[str]:
    """Every text of the article."""
    yield article.title
    for section in article.sections:
        if not section.proposed:
            yield section.heading
        for block in section.blocks:
            if isinstance(block, Table):
                yield block.caption
                yield from (cell for row in block.rows for cell in row)
    yield from (
        p.text
        for p in article.paragraphs()
        if not any(p is point.paragraph and point.drafted for point in article.summary)
    )
    yield from (note.label for note in article.notes)


def _letters(texts: Iterator[str] | list[str]) -> Counter[str]:
    return Counter(c for text in texts for c in text if c.isalnum())


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_no_letter_is_lost_or_added(text: str) -> None:
    """Every letter and digit of the text is somewhere in the article: at least as often as printed.

    The numbers of counted list items and the "o" of bullets are the list's, and come back when it is written.
    """
    article = build_article(read_text(text, "article.txt"))
    markers = _letters(re.findall(r"(?m)^\s*(?:o\t|[\[(]?\d+[\]).]+\s|o\s{2})", text))
    lost = _letters([text]) - _letters(_kept(article)) - markers
    assert not lost


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_no_text_raises(text: str) -> None:
    """Any characters at all give an article."""
    article = build_article(read_text(text, "article.txt"))
    lost = {c for c in text if c.isalnum() and not "\ud800" <= c <= "\udfff"} - set("".join(_kept(article)))
    assert lost <= set("o0123456789abcdefghijklmnopqrstuvwxyzIVXABCDEFGHJKLMNOPQRSTUWYZ") | {
        c for c in text if c.isdigit()
    }


KINDS = st.sampled_from(["text", "heading", "bullet", "numbered", "quote", "table", "image", "caption", "note"])
BLOCKS = st.builds(
    lambda kind, text, level, label, marked: RawBlock(
        kind, text.replace("\n", " "), level,
        (Mark(0, len(text), "strong"),) if marked and text else (), label=label,
        rows=((text, "cell"),) if kind == "table" else (),
    ),
    KINDS, SENTENCES, st.integers(0, 6), st.sampled_from(["", "1", "2.", "*"]), st.booleans(),
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(
    st.lists(BLOCKS, max_size=20),
    st.sampled_from(["a.html", "a.md", "a.docx", "a.pdf", ""]),
    st.sampled_from(["", "A Title"]),
)
def test_blocks_of_any_reader_keep_their_letters(blocks: list[RawBlock], name: str, title: str) -> None:
    """Whatever kinds of blocks come in whatever order, every letter of them is in the article."""
    article = build_article(RawArticle(tuple(blocks), name, title=title))
    texts = [b.text for b in blocks if b.kind != "image"]
    # A caption that goes with a picture is the picture's, as is a picture's own text.
    pictured = [b.caption for s in article.sections for b in s.blocks if hasattr(b, "media_type")]
    assert not _letters(texts) - _letters([*_kept(article), *pictured])


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_offsets_and_ids_hold(text: str) -> None:
    """Ids are unique, and events and drafted points lie where they say."""
    article = build_article(read_text(text, "article.txt"))
    ids = [p.id for p in article.paragraphs()]
    by_id = {p.id: p.text for p in article.paragraphs()}
    assert len(ids) == len(set(ids))
    assert all(by_id[e.paragraph][e.start : e.end] == e.sentence for e in article.events)
    assert all(
        by_id[point.origin][point.start : point.end] == point.paragraph.text
        for point in article.summary
        if point.drafted and point.origin
    )
    assert len(article.notices) == len(set(article.notices))


def test_the_same_text_gives_the_same_article(read: Read) -> None:
    """Reading is a function of the text."""
    assert read(layouts.BODY) == read(layouts.BODY)


@pytest.mark.parametrize(
    "piece",
    [
        "word " * 40 + "\n",
        "(",
        "a (b ",
        "word. ",
        "“",
        "July 7, 2025 ",
        "- x\n",
        "A Heading\n\n",
        "x" * 50,
        "1. a\n",
        "By A and ",
        "| a ",
        "\t",
        "Vol. 1 ",
    ],
    ids=lambda piece: repr(piece[:12]),
)
def test_work_grows_with_the_length(piece: str) -> None:
    """Twice the text makes about twice the steps, counted in calls, for inputs that tempt to more."""
    small, large = (_steps(piece * count) for count in (100, 400))
    assert large <= 9 * small + 50_000


def _steps(text: str) -> int:
    import cProfile
    import pstats

    profile = cProfile.Profile()
    profile.runcall(lambda: build_article(read_text(text, "article.txt")))
    return pstats.Stats(profile).total_calls  # type: ignore[attr-defined]
