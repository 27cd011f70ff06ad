"""Prints the finished pages: the very PDF, drawn at the printer's fineness off the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QWidget

from briefer.app.pages.paper import Paper
from briefer.errors import ExportError, Problem

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_MOST_DPI = 300


@dataclass(frozen=True, slots=True)
class Printed:
    """How many pages went to the printer, of how many that were wanted."""

    pages: int
    wanted: int


def ask_printer(page_size: str, title: str, pages: int, parent: QWidget | None = None) -> QPrinter | None:
    """The printer that the person chose in the platform's dialog; none when they thought better of it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # only when something is printed

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer, page_size, title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(QCoreApplication.translate("Printing", "Print"))
    dialog.setMinMax(1, max(pages, 1))
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def prepare(printer: QPrinter, page_size: str, title: str) -> None:
    """The whole sheet belongs to the page, whose margins are its own."""
    size = QPageSize.PageSizeId.A4 if page_size == "A4" else QPageSize.PageSizeId.Letter
    printer.setPageSize(QPageSize(size))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDocName(title)


def print_pages(
    content: bytes,
    printer: QPrinter,
    cancelled: threading.Event,
    tell: Callable[[int, int], object] = lambda _page, _pages: None,
) -> Printed:
    """Draw the pages in the printer's range; runs in any one thread, in which ``tell`` is called before each page.

    Cancelled, the printer is told to forget what it has; what it printed already cannot be taken back.

    Raises:
        ExportError: the printer does not take it.
    """
    paper = Paper(content)
    painter = QPainter()
    try:
        if not painter.begin(printer):
            hint = QCoreApplication.translate("Printing", "Choose another one, or look at its queue.")
            raise ExportError(Problem("", QCoreApplication.translate("Printing", "The printer does not answer."), hint))
        return _paint(paper, painter, printer, cancelled, tell)
    finally:
        painter.end()
        paper.close()


def _paint(
    paper: Paper,
    painter: QPainter,
    printer: QPrinter,
    cancelled: threading.Event,
    tell: Callable[[int, int], object],
) -> Printed:
    first = max(printer.fromPage(), 1)
    last = min(printer.toPage() or len(paper.sizes), len(paper.sizes))
    done, wanted = 0, max(last - first + 1, 0)
    for page in range(first - 1, last):
        if cancelled.is_set():
            printer.abort()
            break
        tell(done + 1, wanted)
        if done:
            printer.newPage()
        size = paper.sizes[page]
        dots = printer.resolution()
        image = paper.image(page, round(size.width_pt / 72 * min(dots, _MOST_DPI)))
        room = QRectF(QPointF(), QRectF(0, 0, size.width_pt, size.height_pt).size() * dots / 72)
        painter.drawImage(room, image)
        done += 1
    return Printed(done, wanted)
