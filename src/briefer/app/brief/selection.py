"""What is selected, edited, compared and folded in the pane."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, Signal

from briefer.app.brief import arranging, outline
from briefer.app.brief.context import BriefContext
from briefer.app.session import Session
from briefer.app.theme.look import Look
from briefer.compose import edits
from briefer.model.brief import Brief, Item, ItemId, Part, PartId, TextItem

Choosing = Literal["only", "toggle", "range"]


class Selection(QObject):
    """Several items or several parts may be selected; one, ``current``, is worked on.

    ``arranged`` is sent when what is selected, edited, compared or folded changed, ``revealed`` when an item or part
    should come into view and take the focus.
    """

    arranged = Signal()
    revealed = Signal(str)

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self.context = BriefContext(look, self)
        self.chosen: tuple[str, ...] = ()
        self.current = ""
        self.editing = ""
        self.comparing = ""
        self.renaming = ""
        self.folded: frozenset[str] = frozenset()
        self._anchor = ""

    def set_session(self, session: Session | None) -> None:
        """Work on another brief."""
        self.context.set_session(session)
        self.chosen, self.current, self.editing, self.comparing, self.renaming = (), "", "", "", ""
        self.folded = frozenset()

    @property
    def session(self) -> Session:
        """The session of the open brief."""
        return self.context.opened

    @property
    def brief(self) -> Brief:
        """The brief as it is now."""
        return self.context.brief

    def choose(self, key: str, how: Choosing = "only") -> None:
        """Select an item or part alone, with those selected already, or all from the last one to it."""
        same_kind = self._is_part(key) == self._is_part(self._anchor)
        if how == "toggle" and same_kind and self.chosen:
            rest = tuple(k for k in self.chosen if k != key)
            self.chosen = rest if key in self.chosen and rest else (*rest, key)
            self._anchor = key
        elif how == "range" and same_kind and self._anchor:
            self.chosen = outline.between(self.brief, self.folded, self._anchor, key)
        else:
            self.chosen, self._anchor = (key,), key
        self._make_current(key)

    def follow(self, key: str) -> None:
        """Another pane selected something; take part when it is of the brief."""
        if key != self.current and arranging.part_of(self.brief, key):
            self.chosen, self._anchor = (key,), key
            self._make_current(key)
            self.revealed.emit(key)

    def step(self, step: int, how: Choosing = "only") -> None:
        """To the item or part printed before or after."""
        key = outline.stepped(self._seen(), self.current, step)
        if how == "range" and self._is_part(key) != self._is_part(self._anchor):
            return
        self.choose(key, how)
        self.revealed.emit(key)

    def prune(self) -> None:
        """Forget what the brief no longer has."""
        known = {k for part in self.brief.parts for k in (part.id, *(item.id for item in part.items))}
        self.chosen = tuple(k for k in self.chosen if k in known)
        for name in ("current", "editing", "comparing", "renaming", "_anchor"):
            if getattr(self, name) not in known:
                setattr(self, name, "")
        if self.comparing and not arranging.is_edited(edits.find_item(self.brief, ItemId(self.comparing))[1]):
            self.comparing = ""

    def chosen_items(self) -> tuple[ItemId, ...]:
        """The selected items in printed order."""
        return tuple(item.id for _, item in self.brief.items() if item.id in self.chosen)

    def chosen_parts(self) -> tuple[PartId, ...]:
        """The selected parts in printed order."""
        return tuple(part.id for part in self.brief.parts if part.id in self.chosen)

    def current_item(self) -> Item | None:
        """The item worked on, or none."""
        return next((item for _, item in self.brief.items() if item.id == self.current), None)

    def current_part(self) -> Part | None:
        """The part worked on, or that of the item."""
        return arranging.part_of(self.brief, self.current)

    def part_of(self, key: str) -> Part | None:
        """The part of an item, or the part of that id; none for what is not in the brief."""
        return arranging.part_of(self.brief, key)

    def fold(self, part: str, folded: bool | None = None) -> None:
        """Only the heading of a part, or all of it."""
        folded = part not in self.folded if folded is None else folded
        self.folded = self.folded | {part} if folded else self.folded - {part}
        self.arranged.emit()

    def fold_all(self) -> None:
        """Only the headings, or all again."""
        ids = frozenset(str(part.id) for part in self.brief.parts)
        self.folded = frozenset() if ids <= self.folded else ids
        self.arranged.emit()

    def done(self) -> None:
        """Back to the outline; a new paragraph that stayed empty goes."""
        was, self.editing, self.comparing, self.renaming = self.editing, "", "", ""
        if was:
            item = next((i for _, i in self.brief.items() if i.id == was), None)
            if isinstance(item, TextItem) and not item.content and item.origin is None:
                self._apply(lambda b: edits.remove_items(b, {item.id}), self.tr("Remove empty paragraph"))
        self.arranged.emit()

    # Ours

    def _make_current(self, key: str) -> None:
        if self.editing and key != self.editing:
            self.done()
        if self.comparing and key != self.comparing:
            self.comparing = ""
        if self.renaming and key != self.renaming:
            self.renaming = ""
        self.current = key
        self.session.select(key)
        self.arranged.emit()

    def _is_part(self, key: str) -> bool:
        return outline.is_part(self.brief, key)

    def _seen(self) -> list[str]:
        return outline.seen(self.brief, self.folded)

    def _unfold(self, part: str) -> None:
        if part in self.folded:
            self.folded -= {part}

    def _apply(self, edit: Callable[[Brief], Brief], label: str) -> None:
        self.session.apply(edit, label)
