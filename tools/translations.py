"""Collects the texts of the app for the translators, and compiles what they wrote.

Without arguments all ``resources/translations/briefer_*.ts`` are brought up to date with the code and compiled to
``.qm`` beside them; a language tag (``fr``) begins a new one.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"


def qt_tool(name: str) -> list[str]:
    """The command that runs a tool of PySide6 from the environment that runs us, without looking at the path."""
    start = f"import sys; from PySide6.scripts.pyside_tool import {name}; sys.argv[0] = {name!r}; sys.exit({name}())"
    return [sys.executable, "-c", start]


def collect(files: Iterable[Path]) -> None:
    """Bring these ``.ts`` files up to date with the texts in the code; texts that are gone leave."""
    sources = sorted((ROOT / "src" / "briefer" / "app").rglob("*.py"))
    options = ["-silent", "-no-obsolete", "-locations", "none", "-disable-heuristic", "sametext"]
    for file in files:
        language = ["-source-language", "en", "-target-language", file.stem.removeprefix("briefer_")]
        command = [*qt_tool("lupdate"), *options, *language, *map(str, sources), "-ts", str(file)]
        subprocess.run(command, check=True)


def compile_texts(files: Iterable[Path], folder: Path) -> None:
    """Write the ``.qm`` of each finished text."""
    for file in files:
        made = folder / f"{file.stem}.qm"
        subprocess.run([*qt_tool("lrelease"), "-silent", str(file), "-qm", str(made)], check=True)


def main(tags: list[str]) -> int:
    """Collect, then compile; the exit code."""
    FOLDER.mkdir(exist_ok=True)
    files = sorted({*FOLDER.glob("briefer_*.ts"), *(FOLDER / f"briefer_{tag}.ts" for tag in tags)})
    collect(files)
    compile_texts(files, FOLDER)
    for file in files:
        open_texts = file.read_text(encoding="utf-8").count('type="unfinished"')
        print(f"{file.name}: {open_texts} texts to translate" if open_texts else f"{file.name}: complete")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
