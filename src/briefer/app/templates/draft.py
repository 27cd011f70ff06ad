"""A template as it is being edited: what its file says, every step since, and where it belongs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefer.model.template import BriefTemplate
from briefer.storage import places

Edit = Callable[[BriefTemplate], BriefTemplate]
_MOST_STEPS = 1000


class Draft(QObject):
    """Sends ``changed`` after each edit. A shipped template can be tried out, and saved only under another name."""

    changed = Signal()

    def __init__(self, template: BriefTemplate, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.saved = template
        self.template = template
        self._before: list[BriefTemplate] = []
        self._after: list[BriefTemplate] = []
        self._merging = ""

    @property
    def is_changed(self) -> bool:
        """Whether it differs from its file."""
        return self.template != self.saved

    @property
    def is_own(self) -> bool:
        """Whether its file may be written."""
        return self.path.is_relative_to(places.user_template_folder())

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return bool(self._after)

    def apply(self, edit: Edit, merge: str = "") -> None:
        """Change the template by a pure edit; edits in a row with the same ``merge`` key are one step: typing."""
        template = edit(self.template)
        if template == self.template:
            return
        if not merge or merge != self._merging or not self._before:
            self._before = [*self._before[-_MOST_STEPS:], self.template]
        self._after.clear()
        self._merging = merge
        self._show(template)

    def undo(self) -> None:
        """Take the last step back."""
        if self._before:
            self._after.append(self.template)
            self.end_typing()
            self._show(self._before.pop())

    def redo(self) -> None:
        """Take the step again that was taken back."""
        if self._after:
            self._before.append(self.template)
            self.end_typing()
            self._show(self._after.pop())

    def end_typing(self) -> None:
        """What is typed from now on is another step."""
        self._merging = ""

    def revert(self) -> None:
        """What the file says again; a step like any other."""
        self.apply(lambda _: self.saved)

    def mark_saved(self, template: BriefTemplate) -> None:
        """The file now says this."""
        self.saved = self.template = template
        self.end_typing()
        self.changed.emit()

    def _show(self, template: BriefTemplate) -> None:
        self.template = template
        self.changed.emit()
