"""Joins the Templates window and its dialogs to the open brief."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefer.app.session import Session
from briefer.app.theme.look import Look
from briefer.compose.apply_template import apply_template
from briefer.model.template import BriefTemplate
from briefer.pipeline import Work

if TYPE_CHECKING:
    from briefer.app.templates.save_dialog import SaveTemplateDialog
    from briefer.app.templates.window import TemplatesWindow


class TemplateDesk(QObject):
    """``library_changed`` is sent when templates were written, renamed or deleted, ``told`` with what was done."""

    library_changed = Signal()
    told = Signal(str)

    def __init__(self, look: Look, window: QWidget, use: Callable[[BriefTemplate], object]) -> None:
        super().__init__(window)
        self._look, self._window, self._use = look, window, use
        self._session: Session | None = None
        self.shown: TemplatesWindow | None = None

    def set_session(self, session: Session | None) -> None:
        """Another brief is open, or none."""
        if self._session is not None:
            self._session.changed.disconnect(self._follow)
        self._session = session
        if session is not None:
            session.changed.connect(self._follow)
        self._follow()

    def open(self) -> None:
        """Show the window, or bring it to the front."""
        if self.shown is None:
            made = importlib.import_module("briefer.app.templates.window").TemplatesWindow  # loaded when first wanted
            shown: TemplatesWindow = made(self._look, self._window)
            self.shown = shown
            shown.use_wanted.connect(self._use)
            shown.library_changed.connect(self.library_changed)
            shown.closed.connect(self._forget)
            self._follow()
        self.shown.show()
        self.shown.raise_()
        self.shown.activateWindow()

    def save_brief(self) -> None:
        """Ask how the open brief becomes a template, and write it."""
        session = self._session
        if session is None:
            return
        made = importlib.import_module("briefer.app.templates.save_dialog").SaveTemplateDialog
        dialog: SaveTemplateDialog = made(self._look, session, self._window)
        if dialog.exec() and dialog.saved is not None:
            saved = dialog.saved
            if dialog.use.isChecked():
                brief = apply_template(saved.brief, saved.template)
                label = self.tr("Save as the template {name}").format(name=saved.template.name)
                session.replace(Work(replace(brief, marking=session.brief.marking), saved.template), label)
            if self.shown is not None:
                self.shown.refresh(dialog.path)
            self.library_changed.emit()
            self.told.emit(self.tr("“{name}” is among your templates.").format(name=saved.template.name))
        dialog.deleteLater()

    def may_close(self) -> bool:
        """Whether no template has changes that would be lost with the main window."""
        return self.shown is None or self.shown.may_close()

    def finish(self) -> None:
        """The main window goes."""
        self.set_session(None)
        if self.shown is not None:
            self.shown.finish()
            self.shown.hide()
            self._forget()

    def _follow(self) -> None:
        if self.shown is not None:
            self.shown.set_work(self._session.work if self._session is not None else None)

    def _forget(self) -> None:
        shown, self.shown = self.shown, None
        if shown is not None:
            shown.deleteLater()
