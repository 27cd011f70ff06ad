"""Spell-checking as the window's menus offer it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from briefer.app.message_bar import Offer
from briefer.app.session import Session
from briefer.app.settings import Settings
from briefer.app.spelling.dialog import SpellingDialog
from briefer.app.spelling.dictionaries import file_names, is_available, user_folder
from briefer.app.spelling.speller import AMERICAN, BRITISH, Speller
from briefer.app.theme.look import Look


class SpellingDesk(QObject):
    """``told`` (kind, text, offers) is sent with what the message bar should say."""

    told = Signal(str, str, object)

    def __init__(self, look: Look, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._session: Session | None = None
        self.speller = Speller(settings, self)
        self.speller.failed.connect(self._tell_not_kept)

    def set_session(self, session: Session | None) -> None:
        """Another brief, or none."""
        self._session = session
        self.speller.set_session(session)

    def check(self) -> None:
        """Go through all unknown words of the brief."""
        self.speller.look_again()
        if self._session is None or not self._has_dictionary():
            return
        dialog = SpellingDialog(self._look, self._session, self.speller, self._window)
        dialog.exec()
        dialog.deleteLater()

    def underline(self, on: bool) -> None:
        """Underline unknown words while one writes, or no longer."""
        self.speller.underlines = on
        if on and self._session is not None:
            self.speller.look_again()
            self._has_dictionary()

    def write_british(self, british: bool) -> None:
        """English as in Britain, or as in America."""
        self.speller.is_british = british
        if self._session is not None and self.speller.language.lower() == "en":
            self._has_dictionary()

    # Ours

    def _has_dictionary(self) -> bool:
        """Whether there is one for the brief's language; if not, what to do is told."""
        if self.speller.dictionary is not None:
            return True
        if not is_available():
            self.told.emit("note", self.tr("There is no spell-checking on this kind of computer."), ())
            return False
        language = self.speller.language
        name = file_names(language, BRITISH if self.speller.is_british else AMERICAN)[0]
        text = self.tr(
            "This computer has no dictionary for {language}. Install one with LibreOffice, or put {name}.aff and "
            "{name}.dic into the folder of dictionaries."
        ).format(language=_language_name(name), name=name)
        self.told.emit("note", text, [Offer(self.tr("Open the folder"), _open_folder)])
        return False

    def _tell_not_kept(self, reason: str) -> None:
        text = self.tr("The word is ignored in this brief; the dictionary cannot be written: {reason}")
        self.told.emit("warning", text.format(reason=reason), ())


def _language_name(name: str) -> str:
    """ "British English", "Deutsch": as its speakers say it."""
    return QLocale(name).nativeLanguageName() or name


def _open_folder() -> None:
    folder = user_folder()
    folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
