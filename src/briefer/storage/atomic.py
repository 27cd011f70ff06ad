"""Writes a file whole or not at all: a reader never meets half of one, and a crash leaves the old one as it was."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from briefer.errors import ExportError, Problem

_REASONS = {
    errno.ENOSPC: ("The disk is full.", "Free some space, or write to another disk."),
    errno.EDQUOT: ("Your disk quota is used up.", "Free some space, or write to another disk."),
    errno.EACCES: ("You may not write there.", "Choose another folder, or ask for the right to write to this one."),
    errno.EPERM: ("You may not write there.", "Choose another folder, or ask for the right to write to this one."),
    errno.EROFS: ("This disk can only be read.", "Choose a folder on another disk."),
    errno.ENOENT: ("The folder does not exist.", "Create it first, or choose another one."),
    errno.ENOTDIR: ("The folder is not a folder.", "Choose another one."),
    errno.EISDIR: ("There is a folder of that name.", "Choose another name."),
    errno.ENAMETOOLONG: ("The file name is too long.", "Choose a shorter one."),
    errno.EFBIG: ("The file is too large for this disk.", "Choose a folder on another disk."),
}


def write_atomically(
    path: Path, content: bytes, *, overwrite: bool, verify: Callable[[Path], None] | None = None
) -> None:
    """Write ``content`` to ``path`` by way of a temporary file beside it.

    ``verify`` gets the temporary file, already on the disk, and raises to keep the old file in its place.

    Raises:
        ExportError: the file exists and ``overwrite`` is false, or the disk, the rights or the name do not allow it.
    """
    if not overwrite and os.path.lexists(path):
        raise _exists(path)
    try:
        _write_beside(path, content, overwrite, verify)
    except FileExistsError:
        raise _exists(path) from None
    except OSError as error:
        raise ExportError(_problem(path, error)) from None
    except ValueError:
        raise ExportError(Problem(str(path), "No file can have this name.", "Choose another one.")) from None


def refuse_other_bytes(written: Path, content: bytes, target: Path) -> None:
    """Read back a file that was just written; ``target`` is the name that it is to have.

    Raises:
        ExportError: the disk gives back something else.
    """
    if written.read_bytes() != content:
        message = "The disk gives back other bytes than were written to it."
        raise ExportError(Problem(str(target), message, "Write to another disk, and have this one looked at."))


def _write_beside(path: Path, content: bytes, overwrite: bool, verify: Callable[[Path], None] | None) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    # A link is followed, so that the file it points to changes and the link stays.
    target = path.resolve() if path.is_symlink() else path
    handle, name = tempfile.mkstemp(prefix=".briefer-", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if verify is not None:
            verify(part)
        part.chmod(_mode_for(target))
        _put_in_place(part, target, overwrite)
    finally:
        part.unlink(missing_ok=True)
    _sync_folder(target.parent)


def _put_in_place(part: Path, target: Path, overwrite: bool) -> None:
    """Without ``overwrite`` a hard link is made: it fails if the name was taken meanwhile. Not all disks have links."""
    if not overwrite:
        try:
            os.link(part, target)
            return
        except FileExistsError:
            raise
        except OSError:
            if os.path.lexists(target):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
    part.replace(target)


def _mode_for(target: Path) -> int:
    """The rights of the file that is replaced, else those a new file gets here."""
    with contextlib.suppress(OSError):
        return target.stat().st_mode & 0o777
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut; a folder cannot be opened on Windows, and need not be."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _exists(path: Path) -> ExportError:
    return ExportError(
        Problem(str(path), "The file exists already.", "Use --force to replace it, or choose another name.")
    )


def _problem(path: Path, error: OSError) -> Problem:
    message, hint = _REASONS.get(
        error.errno or 0, (f"The file cannot be written ({error.strerror or error}).", "Try another folder.")
    )
    return Problem(str(path), message, hint)
