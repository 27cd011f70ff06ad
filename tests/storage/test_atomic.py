"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from briefer.errors import ExportError
from briefer.storage.atomic import write_atomically


def test_a_new_file_holds_the_bytes_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a.pdf", b"whole", overwrite=False)
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"whole"


def test_an_existing_file_stays_and_the_message_names_force(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    with pytest.raises(ExportError, match="--force"):
        write_atomically(path, b"new", overwrite=False)
    assert path.read_bytes() == b"old"
    write_atomically(path, b"new", overwrite=True)
    assert path.read_bytes() == b"new"


def test_a_file_that_appears_while_we_write_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"

    def someone_else_is_quicker(_part: Path) -> None:
        path.write_bytes(b"theirs")

    with pytest.raises(ExportError, match="--force"):
        write_atomically(path, b"ours", overwrite=False, verify=someone_else_is_quicker)
    assert path.read_bytes() == b"theirs"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(("code", "words"), [(errno.ENOSPC, "disk is full"), (errno.EROFS, "only be read")])
def test_a_full_disk_leaves_the_old_file_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def fail(_handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ExportError, match=words):
        write_atomically(path, b"new", overwrite=True)
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("name", ["missing/a.pdf", "file/a.pdf", "n" * 300, "nul\0.pdf", "folder"])
def test_impossible_places_are_export_errors_and_leave_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    with pytest.raises(ExportError) as caught:
        write_atomically(tmp_path / name, b"x", overwrite=True)
    assert caught.value.problems[0].hint
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


def test_a_failed_check_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.brief"
    path.write_bytes(b"old")

    def refuse(part: Path) -> None:
        assert part.read_bytes() == b"new"
        raise ExportError(problems=())

    with pytest.raises(ExportError):
        write_atomically(path, b"new", overwrite=True, verify=refuse)
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_rights_of_a_replaced_file_are_kept_and_a_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "real.pdf"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link = tmp_path / "link.pdf"
    link.symlink_to(real)
    write_atomically(link, b"new", overwrite=True)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_new_file_gets_the_usual_rights(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a", b"x", overwrite=False)
    (tmp_path / "b").write_bytes(b"x")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode
