"""Tables: real head rows that repeat, rows that stay whole, columns as wide as in the PDF."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from briefer.model.document import Row, Table, inline_text
from briefer.render.docx.anchors import Anchors
from briefer.render.docx.inlines import Runs, paragraph
from briefer.render.docx.measure import natural_width_pt
from briefer.render.docx.properties import element, twips
from briefer.render.docx.styles import Look, StyleBook
from briefer.render.docx.tables_style import COLUMN_GAP_PT
from briefer.render.markup import escape
from briefer.render.table_cells import row_cells

_MOST_NOWRAP, _MOST_FIXED = 0.5, 0.8  # of the table's width: a column that does not wrap, and all of them
_SPARE_PT = 2.0  # for faces that Word takes instead of ours


@dataclass(frozen=True, slots=True)
class Tables:
    """Writes the tables of one document."""

    styles: StyleBook
    runs: Runs
    anchors: Anchors

    def xml(self, table: Table) -> str:
        """The caption and under it the table. The head comes first, since note marks count in reading order."""
        caption = self._caption(table) if table.caption else ""
        if not table.columns or not (table.head or table.rows):
            return caption
        widths = _widths(table, self.styles)
        grid = "".join(element("gridCol", w=width) for width in widths)
        head = [self._row(table.head, table, widths)] if table.head else []
        rows = [*head, *(self._row(row, table, widths) for row in table.rows)]
        start = f"<w:tbl>{_properties(table, self.styles, sum(widths))}<w:tblGrid>{grid}</w:tblGrid>"
        return f"{caption}{start}{''.join(rows)}</w:tbl>"

    def _caption(self, table: Table) -> str:
        runs = self.anchors.around(self.runs.xml(table.caption), table.key)
        return paragraph(self.styles.paragraph(Look("table-caption")), runs, self.runs.direction(table.caption))

    def _row(self, row: Row, table: Table, widths: list[int]) -> str:
        head = row is table.head
        cells = zip(row_cells(row, len(widths)), table.columns, widths, strict=True)
        written = []
        for n, (cell, column, width) in enumerate(cells):
            runs = self.runs.xml(cell, nowrap=column.nowrap)
            runs = runs if n else self.anchors.around(runs, table.key, row.key)
            style = self.styles.paragraph(Look("table-head" if head else "table-text", right=column.align == "right"))
            kept = f"<w:tcPr>{element('tcW', w=width, type='dxa')}{'<w:noWrap/>' if column.nowrap else ''}</w:tcPr>"
            written.append(f"<w:tc>{kept}{paragraph(style, runs, self.runs.direction(cell))}</w:tc>")
        properties = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>"
        return f"<w:tr>{properties}{''.join(written)}</w:tr>"


def _properties(table: Table, styles: StyleBook, width: int) -> str:
    title = inline_text(table.caption).strip() or table.description
    said = element("tblCaption", val=escape(title)) if title else ""
    said += element("tblDescription", val=escape(table.description)) if table.description else ""
    first = 1 if table.head else 0
    turned = "<w:bidiVisual/>" if styles.right_to_left else ""
    look = element("tblLook", val="0120" if first else "0100", firstRow=first, lastRow=0, firstColumn=0, lastColumn=1)
    return (
        f'<w:tblPr><w:tblStyle w:val="{styles.table()}"/>{turned}<w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{look}{said}</w:tblPr>'
    )


def _widths(table: Table, styles: StyleBook) -> list[int]:
    """Whole twips that add up to the measure. Columns that do not wrap take what they need, the rest share the rest."""
    room = styles.width_pt
    needs = [_need(table, n, styles) if column.nowrap else 0.0 for n, column in enumerate(table.columns)]
    fixed = [min(need, room * _MOST_NOWRAP) for need in needs]
    if sum(fixed) > room * _MOST_FIXED or all(fixed):
        fixed = [0.0] * len(fixed)
    shares = [0.0 if width else max(column.share, 0.001) for width, column in zip(fixed, table.columns, strict=True)]
    rest, total = room - sum(fixed), sum(shares)
    widths = [width or rest * share / total for width, share in zip(fixed, shares, strict=True)]
    ends = [twips(end) for end in accumulate(widths)]
    return [max(1, end - start) for start, end in zip([0, *ends], ends, strict=False)]


def _need(table: Table, column: int, styles: StyleBook) -> float:
    """The longest cell and the gap behind it."""
    rows = [(row, "table-text") for row in table.rows] + ([(table.head, "table-head")] if table.head else [])
    cells = ((row.cells[column], styles.role(role)) for row, role in rows if column < len(row.cells))
    return max((natural_width_pt(cell, look) for cell, look in cells), default=0.0) + COLUMN_GAP_PT + _SPARE_PT
