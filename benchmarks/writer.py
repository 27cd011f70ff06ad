"""The one shape that every measured writer has, ours and the peers'."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.content import Compendium

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"  # the same font files for all


@dataclass(frozen=True, slots=True)
class Writer:
    """A program that makes files.

    ``load`` imports it. ``prepare`` brings the paper into the form the program takes (our document tree, Typst or HTML
    source) and returns what makes the file's bytes. Only the latter is timed as writing, to the peers' advantage where
    a program must first make source text.
    """

    name: str
    suffix: str
    load: Callable[[], None]
    prepare: Callable[[Compendium], Callable[[], bytes]]
