"""Small dictionaries of a test's own, where users would put theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from briefer.app.settings import Settings
from briefer.app.spelling import dictionaries
from briefer.app.spelling.speller import Speller
from briefer.storage import places

AFF = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwzäöü\nSFX S Y 1\nSFX S 0 s .\nCOMPOUNDMIN 3\nCOMPOUNDFLAG C\n"


@pytest.fixture(autouse=True)
def no_other_dictionaries(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the computer has must not decide a test."""
    monkeypatch.setattr(dictionaries, "_system_folders", lambda: iter(()))


@pytest.fixture
def write_dictionary() -> Callable[..., Path]:
    def write(name: str, *words: str) -> Path:
        folder = places.user_folder() / "dictionaries"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.aff").write_text(AFF, encoding="utf-8")
        (folder / f"{name}.dic").write_text(f"{len(words)}\n" + "\n".join(words) + "\n", encoding="utf-8")
        return folder

    return write


@pytest.fixture
def speller(qapp: QApplication) -> Iterator[Speller]:
    made = Speller(Settings())
    yield made
    made.set_session(None)
    made.deleteLater()
