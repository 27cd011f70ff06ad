"""Lengths in pages are rounded upwards, so that what is begun counts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefer.text.tenths import in_tenths


@given(st.floats(0, 5000), st.sampled_from((0.5, 1.0, 2.0, 8.0, 1.25)))
def test_what_is_over_a_limit_is_never_said_to_be_the_limit(pages: float, limit: float) -> None:
    """However little is begun on the next page."""
    if pages > limit + 1e-8:
        assert in_tenths(pages) > limit


@given(st.integers(0, 50_000))
def test_whole_tenths_stay_as_they_are(tenths: int) -> None:
    """Also where a fraction is off by the last digit."""
    assert in_tenths(tenths / 10) == tenths / 10
