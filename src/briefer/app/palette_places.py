"""What of the open brief the command palette finds beside actions: parts, items, sources."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from briefer.app.command_palette import Command
from briefer.app.session import Session
from briefer.compose.uses import PieceKind
from briefer.model.brief import text_of
from briefer.model.rich import plain

_MOST_TEXT = 120


def find_places(
    session: Session, go_to: Callable[[str], object], show: Callable[[str, PieceKind, str], object]
) -> list[Command]:
    """Every part and item of the brief, every source by its first citation, every paragraph of the articles."""
    brief_place = QCoreApplication.translate("Palette", "Brief")
    source_place = QCoreApplication.translate("Palette", "Source")
    found: list[Command] = []
    for part in session.brief.parts:
        found.append(Command(part.heading or part.role, brief_place, partial(go_to, part.id), icon="rows-3"))
    for part, item in session.brief.items():
        text = plain(text_of(item))[:_MOST_TEXT]
        if text:
            place = f"{brief_place}, {part.heading or part.role}"
            found.append(Command(text, place, partial(go_to, item.id), icon="pencil"))
    for article in session.brief.articles:
        for source in (source for source in article.sources if source.citations):
            found.append(
                Command(
                    source.name,
                    source_place,
                    partial(show, article.id, "citation", source.citations[0]),
                    icon="newspaper",
                )
            )
        for paragraph in article.body_paragraphs():
            text = paragraph.text[:_MOST_TEXT]
            found.append(
                Command(text, source_place, partial(show, article.id, "paragraph", paragraph.id), icon="list-tree")
            )
    return found
