"""A citation is graded from the Source pane, and the ledger and notes then have its grade."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from briefer.app.session import Session
from briefer.app.source.pane import SourcePane
from briefer.app.sources.grade_dialog import GradeDialog
from briefer.app.theme.look import Look
from briefer.compose.source_register import describe_outlet
from briefer.model.outlets import Outlets
from briefer.model.rich import Cite
from briefer.model.sourcing import SourceDescriptor, SourceEntry


def cite_of(session: Session, name: str) -> Cite:
    citations = session.brief.citations().items()
    return next(c for c, citation in citations if [r.source for r in citation.references] == [name])


def test_the_dialog_offers_digits_and_letters_with_their_meaning(look: Look, session: Session, qtbot: QtBot) -> None:
    """What the outlet has stands where nothing is chosen; a dialog left as it was says nothing."""
    cite = cite_of(session, "Topwar.ru")
    session.apply(lambda b: describe_outlet(b, SourceEntry("Topwar.ru", reliability="E")), "Describe")
    dialog = GradeDialog(look, session.brief, cite)
    qtbot.addWidget(dialog)
    assert dialog.credibility.itemText(4) == "4  doubtful"
    assert dialog.reliability.itemText(0) == "As its outlet, E"
    assert dialog.descriptor() == SourceDescriptor(cite)
    dialog.credibility.setCurrentIndex(3)
    dialog.text.setPlainText("  Seen by\none witness. ")
    assert dialog.descriptor() == SourceDescriptor(cite, "3", None, "Seen by one witness.")


def test_a_citation_is_graded_in_one_step(
    look: Look, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = SourcePane(look)
    qtbot.addWidget(pane)
    pane.set_session(session)
    cite = cite_of(session, "Topwar.ru")
    assert pane.reveal(cite.article, "citation", cite.citation)

    def choose(dialog: GradeDialog) -> int:
        dialog.credibility.setCurrentIndex(2)
        return 1

    monkeypatch.setattr(GradeDialog, "exec", choose)
    pane.corrector.run("grade_citation")
    assert Outlets.of(session.brief).grade("Topwar.ru", cite).text == "2"
    assert session.history.count() == 1
    assert pane.reading.remark.text().endswith("2")
    session.history.undo()
    assert session.brief.descriptors == ()
    pane.tree.setCurrentIndex(pane.model.index(0, 0))
    with qtbot.waitSignal(pane.corrector.why_not):
        pane.corrector.run("grade_citation")
    pane.set_session(None)
