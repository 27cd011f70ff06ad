"""A template as it is being edited: what its file says, what was changed since, and where it belongs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefer.model.template import BriefTemplate
from briefer.storage import places

Edit = Callable[[BriefTemplate], BriefTemplate]


class Draft(QObject):
    """Sends ``changed`` after each edit. A shipped template can be tried out, and saved only under another name."""

    changed = Signal()

    def __init__(self, template: BriefTemplate, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.saved = template
        self.template = template

    @property
    def is_changed(self) -> bool:
        """Whether it differs from its file."""
        return self.template != self.saved

    @property
    def is_own(self) -> bool:
        """Whether its file may be written."""
        return self.path.is_relative_to(places.user_template_folder())

    def apply(self, edit: Edit) -> None:
        """Change the template by a pure edit."""
        template = edit(self.template)
        if template != self.template:
            self.template = template
            self.changed.emit()

    def revert(self) -> None:
        """What the file says again."""
        self.apply(lambda _: self.saved)

    def mark_saved(self, template: BriefTemplate) -> None:
        """The file now says this."""
        self.saved = self.template = template
        self.changed.emit()
