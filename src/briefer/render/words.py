"""The characters of inlines without any markup."""

from __future__ import annotations

from briefer.model.document import Emph, Inline, Link, Strong, Tab, Text


def plain_text(inlines: tuple[Inline, ...]) -> str:
    """Without note marks; a tab is a blank."""
    return "".join(map(_plain, inlines))


def _plain(inline: Inline) -> str:
    if isinstance(inline, Text):
        return inline.value
    if isinstance(inline, Strong | Emph | Link):
        return plain_text(inline.inlines)
    return " " if isinstance(inline, Tab) else ""
