"""The zip file around a brief: written the same for the same content, read within bounds and never onto the disk."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from briefer.errors import BriefFileError, Problem

MAX_FILE_BYTES = 512 * 1024 * 1024
MAX_MEMBERS = 20_000
MAX_YAML_BYTES = 128 * 1024 * 1024  # of all YAML members together
MAX_CONTENT_BYTES = 1024 * 1024 * 1024
# Prose shrinks to a quarter, repetitive YAML to a thirtieth; a bomb to a thousandth. Small files may do as they like.
MAX_RATIO, ALWAYS_ALLOWED_BYTES = 60, 64 * 1024 * 1024
_MAX_DIRECTORY_BYTES = MAX_MEMBERS * 256

_MEMBER = re.compile(
    r"(?:manifest|brief|template)\.yaml|articles/[a-z0-9-]{1,80}\.yaml"
    r"|images/[0-9a-f]{64}\.[a-z]{3}|bases/[0-9a-f]{64}\.docx"
)
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can name; the real one would change the bytes
_END = struct.Struct("<4s4H2LH")
_STORED_SUFFIXES = (".png", ".jpg", ".gif")  # compressed already


@dataclass(slots=True)
class _Budget:
    """How many bytes may still be unpacked."""

    content: int
    yaml: int


def zip_members(members: Mapping[str, bytes]) -> bytes:
    """The members as a zip file, sorted by name, all of one date."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name in sorted(members):
            info = zipfile.ZipInfo(name, _EPOCH)
            stored = name.endswith(_STORED_SUFFIXES)
            info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            package.writestr(info, members[name])
    return target.getvalue()


def unzip_members(content: bytes, name: str) -> dict[str, bytes]:
    """The members of a package by name; ``name`` is how the file is called in messages.

    Raises:
        BriefFileError: the file is no package, damaged, encrypted, too large unpacked, or holds what does not belong.
    """
    _check_end(content, name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            infos = [info for info in package.infolist() if not info.is_dir()]
            _check_names(infos, name)
            allowed = min(MAX_CONTENT_BYTES, max(ALWAYS_ALLOWED_BYTES, MAX_RATIO * len(content)))
            budget = _Budget(allowed, MAX_YAML_BYTES)
            return {info.filename: _unpacked(package, info, name, budget) for info in infos}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, struct.error, OSError):
        raise _damaged(name) from None


def _check_end(content: bytes, name: str) -> None:
    """The zip's last record, read before ``zipfile`` reads the list of members it announces, which may be huge."""
    if not content.startswith(b"PK\x03\x04"):
        if content.startswith(b"PK\x05\x06"):
            raise _refused(name, "The package is empty.")
        raise _refused(name, "This is not a .brief package.", "Choose a file that briefer saved.")
    if len(content) < _END.size:
        raise _damaged(name)
    signature, *_, count, size, _offset, comment = _END.unpack(content[-_END.size :])
    if signature != b"PK\x05\x06" or comment:
        raise _damaged(name)
    is_64_bit = content[-_END.size - 20 : -_END.size].startswith(b"PK\x06\x07")
    if is_64_bit or count > MAX_MEMBERS or size > _MAX_DIRECTORY_BYTES:
        raise _refused(name, f"The package holds more than {MAX_MEMBERS} files, the most that is read.")


def _check_names(infos: list[zipfile.ZipInfo], name: str) -> None:
    problems = []
    seen: set[str] = set()
    for info in infos:
        shown = ascii(info.filename[:80])[1:-1]
        if not _MEMBER.fullmatch(info.filename):
            problems.append(Problem(name, f"'{shown}' does not belong in a .brief package.", "Remove it."))
        elif info.filename in seen:
            problems.append(Problem(name, f"'{shown}' is in the package twice."))
        elif info.flag_bits & 1:
            hint = "Save it again from briefer without a password."
            problems.append(Problem(name, f"'{shown}' is encrypted.", hint))
        seen.add(info.filename)
    if problems:
        raise BriefFileError(problems[:40])


def _unpacked(package: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, budget: _Budget) -> bytes:
    """A member, counted as it is unpacked: what its header says about its size is not believed."""
    is_yaml = info.filename.endswith(".yaml")
    most = min(budget.content, budget.yaml) if is_yaml else budget.content
    with package.open(info) as member:
        content = member.read(most + 1)
    if len(content) > most:
        raise _refused(name, "The package unpacks to far more than a brief holds.", "Do not trust where it came from.")
    budget.content -= len(content)
    budget.yaml -= len(content) if is_yaml else 0
    return content


def _damaged(name: str) -> BriefFileError:
    return _refused(name, "The package is damaged or not whole.", "Use a copy, or save it again where it came from.")


def _refused(name: str, message: str, hint: str = "") -> BriefFileError:
    return BriefFileError(Problem(name, message, hint))
