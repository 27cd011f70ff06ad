"""The panel below the brief: what stands between it and its release, up to date after every change."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from briefer.app.checks.accepting import ask_to_accept, take_acceptance_back, take_fix
from briefer.app.checks.model import FIX, ICONS, FindingsModel, counted
from briefer.app.checks.places import place_of
from briefer.app.checks.rows import ROW, FindingsView
from briefer.app.core_words import in_words
from briefer.app.pages.renderer import Renderer
from briefer.app.pages.worker import Drawing, EarlyChecks, Failure
from briefer.app.paper_details import PLACES
from briefer.app.plural import plural
from briefer.app.session import Session
from briefer.app.theme.controls import button, icon_button, label
from briefer.app.theme.look import Look
from briefer.model.fix import Fix
from briefer.review.findings import Finding, Severity

_HEADER = 36
_TALL_WINDOW = 1000
_NO_LIMIT = 16777215  # Qt's QWIDGETSIZE_MAX


class _Header(QWidget):
    """The line that stays when the panel is folded; a click anywhere on it folds and unfolds."""

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Like a button."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class ChecksPane(QWidget):
    """``folded_changed`` is sent with whether only the header line is shown."""

    folded_changed = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._session: Session | None = None
        self._renderer: Renderer | None = None
        self._folded = False
        self._found: tuple[Finding, ...] = ()
        self._accepted: tuple[Finding, ...] = ()
        self.model = FindingsModel(self)
        self.view = FindingsView(look, self.model)
        self._counts: dict[Severity, tuple[QLabel, QLabel]] = {}
        self._said = label("", "secondary")
        self._header = self._made_header()
        self.setAccessibleName(self.tr("Checks"))
        self.setFocusProxy(self.view)
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self.view, 1)
        self.view.opened.connect(self.go_to)
        self.view.fixed.connect(self.fix)
        self.view.menu_wanted.connect(self._offer)
        look.changed.connect(self._relook)
        self._relook()
        self._show(())

    # The session

    def set_session(self, session: Session | None) -> None:
        """Check this session's brief, or none."""
        if session is self._session:
            return
        if self._renderer is not None:
            self._renderer.drawn.disconnect(self._show_drawing)
            self._renderer.failed.disconnect(self._show_failure)
            self._renderer.checked.disconnect(self._show_early)
            self._renderer.leave(self)
        self._session, self._renderer = session, None
        self._show(())
        if session is not None:
            self._renderer = renderer = Renderer.of(session)
            renderer.drawn.connect(self._show_drawing)
            renderer.failed.connect(self._show_failure)
            renderer.checked.connect(self._show_early)
            if renderer.drawing is not None:
                self._show_drawing(renderer.drawing)
            renderer.join(self)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What counts against the brief."""
        return self._found

    # Commands

    @property
    def folded(self) -> bool:
        """Whether only the header line is shown."""
        return self._folded

    def set_folded(self, folded: bool) -> None:
        """Fold to the header line, or unfold."""
        if folded == self._folded:
            return
        self._folded = folded
        self._relook()
        self.folded_changed.emit(folded)

    def toggle_folded(self) -> None:
        """Fold or unfold."""
        self.set_folded(not self._folded)

    def next_finding(self) -> None:
        """The next row, and to its place; after the last comes the first. A place in a dialog waits for Enter."""
        self._step(1)

    def previous_finding(self) -> None:
        """The row before, and to its place."""
        self._step(-1)

    def go_to(self, row: int) -> None:
        """Work on what a finding is about."""
        if self._session is not None and 0 <= row < len(self.model.rows):
            self._session.jump(self._place(row))

    def fix(self, row: int) -> None:
        """Take the fix of a row, or the one of several that is chosen; what was accepted counts again. One step."""
        if self._session is not None and 0 <= row < len(self.model.rows) and self.model.is_accepted(row):
            take_acceptance_back(self._session, self.model.rows[row])
            return
        fixes = self.model.rows[row].fixes if 0 <= row < len(self.model.rows) else ()
        if len(fixes) > 1:
            self.choices(row).popup(self._link_corner(row))
        elif fixes:
            self.take(fixes[0])

    def take(self, fix: Fix) -> None:
        """Carry out a fix as a step of its own."""
        if self._session is not None:
            take_fix(self._session, fix)

    def accept(self, row: int) -> None:
        """Ask why the finding of a row may stand, and let it."""
        if self._session is not None and not self.model.is_accepted(row):
            ask_to_accept(self._look, self._session, self.model.rows[row], self)

    def show_accepted(self, shown: bool) -> None:
        """Findings that were accepted too, or not."""
        self._accepted_button.setChecked(shown)
        self._replace_rows(self._found)

    def _offer(self, row: int, at: QPoint) -> None:
        menu = self.row_menu(row)
        menu.popup(at)

    def row_menu(self, row: int) -> QMenu:
        """What can be done about a row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Go to its place")).triggered.connect(partial(self.go_to, row))
        if self.model.is_accepted(row):
            menu.addAction(self.tr("Take the acceptance back")).triggered.connect(partial(self.fix, row))
            return menu
        for fix in self.model.rows[row].fixes:
            menu.addAction(in_words(fix.label)).triggered.connect(partial(self.take, fix))
        menu.addSeparator()
        menu.addAction(self.tr("Accept with a reason…")).triggered.connect(partial(self.accept, row))
        return menu

    def choices(self, row: int) -> QMenu:
        """The fixes of a row as a menu, the best first."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for fix in self.model.rows[row].fixes:
            menu.addAction(in_words(fix.label)).triggered.connect(partial(self.take, fix))
        return menu

    def _link_corner(self, row: int) -> QPoint:
        return self.view.viewport().mapToGlobal(self.view.visualRect(self.model.index(row, FIX)).bottomLeft())

    def fix_current(self) -> None:
        """Take the fix of the current row."""
        self.fix(self.view.currentIndex().row())

    # Sizes

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Three rows in a low window, five in a tall one."""
        rows = 3 if self.window().height() < self._look.px(_TALL_WINDOW) else 5
        return QSize(self._look.px(420), self._look.px(_HEADER + (0 if self._folded else rows * ROW + 4)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """The header and one row."""
        return QSize(self._look.px(240), self._look.px(_HEADER + (0 if self._folded else ROW)))

    # Within

    def _made_header(self) -> QWidget:
        look = self._look
        header = _Header()
        header.clicked.connect(self.toggle_folded)
        row = QHBoxLayout(header)
        row.setContentsMargins(look.px(16), 0, look.px(12), 0)
        row.setSpacing(look.px(6))
        row.addWidget(label(self.tr("Checks"), "heading"))
        row.addSpacing(look.px(6))
        for severity in ICONS:
            icon, words = QLabel(), label("", severity if severity != "information" else "secondary")
            self._counts[severity] = (icon, words)
            row.addWidget(icon)
            row.addWidget(words)
            row.addSpacing(look.px(6))
        row.addWidget(self._said)
        row.addStretch(1)
        self._accepted_button = button(look, "", "flat")
        self._accepted_button.setCheckable(True)
        self._accepted_button.setAccessibleName(self.tr("Show accepted findings"))
        self._accepted_button.clicked.connect(self.show_accepted)
        row.addWidget(self._accepted_button)
        self._fold_button = icon_button(look, "chevron-down", self.tr("Fold the checks"))
        self._fold_button.clicked.connect(self.toggle_folded)
        row.addWidget(self._fold_button)
        return header

    def _relook(self) -> None:
        look = self._look
        self._header.setFixedHeight(look.px(_HEADER))
        for severity, (icon, token) in ICONS.items():
            side = look.px(14)
            self._counts[severity][0].setPixmap(look.icon(icon, 14, token).pixmap(QSize(side, side)))
        name = self.tr("Unfold the checks") if self._folded else self.tr("Fold the checks")
        look.set_icon(self._fold_button, "chevron-right" if self._folded else "chevron-down", 16)
        self._fold_button.setToolTip(name)
        self._fold_button.setAccessibleName(name)
        self.view.setVisible(not self._folded)
        self.setMaximumHeight(look.px(_HEADER) if self._folded else _NO_LIMIT)
        self.updateGeometry()

    def _show_drawing(self, drawing: Drawing) -> None:
        self._show(drawing.drawn.findings, drawing.drawn.waived)

    def _show_early(self, early: EarlyChecks) -> None:
        self._show(early.checked.findings, early.checked.waived)

    def _show_failure(self, failure: Failure) -> None:
        """What keeps the pages from being drawn is the gravest check of all."""
        found = (Finding("", "error", p.message, "", p.where, p.hint) for p in failure.problems)
        self._show((*found, *(f for f in self.findings if f.check)))

    def _show(self, findings: tuple[Finding, ...], accepted: tuple[Finding, ...] = ()) -> None:
        """Rows that stay keep the current one and the scroll."""
        session = self._session
        if session is None or (findings, accepted) != (self._found, self._accepted):
            self._found, self._accepted = (findings, accepted) if session else ((), ())
            self._replace_rows(self._found)
        self._count(findings)

    def _replace_rows(self, rows: tuple[Finding, ...]) -> None:
        now = self.view.currentIndex().row()
        current = self.model.rows[now] if now >= 0 else None
        scrolled = self.view.verticalScrollBar().value()
        shown = self._accepted if self._accepted_button.isChecked() else ()
        self.model.show_rows(rows, shown)
        rows = self.model.rows
        self.view.fit()
        kept = next((i for i, finding in enumerate(rows) if finding == current), min(now, len(rows) - 1))
        if kept >= 0:
            self.view.setCurrentIndex(self.model.index(kept, 0))
        self.view.verticalScrollBar().setValue(scrolled)

    def _count(self, findings: tuple[Finding, ...]) -> None:
        for severity, (icon, words) in self._counts.items():
            count = sum(finding.severity == severity for finding in findings)
            words.setText(counted(severity, count))
            icon.setVisible(count > 0)
            words.setVisible(count > 0)
        count = len(self._accepted)
        self._accepted_button.setVisible(count > 0)
        self._accepted_button.setText(plural(self.tr("%n accepted", "", count), count))
        self._said.setText(self._sentence() if not findings else "")
        self._said.setVisible(not findings)

    def _sentence(self) -> str:
        session, renderer = self._session, self._renderer
        empty = session is None or not any(True for _ in session.brief.items())
        if empty or renderer is None or renderer.drawing is None:
            return self.tr("Nothing to check yet")
        return self.tr("Nothing stands between this brief and release.")

    def _step(self, step: int) -> None:
        if not self.model.rows:
            return
        self.set_folded(False)
        row = self.view.currentIndex().row()
        row = (row + step) % len(self.model.rows) if row >= 0 else (0 if step > 0 else len(self.model.rows) - 1)
        self.view.setCurrentIndex(self.model.index(row, 0))
        if self._place(row) in PLACES:
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.go_to(row)

    def _place(self, row: int) -> str:
        return place_of(self.model.rows[row], self._session.brief) if self._session is not None else ""
