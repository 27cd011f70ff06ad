"""The runs of a Word paragraph, however they are split, as one text with marks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from briefer.ingest.readers.docx_styles import Style, in_format
from briefer.ingest.readers.inline import PLAIN, Lines, LinkCount, Look
from briefer.word_file.parts import Element, attribute, child, local, switched_on

_HYPERLINK = re.compile(r'\s*HYPERLINK\s+"([^"]*)"', re.IGNORECASE)
# Wrappers whose content stands in the text as if they were not there.
_TRANSPARENT = frozenset(
    {"ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo", "ruby", "rubyBase"}
)
_DELETED = frozenset({"del", "moveFrom"})
# Symbol fonts put their glyphs into the private-use area; these stand for letters and signs of the text.
_SYMBOLS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF02D: "−", 0xF0AE: "→", 0xF0B3: "≥", 0xF0A3: "≤",
            0xF0B1: "±", 0xF0B4: "×", 0xF0B0: "°"}  # fmt: skip


@dataclass(slots=True)
class NoteMarks:
    """Numbers the notes of one kind in the order of their marks."""

    kind: str
    number_format: str = "decimal"
    labels: dict[str, str] = field(default_factory=dict)  # by note id
    count: int = 0

    def label(self, note_id: str) -> str:
        """The label of a note; the same note keeps its own."""
        if note_id not in self.labels:
            self.count += 1
            self.labels[note_id] = in_format(self.count, self.number_format)
        return self.labels[note_id]


@dataclass(slots=True)
class Tally:
    """What was not taken as it stands, over all parts of a file."""

    deleted: int = 0
    inserted: int = 0
    hidden: int = 0


@dataclass
class RunReader:
    """Reads the runs of one part. Boxes and pictures inside a paragraph are handed to ``anchored``."""

    styles: dict[str, Style]
    relations: dict[str, tuple[str, str, bool]]
    links: LinkCount
    footnotes: NoteMarks
    endnotes: NoteMarks
    anchored: Callable[[Element], None]
    tally: Tally
    _fields: list[list[str]] = field(default_factory=list)  # instruction so far of each open complex field
    _results: list[str] = field(default_factory=list)  # address of each field whose result is being read

    def paragraph(self, element: Element) -> Lines:
        """The lines of a paragraph."""
        lines = Lines()
        for part in element:
            self._inline(part, lines, "")
        return lines

    def _inline(self, element: Element, lines: Lines, href: str) -> None:
        name = local(element)
        if name == "r":
            self._run(element, lines, href)
        elif name == "hyperlink":
            self._children(element, lines, self._target(element) or href)
        elif name in _DELETED:
            self.tally.deleted += 1
        elif name in _TRANSPARENT:
            self.tally.inserted += name in ("ins", "moveTo")
            field_link = self._instruction_target(attribute(element, "instr")) if name == "fldSimple" else ""
            self._children(element, lines, field_link or href)
        elif name == "AlternateContent":
            self._children(chosen(element), lines, href)
        elif name in ("oMath", "oMathPara"):
            lines.add(formula_text(element))

    def _children(self, element: Element | None, lines: Lines, href: str) -> None:
        for part in element if element is not None else ():
            self._inline(part, lines, href)

    def _run(self, run: Element, lines: Lines, href: str) -> None:
        properties = child(run, "rPr")
        if switched_on(properties, "vanish") or switched_on(properties, "webHidden"):
            self.tally.hidden += any(local(part) == "t" for part in run)
            return
        look = self._look(properties, href or next((address for address in self._results if address), ""))
        for part in run:
            self._content(part, lines, look)

    def _content(self, part: Element, lines: Lines, look: Look) -> None:
        match local(part):
            case "t" | "tab" | "ptab" | "noBreakHyphen" | "sym":
                if not self._in_instruction():
                    lines.add(_characters(part), look)
            case "br" | "cr":
                if attribute(part, "type") not in ("page", "column"):
                    lines.break_line()
            case "AlternateContent":
                best = chosen(part)
                for inner in best if best is not None else ():
                    self._content(inner, lines, look)
            case "drawing" | "pict" | "object":
                self.anchored(part)
            case _:
                self._mark_or_field(part, lines)

    def _mark_or_field(self, part: Element, lines: Lines) -> None:
        match local(part):
            case "footnoteReference" | "endnoteReference":
                self._note_mark(part, lines)
            case "fldChar":
                self._field(attribute(part, "fldCharType"))
            case "instrText":
                if self._fields:
                    self._fields[-1].append(part.text or "")
            case _:
                pass

    def _note_mark(self, part: Element, lines: Lines) -> None:
        marks = self.footnotes if local(part) == "footnoteReference" else self.endnotes
        if attribute(part, "customMarkFollows") in ("1", "true", "on"):
            following = "".join(t.text or "" for t in part.itersiblings() if local(t) == "t")
            marks.labels[attribute(part, "id")] = following.strip()
        else:
            lines.add(f"[{marks.label(attribute(part, 'id'))}]", PLAIN)

    def _look(self, properties: Element | None, href: str) -> Look:
        style = self.styles.get(attribute(child(properties, "rStyle"), "val"), Style())
        bold, italic = switched_on(properties, "b"), switched_on(properties, "i")
        return Look(style.strong if bold is None else bold, style.emph if italic is None else italic, href)

    def _target(self, element: Element) -> str:
        kind, target, external = self.relations.get(attribute(element, "id"), ("", "", False))
        return self.links.safe(target) if external and kind == "hyperlink" else ""

    def _field(self, step: str) -> None:
        """A complex field runs over several runs: begin, instruction, separate, result, end."""
        if step == "begin":
            self._fields.append([])
        elif step == "separate" and self._fields:
            self._results.append(self._instruction_target("".join(self._fields.pop())))
        elif step == "end":
            if len(self._results):
                self._results.pop()
            elif self._fields:
                self._fields.pop()

    def _in_instruction(self) -> bool:
        return bool(self._fields)

    def _instruction_target(self, instruction: str) -> str:
        found = _HYPERLINK.match(instruction)
        return self.links.safe(found[1]) if found else ""


def chosen(alternatives: Element) -> Element | None:
    """The first alternative of a compatibility block; the others repeat it for older programs."""
    first = child(alternatives, "Choice")
    return first if first is not None and len(first) else child(alternatives, "Fallback")


def formula_text(element: Element) -> str:
    """The letters of a formula in their order."""
    return "".join(part.text or "" for part in element.iter() if local(part) == "t")


def _characters(part: Element) -> str:
    match local(part):
        case "t":
            return str(part.text or "")
        case "sym":
            return _symbol(part)
        case "noBreakHyphen":
            return "-"
        case _:
            return "\t"


def _symbol(part: Element) -> str:
    code = attribute(part, "char")
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return _SYMBOLS.get(number, chr(number) if 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE else "")
