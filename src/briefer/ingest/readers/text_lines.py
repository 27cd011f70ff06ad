"""The lines of a plain text: which line ends and spaces there are, what cannot be printed, what stands for a bullet."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace

from briefer.model.article import Notice
from briefer.text.letters import begins_lower

NARROWEST_WRAP = 36
_LINE_END = re.compile(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ufeff\u200b\u2060\u00ad]")
_SURROGATES = re.compile("[\ud800-\udfff]")
# A no-break space stays where it binds for the reader's sake: inside numbers and French punctuation.
_LOOSE_NO_BREAK = re.compile(r"(?<![\d«])[\u00a0\u2007\u202f]|(?<=\d)[\u00a0\u2007\u202f](?!\d|[%€$£°])(?![»:;!?])")
_BINDING = re.compile(r"[\u00a0\u2007\u202f](?=[»:;!?%])")
_SPACES = re.compile(r"[ \u3000\u2002-\u2006\u2008-\u200a]+")
_TABS = re.compile(r" *\t[ \t]*")
_GLYPHS = (
    "⮞➔➜➡◉⦿⚫✦✧☑✅❯∎◾◽▹▻⁌⁍•‣⁃∙◦●○▪▫■□◆◇►▶▸➢➤❖✓✔★☆⦁·\u27a2\u2043\uf02d\uf06c\uf06e\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc\ufffd"
)
BULLET = re.compile(
    rf"(?:[{_GLYPHS}\ue000-\uf8ff][ \t\u00a0]*|(?:[-*–—+‐‑−›»→⇒]|--)[ \t\u00a0]+|o(?:\t[ \t]*| {{2,}}))(?=\S)"
)
STOPPED = re.compile(r"[.!?:;…][\"'”’»“)\]*_\d]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it; ``indent`` counts what stood before it, a tab as four."""

    text: str
    number: int
    indent: int

    @property
    def width(self) -> int:
        """Characters from the margin to the end."""
        return self.indent + len(self.text)


def lines_of(text: str) -> tuple[tuple[Line, ...], tuple[Notice, ...]]:
    """The lines, tidied, and what was left out of them."""
    text, notices = _clean(text)
    lines = tuple(_line(raw, number) for number, raw in enumerate(_LINE_END.split(text), 1))
    return _single_spaced(_with_letter_bullets(lines)), notices


def _clean(text: str) -> tuple[str, tuple[Notice, ...]]:
    printable, count = _CONTROLS.subn("", text.lstrip("\ufeff"))
    printable, lone = _SURROGATES.subn("\ufffd", printable)
    if "\u00a0" in printable or "\u202f" in printable or "\u2007" in printable:
        printable = _BINDING.sub("\ue001", printable)
        printable = _LOOSE_NO_BREAK.sub(" ", printable).replace("\ue001", "\u00a0")
    invisible = len(re.findall("[\ufeff\u200b\u2060\u00ad]", text))
    if count - invisible + lone <= 0:
        return printable, ()
    message = "Control characters in the text, which cannot be printed, were left out."
    return printable, (Notice("control-characters", message),)


def _line(raw: str, number: int) -> Line:
    body = raw.lstrip(" \t\u00a0\u3000")
    lead = raw[: len(raw) - len(body)]
    indent = len(lead) + 3 * lead.count("\t")
    tidy = _SPACES.sub(" ", _TABS.sub("\t", body.rstrip())) if "|" not in body else body.rstrip()
    bullet = BULLET.match(body)
    if bullet and body[0] == "o":
        tidy = "o\t" + _SPACES.sub(" ", _TABS.sub("\t", body[bullet.end() :].rstrip()))
    return Line(tidy, number, indent)


def _with_letter_bullets(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """With the letter o of a list known for its bullet where several lines that begin anew have one."""
    found = [
        at
        for at, line in enumerate(lines)
        if _LETTER_BULLET.match(line.text) and (at == 0 or not lines[at - 1].text or not _flows(lines[at - 1].text))
    ]
    if len(found) < 2:
        return lines
    marked = set(found)
    return tuple(replace(line, text="o\t" + line.text[2:]) if at in marked else line for at, line in enumerate(lines))


_LETTER_BULLET = re.compile(r"o [^\W\d_a-z]")


def _flows(text: str) -> bool:
    return len(text) > NARROWEST_WRAP and not STOPPED.search(text)


def _single_spaced(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Without the blank line that some exports put after every line, when that is plainly what they did."""
    filled = [line for line in lines if line.text]
    alone = sum(1 for a, b in itertools.pairwise(filled) if b.number - a.number == 2)
    flowing = sum(
        1
        for a, b in itertools.pairwise(filled)
        if len(a.text) > 30 and begins_lower(b.text) and not STOPPED.search(a.text)
    )
    if len(filled) < 8 or alone < 0.5 * len(filled) or flowing < 0.4 * alone:
        return lines
    kept = []
    previous = None
    for line in lines:
        if line.text or (previous is not None and not previous.text):
            kept.append(line)
        previous = line
    return tuple(kept)
