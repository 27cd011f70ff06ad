"""Citations in running text as solid chips: drawn, wrapped, moved and deleted as one character."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPalette,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from briefer.app.brief.rich_document import CHIP_OBJECT, chip_label
from briefer.app.theme.look import Look

CHIP_HEIGHT = 18
_PADDING = 6
_MARGIN = 2
_RADIUS = 4
_STOP = 12
_SURFACE = "chipSurface"


class CitationChips(QPyTextObject):
    """Draws the chips of every document it is registered with; one is shared by a pane."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def register(self, document: QTextDocument) -> None:
        """Let a document show chips."""
        document.documentLayout().registerHandler(CHIP_OBJECT, self)

    def intrinsicSize(self, document: QTextDocument, position: int, format: QTextFormat) -> QSizeF:  # noqa: N802
        """As wide as the label, at most as the text."""
        px = self._look.px
        line = QFontMetricsF(document.defaultFont())
        label = QFontMetricsF(self._look.font(12)).horizontalAdvance(chip_label(format))
        width = label + px(2 * _PADDING + 2 * _MARGIN)
        if document.textWidth() > 0:
            # Room for the stop after it, which would else stand alone on the next line.
            width = min(width, max(document.textWidth() - px(_STOP), px(_STOP)))
        # No higher than the text, so that lines with chips keep their distance; drawn a little beyond.
        return QSizeF(width, line.ascent() + line.descent())

    def drawObject(  # noqa: N802
        self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, position: int, format: QTextFormat
    ) -> None:
        """A rounded piece with the label, elided where the line is too short for it."""
        look, px = self._look, self._look.px
        beyond = (px(CHIP_HEIGHT) - QRectF(rect).height()) / 2
        chip = QRectF(rect).adjusted(px(_MARGIN), -beyond, -px(_MARGIN), beyond)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(self._surface(document, format)))
        painter.drawRoundedRect(chip, px(_RADIUS), px(_RADIUS))
        font = look.font(12)
        painter.setFont(font)
        painter.setPen(look.colour("text2"))
        inside = chip.adjusted(px(_PADDING), 0, -px(_PADDING), 0)
        label = QFontMetricsF(font).elidedText(chip_label(format), Qt.TextElideMode.ElideRight, inside.width() + 1)
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)
        painter.restore()

    def _surface(self, document: QTextDocument, format: QTextFormat) -> str:
        """A chip in a text selection shows it; on a selected item it takes the colour of paper."""
        if isinstance(format, QTextCharFormat) and format.background().style() != Qt.BrushStyle.NoBrush:
            return "accent-soft"
        return str(document.property(_SURFACE) or "chip")


def set_chip_surface(document: QTextDocument, token: str) -> None:
    """The colour of the document's chips."""
    document.setProperty(_SURFACE, token)


def text_palette(look: Look) -> QPalette:
    """The palette text is painted with."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, look.colour("text"))
    return palette
