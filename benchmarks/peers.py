"""Other programs that make such papers, each used as its manual says and with the same fonts and page.

All make a contents list, a running header and "Page x of y" where they can. Typst, WeasyPrint and docxtpl print the
notes at the end of each article, without links; pandoc makes footnotes of its own and has no running header. "typst
footnotes" prints what we do: notes at the foot of the page with links both ways.
"""

from __future__ import annotations

import importlib
import io
import re
import subprocess
import tempfile
from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

from benchmarks.content import Article, Compendium, Mark, Note, Paragraph
from benchmarks.writer import FONTS, Writer

TEXT_FONT, HEADING_FONT = "Noto Serif", "Noto Sans"


def loader(*names: str) -> Callable[[], None]:
    """What imports these libraries."""

    def load() -> None:
        for name in names:
            importlib.import_module(name)

    return load


# ------------------------------------------------------------------------------------------------------------- Typst

TYPST_HEAD = f"""
#set page(paper: "a4", margin: (x: 28mm, top: 30mm, bottom: 27mm), header: text(8pt)[HEADER],
  footer: context align(right, text(8pt)[Page #counter(page).display() of #counter(page).final().first()]))
#set text(font: "{TEXT_FONT}", size: 9.7pt)
#set par(spacing: 9pt, leading: 5pt)
#show heading: set text(font: "{HEADING_FONT}", weight: 600)
#show strong: set text(weight: 600)
#show footnote.entry: set text(7.7pt)
#outline(depth: 2)
"""


def typst_string(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'#"{escaped}"'


def typst_note(note: Note) -> str:
    return f'{typst_string(note.text)} #link("{note.url}")'


def typst_paragraph(paragraph: Paragraph, footnotes: tuple[Note, ...]) -> str:
    """With footnotes where their marks stand, or without any with marks alone."""
    return "".join(
        (f"#footnote[{typst_note(footnotes[piece.number - 1])}]" if footnotes else f"#super[{piece.number}]")
        if isinstance(piece, Mark)
        else f"#emph[{typst_string(piece.text)}]"
        if piece.italic
        else typst_string(piece.text)
        for piece in paragraph
    )


def typst_article(article: Article, *, at_foot: bool) -> str:
    head, *rows = article.table
    cells = ",".join(f"[{typst_string(cell)}]" for row in rows for cell in row)
    heads = ",".join(f"[*{typst_string(cell)}*]" for cell in head)
    parts = [f"#pagebreak()\n= {typst_string(article.title)}\n#emph[{typst_string(article.byline)}]"]
    parts += ["== Executive summary", "\n".join(f"- {typst_string(point)}" for point in article.summary)]
    parts += [f"#table(columns: (53fr, 16fr, 31fr), table.header({heads}), {cells})"]
    footnotes = article.notes if at_foot else ()
    for section in article.sections:
        parts += [f"== {typst_string(section.heading)}"]
        parts += [typst_paragraph(paragraph, footnotes) for paragraph in section.paragraphs]
    if not at_foot:
        notes = [f"{typst_string(f'{number}. ')}{typst_note(note)}" for number, note in enumerate(article.notes, 1)]
        parts += ["== Notes", "#[#set text(7.7pt)\n" + "\n\n".join(notes) + "\n]"]
    return "\n\n".join(parts)


def prepare_typst(paper: Compendium, *, at_foot: bool = False) -> Callable[[], bytes]:
    import typst

    articles = "\n\n".join(typst_article(article, at_foot=at_foot) for article in paper.articles)
    source = (TYPST_HEAD.replace("HEADER", paper.title) + articles).encode()
    return lambda: bytes(typst.compile(source, font_paths=[str(FONTS)], ignore_system_fonts=True))


# -------------------------------------------------------------------------------------------------------- WeasyPrint

FACES = (
    (TEXT_FONT, "normal", 400, "NotoSerif-Regular.ttf"),
    (TEXT_FONT, "italic", 400, "NotoSerif-Italic.ttf"),
    (TEXT_FONT, "normal", 600, "NotoSerif-SemiBold.ttf"),
    (HEADING_FONT, "normal", 600, "NotoSans-SemiBold.ttf"),
)
CSS = """
@page{size:A4;margin:30mm 28mm 27mm;@top-left{content:"HEADER";font-size:8pt}
  @bottom-right{content:"Page " counter(page) " of " counter(pages);font-size:8pt}}
body{font:9.7pt/14pt "Noto Serif"} h1,h2{font-family:"Noto Sans";font-weight:600}
h1{font-size:16pt;break-before:page} h2{font-size:11.2pt}
table{border-collapse:collapse;font-size:8.6pt} td,th{border-top:.4pt solid #c9d1da;vertical-align:top}
.note{font-size:7.7pt;line-height:10.5pt;margin:0 0 2pt} sup{font-size:7pt;line-height:0}
nav a{display:block} nav a::after{content:leader(".") target-counter(attr(href),page)}
"""


def font_face(family: str, style: str, weight: int, file: str) -> str:
    where = (FONTS / file).as_uri()
    return f'@font-face{{font-family:"{family}";font-style:{style};font-weight:{weight};src:url({where})}}'


def html_paragraph(paragraph: Paragraph) -> str:
    pieces = (
        f"<sup>{piece.number}</sup>"
        if isinstance(piece, Mark)
        else f"<i>{escape(piece.text)}</i>"
        if piece.italic
        else escape(piece.text)
        for piece in paragraph
    )
    return f"<p>{''.join(pieces)}</p>"


def html_row(row: tuple[str, ...], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row) + "</tr>"


def html_article(article: Article) -> str:
    head, *rows = article.table
    parts = [f"<h1>{escape(article.title)}</h1><p><i>{escape(article.byline)}</i></p><h2>Executive summary</h2>"]
    parts += ["<ul>", *(f"<li>{escape(point)}</li>" for point in article.summary), "</ul>"]
    parts += ["<table><thead>", html_row(head, "th"), "</thead>", *(html_row(row, "td") for row in rows), "</table>"]
    for section in article.sections:
        parts += [f"<h2>{escape(section.heading)}</h2>", *map(html_paragraph, section.paragraphs)]
    parts += ["<h2>Notes</h2>"]
    for number, note in enumerate(article.notes, 1):
        parts.append(f'<p class=note>{number}. {escape(note.text)} <a href="{note.url}">{note.url}</a></p>')
    return "".join(parts)


def html_with_contents(paper: Compendium) -> str:
    """The page, its headings numbered for the contents list."""
    entries: list[str] = []

    def numbered(found: re.Match[str]) -> str:
        entries.append(f'<a href="#k{len(entries)}">{found[2]}</a>')
        return f'<{found[1]} id="k{len(entries) - 1}">{found[2]}</{found[1]}>'

    body = re.sub(r"<(h[12])>(.*?)</h[12]>", numbered, "".join(map(html_article, paper.articles)))
    css = "".join(font_face(*face) for face in FACES) + CSS.replace("HEADER", paper.title)
    start = f"<!doctype html><html lang=en><meta charset=utf-8><title>{paper.title}</title><style>{css}</style>"
    return f"{start}<nav>{''.join(entries)}</nav>{body}"


def prepare_weasyprint(paper: Compendium) -> Callable[[], bytes]:
    import weasyprint

    source = html_with_contents(paper)
    return lambda: bytes(weasyprint.HTML(string=source).write_pdf())


# ----------------------------------------------------------------------------------------------------------- docxtpl


def add_field(paragraph: Any, code: str) -> None:
    """A field that Word fills: begin, instruction, end."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for kind in ("begin", "", "separate", "end"):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = code
        paragraph.add_run()._r.append(element)


def docxtpl_template() -> bytes:
    """A Word template as a person would make it in Word, with loops over articles, sections and notes."""
    import docx

    template: Any = docx.Document()
    add = template.add_paragraph
    template.sections[0].header.paragraphs[0].text = "{{ title }}"
    add_field(template.sections[0].footer.paragraphs[0], "PAGE")
    template.add_heading("{{ title }}", 0)
    add_field(add(), 'TOC \\o "1-2" \\h')
    add("{%p for a in articles %}")
    template.add_page_break()
    template.add_heading("{{ a.title }}", 1)
    add().add_run("{{ a.byline }}").italic = True
    template.add_heading("Executive summary", 2)
    add("{%p for point in a.summary %}")
    add("{{ point }}", style="List Bullet")
    add("{%p endfor %}")
    add_template_table(template)
    add("{%p for s in a.sections %}")
    template.add_heading("{{ s.heading }}", 2)
    add("{%p for p in s.paragraphs %}")
    add("{{r p }}", style="Body Text")
    add("{%p endfor %}")
    add("{%p endfor %}")
    template.add_heading("Notes", 2)
    add("{%p for n in a.notes %}")
    add("{{r n }}", style="List Continue")
    add("{%p endfor %}")
    add("{%p endfor %}")
    file = io.BytesIO()
    template.save(file)
    return file.getvalue()


def add_template_table(template: Any) -> None:
    rows = template.add_table(rows=4, cols=3, style="Table Grid").rows
    for column, name in enumerate(("Judgment", "Confidence", "Basis")):
        rows[0].cells[column].text = name
        rows[2].cells[column].text = f"{{{{ row[{column}] }}}}"
    rows[1].cells[0].text = "{%tr for row in a.rows %}"
    rows[3].cells[0].text = "{%tr endfor %}"


def docxtpl_rich(paragraph: Paragraph) -> Any:
    from docxtpl import RichText

    rich = RichText()
    for piece in paragraph:
        if isinstance(piece, Mark):
            rich.add(str(piece.number), superscript=True)
        else:
            rich.add(piece.text, italic=piece.italic)
    return rich


def docxtpl_article(article: Article, template: Any) -> dict[str, Any]:
    from docxtpl import RichText

    notes = []
    for number, note in enumerate(article.notes, 1):
        rich = RichText(f"{number}. {note.text} ")
        rich.add(note.url, url_id=template.build_url_id(note.url), color="0000FF")
        notes.append(rich)
    sections = [
        {"heading": section.heading, "paragraphs": list(map(docxtpl_rich, section.paragraphs))}
        for section in article.sections
    ]
    plain = {"title": article.title, "byline": article.byline, "summary": article.summary}
    return {**plain, "rows": article.table[1:], "sections": sections, "notes": notes}


def prepare_docxtpl(paper: Compendium) -> Callable[[], bytes]:
    from docxtpl import DocxTemplate

    source = docxtpl_template()

    def write() -> bytes:
        template = DocxTemplate(io.BytesIO(source))
        articles = [docxtpl_article(article, template) for article in paper.articles]
        template.render({"title": paper.title, "articles": articles}, autoescape=True)
        file = io.BytesIO()
        template.save(file)
        return file.getvalue()

    return write


# ------------------------------------------------------------------------------------------------------------ pandoc


def markdown_text(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#+$^~|@!'\"-])", r"\\\1", text)


def markdown_article(article: Article, number: int) -> str:
    def paragraph_text(paragraph: Paragraph) -> str:
        return "".join(
            f"[^{number}-{piece.number}]"
            if isinstance(piece, Mark)
            else f"*{markdown_text(piece.text)}*"
            if piece.italic
            else markdown_text(piece.text)
            for piece in paragraph
        )

    head, *rows = (f"| {' | '.join(map(markdown_text, row))} |" for row in article.table)
    parts = [f"# {markdown_text(article.title)}", f"*{markdown_text(article.byline)}*", "## Executive summary"]
    parts += ["\n".join(f"- {markdown_text(point)}" for point in article.summary)]
    parts += ["\n".join([head, "|----------------|-----|---------|", *rows])]
    for section in article.sections:
        parts += [f"## {markdown_text(section.heading)}", *map(paragraph_text, section.paragraphs)]
    for mark, note in enumerate(article.notes, 1):
        parts.append(f"[^{number}-{mark}]: {markdown_text(note.text)} <{note.url}>")
    return "\n\n".join(parts)


def prepare_pandoc(paper: Compendium) -> Callable[[], bytes]:
    """The whole program is timed with its start, since it is one to call."""
    import pypandoc

    articles = [markdown_article(article, number) for number, article in enumerate(paper.articles)]
    source = "\n\n".join([f"---\ntitle: {paper.title}\n---", *articles]).encode()
    program = pypandoc.get_pandoc_path()

    def write() -> bytes:
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / "paper.docx"
            subprocess.run([program, "-f", "markdown", "--toc", "-o", str(target)], input=source, check=True)
            return target.read_bytes()

    return write


WRITERS = (
    Writer("docxtpl", ".docx", loader("docxtpl", "docx"), prepare_docxtpl),
    Writer("pandoc docx", ".docx", loader("pypandoc"), prepare_pandoc),
    Writer("typst", ".pdf", loader("typst"), prepare_typst),
    Writer("typst footnotes", ".pdf", loader("typst"), partial(prepare_typst, at_foot=True)),
    Writer("weasyprint", ".pdf", loader("weasyprint"), prepare_weasyprint),
)
