"""The line at the foot: saved or not, words and pages, how long drawing took, what is being done, the language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QSize, QTime, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStatusBar, QWidget

from briefer.app.actions import QT_TRANSLATE_NOOP
from briefer.app.plural import plural
from briefer.app.session import Session
from briefer.app.theme.controls import label
from briefer.app.theme.look import Look

_BUSY_AFTER_MS = 300


class StatusBar(QStatusBar):
    """Tells how the brief stands."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._session: Session | None = None
        self._saved_at = ""
        self._doing = ""
        self.setSizeGripEnabled(False)
        self.setAccessibleName(self.tr("Status"))
        self._tick = QLabel()
        self._state, self._length, self._time = label("", "secondary"), label("", "secondary"), label("", "secondary")
        self._busy, self._language = label("", "secondary"), label("", "secondary")
        self.addWidget(self._made_row(), 1)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_BUSY_AFTER_MS)
        self._patience.timeout.connect(lambda: self._busy.setText(f"{self._doing}…"))
        look.changed.connect(self._show_state)
        self._show_state()

    def set_session(self, session: Session | None) -> None:
        """Tell of another brief, or of none."""
        if self._session is not None:
            self._session.changed.disconnect(self._show_state)
            self._session.saved_changed.disconnect(self._show_state)
        self._session = session
        self._saved_at = ""
        self._length.setText("")
        self._time.setText("")
        if session is not None:
            session.changed.connect(self._show_state)
            session.saved_changed.connect(self._show_state)
        self._show_state()

    def show_saved(self) -> None:
        """The brief was written just now."""
        self._saved_at = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self._show_state()

    def show_length(self, words: int, pages: int) -> None:
        """How long the brief is."""
        said = (plural(self.tr("%n word(s)", "", words), words), plural(self.tr("%n page(s)", "", pages), pages))
        self._length.setText(", ".join(said))

    def show_drawing_time(self, seconds: float) -> None:
        """How long the pages took."""
        self._time.setText(self.tr("Pages drawn in {time} ms").format(time=round(seconds * 1000)))

    def show_busy(self, doing: str) -> None:
        """What is being done, told only when it takes long enough to be noticed; empty when it is over."""
        self._doing = doing
        if doing:
            self._patience.start()
        else:
            self._patience.stop()
            self._busy.setText("")

    def text(self) -> str:
        """All that is told now, for screen readers and tests."""
        labels = (self._state, self._length, self._time, self._busy, self._language)
        return "   ".join(said.text() for said in labels if said.text())

    def _made_row(self) -> QWidget:
        row_widget = QWidget()
        row = QHBoxLayout(row_widget)
        row.setContentsMargins(self._look.px(14), 0, self._look.px(14), 0)
        row.setSpacing(self._look.px(16))
        state = QHBoxLayout()
        state.setSpacing(self._look.px(4))
        state.addWidget(self._tick)
        state.addWidget(self._state)
        row.addLayout(state)
        for said in (self._length, self._time, self._busy):
            row.addWidget(said)
        row.addStretch(1)
        row.addWidget(self._language)
        return row_widget

    def _show_state(self) -> None:
        session, side = self._session, self._look.px(12)
        saved = session is not None and session.is_saved
        self._tick.setVisible(saved)
        self._tick.setPixmap(self._look.icon("check", 12, "text3").pixmap(QSize(side, side)))
        self._state.setText(self._state_text(session, saved))
        self._language.setText(_language_name(session.template.language) if session else "")

    def _state_text(self, session: Session | None, saved: bool) -> str:
        if session is None:
            return self.tr("No brief is open")
        if saved:
            return self.tr("Saved {time}").format(time=self._saved_at).strip()
        if session.path is None:
            return self.tr("Not saved yet")
        if self._saved_at:
            return self.tr("Changed since {time}").format(time=self._saved_at)
        return self.tr("Changed")


# What briefs are written in most; the names of others stay English.
_LANGUAGES = (
    QT_TRANSLATE_NOOP("Languages", "Armenian"),
    QT_TRANSLATE_NOOP("Languages", "Azerbaijani"),
    QT_TRANSLATE_NOOP("Languages", "English"),
    QT_TRANSLATE_NOOP("Languages", "French"),
    QT_TRANSLATE_NOOP("Languages", "Georgian"),
    QT_TRANSLATE_NOOP("Languages", "German"),
    QT_TRANSLATE_NOOP("Languages", "Russian"),
    QT_TRANSLATE_NOOP("Languages", "Spanish"),
    QT_TRANSLATE_NOOP("Languages", "Turkish"),
    QT_TRANSLATE_NOOP("Languages", "Ukrainian"),
)


def _language_name(tag: str) -> str:
    locale = QLocale(tag)
    name = QCoreApplication.translate("Languages", QLocale.languageToString(locale.language()))
    return tag if locale.language() == QLocale.Language.C else name
