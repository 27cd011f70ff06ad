"""The name of the site that a page belongs to, worked out from what stands around the article.

Asked only where neither the article nor the page's metadata name a publication. Sites print their name in the title
element beside the article's title, in the banner, as the words for their logo, and in the copyright line; these are
tried in this order, since the last often names a company instead.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from briefer.ingest.readers import html_words as words
from briefer.ingest.readers.html_tree import Element, Measures, labels_of, name_of, text_of
from briefer.text.words import bare_heading, word_set

_SEPARATOR = re.compile(r"\s+(?:[|\-–—·•»«/]|::|»|«|›)\s+|:\s+|\s+::\s+")
_ROOT_ADDRESS = re.compile(r"(?:https?://[^/?#]+)?/?(?:index\.\w+)?", re.IGNORECASE)
_SITE_LABEL = re.compile(
    r"(?:^|[\s_-])(?:site-?(?:title|name|logo|brand(?:ing)?)|blog-?(?:title|name)|brand|masthead|logo(?:type)?)(?:$|[\s_-])"
)
_BANNER_LABEL = re.compile(r"(?:^|[\s_-])(?:banner|header|masthead|topbar|site-?header|page-?header)(?:$|[\s_-])")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)[\s©:]*(?:\d{4}\s*(?:[-–—,]\s*\d{4})?[\s,.]*)?(?:by\s+)?(?P<name>[^|•·\n]{3,80})",
    re.IGNORECASE,
)
_END_OF_NAME = re.compile(
    r"\.(?:\s|$)|[;|]|,?\s*\d{4}|,?\s+(?:all rights|все права|bütün hüquqlar|tüm hakları|alle rechte|tous droits|"
    r"todos los derechos|privacy|terms|impressum)\b.*",
    re.IGNORECASE,
)
_LOGO_WORDS = re.compile(
    r"[\s–—\-|:]*\b(?:logo(?:type)?|логотип|loqosu?|home(?:\s*page)?|главная)\b[\s–—\-|:]*", re.IGNORECASE
)
_NO_NAME = re.compile(
    r"(?:home(?: ?page)?|menu|search|log ?in|sign ?(?:in|up)|subscribe|contact(?: us)?|about(?: us)?|skip to.*|blog|"
    r"news|english|русский|главная|меню|поиск|войти|ana səhifə|ana sayfa|axtarış|startseite|suche|accueil|inicio|"
    r"all rights.*|the authors?|authors?|today|untitled|index|\W*)",
    re.IGNORECASE,
)
_QUOTES = "«»“”„\"'‘’ \t\u00a0"
_COPYRIGHT_SIGN = re.compile(r"©|\(c\)|\bcopyright\b", re.IGNORECASE)
_LONGEST_TITLE = 400
_LONGEST_IMPRINT = 1_000
_MOST_CANDIDATES = 200
_LONGEST_NAME = 70
_MOST_WORDS = 8


def split_page_title(root: Element, measures: Measures) -> tuple[str, tuple[str, ...]]:
    """The article's title in the title element, and the other parts there, the likeliest name of the site first.

    The title is told by a heading of the page with the same words; without one the whole element is the title.
    """
    whole = text_of(next(root.iter("title"), None))[:_LONGEST_TITLE]
    headings = {_letters(text) for _, text in page_headings(root, measures)} - {""}
    found: tuple[str, tuple[str, ...]] = (whole, ())
    best = 0
    for cut in _SEPARATOR.finditer(whole):
        before, after = whole[: cut.start()], whole[cut.end() :]
        for title, rest, last_first in ((before, after, True), (after, before, False)):
            if _letters(title) in headings and len(title) > best:
                best = len(title)
                parts = [part.strip() for part in _SEPARATOR.split(rest) if part.strip()]
                found = (title.strip(), tuple(reversed(parts) if last_first else parts))
    return found


def page_headings(root: Element, measures: Measures) -> list[tuple[Element, str]]:
    """The headings of the first two levels that are short enough for a title, with their words."""
    found = (heading for tag in ("h1", "h2") for heading in root.iter(tag))
    return [(heading, text_of(heading)) for heading in found if measures.letters.get(heading, 0) < _LONGEST_TITLE]


def name_of_site(root: Element, measures: Measures, title: str, parts: Sequence[str]) -> str:
    """The name of the page's site, empty where nothing says it. ``parts`` stand beside the title in its element."""
    outside = list(_outside_article(root))
    around = itertools.chain(_in_banner(outside, measures), _of_logos(outside), _in_copyright(root, measures))
    others = [name for name in map(_tidy, itertools.islice(around, _MOST_CANDIDATES)) if _is_name(name, title)]
    beside = [part for part in map(_tidy, parts) if _is_name(part, title)]
    known = set(map(_letters, others))
    confirmed = next((part for part in beside if _letters(part) in known), "")
    return confirmed or next(iter((*beside, *others)), "")


def _outside_article(root: Element) -> Iterator[Element]:
    """The elements of the page outside what is marked as the article or its text."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        name = name_of(element)
        if name and name not in ("article", "main") and (name == "body" or not words.BODY.search(labels_of(element))):
            yield element
            waiting.extend(reversed(element))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _tidy(name: str) -> str:
    return " ".join(name.split()).strip(_QUOTES)


def _is_name(text: str, title: str) -> bool:
    """Whether a text can be a site's name: short, capitalised, no part of the site and not the article's title."""
    if not 2 < len(text) <= _LONGEST_NAME or len(text.split()) > _MOST_WORDS or not any(map(str.isalpha, text)):
        return False
    if _NO_NAME.fullmatch(text) or bare_heading(text) in word_set("front-matter", "kickers"):
        return False
    return not text.endswith((".", "?", "!")) and _letters(text) != _letters(title) and any(map(str.isupper, text))


def _in_banner(outside: Sequence[Element], measures: Measures) -> Iterator[str]:
    """What a site's banner says: first what is marked as its name, then links to its front page, then lone words."""
    marked: list[str] = []
    linked: list[str] = []
    alone: list[str] = []
    for element in outside:
        if not 2 < measures.letters.get(element, 0) <= _LONGEST_NAME:
            continue
        name, labels = name_of(element), labels_of(element)
        if _SITE_LABEL.search(labels):
            marked.append(text_of(element))
        elif name == "a" and _ROOT_ADDRESS.fullmatch(element.get("href") or "-"):
            linked.append(text_of(element))
        elif (name == "header" or _BANNER_LABEL.search(labels)) and not measures.has_links(element):
            alone.append(text_of(element))
    yield from (*marked, *linked, *alone)


def _of_logos(outside: Sequence[Element]) -> Iterator[str]:
    """The words for pictures that are logos: named so, or linked to the front page."""
    for picture in outside:
        alt = " ".join((picture.get("alt") or "").split()) if name_of(picture) == "img" else ""
        if not 0 < len(alt) <= _LONGEST_NAME:
            continue
        link = next((one.get("href") or "-" for one in picture.iterancestors("a")), "-")
        labelled = f"{labels_of(picture)} {labels_of(picture.getparent())} {picture.get('src') or ''} {alt}".lower()
        if "logo" in labelled or _LOGO_WORDS.search(alt) or _ROOT_ADDRESS.fullmatch(link):
            yield _LOGO_WORDS.sub(" ", alt)


def _in_copyright(root: Element, measures: Measures) -> Iterator[str]:
    """The holders named in copyright lines, the last of the page first."""
    found: list[str] = []
    for element in root.iter():
        if not name_of(element) or measures.letters.get(element, 0) > _LONGEST_IMPRINT:
            continue
        own = (element.text or "") + "".join(child.tail or "" for child in element)
        match = _COPYRIGHT.search(text_of(element)) if _COPYRIGHT_SIGN.search(own) else None
        if match:
            found.append(_END_OF_NAME.split(match["name"].strip(_QUOTES + ","), maxsplit=1)[0])
    yield from reversed(found)
