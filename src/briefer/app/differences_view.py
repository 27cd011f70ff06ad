"""Two states of a brief beside each other: the list of what differs, and each difference with its words marked.

The one view for recovered work, for a file that another program wrote, and for earlier versions.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollBar, QVBoxLayout, QWidget

from briefer.app.brief.word_diff import Piece, compare
from briefer.app.differences import differences
from briefer.app.differences_items import Difference, Side
from briefer.app.differences_list import DifferencesList
from briefer.app.differences_side import DifferenceSide
from briefer.app.plural import plural
from briefer.app.theme.controls import ElidedLabel, button, label, rule
from briefer.app.theme.look import Look
from briefer.pipeline import Work

_LIST_WIDTH = 264
_SIZE = QSize(1080, 560)
_NARROWER, _LOWER = 160, 100


@dataclass(frozen=True, slots=True)
class SideName:
    """What a side is called ("Last saved"), when it was written, and what marks of it mean ("only in the file")."""

    name: str
    when: str
    only: str


class DifferencesView(QWidget):
    """``remark`` stands under the list."""

    def __init__(
        self, look: Look, before: SideName, after: SideName, remark: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._since = look, before.when
        self._following = False
        self._differences: tuple[Difference, ...] = ()
        self.setProperty("kind", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = DifferencesList(look)
        self.before = DifferenceSide(look, before.name, before.when, own=False)
        self.after = DifferenceSide(look, after.name, after.when, own=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._made_left(remark))
        row.addWidget(rule(vertical=True))
        row.addWidget(self._made_sides(before, after), 1)
        self.list.currentRowChanged.connect(self._show)
        self._scroll_together(self.before.text.verticalScrollBar(), self.after.text.verticalScrollBar())

    def show_works(self, before: Work | None, after: Work | None, nothing: str) -> None:
        """What differs between the two; ``nothing`` is said when nothing does, or one of them is not there."""
        self._differences = differences(before, after) if before is not None and after is not None else ()
        self.before.set_work(before)
        self.after.set_work(after)
        count = len(self._differences)
        said = plural(self.tr("%n change(s)", "", count), count)
        since = self.tr("{changes} since {time}").format(changes=said, time=self._since) if self._since else said
        self._counted.setText(since if count else "")
        self._nothing.setText("" if count else nothing)
        self._nothing.setVisible(not count)
        self._compared.setVisible(bool(count))
        self._remark.setVisible(bool(count))
        self.list.show_differences(self._differences)

    @property
    def count(self) -> int:
        """How many differences there are."""
        return len(self._differences)

    def step(self, by: int) -> None:
        """The next or previous difference; from the last to the first."""
        if self._differences:
            self.list.choose((self.list.number + by) % len(self._differences))

    def _made_left(self, remark: str) -> QWidget:
        px, left = self._look.px, QWidget()
        left.setProperty("kind", "surface")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left.setFixedWidth(px(_LIST_WIDTH))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, px(12), 0, px(16))
        column.setSpacing(px(6))
        self._counted = label("", "heading")
        self._counted.setContentsMargins(px(12), 0, px(12), 0)
        self._remark = label(remark, "hint")
        self._remark.setWordWrap(True)
        self._remark.setContentsMargins(px(12), 0, px(12), 0)
        column.addWidget(self._counted)
        column.addWidget(self.list, 1)
        column.addSpacing(px(6))
        column.addWidget(self._remark)
        return left

    def _made_sides(self, before: SideName, after: SideName) -> QWidget:
        px, outer = self._look.px, QWidget()
        around = QVBoxLayout(outer)
        around.setContentsMargins(px(24), px(16), px(24), px(16))
        self._nothing = label("", "secondary")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._compared = QWidget()
        around.addWidget(self._nothing, 1)
        around.addWidget(self._compared, 1)
        column = QVBoxLayout(self._compared)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(self._made_head())
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.before, 1)
        row.addWidget(self.after, 1)
        column.addLayout(row, 1)
        column.addLayout(self._made_legend(before, after))
        return outer

    def _made_head(self) -> QHBoxLayout:
        look, head = self._look, QHBoxLayout()
        head.setSpacing(look.px(8))
        self._name = ElidedLabel("", "heading")
        self._number = label("", "secondary")
        previous = button(look, self.tr("Previous"), "flat", "chevron-up")
        following = button(look, self.tr("Next"), "flat", "chevron-down")
        previous.clicked.connect(lambda: self.step(-1))
        following.clicked.connect(lambda: self.step(1))
        previous.setToolTip(self.tr("Previous change (Shift+F8)"))
        following.setToolTip(self.tr("Next change (F8)"))
        head.addWidget(self._name)
        head.addWidget(self._number)
        head.addStretch(1)
        for step, key in ((previous, "Shift+F8"), (following, "F8")):
            both = QHBoxLayout()
            both.setSpacing(0)
            both.addWidget(step)
            both.addWidget(label(key, "key"))
            head.addLayout(both)
        return head

    def _made_legend(self, before: SideName, after: SideName) -> QHBoxLayout:
        look, row = self._look, QHBoxLayout()
        row.setSpacing(look.px(6))
        samples = ((self.tr("struck through"), "removed", before), (self.tr("underlined"), "added", after))
        for n, (text, kind, side) in enumerate(samples):
            if n:
                row.addSpacing(look.px(10))
            row.addWidget(label(text, kind))
            row.addWidget(label(side.only, "secondary"))
        row.addStretch(1)
        return row

    def _show(self, _row: int) -> None:
        number = self.list.number
        if number < 0:
            return
        found = self._differences[number]
        self._name.set_text(found.name)
        said = self.tr("change {number} of {count}")
        self._number.setText(said.format(number=number + 1, count=len(self._differences)))
        left, right = _marked(found.before, found.after)
        self.before.show_side(found.before, left)
        self.after.show_side(found.after, right)

    def _scroll_together(self, one: QScrollBar, other: QScrollBar) -> None:
        one.valueChanged.connect(lambda value: self._follow(one, other, value))
        other.valueChanged.connect(lambda value: self._follow(other, one, value))

    def _follow(self, leader: QScrollBar, follower: QScrollBar, value: int) -> None:
        """Both show the same share of their text; what one does to the other does not come back."""
        if leader.maximum() and not self._following:
            self._following = True
            follower.setValue(round(value * follower.maximum() / leader.maximum()))
            self._following = False


def _marked(before: Side | None, after: Side | None) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts cut where they differ."""
    old, new = before.content if before else (), after.content if after else ()
    whole = before is None or after is None or before.whole or after.whole
    if not whole:
        return compare(old, new)
    return (Piece(old, "removed"),) if old else (), (Piece(new, "added"),) if new else ()


class DifferencesDialog(QDialog):
    """A dialog around such a view: F8 and Shift+F8 go through the differences, whatever the window uses them for."""

    view: DifferencesView | None = None

    def arrange(self, look: Look, head: QWidget | None, body: QWidget, foot: QWidget, size: QSize = _SIZE) -> None:
        """Head, body and foot over each other, in design pixels; it can be made a bit smaller."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if head is not None:
            column.addWidget(head)
            column.addWidget(rule())
        column.addWidget(body, 1)
        column.addWidget(rule())
        column.addWidget(foot)
        self.setMinimumSize(look.px(size.width() - _NARROWER), look.px(size.height() - _LOWER))
        self.resize(look.px(size.width()), look.px(size.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """The next or previous difference."""
        if self.view is not None and event.key() == Qt.Key.Key_F8:
            self.view.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """F8 stays here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_F8)
        return super().event(event)


def dialog_foot(look: Look, harmless: QWidget, ways: list[QWidget]) -> QWidget:
    """The foot of such a dialog: what decides nothing at the left, the ways on at the right."""
    foot = QWidget()
    foot.setProperty("kind", "chrome")
    foot.setFixedHeight(look.px(56))
    row = QHBoxLayout(foot)
    row.setContentsMargins(look.px(12), 0, look.px(12), 0)
    row.setSpacing(look.px(8))
    row.addWidget(harmless)
    row.addStretch(1)
    for way in ways:
        row.addWidget(way)
    return foot
