"""The look that every widget is handed: colours, measures, fonts and icons, following the system."""

from __future__ import annotations

from typing import Literal
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontInfo, QGuiApplication, QIcon
from PySide6.QtWidgets import QAbstractButton
from shiboken6 import isValid

from briefer.app.theme.icons import icon_pixmap
from briefer.app.theme.tokens import DARK, DISABLED_OPACITY, LIGHT

Scheme = Literal["system", "light", "dark"]
_BASE_FONT_PX = 13


class Look(QObject):
    """One per application. Sends ``changed`` when colours or the font changed: repaint, and ask for icons anew."""

    changed = Signal()

    def __init__(self, scheme: Scheme = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme: Scheme = scheme
        self._icons: WeakKeyDictionary[QAbstractButton | QAction, tuple[str, int, str, int]] = WeakKeyDictionary()
        self._measure()
        self._colours = self._chosen_colours()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.refresh)

    @property
    def dark(self) -> bool:
        """Whether the dark scheme is shown."""
        return self._colours is DARK

    @property
    def scheme(self) -> Scheme:
        """What the user chose; ``system`` follows the desktop."""
        return self._scheme

    def set_scheme(self, scheme: Scheme) -> None:
        """Follow the desktop, or stay light or dark."""
        self._scheme = scheme
        self.refresh()

    def refresh(self) -> None:
        """Take over the system's colour scheme and font; the window calls it when the application's font changes."""
        self._measure()
        self._colours = self._chosen_colours()
        for owner, (name, size, token, gap) in tuple(self._icons.items()):
            if isValid(owner):
                owner.setIcon(self.icon(name, size, token, gap))
        self.changed.emit()

    def colour(self, token: str) -> QColor:
        """The colour of a token, such as ``accent-soft``."""
        return QColor(self._colours[token])

    def colour_name(self, token: str) -> str:
        """The same as ``#RRGGBB``, for rich text and style sheets."""
        return self._colours[token]

    def px(self, logical: float) -> int:
        """Design pixels (at a system font of 13 px) as pixels of this system; at least one for what is not nothing."""
        return max(round(logical * self._scale), 1) if logical > 0 else round(logical * self._scale)

    def font(self, size: float = 13, weight: int = 400) -> QFont:
        """The system font at a design size, in weight 400, 500 or 600."""
        font = QFont(QGuiApplication.font())
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight))
        return font

    def icon(self, name: str, size: int = 16, token: str = "text2", gap: int = 0) -> QIcon:
        """A Lucide icon at a design size; disabled it is paler. It does not follow a change of scheme by itself."""
        icon, pixels, colour, free = QIcon(), self.px(size), self._colours[token], self.px(gap)
        for ratio in {1.0, QGuiApplication.primaryScreen().devicePixelRatio() if QGuiApplication.screens() else 1.0}:
            icon.addPixmap(icon_pixmap(name, pixels, colour, ratio, 1.0, free), QIcon.Mode.Normal)
            icon.addPixmap(icon_pixmap(name, pixels, colour, ratio, DISABLED_OPACITY, free), QIcon.Mode.Disabled)
        return icon

    def set_icon(
        self, owner: QAbstractButton | QAction, name: str, size: int = 16, token: str = "text2", gap: int = 0
    ) -> None:
        """Give a button or an action its icon, and give it anew whenever the scheme changes.

        ``gap`` design pixels are left free between the icon and the words after it.
        """
        self._icons[owner] = (name, size, token, gap)
        owner.setIcon(self.icon(name, size, token, gap))
        if isinstance(owner, QAbstractButton):
            owner.setIconSize(QSize(self.px(size) + self.px(gap), self.px(size)))

    def _measure(self) -> None:
        self._scale = QFontInfo(QGuiApplication.font()).pixelSize() / _BASE_FONT_PX

    def _chosen_colours(self) -> dict[str, str]:
        system_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if self._scheme == "dark" or (self._scheme == "system" and system_dark) else LIGHT
