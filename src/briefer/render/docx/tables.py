"""Tables: real head rows that repeat, rows that stay whole, widths from the columns' shares."""

from __future__ import annotations

from itertools import accumulate

from briefer.model.document import Column, Row, Table, inline_text
from briefer.render.docx.inlines import Runs
from briefer.render.docx.properties import element, twips
from briefer.render.docx.styles import Look, StyleBook
from briefer.render.markup import escape
from briefer.render.table_cells import row_cells


def table_xml(table: Table, styles: StyleBook, runs: Runs) -> str:
    """The caption and under it the table. The head comes first, since note marks count in reading order."""
    caption = ""
    if table.caption:
        style = styles.paragraph(Look("table-caption"))
        caption = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs.xml(table.caption)}</w:p>'
    if not table.columns or not (table.head or table.rows):
        return caption
    widths = _widths(table.columns, styles.width_pt)
    grid = "".join(element("gridCol", w=width) for width in widths)
    rows = [*([_row(table.head, table, widths, styles, runs)] if table.head else [])]
    rows += (_row(row, table, widths, styles, runs) for row in table.rows)
    start = f"<w:tbl>{_properties(table, styles, sum(widths))}<w:tblGrid>{grid}</w:tblGrid>"
    return f"{caption}{start}{''.join(rows)}</w:tbl>"


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


def _widths(columns: tuple[Column, ...], width_pt: float) -> list[int]:
    """Whole twips that add up to the measure."""
    total, whole = sum(column.share for column in columns) or 1.0, twips(width_pt)
    ends = [round(whole * part / total) for part in accumulate(column.share for column in columns)]
    return [max(1, end - start) for start, end in zip([0, *ends], ends, strict=False)]


def _row(row: Row, table: Table, widths: list[int], styles: StyleBook, runs: Runs) -> str:
    head = row is table.head
    role = "table-head" if head else "table-text"
    cells = zip(row_cells(row, len(widths)), table.columns, widths, strict=True)
    written = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{"<w:noWrap/>" if column.nowrap else ""}</w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{styles.paragraph(Look(role, right=column.align == "right"))}"/></w:pPr>'
        f"{runs.xml(cell, nowrap=column.nowrap)}</w:p></w:tc>"
        for cell, column, width in cells
    )
    properties = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>"
    return f"<w:tr>{properties}{''.join(written)}</w:tr>"
