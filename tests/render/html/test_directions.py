"""Which way texts run in HTML and in mails, and which language their words are of."""

from __future__ import annotations

from dataclasses import replace

from lxml import html

from briefer.model.document import BulletList, Column, Document, Paragraph, Row, Table, Text
from briefer.render.html import write_html
from briefer.render.html.mail import write_mail
from tests.render.sample_documents import document, h, house_style, items, p

STYLE = house_style()
HEBREW, ARABIC = "השר אמר", "قال الوزير"


def mixed(language: str = "en") -> Document:
    row = Row(((Text(HEBREW),), (Text("12"),)))
    table = Table((Column(0.5), Column(0.5, "right")), Row(((Text("Name"),), (Text("Sum"),))), (row,))
    return document(h(ARABIC), p("Latin"), p(HEBREW), BulletList(items(HEBREW, "Latin")), table, language=language)


def page(whole: Document) -> html.HtmlElement:
    return html.document_fromstring(write_html(whole, STYLE).decode(), parser=html.HTMLParser(encoding="utf-8"))


def turned(root: html.HtmlElement) -> list[str]:
    """The elements of the text that say a direction, in order."""
    return [f"{found.tag} {found.get('dir')}" for found in root.iter() if found.get("dir") and found.tag != "html"]


def test_only_what_runs_otherwise_than_the_page_says_so() -> None:
    """Headings, paragraphs, items with their bullets, cells; numbers run as what is around them."""
    assert turned(page(mixed())) == ["h2 rtl", "p rtl", "li rtl", "p rtl", "td rtl"]
    assert turned(page(mixed("ar"))) == ["p ltr", "li ltr", "p ltr", "th ltr", "th ltr"]


def test_mails_keep_directions_and_turn_what_stands_at_one_side() -> None:
    fragment = html.fromstring(write_mail(mixed(), STYLE))
    assert turned(fragment) == ["h2 rtl", "p rtl", "li rtl", "p rtl", "td rtl"]
    styles = [cell.get("style") for cell in fragment.iter("td")]
    assert ["text-align: right" in style for style in styles] == [True, True]
    page_from_the_right = html.fromstring(write_mail(mixed("ar"), STYLE))
    assert page_from_the_right.get("dir") == "rtl"
    assert all("padding-right: 18pt" in found.get("style") for found in page_from_the_right.iter("ul"))


def test_words_of_another_language_say_so() -> None:
    """As screen readers need it; words of the document's language are not set apart."""
    made = replace(mixed(), blocks=(Paragraph((Text("He said "), Text(ARABIC, "ar"), Text(" so", "en"))),))
    (span,) = page(made).xpath("//span[@lang]")
    assert (span.get("lang"), span.text) == ("ar", ARABIC)
    assert '<span lang="ar">' in write_mail(made, STYLE)
