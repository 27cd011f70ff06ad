"""The Templates window: list, editor and live preview side by side; it blocks nothing and is closed by Esc."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QFile, QSize, QStandardPaths, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from briefer.app.ask import Ask, tell_problems
from briefer.app.templates.draft import Draft
from briefer.app.templates.editor import EditorPane
from briefer.app.templates.library import Library
from briefer.app.templates.name_dialog import NameDialog
from briefer.app.templates.preview import PreviewPane, Tried
from briefer.app.theme.controls import ElidedLabel, button, icon_button, rule
from briefer.app.theme.look import Look
from briefer.compose.template_edits import blank_template
from briefer.errors import BrieferError, Problem
from briefer.model.brief import Brief
from briefer.model.template import BriefTemplate
from briefer.storage.template_labels import with_language
from briefer.storage.template_save import (
    export_template,
    import_template,
    own_path,
    save_template,
)
from briefer.storage.templates import TemplateEntry, list_templates, load_template

_SIZE = (1240, 800)
_LIST, _PREVIEW = 272, 328


class TemplatesWindow(QDialog):
    """``use_wanted`` is sent with the template that the open brief shall have, ``library_changed`` after a change on
    the disk.
    """

    use_wanted = Signal(object)
    library_changed = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entries: dict[str, TemplateEntry] = {}
        self._drafts: dict[str, Draft] = {}
        self._draft: Draft | None = None
        self._has_brief = False
        self.setWindowTitle(self.tr("Templates"))
        self.setWindowFlags(Qt.WindowType.Window)
        self.library, self.editor, self.preview = Library(look), EditorPane(look), PreviewPane(look)
        self._make_buttons()
        self._arrange()
        self.library.chosen.connect(self._choose)
        self.editor.checked.connect(self._checked)
        self.preview.tested.connect(self._show_tried)
        self._bind_keys()
        self.refresh()
        self.library.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_brief(self, brief: Brief | None) -> None:
        """The brief that is open, if one is."""
        self._has_brief = brief is not None
        self.preview.set_brief(brief)
        self._show_state()

    def refresh(self, path: Path | None = None) -> None:
        """Read the folders anew, and look at the template of that path."""
        entries = list_templates()
        self._entries = {str(entry.path): entry for entry in entries}
        self.library.show_entries(entries, str(path) if path else "")
        self._choose(self.library.path)

    # What the buttons do

    def begin_new(self) -> None:
        """A new template with the least that is needed."""
        name = self._ask_name(self.tr("New template"), self.tr("New template"), self.tr("Create"))
        if name is not None:
            self._write(with_language(blank_template(name.id, name.name), "en"), name.path)

    def duplicate(self) -> None:
        """A copy of the template as it is now, of yours."""
        if self._draft is None:
            return
        name = self.tr("{name} copy").format(name=self._draft.template.name)
        self._save_under_other_name(self.tr("Duplicate"), name, self.tr("Duplicate"))

    def rename(self) -> None:
        """Type another name."""
        if self._draft is not None:
            self.editor.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.editor.name.selectAll()

    def delete(self) -> None:
        """The file goes to the trash, from where it can be taken back."""
        entry = self._entries.get(self.library.path)
        if entry is None or not self._is_own(entry.path):
            return
        if not _to_trash(entry.path):
            problem = Problem(str(entry.path), self.tr("It cannot be moved to the trash."))
            self._tell(self.tr("The template was not deleted."), (problem,))
            return
        self._drafts.pop(str(entry.path), None)
        self._say(self.tr("“{name}” is in the trash.").format(name=entry.name or entry.id))
        self.refresh()
        self.library_changed.emit()

    def import_file(self) -> None:
        """Copy a template file among yours; one that cannot be used is told with its errors."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import a template"), str(Path.home()), self.tr("Templates (*.yaml *.yml)")
        )
        if chosen:
            self.import_path(Path(chosen))

    def import_path(self, path: Path) -> None:
        """Copy this template file among yours."""

        def take() -> None:
            target = import_template(path)
            self._say(self.tr("Imported."))
            self.refresh(target)
            self.library_changed.emit()

        self._try(take, self.tr("This file was not imported."))

    def export_file(self) -> None:
        """Write the template whole to a file that stands alone."""
        if self._draft is None:
            return
        proposed = str(Path.home() / f"{self._draft.template.id}.yaml")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the template"), proposed, self.tr("Templates (*.yaml *.yml)")
        )
        if chosen:
            self.export_to(Path(chosen))

    def export_to(self, path: Path) -> None:
        """Write the template whole to this file."""
        draft = self._draft
        if draft is not None:
            path = path if path.suffix in (".yaml", ".yml") else path.with_name(f"{path.name}.yaml")
            if self._try(lambda: export_template(draft.template, path), self.tr("The template was not exported.")):
                self._say(self.tr("Exported as {file}.").format(file=path.name))

    def save(self) -> bool:
        """Write the changes; a shipped template is written as one of yours."""
        draft = self._draft
        if draft is None or not draft.is_changed:
            return draft is not None
        return self._save(draft) if draft.is_own else self.save_as()

    def save_as(self) -> bool:
        """Write it as another template of yours."""
        if self._draft is None:
            return False
        return self._save_under_other_name(self.tr("Save as"), self._draft.template.name, self.tr("Save"))

    def use(self) -> None:
        """Print the open brief by this template; changes are saved first."""
        if self._draft is not None and (not self._draft.is_changed or self.save()):
            self.use_wanted.emit(self._draft.template)
            self._say(self.tr("The open brief has this template now. Undo brings the old one back."))

    # Closing

    def reject(self) -> None:
        """Esc closes the window as its button does."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Ask about changes that are not saved, and end what runs."""
        if not self._may_close():
            event.ignore()
            return
        self.finish()
        event.accept()
        self.closed.emit()

    def finish(self) -> None:
        """End what runs."""
        self.library.finish()
        self.preview.finish()

    def _may_close(self) -> bool:
        changed = [draft for draft in self._drafts.values() if draft.is_changed and draft.is_own]
        if not changed:
            return True
        names = ", ".join(f"“{draft.template.name}”" for draft in changed)
        text = self.tr("Changes of {names} are not saved.").format(names=names)
        buttons = [self.tr("Save"), self.tr("Discard changes"), self.tr("Cancel")]
        answer = Ask(self._look, self.tr("Templates"), text, buttons, kind="warning", parent=self).ask()
        return all(map(self._save, changed)) if answer == 0 else answer == 1

    # Saving

    def _save(self, draft: Draft) -> bool:
        def write() -> None:
            save_template(draft.template, draft.path, overwrite=True)
            draft.mark_saved(draft.template)
            self.refresh(draft.path)
            self.library_changed.emit()

        return self._try(write, self.tr("The template was not saved."))

    def _save_under_other_name(self, title: str, name: str, verb: str) -> bool:
        draft = self._draft
        if draft is None:
            return False
        chosen = self._ask_name(title, name, verb)
        if chosen is None:
            return False
        copy = replace(draft.template, id=chosen.id, name=chosen.name)
        if not self._write(copy, chosen.path):
            return False
        draft.revert()
        return True

    def _write(self, template: BriefTemplate, path: Path) -> bool:
        def write() -> None:
            save_template(template, path, overwrite=False)
            self.refresh(path)
            self.library_changed.emit()

        return self._try(write, self.tr("The template was not saved."))

    def _ask_name(self, title: str, name: str, verb: str) -> NameDialog | None:
        dialog = NameDialog(self._look, title, name, verb, self)
        accepted = dialog.exec()
        dialog.deleteLater()
        return dialog if accepted else None

    def _try(self, do: Callable[[], object], failure: str) -> bool:
        try:
            do()
        except BrieferError as error:
            self._tell(failure, error.problems)
            return False
        return True

    def _tell(self, text: str, problems: tuple[Problem, ...]) -> None:
        tell_problems(self._look, self.tr("Templates"), text, problems, self)

    def _say(self, text: str) -> None:
        self.told.set_text(text)

    # Showing

    def _choose(self, path: str) -> None:
        entry = self._entries.get(path)
        self._draft = None
        if entry is None or entry.problems:
            self.preview.clear()
            if entry is not None:
                self.editor.show_broken(entry)
            self._show_state()
            return
        if path not in self._drafts:
            self._drafts[path] = self._loaded(entry)
        self._draft = self._drafts[path]
        self.editor.show_draft(self._draft)
        self.preview.show_template(self._draft.template)
        self._show_state()

    def _loaded(self, entry: TemplateEntry) -> Draft:
        draft = Draft(load_template(entry.path), entry.path, self)
        draft.changed.connect(self._changed)
        return draft

    def _changed(self) -> None:
        if self._draft is not None:
            self.preview.show_template(self._draft.template)
        self.told.set_text("")
        self._show_state()

    def _checked(self) -> None:
        """A broken file was put right, or has other errors now."""
        path = self.library.path
        self._drafts.pop(path, None)
        self.refresh(Path(path))
        self.library_changed.emit()

    def _show_tried(self, result: Tried) -> None:
        self.editor.show_problems(result.problems)
        self._show_state()

    def _is_own(self, path: Path) -> bool:
        return path.is_relative_to(own_path("x").parent)

    def _show_state(self) -> None:
        draft, path = self._draft, self.library.path
        changed, own = draft is not None and draft.is_changed, bool(path) and self._is_own(Path(path))
        shipped = self.tr("A shipped template stays as it is. Save as… makes it one of yours.")
        self._enable(self.revert_button, changed, self.tr("There are no changes."))
        why = shipped if draft is not None and not own else self.tr("There are no changes.")
        self._enable(self.save_button, changed and own, why)
        self._enable(self.save_as_button, draft is not None, self.tr("This template cannot be used."))
        self._enable(self.delete_button, own, self.tr("A shipped template cannot be deleted."))
        for made in (self.copy_button, self.export_button):
            self._enable(made, draft is not None, self.tr("This template cannot be used."))
        why = self.tr("This template cannot be used.") if draft is None else self.tr("No brief is open.")
        self._enable(self.use_button, draft is not None and self._has_brief, why)
        self.library.mark_unsaved(frozenset(key for key, each in self._drafts.items() if each.is_changed))

    def _enable(self, made: QWidget, able: bool, why: str) -> None:
        """What is off says why."""
        made.setEnabled(able)
        made.setToolTip((made.accessibleName() if not made.property("kind") else "") if able else why)

    # Making

    def _make_buttons(self) -> None:
        look = self._look
        self.new_button = icon_button(look, "plus", self.tr("New template"))
        self.copy_button = icon_button(look, "copy", self.tr("Duplicate (Ctrl+D)"))
        self.delete_button = icon_button(look, "trash-2", self.tr("Move to the trash"))
        self.import_button = button(look, self.tr("Import…"), "flat")
        self.export_button = button(look, self.tr("Export…"), "flat")
        self.revert_button = button(look, self.tr("Revert"), "flat")
        self.save_as_button = button(look, self.tr("Save as…"))
        self.save_button = button(look, self.tr("Save"))
        self.use_button = button(look, self.tr("Apply to the open brief"), "primary")
        self.told = ElidedLabel("", "secondary")
        for made, do in (
            (self.new_button, self.begin_new),
            (self.copy_button, self.duplicate),
            (self.delete_button, self.delete),
            (self.import_button, self.import_file),
            (self.export_button, self.export_file),
            (self.revert_button, lambda: self._draft.revert() if self._draft else None),
            (self.save_as_button, self.save_as),
            (self.save_button, self.save),
            (self.use_button, self.use),
        ):
            made.clicked.connect(lambda _=False, do=do: do())

    def _bind_keys(self) -> None:
        window: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+S", self.save),
            ("Ctrl+Alt+S", self.save_as),
            ("Ctrl+F", self.library.search.setFocus),
        )
        listed: tuple[tuple[str, Callable[[], object]], ...] = (
            ("F2", self.rename),
            ("Delete", self.delete),
            ("Ctrl+D", self.duplicate),
        )
        for keys, do in window:
            QShortcut(QKeySequence(keys), self, do)
        for keys, do in listed:
            QShortcut(QKeySequence(keys), self.library.list, do, context=Qt.ShortcutContext.WidgetShortcut)

    def _arrange(self) -> None:
        look = self._look
        side = QWidget()
        side.setProperty("kind", "surface")
        side.setFixedWidth(look.px(_LIST))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.library, 1)
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setContentsMargins(look.px(8), look.px(6), 0, look.px(6))
        row.setSpacing(0)
        for made in (self.new_button, self.copy_button, self.delete_button, self.import_button, self.export_button):
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)
        self.preview.setFixedWidth(look.px(_PREVIEW))
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(side)
        middle.addWidget(rule(vertical=True))
        middle.addWidget(self.editor, 1)
        middle.addWidget(rule(vertical=True))
        middle.addWidget(self.preview)
        foot = QWidget()
        foot.setProperty("kind", "chrome")
        buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(*(look.px(12),) * 4)
        buttons.setSpacing(look.px(8))
        buttons.addWidget(self.revert_button)
        buttons.addWidget(self.told, 1)
        for made in (self.save_as_button, self.save_button, self.use_button):
            buttons.addWidget(made)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(rule())
        whole.addWidget(foot)
        wanted = QSize(*map(look.px, _SIZE))
        self.resize(wanted.boundedTo(self.screen().availableSize()))


def _to_trash(path: Path) -> bool:
    """Whether it is in the trash now. Qt finds no trash where the folder that it lies in is still missing."""
    with suppress(OSError):
        data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
        Path(data).mkdir(parents=True, exist_ok=True)
    file = QFile(str(path))
    return bool(file.moveToTrash())
