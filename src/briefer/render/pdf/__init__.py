"""The PDF writer: a small flow layout. measure -> break_lines -> build_flow -> fill_pages -> paint -> assemble."""

from __future__ import annotations

from briefer.render.pdf.write import Extent, PdfResult, Place, heading_pages, write_pdf

__all__ = ["Extent", "PdfResult", "Place", "heading_pages", "write_pdf"]
