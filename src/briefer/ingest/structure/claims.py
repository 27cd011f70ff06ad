"""A heading that makes a claim: the main clause of a section's topic sentence, in its own words.

Briefing papers want headings that state a message. In analytic prose the first sentences of a section say it, and their
main clause ends where a comma, a dash or a subordinate clause begins. Only a clause of four to eleven words with a
finite verb is taken; otherwise the caller falls back on a key phrase.
"""

from __future__ import annotations

import re

from briefer.text.sentences import sentences

_FEWEST, _MOST = 4, 11
_TOPIC_SENTENCES = 3
_PARENTHESES = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
# What tells the time or the place before the clause begins: "At the end of June, …".
_LEAD_IN = re.compile(
    r"(?:on|in|at|by|since|after|before|during|over|following|given|despite|amid|with|for|according to|as)"
    r"\s[^,;:.!?]{1,70},\s+",
    re.IGNORECASE,
)
# A clause that leans on the sentence before it says nothing by itself.
_LEANING = re.compile(
    r"(?:this|these|those|that|such|it|they|he|she|his|her|their|its|but|and|or|yet|so|however|moreover|for example|"
    r"for instance|later|then|there|here|in their words|in response|as a result|according to|while|although|if|when|"
    r"what|who|why|how|another|other|both|one|some|also|still|meanwhile)\b",
    re.IGNORECASE,
)
# Where the main clause ends.
_END = re.compile(
    r"\s*[,;:—–]\s|\s+(?:which|who|whose|whom|where|because|since|while|although|though|whereas|after|before|until|amid|"
    r"despite|due to|following|over the|in the past|during|as|when|if|so that|in order to|including|such as|"
    r"through|thanks to|according to|particularly|especially|with)\s|[.!?…]+$",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|cannot|could|may|might|must|should|does|do|did|remains?|"
    r"seeks?|faces?|needs?|wants?|risks?|tries|grows?|becomes?|keeps?|loses?|gains?|makes?|shows?|means|marks?|threatens?|"
    r"\w{2,}(?:ened|ated|ized|ised|ified|orated|ied|ished|cted|ked|led|red|ned|ped|sed|ted|ded|ved|ged|hed))\b"
)
# Saying verbs hide the claim in what follows them.
_SAYING = re.compile(
    r"\b(?:said|says|declared|announced|reported|noted|stated|claimed|argued|told|suggested|believes?|thinks?)\b"
)


def claim(text: str, language: str) -> str:
    """The claim of a section's first sentences as a heading, empty when none reads as one. English only so far."""
    if language.partition("-")[0] != "en":
        return ""
    plain = _PARENTHESES.sub("", text)
    for span in sentences(plain)[:_TOPIC_SENTENCES]:
        heading = _clause(plain[span.start : span.end])
        if heading:
            return heading
    return ""


def _clause(sentence: str) -> str:
    """The shortest beginning of the sentence that is a clause of its own, up to where another one begins."""
    lead = _LEAD_IN.match(sentence)
    rest = sentence[lead.end() :] if lead else sentence
    if _LEANING.match(rest):
        return ""
    for end in (*(match.start() for match in _END.finditer(rest)), len(rest)):
        clause = rest[:end].strip()
        if _SAYING.search(clause) or len(clause.split()) > _MOST:
            return ""
        if len(clause.split()) >= _FEWEST and _VERB.search(clause):
            return clause[:1].upper() + clause[1:]
    return ""
