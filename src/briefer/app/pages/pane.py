"""The right pane: header, search line, page list, the pages themselves and the budget line."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefer.app.pages.budget import BudgetLine, measure, unmeasured
from briefer.app.pages.header import PagesHeader
from briefer.app.pages.page_list import PageList
from briefer.app.pages.paper import Hit
from briefer.app.pages.renderer import Renderer
from briefer.app.pages.view import PageView
from briefer.app.pages.worker import Drawing, Failure, Found, PageImage, ReadText
from briefer.app.release.menus import readers_menu
from briefer.app.release.released_session import ReleasedSession
from briefer.app.release.strip import ReleaseStrip
from briefer.app.session import Session
from briefer.app.theme.controls import label
from briefer.app.theme.look import Look
from briefer.errors import BrieferError
from briefer.pipeline import Release


class PagesPane(QWidget):
    """Shows the finished pages of a session.

    ``drawn_in`` is sent with the seconds that the last drawing took, ``found`` when ``hits`` are those of the last
    search, ``find_wanted`` when the button that finds was pressed.
    """

    drawn_in = Signal(float)
    found = Signal()
    find_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._whole: Session | None = None
        self._session: Session | None = None
        self._renderer: Renderer | None = None
        self._sought: re.Pattern[str] | None = None
        self.hits: tuple[Hit, ...] = ()
        self._choosing = False
        self.view = PageView(look)
        self.page_list = PageList(look)
        self.budget = BudgetLine(look)
        self.budget.offer_fit()
        self.strip = ReleaseStrip(look)
        self.header = PagesHeader(look)
        self._notice = label("", "warning")
        self._notice.setWordWrap(True)
        self._notice.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(8))
        self._notice.setAccessibleName(self.tr("Why the pages are not up to date"))
        self.setAccessibleName(self.tr("Pages"))
        self.setFocusProxy(self.view)
        self._arrange()
        self._connect()
        self._show_page(0)

    # The session

    def set_session(self, session: Session | None) -> None:
        """Show the pages of a session, or none."""
        if session is not self._whole:
            self._whole = session
            self._show_session(session)

    def show_release(self, marking: str) -> None:
        """Show the pages as readers of a marking get them; "" shows the whole paper."""
        whole = self._whole
        if whole is None:
            return
        try:
            self._show_session(ReleasedSession(whole, marking) if marking else whole)
        except BrieferError as error:
            self._show_session(whole)
            self._tell("\n".join(map(str, error.problems)))

    def offer_releases(self) -> None:
        """The menu of releases at its button."""
        if self._whole is not None:
            release = self.release
            shown = release.marking if release else ""
            menu = readers_menu(self._whole.work, shown, self.show_release, self)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.header.below_release())

    @property
    def release(self) -> Release | None:
        """The release that is shown, none for the whole paper."""
        return self._session.release if isinstance(self._session, ReleasedSession) else None

    def _show_session(self, session: Session | None) -> None:
        self._leave()
        self._session = session
        self.strip.show_release(self.release)
        self.view.clear()
        self.page_list.clear()
        self.budget.show_budget(unmeasured(session.brief, session.template.limits) if session else None)
        self._notice.hide()
        self._show_page(0)
        if session is not None:
            self._join(session)

    @property
    def renderer(self) -> Renderer | None:
        """What draws the session's pages; the export dialog and the checks share it."""
        return self._renderer

    # Commands

    def zoom_in(self) -> None:
        """The next larger usual size."""
        self.view.zoom_by(1)

    def zoom_out(self) -> None:
        """The next smaller usual size."""
        self.view.zoom_by(-1)

    def fit_width(self) -> None:
        """As wide as the pane."""
        self.view.set_zoom("width")

    def fit_page(self) -> None:
        """Whole pages."""
        self.view.set_zoom("page")

    def actual_size(self) -> None:
        """The size of the paper."""
        self.view.set_zoom(1.0)

    def search(self, pattern: re.Pattern[str] | None) -> None:
        """Mark where the pattern stands on the pages, now and after each change of them; none takes the marks away."""
        self._sought = pattern
        if pattern is None or self._renderer is None:
            self._set_hits(())
        else:
            self._renderer.want_found(pattern)

    def show_hit(self, hit: Hit | None) -> None:
        """Bring one of the hits into sight and mark it more strongly."""
        self.view.show_hits(self.hits, self.hits.index(hit) if hit in self.hits else -1)

    def key_of(self, hit: Hit) -> str:
        """The item or part that a hit stands in; empty for notes and running heads."""
        return self.view.key_at(hit.page, hit.boxes[0].center()) if hit.boxes else ""

    def copy(self) -> None:
        """The selected words to the clipboard."""
        self.view.copy()

    def select_all(self) -> None:
        """The text of all pages."""
        self.view.select_all()

    def toggle_page_list(self) -> None:
        """Show or fold the list of pages."""
        self.header.list.setChecked(not self.header.list.isChecked())

    # Making

    def _arrange(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.page_list)
        body.addWidget(self.view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.strip, self._notice):
            column.addWidget(widget)
        column.addLayout(body, 1)
        column.addWidget(self.budget)
        self.page_list.hide()
        self._notice.hide()
        self.setMinimumWidth(self._look.px(320))

    def _connect(self) -> None:
        header = self.header
        header.zoom_out.clicked.connect(self.zoom_out)
        header.zoom_in.clicked.connect(self.zoom_in)
        header.zoom_wanted.connect(self.view.set_zoom)
        header.find_text.clicked.connect(self.find_wanted)
        header.release.clicked.connect(self.offer_releases)
        header.list.toggled.connect(self._show_list)
        self.strip.whole_wanted.connect(partial(self.show_release, ""))
        self.view.wishes_changed.connect(self._wish)
        self.view.page_changed.connect(self._show_page)
        self.view.zoom_changed.connect(self._show_zoom)
        self.view.chosen.connect(self._choose)
        self.view.texts_wanted.connect(self._want_texts)
        self.page_list.wishes_changed.connect(self._wish)
        self.page_list.page_chosen.connect(partial(self.view.go_to_page, at_once=True))

    # Following the session

    def _join(self, session: Session) -> None:
        renderer = self._renderer = Renderer.of(session)
        renderer.drawn.connect(self._show_drawing)
        renderer.failed.connect(self._show_failure)
        renderer.page_drawn.connect(self._show_image)
        renderer.text_read.connect(self._show_text)
        renderer.found.connect(self._show_found)
        session.selected.connect(self._mark)
        session.jumped.connect(self._flash)
        if isinstance(session, ReleasedSession):
            session.told.connect(lambda: self.strip.show_release(self.release))
            session.lost.connect(lambda _error: self.show_release(""))
        self.view.mark(session.selection, jump=False)
        if renderer.shown is not None:
            self._show_drawing(renderer.shown)
        self._wish()
        renderer.join(self)

    def _leave(self) -> None:
        renderer, session = self._renderer, self._session
        self._renderer = None
        if renderer is None or session is None:
            return
        renderer.drawn.disconnect(self._show_drawing)
        renderer.failed.disconnect(self._show_failure)
        renderer.page_drawn.disconnect(self._show_image)
        renderer.text_read.disconnect(self._show_text)
        renderer.found.disconnect(self._show_found)
        session.selected.disconnect(self._mark)
        session.jumped.disconnect(self._flash)
        renderer.leave(self)
        if isinstance(session, ReleasedSession):
            session.leave()

    def _show_drawing(self, drawing: Drawing) -> None:
        if drawing.drawn.pdf is None:
            self._tell(
                self.tr("The pages are those before the last change: a character cannot be printed. See Checks.")
            )
            return
        self._notice.hide()
        empty = not drawing.work.brief.parts or not any(True for _ in drawing.work.brief.items())
        if empty:
            self.view.clear()
            self.page_list.clear()
            self.budget.show_budget(unmeasured(drawing.work.brief, drawing.work.template.limits))
        else:
            self.view.show_drawing(drawing)
            self.page_list.show_drawing(drawing)
            self.budget.show_budget(measure(drawing))
        self._show_page(self.view.page)
        if self._sought is not None:
            self.search(self._sought)
        self._wish()
        self.drawn_in.emit(drawing.seconds)

    def _show_failure(self, failure: Failure) -> None:
        self._tell("\n".join(map(str, failure.problems)))

    def _tell(self, text: str) -> None:
        self._notice.setText(text)
        self._notice.show()

    def _show_image(self, image: PageImage) -> None:
        self.view.show_image(image)
        self.page_list.show_image(image)

    def _show_text(self, read: ReadText) -> None:
        self.view.show_text(read.text)

    def _mark(self, key: str) -> None:
        """What is chosen on the pages themselves does not make them jump."""
        self.view.mark(key, jump=not self._choosing)

    def _flash(self, key: str) -> None:
        self.view.mark(key)
        self.view.flash()

    def _choose(self, key: str) -> None:
        if self._session is not None:
            self._choosing = self.view.underMouse()
            try:
                self._session.select(key)
            finally:
                self._choosing = False

    # Wishes

    def _wish(self) -> None:
        if self._renderer is not None:
            in_sight, missing = self.view.wishes()
            self._renderer.want_pages(in_sight, (*missing, *self.page_list.wishes()))

    def _want_texts(self, pages: tuple[int, ...]) -> None:
        if self._renderer is not None:
            self._renderer.want_texts(pages)

    # Header

    def _show_page(self, page: int) -> None:
        self.header.show_page(page, self.view.page_count)
        self.page_list.show_page(page)
        self._show_zoom()

    def _show_zoom(self) -> None:
        self.header.show_zoom(self.view.zoom, self.view.scale)

    def _show_list(self, shown: bool) -> None:
        self.page_list.setVisible(shown)
        self.page_list.show_page(self.view.page)
        self._wish()

    # Search

    def _show_found(self, found: Found) -> None:
        if self._sought is not None and self._sought.pattern == found.query.pattern:
            self._set_hits(found.hits)
            self.found.emit()

    def _set_hits(self, hits: tuple[Hit, ...]) -> None:
        self.hits = hits
        self.view.show_hits(hits, -1)
