"""Where a word of estimates is an ordinary word: by what stands before it or after it. English; folded text.

Each entry is a pair of patterns; the first must match up to the word's start, the second from its end on. A word is
ordinary where either does, except for those of ``ONLY_WITH``: they are estimates only where one of the two matches.
"""

from __future__ import annotations

from typing import Final

_DETERMINER = r"(?:the|an?|any|this|that|its|their|his|her|our|my|your|no|some|two|three|most|other|another)"
_CHANCE = r"(?:chances?|possibilit(?:y|ies)|prospects?|likelihoods?|odds|probabilit(?:y|ies))"
_NEVER = r"(?!)"
_QUESTION = (
    r"\b(?:if|whether|so that|how|what|than|wherever|whenever|whatever|whoever)\s"
    r"(?:[^\s,;]+\s){0,6}$"
)
_NOTHING = r"\b(?:nobody|no one|nothing|none|few|little|neither|hardly anyone|no \w+)\s$"
_NUMBER = (
    r"\s+(?:around |about |over |as (?:many|much|few) as )?(?:\d|half\b|"
    r"an? (?:third|quarter|dozen|few|hundred|thousand|million|couple|handful)\b|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|several|dozens|hundreds|thousands)\b)"
)
# What a rule allows or forbids: "under the treaty either side may inspect", "the court ruled that they may not".
_RULE = (
    r"treat(?:y|ies)|laws?|charter|constitution|statutes?|convention|protocol|decree|contracts?|regulations?|lease|"
    r"licen[cs]es?|mandate|rules|act|agreement|accord"
)
_ALLOWED = (
    rf"\b(?:under|by|according to) (?:(?:the|its|their|this|that|an?|new|old|its own|international|domestic) )+"
    rf"(?:\w+ )?(?:{_RULE})\b[^.;]{{0,60}}$|"
    r"\b(?:rul(?:es|ed)|stipulate[sd]?|provide[sd]?|decree[sd]|specif(?:ies|ied)) that [^.;]{1,60}$|"
    r"\b(?:no one|nobody|neither side|neither party|none of them|can and|can or)\s$|"
    r"\b(?:ask|asks|asked|decides?|decided|over|about|question of) (?:who|which) (?:\w+ ){0,3}$"
)
_WITH_LEAVE = (
    r"\s[^.;]{1,60}\b(?:without (?:an? |the |its |their )?(?:prior )?(?:permit|licen[cs]e|permission|consent|approval)|"
    r"from the age of)\b"
)
_SUPERLATIVE = (
    r"\s+(?:the (?:most|best|only|first|last|greatest|largest|biggest|single)|most|best|(?:un|not )?surprisingly)\b"
)

ORDINARY: Final[dict[str, tuple[str, str]]] = {
    # Comparisons, and adjectives of a thing that is named and not foretold
    "likely": (
        rf"\b(?:more|less|least|how|as|so|equally|increasingly|{_DETERMINER[3:-1]})\s$",
        r"\s+(?:than|as not)\b",
    ),
    "most likely": (rf"\b(?:{_DETERMINER[3:-1]}|those|districts|who are|that are)\s$", r"\s+to\b"),
    "unlikely": (
        rf"\b(?:more|less|how|as|equally|increasingly|{_DETERMINER[3:-1]})\s$",
        r"\s+(?:alliance|all(?:y|ies)|partners?|pair|bedfellows?|hero(?:es)?|friends?|coalition|source|event)\b",
    ),
    "improbable": (rf"\b{_DETERMINER}\s$", _NEVER),
    "probable": (
        rf"\b(?:{_DETERMINER[3:-1]}|more|less|equally|(?:confirmed|suspected|proved|proven|possible),?(?: and| or)?"
        r"(?: \d+)?)\s$",
        r"\s+(?:causes?|reserves?|cases?|deaths?|carcinogens?)\b",
    ),
    "inevitable": (rf"\b{_DETERMINER}\s$", _NEVER),
    "certain that": (
        r"(?:%|\b(?:percent|per cent|not|less|far from|(?<!it )is|are|was|were|make|made|making|be|feel|felt))\s$",
        _NEVER,
    ),
    "certain to": (rf"\b(?:{_DETERMINER[3:-1]})\s$", _NEVER),
    "no doubt": (r"\b(?:have|has|had|leave[sd]?|left|leaving|there (?:is|was|can be)|with|in)\s$", _NEVER),
    "sure to": (r"\b(?:make|made|making|be)\s$", _NEVER),
    "bound to": (r"\b(?:legally|duty|contractually|tied|leather)[\s-]$", r"\s+(?:the|an?|this|its|it|them|him|her)\b"),
    "high probability": (_NEVER, r"\s+(?:areas?|zones?|targets?)\b"),
    "odds are": (r"\b(?:at|against|overwhelming|long|betting)\s$", r"\s+(?:against|in|stacked|with|on|long|short)\b"),
    "the odds are": (_NEVER, r"\s+(?:against|in|stacked|with|on|long|short)\b"),
    # May, might, could
    "may": (
        r"(?:\d(?:st|nd|rd|th)?|\b(?:in|by|since|until|till|through|late|early|mid|last|next|"
        rf"whatever|what|as it))[\s-]$|{_ALLOWED}",
        rf"\s+(?:\d|or may not\b)|{_WITH_LEAVE}",
    ),
    "might": (
        r"(?:\b(?:the|its|their|his|her|our|own|of|by|with|full|sheer|naval|economic|industrial|financial|imperial|"
        r"nuclear|armed|air|maritime|combined|growing|commercial|all)|['’]s?)\s$",
        r"\s*(?:[.;:!?)]|$|\s(?:of|alone|is|was|are|were|has|had|have|and|or|against|abroad|on|which|will|would|with|from|over|"
        r"but|than|makes?|gives?|rests?|comes?|remains?)\b)",
    ),
    "could": (
        rf"(?:{_NOTHING}|\bas (?:\w+ )?as (?:\w+ )?$|\bbest (?:it|they|he|she) $|\ball (?:it|they|he|she) $)",
        r"\s+(?:not|no longer|never|hardly|barely|scarcely|only|hear|feel|afford|have [^.;]{2,60} but)\b",
    ),
    "possibly": (r"\b(?:not|n't|cannot|can't|can|as \w+ as)\s$", _NUMBER),
    "perhaps": (_NEVER, f"(?:{_NUMBER}|{_SUPERLATIVE})"),
    "maybe": (_NEVER, _NUMBER),
    **dict.fromkeys(
        ("appears", "appear", "appeared"),
        (
            r"\b(?:to|will|would|did|not|must|should|can|could)\s$",
            r"\s*(?:[.,;:!?)]|$|\s(?:on|in|at|before|alongside|beside|under|with|next|as(?! (?:if|though)\b)|for|"
            r"from|among|between|only|regularly|frequently|twice|once|again|daily|weekly|together|and|or|without|via|by|this|last|"
            r"elsewhere|here|there|during|off|above|below|behind|around|across|over|through|late|early|within|near|outside|inside|every|throughout)\b)",
        ),
    ),
}
# In an indirect question or a condition these leave open what the sentence leaves open.
OPEN: Final = frozenset({"may", "might", "could", "possibly", "perhaps", "maybe"})
OPEN_BEFORE: Final = _QUESTION
ONLY_WITH: Final[dict[str, tuple[str, str]]] = {
    "remote": (
        rf"\b(?:{_CHANCE}|risks?|dangers?|threats?|hopes?)\b[^.;]{{0,90}}\b(?:is|are|was|were|remains?|seems?|looks?|stays?|"
        r"be|as)\s+(?:(?:now|still|very|most|only|at best)\s+)*$",
        rf"\s+{_CHANCE}\b",
    ),
    "most unlikely": (r"\b(?:is|are|seems?|be|remains?|it)\s$", r"\s+(?:to|that)\b"),
}
NEGATED_BEFORE: Final = (
    r"(?:\b(?:not|never|hardly|no longer|neither|nor|far from|anything but)|n['’]t)\s+"
    r"(?:(?:very|so|at all|necessarily|yet|particularly|especially|considered|seen as|thought|now)\s+)?$"
)

__all__ = ["NEGATED_BEFORE", "ONLY_WITH", "OPEN", "OPEN_BEFORE", "ORDINARY"]
