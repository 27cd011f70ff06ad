"""What was read wrongly is put right from the tree; each correction is one step and can be undone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from briefer.app.session import Session
from briefer.app.source import SourcePane
from briefer.app.source.citation_dialog import CitationDialog
from briefer.app.source.details_dialog import DetailsDialog, parse_date
from briefer.app.source.words import DateWords
from briefer.app.theme.look import Look
from briefer.compose.corrections import Details
from briefer.model.article import Article, CitationId
from briefer.model.dates import PartialDate
from briefer.model.rich import Cite
from tests.app.source.conftest import row

WHEN = DateWords("d MMMM y", "en")
CITE = Cite("second", CitationId("c1"))  # type: ignore[arg-type]


@pytest.fixture
def ships(qtbot: QtBot, look: Look, two: Session) -> Iterator[SourcePane]:
    """The pane on two articles."""
    made = SourcePane(look)
    qtbot.addWidget(made)
    made.resize(320, 800)
    made.set_session(two)
    made.show()
    yield made
    made.set_session(None)


def second(pane: SourcePane) -> Article:
    return pane.session.brief.articles[1]


def undone(pane: SourcePane, before: object) -> bool:
    pane.session.history.undo()
    return pane.session.brief == before


def go(pane: SourcePane, kind: str, id: str) -> None:
    assert pane.reveal("second", kind, id)  # type: ignore[arg-type]


def test_a_paragraph_becomes_a_heading(ships: SourcePane) -> None:
    before = ships.session.brief
    go(ships, "paragraph", "p2")
    ships.corrector.make_heading()
    assert [s.heading for s in second(ships).sections] == ["Sea", "A heading"]
    assert undone(ships, before)


def test_a_paragraph_with_citations_does_not(ships: SourcePane) -> None:
    go(ships, "paragraph", "p1")
    ships.corrector.make_heading()
    assert ships.session.history.count() == 0


def test_a_section_is_split_named_in_its_row_and_merged_again(ships: SourcePane, qtbot: QtBot) -> None:
    go(ships, "paragraph", "p2")
    ships.corrector.split_section()
    editor = ships.tree.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.setText("Ports")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(second(ships).sections) == 2 and second(ships).sections[1].heading != "")
    assert [s.heading for s in second(ships).sections] == ["Sea", "Ports"]
    ships.tree.go_to(row(ships, "paragraph", "p2", "second"))
    ships.corrector.merge_section()
    assert [s.heading for s in second(ships).sections] == ["Sea"]


def test_a_heading_becomes_a_paragraph(ships: SourcePane) -> None:
    go(ships, "paragraph", "p1")
    ships.corrector.make_paragraph()
    assert second(ships).sections[0].heading == ""
    assert [getattr(b, "text", "") for b in second(ships).sections[0].blocks][:1] == ["Sea"]


def test_a_citation_is_confirmed_by_the_link_in_the_reading_pane(ships: SourcePane, qtbot: QtBot) -> None:
    before = ships.session.brief
    go(ships, "citation", "c1")
    assert ships.tree.current is not None
    assert ships.tree.current.warn
    qtbot.waitUntil(lambda: any(b.isVisible() for b in ships.reading.findChildren(QPushButton)))
    links = {b.text(): b for b in ships.reading.findChildren(QPushButton) if b.isVisible()}
    qtbot.mouseClick(links["Confirm"], Qt.MouseButton.LeftButton)
    assert ships.session.brief.citations()[CITE].doubt == ""
    assert [n.code for n in second(ships).notices] == ["date-missing"]
    assert not row(ships, "citation", "c1", "second").to_confirm
    assert undone(ships, before)


def test_a_notice_is_confirmed_and_gone(ships: SourcePane) -> None:
    assert ships.model.tree is not None
    notice = next(
        n
        for n in ships.model.tree.root.walk()
        if n.notice and n.notice.code == "date-missing" and n.article == "second"
    )
    ships.tree.go_to(notice)
    ships.corrector.confirm()
    assert [n.code for n in second(ships).notices] == ["citation-doubt"]


def test_all_citations_are_confirmed_in_one_step(ships: SourcePane) -> None:
    before = ships.session.brief
    assert ships.model.tree is not None
    article = before.articles[0].id
    ships.tree.go_to(ships.model.tree.by_key[f"{article}/citations"])
    ships.corrector.confirm()
    cited = [c for cite, c in ships.session.brief.citations().items() if cite.article == article]
    assert not any(d.inferred for c in cited for r in c.references for d in r.dates)
    assert ships.session.history.count() == 1
    assert undone(ships, before)


def test_a_proposed_heading_is_kept(ships: SourcePane) -> None:
    section = row(ships, "paragraph", "p1").parent
    assert section is not None
    assert section.proposed
    ships.tree.go_to(section)
    ships.corrector.confirm()
    assert not ships.session.brief.articles[0].sections[0].proposed


def test_details_are_retyped_in_one_step(ships: SourcePane, monkeypatch: pytest.MonkeyPatch) -> None:
    before = ships.session.brief
    go(ships, "paragraph", "p1")

    def typed(dialog: DetailsDialog) -> int:
        dialog._title.setText("Ships in July")
        dialog._authors.setText("L. Hart; A. Bell")
        dialog._date.setText("5 July 2024")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(DetailsDialog, "exec", typed)
    ships.corrector.edit_details()
    assert Details.of(second(ships)).authors == ("L. Hart", "A. Bell")
    assert second(ships).citations[0].references[0].dates[0].date == PartialDate(2024, 7, 4)
    assert ships.head.title._whole == "Ships in July"
    assert "5 July 2024" in ships.head.publication._whole
    assert undone(ships, before)


def test_details_say_at_once_what_is_no_date(qtbot: QtBot, look: Look) -> None:
    dialog = DetailsDialog(look, Details("T"), WHEN)
    qtbot.addWidget(dialog)
    dialog._date.setText("someday")
    assert not dialog._foot.ok.isEnabled()
    assert "someday" in dialog._foot.problem.text()
    dialog._date.setText("August 2025")
    assert dialog._foot.ok.isEnabled()
    assert dialog.details().date == PartialDate(2025, 8)


@pytest.mark.parametrize(
    ("text", "iso"),
    [("29 August 2025", "2025-08-29"), ("August 29, 2025", "2025-08-29"), ("2025", "2025"), ("2025-08", "2025-08")],
)
def test_dates_are_read_as_people_write_them(text: str, iso: str) -> None:
    found = parse_date(text)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize("text", ["", "soon", "31 February 2025 or so", "1 to 3 May 2025"])
def test_what_is_no_single_date_is_none(text: str) -> None:
    assert parse_date(text) is None


def test_a_source_is_split_where_and_stands_and_joined_again(qtbot: QtBot, look: Look, two: Session) -> None:
    dialog = CitationDialog(look, two.brief, CITE, WHEN)
    qtbot.addWidget(dialog)
    dialog.split(0)
    assert [r.source for r in dialog.references()] == ["Reuters", "TASS"]
    assert [r.source_id for r in dialog.references()] == ["reuters", "tass"]
    dialog.join(0)
    assert [r.source for r in dialog.references()] == ["Reuters, TASS"]


def test_a_citation_put_right_in_the_dialog_is_one_step(ships: SourcePane, monkeypatch: pytest.MonkeyPatch) -> None:
    before = ships.session.brief

    def typed(dialog: CitationDialog) -> int:
        dialog._fields[0][1].setText("AFP")
        dialog._fields[0][2].setText("4 July 2023; 5 July 2023")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(CitationDialog, "exec", typed)
    go(ships, "citation", "c1")
    ships.corrector.correct_citation()
    fixed = ships.session.brief.citations()[CITE]
    assert [(r.source, [d.date.iso for d in r.dates]) for r in fixed.references] == [
        ("AFP", ["2023-07-04", "2023-07-05"])
    ]
    outlet = row(ships, "citation", "c1", "second").parent
    assert outlet is not None
    assert outlet.text == "AFP"
    assert ships.session.history.count() == 1
    assert undone(ships, before)


def test_a_citation_with_a_wrong_date_cannot_be_accepted(qtbot: QtBot, look: Look, two: Session) -> None:
    dialog = CitationDialog(look, two.brief, CITE, WHEN)
    qtbot.addWidget(dialog)
    field = dialog._fields[0][2]
    field.clear()
    qtbot.keyClicks(field, "the other day")
    assert not dialog._foot.ok.isEnabled()


def test_nothing_typed_changes_no_reference(qtbot: QtBot, look: Look, two: Session) -> None:
    dialog = CitationDialog(look, two.brief, CITE, WHEN)
    qtbot.addWidget(dialog)
    assert dialog.references() == two.brief.citations()[CITE].references
