"""What a web page says of its article in its head: title, authors, date, publication, volume and issue."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from briefer.ingest.readers.html_tree import Element

_LONGEST_SCRIPT = 500_000
_ARTICLE_TYPES = re.compile(r".*(?:Article|BlogPosting|Report)$")
_TITLE_NAMES = ("citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title", "parsely-title")
_AUTHOR_NAMES = (
    "citation_author",
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "byl",
)
_DATE_NAMES = (
    "citation_publication_date", "article:published_time", "citation_date", "dc.date", "dcterms.date", "date",
    "datepublished", "pubdate", "parsely-pub-date", "publish-date", "dc.date.issued", "dcterms.created",
    "sailthru.date",
)  # fmt: skip
_SITE_NAMES = ("citation_journal_title", "og:site_name", "dc.publisher", "application-name")
_ISO_DATE = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ].*)?")
_SITE_SUFFIX = re.compile(r"\s+[|\-–—·•»:]\s+")


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """Empty where the page says nothing."""

    title: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    publication: str = ""
    volume: str = ""
    issue: str = ""
    language: str = ""


def read_metadata(root: Element, page_title: str) -> PageMetadata:
    """The metadata of a page, the most exact source first: linked data, then meta elements.

    ``page_title`` is what the title element says of the article.
    """
    metas = _metas(root)
    linked = next(_linked_articles(root), {})
    site = _name_of(linked.get("isPartOf")) or _first(metas, _SITE_NAMES) or _name_of(linked.get("publisher"))
    title = _words(linked.get("headline")) or _first(metas, _TITLE_NAMES) or page_title
    return PageMetadata(
        title=_without_site(title, site),
        authors=_authors(linked.get("author"), metas),
        date=_date(_words(linked.get("datePublished")) or _first(metas, _DATE_NAMES)),
        publication=site,
        volume=_first(metas, ("citation_volume",)),
        issue=_first(metas, ("citation_issue",)),
        language=(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip(),
    )


def _metas(root: Element) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            metas.setdefault(name, []).append(content)
    return metas


def _first(metas: dict[str, list[str]], names: Iterable[str]) -> str:
    return next((metas[name][0] for name in names if name in metas), "")


def _linked_articles(root: Element) -> Iterator[dict[str, Any]]:
    """The descriptions of articles among the page's linked data (JSON-LD)."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        source = (script.text or "")[:_LONGEST_SCRIPT]
        try:
            found = json.loads(source)
        except (ValueError, RecursionError):
            continue
        yield from (item for item in _items(found) if _is_article(item))


def _items(found: Any) -> Iterator[dict[str, Any]]:
    items = found if isinstance(found, list) else [found]
    for item in items:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (inner for inner in (graph if isinstance(graph, list) else ()) if isinstance(inner, dict))


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE_TYPES.match(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _words(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _name_of(value: Any) -> str:
    if isinstance(value, list):
        return _name_of(value[0]) if value else ""
    return _words(value.get("name")) if isinstance(value, dict) else _words(value)


def _authors(linked: Any, metas: dict[str, list[str]]) -> tuple[str, ...]:
    names = [_name_of(one) for one in (linked if isinstance(linked, list) else [linked])]
    if not any(names):
        names = next((metas[name] for name in _AUTHOR_NAMES if name in metas), [])
    people = (re.sub(r"^by\s+", "", name, flags=re.IGNORECASE) for name in names)
    return tuple(dict.fromkeys(name for name in people if name and "://" not in name and not name.startswith("@")))


def _date(text: str) -> str:
    iso = _ISO_DATE.fullmatch(text)
    return iso[1] if iso else text.replace("/", "-") if re.fullmatch(r"\d{4}/\d\d?/\d\d?", text) else text


def _without_site(title: str, site: str) -> str:
    """The title without the site's name that many pages put after it."""
    parts = _SITE_SUFFIX.split(title)
    if len(parts) > 1 and site and parts[-1].casefold() == site.casefold():
        return title[: title.rfind(parts[-1])].rstrip(" |-–—·•»:")
    return title
