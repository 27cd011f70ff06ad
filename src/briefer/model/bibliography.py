"""The works that a brief cites, as reference managers know them; terms and types are those of CSL 1.0.2."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefer.model.dates import PartialDate

WorkType = Literal["article-magazine", "article-newspaper", "article-journal", "webpage", "post", "document"]
SourceFormat = Literal["csl", "bibtex", "ris"]
SOURCE_FORMATS: dict[SourceFormat, str] = {"csl": ".json", "bibtex": ".bib", "ris": ".ris"}  # with their file endings


@dataclass(frozen=True, slots=True)
class Creator:
    """Who made a work: a person by ``family`` and ``given`` name, or an institution or account as ``literal``."""

    family: str = ""
    given: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class WorkEntry:
    """One work. ``key`` is unique among the entries of a file and made of ASCII letters, digits and hyphens.

    ``container`` is the newspaper, journal, site or network it appeared in. ``end`` closes a span of days. What has no
    field of its own (a year that was inferred, a remark of the article) stands in ``note``.
    """

    key: str
    type: WorkType
    title: str = ""
    container: str = ""
    creators: tuple[Creator, ...] = ()
    date: PartialDate | None = None
    end: PartialDate | None = None
    accessed: PartialDate | None = None
    url: str = ""
    volume: str = ""
    issue: str = ""
    language: str = ""
    note: str = ""
