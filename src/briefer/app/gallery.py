"""Fills the start view and the menu of templates: which there are, and first pages drawn one after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from briefer.app.document_bar import DocumentBar
from briefer.app.jobs import Jobs
from briefer.app.settings import recent_briefs
from briefer.app.start_view import StartView, TemplateChoice
from briefer.app.templates.words import limit_words
from briefer.app.thumbnails import brief_thumbnail, template_thumbnail
from briefer.errors import BrieferError
from briefer.model.article import Article
from briefer.storage import places
from briefer.storage.templates import TemplateEntry, list_templates


class Gallery(QObject):
    """``entries`` are the templates there are, broken ones too; none until they were read."""

    def __init__(self, start_view: StartView, document_bar: DocumentBar, parent: QObject) -> None:
        super().__init__(parent)
        self._start_view, self._document_bar = start_view, document_bar
        self._jobs = Jobs(self)
        self.entries: tuple[TemplateEntry, ...] = ()

    @property
    def busy(self) -> bool:
        """Whether something is still read or drawn."""
        return self._jobs.busy

    def fill(self) -> None:
        """Read the templates and draw first pages, in another thread."""
        self._jobs.start(list_templates, self._show, _ignore)

    def draw_recent(self) -> None:
        """Draw the first pages of the recent briefs."""
        for entry in recent_briefs():
            show = partial(self._start_view.show_recent_picture, entry.path)
            self._jobs.start(partial(brief_thumbnail, Path(entry.path)), show, _ignore)

    def finish(self) -> None:
        """Drop what waits, and wait for what runs."""
        self._jobs.finish()

    def _show(self, entries: tuple[TemplateEntry, ...]) -> None:
        self.entries = entries
        own = places.user_template_folder()
        choices = tuple(
            TemplateChoice(
                entry.id,
                entry.name or entry.id,
                entry.description,
                str(entry.problems[0]) if entry.problems else "",
                entry.path.is_relative_to(own),
                limit_words(entry.template.limits) if entry.template is not None else "",
            )
            for entry in entries
        )
        self._start_view.show_templates(choices)
        self._document_bar.set_templates(entries)
        self.draw_recent()
        sample: list[Article] = []
        for entry in entries:
            show: Callable[[QImage], object] = partial(self._start_view.show_template_picture, entry.id)
            self._jobs.start(partial(template_thumbnail, entry, sample), show, _ignore)


def _ignore(error: Exception) -> None:
    """A picture that cannot be made is no loss; a mistake of ours is told all the same."""
    if not isinstance(error, BrieferError | OSError):
        raise error
