"""The renderer: the latest change wins, errors are told, and no thread outlives its use."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from briefer import pipeline
from briefer.app.pages.paper import search_pattern
from briefer.app.pages.renderer import Renderer
from briefer.app.pages.worker import Drawing, PageImage, PageWish
from briefer.app.session import Session
from briefer.compose import edits
from briefer.model.brief import Brief, ItemId, text_of
from briefer.model.rich import plain, rich
from briefer.pipeline import Drawn, Work

WAIT = 20_000


def workers() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "briefer pages"]


@pytest.fixture
def user() -> QObject:
    return QObject()


@pytest.fixture
def renderer(session: Session, user: QObject) -> Iterator[Renderer]:
    made = Renderer.of(session)
    made.join(user)
    yield made
    made.leave(user)
    assert not workers()


def test_it_draws_what_export_writes(qtbot: QtBot, session: Session, renderer: Renderer) -> None:
    """Preview and export are the same bytes, and the checks come with them."""
    qtbot.waitUntil(renderer.is_current, timeout=WAIT)
    drawing = renderer.drawing
    assert drawing is not None
    assert drawing.drawn.pdf is not None
    assert drawing.drawn.pdf.content == pipeline.render(session.work, ("pdf",))["pdf"]
    assert drawing.drawn.findings == pipeline.check(session.work)
    assert len(drawing.sizes) == drawing.drawn.pdf.pages
    assert drawing.drawn.pdf.pages - 1 < drawing.drawn.pdf.lengths.pages <= drawing.drawn.pdf.pages


def test_the_latest_of_many_changes_wins(qtbot: QtBot, session: Session, renderer: Renderer) -> None:
    """Forty quick changes are not forty drawings, and the last one is what stays."""
    drawn: list[Drawing] = []
    renderer.drawn.connect(drawn.append)
    for number in range(40):
        session.apply(lambda brief, n=number: replace(brief, title=f"Title {n}"), "Rename", "title")
    qtbot.waitUntil(renderer.is_current, timeout=WAIT)
    assert drawn[-1].work.brief.title == "Title 39"
    assert len(drawn) < 20
    assert [d.generation for d in drawn] == sorted(d.generation for d in drawn)


def test_pages_of_an_older_state_are_dropped(qtbot: QtBot, session: Session, renderer: Renderer) -> None:
    qtbot.waitUntil(renderer.is_current, timeout=WAIT)
    pages: list[PageImage] = []
    renderer.page_drawn.connect(pages.append)
    renderer._post.send(PageImage(0, PageWish(0, 10), QImage(1, 1, QImage.Format.Format_RGB32)))
    renderer.want_pages((), (PageWish(1, 77),))
    qtbot.waitUntil(lambda: bool(pages), timeout=WAIT)
    assert [page.wish for page in pages] == [PageWish(1, 77)]


def test_pages_in_sight_come_with_the_document(qtbot: QtBot, session: Session, renderer: Renderer) -> None:
    """So that a page is replaced at once and never flashes white."""
    wish = PageWish(0, 120)
    renderer.want_pages((wish,), ())
    session.apply(lambda brief: replace(brief, title="Another"), "Rename")
    qtbot.waitUntil(renderer.is_current, timeout=WAIT)
    assert renderer.drawing is not None
    assert [image.wish for image in renderer.drawing.images] == [wish]


def test_a_wish_for_a_page_that_is_gone_does_no_harm(qtbot: QtBot, renderer: Renderer) -> None:
    pages: list[PageImage] = []
    renderer.page_drawn.connect(pages.append)
    qtbot.waitUntil(renderer.is_current, timeout=WAIT)
    renderer.want_pages((PageWish(900, 10),), (PageWish(900, 10), PageWish(0, 10)))
    qtbot.waitUntil(lambda: bool(pages), timeout=WAIT)
    assert pages[0].wish.page == 0


def test_a_brief_that_cannot_be_printed_keeps_its_last_pages(
    qtbot: QtBot, session: Session, renderer: Renderer
) -> None:
    """The checks say which character; the pages before it stay to look at."""
    qtbot.waitUntil(renderer.is_current, timeout=WAIT)
    before = renderer.shown
    id = first_text(session.brief)
    session.apply(lambda brief: edits.set_content(brief, id, rich("𓀀 cannot be drawn")), "Type")
    qtbot.waitUntil(renderer.is_current, timeout=WAIT)
    assert renderer.drawing is not None
    assert renderer.drawing.drawn.pdf is None
    assert any(finding.check == "AX02" for finding in renderer.drawing.drawn.findings)
    assert renderer.shown is before


def first_text(brief: Brief) -> ItemId:
    return next(item.id for _, item in brief.items() if plain(text_of(item)))


def test_a_missing_style_is_told_and_drawing_goes_on(qtbot: QtBot, session: Session, renderer: Renderer) -> None:
    work = session.work
    with qtbot.waitSignal(renderer.failed, timeout=WAIT):
        session.replace(Work(work.brief, replace(work.template, style="nowhere")), "Break")
    assert renderer.failure is not None
    assert "nowhere" in str(renderer.failure.problems[0])
    session.history.undo()
    qtbot.waitUntil(lambda: renderer.failure is None, timeout=WAIT)
    assert renderer.is_current()


def test_an_unforeseen_error_is_told_with_details_and_the_thread_lives(
    qtbot: QtBot,
    session: Session,
    renderer: Renderer,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(work: Work) -> Drawn:
        raise ZeroDivisionError("a slip")

    qtbot.waitUntil(renderer.is_current, timeout=WAIT)
    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "draw", broken)
        with qtbot.waitSignal(renderer.failed, timeout=WAIT):
            session.apply(lambda brief: replace(brief, title="Broken"), "Rename")
    assert renderer.failure is not None
    assert "a slip" in renderer.failure.details
    session.apply(lambda brief: replace(brief, title="Whole"), "Rename")
    qtbot.waitUntil(renderer.is_current, timeout=WAIT)


def test_a_search_goes_over_all_pages(qtbot: QtBot, session: Session, renderer: Renderer) -> None:
    qtbot.waitUntil(renderer.is_current, timeout=WAIT)
    with qtbot.waitSignal(renderer.found, timeout=WAIT) as found:
        renderer.want_found(search_pattern("Azerbaijan"))
    pages = {hit.page for hit in found.args[0].hits}
    assert len(pages) > 1


def test_two_panes_share_one_worker(session: Session) -> None:
    one, other = QObject(), QObject()
    renderer = Renderer.of(session)
    assert Renderer.of(session) is renderer
    renderer.join(one)
    renderer.join(other)
    assert len(workers()) == 1
    renderer.leave(one)
    assert len(workers()) == 1
    renderer.leave(other)
    assert not workers()


def test_a_session_that_vanishes_ends_its_worker(qtbot: QtBot, sample_work: Work) -> None:
    session, user = Session(sample_work), QObject()
    Renderer.of(session).join(user)
    assert workers()
    session.deleteLater()
    del session
    gc.collect()
    qtbot.waitUntil(lambda: not workers(), timeout=WAIT)


def test_changes_before_anybody_looks_draw_nothing(session: Session) -> None:
    Renderer.of(session)
    session.apply(lambda brief: replace(brief, title="Unseen"), "Rename")
    assert not workers()


def test_long_documents_wait_for_a_pause(session: Session, renderer: Renderer, qtbot: QtBot) -> None:
    """A short brief follows every key; one that takes two seconds to draw waits, but not more than 0.4 s."""
    qtbot.waitUntil(renderer.is_current, timeout=WAIT)
    assert renderer.drawing is not None
    renderer.drawing = replace(renderer.drawing, seconds=9)
    assert renderer._pause_ms() == 4, "the first drawing also loads libraries and says nothing"
    renderer.drawing = replace(renderer.drawing, generation=2, seconds=0.05)
    assert renderer._pause_ms() == 4
    renderer.drawing = replace(renderer.drawing, seconds=0.4)
    assert renderer._pause_ms() == 200
    renderer.drawing = replace(renderer.drawing, seconds=9)
    assert renderer._pause_ms() == 400
