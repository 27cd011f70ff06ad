"""Menus of markings: what an item or part is marked, and for whom the pages are shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from briefer.app.release.markings import offered
from briefer.pipeline import Work

translate = QCoreApplication.translate


def marking_menu(work: Work, current: str, inherited: str, choose: Callable[[str], object], parent: QWidget) -> QMenu:
    """The markings that can be chosen; ``inherited`` is the one that stands where none is chosen, as it is said."""
    menu = QMenu(translate("Release", "Marking"), parent)
    choices = [(inherited, ""), *((marking.text, marking.text) for marking in offered(work))]
    if current and current not in [text for _, text in choices]:
        choices.append((current, current))
    _fill(menu, choices, current, choose)
    menu.insertSeparator(menu.actions()[1])
    return menu


def readers_menu(work: Work, current: str, choose: Callable[[str], object], parent: QWidget) -> QMenu:
    """The releases that the pages can be shown as."""
    menu = QMenu(parent)
    whole = translate("Release", "The whole paper")
    to = translate("Release", "As released to {marking}")
    choices = [(whole, ""), *((to.format(marking=m.text), m.text) for m in offered(work))]
    _fill(menu, choices, current, choose)
    menu.insertSeparator(menu.actions()[1])
    return menu


def _fill(menu: QMenu, choices: list[tuple[str, str]], current: str, choose: Callable[[str], object]) -> None:
    group = QActionGroup(menu)
    for said, text in choices:
        action = QAction(said.replace("&", "&&"), menu, checkable=True)
        action.setChecked(text == current)
        action.triggered.connect(lambda _=False, text=text: choose(text))
        group.addAction(action)
        menu.addAction(action)
