"""A small brief in the window, and its review copy as reviewers send it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefer import pipeline
from briefer.app.returned.decisions import Decisions
from briefer.app.returned.window import ReturnedWindow
from briefer.app.session import Session
from briefer.app.settings import Settings
from briefer.app.shell import Shell
from briefer.app.theme.look import Look
from briefer.compose import edits
from briefer.pipeline import Work
from tests.app.conftest import activate
from tests.returned.reviewer import Reviewer
from tests.returned.works import work

Show = Callable[[Reviewer], ReturnedWindow]


@cache
def noted() -> Work:
    """Two summary points and six paragraphs in three sections; one point has a comment, so that the file can have more."""
    brief = work().brief
    return Work(edits.set_comment(brief, next(item.id for _, item in brief.items()), "Mine."), work().template)


@cache
def sent() -> bytes:
    """Its review copy."""
    return pipeline.render(noted(), ("docx",), review=True)["docx"]


@pytest.fixture
def small_work() -> Work:
    """The brief, with its template."""
    return noted()


@pytest.fixture
def small(qapp: object, small_work: Work) -> Session:
    """The brief, open."""
    return Session(small_work)


@pytest.fixture
def reviewer() -> Reviewer:
    """The review copy in a reviewer's hands."""
    return Reviewer(sent())


@pytest.fixture
def shell(look: Look, qtbot: QtBot) -> Iterator[Shell]:
    """A window for dialogs to belong to."""
    made = Shell(look, Settings())
    qtbot.addWidget(made)
    yield made
    made.close()


@pytest.fixture
def show(look: Look, small: Session, shell: Shell, qtbot: QtBot) -> Iterator[Show]:
    """Shows what a reviewer sends back."""
    shown: list[ReturnedWindow] = []

    def made(reviewer: Reviewer) -> ReturnedWindow:
        returned = pipeline.returned_from(reviewer.saved(), "x.docx", small.work)
        window = ReturnedWindow(look, small, returned, "x.docx", Decisions(), shell)
        window.show()
        shown.append(window)
        activate(window, qtbot)
        return window

    yield made
    for window in shown:
        window.close()
        window.deleteLater()


@pytest.fixture
def file(tmp_path: Path, reviewer: Reviewer) -> Path:
    """A file with one tracked change."""
    reviewer.reword(reviewer.find("Echo"), "four", "five", tracked=True)
    path = tmp_path / "returned.docx"
    path.write_bytes(reviewer.saved())
    return path
