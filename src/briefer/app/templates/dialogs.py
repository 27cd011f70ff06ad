"""What the Templates window asks: for a name, for a file, and what becomes of changes that are not saved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from briefer.app.ask import Ask
from briefer.app.templates.name_dialog import NameDialog
from briefer.app.theme.look import Look

SAVE, DISCARD = 0, 1
translate = QCoreApplication.translate


def ask_name(look: Look, title: str, name: str, verb: str, parent: QWidget) -> NameDialog | None:
    """The dialog with the name that was chosen, none when it was given up."""
    dialog = NameDialog(look, title, name, verb, parent)
    accepted = dialog.exec()
    dialog.deleteLater()
    return dialog if accepted else None


def ask_import(parent: QWidget) -> Path | None:
    """A template file to take in."""
    chosen, _ = QFileDialog.getOpenFileName(
        parent, translate("TemplatesWindow", "Import a template"), str(Path.home()), _files()
    )
    return Path(chosen) if chosen else None


def ask_export(id: str, parent: QWidget) -> Path | None:
    """Where a template is to be written."""
    proposed = str(Path.home() / f"{id}.yaml")
    chosen, _ = QFileDialog.getSaveFileName(
        parent, translate("TemplatesWindow", "Export the template"), proposed, _files()
    )
    return Path(chosen) if chosen else None


def ask_unsaved(look: Look, names: Sequence[str], parent: QWidget) -> int:
    """What becomes of the changes of these: ``SAVE``, ``DISCARD``, or else the window stays."""
    quoted = ", ".join(f"“{name}”" for name in names)
    text = translate("TemplatesWindow", "Changes of {names} are not saved.").format(names=quoted)
    buttons = [
        translate("TemplatesWindow", "Save"),
        translate("TemplatesWindow", "Discard changes"),
        translate("TemplatesWindow", "Cancel"),
    ]
    return Ask(look, translate("TemplatesWindow", "Templates"), text, buttons, kind="warning", parent=parent).ask()


def _files() -> str:
    return translate("TemplatesWindow", "Templates (*.yaml *.yml)")
