"""Rich text of a brief: runs of characters and citation marks that move and delete as one piece."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from briefer.model.article import ArticleId, CitationId


@dataclass(frozen=True, slots=True)
class Run:
    """Characters with one look. ``href`` (http, https or mailto) makes them a link.

    ``language`` is a BCP 47 tag where it is not the document's.
    """

    text: str
    strong: bool = False
    emph: bool = False
    href: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Cite:
    """The place of a citation; how it is printed is the template's choice."""

    article: ArticleId
    citation: CitationId


Inline = Run | Cite
RichText = tuple[Inline, ...]

_STOPS = ".,;:!?…)]}”’»"


def rich(text: str) -> RichText:
    """Plain text as rich text."""
    return (Run(text),) if text else ()


def plain(content: RichText) -> str:
    """The characters of rich text without its citations."""
    return "".join(inline.text for inline in content if isinstance(inline, Run))


def wording(content: RichText) -> str:
    """What rich text says where its citations are not printed: ``plain`` without the blank that one left at a stop."""
    text, after_citation = "", False
    for inline in content:
        if isinstance(inline, Cite):
            text, after_citation = text.rstrip(), True
        elif inline.text:
            parted = after_citation and text and not inline.text[0].isspace() and inline.text[0] not in _STOPS
            text += f" {inline.text}" if parted else inline.text
            after_citation = False
    return text.strip()


def citations_of(content: RichText) -> tuple[Cite, ...]:
    """The citations of rich text in order."""
    return tuple(inline for inline in content if isinstance(inline, Cite))


def joined(content: Iterable[Inline]) -> RichText:
    """Neighbouring runs of one look as one, without blanks at either end: two texts that say the same are equal."""
    said = (inline for inline in content if isinstance(inline, Cite) or inline.text)
    merged: list[Inline] = []
    for look, group in groupby(said, key=_look):
        if look is None:
            merged += group
        else:
            runs = [inline for inline in group if isinstance(inline, Run)]
            merged.append(replace(runs[0], text="".join(run.text for run in runs)))
    if merged and isinstance(first := merged[0], Run):
        merged[0] = replace(first, text=first.text.lstrip())
    if merged and isinstance(last := merged[-1], Run):
        merged[-1] = replace(last, text=last.text.rstrip())
    return tuple(inline for inline in merged if isinstance(inline, Cite) or inline.text)


def _look(inline: Inline) -> tuple[bool, bool, str, str] | None:
    return (inline.strong, inline.emph, inline.href, inline.language) if isinstance(inline, Run) else None
