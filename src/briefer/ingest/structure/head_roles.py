"""Reads the unlabelled lines of a head as a whole: which is the title, the by-line, the publication, a subtitle.

No line tells by itself: "Harbour Review" may be a title, a publication or a person's name. So every line is scored for
every role by what it looks like and where it stands, each line is tried as the title, and the reading that explains
all lines best is taken. The weights are ours; what they mean is said beside them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from briefer.ingest.dates import find_dates
from briefer.ingest.structure.author_lines import author_line
from briefer.ingest.structure.bare_lines import is_page_part
from briefer.ingest.structure.fields import NAME_GUESS
from briefer.ingest.structure.names import is_person, tidy
from briefer.ingest.structure.outlets import (
    is_institution,
    is_known_publication,
    is_motto,
    is_post,
    is_publication,
    is_series,
    may_be_outlet,
    outlet_of,
    without_motto,
)
from briefer.text.letters import begins_lower
from briefer.text.words import alternatives, bare_heading, fold, word_set

Role = Literal["title", "subtitle", "authors", "publication", "other", "body"]

_LOWEST = -100.0
_SEPARATOR = re.compile(r"\s[|•·>*~/]\s|[|•·∙◆◇■●★✦❖▪‖¦]|::")
_ADDRESS = re.compile(r"www\.|https?://|\S@\S|<\S+>|\b\w+\.(?:com|org|net|info|eu|de|ru|az|fr|uk)\b", re.IGNORECASE)
_SLOGAN = re.compile(
    r"\b(?:since|est\.?|founded|gegründet|depuis|основан\w*)\s+(?:in\s+)?(?:1[5-9]|20)\d\d\b", re.IGNORECASE
)
_FUNCTION_WORD = re.compile(
    r"(?<![^\s(«“\"'’-])(?:the|a|an|of|in|on|and|to|for|with|at|by|from|as|is|are|not|or|after|before|under|over|into|"
    r"amid|its|their|how|why|what|who|when|в|на|и|с|за|по|о|к|для|от|из|не|как|что|və|ilə|üçün|der|die|das|und|im|in|"
    r"von|zu|für|mit|auf|le|la|les|des|du|et|en|au|aux|sur|dans|el|los|las|del|y|con|por|para|que)(?![^\s,.:;!?’'”»)-])"
)
_FIRST_WORDS = frozenset(
    {"the", "a", "an", "how", "why", "what", "who", "when", "where", "is", "are", "can", "will", "as"}
)


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of the head in its place; ``fields`` names what was read from it, empty for a line without labels.

    ``is_heading`` is what the format says, ``attached`` whether it stands right under the line before it and apart from
    the one after it, ``alone`` whether blank lines part it from both while other lines of the head stand together.
    """

    at: int
    text: str
    is_heading: bool
    fields: frozenset[str]
    attached: bool = False
    alone: bool = False


def assign_roles(lines: Sequence[HeadLine], labelled: frozenset[str], title_at: int | None) -> dict[int, Role]:
    """The role of every line without fields. ``labelled`` are the fields given elsewhere, ``title_at`` a sure title.

    ``title_at`` of -1 means that the title is known and stands on none of these lines.
    """
    loose = [line for line in lines if not line.fields]
    candidates = [title_at] if title_at is not None else [line.at for line in loose]
    readings = [_reading(lines, labelled, at) for at in candidates]
    return max(readings, key=lambda reading: reading[0], default=(0.0, {}))[1]


def _reading(lines: Sequence[HeadLine], labelled: frozenset[str], title_at: int) -> tuple[float, dict[int, Role]]:
    """The best roles of all lines if the title stands there, and how well they explain the lines together."""
    last = _last_of_head(lines, title_at)
    sure = {line.at for line in lines if not line.fields and line.at != title_at and _is_surely_person(line.text)}
    roles: dict[int, Role] = {}
    total = 0.0
    published = "publication" in labelled
    for place, line in enumerate(lines):
        if line.fields:
            continue
        scores = _scores(lines, place, labelled, title_at, last)
        if sure and line.at not in sure:
            # One line is somebody's name for certain; beside it, other capitalised words are rather an outlet's.
            scores = {**scores, **_not_a_name(scores, line)}
        if published:
            scores["publication"] = _LOWEST
        role = max(scores, key=lambda name: scores[name])
        published = published or role == "publication"
        roles[line.at] = role
        total += scores[role]
    return total, roles


def _last_of_head(lines: Sequence[HeadLine], title_at: int) -> int:
    """The last line that surely belongs to the head: a field, a by-line, or the title."""
    sure = [
        line.at for line in lines if line.fields or line.at == title_at or (line.at > title_at and _names(line.text))
    ]
    return max(sure, default=-1)


def _scores(
    lines: Sequence[HeadLine], place: int, labelled: frozenset[str], title_at: int, last: int
) -> dict[Role, float]:
    line = lines[place]
    if line.at == title_at:
        return {"title": _title_score(line) + (0.8 if not any(not near.fields for near in lines[:place]) else 0.0)}
    before, after_head = line.at < title_at, line.at > last
    title = next((near for near in lines if near.at == title_at), None)
    previous = lines[place - 1] if place else None
    following = lines[place + 1] if place + 1 < len(lines) else None
    beside = {name for near in (previous, following) if near for name in near.fields}
    under_title = previous is not None and previous.at == title_at
    posted = previous is not None and is_post(line.text) and _says_who(previous)
    open_place = before or _is_before_names(lines, place, title_at)
    leading = not any(_says_who(near) for near in lines[:place] if near.at != title_at)
    named = _publication_score(line.text, open_place, leading, beside, place) + (
        2.0 if following and is_motto(following.text) else 0.0
    )
    return {
        "authors": _authors_score(line, before, labelled, under_title) + 1.5 * _post_follows(following),
        "publication": named
        - (_titled(line, title) if before else 0.0)
        - (3.0 if posted and not (open_place and is_publication(line.text)) else 0.0),
        "subtitle": _subtitle_score(line, before, after_head),
        "other": _other_score(line, before, after_head, title) + (2.0 if posted else 0.0),
        "body": _body_score(line) if after_head and not before else _LOWEST,
    }


def _is_before_names(lines: Sequence[HeadLine], place: int, title_at: int) -> bool:
    """Whether a line under a heading that is the title for certain stands before any names.

    There an institute is who publishes, as it is over the title or under several lines of names; behind one name it is
    where its bearer works.
    """
    sure = title_at < 0 or any(line.at == title_at and line.is_heading for line in lines)
    named = [line for line in lines[:place] if line.at != title_at and _says_who(line)]
    return (sure and not named) or len(named) > 1


def _says_who(line: HeadLine) -> bool:
    return "authors" in line.fields or _names(line.text)


def _post_follows(following: HeadLine | None) -> bool:
    """Whether the next line is a post or an institute and no name, so that this one is somebody's name."""
    return following is not None and not following.fields and is_post(following.text) and not _names(following.text)


def _subtitle_score(line: HeadLine, before: bool, after_head: bool) -> float:
    """A phrase between the title and the last line of the head, or one set close to it and apart from the text."""
    if before or (after_head and not line.attached):
        return _LOWEST
    named = is_publication(line.text) or is_institution(line.text)
    apart = 1.5 if line.alone else 0.0
    return 1.0 + 0.5 * bool(_FUNCTION_WORD.search(line.text)) - (1.0 if named else 0.0) - apart


def _not_a_name(scores: Mapping[Role, float], line: HeadLine) -> dict[Role, float]:
    if "authors" not in scores or scores["authors"] <= _LOWEST:
        return {}
    outlet = 2.0 if may_be_outlet(tidy(line.text)) else 0.0
    return {"authors": scores["authors"] - 2.5, "publication": scores["publication"] + outlet}


def _title_score(line: HeadLine) -> float:
    """A title is a phrase of some words with small ones among them; it is no date, no name, no outlet, no series."""
    text = tidy(line.text)
    words = text.split()
    score = 2.0 if 3 <= len(words) <= 18 else 0.6 if len(words) == 2 else -0.5 if len(words) == 1 else -2.0
    score += 1.2 if len(words) >= 3 and _FUNCTION_WORD.search(text) else 0.0
    score += 0.6 if words and (fold(words[0]) in _FIRST_WORDS or text.endswith("?")) else 0.0
    score -= 1.5 if begins_lower(text) else 0.0
    score += 0.6 if re.search(r"\S:\s+\S", text) and len(words) >= 4 else 0.0
    score += 3.0 if line.is_heading else 1.2 if line.alone else 0.0
    score -= 2.5 if _SEPARATOR.search(line.text) else 0.0
    score -= 4.0 if _ADDRESS.search(text) or _SLOGAN.search(text) or _is_kicker(text) else 0.0
    score -= 3.0 if _is_series(text) or without_motto(text) or is_motto(text) else 0.0
    score -= 2.5 if _LABELLED.fullmatch(text) or _NAMELESS.match(text) else 0.0
    score += 2.0 if line.text.rstrip().endswith(":") and len(words) > 1 else 0.0
    score -= 3.0 if _has_day(text) else 0.0
    score -= 2.5 if is_publication(text) or is_known_publication(text) or is_institution(text) else 0.0
    score -= (4.0 if _is_surely_person(text) else 1.5) if _names(text) else 0.0
    score -= 2.5 if text.endswith(".") and len(words) >= 5 else 0.0
    return score


def _titled(line: HeadLine, title: HeadLine | None = None) -> float:
    """How odd it is that a line stands above the title although it reads like one; less so where that stands alone."""
    return (0.3 if title is not None and title.alone else 0.6) * max(0.0, _title_score(line))


def _authors_score(line: HeadLine, before: bool, labelled: frozenset[str], next_to_title: bool) -> float:
    """Names stand under the title; a name with a known given name is one anywhere."""
    if not _names(line.text):
        return _LOWEST
    score = 4.0 if _is_surely_person(line.text) else 2.0
    score += -0.7 if before else 0.8
    given = 2.5 if "authors" in labelled else 2.0 if NAME_GUESS in labelled and score < 4.0 else 0.0
    return score + (0.5 if next_to_title else 0.0) - given


def _publication_score(text: str, before: bool, leading: bool, beside: set[str], place: int) -> float:
    """An outlet stands above the title or beside a volume or date; the table knows some, its words tell others."""
    original, mottoed = text, bool(without_motto(text))
    posted = "," in text and is_post(text.split(",")[0]) and not is_publication(text.split(",")[0])
    colon = text.rstrip().endswith(":")
    text = (without_motto(text) or outlet_of(text) if not _names(text) else "") or tidy(text)
    words = text.split()
    if is_known_publication(text):
        return 6.0
    score = 2.5 if is_publication(text) else 2.3 if (before or leading) and is_institution(text) else 0.0
    score += (2.0 if mottoed else 0.0) - (3.0 if colon or _LABELLED.fullmatch(text) else 0.0)
    score += (1.0 if before else -1.5) + (0.3 if place == 0 else 0.0)
    score += 1.6 if beside & {"volume", "issue"} else 0.8 if "date" in beside else 0.0
    score -= (0.5 if place == 0 and text.isupper() else 1.2 if place == 0 else 1.6) if len(words) == 1 else 0.0
    score -= 3.0 if len(words) > 8 or text.endswith((".", "?", "!")) else 0.0
    score -= 2.0 if _is_kicker(text) or _ADDRESS.search(text) or _SLOGAN.search(text) else 0.0
    score -= 3.0 if is_motto(text) or _is_menu(original) else 0.0
    score -= 1.5 if _is_series(text) or _SEPARATOR.search(text) else 0.0
    score -= 3.5 if posted else 0.0
    return score - (3.0 if _is_surely_person(text) else 0.0)


def _other_score(line: HeadLine, before: bool, after_head: bool, title: HeadLine | None) -> float:
    """Kickers, series, slogans, addresses, posts: read, kept, and no field. What reads like a title is none of them."""
    text = line.text
    score = 0.8 if before else -0.5 if after_head else 0.6
    score -= _titled(line, title) if before else 0.0
    score += 3.0 if _is_kicker(text) else 0.0
    score += 2.0 if _ADDRESS.search(text) or _SLOGAN.search(text) else 0.0
    score += 2.0 if _is_series(text) or is_motto(text) or _LABELLED.fullmatch(text) else 0.0
    score += 3.0 if is_page_part(tidy(text)) or _NAMELESS.match(text) else 0.0
    return score + (0.8 if _SEPARATOR.search(text) else 0.0)


def _body_score(line: HeadLine) -> float:
    """A line right above the text with nothing of the head after it is the first heading."""
    return (
        1.5 + (1.0 if line.is_heading else 0.0) - (1.5 if _names(line.text) else 0.0) - (1.5 if line.attached else 0.0)
    )


def _names(text: str) -> bool:
    return bool(author_line(text))


def _is_surely_person(text: str) -> bool:
    names = author_line(text)
    return bool(names) and any(is_person(name) for name in names)


def _is_kicker(text: str) -> bool:
    return bare_heading(text) in word_set("front-matter", "kickers")


def _has_day(text: str) -> bool:
    return any(found.date.year and found.date.day for found in find_dates(text, citation=True))


# "From our correspondent in Oslo"
_NAMELESS = re.compile(r"(?:from|by|von|par)\s+(?:our|a|an|unser\w*|notre)\s", re.IGNORECASE)


def _is_menu(text: str) -> bool:
    """ "Home | Archive | Search": single words between bars."""
    parts = [part for part in _SEPARATOR.split(text) if part.strip()]
    return len(parts) >= 3 and all(len(part.split()) == 1 for part in parts)


# "Risk level: Elevated": a label that is in no table, and a short value.
_LABELLED = re.compile(r"[^\W\d_][\w-]*(?:\s[a-z][\w-]*){0,2}:\s+\S+(?:\s\S+)?")


def _is_series(text: str) -> bool:
    kind, colon, topic = text.partition(":")
    if colon and is_series(kind) and len(topic.split()) <= 2:
        # "Country Risk Note: Norland"
        return True
    return is_series(text) or _series_pattern().search(text) is not None


@lru_cache(maxsize=1)
def _series_pattern() -> re.Pattern[str]:
    """ "Policy Memo no. 12", "Situation report 6 of 2025": a kind of paper with its number, or for whom it is."""
    kinds = alternatives(word_set("front-matter", "series_words"))
    numbered = alternatives(word_set("front-matter", "issue_words"))
    return re.compile(
        rf"\b(?:{kinds})\b[\s,:#]*(?:(?:{numbered})\.?\s*)?\d"
        rf"|\b(?:series|reihe|серия|not for distribution|confidential|embargoed|prepared for|for internal use)\b",
        re.IGNORECASE,
    )
