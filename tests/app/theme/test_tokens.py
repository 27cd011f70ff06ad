"""Words and icons can be read in both schemes."""

from __future__ import annotations

import pytest

from briefer.app.theme.tokens import DARK, LIGHT, contrast

SURFACES = ("surface", "chrome", "canvas", "chip", "accent-soft")


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("token", ["text", "text2", "text3", "accent"])
def test_text_keeps_its_contrast_on_every_surface(scheme: dict[str, str], token: str) -> None:
    assert min(contrast(scheme[token], scheme[surface]) for surface in SURFACES) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("token", ["warning", "error"])
def test_warnings_and_errors_can_be_read_also_on_their_own_ground(scheme: dict[str, str], token: str) -> None:
    grounds = ("surface", "chrome", "canvas", f"{token}-soft")
    assert min(contrast(scheme[token], scheme[ground]) for ground in grounds) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_edges_that_carry_meaning_can_be_seen(scheme: dict[str, str]) -> None:
    grounds = ("surface", "chrome", "canvas")
    assert min(contrast(scheme["line-strong"], scheme[ground]) for ground in grounds) >= 3


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_words_on_filled_buttons_can_be_read(scheme: dict[str, str]) -> None:
    assert contrast(scheme["on-accent"], scheme["accent-fill"]) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_both_schemes_name_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()
