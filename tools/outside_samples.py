"""Writes the PDFs that the outside checks look at besides the exports.

They are every kind of block, every face and kind of picture, and 300 pages.

``outside_checks.py`` runs it as ``python -m tools.outside_samples FOLDER``; each file has a folder of its own name.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from benchmarks import content, ours
from PIL import Image
from tests.render import sample_documents

from briefer.model.document import Document, Emph, Figure, Paragraph, Strong, Text
from briefer.render.pdf import write_pdf

LONG = 300
ARTICLES_OF_LONG = 75
LETTERS = "Aé fi Şı Ðđ Ωα Жё ქართული Հայերեն − ≤ ≥ ≠ → ✓ ■ № ₾ ½ “a” 1–2"
CAPITALS = "iki ışıq straße"
PICTURES = {"PNG": ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"), "JPEG": ("L", "RGB", "CMYK")}


def picture(format: str, mode: str) -> Figure:
    """A gradient, in one of the ways in which such files hold colours."""
    image = Image.linear_gradient("L").resize((90, 30)).convert("RGB" if mode == "CMYK" else "L").convert(mode)
    target = io.BytesIO()
    image.save(target, format)
    return Figure(target.getvalue(), f"image/{format.lower()}", f"A gradient, {mode}", (Text(f"{format} {mode}"),))


def faces() -> Document:
    """Every face with letters of all scripts, capitals and signs, and every kind of picture."""
    letters = Text(LETTERS)
    runs = (letters, Strong((letters,)), Emph((letters,)), Strong((Emph((letters,)),)), Text("«нет»", "ru"))
    roles = ("body", "judgment", "kind", "meta", "remark", "table-head")
    texts = (Paragraph(runs, role) for role in roles)
    figures = (picture(format, mode) for format, modes in PICTURES.items() for mode in modes)
    labels = (Paragraph((Text(CAPITALS),), "kind"), sample_documents.h("Pictures"))
    return sample_documents.document(*texts, *labels, *figures, language="az")


def samples() -> dict[str, Document]:
    """All by name."""
    long = ours.document(content.compendium(ARTICLES_OF_LONG))
    return {**sample_documents.samples(), "faces-and-pictures": faces(), f"{LONG}-pages": long}


def main(folder: Path) -> None:
    """Writes them all."""
    style = sample_documents.house_style()
    for name, document in samples().items():
        written = write_pdf(document, style)
        if name == f"{LONG}-pages" and written.pages < LONG:
            sys.exit(f"The long sample has only {written.pages} pages")
        (folder / name).mkdir(parents=True)
        (folder / name / f"{name}.pdf").write_bytes(written.content)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
