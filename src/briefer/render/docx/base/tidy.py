"""Keeps what stays of a base from clashing with the brief: ids, bookmarks, and a contents list of other headings."""

from __future__ import annotations

from briefer.render.docx.base.clean import remove, unwrap
from briefer.render.docx.base.ground import Ground
from briefer.render.docx.base.parts import Element, W

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_DML = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
_DECORATIVE_URI = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_FIRST_ID = 50_000_001  # far from the ids that are counted in a brief


def tidy(ground: Ground, ours: Element) -> None:
    """Put the base in order, before our blocks are added to it."""
    _drop_contents(ground)
    trees = [part.tree for part in (ground.file.document, *ground.file.furniture())]
    drawings = [drawing for tree in trees for drawing in tree.iter(_DRAWING)]
    for n, drawing in enumerate(drawings, _FIRST_ID):
        drawing.set("id", str(n))
        _describe(drawing)
    for n, id in enumerate((id for tree in trees for id in tree.iterfind(f".//{W}sdtPr/{W}id")), _FIRST_ID):
        id.set(f"{W}val", str(n))
    _free_bookmarks(trees, {e.get(f"{W}name") for e in ours.iter(f"{W}bookmarkStart")})


def _drop_contents(ground: Ground) -> None:
    """Its contents list is one of its sample text; the brief brings its own."""
    styles = {id for id, style in ground.styles.styles.items() if style.name.lower().startswith("toc ")}
    place = ground.place.element
    for control in list(ground.body.iter(f"{W}sdt")):
        gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        if gallery is not None and gallery.get(f"{W}val") == "Table of Contents" and control is not place:
            remove(control)
    for paragraph in list(ground.body.iter(f"{W}p")):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and style.get(f"{W}val") in styles and paragraph is not place:
            remove(paragraph)


def _describe(drawing: Element) -> None:
    """A picture of the base that nobody gave words to is one to look at only, and says so to screen readers."""
    if (drawing.get("descr") or "").strip() or next(drawing.iter(f"{_DECORATIVE}decorative"), None) is not None:
        return
    extensions = drawing.find(f"{_DML}extLst")
    if extensions is None:
        extensions = drawing.makeelement(f"{_DML}extLst", {})
        drawing.append(extensions)
    extension = drawing.makeelement(f"{_DML}ext", {"uri": _DECORATIVE_URI})
    extension.append(extension.makeelement(f"{_DECORATIVE}decorative", {"val": "1"}))
    extensions.append(extension)


def _free_bookmarks(trees: list[Element], taken: set[str | None]) -> None:
    """Word's hidden bookmarks go with the fields that asked for them; links to what is gone become text."""
    kept: set[str] = set()
    count = _FIRST_ID
    for tree in trees:
        ids: dict[str, str] = {}
        for start in list(tree.iter(f"{W}bookmarkStart")):
            name = start.get(f"{W}name", "")
            if name.startswith("_") or name in taken or name in kept:
                remove(start)
                continue
            kept.add(name)
            ids[start.get(f"{W}id", "")] = str(count)
            start.set(f"{W}id", str(count))
            count += 1
        for end in list(tree.iter(f"{W}bookmarkEnd")):
            id = ids.pop(end.get(f"{W}id", ""), "")
            end.set(f"{W}id", id) if id else remove(end)
    for link in [link for tree in trees for link in tree.iter(f"{W}hyperlink")]:
        anchor = link.get(f"{W}anchor")
        if anchor and anchor not in kept and anchor != "_top":
            unwrap(link)
