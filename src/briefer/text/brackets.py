"""The brackets around a citation, and only those."""

from __future__ import annotations

_PAIRS = {"(": ")", "[": "]"}


def without_brackets(text: str) -> str:
    """``text`` without the pairs of brackets that hold the whole of it; those inside stay, as in "(Tass (video))"."""
    inner = text.strip()
    while inner[:1] in _PAIRS and inner.endswith(_PAIRS[inner[0]]) and _holds_all(inner):
        inner = inner[1:-1].strip()
    return inner


def _holds_all(text: str) -> bool:
    """Whether the first bracket closes with the last character, not before: "(a) and (b)" is no pair."""
    opening, closing, depth = text[0], _PAIRS[text[0]], 0
    for at, character in enumerate(text):
        depth += (character == opening) - (character == closing)
        if depth == 0:
            return at == len(text) - 1
    return False
