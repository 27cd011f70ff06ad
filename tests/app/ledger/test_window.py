"""The ledger in the window: both ways, filtered, followed, pulled, and written to files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from briefer.app.ledger.rows import Row, filtered
from briefer.app.ledger.tree import LedgerTree
from briefer.app.ledger.window import LedgerWindow
from briefer.app.session import Session
from briefer.app.theme.look import Look
from briefer.app.window import MainWindow
from briefer.compose import evidence_edits
from briefer.compose.ledger import ledger_of
from briefer.model.brief import Brief, Judgment
from tests.app.test_accessible_names import nameless

WAIT = 20_000


def all_linked(brief: Brief) -> Brief:
    """All that was found for the first two judgments, taken; the third has nothing."""
    judgments = [item.id for _, item in brief.items() if isinstance(item, Judgment)]
    for id in judgments[:2]:
        brief = evidence_edits.accept_all(brief, id)
    return evidence_edits.refuse_all(brief, judgments[2])


@pytest.fixture
def ledger(qtbot: QtBot, look: Look, session: Session, british: None) -> Iterator[LedgerWindow]:
    session.apply(all_linked, "Link")
    made = LedgerWindow(look)
    qtbot.addWidget(made)
    made.set_session(session)
    made.show()
    settled(made, qtbot, session)
    yield made
    made.finish()


def settled(ledger: LedgerWindow, qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(
        lambda: not ledger.is_busy and ledger.shown is not None and ledger.shown.work is session.work, timeout=WAIT
    )


def cells(tree: LedgerTree, row: int, above: QModelIndex | None = None) -> list[str]:
    rows = tree.rows
    return [rows.data(rows.index(row, column, above or QModelIndex())) for column in range(rows.columnCount())]


def test_each_judgment_stands_with_what_it_rests_on(ledger: LedgerWindow, session: Session) -> None:
    lines = ledger_of(session.brief).judgments
    tree = ledger.by_judgment
    assert [cells(tree, n)[0][:1] for n in range(3)] == ["1", "2", "3"]
    assert cells(tree, 2)[3] == "No evidence"
    above = tree.rows.index(1, 0)
    assert tree.isExpanded(above)
    assert tree.rows.rowCount(above) == len(lines[1].evidence)
    assert cells(tree, 0, above)[3] == ", ".join(dict.fromkeys(use.outlet for use in lines[1].evidence[0].sources))
    assert "1 judgment without evidence" in ledger.counts.accessibleName()


def test_what_rests_on_one_outlet_is_marked_by_word_icon_and_colour(
    ledger: LedgerWindow, session: Session, qtbot: QtBot
) -> None:
    third = [item.id for _, item in session.brief.items() if isinstance(item, Judgment)][2]
    (cite, *_) = session.brief.citations()
    session.apply(lambda b: evidence_edits.link_evidence(b, third, (cite,)), "Link")
    settled(ledger, qtbot, session)
    rows = ledger.by_judgment.rows
    index = rows.index(2, 3)
    assert rows.data(index).startswith("One outlet: ")
    assert not rows.data(index, Qt.ItemDataRole.DecorationRole).isNull()
    assert "One outlet" in rows.data(rows.index(2, 0), Qt.ItemDataRole.AccessibleTextRole)


def test_pulling_sources_says_which_judgments_fall(ledger: LedgerWindow, session: Session, qtbot: QtBot) -> None:
    """By Space on each source, until nothing is left of a judgment."""
    tree = ledger.by_source
    ledger.show_view(1)
    line = ledger_of(session.brief).judgments[1]
    for number, row in enumerate(tree.rows.rows):
        if row.outlet in line.outlets:
            tree.setCurrentIndex(tree.rows.index(number, 2))
            qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert tree.rows.pulled == set(line.outlets)
    assert not ledger.effects.isHidden()
    assert ledger.effects.rows.rows[0].item == line.item
    assert cells(ledger.effects, 0)[1].startswith("Falls")
    ledger._clear_pulled.click()
    assert ledger.effects.isHidden()


def test_rows_lead_to_the_item_and_to_the_article(ledger: LedgerWindow, session: Session, qtbot: QtBot) -> None:
    tree = ledger.by_judgment
    tree.setCurrentIndex(tree.rows.index(0, 0))
    with qtbot.waitSignal(ledger.item_wanted) as wanted:
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert wanted.args == [ledger_of(session.brief).judgments[0].item]
    tree.setCurrentIndex(tree.rows.index(0, 0, tree.rows.index(1, 0)))
    with qtbot.waitSignal(ledger.place_wanted) as wanted:
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    origin = ledger_of(session.brief).judgments[1].evidence[0]
    assert wanted.args == [origin.article, "paragraph", origin.paragraph]
    ledger.by_source.setCurrentIndex(ledger.by_source.rows.index(0, 0))
    with qtbot.waitSignal(ledger.outlet_wanted):
        qtbot.keyClick(ledger.by_source, Qt.Key.Key_Return)


def test_the_filter_keeps_what_says_the_words(ledger: LedgerWindow, qtbot: QtBot) -> None:
    """A source finds the evidence that it stands behind; an empty filter shows all, open and current as before."""
    tree, whole = ledger.by_judgment, ledger.by_judgment.rows.rows
    tree.collapse(tree.rows.index(0, 0))
    name = whole[1].children[0].cells[3].text.split(", ")[0]
    qtbot.keyClicks(ledger.field, name)
    shown = tree.rows.rows
    assert 0 < sum(len(row.children) for row in shown) < sum(len(row.children) for row in whole)
    assert all(tree.isExpanded(tree.rows.index(n, 0)) for n in range(len(shown)))
    qtbot.keyClick(ledger.field, Qt.Key.Key_Down)
    assert tree.current is not None
    ledger.field.clear()
    assert tree.rows.rows == whole
    assert not tree.isExpanded(tree.rows.index(0, 0))
    assert filtered(whole, "no such words anywhere") == ()


def test_it_follows_the_brief_and_stays_on_its_row(ledger: LedgerWindow, session: Session, qtbot: QtBot) -> None:
    tree = ledger.by_judgment
    tree.setCurrentIndex(tree.rows.index(2, 0))
    first = ledger_of(session.brief).judgments[0]
    session.apply(lambda b: evidence_edits.unlink_evidence(b, first.item, first.evidence[0].piece), "Unlink")
    settled(ledger, qtbot, session)
    assert tree.rows.rowCount(tree.rows.index(0, 0)) == len(first.evidence) - 1
    assert isinstance(tree.current, Row)
    assert tree.currentIndex().row() == 2
    session.history.undo()
    settled(ledger, qtbot, session)
    assert tree.rows.rowCount(tree.rows.index(0, 0)) == len(first.evidence)


@pytest.mark.parametrize("ending", [".csv", ".json"])
def test_the_ledger_is_written(ledger: LedgerWindow, qtbot: QtBot, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"ledger{ending}"
    ledger.write(path)
    qtbot.waitUntil(lambda: not ledger.is_busy, timeout=WAIT)
    assert str(path) in ledger.told.accessibleName()
    if ending == ".json":
        assert len(json.loads(path.read_text(encoding="utf-8"))["judgments"]) == 3
    else:
        assert path.read_bytes().startswith(b"\xef\xbb\xbfjudgment,")


def test_every_control_has_a_name(ledger: LedgerWindow) -> None:
    for view in (0, 1):
        ledger.show_view(view)
        assert nameless(ledger) == []


def test_a_file_that_cannot_be_written_is_told(ledger: LedgerWindow, qtbot: QtBot, tmp_path: Path) -> None:
    ledger.write(tmp_path / "gone" / "ledger.csv")
    qtbot.waitUntil(lambda: not ledger.is_busy, timeout=WAIT)
    assert "gone" in ledger.told.accessibleName()


def test_it_opens_from_the_menu_follows_and_goes_with_the_brief(sample_window: MainWindow, qtbot: QtBot) -> None:
    bench = sample_window.workbench
    sample_window.actions_["ledger"].trigger()
    shown = bench.ledger_desk.shown
    assert shown is not None
    assert bench.session is not None
    settled(shown, qtbot, bench.session)
    assert len(shown.by_judgment.rows.rows) == 3
    shown.by_judgment.setCurrentIndex(shown.by_judgment.rows.index(1, 0))
    qtbot.keyClick(shown.by_judgment, Qt.Key.Key_Return)
    assert bench.session.selection == shown.by_judgment.rows.rows[1].item
    bench.session.history.setClean()
    bench.files.close()
    assert bench.ledger_desk.shown is None
