"""The keys of the pane that no field of it took; the window's own actions come before them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from briefer.app.brief.desk import BriefDesk

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
Command = Callable[[], None]
Commands = Mapping[tuple[Qt.Key, bool], Command]  # by key, and whether Shift is held


class BriefKeys:
    """What keys stand for: ``bare`` ones outside of fields, those with Ctrl everywhere."""

    def __init__(self, desk: BriefDesk, bare: Commands, control: Commands) -> None:
        self._desk, self._bare, self._control = desk, bare, control

    def act_on(self, event: QKeyEvent) -> bool:
        """Do what the key stands for; whether it stands for anything."""
        modifiers, key = event.modifiers(), Qt.Key(event.key())
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if modifiers & Qt.KeyboardModifier.AltModifier:
            command = self._moving(key)
        elif modifiers & Qt.KeyboardModifier.ControlModifier:
            command = self._control.get((key, shift))
        elif self._desk.editing or self._desk.comparing:
            command = None  # the keys are in a field
        else:
            command = self._stepping(key, shift) or self._bare.get((key, shift))
        if command is not None:
            command()
        return command is not None

    def _moving(self, key: Qt.Key) -> Command | None:
        step = _STEPS.get(key)
        return (lambda: self._desk.move(step)) if step else None

    def _stepping(self, key: Qt.Key, shift: bool) -> Command | None:
        """Up and down through the outline; left and right fold a part."""
        desk, step = self._desk, _STEPS.get(key)
        if step:
            return lambda: desk.step(step, "range" if shift else "only")
        part = desk.current_part()
        if part is not None and part.id == desk.current and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return lambda: desk.fold(part.id, key == Qt.Key.Key_Left)
        return None
