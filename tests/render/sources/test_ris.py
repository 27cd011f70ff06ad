"""RIS, read again by a parser that knows nothing of briefer."""

from __future__ import annotations

import re

import rispy
from hypothesis import given, settings

from briefer.model.bibliography import WorkEntry
from briefer.render.sources import write_works
from briefer.render.sources.plain import one_line
from tests.render.sources.works import ALL, any_works

_LINE = re.compile(r"[A-Z][A-Z0-9]  - [^\r\n]*")


def _read(works: tuple[WorkEntry, ...] | list[WorkEntry]) -> list[dict[str, object]]:
    return list(rispy.loads(write_works(works, "ris").decode()))


def test_lines_are_tag_blanks_hyphen_and_value_ended_by_cr_and_lf() -> None:
    lines = write_works(ALL, "ris").decode().split("\r\n")
    assert all(_LINE.fullmatch(line) for line in lines if line)
    assert sum(line.startswith("TY  - ") for line in lines) == sum(line == "ER  - " for line in lines) == len(ALL)


def test_every_type_has_its_tags() -> None:
    news, journal, page, post, talk = _read(ALL)
    assert [r["type_of_reference"] for r in (news, journal, page, post, talk)] == [
        "NEWS",
        "JOUR",
        "ELEC",
        "ELEC",
        "GEN",
    ]
    assert (news["secondary_title"], news["year"]) == ("РИА Новости", "2025")
    assert news["date"] == "2025/07/07/to 2025-07-09"
    assert (journal["volume"], journal["number"], journal["date"]) == ("22", "101", "2025/08//")
    assert post["date"] == "2024///"
    assert (page["access_date"], page["urls"]) == ("2025/08/26/", ["https://president.az/a_b?x=%7B1%7D&y=50%25#top"])


def test_notes_stand_each_on_a_line() -> None:
    assert _read(ALL)[0]["notes"] == ["The year was inferred.", "in Russian"]


def test_a_name_in_one_piece_is_all_family_name_by_its_only_comma() -> None:
    assert _read(ALL)[1]["authors"] == ["van der Doe, Jane", "Ministry of Trade and Industry Tokyo,"]


@given(any_works)
@settings(max_examples=80, deadline=None)
def test_any_works_are_read_again_with_their_texts(works: list[WorkEntry]) -> None:
    """A line end in a title begins no field, and no text ends a record."""
    records = _read(works)
    assert [record["id"] for record in records] == [entry.key for entry in works]
    for entry, record in zip(works, records, strict=True):
        assert record.get("title", "") == one_line(entry.title)
        assert record.get("volume", "") == one_line(entry.volume)
