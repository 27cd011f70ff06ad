"""The structure tree: which node each marked piece and each link belongs to (PDF 1.7, 14.7)."""

from __future__ import annotations

from briefer.render.pdf.flow import Node
from briefer.render.pdf.pdf_file import PdfFile, text_string
from briefer.text.direction import Direction

# Attributes of elements (PDF 1.7, 14.8.5)
HEADS_COLUMN, HEADS_ROW = b"/O/Table/Scope/Column", b"/O/Table/Scope/Row"
BULLETS, NUMBERS = b"/O/List/ListNumbering/Square", b"/O/List/ListNumbering/Decimal"
# Where what a node says is written, by its tag; all others are read out as they stand.
_SAYS = {"Figure": b"/Alt", "Lbl": b"/ActualText"}
_BLOCKS = frozenset(("Document", "P", "H1", "H2", "H3", "LBody", "Caption"))
_HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")


def summary(text: str) -> bytes:
    """The attribute that tells what a table is about; none for an empty text."""
    return b"/O/Table/Summary" + text_string(text) if text else b""


def mark_direction(node: Node, base: Direction, around: Direction) -> None:
    """Say of an element that it runs otherwise than what is around it (PDF 1.7, 14.8.5.4.3)."""
    if base != around and node.tag in _BLOCKS and not node.attributes:
        node.attributes = b"/O/Layout/WritingMode/" + (b"RlTb" if base == "rtl" else b"LrTb")


def put_structure(file: PdfFile, root: Node, pages: list[int], owners: list[list[Node]], links: list[Node]) -> int:
    """Write the tree; its object number.

    ``owners`` are the nodes of each page's marked content; ``links`` the node of each link, numbered after the pages.
    """
    tree = file.reserve()
    order = _in_order(root)
    _close_gaps(order)
    for number, node in enumerate(order, file.reserve(len(order))):
        node.number = number
    for node in order:
        parent = node.parent.number if node is not root and node.parent is not None else tree
        file.put(node.number, _element(node, parent, pages))
    names = [b"%d[%b]" % (i, b" ".join([b"%d 0 R" % node.number for node in nodes])) for i, nodes in enumerate(owners)]
    names += [b"%d %d 0 R" % (i, node.number) for i, node in enumerate(links, len(pages))]
    parents = file.add(b"<</Nums[%b]>>" % b"\n".join(names))
    file.put(
        tree,
        b"<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d%b>>"
        % (root.number, parents, len(names), _identified(order)),
    )
    for node in order:
        node.kids.clear()  # parents and kids hold each other; apart, their memory is free at once
    return tree


def _close_gaps(order: list[Node]) -> None:
    """No heading is more than one level below the one before, and the first is of the first (ISO 14289-1, 7.4.2)."""
    deepest = 0
    for node in order:
        if node.tag in _HEADINGS:
            deepest = min(_HEADINGS.index(node.tag), deepest) + 1
            node.tag = _HEADINGS[deepest - 1]


def _identified(order: list[Node]) -> bytes:
    """The entry that finds elements by their identifiers, which have to be in order."""
    known = sorted((node.id.encode("ascii"), node.number) for node in order if node.id)
    return b"/IDTree<</Names[%b]>>" % b" ".join(b"(%b)%d 0 R" % pair for pair in known) if known else b""


def _in_order(root: Node) -> list[Node]:
    """The nodes that have joined the tree, parents first."""
    order: list[Node] = []
    pending = [root]
    while pending:
        node = pending.pop()
        order.append(node)
        pending += [kid for kid in reversed(node.kids) if isinstance(kid, Node)]
    return order


def _element(node: Node, parent: int, pages: list[int]) -> bytes:
    kids = []
    first_page: int | None = None
    for kid in node.kids:
        if isinstance(kid, tuple):
            page, number = kid
            if first_page is None:
                first_page = page
            plain = page == first_page
            kids.append(b"%d" % number if plain else b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (pages[page], number))
        elif isinstance(kid, Node):
            kids.append(b"%d 0 R" % kid.number)
        else:
            kids.append(b"<</Type/OBJR/Obj %d 0 R>>" % kid)
    page_entry = b"/Pg %d 0 R" % pages[first_page] if first_page is not None else b""
    return b"<</S/%b/P %d 0 R%b%b/K[%b]>>" % (node.tag.encode(), parent, page_entry, _extras(node), b" ".join(kids))


def _extras(node: Node) -> bytes:
    extras = b""
    if node.alt and node.tag in _SAYS:
        extras += _SAYS[node.tag] + text_string(node.alt)
    if node.attributes:
        extras += b"/A<<%b>>" % node.attributes
    if node.language:
        extras += b"/Lang" + text_string(node.language)
    if node.id:
        extras += b"/ID" + text_string(node.id)
    return extras
