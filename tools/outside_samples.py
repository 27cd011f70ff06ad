"""Writes the files that the outside checks look at besides the exports.

They are every kind of block, every face and kind of picture, both directions of writing, every script, a review copy,
300 pages, and the finished samples of the templates.

``outside_checks.py`` runs it as ``python -m tools.outside_samples FOLDER``; each file has a folder of its own name.
"""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path

from benchmarks import content, ours
from PIL import Image
from tests.render import sample_documents
from tests.render.docx.base import bases
from tools.sample_briefs import sample_names, sample_work

from briefer import pipeline
from briefer.model.document import (
    Block,
    BulletList,
    Column,
    Comment,
    Contents,
    Counted,
    Document,
    Emph,
    Figure,
    Inline,
    ListItem,
    Note,
    NoteLink,
    NoteRef,
    Paragraph,
    Row,
    Strong,
    Table,
    Text,
)
from briefer.model.rich import Run
from briefer.model.sent import NoteMark, SentCell, SentCopy, SentLine, SentText
from briefer.model.style import justified
from briefer.model.template import NoteNumbering, PageSpec
from briefer.render.docx import write_docx
from briefer.render.pdf import write_pdf

LONG = 300
JUSTIFIED = "justified"
ARTICLES_OF_LONG = 75
LETTERS = "Aé fi Şı Ðđ Ωα Жё ქართული Հայերեն − ≤ ≥ ≠ → ✓ ■ № ₾ ½ “a” 1–2"
CAPITALS = "iki ışıq straße"
ARABIC, HEBREW = "قال الوزير إن المفاوضات ستستمر في 2025", "השר אמר שהשיחות יימשכו (NATO)"
SCRIPTS = {
    "ar": "قال الوزير: «مُحَمَّد لا بديل له» (EDM 2024)، ونسبة 10.5% في 12 مايو وفق The Economist.",
    "fa": "گفت‌وگو جایگزینی ندارد؛ می‌خواهد (EDM ۲۰۲۴) ۱۰٫۵٪ بودجه.",
    "he": "השר אמר: „אין תחליף לדיאלוג” (EDM 2024), שָׁלוֹם עֲלֵיכֶם, 10.5% לפי The Economist.",
    "el": "Ο υπουργός δήλωσε: «Δεν υπάρχει εναλλακτική» (EDM 2024), ἐν ἀρχῇ.",
    "ka": "მინისტრმა თქვა: „დიალოგს ალტერნატივა არ აქვს“ (EDM 2024).",
    "hy": "Նախարարն ասաց. «Երկխոսությունն այլընտրանք չունի» (EDM 2024)։",
    "az": "Nazir dedi: “Dialoqun alternativi yoxdur” (EDM 2024), ə́ və m̀.",
    "ru": "Министр заявил: «Диалогу нет альтернативы» (EDM 2024), зна́чимый.",
    "zh": "外交部发言人表示，“双方应当保持克制（EDM 2024）”。日本の立場に変わりはない。",
}
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><circle cx="30" cy="30" r="25"/></svg>'
PICTURES = {"PNG": ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"), "JPEG": ("L", "RGB", "CMYK")}


def picture(format: str, mode: str) -> Figure:
    """A gradient, in one of the ways in which such files hold colours."""
    image = Image.linear_gradient("L").resize((90, 30)).convert("RGB" if mode == "CMYK" else "L").convert(mode)
    target = io.BytesIO()
    image.save(target, format)
    return Figure(target.getvalue(), f"image/{format.lower()}", f"A gradient, {mode}", (Text(f"{format} {mode}"),))


def faces() -> Document:
    """Every face with letters of all scripts, capitals and signs, and every kind of picture."""
    letters = Text(LETTERS)
    runs = (letters, Strong((letters,)), Emph((letters,)), Strong((Emph((letters,)),)), Text("«нет»", "ru"))
    roles = ("body", "judgment", "kind", "meta", "remark", "table-head")
    texts = (Paragraph(runs, role) for role in roles)
    figures = (picture(format, mode) for format, modes in PICTURES.items() for mode in modes)
    labels = (Paragraph((Text(CAPITALS),), "kind"), sample_documents.h("Pictures"))
    return sample_documents.document(*texts, *labels, *figures, language="az")


def mixed() -> tuple[Block, ...]:
    """Words of both directions in every kind of place, with notes in a table and a drawing."""
    head = Row(((Text("Name"), NoteRef(1)), (Text(HEBREW, "he"),)))
    rows = (Row(((Text(ARABIC, "ar"), NoteRef(2)), (Text("1,200"),)), "i3"),)
    caption = (Text("Table\u00a0"), Counted("1"), Text(f". {ARABIC}"))
    inner = BulletList((ListItem((Paragraph((Text(f"inside: {ARABIC}"),), "bullet"),)),))
    return (
        Paragraph((Text("Both directions"),), "title", "title"),
        Contents("Contents"),
        sample_documents.h("In Latin letters"),
        Paragraph((Text(f"They said “{ARABIC}” (twice)."),), "body", "i1"),
        sample_documents.h(HEBREW),
        Paragraph((Strong((Text(ARABIC),)), Text(" and more")), "body", "i2"),
        BulletList((ListItem((Paragraph((Text(HEBREW),), "bullet"), inner)),)),
        Table((Column(0.6), Column(0.4, "right")), head, rows, caption, "Names and sums"),
        Figure(DRAWING, "image/svg+xml", "A disc", (Text("Figure\u00a0"), Counted("1", sequence="Figure"), Text("."))),
        Figure(b"no picture", "image/png", "A lost map", key="i4"),
    )


def directions(language: str) -> Document:
    """The same in a document of the one or the other direction."""
    notes = (Note((Text("A note in Latin letters"),)), Note((Text(f"{ARABIC} ({HEBREW})"),)))
    return sample_documents.document(*mixed(), notes=notes, language=language)


def written_in(language: str) -> Document:
    """A paper in one language that quotes all others, each also in a heading, a list and a table."""
    own, others = SCRIPTS[language], [Text(text, other) for other, text in SCRIPTS.items() if other != language]
    quotations = BulletList(tuple(ListItem((Paragraph((text,), "bullet"),)) for text in others))
    rows = tuple(Row(((Text(own),), (text,))) for text in others)
    table = Table((Column(0.5), Column(0.5)), Row(((Text(own),), (others[0],))), rows, (Text(own),), "Quotations")
    body = Paragraph((Text(own), NoteRef(1), Strong((others[0],)), Text(" "), Emph((Text(own),))))
    blocks = (Contents(own[:12]), sample_documents.h(own), body, quotations, table)
    return sample_documents.document(*blocks, notes=(Note((Text(own), others[1])),), language=language)


def review_copy() -> Document:
    """With a record, and comments on a paragraph, a table's row, a lost picture, and two on one."""
    said = (("i1", "Who says so?\nA second line."), ("i2", ARABIC), ("i2", "<&>"), ("i3", "Sum?"), ("i4", "Find it."))
    comments = tuple(Comment(key, text, "Jane Q. Editor") for key, text in said)
    lines = (SentLine("i1", (SentCell((Run("<&> "), NoteMark(1)), (SentText("wording", (Run(ARABIC),)),)),)),)
    return replace(directions("en"), comments=comments, sent=SentCopy(lines))


def justified_lines(numbering: NoteNumbering) -> Document:
    """Running text of one length with numbered lines, words parted, notes numbered so and naming each other."""
    told = "The international confrontation serves intermediaries between neighbouring constituencies. " * 3
    naming: tuple[Inline, ...] = (NoteLink(1, "note {n}"), Text(".")) if numbering == "document" else (Text("EDM."),)
    notes = tuple(Note(naming if n > 1 else (Text("EDM, 3 July 2025."),)) for n in range(1, 61))
    blocks = [Paragraph((Text(told), NoteRef(n), Text(f" {told}"))) for n in range(1, 61)]
    german = Paragraph((Text("Wirtschaftsbeziehungen und Energieversorgung. " * 9, "de"),))
    page = PageSpec(line_numbers=True)
    whole = sample_documents.document(sample_documents.h("Running text"), german, *blocks, notes=notes, page=page)
    return replace(whole, note_numbering=numbering)


def samples() -> dict[str, Document]:
    """All by name."""
    long = ours.document(content.compendium(ARTICLES_OF_LONG))
    directed = {"left-to-right": directions("en"), "right-to-left": directions("ar"), "review-copy": review_copy()}
    lines = {f"{JUSTIFIED}-by-{by}": justified_lines(by) for by in ("document", "page")}
    scripts = {f"written-in-{language}": written_in(language) for language in SCRIPTS}
    faced = {"faces-and-pictures": faces(), **directed, **scripts, **lines}
    return {**sample_documents.samples(), **faced, f"{LONG}-pages": long}


def finished(folder: Path) -> None:
    """The finished sample of each template, and one of them in the second identity."""
    works = {f"finished-{name}": sample_work(name) for name in sample_names()}
    memo = works["finished-decision-memo"]
    works["second-identity"] = replace(memo, template=replace(memo.template, style="meridian"))
    for name, work in works.items():
        (folder / name).mkdir(parents=True)
        for format, written in pipeline.render(work, ["pdf", "docx"]).items():
            (folder / name / f"{name}.{format}").write_bytes(written)


def on_bases(folder: Path) -> None:
    """Every kind of block, in both kinds of notes, and of both directions on Word files as organisations have them."""
    every = sample_documents.every_block()
    ends = {
        "endnotes": sample_documents.with_endnotes(every),
        "section-endnotes": sample_documents.with_section_endnotes(every),
    }
    documents = {"blocks": every, **ends, "right-to-left": directions("ar")}
    for base in (bases.english(), bases.german(), bases.french()):
        for kind, document in documents.items():
            name = f"on-{Path(base.name).stem}-{kind}"
            (folder / name).mkdir(parents=True)
            written = write_docx(document, sample_documents.house_style(), base=base)
            (folder / name / f"{name}.docx").write_bytes(written)


def main(folder: Path) -> None:
    """Writes them all."""
    on_bases(folder)
    finished(folder)
    house = sample_documents.house_style()
    for name, document in samples().items():
        style = justified(house) if name.startswith(JUSTIFIED) else house
        written = write_pdf(document, style)
        if name == f"{LONG}-pages" and written.pages < LONG:
            sys.exit(f"The long sample has only {written.pages} pages")
        (folder / name).mkdir(parents=True)
        (folder / name / f"{name}.pdf").write_bytes(written.content)
        (folder / name / f"{name}.docx").write_bytes(write_docx(document, style, written.heading_pages))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
