#!/usr/bin/env python3
"""Draws the sample pages of the README: python tools/page_pictures.py, in the environment of briefer."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image

from briefer import assets, pipeline
from briefer.compose.choices import Choices

_OUT = Path(__file__).parent.parent / "docs" / "pictures" / "sample-pages.png"
_SCALE, _GAP, _DESK = 1.35, 28, (223, 227, 233)
_VALUES = (("date", "2025-08-29"), ("marking", "TLP:AMBER"), ("organisation", "South Caucasus Desk"))


def first_page(template: str) -> Image.Image:
    """The first page of the sample article in a template."""
    found = pipeline.find_template(template)
    beginning = pipeline.begin([pipeline.read(assets.sample_article())], found, Choices(_VALUES))
    content = pipeline.render(pipeline.Work(beginning.brief, found), ["pdf"])["pdf"]
    page: Image.Image = pypdfium2.PdfDocument(content)[0].render(scale=_SCALE).to_pil()
    return page


def side_by_side(pages: list[Image.Image]) -> Image.Image:
    """The pages on a grey desk."""
    width = sum(page.width for page in pages) + _GAP * (len(pages) + 1)
    desk = Image.new("RGB", (width, pages[0].height + 2 * _GAP), _DESK)
    left = _GAP
    for page in pages:
        desk.paste(page, (left, _GAP))
        left += page.width + _GAP
    return desk


if __name__ == "__main__":
    _OUT.parent.mkdir(parents=True, exist_ok=True)
    side_by_side([first_page("situation-brief"), first_page("intelligence-assessment")]).save(_OUT, optimize=True)
