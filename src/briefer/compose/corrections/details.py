"""What stands over an article, retyped."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefer.compose.corrections.replacing import with_article, without_notices
from briefer.compose.corrections.years import latest_before, redated
from briefer.model.article import Article, ArticleId
from briefer.model.brief import Brief
from briefer.model.dates import PartialDate

_DATE_NOTICES = frozenset({"date-missing", "date-empty", "date-unread", "date-from-dateline"})


@dataclass(frozen=True, slots=True)
class Details:
    """What stands over an article."""

    title: str
    publication: str = ""
    volume: str = ""
    issue: str = ""
    authors: tuple[str, ...] = ()
    date: PartialDate | None = None

    @classmethod
    def of(cls, article: Article) -> Details:
        """As they were read, or corrected so far."""
        return cls(article.title, article.publication, article.volume, article.issue, article.authors, article.date)


def set_details(brief: Brief, article: ArticleId, details: Details) -> Brief:
    """The article under those details. A brief that still bears the article's title takes over the new one."""
    old = brief.article(article)
    settled = _settled_by(Details.of(old), details)
    changed = replace(
        old,
        title=details.title,
        publication=details.publication,
        volume=details.volume,
        issue=details.issue,
        authors=details.authors,
        date=details.date,
        notices=without_notices(old.notices, settled),
    )
    if brief.title == old.title != details.title:
        brief = replace(brief, title=details.title)
    brief = with_article(brief, changed)
    if details.date and details.date.year and details.date != old.date:
        return redated(brief, article, lambda date: latest_before(date, details.date), details.date.year)
    return brief


def _settled_by(old: Details, new: Details) -> frozenset[str]:
    """The notices that the changed details answer."""
    codes: set[str] = set()
    for name in ("title", "publication", "volume", "issue", "authors", "date"):
        if getattr(new, name) and getattr(new, name) != getattr(old, name):
            codes |= {f"{name}-missing", f"{name}-empty"}
            codes |= _DATE_NOTICES if name == "date" else set()
            codes |= {"authors-biography"} if name == "authors" else set()
    return frozenset(codes)
