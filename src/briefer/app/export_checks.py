"""The open checks of the export dialog: what stands between the brief and its release, and the way to each."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from briefer.app.checks.model import ICONS, severity_word, short_message
from briefer.app.core_words import finding_in_words
from briefer.app.pages.renderer import Renderer
from briefer.app.theme.controls import button, card, label
from briefer.app.theme.look import Look
from briefer.review.findings import Finding

_MOST_CHECKS = 40
_WIDTH = 305


class ChecksColumn(QWidget):
    """The checks under their heading, and what they mean for the export."""

    def __init__(self, look: Look, renderer: Renderer) -> None:
        super().__init__()
        self._renderer = renderer
        self.checks = OpenChecks(look)
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        px = look.px
        self.setFixedWidth(px(_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(8))
        column.addWidget(label(self.tr("Open checks"), "heading"))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Open checks"))
        self.checks.setProperty("kind", "surface")
        scroll.setWidget(self.checks)
        self._frame = card([scroll])
        column.addWidget(self._frame, 1)
        self.verdict = label("", "hint")
        self.verdict.setWordWrap(True)
        column.addWidget(self.verdict)
        column.addStretch(0)
        renderer.drawn.connect(self.refresh)
        renderer.join(self)
        self.refresh()

    def leave(self) -> None:
        """The dialog closes: nothing is drawn for it any more."""
        self._renderer.drawn.disconnect(self.refresh)
        self._renderer.leave(self)

    def refresh(self, _drawing: object = None) -> None:
        """What the last drawing found."""
        drawing = self._renderer.drawing
        findings = drawing.drawn.findings if drawing else ()
        self.checks.show_findings(findings)
        self._frame.setVisible(bool(findings))
        if drawing is None:
            said = self.tr("The checks are running.")
        elif findings:
            said = self.tr("You can export now. The open points stay in the brief, not in the files.")
        else:
            said = self.tr("Nothing stands between this brief and release.")
        self.verdict.setText(said)


class OpenChecks(QWidget):
    """The findings under each other; ``show_wanted`` is sent with the one to go to."""

    show_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(look.px(12), look.px(10), look.px(12), look.px(10))
        self._column.setSpacing(look.px(12))

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Errors first, as they come."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for finding in findings[:_MOST_CHECKS]:
            self._column.addWidget(self._row(finding))
        if len(findings) > _MOST_CHECKS:
            more = self.tr("and {count} more in Checks").format(count=len(findings) - _MOST_CHECKS)
            self._column.addWidget(label(more, "hint"))
        self._column.addStretch(1)

    def _row(self, found: Finding) -> QWidget:
        look, made, finding = self._look, QWidget(), finding_in_words(found)
        icon, token = ICONS[finding.severity]
        side = look.px(14)
        picture = QLabel()
        picture.setPixmap(look.icon(icon, 14, token).pixmap(QSize(side, side)))
        picture.setAccessibleName(severity_word(finding.severity))
        picture.setContentsMargins(0, look.px(2), 0, 0)
        message = label(short_message(finding))
        message.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(message)
        if finding.place:
            place = label(finding.place, "hint")
            place.setWordWrap(True)
            words.addWidget(place)
        show = button(look, self.tr("Show"), "link")
        show.setAccessibleDescription(finding.message)
        show.clicked.connect(lambda: self.show_wanted.emit(found))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        return made
