r"""Works as BibTeX in the fields of biblatex (its manual, 2.2): letters stay Unicode, signs of TeX are escaped.

Braces without their partners are written as commands, since even an escaped one counts when a reader looks for the end
of a field.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefer.model.bibliography import Creator, WorkEntry, WorkType
from briefer.model.dates import PartialDate
from briefer.render.sources.plain import address, one_line

_TYPES: dict[WorkType, str] = {
    "article-newspaper": "article",
    "article-magazine": "article",
    "article-journal": "article",
    "webpage": "online",
    "post": "online",
    "document": "misc",
}
# Journal pieces are what @article means without more words.
_SUBTYPES: dict[WorkType, str] = {"article-newspaper": "newspaper", "article-magazine": "magazine"}
_ESCAPES = {
    **{sign: f"\\{sign}" for sign in "#$%&_{}"},
    "\\": r"{\textbackslash}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
}
_SIGNS = str.maketrans(_ESCAPES)
_UNEVEN = str.maketrans(_ESCAPES | {"{": r"{\textbraceleft}", "}": r"{\textbraceright}"})


def bibtex_text(entries: Sequence[WorkEntry]) -> str:
    """The entries, each field on a line of its own."""
    return "\n".join(map(_entry, entries))


def _entry(entry: WorkEntry) -> str:
    fields = "".join(f"  {name} = {{{said}}},\n" for name, said in _fields(entry) if said)
    return f"@{_TYPES[entry.type]}{{{entry.key},\n{fields}}}\n"


def _fields(entry: WorkEntry) -> Iterator[tuple[str, str]]:
    """``url`` is taken as it stands by every program, so it is the one field without escapes.

    A second pair of braces keeps the capitals of a title, which programs change otherwise.
    """
    container = "journaltitle" if _TYPES[entry.type] == "article" else "organization"
    yield "author", " and ".join(map(_name, entry.creators))
    title = _text(entry.title)
    yield "title", f"{{{title}}}" if title else ""
    yield container, _text(entry.container)
    yield "entrysubtype", _SUBTYPES.get(entry.type, "")
    yield "date", _date(entry)
    yield "volume", _text(entry.volume)
    yield "number", _text(entry.issue)
    yield "url", address(entry.url)
    yield "urldate", _iso(entry.accessed)
    yield "language", _text(entry.language)
    yield "note", _text(entry.note)


def _name(creator: Creator) -> str:
    """A second pair of braces keeps a name in one piece, whatever commas and "and" it has."""
    if creator.literal or not creator.given:
        return f"{{{_text(creator.literal or creator.family)}}}"
    return f"{_kept(creator.family)}, {_kept(creator.given)}"


def _kept(part: str) -> str:
    said = _text(part)
    return f"{{{said}}}" if "," in said or " and " in f" {said} ".lower() else said


def _text(text: str) -> str:
    said = one_line(text)
    return said.translate(_SIGNS if _is_even(said) else _UNEVEN)


def _is_even(text: str) -> bool:
    """Whether every brace has its partner."""
    depth = 0
    for sign in text:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0


def _date(entry: WorkEntry) -> str:
    """ISO 8601-2 as biblatex reads it: a day, a month, a year, or a span of two of them."""
    return "/".join(filter(None, (_iso(entry.date), _iso(entry.end))))


def _iso(date: PartialDate | None) -> str:
    return date.iso if date is not None and date.year is not None else ""
