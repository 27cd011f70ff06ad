"""The command line as a person uses it, for the tests of its commands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefer.cli.main import main

Briefer = Callable[..., tuple[int, str, str]]


@pytest.fixture
def briefer(capsys: pytest.CaptureFixture[str]) -> Briefer:
    """Runs ``briefer`` in this process; gives the exit code, standard output and standard error."""

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = 0
        try:
            main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 1
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run
