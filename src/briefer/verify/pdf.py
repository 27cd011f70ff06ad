"""Checks a PDF file by reading it again, with none of the writer's code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefer.verify.pdf_content import PageText, read_page
from briefer.verify.pdf_fonts import Font, read_font
from briefer.verify.pdf_objects import PdfObjects
from briefer.verify.pdf_syntax import Ref, Value, text_of
from briefer.verify.pdf_tree import LinkElement, Tree, TreeReader
from briefer.verify.reading import MARK, Reading, normal
from briefer.verify.report import UnreadableError

_MOST_PAGES = 100_000


@dataclass(slots=True)
class Annotation:
    """A link of a page: where it leads, by address or by page (0-based) and height; -1 where it leads nowhere."""

    number: int
    page: int
    address: str = ""
    to_page: int = -1
    to_height: float = 0.0
    owner: int = -1
    kind: str = "Link"


@dataclass(slots=True)
class PdfFile:
    """A PDF file read again."""

    objects: PdfObjects
    catalog: dict[str, Value]
    pages: list[PageText] = field(default_factory=list)
    page_indices: dict[int, int] = field(default_factory=dict)
    page_entries: list[dict[str, Value]] = field(default_factory=list)
    fonts: dict[str, Font] = field(default_factory=dict)
    annotations: list[Annotation] = field(default_factory=list)
    tree: Tree = field(default_factory=Tree)
    parents: dict[int, Value] = field(default_factory=dict)

    @property
    def is_tagged(self) -> bool:
        """Whether the file tells its structure."""
        return "StructTreeRoot" in self.catalog

    @property
    def is_readable(self) -> bool:
        """Whether all fonts are of the make that is read here, which is ours."""
        return all(font.readable for font in self.fonts.values())


def read_pdf(content: bytes) -> PdfFile:
    """The file with all its pages.

    Raises:
        UnreadableError: it is damaged or encrypted.
    """
    objects = PdfObjects(content)
    file = PdfFile(objects, objects.dictionary(objects.trailer.get("Root")))
    if not file.catalog:
        raise UnreadableError("The file has no catalog.")
    _find_pages(file)
    _read_pages(file)
    if file.is_tagged:
        structure = objects.dictionary(file.catalog["StructTreeRoot"])
        file.parents = _number_tree(objects, structure.get("ParentTree"))
        file.tree = TreeReader(objects, file.pages, file.page_indices).read(structure.get("K"))
    _read_annotations(file)
    return file


def _find_pages(file: PdfFile) -> None:
    """All pages in order, below the root of their tree."""
    pending = [file.catalog.get("Pages")]
    seen: set[int] = set()
    inherited: dict[int, Value] = {}
    while pending:
        value = pending.pop()
        entries = file.objects.dictionary(value)
        if not isinstance(value, Ref) or value.number in seen or not entries:
            raise UnreadableError("A page is missing, or the list of pages is damaged.")
        seen.add(value.number)
        resources = entries.get("Resources", inherited.get(value.number))
        if "Kids" in entries:
            kids = file.objects.array(entries["Kids"])
            inherited |= {kid.number: resources for kid in kids if isinstance(kid, Ref)}
            pending += reversed(kids)
        else:
            file.page_indices[value.number] = len(file.page_entries)
            file.page_entries.append({**entries, "Resources": resources})
        if len(file.page_entries) > _MOST_PAGES:
            raise UnreadableError("The file has too many pages to be checked.")
    count = file.objects.dictionary(file.catalog.get("Pages")).get("Count")
    if count != len(file.page_entries):
        raise UnreadableError(f"The file says that it has {count} pages and has {len(file.page_entries)}.")


def _read_pages(file: PdfFile) -> None:
    known: dict[int, Font] = {}
    resources: dict[int, dict[str, Font]] = {}  # pages mostly share theirs
    for entries in file.page_entries:
        value = entries["Resources"]
        shared = value.number if isinstance(value, Ref) else -1
        fonts = resources.get(shared)
        if fonts is None:
            fonts = _fonts(file.objects, value, known)
            file.fonts |= fonts
            if shared >= 0:
                resources[shared] = fonts
        parts = [file.objects.stream(part) for part in file.objects.array(entries.get("Contents"))]
        file.pages.append(read_page(b"\n".join(parts), fonts))


def _fonts(objects: PdfObjects, resources: Value, known: dict[int, Font]) -> dict[str, Font]:
    fonts = {}
    for name, value in objects.dictionary(objects.dictionary(resources).get("Font")).items():
        key = value.number if isinstance(value, Ref) else -1
        font = known.get(key) or read_font(objects, value)
        if key >= 0:
            known[key] = font
        fonts[name] = font
    return fonts


def _number_tree(objects: PdfObjects, value: Value) -> dict[int, Value]:
    """A number tree (PDF 1.7, 7.9.7) as a dictionary."""
    found: dict[int, Value] = {}
    pending, seen = [value], set[int]()
    while pending:
        one = pending.pop()
        if isinstance(one, Ref):
            if one.number in seen:
                raise UnreadableError("The structure of the file runs in a circle.")
            seen.add(one.number)
        entries = objects.dictionary(one)
        numbers = objects.array(entries.get("Nums"))
        found |= dict(zip(numbers[::2], numbers[1::2], strict=False))
        pending += objects.array(entries.get("Kids"))
    return found


def _read_annotations(file: PdfFile) -> None:
    for index, entries in enumerate(file.page_entries):
        for value in file.objects.array(entries.get("Annots")):
            if isinstance(value, Ref):
                file.annotations.append(_annotation(file, value.number, index))


def _annotation(file: PdfFile, number: int, page: int) -> Annotation:
    entries = file.objects.dictionary(Ref(number))
    found = Annotation(number, page, kind=str(entries.get("Subtype", "")))
    owner = entries.get("StructParent")
    found.owner = owner if isinstance(owner, int) else -1
    action = file.objects.dictionary(entries.get("A"))
    found.address = text_of(file.objects.of(action.get("URI")))
    target = file.objects.of(entries.get("Dest", action.get("D")))
    if isinstance(target, list) and target and isinstance(target[0], Ref):
        found.to_page = file.page_indices.get(target[0].number, -1)
        found.to_height = target[3] if len(target) > 3 and isinstance(target[3], (int, float)) else 0.0
    return found


def pdf_reading(file: PdfFile) -> Reading:
    """What is read in the file."""
    tree = file.tree
    entries = file.objects.dictionary(file.objects.trailer.get("Info"))
    return Reading(
        passages=tuple(tree.passages),
        notes=dict(sorted(tree.notes.items())),
        contents=tuple(words for words, _ in tree.contents),
        contents_pages=tuple(page for _, page in tree.contents),
        list_numbers=tuple(tree.list_numbers),
        headings=tuple(MARK.sub("", heading) for heading in tree.headings),
        addresses=tuple(_addresses(file)),
        marking=_marking(file),
        title=normal(text_of(entries.get("Title"))),
        language=text_of(file.catalog.get("Lang")),
        author=normal(text_of(entries.get("Author"))),
    )


def producer_of(file: PdfFile) -> str:
    """The program that wrote the file, as it says."""
    return text_of(file.objects.of(file.objects.dictionary(file.objects.trailer.get("Info")).get("Producer")))


def _addresses(file: PdfFile) -> Iterator[str]:
    """One for each link in reading order, the notes last, however many lines it runs over."""
    by_number = {annotation.number: annotation for annotation in file.annotations}
    for link in sorted(filter(LinkElement.says, file.tree.links), key=lambda link: link.inside):
        found = {by_number[number].address for number in link.annotations if number in by_number} - {""}
        yield from sorted(found)


def _marking(file: PdfFile) -> str:
    """What stands at the head and the foot of most pages alike."""
    both = Counter(
        text
        for page in file.pages
        for text in {normal(piece) for piece in page.header} & {normal(piece) for piece in page.footer}
    )
    text, count = both.most_common(1)[0] if both else ("", 0)
    return text if 2 * count > len(file.pages) else ""
