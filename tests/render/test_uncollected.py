"""Work during which Python does not look for circular garbage."""

from __future__ import annotations

import gc

import pytest

from briefer.render.uncollected import uncollected


def test_nothing_is_collected_meanwhile_and_again_after() -> None:
    """The collector rests inside and goes on behind."""
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_error_leaves_it_on() -> None:
    """A document that cannot be written does not leave the program without a collector."""
    with pytest.raises(ValueError, match="broken"), uncollected():
        raise ValueError("broken")
    assert gc.isenabled()


def test_who_collects_himself_goes_on_doing_so() -> None:
    """Where it was off before, as in the window, it stays off; so it does in work within work."""
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
