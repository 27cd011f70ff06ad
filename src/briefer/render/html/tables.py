"""Tables as HTML."""

from __future__ import annotations

from briefer.model.document import Column, Row, Table, inline_text
from briefer.render.html.inlines import Inlines
from briefer.render.markup import escape
from briefer.render.table_cells import row_cells


def table_html(table: Table, inlines: Inlines) -> str:
    """The table under its caption; the description names it for screen readers where there is no caption."""
    turned, words = inlines.direction(table.caption), inlines.html(table.caption)
    caption = f'<caption class="caption"{turned}>{words}</caption>\n' if table.caption else ""
    if not table.columns or not (table.head or table.rows):
        return f'<p class="caption"{turned}>{words}</p>' if caption else ""
    head = f"<thead>{_row(table.head, table.columns, inlines, head=True)}</thead>\n" if table.head else ""
    rows = "\n".join(_row(row, table.columns, inlines, head=False) for row in table.rows)
    said = table.description if table.description != inline_text(table.caption) else ""
    attribute = "aria-description" if caption else "aria-label"
    named = f' {attribute}="{escape(said)}"' if said else ""
    return f"<table{named}>\n{caption}{_columns(table.columns)}{head}<tbody>\n{rows}\n</tbody>\n</table>"


def _columns(columns: tuple[Column, ...]) -> str:
    total = sum(column.share for column in columns) or 1.0
    widths = "".join(f'<col style="width: {100 * column.share / total:.1f}%">' for column in columns)
    return f"<colgroup>{widths}</colgroup>\n"


def _row(row: Row, columns: tuple[Column, ...], inlines: Inlines, *, head: bool) -> str:
    start, end = ('<th scope="col"', "</th>") if head else ("<td", "</td>")
    cells = "".join(
        f"{start}{_classes(column)}{inlines.direction(cell)}>{inlines.html(cell)}{end}"
        for cell, column in zip(row_cells(row, len(columns)), columns, strict=True)
    )
    return f"<tr>{cells}</tr>"


def _classes(column: Column) -> str:
    names = [name for name, wanted in (("right", column.align == "right"), ("nowrap", column.nowrap)) if wanted]
    return f' class="{" ".join(names)}"' if names else ""
