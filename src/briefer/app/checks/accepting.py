"""Accept a finding with a reason, and take that back; kept in the brief as a waiver."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from briefer.app.brief.dialogs import FormDialog
from briefer.app.core_words import finding_in_words, in_words
from briefer.app.session import Session
from briefer.app.theme.controls import label
from briefer.app.theme.look import Look
from briefer.compose.fixes import apply_fix
from briefer.compose.waivers import take_back, waive
from briefer.model.fix import Fix
from briefer.review.findings import Finding


class AcceptDialog(FormDialog):
    """Why the finding may stand."""

    def __init__(self, look: Look, finding: Finding, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Accept the finding"))
        self.accept_button.setText(self.tr("Accept it"))
        said = finding_in_words(finding)
        place = label(f"{said.place}: {said.message}" if said.place else said.message)
        place.setWordWrap(True)
        self.form.addRow(place)
        self._reason = self.line(self.tr("Reason"), "", self.tr("Why it may stand as it is"))
        hint = label(self.tr("Kept in the brief and printed nowhere."), "hint")
        self.form.addRow("", hint)
        self._reason.textChanged.connect(self._check)
        self._check()
        self._reason.setFocus()

    @property
    def reason(self) -> str:
        """What was typed."""
        return self._reason.text().strip()

    def _check(self) -> None:
        self.accept_button.setEnabled(bool(self.reason))


def ask_to_accept(look: Look, session: Session, finding: Finding, parent: QWidget) -> None:
    """Ask for the reason, and keep it as one step."""
    dialog = AcceptDialog(look, finding, parent)
    if dialog.exec():
        reason = dialog.reason
        said = QCoreApplication.translate("Checks", "Accept a finding")
        session.apply(lambda brief: waive(brief, finding.check, finding.where, reason), said)
    dialog.deleteLater()


def take_acceptance_back(session: Session, finding: Finding) -> None:
    """The finding counts again."""
    said = QCoreApplication.translate("Checks", "Accept a finding no longer")
    session.apply(lambda brief: take_back(brief, finding.check, finding.where), said)


def take_fix(session: Session, fix: Fix) -> None:
    """Carry out a fix as a step of its own."""
    template = session.template
    session.apply(lambda brief: apply_fix(brief, template, fix.edit), in_words(fix.label))


def offer(menu: QMenu, look: Look, session: Session, finding: Finding, parent: QWidget) -> None:
    """At the head of a menu: what puts a finding right, and to accept it."""
    first = menu.actions()[0] if menu.actions() else None
    head = menu.addAction(finding_in_words(finding).message)
    head.setEnabled(False)
    entries = [head]
    for fix in finding.fixes:
        entry = menu.addAction(in_words(fix.label))
        entry.triggered.connect(lambda _=False, fix=fix: take_fix(session, fix))
        entries.append(entry)
    accept = menu.addAction(QCoreApplication.translate("Checks", "Accept with a reason…"))
    accept.triggered.connect(lambda: ask_to_accept(look, session, finding, parent))
    entries += [accept, menu.addSeparator()]
    if first is not None:
        for entry in entries:
            menu.removeAction(entry)
            menu.insertAction(first, entry)


__all__ = ["AcceptDialog", "ask_to_accept", "offer", "take_acceptance_back", "take_fix"]
