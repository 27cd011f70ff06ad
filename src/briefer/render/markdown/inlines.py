"""Inlines as Markdown."""

from __future__ import annotations

import unicodedata
from typing import Literal, assert_never

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
from briefer.render.markdown.escaping import escaped, line_start
from briefer.render.markup import web_address

Look = Literal["strong", "em"]
_STARS: dict[Look, str] = {"strong": "**", "em": "*"}


def line(inlines: tuple[Inline, ...]) -> str:
    """The inlines as the one line of a block. What stands before a tab is a label, and strong."""
    return line_start(cell(inlines))


def cell(inlines: tuple[Inline, ...], label: type[Strong] | type[Emph] = Strong) -> str:
    """The inlines as a part of a line, such as the cell of a table."""
    tab = next((n for n, inline in enumerate(inlines) if isinstance(inline, Tab)), None)
    if tab is None:
        return _all(inlines, ()).strip()
    head, rest = inlines[:tab], inlines[tab + 1 :]
    bare = inline_text(head).strip()
    labelled = (label(head),) if bare and not any(isinstance(inline, Strong) for inline in head) else head
    return f"{_all(labelled, ()).strip()} {cell(rest)}".strip()


def _all(inlines: tuple[Inline, ...], looks: tuple[Look, ...], *, linked: bool = False) -> str:
    written = ""
    for index, inline in enumerate(inlines):
        after = _first(inlines[index + 1 :])
        written += _one(inline, looks, written[-1:], after, linked)
    return written


def _one(inline: Inline, looks: tuple[Look, ...], before: str, after: str, linked: bool) -> str:
    match inline:
        case Text(value):
            return escaped(value)
        case Strong(inner):
            return _looking(inner, "strong", looks, before, after, linked)
        case Emph(inner):
            return _looking(inner, "em", looks, before, after, linked)
        case Link(inner, href):
            return _link(inner, href, looks, linked)
        case NoteRef(number):
            return f"[^{number}]"
        case NoteLink():
            return escaped(inline.said)
        case PlaceLink(words):
            return escaped(words)
        case Scale() | Tab():
            return " "
        case _:
            assert_never(inline)


def _looking(
    inner: tuple[Inline, ...], look: Look, looks: tuple[Look, ...], before: str, after: str, linked: bool
) -> str:
    """Stars where no program can take them otherwise, else tags; blanks at the ends stay outside."""
    if look in looks:
        return _all(inner, looks, linked=linked)
    said = _all(inner, (*looks, look), linked=linked)
    core = said.strip()
    if not core:
        return said
    head, tail = said[: len(said) - len(said.lstrip())], said[len(said.rstrip()) :]
    plain = (
        not looks and "*" not in core and _opens(core[0], (before + head)[-1:]) and _opens(core[-1], (tail + after)[:1])
    )
    sign = _STARS[look]
    core = f"{sign}{core}{sign}" if plain and before != "*" else f"<{look}>{core}</{look}>"
    return f"{head}{core}{tail}"


def _opens(inside: str, outside: str) -> bool:
    """Whether stars between the two signs can only be taken as ours (CommonMark, 6.2)."""
    ends = not outside or outside.isspace() or unicodedata.category(outside).startswith("P")
    return inside.isalnum() or (ends and outside != "*")


def _first(inlines: tuple[Inline, ...]) -> str:
    """The first sign that follows, as far as it matters: whether it is a letter, a blank, a star or another sign."""
    for inline in inlines:
        match inline:
            case Text(value) if value:
                return value[0]
            case Scale() | Tab():
                return " "
            case Strong() | Emph():
                return "*"
            case NoteRef():
                return "["
            case NoteLink(said=said) | PlaceLink(words=said) if said:
                return said[0]
            case Link(inner) if first := _first(inner):  # or its bracket, which is no worse
                return first
            case _:
                pass
    return ""


def _link(inner: tuple[Inline, ...], href: str, looks: tuple[Look, ...], linked: bool) -> str:
    """A link within a link stays part of the outer one; what leads nowhere safe is text."""
    address = None if linked else web_address(href)
    said = _all(inner, looks, linked=True)
    if address is None or not said.strip():
        return said
    if inline_text(inner).strip() == address and address.startswith("http"):
        return f"<{address}>"
    return f"[{said}](<{address}>)" if set("()&\\") & set(address) else f"[{said}]({address})"


def picture(alt: str, place: str) -> str:
    """A picture that stands under that name at the end of the file."""
    return f"![{escaped(alt)}][{place}]"
