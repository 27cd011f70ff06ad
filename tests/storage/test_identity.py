"""Holds that an identity is one file with its logo beside it, and that older style sheets still serve."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefer import assets
from briefer.errors import TemplateError
from briefer.model.style import BOX_STAND_INS, STAND_INS
from briefer.storage.style_save import restyled, save_style
from briefer.storage.styles import load_style

SHIPPED = (assets.resources() / "styles" / "meridian.yaml").read_text(encoding="utf-8")
LOGO = (assets.resources() / "styles" / "meridian.png").read_bytes()


def house(folder: Path, logo: str = "sign.png", content: bytes = LOGO, text: str = SHIPPED) -> Path:
    (folder / "house.yaml").write_text(
        text.replace("id: meridian", "id: house").replace("meridian.png", logo), encoding="utf-8"
    )
    if "/" not in logo:
        (folder / logo).write_bytes(content)
    return folder


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("briefer.storage.places.user_style_folder", lambda: tmp_path / "styles")
    return tmp_path / "styles"


def test_the_second_identity_differs_from_the_first_in_all_that_one_file_holds() -> None:
    first, second = load_style("briefer"), load_style("meridian")
    assert first.accent != second.accent
    assert {look.face for look in second.text.values()} == {"sans"}
    assert second.logo is not None
    assert second.logo.content == LOGO
    assert second.footer_note
    assert first.logo is None


def test_a_logo_is_read_from_beside_its_style_sheet_at_each_load(tmp_path: Path) -> None:
    """A file replaced while the program runs counts, though the sheet itself is kept."""
    folder = house(tmp_path)
    (folder / "sign.png").write_bytes(LOGO + b"changed")
    sheet = load_style("house", folder)
    assert sheet.logo is not None
    assert sheet.logo.content == LOGO + b"changed"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("../sign.png", LOGO, "is no name of a logo"),
        ("/etc/sign.png", LOGO, "is no name of a logo"),
        ("sign.png", b"GIF89a", "no PNG file"),
        ("sign.png", b"\x89PNG\r\n\x1a\n" + b"0" * (1 << 20), "larger than 1 MiB"),
    ],
)
def test_a_logo_leads_nowhere_else_and_is_a_small_png(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    with pytest.raises(TemplateError, match=said):
        load_style("house", house(tmp_path, name, content))


def test_a_logo_that_is_missing_is_named(tmp_path: Path) -> None:
    (house(tmp_path) / "sign.png").unlink()
    with pytest.raises(TemplateError, match=r"sign\.png.*no such file"):
        load_style("house", tmp_path)


def test_a_sheet_made_before_a_role_was_known_gives_it_the_look_of_another(tmp_path: Path) -> None:
    """No role is without a look, whatever the age of the file."""
    lines = SHIPPED.splitlines()
    newer = tuple(f"  {role}:" for role in (*STAND_INS, *BOX_STAND_INS))
    older = "\n".join(line for line in lines if not line.startswith(newer))
    sheet = load_style("house", house(tmp_path, text=older))
    assert sheet.text["field"] == sheet.text["judgment-basis"]
    assert sheet.boxes["alert"] == sheet.boxes["bottom-line"]


def test_a_sheet_made_of_one_with_a_logo_takes_the_logo_along(own: Path) -> None:
    made = restyled(load_style("meridian"), "ours", "Ours", "#112233")
    assert save_style(made).parent == own
    again = load_style("ours")
    assert again.logo == made.logo
    assert again.accent == "#112233"
    assert replace(again, text=made.text, boxes=made.boxes) == made
