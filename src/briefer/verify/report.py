"""What a check of a finished file found: what is proved, what is wrong, what could not be looked at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Kind = Literal["docx", "pdf", "html", "md"]
AnyKind = Literal["docx", "pdf", "html", "md", "unknown"]
UNKNOWN: Literal["unknown"] = "unknown"
Subject = Literal["package", "structure", "glyphs", "words", "notes", "links", "marking", "properties", "clean"]
Result = Literal["proved", "failed", "not checked"]

MOST_DEFECTS = 8  # of one subject: who has read so many knows that the file is bad


@dataclass(frozen=True, slots=True)
class Check:
    """One subject looked at. ``says`` is a plain sentence; with ``defects`` the subject has failed."""

    subject: Subject
    says: str
    defects: tuple[str, ...] = ()
    checked: bool = True

    @property
    def result(self) -> Result:
        """What came of it."""
        if self.defects:
            return "failed"
        return "proved" if self.checked else "not checked"


@dataclass(frozen=True, slots=True)
class Report:
    """All that was checked of one file."""

    kind: AnyKind
    checks: tuple[Check, ...]

    @property
    def defects(self) -> tuple[tuple[Subject, str], ...]:
        """Everything that is wrong, with its subject."""
        return tuple((check.subject, defect) for check in self.checks for defect in check.defects)

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.defects


class UnreadableError(Exception):
    """A file of which nothing can be read; the message says why in a plain sentence."""


def checked(subject: Subject, says: str, defects: Iterable[str]) -> Check:
    """The subject with what is wrong of it: each thing once, and not without end."""
    found = tuple(dict.fromkeys(defects))
    if len(found) > MOST_DEFECTS:
        found = (*found[:MOST_DEFECTS], f"… and {len(found) - MOST_DEFECTS} more of this kind.")
    return Check(subject, says, found)


def unchecked(subject: Subject, why: str) -> Check:
    """A subject that could not be looked at, and why."""
    return Check(subject, why, checked=False)


def counted(count: int, noun: str, nouns: str = "") -> str:
    """ "1 note", "2 notes", "1,204 words"."""
    return f"{count:,} {noun if count == 1 else nouns or noun + 's'}"
