"""A reviewer at work in a Word file: edits its XML as word processors do, recorded as changes or plainly."""

from __future__ import annotations

import copy
import io
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_OFFICE = "http://schemas.microsoft.com/office/2011/relationships"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
AUTHOR, WHEN = "Ada Reviewer", "2026-03-04T05:06:00Z"


class Reviewer:
    """Edits the paragraphs of a file by their numbers; ``numbers`` are those of the body that say something."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self._parts = {name: archive.read(name) for name in archive.namelist()}
        self._main = etree.fromstring(self._parts["word/document.xml"])
        self.body = self._main.find(f"{W}body")
        self.paragraphs = [p for p in self.body.iter(f"{W}p") if text_of(p)]
        self._id = 9_000_000

    def find(self, words: str) -> etree._Element:
        """The first paragraph with those words."""
        return next(p for p in self.body.iter(f"{W}p") if words in text_of(p))

    def part(self, name: str) -> etree._Element:
        """Another part, to be given back with ``put``."""
        return etree.fromstring(self._parts[name])

    def put(self, name: str, root: etree._Element) -> None:
        self._parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def drop(self, name: str) -> None:
        """Lose a part, as a careless program does."""
        del self._parts[name]

    def reword(self, paragraph: etree._Element, old: str, new: str, *, tracked: bool = False) -> None:
        """Other words in place of the first such ones, which stand in one run; empty words delete or insert."""
        run = next(r for r in runs_of(paragraph) if old in run_text(r))
        before, _, after = run_text(run).partition(old)
        pieces = [self._run(run, before)] if before else []
        if tracked:
            pieces += [self._mark("del", self._run(run, old, deleted=True))] if old else []
            pieces += [self._mark("ins", self._run(run, new))] if new else []
        else:
            pieces += [self._run(run, new)] if new else []
        pieces += [self._run(run, after)] if after else []
        place = run.getparent().index(run)
        run.getparent()[place : place + 1] = pieces

    def delete(self, paragraph: etree._Element, *, tracked: bool = False) -> None:
        """The whole paragraph, with the bookmarks on it."""
        if not tracked:
            paragraph.getparent().remove(paragraph)
            return
        for run in runs_of(paragraph):
            self._wrap(run, "del")
        self._mark_end(paragraph, "del")

    def insert(self, after: etree._Element, text: str, *, tracked: bool = False) -> etree._Element:
        """A new paragraph in the looks of the one before it."""
        new = etree.Element(f"{W}p")
        properties = after.find(f"{W}pPr")
        if properties is not None:
            new.append(copy.deepcopy(properties))
        run = etree.SubElement(new, f"{W}r")
        etree.SubElement(run, f"{W}t").text = text
        after.addnext(new)
        if tracked:
            self._wrap(run, "ins")
            self._mark_end(new, "ins")
        return new

    def move(self, paragraph: etree._Element, after: etree._Element, *, tracked: bool = False) -> etree._Element:
        """Cut and pasted behind another paragraph; recorded, its bookmarks stay with the old place."""
        if not tracked:
            after.addnext(paragraph)
            return paragraph
        pasted = copy.deepcopy(paragraph)
        for mark in [*pasted.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}commentRangeStart")]:
            mark.getparent().remove(mark)
        after.addnext(pasted)
        for run in runs_of(paragraph):
            self._wrap(run, "moveFrom")
        self._mark_end(paragraph, "moveFrom")
        for run in runs_of(pasted):
            self._wrap(run, "moveTo")
        self._mark_end(pasted, "moveTo")
        return pasted

    def split(self, paragraph: etree._Element, at: str, *, tracked: bool = False) -> etree._Element:
        """A new paragraph from the first of those words on."""
        run = next(r for r in runs_of(paragraph) if at in run_text(r))
        before, _, after = run_text(run).partition(at)
        second = etree.Element(f"{W}p")
        properties = paragraph.find(f"{W}pPr")
        if properties is not None:
            second.append(copy.deepcopy(properties))
        following = list(run.itersiblings())
        place = run.getparent().index(run)
        run.getparent()[place : place + 1] = [self._run(run, before)] if before else []
        second.extend([self._run(run, at + after), *following])
        paragraph.addnext(second)
        if tracked:
            self._mark_end(paragraph, "ins")
        return second

    def join(self, paragraph: etree._Element, following: etree._Element, *, tracked: bool = False) -> None:
        """The paragraph goes on with the next one."""
        if tracked:
            self._mark_end(paragraph, "del")
            return
        paragraph.extend([part for part in following if part.tag != f"{W}pPr"])
        following.getparent().remove(following)

    def comment(self, paragraph: etree._Element, text: str, author: str = AUTHOR) -> None:
        """A comment on the whole paragraph."""
        name = "word/comments.xml"
        comments = self.part(name)
        id = str(max((int(c.get(f"{W}id")) for c in comments), default=0) + 1)
        comment = etree.SubElement(comments, f"{W}comment", {f"{W}id": id, f"{W}author": author, f"{W}date": WHEN})
        run = etree.SubElement(etree.SubElement(comment, f"{W}p"), f"{W}r")
        etree.SubElement(run, f"{W}t").text = text
        self.put(name, comments)
        paragraph.insert(1, etree.Element(f"{W}commentRangeStart", {f"{W}id": id}))
        etree.SubElement(paragraph, f"{W}commentRangeEnd", {f"{W}id": id})
        mark = etree.SubElement(paragraph, f"{W}r")
        etree.SubElement(mark, f"{W}commentReference", {f"{W}id": id})

    def answer(self, said: str, to: str) -> None:
        """Make one comment the answer to another, as newer versions of Word note it in a part of its own."""
        comments = self.part("word/comments.xml")
        ids = {}
        for number, paragraph in enumerate(comments.iter(f"{W}p")):
            ids[text_of(paragraph)] = f"{number:08X}"
            paragraph.set(f"{W14}paraId", ids[text_of(paragraph)])
        self.put("word/comments.xml", comments)
        answers = etree.Element(f"{W15}commentsEx")
        etree.SubElement(answers, f"{W15}commentEx", {f"{W15}paraId": ids[said], f"{W15}paraIdParent": ids[to]})
        self.put("word/commentsExtended.xml", answers)
        relations = self.part("word/_rels/document.xml.rels")
        values = {"Id": "rIdAnswers", "Type": f"{_OFFICE}/commentsExtended", "Target": "commentsExtended.xml"}
        etree.SubElement(relations, f"{_RELATIONS}Relationship", values)
        self.put("word/_rels/document.xml.rels", relations)

    def scatter(self) -> None:
        """What saving does in Word: runs parted and marked with sessions, notes and bookmarks numbered anew."""
        for number, mark in enumerate(self.body.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            mark.set(f"{W}id", f"{int(mark.get(f'{W}id')) + 5}")
            if number % 2 and mark.tag.endswith("Start"):
                mark.attrib[f"{W}displacedByCustomXml"] = "next"
        for run in [*self.body.iter(f"{W}r")]:
            text, parent = run_text(run), run.getparent()
            run.set(f"{W}rsidR", "00AB12CD")
            if len(text) < 9 or run.find(f"{W}t") is None:
                continue
            place = parent.index(run)
            pieces = [self._run(run, text[:5]), etree.Element(f"{W}proofErr", {f"{W}type": "spellStart"})]
            last = self._run(run, text[5:])
            last.insert(len(last) - 1, etree.Element(f"{W}lastRenderedPageBreak"))
            parent[place : place + 1] = [*pieces, last]
        notes = self.part("word/footnotes.xml")
        for element in [*notes, *self.body.iter(f"{W}footnoteReference")]:
            if int(element.get(f"{W}id")) > 0:
                element.set(f"{W}id", f"{int(element.get(f'{W}id')) + 40}")
        self.put("word/footnotes.xml", notes)
        self._parts["customXml/item1.xml"] = self._parts.pop("customXml/itemReview.xml")
        name = "word/_rels/document.xml.rels"
        self._parts[name] = self._parts[name].replace(b"itemReview.xml", b"item1.xml")

    def drop_bookmarks(self) -> None:
        """Lose all bookmarks, as programs do that know none."""
        for mark in [*self.body.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")]:
            mark.getparent().remove(mark)

    def saved(self) -> bytes:
        """The file as it is sent back."""
        self.put("word/document.xml", self._main)
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self._parts.items():
                archive.writestr(name, content)
        return target.getvalue()

    def _run(self, like: etree._Element, text: str, *, deleted: bool = False) -> etree._Element:
        run = etree.Element(f"{W}r")
        properties = like.find(f"{W}rPr")
        if properties is not None:
            run.append(copy.deepcopy(properties))
        said = etree.SubElement(run, f"{W}delText" if deleted else f"{W}t")
        said.text = text
        said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        return run

    def _wrap(self, run: etree._Element, kind: str) -> None:
        place = run.getparent().index(run)
        parent = run.getparent()
        wrapped = self._mark(kind, run)
        parent.insert(place, wrapped)

    def _mark(self, kind: str, *inside: etree._Element) -> etree._Element:
        self._id += 1
        mark = etree.Element(f"{W}{kind}", {f"{W}id": str(self._id), f"{W}author": AUTHOR, f"{W}date": WHEN})
        mark.extend(inside)
        return mark

    def _mark_end(self, paragraph: etree._Element, kind: str) -> None:
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            properties = etree.Element(f"{W}pPr")
            paragraph.insert(0, properties)
        letters = properties.find(f"{W}rPr")
        if letters is None:
            letters = etree.SubElement(properties, f"{W}rPr")
        letters.append(self._mark(kind))


def runs_of(paragraph: etree._Element) -> list[etree._Element]:
    """The runs that are not yet part of a recorded change, but for the marks of comments."""
    return [
        run
        for run in paragraph.iter(f"{W}r")
        if run.getparent() is paragraph and run.find(f"{W}commentReference") is None
    ]


def run_text(run: etree._Element) -> str:
    return "".join(t.text or "" for t in run.iter(f"{W}t"))


def text_of(paragraph: etree._Element) -> str:
    """The characters of a paragraph, deleted ones left out."""
    return "".join(t.text or "" for t in paragraph.iter(f"{W}t"))
