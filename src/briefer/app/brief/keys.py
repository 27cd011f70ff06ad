"""The keys of the pane that no field of it took. Letters with Ctrl also work where the window has no action for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from briefer.app.brief.pane import BriefPane

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_Command = Callable[[], None]


def act_on_key(pane: BriefPane, event: QKeyEvent) -> bool:
    """Do what the key stands for; whether it stands for anything."""
    modifiers, key = event.modifiers(), Qt.Key(event.key())
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    if modifiers & Qt.KeyboardModifier.AltModifier:
        command = _moving(pane, key)
    elif event.matches(QKeySequence.StandardKey.Copy):
        command = pane.copy
    elif modifiers & Qt.KeyboardModifier.ControlModifier:
        command = _with_control(pane).get((key, shift))
    elif pane.desk.editing or pane.desk.comparing:
        command = None  # the keys are in a field
    else:
        command = _stepping(pane, key, shift) or _bare(pane).get((key, shift))
    if command is not None:
        command()
    return command is not None


def _moving(pane: BriefPane, key: Qt.Key) -> _Command | None:
    step = _STEPS.get(key)
    return (lambda: pane.desk.move(step)) if step else None


def _stepping(pane: BriefPane, key: Qt.Key, shift: bool) -> _Command | None:
    """Up and down through the outline; left and right fold a part."""
    desk, step = pane.desk, _STEPS.get(key)
    if step:
        return lambda: desk.step(step, "range" if shift else "only")
    part = desk.current_part()
    if part is not None and part.id == desk.current and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        return lambda: desk.fold(part.id, key == Qt.Key.Key_Left)
    return None


def _bare(pane: BriefPane) -> dict[tuple[Qt.Key, bool], _Command]:
    return {
        (Qt.Key.Key_F2, False): pane.edit,
        (Qt.Key.Key_Return, False): pane.edit,
        (Qt.Key.Key_Enter, False): pane.edit,
        (Qt.Key.Key_Delete, False): pane.remove,
        (Qt.Key.Key_Backspace, False): pane.remove,
        (Qt.Key.Key_F8, False): pane.next_difference,
        (Qt.Key.Key_F8, True): pane.previous_difference,
        (Qt.Key.Key_Menu, False): pane.open_menu,
        (Qt.Key.Key_F10, True): pane.open_menu,
    }


def _with_control(pane: BriefPane) -> dict[tuple[Qt.Key, bool], _Command]:
    return {
        (Qt.Key.Key_D, False): pane.duplicate,
        (Qt.Key.Key_D, True): pane.compare,
        (Qt.Key.Key_E, False): pane.link_evidence,
        (Qt.Key.Key_J, False): pane.add_judgment,
        (Qt.Key.Key_B, False): pane.bold,
        (Qt.Key.Key_I, False): pane.italic,
        (Qt.Key.Key_L, False): pane.link,
        (Qt.Key.Key_C, True): pane.insert_citation,
    }
