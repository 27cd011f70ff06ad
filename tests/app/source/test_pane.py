"""The Source pane as it is used: by keys and clicks, each change one step that can be undone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from briefer.app.mime import source_items
from briefer.app.session import Session
from briefer.app.source import SourcePane
from briefer.app.source.model import leaves_of
from briefer.app.theme.look import Look
from briefer.compose import edits
from briefer.model.article import ParagraphId
from briefer.model.brief import ItemId, Judgment, Origin
from briefer.model.rich import rich
from tests.app.source.conftest import TEXT, row

CHECKED = Qt.CheckState.Checked


def check(pane: SourcePane, kind: str, id: str) -> object:
    return pane.model.data(pane.model.index_of(row(pane, kind, id)), Qt.ItemDataRole.CheckStateRole)


def go(pane: SourcePane, kind: str, id: str, article: str = "") -> None:
    assert pane.reveal(article or pane.session.brief.articles[0].id, kind, id)  # type: ignore[arg-type]


def test_the_sample_is_shown_with_what_is_in_the_brief_ticked(pane: SourcePane) -> None:
    texts = [pane.model.index(n, 0).data() for n in range(pane.model.rowCount())]
    assert texts[0] == "Summary points"
    assert texts[-5:] == ["Citations by outlet", "Chronology", "Acronyms", "Tables and figures", "Notices"]
    assert check(pane, "paragraph", "s1") == CHECKED
    assert pane.head.title._whole == pane.session.brief.articles[0].title
    assert pane.head.field.placeholderText() == f"Filter {pane.model.tree.total} items"  # type: ignore[union-attr]


def test_space_ticks_and_unticks_and_undo_brings_it_back(pane: SourcePane, qtbot: QtBot) -> None:
    before = pane.session.brief
    go(pane, "paragraph", "p4")
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    assert check(pane, "paragraph", "p4") != CHECKED
    assert not any(i.origin == Origin(i.origin.article, "p4") for _, i in pane.session.brief.items() if i.origin)  # type: ignore[arg-type]
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    assert check(pane, "paragraph", "p4") == CHECKED
    pane.session.history.undo()
    pane.session.history.undo()
    assert pane.session.brief == before
    assert check(pane, "paragraph", "p4") == CHECKED


def test_enter_adds_all_that_is_selected_in_one_step(pane: SourcePane, qtbot: QtBot) -> None:
    go(pane, "acronym", "FSB")
    qtbot.keyClick(pane.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(pane.tree.selected()) == 2
    qtbot.keyClick(pane.tree, Qt.Key.Key_Return)
    assert check(pane, "acronym", "FSB") == CHECKED
    assert check(pane, "acronym", "IT") == CHECKED
    assert pane.session.history.count() == 1


def test_a_group_ticks_all_its_rows_and_says_so(pane: SourcePane, qtbot: QtBot) -> None:
    assert pane.model.tree is not None
    group = row(pane, "event", "e1").parent
    assert group is not None
    pane.tree.go_to(group)
    for _ in range(2):
        qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
        ticked = [leaf.tick == 2 for leaf in leaves_of([group])]
        assert all(ticked) == (group.state == 2)
        assert pane.model.place(group) == f"{sum(ticked)} of {len(ticked)}"


def test_a_click_on_a_tick_ticks_without_selecting(pane: SourcePane, qtbot: QtBot) -> None:
    go(pane, "paragraph", "p1")
    node = row(pane, "paragraph", "p2")
    room = pane.tree.delegate.tick_rect(pane.tree.visualRect(pane.model.index_of(node)), node)
    qtbot.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=room.center())
    assert node.tick != 2
    assert pane.tree.current is row(pane, "paragraph", "p1")


def test_a_click_on_an_arrow_opens(pane: SourcePane, qtbot: QtBot) -> None:
    assert pane.model.tree is not None
    group = row(pane, "acronym", "FSB").parent
    assert group is not None
    index = pane.model.index_of(group)
    room = pane.tree.delegate.arrow_rect(pane.tree.visualRect(index), group)
    qtbot.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=room.center())
    assert pane.tree.isExpanded(index)


def test_where_a_paragraph_is_used_stands_at_its_end_and_is_its_description(pane: SourcePane) -> None:
    judgment = next(i for _, i in pane.session.brief.items() if isinstance(i, Judgment))
    go(pane, "paragraph", "p1")
    article = pane.session.brief.articles[0].id
    pane.session.apply(
        lambda b: edits.change_judgment(
            b,
            judgment.id,
            lambda j: Judgment(j.id, j.content, evidence=(Origin(article, "p1"),), origin=j.origin),  # type: ignore[arg-type]
        ),
        "Link",
    )
    place = pane.model.place(row(pane, "paragraph", "p1"))
    assert place.split(", ")[0] == "J1"
    index = pane.model.index_of(row(pane, "paragraph", "p1"))
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole).startswith("used in evidence of judgment 1")


def test_an_edited_item_has_a_pencil_at_its_source(pane: SourcePane) -> None:
    item = next(i for _, i in pane.session.brief.items() if i.origin and i.origin.paragraph == "p4")
    pane.session.apply(lambda b: edits.set_content(b, item.id, rich("Other words.")), "Type")
    assert pane.model.is_edited(row(pane, "paragraph", "p4"))
    assert not pane.model.is_edited(row(pane, "paragraph", "p5"))


def test_filtering_shows_what_has_the_words_and_goes_back_to_the_row(pane: SourcePane, qtbot: QtBot) -> None:
    go(pane, "paragraph", "p6")
    pane.focus_filter()
    qtbot.keyClicks(pane.head.field, "odesa")
    assert pane.head.articles.text().startswith(f"{pane.model.found} of ")
    leaves = [n for n in leaves_of(pane.model.tree.root.shown) if pane.model.is_shown(n)]  # type: ignore[union-attr]
    assert leaves
    assert all("odesa" in leaf.haystack for leaf in leaves)
    assert pane.tree.current is row(pane, "paragraph", "p6")
    qtbot.keyClick(pane.head.field, Qt.Key.Key_Escape)
    assert pane.head.field.text() == ""
    assert pane.tree.current is row(pane, "paragraph", "p6")


def test_a_filter_without_result_offers_the_word_that_is_there(pane: SourcePane, qtbot: QtBot) -> None:
    qtbot.keyClicks(pane.head.field, "Odessa")
    assert pane.nothing.said.text() == "No item contains “Odessa”."
    qtbot.waitUntil(lambda: pane.nothing.offer.isVisible())
    assert "Odesa" in pane.nothing.said.text()
    qtbot.mouseClick(pane.nothing.offer, Qt.MouseButton.LeftButton)
    assert pane.head.field.text() == "Odesa"
    assert pane.tree.isVisible()


def test_the_menu_shows_only_the_unused(pane: SourcePane) -> None:
    pane.set_mode("unused")
    shown = [leaf for leaf in leaves_of(pane.model.tree.root.shown) if pane.model.is_shown(leaf)]  # type: ignore[union-attr]
    assert shown
    assert all(leaf.tick == 0 for leaf in shown)


def test_a_row_selects_its_item_and_an_item_its_row(pane: SourcePane) -> None:
    items = {i.origin.paragraph: i.id for _, i in pane.session.brief.items() if i.origin and i.origin.end < 0}
    go(pane, "paragraph", "p5")
    assert pane.session.selection == items["p5"]  # type: ignore[index]
    pane.session.select(items["p2"])  # type: ignore[index]
    assert pane.tree.current is row(pane, "paragraph", "p2")
    assert pane.tree.delegate.worked_on is pane.tree.current
    pane.session.select(ItemId("source-summary"))
    assert pane.tree.delegate.worked_on is None


def test_a_judgment_shows_what_it_was_taken_from_and_not_what_it_rests_on(pane: SourcePane) -> None:
    judgment = next(i for _, i in pane.session.brief.items() if isinstance(i, Judgment) and i.origin)
    article = pane.session.brief.articles[0]
    body = [block.id for section in article.sections for block in section.blocks]
    linked = tuple(Origin(article.id, ParagraphId(id)) for id in body)
    pane.session.apply(
        lambda b: edits.change_judgment(b, judgment.id, lambda j: replace(j, evidence=linked)), "Link evidence"
    )
    go(pane, "citation", article.citations[-1].id)
    pane.session.select(judgment.id)
    assert judgment.origin is not None
    assert pane.tree.current is row(pane, "paragraph", judgment.origin.paragraph)


def test_dragged_rows_are_pieces_of_the_article(pane: SourcePane) -> None:
    indexes = [pane.model.index_of(row(pane, *piece)) for piece in (("paragraph", "p1"), ("citation", "c3"))]
    items = source_items(pane.model.mimeData(indexes))
    assert [(i.kind, i.id) for i in items] == [("paragraph", "p1"), ("citation", "c3")]


def test_the_reading_pane_shows_the_paragraph_and_its_citations(pane: SourcePane) -> None:
    go(pane, "paragraph", "p6")
    article = pane.session.brief.articles[0]
    text = next(p.text for p in article.paragraphs() if p.id == "p6")
    assert pane.reading.title._whole == "Paragraph 6"
    assert pane.reading.remark.text() == "2 citations"
    assert text in pane.reading.text.toPlainText()
    pane._go_to_citation("c17")
    assert pane.tree.current is row(pane, "citation", "c17")


def test_words_selected_in_the_reading_pane_are_added_as_a_stretch(qtbot: QtBot, look: Look, two: Session) -> None:
    pane = SourcePane(look)
    qtbot.addWidget(pane)
    pane.set_session(two)
    go(pane, "paragraph", "p1", "second")
    cursor = pane.reading.text.document().find("saw them")
    pane.reading.text.setTextCursor(cursor)
    start = TEXT.index("saw them")
    item = pane.reading.stretch()
    assert item is not None
    assert (item.article, item.id, item.start, item.end) == ("second", "p1", start, start + len("saw them"))
    qtbot.keyClick(pane.reading.text, Qt.Key.Key_Return)
    origins = [i.origin for _, i in two.brief.items()]
    assert Origin("second", "p1", start, start + 8) in origins  # type: ignore[arg-type]
    pane.set_session(None)


def test_several_articles_stand_below_each_other(qtbot: QtBot, look: Look, two: Session) -> None:
    pane = SourcePane(look)
    qtbot.addWidget(pane)
    pane.set_session(two)
    assert [pane.model.index(n, 0).data() for n in range(2)] == [a.title for a in two.brief.articles]
    assert pane.head.articles.text() == "2 articles"
    go(pane, "table", "t1", "second")
    assert pane.head.title._whole == "Ships in spring"
    pane.set_session(None)
    assert pane.model.rowCount() == 0


def test_every_control_has_a_name_and_the_tab_key_reaches_them_in_order(pane: SourcePane) -> None:
    for widget in pane.findChildren(QWidget):
        if isinstance(widget, QAbstractButton | QLineEdit) and widget.isVisible():
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget
    assert pane.tree.accessibleName()
    chain, widget = [], pane.head.structure
    while widget is not pane.head and len(chain) < 60:
        chain.append(widget)
        widget = widget.nextInFocusChain()
        if widget is pane.head.structure:
            break
    reached = [w for w in chain if w in (pane.head.structure, pane.head.field, pane.tree, pane.reading.text)]
    assert reached == [pane.head.structure, pane.head.field, pane.tree, pane.reading.text]


def test_f2_renames_a_section_in_its_row(pane: SourcePane, qtbot: QtBot) -> None:
    section = row(pane, "paragraph", "p1").parent
    assert section is not None
    pane.tree.go_to(section)
    qtbot.keyClick(pane.tree, Qt.Key.Key_F2)
    editor = pane.tree.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.setText("Arrests in Yekaterinburg")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.session.history.count() == 1)
    read = pane.session.brief.articles[0].sections[0]
    assert (read.heading, read.proposed) == ("Arrests in Yekaterinburg", False)
    assert "Arrests in Yekaterinburg" in [p.heading for p in pane.session.brief.parts]
    assert pane.tree.current is not None
    assert pane.tree.current.text == "Arrests in Yekaterinburg"


def test_the_menu_of_a_row_opens_under_it(pane: SourcePane, qtbot: QtBot) -> None:
    go(pane, "paragraph", "p2")
    with qtbot.waitSignal(pane.tree.menu_wanted):
        pane.tree.menu_wanted.emit(pane.mapToGlobal(QPoint(10, 300)))
    menu = next(m for m in pane.findChildren(QWidget) if m.inherits("QMenu") and m.isVisible())
    names = [action.text() for action in menu.actions()]
    menu.close()
    assert names[0] == "Take out of the brief"
    assert "Begin a new section here" in names
