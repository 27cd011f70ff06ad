"""What the window says of changes in a returned file."""

from __future__ import annotations

import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from briefer.app.actions import QT_TRANSLATE_NOOP
from briefer.app.moments import moment
from briefer.app.plural import plural
from briefer.app.returned.decisions import State
from briefer.model.returned import Change, ChangeKind

_MOST_LETTERS = 80  # of an author's name; a file may say anything

_WHAT: Final[dict[ChangeKind, str]] = {
    "reworded": QT_TRANSLATE_NOOP("Returned", "reworded"),
    "deleted": QT_TRANSLATE_NOOP("Returned", "taken out"),
    "inserted": QT_TRANSLATE_NOOP("Returned", "New paragraph"),
    "moved": QT_TRANSLATE_NOOP("Returned", "moved"),
    "table": QT_TRANSLATE_NOOP("Returned", "cells changed"),
    "heading": QT_TRANSLATE_NOOP("Returned", "reworded"),
    "title": QT_TRANSLATE_NOOP("Returned", "reworded"),
    "comment": QT_TRANSLATE_NOOP("Returned", "comment"),
    "note": QT_TRANSLATE_NOOP("Returned", "note changed"),
    "remark": QT_TRANSLATE_NOOP("Returned", "what is printed around it"),
}
_FIELDS: Final = {
    "likelihood": QT_TRANSLATE_NOOP("Returned", "likelihood changed"),
    "confidence": QT_TRANSLATE_NOOP("Returned", "confidence changed"),
    "basis": QT_TRANSLATE_NOOP("Returned", "basis changed"),
    "time_frame": QT_TRANSLATE_NOOP("Returned", "time frame changed"),
    "significance": QT_TRANSLATE_NOOP("Returned", "significance changed"),
    "caption": QT_TRANSLATE_NOOP("Returned", "caption changed"),
}
_MEANS: Final[dict[ChangeKind, str]] = {
    "reworded": QT_TRANSLATE_NOOP("Returned", "Accepting gives the item these words."),
    "deleted": QT_TRANSLATE_NOOP("Returned", "Accepting takes the item out of the brief."),
    "inserted": QT_TRANSLATE_NOOP("Returned", "Accepting adds it as a new item."),
    "moved": QT_TRANSLATE_NOOP("Returned", "Accepting moves it to where it stands in the file."),
    "table": QT_TRANSLATE_NOOP("Returned", "Accepting gives the table these rows."),
    "field": QT_TRANSLATE_NOOP("Returned", "Accepting changes this text of the item only."),
    "heading": QT_TRANSLATE_NOOP("Returned", "Accepting renames the part."),
    "title": QT_TRANSLATE_NOOP("Returned", "Accepting changes the head of the paper."),
    "comment": QT_TRANSLATE_NOOP("Returned", "Accepting adds it to your comment on the item, with its author."),
    "note": QT_TRANSLATE_NOOP(
        "Returned", "briefer makes its notes from the citations. Accepting adds this to your comment on the item."
    ),
    "remark": QT_TRANSLATE_NOOP(
        "Returned", "The template makes this. Accepting adds it to your comment on the item, to be seen to by hand."
    ),
}
_CONFLICTS: Final[dict[ChangeKind, str]] = {
    "deleted": QT_TRANSLATE_NOOP(
        "Returned", "You changed this since the copy was sent. It can be taken out all the same."
    ),
    "moved": QT_TRANSLATE_NOOP("Returned", "You took this out since the copy was sent, so there is nothing to move."),
}


class ReturnedWords(QObject):
    """Sentences and labels."""

    def what(self, change: Change) -> str:
        """ "reworded", "confidence changed"."""
        if change.kind == "field":
            return _translated(_FIELDS[change.field]) if change.field in _FIELDS else self.tr("text changed")
        return _translated(_WHAT[change.kind])

    def means(self, change: Change, *, gone: bool) -> str:
        """What accepting does; ``gone`` when the item is no longer in the brief."""
        return self.tr("Accepting adds it as a new item.") if gone else _translated(_MEANS[change.kind])

    def conflict(self, change: Change, gone: bool, apart: bool) -> str:
        """What stands against a change; ``apart`` when both sides changed different places."""
        if change.kind in _CONFLICTS:
            return _translated(_CONFLICTS[change.kind])
        if gone:
            return self.tr("You took this out since the copy was sent. The returned text can be added as a new item.")
        if apart:
            return self.tr("You changed other places of it since the copy was sent. Choose one text, or combine both.")
        return self.tr("You changed this too since the copy was sent. Choose one of the two.")

    def state(self, state: State) -> str:
        """How a matter stands, in a word or two."""
        return {
            "open": "",
            "conflict": self.tr("Conflict"),
            "accepted": self.tr("Accepted"),
            "partly": self.tr("Accepted in part"),
            "combined": self.tr("Combined"),
            "refused": self.tr("Refused"),
        }[state]

    def author(self, change: Change) -> str:
        """Who made it, as the file says."""
        name = " ".join(change.author.split())
        return name if len(name) <= _MOST_LETTERS else f"{name[:_MOST_LETTERS]}…"

    def who(self, change: Change, today: datetime.date) -> str:
        """ "Ada Reviewer, 4 Mar, 05:06"."""
        try:
            when = moment(datetime.datetime.fromisoformat(change.when), today) if change.when else ""
        except ValueError:  # whatever a program wrote there
            when = ""
        return ", ".join(filter(None, (self.author(change), when)))

    def count(self, total: int, left: int) -> str:
        """ "12 changes, 5 to decide"."""
        said = plural(self.tr("%n change(s)", "", total), total)
        return self.tr("{changes}, {count} to decide").format(changes=said, count=left) if left else said

    def accept_all(self, count: int, author: str) -> str:
        """The button that accepts all that are shown."""
        if author:
            return self.tr("Accept {count} of {author}").format(count=count, author=author)
        return self.tr("Accept all {count}").format(count=count)

    def accepted(self, count: int) -> str:
        """A step of the history."""
        return plural(self.tr("Accept %n returned change(s)", "", count), count)


def _translated(text: str) -> str:
    return QCoreApplication.translate("Returned", text)
