"""Parts and items are moved, copied, removed and dropped; nothing gets lost on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from briefer.app.brief import arranging
from briefer.app.brief.dialogs import PictureDialog
from briefer.app.brief.pictures import PictureProblem, read_picture_file
from briefer.app.mime import BriefDrag, SourceItem, brief_drag, brief_mime, source_items, source_mime
from briefer.model.brief import Brief, FigureItem, ItemId, Judgment, Origin, Part, PartId, TextItem, text_of
from briefer.model.rich import Cite, citations_of, rich
from tests.app.brief.conftest import Desk
from tests.storage.sample_brief import PIXEL

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def brief_of(sizes: list[int]) -> Brief:
    number = iter(range(1000))
    parts = tuple(
        Part(PartId(f"part{n}"), "own", "", tuple(TextItem(ItemId(f"i{next(number)}"), rich("x")) for _ in range(size)))
        for n, size in enumerate(sizes)
    )
    return Brief("t", (), "T", parts)


sizes = st.lists(st.integers(0, 4), min_size=1, max_size=5)


@settings(max_examples=100)
@given(data=st.data(), sizes=sizes, step=st.sampled_from([-1, 1]))
def test_moving_loses_nothing_and_keeps_the_order_of_the_moved(
    data: st.DataObject, sizes: list[int], step: int
) -> None:
    brief = brief_of(sizes)
    ids = [item.id for _, item in brief.items()]
    chosen = data.draw(st.lists(st.sampled_from(ids), unique=True)) if ids else []
    moved = arranging.shift_items(brief, chosen, step)
    after = [item.id for _, item in moved.items()]
    assert sorted(after) == sorted(ids)
    assert [i for i in after if i in chosen] == [i for i in ids if i in chosen]
    assert [i for i in after if i not in chosen] == [i for i in ids if i not in chosen]


@settings(max_examples=100)
@given(data=st.data(), sizes=sizes)
def test_parts_placed_anywhere_are_all_still_there(data: st.DataObject, sizes: list[int]) -> None:
    brief = brief_of(sizes)
    ids = [part.id for part in brief.parts]
    chosen = data.draw(st.lists(st.sampled_from(ids), unique=True, min_size=1))
    to = data.draw(st.integers(0, len(ids)))
    placed = [part.id for part in arranging.place_parts(brief, chosen, to).parts]
    assert sorted(placed) == sorted(ids)
    first = placed.index(next(i for i in ids if i in chosen))
    assert placed[first : first + len(chosen)] == [i for i in ids if i in chosen]
    assert set(placed[:first]) == {i for i in ids[:to] if i not in chosen}


def test_one_item_moves_by_one_place_and_over_the_end_of_its_part() -> None:
    brief = brief_of([2, 1])
    up = arranging.shift_items(brief, [ItemId("i1")], -1)
    assert [i.id for i in up.parts[0].items] == ["i1", "i0"]
    over = arranging.shift_items(brief, [ItemId("i1")], 1)
    assert [[i.id for i in p.items] for p in over.parts] == [["i0"], ["i1", "i2"]]
    assert arranging.shift_items(brief, [ItemId("i0")], -1) == brief


def test_a_copied_part_has_copied_items_with_ids_of_their_own() -> None:
    brief = arranging.duplicate_part(brief_of([2, 1]), PartId("part0"))
    assert [len(part.items) for part in brief.parts] == [2, 2, 1]
    ids = [item.id for _, item in brief.items()]
    assert len(set(ids)) == len(ids)


def test_alt_arrows_move_several_items_together(desk: Desk, qtbot: QtBot) -> None:
    one, two, three = (j.id for j in desk.judgments())
    desk.pane.desk.choose(one)
    desk.pane.canvas.reveal(one)
    qtbot.keyClick(desk.view(one), Qt.Key.Key_Down, SHIFT)
    assert desk.pane.desk.chosen == (one, two)
    qtbot.keyClick(desk.view(two), Qt.Key.Key_Down, ALT)
    assert [j.id for j in desk.judgments()] == [three, one, two]
    qtbot.keyClick(desk.view(two), Qt.Key.Key_Up, ALT)
    assert [j.id for j in desk.judgments()] == [one, two, three]
    assert desk.pane.desk.chosen == (one, two)


def test_parts_move_fold_and_are_renamed_by_keys(desk: Desk, qtbot: QtBot) -> None:
    first, second = desk.brief.parts[:2]
    desk.pane.desk.choose(second.id)
    desk.pane.canvas.reveal(second.id)
    header = QApplication.focusWidget()
    assert isinstance(header, QWidget)
    qtbot.keyClick(header, Qt.Key.Key_Up, ALT)
    assert [part.id for part in desk.brief.parts[:2]] == [second.id, first.id]
    qtbot.keyClick(header, Qt.Key.Key_Left)
    assert desk.pane.desk.folded == {second.id}
    qtbot.keyClick(header, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "What we think")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.brief.parts[0].heading == "What we think"


def test_delete_removes_and_selects_what_follows(desk: Desk, qtbot: QtBot) -> None:
    one, two, _ = desk.judgments()
    desk.pane.desk.choose(one.id)
    desk.pane.canvas.reveal(one.id)
    qtbot.keyClick(desk.view(one.id), Qt.Key.Key_Delete)
    assert desk.judgments()[0].id == two.id
    assert desk.pane.desk.current == two.id
    desk.session.history.undo()
    assert desk.judgments()[0] == one


def test_duplicate_stands_right_after_the_item(desk: Desk) -> None:
    one = desk.judgments()[0]
    desk.pane.desk.choose(one.id)
    desk.pane.duplicate()
    assert [j.content for j in desk.judgments()[:2]] == [one.content, one.content]


def test_a_part_set_aside_is_shown_and_comes_back(desk: Desk, qtbot: QtBot) -> None:
    part = desk.part("key-judgments")
    desk.pane.desk.choose(part.id)
    desk.pane.set_aside()
    assert part in desk.brief.set_aside
    assert desk.pane.canvas._set_aside.isVisibleTo(desk.pane)
    desk.pane.desk.bring_back(part.id)
    assert desk.brief.parts[-1] == part
    assert not desk.pane.canvas._set_aside.isVisibleTo(desk.pane)


def drop(canvas: QWidget, mime: QMimeData, at: QPoint) -> bool:
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, actions, mime, buttons, keys)
    QApplication.sendEvent(canvas, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(canvas, QDragMoveEvent(at, actions, mime, buttons, keys))
    event = QDropEvent(QPointF(at), actions, mime, buttons, keys, QEvent.Type.Drop)
    QApplication.sendEvent(canvas, event)
    return event.isAccepted()


def spot(desk: Desk, id: str, share: float) -> QPoint:
    """A place on an item: its upper edge is 0, its lower edge 1."""
    view = desk.view(id)
    return view.mapTo(desk.pane.canvas, QPoint(100, int(view.height() * share)))


def test_items_are_dropped_where_the_line_is(desk: Desk) -> None:
    one, two, three = (j.id for j in desk.judgments())
    assert drop(desk.pane.canvas, brief_mime(BriefDrag(items=(one,))), spot(desk, three, 0.9))
    assert [j.id for j in desk.judgments()] == [two, three, one]
    assert not desk.pane.canvas._drops.line.isVisible()


def test_parts_are_dropped_between_cards(desk: Desk) -> None:
    first, second = desk.brief.parts[:2]
    at = QPoint(100, desk.pane.canvas.cards[0].y() + 2)
    assert drop(desk.pane.canvas, brief_mime(BriefDrag(parts=(second.id,))), at)
    assert [part.id for part in desk.brief.parts[:2]] == [second.id, first.id]


def test_paragraphs_of_the_source_become_items_with_their_origin(desk: Desk) -> None:
    paragraph = list(desk.article.body_paragraphs())[3]
    target = desk.paragraphs()[0]
    mime = source_mime([SourceItem(desk.article.id, "paragraph", paragraph.id)])
    assert drop(desk.pane.canvas, mime, spot(desk, target.id, 0.1))
    added = desk.paragraphs()[0]
    assert added.origin == Origin(desk.article.id, paragraph.id)
    assert citations_of(added.content)
    assert desk.pane.desk.chosen == (added.id,)


def test_paragraphs_dropped_on_a_judgment_are_its_evidence(desk: Desk) -> None:
    paragraph, citation = next(desk.article.body_paragraphs()), desk.article.citations[0]
    judgment = desk.judgments()[0]
    pieces = [
        SourceItem(desk.article.id, "paragraph", paragraph.id),
        SourceItem(desk.article.id, "citation", citation.id),
    ]
    assert drop(desk.pane.canvas, source_mime(pieces), spot(desk, judgment.id, 0.5))
    changed = desk.item(judgment.id)
    assert isinstance(changed, Judgment)
    assert changed.evidence == (Origin(desk.article.id, paragraph.id), Cite(desk.article.id, citation.id))


def test_citations_dropped_on_a_text_stand_before_its_stop(desk: Desk) -> None:
    target, citation = desk.paragraphs()[1], desk.article.citations[-1]
    assert drop(
        desk.pane.canvas,
        source_mime([SourceItem(desk.article.id, "citation", citation.id)]),
        spot(desk, target.id, 0.5),
    )
    content = text_of(desk.item(target.id))
    assert content[-2] == Cite(desk.article.id, citation.id)


def test_a_paragraph_among_judgments_becomes_a_judgment(desk: Desk) -> None:
    point = desk.article.summary[0].paragraph
    desk.pane.desk.add_sources((SourceItem(desk.article.id, "paragraph", point.id),), desk.part("key-judgments").id, 0)
    assert len(desk.judgments()) == 4
    assert desk.judgments()[0].origin == Origin(desk.article.id, point.id)


def test_what_another_program_drops_is_ignored(desk: Desk) -> None:
    mime = QMimeData()
    mime.setText("a word")
    assert not drop(desk.pane.canvas, mime, QPoint(100, 100))
    mime.setData("application/x-briefer-brief", b'{"items": 7, "parts": null}')
    assert not drop(desk.pane.canvas, mime, QPoint(100, 100))
    assert desk.session.history.count() == 0


@given(
    items=st.lists(
        st.builds(
            SourceItem,
            st.text(),
            st.sampled_from(["paragraph", "citation", "table"]),
            st.text(),
            st.integers(),
            st.integers(),
        )
    )
)
def test_dragged_pieces_arrive_as_they_left(items: list[SourceItem]) -> None:
    assert source_items(source_mime(items)) == tuple(items)


def test_malformed_drags_are_empty() -> None:
    for content in (
        b"",
        b"{",
        b"[]",
        b'{"items": [{"article": 1}, 3, {"article": "a", "kind": "x", "id": "p"}]}',
        b"[" * 10_000,
    ):
        mime = QMimeData()
        mime.setData("application/x-briefer-source", content)
        mime.setData("application/x-briefer-brief", content)
        assert source_items(mime) == ()
        assert brief_drag(mime) == BriefDrag()


def test_a_dropped_picture_asks_for_its_description(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "map.png"
    file.write_bytes(PIXEL)

    def answer(dialog: PictureDialog) -> int:
        dialog._alt.setText("A map of the strait")
        return 1

    monkeypatch.setattr(PictureDialog, "exec", answer)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    assert drop(desk.pane.canvas, mime, spot(desk, desk.paragraphs()[0].id, 0.9))
    desk.settle()
    figure = desk.part("discussion").items[1]
    assert isinstance(figure, FigureItem)
    assert (figure.media_type, figure.content, figure.alt) == ("image/png", PIXEL, "A map of the strait")


def test_files_that_are_no_pictures_are_refused_in_a_sentence(tmp_path: Path) -> None:
    for name, content in (("a.png", b"GIF89a"), ("b.jpg", PIXEL[:60]), ("c.png", b"")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(PictureProblem, match=f"^{name} is"):
            read_picture_file(tmp_path / name)
    with pytest.raises(PictureProblem, match="cannot be read"):
        read_picture_file(tmp_path / "none.png")


def test_several_dropped_pictures_keep_their_order_and_the_others_are_told_at_once(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a file manager drops a selection in which not everything can be printed."""
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: told.append(text))
    monkeypatch.setattr(PictureDialog, "exec", lambda dialog: dialog._alt.setText(dialog.windowTitle()) or 1)
    for name, content in (("b.png", PIXEL), ("a.png", PIXEL), ("c.gif", b"GIF89a"), ("notes.txt", b"No picture")):
        (tmp_path / name).write_bytes(content)
    mime = QMimeData()
    names = ("b.png", "c.gif", "a.png", "notes.txt", "gone.jpg")
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
    assert drop(desk.pane.canvas, mime, spot(desk, desk.paragraphs()[0].id, 0.9))
    desk.settle()
    figures = [item.alt for item in desk.part("discussion").items if isinstance(item, FigureItem)]
    assert figures == ["Describe b.png", "Describe a.png"]
    (sentence,) = told
    assert [line.split()[0] for line in sentence.split("\n")] == ["c.gif", "notes.txt", "gone.jpg"]


def test_a_picture_of_another_kind_is_answered_and_an_article_is_left_to_the_window(desk: Desk) -> None:
    for name, ours in (("map.webp", True), ("article.docx", False)):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(f"/nowhere/{name}")])
        assert desk.pane.canvas._drops.is_welcome(mime) == ours


def test_what_is_held_at_an_edge_goes_on_scrolling_and_the_line_goes_with_it(desk: Desk, qtbot: QtBot) -> None:
    canvas, bar = desk.pane.canvas, desk.pane._scroll.verticalScrollBar()
    mime = brief_mime(BriefDrag(items=(desk.judgments()[0].id,)))
    at = QPoint(100, bar.value() + desk.pane._scroll.viewport().height() - 4)
    actions, none = Qt.DropAction.MoveAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(canvas, QDragEnterEvent(at, actions, mime, Qt.MouseButton.LeftButton, none))
    QApplication.sendEvent(canvas, QDragMoveEvent(at, actions, mime, Qt.MouseButton.LeftButton, none))
    before, line = bar.value(), canvas._drops.line.y()
    assert canvas._drops.line.height() == 2
    qtbot.waitUntil(lambda: bar.value() > before + 100 and canvas._drops.line.y() > line)
    QApplication.sendEvent(canvas, QDragLeaveEvent())
    assert not canvas._drops.line.isVisible()
    stopped = bar.value()
    desk.settle()
    assert bar.value() == stopped
