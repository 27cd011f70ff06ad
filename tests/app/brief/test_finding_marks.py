"""Holds that what a check is about is underlined where it stands, at rest and while it is edited."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCharFormat, QTextCursor

from briefer.app.brief.faces import face_of
from briefer.app.brief.finding_marks import Mark, marks_of
from briefer.app.checks.accepting import take_fix
from briefer.model.article import ArticleId, CitationId
from briefer.model.brief import EventItem
from briefer.model.fix import Fix, Replace
from briefer.model.rich import Cite, RichText, Run, plain
from briefer.review.findings import Finding
from tests.app.brief.conftest import Desk

CITE = Cite(ArticleId("a"), CitationId("c1"))


def finding(where: str, span: tuple[int, int], **more: object) -> Finding:
    return Finding("EL04", "warning", "A vague hedge.", where, "Key judgments 1", span=span, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("content", "span", "wanted"),
    [
        ((Run("It might rain."),), (3, 8), (3, 8)),
        ((CITE, Run("It might rain.")), (3, 8), (4, 9)),
        ((Run("It "), CITE, Run("might rain.")), (3, 8), (4, 9)),
        ((Run("It might"), CITE, Run(" rain.")), (3, 8), (3, 8)),
        ((Run("It mi"), CITE, Run("ght rain.")), (3, 8), (3, 9)),
    ],
)
def test_citations_before_and_within_are_counted(
    content: RichText, span: tuple[int, int], wanted: tuple[int, int]
) -> None:
    (mark,) = marks_of(content, [finding("i1", span)])
    assert (mark.start, mark.end) == wanted


def test_only_findings_with_a_stretch_are_marked_the_gravest_first() -> None:
    grave = Finding("EL01", "error", "Two things.", "i1", span=(0, 2))
    marks = marks_of((Run("It might rain."),), [finding("i1", (3, 8)), Finding("SR01", "error", "None."), grave])
    assert [mark.finding.check for mark in marks] == ["EL01", "EL04"]


def underlined(desk: Desk) -> list[str]:
    lines = desk.editor().extraSelections()
    return [line.cursor.selectedText() for line in lines]  # type: ignore[attr-defined]


def test_the_editor_underlines_and_the_line_moves_with_its_words(desk: Desk) -> None:
    item = desk.paragraphs()[0]
    word = plain(item.content).split()[1]
    start = plain(item.content).index(word)
    desk.pane.set_findings([finding(item.id, (start, start + len(word)))])
    desk.pane.desk.edit(item.id)
    assert underlined(desk) == [word]
    cursor = QTextCursor(desk.editor().document())
    cursor.insertText("Now: ")
    assert underlined(desk) == [word]
    assert desk.editor().finding_at(start + 5) is not None
    assert desk.editor().finding_at(0) is None


def test_a_fix_from_the_editor_changes_the_brief_and_the_line_goes(desk: Desk) -> None:
    item = desk.paragraphs()[0]
    word = plain(item.content).split()[0]
    fix = Fix("Say “Ties”", Replace(item.id, 0, len(word), "Ties", word))
    found = finding(item.id, (0, len(word)), fixes=(fix,))
    desk.pane.set_findings([found])
    desk.pane.desk.edit(item.id)
    take_fix(desk.session, fix)
    assert plain(desk.editor().content).startswith("Ties ")
    desk.pane.set_findings([])
    assert underlined(desk) == []
    assert desk.session.history.undoText() == "Say “Ties”"


def test_a_resting_item_has_the_mark_in_its_face(desk: Desk) -> None:
    item = desk.paragraphs()[0]
    found = finding(item.id, (0, 4))
    desk.pane.set_findings([found])
    desk.settle()
    assert desk.view(item.id).face.marks == (Mark(0, 4, found),)
    assert desk.view(item.id).grab().toImage().width() > 0


def test_in_an_event_the_mark_stands_after_its_date(desk: Desk) -> None:
    part, item = next((p, i) for p, i in desk.brief.items() if isinstance(i, EventItem))
    context = desk.pane.desk.context
    context.set_findings([finding(item.id, (0, 4))])
    face = face_of(context, part, item, 1, False)
    (mark,) = face.marks
    shown = plain(face.content)
    assert shown[mark.start : mark.end] == plain(item.content)[:4]


def test_lines_of_checks_are_no_part_of_the_text(desk: Desk) -> None:
    item = desk.paragraphs()[0]
    desk.pane.set_findings([finding(item.id, (0, 4))])
    desk.pane.desk.edit(item.id)
    assert desk.brief == desk.session.work.brief
    assert desk.session.history.count() == 0
    line = desk.editor().extraSelections()[0]
    assert line.format.underlineStyle() == QTextCharFormat.UnderlineStyle.DashUnderline  # type: ignore[attr-defined]
