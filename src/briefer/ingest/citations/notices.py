"""What the citation reader tells the editor, in plain sentences. Constants only."""

from __future__ import annotations

DOUBTS: dict[str, str] = {
    "no-source": "The source is missing here; perhaps it was lost with its link.",
    "no-date": "A source stands here without a date.",
    "named-before": "Only a date stands in the parenthesis; the source was taken from the words before it.",
    "unclosed": "The closing bracket is missing; the citation was taken to end with its last date.",
}
NOTICE_CODES: dict[str, str] = {
    "no-source": "citation-without-source",
    "no-date": "citation-without-date",
    "named-before": "citation-source-assumed",
    "unclosed": "bracket-missing",
}
_UNDATED = "The article has no date. Its year was taken to be {year}, "
YEAR_BASES: dict[str, str] = {
    "volume": _UNDATED + "from the volume of {publication}.",
    "order": _UNDATED + "from the order of dates in its citations.",
    "address": _UNDATED + "the latest in the addresses that it cites.",
    "accessed": _UNDATED + "the latest in which it says a page was accessed.",
    "cited": _UNDATED + "the latest that is printed in its citations.",
    "after-cited": _UNDATED
    + "because its citations print {latest} beside dates without a year, which seem to be of the year after.",
    "text": _UNDATED + "the latest that its text names; its citations tell of none later.",
}
YEAR_UNKNOWN = "The article has no date, and nothing in it tells the year: {count} dates stay without one."
BESIDE_OUTLET = "“{text}” names an outlet and a date outside of brackets, and was not read as a citation."
