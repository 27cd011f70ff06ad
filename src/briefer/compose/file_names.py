"""File names from a pattern such as ``{date}-{title}-{marking}``: safe on every platform, readable by people."""

from __future__ import annotations

import re
import unicodedata

from briefer.errors import Problem, UsageError
from briefer.model.brief import Brief
from briefer.model.template import BriefTemplate

_MOST_CHARACTERS = 80
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
    said = re.sub(r"\{(\w+)\}", lambda m: _slug(values[m[1]]), pattern)
    name = re.sub(r"-{2,}", "-", re.sub(r"[^\w.+-]", "-", said)).strip("-. ")[:_MOST_CHARACTERS].rstrip("-. ")
    return f"brief-{name}".rstrip("-") if not name or _RESERVED.match(name) else name


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
