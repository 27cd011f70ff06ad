"""The rows of the export dialog: one a format, with its promise, its progress, or its file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QProgressBar, QPushButton, QVBoxLayout, QWidget

from briefer.app.export_job import Step, Written, said_size
from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look
from briefer.model.template import CitationStyle
from briefer.pipeline import Format

translate = QCoreApplication.translate


def format_names() -> dict[Format, tuple[str, str]]:
    """Name and promise of each format that leaves the house."""
    return {
        "docx": (translate("Export", "Word"), translate("Export", "Real styles, footnotes and headings")),
        "pdf": (translate("Export", "PDF"), translate("Export", "Tagged, PDF/UA-1 and PDF/A-2a")),
        "html": (translate("Export", "HTML"), translate("Export", "One file, pictures inside")),
        "md": (translate("Export", "Markdown"), translate("Export", "Plain text for wikis and editors")),
    }


def style_names() -> dict[CitationStyle, str]:
    """The citation styles as the menu shows them."""
    return {
        "footnotes": translate("Export", "Footnotes"),
        "endnotes": translate("Export", "Endnotes"),
        "author-date": translate("Export", "Source and date"),
        "parenthesis": translate("Export", "As in the article"),
    }


class FormatRow(QWidget):
    """A tick, the format's name and promise or state, and at the right its citation style or what to do with the file.

    ``changed`` is sent when the tick or the style changed, ``open_wanted`` and ``folder_wanted`` with the file.
    """

    changed = Signal()
    open_wanted = Signal(Path)
    folder_wanted = Signal(Path)

    def __init__(self, look: Look, format: Format, style: CitationStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.format: Format = format
        self.style_chosen: CitationStyle = style
        self._promise = format_names()[format][1]
        self.tick = QCheckBox()
        self.tick.setAccessibleName(format_names()[format][0])
        self.tick.toggled.connect(self._toggled)
        self._state = label(self._promise, "hint")
        self._off = label(self.tr("Off"), "hint")
        self._style = self._made_style_button(look)
        self._bar = self._made_bar(look)
        self._percent = label("", "hint")
        self._percent.setMinimumWidth(look.px(32))
        self._percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._written: Written | None = None
        self._open = button(look, self.tr("Open"), "link")
        self._folder = button(look, self.tr("Show in folder"), "link")
        self._open.clicked.connect(lambda: self._send(self.open_wanted))
        self._folder.clicked.connect(lambda: self._send(self.folder_wanted))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(format_names()[format][0], "name"))
        words.addWidget(self._state)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(4), look.px(12), look.px(4))
        row.setSpacing(look.px(12))
        row.addWidget(self.tick)
        row.addLayout(words, 1)
        for widget in (self._off, self._style, self._bar, self._percent, self._open, self._folder):
            row.addWidget(widget)
        self.setFixedHeight(look.px(48))
        self.show_ready()

    def show_ready(self) -> None:
        """Nothing was written yet."""
        self._written = None
        self._state.setText(self._promise)
        self._arrange()

    def show_waiting(self) -> None:
        """Its turn comes."""
        self._written = None
        self._state.setText(self.tr("Waiting"))
        self._arrange()

    def show_step(self, step: Step) -> None:
        """What happens to this format now, and how much of it is done."""
        if step.kind == "made":
            said = self.tr("Made, not yet written")
        elif step.page:
            said = self.tr("Making page {page} of {pages}").format(page=step.page, pages=step.pages)
        else:
            said = self.tr("Making the file…")
        self._state.setText(said)
        self._bar.setValue(round(100 * step.share))
        self._percent.setText(f"{round(100 * step.share)} %")
        self._arrange(working=True)

    def show_written(self, files: tuple[Written, ...]) -> None:
        """The file is on the disk, or one for each release."""
        self._written = files[0]
        said = self.tr("Written, {size}") if len(files) == 1 else self.tr("{count} files written, {size}")
        self._state.setText(said.format(count=len(files), size=said_size(sum(file.size for file in files))))
        self._arrange()

    def _made_bar(self, look: Look) -> QProgressBar:
        made = QProgressBar()
        made.setRange(0, 100)
        made.setTextVisible(False)
        made.setFixedWidth(look.px(120))
        made.setAccessibleName(self.tr("Progress of {format}").format(format=format_names()[self.format][0]))
        return made

    def _made_style_button(self, look: Look) -> QPushButton:
        made = button(look, style_names()[self.style_chosen], "small")
        made.setAccessibleName(self.tr("Citations"))
        made.setToolTip(self.tr("How citations are printed in this format"))
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        look.set_icon(made, "chevron-down", 12, "text3")
        menu = QMenu(made)
        for style, name in style_names().items():
            menu.addAction(name).triggered.connect(lambda _=False, style=style: self._choose(style))
        made.clicked.connect(lambda: menu.exec(made.mapToGlobal(made.rect().bottomLeft())))
        return made

    def _choose(self, style: CitationStyle) -> None:
        self.style_chosen = style
        self._style.setText(style_names()[style])
        self.changed.emit()

    def _toggled(self) -> None:
        self.show_ready()
        self.changed.emit()

    def _arrange(self, *, working: bool = False) -> None:
        on, done = self.tick.isChecked(), self._written is not None
        self._bar.setVisible(working)
        self._percent.setVisible(working)
        self._off.setVisible(not on)
        self._style.setVisible(on and not done and not working)
        self._open.setVisible(done)
        self._folder.setVisible(done)

    def _send(self, signal: SignalInstance) -> None:
        if self._written is not None:
            signal.emit(self._written.path)
