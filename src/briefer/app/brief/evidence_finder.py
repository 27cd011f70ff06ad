"""Looks for evidence off the GUI thread: hundreds of pages of articles take a second."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from briefer.app.jobs import Jobs
from briefer.app.session import Session
from briefer.compose import edits, evidence_edits
from briefer.model.brief import Brief, ItemId, Judgment, Offer


class EvidenceFinder(QObject):
    """``found`` is sent with a judgment and how many pieces are offered for it now, -1 where nobody knows."""

    found = Signal(str, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)

    @property
    def is_busy(self) -> bool:
        """Whether something is still being looked for."""
        return self._jobs.busy

    def find(self, session: Session, judgment: ItemId) -> None:
        """Offer evidence for the judgment's words as they are now; one step of the history."""
        before = _judgment(session.brief, judgment)
        if before is not None:
            work = partial(_offers, session.brief, judgment)
            self._jobs.start(work, partial(self._offer, session, before), _raise)

    def finish(self) -> None:
        """Nothing more is wanted."""
        self._jobs.finish()

    def _offer(self, session: Session, before: Judgment, offers: tuple[Offer, ...]) -> None:
        """Nothing where the judgment was changed meanwhile: the offers are for other words."""
        now = _judgment(session.brief, before.id)
        if now is None or (now.content, now.evidence) != (before.content, before.evidence):
            self.found.emit(before.id, -1)
            return
        change = partial(edits.change_judgment, item=before.id, change=lambda j: replace(j, offered=offers))
        session.apply(change, self.tr("Find evidence"))
        self.found.emit(before.id, len(offers))


def _offers(brief: Brief, judgment: ItemId) -> tuple[Offer, ...]:
    found = _judgment(evidence_edits.offer_evidence(brief, judgment), judgment)
    return found.offered if found is not None else ()


def _judgment(brief: Brief, id: ItemId) -> Judgment | None:
    return next((item for _, item in brief.items() if item.id == id and isinstance(item, Judgment)), None)


def _raise(error: Exception) -> None:
    raise error


__all__ = ["EvidenceFinder"]
