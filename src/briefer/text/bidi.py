"""The order in which letters of both directions stand on a line: the Unicode Bidirectional Algorithm (UAX #9, 15.1).

Levels are found for a whole paragraph, then each line is put in order. No package gives levels for isolates and
brackets, so the rules stand here, named as in the standard. Time is linear in the length of the paragraph.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from briefer.text.direction import Direction

OBJECT = "\ufffc"  # stands in a text for what is no text: a picture, the mark of a note
_DEEPEST = 125  # BD2
_MOST_OPEN_BRACKETS = 63  # BD16
_REMOVED = frozenset(("LRE", "RLE", "LRO", "RLO", "PDF", "BN"))  # X9
_INITIATORS = frozenset(("LRI", "RLI", "FSI"))
_ISOLATES = frozenset((*_INITIATORS, "PDI"))
_NEUTRAL = frozenset(("B", "S", "WS", "ON", *_ISOLATES))
_EMBEDDINGS = {"LRE": (0, ""), "RLE": (1, ""), "LRO": (0, "L"), "RLO": (1, "R")}
_BLANK_AT_END = frozenset(("WS", "S", "B", "BN", *_ISOLATES, *_REMOVED))  # L1
# Paired brackets (BidiBrackets.txt): opening and closing.
_PAIRS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋〈〉❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜"
    "〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_MIRRORED_TOO = "«»‹›<>≤≥≪≫⊂⊃⊆⊇∈∋"  # the most usual of those that are no brackets (BidiMirroring.txt)
_ALIKE = {"\u2329": "\u3008", "\u232a": "\u3009"}  # canonically the same
_OPENING = {_ALIKE.get(a, a): _ALIKE.get(b, b) for a, b in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)}
_CLOSING = frozenset(_OPENING.values())
_BOTH = _PAIRS + _MIRRORED_TOO
MIRRORED = dict(zip(_BOTH, (_BOTH[i ^ 1] for i in range(len(_BOTH))), strict=True))  # L4


def embedding_levels(text: str, base: Direction) -> list[int]:
    """The level of each character of one paragraph: odd ones run from right to left, even ones from left to right."""
    level = 1 if base == "rtl" else 0
    kinds = [unicodedata.bidirectional(character) or "L" for character in text]
    kinds = ["WS" if kind == "B" else kind for kind in kinds]
    original = kinds.copy()
    partners = _matching_isolates(kinds)
    levels = _explicit_levels(kinds, partners, level)
    kept = [i for i, kind in enumerate(original) if kind not in _REMOVED]
    around = [level, *(levels[i] for i in kept), level]  # before and after each character that counts
    order = {place: number for number, place in enumerate(kept)}
    for run in _sequences(kept, levels, original, partners):
        sequence = _Sequence(text, kinds, original, levels, run)
        before, after = around[order[run[0]]], around[order[run[-1]] + 2]
        sequence.set_edges(before, level if original[run[-1]] in _INITIATORS else after)
        sequence.resolve()
    _lend_levels(levels, original, level)
    return levels


def visual_order(levels: Sequence[int]) -> list[int]:
    """The places of a line's characters, or of its runs, from left to right (L2)."""
    order = list(range(len(levels)))
    odd = [level for level in levels if level % 2]
    for least in range(max(levels, default=0), min(odd, default=1) - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= least:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end + 1
    return order


def line_levels(text: str, levels: Sequence[int], base: Direction) -> list[int]:
    """The levels of one line's characters: blanks at its end stand where the paragraph ends (L1)."""
    end = len(text)
    while end and unicodedata.bidirectional(text[end - 1]) in _BLANK_AT_END:
        end -= 1
    return [*levels[:end], *([1 if base == "rtl" else 0] * (len(text) - end))]


def _matching_isolates(kinds: Sequence[str]) -> dict[int, int]:
    """Each isolate initiator with its PDI and the other way round (BD9)."""
    open_ones: list[int] = []
    partners: dict[int, int] = {}
    for i, kind in enumerate(kinds):
        if kind in _INITIATORS:
            open_ones.append(i)
        elif kind == "PDI" and open_ones:
            begun = open_ones.pop()
            partners[begun], partners[i] = i, begun
    return partners


@dataclass(frozen=True, slots=True)
class _Status:
    """An entry of the directional status stack (X1)."""

    level: int
    override: str
    isolate: bool


def _explicit_levels(kinds: list[str], partners: dict[int, int], base: int) -> list[int]:
    """Rules X1 to X8; ``kinds`` are changed by overrides."""
    opened = _Opened([_Status(base, "", False)])
    ahead = _first_strong_ahead(kinds, partners)
    levels = []
    for i, kind in enumerate(kinds):
        if kind == "PDI":
            opened.close_isolate()
        status = opened.stack[-1]
        levels.append(status.level)
        if status.override and kind not in _REMOVED:
            kinds[i] = status.override
        if kind in _EMBEDDINGS:
            opened.embed(*_EMBEDDINGS[kind])
        elif kind in _INITIATORS:
            opened.isolate(kind == "RLI" or (kind == "FSI" and ahead.get(i) == "rtl"))
        elif kind == "PDF":
            opened.close_embedding()
    return levels


@dataclass(slots=True)
class _Opened:
    """What is open at a place of the text, and what of it was too deep to count (X1)."""

    stack: list[_Status]
    deep_isolates: int = 0
    deep_embeddings: int = 0
    isolates: int = 0

    def embed(self, parity: int, override: str) -> None:
        """X2 to X5."""
        deeper = _next_level(self.stack[-1].level, parity)
        if deeper <= _DEEPEST and not self.deep_isolates and not self.deep_embeddings:
            self.stack.append(_Status(deeper, override, False))
        elif not self.deep_isolates:
            self.deep_embeddings += 1

    def isolate(self, right_to_left: bool) -> None:
        """X5a to X5c."""
        deeper = _next_level(self.stack[-1].level, int(right_to_left))
        if deeper <= _DEEPEST and not self.deep_isolates and not self.deep_embeddings:
            self.isolates += 1
            self.stack.append(_Status(deeper, "", True))
        else:
            self.deep_isolates += 1

    def close_isolate(self) -> None:
        """X6a."""
        if self.deep_isolates:
            self.deep_isolates -= 1
        elif self.isolates:
            self.deep_embeddings = 0
            while not self.stack[-1].isolate:
                self.stack.pop()
            self.stack.pop()
            self.isolates -= 1

    def close_embedding(self) -> None:
        """X7."""
        if self.deep_isolates:
            return
        if self.deep_embeddings:
            self.deep_embeddings -= 1
        elif not self.stack[-1].isolate and len(self.stack) > 1:
            self.stack.pop()


def _next_level(level: int, parity: int) -> int:
    """The least greater level that is odd (``parity`` 1) or even (0)."""
    return level + 1 if (level + 1) % 2 == parity else level + 2


def _first_strong_ahead(kinds: Sequence[str], partners: dict[int, int]) -> dict[int, Direction]:
    """The direction of what each FSI holds (X5c). From the end, so that nested ones cost no more."""
    found: dict[int, Direction] = {}
    if "FSI" not in kinds:
        return found
    ahead: dict[int, Direction | None] = {}  # by the depth of isolates: the first strong one after here
    depth, depths = 0, []
    for i, kind in enumerate(kinds):
        if kind == "PDI" and i in partners:
            depth -= 1
        depths.append(depth)
        if kind in _INITIATORS:
            depth += 1
    for i in range(len(kinds) - 1, -1, -1):
        kind, depth = kinds[i], depths[i]
        if kind == "PDI" and i in partners:
            ahead[depth + 1] = None
        elif kind in ("L", "R", "AL"):
            ahead[depth] = "ltr" if kind == "L" else "rtl"
        elif kind in _INITIATORS:
            found[i] = ahead.get(depth + 1) or "ltr"
    return found


def _sequences(
    kept: Sequence[int], levels: Sequence[int], kinds: Sequence[str], partners: dict[int, int]
) -> list[list[int]]:
    """Isolating run sequences (BD13), as places in the text."""
    sequences: list[list[int]] = []
    going_on: dict[int, list[int]] = {}  # by the PDI at which a sequence is taken up again
    for _, places in groupby(kept, key=levels.__getitem__):
        run = list(places)
        sequence = going_on.pop(run[0], None)
        if sequence is None:
            sequence = []
            sequences.append(sequence)
        sequence += run
        if kinds[run[-1]] in _INITIATORS and run[-1] in partners:
            going_on[partners[run[-1]]] = sequence
    return sequences


class _Sequence:
    """One isolating run sequence while its weak and neutral characters are resolved."""

    def __init__(self, text: str, kinds: list[str], original: Sequence[str], levels: list[int], run: list[int]) -> None:
        self.text, self.kinds, self.original, self.levels, self.run = text, kinds, original, levels, run
        self.level = levels[run[0]]
        self.embedding = self.start = self.end = _direction(self.level)

    def set_edges(self, before: int, after: int) -> None:
        """The directions at its edges are those of the higher level there (X10)."""
        self.start, self.end = _direction(max(self.level, before)), _direction(max(self.level, after))

    def resolve(self) -> None:
        """Rules W1 to I2."""
        self._weak()
        self._brackets()
        self._neutral()
        self._implicit()

    def _weak(self) -> None:
        kinds, run = self.kinds, self.run
        before, strong = self.start, self.start
        for i in run:  # W1, W2, W3
            kind = kinds[i]
            if kind == "NSM":
                kind = "ON" if before in _ISOLATES else before
            if kind == "EN" and strong == "AL":
                kind = "AN"
            if kind in ("L", "R", "AL"):
                strong = kind
            before = kinds[i] = kind
        for i in run:
            if kinds[i] == "AL":
                kinds[i] = "R"
        self._separators()
        self._terminators()
        strong = self.start
        for i in run:  # W7
            if kinds[i] in ("L", "R"):
                strong = kinds[i]
            elif kinds[i] == "EN" and strong == "L":
                kinds[i] = "L"

    def _separators(self) -> None:
        """W4: one separator between two numbers of a kind belongs to them."""
        kinds = self.kinds
        for left, i, right in zip(self.run, self.run[1:], self.run[2:], strict=False):
            alike = kinds[left] == kinds[right]
            if alike and (
                (kinds[i] == "ES" and kinds[left] == "EN") or (kinds[i] == "CS" and kinds[left] in ("EN", "AN"))
            ):
                kinds[i] = kinds[left]

    def _terminators(self) -> None:
        """W5, W6: signs of money and percent belong to the number beside them; what is left is neutral."""
        kinds, run = self.kinds, self.run
        at = 0
        while at < len(run):
            end = at
            while end < len(run) and kinds[run[end]] == "ET":
                end += 1
            if end > at:
                number = (at and kinds[run[at - 1]] == "EN") or (end < len(run) and kinds[run[end]] == "EN")
                for i in run[at:end]:
                    kinds[i] = "EN" if number else "ON"
            at = end + 1
        for i in run:
            if kinds[i] in ("ES", "CS"):
                kinds[i] = "ON"

    def _brackets(self) -> None:
        """N0: a pair of brackets takes the direction of what it holds, or of what stands before it."""
        for opening, closing in self._pairs():
            inside = {self._strong(self.run[k]) for k in range(opening + 1, closing)}
            if self.embedding in inside:
                self._set_pair(opening, closing, self.embedding)
            elif inside - {""}:
                before = next((s for k in range(opening - 1, -1, -1) if (s := self._strong(self.run[k]))), self.start)
                opposite = "L" if self.embedding == "R" else "R"
                self._set_pair(opening, closing, opposite if before == opposite else self.embedding)

    def _pairs(self) -> list[tuple[int, int]]:
        """Bracket pairs by their places in the sequence (BD16)."""
        open_ones: list[tuple[str, int]] = []
        pairs = []
        for k, i in enumerate(self.run):
            character = _ALIKE.get(self.text[i], self.text[i])
            if self.kinds[i] != "ON":
                continue
            if character in _OPENING:
                if len(open_ones) == _MOST_OPEN_BRACKETS:
                    return []
                open_ones.append((_OPENING[character], k))
            elif character in _CLOSING:
                for depth in range(len(open_ones) - 1, -1, -1):
                    if open_ones[depth][0] == character:
                        pairs.append((open_ones[depth][1], k))
                        del open_ones[depth:]
                        break
        return sorted(pairs)

    def _strong(self, i: int) -> str:
        kind = self.kinds[i]
        return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else ""

    def _set_pair(self, opening: int, closing: int, direction: str) -> None:
        for k in (opening, closing):
            self.kinds[self.run[k]] = direction
            for i in self.run[k + 1 :]:  # marks on the bracket follow it
                if self.original[i] != "NSM":
                    break
                self.kinds[i] = direction

    def _neutral(self) -> None:
        """N1, N2: between two of one direction neutrals take it, else that of the level."""
        kinds, run = self.kinds, self.run
        at, before = 0, self.start
        while at < len(run):
            if kinds[run[at]] not in _NEUTRAL:
                before = self._strong(run[at])
                at += 1
                continue
            end = at
            while end < len(run) and kinds[run[end]] in _NEUTRAL:
                end += 1
            after = self._strong(run[end]) if end < len(run) else self.end
            for i in run[at:end]:
                kinds[i] = before if before == after else self.embedding
            at = end

    def _implicit(self) -> None:
        """I1, I2."""
        for i in self.run:
            kind = self.kinds[i]
            if self.level % 2:
                self.levels[i] += kind in ("L", "EN", "AN")
            elif kind != "L":
                self.levels[i] += 1 if kind == "R" else 2


def _direction(level: int) -> str:
    return "R" if level % 2 else "L"


def _lend_levels(levels: list[int], kinds: Sequence[str], base: int) -> None:
    """Removed characters print nothing; they go with what stands before them."""
    before = base
    for i, kind in enumerate(kinds):
        if kind in _REMOVED:
            levels[i] = before
        before = levels[i]
