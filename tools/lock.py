"""Pins every package, with hashes, for all platforms and Python versions: writes the files in requirements/.

Each list holds the one before it, so that every environment has the same versions:

=============  =====================================================  ==========================
file           what it installs                                       who needs it
=============  =====================================================  ==========================
brief.txt      briefer's own dependencies and its build back end      ``dev.py brief``
app.txt        and Qt for the desktop app                             ``dev.py app``
dev.txt        and the tools for tests and checks                     ``dev.py test``, ``check``
peers.txt      the writers that the benchmark compares briefer with   ``dev.py bench --peers``
verapdf.txt    the engine that judges PDF/UA and PDF/A                ``dev.py check``
=============  =====================================================  ==========================

Run by ``dev.py lock``, which installs ``uv`` (used for nothing else: only it resolves for all platforms at once).
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements"
LOCKS = {
    "dev": ("--extra", "app", "--group", "test", "--group", "check", "pyproject.toml"),
    "app": ("--extra", "app", "--group", "build", "pyproject.toml"),
    "brief": ("--group", "build", "pyproject.toml"),
    "peers": ("--group", "peers"),
    "verapdf": ("--group", "verapdf"),
}


def compile_lock(uv: str, name: str, arguments: tuple[str, ...], *, upgrade: bool) -> None:
    """Writes one list. The smaller ones are held to the versions of ``dev.txt``, which is resolved first."""
    target = REQUIREMENTS / f"{name}.txt"
    held = ("--constraints", "requirements/dev.txt") if name != "dev" else ()
    options = ("--universal", "--generate-hashes", "--quiet", "--python-version", "3.11", "--annotation-style=line")
    say_how = ("--custom-compile-command", "python3 dev.py lock", "--output-file", str(target.relative_to(ROOT)))
    newest = ("--upgrade",) if upgrade else ()
    subprocess.run([uv, "pip", "compile", *options, *say_how, *newest, *held, *arguments], cwd=ROOT, check=True)


def main(arguments: list[str]) -> None:
    """``lock.py UV [--upgrade]``: keeps the pinned versions that still fit, or takes the newest of everything."""
    uv, *rest = arguments
    REQUIREMENTS.mkdir(exist_ok=True)
    for name, needs in LOCKS.items():
        compile_lock(uv, name, needs, upgrade="--upgrade" in rest)


if __name__ == "__main__":
    main(sys.argv[1:])
