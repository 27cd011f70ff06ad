"""What texts state and which judgments they bear on: the words for it, and the menus that say so."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from briefer.app.session import Session
from briefer.compose import evidence_edits
from briefer.compose.item_roles import is_seen, role_of, usual_role
from briefer.model.brief import Brief, ItemId, ItemRole, Judgment, Part, TextItem
from briefer.model.rich import plain

translate = QCoreApplication.translate
_LETTERS = 60  # of a judgment in a menu
_CHOICES: tuple[tuple[ItemRole, bool], ...] = (
    ("fact", False), ("assumption", False), ("alternative", False), ("gap", False),
    ("indicator", True), ("indicator", False),
)  # fmt: skip


def role_words(role: ItemRole, seen: bool = False) -> str:
    """What a text states, in words; empty for running text."""
    if role == "indicator":
        return translate("Roles", "Indicator, seen") if seen else translate("Roles", "Indicator, not yet seen")
    return {
        "": "",
        "fact": translate("Roles", "Fact"),
        "assumption": translate("Roles", "Assumption"),
        "alternative": translate("Roles", "Alternative"),
        "gap": translate("Roles", "Gap"),
    }[role]


def numbered_judgments(brief: Brief) -> list[tuple[int, Judgment]]:
    """The judgments that were written, with the numbers that the ledger gives them."""
    written = (item for _, item in brief.items() if isinstance(item, Judgment) and item.content)
    return list(enumerate(written, 1))


def add_roles(
    menu: QMenu, session: Session, part: Part, item: TextItem, chosen: tuple[ItemId, ...]
) -> tuple[QMenu, QMenu]:
    """What a text states and what it bears on; what is chosen there is said of all texts chosen in the brief."""
    texts = _texts(session.brief, chosen) or (item.id,)
    states = menu.addMenu(translate("Roles", "States"))
    usual = role_words(usual_role(part), is_seen(TextItem(item.id, ()), part))
    unsaid = translate("Roles", "As its part: {role}").format(role=usual) if usual else translate("Roles", "Text")
    _check(states, unsaid, not item.role, partial(_state, session, texts, "", False))
    states.addSeparator()
    group = QActionGroup(states)
    group.addAction(states.actions()[0])
    for role, seen in _CHOICES:
        is_said = item.role == role and (role != "indicator" or is_seen(item, part) == seen)
        group.addAction(_check(states, role_words(role, seen), is_said, partial(_state, session, texts, role, seen)))
    judgments = numbered_judgments(session.brief)
    bears = menu.addMenu(translate("Roles", "Bears on"))
    bears.setEnabled(bool(judgments))
    for number, judgment in judgments:
        said = f"{number}  {_short(plain(judgment.content))}"
        action = _check(bears, said, judgment.id in item.bears_on, lambda: None)
        action.toggled.connect(partial(_bear, session, texts, judgment.id))
    if bears_known := [n for n, judgment in judgments if judgment.id in item.bears_on]:
        bears.setTitle(bears_words(bears_known))
    return states, bears


def bears_words(numbers: list[int]) -> str:
    """ "Bears on judgments 1, 3"."""
    one, several = translate("Roles", "Bears on judgment {numbers}"), translate("Roles", "Bears on judgments {numbers}")
    return (one if len(numbers) == 1 else several).format(numbers=", ".join(map(str, numbers)))


def said_of(brief: Brief, part: Part, item: TextItem) -> tuple[str, str]:
    """What an item states where that is not running text, and what it bears on; for its chip and its tooltip."""
    said = role_words(role_of(item, part), is_seen(item, part)) if item.role or item.bears_on else ""
    known = {judgment.id: number for number, judgment in numbered_judgments(brief)} if item.bears_on else {}
    numbers = [known[id] for id in item.bears_on if id in known]
    return said, bears_words(sorted(numbers)) if numbers else ""


def _state(session: Session, texts: tuple[ItemId, ...], role: ItemRole, seen: bool) -> None:
    def edit(brief: Brief) -> Brief:
        for id in texts:
            brief = evidence_edits.set_role(brief, id, role)
            brief = evidence_edits.set_seen(brief, id, seen)
        return brief

    session.apply(edit, translate("Roles", "Say what a text states"))


def _bear(session: Session, texts: tuple[ItemId, ...], judgment: ItemId, bears: bool) -> None:
    def edit(brief: Brief) -> Brief:
        for id in texts:
            item = next(i for _, i in brief.items() if i.id == id)
            named = item.bears_on if isinstance(item, TextItem) else ()
            kept = (*named, judgment) if bears else tuple(one for one in named if one != judgment)
            brief = evidence_edits.set_bears_on(brief, id, kept)
        return brief

    session.apply(edit, translate("Roles", "Say what a text bears on"))


def _texts(brief: Brief, chosen: tuple[ItemId, ...]) -> tuple[ItemId, ...]:
    return tuple(item.id for _, item in brief.items() if item.id in chosen and isinstance(item, TextItem))


def _check(menu: QMenu, text: str, checked: bool, do: Callable[[], object]) -> QAction:
    action = QAction(text.replace("&", "&&"), menu, checkable=True)
    action.setChecked(checked)
    action.triggered.connect(lambda _=False: do())
    menu.addAction(action)
    return action


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LETTERS else f"{text[:_LETTERS].rstrip()}…"


__all__ = ["add_roles", "bears_words", "numbered_judgments", "role_words", "said_of"]
