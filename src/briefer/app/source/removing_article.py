"""Asks what becomes of the items of a brief when the article that they come from is taken out of it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefer.app.ask import Ask
from briefer.app.plural import plural
from briefer.app.source.words import translate
from briefer.app.theme.look import Look
from briefer.compose.corrections import items_from
from briefer.model.article import Article
from briefer.model.brief import Brief


class _Counts(QObject):
    """Only ``tr`` of an object is collected with plural forms."""

    def taken(self, count: int) -> str:
        return plural(self.tr("%n item(s) of the brief come from it.", "", count), count)


_counts = _Counts()


def ask_what_becomes(look: Look, brief: Brief, article: Article, parent: QWidget) -> bool | None:
    """Whether to keep the items as text of the editor's own; none if the article stays."""
    count = len(items_from(brief, article.id))
    title = translate("Source", "Remove the article")
    text = translate("Source", "“{0}” is taken out of the brief.").format(article.title)
    cancel = translate("Source", "Cancel")
    if not count:
        buttons = [translate("Source", "Remove the article"), cancel]
        return False if Ask(look, title, text, buttons, kind="warning", parent=parent).ask() == 0 else None
    kept = translate(
        "Source",
        "Kept ones become text of your own: their citations stay as printed words, and the link to the source ends. "
        "Undo brings everything back.",
    )
    buttons = [translate("Source", "Keep the items"), translate("Source", "Remove the items too"), cancel]
    answer = Ask(look, title, f"{text} {_counts.taken(count)} {kept}", buttons, kind="warning", parent=parent).ask()
    return {0: True, 1: False}.get(answer)
