"""Arbitrary documents: blocks and inlines nested, with notes numbered in order of first use as the composer does."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from briefer.model.document import (
    Block,
    BlockQuote,
    Box,
    BulletList,
    Column,
    Document,
    Emph,
    Heading,
    Inline,
    Link,
    ListItem,
    Note,
    NoteRef,
    NotesHere,
    OrderedList,
    PageBreak,
    Paragraph,
    Row,
    Rule,
    Scale,
    Strong,
    Tab,
    Table,
    Text,
)
from tests.render.sample_documents import document

# Words that every shipped face can draw, with what markup trips over.
words = st.text("abcxyz ABЖдəğşიმՀա&<>\"'/=;{}[]|0179.,", min_size=1, max_size=25).filter(str.strip)
texts = words.map(Text)
addresses = st.sampled_from(["https://example.org/a?b=1&c=2", "mailto:a@example.org", "javascript:alert(1)", "x", ""])
runs: st.SearchStrategy[tuple[Inline, ...]] = st.lists(
    texts
    | texts.map(lambda text: Strong((text,)))
    | texts.map(lambda text: Emph((text, Strong((text,)))))
    | st.builds(lambda text, href: Link((text,), href), texts, addresses)
    | texts,
    min_size=1,
    max_size=4,
).map(lambda found: (Text("w "), *found))
labels = st.just(()) | st.sampled_from([(Scale(7, 2), Tab()), (Text("label"), Tab())])
paragraphs = st.builds(
    lambda label, inlines, role: Paragraph((*label, *inlines), role),
    labels,
    runs,
    st.sampled_from(["body", "subtitle", "remark", "judgment-basis", "confidence-line", "meta"]),
)
simple: st.SearchStrategy[Block] = st.one_of(
    paragraphs,
    st.builds(Heading, runs, st.integers(1, 3)),
    st.builds(Rule),
    st.builds(PageBreak),
    st.deferred(lambda: tables),
)


def _list_items(role: str, inner: st.SearchStrategy[Block]) -> st.SearchStrategy[tuple[ListItem, ...]]:
    first = st.builds(Paragraph, runs, st.just(role))
    item = st.builds(lambda head, rest: ListItem((head, *rest)), first, st.lists(inner, max_size=1))
    return st.lists(item, min_size=1, max_size=3).map(tuple)


def _containers(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    return st.one_of(
        st.builds(BulletList, _list_items("bullet", inner)),
        st.sampled_from(["numbered", "judgment", "source-entry"]).flatmap(
            lambda role: st.builds(OrderedList, _list_items(role, inner), st.just(role), st.integers(1, 12))
        ),
        st.builds(BlockQuote, st.lists(inner, min_size=1, max_size=2).map(tuple)),
        st.builds(Box, st.lists(inner, min_size=1, max_size=2).map(tuple), st.sampled_from(["summary", "language"])),
    )


tables = st.integers(1, 3).flatmap(
    lambda count: st.builds(
        Table,
        st.just((Column(1 / count),) * count),
        st.tuples(*[runs] * count).map(Row),
        st.lists(st.tuples(*[runs] * count).map(Row), min_size=1, max_size=2).map(tuple),
        st.just(()) | runs,
    )
)
blocks: st.SearchStrategy[Block] = st.recursive(simple, _containers, max_leaves=6)


@st.composite
def documents(draw: st.DrawFn, *, endnotes: bool = False) -> Document:
    """A document with a note after some of its paragraphs."""
    drawn = draw(st.lists(blocks, min_size=1, max_size=6))
    whole: list[Block] = []
    notes: list[Note] = []
    for block in drawn:
        whole.append(block)
        if draw(st.booleans()):
            notes.append(Note(draw(runs)))
            whole.append(Paragraph((Text("claim"), NoteRef(len(notes)))))
    made = document(*whole, notes=tuple(notes))
    if endnotes:
        made = replace(made, note_placement="endnotes", blocks=(*made.blocks, NotesHere("Notes")))
    return made
