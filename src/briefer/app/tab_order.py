"""Where Tab leads: area by area in the order a reader expects, whatever order their widgets were made in.

Qt follows the order of making, which would put the cards of a brief, made whenever it changes, behind all else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def next_stop(areas: Sequence[QWidget], focused: QWidget, forward: bool) -> QWidget | None:
    """The widget that Tab, or Shift+Tab, goes to from ``focused``; after the last area what else the window has."""
    groups: list[list[QWidget]] = [[] for _ in (*areas, None)]
    for widget in _chain(focused.window()):
        if widget is focused or _is_stop(widget):
            inside = (n for n, area in enumerate(areas) if area is widget or area.isAncestorOf(widget))
            groups[next(inside, len(areas))].append(widget)
    stops = [widget for group in groups for widget in group]
    if focused not in stops or len(stops) < 2:
        return None
    return stops[(stops.index(focused) + (1 if forward else -1)) % len(stops)]


def _chain(window: QWidget) -> Iterator[QWidget]:
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        yield widget
        widget = widget.nextInFocusChain()


def _is_stop(widget: QWidget) -> bool:
    tabbed = (widget.focusPolicy() & Qt.FocusPolicy.TabFocus) == Qt.FocusPolicy.TabFocus
    return tabbed and widget.focusProxy() is None and widget.isVisible() and widget.isEnabled()
