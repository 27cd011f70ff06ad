"""The Source pane: what there is. It shows, filters, ticks, and puts right; every change goes through the session."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from briefer.app.session import Session
from briefer.app.source.building import build_tree
from briefer.app.source.correcting import Corrector
from briefer.app.source.correcting_words import WordCorrector
from briefer.app.source.filtering import Mode
from briefer.app.source.following import Follower, same_row
from briefer.app.source.head import SourceHead
from briefer.app.source.model import SourceModel
from briefer.app.source.nodes import Node, Tree
from briefer.app.source.nothing_found import NothingFound
from briefer.app.source.reading_pane import ReadingPane
from briefer.app.source.reading_text import Reader
from briefer.app.source.row_menus import RowMenus
from briefer.app.source.ticking import Ticker
from briefer.app.source.told_line import ToldLine
from briefer.app.source.tree_view import SourceTree
from briefer.app.source.words import DateWords, Places, publication_line
from briefer.app.theme.controls import ThinSplitter
from briefer.app.theme.look import Look
from briefer.compose.uses import Origins, PieceKey, PieceKind, UseFinder


class SourcePane(QWidget):
    """``add_article_wanted`` is sent by the plus; everything else the pane does itself, through the session."""

    add_article_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._session: Session | None = None
        self._shown: tuple[object, ...] = ()
        self._finder = UseFinder(Origins.of(()))
        self.setAccessibleName(self.tr("Source"))
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = SourceHead(look)
        self.model = SourceModel(self)
        self.tree = SourceTree(look, self.model)
        self.reading = ReadingPane(look)
        self.corrector = Corrector(look, self.tree, self.model, self)
        self.words = WordCorrector(look, self.reading, self.corrector, self)
        self.ticker = Ticker(self.tree, self.model, self)
        self.follower = Follower(self.tree, self.model, self.reading, self.corrector.near, self)
        self.menus = RowMenus(self.tree, self.reading, self.ticker, self.corrector, self.words, self)
        self.told = ToldLine(look)
        self.nothing = NothingFound(look, self.head.field.setText)
        self._stack = QStackedWidget()
        self._splitter = ThinSplitter(Qt.Orientation.Vertical, look)
        self._lay_out()
        self._connect()
        self.set_session(None)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.nothing)
        self._stack.setMinimumHeight(self._look.px(96))
        rows = QWidget()
        above = QVBoxLayout(rows)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(self._stack, 1)
        above.addWidget(self.told)
        self._splitter.addWidget(rows)
        self._splitter.addWidget(self.reading)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.head)
        outer.addWidget(self._splitter, 1)
        self.setMinimumWidth(self._look.px(240))
        self.setFocusProxy(self.tree)

    def _connect(self) -> None:
        self.head.filter_changed.connect(self._filter)
        self.head.field.left_down.connect(self._go_to_first)
        self.head.add.clicked.connect(self.add_article_wanted)
        menu = QMenu(self.head.structure)
        self.head.structure.setMenu(menu)
        menu.aboutToShow.connect(lambda: self.menus.fill_structure(menu, self.open_all, self.close_all))
        self.follower.looked_at.connect(self._show_head)
        self.ticker.added.connect(self.follower.show_current)
        self.ticker.removed.connect(lambda text: self.told.tell(text, self.session.history.undo))
        for corrector in (self.corrector, self.words):
            corrector.why_not.connect(self.told.tell)
        self.words.made.connect(lambda article, id: self.reveal(article, "citation", id))
        self.corrector.corrected.connect(self.follower.show_current)
        self.corrector.citation_corrected.connect(lambda article, id: self.reveal(article, "citation", id))
        self.corrector.plain_made.connect(lambda article, id: self.reveal(article, "paragraph", id))
        self.reading.citation_chosen.connect(self._go_to_citation)
        self.reading.stretch_wanted.connect(self.ticker.add_stretch)
        self.reading.size_wanted.connect(self._size_reading)
        self._look.changed.connect(self.update)

    # The session

    def set_session(self, session: Session | None) -> None:
        """Show the articles of another brief, or none."""
        if self._session is not None:
            self._session.changed.disconnect(self._follow)
        self._session = session
        for part in (self.corrector, self.words, self.ticker, self.follower):
            part.set_session(session)
        self.told.clear()
        self._shown = ()
        self.model.set_tree(None)
        self.head.field.clear()
        self.head.set_mode("all")
        self.setEnabled(session is not None)
        if session is None:
            self.head.set_article("", "")
            self.head.set_counts(0, 0)
            return
        session.changed.connect(self._follow)
        self._follow()
        self._open_first()
        self.follower.follow_selection(session.selection)

    @property
    def session(self) -> Session:
        """The open brief; commands are only there while there is one."""
        assert self._session is not None  # noqa: S101  # the pane is disabled without a session
        return self._session

    def _follow(self) -> None:
        """After any change: new rows if the articles or their corrections changed, else only new ticks."""
        self.told.clear()
        brief, template = self.session.brief, self.session.template
        when = DateWords.of(template)
        shown = (brief.articles, brief.corrections, brief.source_names, brief.register, brief.descriptors, when)
        if not self._shown or any(a is not b and a != b for a, b in zip(shown, self._shown, strict=True)):
            self._shown = shown
            self._finder = UseFinder(Origins.of(brief.articles))
            self.follower.reader = Reader(brief, when)
            self._show_tree(build_tree(brief, when) if brief.articles else None)
        places = Places(brief, template)
        changed = self._finder.update(brief)
        ticked = self.model.set_uses(self._finder.uses, changed, brief, places)
        if ticked and self.head.mode in ("used", "unused"):
            self._filter()
        self.follower.keep_mark()
        self._show_head()

    def _show_tree(self, tree: Tree | None) -> None:
        """New rows in place of the old: the same are open and current as before."""
        current = self.tree.current
        self.model.set_tree(tree, self.head.field.text(), self.head.mode)
        self.tree.delegate.worked_on = None
        self._restore()
        again = same_row(tree, current) if tree and current else None
        if again is not None:
            self.follower.go_quietly(again)
        self._show_counts()

    def _show_counts(self) -> None:
        tree = self.model.tree
        filtered = bool(self.head.field.text().strip()) or self.head.mode != "all"
        articles = len(self.session.brief.articles) if self._session else 0
        self.head.set_counts(articles, tree.total if tree else 0, self.model.found if filtered else None)

    def _open_first(self) -> None:
        """At first the summary and the sections of the first article are open."""
        tree = self.model.tree
        if tree is None:
            return
        first = self.session.brief.articles[0].id
        opened = {n.key for n in tree.root.walk() if n.article == first and n.kind in ("article", "section")}
        self.tree.open_rows(opened | {f"{first}/summary"})
        self._restore()
        self.tree.setCurrentIndex(self.model.index(0, 0))

    def _restore(self) -> None:
        self.tree.restore(everything=bool(self.head.field.text().strip()) or self.head.mode != "all")

    # Filtering

    def _filter(self) -> None:
        current = self.tree.current
        self.model.filter(self.head.field.text(), self.head.mode)
        self._show_counts()
        self._restore()
        if current is not None and self.model.is_shown(current):
            self.follower.go_quietly(current)
        found = self.model.rowCount() > 0
        self._stack.setCurrentIndex(0 if found or self.model.tree is None else 1)
        if found or self.model.tree is None:
            self.nothing.rest()
        else:
            self.nothing.say(self.model.tree, self.head.field.text().strip())

    def _go_to_first(self) -> None:
        tree = self.model.tree
        first = next((n for n in _shown_rows(tree.root) if n.piece or n.notice), None) if tree else None
        if first:
            self.tree.go_to(first)
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # What is looked at

    def _show_head(self) -> None:
        node = self.tree.current
        brief = self.session.brief
        if not brief.articles:
            self.head.set_article(self.tr("No article"), "")
            return
        known = {article.id: article for article in brief.articles}
        article = known.get(node.article, brief.articles[0]) if node else brief.articles[0]
        line = publication_line(article, DateWords.of(self.session.template))
        self.head.set_article(article.title or self.tr("Without a title"), line)

    def reveal(self, article: str, kind: PieceKind, id: str) -> bool:
        """Go to a piece of an article, also if a filter hides it; whether there is such a piece."""
        tree = self.model.tree
        nodes = tree.by_piece.get(PieceKey(article, kind, id), []) if tree else []
        if not nodes:
            return False
        if not self.model.is_shown(nodes[0]):
            self.head.set_mode("all")
            self.head.field.clear()
        self.tree.go_to(nodes[0])
        return True

    def _go_to_citation(self, id: str) -> None:
        node = self.tree.current
        if node is not None:
            self.reveal(node.article, "citation", id)

    def focus_filter(self) -> None:
        """Type into the filter."""
        self.head.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.field.selectAll()

    def _size_reading(self, large: bool) -> None:
        height = sum(self._splitter.sizes())
        wanted = height * 3 // 4 if large else min(self.reading.sizeHint().height(), height // 2)
        row = max(self.tree.sizeHintForRow(0), 1)
        rows = max(height - wanted, 0) // row * row  # the reading pane ends on a whole row
        self._splitter.setSizes([rows, height - rows])

    def showEvent(self, event: object) -> None:  # noqa: N802  # Qt's name
        """The reading pane begins at its own height."""
        super().showEvent(event)  # type: ignore[arg-type]
        if not self.reading.grow.isChecked() and not self._splitter.property("sized"):
            self._splitter.setProperty("sized", True)
            self._size_reading(False)

    # Commands

    def toggle_selected(self) -> None:
        """Put all that is selected into the brief, or take it out if all of it is there."""
        self.ticker.toggle_selected()

    def add_selected(self) -> None:
        """Put what is selected into the brief; groups open or close instead."""
        self.ticker.add_selected()

    def open_all(self) -> None:
        """Open every row."""
        tree = self.model.tree
        self.tree.open_rows({n.key for n in tree.root.walk() if n.children} if tree else set())
        self.tree.restore()

    def close_all(self) -> None:
        """Close every row."""
        self.tree.open_rows(set())
        self.tree.collapseAll()

    def set_mode(self, mode: Mode) -> None:
        """Show all, used, unused, or what is to be confirmed."""
        self.head.set_mode(mode)


def _shown_rows(node: Node) -> list[Node]:
    found: list[Node] = []
    for child in node.shown:
        found.append(child)
        found += _shown_rows(child)
    return found
