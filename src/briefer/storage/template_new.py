"""Begins a template of the user's own: a file that extends another and shows, as comments, all it takes from it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from briefer.errors import ExportError, Problem, TemplateError
from briefer.model.template import BriefTemplate, Limits, PageSpec, PartSpec
from briefer.model.word_base import WordBase
from briefer.storage.atomic import write_atomically
from briefer.storage.labels import load_labels
from briefer.storage.template_file import SCHEMA, SCHEMA_KEY, SLUG
from briefer.storage.templates import load_template
from briefer.storage.writing import to_plain
from briefer.yaml_files.yaml_writing import write_yaml

_ABOUT = """\
# A brief template. It takes from '{base}' all that it does not say itself; docs/template-format.md explains every key.
# What it takes stands below as comments: remove the '#' of the lines you want to change, with the lines above them
# that they hang on. A part is known by its role; of a part, give the role and only what changes.
"""


def new_template(name: str, base: str, folder: Path, folders: Sequence[Path] = ()) -> Path:
    """Write ``<folder>/<id>.yaml``, a template named ``name`` that extends ``base``, and return its path.

    Raises:
        TemplateError: the name gives no id, or there is no usable template ``base``.
        ExportError: the file exists already or cannot be written.
    """
    id = template_id(name)
    template = load_template(base, folders)
    if id == template.id:
        hint = "Choose another name."
        raise TemplateError(Problem("", f"A template cannot extend one of its own id, '{id}'.", hint))
    head: dict[str, Any] = {SCHEMA_KEY: SCHEMA, "id": id, "name": name.strip(), "extends": template.id}
    inherited = write_yaml(_inherited(template)).splitlines()
    text = "\n".join([_ABOUT.format(base=template.id) + write_yaml(head), *(f"# {i}" for i in inherited), ""])
    path = folder / f"{id}.yaml"
    if path.exists():
        raise ExportError(Problem(str(path), "There is a template of that name already.", "Choose another name."))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(Problem(str(folder), f"The folder cannot be made ({error.strerror}).")) from None
    write_atomically(path, text.encode(), overwrite=False)
    return path


def template_id(name: str) -> str:
    """The id for a name: "My Desk’s brief" → "my-desks-brief".

    Raises:
        TemplateError: nothing is left of it.
    """
    plain = unicodedata.normalize("NFKD", name.strip().lower().replace("ə", "e").replace("ı", "i"))
    words = re.findall(r"[a-z0-9]+", re.sub(r"[^\x00-\x7f]|'", "", plain))
    id = "-".join(words)[:60].strip("-")
    if not re.fullmatch(SLUG, id):
        hint = "Use letters from a to z, digits and spaces, a letter first."
        raise TemplateError(Problem("", f"No file name can be made of '{name[:60]}'.", hint))
    return id


def _inherited(template: BriefTemplate) -> Any:
    """All that a file extending this template takes, as it would write it."""
    given = {f.name: getattr(template, f.name) for f in fields(template) if f.name not in ("id", "name", "labels")}
    hints = {"page": PageSpec, "limits": Limits, "parts": tuple[PartSpec, ...]}
    plain = {key: to_plain(value, hints[key]) if key in hints else _listed(value) for key, value in given.items()}
    own = {key: word for key, word in template.labels.items() if load_labels(template.language).get(key) != word}
    parts = plain.pop("parts")
    everything = {**plain, **({"labels": own} if own else {}), "parts": parts}
    return {key: value for key, value in everything.items() if value not in ({}, [], None)}


def _listed(value: Any) -> Any:
    if isinstance(value, WordBase):
        return value.name
    return list(value) if isinstance(value, tuple) else dict(value) if isinstance(value, Mapping) else value
