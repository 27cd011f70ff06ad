"""Reads finished files again and proves them: sound, complete, in order, marked on every page, clean.

Nothing here uses the writers' code: what a writer gets wrong would look right to itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from briefer.model.document import Document
from briefer.verify import clean, docx_checks, html_text, markdown_text, pdf_checks
from briefer.verify.addresses import address_differences
from briefer.verify.differences import (
    note_differences,
    number_differences,
    page_differences,
    passage_differences,
    stray_marks,
    without_surroundings,
)
from briefer.verify.docx_package import open_word, package_defects
from briefer.verify.docx_text import WordReader, is_on_base, program_of, word_reading
from briefer.verify.expected import expected_reading
from briefer.verify.pdf import pdf_reading, producer_of, read_pdf
from briefer.verify.reading import Reading, normal
from briefer.verify.report import AnyKind, Check, Kind, Report, Subject, UnreadableError, checked, counted, unchecked

__all__ = ["Check", "Kind", "Proved", "Report", "compare", "kind_of", "prove", "prove_all"]

_BRIEF, _US = "the brief", "briefer"
_PROMISED: tuple[Subject, ...] = ("structure", "properties", "clean")  # by briefer, and not by other programs
_ZIP, _PDF, _HTML = b"PK", b"%PDF-", (b"<!doctype html", b"<html")
# What damaged or hostile files make of a reader that takes them at their word.
_DAMAGE = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


@dataclass(frozen=True, slots=True)
class Proved:
    """What came of one file: the report, and what is read in it where anything is.

    ``is_ours`` is false for a file that says it was written by another program: what only briefer promises is then
    told and no defect. A Word file ``on_base`` has the words of an organisation's own file around those of the brief.
    """

    report: Report
    reading: Reading | None = None
    is_ours: bool = True
    on_base: bool = False


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What a file is held against: a brief, if there is one. A Word file ``on_base`` has other words around."""

    document: Document | None
    reading: Reading | None
    on_base: bool = False

    def marking(self, found: Reading) -> str:
        """The marking that every page has to have: the brief's, else the one that was found."""
        return self.reading.marking if self.reading else found.marking

    def proved(self, kind: Kind, checks: tuple[Check, ...], reading: Reading | None, producer: str) -> Proved:
        """The result; without a brief, files of other programs are held to less."""
        is_ours = self.document is not None or producer.startswith(_US)
        return Proved(Report(kind, checks if is_ours else tuple(map(_told, checks))), reading, is_ours)


def kind_of(content: bytes) -> Kind | None:
    """The kind of file by how it begins; Markdown begins as any text does."""
    if content.startswith(_ZIP):
        return "docx"
    if content.startswith(_PDF):
        return "pdf"
    return "html" if content[:200].lstrip().lower().startswith(_HTML) else None


def prove(content: bytes, kind: Kind, document: Document | None = None, *, on_base: bool = False) -> Proved:
    """Read a file again and check it, against its document where that is at hand.

    ``on_base``: it was written on an organisation's own Word file, whose words, headers and properties are not ours.
    Never fails: a file of which nothing can be read has that as its defect.
    """
    return prove_all({kind: content}, document, on_base=on_base)[kind]


def prove_all(
    files: Mapping[Kind, bytes], document: Document | None = None, *, on_base: bool = False
) -> dict[Kind, Proved]:
    """The same for several formats of one brief."""
    wanted = _Wanted(document, expected_reading(document) if document else None, on_base)
    return {kind: _prove(content, kind, wanted) for kind, content in files.items()}


def _prove(content: bytes, kind: Kind, wanted: _Wanted) -> Proved:
    prover = {"docx": _prove_word, "pdf": _prove_pdf, "html": _prove_html, "md": _prove_markdown}[kind]
    try:
        return prover(content, wanted)
    except UnreadableError as error:
        return Proved(Report(kind, (checked("package", "", [str(error)]),)))
    except _DAMAGE as error:
        defect = f"The file is damaged: it cannot be read to its end ({type(error).__name__}: {error})."
        return Proved(Report(kind, (checked("package", "", [defect]),)))


def _told(check: Check) -> Check:
    if check.subject not in _PROMISED or not check.defects:
        return check
    return unchecked(check.subject, f"Of another program's file nothing is asked here. {' '.join(check.defects[:3])}")


def compare(first: Proved, second: Proved) -> tuple[Check, ...]:
    """Whether two formats of one brief say the same: words and order, notes, links, marking."""
    if first.reading is None or second.reading is None:
        return ()
    source = f"the {_name(first.report.kind)}"
    reading, wanted = second.reading, first.reading
    if first.on_base:
        wanted = without_surroundings(wanted, reading)
    if second.on_base:
        reading = without_surroundings(reading, wanted)
    if not (first.is_ours and second.is_ours):  # another program may set the same words on other pages
        wanted = replace(wanted, contents_pages=())
    return tuple(_same(reading, wanted, source))


def _same(reading: Reading, wanted: Reading, source: str) -> Iterator[Check]:
    says = f"{counted(reading.words, 'word')}, the same in the same order as in {source}."
    yield checked("words", says, _word_defects(reading, wanted, source))
    yield checked(
        "notes", f"{counted(len(reading.notes), 'note')}, as in {source}.", note_differences(wanted, reading, source)
    )
    yield checked("links", f"As in {source}.", address_differences(wanted, reading, source))
    told = [] if reading.marking == wanted.marking else [f"It is “{reading.marking}”; in {source} “{wanted.marking}”."]
    yield checked("marking", f"{reading.marking or 'No marking'}, as in {source}.", told)


def _name(kind: AnyKind) -> str:
    return {"docx": "Word file", "pdf": "PDF", "html": "HTML page", "md": "Markdown file"}.get(kind, "file")


def _word_defects(reading: Reading, wanted: Reading, source: str) -> Iterator[str]:
    yield from passage_differences(wanted.passages, reading.passages, source)
    yield from number_differences(wanted, reading, source)
    yield from page_differences(wanted, reading, source)
    if wanted.contents != reading.contents:
        yield from (f"Contents: {defect}" for defect in passage_differences(wanted.contents, reading.contents, source))


def _words(reading: Reading, wanted: _Wanted) -> Check:
    count = f"{counted(reading.words, 'word')} in {counted(len(reading.passages), 'passage')}"
    if wanted.reading is None:
        return unchecked("words", f"{count}; nothing is at hand that they could be compared with.")
    return checked(
        "words",
        f"{count}, the same in the same order as in {_BRIEF}.",
        _word_defects(reading, wanted.reading, _BRIEF),
    )


def _notes(reading: Reading, wanted: _Wanted, own: Iterator[str]) -> Check:
    """``own`` is what the format itself has to say of its notes."""
    says = f"{counted(len(reading.notes), 'note')}, each with its mark" if reading.notes else "No notes"
    found = [*stray_marks(reading, wanted.reading), *own]
    if wanted.reading is not None:
        says += f", as in {_BRIEF}"
        found += note_differences(wanted.reading, reading, _BRIEF)
    return checked("notes", f"{says}.", found)


def _links(reading: Reading, wanted: _Wanted, own: Iterator[str]) -> Check:
    says = f"{counted(len(reading.addresses), 'web address', 'web addresses')}; every link inside leads to its place."
    found = list(own)
    if wanted.reading is not None:
        found += address_differences(wanted.reading, reading, _BRIEF)
    return checked("links", says, found)


def _properties(reading: Reading, wanted: _Wanted, own: Iterator[str], others: tuple[str, ...] = ()) -> Check:
    """``others`` may stand for the author as well."""
    found = list(own)
    if wanted.reading is not None:
        if wanted.reading.title and _letters(reading.title) != _letters(wanted.reading.title):
            found.append(f"The title is “{reading.title}”; in {_BRIEF} it is “{wanted.reading.title}”.")
        if reading.language != wanted.reading.language:
            found.append(f"The language is “{reading.language}”; in {_BRIEF} it is “{wanted.reading.language}”.")
        if reading.author not in (wanted.reading.author, *others):
            found.append(f"The author is “{reading.author}”; in {_BRIEF} “{wanted.reading.author}”.")
    return checked("properties", f"Title “{reading.title}”, language {reading.language or 'not told'}.", found)


def _letters(title: str) -> str:
    """A title without blanks: writers make one line of it, each in its way."""
    return "".join(title.split())


def _clean(traces: Iterator[str]) -> Check:
    says = "No person, path, program, time or comment but those of the brief, nothing hidden, tracked or attached."
    return checked("clean", says, traces)


def _prove_word(content: bytes, wanted: _Wanted) -> Proved:
    file = open_word(content)
    reader = WordReader(file)
    text = reader.read()
    reading = word_reading(file, text)
    on_base = wanted.on_base or (wanted.document is None and is_on_base(file))
    if on_base and wanted.reading:
        reading = without_surroundings(reading, wanted.reading)
    house = (normal(wanted.document.furniture.organisation),) if wanted.document else ()
    marking = wanted.marking(reading)
    structure = [*text.defects, *docx_checks.style_defects(file, reader)]
    checks = (
        checked("package", f"{counted(len(file.parts), 'part')}, all sound, each led to.", package_defects(file)),
        checked("structure", "Every style and list that is used is there.", () if on_base else structure),
        _words(reading, wanted),
        _notes(reading, wanted, iter(())),
        _links(reading, wanted, docx_checks.bookmark_defects(file, reader)),
        _marking(
            marking,
            docx_checks.marking_defects(file, marking, on_base=on_base),
            "header and footer of every section",
        ),
        _properties(reading, wanted, iter(()), house),
        _clean(clean.word_traces(file, wanted.document, on_base=on_base)),
    )
    return replace(wanted.proved("docx", checks, reading, program_of(file)), on_base=on_base)


def _prove_pdf(content: bytes, wanted: _Wanted) -> Proved:
    file = read_pdf(content)
    reading = pdf_reading(file)
    package = checked("package", f"{counted(len(file.objects.places), 'object')}, each where it should be.", ())
    if not file.is_tagged or not file.is_readable:
        why = "Its words cannot be read in order: it does not tell its structure, or has fonts of another make."
        unread = tuple(unchecked(subject, why) for subject in ("words", "notes", "links", "marking"))
        structure = (pdf_checks.structure_check(file), pdf_checks.glyph_check(file))
        checks = (package, *structure, *unread, _clean(clean.pdf_traces(file, wanted.document)))
        return wanted.proved("pdf", checks, None, producer_of(file))
    marking = wanted.marking(reading)
    checks = (
        package,
        pdf_checks.structure_check(file),
        pdf_checks.glyph_check(file),
        _words(reading, wanted),
        _notes(reading, wanted, pdf_checks.note_defects(file)),
        _links(reading, wanted, pdf_checks.link_defects(file)),
        _marking(marking, pdf_checks.marking_defects(file, marking), f"{counted(len(file.pages), 'page')}"),
        _properties(reading, wanted, pdf_checks.property_defects(file, reading)),
        _clean(clean.pdf_traces(file, wanted.document)),
    )
    return wanted.proved("pdf", checks, reading, producer_of(file))


def _prove_html(content: bytes, wanted: _Wanted) -> Proved:
    file = html_text.read_html(content)
    reading = html_text.html_reading(file)
    marking = wanted.marking(reading)
    checks = (
        checked("package", "The page needs nothing else and runs nothing.", html_text.page_defects(file)),
        _words(reading, wanted),
        _notes(reading, wanted, html_text.note_defects(file)),
        _links(reading, wanted, html_text.link_defects(file)),
        _marking(marking, html_text.marking_defects(file, marking), "head and foot of the page"),
        _properties(reading, wanted, iter(())),
        _clean(clean.html_traces(file, wanted.document)),
    )
    return wanted.proved("html", checks, reading, html_text.generator_of(file))


def _prove_markdown(content: bytes, wanted: _Wanted) -> Proved:
    file = markdown_text.read_markdown(content, wanted.reading)
    reading = markdown_text.markdown_reading(file)
    marking = wanted.marking(reading)
    checks = (
        checked("package", "The text needs nothing else and runs nothing.", file.defects),
        _words(reading, wanted),
        _notes(reading, wanted, iter(())),
        _links(reading, wanted, iter(())),
        _marking(marking, markdown_text.marking_defects(file, marking), "above and below the text"),
    )
    return wanted.proved("md", checks, reading, _US)


def _marking(marking: str, defects: Iterator[str], where: str) -> Check:
    if not marking:
        return checked("marking", "There is no marking.", ())
    return checked("marking", f"{marking} at head and foot: {where}.", defects)
