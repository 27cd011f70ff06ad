"""The title, publication, volume, issue, authors and date at the head of an article.

Every line before the text (``head``) is read as a line of front matter (``labels``); what is none is a *loose* line.
Loose lines are scored together (``head_roles``): one is the title (``title``), others are names, the publication or a
subtitle. What a line only may say waits until no line says it better.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefer.ingest.raw import RawArticle, RawBlock
from briefer.ingest.structure.author_lines import author_line, outlet_beside
from briefer.ingest.structure.biographies import is_biography, subject_of
from briefer.ingest.structure.dateline import take_dateline
from briefer.ingest.structure.fields import GUESS, NAME_GUESS
from briefer.ingest.structure.front_fields import FrontMatter, parsed_date, take_fields
from briefer.ingest.structure.head import Head, find_head
from briefer.ingest.structure.head_dates import without_clock
from briefer.ingest.structure.head_lines import given_fields, head_lines
from briefer.ingest.structure.head_roles import assign_roles
from briefer.ingest.structure.names import split_names, tidy
from briefer.ingest.structure.outlets import may_be_outlet, outlet_of, without_motto
from briefer.ingest.structure.title import find_title, labelled_title, title_text
from briefer.text.words import fold, word_set

__all__ = ["FrontMatter", "read_front_matter", "take_fields"]


def read_front_matter(blocks: Sequence[RawBlock], raw: RawArticle) -> FrontMatter:
    """The front matter; printed fields come before what the format's metadata say."""
    head = find_head(blocks, raw)
    front = FrontMatter(title=labelled_title(head))
    find_title(front, head, blocks, raw)
    for at in sorted(head.fields):
        take_fields(front, head.fields[at])
    front.used |= set(head.fields)
    _read_loose(front, head, blocks)
    _take_guesses(front, head)
    _from_update(front)
    _from_metadata(front, raw)
    take_dateline(front, blocks, head.end)
    return front


def _read_loose(front: FrontMatter, head: Head, blocks: Sequence[RawBlock]) -> None:
    """Takes authors and publication from lines without labels; lines that say neither are kept as they are."""
    title_at = -1 if front.title_at is None else front.title_at
    roles = assign_roles(head_lines(head, blocks, title_at), given_fields(head) | {"title"}, title_at)
    names: list[str] = []
    for at in head.loose:
        text, role = tidy(blocks[at].text), roles.get(at, "body")
        if front.authors and is_biography(text, front.authors):
            continue
        if not front.authors and not names and role != "body" and (subject := subject_of(text)):
            names.append(subject)
        if role == "authors" and not front.authors:
            names += author_line(text)
            front.publication = front.publication or outlet_beside(text)
        elif role == "publication" and not front.publication:
            front.publication = without_motto(text) or outlet_of(text) or text
        if role != "body" or _is_affiliation(text, at, front, blocks):
            front.used.add(at)
    front.authors = front.authors or tuple(dict.fromkeys(names))


def _is_affiliation(text: str, at: int, front: FrontMatter, blocks: Sequence[RawBlock]) -> bool:
    """A short line of post or institute right under the authors."""
    if not front.authors or at - 1 not in front.used or len(text) > 120 or text.endswith("."):
        return False
    if not any(name in blocks[at - 1].text for name in front.authors):
        return False
    words = {fold(w) for w in re.findall(r"[\w.-]+", text)}
    return bool(words & (word_set("front-matter", "affiliation_words") - {"of", "for", "at", "the"}))


def _take_guesses(front: FrontMatter, head: Head) -> None:
    """Takes what lines may have said of authors and publication, when no line says it better."""
    guesses = [f for at in sorted(head.fields) for f in head.fields[at] if f.name in {GUESS, NAME_GUESS}]
    for guess in guesses:
        if guess.name == NAME_GUESS and not front.authors:
            front.authors = split_names(guess.value)
        elif not front.publication and guess.value not in front.authors and may_be_outlet(guess.value):
            front.publication = guess.value


def _from_update(front: FrontMatter) -> None:
    """The day of the last change where no other day is given."""
    if front.date is None and front.updated and (date := parsed_date(without_clock(front.updated))):
        front.date, front.date_text = date, front.updated


def _from_metadata(front: FrontMatter, raw: RawArticle) -> None:
    front.title = front.title or title_text(raw.title)
    front.publication = front.publication or tidy(raw.publication)
    if not front.authors and raw.authors:
        front.authors = tuple(name for text in raw.authors for name in (split_names(text) or (tidy(text),)) if name)
    if front.date is None and raw.date:
        front.date, front.date_text = parsed_date(raw.date), raw.date
