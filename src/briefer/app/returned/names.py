"""What the items and parts of the open brief are called, and where a change stands among them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from briefer.app.brief.words import numbered
from briefer.app.brief.words import words as brief_words
from briefer.app.differences_items import heading
from briefer.app.returned.decisions import UNDECIDED, State
from briefer.app.returned.words import ReturnedWords
from briefer.app.two_line_list import Line
from briefer.model.brief import Brief, Item, Part
from briefer.model.returned import Change, ChangeKind
from briefer.model.rich import plain

translate = QCoreApplication.translate

_ICONS: Final[dict[ChangeKind, str]] = {
    "reworded": "pencil",
    "deleted": "trash-2",
    "inserted": "plus",
    "moved": "chevrons-up-down",
    "table": "table",
    "field": "settings-2",
    "heading": "heading",
    "title": "type",
    "comment": "message-square-text",
    "note": "text-quote",
    "remark": "layout-template",
}
_FIELD_ICONS: Final = {"likelihood": "gauge", "confidence": "scale"}
_SIGNS: Final[dict[State, tuple[str, str]]] = {
    "open": ("", ""),
    "conflict": ("triangle-alert", "warning"),
    "accepted": ("check", "accent"),
    "partly": ("check", "accent"),
    "combined": ("check", "accent"),
    "refused": ("x", "text3"),
}
_TEXTS_OF_ITEMS: Final = ("reworded", "field", "table")
_MOST_WORDS = 12


class Names:
    """Looked up once for each state of the brief; ``changes`` are all of the file, by their ids."""

    def __init__(self, brief: Brief, changes: dict[str, Change]) -> None:
        self._changes = changes
        self.parts: dict[str, Part] = {part.id: part for part in brief.parts}
        self._items: dict[str, tuple[Part, Item, int]] = {
            item.id: (part, item, number) for part in brief.parts for item, number in numbered(part)
        }

    def item(self, change: Change) -> Item | None:
        """The item that a change belongs to, if the brief has it."""
        found = self._items.get(change.item)
        return found[1] if found else None

    def is_gone(self, change: Change) -> bool:
        """Whether a changed text has lost its item, and would become a new one."""
        return change.kind in _TEXTS_OF_ITEMS and change.item not in self._items

    def is_unplaced(self, change: Change) -> bool:
        """Whether accepting adds an item, for which a part can be chosen."""
        return change.kind == "inserted" or self.is_gone(change)

    def is_lost_move(self, change: Change) -> bool:
        """Whether what was moved is not in the brief any more."""
        return change.kind == "moved" and change.item not in self._items and change.item not in self.parts

    def place(self, change: Change) -> str:
        """The heading of the part in which a change stands; of the paper for none."""
        found = self._items.get(change.item)
        part = found[0] if found else self.parts.get(change.item) or self.parts.get(change.part)
        part = self.parts.get(change.part, part) if change.kind == "moved" else part  # listed where the file has it
        return heading(part) if part and change.kind != "title" else translate("Returned", "Document")

    def name(self, change: Change) -> str:
        """ "Judgment 2"."""
        if change.kind == "title":
            line_under = change.field == "subtitle"
            return translate("Returned", "Subtitle") if line_under else translate("Returned", "Title")
        if change.kind == "heading":
            return translate("Returned", "Heading")
        if change.item in self.parts:
            return translate("Returned", "Part")
        return self._named(change.item) or translate("Returned", "Removed item")

    def title(self, change: Change, words: ReturnedWords) -> str:
        """ "Judgment 2: reworded"."""
        if change.kind == "inserted":
            return words.what(change)
        found = self._items.get(change.item)
        if change.kind == "moved" and found and change.part in self.parts and found[0].id != change.part:
            return translate("Returned", "Moved here from {part}").format(part=heading(found[0]))
        return f"{self.name(change)}: {words.what(change)}"

    def stands(self, change: Change) -> str:
        """Where the brief has what was moved: "After Paragraph 2 in Discussion"; empty when it has gone."""
        if change.item in self.parts:
            ids = list(self.parts)
            place = ids.index(change.item)
            return self._after("", ids[place - 1] if place else "")
        found = self._items.get(change.item)
        if found is None:
            return ""
        ids = [item.id for item in found[0].items]
        place = ids.index(found[1].id)
        return self._after(heading(found[0]), ids[place - 1] if place else "")

    def returned_place(self, change: Change) -> str:
        """Where the file has it."""
        if change.item in self.parts:
            return self._after("", change.after)
        part = self.parts.get(change.part)
        return self._after(heading(part) if part else "", change.after)

    def line(self, change: Change, state: State, words: ReturnedWords) -> Line:
        """Its row in the list."""
        sign, tone = _SIGNS[state]
        beginning = plain(change.now or change.base).split(maxsplit=_MOST_WORDS)[:_MOST_WORDS]
        detail = ": ".join(filter(None, (words.author(change), " ".join(beginning))))
        icon = _FIELD_ICONS.get(change.field, _ICONS[change.kind])
        title, quiet = self.title(change, words), state not in UNDECIDED
        return Line(self.place(change), title, detail, icon, sign, tone, words.state(state), quiet)

    def _after(self, place: str, before: str) -> str:
        said = translate("Returned", "first")
        if before:
            name = heading(self.parts[before]) if before in self.parts else self._named(before)
            if not name:  # a new text of the file, or an item that has gone
                new = self._changes.get(before)
                name = f"“{' '.join(plain(new.now).split()[:5])}…”" if new else translate("Returned", "what has gone")
            said = translate("Returned", "after {name}").format(name=name)
        said = said[:1].upper() + said[1:]
        return translate("Returned", "{place} in {part}").format(place=said, part=place) if place else said

    def _named(self, id: str) -> str:
        found = self._items.get(id)
        return brief_words.item_name(found[1], found[2]) if found else ""
