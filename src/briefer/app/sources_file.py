"""Where the sources of a brief are written to, and in which format."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from briefer import pipeline
from briefer.app.settings import Settings
from briefer.model.bibliography import SOURCE_FORMATS, SourceFormat
from briefer.model.brief import Brief

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SourcesFile:
    """The file that was chosen; ``agreed`` says that it may be replaced."""

    path: Path
    format: SourceFormat
    agreed: bool

    def write(self, brief: Brief) -> Path:
        """Write what the brief cites, off the GUI thread.

        Raises:
            ExportError: the file exists and nobody agreed to replace it, or the disk does not take it.
        """
        pipeline.save(pipeline.write_sources((brief,), self.format), self.path, overwrite=self.agreed)
        return self.path


def ask_sources_file(parent: QWidget, settings: Settings, folder: Path, stem: str) -> SourcesFile | None:
    """Ask for a file; the last format is offered first. None when the dialog was left."""
    filters = _filters()
    last: SourceFormat = next((one for one in SOURCE_FORMATS if one == settings.text("sources/format")), "csl")
    title = translate("Sources", "Export the sources that are cited")
    offered = str(folder / f"{stem}-sources{SOURCE_FORMATS[last]}")
    chosen, filter = QFileDialog.getSaveFileName(parent, title, offered, ";;".join(filters.values()), filters[last])
    if not chosen:
        return None
    found = _file(Path(chosen), next((one for one, text in filters.items() if text == filter), last))
    settings.set_text("sources/format", found.format)
    return found


def _file(path: Path, filtered: SourceFormat) -> SourcesFile:
    """An ending that was typed decides, else the filter does; the dialog has only asked about the name it knows."""
    typed = next((one for one, ending in SOURCE_FORMATS.items() if path.suffix.lower() == ending), None)
    if typed is not None:
        return SourcesFile(path, typed, True)
    return SourcesFile(path.with_name(path.name + SOURCE_FORMATS[filtered]), filtered, False)


def _filters() -> dict[SourceFormat, str]:
    return {
        "csl": translate("Sources", "CSL-JSON for Zotero and others (*.json)"),
        "bibtex": translate("Sources", "BibTeX (*.bib)"),
        "ris": translate("Sources", "RIS for Zotero, EndNote, Citavi (*.ris)"),
    }
