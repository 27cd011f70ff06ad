"""The sources that are cited, written from the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from briefer.app.exporter import Exporter
from briefer.app.session import Session
from briefer.app.settings import Settings
from briefer.app.sources_file import ask_sources_file
from briefer.app.theme.look import Look


@pytest.fixture
def exporter(qtbot: QtBot, look: Look) -> Exporter:
    parent = QWidget()
    qtbot.addWidget(parent)
    return Exporter(look, Settings(), parent)


def _answer(monkeypatch: pytest.MonkeyPatch, path: Path | str, filter: str = "") -> list[str]:
    """What the dialog offered; its answer is that file and that filter."""
    offered: list[str] = []

    def asked(_parent: object, _title: str, start: str, filters: str, _chosen: str) -> tuple[str, str]:
        offered.append(start)
        return str(path), next((one for one in filters.split(";;") if filter and filter in one), filters.split(";;")[0])

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    return offered


def test_the_sources_are_written_where_the_person_said(
    exporter: Exporter, session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = _answer(monkeypatch, tmp_path / "cited.json")
    with qtbot.waitSignal(exporter.told) as told:
        exporter.sources(session)
    assert told.args == ["note", "Sources written: cited.json"]
    assert offered[0].endswith("-sources.json")
    assert json.loads((tmp_path / "cited.json").read_text(encoding="utf-8"))[0]["title"]
    exporter.finish()


def test_a_file_that_nobody_agreed_to_replace_stays(
    exporter: Exporter, session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ending was added after the question, so nobody was asked about that file."""
    (tmp_path / "cited.ris").write_text("mine")
    _answer(monkeypatch, tmp_path / "cited", "RIS")
    with qtbot.waitSignal(exporter.told) as told:
        exporter.sources(session)
    assert told.args[0] == "error"
    assert (tmp_path / "cited.ris").read_text() == "mine"
    exporter.finish()


def test_nothing_is_written_when_the_dialog_is_left(
    exporter: Exporter, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    _answer(monkeypatch, "")
    exporter.sources(session)
    assert not exporter._jobs.busy


def test_a_typed_ending_decides_and_the_last_format_is_offered_first(
    exporter: Exporter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, parent = Settings(), QWidget()
    _answer(monkeypatch, tmp_path / "cited.bib", "RIS")
    chosen = ask_sources_file(parent, settings, tmp_path, "x")
    assert chosen is not None
    assert (chosen.format, chosen.agreed) == ("bibtex", True)
    offered = _answer(monkeypatch, "")
    ask_sources_file(parent, settings, tmp_path, "x")
    assert offered == [str(tmp_path / "x-sources.bib")]
    parent.deleteLater()
