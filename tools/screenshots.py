#!/usr/bin/env python3
"""Draws the pictures of the desktop app: ``dev.py screenshots`` runs it as ``python -m tools.screenshots``.

The app itself runs in windows on a screen of its own (Xvfb with the window manager openbox), with the sample article,
fixed dates and empty settings, and the screen is copied. The pictures of README and the user guide go to
docs/pictures, those that only show extreme cases (a long title, 300 pages, sizes) to out/pictures.
"""

from __future__ import annotations

import datetime
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path

from benchmarks.briefs import sample_work, with_paragraphs
from PIL import Image
from PySide6.QtCore import QEvent, QEventLoop, QLocale, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor, QFont, QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from tools.returned_copy import returned_copy

from briefer.app.recovery import RecoveryDialog
from briefer.app.settings import Recent, Settings
from briefer.app.templates.save_dialog import SaveTemplateDialog
from briefer.app.theme.look import Look, Scheme
from briefer.app.theme.style import dress
from briefer.app.window import MainWindow
from briefer.compose import edits
from briefer.compose.source_register import describe_outlet
from briefer.model.article import ParagraphId
from briefer.model.brief import Brief, ItemId, Judgment, Origin, TextItem, text_of
from briefer.model.rich import RichText, Run
from briefer.model.sourcing import SourceEntry
from briefer.model.template import Limits
from briefer.pipeline import Work, find_template
from briefer.storage import places
from briefer.storage.journal import JournalEntry
from briefer.storage.package import save_brief

ROOT = Path(__file__).resolve().parent.parent
DOCS, OUT = ROOT / "docs" / "pictures", ROOT / "out" / "pictures"
SCREEN, USUAL, SMALL, LARGE = (2000, 1200), (1440, 900), (1280, 800), (1920, 1080)
FONTS, FONT_PX = ("Inter", "DejaVu Sans"), 13
SETTLED_MS, PATIENCE_S = 1200, 90.0  # what was jumped to is marked for a second
DRAWING_S = 0.08  # differs from run to run, and a picture should not
LONG_TITLE = (
    "Relations between Azerbaijan and Russia, the bombing of oil depots in Ukraine, the trials of Russian citizens in "
    "Baku and what the Kremlin still can and cannot do about its influence in the South Caucasus before the winter"
)
DESCRIPTOR = "A journal of a research institute; its authors are named."
OWN_TEMPLATES = {
    "directors-read": """template: 1
id: directors-read
name: Director's Thursday read
description: Judgments and what follows from them, on two pages.
extends: intelligence-assessment
limits: {max_pages: 2}
parts:
  - {role: alternatives, remove: true}
  - {role: assumptions-and-gaps, remove: true}
  - {role: chronology, remove: true}
  - {role: annexes, remove: true}
""",
    "watch": """template: 1
id: watch
name: Watch report
extends: situation-brief
headng: Watch report
limits: {max_pages: many}
""",
}


# ------------------------------------------------------------------------------------------------------ the screen


@contextmanager
def screen() -> Iterator[None]:
    """A screen of our own with a window manager on it; DISPLAY names it."""
    reader, writer = os.pipe()
    size = f"{SCREEN[0]}x{SCREEN[1]}x24"
    xvfb = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as told:
        number = told.readline().strip()
    os.environ |= {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": "1", "TZ": "UTC"}
    manager = subprocess.Popen(["openbox", "--sm-disable"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        for program in (manager, xvfb):
            program.terminate()
            program.wait()


def pause(ms: int) -> None:
    """Let the app work; ``QTest.qWait`` would keep its other threads from running meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def wait(until: Callable[[], bool], what: str) -> None:
    """Let the app work until something is so; a picture of half a window would be worse than none."""
    ends = time.monotonic() + PATIENCE_S
    while not until():
        if time.monotonic() > ends:
            sys.exit(f"The app did not come to: {what}")
        pause(20)


# ------------------------------------------------------------------------------------------------------- the briefs


def edited(brief: Brief) -> Brief:
    """The sample as an editor leaves it: judgments weighed and one of them reworded, evidence linked."""
    judgments = [item for _, item in brief.items() if isinstance(item, Judgment)]
    article = brief.articles[0]
    paragraphs = [ParagraphId(block.id) for section in article.sections for block in section.blocks]
    first, second, third = (judgment.id for judgment in judgments[:3])
    weighed = {
        first: ("very-likely", "moderate", "two independent outlets and official statements", (0, 1)),
        second: ("likely", "high", "", (2, 3, 4)),
        third: ("roughly-even-chance", "low", "", ()),
    }
    for id, (term, confidence, basis, linked) in weighed.items():
        weigh = partial(
            replace,
            likelihood=term,
            confidence=confidence,
            basis=basis,
            evidence=tuple(Origin(article.id, paragraphs[n]) for n in linked),
            time_frame="by December 2025",
        )
        brief = edits.change_judgment(brief, id, weigh)
    return edits.set_content(brief, third, reworded(text_of(judgments[2])))


SHORTENED = (("is trying to preserve", "tries to keep"), ("so far, losing its leverage", "and loses its leverage"))


def reworded(content: RichText, changes: tuple[tuple[str, str], ...] = SHORTENED) -> RichText:
    """As an editor would shorten it, so that there is something to compare."""
    found: list[object] = []
    for run in content:
        text = run.text if isinstance(run, Run) else ""
        for old, new in changes:
            text = text.replace(old, new)
        found.append(replace(run, text=text) if isinstance(run, Run) else run)
    return tuple(found)  # type: ignore[arg-type]


def usual() -> Work:
    """The brief of most pictures."""
    work = sample_work()
    return Work(edited(work.brief), work.template)


def long_title() -> Work:
    """A title that fits nowhere in one line."""
    work = usual()
    return Work(replace(work.brief, title=LONG_TITLE), work.template)


def with_note(work: Work) -> Work:
    """A note on handling at the head, which every paper of the desk has."""
    brief = edits.add_part(work.brief, "handling", "Handling", 0)
    note = TextItem(ItemId(""), (Run("Not to be passed on without the consent of the desk."),))
    return Work(edits.add_item(brief, brief.parts[0].id, note), work.template)


def empty() -> Work:
    """Nothing chosen yet."""
    work = sample_work()
    parts = tuple(replace(part, items=()) for part in work.brief.parts)
    return Work(replace(work.brief, parts=parts), work.template)


# -------------------------------------------------------------------------------------------------------- the window


def make_small(file: Path) -> None:
    """256 colours, chosen so that also the rare ones stay: a third of the size is left."""
    with Image.open(file) as picture:
        small = picture.convert("RGB").quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE)
    small.save(file, optimize=True)


@dataclass
class Stage:
    """A window of the app with its own settings, and what one does in it."""

    window: MainWindow
    folder: Path

    def open(self, work: Work) -> None:
        """Open the work as a saved brief and wait for its pages."""
        file = self.folder / "azerbaijan-russia.brief"
        file.unlink(missing_ok=True)
        save_brief(work.brief, work.template, file)
        self.window.open([file])
        wait(lambda: self.window.workbench.session is not None, "an open brief")
        self.settle()

    def settle(self) -> None:
        """Until the pages show the brief as it is and nothing is marked any more."""
        bench = self.window.workbench
        renderer = bench.compose.pages.renderer
        if renderer is not None:
            wait(renderer.is_current, "pages of the brief as it is")
            pause(SETTLED_MS)
            wait(renderer.is_current, "pages of the brief as it is")
            self.window.status.show_drawing_time(DRAWING_S)
        pause(SETTLED_MS)

    def choose(self, key: str) -> None:
        """Work on an item."""
        self.window.workbench.compose.brief.desk.choose(key)
        self.window.workbench.compose.brief.focus_pane()
        self.settle()

    @property
    def judgments(self) -> list[Judgment]:
        """Those of the open brief."""
        session = self.window.workbench.session
        return [item for _, item in session.brief.items() if isinstance(item, Judgment)] if session else []

    def picture(self, target: Path, of: QWidget | None = None) -> None:
        """Copy from the screen what the window, or another one over it, shows."""
        widget = of or self.window
        pause(100)
        place = QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
        shot = widget.screen().grabWindow(0, place.x(), place.y(), place.width(), place.height())
        target.parent.mkdir(parents=True, exist_ok=True)
        if not shot.save(str(target)):
            sys.exit(f"{target} cannot be written.")
        make_small(target)
        print(target.relative_to(ROOT), flush=True)


@contextmanager
def stage(look: Look, size: tuple[int, int] = USUAL, scheme: Scheme = "light", recent: int = 0) -> Iterator[Stage]:
    """The app's window of that size, just started with empty settings."""
    with tempfile.TemporaryDirectory(prefix="briefer-pictures-") as name:
        folder = Path(name)
        for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
            os.environ[variable] = str(folder / variable.lower())
        if recent:
            remember_briefs(folder)
        settings = Settings()
        settings.scheme = scheme
        look.set_scheme(scheme)
        window = MainWindow(look, settings)
        window.resize(*size)
        window.show()
        window.move(20, 40)
        window.activateWindow()
        wait(lambda: window.is_ready and window.isActiveWindow(), "a window that can be used")
        made = Stage(window, folder)
        try:
            yield made
        finally:
            leave(window)


def leave(window: MainWindow) -> None:
    """Close without a question, and let everything end that runs."""
    for dialog in window.findChildren(QDialog):
        dialog.close()
    window.workbench.files.close()
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    pause(50)


def remember_briefs(folder: Path) -> None:
    """Three briefs that were open not long ago."""
    work, recent = usual(), []
    rows = (
        (work, "2025-08-29T14:20", 2),
        (work_by("situation-brief", "Situation brief: Azerbaijan and Russia"), "2025-08-28T17:05", 0),
        (work_by("policy-brief", "Energy transit through the South Caucasus"), "2025-08-21T09:40", 1),
    )
    for number, (one, when, errors) in enumerate(rows):
        file = folder / f"brief-{number}.brief"
        save_brief(one.brief, one.template, file)
        recent.append(asdict(Recent(str(file), one.brief.title, one.template.name, when, errors)))
    state = places.user_state_folder()
    state.mkdir(parents=True, exist_ok=True)
    (state / "recent.json").write_text(json.dumps(recent), encoding="utf-8")


def work_by(template: str, title: str) -> Work:
    """The sample by another template."""
    work, found = sample_work(template), find_template(template)
    return Work(replace(work.brief, title=title), found)


# ------------------------------------------------------------------------------------------------------ the pictures


def starting(look: Look, scheme: Scheme) -> None:
    """With briefs to go back to."""
    with stage(look, scheme=scheme, recent=3) as made:
        wait(lambda: not made.window.workbench.gallery.busy, "first pages of briefs and templates")
        made.settle()
        made.picture(named("start", scheme))


def composing(look: Look, scheme: Scheme) -> None:
    """What one sees most, and what one opens over it."""
    with stage(look, scheme=scheme) as made:
        made.open(usual())
        made.choose(made.judgments[1].id)
        made.picture(named("compose", scheme))
        show_palette(made, scheme)
        show_export(made, scheme)
        show_recovery(made, scheme)
        desk = made.window.workbench.compose.brief.desk
        desk.edit(made.judgments[0].id)
        made.settle()
        made.picture(named("judgment", scheme))
        desk.leave_editor()
        made.choose(made.judgments[2].id)
        made.window.actions_["compare"].trigger()
        made.settle()
        made.picture(named("compare", scheme))
    with stage(look, scheme=scheme) as made:
        made.open(empty())
        made.picture(named("empty", scheme))


def show_palette(made: Stage, scheme: Scheme) -> None:
    """The palette after two letters."""
    made.window.open_palette()
    palette = QApplication.activePopupWidget()
    field = palette.findChild(QLineEdit) if palette else None
    if palette is None or field is None:
        sys.exit("The command palette did not open.")
    QTest.keyClicks(field, "ju")
    pause(300)
    made.picture(named("palette", scheme))
    palette.close()


def show_export(made: Stage, scheme: Scheme) -> None:
    """The export dialog, ready."""
    bench = made.window.workbench
    if bench.session is None:
        sys.exit("There is no open brief to export.")
    dialog = bench.exporter.open(bench.session)
    dialog.form.folder.setText("/srv/briefs/august")
    dialog.refresh()
    made.settle()
    made.picture(named("export", scheme), dialog)
    dialog.close()
    pause(100)


def fitting(look: Look, scheme: Scheme) -> None:
    """A brief that is too long, and what is proposed to go."""
    work = usual()
    limits = Limits(max_pages=3, max_words=950)
    with stage(look, scheme=scheme) as made:
        made.open(Work(work.brief, replace(work.template, limits=limits)))
        made.window.actions_["fit"].trigger()
        shown = made.window.workbench.fit_desk.shown
        if shown is None:
            sys.exit("The window that fits did not open.")
        wait(lambda: shown.shown is not None and not shown.is_measuring, "a proposal")
        pause(300)
        made.picture(named("fit", scheme), shown)
        shown.close()


def following(look: Look, scheme: Scheme) -> None:
    """The ledger with a source pulled, and the sources with one described."""
    with stage(look, USUAL, scheme) as made:
        made.open(usual())
        session, bench = made.window.workbench.session, made.window.workbench
        if session is None:
            sys.exit("There is no open brief to follow.")
        entry = SourceEntry("Carnegie Politika", ("Carnegie",), "research", "B", "en", "DE", DESCRIPTOR)
        session.apply(partial(describe_outlet, entry=entry), "Describe")
        made.window.actions_["ledger"].trigger()
        made.window.actions_["sources"].trigger()
        ledger, sources = bench.ledger_desk.shown, bench.sources_desk.shown
        if ledger is None or sources is None:
            sys.exit("The windows of the evidence did not open.")
        wait(lambda: not ledger.is_busy and not sources.is_busy, "ledger and sources")
        ledger.show_view(1)
        ledger.by_source.rows.set_pulled({row.outlet for row in ledger.by_source.rows.rows[:2]})
        sources.show_outlet(entry.name)
        made.settle()
        made.picture(named("sources", scheme), sources)
        sources.close()
        ledger.raise_()
        ledger.activateWindow()
        made.settle()
        made.picture(named("ledger", scheme), ledger)
        ledger.close()


def returning(look: Look, scheme: Scheme) -> None:
    """What reviewers sent back, at a sentence that was reworded meanwhile."""
    with stage(look, scheme=scheme) as made:
        work = usual()
        made.open(work)
        bench, file = made.window.workbench, made.folder / "azerbaijan-russia-returned.docx"
        file.write_bytes(returned_copy(work))
        session, third = bench.session, made.judgments[2]
        if session is None:
            sys.exit("There is no open brief to read into.")
        own = reworded(text_of(third), (("through force or threat", "by force or threat"),))
        session.apply(lambda brief: edits.set_content(brief, third.id, own), "Reword")
        bench.returned_desk.read(file)
        wait(lambda: bench.returned_desk.shown is not None, "the changes of the returned file")
        shown = bench.returned_desk.shown
        if shown is not None:
            shown.accept_one()  # the next is the conflict
            made.settle()
            made.picture(named("returned", scheme), shown)
            shown.close()


def templating(look: Look, scheme: Scheme) -> None:
    """The Templates window with templates of one's own, one of them broken; then how a brief becomes one."""
    with stage(look, scheme=scheme) as made:
        made.open(with_note(usual()))
        folder = places.user_template_folder()
        folder.mkdir(parents=True)
        for name, text in OWN_TEMPLATES.items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        made.window.actions_["templates"].trigger()
        shown = made.window.workbench.template_desk.shown
        if shown is None:
            sys.exit("The Templates window did not open.")
        shown.refresh(folder / "directors-read.yaml")
        wait(lambda: shown.preview.view.page_count > 0 and not shown.library.busy, "pages of the template")
        table = shown.editor.parts.table
        table.setCurrentIndex(table.parts.index(1, 0))
        made.settle()
        made.picture(named("templates", scheme), shown)
        shown.close()
        show_save_template(made, scheme)


def show_save_template(made: Stage, scheme: Scheme) -> None:
    """The dialog, with words that stay."""
    session = made.window.workbench.session
    if session is None:
        sys.exit("There is no open brief to save as a template.")
    dialog = SaveTemplateDialog(made.window.look, session, made.window)
    dialog.name.setText("Desk paper")
    dialog.description.setText("Judgments first, with the desk's note on handling.")
    note = dialog.keeping[session.brief.parts[0].id]
    note.setCurrentIndex(note.findData("fixed"))
    dialog.open()
    pause(300)
    made.picture(named("save-template", scheme), dialog)
    dialog.close()
    dialog.deleteLater()


def show_recovery(made: Stage, scheme: Scheme) -> None:
    """As after a crash; the hour is a fixed one."""
    saved = usual()
    second = next(item.id for _, item in saved.brief.items() if isinstance(item, Judgment))
    brief = edits.change_judgment(saved.brief, second, lambda judgment: replace(judgment, confidence="high"))
    text = next(item for part, item in brief.items() if part.role == "discussion" and isinstance(item, TextItem))
    first = text.content[0]
    if isinstance(first, Run):
        brief = edits.set_content(
            brief, text.id, (replace(first, text=first.text.replace("the", "this", 1)), *text.content[1:])
        )
    brief = replace(brief, prepared_for="Director Europe and Central Asia")
    entry = JournalEntry(made.folder, None, brief.title, datetime.datetime(2025, 8, 29, 14, 20, 32))
    dialog = RecoveryDialog(made.window.look, entry, Work(brief, saved.template), saved, made.window)
    dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)  # the last change is a reworded one
    pause(500)
    made.picture(named("recovery", scheme), dialog)
    dialog.close()
    dialog.deleteLater()


def sizes(look: Look) -> None:
    """The narrowest and the widest usual window."""
    for scheme in ("light", "dark"):
        for size in (SMALL, LARGE):
            with stage(look, size, scheme) as made:
                made.open(usual())
                made.choose(made.judgments[1].id)
                made.picture(DOCS / f"app-compose-{size[0]}x{size[1]}{suffix(scheme)}.png")


def extremes(look: Look) -> None:
    """Not for the guide: what is hardest to show well."""
    briefs = {"long-title": long_title(), "300-pages": with_paragraphs(usual(), 1200), "empty": empty()}
    for name, work in briefs.items():
        for size in (SMALL, LARGE):
            with stage(look, size) as made:
                made.open(work)
                if made.judgments:
                    made.choose(made.judgments[1].id)
                made.picture(OUT / f"{name}-{size[0]}x{size[1]}.png")


def in_both(scene: Callable[[Look, Scheme], None]) -> Callable[[Look], None]:
    """The scene in light and in dark."""

    def play(look: Look) -> None:
        scene(look, "light")
        scene(look, "dark")

    return play


def suffix(scheme: Scheme) -> str:
    """What the file names of dark pictures end with."""
    return "-dark" if scheme == "dark" else ""


def named(name: str, scheme: Scheme) -> Path:
    """Where a picture of the guide lies."""
    return DOCS / f"app-{name}{suffix(scheme)}.png"


def dressed() -> Look:
    """The application with a font and a locale that do not depend on the machine."""
    application = QApplication.instance() or QApplication(["briefer"])
    if not isinstance(application, QApplication):
        sys.exit("There is an application without windows already.")
    application.setApplicationName("briefer")
    QLocale.setDefault(QLocale("en_GB"))
    family = next((name for name in FONTS if name in QFontDatabase.families()), application.font().family())
    font = QFont(family)
    font.setPixelSize(FONT_PX)
    application.setFont(font)
    application.setCursorFlashTime(0)
    QCursor.setPos(SCREEN[0] - 1, SCREEN[1] - 1)
    look = Look("light")
    dress(application, look)
    return look


def stop_if_missing() -> None:
    """Say at once what is not there."""
    missing = [name for name in ("Xvfb", "openbox") if not shutil.which(name)]
    if missing:
        sys.exit(f"{' and '.join(missing)} are needed: sudo apt-get install xvfb openbox")


def main(wanted: list[str]) -> None:
    """Draw all, or only the scenes named."""
    scenes: dict[str, Callable[[Look], None]] = {
        "start": in_both(starting),
        "compose": in_both(composing),
        "fit": in_both(fitting),
        "evidence": in_both(following),
        "returned": in_both(returning),
        "templates": in_both(templating),
        "sizes": sizes,
        "extremes": extremes,
    }
    stop_if_missing()
    with screen(), tempfile.TemporaryDirectory(prefix="briefer-cache-") as cache:
        os.environ["XDG_CACHE_HOME"] = cache
        look = dressed()
        for name, scene in scenes.items():
            if name in wanted or not wanted:
                scene(look)
    sys.stdout.flush()
    os._exit(0)  # the screen is gone, and Qt would complain of it at length


if __name__ == "__main__":
    main(sys.argv[1:])
