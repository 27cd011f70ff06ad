"""The findings as rows: what, where, fix."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefer.app.core_words import finding_in_words, in_words
from briefer.app.plural import plural
from briefer.review.findings import Finding, Severity

WHAT, WHERE, FIX = range(3)
ICONS: dict[Severity, tuple[str, str]] = {
    "error": ("circle-x", "error"),
    "warning": ("triangle-alert", "warning"),
    "information": ("info", "text3"),
}
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class FindingsModel(QAbstractItemModel):
    """A flat tree; each row has its finding, and where it can be put right, a link. Accepted ones come last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Finding, ...] = ()
        self._open = 0

    def show_rows(self, rows: tuple[Finding, ...], accepted: tuple[Finding, ...] = ()) -> None:
        """These rows instead."""
        self.beginResetModel()
        self.rows, self._open = (*rows, *accepted), len(rows)
        self.endResetModel()

    def is_accepted(self, row: int) -> bool:
        """Whether the finding of a row counts no more."""
        return row >= self._open

    def link(self, row: int) -> str:
        """What a click on the end of a row does; empty for nothing."""
        if self.is_accepted(row):
            return QCoreApplication.translate("Checks", "Take back")
        return link_of(self.shown(row))

    def index(self, row: int, column: int, parent: _Index = _ROOT) -> QModelIndex:
        """Qt asks for every row so."""
        return self.createIndex(row, column) if self.hasIndex(row, column, parent) else QModelIndex()

    def parent(self, child: _Index = _ROOT) -> QModelIndex:  # type: ignore[override]
        """All rows stand at the top."""
        return QModelIndex()

    def rowCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802  # Qt's name
        """One a finding."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802  # Qt's name
        """What, where, fix."""
        return 3

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Texts for the eye, the pointer and the screen reader."""
        finding = self.shown(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return (short_message(finding), finding.place, self.link(index.row()))[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return " ".join(filter(None, (finding.message, finding.hint)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index.row()) if index.column() == WHAT else self.data(index)
        return None

    def shown(self, row: int) -> Finding:
        """The finding of a row in the language of the interface."""
        return finding_in_words(self.rows[row])

    def spoken(self, row: int) -> str:
        """The whole row in words: how grave, what, where, and what can be done."""
        finding = self.shown(row)
        kind = severity_word(finding.severity)
        if self.is_accepted(row):
            kind = QCoreApplication.translate("Checks", "Accepted")
        said = (f"{kind}: {finding.message}", finding.place, finding.hint)
        return " ".join(filter(None, (*said, self.link(row))))


def link_of(finding: Finding) -> str:
    """The link that puts a finding right: the fix's own words, or that there are several; empty where there is none."""
    if len(finding.fixes) > 1:
        return QCoreApplication.translate("Checks", "Choose…")
    return in_words(finding.fixes[0].label) if finding.fixes else ""


def short_message(finding: Finding) -> str:
    """The message without the place it begins with: that has its own column. The finding is in words already."""
    rest = finding.message.removeprefix(f"{finding.place}: ") if finding.place else finding.message
    return rest[:1].upper() + rest[1:]


def severity_word(severity: Severity) -> str:
    """ "Error", "Warning" or "Note"."""
    words: dict[Severity, str] = {
        "error": QCoreApplication.translate("Checks", "Error"),
        "warning": QCoreApplication.translate("Checks", "Warning"),
        "information": QCoreApplication.translate("Checks", "Note"),
    }
    return words[severity]


def counted(severity: Severity, count: int) -> str:
    """ "1 error", "2 notes"."""
    return _counts.said(severity, count)


class _Counts(QObject):
    """Only ``tr`` of an object is collected with plural forms."""

    def said(self, severity: Severity, count: int) -> str:
        words: dict[Severity, str] = {
            "error": self.tr("%n error(s)", "", count),
            "warning": self.tr("%n warning(s)", "", count),
            "information": self.tr("%n note(s)", "", count),
        }
        return plural(words[severity], count)


_counts = _Counts()
