"""The sample or the open brief as the edited template prints it, drawn by the renderer that all pages come from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefer import assets, pipeline
from briefer.app.jobs import Jobs
from briefer.app.pages.budget import BudgetLine, measure
from briefer.app.pages.desk_view import DeskView
from briefer.app.pages.renderer import Renderer
from briefer.app.pages.worker import Drawing, Failure
from briefer.app.plural import plural
from briefer.app.session import Session
from briefer.app.theme.controls import Choice, icon_button, label
from briefer.app.theme.look import Look
from briefer.compose.apply_template import apply_template, newly_aside
from briefer.errors import BrieferError, Problem
from briefer.model.article import Article
from briefer.model.template import BriefTemplate
from briefer.pipeline import Work
from briefer.storage.template_save import problems_of

_PAUSE_MS = 120


@dataclass(frozen=True, slots=True)
class Tried:
    """A template tried on a brief: what would be printed and set aside, or why it cannot be used."""

    template: BriefTemplate
    work: Work | None
    aside: int = 0
    problems: tuple[Problem, ...] = ()


def tried(template: BriefTemplate, work: Work | None) -> Tried:
    """The template on the open brief, or on a first brief of the sample; slow, for another thread."""
    problems = problems_of(template)
    if problems:
        return Tried(template, None, 0, problems)
    try:
        if work is None:
            return Tried(template, Work(pipeline.begin([_sample()], template).brief, template))
        after = apply_template(work.brief, template, work.template)
    except BrieferError as error:
        return Tried(template, None, 0, error.problems)
    return Tried(template, Work(after, template), len(newly_aside(work.brief, after)))


@cache
def _sample() -> Article:
    return pipeline.read(assets.sample_article())


class PreviewPane(QWidget):
    """``tested`` is sent with a ``Tried`` for the latest template shown."""

    tested = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._template: BriefTemplate | None = None
        self._work: Work | None = None
        self._session: Session | None = None
        self._renderer: Renderer | None = None
        self._jobs = Jobs(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._try)
        self.view = DeskView(look)
        self.view.setAccessibleName(self.tr("Preview"))
        self.budget = BudgetLine(look)
        self.budget.hide()
        self.note = label("", "secondary")
        self.note.setWordWrap(True)
        self.setAccessibleName(self.tr("Preview"))
        self._arrange()
        self.view.wishes_changed.connect(self._wish)
        self.view.page_changed.connect(self._show_page)

    def set_work(self, work: Work | None) -> None:
        """The brief that is open with its template, if one is."""
        had = self._work is not None
        self._work = work
        if had != (work is not None):
            self.what.setCurrentIndex(1 if work is not None else 0)
        self.what.setEnabled(work is not None)
        if self._uses_brief() or had:
            self.show_template(self._template)

    def show_template(self, template: BriefTemplate | None) -> None:
        """Try this template next; many changes in a row are tried once."""
        self._template = template
        if template is not None:
            self._pause.start()

    def clear(self, note: str = "") -> None:
        """There is nothing that could be drawn; ``note`` says why."""
        self._template = None
        self._pause.stop()
        self.view.clear()
        self.budget.hide()
        self._tell(note)
        self._show_page(0)

    def finish(self) -> None:
        """End what runs."""
        self._pause.stop()
        self._jobs.finish()
        if self._renderer is not None:
            self._renderer.leave(self)

    def _uses_brief(self) -> bool:
        return self._work is not None and self.what.currentIndex() == 1

    def _try(self) -> None:
        """One at a time: what changes meanwhile is tried after it."""
        if self._template is None:
            return
        if self._jobs.busy:
            self._pause.start()
            return
        work = self._work if self._uses_brief() else None
        self._jobs.start(partial(tried, self._template, work), self._show, _raise)

    def _show(self, result: Tried) -> None:
        if result.template is not self._template:
            return
        self.tested.emit(result)
        if result.work is None:
            self._tell(self.tr("The pages are those before the last change."))
            return
        self._tell(self._aside_words(result))
        if self._session is None:
            self._begin(result.work)
        else:
            self._session.replace(result.work, "", "preview")

    def _aside_words(self, result: Tried) -> str:
        """What becomes of the open brief; its marking is its own, and the template's is that of new briefs."""
        if not self._uses_brief() or self._work is None:
            return ""
        text = self.tr("Everything in the open brief fits this template. Nothing would be set aside.")
        if result.aside:
            text = self.tr("%n part(s) of the open brief would be set aside and kept.", "", result.aside)
            text = plural(text, result.aside)
        marking = self._work.brief.marking
        if marking != result.template.marking:
            text += " " + self.tr("It keeps its marking {marking}.").format(marking=marking or self.tr("(none)"))
        return text

    def _begin(self, work: Work) -> None:
        """The renderer comes with the first work."""
        self._session = Session(work, parent=self)
        self._renderer = Renderer.of(self._session)
        self._renderer.drawn.connect(self._show_drawing)
        self._renderer.failed.connect(self._show_failure)
        self._renderer.page_drawn.connect(self.view.show_image)
        self._wish()
        self._renderer.join(self)

    def _show_drawing(self, drawing: Drawing) -> None:
        if drawing.drawn.pdf is not None and self._template is not None:
            self.view.show_drawing(drawing)
            self.budget.show_budget(measure(drawing))
            self.budget.show()
            self._show_page(self.view.page)

    def _show_failure(self, failure: Failure) -> None:
        self._tell(" ".join(map(str, failure.problems)))

    def _wish(self) -> None:
        if self._renderer is not None:
            self._renderer.want_pages(*self.view.wishes())

    def _show_page(self, page: int) -> None:
        count = self.view.page_count
        self._page.setText(self.tr("{page} of {count}").format(page=page, count=count) if count else "")
        self._next.setEnabled(page < count)
        self._previous.setEnabled(page > 1)

    def _tell(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _arrange(self) -> None:
        look = self._look
        header = QWidget()
        header.setProperty("kind", "pane-header")
        row = QHBoxLayout(header)
        row.setContentsMargins(look.px(16), 0, look.px(8), 0)
        row.setSpacing(look.px(4))
        row.addWidget(label(self.tr("Preview"), "heading"))
        self.what = Choice(look)
        self.what.addItems([self.tr("sample"), self.tr("open brief")])
        self.what.setAccessibleName(self.tr("What the preview shows"))
        self.what.setMinimumWidth(self.what.sizeHint().width() + look.px(16))  # Qt's arrow is narrower than ours
        self.what.setEnabled(False)
        self.what.currentIndexChanged.connect(lambda: self.show_template(self._template))
        row.addWidget(self.what)
        row.addStretch(1)
        self._page = label("", "hint")
        self._previous = icon_button(look, "chevron-left", self.tr("Previous page"))
        self._next = icon_button(look, "chevron-right", self.tr("Next page"))
        self._previous.clicked.connect(lambda: self.view.go_to_page(self.view.page - 1))
        self._next.clicked.connect(lambda: self.view.go_to_page(self.view.page + 1))
        for widget in (self._page, self._previous, self._next):
            row.addWidget(widget)
        self.note.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.view, 1)
        column.addWidget(self.budget)
        column.addWidget(self.note)
        self._tell("")
        self._show_page(0)


def _raise(error: Exception) -> None:
    """What nobody foresaw is told like any unexpected error."""
    raise error
