"""What kind of picture some bytes are."""

from __future__ import annotations

import mimetypes

_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
)


def image_type(content: bytes, name: str = "") -> str:
    """The media type by the first bytes, else by the name; empty where neither says a picture."""
    for start, media_type in _STARTS:
        if content.startswith(start):
            return media_type
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    guessed = mimetypes.guess_type(name.partition("?")[0], strict=True)[0] or ""
    return guessed if guessed.startswith("image/") else ""
