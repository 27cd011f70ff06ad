"""Works of every type, with what trips readers of the three formats, and any works for laws."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from briefer.model.bibliography import Creator, WorkEntry
from briefer.model.dates import PartialDate
from tests.strategies import of_record, partial_dates

NEWS = WorkEntry(
    "ria-2025-07-07",
    "article-newspaper",
    container="РИА Новости",
    date=PartialDate(2025, 7, 7),
    end=PartialDate(2025, 7, 9),
    note="The year was inferred.\nin Russian",
)
JOURNAL = WorkEntry(
    "gas-2025",
    "article-journal",
    title="Gas & {Silence}: 50% of $5_000 #1 ~ \\ ^",
    container="Eurasia Daily Monitor",
    creators=(Creator("van der Doe", "Jane"), Creator(literal="Ministry of Trade and Industry, Tokyo")),
    date=PartialDate(2025, 8),
    volume="22",
    issue="101",
    language="en",
)
PAGE = WorkEntry(
    "president",
    "webpage",
    creators=(Creator(literal="President of Azerbaijan"),),
    accessed=PartialDate(2025, 8, 26),
    url="https://president.az/a_b?x={1}&y=50%25#top",
)
POST = WorkEntry("rybar", "post", container="Telegram", creators=(Creator(literal="rybar"),), date=PartialDate(2024))
TALK = WorkEntry("talk", "document", title="Interview with a “minister”", date=PartialDate(2025, 7, 3))
ALL = (NEWS, JOURNAL, PAGE, POST, TALK)

_KEYS = st.from_regex(r"[a-z][a-z0-9-]{0,12}", fullmatch=True)
# A year without which no date is one; days that no calendar has are not asked for.
_dates = partial_dates().filter(lambda date: date.year is not None and (date.day or 1) <= 28)


def _sound(entry: WorkEntry, key: str, date: PartialDate | None) -> WorkEntry:
    return replace(entry, key=key, date=date, end=None, accessed=date)


any_works = st.lists(
    st.builds(_sound, of_record(WorkEntry), _KEYS, st.none() | _dates), max_size=4, unique_by=lambda entry: entry.key
)
