"""Footnotes, endnotes and comments of a returned file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefer.returned.copy import ReadComment, ReadNote, flat
from briefer.returned.looks import Looks
from briefer.returned.paragraphs import ParagraphReader, cell_of, note_key
from briefer.word_file.parts import Element, WordParts, attribute, local

_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")
_NUMBER = re.compile(r"\d{1,6}[.)]?\s+")  # a note numbered by hand begins with its number


def read_notes(parts: WordParts, looks: Looks) -> Iterator[tuple[int, ReadNote]]:
    """Each note by its key."""
    for kind in ("footnote", "endnote"):
        for name in parts.related(f"{kind}s"):
            for note in parts.tree(name):
                if local(note) == kind and attribute(note, "type") not in _SEPARATORS:
                    yield note_key(kind, note), _note(note, looks)


def _note(note: Element, looks: Looks) -> ReadNote:
    reader = ParagraphReader(looks, lambda id: "")
    paragraphs = [reader.read(part) for part in note.iter() if local(part) == "p"]
    tracks = tuple(track for paragraph in paragraphs for track in paragraph.tracks)
    text = flat(cell_of(paragraphs, apart=True).printed)
    counted = any(local(part) in ("footnoteRef", "endnoteRef") for part in note.iter())
    by_hand = None if counted else _NUMBER.match(text)
    return ReadNote(text[by_hand.end() :] if by_hand else text, tracks)


def read_comments(parts: WordParts, looks: Looks) -> Iterator[ReadComment]:
    """All comments in the order of the file."""
    parents = dict(_parents(parts))
    paragraph_ids: dict[str, str] = {}  # the last paragraph of a comment stands for it in the list of answers
    for name in parts.related("comments"):
        comments = [comment for comment in parts.tree(name) if local(comment) == "comment"]
        for comment in comments:
            for part in comment.iter():
                if local(part) == "p":
                    paragraph_ids[attribute(part, "paraId")] = attribute(comment, "id")
        yield from (_comment(comment, looks, parents, paragraph_ids) for comment in comments)


def _comment(comment: Element, looks: Looks, parents: dict[str, str], ids: dict[str, str]) -> ReadComment:
    reader = ParagraphReader(looks, lambda id: "")
    paragraphs = [part for part in comment.iter() if local(part) == "p"]
    lines = [flat(reader.read(part).printed) for part in paragraphs]
    own = [attribute(part, "paraId") for part in paragraphs]
    parent = next((ids.get(parents[id], "") for id in own if id in parents), "")
    said = "\n".join(filter(None, lines))
    return ReadComment(attribute(comment, "id"), attribute(comment, "author"), attribute(comment, "date"), said, parent)


def _parents(parts: WordParts) -> Iterator[tuple[str, str]]:
    for name in parts.related("commentsExtended"):
        for one in parts.tree(name):
            if attribute(one, "paraIdParent"):
                yield attribute(one, "paraId"), attribute(one, "paraIdParent")
