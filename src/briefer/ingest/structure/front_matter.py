"""The title, publication, volume, issue, authors and date at the head of an article.

Every line before the text is read as a line of front matter (``labels``); what is none is a *loose* line. The first
loose line is the title, others are told by where they stand: between fields they are a name, a publication or a
subtitle, after the fields they belong to the body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from briefer.ingest.dates import find_dates, parse_date
from briefer.ingest.raw import RawArticle, RawBlock
from briefer.ingest.structure.asides import leads_elsewhere
from briefer.ingest.structure.author_lines import author_line, outlet_beside, starts_byline
from briefer.ingest.structure.bare_lines import is_page_part
from briefer.ingest.structure.biographies import is_biography, subject_of
from briefer.ingest.structure.fields import GUESS, NAME_GUESS, Field
from briefer.ingest.structure.head_dates import plain_date, without_clock
from briefer.ingest.structure.head_roles import HeadLine, assign_roles
from briefer.ingest.structure.labels import is_citing_sentence, read_line
from briefer.ingest.structure.names import name_group, split_names, tidy
from briefer.ingest.structure.outlets import is_publication, may_be_outlet, outlet_of, without_motto
from briefer.ingest.structure.summary import is_separator, is_summary_label
from briefer.model.dates import PartialDate
from briefer.text.letters import begins_lower
from briefer.text.words import bare_heading, fold, word_set

_LONGEST_HEAD = 40
_TITLE_CHARS = 250


@dataclass(slots=True)
class FrontMatter:
    """What the head says. ``used`` are the lines it was read from, ``title_at`` the title's; the body is the rest."""

    title: str = ""
    publication: str = ""
    volume: str = ""
    issue: str = ""
    authors: tuple[str, ...] = ()
    date: PartialDate | None = None
    date_text: str = ""
    title_at: int | None = None
    used: set[int] = field(default_factory=set)
    empty: set[str] = field(default_factory=set)
    updated: str = ""
    dateline: bool = False
    title_guessed: bool = False


@dataclass(slots=True)
class _Head:
    """The lines before the text: fields by line, loose lines, and where the text begins."""

    fields: dict[int, tuple[Field, ...]]
    loose: list[int]
    end: int


def read_front_matter(blocks: Sequence[RawBlock], raw: RawArticle) -> FrontMatter:
    """The front matter; printed fields come before what the format's metadata say."""
    head = _head(blocks, raw)
    front = FrontMatter(title=_labelled_title(head))
    _find_title(front, head, blocks, raw)
    for at in sorted(head.fields):
        take_fields(front, head.fields[at])
    front.used |= set(head.fields)
    _read_loose(front, head, blocks)
    _take_guesses(front, head)
    _from_update(front)
    _from_metadata(front, raw)
    _from_dateline(front, blocks, head.end)
    return front


# --- the head -------------------------------------------------------------------------------------------------------


def _head(blocks: Sequence[RawBlock], raw: RawArticle) -> _Head:
    head = _Head({}, [], 0)
    waiting = ""
    for at, block in enumerate(blocks[:_LONGEST_HEAD]):
        head.end = at
        if _is_no_line(block):
            continue
        fields = _next_line_value(waiting, block.text) or _fields(block, at)
        waiting = _open_label(fields) if fields else ""
        if fields:
            head.fields[at] = fields
        elif block.kind == "bullet" and (_is_lone_byline(blocks, at) or is_page_part(block.text)):
            head.loose.append(at)
        elif _ends_head(blocks, at, head, raw):
            return head
        elif block.kind != "table":
            head.loose.append(at)
    head.end = min(len(blocks), _LONGEST_HEAD)
    return head


def _is_no_line(block: RawBlock) -> bool:
    return block.kind in {"image", "caption", "note"} or leads_elsewhere(block) or is_separator(block.text)


def _is_lone_byline(blocks: Sequence[RawBlock], at: int) -> bool:
    """ "— Jane Roe": a dash before a name is no list."""
    alone = all(not (0 <= near < len(blocks)) or blocks[near].kind != "bullet" for near in (at - 1, at + 1))
    return alone and bool(author_line(blocks[at].text))


def _ends_head(blocks: Sequence[RawBlock], at: int, head: _Head, raw: RawArticle) -> bool:
    """Whether the text begins with a block that is no field."""
    block = blocks[at]
    if block.kind in {"quote", "numbered", "bullet"} or is_summary_label(block):
        return not _is_numbered_title(blocks, at)
    if block.kind == "table" or _is_body(block, at, head, raw):
        return not _fields_follow(blocks, at)
    if head.fields and _leads_list(blocks, at):
        return True
    if block.kind == "heading" and at and (head.loose or block.level > 1) and not _fields_follow(blocks, at):
        if _only_of_its_level([at], blocks) and not raw.title and not _has_title(head, blocks, raw):
            return False
        return block.level > 1 or bool(raw.title) or _has_title(head, blocks, raw)
    return False


def _leads_list(blocks: Sequence[RawBlock], at: int) -> bool:
    """Whether a list that is no list of fields follows."""
    items = [block for block in blocks[at + 1 : at + 3] if block.kind in {"bullet", "numbered"}]
    return len(items) == 2 and not any(read_line(item.text) for item in items)


def _is_numbered_title(blocks: Sequence[RawBlock], at: int) -> bool:
    """ "1. The Closure" as the first line of a file, and no list."""
    first = at == 0 and blocks[0].kind == "numbered" and len(blocks[0].text) <= _TITLE_CHARS
    return first and all(block.kind != "numbered" for block in blocks[1:4])


def _has_title(head: _Head, blocks: Sequence[RawBlock], raw: RawArticle) -> bool:
    """Whether a title stands above already: a heading, or in plain text the first line."""
    plain = PurePath(raw.file_name).suffix.lower() in {"", ".txt", ".text"}
    return any(blocks[at].kind == "heading" or (plain and not _is_kicker(blocks[at].text)) for at in head.loose)


def _fields(block: RawBlock, at: int) -> tuple[Field, ...]:
    """A block's fields; a heading at the top is a title although it may hold a volume or a date."""
    if block.kind == "table":
        return _table_fields(block)
    if block.kind == "numbered" or is_summary_label(block):
        return ()
    fields = read_line(block.text)
    if block.kind == "heading" and at == 0 and fields and fields[0].name not in {"title", "publication"}:
        return ()
    if len(fields) == 1 and fields[0].name == "other" and len(block.text.split()) > 25:
        return ()
    return fields


def _table_fields(block: RawBlock) -> tuple[Field, ...]:
    """The fields of a table of labels and values at the head."""
    rows = [row for row in block.rows if any(cell.strip() for cell in row)]
    if not rows or len(rows) > 12 or any(len(row) not in {1, 2, 4} for row in rows):
        return ()
    pairs = [row[i : i + 2] for row in rows for i in range(0, len(row), 2)]
    if any(len(pair[0].split()) > 4 for pair in pairs):
        return ()
    fields = [read_line(": ".join(cell.strip().rstrip(":") for cell in pair)) for pair in pairs]
    known = [f for f in fields if f and f[0].name != "other"]
    return tuple(f for found in fields for f in found) if len(known) >= 0.6 * len(pairs) else ()


def _open_label(fields: tuple[Field, ...]) -> str:
    """The name of a field whose value may be on the next line ("Publication:" alone)."""
    last = fields[-1]
    return last.name if not last.value and last.name != "other" else ""


def _next_line_value(name: str, text: str) -> tuple[Field, ...]:
    if not name or (read_line(text) and name not in {"publication", "date"}):
        return ()
    text = tidy(text)
    fits = {
        "publication": is_publication(text),
        "date": bool(read_line(text)) and read_line(text)[0].name == "date" and ":" not in text[:12],
        "volume": bool(re.fullmatch(r"\d{1,4}", text)),
        "issue": bool(re.fullmatch(r"\d{1,4}(?:\s*[-–/]\s*\d{1,4})?", text)),
        "authors": bool(name_group(text)),
    }
    return (Field(name, text),) if fits.get(name, False) else ()


def _is_body(block: RawBlock, at: int, head: _Head, raw: RawArticle) -> bool:
    words = len(block.text.split())
    if block.kind == "heading":
        return False
    if at == 0 and not raw.title:
        return words > 40 or len(block.text) > _TITLE_CHARS
    if at and is_citing_sentence(block.text):
        return True
    return words >= 25 or (words >= 10 and block.text.rstrip("\"'”’»“*_) ").endswith((".", "!", ":", "…")))


def _fields_follow(blocks: Sequence[RawBlock], at: int) -> bool:
    """Whether a line of authors, date or publication follows closely, so that this is a standfirst or a subtitle."""
    if len(blocks[at].text) > 500:
        return False
    for block in blocks[at + 1 : at + 4]:
        if is_summary_label(block) or block.kind not in {"text", "heading"} or len(block.text) > 300:
            return False
        if any(f.name in {"authors", "date", "publication", "volume", "issue"} for f in read_line(block.text)):
            return True
        if (block.kind == "heading" and block.level > 1) or len(block.text.split()) >= 25:
            return False
    return False


# --- fields ---------------------------------------------------------------------------------------------------------


def take_fields(front: FrontMatter, fields: Sequence[Field]) -> None:
    """Takes the fields of a line; the first value of a field wins, later ones stay in their lines only."""
    for found in fields:
        _take(front, found)


def _take(front: FrontMatter, found: Field) -> None:
    if found.name in {"other", "subtitle"}:
        return
    if found.name == "updated":
        front.updated = front.updated or found.value
        return
    if not found.value:
        front.empty.add(found.name)
    elif found.name == "authors":
        front.authors = front.authors or split_names(found.value)
    elif found.name == "date":
        date = _parsed(found.value)
        if _is_better(date, front, found.value):
            front.date, front.date_text = date, found.value
    elif found.name in {"title", "publication", "volume", "issue"} and not getattr(front, found.name):
        setattr(front, found.name, found.value)


_AMBIGUOUS = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/\d{2,4}")


def _is_better(date: PartialDate | None, front: FrontMatter, text: str) -> bool:
    """The first date wins, unless a later one is more exact or not open to two readings."""
    if front.date is None or front.date.year is None:
        return True
    if date is None:
        return False
    if date.year == front.date.year and front.date.day is None and date.day is not None:
        return front.date.month in {None, date.month}
    either = _AMBIGUOUS.search(front.date_text)
    if either and max(int(either[1]), int(either[2])) <= 12 and not _AMBIGUOUS.search(text):
        return {front.date.month, front.date.day} == {date.month, date.day}
    return False


def _parsed(text: str) -> PartialDate | None:
    text = plain_date(text)
    if date := parse_date(text):
        return date
    dates = find_dates(text, citation=True)
    return dates[0].date if dates else None


def _labelled_title(head: _Head) -> str:
    titles = [f.value for at in sorted(head.fields) for f in head.fields[at] if f.name == "title" and f.value]
    return titles[0] if titles else ""


def _find_title(front: FrontMatter, head: _Head, blocks: Sequence[RawBlock], raw: RawArticle) -> None:
    if front.title:
        _forget_printed_title(front, head, blocks)
        return
    at = _title_line(head, blocks, raw)
    if at is None and not raw.title:
        at = _mistaken_title(head, blocks)
    if at is None:
        front.title, front.title_guessed = _fallback_title(raw)
        return
    front.title_at = at
    if at in head.loose:
        head.loose.remove(at)
    front.title = _title_text(f"{blocks[at].label} {blocks[at].text}" if blocks[at].label else blocks[at].text)
    following = at + 1
    while following in head.loose and _goes_on(front.title, blocks[following - 1], blocks[following]):
        front.title = f"{front.title} {_title_text(blocks[following].text)}"
        front.used.add(following)
        head.loose.remove(following)
        following += 1


def _mistaken_title(head: _Head, blocks: Sequence[RawBlock]) -> int | None:
    """The first line without a label, where no other can be the title: a title may look like a byline or a volume."""
    for at in sorted(head.fields):
        if ":" not in blocks[at].text and not any(f.name == "date" for f in head.fields[at]):
            del head.fields[at]
            return at
    return None


def _forget_printed_title(front: FrontMatter, head: _Head, blocks: Sequence[RawBlock]) -> None:
    """A labelled title that is printed again as a heading."""
    for at in list(head.loose):
        if fold(_title_text(blocks[at].text)) == fold(front.title):
            front.title_at = at
            head.loose.remove(at)
            return


def _title_text(text: str) -> str:
    stripped = re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()
    for mark in ("**", "__", "*", "_"):
        if stripped.startswith(mark) and stripped.endswith(mark) and len(stripped) > 2 * len(mark):
            stripped = stripped[len(mark) : -len(mark)]
    return stripped.strip()


def _title_line(head: _Head, blocks: Sequence[RawBlock], raw: RawArticle) -> int | None:
    meta = fold(_title_text(raw.title))
    loose = [at for at in head.loose if len(blocks[at].text) <= _TITLE_CHARS]
    for at in loose:
        if meta and fold(_title_text(blocks[at].text)) == meta:
            return at
    headings = [at for at in loose if blocks[at].kind == "heading"]
    top = [at for at in headings if blocks[at].level <= 1] or _only_of_its_level(headings, blocks)
    suited = [at for at in top or headings if not meta or _alike(meta, fold(blocks[at].text))]
    if suited or (top and not _is_written_by_hand(raw)):
        return (suited or top)[0]
    if meta and not _is_made_by_program(raw):
        return None
    roles = assign_roles(_lines(head, blocks), _given(head), None)
    return next((at for at in loose if roles.get(at) == "title"), None)


def _only_of_its_level(headings: Sequence[int], blocks: Sequence[RawBlock]) -> list[int]:
    """The heading above all others in a file that begins its levels with the second."""
    levels = [block.level for block in blocks if block.kind == "heading"]
    top = min(levels, default=0)
    return [at for at in headings if blocks[at].level == top and levels.count(top) == 1]


def _lines(head: _Head, blocks: Sequence[RawBlock], title_at: int = -1) -> list[HeadLine]:
    """The lines of the head in order, with what was read from each."""
    places = sorted({*head.fields, *head.loose, *([title_at] if title_at >= 0 else [])})
    alone = _alone(blocks, places)
    return [
        HeadLine(
            at,
            blocks[at].text,
            blocks[at].kind == "heading",
            frozenset(f.name for f in head.fields.get(at, ())),
            _is_attached(blocks, at),
            alone[at],
        )
        for at in places
    ]


def _alone(blocks: Sequence[RawBlock], places: Sequence[int]) -> dict[int, bool]:
    """Which lines of a head blank lines part from both neighbours, where other lines of it stand together."""
    starts = {at: blocks[at].line for at in places}
    parted = {
        at: all(not line or abs(line - starts[at]) > 1 for line in (starts.get(at - 1, 0), starts.get(at + 1, 0)))
        for at in places
    }
    grouped = sum(1 for at in places if not parted[at])
    return {at: grouped >= 2 and parted[at] and at < places[-1] for at in places}


def _is_attached(blocks: Sequence[RawBlock], at: int) -> bool:
    """Whether a line of a plain text stands right under another, with a blank line behind it."""
    if not 0 < at < len(blocks) - 1 or not all(b.line for b in blocks[at - 1 : at + 2]):
        return False
    return blocks[at].line == blocks[at - 1].line + 1 and blocks[at + 1].line > blocks[at].line + 1


def _given(head: _Head) -> frozenset[str]:
    """The fields that have a value already."""
    return frozenset(f.name for fields in head.fields.values() for f in fields if f.value and f.name != GUESS)


def _is_written_by_hand(raw: RawArticle) -> bool:
    """Whether the file's own title is one that somebody wrote for this text, before any heading (Markdown)."""
    return PurePath(raw.file_name).suffix.lower() in {".md", ".markdown", ".yaml", ".yml", ".json"}


def _is_made_by_program(raw: RawArticle) -> bool:
    """Whether the file's own title is often left over from another document (Word, PDF)."""
    return PurePath(raw.file_name).suffix.lower() in {".docx", ".pdf"}


def _alike(one: str, other: str) -> bool:
    """Whether two titles are the same but for a site's name or a cut."""
    a, b = set(re.findall(r"\w+", one)), set(re.findall(r"\w+", other))
    return bool(a and b) and len(a & b) >= 0.6 * min(len(a), len(b))


def _is_kicker(text: str) -> bool:
    return bare_heading(text) in word_set("front-matter", "kickers")


def _is_rubric(text: str) -> bool:
    """A line over the title that names the kind of text or the part of the magazine."""
    return _is_kicker(text) or bare_heading(text) in word_set("sections", "headings")


def _goes_on(title: str, block: RawBlock, following: RawBlock) -> bool:
    """Whether a title is broken over two lines."""
    if block.kind != following.kind or (block.line and following.line != block.line + 1):
        return False
    if following.kind == "heading" or author_line(following.text) or starts_byline(following.text):
        return False
    open_end = re.search(
        r"(?:[:–—&,-]\s*$|\b(?:of|the|and|in|to|for|a|with|on|и|в|на|с|və|und|der|die|de|la|et))$", title
    )
    return bool(open_end) or begins_lower(following.text)


def _fallback_title(raw: RawArticle) -> tuple[str, bool]:
    if raw.title.strip():
        return _title_text(raw.title), False
    return "", True


# --- lines without labels -------------------------------------------------------------------------------------------


def _read_loose(front: FrontMatter, head: _Head, blocks: Sequence[RawBlock]) -> None:
    """Takes authors and publication from lines without labels; lines that say neither are kept as they are."""
    title_at = -1 if front.title_at is None else front.title_at
    roles = assign_roles(_lines(head, blocks, title_at), _given(head) | {"title"}, title_at)
    names: list[str] = []
    for at in head.loose:
        text, role = tidy(blocks[at].text), roles.get(at, "body")
        if front.authors and is_biography(text, front.authors):
            continue
        if not front.authors and not names and role != "body" and (subject := subject_of(text)):
            names.append(subject)
        if role == "authors" and not front.authors:
            names += author_line(text)
            front.publication = front.publication or outlet_beside(text)
        elif role == "publication" and not front.publication:
            front.publication = without_motto(text) or outlet_of(text) or text
        if role != "body" or _is_affiliation(text, at, front, blocks):
            front.used.add(at)
    front.authors = front.authors or tuple(dict.fromkeys(names))


def _is_affiliation(text: str, at: int, front: FrontMatter, blocks: Sequence[RawBlock]) -> bool:
    """A short line of post or institute right under the authors."""
    if not front.authors or at - 1 not in front.used or len(text) > 120 or text.endswith("."):
        return False
    if not any(name in blocks[at - 1].text for name in front.authors):
        return False
    words = {fold(w) for w in re.findall(r"[\w.-]+", text)}
    return bool(words & (word_set("front-matter", "affiliation_words") - {"of", "for", "at", "the"}))


# --- metadata and dateline ------------------------------------------------------------------------------------------


def _take_guesses(front: FrontMatter, head: _Head) -> None:
    """Takes what lines may have said of authors and publication, when no line says it better."""
    guesses = [f for at in sorted(head.fields) for f in head.fields[at] if f.name in {GUESS, NAME_GUESS}]
    for guess in guesses:
        if guess.name == NAME_GUESS and not front.authors:
            front.authors = split_names(guess.value)
        elif not front.publication and guess.value not in front.authors and may_be_outlet(guess.value):
            front.publication = guess.value


def _from_update(front: FrontMatter) -> None:
    """The day of the last change where no other day is given."""
    if front.date is None and front.updated and (date := _parsed(without_clock(front.updated))):
        front.date, front.date_text = date, front.updated


def _from_metadata(front: FrontMatter, raw: RawArticle) -> None:
    front.title = front.title or _title_text(raw.title)
    front.publication = front.publication or tidy(raw.publication)
    if not front.authors and raw.authors:
        front.authors = tuple(name for text in raw.authors for name in (split_names(text) or (tidy(text),)) if name)
    if front.date is None and raw.date:
        front.date, front.date_text = _parsed(raw.date), raw.date


_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][\w .,'’()/-]{1,60}?),?\s+\(?(?P<date>[^—–()]{3,30}?)\)?\s*"
    r"(?:\([^)]{2,40}\)\s*)?(?:[—–]|--|\s-)\s*\S"
)


def _from_dateline(front: FrontMatter, blocks: Sequence[RawBlock], end: int) -> None:
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
