"""How wide words are, and how they are cut to fit."""

from __future__ import annotations

from functools import cache

from briefer.model.style import Face as Family
from briefer.model.style import TextStyle
from briefer.render import fonts
from briefer.render.fonts import Face

_ABSENT_EM = 1000  # a character that no face has is taken to be wide, so that nothing can run into its neighbour
_ELLIPSIS = "…"


def text_width(text: str, style: TextStyle) -> float:
    """The width of one line, in points."""
    widths = _widths(style.face, style.weight, style.italic)
    return sum(map(widths.__getitem__, fonts.plain_text(text))) * style.size_pt / 1000


class _Widths(dict[str, int]):
    """The width of each character in the first face that has it, in thousandths of the type size."""

    def __init__(self, faces: tuple[Face, ...]) -> None:
        super().__init__()
        self.faces = faces

    def __missing__(self, character: str) -> int:
        width = next((face.widths[character] for face in self.faces if character in face.widths), _ABSENT_EM)
        self[character] = width
        return width


@cache
def _widths(family: Family, weight: int, italic: bool) -> _Widths:
    return _Widths(fonts.chain(family, weight, italic))


def shortened(text: str, style: TextStyle, width: float) -> str:
    """The text as far as it fits: cut at a word, within the first word only where that alone is too long."""
    text = " ".join(text.split())
    if text_width(text, style) <= width:
        return text
    kept = ""
    for word in text.split(" "):
        longer = f"{kept} {word}".lstrip()
        if text_width(longer + _ELLIPSIS, style) > width:
            break
        kept = longer
    kept = kept.rstrip(" ,;:–—-") or _cut(text, style, width)
    return kept + _ELLIPSIS


def wrapped(text: str, style: TextStyle, width: float, lines: int) -> tuple[str, ...]:
    """The text on at most so many lines; what is too long ends in an ellipsis."""
    words = text.split()
    set_lines: list[str] = []
    while words and len(set_lines) < lines - 1:
        line = words.pop(0)
        while words and text_width(f"{line} {words[0]}", style) <= width:
            line = f"{line} {words.pop(0)}"
        set_lines.append(shortened(line, style, width))
    if words:
        set_lines.append(shortened(" ".join(words), style, width))
    return tuple(set_lines)


def _cut(text: str, style: TextStyle, width: float) -> str:
    """The beginning of a word, by bisection; at least its first letter."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = text_width(text[:middle] + _ELLIPSIS, style) <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low]
