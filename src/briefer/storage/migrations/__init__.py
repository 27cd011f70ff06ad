"""Brings files of older formats to the newest: one function a step, from format n to n + 1.

A step takes parsed YAML and returns it changed; it is never edited once released. Step 1 → 2 stands first in a list.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def migrate(content: T, version: int, steps: Sequence[Callable[[T], T]]) -> T:
    """``content`` of format ``version`` (1 or more) after every step from there on."""
    for step in steps[version - 1 :]:
        content = step(content)
    return content
