"""The bar over the panes: title, template, marking, date, and for whom and by whom the paper is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetrics, QIcon, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from briefer.app import paper_details
from briefer.app.elided_line import ElidedLineEdit
from briefer.app.session import Session
from briefer.app.theme.arrow_button import ArrowButton
from briefer.app.theme.controls import label
from briefer.app.theme.look import Look
from briefer.compose.dates import format_date
from briefer.model.brief import Brief
from briefer.model.dates import PartialDate
from briefer.model.lexicon import Marking
from briefer.storage import markings
from briefer.storage.templates import TemplateEntry

_LEAST_TITLE = 280
_NARROW, _NARROWER = 1200, 1100  # design pixels below which "Prepared by", then "Prepared for" give way


class DocumentBar(QWidget):
    """Edits what stands over the paper. ``template_chosen`` brings the id of another template."""

    template_chosen = Signal(str)
    details_wanted = Signal(str)  # a field that stands in no bar, such as when the paper expires

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._session: Session | None = None
        self.setProperty("kind", "chrome")
        self.setFixedHeight(look.px(52))
        self._title = _TextField(look, self.tr("Title"), 15, 600)
        self._template = _MenuField(look, self.tr("Template"))
        self._marking = _MenuField(look, self.tr("Marking"))
        self._date = _MenuField(look, self.tr("Date"))
        self._prepared_for = _TextField(look, self.tr("Prepared for"), least=120)
        self._prepared_by = _TextField(look, self.tr("Prepared by"), least=80)
        self._calendar = QCalendarWidget()
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self._lay_out()
        self._fill_date_menu()
        self._connect()
        look.changed.connect(self._show_brief)

    def set_session(self, session: Session | None) -> None:
        """Show another brief, or nothing."""
        if self._session is not None:
            self._session.changed.disconnect(self._show_brief)
            self._session.jumped.disconnect(self.go_to)
        self._session = session
        if session is not None:
            session.changed.connect(self._show_brief)
            session.jumped.connect(self.go_to)
        self.setEnabled(session is not None)
        self._show_brief()

    def set_templates(self, entries: tuple[TemplateEntry, ...]) -> None:
        """The templates that can be chosen; broken ones are listed and cannot."""
        menu = self._template.menu_of()
        menu.clear()
        for entry in entries:
            action = menu.addAction(entry.name or entry.id)
            action.setObjectName(entry.id)
            action.setCheckable(True)
            action.setEnabled(not entry.problems)
            action.setToolTip(str(entry.problems[0]) if entry.problems else entry.description)
            action.triggered.connect(lambda _=False, id=entry.id: self.template_chosen.emit(id))
        menu.setToolTipsVisible(True)
        self._show_brief()

    def offer_templates(self) -> None:
        """Open the menu of templates."""
        self._template.button.showMenu()

    def go_to(self, field: str) -> None:
        """The keyboard to "title" or "marking", as the checks name what stands here; other fields have a dialog."""
        if field == "title":
            self._title.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._title.edit.selectAll()
        elif field == "marking":
            self._marking.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif field in paper_details.PLACES:
            self.details_wanted.emit(field)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Narrow windows keep the title readable; the names move into a menu."""
        super().resizeEvent(event)
        self._place_names(self.width() < self._look.px(_NARROWER), self.width() < self._look.px(_NARROW))

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(self._look.px(12), self._look.px(2), self._look.px(12), self._look.px(6))
        row.setSpacing(self._look.px(20))
        row.addWidget(self._title, 1)
        self._title.setMinimumWidth(self._look.px(_LEAST_TITLE))
        self._more = self._made_more()
        for field in (self._template, self._marking, self._date, self._prepared_for, self._prepared_by, self._more):
            row.addWidget(field)
        self._more.hide()

    def _made_more(self) -> _MenuField:
        """Where the names go in a narrow window."""
        more = _MenuField(self._look, self.tr("Names"))
        more.show_text(self.tr("More"))
        content = QWidget()
        self._more_column = QVBoxLayout(content)
        action = QWidgetAction(more.menu_of())
        action.setDefaultWidget(content)
        more.menu_of().addAction(action)
        return more

    def _place_names(self, both: bool, last: bool) -> None:
        """The names in the bar or, for want of room, in the menu at its end: the last first."""
        row, fields = self._row, (self._prepared_for, self._prepared_by)
        for field, in_menu in zip(fields, (both, last), strict=True):
            (self._more_column if in_menu else row).addWidget(field)
            field.show()
        row.addWidget(self._more)
        self._more.setVisible(last)

    def _connect(self) -> None:
        self._title.edited(lambda text: self._set(self.tr("Change the title"), "title", title=text))
        self._prepared_for.edited(
            lambda text: self._set(self.tr("Change whom it is for"), "prepared-for", prepared_for=text)
        )
        self._prepared_by.edited(
            lambda text: self._set(self.tr("Change who prepared it"), "prepared-by", prepared_by=text)
        )
        self._marking.menu_of().aboutToShow.connect(self._fill_marking_menu)
        self._date.menu_of().aboutToShow.connect(self._point_calendar)
        self._calendar.activated.connect(self._choose_day)
        self._calendar.clicked.connect(self._choose_day)

    def _set(self, step: str, merge: str, **values: object) -> None:
        if self._session is not None:
            self._session.apply(lambda brief: replace(brief, **values), step, merge)  # type: ignore[arg-type]

    def _show_brief(self) -> None:
        if self._session is None:
            return
        brief, template = self._session.brief, self._session.template
        self._title.show_text(brief.title)
        self._prepared_for.show_text(brief.prepared_for)
        self._prepared_by.show_text(brief.prepared_by)
        self._template.show_text(template.name)
        for action in self._template.menu_of().actions():
            action.setChecked(action.objectName() == template.id)
        self._date.show_text(_date_text(brief, template.date_format, template.language) or self.tr("No date"))
        self._show_marking(brief.marking)

    def _show_marking(self, text: str) -> None:
        marking = markings.find_marking(text) or Marking(text, 0)
        if text:
            self._marking.show_badge(marking_badge(self._look, marking, self.devicePixelRatioF()), marking.text)
        else:
            self._marking.show_text(self.tr("None"))

    def _fill_marking_menu(self) -> None:
        menu, session = self._marking.menu_of(), self._session
        menu.clear()
        if session is None:
            return
        offered = session.template.markings or tuple(markings.load_markings())
        for text in ("", *dict.fromkeys((*offered, session.brief.marking))):
            if text or not menu.actions():
                self._add_marking(menu, text, session.brief.marking)

    def _add_marking(self, menu: QMenu, text: str, current: str) -> None:
        action = QAction(text or self.tr("None"), menu)
        action.setCheckable(True)
        action.setChecked(text == current)
        action.triggered.connect(lambda: self._set(self.tr("Change the marking"), "", marking=text))
        menu.addAction(action)

    def _fill_date_menu(self) -> None:
        menu = self._date.menu_of()
        self._typed = QLineEdit()
        self._typed.setPlaceholderText(self.tr("Year-month-day"))
        self._typed.setAccessibleName(self.tr("Date as year-month-day"))
        self._typed.returnPressed.connect(self._choose_typed)
        for widget in (self._typed, self._calendar):
            action = QWidgetAction(menu)
            action.setDefaultWidget(widget)
            menu.addAction(action)
        menu.addSeparator()
        none = menu.addAction(self.tr("No date"))
        none.triggered.connect(lambda: self._set(self.tr("Change the date"), "", date=None))

    def _point_calendar(self) -> None:
        date = self._session.brief.date if self._session else None
        self._typed.setText(date.iso if date else "")
        if date and date.year:
            self._calendar.setSelectedDate(QDate(date.year, date.month or 1, date.day or 1))
        self._calendar.setFirstDayOfWeek(QLocale().firstDayOfWeek())

    def _choose_day(self, day: QDate) -> None:
        self._date.menu_of().close()
        chosen = PartialDate(day.year(), day.month(), day.day())
        self._set(self.tr("Change the date"), "", date=chosen)

    def _choose_typed(self) -> None:
        """A whole date, a month or a year; what is none stays in the field to be put right."""
        try:
            chosen = PartialDate.from_iso(self._typed.text().strip())
        except ValueError:
            self._typed.selectAll()
            return
        self._date.menu_of().close()
        self._set(self.tr("Change the date"), "", date=chosen)


class _Field(QWidget):
    """A small label over an editor that shows its edge only when it is pointed at."""

    def __init__(self, look: Look, name: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        said = label(name, "small")
        said.setContentsMargins(look.px(4), 0, 0, 0)
        said.setBuddy(editor)
        column.addWidget(said)
        if isinstance(editor, QToolButton):
            column.addWidget(editor, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            column.addWidget(editor)
        editor.setAccessibleName(name)


class _TextField(_Field):
    def __init__(self, look: Look, name: str, size: float = 13, weight: int = 400, least: int = 0) -> None:
        self.edit = ElidedLineEdit()
        self.edit.setProperty("kind", "field")
        super().__init__(look, name, self.edit)
        self.edit.setFont(look.font(size, weight))
        self.edit.setPlaceholderText(
            name if weight > 400 else QCoreApplication.translate("DocumentBar", "Nobody named")
        )
        self._least = least

    def edited(self, do: Callable[[str], object]) -> None:
        """What to do with each change that a person makes."""
        self.edit.textEdited.connect(do)

    def show_text(self, text: str) -> None:
        """Show what the brief has, without moving the cursor of who is typing it."""
        if self.edit.text() != text:
            self.edit.setText(text)
            self.edit.setCursorPosition(0)
        self.edit.setToolTip(text)
        if self._least:
            width = self.edit.fontMetrics().horizontalAdvance(text or self.edit.placeholderText())
            self.edit.setFixedWidth(min(max(width + self.look.px(14), self.look.px(self._least)), self.look.px(220)))


class _MenuField(_Field):
    def __init__(self, look: Look, name: str) -> None:
        self.button = ArrowButton(look)
        self.button.setProperty("kind", "field")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.button.setMinimumHeight(look.px(22))
        self._menu = QMenu(self.button)
        self.button.setMenu(self._menu)
        self._name = name
        super().__init__(look, name, self.button)

    def menu_of(self) -> QMenu:
        """The menu that opens from the field."""
        return self._menu

    def show_text(self, text: str) -> None:
        """The value in words."""
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.button.setText(text)
        self.button.setAccessibleDescription(text)

    def show_badge(self, badge: QPixmap, text: str) -> None:
        """The value as a badge of its own colours; its words for who cannot see it."""
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.button.setText("")
        self.button.setIcon(QIcon(badge))
        self.button.setIconSize(badge.deviceIndependentSize().toSize())
        self.button.setAccessibleDescription(text)


def marking_badge(look: Look, marking: Marking, ratio: float) -> QPixmap:
    """The marking as it is printed, its words in its colours; in dark an edge, so that black is seen."""
    font = look.font(11, 700)
    badge = QRectF(0, 0, QFontMetrics(font).horizontalAdvance(marking.text) + look.px(12), look.px(16))
    pixmap = QPixmap(round(badge.width() * ratio), round(badge.height() * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.fillRect(badge, QColor(marking.background))
    if look.dark or QColor(marking.background) == QColor("white"):
        painter.setPen(QPen(look.colour("line-strong"), 1))
        painter.drawRect(badge.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setFont(font)
    painter.setPen(QColor(marking.colour))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, marking.text)
    painter.end()
    return pixmap


def _date_text(brief: Brief, pattern: str, language: str) -> str:
    return format_date(brief.date, pattern, language) if brief.date else ""
