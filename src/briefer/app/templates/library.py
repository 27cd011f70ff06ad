"""The list of templates: yours and the shipped ones, each with its first page and what it is for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefer.app.jobs import Jobs
from briefer.app.templates.words import problem_words
from briefer.app.theme.look import Look
from briefer.app.thumbnails import template_thumbnail
from briefer.errors import BrieferError
from briefer.model.article import Article
from briefer.storage import places
from briefer.storage.templates import TemplateEntry

_ROW, _HEAD = 64, 32
_SHEET = QSize(44, 54)
_SHOWN_WIDTH = 76  # a whole page would be grey at this size: its upper left is shown
_PATH, _NAME, _SUB, _IS_BROKEN = (Qt.ItemDataRole.UserRole + n for n in range(4))
_Index = QModelIndex | QPersistentModelIndex


class Library(QWidget):
    """``chosen`` is sent with the path of the template that is looked at."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entries: tuple[TemplateEntry, ...] = ()
        self._unsaved: frozenset[str] = frozenset()
        self._pictures: dict[str, QImage] = {}
        self._sample: list[Article] = []
        self._jobs = Jobs(self)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a template"))
        self.search.setAccessibleName(self.tr("Find a template"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(look.icon("search", 16, "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._fill)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Templates"))
        self.list.setItemDelegate(_Row(look, self._pictures, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.currentItemChanged.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(12), 0, 0)
        column.setSpacing(look.px(8))
        top = QVBoxLayout()
        top.setContentsMargins(look.px(16), 0, look.px(16), 0)
        top.addWidget(self.search)
        column.addLayout(top)
        column.addWidget(self.list, 1)

    def show_entries(self, entries: tuple[TemplateEntry, ...], path: str) -> None:
        """Other templates, with the one of that path as the current one; first pages are drawn in another thread."""
        self._entries = entries
        self._fill(path=path)
        for entry in entries:
            if not entry.problems:
                show = partial(self._show_picture, str(entry.path))
                self._jobs.start(partial(template_thumbnail, entry, self._sample), show, _ignore)

    def mark_unsaved(self, paths: frozenset[str]) -> None:
        """Those with changes that are not saved."""
        if paths != self._unsaved:
            self._unsaved = paths
            for row in range(self.list.count()):
                self._describe(self.list.item(row))

    def finish(self) -> None:
        """End what runs."""
        self._jobs.finish()

    @property
    def busy(self) -> bool:
        """Whether first pages are still being drawn."""
        return self._jobs.busy

    @property
    def path(self) -> str:
        """The path of the current template, "" for none."""
        item = self.list.currentItem()
        return str(item.data(_PATH) or "") if self.list.currentRow() >= 0 else ""

    def _fill(self, text: str = "", path: str = "") -> None:
        """The templates that match, yours first; the current one stays if it is among them."""
        path = path or self.path
        words = self.search.text().casefold().split()
        own = places.user_template_folder()
        self.list.blockSignals(True)
        self.list.clear()
        groups = ((self.tr("Yours"), True), (self.tr("Shipped"), False))
        for heading, is_own in groups:
            found = [e for e in self._entries if e.path.is_relative_to(own) == is_own and _matches(e, words)]
            if found:
                self._add_heading(heading)
            for entry in sorted(found, key=lambda entry: entry.name.casefold()):
                self._add(entry)
        self.list.blockSignals(False)
        rows = [row for row in range(self.list.count()) if self.list.item(row).data(_PATH)]
        row = next((row for row in rows if self.list.item(row).data(_PATH) == path), rows[0] if rows else -1)
        self.list.setCurrentRow(row)
        if row < 0:
            self._choose()

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _add(self, entry: TemplateEntry) -> None:
        item = QListWidgetItem(entry.name or entry.id)
        item.setData(_PATH, str(entry.path))
        item.setData(_NAME, entry.name or entry.id)
        item.setData(_SUB, problem_words(entry.problems) if entry.problems else entry.description)
        item.setData(_IS_BROKEN, bool(entry.problems))
        self.list.addItem(item)
        self._describe(item)

    def _describe(self, item: QListWidgetItem) -> None:
        if not item.data(_PATH):
            return
        unsaved = item.data(_PATH) in self._unsaved
        item.setText(f"{item.data(_NAME)} •" if unsaved else item.data(_NAME))
        changed = self.tr("Unsaved changes")
        said = f"{changed}. {item.data(_SUB)}" if unsaved else item.data(_SUB)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, item.data(_NAME))
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, said)
        item.setToolTip(said)

    def _choose(self) -> None:
        self.chosen.emit(self.path)

    def _show_picture(self, path: str, image: QImage) -> None:
        if not image.isNull():
            self._pictures[path] = image
            self.list.viewport().update()


class _Row(QStyledItemDelegate):
    def __init__(self, look: Look, pictures: dict[str, QImage], parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._pictures = look, pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802  # Qt's name
        return QSize(0, self._look.px(_ROW if index.data(_PATH) else _HEAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, px = self._look, self._look.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRect(option.rect)
        if not index.data(_PATH):
            painter.setPen(look.colour("text2"))
            painter.setFont(look.font(12, 500))
            words = room.adjusted(px(16), 0, -px(16), -px(4))
            painter.drawText(words, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft), index.data())
            painter.restore()
            return
        self._paint_ground(painter, option)
        sheet = QRect(room.left() + px(16), room.top() + px(5), px(_SHEET.width()), px(_SHEET.height()))
        self._paint_sheet(painter, sheet, index)
        words = room.adjusted(px(16 + _SHEET.width() + 12), px(12), -px(16), -px(12))
        for line, (text, size, weight, token) in enumerate(
            (
                (index.data(), 13, 500, "text"),
                (index.data(_SUB), 12, 400, "error" if index.data(_IS_BROKEN) else "text2"),
            )
        ):
            font = look.font(size, weight)
            painter.setFont(font)
            painter.setPen(look.colour(token))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words.left(), words.top() + line * px(20), words.width(), px(20), 0, shown)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        look, state = self._look, QStyle.StateFlag(option.state)
        room = QRectF(option.rect).adjusted(look.px(8), 1, -look.px(8), -1)
        if state & QStyle.StateFlag.State_Selected:
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(look.colour("accent"), 1) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent-soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("hover"))
        else:
            return
        painter.drawRoundedRect(room, look.px(6), look.px(6))

    def _paint_sheet(self, painter: QPainter, sheet: QRect, index: _Index) -> None:
        look, image = self._look, self._pictures.get(index.data(_PATH))
        if index.data(_IS_BROKEN):
            painter.setPen(QPen(look.colour("line-strong"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(sheet).adjusted(0.5, 0.5, -0.5, -0.5), look.px(3), look.px(3))
            side = look.px(16)
            place = QRect(sheet.center().x() - side // 2, sheet.center().y() - side // 2, side, side)
            look.icon("circle-x", 16, "error").paint(painter, place)
            return
        painter.fillRect(sheet, Qt.GlobalColor.white)
        if image is not None:
            ratio = painter.device().devicePixelRatio()
            width = round(look.px(_SHOWN_WIDTH) * ratio)
            scaled = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            painter.drawImage(sheet, scaled.copy(0, 0, round(sheet.width() * ratio), round(sheet.height() * ratio)))
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(sheet).adjusted(0.5, 0.5, -0.5, -0.5))


def _matches(entry: TemplateEntry, words: list[str]) -> bool:
    text = f"{entry.name} {entry.id} {entry.description}".casefold()
    return all(word in text for word in words)


def _ignore(error: Exception) -> None:
    """A picture that cannot be made is no loss; a mistake of ours is told all the same."""
    if not isinstance(error, BrieferError | OSError):
        raise error
