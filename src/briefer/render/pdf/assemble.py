"""From painted pages to the file: pages, links, bookmarks, pictures, properties."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from briefer.model.document import Document
from briefer.render.pdf.colour_profile import NAME, srgb_profile
from briefer.render.pdf.flow import HeadingEntry, Node, Target
from briefer.render.pdf.paint import LinkArea, PagePainter
from briefer.render.pdf.pdf_file import PdfFile, escaped, text_string
from briefer.render.pdf.pictures import ImageFile
from briefer.render.pdf.properties import information, xmp
from briefer.render.pdf.structure import put_structure


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
    note_names: Mapping[int, str]
    places: Mapping[str, Spot]

    def of(self, area: LinkArea, height: float) -> Spot | None:
        """The place a link leads to, or none where its note or mark is not in the document."""
        match area.target.kind:
            case "note" | "named":
                return self.notes.get(area.target.number)
            case "mark":
                return self.marks.get(area.target.number)
            case "place":
                return self.places.get(area.target.address)
            case "heading":
                heading = self.headings[area.target.number]
                return Spot(heading.page, height - heading.top) if heading.page >= 0 else None
            case _:
                return None

    def name(self, target: Target) -> str:
        """What a link within the document leads to."""
        if target.kind == "heading":
            return self.headings[target.number].text
        if target.kind == "place":
            return target.name
        return self.note_names.get(target.number, str(target.number))


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
            said = spots.name(area.target)
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
        structure = put_structure(file, root, self.pages, self.owners, self.links)
        outline = self._bookmarks([h for h in headings if h.page >= 0 and h.text.strip()])
        metadata = file.add_stream(xmp(document), b"/Type/Metadata/Subtype/XML", packed=False)
        file.put(
            self.catalog,
            b"<</Type/Catalog/Pages %d 0 R/Lang%b/MarkInfo<</Marked true>>/StructTreeRoot %d 0 R/Metadata %d 0 R"
            b"/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[%b]%b>>"
            % (self.tree, text_string(document.language), structure, metadata, self._colours(), outline),
        )
        file.put(self.info, information(document))
        return file.finished(self.catalog, self.info)

    def _colours(self) -> bytes:
        """That all colours are sRGB, as PDF/A wants it said."""
        name = text_string(NAME)
        profile = self.file.add_stream(srgb_profile(), b"/N 3")
        return b"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier%b/Info%b/DestOutputProfile %d 0 R>>" % (
            name, name, profile
        )  # fmt: skip

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
