"""The parts of a person's name, as reference managers sort by them."""

from __future__ import annotations

from briefer.model.bibliography import Creator
from briefer.text.letters import begins_lower

_MOST_WORDS = 5
# Languages in which the family name comes first, so that the last word is no family name.
_FAMILY_FIRST = frozenset(("hu", "ja", "ko", "vi", "zh"))
_SUFFIXES = frozenset(("jr", "jr.", "sr", "sr.", "ii", "iii", "iv"))


def person(name: str, language: str = "en") -> Creator:
    """Family and given name of "Jane Q. Doe", "Doe, Jane" or "Ludwig van Beethoven"; else the name in one piece."""
    name = " ".join(name.split())
    family, comma, given = name.partition(", ")
    if comma and "," not in given and given.lower() not in _SUFFIXES:
        return Creator(family=family, given=given)
    words = name.split(" ")
    if comma or not 1 < len(words) <= _MOST_WORDS or language.partition("-")[0].lower() in _FAMILY_FIRST:
        return Creator(literal=name)
    if any(character.isdecimal() for character in name) or not name[0].isalpha():
        return Creator(literal=name)
    last = len(words) - (2 if words[-1].lower() in _SUFFIXES and len(words) > 2 else 1)
    while last > 1 and begins_lower(words[last - 1]):  # "van", "de la", "al-"
        last -= 1
    return Creator(family=" ".join(words[last:]), given=" ".join(words[:last]))
