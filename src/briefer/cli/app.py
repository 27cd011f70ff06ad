"""``briefer app``."""

from __future__ import annotations

import importlib
import importlib.util
from pathlib import Path

import click

from briefer.errors import BrieferError, Problem


@click.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
def command(file: Path | None) -> None:
    """Open the desktop app, with an article or a saved brief if FILE is given."""
    if importlib.util.find_spec("PySide6") is None:
        hint = "Install it with: pip install 'briefer[app]'"
        raise BrieferError(Problem("", "the desktop app needs Qt, which is not installed.", hint))
    raise SystemExit(importlib.import_module("briefer.app.main").run(file))
