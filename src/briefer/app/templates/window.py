"""The Templates window: list, editor and live preview side by side; it blocks nothing and is closed by Esc."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from briefer.app.ask import tell_problems
from briefer.app.templates.dialogs import DISCARD, SAVE, ask_export, ask_import, ask_name, ask_unsaved
from briefer.app.templates.draft import Draft
from briefer.app.templates.frame import Frame
from briefer.app.templates.preview import Tried
from briefer.app.templates.shelf import Shelf, Trashed, is_own
from briefer.app.theme.look import Look
from briefer.compose.template_edits import blank_template
from briefer.errors import BrieferError
from briefer.model.template import BriefTemplate
from briefer.pipeline import Work
from briefer.storage.template_labels import with_language
from briefer.storage.template_save import export_template

_Command = Callable[[], object]


class TemplatesWindow(Frame):
    """``use_wanted`` is sent with the template that the open brief shall have, ``library_changed`` after a change on
    the disk.
    """

    use_wanted = Signal(object)
    library_changed = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.shelf = Shelf(self)
        self._drafts: dict[str, Draft] = {}
        self._draft: Draft | None = None
        self._trashed: Trashed | None = None
        self._has_brief = False
        self.setWindowTitle(self.tr("Templates"))
        self.setWindowFlags(Qt.WindowType.Window)
        self._bind()
        self.shelf.listed.connect(self._show_listed)
        self.library.chosen.connect(self._choose)
        self.editor.checked.connect(self._checked)
        self.editor.broken.typed.connect(self._show_state)
        self.preview.tested.connect(self._show_tried)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._end_typing)
        self.refresh()
        self._show_state()
        self.library.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_work(self, work: Work | None) -> None:
        """The brief that is open with its template, if one is."""
        self._has_brief = work is not None
        self.preview.set_work(work)
        self._show_state()

    def refresh(self, path: Path | None = None) -> None:
        """Read the folders anew in another thread, then look at the template of that path."""
        self.shelf.read(str(path) if path else "")

    # What the buttons do

    def begin_new(self) -> None:
        """A new template with the least that is needed."""
        name = ask_name(self.look, self.tr("New template"), self.tr("New template"), self.tr("Create"), self)
        if name is not None:
            self._write(with_language(blank_template(name.id, name.name), "en"), name.path)

    def duplicate(self) -> None:
        """A copy of the template as it is now, of yours; the template keeps its unsaved changes."""
        if self._draft is not None:
            name = self.tr("{name} copy").format(name=self._draft.template.name)
            self._write_copy(self._draft, self.tr("Duplicate"), name, self.tr("Duplicate"))

    def rename(self) -> None:
        """Type another name."""
        if self._draft is not None:
            self.editor.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.editor.name.selectAll()

    def delete(self) -> None:
        """The file goes to the trash, from where it can be taken back."""
        path = self.library.path
        if not path or not is_own(Path(path)):
            return
        draft, text = self._drafts.get(path), self.editor.broken.texts.get(path)
        entry = self.shelf.get(path)

        def throw() -> None:
            self._trashed = self.shelf.throw_away(path, draft, text)
            self._drafts.pop(path, None)
            self.editor.broken.texts.pop(path, None)

        if self._try(throw, self.tr("The template was not deleted.")) and entry is not None:
            self._show_entries("")
            self._say(self.tr("“{name}” is in the trash.").format(name=entry.name))
            self.library_changed.emit()
            self.refresh()  # it may have hidden a shipped one of its id

    def restore(self) -> None:
        """Bring back the template that was deleted last, with what was not saved of it."""
        trashed = self._trashed
        if trashed is None or not self._try(
            lambda: self.shelf.bring_back(trashed), self.tr("The template was not restored.")
        ):
            return
        path, self._trashed = str(trashed.entry.path), None
        if trashed.draft is not None:
            self._drafts[path] = trashed.draft
        if trashed.text is not None:
            self.editor.broken.texts[path] = trashed.text
        self._show_entries(path)
        self._say(self.tr("Restored."))
        self.library_changed.emit()

    def import_file(self) -> None:
        """Copy a template file among yours; one that cannot be used is told with its errors."""
        path = ask_import(self)
        if path is not None:
            self.import_path(path)

    def import_path(self, path: Path) -> None:
        """Copy this template file among yours."""

        def take() -> None:
            self._show_entries(str(self.shelf.take_in(path)))
            self._say(self.tr("Imported."))
            self.library_changed.emit()

        self._try(take, self.tr("This file was not imported."))

    def export_file(self) -> None:
        """Write the template whole to a file that stands alone."""
        path = ask_export(self._draft.template.id, self) if self._draft is not None else None
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Write the template whole to this file."""
        draft = self._draft
        if draft is not None:
            path = path if path.suffix in (".yaml", ".yml") else path.with_name(f"{path.name}.yaml")
            if self._try(lambda: export_template(draft.template, path), self.tr("The template was not exported.")):
                self._say(self.tr("Exported as {file}.").format(file=path.name))

    def undo(self) -> None:
        """Take back the last change of this template, or the deletion that was the last thing done."""
        if self._trashed is not None:
            self.restore()
        elif self._draft is not None:
            self._draft.undo()

    def redo(self) -> None:
        """Make the change again that was taken back."""
        if self._draft is not None:
            self._draft.redo()

    def revert(self) -> None:
        """As the file says; can be undone."""
        if self._draft is not None:
            self._draft.revert()

    def save(self) -> bool:
        """Write the changes; a shipped template is written as one of yours."""
        if self._draft is None:
            return self.editor.save_broken()
        return not self._draft.is_changed or self._save(self._draft)

    def save_as(self) -> bool:
        """Write it as another template of yours."""
        return self._draft is not None and self._save_as(self._draft)

    def use(self) -> None:
        """Print the open brief by this template; changes are saved first."""
        if self._draft is not None and self.save():
            self.use_wanted.emit(self._draft.template)
            self._say(self.tr("The open brief has this template now. Undo brings the old one back."))

    # Closing

    def reject(self) -> None:
        """Esc closes the window as its button does."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Ask about changes that are not saved, and end what runs."""
        if not self.may_close():
            event.ignore()
            return
        self.finish()
        event.accept()
        self.closed.emit()

    def finish(self) -> None:
        """End what runs."""
        self.shelf.finish()
        self.library.finish()
        self.preview.finish()

    def may_close(self) -> bool:
        """Whether nothing would be lost: all is saved, or given up."""
        changed = [draft for draft in self._drafts.values() if draft.is_changed]
        texts = self.editor.broken.texts
        if not changed and not texts:
            return True
        called = [draft.template.name for draft in changed] + [Path(path).name for path in texts]
        answer = ask_unsaved(self.look, called, self)
        if answer == SAVE:
            return all(map(self._save, changed)) and all(map(self.editor.broken.write, tuple(texts)))
        return answer == DISCARD

    # Saving

    def _save(self, draft: Draft) -> bool:
        if not draft.is_own:
            return self._save_as(draft)

        def write() -> None:
            self.shelf.put(draft.template, draft.path, overwrite=True)
            draft.mark_saved(draft.template)
            self._show_entries(str(draft.path))
            self.library_changed.emit()

        return self._try(write, self.tr("The template was not saved."))

    def _save_as(self, draft: Draft) -> bool:
        """The changes go with the copy: the template itself is again what its file says."""
        if not self._write_copy(draft, self.tr("Save as"), draft.template.name, self.tr("Save")):
            return False
        draft.revert()
        return True

    def _write_copy(self, draft: Draft, title: str, name: str, verb: str) -> bool:
        chosen = ask_name(self.look, title, name, verb, self)
        return chosen is not None and self._write(replace(draft.template, id=chosen.id, name=chosen.name), chosen.path)

    def _write(self, template: BriefTemplate, path: Path) -> bool:
        def write() -> None:
            self.shelf.put(template, path, overwrite=False)
            self._show_entries(str(path))
            self.library_changed.emit()

        return self._try(write, self.tr("The template was not saved."))

    def _try(self, do: Callable[[], object], failure: str) -> bool:
        try:
            do()
        except BrieferError as error:
            tell_problems(self.look, self.tr("Templates"), failure, error.problems, self)
            return False
        return True

    def _say(self, text: str) -> None:
        self.told.set_text(text)
        self._show_state()

    # Showing

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Back in this window: its files may have been edited elsewhere."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.refresh()

    def _show_listed(self, path: str) -> None:
        """The folders were read: what was changed elsewhere is taken over, unless it was changed here too."""
        for key, draft in self._drafts.items():
            entry = self.shelf.get(key)
            found = entry.template if entry is not None else None
            if found is not None and found != draft.saved and not draft.is_changed:
                draft.mark_saved(found)
        self._show_entries(path)

    def _show_entries(self, path: str) -> None:
        self.library.show_entries(self.shelf.entries, path)

    def _choose(self, path: str) -> None:
        entry = self.shelf.get(path)
        self._draft = None
        if entry is None or entry.template is None or path in self.editor.broken.texts:
            self.preview.clear(self.tr("It has no pages until it is put right.") if entry is not None else "")
            self.editor.show_broken(entry)
        else:
            if path not in self._drafts:
                self._drafts[path] = Draft(entry.template, entry.path, self)
                self._drafts[path].changed.connect(self._changed)
            self._draft = self._drafts[path]
            self.editor.show_draft(self._draft)
            self.preview.show_template(self._draft.template)
        self._show_state()

    def _changed(self) -> None:
        if self._draft is not None:
            self.preview.show_template(self._draft.template)
        self._trashed = None
        self._say("")

    def _end_typing(self) -> None:
        if self._draft is not None:
            self._draft.end_typing()

    def _checked(self) -> None:
        """A broken file was put right, or has other errors now; so may those that extend it."""
        self._drafts.pop(self.library.path, None)
        self.refresh(Path(self.library.path))
        self.library_changed.emit()

    def _show_tried(self, result: Tried) -> None:
        self.editor.show_problems(result.problems)
        self._show_state()

    def _show_state(self) -> None:
        draft, path = self._draft, self.library.path
        changed, own = draft is not None and draft.is_changed, bool(path) and is_own(Path(path))
        shipped = self.tr("A shipped template stays as it is. Save as… makes it one of yours.")
        unchanged, unusable = self.tr("There are no changes."), self.tr("This template cannot be used.")
        undoable = self._trashed is not None or (draft is not None and draft.can_undo)
        self.enable(self.undo_button, undoable, self.tr("There is nothing to undo."))
        self.enable(self.redo_button, draft is not None and draft.can_redo, self.tr("There is nothing to redo."))
        self.enable(self.revert_button, changed, unchanged)
        self.enable(self.save_button, changed and own, shipped if draft is not None and not own else unchanged)
        self.enable(self.delete_button, own, self.tr("A shipped template cannot be deleted."))
        for made in (self.copy_button, self.export_button, self.save_as_button):
            self.enable(made, draft is not None, unusable)
        why = unusable if draft is None else self.tr("No brief is open.")
        self.enable(self.use_button, draft is not None and self._has_brief, why)
        self.restore_button.setVisible(self._trashed is not None)
        unsaved = {key for key, each in self._drafts.items() if each.is_changed} | set(self.editor.broken.texts)
        self.library.mark_unsaved(frozenset(unsaved))

    # Binding

    def _bind(self) -> None:
        pressed: dict[QAbstractButton, _Command] = {
            self.new_button: self.begin_new,
            self.copy_button: self.duplicate,
            self.delete_button: self.delete,
            self.import_button: self.import_file,
            self.export_button: self.export_file,
            self.undo_button: self.undo,
            self.redo_button: self.redo,
            self.revert_button: self.revert,
            self.restore_button: self.restore,
            self.save_as_button: self.save_as,
            self.save_button: self.save,
            self.use_button: self.use,
        }
        for made, do in pressed.items():
            made.clicked.connect(lambda _=False, do=do: do())
        keys: dict[str, _Command] = {
            "Ctrl+S": self.save,
            "Ctrl+Alt+S": self.save_as,
            "Ctrl+N": self.begin_new,
            "Ctrl+F": self.library.search.setFocus,
            "Ctrl+Z": self.undo,
            "Ctrl+Shift+Z": self.redo,
            "Ctrl+Y": self.redo,
        }
        for sequence, do in keys.items():
            QShortcut(QKeySequence(sequence), self, do)
        listed: dict[str, _Command] = {"F2": self.rename, "Delete": self.delete, "Ctrl+D": self.duplicate}
        for sequence, do in listed.items():
            QShortcut(QKeySequence(sequence), self.library.list, do, context=Qt.ShortcutContext.WidgetShortcut)
