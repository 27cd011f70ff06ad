"""What the two markup formats (Word's XML and HTML) share: the one place that escapes text and judges addresses."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, quote, urlsplit

from briefer.errors import ExportError, Problem
from briefer.text.direction import language_direction

# XML 1.0, production 2 (Char), read the other way round. HTML forbids no fewer of them.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_TAG = re.compile(r"<[^<>]*>")
_UNSAFE = re.compile(r"[\s\"<>\\^`{}|]")  # letters beyond ASCII may stay: the address is then an IRI
_LABEL = re.compile(r"\w(?:[\w-]*\w)?")
_MAILBOX = re.compile(r"[^\s@<>\"(),:;\\\[\]]+@[\w.-]+\w")
_ADDRESS_MAX = 2000  # Word refuses a whole file over an address longer than 2,083 characters
NESTED_MOST = 60  # blocks within blocks; no paper a person wrote comes near


def escape(text: str) -> str:
    """The text as element content or as an attribute in double quotes."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def reads_right_to_left(language: str) -> bool:
    """Whether a language, by its BCP 47 tag, is written from right to left."""
    return language_direction(language) == "rtl"


def refuse_unwritable(markup: str) -> None:
    """Raise ``ExportError`` that names every character no markup format can carry, with words near the first of each.

    Such characters are cleaned away when an article is read; one that is still here is never dropped in silence.
    """
    first: dict[str, int] = {}
    for found in _UNWRITABLE.finditer(markup):
        first.setdefault(found.group(), found.start())
    if first:
        raise ExportError([_unwritable_problem(markup, *item) for item in sorted(first.items())])


def refuse_deep(nested: int) -> None:
    """Raise ``ExportError`` when blocks stand in each other deeper than any reader or program follows."""
    if nested > NESTED_MOST:
        raise ExportError(Problem("", "Lists, quotations or boxes are nested too deeply.", "Flatten them."))


def _unwritable_problem(markup: str, character: str, at: int) -> Problem:
    near = _UNWRITABLE.sub("", _TAG.sub(" ", markup[max(0, at - 60) : at + 40]))
    words = " ".join(near.replace("<", " ").replace(">", " ").split()[:6])
    return Problem(f"near “{words}”", f"The character U+{ord(character):04X} cannot be written.", "Remove it there.")


def web_address(href: str) -> str | None:
    """The address as it can stand in a file, or none unless it is a sound http, https or mailto address.

    Word calls a file damaged when one link in it is malformed, so what is doubtful stays text.
    """
    href = href.strip()
    if len(href) > _ADDRESS_MAX or _UNWRITABLE.search(href):
        return None
    try:
        parts = urlsplit(href)
        sound = _sound_mail(parts) if parts.scheme == "mailto" else _sound_web(parts)
    except ValueError:
        return None
    return _UNSAFE.sub(lambda found: quote(found.group()), href) if sound else None


def _sound_mail(parts: SplitResult) -> bool:
    return not parts.netloc and bool(_MAILBOX.fullmatch(parts.path))


def _sound_web(parts: SplitResult) -> bool:
    """A user name before the host hides where a link leads, so it does not pass."""
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or not parts.hostname:
        return False
    if parts.port == 0:
        return False
    if "[" in parts.netloc:
        return ipaddress.ip_address(parts.hostname).version == 6
    return len(parts.hostname) < 254 and all(map(_LABEL.fullmatch, parts.hostname.removesuffix(".").split(".")))
