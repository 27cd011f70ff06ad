"""The left of the export dialog: formats, folder, file name, what stands in the way, what goes out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout, QWidget

from briefer.app.export_outgoing import GoesOut
from briefer.app.export_rows import FormatRow, format_names
from briefer.app.plural import plural
from briefer.app.release.ticks import ReleaseTicks
from briefer.app.theme.controls import ElidedLabel, button, card, label
from briefer.app.theme.look import Look
from briefer.compose.file_names import FIELDS
from briefer.model.lexicon import Marking
from briefer.model.template import CitationStyle
from briefer.pipeline import Format

_MOST_NAMES = 2  # of releases, which have many files of like names
_NOTICE_ICONS = {"warning": ("triangle-alert", "warning"), "error": ("circle-x", "error"), "hint": ("history", "text3")}


class ExportForm(QWidget):
    """``changed`` is sent when anything was chosen otherwise, ``keep_wanted`` to write beside what is there."""

    changed = Signal()
    keep_wanted = Signal()
    shown_wanted = Signal()

    def __init__(
        self, look: Look, style: CitationStyle, marking: Marking | None, releases: ReleaseTicks, *, comments: int = 0
    ) -> None:
        super().__init__()
        self._look = look
        self.rows = tuple(FormatRow(look, format, style) for format in format_names())
        self.folder, self.pattern = QLineEdit(), QLineEdit()
        self.names = tuple(ElidedLabel("", "secondary", Qt.TextElideMode.ElideMiddle) for _ in self.rows)
        self.outgoing = GoesOut(look, marking)
        self.releases = releases
        told = plural(self.tr("Review copy of the Word file, with your %n comment(s)", "", comments), comments)
        self.review = QCheckBox(told if comments else self.tr("Review copy of the Word file"))
        self.review.setToolTip(
            self.tr("What reviewers change in it is read back with File > Read a returned Word file")
        )
        self.review_checks = QCheckBox(self.tr("with open checks as comments"))
        self.review_checks.setChecked(True)
        self.setProperty("kind", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._arrange()
        for row in self.rows:
            row.changed.connect(self._follow_review)
        self.releases.changed.connect(self._follow_review)
        self.review.toggled.connect(self._follow_review)
        self.review_checks.toggled.connect(self.changed)
        for line in (self.folder, self.pattern):
            line.textChanged.connect(self.changed)
        self._follow_review()

    @property
    def is_review(self) -> bool:
        """Whether the Word file is for reviewers; never unless it was ticked for this export."""
        return self.review.isChecked() and self._may_review

    @property
    def _may_review(self) -> bool:
        """Only Word files can be read back, and no release shows comments."""
        return "docx" in self.formats and not self.releases.markings

    @property
    def formats(self) -> tuple[Format, ...]:
        """The formats that are ticked."""
        return tuple(row.format for row in self.rows if row.tick.isChecked())

    def insert_field(self, field: str) -> None:
        """Put a field where the cursor stands in the file name."""
        self.pattern.insert(f"{{{field}}}")
        self.pattern.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_names(self, names: list[str]) -> None:
        """The files that would be written."""
        most = _MOST_NAMES if self.releases.markings else len(self.names)
        if len(names) > most:
            more = self.tr("and {count} more").format(count=len(names) - most + 1)
            names = [*names[: most - 1], more]
        for index, shown in enumerate(self.names):
            shown.setVisible(index < len(names))
            shown.set_text(names[index] if index < len(names) else "")

    def tell(self, text: str, kind: str = "hint", *, keep: bool = False, show: bool = False) -> None:
        """A notice of a kind (warning, error, hint); with the way to keep both, or to what was kept."""
        self.notice.setText(text)
        self.notice.setProperty("kind", kind)
        self.notice.style().polish(self.notice)
        self.notice.setVisible(bool(text))
        self._notice_icon.setVisible(bool(text))
        icon, token = _NOTICE_ICONS[kind]
        side = self._look.px(14)
        self._notice_icon.setPixmap(self._look.icon(icon, 14, token).pixmap(QSize(side, side)))
        self.keep.setVisible(keep)
        self._show_kept.setVisible(show)

    def set_busy(self, busy: bool) -> None:
        """Nothing can be chosen while files are made."""
        chosen = (self.folder, self.pattern, self._choose, self._insert, self.releases, *self.rows)
        for widget in chosen:
            widget.setEnabled(not busy)
        for tick in (self.review, self.review_checks):
            tick.setEnabled(not busy and self._may_review)
        if busy:
            self.tell("")

    def _follow_review(self) -> None:
        self.review.setEnabled(self._may_review)
        why_not = self.tr("Only a Word file can be a review copy, and no release is one.")
        what_for = self.tr("What reviewers change in it is read back by File > Read a returned Word file.")
        self.review.setToolTip(what_for if self._may_review else why_not)
        self.review_checks.setVisible(self.is_review)
        self.changed.emit()

    def _arrange(self) -> None:
        px = self._look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(8))
        column.addWidget(label(self.tr("Formats"), "heading"))
        column.addWidget(card(list(self.rows)))
        column.addWidget(self.review)
        under = QHBoxLayout()
        under.setContentsMargins(px(24), 0, 0, 0)
        under.addWidget(self.review_checks)
        column.addLayout(under)
        self.review_checks.hide()
        column.addSpacing(px(4))
        column.addWidget(self.releases)
        self.releases.setVisible(self.releases.is_offered)
        column.addSpacing(px(8))
        column.addWidget(label(self.tr("Folder"), "secondary"))
        column.addLayout(self._made_folder())
        column.addSpacing(px(8))
        column.addLayout(self._made_name_head())
        self.pattern.setAccessibleName(self.tr("File name"))
        column.addWidget(self.pattern)
        for name in self.names:
            column.addWidget(name)
        column.addLayout(self._made_notice())
        column.addSpacing(px(8))
        column.addWidget(self.outgoing)
        column.addStretch(1)

    def _made_folder(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        inside = QAction(self._look.icon("folder", 16), self.tr("Choose a folder"), self)
        inside.triggered.connect(self._choose_folder)
        self.folder.addAction(inside, QLineEdit.ActionPosition.LeadingPosition)
        self.folder.setAccessibleName(self.tr("Folder"))
        self._choose = button(self._look, self.tr("Choose…"))
        self._choose.clicked.connect(self._choose_folder)
        row.addWidget(self.folder, 1)
        row.addWidget(self._choose)
        return row

    def _made_name_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(label(self.tr("File name"), "secondary"))
        head.addStretch(1)
        self._insert = button(self._look, self.tr("Insert field…"), "link")
        menu = QMenu(self._insert)
        for field in FIELDS:
            menu.addAction(f"{{{field}}}").triggered.connect(lambda _=False, field=field: self.insert_field(field))
        self._insert.clicked.connect(lambda: menu.exec(self._insert.mapToGlobal(self._insert.rect().bottomLeft())))
        head.addWidget(self._insert)
        return head

    def _made_notice(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        self._notice_icon = QLabel()
        self.notice = label("", "hint")
        self.notice.setWordWrap(True)
        self.notice.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.keep = button(self._look, self.tr("Keep both"), "link")
        self.keep.clicked.connect(self.keep_wanted)
        self._show_kept = button(self._look, self.tr("Show what was replaced"), "link")
        self._show_kept.clicked.connect(self.shown_wanted)
        row.addWidget(self._notice_icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.notice, 1)
        row.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._show_kept, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder to export to"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)
