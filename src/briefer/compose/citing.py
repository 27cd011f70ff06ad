"""Prints citations as the template chose: notes, author-date, or the parenthesis exactly as it stood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from briefer.compose.dates import format_dates
from briefer.compose.register import Sources
from briefer.compose.repeats import Repeats
from briefer.model.article import Citation, Reference
from briefer.model.dates import PartialDate
from briefer.model.document import Emph, Inline, Link, Note, NoteRef, Strong, Text, inline_text
from briefer.model.rich import Cite, RichText, Run, citations_of
from briefer.model.template import BriefTemplate, NoteNumbering
from briefer.text.brackets import without_brackets
from briefer.text.direction import joined_apart, language_direction

# A note mark stands after the punctuation that follows the citation, and after quotation marks that close with it.
_CLOSING = re.compile(r"[.,;:!?…。]+[”’»\"')]*|[”’»]+[.,;:!?…]*")
_WITHOUT_SPACE_BEFORE = re.compile(r"[\s.,;:!?…)\]”’»]")


@dataclass(slots=True)
class CitationPrinter:
    """Prints the citations of one document and gathers its notes in order."""

    template: BriefTemplate
    sources: Sources
    notes: list[Note] = field(default_factory=list)
    repeats: Repeats = field(init=False)
    first_notes: dict[Cite, int] = field(default_factory=dict)  # the first note that gives a citation

    def __post_init__(self) -> None:
        short = self.template.short_repeats and numbered_by(self.template) == "document"
        self.repeats = Repeats(self.template.labels.get("note_again", "note {n}") if short else "")

    def inlines(self, content: RichText) -> tuple[Inline, ...]:
        """Rich text with its citations printed."""
        printed: list[Run | Inline] = []
        pieces = _pieces(content)
        for index, piece in enumerate(pieces):
            if isinstance(piece, Run):
                printed.append(piece)
            else:
                _strip_end(printed)
                following = pieces[index + 1] if index + 1 < len(pieces) else None
                mark, moved = self._mark(piece, following.text if isinstance(following, Run) else "")
                printed += [Run(moved), *mark]
                if isinstance(following, Run):
                    pieces[index + 1] = replace(following, text=following.text[len(moved) :])
        return tuple(
            _inline(p) if isinstance(p, Run) else p for p in printed if not (isinstance(p, Run) and not p.text)
        )

    def without_citations(self, content: RichText) -> tuple[Inline, ...]:
        """Rich text with none of its citations printed."""
        silent = replace(self.sources, excluded=frozenset(citations_of(content)))
        return CitationPrinter(self.template, silent).inlines(content)

    def names(self, content: RichText) -> tuple[Inline, ...]:
        """The names of the sources of a text, each once."""
        names = [self.sources.printed_name(cite.article, r) for cite, c in self._cited(content) for r in c.references]
        said = "; ".join(dict.fromkeys(name for name in names if name))
        return (Text(said),) if said else ()

    def full(self, content: RichText) -> tuple[Inline, ...]:
        """The citations of a text as they stand in a source column: without brackets."""
        texts = [without_brackets(self._in_text(cite, citation)) for cite, citation in self._cited(content)]
        return (Text("; ".join(dict.fromkeys(texts))),) if texts else ()

    def _cited(self, content: RichText) -> list[tuple[Cite, Citation]]:
        return [(cite, c) for cite in citations_of(content) if (c := self.sources.cited(cite))]

    def _mark(self, cites: tuple[Cite, ...], following: str) -> tuple[list[Run | Inline], str]:
        """What is printed for neighbouring citations, and the characters after them that go before it."""
        cited = self._cited(cites)
        gap: list[Run | Inline] = [Run(" ")] if following and not _WITHOUT_SPACE_BEFORE.match(following) else []
        if not cited:
            return gap, ""
        if mark_first(self.template):
            return [Run(" "), Text(" ".join(self._in_text(cite, c) for cite, c in cited)), *gap], ""
        self.notes.append(self._note(cited))
        for cite, _ in cited:
            self.first_notes.setdefault(cite, len(self.notes))
        closing = _CLOSING.match(following)
        moved = closing[0] if closing else ""
        return [NoteRef(len(self.notes)), *([] if moved else gap)], moved

    def _in_text(self, cite: Cite, citation: Citation) -> str:
        if self.template.citation_style == "parenthesis":
            return citation.text or f"({self._plain(cite, citation)})"
        return f"({self._author_date(cite, citation)})"

    def _note(self, cited: Sequence[tuple[Cite, Citation]]) -> Note:
        inlines: list[Inline] = []
        for cite, citation in cited:
            inlines += [Text("; ")] if inlines else []
            inlines += self._references(cite, citation)
        for cite, citation in cited:
            for reference in citation.references:
                source = self.sources.full_name(cite.article, reference)
                self.repeats.give(source, reference, len(self.notes) + 1)
        inlines = _capitalised(inlines)
        ends = isinstance(inlines[-1], Text) and inlines[-1].value.endswith((".", "!", "?"))
        return Note(merge_text([*inlines, *([] if ends else [Text(".")])]))

    def _plain(self, cite: Cite, citation: Citation) -> str:
        return inline_text(tuple(self._references(cite, citation)))

    def _references(self, cite: Cite, citation: Citation) -> list[Inline]:
        """ "see EDM, 7 and 22 July 2025; Carnegie Politika, 4 July 2025", web addresses as links."""
        if not citation.references:
            return [Text(without_brackets(citation.text))]
        inlines: list[Inline] = []
        for index, reference in enumerate(citation.references):
            following = citation.references[index + 1] if index + 1 < len(citation.references) else None
            shared = _shares_dates(reference, following)
            if shared and following and self._earlier(cite, following):
                shared = False  # the next one names a note in place of its dates
            inlines += [Text("; ")] if inlines else []
            inlines += self._reference(cite, reference, shared)
        return inlines

    def _earlier(self, cite: Cite, reference: Reference) -> tuple[int, Reference] | None:
        return self.repeats.earlier(self.sources.full_name(cite.article, reference), reference, len(self.notes) + 1)

    def _reference(self, cite: Cite, reference: Reference, without_dates: bool) -> list[Inline]:
        name = self.sources.printed_name(cite.article, reference)
        head = f"{reference.signal} {name}".strip() if reference.signal else name
        if given := self._earlier(cite, reference):
            return self.repeats.short(head, reference, given)
        dates = "" if without_dates else self._dates(reference)
        texts = [text for text in (head, dates, reference.locator, reference.remark) if text]
        said = joined_apart(", ", texts, language_direction(self.template.language))
        inlines: list[Inline] = [Text(said)] if texts else []
        if reference.url:
            inlines += [Text(", ")] if inlines else []
            inlines.append(printed_address(reference.url))
        grade = self._grade(cite, reference)
        return [*inlines, Text(f" ({grade})")] if grade else inlines

    def _grade(self, cite: Cite, reference: Reference) -> str:
        """The Admiralty grade where the template prints it and there is one."""
        if not self.template.show_grades:
            return ""
        return self.sources.outlets.grade(self.sources.full_name(cite.article, reference), cite).text

    def _dates(self, reference: Reference) -> str:
        plain = [d.date for d in reference.dates if not d.accessed]
        accessed = [d.date for d in reference.dates if d.accessed]
        texts = [self._format(plain)] if plain else []
        texts += [f"{self.template.labels.get('accessed', 'accessed')} {self._format(accessed)}"] if accessed else []
        return ", ".join(texts)

    def _format(self, dates: Sequence[PartialDate]) -> str:
        word_and = self.template.labels.get("and", "and")
        return format_dates(dates, self.template.date_format, self.template.language, word_and)

    def _author_date(self, cite: Cite, citation: Citation) -> str:
        return "; ".join(self._author_year(cite, reference) for reference in citation.references)

    def _author_year(self, cite: Cite, reference: Reference) -> str:
        name = self.sources.printed_name(cite.article, reference)
        entry = self.sources.entry(cite.article, reference)
        years = [year_letter(d.date, entry.dates if entry else ()) for d in reference.dates]
        address = "" if name else reference.url
        named = f"{name or address} {', '.join(dict.fromkeys(years))}".strip()
        extras = [text for text in (reference.locator, reference.remark, self._grade(cite, reference)) if text]
        return ", ".join([f"{reference.signal} {named}".strip(), *extras])


def numbered_by(template: BriefTemplate) -> NoteNumbering:
    """How notes are numbered: they can begin anew only where they stand, on a page or after a section."""
    by_page = template.citation_style == "footnotes" and template.note_numbering == "page"
    by_section = notes_after_parts(template) and template.note_numbering == "section"
    return template.note_numbering if by_page or by_section else "document"


def notes_after_parts(template: BriefTemplate) -> bool:
    """Whether every part of the paper ends with its notes."""
    return template.citation_style == "endnotes" and template.endnotes == "section"


def mark_first(template: BriefTemplate) -> bool:
    """Whether citations stand in the running text, before the punctuation, rather than in notes."""
    return template.citation_style in ("parenthesis", "author-date")


def year_letter(date: PartialDate, dates: Sequence[PartialDate]) -> str:
    """The year of a date, with a letter when the source has several dates in that year: "2025b"."""
    same = [d for d in dates if d.year == date.year]
    year = "n.d." if date.year is None else str(date.year)
    return f"{year}{_letter(same.index(date))}" if len(same) > 1 and date in same else year


def _letter(index: int) -> str:
    """a … z, aa, ab …"""
    letters = ""
    while index >= 0:
        letters = chr(ord("a") + index % 26) + letters
        index = index // 26 - 1
    return letters


def _pieces(content: RichText) -> list[Run | tuple[Cite, ...]]:
    """Runs, and neighbouring citations with only white space between them as one piece."""
    inlines = [
        i
        for index, i in enumerate(content)
        if not (isinstance(i, Run) and not i.text.strip() and _between_cites(content, index))
    ]
    pieces: list[Run | tuple[Cite, ...]] = []
    for is_run, group in groupby(inlines, key=lambda i: isinstance(i, Run)):
        if is_run:
            pieces += [run for run in group if isinstance(run, Run)]
        else:
            pieces.append(tuple(cite for cite in group if isinstance(cite, Cite)))
    return pieces


def _between_cites(content: RichText, index: int) -> bool:
    return (
        0 < index < len(content) - 1 and isinstance(content[index - 1], Cite) and isinstance(content[index + 1], Cite)
    )


def _strip_end(printed: list[Run | Inline]) -> None:
    if printed and isinstance(last := printed[-1], Run):
        printed[-1] = replace(last, text=last.text.rstrip())


def _shares_dates(reference: Reference, following: Reference | None) -> bool:
    """Whether the dates are said by the next reference: "President of Azerbaijan; The Moscow Times, 10 August 2025"."""
    plain = not (reference.locator or reference.remark or reference.url)
    return bool(plain and following and not following.signal and reference.dates == following.dates)


def printed_address(url: str) -> Inline:
    """A web address as a link, where it is one; text else."""
    if re.match(r"(https?://|mailto:)", url, re.IGNORECASE):
        return Link((Text(url),), url)
    return Link((Text(url),), f"https://{url}") if re.fullmatch(r"[\w.-]+\.\w{2,}(/\S*)?", url) else Text(url)


def _capitalised(inlines: list[Inline]) -> list[Inline]:
    """A note is a sentence: "see EDM" becomes "See EDM". Only signals begin in small letters, so only they change."""
    if inlines and isinstance(first := inlines[0], Text) and re.match(r"(see|см|bax)\b", first.value):
        return [Text(first.value[:1].upper() + first.value[1:]), *inlines[1:]]
    return inlines


def _inline(run: Run) -> Inline:
    inline: Inline = Text(run.text, run.language)
    if run.emph:
        inline = Emph((inline,))
    if run.strong:
        inline = Strong((inline,))
    return Link((inline,), run.href) if run.href else inline


def merge_text(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Neighbouring texts of one language as one."""
    return tuple(_merged(inlines))


def _merged(inlines: Iterable[Inline]) -> Iterator[Inline]:
    for language, group in groupby(inlines, key=lambda i: i.language if isinstance(i, Text) else None):
        if language is None:
            yield from group
        else:
            yield Text(inline_text(tuple(group)), language)
