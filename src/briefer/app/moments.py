"""When something was written, in words: the time alone when it was today."""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QTime


def moment(when: datetime.datetime, today: datetime.date, *, seconds: bool = False) -> str:
    """ "14:31", or "22 Nov 2026, 14:31" on another day than today."""
    locale = QLocale()
    time = locale.toString(QTime(when.hour, when.minute, when.second), "HH:mm:ss" if seconds else "HH:mm")
    if when.date() == today:
        return time
    day = locale.toString(QDate(when.year, when.month, when.day), QLocale.FormatType.ShortFormat)
    return f"{day}, {time}"


def written_at(path: Path | None, today: datetime.date) -> str:
    """When a file was last written; empty for one that is not there."""
    try:
        return moment(datetime.datetime.fromtimestamp(path.stat().st_mtime), today) if path else ""
    except OSError:
        return ""
