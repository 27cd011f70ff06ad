"""The style sheet as CSS. Sizes are relative to the text, which is larger on a screen than on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from briefer.model.document import Document
from briefer.model.style import BoxStyle, Face, StyleSheet, TextStyle

_FAMILIES: Mapping[Face, str] = {
    "serif": '"Noto Serif", "Noto Serif Georgian", "Noto Serif Armenian", Cambria, Georgia, "Times New Roman", serif',
    "sans": '"Noto Sans", "Noto Sans Georgian", "Noto Sans Armenian", "Segoe UI", system-ui, Helvetica, sans-serif',
}
_SCREEN_PX = 17
_UNSAFE = re.compile(r"[^\w .,:;/|+#()·–—-]")
_LABEL_PARTS = re.compile(r"(\{pages?\})")
_COUNTERS = {"{page}": "counter(page)", "{pages}": "counter(pages)"}


def style_text(document: Document, sheet: StyleSheet) -> str:
    """All rules of one file."""
    return "\n".join((*_page(document, sheet), *_base(document, sheet), *_roles(sheet), *_boxes(sheet), *_print(sheet)))


def quoted(text: str) -> str:
    """A CSS string: what is not plainly a letter, figure or mark is written by its number, so nothing can end it."""
    inside = _UNSAFE.sub(lambda found: f"\\{ord(found.group()):x} ", text)
    return f'"{inside}"'


def _page(document: Document, sheet: StyleSheet) -> Iterator[str]:
    page, furniture = document.page, document.furniture
    sides = (page.top_mm, page.right_mm, page.bottom_mm, page.left_mm)
    yield f"@page {{ size: {page.size}; margin: {' '.join(f'{side:g}mm' for side in sides)};"
    footer = sheet.text["footer"]
    look = f"font: {footer.size_pt:g}pt {_FAMILIES[footer.face]}; color: {footer.colour};"
    yield f"  @bottom-center {{ content: {_page_label(furniture.page_label)}; {look} }}"
    if furniture.marking:  # as large as the marking must be, in ink: a browser would tint the whole corner
        marking = sheet.text["marking"]
        bold = f"font: {marking.weight} {marking.size_pt:g}pt {_FAMILIES[marking.face]}; color: {sheet.ink};"
        for corner in ("top", "bottom"):
            yield f"  @{corner}-right {{ content: {quoted(furniture.marking.text)}; {bold} }}"
    yield "}"
    # The first page has the marking in its head already.
    yield "@page :first { @top-right { content: none; } }"


def _page_label(label: str) -> str:
    parts = (_COUNTERS.get(part) or quoted(part) for part in _LABEL_PARTS.split(label) if part)
    return " ".join(parts) or '""'


def _base(document: Document, sheet: StyleSheet) -> Iterator[str]:
    body = sheet.text["body"]
    from_mm = 72 / 25.4
    paper = {"A4": 210.0, "Letter": 215.9}[document.page.size]
    measure = (paper - document.page.left_mm - document.page.right_mm) * from_mm / body.size_pt
    yield f"html {{ font-size: {_SCREEN_PX}px; -webkit-text-size-adjust: 100%; }}"
    yield (
        f"body {{ margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: {measure:.2f}rem; background: #FFFFFF; "
        f"color: {sheet.ink}; font-family: {_FAMILIES[body.face]}; line-height: {body.leading_pt / body.size_pt:.3f}; "
        "overflow-wrap: break-word; font-kerning: normal; }"
    )
    yield "p, ul, ol, h1, h2, h3, h4, figure, blockquote, table { margin: 0; padding: 0; font-size: 1rem; }"
    yield f"a {{ color: {sheet.accent}; text-decoration-thickness: 0.06em; text-underline-offset: 0.15em; }}"
    yield "sup { font-size: 0.68em; line-height: 0; vertical-align: baseline; position: relative; top: -0.42em; }"
    yield "sup a { text-decoration: none; padding: 0 0.1em; }"
    yield f"a:focus-visible {{ outline: 2px solid {sheet.accent}; outline-offset: 2px; }}"
    yield "img, figure > svg { display: block; max-width: 100%; height: auto; }"
    # On a narrow screen a chart is moved sideways rather than made too small to read.
    yield "figure > svg { width: 100%; min-width: 30rem; print-color-adjust: exact; }"
    yield f"figure {{ margin: {_rem(sheet, 10)} 0; overflow-x: auto; }}"
    yield f"hr {{ border: 0; border-top: {_line(sheet.rule_pt)} solid {sheet.line}; margin: {_rem(sheet, 7)} 0; }}"
    yield from _furniture(document, sheet)
    yield from _lists(sheet)
    yield from _tables(sheet)
    yield from _scale(sheet)


def _furniture(document: Document, sheet: StyleSheet) -> Iterator[str]:
    yield ".furniture { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; }"
    under = f"{_line(sheet.header_rule_pt)} solid {sheet.header_rule}"
    hair = f"{_line(sheet.rule_pt)} solid {sheet.line}"
    for name, side, rule in (("header", "bottom", under), ("footer", "top", hair)):
        space = f"border-{side}: {rule}; padding-{side}: 0.5rem; margin-{side}: 3rem;"
        yield f"{name}.furniture {{ {space} {_letters(sheet, name)} }}"
    if sheet.logo:
        yield f".logo {{ height: {_rem(sheet, sheet.logo.height_pt)}; align-self: center; }}"
        yield ".logo + .organisation { margin-inline-end: auto; }"
    if sheet.footer_note:
        yield "footer.furniture { flex-wrap: wrap; } .footer-note { flex-basis: 100%; }"
    if sheet.band_pt:
        yield f"body {{ border-top: {sheet.band_pt:g}pt solid {sheet.accent}; }}"
    marking = document.furniture.marking
    if marking:
        yield (
            f".furniture .marking {{ margin: 0; padding: 0 0.4em; border-radius: 1px; color: {marking.colour}; "
            f"background: {marking.background}; }}"
        )


def _lists(sheet: StyleSheet) -> Iterator[str]:
    """Squares as bullets; numbers in the look the sheet gives them. Items hang."""
    bullet = sheet.text["bullet"].indent_pt
    for name, role in (("ul", "bullet"), ("ol", "numbered")):
        yield f"{name} {{ padding-inline-start: {_rem(sheet, sheet.text[role].indent_pt)}; }}"
    for role in ("decision", "point"):
        yield f"ol.{role} {{ padding-inline-start: {_rem(sheet, sheet.text[role].indent_pt)}; }}"
        yield f"ol.{role} > li::marker {{ font-weight: {sheet.text[role].weight}; }}"
    for role, number in (("judgment", "judgment-number"), ("source-entry", "note-number")):
        inside = _rem(sheet, sheet.text[role].indent_pt)
        yield f"ol.{role} {{ padding-inline-start: {inside}; list-style: none; }}"
        yield f"ol.{role} > li {{ position: relative; }}"
        label = f"content: counter(list-item); position: absolute; inset-inline-start: -{inside};"
        yield f"ol.{role} > li::before {{ {label} {_letters(sheet, number)} }}"
    body, square = sheet.text["body"], _rem(sheet, sheet.bullet_pt)
    middle = _rem(sheet, body.leading_pt / 2 - sheet.bullet_pt / 2 + body.size_pt * 0.04)
    yield "ul { list-style: none; } ul > li { position: relative; }"
    place = f"position: absolute; inset-inline-start: -{_rem(sheet, bullet)}; top: {middle};"
    shape = f"width: {square}; height: {square}; background: {sheet.accent}; print-color-adjust: exact;"
    yield f"ul > li::before {{ content: ''; {place} {shape} }}"
    hanging = _rem(sheet, sheet.text["ticked"].hanging_pt)
    yield f"ul.marked {{ padding-inline-start: {hanging}; }} ul > li.marked::before {{ content: none; }}"
    yield f".mark {{ position: absolute; inset-inline-start: -{hanging}; color: {sheet.accent}; }}"
    yield "li > p.judgment-basis { margin-inline-start: 0; }"
    yield f"ol.judgment > li {{ margin-bottom: {_rem(sheet, sheet.text['body'].after_pt)}; break-inside: avoid; }}"
    yield "nav ol, .notes ol { list-style: none; padding: 0; } nav a { color: inherit; text-decoration: none; }"
    yield "nav a:hover { text-decoration: underline; }"
    rule = f"{_line(sheet.rule_pt)} solid {sheet.soft}"
    yield f".notes::before {{ content: ''; display: block; width: {sheet.note_rule_mm:g}mm; border-top: {rule}; "
    yield f"  margin: {_rem(sheet, 20)} 0 {_rem(sheet, 4)}; }}"
    yield ".heading-1 + .notes::before { display: none; }"
    hanging = _rem(sheet, sheet.text["note"].hanging_pt)
    yield f".notes .note-number {{ display: inline-block; min-width: {hanging}; text-decoration: none; }}"
    yield f"li:target, sup a:target {{ background: {sheet.boxes['summary'].background}; }}"


def _tables(sheet: StyleSheet) -> Iterator[str]:
    strong, hair = _line(sheet.table_rule_pt), _line(sheet.rule_pt)
    space = _rem(sheet, sheet.cell_padding_pt)
    yield f"table {{ width: 100%; border-collapse: collapse; margin-bottom: {_rem(sheet, 14)}; "
    yield f"  border-bottom: {strong} solid {sheet.ink}; {_letters(sheet, 'table-text')} }}"
    yield f"th, td {{ padding: {space} {_rem(sheet, 10)} {space} 0; text-align: start; vertical-align: top; }}"
    yield f"th {{ border-bottom: {strong} solid {sheet.ink}; vertical-align: bottom; {_letters(sheet, 'table-head')} }}"
    yield f"tbody tr + tr > td {{ border-top: {hair} solid {sheet.line}; }}"
    yield "caption { text-align: start; } .right { text-align: end; } .nowrap { white-space: nowrap; }"
    yield "td { font-variant-numeric: tabular-nums; }"
    yield "tr { break-inside: avoid; } thead { display: table-header-group; }"


def _scale(sheet: StyleSheet) -> Iterator[str]:
    yield ".scale { display: inline-flex; gap: 0.12em; vertical-align: 0.12em; }"
    yield f".scale i {{ width: 1.02em; height: 0.52em; background: {sheet.scale_cell}; print-color-adjust: exact; }}"
    yield f".scale i.full {{ background: {sheet.accent}; }}"
    yield f".scale i.before {{ background: {sheet.scale_before}; }}"


def _roles(sheet: StyleSheet) -> Iterator[str]:
    """Every role of the sheet as a class."""
    for role, look in sheet.text.items():
        rules = [_letters(sheet, role), f"margin: {_rem(sheet, look.before_pt)} 0 {_rem(sheet, look.after_pt)};"]
        if look.align != "left":
            rules.append(f"text-align: {'end' if look.align == 'right' else look.align};")
        if look.balance:
            rules.append("text-wrap: balance;")
        if look.hyphenate:
            rules.append("hyphens: auto;")
        if look.keep_next_lines:
            rules.append("break-after: avoid;")
        yield f".{role} {{ {' '.join(rules)} }}"
    yield from _hanging(sheet)


def _hanging(sheet: StyleSheet) -> Iterator[str]:
    """What stands before a tab is a label in a column of its own."""
    for role in ("judgment-basis", "field", "subject"):
        wide = _rem(sheet, sheet.text[role].hanging_pt)
        yield f".{role} {{ padding-inline-start: {wide}; text-indent: -{wide}; }}"
        yield f".{role} > * {{ text-indent: 0; }}"
        label = f"display: inline-block; min-width: {wide}; margin-inline-end: -0.26em;"
        yield f".{role} > .label {{ {label} {_letters(sheet, 'field') if role == 'subject' else ''} }}"
    yield f".judgment-basis strong {{ color: {sheet.ink}; }}"
    note = _rem(sheet, sheet.text["note"].hanging_pt)
    yield f"p.note {{ padding-inline-start: {note}; text-indent: -{note}; }} p.note > * {{ text-indent: 0; }}"
    yield f"blockquote > * {{ margin-inline-start: {_rem(sheet, sheet.text['quote'].indent_pt)}; }}"
    yield f"blockquote > p.body {{ {_letters(sheet, 'quote')} }}"
    yield f".contents-2 {{ padding-inline-start: {_rem(sheet, sheet.text['contents-2'].indent_pt)}; }}"
    yield f".contents-3 {{ padding-inline-start: {_rem(sheet, 2 * sheet.text['contents-2'].indent_pt)}; }}"


def _boxes(sheet: StyleSheet) -> Iterator[str]:
    for role, box in sheet.boxes.items():
        yield f".box-{role}.box {{ {_box(sheet, box)} }}"
    yield ".box > :last-child, .box > :last-child > li:last-child > :last-child { margin-bottom: 0; }"


def _box(sheet: StyleSheet, box: BoxStyle) -> str:
    return (
        f"background: {box.background}; border-inline-start: {_rem(sheet, box.bar_pt)} solid {box.bar_colour}; "
        f"padding: {_rem(sheet, box.padding_pt)}; margin: {_rem(sheet, box.before_pt)} 0 {_rem(sheet, box.after_pt)}; "
        "break-inside: avoid; print-color-adjust: exact;"
    )


def _print(sheet: StyleSheet) -> Iterator[str]:
    size = sheet.text["body"].size_pt
    yield f"@media print {{ html {{ font-size: {size:g}pt; }} body {{ max-width: none; padding: 0; }} "
    yield "  .marking { print-color-adjust: exact; } p, li { orphans: 2; widows: 2; } a { color: inherit; } "
    yield "  .page-break { break-after: page; } }"


def _letters(sheet: StyleSheet, role: str) -> str:
    look: TextStyle = sheet.text[role]
    rules = [
        f"font: {'italic ' if look.italic else ''}{look.weight} {_rem(sheet, look.size_pt)}",
        f"/{look.leading_pt / look.size_pt:.3f} {_FAMILIES[look.face]}; color: {look.colour};",
        " text-transform: uppercase;" if look.caps else "",
        f" letter-spacing: {look.tracking_em:g}em;" if look.tracking_em else "",
    ]
    return "".join(rules)


def _rem(sheet: StyleSheet, points: float) -> str:
    return f"{points / sheet.text['body'].size_pt:.3f}rem" if points else "0"


def _line(points: float) -> str:
    """Hair lines never vanish on a screen."""
    return f"max(1px, {points:g}pt)"
