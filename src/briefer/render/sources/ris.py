"""Works as RIS: lines of a two-letter tag, two blanks, a hyphen, a blank and the value, ended by CR and LF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefer.model.bibliography import Creator, WorkEntry, WorkType
from briefer.model.dates import PartialDate
from briefer.render.sources.plain import address, one_line

_TYPES: dict[WorkType, str] = {
    "article-newspaper": "NEWS",
    "article-magazine": "MGZN",
    "article-journal": "JOUR",
    "webpage": "ELEC",
    "post": "ELEC",
    "document": "GEN",
}


def ris_text(entries: Sequence[WorkEntry]) -> str:
    """The records; each ends with an empty ``ER`` and an empty line."""
    return "".join(map(_record, entries))


def _record(entry: WorkEntry) -> str:
    lines = (f"{tag}  - {said}\r\n" for tag, said in _fields(entry) if said)
    return f"TY  - {_TYPES[entry.type]}\r\n{''.join(lines)}ER  - \r\n\r\n"


def _fields(entry: WorkEntry) -> Iterator[tuple[str, str]]:
    yield "ID", entry.key
    yield from (("AU", _name(creator)) for creator in entry.creators)
    yield "TI", one_line(entry.title)
    yield "T2", one_line(entry.container)
    yield "PY", f"{entry.date.year:04d}" if entry.date and entry.date.year is not None else ""
    yield "DA", _date(entry.date, one_line(f"to {entry.end.iso}") if entry.end else "")
    yield "VL", one_line(entry.volume)
    yield "IS", one_line(entry.issue)
    yield "UR", address(entry.url)
    yield "Y2", _date(entry.accessed)
    yield "LA", one_line(entry.language)
    yield from (("N1", one_line(note)) for note in entry.note.split("\n"))


def _name(creator: Creator) -> str:
    """ "Doe, Jane"; a name in one piece ends with the only comma, before which all is taken for a family name."""
    if creator.literal:
        name = one_line(creator.literal.replace(",", " "))
        return f"{name}," if name else ""
    return ", ".join(filter(None, map(one_line, (creator.family, creator.given))))


def _date(date: PartialDate | None, more: str = "") -> str:
    """ "2025/07/04/": year, month and day with their slashes also where one is not known, then other words."""
    if date is None or date.year is None:
        return ""
    month = f"{date.month:02d}" if date.month else ""
    day = f"{date.day:02d}" if date.day else ""
    return f"{date.year:04d}/{month}/{day}/{more}"
