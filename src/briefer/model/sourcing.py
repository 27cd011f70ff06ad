"""What is known of sources beyond their names: who speaks, how far to be trusted, and from whom they have it.

Grades are those of the Admiralty system (NATO STANAG 2511): reliability is of the source, credibility of one piece of
its information; they are rated apart from each other. F and 6 mean that it cannot be judged, not that it is bad.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from briefer.model.dates import PartialDate
from briefer.model.rich import Cite

Reliability = Literal["A", "B", "C", "D", "E", "F"]
Credibility = Literal["1", "2", "3", "4", "5", "6"]
RELIABILITIES: tuple[Reliability, ...] = get_args(Reliability)
CREDIBILITIES: tuple[Credibility, ...] = get_args(Credibility)
SourceKind = Literal[
    "official",  # a government, ministry, court, parliament or international organisation about itself
    "state-media",
    "independent",  # a newsroom that no state or party owns
    "agency",
    "research",  # think tanks, universities, journals
    "company",
    "organisation",  # non-governmental organisations, parties, churches
    "social",  # an account or channel on a social network
    "person",  # an interview, a speech, a private letter
    "other",
]
SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """An outlet in a register. ``also`` are its other names and spellings, as printed.

    ``language`` is a BCP 47 tag, ``country`` an ISO 3166-1 alpha-2 code. ``descriptor`` says in a sentence what speaks
    for and against it (ICD 206). ``upstream`` names the outlet that it as a rule takes its news from. A ``marking``
    above a release's withholds the name itself.
    """

    name: str
    also: tuple[str, ...] = ()
    kind: SourceKind | None = None
    reliability: Reliability | None = None
    language: str = ""
    country: str = ""
    descriptor: str = ""
    upstream: str = ""
    marking: str = ""


@dataclass(frozen=True, slots=True)
class SourceDescriptor:
    """What the editor says of one citation. ``reliability`` goes before that of the outlet; ``upstream`` too."""

    cite: Cite
    credibility: Credibility | None = None
    reliability: Reliability | None = None
    text: str = ""
    upstream: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A source, or what it published on one day or at one address, that was withdrawn or corrected."""

    source: str
    status: Literal["withdrawn", "corrected"]
    date: PartialDate | None = None
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class SourceRegister:
    """What an editor keeps between briefs: the outlets, and what of theirs was withdrawn."""

    entries: tuple[SourceEntry, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
