"""What is said of an item beside its words, as chips that are struck through or underlined where it changed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefer.app.brief.context import BriefContext
from briefer.app.brief.faces import Chip
from briefer.app.brief.item_chips import HEIGHT, chip_width, draw_chip, place_chips
from briefer.app.brief.words import words
from briefer.app.differences_items import Fact
from briefer.app.theme.look import Look
from briefer.compose.dates import format_date
from briefer.model.brief import Origin
from briefer.model.dates import PartialDate
from briefer.model.lexicon import CONFIDENCE_LEVELS
from briefer.model.rich import Cite

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class MarkedChip:
    """A chip and whether the other side says otherwise."""

    chip: Chip
    changed: bool


def marked_chips(context: BriefContext, facts: tuple[Fact, ...]) -> tuple[MarkedChip, ...]:
    """All facts as chips; of single pieces of evidence only those that the other side lacks."""
    shown = (fact for fact in facts if fact.kind != "piece" or fact.changed)
    return tuple(MarkedChip(_chip(context, fact), fact.changed) for fact in shown)


def _chip(context: BriefContext, fact: Fact) -> Chip:
    if isinstance(fact.value, str):
        return _text_chip(context, fact.kind, fact.value)
    pieces = tuple(piece for piece in fact.value if isinstance(piece, Origin | Cite))
    if fact.kind == "piece":
        return Chip(context.evidence_name(pieces[0]), icon="link")
    if fact.kind == "evidence":
        return Chip(words.evidence(len(pieces), len(context.outlets(pieces))), icon="link")
    template = context.template
    dates = [date for date in fact.value if isinstance(date, PartialDate)]
    said = " – ".join(format_date(date, template.date_format, template.language) for date in dates)
    return Chip(said, icon="calendar")


def _text_chip(context: BriefContext, kind: str, value: str) -> Chip:
    lexicon = context.lexicon
    if kind == "likelihood" and lexicon and (term := lexicon.term(value)):
        name = term.term[:1].upper() + term.term[1:]
        return Chip(term.range_text, name, scale=(lexicon.bands, term.band - 1))
    for n, level in enumerate(CONFIDENCE_LEVELS, 1):
        if kind == "confidence" and value == level:
            return Chip(words.confidence(level), bars=n)
    icons = {"time-frame": "clock", "place": "move-vertical", "picture": "image", "source": "text-quote"}
    return Chip(_worded(kind, value), icon=icons.get(kind, ""))


def _worded(kind: str, value: str) -> str:
    styles = {
        "quote": translate("Differences", "Quotation"),
        "bullet": translate("Differences", "Bullet"),
        "numbered": translate("Differences", "Numbered"),
    }
    if kind == "basis":
        return translate("Differences", "Basis: {text}").format(text=value)
    if kind == "significance":
        return translate("Differences", "Significance: {text}").format(text=value)
    if kind == "alt":
        return translate("Differences", "Alternative text: {text}").format(text=value)
    return styles.get(value, value) if kind == "style" else value


class MarkedChips(QWidget):
    """Rows of chips as wide as there is room. ``own`` marks are underlined, the others struck through."""

    def __init__(self, look: Look, own: bool) -> None:
        super().__init__()
        self._look, self._own = look, own
        self._chips: tuple[MarkedChip, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_chips(self, chips: tuple[MarkedChip, ...]) -> None:
        """These and no others."""
        self._chips = chips
        self.setAccessibleName(", ".join(map(self._spoken, chips)))
        self.setVisible(bool(chips))
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """As high as its rows."""
        placed = self._placed()
        return QSize(0, round(placed[-1][1].bottom()) if placed else self._look.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Other rows."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """A change has its colour and its line, so that colour is not the only sign."""
        painter = QPainter(self)
        for marked, (chip, room) in zip(self._chips, self._placed(), strict=True):
            draw_chip(painter, chip, room, self._look, False)
            if marked.changed:
                self._draw_line(painter, chip, room)

    def _placed(self) -> list[tuple[Chip, QRectF]]:
        chips = [self._coloured(marked) for marked in self._chips]
        return place_chips(chips, self._look, 0, 0, max(self.width(), 1))

    def _coloured(self, marked: MarkedChip) -> Chip:
        chip = marked.chip
        tone = ("accent" if self._own else "error") if marked.changed else "chip"
        return Chip(chip.text, chip.strong, tone, chip.icon, chip.scale, chip.bars)  # type: ignore[arg-type]

    def _draw_line(self, painter: QPainter, chip: Chip, room: QRectF) -> None:
        """Under or through the words, which stand at the chip's right."""
        look, px = self._look, self._look.px
        signs = Chip("", "", icon=chip.icon, scale=chip.scale, bars=chip.bars)
        has_signs = bool(chip.icon or chip.scale or chip.bars >= 0)
        left = room.left() + (chip_width(signs, look) - px(6) + px(4) if has_signs else px(6))
        metrics = QFontMetricsF(look.font(12))
        base = room.center().y() + (metrics.ascent() - metrics.descent()) / 2
        y = base + px(2) if self._own else base - metrics.strikeOutPos()
        painter.setPen(QPen(look.colour("accent" if self._own else "error"), px(1)))
        painter.drawLine(QLineF(left, round(y) + 0.5, room.right() - px(6), round(y) + 0.5))

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def _spoken(self, marked: MarkedChip) -> str:
        said = f"{marked.chip.strong} {marked.chip.text}".strip()
        if not marked.changed:
            return said
        sign = self.tr("{text} (only here)")
        return sign.format(text=said)
