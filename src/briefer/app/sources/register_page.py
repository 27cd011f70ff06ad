"""The editor's own register: what is kept of outlets between briefs."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from briefer.app.ask import Ask
from briefer.app.plural import plural
from briefer.app.sources.outlets_page import OutletsPage
from briefer.app.sources.store import RegisterStore
from briefer.app.sources.table import OutletRow
from briefer.app.theme.controls import button
from briefer.app.theme.look import Look
from briefer.compose.register_edits import forget_entries, keep_entries, merge_entries
from briefer.compose.source_register import Conflict, Merged
from briefer.model.sourcing import SourceEntry
from briefer.storage.markings import load_markings


class RegisterPage(OutletsPage):
    """Changes are written at once. Briefs keep what they say of outlets; the register is for those begun later."""

    def __init__(self, look: Look, store: RegisterStore, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.table.setAccessibleName(self.tr("My register of sources"))
        self.table.hide_counts()
        self._store = store
        self.form.set_markings(tuple(load_markings()))
        self.remove_button = button(look, self.tr("Remove…"), "small", "trash-2")
        self.import_button = button(look, self.tr("Import…"), "small", "import")
        self.export_button = button(look, self.tr("Export…"), "small", "upload")
        self.remove_button.clicked.connect(self.remove)
        self.import_button.clicked.connect(self.ask_import)
        self.export_button.clicked.connect(self.ask_export)
        ways = (self.import_button, self.export_button)
        self.add_buttons(self.merge_button, self.remove_button, self.mark_button, None, *ways)
        store.changed.connect(self._show_entries)
        store.imported.connect(self._tell_imported)
        self._show_entries()

    def change(self, entry: SourceEntry, field: str) -> None:
        """Written at once."""
        self._store.apply(partial(keep_entries, entries=(entry,)))

    def merge(self, name: str, also: tuple[str, ...]) -> None:
        """Several outlets are one, known by that name."""
        self._store.apply(partial(merge_entries, name=name, also=also))

    def remove(self) -> None:
        """The chosen entries are not kept any more, once that was asked: here nothing can be undone."""
        names = self.table.names
        if not names:
            return
        count = len(names)
        text = plural(self.tr("Remove %n source(s) from your register?", "", count), count)
        more = self.tr("Briefs that describe them keep what they say.")
        buttons = [self.tr("Remove"), self.tr("Keep")]
        if Ask(self.look, self.tr("Remove from my register"), f"{text}\n\n{more}", buttons, parent=self).ask() == 0:
            self._store.apply(partial(forget_entries, names=names))

    def ask_import(self) -> None:
        """Ask for a register that somebody exported, and take it in."""
        kinds = self.tr("Registers of sources (*.yaml *.yml)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Import a register"), str(Path.home()), kinds)
        if chosen:
            self._store.take_in(Path(chosen))

    def ask_export(self) -> None:
        """Ask for a file, and write the register to it."""
        kinds, offered = self.tr("Registers of sources (*.yaml)"), str(Path.home() / "sources.yaml")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export my register"), offered, kinds)
        if chosen:
            path = Path(chosen) if Path(chosen).suffix else Path(f"{chosen}.yaml")
            said = self.tr("Written: {path}").format(path=path)
            self._store.write_to(path, lambda: self.told.emit(said))

    def show_chosen(self) -> None:
        """The form follows the table."""
        super().show_chosen()
        none = "" if self.table.chosen else self.tr("Choose a source first.")
        self.allow({self.remove_button: none}, none)

    # Ours

    def _show_entries(self) -> None:
        entries = sorted(self._store.register.entries, key=lambda entry: entry.name.casefold())
        self.table.show_rows(tuple(OutletRow(entry, kept=True) for entry in entries))
        self.show_chosen()

    def _tell_imported(self, merged: Merged) -> None:
        """What came in; where the two disagree, ours stays and the other is told."""
        added, completed = len(merged.added), len(merged.completed)
        said = [plural(self.tr("%n source(s) added", "", added), added)]
        said.append(plural(self.tr("%n completed", "", completed), completed))
        self.told.emit(", ".join(said) + ".")
        if merged.conflicts:
            text = self.tr("The two registers disagree here. Yours stays as it is.")
            details = "\n".join(map(self._conflict, merged.conflicts))
            title = self.tr("Imported")
            Ask(self.look, title, text, [self.tr("Close")], kind="warning", details=details, parent=self).ask()

    def _conflict(self, conflict: Conflict) -> str:
        if conflict.field == "name":
            said = self.tr("{kept} and {other} are one outlet in the other register.")
            return said.format(kept=conflict.kept, other=conflict.other)
        said = self.tr("{name}, {field}: yours “{kept}”, the other “{other}”.")
        field = {
            "kind": self.tr("kind"),
            "reliability": self.tr("reliability"),
            "language": self.tr("language"),
            "country": self.tr("country"),
            "descriptor": self.tr("descriptor"),
            "upstream": self.tr("news from"),
            "marking": self.tr("marking"),
        }[conflict.field]
        return said.format(name=conflict.name, field=field, kept=conflict.kept, other=conflict.other)
