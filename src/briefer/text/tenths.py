"""How the length of a paper is said: in tenths of a page."""

from __future__ import annotations

import math

ROUNDING = 1e-9  # what sums of fractions are off by


def in_tenths(pages: float) -> float:
    """The next tenth upwards: what is begun counts, so that rounding hides no excess ("1.1 of at most 1 page")."""
    return math.ceil((pages - ROUNDING) * 10) / 10
