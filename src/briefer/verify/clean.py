"""What a finished file must not carry beside the brief: traces of persons, machines, programs, times and versions."""

from __future__ import annotations

import base64
import binascii
import re
from collections import Counter
from collections.abc import Iterator

from briefer.model.document import Comment, Document
from briefer.verify.docx_package import Element, WordFile
from briefer.verify.docx_text import W
from briefer.verify.html_text import HtmlFile
from briefer.verify.pdf import PdfFile
from briefer.verify.pdf_syntax import Ref, text_of
from briefer.verify.reading import normal, shown

_EARLIEST = (1980, 1, 1, 0, 0, 0)
# All alternatives begin with plain letters, which are found several times as fast.
_PATH = re.compile(rb"file:/|:[\\/]Users[\\/]|/home/|/Users/|\\\\\\\\[A-Za-z]")
_LIBRARIES = re.compile(rb"python-docx|reportlab|lxml|docx4j|pikepdf")  # in small letters
_INFORMATION = {"Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate"}
_ACTIVE = ("Names", "OpenAction", "AA", "AcroForm", "OCProperties", "AF", "PieceInfo", "Threads", "Collection", "URI")
_TRACKED = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange")
_HIDDEN = ("vanish", "webHidden", "specVanish")
_SETTINGS = ("rsids", "docVars", "attachedTemplate", "mailMerge", "revisionView", "documentProtection")
_PARTS = re.compile(
    r"customXml/item(?!Props)|thumbnail|comments|people|vbaProject|embeddings/|activeX|docProps/custom|printerSettings|ink/"
)
_SAID = ("footnotes", "endnotes", "comments")  # parts that hold the brief's own text
_APP = {"Application", "AppVersion", "Company"}
_CORE = {"title", "subject", "creator", "keywords", "lastModifiedBy", "created", "modified", "language"}
_METAS = {"viewport", "author", "description", "keywords", "dcterms.created", "generator"}
_PNG_TRACES = {
    b"tEXt": "texts",
    b"zTXt": "texts",
    b"iTXt": "texts",
    b"eXIf": "what the camera noted",
    b"tIME": "a time",
}
_JPEG_TRACES = {0xE1: "what the camera noted", 0xED: "what an image program noted", 0xFE: "a comment"}
_DATA = re.compile(r"data:image/\w+;base64,")


def word_traces(file: WordFile, document: Document | None, *, on_base: bool = False) -> Iterator[str]:
    """Traces in a Word file; the comments of a review copy are those of its document, the parts of a base its own."""
    yield from _archive_traces(file)
    yield from _comment_traces(file, document.comments if document else ())
    yield from _stated_traces(file, None if on_base else document)
    for name, tree in file.trees.items():
        yield from _markup_traces(name, tree, _TRACKED if on_base else (*_TRACKED, *_HIDDEN, *_SETTINGS))
    if not on_base:
        yield from _part_traces(file, document)


def _part_traces(file: WordFile, document: Document | None) -> Iterator[str]:
    record = set(file.related(file.main, "customXml")) if document and document.sent else set[str]()
    for name in file.parts:
        if _PARTS.search(name) and name not in (*file.related(file.main, "comments"), *record):
            yield f"The part {name} has no place in a finished file."
    for name, part in file.parts.items():
        if name.startswith("word/media/"):
            yield from (f"The picture {name} carries {trace}." for trace in picture_traces(part))
        elif name not in (file.main, *record, *(n for kind in _SAID for n in file.related(file.main, kind))):
            yield from _named(part, name)
    for source, relations in file.relations.items():
        for relation in relations.values():
            if relation.external and not relation.type.endswith("/hyperlink"):
                yield f"{source} loads something from elsewhere: {relation.target[:80]}."


def _archive_traces(file: WordFile) -> Iterator[str]:
    for member in file.members:
        if member.date_time != _EARLIEST:
            yield f"The archive tells when {member.filename} was written."
        if member.comment or member.extra or member.create_system:
            yield f"The archive tells more of {member.filename} than its name."


def _comment_traces(file: WordFile, comments: tuple[Comment, ...]) -> Iterator[str]:
    wanted = Counter((normal(comment.author), normal(comment.text)) for comment in comments)
    found = Counter(
        (normal(node.get(f"{W}author", "")), normal(" ".join(text.text or "" for text in node.iter(f"{W}t"))))
        for part in file.related(file.main, "comments")
        for node in (file.trees[part].iter(f"{W}comment") if part in file.trees else ())
    )
    for author, text in found - wanted:
        yield f"There is a comment that is not the brief's, by “{author}”: {shown(text)}."
    for author, text in wanted - found:
        yield f"A comment by “{author}” is missing: {shown(text)}."


def _named(content: bytes, where: str) -> Iterator[str]:
    path, program = _PATH.search(content), _LIBRARIES.search(content.lower())
    for found, what in ((path, "the path of a file"), (program, "the name of a program")):
        if found:
            yield f"{where} holds {what}: {content[max(found.start() - 1, 0) : found.end() + 30]!r}."


def _markup_traces(name: str, tree: Element, forbidden: tuple[str, ...]) -> Iterator[str]:
    for node in tree.iter(*(f"{W}{tag}" for tag in forbidden)):
        tag = node.tag.removeprefix(W)
        what = "a tracked change" if tag in _TRACKED else "hidden text" if tag in _HIDDEN else f"a setting ({tag})"
        yield f"{name} holds {what}."
    revision = next((key for node in tree.iter() for key in node.keys() if key.startswith(f"{W}rsid")), None)  # noqa: SIM118  # elements iterate over children
    if revision:
        yield f"{name} tells of sessions in which it was written."


def _stated_traces(file: WordFile, document: Document | None) -> Iterator[str]:
    """Core and extended properties hold what the brief says and nothing else."""
    for kind, known in (("core-properties", _CORE), ("extended-properties", _APP)):
        for part in file.related("", kind):
            for node in file.trees.get(part, ()):
                tag = str(node.tag).rpartition("}")[2]
                if tag not in known:
                    yield f"The file states something that is not the brief's: {tag} “{node.text or ''}”."
                elif document:
                    yield from _foreign(tag, normal(node.text or ""), document)


def _foreign(tag: str, said: str, document: Document) -> Iterator[str]:
    people = {normal(document.author), normal(document.furniture.organisation)}
    if tag in ("creator", "lastModifiedBy", "Company") and said not in people:
        yield f"The file names “{said}”, whom the brief does not ({tag})."
    if tag in ("created", "modified") and not said.startswith(document.created):
        yield f"The file states the date {said}; that of the brief is {document.created or 'not set'}."
    if tag == "Application" and said != "briefer":
        yield f"The file names the program {said}."


def picture_traces(content: bytes) -> Iterator[str]:
    """What a PNG or JPEG file carries beside its picture."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        at = 8
        while at + 8 <= len(content):
            length, kind = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
            if kind in _PNG_TRACES:
                yield _PNG_TRACES[kind]
            at += length + 12
            if kind == b"IEND":
                break
        if content[at:]:
            yield "something behind its end"
    elif content.startswith(b"\xff\xd8"):
        yield from _jpeg_traces(content)


def _jpeg_traces(content: bytes) -> Iterator[str]:
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF and content[at + 1] != 0xDA:
        if content[at + 1] in _JPEG_TRACES:
            yield _JPEG_TRACES[content[at + 1]]
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    if not content.endswith(b"\xff\xd9"):
        yield "something behind its end"


def pdf_traces(file: PdfFile, document: Document | None) -> Iterator[str]:
    """Traces in a PDF file."""
    objects = file.objects
    if objects.content.count(b"startxref") > 1:
        yield "The file holds an earlier state of itself."
    yield from (f"The file holds something active or attached ({key})." for key in _ACTIVE if key in file.catalog)
    information = objects.dictionary(objects.trailer.get("Info"))
    for key, value in information.items():
        said = text_of(objects.of(value))
        if key not in _INFORMATION:
            yield f"The file states something that is not the brief's: {key} “{said}”."
        elif document:
            yield from _foreign_in_pdf(key, said, document)
    for key, value in (("Info", " ".join(text_of(objects.of(value)) for value in information.values()).encode()),
                       ("XMP", objects.stream(file.catalog.get("Metadata")))):  # fmt: skip
        yield from _named(value, key) if document is None or key == "XMP" else ()
        if b"xmpMM:" in value or (b"History" in value and key == "XMP"):
            yield "The metadata tell how the file came about."
    for index, entries in enumerate(file.page_entries):
        for key in {"PieceInfo", "Thumb", "LastModified", "AA"} & entries.keys():
            yield f"Page {index + 1} carries something that does not show ({key})."
    yield from _pictures_of_pdf(file)


def _foreign_in_pdf(key: str, said: str, document: Document) -> Iterator[str]:
    if key == "Author" and normal(said) != normal(document.author):
        yield f"The file names “{said}”, whom the brief does not ({key})."
    if key in ("CreationDate", "ModDate") and not said.startswith("D:" + document.created.replace("-", "")):
        yield f"The file states the date {said}; that of the brief is {document.created or 'not set'}."
    if key in ("Creator", "Producer") and not said.startswith("briefer"):
        yield f"The file names the program {said}."


def _pictures_of_pdf(file: PdfFile) -> Iterator[str]:
    seen: set[int] = set()
    for page in file.page_entries:
        pictures = file.objects.dictionary(file.objects.dictionary(page["Resources"]).get("XObject"))
        for value in pictures.values():
            if isinstance(value, Ref) and value.number not in seen:
                seen.add(value.number)
                entries, content = file.objects.raw_stream(value)
                if entries.get("Filter") == "DCTDecode":
                    yield from (f"A picture carries {trace}." for trace in _jpeg_traces(content))


def html_traces(file: HtmlFile, document: Document | None) -> Iterator[str]:
    """Traces in an HTML file."""
    if file.root.xpath("//comment()"):
        yield "The page holds a comment."
    for node in file.root.xpath("//head/meta[@name]"):
        name, said = node.get("name"), normal(node.get("content", ""))
        if name not in _METAS:
            yield f"The file states something that is not the brief's: {name} “{said}”."
        elif document and name == "author" and said != normal(document.author):
            yield f"The file names “{said}”, whom the brief does not."
        elif document and name == "dcterms.created" and said != document.created:
            yield f"The file states the date {said}; that of the brief is {document.created or 'not set'}."
    if file.root.xpath("//*[@hidden]") or file.root.xpath("//*[contains(@style, 'display')]"):
        yield "The page holds hidden text."
    for address in file.root.xpath("//img/@src"):
        text = str(address)
        begin = _DATA.match(text)
        try:
            content = base64.b64decode(text[begin.end() :], validate=True) if begin else b""
        except binascii.Error:
            yield "A picture of the page is damaged."
            continue
        yield from (f"A picture carries {trace}." for trace in picture_traces(content))
