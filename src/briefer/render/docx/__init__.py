"""Step 4 for Word: a document and a style sheet become a .docx file."""

from __future__ import annotations

from briefer.render.docx.write import write_docx

__all__ = ["write_docx"]
