#!/usr/bin/env python3
"""Draws the logo of the second identity, "Meridian": python tools/draw_logo.py, in the environment of briefer.

A globe of three meridians and the name of a house that does not exist. The same pixels come out at every run.
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "resources" / "styles" / "meridian.png"
FACE = ROOT / "resources" / "fonts" / "NotoSans-Bold.ttf"
GREEN, INK = "#0B5D51", "#16211F"
HEIGHT, FINER = 160, 4  # pixels of the file; drawn larger and made smaller for smooth edges
NAME = "MERIDIAN"


def logo() -> Image.Image:
    """The sign with the name beside it, on nothing."""
    size = HEIGHT * FINER
    face = ImageFont.truetype(str(FACE), int(size * 0.44))
    spaced = [(letter, face.getlength(letter) + size * 0.045) for letter in NAME]
    width = int(size * 1.28 + sum(step for _, step in spaced))
    image = Image.new("RGBA", (width, size), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    _globe(pen, size)
    x = size * 1.28
    for letter, step in spaced:
        pen.text((x, size / 2), letter, font=face, fill=INK, anchor="lm")
        x += step
    return image.resize((width // FINER, HEIGHT), Image.Resampling.LANCZOS)


def _globe(pen: ImageDraw.ImageDraw, size: int) -> None:
    line, edge = size // 22, size // 40
    middle, reach = size / 2, size / 2 - edge
    pen.ellipse((edge, edge, size - edge, size - edge), fill=GREEN)
    for share in (0.38, 0.78):
        half = reach * share
        pen.ellipse((middle - half, edge, middle + half, size - edge), outline="white", width=line)
    pen.rectangle((middle - line / 2, edge, middle + line / 2, size - edge), fill="white")
    pen.rectangle((edge, middle - line / 2, size - edge, middle + line / 2), fill="white")
    pen.ellipse((edge, edge, size - edge, size - edge), outline=GREEN, width=line)


if __name__ == "__main__":
    logo().quantize(64, method=Image.Quantize.FASTOCTREE).save(OUT, optimize=True)
