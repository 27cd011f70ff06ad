"""Dates as articles give them: sometimes a day, sometimes a month, sometimes a year only."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A calendar date of which the day, the month or the year may be unknown (``None``).

    A day is never given without its month. Months and days are one-based.
    """

    year: int | None
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """ISO 8601 with reduced precision: ``2025-07-04``, ``2025-07``, ``2025``; ``--07-04`` without a year."""
        if self.month is None:
            return "" if self.year is None else f"{self.year:04d}"
        month_day = f"{self.month:02d}" + (f"-{self.day:02d}" if self.day is not None else "")
        return f"--{month_day}" if self.year is None else f"{self.year:04d}-{month_day}"

    @property
    def calendar(self) -> tuple[int, int, int]:
        """What dates are put in order by; what is unknown goes before what is known."""
        return self.year or 0, self.month or 0, self.day or 0

    @classmethod
    def from_iso(cls, text: str) -> PartialDate:
        """The inverse of ``iso``.

        Raises:
            ValueError: the text is not of that form, or is no day of the calendar.
        """
        found = re.fullmatch(r"(?:(\d{4})|-)(?:-(\d\d)(?:-(\d\d))?)?", text)
        if not found or text == "-":
            raise ValueError(f"{text!r} is not a date like 2025-07-04, 2025-07 or 2025")
        year, month, day = (int(part) if part else None for part in found.groups())
        datetime.date(year or 2000, month or 1, day or 1)
        return cls(year, month, day)
