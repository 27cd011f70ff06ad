"""Opens the zip package of a Word file without trusting what it says about itself."""

from __future__ import annotations

import io
import zipfile
import zlib
from types import TracebackType

from briefer.errors import ArticleError, BrieferError, Problem

MIB = 1024 * 1024
# Word packages: a large real one has some hundred members.
MAX_ZIP_MEMBERS = 4_000
MAX_ZIP_TOTAL_BYTES = 256 * MIB
# XML in Word packages deflates 5 to 40 times; a bomb a thousand times. Small members may repeat themselves.
MAX_ZIP_RATIO = 200
ZIP_RATIO_FREE_BYTES = 4 * MIB
# The parsed tree takes about ten times the bytes of the part.
MAX_XML_PART_BYTES = 48 * MIB

# What zipfile and zlib raise on damaged or unsupported members.
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


class Package:
    """The members of a zip file, read only within bounds; the file itself is never unpacked to disk."""

    def __init__(self, content: bytes, where: str, error: type[BrieferError] = ArticleError) -> None:
        """Opens the package; ``error`` is the kind of error that whoever reads it raises.

        Raises:
            BrieferError: of that kind, when it is damaged, or its contents are out of all proportion.
        """
        self._where = where
        self.error = error
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _DAMAGE:
            raise self.error(self._damaged()) from None
        problem = self._disproportion(self._zip.infolist())
        if problem:
            raise self.error(Problem(where, problem, "It was not unpacked. Ask its sender for a sound copy."))
        self._members = {info.filename: info for info in self._zip.infolist()}

    def __enter__(self) -> Package:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self._zip.close()

    def __contains__(self, name: str) -> bool:
        return name in self._members

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the members in the order of the package."""
        return tuple(self._members)

    def size(self, name: str) -> int:
        """How many bytes a member says it has; no more are ever read."""
        return self._members[name].file_size

    def read(self, name: str, limit: int = MAX_XML_PART_BYTES) -> bytes:
        """The bytes of a member.

        Raises:
            BrieferError: it is missing, damaged, encrypted or larger than ``limit`` bytes.
        """
        info = self._members.get(name)
        if info is None:
            raise self.error(self._damaged(f"its part {name} is missing"))
        if info.file_size > limit:
            raise self.error(
                Problem(self._where, f"Its part {name} has {info.file_size // MIB} MiB, more than any article.")
            )
        try:
            return self._zip.read(info)
        except _DAMAGE:
            raise self.error(self._damaged(f"its part {name} cannot be unpacked")) from None

    def _damaged(self, detail: str = "") -> Problem:
        detail = f" ({detail})" if detail else ""
        return Problem(
            self._where,
            f"This Word file is damaged or cut short{detail}.",
            "Open it in Word and save it again, or ask its sender for a sound copy.",
        )

    def _disproportion(self, infos: list[zipfile.ZipInfo]) -> str:
        if len(infos) > MAX_ZIP_MEMBERS:
            return f"The package has {len(infos)} parts, more than any document."
        total = sum(info.file_size for info in infos)
        if total > MAX_ZIP_TOTAL_BYTES:
            return f"The package would unpack to {total // MIB} MiB, more than any document."
        for info in infos:
            if info.file_size > max(ZIP_RATIO_FREE_BYTES, MAX_ZIP_RATIO * info.compress_size):
                name = ascii(info.filename[:80])
                return f"Its part {name} would unpack to {info.file_size // MIB} MiB out of nearly nothing."
        return ""
