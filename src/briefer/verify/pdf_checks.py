"""What has to be right in a PDF file whatever it says: structure, glyphs, notes, links, marking, properties."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree  # expat refuses what grows without end
from bisect import bisect_right
from collections.abc import Iterator

from briefer.verify.pdf import Annotation, PdfFile
from briefer.verify.pdf_content import PageText
from briefer.verify.pdf_syntax import Ref, text_of
from briefer.verify.pdf_tree import LinkElement
from briefer.verify.reading import MARK, Reading, normal
from briefer.verify.report import Check, checked, counted, unchecked

_XML = "{http://www.w3.org/XML/1998/namespace}"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PDFUA, _PDFA = "{http://www.aiim.org/pdfua/ns/id/}", "{http://www.aiim.org/pdfa/ns/id/}"
_MANY = 10**9


def structure_check(file: PdfFile) -> Check:
    """Every piece of text belongs to one element, in both directions."""
    pages = counted(len(file.pages), "page")
    if not file.is_tagged:
        return unchecked("structure", f"{pages}; the file does not tell its structure.")
    says = f"{pages}, {counted(file.tree.elements, 'element')}; all text belongs to one of them, in both directions."
    return checked("structure", says, _structure_defects(file))


def _structure_defects(file: PdfFile) -> Iterator[str]:
    yield from file.tree.defects
    if not file.objects.dictionary(file.catalog.get("MarkInfo")).get("Marked"):
        yield "The file does not say that it is tagged."
    if not file.catalog.get("Lang"):
        yield "The file does not tell its language."
    for index, page in enumerate(file.pages):
        yield from _page_defects(file, index, page)


def _page_defects(file: PdfFile, index: int, page: PageText) -> Iterator[str]:
    owners = file.objects.array(file.parents.get(file.page_entries[index].get("StructParents", -1)))
    yield from (f"Text on page {index + 1} belongs to no element: “{text[:40]}”." for text in page.unmarked)
    yield from (f"Number {number} marks two pieces of page {index + 1}." for number in page.repeated)
    for number, text in page.texts.items():
        owner = file.tree.owners.get((index, number))
        listed = owners[number] if number < len(owners) else None
        if owner is None:
            yield f"Text on page {index + 1} is missing from the structure: “{text[:40]}”."
        elif not isinstance(listed, Ref) or listed.number != owner:
            yield f"Text on page {index + 1} is not led back to its element: “{text[:40]}”."


def glyph_check(file: PdfFile) -> Check:
    """Every character is drawn and can be copied."""
    fonts = {id(font): font for font in file.fonts.values()}.values()
    unread = sorted({font.name for font in fonts if not font.readable})
    if unread:
        return unchecked("glyphs", f"Fonts of another make than ours are not looked into: {', '.join(unread)}.")
    characters = len({code for font in fonts for code in font.used})
    says = f"{counted(characters, 'character')} in {counted(len(fonts), 'font')}, each with a glyph, each to be copied."
    found = [defect for font in fonts for defect in font.defects()]
    if any(page.invisible for page in file.pages):
        found.append("There is text that does not show.")
    return checked("glyphs", says, found)


def note_defects(file: PdfFile) -> Iterator[str]:
    """Marks that lead to their note, and numbers of notes that lead back to the mark."""
    annotations = {annotation.number: annotation for annotation in file.annotations}
    heights = _note_heights(file)
    for link in file.tree.links:
        for number in link.annotations:
            annotation = annotations.get(number)
            if annotation is None or annotation.address:
                continue
            if link.note:
                yield from _note_link(file, annotation, link.note, heights)
            elif link.back:
                yield from _back_link(file, annotation, link.back)
    linked = {link.note for link in file.tree.links if link.note and link.annotations}
    back = {link.back for link in file.tree.links if link.back and link.annotations}
    yield from (f"No mark of note {number} can be followed." for number in sorted(set(file.tree.notes) - linked))
    marked = set(file.tree.notes) & set(file.tree.mark_starts)
    yield from (f"Note {number} does not lead back to its mark." for number in sorted(marked - back))
    labels = {link.back: normal(link.words) for link in file.tree.links if link.back}
    for link in file.tree.links:
        if link.note in labels and normal(link.words) != labels[link.note]:
            yield f"The mark of note {link.note} is printed as {normal(link.words)}, the note as {labels[link.note]}."


def _note_heights(file: PdfFile) -> dict[int, list[tuple[float, int]]]:
    """The height that each note of a page begins at, with its number, from the foot upwards."""
    found: dict[int, list[tuple[float, int]]] = {}
    for note, (page, piece) in file.tree.note_starts.items():
        found.setdefault(page, []).append((file.pages[page].heights.get(piece, 0.0), note))
    return {page: sorted(heights) for page, heights in found.items()}


def _note_link(
    file: PdfFile, link: Annotation, number: int, heights: dict[int, list[tuple[float, int]]]
) -> Iterator[str]:
    """A mark leads to its note when that is the first one below the place it leads to."""
    if number not in file.tree.note_starts:
        return  # said elsewhere: the mark has no note
    below = heights.get(link.to_page, [])
    at = bisect_right(below, (link.to_height, number + _MANY)) - 1
    if at < 0 or below[at][1] != number:
        yield f"The mark of note {number} on page {link.page + 1} leads to another place than that note."


def _back_link(file: PdfFile, link: Annotation, number: int) -> Iterator[str]:
    start = file.tree.mark_starts.get(number)
    if start is not None and link.to_page != start[0]:
        led = f"leads back to page {link.to_page + 1}" if link.to_page >= 0 else "leads nowhere"
        yield f"Note {number} {led}; its mark is on page {start[0] + 1}."


def link_defects(file: PdfFile) -> Iterator[str]:
    """Links that lead nowhere, that the structure does not know, or that are not what the contents say."""
    if not file.is_tagged:
        return
    annotations = {annotation.number: annotation for annotation in file.annotations}
    for annotation in file.annotations:
        yield from _annotation_defects(file, annotation)
    begun: dict[str, set[int]] = {}
    for heading, start in zip(file.tree.headings, file.tree.heading_starts, strict=True):
        begun.setdefault(normal(MARK.sub("", heading)), set()).update((start[0],) if start else ())
    for link in file.tree.links:
        if link.entry >= 0:
            found = [annotations[number] for number in link.annotations if number in annotations]
            yield from _entry_defects(file, link, found, begun)
        elif not link.annotations:
            yield f"The link “{normal(link.words)[:40]}” cannot be followed."
    yield from _bookmark_defects(file)


def _annotation_defects(file: PdfFile, annotation: Annotation) -> Iterator[str]:
    place = f"on page {annotation.page + 1}"
    if annotation.kind != "Link":
        yield f"There is an annotation {place} that is no link ({annotation.kind})."
    elif not annotation.address and annotation.to_page < 0:
        yield f"A link {place} leads nowhere."
    owner = file.parents.get(annotation.owner)
    known = file.tree.annotations.get(annotation.number)
    if known is None or not isinstance(owner, Ref) or owner.number != known:
        yield f"A link {place} does not belong to the structure."


def _entry_defects(
    file: PdfFile, link: LinkElement, annotations: list[Annotation], begun: dict[str, set[int]]
) -> Iterator[str]:
    """An entry of the contents leads to the page it names, where its heading begins."""
    words, number = file.tree.contents[link.entry] if link.entry < len(file.tree.contents) else ("", "")
    if not annotations:
        yield f"The entry “{words[:60]}” of the contents cannot be followed."
    for annotation in annotations:
        page = annotation.to_page
        if number and str(page + 1) != number:
            led = f"lead to page {page + 1}" if page >= 0 else "lead nowhere"
            yield f"The contents say page {number} for “{words[:60]}”, and {led}."
        elif page not in begun.get(words, ()):
            yield f"The contents lead to page {page + 1} for “{words[:60]}”, which does not begin there."


def _bookmark_defects(file: PdfFile) -> Iterator[str]:
    pending = [file.objects.dictionary(file.catalog.get("Outlines")).get("First")]
    seen: set[int] = set()
    while pending:
        value = pending.pop()
        if not isinstance(value, Ref) or value.number in seen:
            continue
        seen.add(value.number)
        entries = file.objects.dictionary(value)
        pending += (entries.get("Next"), entries.get("First"))
        target = file.objects.array(entries.get("Dest"))
        if not target or not isinstance(target[0], Ref) or target[0].number not in file.page_indices:
            yield f"The bookmark “{text_of(entries.get('Title'))[:60]}” leads nowhere."


def marking_defects(file: PdfFile, marking: str) -> Iterator[str]:
    """Pages without the marking at their head or foot."""
    for index, page in enumerate(file.pages):
        for place, pieces in (("head", page.header), ("foot", page.footer)):
            if marking not in map(normal, pieces):
                yield f"The marking {marking} is missing at the {place} of page {index + 1}."


def property_defects(file: PdfFile, reading: Reading) -> Iterator[str]:
    """What the file says of itself is said twice, and must be the same."""
    packet = file.objects.stream(file.catalog.get("Metadata"))
    if not packet:
        yield "The file has no XMP metadata."
        return
    try:
        root = ElementTree.fromstring(re.sub(rb"<\?xpacket[^>]*\?>", b"", packet).strip())  # noqa: S314
    except ElementTree.ParseError:
        yield "The XMP metadata is damaged."
        return
    if root.findtext(f".//{_PDFUA}part") != "1":
        yield "The file does not say that it follows PDF/UA-1."
    if (root.findtext(f".//{_PDFA}part"), root.findtext(f".//{_PDFA}conformance")) != ("2", "A"):
        yield "The file does not say that it follows PDF/A-2a."
    titles = [node.text or "" for node in root.findall(f".//{_DC}title//{_RDF}li")]
    if list(map(normal, titles)) != [reading.title]:
        yield f"The title is “{reading.title}” in one place of the file and “{' '.join(titles)}” in another."
    if not file.objects.array(file.catalog.get("OutputIntents")):
        yield "The file does not say what its colours are."
