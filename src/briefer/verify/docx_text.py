"""What is read in a Word file: passages, notes with their marks, contents, links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefer.verify.docx_lists import list_numbers
from briefer.verify.docx_package import Element, R, WordFile
from briefer.verify.reading import MARK, TICKS, Reading, mark, normal, picture

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_CORE = "{http://purl.org/dc/elements/1.1/}"
_NOTE_KINDS = ("footnote", "endnote")
_LABEL_STYLE, MARKING_STYLE = "Note Number", "Marking TLP"
_READ = tuple(
    f"{W}{tag}"
    for tag in ("p", "r", "t", "tab", "br", "cr", "noBreakHyphen", "fldChar", "instrText", "footnoteReference",
                "endnoteReference", "hyperlink", "tbl", "tc")
)  # fmt: skip
P, RUN, T, TAB, BR, CR, HYPHEN, FIELD, ASKED, FOOTNOTE, ENDNOTE, LINK, TABLE, CELL = _READ
_P_PROPERTIES, _P_STYLE, _R_PROPERTIES, _R_STYLE = (f"{W}{tag}" for tag in ("pPr", "pStyle", "rPr", "rStyle"))
_VALUE = f"{W}val"
_REPEATED = re.compile(r"\s*NOTEREF\s+_Note(\d+)\b")
_MOST_STYLES_ABOVE = 20  # one that is based on itself ends nowhere
_BLANKS = frozenset((TAB, BR, CR))


@dataclass(slots=True)
class WordText:
    """What was read. ``fields`` are the instructions met, ``anchors`` the bookmarks that links lead to."""

    passages: list[str] = field(default_factory=list)
    notes: dict[int, str] = field(default_factory=dict)
    contents: list[str] = field(default_factory=list)
    contents_pages: list[str] = field(default_factory=list)
    list_numbers: tuple[int, ...] = ()
    headings: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)


class WordReader:
    """Reads one file. Note ids become the numbers that their marks print."""

    def __init__(self, file: WordFile) -> None:
        self.file = file
        self.text = WordText()
        self.styles = dict(_style_names(file))
        self.ticks = dict(_ticks(file))
        self.list_styles = dict(_list_styles(file))
        self.numbers: dict[tuple[str, str], int] = {}
        self._counts: Counter[str] = Counter()
        self._anew = _begins_anew(file)

    def read(self) -> WordText:
        """The main part, then the notes."""
        body = _Passages(self, self.file.main, in_note=False)
        self.text.passages = list(body.read(self.file.trees[self.file.main]))
        self.text.contents, self.text.headings = body.contents, body.headings
        self.text.contents_pages = body.contents_pages
        self.text.list_numbers = tuple(list_numbers(self.file, self.list_styles))
        for kind in _NOTE_KINDS:
            for part in self.file.related(self.file.main, f"{kind}s"):
                tree = self.file.trees.get(part)
                if tree is not None:
                    self._read_notes(kind, part, tree)
        for kind, id in self.numbers:
            if self.numbers[kind, id] not in self.text.notes:
                self.text.defects.append(f"The mark of note {self.numbers[kind, id]} leads to no note.")
        return self.text

    def _read_notes(self, kind: str, part: str, tree: Element) -> None:
        reader = _Passages(self, part, in_note=True)
        found: dict[int, str] = {}
        for note in tree.iter(f"{W}{kind}"):
            if note.get(f"{W}type") in (None, "normal"):
                id = note.get(f"{W}id", "")
                number = self.numbers.get((kind, id))
                if number is None:
                    number = max((*self.numbers.values(), *found, *self.text.notes), default=0) + 1
                found[number] = " ".join(reader.read(note))
        self.text.notes |= dict(sorted(found.items()))

    def number(self, kind: str, id: str, printed: str) -> int:
        """The number of a note by its mark, which Word counts unless it is printed beside it.

        Where printed numbers begin anew in every section, the id tells notes apart.
        """
        known = self.numbers.get((kind, id))
        if known is None:
            self._counts[kind] += 1
            told = id if self._anew else printed
            known = self.numbers[kind, id] = int(told) if printed and told.isdecimal() else self._counts[kind]
        return known


class _Passages:
    """Reads the passages of one part."""

    def __init__(self, reader: WordReader, part: str, *, in_note: bool) -> None:
        self.reader, self.part, self.in_note = reader, part, in_note
        self.contents: list[str] = []
        self.contents_pages: list[str] = []
        self.headings: list[str] = []
        self._pieces: list[str] = []
        self._style = self._tick = ""
        self._run_style = ""
        self._fields: list[str] = []  # instructions of the fields around; "=" ends one whose result is read
        self._printed = False  # the mark's number stands in the same run

    def read(self, tree: Element) -> Iterator[str]:
        """The passages below an element, in reading order."""
        for node in tree.iter(*_READ, _DRAWN):
            tag = node.tag
            if tag == T:
                self._add_text(node.text or "")
            elif tag == RUN:
                self._begin_run(node)
            elif tag == P:
                yield from self._end()
                self._style = self._style_of(node, _P_PROPERTIES, _P_STYLE)
                self._tick = self._tick_of(node)
            elif tag in _BLANKS:
                self._add_blank(node)
            elif tag == _DRAWN:
                yield from self._end()
                yield picture(node.get("descr", ""))
            else:
                self._other(tag, node)
        yield from self._end()

    def _other(self, tag: str, node: Element) -> None:
        if tag in (FOOTNOTE, ENDNOTE):
            self._add_mark("footnote" if tag == FOOTNOTE else "endnote", node)
        elif tag == FIELD:
            self._field(node.get(f"{W}fldCharType", ""))
        elif tag == ASKED and self._fields:
            self._fields[-1] += node.text or ""
        elif tag == LINK:
            self._link(node)
        elif tag == HYPHEN:
            self._pieces.append("\u2011")

    def _style_of(self, node: Element, properties: str, tag: str) -> str:
        for named in (style for inner in node.iterchildren(properties) for style in inner.iterchildren(tag)):
            return self.reader.styles.get(named.get(_VALUE, ""), "")
        return ""

    def _tick_of(self, node: Element) -> str:
        """The sign that the paragraph's list sets before it, where it means something."""
        if not self.reader.ticks:
            return ""
        listed = node.find(f"{W}pPr/{W}numPr/{W}numId")
        style = node.find(f"{W}pPr/{W}pStyle")
        styled = self.reader.list_styles.get(style.get(f"{W}val", ""), "") if style is not None else ""
        return self.reader.ticks.get(listed.get(f"{W}val", "") if listed is not None else styled, "")

    def _begin_run(self, node: Element) -> None:
        self._printed = False
        self._run_style = self._style_of(node, _R_PROPERTIES, _R_STYLE) if len(node) > 1 else ""

    def _add_text(self, text: str) -> None:
        if self._printed or (self.in_note and self._run_style == _LABEL_STYLE):
            return
        self._pieces.append(mark(self._named() or text.strip()) if self._is_mark(text) else text)

    def _named(self) -> str:
        """The note whose mark a field repeats; what it prints may begin anew in every section."""
        found = _REPEATED.match(self._fields[-1]) if self._fields else None
        return found[1] if found else ""

    def _is_mark(self, text: str) -> bool:
        """A mark that is met again, or stands in a note, is a number in the look of marks."""
        return self._run_style.endswith("note reference") and text.strip().isdecimal()

    def _add_blank(self, node: Element) -> None:
        """Tab stops have the same name as tabs."""
        if node.getparent().tag == RUN:
            self._pieces.append("\t")

    def _add_mark(self, kind: str, node: Element) -> None:
        printed = ""
        if node.get(f"{W}customMarkFollows") in ("1", "true", "on"):
            printed = "".join(text.text or "" for text in node.itersiblings(T))
            self._printed = True
        self._pieces.append(mark(self.reader.number(kind, node.get(f"{W}id", ""), printed)))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append("")
        elif self._fields and kind == "separate":
            self.reader.text.fields.append(self._fields[-1].strip())
            self._fields[-1] += "="
        elif kind == "end":
            if self._fields:
                self._fields.pop()
            else:
                self.reader.text.defects.append("A field ends that does not begin.")

    def _link(self, node: Element) -> None:
        anchor = node.get(f"{W}anchor")
        if anchor:
            self.reader.text.anchors.append(anchor)
        relation = self.reader.file.relations.get(self.part, {}).get(node.get(f"{R}id", ""))
        if relation is not None and relation.external and normal("".join(text.text or "" for text in node.iter(T))):
            self.reader.text.addresses.append(relation.target)

    def _end(self) -> Iterator[str]:
        """End a passage: an entry of the contents loses its page number."""
        written, self._pieces = "".join(self._pieces), []
        text = normal(written)
        if not text:
            return
        if self._style.startswith("toc ") and not self.in_note:
            words, tab, number = written.rpartition("\t")
            is_paged = bool(tab) and number.strip().isdecimal()
            self.contents.append(normal(words) if is_paged else text)
            self.contents_pages.append(number.strip() if is_paged else "")
            return
        if self._style.startswith("heading "):
            self.headings.append(MARK.sub("", text))
        yield f"{self._tick} {text}".strip()
        self._tick = ""


def _style_names(file: WordFile) -> Iterator[tuple[str, str]]:
    for part in file.related(file.main, "styles"):
        tree = file.trees.get(part)
        for style in tree.iter(f"{W}style") if tree is not None else ():
            name = style.find(f"{W}name")
            if name is not None:
                yield style.get(f"{W}styleId", ""), name.get(f"{W}val", "")


def _ticks(file: WordFile) -> Iterator[tuple[str, str]]:
    """The lists, by number, that set a sign before their items which means something."""
    for part in file.related(file.main, "numbering"):
        if part in file.trees:
            tree = file.trees[part]
            signs = {
                one.get(f"{W}abstractNumId"): one.find(f"{W}lvl/{W}lvlText") for one in tree.iter(f"{W}abstractNum")
            }
            for one in tree.iter(f"{W}num"):
                named = one.find(f"{W}abstractNumId")
                sign = signs.get(named.get(f"{W}val")) if named is not None else None
                if sign is not None and sign.get(f"{W}val") in TICKS:
                    yield one.get(f"{W}numId", ""), sign.get(f"{W}val", "")


def _list_styles(file: WordFile) -> Iterator[tuple[str, str]]:
    """The styles of paragraphs that belong to a list, with its number, which they may have from another style."""
    own, above = dict[str, str](), dict[str, str]()
    for part in file.related(file.main, "styles"):
        for style in file.trees[part].iter(f"{W}style") if part in file.trees else ():
            id, based = style.get(f"{W}styleId", ""), style.find(f"{W}basedOn")
            above[id] = based.get(f"{W}val", "") if based is not None else ""
            listed = style.find(f"{W}pPr/{W}numPr/{W}numId")
            if listed is not None:
                own[id] = listed.get(f"{W}val", "")
    for id in above:
        yield id, next((own[style] for style in _styles_from(id, above) if style in own), "")


def _styles_from(id: str, above: Mapping[str, str]) -> Iterator[str]:
    """A style and those it is based on, the nearest first."""
    for _ in range(_MOST_STYLES_ABOVE):
        if not id:
            return
        yield id
        id = above.get(id, "")


def _begins_anew(file: WordFile) -> bool:
    """Whether notes are numbered anew in every section."""
    trees = (file.trees[part] for part in file.related(file.main, "settings") if part in file.trees)
    found = (restart.get(f"{W}val") for tree in trees for restart in tree.iter(f"{W}numRestart"))
    return "eachSect" in found


def word_reading(file: WordFile, text: WordText) -> Reading:
    """What is read in the file."""
    core = next(iter(file.related("", "core-properties")), "")
    said = {}
    if core in file.trees:
        for tag in ("title", "language", "creator"):
            said[tag] = normal(file.trees[core].findtext(f".//{_CORE}{tag}") or "")
    return Reading(
        passages=tuple(text.passages),
        notes=dict(sorted(text.notes.items())),
        contents=tuple(text.contents),
        contents_pages=tuple(text.contents_pages),
        list_numbers=None if is_on_base(file) else text.list_numbers,
        headings=tuple(text.headings),
        addresses=tuple(text.addresses),
        marking=_marking(file),
        title=said.get("title", ""),
        language=said.get("language", ""),
        author=said.get("creator", ""),
    )


def program_of(file: WordFile) -> str:
    """The program that wrote the file, as it says."""
    parts = (file.trees[part] for part in file.related("", "extended-properties") if part in file.trees)
    return next((node.text or "" for tree in parts for node in tree if node.tag.endswith("}Application")), "")


def is_on_base(file: WordFile) -> bool:
    """Whether the file was written on another, as far as it shows: files all of our own name their settings so."""
    return "rIdSettings" not in file.relations.get(file.main, {})


def _marking(file: WordFile) -> str:
    """The words of a header or footer that have the look of markings."""
    ids = {id for id, name in _style_names(file) if name == MARKING_STYLE}
    for kind in ("header", "footer"):
        for part in file.related(file.main, kind):
            tree = file.trees.get(part)
            for run in tree.iter(f"{W}r") if tree is not None else ():
                style = run.find(f"{W}rPr/{W}rStyle")
                text = normal("".join(text.text or "" for text in run.iter(f"{W}t")))
                if text and style is not None and style.get(f"{W}val") in ids:
                    return text
    return ""
