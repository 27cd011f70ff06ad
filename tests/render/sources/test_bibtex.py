"""BibTeX, read again by a parser that knows nothing of briefer."""

from __future__ import annotations

import re
from dataclasses import replace

import bibtexparser
from bibtexparser import Library
from hypothesis import given, settings

from briefer.model.bibliography import WorkEntry
from briefer.render.sources import write_works
from briefer.render.sources.plain import one_line
from tests.render.sources.works import ALL, TALK, any_works

_COMMANDS = {
    "textbraceleft": "{",
    "textbraceright": "}",
    "textbackslash": "\\",
    "textasciitilde": "~",
    "textasciicircum": "^",
}


def _read(works: tuple[WorkEntry, ...] | list[WorkEntry]) -> Library:
    library = bibtexparser.parse_string(write_works(works, "bibtex").decode())
    assert not library.failed_blocks
    return library


def _fields(key: str) -> dict[str, str]:
    return {name: field.value for name, field in _read(ALL).entries_dict[key].fields_dict.items()}


def _said(text: str) -> str:
    """What TeX prints of a field: commands as their signs, escapes undone."""
    return re.sub(r"\{\\(text\w+)\}|\\([#$%&_{}])", lambda found: _COMMANDS.get(found[1]) or found[2], text)


def test_every_type_has_the_fields_of_biblatex() -> None:
    kinds = {entry.key: entry.entry_type for entry in _read(ALL).entries}
    assert list(kinds.values()) == ["article", "article", "online", "online", "misc"]
    assert _fields("ria-2025-07-07") == {
        "journaltitle": "РИА Новости",
        "entrysubtype": "newspaper",
        "date": "2025-07-07/2025-07-09",
        "note": "The year was inferred. in Russian",
    }
    assert _fields("rybar") == {"author": "{rybar}", "organization": "Telegram", "date": "2024"}


def test_signs_of_tex_are_escaped_and_read_back() -> None:
    title = _fields("gas-2025")["title"][1:-1]
    assert title.startswith(r"Gas \& \{Silence\}: 50\% of \$5\_000 \#1")
    assert _said(title) == "Gas & {Silence}: 50% of $5_000 #1 ~ \\ ^"


def test_a_brace_without_its_partner_ends_no_field() -> None:
    library = _read([replace(TALK, title="} or {", note="{")])
    fields = library.entries[0].fields_dict
    assert fields["title"].value == r"{{\textbraceright} or {\textbraceleft}}"
    assert _said(fields["note"].value) == "{"


def test_the_capitals_of_a_title_are_kept_by_braces() -> None:
    assert _fields("talk")["title"] == "{Interview with a “minister”}"


def test_an_institution_stays_in_one_piece() -> None:
    assert _fields("gas-2025")["author"] == "van der Doe, Jane and {Ministry of Trade and Industry, Tokyo}"


def test_an_address_stands_as_it_is_but_for_braces() -> None:
    page = _fields("president")
    assert page["url"] == "https://president.az/a_b?x=%7B1%7D&y=50%25#top"
    assert page["urldate"] == "2025-08-26"


@given(any_works)
@settings(max_examples=80, deadline=None)
def test_any_works_are_read_again_with_their_texts(works: list[WorkEntry]) -> None:
    """Whatever braces, backslashes and line ends a title has, the entry ends where it should."""
    entries = _read(works).entries_dict
    assert list(entries) == [entry.key for entry in works]
    for entry in works:
        fields = {name: field.value for name, field in entries[entry.key].fields_dict.items()}
        assert _said(fields.get("title", "{}")[1:-1]) == one_line(entry.title)
        assert _said(fields.get("note", "")) == one_line(entry.note)
        assert fields.get("date", "") == (entry.date.iso if entry.date else "")
