"""Where everything begins: new briefs at the left, recent briefs and templates at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from briefer.app.settings import Recent, Settings
from briefer.app.start_cards import BIG_PAGE, DropZone, OfferCard, RecentCard, TemplateCard
from briefer.app.theme.controls import Choice, button, label, rule
from briefer.app.theme.look import Look

_SIDE, _TEMPLATE_LEAST = 344, 320
_GAP = 8


@dataclass(frozen=True, slots=True)
class TemplateChoice:
    """What the start view shows of a template. ``problem`` is what is wrong with a broken one, else empty."""

    id: str
    name: str
    description: str
    problem: str
    yours: bool
    limit: str = ""


class StartView(QWidget):
    """Sends what the user wants; opens nothing itself."""

    open_wanted = Signal()
    paste_wanted = Signal()
    sample_wanted = Signal()
    templates_wanted = Signal()
    brief_wanted = Signal(object)
    forget_wanted = Signal(str)
    files_dropped = Signal(object)

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._settings = look, settings
        self._recent: list[RecentCard] = []
        self._templates: list[TemplateCard] = []
        self.setAccessibleName(self.tr("Start"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._made_side())
        row.addWidget(rule(vertical=True))
        row.addWidget(self._made_gallery(), 1)

    # Showing

    def show_recent(self, entries: tuple[Recent, ...]) -> None:
        """The recent briefs, the last one first."""
        for card in self._recent:
            card.hide()
            card.deleteLater()
        self._recent = [self._recent_card(entry) for entry in entries]
        self._nothing.setVisible(not entries)
        self._arrange()

    def show_templates(self, choices: tuple[TemplateChoice, ...]) -> None:
        """The templates, and which of them new briefs start with."""
        for card in self._templates:
            card.hide()
            card.deleteLater()
        self._templates = [self._template_card(choice) for choice in choices]
        yours = sum(choice.yours for choice in choices)
        self._template_count.setText(
            self.tr("{yours} yours, {shipped} shipped").format(yours=yours, shipped=len(choices) - yours)
        )
        self._fill_start_with(choices)
        self._arrange()

    def show_recent_picture(self, path: str, image: QImage) -> None:
        """The first page of a recent brief has been drawn."""
        for card in self._recent:
            if card.entry.path == path:
                card.page.show_image(image)

    def show_template_picture(self, id: str, image: QImage) -> None:
        """The first page of a template has been drawn."""
        for card in self._templates:
            if card.choice_id == id:
                card.page.show_image(image)

    # Making

    def _made_side(self) -> QWidget:
        look = self._look
        side = QWidget()
        side.setProperty("kind", "chrome")
        side.setFixedWidth(look.px(_SIDE))
        column = QVBoxLayout(side)
        column.setContentsMargins(look.px(32), look.px(40), look.px(32), look.px(24))
        column.setSpacing(look.px(8))
        column.addWidget(label(self.tr("New brief"), "headline"))
        column.addWidget(label(self.tr("From an article to finished pages."), "secondary"))
        column.addSpacing(look.px(8))
        self._offers = [
            OfferCard(look, "folder-open", self.tr("Open article…"), self.tr("From a file"), "Ctrl+O"),
            OfferCard(look, "clipboard-paste", self.tr("Paste article"), self.tr("From the clipboard"), "Ctrl+V"),
            OfferCard(look, "newspaper", self.tr("Open the sample"), self.tr("7 paragraphs, 18 citations"), ""),
        ]
        for offer, wanted in zip(self._offers, (self.open_wanted, self.paste_wanted, self.sample_wanted), strict=True):
            offer.clicked.connect(wanted)
            column.addWidget(offer)
        column.addSpacing(look.px(8))
        drop_zone = DropZone(look)
        drop_zone.clicked.connect(self.open_wanted)
        drop_zone.dropped.connect(self.files_dropped)
        column.addWidget(drop_zone, 1)
        column.addSpacing(look.px(16))
        column.addWidget(label(self.tr("Start new briefs with"), "secondary"))
        self._start_with = Choice(self._look)
        self._start_with.setAccessibleName(self.tr("Start new briefs with"))
        self._start_with.activated.connect(self._choose_template)
        column.addWidget(self._start_with)
        hint = label(self.tr("You can change the template at any time. What does not fit is kept aside."), "hint")
        hint.setWordWrap(True)
        column.addWidget(hint)
        return side

    def _made_gallery(self) -> QWidget:
        look = self._look
        content = QWidget()
        content.setProperty("kind", "canvas")
        column = QVBoxLayout(content)
        column.setContentsMargins(look.px(32), look.px(36), look.px(32), look.px(32))
        column.setSpacing(look.px(12))
        column.addLayout(self._made_recent_header())
        self._recent_grid = QGridLayout()
        self._recent_grid.setSpacing(look.px(_GAP))
        column.addLayout(self._recent_grid)
        self._nothing = self._made_nothing()
        column.addWidget(self._nothing)
        column.addSpacing(look.px(8))
        column.addLayout(self._made_template_header())
        self._template_grid = QGridLayout()
        self._template_grid.setSpacing(look.px(_GAP))
        column.addLayout(self._template_grid)
        self._not_found = label("", "hint")
        self._not_found.hide()
        column.addWidget(self._not_found)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        return self._scroll

    def _made_recent_header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        heading = label(self.tr("Recent briefs"), "dialog-headline")
        row.addWidget(heading)
        row.addStretch(1)
        self._find = QLineEdit()
        self._find.setPlaceholderText(self.tr("Find a brief or template"))
        self._find.setAccessibleName(self.tr("Find a brief or template"))
        self._find.setClearButtonEnabled(True)
        self._find.addAction(self._look.icon("search", 16, "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self._find.setFixedWidth(self._look.px(248))
        self._find.textChanged.connect(self._arrange)
        row.addWidget(self._find)
        return row

    def _made_template_header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(12))
        row.addWidget(label(self.tr("Templates"), "dialog-headline"))
        self._template_count = label("", "hint")
        row.addWidget(self._template_count)
        row.addStretch(1)
        every = button(self._look, self.tr("All templates"), "flat", "arrow-right")
        every.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        every.clicked.connect(self.templates_wanted)
        row.addWidget(every)
        return row

    def _made_nothing(self) -> QWidget:
        look = self._look
        nothing = QWidget()
        column = QVBoxLayout(nothing)
        column.setContentsMargins(0, look.px(24), 0, look.px(24))
        column.setSpacing(look.px(12))
        said = label(self.tr("Nothing here yet. Open an article, or look at the sample first."), "secondary")
        column.addWidget(said, 0, Qt.AlignmentFlag.AlignLeft)
        sample = button(look, self.tr("Open the sample"))
        sample.clicked.connect(self.sample_wanted)
        column.addWidget(sample, 0, Qt.AlignmentFlag.AlignLeft)
        return nothing

    def _recent_card(self, entry: Recent) -> RecentCard:
        card = RecentCard(self._look, entry, self._when(entry.when))
        card.clicked.connect(lambda: self.brief_wanted.emit(Path(entry.path)))
        card.forget_wanted.connect(lambda: self.forget_wanted.emit(entry.path))
        return card

    def _template_card(self, choice: TemplateChoice) -> TemplateCard:
        card = TemplateCard(self._look, choice.id, choice.name, choice.description, choice.problem, choice.limit)
        card.clicked.connect(lambda: self._start_from(choice.id))
        card.set_chosen(choice.id == self._settings.template)
        return card

    def _when(self, text: str) -> str:
        """Today and yesterday by name, older days by their date."""
        moment = QDateTime.fromString(text, Qt.DateFormat.ISODate)
        if not moment.isValid():
            return ""
        days = moment.date().daysTo(QDate.currentDate())
        if days == 0:
            hour = QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
            return self.tr("Today {hour}").format(hour=hour)
        return self.tr("Yesterday") if days == 1 else QLocale().toString(moment.date(), self.tr("d MMMM yyyy"))

    # Choosing

    def _fill_start_with(self, choices: tuple[TemplateChoice, ...]) -> None:
        self._start_with.clear()
        for choice in choices:
            if not choice.problem:
                self._start_with.addItem(choice.name, choice.id)
        self._start_with.setCurrentIndex(max(self._start_with.findData(self._settings.template), 0))

    def _choose_template(self) -> None:
        self._start_from(str(self._start_with.currentData()))

    def _start_from(self, id: str) -> None:
        """New briefs start with that template from now on."""
        self._settings.template = id
        self._start_with.setCurrentIndex(self._start_with.findData(id))
        for card in self._templates:
            card.set_chosen(card.choice_id == id)

    # Arranging

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """As many cards in a row as fit."""
        self._arrange()

    def _arrange(self) -> None:
        typed = self._find.text().casefold().split()
        room = self.width() - self._look.px(_SIDE + 64)
        recent = [card for card in self._recent if _has(card.entry.title + " " + card.entry.template, typed)]
        templates = [card for card in self._templates if _has(f"{card.name} {card.description}", typed)]
        columns = max(room // self._look.px(BIG_PAGE.width() + 24), 1)
        _fill(self._recent_grid, self._recent, recent[: 2 * columns if typed else columns], columns, False)
        beside = min(room // self._look.px(_TEMPLATE_LEAST), len(self._templates))
        _fill(self._template_grid, self._templates, templates, max(beside, 1), True)
        self._not_found.setVisible(bool(typed) and not recent and not templates)
        self._not_found.setText(self.tr("No brief or template is called “{text}”.").format(text=self._find.text()))


def _fill(grid: QGridLayout, every: Sequence[QWidget], shown: Sequence[QWidget], columns: int, wide: bool) -> None:
    """Put the cards in rows: ``wide`` ones share the width, others keep theirs and leave the rest free."""
    for card in every:
        grid.removeWidget(card)
    for index, card in enumerate(shown):
        grid.addWidget(card, index // columns, index % columns)
    for card in every:  # only now: shown before it has a place, a card is a window of its own and takes the keys
        card.setVisible(card in shown)
    for column in range(max(grid.columnCount(), columns + 1)):
        grid.setColumnStretch(column, 1 if (column < columns) is wide else 0)


def _has(text: str, words: list[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words)
