"""The commands that put right what was read wrongly inside a paragraph, at the words shown in the reading pane."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from briefer.app.session import Session
from briefer.app.source.citation_dialog import ask_for_references
from briefer.app.source.correcting import Corrector
from briefer.app.source.fixes import Edit
from briefer.app.source.reading_pane import ReadingPane
from briefer.app.source.words import DateWords
from briefer.app.theme.look import Look
from briefer.compose import corrections
from briefer.ingest import read_selected
from briefer.model.article import ArticleId, CitationId, ParagraphId
from briefer.model.rich import Cite


class WordCorrector(QObject):
    """Works on the selected words and on the cursor. ``made`` is sent with an article and a new citation's id."""

    made = Signal(str, str)
    why_not = Signal(str)

    def __init__(self, look: Look, reading: ReadingPane, rows: Corrector, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._reading, self._rows = look, reading, rows
        self._session: Session | None = None

    def set_session(self, session: Session | None) -> None:
        """Correct the articles of another brief."""
        self._session = session

    def add_to(self, menu: QMenu) -> None:
        """What can be put right at the words that are selected, or at the cursor."""
        for text, do, possible in (
            (self.tr("Make this a citation…"), self.make_citation, self._chosen_words() is not None),
            (self.tr("Not a citation"), self.make_plain, self._cited_here() is not None),
            (self.tr("Split the paragraph here"), self.split_paragraph, self._cut() is not None),
        ):
            menu.addAction(text, do).setEnabled(possible)

    def make_citation(self) -> None:
        """Ask what the words selected in the reading pane cite, with what the reader makes of them filled in."""
        words = self._chosen_words()
        session = self._session
        if words is None or session is None:
            self.why_not.emit(self.tr("Select the words of the citation in the text below the rows first."))
            return
        brief = session.brief
        article, (paragraph, start, end) = brief.article(words[0]), words[1:]
        text = next(p.text for p in article.paragraphs() if p.id == paragraph)[start:end]
        proposed = read_selected(text, article)
        draft = corrections.make_citation(brief, article.id, paragraph, start, end, proposed)
        (cite,) = draft.citations().keys() - brief.citations().keys()
        when, title = DateWords.of(session.template), self.tr("Make this a citation")
        typed = ask_for_references(self._look, draft, cite, when, self._reading, title)
        if typed is not None:
            edit: Edit = lambda b: corrections.make_citation(b, article.id, paragraph, start, end, typed)  # noqa: E731
            session.apply(edit, self.tr("Make a citation"))
            self.made.emit(cite.article, cite.citation)

    def make_plain(self) -> None:
        """Turn the citation at the cursor, else that of the row, into the words that are printed."""
        cite = self._cited_here() if self._reading.text.hasFocus() else None
        if cite is not None:
            self._rows.make_plain_of(cite)
        else:
            self._rows.run("make_plain")

    def split_paragraph(self) -> None:
        """Split the paragraph at the cursor of the reading pane."""
        cut = self._cut()
        session = self._session
        if cut is None or session is None:
            said = self.tr("Put the cursor where the second paragraph begins, in the text below the rows, first.")
            self.why_not.emit(said)
            return
        session.apply(lambda b: corrections.split_paragraph(b, *cut), self.tr("Split a paragraph"))

    def _chosen_words(self) -> tuple[ArticleId, ParagraphId, int, int] | None:
        item = self._reading.stretch()
        if item is None or self._session is None:
            return None
        article, paragraph = ArticleId(item.article), ParagraphId(item.id)
        read = self._session.brief.article(article)
        free = corrections.can_be_citation(read, paragraph, item.start, item.end)
        return (article, paragraph, item.start, item.end) if free else None

    def _cut(self) -> tuple[ArticleId, ParagraphId, int] | None:
        place = self._reading.cursor_place()
        if place is None or self._session is None:
            return None
        article, paragraph, at = ArticleId(place[0]), ParagraphId(place[1]), place[2]
        can = corrections.can_split(self._session.brief.article(article), paragraph, at)
        return (article, paragraph, at) if can else None

    def _cited_here(self) -> Cite | None:
        id, place = self._reading.cursor_citation(), self._reading.cursor_place()
        return Cite(ArticleId(place[0]), CitationId(id)) if id and place else None
