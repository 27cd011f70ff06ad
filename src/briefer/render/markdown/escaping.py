"""Text as Markdown prints it letter by letter: what would be markup is escaped, and only that."""

from __future__ import annotations

import re

# Signs that mean something inside a line, in CommonMark or in what most programs add to it (strike-through, formulas);
# at the ends of a run those that do before or within the brackets of a link.
_SIGNS = re.compile(r"[\\`*_\[\]<>~$|]|&(?=#?\w+;)|^\^|!$")
# What begins a heading, a list, a rule or a note where a line begins.
_LINE_START = re.compile(r"(?P<whole>\d{1,9}|\[\^\d+\])(?=[.):])|[#+=:-]")
_BLANKS = re.compile(r"[\t\n\r\x85\u2028\u2029 ]+")


def escaped(text: str, *, starts_line: bool = False) -> str:
    """The text on one line, blanks drawn together; ``starts_line`` where it begins a block."""
    said = _SIGNS.sub(lambda found: f"\\{found[0]}", _BLANKS.sub(" ", text))
    return line_start(said) if starts_line else said


def line_start(line: str) -> str:
    """The line so that it begins a paragraph and nothing else; blanks at its beginning would make it code."""
    line = line.lstrip(" \u00a0")
    found = _LINE_START.match(line)
    if not found:
        return line
    whole = found["whole"] or ""
    return f"{whole}\\{line[len(whole) :]}"
