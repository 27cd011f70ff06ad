"""Reads the typed fields of a mapping and notes every one that is wrong, so that all problems come at once."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from briefer.ingest.readers.cleaning import count_unprintable
from briefer.model.dates import PartialDate
from briefer.yaml_files.nodes import Mapping, Node, ProblemLog, Scalar, quoted
from briefer.yaml_files.nodes import Sequence as ListNode

Word = TypeVar("Word", bound=str)

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTHS = {"true": True, "false": False, "True": True, "False": False}
_WHOLE = re.compile(r"-?\d{1,9}", re.ASCII)
_LINE_ENDS = re.compile(r"[ \t]*[\r\n]+[ \t]*")
_LONGEST_COMPARED = 60  # comparing words for a suggestion takes time quadratic in their length


def is_null(node: Node) -> bool:
    """Whether a value says "nothing"."""
    return isinstance(node, Scalar) and node.plain and node.text in _NULLS


def text_of(node: Node, what: str, log: ProblemLog) -> str:
    """A value as text; line ends, which YAML allows in long values, become spaces."""
    if not isinstance(node, Scalar):
        log.add(node.line, f"{what} must be text, not a {kind_of(node)}.")
        return ""
    text = node.text
    if "\n" in text or "\r" in text:
        text = _LINE_ENDS.sub(" ", text.strip("\r\n"))
    if count_unprintable(text):
        log.add(node.line, f"{what} holds control characters or broken letters.", "Take them out.")
    return text


def date_of(node: Node, what: str, log: ProblemLog) -> PartialDate | None:
    """A value as a date of ISO 8601, of reduced precision where less is known."""
    text = text_of(node, what, log)
    try:
        return PartialDate.from_iso(text)
    except ValueError:
        if isinstance(node, Scalar):
            log.add(
                node.line, f"{what} is {quoted(text)}, which is no date.", "Write it like 2025-07-04, 2025-07 or 2025."
            )
        return None


def whole_of(node: Node, what: str, log: ProblemLog) -> int:
    """A value as a whole number."""
    if isinstance(node, Scalar) and node.plain and _WHOLE.fullmatch(node.text):
        return int(node.text)
    log.add(node.line, f"{what} must be a whole number{_without_quotes(node)}.")
    return 0


def items_of(node: Node, what: str, log: ProblemLog) -> tuple[Node, ...]:
    """The items of a value that must be a list."""
    if isinstance(node, ListNode):
        return node.items
    log.add(node.line, f"{what} must be a list, not a {kind_of(node)}.")
    return ()


def _without_quotes(node: Node) -> str:
    return " without quotes" if isinstance(node, Scalar) and not node.plain else ""


def kind_of(node: Node) -> str:
    """What a value is, in words."""
    if isinstance(node, Mapping):
        return "mapping"
    return "list" if isinstance(node, ListNode) else "single value"


class Fields:
    """The fields of one mapping. Keys that are not ``allowed`` are problems, with the nearest that is."""

    def __init__(self, node: Node | None, what: str, allowed: Sequence[str], log: ProblemLog) -> None:
        self._what = what
        self._log = log
        self._values: dict[str, Node] = {}
        self.line = node.line if node else 1
        if node is None:
            return
        if not isinstance(node, Mapping):
            log.add(node.line, f"{what} must be a mapping of keys to values, not a {kind_of(node)}.")
            return
        for key, value in node.entries:
            if key.text in allowed:
                self._values[key.text] = value
            else:
                log.add(key.line, f"{what} has no key {quoted(key.text)}.", suggestion(key.text, allowed))

    def __contains__(self, key: str) -> bool:
        return key in self._values and not is_null(self._values[key])

    def node(self, key: str) -> Node | None:
        """The value of a key as it stands; none without it."""
        return self._values[key] if key in self else None

    def require(self, *keys: str) -> None:
        """Notes each of the keys that is missing."""
        for key in keys:
            if key not in self:
                self._log.add(self.line, f"{self._what} needs the key {quoted(key)}.", "Add it.")

    def text(self, key: str, default: str = "") -> str:
        """The text of a key."""
        return text_of(self._values[key], self._name(key), self._log) if key in self else default

    def word(self, key: str, words: Sequence[Word], default: Word) -> Word:
        """The text of a key, which must be one of some words."""
        if key not in self:
            return default
        text = self.text(key)
        found = next((word for word in words if word == text), None)
        if found is None:
            hint = suggestion(text, words) or f"It is one of: {', '.join(words)}."
            self._log.add(self._values[key].line, f"{self._name(key)} is {quoted(text)}, which is not known.", hint)
        return found or default

    def whole(self, key: str, default: int = 0, least: int | None = None) -> int:
        """The whole number of a key, at least ``least``."""
        if key not in self:
            return default
        number = whole_of(self._values[key], self._name(key), self._log)
        if least is not None and number < least:
            self._log.add(self._values[key].line, f"{self._name(key)} is {number}, but must be {least} or more.")
        return number

    def truth(self, key: str) -> bool:
        """Whether a key says true; false without it."""
        if key not in self:
            return False
        node = self._values[key]
        if isinstance(node, Scalar) and node.plain and node.text in _TRUTHS:
            return _TRUTHS[node.text]
        self._log.add(node.line, f"{self._name(key)} must be true or false.")
        return False

    def date(self, key: str) -> PartialDate | None:
        """The date of a key; none without it."""
        return date_of(self._values[key], self._name(key), self._log) if key in self else None

    def items(self, key: str) -> tuple[Node, ...]:
        """The items of the list of a key."""
        return items_of(self._values[key], self._name(key), self._log) if key in self else ()

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of the list of a key."""
        return tuple(text_of(item, f"Each of {quoted(key)}", self._log) for item in self.items(key))

    def wholes(self, key: str) -> tuple[int, ...]:
        """The whole numbers of the list of a key."""
        return tuple(whole_of(item, f"Each of {quoted(key)}", self._log) for item in self.items(key))

    def dates(self, key: str) -> tuple[PartialDate, ...]:
        """The dates of the list of a key."""
        found = (date_of(item, f"Each of {quoted(key)}", self._log) for item in self.items(key))
        return tuple(date for date in found if date)

    def entries(self, key: str) -> Iterator[tuple[str, Node]]:
        """The keys and values of the mapping of a key."""
        if key not in self:
            return
        node = self._values[key]
        if not isinstance(node, Mapping):
            self._log.add(node.line, f"{self._name(key)} must be a mapping, not a {kind_of(node)}.")
            return
        yield from ((name.text, value) for name, value in node.entries)

    def line_of(self, key: str) -> int:
        """The line of a key's value, else that of the mapping."""
        return self._values[key].line if key in self._values else self.line

    def _name(self, key: str) -> str:
        return f"{quoted(key)} of {self._what[:1].lower()}{self._what[1:]}"


def suggestion(word: str, words: Sequence[str]) -> str:
    """A sentence with the nearest of the words, empty when none is near."""
    near = difflib.get_close_matches(word[:_LONGEST_COMPARED], words, 1, 0.6)
    return f"Did you mean {quoted(near[0])}?" if near else ""
