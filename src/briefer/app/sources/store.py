"""The editor's own register while the window is open: read, changed and written one after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from briefer.app.jobs import Jobs
from briefer.compose.source_register import Merged, merge_registers
from briefer.errors import BrieferError
from briefer.model.sourcing import SourceRegister
from briefer.storage.register import load_register, read_register, save_register, write_register

Edit = Callable[[SourceRegister], SourceRegister]


class RegisterStore(QObject):
    """Every change reads the file first, since the command line or another window may have written it meanwhile.

    ``changed`` is sent when ``register`` is another, ``imported`` with what came in (``Merged``), ``failed`` with the
    problems when the file cannot be read or written: nothing is then changed.
    """

    changed = Signal()
    imported = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)  # one thread: changes come one after the other
        self.register = SourceRegister()

    @property
    def is_busy(self) -> bool:
        """Whether something is still being read or written."""
        return self._jobs.busy

    def read(self) -> None:
        """Read the file."""
        self._jobs.start(load_register, self._take, self._fail)

    def apply(self, edit: Edit) -> None:
        """Change the register, and write it."""
        self._jobs.start(partial(_applied, edit), self._take, self._fail)

    def take_in(self, path: Path) -> None:
        """Merge a register that somebody exported; nothing of ours changes."""
        self._jobs.start(partial(_merged, path), self._take_merged, self._fail)

    def write_to(self, path: Path, done: Callable[[], object]) -> None:
        """The register as a file; a file that is there is replaced."""
        self._jobs.start(partial(_exported, path), lambda _: done(), self._fail)

    def finish(self) -> None:
        """What was begun is finished."""
        self._jobs.finish()

    def _take(self, register: SourceRegister) -> None:
        if register != self.register:
            self.register = register
            self.changed.emit()

    def _take_merged(self, merged: Merged) -> None:
        self._take(merged.register)
        self.imported.emit(merged)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, BrieferError):
            raise error
        self.failed.emit(error.problems)


def _applied(edit: Edit) -> SourceRegister:
    before = load_register()
    after = edit(before)
    if after != before:
        save_register(after)
    return after


def _merged(path: Path) -> Merged:
    before = load_register()
    merged = merge_registers(before, read_register(path))
    if merged.register != before:
        save_register(merged.register)
    return merged


def _exported(path: Path) -> None:
    write_register(load_register(), path, overwrite=True)
