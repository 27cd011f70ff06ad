"""The file itself: numbered objects, streams, cross-reference table (PDF 1.7, 7.5). Bytes depend on content alone."""

from __future__ import annotations

import hashlib
import zlib


def text_string(text: str) -> bytes:
    """A text string object, in UTF-16 unless it is plain ASCII; characters that no file can hold are dropped."""
    if text.isascii() and text.isprintable():
        return b"(" + escaped(text.encode("ascii")) + b")"
    return b"<FEFF" + text.encode("utf-16-be", "ignore").hex().upper().encode() + b">"


def escaped(content: bytes) -> bytes:
    """The inside of a literal string."""
    content = content.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return content.replace(b"\r", b"\\r")


class PdfFile:
    """Objects in the order they were added; numbers may be reserved before the object is known."""

    def __init__(self) -> None:
        self._bodies: dict[int, bytes] = {}
        self._count = 0

    def reserve(self, count: int = 1) -> int:
        """The first of ``count`` new object numbers in a row."""
        first = self._count + 1
        self._count += count
        return first

    def put(self, number: int, body: bytes) -> None:
        """Give a reserved number its object."""
        self._bodies[number] = body

    def add(self, body: bytes) -> int:
        """A new object; its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def add_stream(self, content: bytes, entries: bytes = b"", *, packed: bool = True) -> int:
        """A new stream; ``packed`` is compressed here, otherwise ``entries`` name the filter if there is one."""
        if packed:
            content, entries = zlib.compress(content), entries + b"/Filter/FlateDecode"
        return self.add(b"<<%b/Length %d>>stream\n%b\nendstream" % (entries, len(content), content))

    def finished(self, root: int, info: int) -> bytes:
        """The whole file. Its identifier is a digest of its objects."""
        parts = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"]
        position = len(parts[0])
        offsets = []
        digest = hashlib.sha256()
        for number in range(1, self._count + 1):
            part = b"%d 0 obj\n%b\nendobj\n" % (number, self._bodies.pop(number, b"null"))
            digest.update(part)
            parts.append(part)
            offsets.append(position)
            position += len(part)
        identifier = digest.hexdigest()[:32].upper().encode()
        parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % (self._count + 1))
        parts += [b"%010d 00000 n \n" % offset for offset in offsets]
        parts.append(
            b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]>>\nstartxref\n%d\n%%%%EOF\n"
            % (self._count + 1, root, info, identifier, identifier, position)
        )
        return b"".join(parts)
