"""The commands that put right what was read wrongly: each one step of the history, made of pure edits."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QMenu

from briefer.app.plural import plural
from briefer.app.session import Session
from briefer.app.source.citation_dialog import ask_for_references
from briefer.app.source.details_dialog import DetailsDialog
from briefer.app.source.fixes import Edit, Fix, cite_of, confirmations, fixes_for, nothing_to_do
from briefer.app.source.model import SourceModel
from briefer.app.source.nodes import Node
from briefer.app.source.removing_article import ask_what_becomes
from briefer.app.source.tree_view import SourceTree
from briefer.app.source.words import DateWords
from briefer.app.sources.grade_dialog import GradeDialog
from briefer.app.theme.look import Look
from briefer.compose import corrections
from briefer.compose.source_register import describe_citation
from briefer.model.article import ArticleId, ParagraphId
from briefer.model.brief import Brief
from briefer.model.rich import Cite


class Corrector(QObject):
    """Works on the row that the tree is on.

    ``citation_corrected`` is sent with an article and a citation's id, ``plain_made`` with an article and the paragraph
    that a citation was in, ``why_not`` with why a command did nothing.
    """

    corrected = Signal()
    citation_corrected = Signal(str, str)
    plain_made = Signal(str, str)
    why_not = Signal(str)

    def __init__(self, look: Look, tree: SourceTree, model: SourceModel, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self.tree, self.model = look, tree, model
        self._session: Session | None = None
        # The rows are made anew by a rename, so the field in the row must be gone by then.
        model.rename_wanted.connect(self._rename, Qt.ConnectionType.QueuedConnection)

    def set_session(self, session: Session | None) -> None:
        """Correct the articles of another brief."""
        self._session = session

    @property
    def session(self) -> Session:
        """The open brief; commands are only there while there is one."""
        assert self._session is not None  # noqa: S101  # the pane is disabled without a session
        return self._session

    def near(self, node: Node) -> list[tuple[str, Callable[[], None]]]:
        """What answers a row's own question, to stand beside its words."""
        fixes = fixes_for(self.session.brief, node)
        return [(fix.text, self._command(fix)) for fix in fixes if fix.near and not fix.why_not]

    def run(self, command: str) -> None:
        """Do a command of ``fixes``, or say why it cannot be done at the current row."""
        if self._session is None:
            return
        fix = next((f for f in fixes_for(self.session.brief, self.tree.current) if f.command == command), None)
        if fix is None:
            self.why_not.emit(nothing_to_do(command))
        elif fix.why_not:
            self.why_not.emit(fix.why_not)
        else:
            self._command(fix)()

    def add_to(self, menu: QMenu) -> None:
        """All that can be put right at the row; what cannot be done now says why."""
        menu.setToolTipsVisible(True)
        for fix in fixes_for(self.session.brief, self.tree.current) if self._session else []:
            action = menu.addAction(fix.text)
            action.setEnabled(not fix.why_not)
            action.setToolTip(fix.why_not)
            action.triggered.connect(self._command(fix))

    def _command(self, fix: Fix) -> Callable[[], None]:
        command: Callable[[], None] = getattr(self, fix.command)
        return lambda: command()

    def edit_details(self) -> None:
        """Retype what stands over the article."""
        node = self.tree.current
        id = node.article if node else self.session.brief.articles[0].id
        when = DateWords.of(self.session.template)
        details = corrections.Details.of(self.session.brief.article(id))
        dialog = DetailsDialog(self._look, details, when, self.tree)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            typed = dialog.details()
            self._correct(lambda b: corrections.set_details(b, id, typed), self.tr("Correct the article's details"))
        dialog.deleteLater()

    def rename_section(self) -> None:
        """Type another heading, in the row."""
        node = self._section_row()
        if node is not None:
            self.tree.go_to(node)
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
            self.tree.edit(self.model.index_of(node))

    def _rename(self, node: Node, heading: str) -> None:
        if heading != node.text or node.proposed:
            section = _section_id(node)
            edit: Edit = lambda b: corrections.rename_section(b, node.article, section, heading)  # noqa: E731
            self._correct(edit, self.tr("Rename a section"))

    def merge_section(self) -> None:
        """Join the section to the one above."""
        self._on_section(corrections.merge_section, self.tr("Merge sections"))

    def make_paragraph(self) -> None:
        """Turn the section's heading into a paragraph."""
        self._on_section(corrections.heading_to_paragraph, self.tr("Turn a heading into a paragraph"))

    def split_section(self) -> None:
        """Begin a section with the paragraph, then ask for its heading."""
        node = self.tree.current
        if node is None or node.piece is None:
            return
        article, id = node.article, node.piece.id
        self._correct(lambda b: corrections.split_section(b, article, id), self.tr("Split a section"))
        if self._section_row() is not None:
            self.rename_section()

    def make_heading(self) -> None:
        """Turn the paragraph into a heading."""
        node = self.tree.current
        if node is None or node.piece is None:
            return
        article, id = node.article, node.piece.id
        if corrections.can_be_heading(self.session.brief.article(article), id):
            edit: Edit = lambda b: corrections.paragraph_to_heading(b, article, id)  # noqa: E731
            self._correct(edit, self.tr("Turn a paragraph into a heading"))

    def confirm(self) -> None:
        """What was guessed about the selected rows is right; all of them in one step."""
        nodes = self.tree.selected()
        edits = [edit for node in nodes for edit in confirmations(node)]
        if not edits:
            return
        first = nodes[0]
        name = self.tr("Confirm a notice") if first.notice else self.tr("Confirm a citation")
        if first.kind == "section":
            name = self.tr("Keep a heading")
        name = name if len(edits) == 1 else plural(self.tr("Confirm %n item(s)", "", len(edits)), len(edits))
        self._correct(lambda brief: reduce(lambda b, edit: edit(b), edits, brief), name)

    def correct_citation(self) -> None:
        """Put the citation's sources and dates right, split and join them."""
        node = self.tree.current
        cite = cite_of(node) if node else None
        if cite is None or cite not in self.session.brief.citations():
            return
        when = DateWords.of(self.session.template)
        title = self.tr("Correct the citation")
        references = ask_for_references(self._look, self.session.brief, cite, when, self.tree, title)
        if references is not None:
            edit: Edit = lambda b: corrections.put_citation_right(b, cite, references)  # noqa: E731
            self._correct(edit, self.tr("Correct a citation"))
            self.citation_corrected.emit(cite.article, cite.citation)

    def grade_citation(self) -> None:
        """Say how far what the citation says is believed."""
        node = self.tree.current
        cite = cite_of(node) if node else None
        if cite is None or cite not in self.session.brief.citations():
            return
        dialog = GradeDialog(self._look, self.session.brief, cite, self.tree)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            descriptor = dialog.descriptor()
            self._correct(lambda b: describe_citation(b, descriptor), self.tr("Grade a citation"))
        dialog.deleteLater()

    def make_plain(self) -> None:
        """Turn the citation of the row into the words that are printed."""
        node = self.tree.current
        cite = cite_of(node) if node else None
        if cite is not None and cite in self.session.brief.citations():
            self.make_plain_of(cite)

    def make_plain_of(self, cite: Cite) -> None:
        """Turn a citation into the words that are printed."""
        citation = self.session.brief.citations()[cite]
        self._correct(lambda b: corrections.unmake_citation(b, cite), self.tr("Turn a citation into plain text"))
        self.plain_made.emit(cite.article, citation.paragraph)

    def join_paragraph(self) -> None:
        """Join the paragraph of the row with the next."""
        node = self.tree.current
        if node is not None and node.piece is not None:
            article, id = node.article, ParagraphId(node.piece.id)
            self._correct(lambda b: corrections.join_paragraphs(b, article, id), self.tr("Join paragraphs"))

    def remove_article(self) -> None:
        """Take the article of the row out of the brief, once it is clear what becomes of its items."""
        node, brief = self.tree.current, self.session.brief
        article = brief.article(node.article) if node else brief.articles[0]
        keep = ask_what_becomes(self._look, brief, article, self.tree)
        if keep is not None:
            edit: Edit = lambda b: corrections.remove_article(b, article.id, keep)  # noqa: E731
            self._correct(edit, self.tr("Remove the article “{0}”").format(article.title))

    def _on_section(self, edit: Callable[[Brief, ArticleId, str], Brief], label: str) -> None:
        node = self._section_row()
        if node is not None:
            section = _section_id(node)
            self._correct(lambda brief: edit(brief, node.article, section), label)

    def _section_row(self) -> Node | None:
        """The section of the current row."""
        node = self.tree.current
        while node is not None and node.kind != "section":
            node = node.parent
        return node

    def _correct(self, edit: Edit, label: str) -> None:
        self.session.apply(edit, label)
        self.corrected.emit()


def _section_id(node: Node) -> str:
    return node.key.rpartition("/")[2]
