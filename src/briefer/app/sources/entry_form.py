"""What is known of one outlet, field by field; each field that is left says so."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from briefer.app.sources.words import kind_words, reliability_words
from briefer.app.theme.controls import Choice, ElidedLabel, label
from briefer.app.theme.look import Look
from briefer.model.sourcing import RELIABILITIES, SOURCE_KINDS, SourceEntry
from briefer.storage.register import is_country, is_language


class EntryForm(QWidget):
    """``changed`` is sent with the entry as it is now, and the name of the field that was changed."""

    changed = Signal(object, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entry: SourceEntry | None = None
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name, self.printed = ElidedLabel("", "dialog-headline"), label("", "hint")
        self.printed.setWordWrap(True)
        self.also, self.language, self.country, self.upstream = (QLineEdit() for _ in range(4))
        self.kind, self.reliability, self.marking = Choice(look), Choice(look), Choice(look)
        self.descriptor = _Text()
        self.problem = label("", "error")
        self.problem.setWordWrap(True)
        self._fill_choices()
        self._lay_out()
        self._connect()
        self.show_entry(None)

    def show_entry(self, entry: SourceEntry | None, printed: tuple[str, ...] = ()) -> None:
        """Another outlet, or none; a field that somebody types in is left alone while it is the same outlet."""
        same = entry is not None and self._entry is not None and entry.name == self._entry.name
        self._entry = entry
        self.setEnabled(entry is not None)
        shown = entry or SourceEntry("")
        self.name.set_text(shown.name or self.tr("Choose a source"))
        self.printed.setText(self.tr("Printed as {names}").format(names=", ".join(printed)) if printed else "")
        self.printed.setVisible(bool(printed))
        for field, text in (
            (self.also, "; ".join(shown.also)),
            (self.language, shown.language),
            (self.country, shown.country),
            (self.upstream, shown.upstream),
        ):
            if not (same and field.hasFocus()) and field.text() != text:
                field.setText(text)
        if not (same and self.descriptor.hasFocus()) and self.descriptor.toPlainText() != shown.descriptor:
            self.descriptor.setPlainText(shown.descriptor)
        self.kind.setCurrentIndex(SOURCE_KINDS.index(shown.kind) + 1 if shown.kind else 0)
        self.reliability.setCurrentIndex(RELIABILITIES.index(shown.reliability) + 1 if shown.reliability else 0)
        self._show_marking(shown.marking)
        if not same:
            self.problem.setText("")

    def set_markings(self, markings: tuple[str, ...]) -> None:
        """The markings that a source may have."""
        self.marking.clear()
        self.marking.addItem(self.tr("As the paper"), "")
        for text in markings:
            self.marking.addItem(text, text)
        self._show_marking(self._entry.marking if self._entry else "")

    def finish(self) -> None:
        """What is being typed counts, too; after that nothing does, since fields that go lose the keys."""
        self._take("also")
        self._entry = None

    # Ours

    def _typed(self) -> SourceEntry | None:
        """The entry as the fields have it, none while there is none."""
        if self._entry is None:
            return None
        names = dict.fromkeys(" ".join(name.split()) for name in self.also.text().split(";"))
        own = self._entry.name.casefold()
        return replace(
            self._entry,
            also=tuple(name for name in names if name and name.casefold() != own),
            kind=self.kind.currentData(),
            reliability=self.reliability.currentData(),
            language=self.language.text().strip(),
            country=self.country.text().strip().upper(),
            descriptor=" ".join(self.descriptor.toPlainText().split()),
            upstream=" ".join(self.upstream.text().split()),
            marking=self.marking.currentData() or "",
        )

    def _take(self, field: str) -> None:
        """Tell a change; codes that are none are told instead, and nothing is changed."""
        entry = self._typed()
        if entry is None or entry == self._entry:
            self.problem.setText("")
            return
        problem = self._problem(entry)
        self.problem.setText(problem)
        if not problem:
            self._entry = entry
            self.changed.emit(entry, field)

    def _problem(self, entry: SourceEntry) -> str:
        if entry.language and not is_language(entry.language):
            said = self.tr("“{text}” is no language. Write a code such as ru or zh-Hant.")
            return said.format(text=entry.language)
        if entry.country and not is_country(entry.country):
            return self.tr("“{text}” is no country. Write two letters such as AZ.").format(text=entry.country)
        return ""

    def _show_marking(self, marking: str) -> None:
        if self.marking.findData(marking) < 0:
            self.marking.addItem(marking, marking)
        self.marking.setCurrentIndex(self.marking.findData(marking))

    def _fill_choices(self) -> None:
        self.kind.addItem(self.tr("Not said"), None)
        for kind in SOURCE_KINDS:
            self.kind.addItem(kind_words(kind), kind)
        self.reliability.addItem(self.tr("Not graded"), None)
        for letter in RELIABILITIES:
            self.reliability.addItem(f"{letter}  {reliability_words(letter)}", letter)
        self.marking.addItem(self.tr("As the paper"), "")

    def _connect(self) -> None:
        fields = {"also": self.also, "language": self.language, "country": self.country, "upstream": self.upstream}
        for name, field in fields.items():
            field.editingFinished.connect(lambda name=name: self._take(name))
        for name, choice in (("kind", self.kind), ("reliability", self.reliability), ("marking", self.marking)):
            choice.activated.connect(lambda _=0, name=name: self._take(name))
        self.descriptor.left.connect(lambda: self._take("descriptor"))

    def _lay_out(self) -> None:
        px = self._look.px
        self.also.setPlaceholderText(self.tr("Names, parted by semicolons"))
        self.language.setPlaceholderText(self.tr("A code such as ru or zh-Hant"))
        self.country.setPlaceholderText(self.tr("Two letters such as AZ"))
        self.upstream.setPlaceholderText(self.tr("The outlet it takes its news from"))
        self.descriptor.setPlaceholderText(self.tr("What speaks for and against it, in a sentence"))
        self.descriptor.setTabChangesFocus(True)
        self.descriptor.setMinimumHeight(px(64))
        self.descriptor.setMaximumHeight(px(144))
        fields = QWidget()
        form = QFormLayout(fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(px(12))
        form.setVerticalSpacing(px(8))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (
            (self.tr("Other &names"), self.also),
            (self.tr("&Kind"), self.kind),
            (self.tr("&Reliability"), self.reliability),
            (self.tr("Lan&guage"), self.language),
            (self.tr("Countr&y"), self.country),
            (self.tr("News &from"), self.upstream),
            (self.tr("Mark&ing"), self.marking),
            (self.tr("&Descriptor"), self.descriptor),
        ):
            form.addRow(name, field)
            field.setAccessibleName(name.replace("&", ""))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.name)
        column.addWidget(self.printed)
        column.addWidget(fields)
        column.addWidget(self.problem)
        column.addStretch(1)


class _Text(QPlainTextEdit):
    """``left`` is sent when the keys go elsewhere."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Done with it."""
        super().focusOutEvent(event)
        self.left.emit()
