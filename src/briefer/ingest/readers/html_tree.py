"""The tree of a web page, and where in it the article stands."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import lxml.html
from lxml import etree

from briefer.ingest.readers import html_words as words
from briefer.ingest.readers.limits import MAX_MARKUP_DEPTH

Element = Any  # an lxml element; the stubs know too little of them to help

_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ENOUGH_LETTERS = 250  # less is a teaser
_COPYRIGHT = re.compile(r"©|copyright|all rights reserved|все права", re.IGNORECASE)
_TEXT_TAGS = ("p", "li", "blockquote", "h2", "h3", "h4", "td", "pre", "dd")


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
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_MARKUP_DEPTH:
            raise TooDeepError
    return root


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


def is_around(element: Element, article_letters: int) -> bool:
    """Whether an element inside the article's element is something around the article: teasers, sharing, comments.

    Names alone mislead (a theme may call the whole text "content-with-sidebar"), so what holds much of the article
    never counts.
    """
    name = name_of(element)
    labels = labels_of(element)
    suspect = bool(words.AROUND.search(labels)) and not words.BODY.search(labels)
    if name in (
        "html",
        "body",
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "td",
        "sup",
        "a",
        "span",
        "em",
        "strong",
    ):
        suspect = suspect and name in ("p", "span", "a", "li") and _link_share(element) > 0.8
    if not suspect and name not in ("aside", "footer"):
        return False
    letters = len(text_of(element))
    if name == "footer" and _COPYRIGHT.search(text_of(element)):
        return True
    if name in ("aside", "footer") and not suspect:
        return _link_share(element) > 0.5 or (name == "aside" and bool(element.xpath(".//a")) and letters < 400)
    return letters < 0.4 * article_letters


def _link_share(element: Element) -> float:
    letters = len(text_of(element))
    linked = sum(len(text_of(link)) for link in element.iter("a"))
    return linked / letters if letters else 1.0


def find_article(root: Element, source: str) -> Element:
    """The element that holds the article: marked as such by the page, else found by its text."""
    body = next(root.iter("body"), root)
    weights = _weights(body)
    marked = [element for element in body.iter() if _is_marked(element) and weights[element] >= _ENOUGH_LETTERS]
    if marked:
        best = max(marked, key=lambda element: weights[element])
        close = [element for element in marked if weights[element] > 0.85 * weights[best]]
        return _with_heading(close[-1], body)  # the innermost of those that hold nearly all
    return _by_text(body, source, weights)


def _is_marked(element: Element) -> bool:
    name = name_of(element)
    if name in ("article", "main") or (element.get("role") or "").lower() in ("main", "article"):
        return True
    if "articlebody" in (element.get("itemprop") or "").lower():
        return True
    return name in ("div", "section", "td") and bool(words.BODY.search(labels_of(element)))


def _weights(body: Element) -> Counter[Element]:
    """For each element, the letters of running text in it, those of links not counted."""
    weights: Counter[Element] = Counter()
    for event, element in etree.iterwalk(body, events=("end",)):
        del event
        if is_never_text(element):
            continue
        own = 0
        if name_of(element) != "a":
            own = len((element.text or "").strip())
            own += sum(len((child.tail or "").strip()) for child in element)
        total = own + sum(weights[child] for child in element)
        weights[element] = total
    return weights


def _with_heading(element: Element, body: Element) -> Element:
    """The element, or the one around it that also holds the page's heading and little else."""
    if any(True for _ in element.iter("h1")):
        return element
    headings = list(body.iter("h1"))
    if len(headings) != 1:
        return element
    heading = headings[0]
    above = next((one for one in heading.iterancestors() if element in set(one.iterdescendants())), None)
    if above is None:
        return element
    return above if name_of(above) in ("article", "main") else element


def _by_text(body: Element, source: str, weights: Counter[Element]) -> Element:
    """Where the paragraphs stand that trafilatura takes for the article: the element around nearly all of them."""
    found = _trafilatura_lines(source)
    holders: Counter[Element] = Counter()
    total = 0
    for element in body.iter(*_TEXT_TAGS, "div"):
        text = text_of(element)
        if len(text) < 40 or text not in found:
            continue
        total += len(text)
        for above in element.iterancestors():
            holders[above] += len(text)
    enough = [element for element, letters in holders.items() if letters >= 0.9 * total]
    if not enough:
        return body
    return min(enough, key=lambda element: (weights[element], -_depth(element)))


def _depth(element: Element) -> int:
    return sum(1 for _ in element.iterancestors())


def _trafilatura_lines(source: str) -> set[str]:
    import trafilatura  # half a second to import, and pages that mark their article do not need it

    text = trafilatura.extract(source, include_comments=False, include_tables=True, favor_recall=True) or ""
    return {" ".join(line.lstrip("-•* ").split()) for line in text.splitlines() if line.strip()}
