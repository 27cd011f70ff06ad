"""What all widgets of the pane read: the brief, its scale, its citations' labels, its findings."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QObject

from briefer.app.brief.chips import CitationChips
from briefer.app.brief.rich_document import TextLook
from briefer.app.brief.words import words
from briefer.app.session import Session
from briefer.app.theme.look import Look
from briefer.compose.dates import format_dates
from briefer.compose.document import spec_of
from briefer.errors import TemplateError
from briefer.model.article import Article, Citation, Paragraph, ParagraphId
from briefer.model.brief import Brief, Origin, Part
from briefer.model.lexicon import Lexicon
from briefer.model.rich import Cite
from briefer.model.source_base import SourceBase
from briefer.model.template import BriefTemplate, PartSpec
from briefer.review.findings import Finding
from briefer.storage.lexicons import load_lexicon
from briefer.text.brackets import without_brackets

_LINE = {13: 20, 14: 22, 12: 16}


class BriefContext(QObject):
    """Read-only; looked up anew where the brief's articles, corrections or template changed."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self.look = look
        self.chips = CitationChips(look, self)
        self.session: Session | None = None
        self._citations: dict[Cite, Citation] = {}
        self._paragraphs: dict[tuple[str, str], tuple[str, Paragraph]] = {}
        self._read: tuple[object, ...] = ()
        self._sources: SourceBase | None = None
        self._lexicon: tuple[str, Lexicon | None] = ("", None)
        self._findings: dict[str, list[Finding]] = {}
        self._labels: dict[Cite, str] = {}
        self.sought: re.Pattern[str] | None = None  # words that are being looked for, marked where they stand

    def set_session(self, session: Session | None) -> None:
        """Read another brief."""
        self.session, self._findings = session, {}

    @property
    def opened(self) -> Session:
        """The session.

        Raises:
            RuntimeError: no brief is open; a mistake of the program, not of the user.
        """
        if self.session is None:
            raise RuntimeError("no brief is open")
        return self.session

    @property
    def brief(self) -> Brief:
        """The brief as it is now."""
        return self.opened.brief

    @property
    def template(self) -> BriefTemplate:
        """The template as it is now."""
        return self.opened.template

    @property
    def lexicon(self) -> Lexicon | None:
        """The likelihood scale of the brief, none when it names one that is missing or broken."""
        id = self.brief.lexicon or self.template.lexicon
        if self._lexicon[0] != id:
            try:
                self._lexicon = (id, load_lexicon(id))
            except TemplateError:
                self._lexicon = (id, None)
        return self._lexicon[1]

    def spec(self, part: Part) -> PartSpec:
        """What the template says of a part."""
        return spec_of(part, self.template)

    def text_look(self, size: int = 13) -> TextLook:
        """The look of running text at a design size."""
        look = self.look
        return TextLook(look.font(size), look.px(_LINE[size]), look.colour("accent"))

    def citation(self, cite: Cite) -> Citation | None:
        """The citation as it stands now."""
        self._look_up()
        return self._citations.get(cite)

    def label(self, cite: Cite) -> str:
        """What stands on a citation's chip: as printed, or as corrected."""
        self._look_up()
        if cite not in self._labels:
            self._labels[cite] = self._label(cite)
        return self._labels[cite]

    def place(self, origin: Origin) -> str:
        """Where an item came from: "Summary point 3", "Paragraph 6"."""
        self._look_up()
        return self._paragraphs.get((origin.article, origin.paragraph), (self.tr("Source"), None))[0]

    def paragraph(self, origin: Origin) -> Paragraph | None:
        """The paragraph an item came from."""
        self._look_up()
        found = self._paragraphs.get((origin.article, origin.paragraph))
        return found[1] if found else None

    def evidence_name(self, evidence: Origin | Cite) -> str:
        """What an evidence row says first."""
        return self.place(evidence) if isinstance(evidence, Origin) else self.label(evidence)

    def outlets(self, evidence: Iterable[Origin | Cite]) -> tuple[str, ...]:
        """The outlets that evidence rests on, as the checks count them."""
        return self._source_base().outlets(evidence)

    def cited_by(self, piece: Origin | Cite) -> tuple[Cite, ...]:
        """The citations behind a piece of evidence."""
        return self._source_base().cited_by(piece)

    def gone(self) -> str:
        """Said in place of what an article had once."""
        return self.tr("no longer in the article")

    def _source_base(self) -> SourceBase:
        self._look_up()
        if self._sources is None:
            self._sources = SourceBase.of(self.brief)
        return self._sources

    def set_findings(self, findings: Iterable[Finding]) -> bool:
        """What the checks found, by the id of the item or part they stand on; whether that is news."""
        found: dict[str, list[Finding]] = {}
        for finding in findings:
            found.setdefault(finding.where, []).append(finding)
        news, self._findings = found != self._findings, found
        return news

    def findings(self, key: str) -> list[Finding]:
        """What the checks found on an item or part."""
        return self._findings.get(key, [])

    def _label(self, cite: Cite) -> str:
        citation = self._citations.get(cite)
        if citation is None:
            return self.tr("missing citation")
        corrected = any((f.article, f.citation.id) == (cite.article, cite.citation) for f in self.brief.corrections)
        if citation.text and not corrected:
            return without_brackets(citation.text) or citation.text
        return "; ".join(self._reference_words(citation)) or citation.text

    def _reference_words(self, citation: Citation) -> Iterable[str]:
        template = self.template
        word_and = template.labels.get("and", "and")
        for reference in citation.references:
            dates = [d.date for d in reference.dates]
            said = format_dates(dates, template.date_format, template.language, word_and) if dates else ""
            head = f"{reference.signal} {reference.source}".strip()
            yield ", ".join(text for text in (head, said, reference.locator) if text)

    def _look_up(self) -> None:
        """Once for each state of the articles: citations and paragraphs by id."""
        brief = self.brief
        read = (
            brief.articles,
            brief.corrections,
            brief.source_names,
            brief.register,
            brief.descriptors,
            brief.excluded,
            self.template,
        )
        if len(self._read) == len(read) and all(a is b for a, b in zip(self._read, read, strict=True)):
            return
        self._read = read
        self._citations = brief.citations()
        self._labels = {}
        self._sources = None
        self._paragraphs = {}
        for article in brief.articles:
            self._paragraphs |= {(article.id, id): found for id, found in _places(article, len(brief.articles) > 1)}


def _places(article: Article, named: bool) -> Iterable[tuple[ParagraphId, tuple[str, Paragraph]]]:
    """Every paragraph with the name of its place, the article's title with it where there are several."""
    suffix = f", {article.title}" if named else ""
    for n, point in enumerate(article.summary, 1):
        yield point.paragraph.id, (words.summary_point(n) + suffix, point.paragraph)
    for n, paragraph in enumerate(article.body_paragraphs(), 1):
        yield paragraph.id, (words.paragraph(n) + suffix, paragraph)
    for note in article.notes:
        yield note.paragraph.id, (words.note(note.label) + suffix, note.paragraph)
    for aside in article.asides:
        for paragraph in aside.paragraphs:
            yield paragraph.id, (words.aside() + suffix, paragraph)
