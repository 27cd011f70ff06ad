"""The article found on pages of several kinds, and nothing around it."""

from __future__ import annotations

import pytest

from briefer.ingest import read_article
from briefer.ingest.readers.html import read_html
from briefer.model.article import Mark

FIRST = (
    "Relations between the two capitals have worsened sharply over the past several months, and few observers expect "
    "a quick repair (see EDM, July 7, 22). Arrests, searches and a war of words have followed one another."
)
SECOND = (
    "The pipeline, which carries a fifth of the region's oil, was shut for two weeks in August. Officials on both sides "
    "spoke of repairs; traders spoke of pressure (Eurasianet, July 9)."
)
LAST = "What happens next depends on the autumn talks, for which no date has been set so far by either government."
TEASER = "Another story altogether, about the harvest"
COOKIES = (
    "We use cookies to improve your experience on this site. By going on you accept our policy and that of partners."
)

HEAD = """<head><title>Two capitals fall out | Example Monitor</title>
<meta property="og:title" content="Two capitals fall out"><meta property="og:site_name" content="Example Monitor">
<meta name="author" content="By Jane Doe"><meta property="article:published_time" content="2025-08-27T10:00:00Z"></head>"""
NAVIGATION = '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/a">Analysis</a></li></ul></nav></header>'
FOOTER = "<footer><p>© 2025 Example Monitor. All rights reserved.</p></footer>"

NEWS = f"""<!doctype html><html lang="en">{HEAD}<body>{NAVIGATION}<div id="cookie-consent"><p>{COOKIES}</p></div><main>
<article><h1>Two capitals fall out</h1><p>{FIRST}</p><div class="ad-slot ad"><p>Buy now</p></div><h2>Oil</h2><p>{SECOND}</p>
<aside class="related-story"><a href="/x">{TEASER}</a></aside><p>{LAST}</p></article>
<section class="more"><h2>Latest news</h2><article><h3><a href="/y">{TEASER}</a></h3></article></section></main>{FOOTER}</body></html>"""
THINK_TANK = f"""<html lang="en">{HEAD}<body><div class="page"><div class="sidebar-left"><h3>Most read</h3><ul><li><a href="/1">{TEASER}</a>
</li></ul></div><div class="main-content layout-with-sidebar"><h1>Two capitals fall out</h1><div class="share">Share</div>
<p>{FIRST}</p><h2>Oil</h2><p>{SECOND}</p><p>{LAST}</p></div><div class="newsletter-signup"><p>{COOKIES}</p></div></div>{FOOTER}</body></html>"""
SOUP = f"""<html>{HEAD}<body><div><div><a href="/">Home</a> <a href="/a">Analysis</a></div></div><div><div><h1>Two capitals fall out</h1>
<div>{FIRST}</div><h2>Oil</h2><div>{SECOND}</div><div>{LAST}</div></div><div><a href="/1">{TEASER}</a><a href="/2">{TEASER} again</a>
</div></div><div class="cookies">{COOKIES}</div>{FOOTER}</body></html>"""
OLD = f"""<HTML>{HEAD}<BODY><TABLE><TR><TD CLASS="menu"><A HREF="/">Home</A></TD><TD><H1>Two capitals fall out</H1><P>{FIRST}<H2>Oil</H2>
<P>{SECOND}<P>{LAST}</TD></TR></TABLE></BODY></HTML>"""


@pytest.mark.parametrize("page", [NEWS, THINK_TANK, SOUP, OLD], ids=["news", "think tank", "no marks", "layout table"])
def test_the_article_and_nothing_else(page):
    """Every paragraph and heading in order; no menu, teaser, banner or imprint."""
    raw = read_html(page, "a.html")
    assert [(block.kind, block.text) for block in raw.blocks] == [
        ("text", FIRST), ("heading", "Oil"), ("text", SECOND), ("text", LAST),
    ]  # fmt: skip
    assert raw.title == "Two capitals fall out"
    assert (raw.authors, raw.date, raw.publication) == (("Jane Doe",), "2025-08-27", "Example Monitor")


def article(inner: str) -> list[tuple[str, str]]:
    raw = read_html(f"<article><h1>A title</h1><p>{FIRST}</p>{inner}</article>", "a.html")
    assert raw.blocks[0].text == FIRST
    return [(block.kind, block.text) for block in raw.blocks[1:]]


def test_a_summary_beside_the_text_is_not_lost():
    page = (
        f'<article class="post"><h1>A title</h1><div class="key-points"><h2>Key Takeaways</h2><ul><li>One point.</li></ul></div>'
        f'<div class="article-body"><p>{FIRST}</p><p>{SECOND}</p><p>{LAST}</p></div></article>'
    )
    assert [block.text for block in read_html(page, "a").blocks][:2] == ["Key Takeaways", "One point."]


def test_linked_data_names_the_article():
    page = f"""<html><head><script type="application/ld+json">{{"@graph": [{{"@type": "WebPage"}}, {{"@type": "NewsArticle",
      "headline": "A headline", "author": [{{"name": "Jane Doe"}}, {{"name": "Ali Veli"}}], "datePublished": "2025-07-04T08:00+04:00",
      "publisher": {{"name": "The Paper"}}}}]}}</script></head><body><main><p>{FIRST}</p><p>{SECOND}</p></main></body></html>"""
    raw = read_html(page, "a.html")
    assert (raw.title, raw.authors, raw.date) == ("A headline", ("Jane Doe", "Ali Veli"), "2025-07-04")
    assert raw.publication == "The Paper"


@pytest.mark.parametrize("data", ["{", "[" * 5000, '"x"', "null", '{"@type": 3, "@graph": {}}'])
def test_broken_linked_data_is_passed_over(data):
    page = f'<html><head><script type="application/ld+json">{data}</script></head><body><p>{FIRST}</p></body></html>'
    assert read_html(page, "a.html").blocks[0].text == FIRST


def test_lists_quotes_captions_and_tables_are_blocks():
    inner = (
        "<ul><li>a</li><li>b<p>more</p></li></ul><ol start='3'><li>c</li></ol><blockquote><p>q</p></blockquote>"
        "<figure><img src='m.jpg' alt='A map'><figcaption>Figure 1</figcaption></figure>"
        "<table><caption>Table 1</caption><tr><th>Y</th></tr><tr><td>1</td></tr></table>"
        "<table><tr><th>Y</th><th>Z</th></tr><tr><td colspan='2'>1</td></tr></table>"
    )
    assert article(inner) == [
        ("bullet", "a"), ("bullet", "b"), ("text", "more"), ("numbered", "c"), ("quote", "q"), ("image", ""),
        ("caption", "Figure 1"), ("caption", "Table 1"), ("text", "Y"), ("text", "1"), ("table", ""),
    ]  # fmt: skip


def test_footnotes_become_notes():
    """Their marks in the text as printed, the links back to them gone."""
    inner = (
        '<p>Prices rose.<sup id="r1"><a href="#fn1">1</a></sup> Then<a href="#fn2">[2]</a> fell by 10 m<sup>3</sup>.</p>'
        '<section class="footnotes"><ol><li id="fn1"><p>First note. <a href="#r1">↩</a></p></li>'
        '<li id="fn2">Second.</li></ol></section>'
    )
    assert article(inner) == [
        ("text", "Prices rose.[1] Then[2] fell by 10 m3."),
        ("note", "First note."),
        ("note", "Second."),
    ]


def test_line_breaks_part_paragraphs_only_where_they_stand_twice():
    assert article("<div>one<br>two<br><br>three<br>• a<br>• b</div>") == [
        ("text", "one two"), ("text", "three"), ("bullet", "a"), ("bullet", "b"),
    ]  # fmt: skip


def test_what_is_hidden_or_no_text_is_left_out():
    inner = (
        "<p hidden>no</p><p style='display: none'>no</p><div aria-hidden='true'>no</div><script>no()</script><style>no</style>"
        "<form><p>no</p><input value='no'></form><button>no</button><iframe>no</iframe><template>no</template><p>yes</p>"
    )
    assert article(inner) == [("text", "yes")]


def test_related_links_inside_the_article_are_left_out_and_prose_after_them_stays():
    assert article('<h4>Read more:</h4><ul><li><a href="/x">Some other story</a></li></ul><p>Prose again.</p>') == [
        ("text", "Prose again.")
    ]


def test_marks_and_links():
    page = f'<article><h1>T</h1><p>{FIRST}</p><p>A <b>bold</b> <i>and</i> <a href="https://x.org/a">linked</a> <q>word</q>.</p></article>'
    block = read_html(page, "a").blocks[1]
    assert block.text == "A bold and linked “word”."
    assert block.marks == (Mark(2, 6, "strong"), Mark(7, 10, "emph"), Mark(11, 17, "link", "https://x.org/a"))


def test_no_break_spaces_of_editors_become_spaces_and_binding_ones_stay():
    assert (
        article("<p>July\u00a07,&nbsp; 2025 and 20\u00a0000 « mots »</p>")[0][1]
        == "July 7, 2025 and 20\u00a0000 « mots »"
    )


TITLE = "Two capitals fall out"
TEXT = f"<h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{LAST}</p>"
MENU = "<nav><a href='/'>Home</a><a href='/a'>Analysis</a></nav>"


def bare_page(title: str, before: str = "", after: str = "", text: str = TEXT) -> str:
    return f"<html><head><title>{title}</title></head><body>{before}<main>{text}</main>{after}</body></html>"


@pytest.mark.parametrize(
    "page",
    [
        bare_page(f"{TITLE} - Example Monitor", MENU),
        bare_page(f"{TITLE} | Analysis | Example Monitor", MENU),
        bare_page(f"{TITLE} | Example Monitor | The Group", "<div class='logo'><a href='/'>Example Monitor</a></div>"),
        bare_page(f"Example Monitor: {TITLE}", MENU),
        bare_page(TITLE, f"<header><div class='site-title'><a href='/'>Example Monitor</a></div>{MENU}</header>"),
        bare_page(TITLE, f"<div id='header'>Example Monitor</div>{MENU}"),
        bare_page(TITLE, f"<header><a href='/'><img src='x.png' alt='Example Monitor logo'></a>{MENU}</header>"),
        bare_page(TITLE, MENU, "<footer>© 2019–2025 Example Monitor. All rights reserved.</footer>"),
        bare_page(TITLE, MENU, "<div>Copyright 2025 by «Example Monitor» | <a href='/p'>Privacy</a></div>"),
    ],
)
def test_a_page_without_metadata_names_its_site_around_the_article(page):
    """In the title element, the banner, the logo's words or the copyright line; taken only as a hint."""
    raw = read_html(page, "a.html")
    assert (raw.hints.publication, raw.publication, raw.title) == ("Example Monitor", "", TITLE)
    assert [block.text for block in raw.blocks] == [FIRST, SECOND, LAST]


@pytest.mark.parametrize(
    "page",
    [
        bare_page(f"{TITLE} | Analysis", MENU),
        bare_page(TITLE, MENU, "<footer>© 2025. All rights reserved.</footer>"),
        bare_page("A turn: why two capitals fall out", MENU, text=f"<h1>A turn: why two capitals fall out</h1><p>{FIRST}</p>"),
    ],
)  # fmt: skip
def test_no_site_is_made_up(page):
    """Parts of a site, the words of a copyright line and the title's own parts are no names."""
    assert read_html(page, "a.html").hints.publication == ""


def test_the_site_is_taken_with_a_notice_and_only_where_the_article_names_no_publication(tmp_path):
    page = bare_page(f"{TITLE} - Example Mirror", MENU)
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (tmp_path / "b.html").write_text(page.replace("</h1>", "</h1><p>Publication: The Paper</p>"), encoding="utf-8")
    guessed, printed = read_article(tmp_path / "a.html"), read_article(tmp_path / "b.html")
    assert (guessed.publication, printed.publication) == ("Example Mirror", "The Paper")
    assert "publication-guessed" in [notice.code for notice in guessed.notices]
    assert "publication-guessed" not in [notice.code for notice in printed.notices]


def test_a_site_whose_name_is_a_heading_does_not_name_the_article():
    text = f"<article><h2>{TITLE}</h2><p>{FIRST}</p><h3>Oil</h3><p>{SECOND}</p><p>{LAST}</p></article>"
    raw = read_html(bare_page(f"{TITLE} | Example Monitor", "<div><h1>Example Monitor</h1></div>", text=text), "a.html")
    assert raw.title == TITLE
    assert [block.text for block in raw.blocks] == [FIRST, "Oil", SECOND, LAST]
