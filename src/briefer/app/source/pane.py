"""The Source pane: what there is. It shows, filters, ticks, and puts right; every change goes through the session."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from briefer.app.mime import SourceItem
from briefer.app.session import Session
from briefer.app.source.building import build_tree
from briefer.app.source.correcting import Corrector
from briefer.app.source.filtering import Mode
from briefer.app.source.head import SourceHead
from briefer.app.source.model import SourceModel, leaves_of
from briefer.app.source.nodes import Node, Tree
from briefer.app.source.nothing_found import NothingFound
from briefer.app.source.reading_pane import ReadingPane
from briefer.app.source.reading_text import Reader
from briefer.app.source.tree_view import SourceTree
from briefer.app.source.words import DateWords, Places, counts, publication_line, translate
from briefer.app.theme.controls import ThinSplitter
from briefer.app.theme.look import Look
from briefer.compose.including import include, leave_out
from briefer.compose.uses import Origins, Piece, PieceKey, PieceKind, UseFinder
from briefer.model.article import ArticleId


class SourcePane(QWidget):
    """``add_article_wanted`` is sent by the plus; everything else the pane does itself, through the session."""

    add_article_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._session: Session | None = None
        self._shown: tuple[object, ...] = ()
        self._finder = UseFinder(Origins.of(()))
        self._reader: Reader | None = None
        self._following = False
        self.setAccessibleName(self.tr("Source"))
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.head = SourceHead(look)
        self.model = SourceModel(self)
        self.tree = SourceTree(look, self.model)
        self.corrector = Corrector(look, self.tree, self.model, self)
        self.reading = ReadingPane(look)
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
        self._splitter.addWidget(self._stack)
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
        self.head.structure.setMenu(QMenu(self.head.structure))
        self.head.structure.menu().aboutToShow.connect(self._fill_structure)
        self.tree.toggle_wanted.connect(self.toggle_selected)
        self.tree.add_wanted.connect(self.add_selected)
        self.tree.menu_wanted.connect(self._open_menu)
        self.tree.current_changed.connect(self._show_current)
        self.model.tick_wanted.connect(self._toggle_from)
        self.corrector.corrected.connect(lambda: self._show_current(self.tree.current))
        self.corrector.citation_corrected.connect(lambda article, id: self.reveal(article, "citation", id))
        self.reading.citation_chosen.connect(self._go_to_citation)
        self.reading.stretch_wanted.connect(self.add_stretch)
        self.reading.size_wanted.connect(self._size_reading)
        self._look.changed.connect(self.update)

    # The session

    def set_session(self, session: Session | None) -> None:
        """Show the articles of another brief, or none."""
        if self._session is not None:
            self._session.changed.disconnect(self._follow)
            self._session.selected.disconnect(self._follow_selection)
        self._session = session
        self.corrector.set_session(session)
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
        session.selected.connect(self._follow_selection)
        self._follow()
        self._open_first()
        self._follow_selection(session.selection)

    @property
    def session(self) -> Session:
        """The open brief; commands are only there while there is one."""
        assert self._session is not None  # noqa: S101  # the pane is disabled without a session
        return self._session

    def _follow(self) -> None:
        """After any change: new rows if the articles or their corrections changed, else only new ticks."""
        brief, template = self.session.brief, self.session.template
        when = DateWords.of(template)
        shown = (brief.articles, brief.corrections, brief.source_names, when)
        if not self._shown or any(a is not b and a != b for a, b in zip(shown, self._shown, strict=True)):
            self._shown = shown
            self._finder = UseFinder(Origins.of(brief.articles))
            self._reader = Reader(brief, when)
            self._show_tree(build_tree(brief, when) if brief.articles else None)
        places = Places(brief, template)
        changed = self._finder.update(brief)
        ticked = self.model.set_uses(self._finder.uses, changed, brief, places)
        if ticked and self.head.mode in ("used", "unused"):
            self._filter()
        worked_on = self.tree.delegate.worked_on
        if worked_on and all(use.item != self.session.selection for use in self.model.uses(worked_on)):
            self._mark(None)
        self._show_head()

    def _show_tree(self, tree: Tree | None) -> None:
        """New rows in place of the old: the same are open and current as before."""
        current = self.tree.current
        self.model.set_tree(tree, self.head.field.text(), self.head.mode)
        self.tree.delegate.worked_on = None
        self._restore()
        again = _same_row(tree, current) if tree and current else None
        if again is not None:
            self._following = True
            self.tree.go_to(again)
            self._following = False
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
            self._following = True
            self.tree.go_to(current)
            self._following = False
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

    def _show_current(self, node: Node | None) -> None:
        """The row in the reading pane, and what it is used in as the item that is worked on."""
        if node is None or self._reader is None or self._session is None:
            return
        self._show_head()
        self.reading.show_reading(self._reader.read(node), node.article)
        self.reading.show_fixes(self.corrector.near(node))
        uses = self.model.uses(node)
        if uses and not self._following:
            self._following = True
            held = [use.item for use in uses]
            self.session.select(self.session.selection if self.session.selection in held else held[0])
            self._following = False
            self._mark(node)

    def _follow_selection(self, key: str) -> None:
        """The row of what is worked on in another pane: the paragraph or event it was taken from."""
        if self._following:
            return
        nodes = self.model.nodes_using(key) if key else []
        current = self.tree.current
        order = {"paragraph": 0, "event": 1, "table": 1, "image": 1, "acronym": 2, "citation": 3}
        shown = [n for n in nodes if n.piece and self.model.is_shown(n)]
        taken_from = self._origin_of(key)

        def rank(node: Node) -> tuple[bool, bool, int, tuple[str, ...]]:
            piece = node.piece
            if piece is None:
                return True, True, len(order), ()
            own = taken_from == (piece.article, piece.id)
            return node is not current, not own, order[piece.kind], (piece.article, piece.id)

        best = min(shown, key=rank, default=None)
        self._mark(best)
        if best is not None:
            self._following = True
            self.tree.go_to(best)
            self._following = False

    def _origin_of(self, key: str) -> tuple[str, str] | None:
        """Article and paragraph that an item was taken from; what a judgment rests on are other paragraphs."""
        item = next((item for _, item in self.session.brief.items() if item.id == key), None)
        origin = item.origin if item is not None else None
        return (origin.article, origin.paragraph) if origin is not None else None

    def _mark(self, node: Node | None) -> None:
        self.tree.delegate.worked_on = node
        self.tree.viewport().update()

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

    # Ticks

    def toggle_selected(self) -> None:
        """Put all that is selected into the brief, or take it out if all of it is there."""
        self._toggle(self.tree.selected())

    def add_selected(self) -> None:
        """Put what is selected into the brief; groups open or close instead."""
        nodes = self.tree.selected()
        if len(nodes) == 1 and nodes[0].piece is None:
            index = self.tree.currentIndex()
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
        else:
            self._change(nodes, True)

    def add_stretch(self, item: SourceItem) -> None:
        """Put the words selected in the reading pane into the brief."""
        piece = Piece(ArticleId(item.article), item.kind, item.id, item.start, item.end)
        template = self.session.template
        self.session.apply(lambda brief: include(brief, template, [piece]), self.tr("Add a passage"))

    def selected_items(self) -> list[SourceItem]:
        """The selected pieces, as they are dragged."""
        pieces = (leaf.piece for leaf in leaves_of(self.tree.selected()))
        return [SourceItem(p.article, p.kind, p.id, p.start, p.end) for p in pieces if p]

    def _toggle_from(self, node: Node) -> None:
        """A click on a tick: with the selection if it is part of it."""
        selected = self.tree.selected()
        self._toggle(selected if node in selected and len(selected) > 1 else [node])

    def _toggle(self, nodes: list[Node]) -> None:
        leaves = leaves_of(nodes)
        if leaves:
            self._change(nodes, not all(leaf.tick == 2 for leaf in leaves))

    def _change(self, nodes: list[Node], wanted: bool) -> None:
        leaves = [leaf for leaf in leaves_of(nodes) if (leaf.tick == 2) != wanted]
        pieces = [leaf.piece for leaf in leaves if leaf.piece]
        if not pieces:
            return
        template = self.session.template
        name = _step_name(leaves, wanted)
        if wanted:
            self.session.apply(lambda brief: include(brief, template, pieces), name)
        else:
            self.session.apply(lambda brief: leave_out(brief, pieces), name)
        if wanted and len(nodes) == 1:
            self._show_current(self.tree.current)

    # Menus

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        nodes = self.tree.selected()
        if leaves := leaves_of(nodes):
            inside = all(leaf.tick == 2 for leaf in leaves)
            menu.addAction(
                self.tr("Take out of the brief") if inside else self.tr("Add to the brief"),
                self.toggle_selected,
            )
            menu.addAction(
                self.tr("Copy"),
                lambda: QGuiApplication.clipboard().setText("\n\n".join(n.text for n in leaves)),
            )
            menu.addSeparator()
        self.corrector.add_to(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _fill_structure(self) -> None:
        menu = self.head.structure.menu()
        menu.clear()
        self.corrector.add_to(menu)
        menu.addSeparator()
        menu.addAction(self.tr("Open all"), self.open_all)
        menu.addAction(self.tr("Close all"), self.close_all)

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


def _same_row(tree: Tree, old: Node) -> Node | None:
    """The row that stands for the same thing; for a section that went into another, its first paragraph."""
    if old.key in tree.by_key:
        return tree.by_key[old.key]
    leaf = next(old.leaves(), None)
    found = tree.by_piece.get(leaf.piece.key, []) if leaf and leaf.piece else []
    return found[0] if found else None


def _step_name(leaves: list[Node], wanted: bool) -> str:
    if len(leaves) > 1:
        return counts.moved(len(leaves), wanted)
    short = leaves[0].text if len(leaves[0].text) <= 40 else f"{leaves[0].text[:39].rstrip()}…"
    return (translate("Source", "Add “{0}”") if wanted else translate("Source", "Take out “{0}”")).format(short)


def _shown_rows(node: Node) -> list[Node]:
    found: list[Node] = []
    for child in node.shown:
        found.append(child)
        found += _shown_rows(child)
    return found
