"""Inlines as HTML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from briefer.model.document import (
    Emph,
    Inline,
    Link,
    NoteLink,
    NoteRef,
    PlaceLink,
    Scale,
    Strong,
    Tab,
    Text,
    inline_text,
)
from briefer.render.markup import escape, web_address
from briefer.text.direction import base_direction, language_direction
from briefer.text.no_break import with_no_break_spaces


class Inlines:
    """Writes inlines; remembers which marks have been met, since only the first of a note is led back to.

    ``printed`` are the numbers of notes that are not their places among all, ``places`` the keys words can lead to.
    """

    def __init__(
        self, language: str, printed: Mapping[int, int] | None = None, places: frozenset[str] = frozenset()
    ) -> None:
        self._printed, self._places = printed or {}, places
        self._language, self._direction = language, language_direction(language)
        self._met: set[int] = set()

    def direction(self, inlines: tuple[Inline, ...]) -> str:
        """The attribute of an element whose text runs otherwise than the document; empty for all others."""
        base = base_direction(inline_text(inlines), self._direction)
        return f' dir="{base}"' if base != self._direction else ""

    def html(self, inlines: tuple[Inline, ...]) -> str:
        """The markup. What stands before a tab is set as a label."""
        tab = next((n for n, inline in enumerate(inlines) if isinstance(inline, Tab)), None)
        if tab is None:
            return "".join(self._one(inline, False) for inline in inlines)
        label = "".join(self._one(inline, False) for inline in inlines[:tab])
        return f'<span class="label">{label}</span> {self.html(inlines[tab + 1 :])}'

    def _one(self, inline: Inline, linked: bool) -> str:
        match inline:
            case Text(value, language):
                said = escape(with_no_break_spaces(value))
                foreign = language and language != self._language
                return f'<span lang="{escape(language)}">{said}</span>' if foreign else said
            case Strong(inner):
                return f"<strong>{self._all(inner, linked)}</strong>"
            case Emph(inner):
                return f"<em>{self._all(inner, linked)}</em>"
            case Link(inner, href):
                return self._link(inner, href, linked)
            case NoteRef(number):
                return self._mark(number, linked)
            case NoteLink(number):
                said = escape(inline.said)
                return said if linked else f'<a href="#note-{number}">{said}</a>'
            case PlaceLink(words, key):
                said = escape(words)
                return f'<a href="#place-{escape(key)}">{said}</a>' if key in self._places and not linked else said
            case Scale(cells, filled, before):
                classes = {before: ' class="before"', filled: ' class="full"'}
                drawn = "".join(f"<i{classes.get(n, '')}></i>" for n in range(1, cells + 1))
                return f'<span class="scale" aria-hidden="true">{drawn}</span>'
            case Tab():
                return " "
            case _:
                assert_never(inline)

    def _all(self, inlines: tuple[Inline, ...], linked: bool) -> str:
        return "".join(self._one(inline, linked) for inline in inlines)

    def _link(self, inner: tuple[Inline, ...], href: str, linked: bool) -> str:
        """A link within a link stays part of the outer one; what leads nowhere safe is text."""
        address = None if linked else web_address(href)
        if address is None:
            return self._all(inner, linked)
        return f'<a href="{escape(address)}" rel="noopener noreferrer">{self._all(inner, True)}</a>'

    def _mark(self, number: int, linked: bool) -> str:
        printed = self._printed.get(number, number)
        if linked:  # a link must not stand in a link
            return f"<sup>{printed}</sup>"
        place = "" if number in self._met else f' id="mark-{number}"'
        self._met.add(number)
        return f'<sup><a{place} href="#note-{number}" role="doc-noteref">{printed}</a></sup>'
