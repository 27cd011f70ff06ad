"""JSON by its grammar, with the line numbers that the standard library does not give."""

from __future__ import annotations

import re
from json.decoder import JSONDecodeError, scanstring  # type: ignore[attr-defined]  # C code for all escapes

from briefer.yaml_files.building import Room, StopReadingError, TreeBuilder
from briefer.yaml_files.nodes import Node, ProblemLog, Scalar

_SPACE = re.compile(r"[ \t\r\n]*")
_PLAIN = re.compile(r"(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])")


def parse_json(text: str, log: ProblemLog, room: Room | None = None) -> Node | None:
    """The value of a JSON text; none when the log says why it cannot be read. Linear, without recursion."""
    try:
        return _JsonReader(text, log, room).read()
    except StopReadingError:
        return None


class _JsonReader:
    def __init__(self, text: str, log: ProblemLog, room: Room | None) -> None:
        self._text = text
        self._log = log
        self._tree = TreeBuilder(log, room)
        self._at = 0
        self._line = 1
        self._line_at = 0  # up to where lines are counted

    def read(self) -> Node | None:
        self._value()
        while self._tree.stack:
            self._step()
        if self._peek():
            self._fail("there is more text after its end")
        return self._tree.root

    def _step(self) -> None:
        """Inside a list or mapping: its end, or a comma and the next entry."""
        parent = self._tree.stack[-1]
        closing = "}" if parent.is_mapping else "]"
        found = self._peek()
        if found == closing:
            self._at += 1
            self._tree.close()
            return
        if parent.begun:
            if found != ",":
                self._fail(f"a comma or {closing} is missing")
            self._at += 1
        parent.begun = True
        if parent.is_mapping:
            self._key()
        self._value()

    def _key(self) -> None:
        if self._peek() != '"':
            self._fail("a key in double quotes is missing")
        self._tree.place(self._string())
        if self._peek() != ":":
            self._fail("a colon after the key is missing")
        self._at += 1

    def _value(self) -> None:
        found = self._peek()
        if found == '"':
            self._tree.place(self._string())
        elif found and found in "{[":
            self._tree.open(self._here(), found == "{")
            self._at += 1
        else:
            self._plain()

    def _plain(self) -> None:
        match = _PLAIN.match(self._text, self._at)
        if match is None:
            self._fail("a value is missing; words stand in double quotes")
        else:
            self._tree.place(Scalar(match[0], True, self._here()))
            self._at = match.end()

    def _string(self) -> Scalar:
        line = self._here()
        try:
            text, self._at = scanstring(self._text, self._at + 1, True)
        except JSONDecodeError as error:
            self._at = error.pos
            self._fail(error.msg[:1].lower() + error.msg[1:])
            raise
        return Scalar(text, False, line)

    def _peek(self) -> str:
        space = _SPACE.match(self._text, self._at)
        self._at = space.end() if space else self._at
        return self._text[self._at : self._at + 1]

    def _here(self) -> int:
        self._line += self._text.count("\n", self._line_at, self._at)
        self._line_at = self._at
        return self._line

    def _fail(self, reason: str) -> None:
        self._log.add(self._here(), f"This is not valid JSON: {reason}.", "Check commas, quotes and brackets here.")
        raise StopReadingError
