"""The guard against connections is itself under test: a guard that guards nothing would let everything pass."""

from __future__ import annotations

import socket
import urllib.request

import pytest

from tests.conftest import attempts


def test_a_connection_is_refused_and_written_down() -> None:
    with socket.socket() as plain, pytest.raises(OSError, match="opens no connection"):
        plain.connect(("127.0.0.1", 9))
    assert attempts
    attempts.clear()


def test_a_library_that_swallows_the_error_is_still_seen() -> None:
    with pytest.raises(OSError, match="opens no connection"):
        urllib.request.urlopen("http://127.0.0.1:9/", timeout=1)
    assert attempts
    attempts.clear()


def test_a_name_is_not_even_looked_up() -> None:
    with pytest.raises(OSError, match="opens no connection"):
        socket.getaddrinfo("example.org", 443)
    assert attempts
    attempts.clear()
