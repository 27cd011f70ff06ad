"""What all tests share: the sample article, a folder for output, no screen, and no network."""

from __future__ import annotations

import itertools
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

NETWORK_EVENTS = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.bind"})
attempts: list[str] = []


def forbid_network(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: it sees every socket call of this process, also from C, and cannot be got round by a library.

    The attempt is also written down, since a library may swallow the error. Local sockets (a path) are no network.
    """
    if event not in NETWORK_EVENTS:
        return
    address = arguments[0] if event == "socket.getaddrinfo" else arguments[1]
    if isinstance(address, (str, bytes)) and event != "socket.getaddrinfo":
        return
    attempts.append(f"{event} {address!r}")
    raise OSError(f"briefer opens no connection, but a test tried: {event} {address!r}")


sys.addaudithook(forbid_network)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Fails the test in which anything tried to open a connection."""
    attempts.clear()
    yield
    assert not attempts, f"a connection was attempted: {attempts}"


_tests = itertools.count()


@pytest.fixture(autouse=True)
def no_register(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Nobody's own register of sources gets into the briefs that tests begin; what a test keeps is its own."""
    missing = tmp_path_factory.getbasetemp() / f"register-{next(_tests)}" / "sources.yaml"
    monkeypatch.setattr("briefer.storage.places.user_register_file", lambda: missing)


@pytest.fixture(scope="session")
def sample_article() -> Path:
    """The article that the README runs on."""
    return Path(__file__).parent.parent / "seeds" / "000_5ddb3ba104c58e66.txt"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An empty folder to write into."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder
