"""The look follows the scheme and the font, and icons follow the look."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication, QPushButton

from briefer import assets
from briefer.app.theme.look import Look
from briefer.app.theme.style import palette, style_sheet
from briefer.app.theme.tokens import DARK, LIGHT


def colours_in(icon: QIcon) -> set[str]:
    image = icon.pixmap(64).toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in points if image.pixelColor(x, y).alpha() == 255}


def test_a_button_keeps_its_icon_in_the_colour_of_the_scheme(qapp: QApplication) -> None:
    look = Look("light")
    button = QPushButton()
    look.set_icon(button, "square-pen", 32, "text")
    assert QColor(LIGHT["text"]).name() in colours_in(button.icon())
    look.set_scheme("dark")
    assert QColor(DARK["text"]).name() in colours_in(button.icon())
    button.deleteLater()


def test_a_change_of_scheme_is_told_once(qapp: QApplication) -> None:
    look = Look("light")
    told: list[bool] = []
    look.changed.connect(lambda: told.append(look.dark))
    look.set_scheme("dark")
    assert told == [True]


def test_every_icon_ships_in_a_form_that_can_be_coloured() -> None:
    for path in (assets.resources() / "icons").glob("*.svg"):
        text = path.read_text("utf-8")
        assert 'stroke="currentColor"' in text, path.name
        assert 'stroke-width="2"' in text, path.name


def test_every_icon_draws_something(qapp: QApplication) -> None:
    look = Look("light")
    for path in (assets.resources() / "icons").glob("*.svg"):
        assert LIGHT["text2"].lower() in colours_in(look.icon(path.stem, 32)), path.name


def test_the_style_sheet_is_filled_whole(look: Look) -> None:
    filled = style_sheet(look)
    assert not re.search(r"@\w", filled)
    assert LIGHT["accent"] in filled


def test_the_palette_speaks_the_same_colours(qapp: QApplication) -> None:
    dark = palette(Look("dark"))
    assert dark.window().color() == QColor(DARK["chrome"])
    assert dark.base().color() == QColor(DARK["surface"])


def test_measures_grow_with_the_font(qapp: QApplication) -> None:
    look = Look("light")
    assert look.px(1) >= 1
    assert look.px(0) == 0
    assert look.px(26) >= 2 * look.px(13) - 1
    assert look.font(26).pixelSize() == look.px(26)
