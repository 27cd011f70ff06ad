"""The wheel holds all that briefer needs at run time, and works from an environment of its own."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHIPPED = ("templates", "resources", "seeds")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout with what is installed; no connection needed."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def shipped_files() -> set[str]:
    """The files of the checkout's data folders, as they are called in the wheel."""
    files = (path for folder in SHIPPED for path in (ROOT / folder).rglob("*") if path.is_file())
    return {f"briefer/_shipped/{path.relative_to(ROOT).as_posix()}" for path in files}


def test_every_shipped_file_is_in_the_wheel(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert shipped_files()
    assert shipped_files() <= names


def test_nothing_but_the_package_is_in_the_wheel(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"briefer"}


def test_the_licences_are_in_the_wheel(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    assert "briefer/_shipped/resources/fonts/OFL.txt" in names


def test_an_installed_wheel_finds_its_files(wheel: Path, tmp_path: Path) -> None:
    """Installed without the checkout in sight, it finds templates, fonts and the sample article inside itself."""
    environment = tmp_path / "venv"
    venv.create(environment, with_pip=False, symlinks=sys.platform != "win32")
    python = environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index", "-q", str(wheel)],
        check=True,
        capture_output=True,
    )
    question = (
        "from briefer import assets; print(assets.__file__, assets.sample_article().is_file(), "
        "any(assets.templates().glob('*.yaml')), any(assets.resources().glob('fonts/*.ttf')))"
    )
    done = subprocess.run([python, "-I", "-c", question], cwd=tmp_path, capture_output=True, text=True, check=True)
    path, *found = done.stdout.split()
    assert Path(path).is_relative_to(environment)
    assert found == ["True", "True", "True"]
