"""The colours by name, in both schemes. Words and icons keep 4.5 to 1 on every surface they stand on, edges 3 to 1."""

from __future__ import annotations

from typing import Final

LIGHT: Final = {
    "chrome": "#F1F3F6",
    "surface": "#FFFFFF",
    "canvas": "#F6F7F9",
    "desk": "#DFE3E9",
    "hover": "#E7EAEF",
    "chip": "#ECEFF3",
    "line": "#DCE0E6",
    "line-strong": "#7D8795",
    "scroll": "#C6CCD5",
    "text": "#181B20",
    "text2": "#454D59",
    "text3": "#5D6673",
    "accent": "#1F57C3",
    "accent-fill": "#1F57C3",
    "accent-soft": "#E7EEFC",
    "warning": "#855000",
    "warning-soft": "#FFF2D9",
    "error": "#B3261E",
    "error-soft": "#FCEAE8",
    "on-accent": "#FFFFFF",
}

DARK: Final = {
    "chrome": "#1B1E22",
    "surface": "#212429",
    "canvas": "#181A1E",
    "desk": "#101215",
    "hover": "#2A2E35",
    "chip": "#2E333B",
    "line": "#343941",
    "line-strong": "#7B8593",
    "scroll": "#454C56",
    "text": "#E7EAEF",
    "text2": "#BCC4CF",
    "text3": "#98A1AE",
    "accent": "#8FB4FF",
    "accent-fill": "#3B6CD4",
    "accent-soft": "#25324D",
    "warning": "#F2B75C",
    "warning-soft": "#3B2F1A",
    "error": "#FF948A",
    "error-soft": "#442322",
    "on-accent": "#FFFFFF",
}

PAGE_MARKER: Final = LIGHT["accent"]  # pages are white in both schemes, so is what marks them the light accent
DISABLED_OPACITY: Final = 0.45


def contrast(one: str, other: str) -> float:
    """The contrast of two ``#RRGGBB`` colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
