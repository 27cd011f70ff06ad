"""The sample article, put into each format, is understood as it is from its text file."""

from __future__ import annotations

import html
import io
import json

import docx
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from briefer import assets
from briefer.ingest import article_to_json, article_to_yaml, read_article

TITLE, FACTS, BYLINE, LABEL, POINTS, BODY = range(6)


@pytest.fixture(scope="module")
def sample():
    return read_article(assets.sample_article())


@pytest.fixture(scope="module")
def pieces() -> dict[int, list[str]]:
    """The lines of the sample by what they are."""
    lines = [line for line in assets.sample_article().read_text(encoding="utf-8").splitlines() if line.strip()]
    points = [line[2:] for line in lines if line.startswith("- ")]
    body = [line for line in lines[4:] if not line.startswith("- ")]
    return {TITLE: lines[:1], FACTS: lines[1:2], BYLINE: lines[2:3], LABEL: lines[3:4], POINTS: points, BODY: body}


def markdown(pieces: dict[int, list[str]]) -> bytes:
    points = "\n".join(f"- {point}" for point in pieces[POINTS])
    body = "\n\n".join(pieces[BODY])
    return f"# {pieces[TITLE][0]}\n\n{pieces[FACTS][0]}\n\n## Executive Summary\n\n{points}\n\n{body}\n".encode()


def page(pieces: dict[int, list[str]]) -> bytes:
    points = "".join(f"<li>{html.escape(point)}</li>" for point in pieces[POINTS])
    body = "".join(f"<p>{html.escape(text)}</p>" for text in pieces[BODY])
    head = f"<h1>{pieces[TITLE][0]}</h1><p>{pieces[FACTS][0]}</p><p><strong>Executive Summary:</strong></p><ul>{points}</ul>"
    return f"<!doctype html><html><body><nav><a href='/'>Home</a></nav><article>{head}{body}</article></body></html>".encode()


def word(pieces: dict[int, list[str]]) -> bytes:
    document = docx.Document()
    document.add_paragraph(pieces[TITLE][0], style="Title")
    document.add_paragraph(pieces[FACTS][0])
    document.add_paragraph("Executive Summary", style="Heading 1")
    for point in pieces[POINTS]:
        document.add_paragraph(point, style="List Bullet")
    for text in pieces[BODY]:
        paragraph = document.add_paragraph()
        for at in range(0, len(text), 17):  # runs end anywhere
            paragraph.add_run(text[at : at + 17])
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def pdf(pieces: dict[int, list[str]]) -> bytes:
    for name in ("NotoSerif-Regular", "NotoSerif-SemiBold"):
        registerFont(TTFont(name, str(assets.resources() / "fonts" / f"{name}.ttf")))
    body = ParagraphStyle("body", fontName="NotoSerif-Regular", fontSize=10, leading=14, spaceAfter=7)
    title = ParagraphStyle("title", body, fontName="NotoSerif-SemiBold", fontSize=18, leading=22)
    label = ParagraphStyle("label", body, fontName="NotoSerif-SemiBold")
    point = ParagraphStyle("point", body, leftIndent=14, bulletIndent=2)
    story = [
        Paragraph(pieces[TITLE][0], title),
        Paragraph(pieces[FACTS][0], body),
        Paragraph("Executive Summary", label),
    ]
    story += [Paragraph(html.escape(text), point, bulletText="•") for text in pieces[POINTS]]
    story += [Paragraph(html.escape(text), body) for text in pieces[BODY]]
    file = io.BytesIO()
    SimpleDocTemplate(file, pagesize=A4, invariant=1).build(story)
    return file.getvalue()


@pytest.mark.parametrize(("name", "make"), [("a.md", markdown), ("a.html", page), ("a.docx", word), ("a.pdf", pdf)])
def test_the_sample_is_the_same_article_in_every_format(tmp_path, sample, pieces, name, make):
    """Title, facts, summary, paragraphs to the letter, and every citation with its references."""
    (tmp_path / name).write_bytes(make(pieces))
    article = read_article(tmp_path / name)
    assert (article.title, article.publication, article.volume) == (sample.title, sample.publication, sample.volume)
    assert [p.paragraph.text for p in article.summary] == [p.paragraph.text for p in sample.summary]
    assert [p.text for p in article.body_paragraphs()] == [p.text for p in sample.body_paragraphs()]
    assert [(c.text, c.references) for c in article.citations] == [(c.text, c.references) for c in sample.citations]
    assert [section.heading for section in article.sections if not section.proposed and section.heading] == []


def test_the_sample_as_structured_article_is_the_same(tmp_path, sample):
    for name, write in (("a.yaml", article_to_yaml), ("a.json", article_to_json)):
        (tmp_path / name).write_text(write(sample), encoding="utf-8")
        assert read_article(tmp_path / name) == sample


def test_the_sample_as_json_has_the_plain_keys(sample):
    """Lists of words where other programs expect words."""
    tree = json.loads(article_to_json(sample))
    assert [type(point) for point in tree["summary"]] == [str, str, str]
    assert tree["not_citations"] == ["(FSB)", "(IT)", "(HUR)", "(SOCAR)"]
    assert tree["acronyms"] == {acronym.short: acronym.expansion for acronym in sample.acronyms}
    assert tree["acronyms"]["FSB"] == "Russian Federal Security Service"
    assert (tree["headings"], tree["paragraph_count"], tree["issue"], tree["year"]) == ([], 7, None, 2025)
