"""The shipped JSON Schema is the one the classes give, and agrees with briefer on what is right."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
import yaml

from briefer import assets
from briefer.storage.template_file import LimitsFile, PageFile, PartFile, TemplateFile
from briefer.storage.template_schema import template_json_schema, template_schema_text
from briefer.storage.templates import check_template


def complaints(text: str) -> list[str]:
    """What an editor would mark; needs the package jsonschema, which nothing else does."""
    validator = pytest.importorskip("jsonschema").Draft202012Validator(template_json_schema())
    validator.check_schema(template_json_schema())
    return sorted(error.message for error in validator.iter_errors(yaml.safe_load(text)))


def test_the_shipped_schema_is_current() -> None:
    """Write it anew with: briefer templates schema > resources/schemas/template.schema.json."""
    shipped = assets.resources() / "schemas" / "template.schema.json"
    assert shipped.read_text(encoding="utf-8") == template_schema_text()


def test_every_key_says_what_it_is_for() -> None:
    schema = template_json_schema()
    assert all(part.get("description") for part in schema["properties"].values())
    assert all(part["description"] for part in schema["properties"]["parts"]["items"]["properties"].values())


@pytest.mark.parametrize("path", sorted(assets.templates().glob("*.yaml")), ids=lambda path: path.stem)
def test_the_shipped_templates_keep_to_it(path: Path) -> None:
    assert complaints(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{template: 1, id: a, name: A, extends: b, headng: x}", "'headng' was unexpected"),
        ("{template: 1, id: a, name: A}", "'parts' is a required property"),
        ("{template: 2, id: a, name: A, extends: b}", "1 was expected"),
        ("{template: 1, id: A B, name: A, extends: b}", "does not match"),
        ("{template: 1, id: a, name: A, extends: b, citation_style: foot}", "is not one of"),
        ("{template: 1, id: a, name: A, extends: b, page: {left_mm: 1}}", "less than the minimum"),
        ("{template: 1, id: a, name: A, extends: b, labels: {nots: x}}", "'nots' was unexpected"),
        ("{template: 1, id: a, name: A, extends: b, parts: [{heading: x}]}", "'role' is a required property"),
    ],
)
def test_it_finds_what_briefer_finds(text: str, words: str) -> None:
    assert any(words in message for message in complaints(text)), complaints(text)


def test_the_documentation_explains_every_key() -> None:
    text = (assets.templates().parent / "docs" / "template-format.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"(?m)^\| `([a-z_]+)` \|", text))
    keys = {f.name for record in (TemplateFile, PartFile, PageFile, LimitsFile) for f in fields(record)}
    assert explained >= keys | {"template"}


def test_the_examples_of_the_documentation_are_templates_without_problems(tmp_path: Path) -> None:
    text = (assets.templates().parent / "docs" / "template-format.md").read_text(encoding="utf-8")
    examples = [block for block in re.findall(r"```yaml\n(.*?)```", text, re.S) if block.startswith("template:")]
    assert len(examples) == 2
    for number, example in enumerate(examples):
        path = tmp_path / f"example-{number}.yaml"
        path.write_text(example, encoding="utf-8")
        assert check_template(path) == ()
