"""The sources in their window: described in the brief and kept in the register, merged, marked, and looked for."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.app.ask import Ask
from briefer.app.session import Session
from briefer.app.settings import Recent, Settings, remember
from briefer.app.sources.table import GRADE, OutletTable
from briefer.app.sources.window import BRIEF, REGISTER, WITHDRAWN, SourcesWindow
from briefer.app.theme.look import Look
from briefer.app.window import MainWindow
from briefer.model.dates import PartialDate
from briefer.model.outlets import Outlets
from briefer.model.sourcing import SourceEntry, SourceRegister, Withdrawal
from briefer.storage import places
from briefer.storage.package import save_brief
from briefer.storage.register import load_register, save_register, write_register
from tests.app.test_accessible_names import nameless

WAIT = 20_000
CARNEGIE = SourceEntry("Carnegie Politika", ("Carnegie",), "research", "B", "en", "DE", "A journal.")


@pytest.fixture
def sources(qtbot: QtBot, look: Look, session: Session, british: None) -> Iterator[SourcesWindow]:
    """The window on the sample, with a register that knows one outlet."""
    save_register(SourceRegister((CARNEGIE,)))
    made = SourcesWindow(look, Settings())
    qtbot.addWidget(made)
    made.set_session(session)
    made.show()
    settled(made, qtbot)
    yield made
    made.finish()


def settled(sources: SourcesWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not sources.is_busy, timeout=WAIT)
    qtbot.wait(150)  # the page follows the brief a moment later


def names(table: OutletTable) -> list[str]:
    return [row.entry.name for row in table.rows.rows]


def entry(session: Session, name: str) -> SourceEntry:
    found = Outlets.of(session.brief).entry(name)
    assert found is not None
    return found


def test_all_outlets_of_the_brief_are_there(sources: SourcesWindow, session: Session) -> None:
    """Each under the name that the paper knows it by, the most cited first, and which are kept."""
    table = sources.brief_page.table
    cited = [row.citations for row in table.rows.rows]
    assert cited == sorted(cited, reverse=True)
    assert {"Carnegie Politika", "Topwar.ru", "Eurasia Daily Monitor"} <= set(names(table))
    assert [row.entry.name for row in table.rows.rows if row.kept] == ["Carnegie Politika"]
    assert names(sources.register_page.table) == ["Carnegie Politika"]


def test_what_is_typed_is_a_step_of_the_brief(sources: SourcesWindow, session: Session, qtbot: QtBot) -> None:
    """Undo takes it back here, too; the register is left alone."""
    page = sources.brief_page
    page.table.choose(("Topwar.ru",))
    qtbot.waitUntil(page.form.isEnabled)
    qtbot.keyClicks(page.form.language, "ru")
    qtbot.keyClick(page.form.language, Qt.Key.Key_Return)
    page.form.reliability.setCurrentIndex(5)
    page.form.reliability.activated.emit(5)
    assert (entry(session, "Topwar.ru").language, entry(session, "Topwar.ru").reliability) == ("ru", "E")
    settled(sources, qtbot)
    row = names(page.table).index("Topwar.ru")
    assert page.table.rows.data(page.table.rows.index(row, GRADE)) == "E"
    assert "unreliable" in page.table.rows.data(page.table.rows.index(row, GRADE), Qt.ItemDataRole.ToolTipRole)
    sources._undo()
    settled(sources, qtbot)
    assert entry(session, "Topwar.ru").reliability is None
    assert page.form.reliability.currentIndex() == 0
    assert [one.name for one in load_register().entries] == ["Carnegie Politika"]


def test_a_code_that_is_none_is_told_and_changes_nothing(
    sources: SourcesWindow, session: Session, qtbot: QtBot
) -> None:
    page = sources.brief_page
    page.table.choose(("Topwar.ru",))
    qtbot.waitUntil(page.form.isEnabled)
    qtbot.keyClicks(page.form.country, "Russia")
    qtbot.keyClick(page.form.country, Qt.Key.Key_Return)
    assert "no country" in page.form.problem.text()
    assert session.history.count() == 0
    page.form.country.setText("ru")
    page.form.country.editingFinished.emit()
    assert page.form.problem.text() == ""
    assert entry(session, "Topwar.ru").country == "RU"


def test_with_the_tick_changes_are_kept_for_other_briefs(
    sources: SourcesWindow, session: Session, qtbot: QtBot
) -> None:
    page = sources.brief_page
    page.also_keep.setChecked(True)
    page.table.choose(("Topwar.ru",))
    qtbot.waitUntil(page.form.isEnabled)
    page.form.descriptor.setPlainText("Often wrong.")
    page.form.descriptor.left.emit()
    settled(sources, qtbot)
    assert {one.name: one.descriptor for one in load_register().entries}["Topwar.ru"] == "Often wrong."
    assert "Topwar.ru" in names(sources.register_page.table)
    assert Settings().text("sources/keep") == "yes"


def test_entries_are_kept_and_filled_in_on_request(sources: SourcesWindow, session: Session, qtbot: QtBot) -> None:
    page = sources.brief_page
    page.fill_button.click()
    assert session.brief.register == (CARNEGIE,)
    page.table.choose(("Topwar.ru", "Radio Svoboda"))
    qtbot.waitUntil(page.keep_button.isEnabled)
    page.keep_button.click()
    settled(sources, qtbot)
    assert {one.name for one in load_register().entries} == {"Carnegie Politika", "Topwar.ru", "Radio Svoboda"}
    assert sources.told.accessibleName() == "2 sources kept in your register."


def test_several_names_become_one_outlet(sources: SourcesWindow, session: Session, qtbot: QtBot) -> None:
    """The name that is chosen stays; the citations of both are counted for it."""
    page = sources.brief_page
    counts = {row.entry.name: row.citations for row in page.table.rows.rows}
    page.table.choose(("Current Time", "Radio Svoboda"))
    qtbot.waitUntil(page.merge_button.isEnabled)
    menu = page.names_menu()
    next(action for action in menu.actions() if action.text() == "As Radio Svoboda").trigger()
    menu.deleteLater()
    assert entry(session, "current time").name == "Radio Svoboda"
    settled(sources, qtbot)
    merged = {row.entry.name: row.citations for row in page.table.rows.rows}
    assert merged["Radio Svoboda"] == counts["Radio Svoboda"] + counts["Current Time"]
    assert "Current Time" not in merged
    assert page.table.names == ("Radio Svoboda",)
    session.history.undo()
    settled(sources, qtbot)
    assert "Current Time" in names(page.table)


def test_the_filter_finds_by_every_name_and_word(sources: SourcesWindow, session: Session, qtbot: QtBot) -> None:
    sources.brief_page.fill_button.click()
    settled(sources, qtbot)
    qtbot.keyClicks(sources.field, "carnegie research")
    assert names(sources.brief_page.table) == ["Carnegie Politika"]
    sources.field.clear()
    assert len(names(sources.brief_page.table)) > 5


def test_a_register_comes_in_and_goes_out(
    sources: SourcesWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is new is added; where the two disagree ours stays and the other is told."""
    told: list[str] = []
    monkeypatch.setattr(Ask, "ask", lambda ask: told.append(ask.accessibleDescription()) or 0)
    other = SourceRegister((SourceEntry("carnegie", reliability="C"), SourceEntry("Meduza")))
    write_register(other, tmp_path / "team.yaml", overwrite=False)
    sources.tabs.setCurrentIndex(REGISTER)
    sources.store.take_in(tmp_path / "team.yaml")
    settled(sources, qtbot)
    assert names(sources.register_page.table) == ["Carnegie Politika", "Meduza"]
    assert sources.told.accessibleName() == "1 source added, 0 completed."
    assert told == ["The two registers disagree here. Yours stays as it is."]
    sources.register_page.table.choose(("Meduza",))
    qtbot.waitUntil(sources.register_page.remove_button.isEnabled)
    sources.register_page.remove_button.click()
    settled(sources, qtbot)
    sources.store.write_to(tmp_path / "mine.yaml", lambda: told.append("written"))
    settled(sources, qtbot)
    assert told[-1] == "written"
    assert "Meduza" not in (tmp_path / "mine.yaml").read_text(encoding="utf-8")


def test_a_register_that_cannot_be_read_is_told_and_left_as_it_is(
    sources: SourcesWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(Ask, "ask", lambda ask: told.append(ask.accessibleDescription()) or 0)
    places.user_register_file().write_text("register: 1\nentries: [", encoding="utf-8")
    sources.brief_page.table.choose(("Topwar.ru",))
    qtbot.waitUntil(sources.brief_page.keep_button.isEnabled)
    sources.brief_page.keep_button.click()
    settled(sources, qtbot)
    assert "cannot be used" in told[0]
    assert places.user_register_file().read_text(encoding="utf-8") == "register: 1\nentries: ["


def test_a_mark_is_kept_and_finds_the_briefs_that_rest_on_it(
    sources: SourcesWindow, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    """Among the briefs open not long ago and those beside the open one; Enter opens one; the mark can be taken back."""
    path, beside, below = (
        tmp_path / "old.brief",
        tmp_path / "open" / "beside.brief",
        tmp_path / "open" / "far" / "a.brief",
    )
    for place in (path, beside, below):
        place.parent.mkdir(parents=True, exist_ok=True)
        save_brief(session.brief, session.template, place)
    remember(Recent(str(path), "Old"))
    tab = sources.withdrawn
    tab.open_folder = beside.parent
    sources.tabs.setCurrentIndex(WITHDRAWN)
    with qtbot.waitSignal(sources.marks_changed, timeout=WAIT):
        tab.keep(Withdrawal("carnegie", "withdrawn", PartialDate(2025, 7, 4), "", "Taken down."))
    settled(sources, qtbot)
    assert [row.item for row in tab.found.rows.rows] == [str(path), str(beside)]
    assert tab._told.accessibleName() == "2 briefs looked at, 2 with it."
    tab.found.setCurrentIndex(tab.found.rows.index(0, 0))
    with qtbot.waitSignal(sources.brief_wanted) as wanted:
        qtbot.keyClick(tab.found, Qt.Key.Key_Return)
    assert wanted.args == [path]
    assert load_register().withdrawals[0].note == "Taken down."
    tab.take_back()
    settled(sources, qtbot)
    assert load_register().withdrawals == ()
    assert tab.marks.rows.rows == ()


def test_looking_can_be_stopped_and_tells_what_it_could_not_look_at(
    sources: SourcesWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    tab, withdrawal = sources.withdrawn, Withdrawal("TASS", "withdrawn")
    for number in range(30):
        (tmp_path / f"{number:02}.brief").write_bytes(b"no package")
    tab.search(withdrawal, (tmp_path,))
    tab._stop_searching()
    settled(sources, qtbot)
    assert tab._told.accessibleName() == "Stopped."
    assert tab.found.rows.rows == ()
    tab.search(withdrawal, (tmp_path,))
    settled(sources, qtbot)
    assert tab._told.accessibleName() == "30 briefs looked at, none rests on it."
    assert tab._trouble.text() == "30 could not be looked at…"


def test_every_control_has_a_name(sources: SourcesWindow, qtbot: QtBot) -> None:
    for tab in (BRIEF, REGISTER, WITHDRAWN):
        sources.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        assert nameless(sources) == []


def test_nothing_of_it_is_taken_for_garbage(sources: SourcesWindow, qtbot: QtBot) -> None:
    """Widgets that Python does not hold may go while the window still shows them."""
    before = len(sources.findChildren(OutletTable))
    gc.collect()
    QApplication.processEvents()
    assert len(sources.findChildren(OutletTable)) == before == 2


def test_it_opens_without_a_brief_and_the_checks_follow_it(sample_window: MainWindow, qtbot: QtBot) -> None:
    bench = sample_window.workbench
    sample_window.actions_["sources"].trigger()
    shown = bench.sources_desk.shown
    assert shown is not None
    settled(shown, qtbot)
    shown.withdrawn.keep(Withdrawal("Topwar.ru", "withdrawn", None, "", "Taken down."))
    renderer = bench._renderer
    assert renderer is not None
    qtbot.waitUntil(
        lambda: renderer.drawing is not None and any(f.check == "SR09" for f in renderer.drawing.drawn.findings),
        timeout=WAIT,
    )
    bench.session.history.setClean()
    bench.files.close()
    assert bench.sources_desk.shown is shown
    assert not shown.tabs.isTabEnabled(0)
    shown.close()
    assert bench.sources_desk.shown is None
