"""From painted pages to the file: pages, links, bookmarks, pictures, properties."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

import briefer
from briefer.model.document import Document
from briefer.render.pdf.flow import HeadingEntry, Node
from briefer.render.pdf.paint import LinkArea, PagePainter
from briefer.render.pdf.pdf_file import PdfFile, escaped, text_string
from briefer.render.pdf.pictures import ImageFile
from briefer.render.pdf.structure import put_structure

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a page (0-based) that links lead to; ``top`` in PDF coordinates."""

    page: int
    top: float


@dataclass(frozen=True, slots=True)
class Spots:
    """Where notes and their marks stand. Headings know their own place."""

    notes: Mapping[int, Spot]
    marks: Mapping[int, Spot]
    headings: list[HeadingEntry]

    def of(self, area: LinkArea, height: float) -> Spot | None:
        """The place a link leads to, or none where its note or mark is not in the document."""
        match area.target.kind:
            case "note":
                return self.notes.get(area.target.number)
            case "mark":
                return self.marks.get(area.target.number)
            case "heading":
                heading = self.headings[area.target.number]
                return Spot(heading.page, height - heading.top) if heading.page >= 0 else None
            case _:
                return None


class Assembler:
    """Gathers the objects of one file. Page objects have their numbers from the start, so that links may lead ahead."""

    def __init__(self, document: Document, size: tuple[float, float], pages: int) -> None:
        self.document, self.size = document, size
        self.file = PdfFile()
        self.catalog, self.info, self.tree, self.resources = (self.file.reserve() for _ in range(4))
        first = self.file.reserve(pages)
        self.pages = [first + i for i in range(pages)]
        self.owners: list[list[Node]] = []
        self.links: list[Node] = []

    def add_page(self, painter: PagePainter, spots: Spots) -> None:
        """Write one page and its links."""
        content = self.file.add_stream(painter.content())
        links = b""
        if painter.links:
            numbers = [self._link(area, spots) for area in painter.links]
            links = b"/Tabs/S/Annots[%b]" % b" ".join(b"%d 0 R" % number for number in numbers if number)
        self.owners.append(painter.nodes)
        self.file.put(
            self.pages[painter.index],
            b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %.2f %.2f]/Resources %d 0 R/Contents %d 0 R/StructParents %d%b>>"
            % (self.tree, *self.size, self.resources, content, painter.index, links),
        )

    def _link(self, area: LinkArea, spots: Spots) -> int:
        """A link annotation; 0 where there is nothing to lead to."""
        if area.target.kind == "address":
            action = b"/A<</S/URI/URI(%b)>>" % escaped(_address(area.target.address))
            said = area.target.address
        else:
            spot = spots.of(area, self.size[1])
            if spot is None:
                return 0
            action = b"/Dest[%d 0 R/XYZ null %.1f null]" % (self.pages[spot.page], spot.top)
            heading = area.target.kind == "heading"
            said = spots.headings[area.target.number].text if heading else str(area.target.number)
        number = self.file.add(
            b"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[%.2f %.2f %.2f %.2f]/Contents%b/StructParent %d%b>>"
            % (area.left, area.bottom, area.right, area.top, text_string(said[:300]),
               len(self.pages) + len(self.links), action)
        )  # fmt: skip
        self.links.append(area.node)
        area.node.take(number)
        return number

    def finish(
        self, root: Node, fonts: bytes, pictures: Mapping[str, ImageFile], headings: list[HeadingEntry]
    ) -> bytes:
        """The whole file. ``fonts`` are the entries of the font resources."""
        file, document = self.file, self.document
        images = b"".join(b"/%b %d 0 R" % (name.encode(), self._image(image)) for name, image in pictures.items())
        file.put(self.resources, b"<</Font<<%b>>/XObject<<%b>>>>" % (fonts, images))
        kids = b" ".join(b"%d 0 R" % page for page in self.pages)
        file.put(self.tree, b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(self.pages), kids))
        structure = put_structure(file, root, self.pages, self.owners, self.links, document.language)
        outline = self._bookmarks([h for h in headings if h.page >= 0 and h.text.strip()])
        metadata = file.add_stream(self._xmp(), b"/Type/Metadata/Subtype/XML", packed=False)
        file.put(
            self.catalog,
            b"<</Type/Catalog/Pages %d 0 R/Lang%b/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R/Metadata %d 0 R"
            b"/ViewerPreferences<</DisplayDocTitle true>>%b>>"
            % (self.tree, text_string(document.language), structure, metadata, outline),
        )
        file.put(self.info, self._properties())
        return file.finished(self.catalog, self.info)

    def _image(self, image: ImageFile) -> int:
        size = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8" % (image.width, image.height)
        mask = b""
        if image.mask:
            entries = size + b"/ColorSpace/DeviceGray/Filter/FlateDecode"
            mask = b"/SMask %d 0 R" % self.file.add_stream(image.mask, entries, packed=False)
        space = b"/ColorSpace/DeviceGray" if image.components == 1 else b"/ColorSpace/DeviceRGB"
        entries = size + space + b"/Filter/" + image.filter.encode() + mask
        return self.file.add_stream(image.content, entries, packed=False)

    def _bookmarks(self, headings: list[HeadingEntry]) -> bytes:
        """The headings as nested bookmarks; the entry for the catalog."""
        if not headings:
            return b""
        root = self.file.reserve()
        numbers = [self.file.reserve() for _ in headings]
        parents, kids = _nested(headings)
        for i, heading in enumerate(headings):
            siblings = kids[parents[i]]
            place = bisect_left(siblings, i)
            entries = b"/Parent %d 0 R" % (numbers[parents[i]] if parents[i] >= 0 else root)
            if place:
                entries += b"/Prev %d 0 R" % numbers[siblings[place - 1]]
            if place + 1 < len(siblings):
                entries += b"/Next %d 0 R" % numbers[siblings[place + 1]]
            if own := kids.get(i):
                entries += b"/First %d 0 R/Last %d 0 R/Count %d" % (numbers[own[0]], numbers[own[-1]], len(own))
            top = self.size[1] - heading.top
            self.file.put(
                numbers[i],
                b"<</Title%b%b/Dest[%d 0 R/XYZ null %.1f null]>>"
                % (text_string(" ".join(heading.text.split())), entries, self.pages[heading.page], top),
            )
        top_level = kids[-1]
        self.file.put(
            root,
            b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>"
            % (numbers[top_level[0]], numbers[top_level[-1]], len(headings)),
        )
        return b"/Outlines %d 0 R/PageMode/UseOutlines" % root

    def _properties(self) -> bytes:
        document = self.document
        entries = {
            b"Title": document.title,
            b"Author": document.author,
            b"Subject": document.subject,
            b"Keywords": ", ".join(document.keywords),
            b"Creator": "briefer",
            b"Producer": f"briefer {briefer.__version__}",
        }
        if document.created:  # a day, or less when the day is not known
            day = "D:" + document.created.replace("-", "")
            day += "000000Z" if len(day) == len("D:20250829") else ""
            entries |= {b"CreationDate": day, b"ModDate": day}
        return b"<<%b>>" % b"".join(b"/%b%b" % (key, text_string(value)) for key, value in entries.items() if value)

    def _xmp(self) -> bytes:
        """The same properties for readers of XMP (ISO 16684-1)."""
        document = self.document
        day = f"{document.created}T00:00:00Z" if len(document.created) == len("2025-08-29") else document.created
        fields = [
            _alternative("dc:title", document.title),
            _alternative("dc:description", document.subject),
            _list("dc:creator", "Seq", (document.author,)),
            _list("dc:subject", "Bag", document.keywords),
            _list("dc:language", "Bag", (document.language,)),
            _plain("pdf:Keywords", ", ".join(document.keywords)),
            _plain("pdf:Producer", f"briefer {briefer.__version__}"),
            _plain("xmp:CreatorTool", "briefer"),
            _plain("xmp:CreateDate", day),
            _plain("xmp:ModifyDate", day),
        ]
        return (
            '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
            '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
            '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
            ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">\n'
            + "\n".join(field for field in fields if field)
            + '\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
        ).encode()


def _xml(text: str) -> str:
    return html.escape(_NOT_IN_XML.sub("", text), quote=False)


def _plain(name: str, value: str) -> str:
    return f"<{name}>{_xml(value)}</{name}>" if value else ""


def _alternative(name: str, value: str) -> str:
    if not value:
        return ""
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{_xml(value)}</rdf:li></rdf:Alt></{name}>'


def _list(name: str, kind: str, values: tuple[str, ...]) -> str:
    items = "".join(f"<rdf:li>{_xml(value)}</rdf:li>" for value in values if value)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>" if items else ""


def _address(href: str) -> bytes:
    """An address as ASCII, what is outside it percent-encoded (RFC 3986)."""
    return quote(href.strip(), safe="!#$%&'()*+,/:;=?@[]~-._", errors="ignore").encode("ascii")


def _nested(headings: list[HeadingEntry]) -> tuple[list[int], dict[int, list[int]]]:
    """The parent of each heading (-1 at the top) and the children of each. A box stands at the top, without any."""
    parents: list[int] = []
    kids: dict[int, list[int]] = {-1: []}
    open_ones: list[int] = []
    for i, heading in enumerate(headings):
        if heading.boxed:
            parents.append(-1)
            kids[-1].append(i)
            continue
        while open_ones and headings[open_ones[-1]].level >= heading.level:
            open_ones.pop()
        parent = open_ones[-1] if open_ones else -1
        parents.append(parent)
        kids.setdefault(parent, []).append(i)
        open_ones.append(i)
    return parents, kids
