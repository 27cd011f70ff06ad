"""Pictures of templates: shipped ones show what they are for, filled; the user's own the sample article."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefer import assets
from briefer.app.theme.look import Look
from briefer.app.thumbnails import template_thumbnail
from briefer.model.article import Article
from briefer.storage.templates import entry_of, list_templates


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("briefer.storage.places.user_cache_folder", lambda: tmp_path / "cache")
    return tmp_path / "cache"


def test_a_shipped_template_shows_its_finished_sample_and_reads_no_article(look: Look) -> None:
    """So a read-ahead is not an empty page; the picture is kept for the next time."""
    entry = entry_of(assets.templates() / "executive-read-ahead.yaml")
    sample: list[Article] = []
    image = template_thumbnail(entry, sample)
    assert not image.isNull()
    assert sample == []
    assert template_thumbnail(entry, sample) == image


def test_a_template_of_the_users_own_shows_the_sample_article(look: Look, tmp_path: Path) -> None:
    """It may have any parts; the sample of another template would not show them."""
    path = tmp_path / "mine.yaml"
    path.write_text("template: 1\nid: mine\nname: Mine\nextends: situation-brief\n", encoding="utf-8")
    sample: list[Article] = []
    assert not template_thumbnail(entry_of(path), sample).isNull()
    assert len(sample) == 1


def test_every_shipped_template_has_a_picture(look: Look) -> None:
    """No card of the gallery stays blank."""
    shipped = [entry for entry in list_templates() if entry.path.parent == assets.templates()]
    assert len(shipped) == 9
    assert all(not template_thumbnail(entry, []).isNull() for entry in shipped)
