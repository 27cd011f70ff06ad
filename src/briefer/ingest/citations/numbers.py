"""The numbers of laws, cases and documents: "EU 2024/55", "C-9", "HC/12/2024", "EUCO 9/24", "DS100", "[2024] UKSC 5".

After a name and a comma such a number belongs to the name. Alone it is that of a law, and cites nothing; but a symbol
of the United Nations is a document's, and short letters with digits ("N1", "TV100") may be an outlet's name.
"""

from __future__ import annotations

import re

_LONGEST = 60
_BRACKETED_YEAR = re.compile(r"[\[(](?:19|20)\d\d[\])]\s")
_LABEL = re.compile(
    r"(?:UN\s)?(?:case|appeal|petition|docket|doc|document|file|form|application|ref|cause)\b\.?\s|(?:no|nr)\.\s?|№\s?",
    re.I,
)
_LABELLED = re.compile(r"[\w./:-]*\d[\w./:-]*")
_CODE = re.compile(r"[A-ZА-ЯƏİ\d][A-ZА-ЯƏİ\d./()–:-]*|of|v\.?|and")
_SLASHED = re.compile(r"\d/|/\d")
_HYPHENED = re.compile(r"(?<![A-ZА-Я])[A-ZА-Я]{1,2}-\d{1,4}(?![\d.])")
_LONG = re.compile(r"\d{3,}")
_FILING = re.compile(r"10-[KQ]|8-K|6-K|20-F|40-F|S-1|F-1|13[DFG]|DEF 14A")
_SYMBOL = re.compile(r"(?:A|S|E|ST|CCPR|CAT|CERD|CRC|FCCC|TD|DP|UNEP|GC|INFCIRC)/(?!RES)[A-Z\d.]+(?:/[A-Z\d.]+)*")
_CONGRESS = re.compile(r"(?:H\.\s?R|S|H\.\s?Res|S\.\s?Res|H\.J\.\s?Res|S\.J\.\s?Res)\.\s?\d+")
_ROUND_THE_CLOCK = re.compile(r"\d{1,2}/\d")
_LAW_WITH_YEAR = re.compile(r"(?:\S+\s){1,4}(?:\d{1,6}/(?:19|20)\d\d|(?:19|20)\d\d/\d{1,6})(?:/\w{1,4})?")

# What a date finder would take for a date: "9/24" in "EUCO 9/24, 3 May"; not "AFP 5/25/2025" or "EDM 5/6 May".
NUMBER_IN_TEXT = re.compile(
    r"(?<![\w/])(?:[A-ZА-Я]{1,8}(?:/[A-ZА-Я\d]{1,8}){0,4}[\s/-]?\d{1,6}/\d{2,6}|(?=[A-Z/.]{1,40}\d)[A-Z]{1,8}(?:/[A-Z\d.]{1,8}){1,6}"
    r"|(?:Case|Docket|Application|Appeal|Petition|Cause|Document|File)\s(?:No|Nr)s?\.?\s?[\w./-]{0,12}\d[\w./-]{0,20})"
    r"(?![\w/]|\s[^\W\d_])"
)


def is_number(name: str) -> bool:
    """Whether a text is nothing but the number of a document."""
    if len(name) > _LONGEST or not any(sign.isdecimal() for sign in name):
        return False
    if _FILING.fullmatch(name):
        return True
    if label := _LABEL.match(name):
        return is_number(name[label.end() :]) or bool(_LABELLED.fullmatch(name, label.end()))
    year = _BRACKETED_YEAR.match(name)
    rest = name[year.end() :] if year else name
    if not all(_CODE.fullmatch(word) for word in rest.split()):
        return False
    return bool(year or _SLASHED.search(rest) or _HYPHENED.search(rest) or _LONG.search(rest))


def is_symbol(name: str) -> bool:
    """Whether a text is a document symbol of the United Nations, resolutions excepted: "S/2024/12"."""
    if not any(sign.isdecimal() for sign in name):
        return False
    return bool(_SYMBOL.fullmatch(name) or re.match(r"UN\s(?:doc|document)\b", name, re.I))


def is_law_number(name: str) -> bool:
    """Whether a name alone is the number of a law or a case: "EU 2024/55", "Lei 5/2023", "C-9", not "DS100"."""
    if _LAW_WITH_YEAR.fullmatch(name) or _CONGRESS.fullmatch(name):
        return True
    if _ROUND_THE_CLOCK.fullmatch(name):
        return False
    return is_number(name) and not is_symbol(name) and bool(not name.isalnum() or name.isdecimal())
