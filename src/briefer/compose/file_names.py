"""File names from a pattern such as ``{date}-{title}-{marking}``: safe on every platform, readable by people."""

from __future__ import annotations

import re
import unicodedata

from briefer.errors import Problem, UsageError
from briefer.model.brief import Brief
from briefer.model.template import BriefTemplate

_MOST_CHARACTERS = 80
_LEAST_OF_TITLE = 12
FIELDS = ("title", "date", "marking", "template", "reference")
# Names that Windows keeps for devices, in any folder and with any ending.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def file_name(pattern: str, brief: Brief, template: BriefTemplate) -> str:
    """The name without its ending.

    Raises:
        UsageError: the pattern names a field that does not exist.
    """
    check_pattern(pattern)
    values = {
        "title": brief.title,
        "date": brief.date.iso if brief.date else "",
        "marking": brief.marking,
        "template": template.id,
        "reference": brief.reference,
    }
    slugs = {field: _slug(value) for field, value in values.items()}
    name = _joined(pattern, slugs)
    if len(name) > _MOST_CHARACTERS and "{title}" in pattern:  # the marking and the date tell files apart
        room = max(len(slugs["title"]) - (len(name) - _MOST_CHARACTERS), _LEAST_OF_TITLE)
        name = _joined(pattern, {**slugs, "title": _cut(slugs["title"], room)})
    name = name[:_MOST_CHARACTERS].rstrip("-. ")
    return f"brief-{name}".rstrip("-") if not name or _RESERVED.match(name) else name


def _joined(pattern: str, slugs: dict[str, str]) -> str:
    said = re.sub(r"\{(\w+)\}", lambda m: slugs[m[1]], pattern)
    return re.sub(r"-{2,}", "-", re.sub(r"[^\w.+-]", "-", said)).strip("-. ")


def _cut(slug: str, most: int) -> str:
    """As many characters as there is room for, whole words if that leaves most of them."""
    cut = slug[:most]
    at = cut.rfind("-") if slug[most : most + 1] not in ("", "-") else -1
    return cut[:at] if at > most // 2 else cut.rstrip("-")


def check_pattern(pattern: str) -> None:
    """Whether a pattern names only fields that exist.

    Raises:
        UsageError: it names another.
    """
    unknown = [name for name in re.findall(r"\{(\w*)\}", pattern) if name not in FIELDS]
    if unknown:
        known = ", ".join(f"{{{name}}}" for name in FIELDS)
        raise UsageError(Problem("--name", f"there is no field {{{unknown[0]}}}.", f"Known are {known}."))


def _slug(text: str) -> str:
    """Lower-case words with hyphens; letters of every script stay letters."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text.lower().replace("’", "").replace("'", "")))
    return "-".join(words)
