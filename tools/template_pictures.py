#!/usr/bin/env python3
"""Draws the pictures of docs/templates.md: python -m tools.template_pictures [NAME …], in the environment of briefer.

Of the finished sample of each template, all pages of the PDF and below them those of the Word file as LibreOffice
(``soffice``) sets them, and two samples in the second identity.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pypdfium2
from PIL import Image
from tools.sample_briefs import sample_names, sample_work

from briefer import pipeline
from briefer.pipeline import Work

OUT = Path(__file__).resolve().parent.parent / "docs" / "pictures" / "templates"
IDENTITY, SHOWN_IN_IT = "meridian", ("policy-brief", "decision-memo")
_SCALE, _GAP, _DESK = 0.95, 20, (223, 227, 233)
_COLOURS = 96


def drawn(pdf: bytes) -> list[Image.Image]:
    """The pages of a PDF."""
    return [page.render(scale=_SCALE).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(pdf)]


def through_word(docx: bytes) -> bytes:
    """The PDF that LibreOffice makes of a Word file."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "paper.docx").write_bytes(docx)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", name, f"{name}/paper.docx"]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return (folder / "paper.pdf").read_bytes()


def desk(rows: list[list[Image.Image]]) -> Image.Image:
    """Rows of pages on a grey desk."""
    page = rows[0][0]
    columns = max(map(len, rows))
    size = (columns * (page.width + _GAP) + _GAP, len(rows) * (page.height + _GAP) + _GAP)
    ground = Image.new("RGB", size, _DESK)
    for y, row in enumerate(rows):
        for x, one in enumerate(row):
            ground.paste(one, (_GAP + x * (page.width + _GAP), _GAP + y * (page.height + _GAP)))
    return ground


def save(rows: list[list[Image.Image]], name: str) -> None:
    """As a small file of few colours, the rare ones of markings among them."""
    few = desk(rows).quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(OUT / f"{name}.png", optimize=True)


def pages_of(work: Work) -> list[list[Image.Image]]:
    """PDF above, Word below."""
    files = pipeline.render(work, ["pdf", "docx"])
    return [drawn(files["pdf"]), drawn(through_word(files["docx"]))]


def main(names: list[str]) -> None:
    """Draws all, or those named."""
    if not shutil.which("soffice"):
        sys.exit("LibreOffice is needed: sudo apt-get install libreoffice-writer-nogui")
    OUT.mkdir(parents=True, exist_ok=True)
    for name in names or sample_names():
        save(pages_of(sample_work(name)), name)
    works = (sample_work(name) for name in SHOWN_IN_IT if not names or name in names)
    for work in works:
        dressed = replace(work, template=replace(work.template, style=IDENTITY))
        save(pages_of(dressed), f"{work.template.id}-{IDENTITY}")


if __name__ == "__main__":
    main(sys.argv[1:])
