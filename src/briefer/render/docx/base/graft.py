"""Puts the parts that were written into those of the base: one package, each part of which says what both say."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from briefer.model.document import Document
from briefer.render.docx.base.fill import fill, values_of
from briefer.render.docx.base.ground import Furnished, Ground
from briefer.render.docx.base.merge import MERGERS, continued, end_notes_with_sections, merged_notes
from briefer.render.docx.base.parts import RELATION, Element, Part, R, Relation, W, parse, references
from briefer.render.docx.base.place import open_place, section_of, sections
from briefer.render.docx.base.tidy import tidy

_MERGED = tuple(MERGERS)
_IMPLIED = ("styles", "numbering", "settings", "theme", "fontTable")
_FURNITURE = ("rIdHeader", "rIdFooter", "rIdMarking")
_NOTES = ("footnotes", "endnotes")
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def graft(ours: dict[str, Part], ground: Ground, document: Document) -> list[Part]:
    """All parts of the file, the main one first; ``ours`` are the parts that were written, by name."""
    return _Graft(ours, ground, document).parts()


class _Graft:
    def __init__(self, ours: dict[str, Part], ground: Ground, document: Document) -> None:
        self._ours, self._ground, self._document = ours, ground, document
        self._parts = ground.file.parts
        self._main = ground.file.document
        written = next(part for part in ours.values() if part.content_type == _MAIN_TYPE)
        self._written = written
        self._body = parse(written.content, written.name, huge=True).find(f"{W}body")
        self._furniture: dict[str, Part] = {}

    def parts(self) -> list[Part]:
        self._rename_relations()
        self._fill()
        tidy(self._ground, self._body)
        self._take()
        self._insert()
        self._furnish()
        self._main.content_type = _MAIN_TYPE
        return self._reachable()

    def _rename_relations(self) -> None:
        """A base may be a file of ours, with our own ids in it."""
        names = {id: f"rIdBase{n}" for n, id in enumerate(self._main.relations, 1)}
        self._main.relations = {names[id]: relation for id, relation in self._main.relations.items()}
        for element, name in references(self._main.tree):
            element.set(name, names[element.get(name)])

    def _fill(self) -> None:
        values = values_of(self._document)
        for part in (self._main, *self._ground.file.furniture()):
            fill(part.tree, values)

    def _take(self) -> None:
        """Our parts that the main one points to: merged with the base's of their kind, or added beside its own."""
        for id, relation in self._written.relations.items():
            if relation.external:
                self._main.relations[id] = relation
                continue
            part, base = self._ours[relation.target], self._ground.file.related(relation.kind)
            if id in _FURNITURE:
                self._furniture[id] = part
            elif relation.kind in _MERGED and base is not None:
                MERGERS[relation.kind](base.tree, parse(part.content, part.name, huge=True))
            elif relation.kind in _NOTES:
                if base is not None:
                    del self._parts[base.name]
                self._add(merged_notes(part, base, hung=self._is_hung(relation.kind)), id, relation.type)
            elif relation.kind != "fontTable":
                self._add(part, id, relation.type)
                for inner in (inner for inner in part.relations.values() if not inner.external):
                    self._parts.setdefault(inner.target, self._ours[inner.target])

    def _is_hung(self, kind: str) -> bool:
        """Whether the style of notes stands out at its first line, as ours does."""
        styles = self._ground.styles
        id = styles.id_of("endnote" if kind == "endnotes" else "note")
        return (
            not id or styles.said(id, "pPr", "ind", "hanging") is not None or styles.said(id, "pPr", "tabs") is not None
        )

    def _add(self, part: Part, id: str, type: str) -> None:
        stem, dot, ending = part.name.rpartition(".")
        lower = {name.lower() for name in self._parts}
        names = (f"{stem}{f'b{n}' if n else ''}{dot}{ending}" for n in count())
        part.name = next(name for name in names if name.lower() not in lower)
        self._parts[part.name] = part
        self._main.relations[id] = Relation(type, part.name)

    def _insert(self) -> None:
        """Our blocks go to the place; the last section stays that of the base, if it has one."""
        ground, own = self._ground, self._body.find(f"{W}sectPr")
        self._body.remove(own)
        before, section = sections(ground.body), section_of(ground.body, ground.place)
        parent, at = open_place(ground.body, ground.place)
        _inherit(before, sections(ground.body))
        blocks = list(self._body)
        for n, block in enumerate(blocks):
            parent.insert(at + n, block)
        section = self._part_sections(blocks, section, within=parent is ground.body)
        if self._has_endnotes and _follows(parent, at + len(blocks), ground.body):
            self._end_section(parent[at + len(blocks) - 1], section)
        for each in sections(ground.body):
            _number_notes(each, own)

    @property
    def _has_endnotes(self) -> bool:
        return bool(self._document.notes) and self._document.note_placement == "endnotes"

    def _part_sections(self, blocks: list[Element], section: Element, *, within: bool) -> Element:
        """Sections that end after parts have the page of the base; the last section of the brief.

        Where none can end, inside a control, the notes stand together behind the brief.
        """
        for end in (end for block in blocks for end in block.findall(f"{W}pPr/{W}sectPr")):
            if within:
                following = continued(section)
                section.getparent().replace(section, following)
                end.getparent().replace(end, section)
                section = following
            else:
                end.getparent().remove(end)
        return section

    def _end_section(self, last: Element, section: Element) -> None:
        """Endnotes stand at the end of the brief, before the back page of the base: each has a section of its own."""
        if last.tag != f"{W}p":
            last.addnext(last.makeelement(f"{W}p", {}))
            last = last.getnext()
        if last.find(f"{W}pPr") is None:
            last.insert(0, last.makeelement(f"{W}pPr", {}))
        section.getparent().replace(section, continued(section))
        last.find(f"{W}pPr").append(section)
        settings = self._ground.file.related("settings")
        if settings is not None:
            end_notes_with_sections(settings)

    def _furnish(self) -> None:
        """Whatever page the base leaves bare or unmarked gets what it lacks."""
        kept, marked = sections(self._ground.body), set[str]()
        for page in self._ground.pages:
            if page.section not in kept:
                continue
            match self._ground.lack(page, self._document):
                case "all":
                    self._refer(page, "header", "rIdHeader")
                    self._refer(page, "footer", "rIdFooter")
                case "footer":
                    self._refer(page, "footer", "rIdFooter")
                case "header":
                    self._refer(page, "header", "rIdMarking")
                case "marking":
                    part = page.header or page.footer
                    if part is not None and part.name not in marked:
                        marked.add(part.name)
                        part.tree.extend(list(parse(self._furniture["rIdMarking"].content, part.name)))
                case _:
                    pass

    def _refer(self, page: Furnished, kind: str, id: str) -> None:
        if id not in self._main.relations:
            self._add(self._furniture[id], id, RELATION + kind)
        values = {f"{W}type": page.type, f"{R}id": id}
        page.section.insert(0, page.section.makeelement(f"{W}{kind}Reference", values))

    def _reachable(self) -> list[Part]:
        """The parts that something points to, the main one first; what only the sample text showed is left behind."""
        used = {element.get(name) for element, name in references(self._main.tree)}
        self._main.relations = {
            id: relation
            for id, relation in self._main.relations.items()
            if id in used or relation.kind in _IMPLIED or id in self._written.relations
        }
        found: dict[str, Part] = {self._main.name: self._main}
        waiting = [self._main]
        while waiting:
            for relation in waiting.pop().relations.values():
                if not relation.external and relation.target not in found:
                    found[relation.target] = self._parts[relation.target]
                    waiting.append(found[relation.target])
        return list(found.values())


def _follows(parent: Element, at: int, body: Element) -> bool:
    """Whether anything of the base stands after the brief in its section."""
    return parent is body and 0 < at < len(body) and body[at].tag != f"{W}sectPr"


def _inherit(before: Iterable[Element], kept: list[Element]) -> None:
    """What the last section takes over from those that went with the sample text, it now says itself."""
    shown: dict[tuple[str, str], Element] = {}
    last: Element = kept[-1]
    for section in before:
        own = {(r.tag, r.get(f"{W}type", "default")): r for r in section if r.tag.endswith("Reference")}
        if section is last:
            for key in [key for key in shown if key not in own]:
                copied = section.makeelement(key[0], dict(shown[key].attrib))
                section.insert(0, copied)
        shown |= own


def _number_notes(section: Element, own: Element) -> None:
    """Notes are numbered as ours are, in every section."""
    for tag in ("footnotePr", "endnotePr"):
        for found in section.findall(f"{W}{tag}"):
            section.remove(found)
    at = sum(child.tag.endswith("Reference") for child in section)
    for found in (*own.findall(f"{W}footnotePr"), *own.findall(f"{W}endnotePr")):
        section.insert(at, section.makeelement(found.tag, dict(found.attrib)))
        section[at].extend([section.makeelement(child.tag, dict(child.attrib)) for child in found])
