"""Whatever a returned file claims, the window shows it, every decision is possible, and undo leads back."""

from __future__ import annotations

from itertools import product

from PySide6.QtWidgets import QApplication

from briefer.app.returned.decisions import Decisions
from briefer.app.returned.window import ReturnedWindow
from briefer.app.session import Session
from briefer.app.shell import Shell
from briefer.app.theme.look import Look
from briefer.compose.returned import held_against
from briefer.model.returned import Change, ChangeKind, Returned
from briefer.model.rich import rich
from tests.returned.works import all_kinds

KINDS: tuple[ChangeKind, ...] = (
    "reworded", "deleted", "inserted", "moved", "table", "field", "heading", "title", "comment", "note", "remark",
)  # fmt: skip
ITEMS = ("", "i1", "i3", "part1", "gone")
FIELDS = ("", "basis", "likelihood", "nonsense")


def claims() -> tuple[Change, ...]:
    """Every kind of change of every kind of thing, with authors, days and places that make no sense."""
    return tuple(
        Change(
            f"c{n}",
            kind,
            item,
            field,
            author="A" * 500 if n % 3 else "",
            when="not a day" if n % 2 else "2026-03-04T05:06:00Z",
            base=rich("old text here"),
            now=rich(f"new words\n{n}"),
            part=("part2", "", "nowhere")[n % 3],
            after=("i2", "gone", "c3")[n % 3],
            rows=(("a", "b"),),
            ids=("likely", "unlikely"),
        )
        for n, (kind, item, field) in enumerate(product(KINDS, ITEMS, FIELDS), 1)
    )


def test_all_that_a_file_can_claim_is_shown_decided_and_undone(look: Look, shell: Shell, qapp: QApplication) -> None:
    session = Session(all_kinds())
    before, found = session.work, held_against(session.brief, Returned(claims()))
    window = ReturnedWindow(look, session, found, "x.docx", Decisions(), shell)
    window.show()
    for number in range(len(window.changes)):
        window.list.choose(number)
        (window.accept_one, window.refuse_one, window.combine)[number % 3]()
    window.accept_all()
    window.refuse_rest()
    assert window._counted.text() == f"{len(window.changes)} changes"
    assert session.history.count() > 10
    while session.history.canUndo():
        session.history.undo()
    assert session.work == before
    window.close()
    window.deleteLater()
