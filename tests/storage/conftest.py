"""No test looks into the folders of the person who runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefer.storage import places


@pytest.fixture(autouse=True)
def own_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that stands for the user's own."""
    folder = tmp_path_factory.mktemp("own")
    monkeypatch.setattr(places, "user_folder", lambda: folder)
    return folder
