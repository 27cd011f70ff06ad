"""The PDF writer: a small flow layout. measure -> break_lines -> build_flow -> fill_pages -> paint -> assemble."""

from __future__ import annotations

from briefer.render.pdf.write import PdfResult, Place, heading_pages, measure, write_pdf

__all__ = ["PdfResult", "Place", "heading_pages", "measure", "write_pdf"]
