"""The export dialog as it is used, and the other ways out."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QProcess, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from briefer import pipeline
from briefer.app import exporter, show_file
from briefer.app.ask import Ask
from briefer.app.export_dialog import ExportDialog
from briefer.app.exporter import Exporter
from briefer.app.print_progress import PrintingStopped, PrintProgress
from briefer.app.printing import prepare, print_pages
from briefer.app.rich_copy import rich_copy
from briefer.app.session import Session
from briefer.app.settings import Settings
from briefer.app.theme.look import Look
from briefer.model.brief import PartId
from briefer.model.dates import PartialDate
from briefer.pipeline import Work

WAIT = 20_000


@pytest.fixture
def dated(session: Session) -> Session:
    session.apply(
        lambda brief: replace(brief, title="Two views", date=PartialDate(2025, 8, 28), marking="TLP:AMBER"), "Fill"
    )
    return session


@pytest.fixture
def dialog(qtbot: QtBot, look: Look, dated: Session, out: Path) -> Iterator[ExportDialog]:
    made = ExportDialog(look, dated, Settings())
    qtbot.addWidget(made)
    made.form.folder.setText(str(out))
    made.show()
    yield made
    made.done(0)


def names(dialog: ExportDialog) -> list[str]:
    return [shown.toolTip() or shown.text() for shown in dialog.form.names if shown.isVisible()]


def run(qtbot: QtBot, dialog: ExportDialog) -> None:
    with qtbot.waitSignal(dialog.exported, timeout=WAIT):
        dialog.export()


def row(dialog: ExportDialog, format: str):  # type: ignore[no-untyped-def]
    return next(row for row in dialog.form.rows if row.format == format)


def test_names_are_shown_before_anything_is_written(dialog: ExportDialog, out: Path) -> None:
    assert names(dialog) == ["2025-08-28-two-views-tlp-amber.docx", "2025-08-28-two-views-tlp-amber.pdf"]
    assert dialog._primary.text() == "Export 2 files"
    assert list(out.iterdir()) == []


def test_names_follow_the_pattern_and_the_formats(dialog: ExportDialog) -> None:
    dialog.form.pattern.setText("{template}")
    row(dialog, "docx").tick.setChecked(False)
    assert names(dialog) == ["intelligence-assessment.pdf"]
    assert dialog._primary.text() == "Export 1 file"


def test_a_field_is_put_where_the_cursor_stands(dialog: ExportDialog) -> None:
    dialog.form.pattern.setText("a-")
    dialog.form.insert_field("title")
    assert dialog.form.pattern.text() == "a-{title}"
    assert names(dialog)[0] == "a-two-views.docx"


def test_an_unknown_field_is_told_and_stops(dialog: ExportDialog) -> None:
    dialog.form.pattern.setText("{colour}")
    assert "{colour}" in dialog.form.notice.text()
    assert "{title}" in dialog.form.notice.text()
    assert not dialog._primary.isEnabled()
    assert dialog._primary.toolTip()


def test_without_a_format_or_a_folder_it_says_what_is_missing(dialog: ExportDialog) -> None:
    for one in dialog.form.rows:
        one.tick.setChecked(False)
    assert dialog.form.notice.text() == "Choose at least one format."
    row(dialog, "pdf").tick.setChecked(True)
    dialog.form.folder.setText(" ")
    assert dialog.form.notice.text() == "Choose a folder."
    assert not dialog._primary.isEnabled()


def test_it_writes_word_and_pdf_in_one_go(qtbot: QtBot, dialog: ExportDialog, dated: Session, out: Path) -> None:
    run(qtbot, dialog)
    assert {file.suffix for file in out.iterdir()} == {".docx", ".pdf"}
    pdf = next(out.glob("*.pdf"))
    assert pdf.read_bytes() == pipeline.render(dated.work, ("pdf",))["pdf"]
    assert row(dialog, "pdf")._state.text().startswith("Written, ")
    assert dialog._primary.text() == "Export again"
    assert dialog._cancel.text() == "Close"


def test_afterwards_the_files_are_at_hand(qtbot: QtBot, dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not opened.append(url.toLocalFile()))  # type: ignore[func-returns-value]
    monkeypatch.setattr(show_file, "_ask_file_manager", lambda _path: False)
    run(qtbot, dialog)
    row(dialog, "pdf")._open.click()
    row(dialog, "pdf")._folder.click()
    assert opened == [str(dialog.written[1].path), str(dialog.written[1].path.parent)]


def test_existing_files_are_named_and_the_button_says_what_it_does(dialog: ExportDialog, out: Path) -> None:
    (out / "2025-08-28-two-views-tlp-amber.pdf").write_text("mine")
    dialog.refresh()
    assert "2025-08-28-two-views-tlp-amber.pdf exists" in dialog.form.notice.text()
    assert dialog._primary.text() == "Replace 1 file"
    assert dialog.form.keep.isVisible()


def test_keep_both_leaves_the_old_file(qtbot: QtBot, dialog: ExportDialog, out: Path) -> None:
    old = out / "2025-08-28-two-views-tlp-amber.pdf"
    old.write_text("mine")
    dialog.refresh()
    dialog.form.keep.click()
    assert names(dialog)[1] == "2025-08-28-two-views-tlp-amber-2.pdf"
    run(qtbot, dialog)
    assert old.read_text() == "mine"
    assert (out / "2025-08-28-two-views-tlp-amber-2.pdf").exists()


def test_a_file_that_appears_meanwhile_stays_and_is_told(
    qtbot: QtBot, dialog: ExportDialog, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = dialog.plan()
    plan.path("pdf").write_text("theirs")
    monkeypatch.setattr(dialog, "plan", lambda: plan)
    dialog._primary.setEnabled(True)
    dialog.export()
    qtbot.waitUntil(lambda: dialog._running is None, timeout=WAIT)
    assert "exists already" in dialog.form.notice.text()
    assert plan.path("pdf").read_text() == "theirs"
    assert not plan.path("docx").exists()


def test_cancelled_it_writes_nothing_and_goes_on(qtbot: QtBot, dialog: ExportDialog, out: Path) -> None:
    dialog.export()
    dialog.cancel()
    qtbot.waitUntil(lambda: dialog._running is None, timeout=WAIT)
    assert list(out.iterdir()) == []
    assert dialog.form.notice.text() == "Cancelled. Nothing was written."
    assert dialog.isVisible()
    run(qtbot, dialog)
    assert len(list(out.iterdir())) == 2


def test_an_error_is_told_in_the_dialog(qtbot: QtBot, dialog: ExportDialog, out: Path) -> None:
    (out / "file").touch()
    dialog.form.folder.setText(str(out / "file" / "folder"))
    dialog.export()
    qtbot.waitUntil(lambda: dialog._running is None, timeout=WAIT)
    assert "folder cannot be made" in dialog.form.notice.text()
    assert dialog._primary.isEnabled()


def test_what_was_chosen_is_remembered(qtbot: QtBot, look: Look, dialog: ExportDialog, out: Path) -> None:
    row(dialog, "docx").tick.setChecked(False)
    dialog.form.pattern.setText("{title}")
    run(qtbot, dialog)
    next_time = ExportDialog(look, dialog._session, Settings())
    qtbot.addWidget(next_time)
    assert (next_time.form.formats, next_time.form.folder.text(), next_time.form.pattern.text()) == (
        ("pdf",),
        str(out),
        "{title}",
    )
    next_time.done(0)


def test_open_checks_are_shown_and_lead_to_their_place(qtbot: QtBot, dialog: ExportDialog, dated: Session) -> None:
    qtbot.waitUntil(lambda: "You can export now" in dialog.column.verdict.text(), timeout=WAIT)
    shows = [b for b in dialog.column.checks.findChildren(QAbstractButton) if b.text() == "Show"]
    assert len(shows) == len(pipeline.check(dated.work))
    shows[-1].click()
    assert dated.selection
    assert not dialog.isVisible()


def test_citations_can_be_printed_otherwise_in_one_format(qtbot: QtBot, dialog: ExportDialog) -> None:
    row(dialog, "pdf")._choose("parenthesis")
    plan = dialog.plan()
    assert plan.styles["pdf"] == "parenthesis"
    assert plan.styles["docx"] == dialog._session.template.citation_style


def test_every_control_has_a_name(dialog: ExportDialog) -> None:
    controls: list[QWidget] = [*dialog.findChildren(QAbstractButton), dialog.form.folder, dialog.form.pattern]
    named = [c.accessibleName() or (c.text() if isinstance(c, QAbstractButton) else "") for c in controls]
    assert all(named)


def test_export_again_takes_one_key(qtbot: QtBot, look: Look, dated: Session, out: Path) -> None:
    """The files it wrote itself are replaced without a question, with the text as it is now."""
    window = QWidget()
    qtbot.addWidget(window)
    made = Exporter(look, Settings(), window)
    dialog = made.open(dated)
    dialog.form.folder.setText(str(out))
    dialog.form.pattern.setText("paper")
    run(qtbot, dialog)
    dialog.reject()
    dated.apply(lambda brief: replace(brief, title="Changed"), "Rename")
    with qtbot.waitSignal(made.told, timeout=WAIT) as told:
        made.again(dated)
    assert told.args == ["note", "Exported again: paper.docx, paper.pdf"]
    assert (out / "paper.pdf").read_bytes() == pipeline.render(dated.work, ("pdf",))["pdf"]
    made.finish()


def test_export_again_asks_when_somebody_changed_the_file(
    qtbot: QtBot, look: Look, dated: Session, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = Exporter(look, Settings(), window)
    dialog = made.open(dated)
    dialog.form.folder.setText(str(out))
    dialog.form.pattern.setText("paper")
    run(qtbot, dialog)
    dialog.reject()
    (out / "paper.pdf").write_text("edited by hand")
    asked: list[Session] = []
    monkeypatch.setattr(made, "open", asked.append)
    made.again(dated)
    assert asked == [dated]
    assert (out / "paper.pdf").read_text() == "edited by hand"
    made.finish()


def test_printing_draws_every_page_in_its_true_size(
    qtbot: QtBot, look: Look, dated: Session, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    prepare(printer, "A4", "Paper")
    printer.setOutputFileName(str(out / "printed.pdf"))
    monkeypatch.setattr(exporter, "ask_printer", lambda *_: printer)
    window = QWidget()
    qtbot.addWidget(window)
    made = Exporter(look, Settings(), window)
    with qtbot.waitSignal(made.told, timeout=WAIT) as told:
        made.print_brief(dated)
    document = pypdfium2.PdfDocument(out / "printed.pdf")
    assert told.args == ["note", f"{len(document)} pages printed"]
    assert [round(side) for side in document.get_page_size(0)] == [595, 842]
    document.close()
    made.finish()


def test_the_brief_is_copied_as_rich_text(qtbot: QtBot, look: Look, dated: Session) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = Exporter(look, Settings(), window)
    with qtbot.waitSignal(made.told, timeout=WAIT):
        made.copy(dated)
    mime = QGuiApplication.clipboard().mimeData()
    assert "<h1" in mime.html() or "Two views" in mime.html()
    assert "Key judgments" in mime.text()
    assert "<" not in mime.text()
    assert "<style" not in mime.html()
    QGuiApplication.clipboard().clear()  # the offscreen clipboard outlives Python and crashes on what Python made
    made.finish()


def test_a_part_is_copied_alone_with_its_marking(sample_work: Work) -> None:
    copied = rich_copy(sample_work, PartId("part2"))
    lines = copied.plain.splitlines()
    assert "Key judgments" in lines
    assert sample_work.brief.marking in lines
    assert sample_work.brief.title not in lines, "the paper's head is not part of a part"
    assert copied.plain.count("Based on:") == 1, "a copied part still says what it rests on"
    with pytest.raises(KeyError):
        rich_copy(sample_work, "nowhere")


def test_esc_closes_when_nothing_runs(qtbot: QtBot, dialog: ExportDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize(("answer", "kept", "files"), [(0, True, 2), (1, False, 4), (2, False, 2)])
def test_files_that_briefer_did_not_write_are_asked_about(
    qtbot: QtBot, dialog: ExportDialog, out: Path, monkeypatch: pytest.MonkeyPatch, answer: int, kept: bool, files: int
) -> None:
    """Replaced they are kept as a backup, beside them both stay, cancelled nothing is written."""
    theirs = dialog.plan()
    for format in theirs.formats:
        theirs.path(format).write_text("theirs")
    dialog.refresh()
    monkeypatch.setattr(Ask, "ask", lambda _self: answer)
    dialog.export()
    qtbot.waitUntil(lambda: dialog._running is None, timeout=WAIT)
    assert len(list(out.iterdir())) == files
    assert [one.kept.read_text() for one in dialog.written if one.kept] == ["theirs"] * (2 if kept else 0)
    assert (theirs.path("pdf").read_bytes() == b"theirs") is not kept
    assert dialog.form._show_kept.isVisible() is kept


def test_its_own_files_are_replaced_without_a_question(
    qtbot: QtBot, dialog: ExportDialog, dated: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was replaced is kept, and the same bytes again are not."""
    asked: list[ExportDialog] = []
    monkeypatch.setattr(Ask, "ask", asked.append)
    run(qtbot, dialog)
    run(qtbot, dialog)
    assert [one.kept for one in dialog.written] == [None, None]
    old = dialog.written[1].path.read_bytes()
    dialog.refresh()
    assert "kept as backups" in dialog.form.notice.text()
    dated.apply(lambda brief: replace(brief, subtitle="More"), "More")
    run(qtbot, dialog)
    assert dialog.written[1].kept is not None
    assert dialog.written[1].kept.read_bytes() == old
    assert asked == []


def test_progress_is_told_by_pages(qtbot: QtBot, dialog: ExportDialog) -> None:
    seen: list[tuple[str, int]] = []
    pdf = row(dialog, "pdf")
    dialog._step.connect(lambda step: seen.append((pdf._state.text(), pdf._bar.value())) if step.format == "pdf" else 0)
    run(qtbot, dialog)
    assert any(text.startswith("Making page 1 of ") for text, _ in seen)
    shares = [share for text, share in seen if text.startswith("Making page")]
    assert shares == sorted(shares)
    assert not pdf._bar.isVisible()


def test_printing_can_be_cancelled(qtbot: QtBot, look: Look, out: Path) -> None:
    """The dialog stays until the printer was told, and no page is made any more."""
    window = QWidget()
    qtbot.addWidget(window)
    stop = threading.Event()
    progress = PrintProgress(look, stop, window)
    progress.show()
    progress.told.emit(2, 5)
    assert progress.said.text() == "Printing page 2 of 5"
    progress.cancel_button.click()
    assert stop.is_set()
    assert progress.isVisible()
    with pytest.raises(PrintingStopped):
        progress.watch(0.5, 0, 0)
    progress.end()
    assert not progress.isVisible()


def test_a_cancelled_printer_gets_no_further_page(sample_work: Work, out: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    prepare(printer, "A4", "Paper")
    printer.setOutputFileName(str(out / "printed.pdf"))
    stop = threading.Event()
    content = pipeline.render(sample_work, ("pdf",))["pdf"]
    printed = print_pages(content, printer, stop, lambda page, _: stop.set() if page == 1 else None)
    assert (printed.pages, printed.wanted > 1) == (1, True)


def test_the_folder_is_opened_where_no_file_manager_can_select(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = out / "a.pdf"
    file.touch()
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not opened.append(url.toLocalFile()))  # type: ignore[func-returns-value]
    monkeypatch.setattr(show_file, "_ask_file_manager", lambda path: path == file)
    monkeypatch.setattr(sys, "platform", "linux")
    assert show_file.show_in_folder(file)
    assert opened == []
    assert show_file.show_in_folder(out / "gone.pdf")
    assert opened == [str(out)]


@pytest.mark.parametrize(("platform", "call"), [("win32", ["explorer", "/select,"]), ("darwin", ["open", "-R"])])
def test_other_systems_select_the_file_with_their_own_program(
    out: Path, monkeypatch: pytest.MonkeyPatch, platform: str, call: list[str]
) -> None:
    file = out / "a.pdf"
    file.touch()
    started: list[list[str]] = []

    def start(program: str, arguments: list[str]) -> tuple[bool, int]:
        started.append([program, *arguments])
        return True, 1

    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(QProcess, "startDetached", start)
    assert show_file.select_file(file)
    assert started == [[*call, str(file)]]
