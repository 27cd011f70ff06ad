"""The document's own words by language: ``resources/labels/<language>.yaml``. English is complete and the measure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from briefer import assets
from briefer.storage.files import content_by_id, read_small
from briefer.storage.reading import nearest
from briefer.yaml_files.nodes import Mapping as MappingNode
from briefer.yaml_files.nodes import ProblemLog, Scalar

_PLACE = re.compile(r"\{([^{}]*)\}")
_NEEDED = {"page": "{page}", "note_again": "{n}"}  # what a label says nothing without


@dataclass(frozen=True, slots=True)
class _LabelFile:
    language: str
    words: Mapping[str, str]


def label_languages() -> tuple[str, ...]:
    """The languages that have labels, English first."""
    found = sorted(path.stem for path in (assets.resources() / "labels").glob("*.yaml"))
    return ("en", *(language for language in found if language != "en"))


@cache
def load_labels(language: str) -> Mapping[str, str]:
    """The labels of a language by its BCP 47 tag ("de-AT" has those of "de"); English where there are none.

    Raises:
        TemplateError: a shipped file breaks its format.
    """
    base = language.partition("-")[0].lower()
    id = base if base in label_languages() else "en"
    return read_small(*content_by_id(id, "labels", (assets.resources() / "labels",)), "labels", _LabelFile)[0].words


def check_labels(node: MappingNode, log: ProblemLog) -> None:
    """Every label must be a known one and fill in nothing but what that label is given."""
    known = load_labels("en")
    for key, value in node.entries:
        if key.text not in known:
            log.add(key.line, f"Unknown label '{key.text[:60]}'.", nearest(key.text, known))
        elif isinstance(value, Scalar):
            _check_places(key.text, value, known[key.text], log)


def _check_places(key: str, value: Scalar, english: str, log: ProblemLog) -> None:
    allowed = set(_PLACE.findall(english))
    for name in _PLACE.findall(value.text):
        if name not in allowed:
            known = ", ".join(f"{{{place}}}" for place in sorted(allowed)) or "nothing"
            log.add(value.line, f"The label '{key}' cannot fill in '{{{name[:40]}}}'.", f"It can fill in {known}.")
    needed = _NEEDED.get(key, "")
    if needed not in value.text:
        log.add(value.line, f"The label '{key}' must contain '{needed}'.")
