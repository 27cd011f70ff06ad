"""Opening and saving with the questions that go with them: which file, what crashes left, who else has it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from briefer.app.ask import Ask, tell_problems
from briefer.app.changed_on_disk import ChangedOnDisk
from briefer.app.compose_view import ComposeView
from briefer.app.earlier import EarlierVersions
from briefer.app.files import BRIEF_SUFFIX, Files
from briefer.app.journal import left_by_crash
from briefer.app.lock import Holder
from briefer.app.message_bar import Offer
from briefer.app.recovery import ask_about, open_in_own_window, put_away
from briefer.app.session import Session
from briefer.app.shell import Shell
from briefer.compose.file_names import file_name
from briefer.errors import Problem


class FileBench(QObject):
    """The files of a window. Its panes are there because what happens to a file is told over them."""

    def __init__(self, window: Shell) -> None:
        super().__init__(window)
        self.window = window
        self.look = window.look
        self.files = Files(window.settings, self)
        self.compose = ComposeView(window.look, window.settings)

    @property
    def session(self) -> Session | None:
        """The open brief."""
        return self.files.session

    # Opening

    def open(self, paths: Sequence[Path]) -> None:
        """Open a brief or articles in place of the open brief; the open one itself comes to the front."""
        if self.session is not None and [path.absolute() for path in paths] == [self.session.path]:
            self.window.show_panes(self.compose)
        elif paths and self.may_close():
            self.files.open(paths)

    def drop(self, paths: Sequence[Path]) -> None:
        """Files were dropped on the window: articles are added to an open brief, else they begin one."""
        is_brief = any(path.suffix.lower() == BRIEF_SUFFIX for path in paths)
        if self.session is not None and not is_brief and self.window.stack.currentWidget() is self.compose:
            self.drop_on_brief(paths)
        else:
            self.open(paths)

    def drop_on_brief(self, paths: Sequence[Path]) -> None:
        """Files that are no briefs were dropped on the open one."""
        self.files.add_articles(paths)

    def ask_open(self) -> None:
        """Ask which article or brief."""
        self.open(self._ask_for_files(self.tr("Open")))

    def ask_add_article(self) -> None:
        """Ask which article to add to the open brief."""
        self.files.add_articles(self._ask_for_files(self.tr("Add an article")))

    def paste_article(self) -> None:
        """Begin a brief from the text on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            hint = self.tr("Copy the article's text first.")
            problem = Problem("", self.tr("There is no text on the clipboard."), hint)
            self.tell_failure(self.tr("Nothing was pasted."), (problem,))
        elif self.may_close():
            self.files.begin_from_text(text)

    def open_sample(self) -> None:
        """Begin a brief from the sample."""
        if self.may_close():
            self.files.open_sample()

    def offer_recovery(self) -> None:
        """Show what crashes left, one after the other, until one is gone on with."""
        for entry in left_by_crash():
            choice = ask_about(self.look, entry, self.window)
            if choice == "saved":
                put_away(entry)
            elif choice != "later":
                self.files.recover(entry, as_copy=choice == "both")
                if choice == "both" and entry.file is not None:
                    open_in_own_window(entry.file)
                return

    # Saving

    def save(self) -> bool:
        """Write the brief; one that has no file, or only may be read, is asked a name for."""
        if self.session is None:
            return False
        if self.session.path is None or self.files.read_only:
            return self.save_as()
        return self.files.save()

    def save_as(self) -> bool:
        """Ask where, and write it there."""
        session = self.session
        if session is None:
            return False
        folder = session.path.parent if session.path else Path(self.window.settings.text("folder") or Path.home())
        name = file_name("{date}-{title}", session.brief, session.template)
        proposed = str(folder / f"{session.path.stem if session.path else name}{BRIEF_SUFFIX}")
        chosen, _ = QFileDialog.getSaveFileName(
            self.window, self.tr("Save the brief"), proposed, self.tr("Briefs (*.brief)")
        )
        if not chosen:
            return False
        path = Path(chosen)
        path = path if path.suffix.lower() == BRIEF_SUFFIX else path.with_name(path.name + BRIEF_SUFFIX)
        self.window.settings.set_text("folder", str(path.parent))
        return self.files.save(path)

    def may_close(self) -> bool:
        """Whether the open brief may go: saved, unchanged, or given up by its editor."""
        if not self.files.has_changes or self.session is None:
            return True
        text = self.tr("“{title}” has changes that are not saved.").format(title=self.session.brief.title)
        buttons = [self.tr("Save"), self.tr("Discard changes"), self.tr("Cancel")]
        answer = Ask(self.look, self.tr("Save changes"), text, buttons, kind="warning", parent=self.window).ask()
        return self.save() if answer == 0 else answer == 1

    def close_brief(self) -> None:
        """Close it and go to the start view."""
        if self.may_close():
            self.files.close()

    # Other versions

    def show_earlier(self) -> None:
        """Versions that were saved before."""
        if self.session is None or self.session.path is None:
            return
        dialog = EarlierVersions(self.look, self.session.path, self.session.work, self.window)
        if dialog.exec() and dialog.chosen is not None:
            self.files.revert_to(dialog.chosen, self.tr("Restore an earlier version"))

    def compare_with_disk(self) -> None:
        """The version that another program wrote beside the one here; whoever decides nothing is asked again."""
        theirs = self.files.theirs()
        if self.session is None or theirs is None:
            return
        dialog = ChangedOnDisk(self.look, self.session.work, theirs, self.window, self.session.path)
        dialog.exec()
        dialog.deleteLater()
        match dialog.kept:
            case "mine":
                self.files.keep_mine()
            case "theirs":
                self.files.load_theirs()
            case "later":
                self.tell_changed()

    # What is told

    def tell_failure(self, text: str, problems: tuple[Problem, ...]) -> None:
        """What went wrong, all at once."""
        tell_problems(self.look, self.tr("briefer"), text, problems, self.window)

    def tell_remarks(self, remarks: tuple[str, ...]) -> None:
        """What is worth knowing about what was read."""
        if remarks:
            self.compose.messages.tell("note", " ".join(remarks))

    def tell_locked(self, path: Path, holder: Holder) -> None:
        """Somebody else has it open: read it only, or take it over."""
        since = holder.since.strftime("%H:%M") if holder.since else ""
        text = self.tr("{name} has this brief open since {time}.").format(name=holder.name, time=since)
        buttons = [self.tr("Open read-only"), self.tr("Take over…"), self.tr("Cancel")]
        answer = Ask(self.look, path.name, text, buttons, kind="warning", parent=self.window).ask()
        if answer == 0:
            self.files.open_brief(path, read_only=True)
        elif answer == 1 and self._confirm_take_over(holder):
            self.files.open_brief(path, take_over=True)

    def _confirm_take_over(self, holder: Holder) -> bool:
        text = self.tr(
            "{name} can then no longer save to this file. What is not saved there yet stays in their window only."
        ).format(name=holder.name)
        buttons = [self.tr("Take over"), self.tr("Cancel")]
        return Ask(self.look, self.tr("Take over"), text, buttons, kind="warning", parent=self.window).ask() == 0

    def tell_changed(self) -> None:
        """Another program wrote the file: compare, or choose one."""
        text = self.tr("This brief was changed by another program at {time}. Yours is still here.")
        time = datetime.datetime.now().strftime("%H:%M")
        offers = [
            Offer(self.tr("Compare"), self.compare_with_disk),
            Offer(self.tr("Keep mine"), self.files.keep_mine),
            Offer(self.tr("Load theirs"), self.files.load_theirs),
        ]
        self.compose.messages.tell("warning", text.format(time=time), offers)

    def _ask_for_files(self, title: str) -> list[Path]:
        kinds = self.tr(
            "Articles and briefs (*.brief *.txt *.md *.html *.htm *.docx *.pdf *.json *.yaml *.yml);;All files (*)"
        )
        folder = self.window.settings.text("articles") or str(Path.home())
        chosen, _ = QFileDialog.getOpenFileNames(self.window, title, folder, kinds)
        if chosen:
            self.window.settings.set_text("articles", str(Path(chosen[0]).parent))
        return [Path(name) for name in chosen]
