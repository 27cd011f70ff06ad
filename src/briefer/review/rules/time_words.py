"""Words by which a judgment says by when. English only."""

from __future__ import annotations

from typing import Final

_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_PERIOD = rf"(?:(?:day|week|month|quarter|year|decade|season|winter|spring|summer|autumn)s?|{_MONTH}|20[0-9][0-9])\b"
_NUMBER = "[0-9]{1,3}|one|two|three|four|five|six|eight|nine|ten|twelve|eighteen|few|several|couple"
_BETWEEN = (
    rf"(?:(?:the|a|an|of|or|to|this|next|coming|following|early|late|mid|end|close|middle|rest|remainder|first|second|half|"
    rf"{_NUMBER})[\s-]+){{0,7}}"
)

AHEAD: Final = (
    # by the end of 2025, until June, within six to nine months
    rf"\b(?:by|until|till|through|before|within)\s+{_BETWEEN}{_PERIOD}",
    # in the next six months, next spring
    rf"\b(?:next|coming|following)\s+{_BETWEEN}{_PERIOD}",
    # will hold talks in 2026, is likely to fall this winter
    rf"\b(?:will|would|likely|unlikely|probably|improbable|certain|certainly)\b[^.;]{{0,300}}?\b"
    rf"(?:in|during|for|over|this)\s+{_BETWEEN}{_PERIOD}",
    r"\b(?:in|over|for)\s+the\s+(?:near|short|medium|long|longer|foreseeable)[\s-]+(?:term|future)\b",
)
