"""Reads a picture file for the brief: sound, of a kind and size that prints; and shows pictures as they print."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtGui import QImage, QImageReader

from briefer.render.pictures import fault_of, read_picture
from briefer.render.svg import is_svg

KINDS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg")
_MOST_BYTES = 30_000_000
_MOST_PIXELS = 60_000_000  # as the writers take
_FORMATS = (b"png", b"jpeg", b"gif", b"webp", b"bmp")


class PictureProblem(Exception):  # noqa: N818  # said to a person, not raised to a program
    """Why a file is not added, in a plain sentence."""


class _Words(QObject):
    def large(self, name: str) -> str:
        return self.tr("{name} is larger than 30 MB. Save it smaller first.").format(name=name)

    def unread(self, name: str) -> str:
        return self.tr("{name} cannot be read. Look whether it is still there.").format(name=name)

    def other(self, name: str) -> str:
        return self.tr("{name} is no PNG, JPEG, GIF, WebP, BMP or SVG file. Save it as one of these first.").format(
            name=name
        )

    def pixels(self, name: str) -> str:
        return self.tr("{name} has too many pixels. Save it smaller first.").format(name=name)

    def damaged(self, name: str) -> str:
        return self.tr("{name} is damaged. Try another copy of it.").format(name=name)


def read_picture_files(paths: Sequence[Path]) -> tuple[list[tuple[Path, bytes]], list[str]]:
    """The files that can be printed with their bytes, and a sentence about each of the others."""
    contents, problems = [], []
    for path in paths:
        try:
            contents.append((path, read_picture_file(path)))
        except PictureProblem as problem:
            problems.append(str(problem))
    return contents, problems


def read_picture_file(path: Path) -> bytes:
    """The file's bytes.

    Raises:
        PictureProblem: it cannot be read, or is no picture that can be printed.
    """
    said, name = _Words(), path.name
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise PictureProblem(said.large(name))
        content = path.read_bytes()
    except OSError as error:
        raise PictureProblem(said.unread(name)) from error
    if is_svg(content):
        if fault_of(content):
            raise PictureProblem(said.damaged(name))
        return content
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    if bytes(reader.format().data()) not in _FORMATS:
        raise PictureProblem(said.other(name))
    size = reader.size()
    if size.width() * size.height() > _MOST_PIXELS:
        raise PictureProblem(said.pixels(name))
    if reader.read().isNull():
        raise PictureProblem(said.damaged(name))
    return content


def shown_picture(content: bytes) -> QImage:
    """As it prints; null where it does not. Drawings are cleaned first, as they may come from anywhere."""
    if not is_svg(content):
        return QImage.fromData(content)
    return QImage() if fault_of(content) else QImage.fromData(read_picture(content).content)
