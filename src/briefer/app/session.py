"""One open brief: one way in (``apply``), one signal out (``changed``). Widgets never change anything themselves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from briefer.model.brief import Brief
from briefer.pipeline import Work

if TYPE_CHECKING:
    from briefer.model.template import BriefTemplate

_MERGING = 1


class ReplaceWork(QUndoCommand):
    """The only undo step: the whole work before and after. Steps with the same ``merge`` key become one."""

    def __init__(self, session: Session, before: Work, after: Work, label: str, merge: str = "") -> None:
        super().__init__(label)
        self._session, self._before, self._after, self._merge = session, before, after, merge

    def redo(self) -> None:
        """Also called once by the stack when the step is pushed."""
        self._session._show(self._after)

    def undo(self) -> None:
        """Back to the work before."""
        self._session._show(self._before)

    def id(self) -> int:
        """Only steps with a key are offered for merging."""
        return _MERGING if self._merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802  # Qt's name
        """Typing in one item is one step; a change that undoes itself leaves no step."""
        if not isinstance(other, ReplaceWork) or other._merge != self._merge:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True


class Session(QObject):
    """The work being edited, its history and its file.

    ``changed`` is sent after every change of the work, ``saved_changed`` when its saved state or file changes,
    ``selected`` with the id of the item or part that is worked on now ("" for none), whichever pane it was chosen in,
    ``jumped`` with the id of one that somebody was led to, by a check or by name: it is shown and marked for a moment.
    """

    changed = Signal()
    saved_changed = Signal()
    selected = Signal(str)
    jumped = Signal(str)

    def __init__(self, work: Work, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._selected = ""
        self.path = path
        self.history = QUndoStack(self)
        self.history.cleanChanged.connect(self.saved_changed)

    @property
    def work(self) -> Work:
        """The brief and the template as they are now."""
        return self._work

    @property
    def brief(self) -> Brief:
        """The brief as it is now."""
        return self._work.brief

    @property
    def template(self) -> BriefTemplate:
        """The template as it is now."""
        return self._work.template

    @property
    def is_saved(self) -> bool:
        """Whether the file holds the work as it is now."""
        return self.path is not None and self.history.isClean()

    def apply(self, edit: Callable[[Brief], Brief], label: str, merge: str = "") -> None:
        """Change the brief by a pure edit. ``label`` is the step's name in the history, ``merge`` joins typing."""
        self.replace(Work(edit(self.brief), self.template), label, merge)

    def replace(self, work: Work, label: str, merge: str = "") -> None:
        """Change brief and template in one step; the same work again is no step."""
        if work != self._work:
            self.history.push(ReplaceWork(self, self._work, work, label, merge))

    @property
    def selection(self) -> str:
        """The id of the item or part that is worked on now, empty for none."""
        return self._selected

    def select(self, key: str) -> None:
        """Work on an item or part: tree, card and page all show it."""
        if key != self._selected:
            self._selected = key
            self.selected.emit(key)

    def jump(self, key: str) -> None:
        """Work on an item, a part or a field such as "title", brought into view also when it was worked on already."""
        self.select(key)
        self.jumped.emit(key)

    def mark_saved(self, path: Path) -> None:
        """The file now holds the work as it is."""
        self.path = path
        self.history.setClean()
        self.saved_changed.emit()

    def _show(self, work: Work) -> None:
        self._work = work
        self.changed.emit()
