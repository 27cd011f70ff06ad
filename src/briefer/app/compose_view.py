"""The three panes and the checks, side by side in splitters that cannot lose a pane."""

from __future__ import annotations

from itertools import pairwise
from typing import Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from briefer.app.brief.pane import BriefPane
from briefer.app.checks.pane import ChecksPane
from briefer.app.document_bar import DocumentBar
from briefer.app.find_bar import FindBar
from briefer.app.finder import Finder
from briefer.app.message_bar import MessageBar
from briefer.app.pages.pane import PagesPane
from briefer.app.session import Session
from briefer.app.settings import Settings
from briefer.app.source.pane import SourcePane
from briefer.app.theme.controls import ThinSplitter, rule
from briefer.app.theme.look import Look

PaneName = Literal["source", "brief", "pages", "checks"]
PANES: Final[tuple[PaneName, ...]] = ("source", "brief", "pages", "checks")
_LEAST: Final[dict[PaneName, int]] = {"source": 240, "brief": 420, "pages": 320, "checks": 0}
# Window width in design pixels, and how Source, Brief and Pages share it; between two of them by the straight line.
_SHARES: Final = ((1280, (280, 576, 424)), (1440, (320, 608, 512)), (1920, (400, 792, 728)))
_LOW_WINDOW = 850  # below it Checks open folded to their line


class ComposeView(QWidget):
    """Document bar, messages, panes. ``folded`` tells which pane was folded or opened."""

    folded = Signal(str, bool)

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._settings = look, settings
        self._laid_out = False
        self.document_bar = DocumentBar(look)
        self.messages = MessageBar(look)
        self.find_bar = FindBar(look)
        self.source, self.brief = SourcePane(look), BriefPane(look)
        self.pages, self.checks = PagesPane(look), ChecksPane(look)
        self.panes: dict[PaneName, QWidget] = {
            "source": self.source,
            "brief": self.brief,
            "pages": self.pages,
            "checks": self.checks,
        }
        self.finder = Finder(self.find_bar, self.brief, self.pages, self)
        self._middle = ThinSplitter(Qt.Orientation.Vertical, look)
        self._across = ThinSplitter(Qt.Orientation.Horizontal, look)
        self._assemble()

    def set_session(self, session: Session | None) -> None:
        """Show a brief in every pane, or none."""
        self.document_bar.set_session(session)
        self.messages.close_message()
        for pane in (self.source, self.brief, self.pages, self.checks):
            pane.set_session(session)
        self.finder.set_session(session)

    def go_to(self, name: PaneName) -> None:
        """The keyboard goes to a pane; a folded one is opened."""
        self.show_pane(name, True)
        self.panes[name].setFocus(Qt.FocusReason.ShortcutFocusReason)
        if name == "brief":
            self.brief.focus_pane()  # from the pane on to what is worked on in it

    def step(self, by: int) -> None:
        """The next or previous pane that is shown."""
        shown = [name for name in PANES if self.panes[name].isVisible()]
        current = self.focused_pane()
        if shown:
            place = shown.index(current) + by if current in shown else 0
            self.go_to(shown[place % len(shown)])

    def focused_pane(self) -> PaneName | None:
        """The pane that the keyboard is in."""
        focused = QApplication.focusWidget()
        return next(
            (
                n
                for n, pane in self.panes.items()
                if focused is not None and (pane is focused or pane.isAncestorOf(focused))
            ),
            None,
        )

    def show_pane(self, name: PaneName, shown: bool) -> None:
        """Fold a pane or open it; of the checks the header line stays."""
        if self.is_shown(name) == shown:
            return
        if name == "checks":
            self.checks.set_folded(not shown)
        else:
            self.panes[name].setVisible(shown)
            self.folded.emit(name, not shown)

    def is_shown(self, name: PaneName) -> bool:
        """Whether a pane is open."""
        return not self.checks.folded if name == "checks" else self.panes[name].isVisibleTo(self)

    def remember_layout(self) -> None:
        """Keep the widths and what is folded for the next start."""
        if not self._laid_out:
            return
        self._settings.set_layout("across", self._across.saveState())
        self._settings.set_layout("middle", self._middle.saveState())
        folded = ",".join(name for name in self.panes if not self.is_shown(name))
        self._settings.set_text("layout/folded", folded)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """The first time the widths are those of the last start, or those that suit the window."""
        super().showEvent(event)
        if not self._laid_out:
            self._laid_out = True
            self._restore_layout()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """In a narrow window Pages fold first, then Source."""
        super().resizeEvent(event)
        if self._laid_out and event.oldSize().width() > event.size().width():
            self._fold_what_does_not_fit()

    @property
    def tab_areas(self) -> tuple[QWidget, ...]:
        """The order that Tab goes through them."""
        return (self.document_bar, self.messages, self.find_bar, *(self.panes[name] for name in PANES))

    def _assemble(self) -> None:
        self._middle.addWidget(self.brief)
        self._middle.addWidget(self.checks)
        for widget in (self.source, self._middle, self.pages):
            self._across.addWidget(widget)
        for name, least in _LEAST.items():
            self.panes[name].setMinimumWidth(self._look.px(least))
        self.pages.find_wanted.connect(self.finder.open)
        self.folded.connect(self.brief.show_neighbour)
        self.brief.neighbour_wanted.connect(self._open_neighbour)
        self.checks.folded_changed.connect(self._fold_checks)
        for index, share in enumerate((1, 2, 3)):
            self._across.setStretchFactor(index, share)
        self._middle.setStretchFactor(0, 1)
        self._middle.setStretchFactor(1, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.document_bar)
        column.addWidget(self.find_bar)
        column.addWidget(rule())
        column.addWidget(self.messages)
        column.addWidget(self._across, 1)

    def _restore_layout(self) -> None:
        folded = self._settings.text("layout/folded", "" if self.height() >= self._look.px(_LOW_WINDOW) else "checks")
        for name in PANES:
            if name in folded.split(","):
                self.show_pane(name, False)
        if not self._across.restoreState(self._settings.layout("across")):
            self._across.setSizes(list(usual_widths(self.width() * 1000 / self._look.px(1000))))
        if not self._middle.restoreState(self._settings.layout("middle")):
            self._share_height()
        self._fold_what_does_not_fit()

    def _share_height(self) -> None:
        """The checks get what they ask for, the brief the rest."""
        height, checks = self._middle.height(), self.checks.sizeHint().height()
        self._middle.setSizes([max(height - checks, checks), checks])

    def _fold_checks(self, folded: bool) -> None:
        self._share_height()
        self.folded.emit("checks", folded)

    def _open_neighbour(self, name: str) -> None:
        """The button of a folded pane was pressed: it opens and has the keys, since the button is gone."""
        for pane in PANES:
            if pane == name:
                self.go_to(pane)

    def _fold_what_does_not_fit(self) -> None:
        for name in ("pages", "source"):
            shown = [n for n in PANES[:3] if self.is_shown(n)]
            needed = sum(self._look.px(_LEAST[n]) for n in shown)
            if needed > self.width() and name in shown:
                self.show_pane(name, False)


def usual_widths(window: float) -> tuple[int, int, int]:
    """How Source, Brief and Pages share a window of that width in design pixels."""
    if window <= _SHARES[0][0]:
        return _SHARES[0][1]
    for (low, narrow), (high, wide) in pairwise(_SHARES):
        if window <= high:
            part = (window - low) / (high - low)
            source, brief, pages = (round(a + (b - a) * part) for a, b in zip(narrow, wide, strict=True))
            return source, brief, pages
    extra, (source, brief, pages) = window - _SHARES[-1][0], _SHARES[-1][1]
    return round(source + extra / 6), round(brief + extra / 3), round(pages + extra / 2)
