"""CSL-JSON as the schema of CSL 1.0.2 has it."""

from __future__ import annotations

import json

import jsonschema
from hypothesis import given, settings

from briefer.model.bibliography import WorkEntry
from briefer.render.sources import write_works
from tests.render.sources.works import ALL, any_works

# The part of csl-data.json that briefer writes: nothing else may stand in an item.
_TEXT = {"type": "string", "minLength": 1}
_PARTS = {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}}
_DATE = {
    "type": "object",
    "properties": {"date-parts": {"type": "array", "minItems": 1, "maxItems": 2, "items": _PARTS}},
    "required": ["date-parts"],
    "additionalProperties": False,
}
_NAME = {
    "type": "object",
    "properties": {"family": _TEXT, "given": _TEXT, "literal": _TEXT},
    "additionalProperties": False,
}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "id": _TEXT,
            "type": {
                "enum": ["article-newspaper", "article-magazine", "article-journal", "webpage", "post", "document"]
            },
            **dict.fromkeys(("title", "container-title", "URL", "volume", "issue", "language", "note"), _TEXT),
            **dict.fromkeys(("issued", "accessed"), _DATE),
            "author": {"type": "array", "items": _NAME},
        },
        "required": ["id", "type"],
        "additionalProperties": False,
    },
}


def _items(works: tuple[WorkEntry, ...] = ALL) -> dict[str, dict[str, object]]:
    return {item["id"]: item for item in json.loads(write_works(works, "csl"))}


def test_every_type_fits_the_schema() -> None:
    jsonschema.validate(json.loads(write_works(ALL, "csl")), SCHEMA)


def test_dates_have_as_many_parts_as_are_known() -> None:
    items = _items()
    assert items["ria-2025-07-07"]["issued"] == {"date-parts": [[2025, 7, 7], [2025, 7, 9]]}
    assert items["gas-2025"]["issued"] == {"date-parts": [[2025, 8]]}
    assert items["rybar"]["issued"] == {"date-parts": [[2024]]}
    assert items["president"]["accessed"] == {"date-parts": [[2025, 8, 26]]}


def test_letters_of_every_script_stand_as_they_are() -> None:
    assert "РИА Новости" in write_works(ALL, "csl").decode()
    assert _items()["gas-2025"]["title"] == "Gas & {Silence}: 50% of $5_000 #1 ~ \\ ^"


def test_persons_have_two_names_and_institutions_one() -> None:
    first, second = _items()["gas-2025"]["author"]  # type: ignore[misc]
    assert first == {"family": "van der Doe", "given": "Jane"}
    assert second == {"literal": "Ministry of Trade and Industry, Tokyo"}


@given(any_works)
@settings(max_examples=60, deadline=None)
def test_any_works_give_items_that_can_be_read(works: list[WorkEntry]) -> None:
    items = json.loads(write_works(works, "csl"))
    assert [item["id"] for item in items] == [entry.key for entry in works]
    assert [item["type"] for item in items] == [entry.type for entry in works]
