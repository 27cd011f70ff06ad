"""Binds the actions that need an open brief: files, history, panes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from briefer.app.compose_view import PaneName

if TYPE_CHECKING:
    from briefer.app.workbench import Workbench

# Commands that panes offer: action, pane, method.
_PANE_COMMANDS: Final[tuple[tuple[str, PaneName, str], ...]] = (
    ("zoom-in", "pages", "zoom_in"),
    ("zoom-out", "pages", "zoom_out"),
    ("zoom-fit", "pages", "fit_width"),
    ("find-in-pages", "pages", "open_find"),
)


def bind_commands(bench: Workbench) -> None:
    """Every action of the workbench."""
    _bind_files(bench)
    _bind_view(bench)
    _bind_panes(bench)


def _bind_files(bench: Workbench) -> None:
    bind = bench.window.actions_.bind
    bind("add-article", bench.ask_add_article)
    bind("save", bench.save)
    bind("save-as", bench.save_as)
    bind("restore", bench.show_earlier)
    bind("close", bench.close_brief)
    bind("undo", bench.undo)
    bind("redo", bench.redo)
    bind("history", bench.show_history)


def _bind_view(bench: Workbench) -> None:
    bind, compose = bench.window.actions_.bind, bench.compose
    for name in compose.panes:
        bind(f"go-{name}", partial(compose.go_to, name))
    bind("next-pane", lambda: compose.step(1))
    bind("previous-pane", lambda: compose.step(-1))
    for name in ("source", "pages", "checks"):
        if name in compose.panes:
            _bind_fold(bench, name)


def _bind_fold(bench: Workbench, name: PaneName) -> None:
    compose = bench.compose
    action = bench.window.actions_.bind(f"fold-{name}", lambda: compose.show_pane(name, not compose.is_shown(name)))
    action.setChecked(True)

    def show(folded: str, is_folded: bool) -> None:
        if folded == name:
            action.setChecked(not is_folded)

    compose.folded.connect(show)


def _bind_panes(bench: Workbench) -> None:
    for id, name, method in _PANE_COMMANDS:
        pane = bench.compose.panes.get(name)
        command: Callable[[], object] | None = getattr(pane, method, None)
        if isinstance(pane, QWidget) and command is not None:
            bench.window.actions_.bind(id, command, pane)
