"""Which blocks are headings: those the format says are, and short lines that can be nothing else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from briefer.ingest.raw import RawBlock
from briefer.ingest.structure.asides import is_caption
from briefer.ingest.structure.summary import is_label_line, is_separator
from briefer.text.words import bare_heading, fold, word_set

_MOST_CHARS = 110
_MOST_WORDS = 14
_ENDS_SENTENCE = re.compile(r"[.;,…]['\"”’»“)\]*_]*$|\)\.?$")
_QUOTED = re.compile(r"[\"“„«].*[\"”“»][.,]?$")
_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-Z])[.)]?\s+(?=[^\W\d_]|[\"“«])")
_WORDS = re.compile(r"[^\W\d_][\w'’-]*")
_FUNCTION = re.compile(r"^.{1,3}$")
_ASKS = re.compile(r"(?:but|and|so|yet|then|or|но|и|а|amma|lakin|aber|und|doch|mais|et)\b", re.IGNORECASE)


def find_headings(blocks: Sequence[RawBlock], free: Callable[[int], bool]) -> dict[int, int]:
    """The index and level of every heading among the ``free`` blocks; 1 is the highest level."""
    marked = {at: max(1, b.level) for at, b in enumerate(blocks) if b.kind == "heading" and free(at) and b.text.strip()}
    marked = {at: level for at, level in marked.items() if not _is_misread(blocks[at].text)}
    found = dict(marked)
    ranks = {
        at: rank for at in range(len(blocks)) if free(at) and at not in marked and (rank := _rank(blocks, at, free))
    }
    if marked:
        # A file that marks its headings may still set lower ones in bold only.
        ranks = {at: rank for at, rank in ranks.items() if rank[0] == "bold"}
    ranks = _without_lists(ranks, blocks, lambda at: free(at) and at not in marked)
    order = list(dict.fromkeys(style for style, _ in (ranks[at] for at in sorted(ranks))))
    base = max(marked.values(), default=0)
    for at, (style, depth) in ranks.items():
        found[at] = base + (depth if style == "numbered" else 1 + (order.index(style) if len(order) > 1 else 0))
    return _levels_from_one(found)


def _is_misread(text: str) -> bool:
    """A heading of a whole paragraph is a paragraph in a large type."""
    return len(text) > 300 or (len(text.split()) > 25 and text.rstrip().endswith("."))


def _levels_from_one(found: dict[int, int]) -> dict[int, int]:
    ranks = {level: number for number, level in enumerate(sorted(set(found.values())), 1)}
    return {at: ranks[level] for at, level in found.items()}


def _rank(blocks: Sequence[RawBlock], at: int, free: Callable[[int], bool]) -> tuple[str, int] | None:
    """The style of a line that reads as a heading and its depth, or nothing."""
    block = blocks[at]
    text = block.text.strip()
    if block.kind not in {"text", "numbered"} or not text or is_separator(text) or is_label_line(text):
        return None
    if is_caption(block):
        return None
    if len(text) > _MOST_CHARS or len(text.split()) > _MOST_WORDS or not _leads(blocks, at, free):
        return None
    if block.kind == "numbered":
        return _numbered_rank(blocks, at)
    if _is_bold(block) and not _ENDS_SENTENCE.search(text):
        return "bold", 1
    if not _reads_as_heading(text):
        return None
    if (match := _NUMBER.match(text)) and not text[match.end() :].isupper():
        return "numbered", 1 + match["number"].count(".")
    if _is_upper(text):
        return "capitals", 1
    return ("plain", 1) if _fits_plain(blocks, at, text) else None


def _leads(blocks: Sequence[RawBlock], at: int, free: Callable[[int], bool]) -> bool:
    """Whether text of some length comes after it, a lower heading at most between, and a sentence ended before it."""
    after = at + 1
    while after < len(blocks) and blocks[after].kind == "image":
        after += 1
    if after >= len(blocks) or not free(after):
        return False
    following = blocks[after]
    if following.kind in {"bullet", "numbered", "table", "quote"}:
        return True
    if len(following.text) <= _MOST_CHARS and following.kind == "text":
        # A heading over a heading, or over a paragraph of one short sentence.
        beyond = blocks[after + 1] if after + 1 < len(blocks) else None
        ends = bool(re.search(r"[.!?…:][\"'”’»“)\]*_]*$", following.text.rstrip()))
        return ends or (beyond is not None and len(beyond.text) > _MOST_CHARS)
    return True


def _is_bold(block: RawBlock) -> bool:
    covered = sum(m.end - m.start for m in block.marks if m.kind == "strong")
    text = block.text.strip()
    starred = text.startswith(("**", "__")) and text.endswith(("**", "__", "**:")) and len(text) > 5
    return starred or (bool(text) and covered >= 0.9 * len(text))


def _is_upper(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return (
        len(letters) >= 3
        and sum(1 for c in letters if c.isupper()) >= 0.9 * len(letters)
        and any(c.lower() != c for c in letters)
    )


def _reads_as_heading(text: str) -> bool:
    if _ENDS_SENTENCE.search(text) and not re.search(r"\([^)]{1,12}\)$", text):
        return False
    first = text.lstrip("\"“„«‘'([ ")[:1]
    if not (first.isupper() or first.isdigit() or (first.isalpha() and first.lower() == first.upper())):
        return False
    if _QUOTED.fullmatch(text) and len(text.split()) > 5:
        return False
    if text.endswith(("!", "?")) and (_ASKS.match(text) or re.search(r"[.!?]\s+\S", text)):
        return False
    if re.search(r"[.!?]\s+[^\W\d_]{3,}.*[.!?]\s", text) or re.search(r"https?://|@\w", text):
        return False
    return not (text.endswith(":") and _introduces(text))


def _introduces(text: str) -> bool:
    """Whether a line with a final colon leads in a list or a quotation instead of naming a section."""
    words = [fold(w) for w in _WORDS.findall(text)]
    if not words:
        return True
    lead_ins = word_set("sections", "list_lead_ins")
    if len(words) <= 4 and words[-1] not in lead_ins and not set(words) & {"following", "следующие", "aşağıdakı"}:
        return False
    return words[-1] in lead_ins or bool(set(words) & lead_ins) or not _is_titled(text)


def _is_titled(text: str) -> bool:
    """Whether the longer words are capitalised, as in English titles."""
    words = [w for w in _WORDS.findall(text) if not _FUNCTION.match(w)]
    return bool(words) and sum(1 for w in words if w[0].isupper()) >= 0.7 * len(words)


def _fits_plain(blocks: Sequence[RawBlock], at: int, text: str) -> bool:
    if bare_heading(text) in word_set("sections", "headings"):
        return True
    words = text.split()
    if text.endswith("!"):
        return False
    if text.endswith("?"):
        return _is_titled(text) or len(words) <= 9
    if at + 1 < len(blocks) and blocks[at + 1].kind in {"bullet", "numbered"} and not _is_titled(text):
        return len(words) <= 5
    return len(words) <= _MOST_WORDS


def _numbered_rank(blocks: Sequence[RawBlock], at: int) -> tuple[str, int] | None:
    """A numbered line is a heading when a longer text follows it and it is no item of a list."""
    text = blocks[at].text.strip()
    following = blocks[at + 1]
    before = blocks[at - 1].kind if at else "text"
    if (
        following.kind == "numbered"
        and len(following.text) <= _MOST_CHARS
        and not re.match(r"\d+\.\d", following.label)
    ):
        return None
    if before == "numbered" and len(blocks[at - 1].text) > _MOST_CHARS:
        return None
    if following.kind != "table" and len(following.text) < 0.8 * len(text):
        return None
    label = blocks[at].label
    if _ENDS_SENTENCE.search(text) or text.endswith((":", "!")) or not (text[0].isupper() or text[0] in '"“«'):
        return None
    return ("numbered", 1 + label.strip("().").count(".")) if re.match(r"\(?(?:\d|[IVX])", label) else None


def _without_lists(
    ranks: dict[int, tuple[str, int]], blocks: Sequence[RawBlock], free: Callable[[int], bool]
) -> dict[int, tuple[str, int]]:
    """Without runs of three and more short lines, which are a list without bullets or verse, not headings."""
    kept: dict[int, tuple[str, int]] = {}
    for at, rank in ranks.items():
        run = 1
        place = at - 1
        while place >= 0 and _is_short_line(blocks[place]) and free(place):
            run, place = run + 1, place - 1
        place = at + 1
        while place < len(blocks) and _is_short_line(blocks[place]) and free(place) and run < 4:
            run, place = run + 1, place + 1
        if run <= 2 or rank[0] != "plain":
            kept[at] = rank
    return _one_of_a_kind(kept, blocks)


def _is_short_line(block: RawBlock) -> bool:
    text = block.text.strip()
    return (
        block.kind == "text"
        and 0 < len(text) <= _MOST_CHARS
        and not re.search(r"[.!…][\"'”’»“)\]*_]*$", text)
        and not is_separator(text)
    )


def _one_of_a_kind(ranks: dict[int, tuple[str, int]], blocks: Sequence[RawBlock]) -> dict[int, tuple[str, int]]:
    """Where most headings share a style, a question in running case that does not is a sentence."""
    styles = Counter(style for style, _ in ranks.values())
    others = [
        blocks[at].text for at, (style, _) in ranks.items() if style == "plain" and not blocks[at].text.endswith("?")
    ]
    titled = sum(1 for text in others if _is_titled(text))
    strict = styles.total() - styles["plain"] > 0 or (len(others) >= 2 and titled == len(others))
    if not strict:
        return ranks
    return {
        at: rank
        for at, rank in ranks.items()
        if rank[0] != "plain" or _is_titled(blocks[at].text) or not blocks[at].text.endswith("?")
    }
