"""The one lock of PDFium, which reads PDFs and draws pages and must never be called by two threads at once.

Whoever calls it holds the lock: for one page at a time, so that a long file being read does not keep the pages of the
open brief from being drawn. Objects are closed under it too, and never left to the garbage collector.
"""

from __future__ import annotations

import threading

PDFIUM = threading.RLock()
