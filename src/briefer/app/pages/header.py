"""The header of the pages: which page is looked at, their size, for whom they are shown, finding, the list of pages."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from briefer.app.pages.layout import PIXELS_A_POINT, Zoom
from briefer.app.theme.arrow_button import ArrowButton
from briefer.app.theme.controls import icon_button, label, rule
from briefer.app.theme.look import Look

_PERCENTS = (50, 75, 100, 125, 150, 200, 300)


class PagesHeader(QWidget):
    """``zoom_wanted`` is sent with a size that was chosen; the buttons are there for whoever shows the pages."""

    zoom_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pages = 0
        self.setProperty("kind", "pane-header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count = label("", "hint")
        self._count.setAccessibleName(self.tr("Page looked at"))
        self.zoom_out = icon_button(look, "zoom-out", self.tr("Zoom out (Ctrl+−)"))
        self.zoom_in = icon_button(look, "zoom-in", self.tr("Zoom in (Ctrl++)"))
        self.find_text = icon_button(look, "search", self.tr("Find in the brief and its pages (Ctrl+F)"))
        self.list = icon_button(look, "panel-left", self.tr("List of pages"))
        self.list.setCheckable(True)
        self.release = icon_button(look, "eye", self.tr("Show as released to…"))
        self.size_menu = self._made_size_menu()
        self._name = label(self.tr("Pages"), "heading")
        self._line = rule(vertical=True)
        self._line.setFixedHeight(look.px(20))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), 0, look.px(12), 0)
        row.setSpacing(look.px(4))
        row.addWidget(self._name)
        row.addSpacing(look.px(4))
        row.addWidget(self._count)
        row.addStretch(1)
        for widget in (
            self.zoom_out,
            self.size_menu,
            self.zoom_in,
            self._line,
            self.release,
            self.find_text,
            self.list,
        ):
            row.addWidget(widget)

    def show_page(self, page: int, pages: int) -> None:
        """Which of how many; without pages there is nothing to find."""
        self._pages = pages
        self._count.setText(self.tr("{page} of {count}").format(page=max(page, 1), count=pages) if pages else "")
        for widget in (self.release, self.find_text, self.list):
            widget.setVisible(bool(pages))

    def show_zoom(self, zoom: Zoom, scale: float) -> None:
        """The size that was chosen, and in pixels a point the size that it gives."""
        texts = {"width": self.tr("Fit width"), "page": self.tr("Fit page")}
        self.size_menu.setText(texts[zoom] if isinstance(zoom, str) else f"{zoom:.0%}".replace("%", " %"))
        self._fit()
        percent = round(scale / PIXELS_A_POINT * 100)
        self.size_menu.setAccessibleDescription(f"{percent} %")
        for action in self._zooms.actions():
            action.setChecked(action.data() == zoom)

    def below_release(self) -> QPoint:
        """Where the menu of releases opens."""
        return self.release.mapToGlobal(self.release.rect().bottomLeft())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """It shows what it has room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow pane the two steps of the zoom give way to the menu of sizes, which has them all."""
        steps = (self.zoom_out, self.zoom_in, self._line)
        shown = (self._name, self._count, self.size_menu, self.release, self.find_text, self.list, *steps)
        needed = sum(widget.sizeHint().width() + self._look.px(4) for widget in shown)
        fits = needed + self._look.px(16 + 12 + 8) <= self.width()
        for widget in steps:
            widget.setVisible(fits and self._pages > 0)

    def _made_size_menu(self) -> QToolButton:
        button = ArrowButton(self._look)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAccessibleName(self.tr("Size of the pages"))
        button.setToolTip(self.tr("Size of the pages (Ctrl+0 fits the width)"))
        menu = QMenu(button)
        self._zooms = QActionGroup(menu)
        choices: list[tuple[str, Zoom]] = [(self.tr("Fit width"), "width"), (self.tr("Fit page"), "page")]
        for text, zoom in [*choices, *((f"{percent} %", percent / 100) for percent in _PERCENTS)]:
            action = QAction(text, menu, checkable=True)
            action.triggered.connect(lambda _=False, zoom=zoom: self.zoom_wanted.emit(zoom))
            action.setData(zoom)
            self._zooms.addAction(action)
            menu.addAction(action)
        menu.insertSeparator(menu.actions()[len(choices)])
        button.setMenu(menu)
        return button
