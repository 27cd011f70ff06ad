"""The JSON Schema of template files, made of the same classes that validate them, so that editors complete keys."""

from __future__ import annotations

import json
from typing import Any, assert_never

from briefer.storage.labels import load_labels
from briefer.storage.shapes import (
    Choice,
    Day,
    Elsewhere,
    FieldShape,
    Many,
    Maybe,
    Number,
    OneOf,
    Record,
    Rule,
    Shape,
    Table,
    Text,
    Truth,
    Whole,
    fields_of,
)
from briefer.storage.template_file import SCHEMA, SCHEMA_KEY, SCHEMA_NOTE, PartFile, TemplateFile

Json = dict[str, Any]


_TITLES: dict[type, str] = {TemplateFile: "A brief template", PartFile: "A part of a brief"}


def template_json_schema() -> Json:
    """The schema, draft 2020-12. It is no stricter than briefer, except that numbers are no text."""
    schema = _record(TemplateFile)
    version = {"const": SCHEMA, "description": SCHEMA_NOTE}
    schema["properties"] = {SCHEMA_KEY: version, **schema["properties"]}
    schema["required"] = [SCHEMA_KEY, *schema["required"]]
    # Without a template to take them from, these must be given.
    schema["if"] = {"required": ["extends"]}
    schema["else"] = {"required": ["kind", "description", "parts"]}
    words = load_labels("en")
    labels = schema["properties"]["labels"]
    labels["properties"] = {key: {"type": ["string", "null"], "description": f"English: {words[key]}"} for key in words}
    labels["additionalProperties"] = False
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def template_schema_text() -> str:
    """The schema as it is shipped in ``resources/schemas``."""
    return json.dumps(template_json_schema(), indent=2, ensure_ascii=False) + "\n"


def _record(record: type) -> Json:
    fields = fields_of(record)
    schema: Json = {"type": "object", "additionalProperties": False}
    if record in _TITLES:
        schema = {"title": _TITLES[record], **schema}
    schema["properties"] = {field.key: _field(field) for field in fields}
    required = [field.key for field in fields if field.required]
    return {**schema, "required": required} if required else schema


def _field(field: FieldShape) -> Json:
    schema = _shape(field.shape)
    rule = field.rule
    return {"description": rule.note, **_with_rule(schema, rule)} if rule else schema


def _with_rule(schema: Json, rule: Rule) -> Json:
    """Bounds and patterns hold for the value itself, for each entry of a list, for each value of a mapping."""
    if "items" in schema and "type" in schema["items"]:
        return {**schema, "items": _with_rule(schema["items"], rule)}
    if isinstance(schema.get("additionalProperties"), dict):
        return {**schema, "additionalProperties": _with_rule(schema["additionalProperties"], rule)}
    bounds: Json = {"minimum": rule.least, "maximum": rule.most}
    bounds["pattern"] = f"^(?:{rule.pattern})$" if rule.pattern else None
    bounds["examples"] = list(rule.suggested) or None
    return {**schema, **{key: value for key, value in bounds.items() if value is not None}}


def _shape(shape: Shape) -> Json:  # noqa: C901 - one arm a shape
    match shape:
        case Text():
            return {"type": "string"}
        case Whole():
            return {"type": "integer"}
        case Number():
            return {"type": "number"}
        case Truth():
            return {"type": "boolean"}
        case Choice(words):
            return {"enum": list(words)}
        case Maybe(inner):
            return _or_null(_shape(inner))
        case Many(inner):
            return {"type": "array", "items": _shape(inner)}
        case Table(inner):
            return {"type": "object", "additionalProperties": _shape(inner)}
        case Record(record):
            return _record(record)
        case Day() | OneOf() | Elsewhere():
            raise TypeError(f"no template has a {shape!r}")
        case _:
            assert_never(shape)


def _or_null(schema: Json) -> Json:
    """A key without a value counts as not given."""
    if "enum" in schema:
        return {"enum": [*schema["enum"], None]}
    return {**schema, "type": [schema["type"], "null"]}
