"""Writes the PDFs that the outside checks look at besides the exports: every kind of block, and 300 pages.

``outside_checks.py`` runs it as ``python -m tools.outside_samples FOLDER``; each file has a folder of its own name.
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks import content, ours
from tests.render import sample_documents

from briefer.model.document import Document
from briefer.render.pdf import write_pdf

LONG = 300
ARTICLES_OF_LONG = 75


def samples() -> dict[str, Document]:
    """All by name."""
    return {**sample_documents.samples(), f"{LONG}-pages": ours.document(content.compendium(ARTICLES_OF_LONG))}


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
