"""Footnotes or endnotes: Word's own, with live links inside."""

from __future__ import annotations

from briefer.model.document import Document, ends_sections
from briefer.model.template import NoteNumbering
from briefer.render.docx.direction import Directions
from briefer.render.docx.inlines import NoteMarks, Runs, paragraph, text_run
from briefer.render.docx.package import Links
from briefer.render.docx.properties import element
from briefer.render.docx.styles import Look, StyleBook

SEPARATORS = (-1, 0)  # the ids Word expects the two separators at

_ANEW = {("footnote", "page"): "eachPage", ("endnote", "section"): "eachSect"}  # where numbers begin anew
_DECIMAL = element("numFmt", val="decimal")


def notes_xml(document: Document, styles: StyleBook, directions: Directions, marks: NoteMarks, links: Links) -> str:
    """The content of the notes part."""
    runs = Runs(styles, directions, marks, links, in_note=True)
    kind = marks.kind
    style = styles.paragraph(Look("note" if kind == "footnote" else "endnote"))
    number = styles.character("Note Number")
    pieces = [_separators(document, kind, styles)]
    for id, note in enumerate(document.notes, 1):
        own = f'<w:r><w:rPr><w:rStyle w:val="{number}"/></w:rPr><w:{kind}Ref/></w:r>'
        mark = own if marks.counted_by_word else text_run(str(marks.printed(id)), number)
        text = paragraph(style, f"{mark}<w:r><w:tab/></w:r>{runs.xml(note.inlines)}", runs.direction(note.inlines))
        pieces.append(f'<w:{kind} w:id="{id}">{text}</w:{kind}>')
    return "".join(pieces)


def separator_settings(document: Document, kind: str) -> str:
    """What the settings say of the notes. Word numbers endnotes in small Roman figures unless told otherwise."""
    place = element("pos", val="sectEnd") if ends_sections(document) else ""
    inside = "".join(element(kind, id=id) for id in SEPARATORS)
    return f"<w:{kind}Pr>{place}{_numbers(kind, document.note_numbering)}{inside}</w:{kind}Pr>"


def section_settings(document: Document, kind: str) -> str:
    """The same for the section, which goes before the settings."""
    return f"<w:{kind}Pr>{_numbers(kind, document.note_numbering)}</w:{kind}Pr>"


def _numbers(kind: str, numbering: NoteNumbering) -> str:
    anew = _ANEW.get((kind, numbering), "")
    return _DECIMAL + (element("numRestart", val=anew) if anew else "")


def _separators(document: Document, kind: str, styles: StyleBook) -> str:
    """The rule over footnotes and the notes of a section; over all endnotes is a heading instead, so theirs is bare."""
    ruled = kind == "footnote" or ends_sections(document)
    style = styles.paragraph(Look("note-rule" if ruled else "page-break"))
    types = ("separator", "continuationSeparator")
    return "".join(
        f'<w:{kind} w:type="{type}" w:id="{id}">{paragraph(style, _rule(type) if ruled else "")}</w:{kind}>'
        for type, id in zip(types, SEPARATORS, strict=True)
    )


def _rule(type: str) -> str:
    return f"<w:r><w:{type}/></w:r>"
