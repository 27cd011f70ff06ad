"""The structure tree: which node each marked piece and each link belongs to (PDF 1.7, 14.7)."""

from __future__ import annotations

from briefer.render.pdf.flow import Node
from briefer.render.pdf.pdf_file import PdfFile, text_string

_SCOPE = b"/A<</O/Table/Scope/Column>>"


def put_structure(
    file: PdfFile, root: Node, pages: list[int], owners: list[list[Node]], links: list[Node], language: str
) -> int:
    """Write the tree; its object number.

    ``owners`` are the nodes of each page's marked content; ``links`` the node of each link, numbered after the pages.
    """
    tree = file.reserve()
    order = _in_order(root)
    numbers = {id(node): file.reserve() for node in order}
    for node in order:
        parent = numbers[id(node.parent)] if node is not root and node.parent is not None else tree
        file.put(numbers[id(node)], _element(node, parent, numbers, pages))
    names = [b"%d[%b]" % (i, _references(nodes, numbers)) for i, nodes in enumerate(owners)]
    names += [b"%d %d 0 R" % (len(pages) + i, numbers[id(node)]) for i, node in enumerate(links)]
    parents = file.add(b"<</Nums[%b]>>" % b"\n".join(names))
    file.put(
        tree,
        b"<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>"
        % (numbers[id(root)], parents, len(names)),
    )
    return tree


def _references(nodes: list[Node], numbers: dict[int, int]) -> bytes:
    return b" ".join(b"%d 0 R" % numbers[id(node)] for node in nodes)


def _in_order(root: Node) -> list[Node]:
    """The nodes that have joined the tree, parents first."""
    order: list[Node] = []
    pending = [root]
    while pending:
        node = pending.pop()
        order.append(node)
        pending += [kid for kid in reversed(node.kids) if isinstance(kid, Node)]
    return order


def _element(node: Node, parent: int, numbers: dict[int, int], pages: list[int]) -> bytes:
    kids = []
    first_page = next((kid[0] for kid in node.kids if isinstance(kid, tuple)), None)
    for kid in node.kids:
        if isinstance(kid, Node):
            kids.append(b"%d 0 R" % numbers[id(kid)])
        elif isinstance(kid, tuple):
            page, number = kid
            plain = page == first_page
            kids.append(b"%d" % number if plain else b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (pages[page], number))
        else:
            kids.append(b"<</Type/OBJR/Obj %d 0 R>>" % kid)
    page_entry = b"/Pg %d 0 R" % pages[first_page] if first_page is not None else b""
    return b"<</S/%b/P %d 0 R%b%b/K[%b]>>" % (node.tag.encode(), parent, page_entry, _extras(node), b" ".join(kids))


def _extras(node: Node) -> bytes:
    extras = b"/Alt" + text_string(node.alt) if node.alt and node.tag == "Figure" else b""
    if node.tag == "Table" and node.alt:
        extras += b"/A<</O/Table/Summary%b>>" % text_string(node.alt)
    if node.tag == "TH":
        extras += _SCOPE
    if node.id:
        extras += b"/ID" + text_string(node.id)
    return extras
