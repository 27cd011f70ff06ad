#!/usr/bin/env python3
"""One entry for everything one does with a checkout of briefer. Needs Python 3.11 or newer and nothing else.

    python3 dev.py brief     set up, then make the sample brief as Word file and PDF in out/
    python3 dev.py app       set up with Qt and start the desktop app
    python3 dev.py test      set up with the tools and run the tests; options go on to pytest
    python3 dev.py check     style, types, layers, and outside checks of the exported files
    python3 dev.py bench     measure speed and memory; --quick, --peers (other programs too), --app (the desktop app)
    python3 dev.py screenshots   draw the pictures of the app for README and the user guide
    python3 dev.py translations   collect the texts of the app for its translations and compile these
    python3 dev.py setup     only set up, with everything
    python3 dev.py lock      pin the dependencies anew; --upgrade takes the newest
    python3 dev.py clean     remove all that dev.py made

``-v`` before the command shows what is run. Set-up makes .venv with the exact versions of requirements/*.txt, checked
by hash, and does it again only when they change.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
TOOLS = ROOT / ".tools"
OUT = ROOT / "out"
REQUIREMENTS = ROOT / "requirements"
SAMPLE = ROOT / "seeds" / "000_5ddb3ba104c58e66.txt"
SAMPLE_TEMPLATE = "intelligence-assessment"
OLDEST_PYTHON = (3, 11)
NEWEST_PYTHON_LOOKED_FOR = 15
# Each set of packages holds the one before it, so an environment with a later one serves an earlier one too.
PACKAGE_SETS = ("brief", "app", "dev")
# What Qt needs of a Debian-like system that has no desktop, as `ldd` on its libraries and its X11 plugin shows.
QT_PACKAGES = [
    *("libdbus-1-3", "libegl1", "libfontconfig1", "libgl1", "libglib2.0-0", "libxkbcommon0", "libxkbcommon-x11-0"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-render-util0", "libxcb-shape0"),
]
# A screen in memory, a window manager for it, and the font of the pictures.
SCREEN_PROGRAMS = {"Xvfb": "xvfb", "openbox": "openbox"}
PICTURE_FONT = "fonts-inter"
MADE_BY_US = (".venv", ".tools", "out", "build", "dist", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis")

verbose = False


class SetupError(Exception):
    """Something went wrong that a person can act on; the message says what."""


# ---------------------------------------------------------------------------------------------- running programs


def say(message: str) -> None:
    """Prints at once, so that lines of our own and of the programs we run keep their order."""
    print(message, flush=True)


def shown(command: list[str]) -> str:
    """The command as one would type it."""
    return " ".join(map(shlex.quote, command))


def quietly(command: list[str], env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Runs a program and keeps what it prints; with -v it is shown."""
    if verbose:
        say("$ " + shown(command))
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, errors="replace", check=False)
    if verbose and (done.stdout or done.stderr):
        say((done.stdout + done.stderr).rstrip())
    return done


def openly(command: list[str], env: dict[str, str] | None = None) -> int:
    """Runs a program on this terminal and returns its exit code."""
    if verbose:
        say("$ " + shown(command))
    return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode


def tail(done: subprocess.CompletedProcess[str], lines: int = 12) -> str:
    """The end of what a program printed, where its error is."""
    return "\n".join((done.stdout + done.stderr).strip().splitlines()[-lines:])


# -------------------------------------------------------------------------------------------------- system packages


def root_prefix() -> list[str] | None:
    """What to put before a command that needs root: nothing, sudo without a password, or ``None``: we may not."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    if shutil.which("sudo") and not quietly(["sudo", "-n", "true"]).returncode:
        return ["sudo", "-n"]
    return None


def install_system_packages(packages: list[str], reason: str) -> None:
    """Installs Debian packages where we may; otherwise says the exact command.

    Raises:
        SetupError: we may not, this is no Debian-like system, or apt-get failed.
    """
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        raise SetupError(f"{reason}. On Debian or Ubuntu these packages bring it: {' '.join(packages)}")
    prefix = root_prefix()
    if prefix is None:
        raise SetupError(f"{reason}. Install it with\n  sudo {shown(command)}\nand run this again.")
    say(f"{reason}: installing {len(packages)} system packages")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quietly([*prefix, "apt-get", "update"], environment)
    done = quietly([*prefix, *command], environment)
    if done.returncode:
        raise SetupError(f"apt-get could not install {' '.join(packages)}:\n{tail(done)}")


# ------------------------------------------------------------------------------------------------------- set-up


def program(name: str, venv: Path = VENV) -> str:
    """The path of a program of the environment."""
    return str(venv / "Scripts" / f"{name}.exe" if os.name == "nt" else venv / "bin" / name)


def is_sound(venv: Path) -> bool:
    """True when its Python still starts, is new enough and has pip, and its last set-up was not cut off."""
    if unfinished_mark(venv).exists() or not Path(program("python", venv)).exists():
        return False
    question = f"import sys, pip; sys.exit(sys.version_info < {OLDEST_PYTHON})"
    try:
        return quietly([program("python", venv), "-c", question]).returncode == 0
    except OSError:
        return False


def unfinished_mark(venv: Path) -> Path:
    """Lies in the environment while packages are being put into it."""
    return venv / "setup-unfinished"


def make_venv(venv: Path) -> None:
    """Makes an empty environment in place of whatever is there."""
    if importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        install_system_packages([f"python{version}-venv"], f"Python {version} came without its venv and pip")
    shutil.rmtree(venv, ignore_errors=True)
    venv.mkdir(parents=True)
    unfinished_mark(venv).touch()
    done = quietly([sys.executable, "-m", "venv", str(venv)])
    if done.returncode:
        raise SetupError(f"Python could not make an environment in {venv}:\n{tail(done)}")


NO_CONNECTION = ("NewConnectionError", "NameResolutionError", "ConnectTimeout", "Network is unreachable", "ProxyError")


def pip_install(venv: Path, *arguments: str) -> None:
    """Runs pip in the environment.

    Raises:
        SetupError: pip did, with the end of what it said, or a plain sentence when there is no connection.
    """
    options = ["--disable-pip-version-check", "--no-input", "--no-deps", "--no-compile", "--retries", "2"]
    done = quietly([program("python", venv), "-m", "pip", "install", *options, *arguments])
    if not done.returncode:
        return
    if any(sign in done.stdout + done.stderr for sign in NO_CONNECTION):
        raise SetupError(
            "The package index cannot be reached. Connect once and run this again; later runs need no network."
        )
    raise SetupError(f"Packages could not be installed:\n{tail(done)}")


def digest(content: bytes) -> str:
    """A short name for exactly these bytes."""
    return hashlib.sha256(content).hexdigest()


def wanted_state(package_set: str) -> dict[str, str]:
    """What the stamp of an environment with that set says when nothing has changed since."""
    import tomllib  # new in 3.11; this file must still be readable to older versions, which say so in `main`

    lock = (REQUIREMENTS / f"{package_set}.txt").read_bytes()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    installed = {key: project[key] for key in ("build-system", "project")}
    return {"set": package_set, "packages": digest(lock), "project": digest(json.dumps(installed).encode())}


def read_stamp(venv: Path) -> dict[str, str]:
    """What was installed at the last set-up; empty when that is unknown."""
    try:
        stamp = json.loads((venv / "installed.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def install_packages(venv: Path, package_set: str, *, project: bool) -> None:
    """Puts the pinned packages, and the project itself as an editable install, into the environment."""
    unfinished_mark(venv).touch()
    pip_install(venv, "--require-hashes", "--requirement", str(REQUIREMENTS / f"{package_set}.txt"))
    if project:
        pip_install(venv, "--no-build-isolation", "--editable", str(ROOT))
    (venv / "installed.json").write_text(json.dumps(wanted_state(package_set)), encoding="utf-8")
    unfinished_mark(venv).unlink()


def set_up(package_set: str) -> None:
    """Makes sure that .venv has at least that set, in the versions of the lock."""
    sound = is_sound(VENV)
    stamp = read_stamp(VENV) if sound else {}
    has = stamp.get("set", package_set)
    package_set = max(package_set, has, key=PACKAGE_SETS.index)
    if stamp == wanted_state(package_set):
        return
    began = time.perf_counter()
    say(f"Setting up .venv ({package_set}); this happens once and takes up to a minute or two")
    if not sound:
        make_venv(VENV)
    install_packages(VENV, package_set, project=True)
    say(f"Set up in {time.perf_counter() - began:.0f} s")


def set_up_peers() -> Path:
    """The environment of the programs that the benchmark compares with; returns its Python."""
    venv = TOOLS / "peers"
    if not is_sound(venv) or read_stamp(venv) != wanted_state("peers"):
        say("Setting up the programs to compare with; this happens once")
        if not is_sound(venv):
            make_venv(venv)
        install_packages(venv, "peers", project=False)
    return Path(program("python", venv))


def offscreen() -> dict[str, str]:
    """The environment in which Qt needs no screen."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def make_qt_work(env: dict[str, str]) -> None:
    """Installs the system libraries that Qt lacks, if any.

    Raises:
        SetupError: Qt does not start, with what it says.
    """
    command = [program("python"), "-c", "from PySide6.QtWidgets import QApplication; QApplication([])"]
    if not quietly(command, env).returncode:
        return
    if sys.platform == "linux":
        install_system_packages(QT_PACKAGES, "Qt lacks libraries of the system")
    done = quietly(command, env)
    if done.returncode:
        raise SetupError(f"Qt does not start here:\n{tail(done)}")


# ------------------------------------------------------------------------------------------------------- commands


def brief(arguments: list[str]) -> int:
    """Makes the sample brief; options go on to ``briefer export``."""
    began = time.perf_counter()
    set_up("brief")
    OUT.mkdir(exist_ok=True)
    exporting = time.perf_counter()
    options = ["--template", SAMPLE_TEMPLATE, "--to", "docx,pdf", "-o", str(OUT), "--force"]
    done = quietly([program("briefer"), "export", str(SAMPLE), *options, *arguments])
    if done.returncode:
        raise SetupError(f"The sample brief could not be written:\n{tail(done)}")
    ended = time.perf_counter()
    say(f"The sample brief, written in {ended - exporting:.1f} s:")
    started_at = time.time() - (ended - exporting) - 1  # file systems round times
    for path in sorted(p for p in OUT.iterdir() if p.stat().st_mtime >= started_at):
        say(f"  {path}  ({path.stat().st_size / 1000:.0f} kB)")
    say(f"All in all {ended - began:.1f} s.")
    return 0


def app(arguments: list[str]) -> int:
    """Starts the desktop app."""
    set_up("app")
    make_qt_work(dict(os.environ))
    return openly([program("briefer"), "app", *arguments])


def test(arguments: list[str]) -> int:
    """Runs the tests, all of them on all cores when no option says otherwise."""
    set_up("dev")
    make_qt_work(offscreen())
    everything = ["-n", str(min(os.cpu_count() or 1, 8))]
    return openly([program("python"), "-m", "pytest", *(arguments or everything)], offscreen())


def check(arguments: list[str]) -> int:
    """Runs every check, also after one has failed, and says at the end which did."""
    set_up("dev")
    python = program("python")
    checks = {
        "style": [python, "-m", "ruff", "check", "--quiet", "."],
        "format": [python, "-m", "ruff", "format", "--quiet", "--check", "--diff", "."],
        "types": [python, "-m", "mypy"],
        "layers": [python, "-m", "pytest", "--quiet", "tests/test_layers.py"],
        "outside": [python, "tools/outside_checks.py", *(["-v"] if verbose else []), *arguments],
    }
    failed = []
    for name, command in checks.items():
        began = time.perf_counter()
        say(f"-- {name}")
        code = openly(command, offscreen())
        say(f"{'FAIL' if code else 'ok'} {name}, {time.perf_counter() - began:.1f} s")
        failed += [name] if code else []
    say(f"Checks failed: {', '.join(failed)}" if failed else "All checks passed.")
    return 1 if failed else 0


def bench(arguments: list[str]) -> int:
    """Runs the benchmarks, or with --app those of the desktop app."""
    if "--app" in arguments:
        set_up("app")
        make_qt_work(offscreen())
        return openly([program("python"), "-m", "benchmarks.app", *(a for a in arguments if a != "--app")], offscreen())
    set_up("brief")
    if "--peers" in arguments:
        arguments = [*arguments, "--peers-python", str(set_up_peers())]
    return openly([program("python"), "-m", "benchmarks", *arguments])


def screenshots(arguments: list[str]) -> int:
    """Draws the pictures of the app on a screen of its own, all or the scenes named."""
    set_up("dev")
    make_qt_work(offscreen())
    missing = [package for name, package in SCREEN_PROGRAMS.items() if not shutil.which(name)]
    if missing:
        install_system_packages([*missing, PICTURE_FONT], "Pictures of the app need a screen and a window manager")
    return openly([program("python"), "-m", "tools.screenshots", *arguments])


def translations(arguments: list[str]) -> int:
    """Brings the app's translations up to date with the code and compiles them; a tag begins a new one."""
    set_up("dev")
    return openly([program("python"), "tools/translations.py", *arguments])


def setup(arguments: list[str]) -> int:
    """Sets everything up and starts nothing, for editors that want an environment to look at."""
    set_up("dev")
    make_qt_work(offscreen())
    return 0


def lock(arguments: list[str]) -> int:
    """Pins the dependencies of pyproject.toml anew in requirements/."""
    venv = TOOLS / "lock"
    if not is_sound(venv):
        make_venv(venv)
        pip_install(venv, "uv")
        unfinished_mark(venv).unlink()
    return openly([program("python", venv), "tools/lock.py", program("uv", venv), *arguments])


def clean(arguments: list[str]) -> int:
    """Removes what dev.py and the tools it runs have made."""
    for path in [ROOT / name for name in MADE_BY_US]:
        shutil.rmtree(path, ignore_errors=True)
    for path in [p for folder in ("src", "tests", "tools", "benchmarks") for p in (ROOT / folder).rglob("__pycache__")]:
        shutil.rmtree(path, ignore_errors=True)
    return 0


COMMANDS = (brief, app, test, check, bench, screenshots, translations, setup, lock, clean)


def newer_python() -> str | None:
    """A Python of this machine that is new enough."""
    for minor in range(NEWEST_PYTHON_LOOKED_FOR, OLDEST_PYTHON[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        # A name on the path may be a stand-in that starts nothing, so it has to prove itself.
        if found and subprocess.run([found, "-c", ""], capture_output=True, check=False).returncode == 0:
            return found
    return None


def main(arguments: list[str]) -> int:
    """Runs the command that the arguments name and returns its exit code."""
    global verbose
    if sys.version_info < OLDEST_PYTHON:
        found = newer_python()
        if found:
            return subprocess.run([found, __file__, *arguments], check=False).returncode
        say(
            f"briefer needs Python 3.11 or newer (https://www.python.org/downloads/); this is {sys.version.split()[0]}."
        )
        return 2
    if arguments[:1] == ["-v"]:
        verbose, arguments = True, arguments[1:]
    command = next((c for c in COMMANDS if arguments[:1] == [c.__name__]), None)
    if command is None:
        say(__doc__.strip())
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    try:
        return command(arguments[1:])
    except SetupError as failure:
        say(str(failure))
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
