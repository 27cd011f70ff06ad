"""The command line starts fast and on servers: it loads neither Qt nor the heavy libraries before it needs them."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

NEVER = ("PySide6", "shiboken6")
ONLY_WHEN_NEEDED = ("reportlab", "docx", "yaml", "lxml", "pypdfium2", "numpy", "PIL", "babel")

LOADED = """
import json, sys
try:
    {action}
except SystemExit:
    pass
print(json.dumps(sorted(name.split('.')[0] for name in sys.modules)))
"""
RUN = "from briefer.cli.main import main; sys.argv = ['briefer', *{arguments}]; main()"


def modules_after(action: str) -> set[str]:
    """The top packages that a fresh interpreter has loaded after the action."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED.format(action=action)], capture_output=True, text=True, check=True, timeout=60
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    "action",
    ["import briefer.cli.main", RUN.format(arguments=["--version"]), RUN.format(arguments=["--help"])],
    ids=["import", "--version", "--help"],
)
def test_starting_loads_no_heavy_library(action: str) -> None:
    assert modules_after(action).isdisjoint(NEVER + ONLY_WHEN_NEEDED)


def test_a_whole_export_never_loads_qt(sample_article, out) -> None:
    arguments = ["export", str(sample_article), "--to", "docx,pdf", "-o", str(out)]
    assert modules_after(RUN.format(arguments=arguments)).isdisjoint(NEVER)
    assert {file.suffix for file in out.iterdir()} == {".docx", ".pdf"}


def test_the_probe_sees_what_is_loaded() -> None:
    assert "yaml" in modules_after("import yaml")
