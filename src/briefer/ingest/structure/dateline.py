"""The date of a dateline ("BAKU, July 7 —") at the beginning of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefer.ingest.dates import find_dates
from briefer.ingest.raw import RawBlock
from briefer.ingest.structure.front_fields import FrontMatter
from briefer.ingest.structure.summary import is_summary_label
from briefer.model.dates import PartialDate

_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][\w .,'’()/-]{1,60}?),?\s+\(?(?P<date>[^—–()]{3,30}?)\)?\s*"
    r"(?:\([^)]{2,40}\)\s*)?(?:[—–]|--|\s-)\s*\S"
)


def take_dateline(front: FrontMatter, blocks: Sequence[RawBlock], end: int) -> None:
    """The date of "BAKU, July 7 —" where nothing else gives one; the words stay in the body."""
    if front.date is not None:
        return
    for block in blocks[end : end + 12]:
        if block.kind != "text" or len(block.text.split()) < 12:
            continue
        date = _dateline_date(block.text)
        if date:
            front.date, front.dateline = date, True
        if date or not is_summary_label(block):
            return


def _dateline_date(text: str) -> PartialDate | None:
    match = _DATELINE.match(text[:120])
    if not match or not re.match(r"[^\W\d_]{3,}", match["place"]):
        return None
    place = re.match(r"[^,(]+", match["place"])
    if place is None or not (place[0].isupper() or (place[0].istitle() and "," in text[: match.end("place") + 1])):
        return None
    dates = find_dates(text[: match.end("date") + 1])
    return dates[0].date if len(dates) == 1 and dates[0].date.day is not None else None
