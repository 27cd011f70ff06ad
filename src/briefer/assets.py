"""Finds the files that ship with briefer, in a wheel, an editable install or a bare checkout. Nothing else looks."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def _folder(name: str) -> Path:
    """In a wheel the folder lies inside the package, in a checkout beside ``src``."""
    packaged = _PACKAGE / "_shipped" / name
    return packaged if packaged.is_dir() else _CHECKOUT / name


def resources() -> Path:
    """Fonts, lexicons, styles, icons."""
    return _folder("resources")


def templates() -> Path:
    """The shipped brief templates."""
    return _folder("templates")


def sample_article() -> Path:
    """The article that README and the app's sample use."""
    return _folder("seeds") / "000_5ddb3ba104c58e66.txt"
