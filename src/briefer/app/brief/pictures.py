"""Reads a picture file for the brief: PNG or JPEG, sound, of a size that prints."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice
from PySide6.QtGui import QImageReader

_MOST_BYTES = 30_000_000
_MOST_PIXELS = 60_000_000  # as the writers take
_FORMATS = (b"png", b"jpeg")


class PictureProblem(Exception):  # noqa: N818  # said to a person, not raised to a program
    """Why a file is not added, in a plain sentence."""


def read_picture_file(path: Path) -> bytes:
    """The file's bytes.

    Raises:
        PictureProblem: it cannot be read, or is no PNG or JPEG that can be printed.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise PictureProblem(_said("{name} is larger than 30 MB. Save it smaller first.", path))
        content = path.read_bytes()
    except OSError as error:
        raise PictureProblem(_said("{name} cannot be read.", path)) from error
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    if bytes(reader.format().data()) not in _FORMATS:
        raise PictureProblem(_said("{name} is neither a PNG nor a JPEG file.", path))
    size = reader.size()
    if size.width() * size.height() > _MOST_PIXELS:
        raise PictureProblem(_said("{name} has too many pixels. Save it smaller first.", path))
    if reader.read().isNull():
        raise PictureProblem(_said("{name} is damaged.", path))
    return content


def _said(text: str, path: Path) -> str:
    return QCoreApplication.translate("Pictures", text).format(name=path.name)
