"""Every action once: its name, keys, icon, menu and what it needs. Menus, tool bar and palette are made of this."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from briefer.app.theme.look import Look

MenuId = Literal["file", "edit", "view", "insert", "source", "brief", "template", "tools", "help"]
Scope = Literal["window", "source", "brief", "pages"]


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  # the name that Qt's text collector looks for
    """Marks a text for translation where it stands in a table; Qt's own is not typed."""
    return text


MENUS: Final[tuple[tuple[MenuId, str], ...]] = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("insert", QT_TRANSLATE_NOOP("Actions", "&Insert")),
    ("source", QT_TRANSLATE_NOOP("Actions", "&Source")),
    ("brief", QT_TRANSLATE_NOOP("Actions", "&Brief")),
    ("template", QT_TRANSLATE_NOOP("Actions", "Te&mplate")),
    ("tools", QT_TRANSLATE_NOOP("Actions", "&Tools")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. A ``group`` is a run of a menu between two separators.

    ``scope`` is the pane in which the keys work; ``needs_brief`` ones are off while no brief is open.
    """

    id: str
    text: str
    menu: MenuId
    group: int
    keys: str = ""
    icon: str = ""
    scope: Scope = "window"
    needs_brief: bool = True
    checkable: bool = False


def _spec(
    id: str,
    text: str,
    menu: MenuId,
    group: int,
    keys: str = "",
    icon: str = "",
    scope: Scope = "window",
    needs_brief: bool = True,
    checkable: bool = False,
) -> ActionSpec:
    return ActionSpec(id, text, menu, group, keys, icon, scope, needs_brief, checkable)


ACTIONS: Final[tuple[ActionSpec, ...]] = (
    _spec("new", QT_TRANSLATE_NOOP("Actions", "&New brief"), "file", 0, "Ctrl+N", "file-plus", needs_brief=False),
    _spec("open", QT_TRANSLATE_NOOP("Actions", "&Open…"), "file", 0, "Ctrl+O", "folder-open", needs_brief=False),
    _spec(
        "paste-article",
        QT_TRANSLATE_NOOP("Actions", "&Paste article"),
        "file",
        0,
        "Ctrl+Alt+V",
        "clipboard-paste",
        needs_brief=False,
    ),
    _spec(
        "open-sample", QT_TRANSLATE_NOOP("Actions", "Open the sa&mple"), "file", 0, "", "newspaper", needs_brief=False
    ),
    _spec("add-article", QT_TRANSLATE_NOOP("Actions", "Add an article to this &brief…"), "file", 1, "", "plus"),
    _spec(
        "read-returned",
        QT_TRANSLATE_NOOP("Actions", "Read a returned &Word file…"),
        "file",
        1,
        "",
        "file-input",
    ),
    _spec("new-edition", QT_TRANSLATE_NOOP("Actions", "New e&dition of this brief"), "file", 1, "", "files"),
    _spec("save", QT_TRANSLATE_NOOP("Actions", "&Save"), "file", 2, "Ctrl+S", "save"),
    _spec("save-as", QT_TRANSLATE_NOOP("Actions", "Save &as…"), "file", 2, "Ctrl+Alt+S", "file-down"),
    _spec("restore", QT_TRANSLATE_NOOP("Actions", "&Restore an earlier version…"), "file", 2, "", "archive-restore"),
    _spec("export", QT_TRANSLATE_NOOP("Actions", "&Export…"), "file", 3, "Ctrl+Shift+E", "download"),
    _spec("export-again", QT_TRANSLATE_NOOP("Actions", "Export a&gain"), "file", 3, "F12", "rotate-ccw"),
    _spec("export-sources", QT_TRANSLATE_NOOP("Actions", "Export so&urces…"), "file", 3, "", "text-quote"),
    _spec("print", QT_TRANSLATE_NOOP("Actions", "Pr&int…"), "file", 3, "Ctrl+P", "printer"),
    _spec("copy-brief", QT_TRANSLATE_NOOP("Actions", "&Copy the brief"), "file", 3, "Ctrl+Alt+C", "clipboard-copy"),
    _spec("close", QT_TRANSLATE_NOOP("Actions", "C&lose the brief"), "file", 4, "Ctrl+W", "x"),
    _spec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "file", 4, "Ctrl+Q", "log-out", needs_brief=False),
    _spec("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "edit", 0, "Ctrl+Z", "undo-2"),
    _spec("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "edit", 0, "Ctrl+Shift+Z", "redo-2"),
    _spec("history", QT_TRANSLATE_NOOP("Actions", "&History…"), "edit", 0, "Ctrl+Alt+Z", "history"),
    _spec("bold", QT_TRANSLATE_NOOP("Actions", "&Bold"), "edit", 1, "Ctrl+B", "bold", "brief"),
    _spec("italic", QT_TRANSLATE_NOOP("Actions", "&Italic"), "edit", 1, "Ctrl+I", "italic", "brief"),
    _spec("find", QT_TRANSLATE_NOOP("Actions", "&Find…"), "edit", 2, "Ctrl+F", "search"),
    _spec("replace", QT_TRANSLATE_NOOP("Actions", "R&eplace…"), "edit", 2, "Ctrl+H", "replace"),
    _spec("find-next", QT_TRANSLATE_NOOP("Actions", "Find &next"), "edit", 2, "F3", "arrow-down"),
    _spec("find-previous", QT_TRANSLATE_NOOP("Actions", "Find pre&vious"), "edit", 2, "Shift+F3", "arrow-up"),
    _spec("filter-source", QT_TRANSLATE_NOOP("Actions", "Filter the &source"), "edit", 2, "Ctrl+Shift+F", "funnel"),
    _spec(
        "palette",
        QT_TRANSLATE_NOOP("Actions", "Find an &action, part or source…"),
        "edit",
        3,
        "Ctrl+K",
        "command",
        needs_brief=False,
    ),
    _spec("start", QT_TRANSLATE_NOOP("Actions", "&Start view"), "view", 0, "Alt+Home", "house", needs_brief=False),
    _spec("back", QT_TRANSLATE_NOOP("Actions", "Back to the open b&rief"), "view", 0, "Alt+Return", "rows-3"),
    _spec("go-source", QT_TRANSLATE_NOOP("Actions", "Go to So&urce"), "view", 1, "Alt+1", "list-tree"),
    _spec("go-brief", QT_TRANSLATE_NOOP("Actions", "Go to &Brief"), "view", 1, "Alt+2", "rows-3"),
    _spec("go-pages", QT_TRANSLATE_NOOP("Actions", "Go to &Pages"), "view", 1, "Alt+3", "file-text"),
    _spec("go-checks", QT_TRANSLATE_NOOP("Actions", "Go to &Checks"), "view", 1, "Alt+4", "circle-check"),
    _spec("next-pane", QT_TRANSLATE_NOOP("Actions", "&Next pane"), "view", 1, "F6", "arrow-right"),
    _spec("previous-pane", QT_TRANSLATE_NOOP("Actions", "Pre&vious pane"), "view", 1, "Shift+F6", "arrow-left"),
    _spec(
        "fold-source",
        QT_TRANSLATE_NOOP("Actions", "Show S&ource"),
        "view",
        2,
        "Ctrl+Shift+1",
        "panel-left",
        checkable=True,
    ),
    _spec(
        "fold-pages",
        QT_TRANSLATE_NOOP("Actions", "Show P&ages"),
        "view",
        2,
        "Ctrl+Shift+2",
        "panel-right",
        checkable=True,
    ),
    _spec(
        "fold-checks",
        QT_TRANSLATE_NOOP("Actions", "Show C&hecks"),
        "view",
        2,
        "Ctrl+Shift+3",
        "panel-bottom",
        checkable=True,
    ),
    _spec("zoom-in", QT_TRANSLATE_NOOP("Actions", "&Larger pages"), "view", 3, "Ctrl++", "zoom-in"),
    _spec("zoom-out", QT_TRANSLATE_NOOP("Actions", "S&maller pages"), "view", 3, "Ctrl+-", "zoom-out"),
    _spec("zoom-fit", QT_TRANSLATE_NOOP("Actions", "&Fit the width"), "view", 3, "Ctrl+0", "maximize"),
    _spec("show-release", QT_TRANSLATE_NOOP("Actions", "Show the pages as released &to…"), "view", 3, "", "eye"),
    _spec(
        "scheme-system",
        QT_TRANSLATE_NOOP("Actions", "Colours of the s&ystem"),
        "view",
        4,
        "",
        "monitor",
        needs_brief=False,
        checkable=True,
    ),
    _spec(
        "scheme-light", QT_TRANSLATE_NOOP("Actions", "L&ight"), "view", 4, "", "sun", needs_brief=False, checkable=True
    ),
    _spec(
        "scheme-dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), "view", 4, "", "moon", needs_brief=False, checkable=True
    ),
    _spec("insert-part", QT_TRANSLATE_NOOP("Actions", "&Part…"), "insert", 0, "Ctrl+Shift+P", "plus"),
    _spec(
        "insert-item", QT_TRANSLATE_NOOP("Actions", "P&aragraph"), "insert", 0, "Ctrl+Shift+Return", "pencil", "brief"
    ),
    _spec("insert-judgment", QT_TRANSLATE_NOOP("Actions", "&Judgment"), "insert", 0, "Ctrl+J", "scale"),
    _spec("insert-image", QT_TRANSLATE_NOOP("Actions", "&Image…"), "insert", 1, "", "image"),
    _spec("insert-table", QT_TRANSLATE_NOOP("Actions", "&Table…"), "insert", 1, "", "table"),
    _spec("insert-link", QT_TRANSLATE_NOOP("Actions", "&Link…"), "insert", 2, "Ctrl+L", "link", "brief"),
    _spec("insert-citation", QT_TRANSLATE_NOOP("Actions", "&Citation…"), "insert", 2, "Ctrl+Shift+C", "quote", "brief"),
    _spec("tick", QT_TRANSLATE_NOOP("Actions", "&Add to the brief, or take out"), "source", 0),
    _spec("confirm", QT_TRANSLATE_NOOP("Actions", "C&onfirm what was guessed"), "source", 1, "Ctrl+Alt+K"),
    _spec("correct-citation", QT_TRANSLATE_NOOP("Actions", "&Correct the citation…"), "source", 1, "", "quote"),
    _spec("grade-citation", QT_TRANSLATE_NOOP("Actions", "&Grade the citation…"), "source", 1, "Ctrl+Alt+G", "gauge"),
    _spec("make-citation", QT_TRANSLATE_NOOP("Actions", "&Make the selected words a citation…"), "source", 1, "Ctrl+M"),
    _spec("make-plain", QT_TRANSLATE_NOOP("Actions", "&Not a citation"), "source", 1, "Ctrl+Shift+M"),
    _spec("split-paragraph", QT_TRANSLATE_NOOP("Actions", "&Split the paragraph at the cursor"), "source", 2),
    _spec("join-paragraph", QT_TRANSLATE_NOOP("Actions", "&Join the paragraph with the next"), "source", 2),
    _spec("make-heading", QT_TRANSLATE_NOOP("Actions", "Turn the paragraph into a &heading"), "source", 2),
    _spec("rename-section", QT_TRANSLATE_NOOP("Actions", "&Rename the section…"), "source", 3),
    _spec("split-section", QT_TRANSLATE_NOOP("Actions", "&Begin a new section here"), "source", 3),
    _spec("merge-section", QT_TRANSLATE_NOOP("Actions", "M&erge the section with the one above"), "source", 3),
    _spec("make-paragraph", QT_TRANSLATE_NOOP("Actions", "Turn the heading into a &paragraph"), "source", 3),
    _spec("article-details", QT_TRANSLATE_NOOP("Actions", "&Details of the article…"), "source", 4),
    _spec("remove-article", QT_TRANSLATE_NOOP("Actions", "Remo&ve the article from the brief…"), "source", 4),
    _spec("edit-item", QT_TRANSLATE_NOOP("Actions", "&Edit the item"), "brief", 0, "F2", "pencil", "brief"),
    _spec("compare", QT_TRANSLATE_NOOP("Actions", "&Compare with source"), "brief", 0, "Ctrl+Shift+D", "columns-2"),
    _spec("restore-source", QT_TRANSLATE_NOOP("Actions", "&Back to the source"), "brief", 0, "", "undo-2"),
    _spec("link-evidence", QT_TRANSLATE_NOOP("Actions", "&Link evidence…"), "brief", 0, "Ctrl+E", "link-2"),
    _spec("comment", QT_TRANSLATE_NOOP("Actions", "Comme&nt…"), "brief", 0, "Ctrl+Alt+M", "message-square-text"),
    _spec("marking", QT_TRANSLATE_NOOP("Actions", "Mar&king…"), "brief", 0, "", "shield"),
    _spec("texts-for-others", QT_TRANSLATE_NOOP("Actions", "&Text for other readers…"), "brief", 0, "", "users"),
    _spec("move-up", QT_TRANSLATE_NOOP("Actions", "Move &up"), "brief", 1, "Alt+Up", "arrow-up", "brief"),
    _spec("move-down", QT_TRANSLATE_NOOP("Actions", "Move &down"), "brief", 1, "Alt+Down", "arrow-down", "brief"),
    _spec("duplicate", QT_TRANSLATE_NOOP("Actions", "Du&plicate"), "brief", 1, "Ctrl+D", "copy", "brief"),
    _spec("remove", QT_TRANSLATE_NOOP("Actions", "&Remove from the brief"), "brief", 1, "Delete", "trash-2", "brief"),
    _spec("paper-details", QT_TRANSLATE_NOOP("Actions", "Details &of the paper…"), "brief", 2, "", "file-text"),
    _spec("rename-part", QT_TRANSLATE_NOOP("Actions", "Rena&me the part"), "brief", 2, "", "type"),
    _spec("set-aside", QT_TRANSLATE_NOOP("Actions", "Set the part &aside"), "brief", 2, "", "panel-bottom"),
    _spec("fold-all", QT_TRANSLATE_NOOP("Actions", "&Fold or open all parts"), "brief", 2, "", "fold-vertical"),
    _spec(
        "summary-from-judgments",
        QT_TRANSLATE_NOOP("Actions", "&Summary from the judgments"),
        "brief",
        3,
        "",
        "scale",
    ),
    _spec("summary-from-body", QT_TRANSLATE_NOOP("Actions", "Summary from the bod&y"), "brief", 3, "", "text-quote"),
    _spec(
        "templates",
        QT_TRANSLATE_NOOP("Actions", "&Templates…"),
        "template",
        0,
        "Ctrl+T",
        "layout-template",
        needs_brief=False,
    ),
    _spec(
        "save-template",
        QT_TRANSLATE_NOOP("Actions", "&Save the brief as a template…"),
        "template",
        0,
        "Ctrl+Shift+T",
        "save",
    ),
    _spec("apply-template", QT_TRANSLATE_NOOP("Actions", "&Apply a template"), "template", 0, "", "layout-grid"),
    _spec("next-check", QT_TRANSLATE_NOOP("Actions", "&Next check"), "tools", 0, "F8", "arrow-down"),
    _spec("previous-check", QT_TRANSLATE_NOOP("Actions", "&Previous check"), "tools", 0, "Shift+F8", "arrow-up"),
    _spec("fixes", QT_TRANSLATE_NOOP("Actions", "&Fixes for this item"), "tools", 0, "Ctrl+.", "check"),
    _spec("ledger", QT_TRANSLATE_NOOP("Actions", "&Evidence ledger…"), "tools", 1, "Ctrl+Alt+E", "scale"),
    _spec(
        "sources",
        QT_TRANSLATE_NOOP("Actions", "S&ources…"),
        "tools",
        1,
        "Ctrl+Alt+R",
        "newspaper",
        needs_brief=False,
    ),
    _spec("fit", QT_TRANSLATE_NOOP("Actions", "Fit to li&mits…"), "tools", 1, "", "gauge"),
    _spec("what-changed", QT_TRANSLATE_NOOP("Actions", "&What changed…"), "tools", 1, "", "git-compare"),
    _spec("compare-briefs", QT_TRANSLATE_NOOP("Actions", "&Compare with another brief…"), "tools", 1),
    _spec("spelling", QT_TRANSLATE_NOOP("Actions", "&Spelling…"), "tools", 1, "F7", "spell-check"),
    _spec(
        "underline-spelling",
        QT_TRANSLATE_NOOP("Actions", "&Underline unknown words"),
        "tools",
        1,
        needs_brief=False,
        checkable=True,
    ),
    _spec(
        "british-english",
        QT_TRANSLATE_NOOP("Actions", "Spell English as in &Britain"),
        "tools",
        1,
        needs_brief=False,
        checkable=True,
    ),
    _spec("language", QT_TRANSLATE_NOOP("Actions", "&Language…"), "tools", 2, needs_brief=False),
    _spec("guide", QT_TRANSLATE_NOOP("Actions", "&User guide"), "help", 0, "F1", "book-open", needs_brief=False),
    _spec("keyboard", QT_TRANSLATE_NOOP("Actions", "&Keyboard"), "help", 0, "", "keyboard", needs_brief=False),
    _spec("about", QT_TRANSLATE_NOOP("Actions", "&About briefer"), "help", 1, "", "info", needs_brief=False),
)


_MNEMONIC: Final = re.compile("&(.)")  # "&Open", and "&&" where a text has an "&"


class Actions(QObject):
    """The actions that somebody does. One that nobody bound is in no menu."""

    triggered = Signal(str)

    def __init__(self, look: Look, owner: QWidget) -> None:
        super().__init__(owner)
        self._look, self._owner = look, owner
        self._made: dict[str, QAction] = {}
        self._specs = {spec.id: spec for spec in ACTIONS}
        self._menus: dict[MenuId, QMenu] = {}
        self._brief_open = False

    def __getitem__(self, id: str) -> QAction:
        return self._made[id]

    def __contains__(self, id: str) -> bool:
        return id in self._made

    def bind(self, id: str, do: Callable[[], object], place: QWidget | None = None) -> QAction:
        """Make the action. ``place`` is the pane in which its keys work, when its scope is a pane."""
        spec = self._specs[id]
        action = QAction(QCoreApplication.translate("Actions", spec.text), self)
        action.setObjectName(id)
        action.setCheckable(spec.checkable)
        action.setEnabled(self._brief_open or not spec.needs_brief)
        if spec.icon:
            self._look.set_icon(action, spec.icon, 16)
        if spec.keys:
            action.setShortcut(QKeySequence(spec.keys))
        if spec.scope != "window" and place is not None:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            place.addAction(action)
        else:
            self._owner.addAction(action)
        action.triggered.connect(lambda: do())
        self._made[id] = action
        self.rename(id, action.text())
        return action

    def rename(self, id: str, text: str) -> None:
        """Another text, with its mnemonic, also where it is told without one."""
        action = self._made[id]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setText(text)
        action.setIconText(_plain(text))
        action.setToolTip(f"{_plain(text)} ({keys})" if keys else _plain(text))

    def bound(self) -> Iterable[tuple[ActionSpec, QAction]]:
        """All that is bound, in the order of the menus."""
        return ((spec, self._made[spec.id]) for spec in ACTIONS if spec.id in self._made)

    def set_brief_open(self, is_open: bool) -> None:
        """Switch off what needs a brief while there is none."""
        self._brief_open = is_open
        for spec, action in self.bound():
            if spec.needs_brief:
                action.setEnabled(is_open)

    def fill(self, bar: QMenuBar) -> None:
        """Write the menus anew from what is bound; menus that would be empty are not there."""
        bar.clear()
        self._menus = {}
        for menu_id, title in MENUS:
            specs = [spec for spec, _ in self.bound() if spec.menu == menu_id]
            if not specs:
                continue
            menu = bar.addMenu(QCoreApplication.translate("Actions", title))
            self._menus[menu_id] = menu
            group = specs[0].group
            for spec in specs:
                if spec.group != group:
                    menu.addSeparator()
                    group = spec.group
                menu.addAction(self._made[spec.id])

    def place(self, spec: ActionSpec) -> str:
        """The name of the menu that an action stands in."""
        return _plain(QCoreApplication.translate("Actions", dict(MENUS)[spec.menu]))

    def menu(self, id: MenuId) -> QMenu:
        """A filled menu.

        Raises:
            KeyError: nothing of that menu is bound.
        """
        return self._menus[id]


def _plain(text: str) -> str:
    return _MNEMONIC.sub(r"\1", text).rstrip("…")
