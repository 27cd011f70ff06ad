"""The tree of a web page, and where in it the article stands."""

from __future__ import annotations

import html
import re
from typing import Any

import lxml.html
from lxml import etree

from briefer.ingest.readers import html_words as words
from briefer.ingest.readers.limits import MAX_MARKUP_DEPTH

Element = Any  # an lxml element; the stubs know too little of them to help

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)[^<>]*>|<[!?][^<>]*>")
_SILENT = frozenset({"script", "style", "template"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ENOUGH_LETTERS = 250  # less is a teaser
_COPYRIGHT = re.compile(r"©|copyright|all rights reserved|все права", re.IGNORECASE)
_SHORTEST_PARAGRAPH = 40
_PARAGRAPH_TAGS = frozenset({"p", "li", "blockquote", "td", "pre", "dd", "div", "section"})
# Elements so small that a suspicious name means nothing, unless they are all link.
_TEXT_TAGS = frozenset(
    {"html", "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "sup", "a", "span", "em", "strong", "b", "i"}
)


class TooDeepError(Exception):
    """The page is nested deeper than any document."""


def parse_page(source: str) -> Element:
    """The root element of a page. No address in it is ever opened.

    Raises:
        TooDeepError: the page is nested deeper than ``MAX_MARKUP_DEPTH``.
    """
    parser = lxml.html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    root = lxml.html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    if any("depth" in error.message.lower() for error in parser.error_log):  # the parser gave up there
        raise TooDeepError
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_MARKUP_DEPTH:
            raise TooDeepError
    return root


def plain_text(source: str) -> str:
    """The words of any HTML, however deep or broken, with a line end where the markup begins a line; linear.

    Scripts, style sheets and comments go, unless they are never closed: then all the text after them would go too.
    """
    source = source.replace("\r", " ").replace("\n", " ")
    lowered = source.lower() if len(source.lower()) == len(source) else source
    unclosed: set[str] = set()
    pieces: list[str] = []
    at = 0
    while (start := source.find("<", at)) >= 0:
        pieces.append(source[at:start])
        tag = _TAG.match(source, start)
        at = tag.end() if tag else start + 1
        name = lowered[tag.start(2) : tag.end(2)] if tag and tag[2] else ""
        end_mark = (
            "-->" if source.startswith("<!--", start) else f"</{name}" if tag and not tag[1] and name in _SILENT else ""
        )
        if end_mark and end_mark not in unclosed:
            end = lowered.find(end_mark, start + 4)
            at = end + (3 if end_mark == "-->" else 0) if end >= 0 else at
            unclosed |= {end_mark} if end < 0 else set()
        elif not tag:
            pieces.append("<")
        pieces.append("\n" if name in words.BLOCKS or name == "br" else "")
    return html.unescape("".join((*pieces, source[at:])))


def name_of(element: Element) -> str:
    """The tag's name in small letters without prefix, empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def text_of(element: Element | None) -> str:
    """All words of an element."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def is_never_text(element: Element) -> bool:
    """Whether an element is a script, a form, navigation, or hidden."""
    if name_of(element) in words.NEVER:
        return True
    if element.get("hidden") is not None or (element.get("aria-hidden") or "").strip().lower() == "true":
        return True
    role = (element.get("role") or "").lower()
    if role in ("navigation", "search", "banner", "menu", "menubar", "toolbar", "dialog", "alertdialog", "alert"):
        return True
    return bool(_HIDDEN_STYLE.search(element.get("style") or ""))


def labels_of(element: Element) -> str:
    """The words of an element's class and id."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".lower()


class Measures:
    """How many letters each element holds, and how many of them in links; counted once for the whole page."""

    def __init__(self, root: Element) -> None:
        self.letters: dict[Element, int] = {}
        self._linked: dict[Element, int] = {}
        for _, element in etree.iterwalk(root, events=("end",)):
            own = len((element.text or "").strip()) + sum(len((child.tail or "").strip()) for child in element)
            letters = own + sum(self.letters[child] for child in element)
            self.letters[element] = letters
            linked = sum(self._linked[child] for child in element)
            self._linked[element] = letters if name_of(element) == "a" else linked
        self.total = self.letters[root]

    def link_share(self, element: Element) -> float:
        """Which part of an element's letters stands in links; 1 where there are none at all."""
        letters = self.letters.get(element, 0)
        return self._linked.get(element, 0) / letters if letters else 1.0

    def has_links(self, element: Element) -> bool:
        """Whether there is a link in the element."""
        return self._linked.get(element, 0) > 0


def is_around(element: Element, measures: Measures, article_letters: int) -> bool:
    """Whether an element is something around the article: teasers, sharing, comments.

    Names alone mislead (a theme may call the whole text "content-with-sidebar"), so what holds much of the article's
    letters never counts.
    """
    name = name_of(element)
    labels = labels_of(element)
    suspect = bool(words.AROUND.search(labels)) and not words.BODY.search(labels)
    if suspect and name in _TEXT_TAGS:
        suspect = measures.link_share(element) > 0.8
    letters = measures.letters.get(element, 0)
    if suspect and name != "body":
        return letters < 0.4 * article_letters
    if name == "footer":
        return bool(_COPYRIGHT.search(text_of(element)[:2_000])) or measures.link_share(element) > 0.5
    return name == "aside" and (measures.link_share(element) > 0.5 or (letters < 400 and measures.has_links(element)))


def find_article(root: Element, measures: Measures) -> Element:
    """The element that holds the article: marked as such by the page, else found by where the long paragraphs stand."""
    body = next(root.iter("body"), root)
    weights = _weights(body, measures)
    marked = [element for element in body.iter() if _is_marked(element) and weights.get(element, 0) >= _ENOUGH_LETTERS]
    if not marked:
        return _with_heading(_by_paragraphs(body, weights), body, weights)
    most = max(weights[element] for element in marked)
    close = [element for element in marked if weights[element] > 0.85 * most]
    articles = [element for element in close if name_of(element) == "article"]
    return _with_heading((articles or close)[0], body, weights)  # the outermost: summaries may stand beside the text


def _is_marked(element: Element) -> bool:
    name = name_of(element)
    if name in ("article", "main") or (element.get("role") or "").lower() in ("main", "article"):
        return True
    if "articlebody" in (element.get("itemprop") or "").lower():
        return True
    return name in ("div", "section", "td") and bool(words.BODY.search(labels_of(element)))


def _weights(body: Element, measures: Measures) -> dict[Element, int]:
    """For each element, the letters of running text in it; links, and what is around an article, not counted."""
    weights: dict[Element, int] = {}
    left_out: set[Element] = set()
    for event, element in etree.iterwalk(body, events=("start", "end")):
        above = element.getparent()
        if event == "start":
            if above in left_out or is_never_text(element) or is_around(element, measures, measures.letters[body]):
                left_out.add(element)
        elif element not in left_out:
            own = sum(len((child.tail or "").strip()) for child in element)
            own += 0 if name_of(element) == "a" else len((element.text or "").strip())
            weights[element] = own + sum(weights.get(child, 0) for child in element)
    return weights


def _with_heading(element: Element, body: Element, weights: dict[Element, int]) -> Element:
    """The element, or the nearest around it that also holds the page's heading, where that adds little else."""
    headings = [heading for heading in body.iter("h1") if heading in weights]
    if len(headings) != 1:
        return element
    around = [element, *element.iterancestors()]
    above = next((one for one in (headings[0], *headings[0].iterancestors()) if one in around), element)
    return above if weights.get(above, 0) <= 1.5 * weights.get(element, 0) else element


def _by_paragraphs(body: Element, weights: dict[Element, int]) -> Element:
    """The smallest element around nearly all long paragraphs; long ones count for more, since teasers are short."""
    scores: dict[Element, float] = {}
    for element, letters in weights.items():
        if name_of(element) not in _PARAGRAPH_TAGS or letters < _SHORTEST_PARAGRAPH:
            continue
        if any(name_of(child) in words.BLOCKS for child in element):
            continue
        score = letters * min(letters, 600)
        for above in (element, *element.iterancestors()):
            scores[above] = scores.get(above, 0) + score
    enough = [element for element, score in scores.items() if score >= 0.9 * scores.get(body, 0) and element in weights]
    return min(enough, key=lambda element: (weights[element], -len(list(element.iterancestors()))), default=body)
