"""Tables: column widths, rows as strips that a page may part between, rules without cages."""

from __future__ import annotations

from dataclasses import replace

from briefer.model.document import Inline, Row, Table, inline_text
from briefer.model.style import TextStyle
from briefer.render.pdf.flow import Node, Rect, Strip, TableSpan
from briefer.render.pdf.structure import HEADS_COLUMN, HEADS_ROW
from briefer.render.pdf.typeset import Typesetter

_GUTTER_PT = 14.0
_MOST_LINES_WHOLE = 14  # a taller row may be parted, two lines at least on either side
_MOST_NOWRAP = 0.5  # of the table's width
_LEAST_COLUMN_PT = 12.0


def has_cells(table: Table) -> bool:
    """Whether there is anything to set but a caption."""
    return bool(table.columns and (table.rows or table.head))


def set_table(
    table: Table, typesetter: Typesetter, left: float, right: float, node: Node, page_height: float
) -> tuple[list[Strip], list[str]]:
    """The strips of a table that has cells, and the key of the row each belongs to (empty for the head)."""
    span = TableSpan()
    setter = _TableSetter(table, typesetter, _edges(table, typesetter, left, right), node)
    head = setter.head(table.head) if table.head else []
    span.head_height = sum(strip.height for strip in head)
    if span.head_height <= page_height / 3:
        span.head = head
    rows = [(strip, row.key) for row in table.rows for strip in setter.row(row)]
    strips = [*head, *(strip for strip, _ in rows)]
    for strip in strips:
        strip.left, strip.right, strip.table = left, right, span
    for strip in head:
        strip.keep = bool(rows)
    setter.close(strips[-1], left, right)
    return strips, [*("" for _ in head), *(key for _, key in rows)]


def _edges(table: Table, typesetter: Typesetter, left: float, right: float) -> list[tuple[float, float]]:
    """Left and right edge of each column's text. Columns that do not wrap take what they need, the rest share."""
    room = right - left
    needs = [_need(table, typesetter, i) if c.nowrap else 0.0 for i, c in enumerate(table.columns)]
    fixed = [min(need + _GUTTER_PT, room * _MOST_NOWRAP) if need else 0.0 for need in needs]
    if sum(fixed) > room * 0.8:
        fixed = [0.0] * len(fixed)
    shares = [0.0 if width else max(c.share, 0.001) for width, c in zip(fixed, table.columns, strict=True)]
    total = sum(shares)
    rest = room - sum(fixed)
    stretch = room / sum(fixed) if not total else 1.0
    widths = [width * stretch or rest * share / total for width, share in zip(fixed, shares, strict=True)]
    edges, x = [], left
    for number, width in enumerate(widths):
        gutter = min(_GUTTER_PT, width / 4) if number < len(widths) - 1 else 0.0
        edges.append((x, max(x + width - gutter, x + _LEAST_COLUMN_PT / 4)))
        x += width
    if typesetter.direction == "rtl":
        edges = [(left + right - end, left + right - begin) for begin, end in edges]
    return edges


def _need(table: Table, typesetter: Typesetter, column: int) -> float:
    text, head = typesetter.style("table-text"), typesetter.style("table-head")
    rows = [(row, text) for row in table.rows] + ([(table.head, head)] if table.head else [])
    cells = [(row.cells[column], style) for row, style in rows if column < len(row.cells)]
    return max((typesetter.natural_width(cell, style) for cell, style in cells), default=0.0) + 0.5


class _TableSetter:
    """Sets the rows of one table into its columns."""

    def __init__(self, table: Table, typesetter: Typesetter, edges: list[tuple[float, float]], node: Node) -> None:
        self.table, self.typesetter, self.edges = table, typesetter, edges
        self.left, self.right = min(edges)[0], max(edges)[1]
        # Without words over the columns, it is the first cell that says what a row is about.
        self.headless = not (table.head and any(inline_text(cell).strip() for cell in table.head.cells))
        # Rows stand in the structure also where no word is in them. A head is one only above a body.
        heads_body = bool(table.rows) and not self.headless
        self.head_node = Node("THead", node, fixed=True) if heads_body else node
        self.body = Node("TBody", node, fixed=True) if heads_body else node

    def head(self, row: Row) -> list[Strip]:
        """The head row, a strong rule below it."""
        style = self.typesetter.style("table-head")
        kind = ("TD", b"") if self.headless else ("TH", HEADS_COLUMN)
        nodes = self._nodes(self.head_node, [kind] * len(self.edges))
        strips = self._row(row, style, nodes)
        self._rule(strips[-1], self.typesetter.sheet.table_rule_pt, self.typesetter.sheet.ink)
        return strips

    def row(self, row: Row) -> list[Strip]:
        """A row with a hair rule below it; in more than one strip when it is tall."""
        first = ("TH", HEADS_ROW) if self.headless and row.cells and inline_text(row.cells[0]).strip() else ("TD", b"")
        nodes = self._nodes(self.body, [first] + [("TD", b"")] * (len(self.edges) - 1))
        strips = self._row(row, self.typesetter.style("table-text"), nodes)
        self._rule(strips[-1], self.typesetter.sheet.rule_pt, self.typesetter.sheet.line)
        return strips

    def close(self, strip: Strip, left: float, right: float) -> None:
        """The rule at the foot takes the place of the last hair rule."""
        sheet = self.typesetter.sheet
        strip.rects.pop()
        strip.rects.append(Rect(left, strip.height - sheet.table_rule_pt, right - left, sheet.table_rule_pt, sheet.ink))

    def _rule(self, strip: Strip, height: float, colour: str) -> None:
        strip.rects.append(Rect(self.left, strip.height - height, self.right - self.left, height, colour))

    def _nodes(self, parent: Node, cells: list[tuple[str, bytes]]) -> list[Node]:
        """The elements of a row, by tag and attributes."""
        row = Node("TR", parent, fixed=True)
        return [Node(tag, row, attributes=attributes, fixed=True) for tag, attributes in cells]

    def _row(self, row: Row, style: TextStyle, nodes: list[Node]) -> list[Strip]:
        cells = [
            self._cell(row.cells[i] if i < len(row.cells) else (), i, style, node, row.key)
            for i, node in enumerate(nodes)
        ]
        return _slices(cells, style.leading_pt, self.typesetter.sheet.cell_padding_pt)

    def _cell(self, inlines: tuple[Inline, ...], column: int, style: TextStyle, node: Node, key: str) -> list[Strip]:
        left, right = self.edges[column]
        if self.table.columns[column].align == "right":
            style = replace(style, align="right")
        return self.typesetter.set_lines(inlines, style, left, right, node, where=key, in_column=True)


def _slices(cells: list[list[Strip]], leading: float, padding: float) -> list[Strip]:
    """Lines of all cells side by side, in one strip or, when there are many, in one for each line."""
    count = max(1, *map(len, cells))
    whole = count <= _MOST_LINES_WHOLE
    strips = [Strip(count * leading)] if whole else [Strip(leading) for _ in range(count)]
    for cell in cells:
        for number, line in enumerate(cell):
            strip, down = (strips[0], number * leading) if whole else (strips[number], 0.0)
            _move_into(strip, line, down + (padding if whole or number == 0 else 0.0))
    if not whole:
        for number in (0, count - 2):
            strips[number].keep = True
        for number, strip in enumerate(strips):
            if number:
                continue
            strip.height += padding
    else:
        strips[0].height += padding
    strips[-1].height += padding
    return strips


def _move_into(strip: Strip, line: Strip, down: float) -> None:
    strip.texts += [piece._replace(dy=piece.dy + down) for piece in line.texts]
    strip.rects += [Rect(r.x, r.dy + down, r.width, r.height, r.colour, r.node) for r in line.rects]
    strip.notes = (*strip.notes, *line.notes)
