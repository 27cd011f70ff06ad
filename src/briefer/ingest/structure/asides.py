"""What is neither body nor summary: notes, the author's biography, lines that lead elsewhere, page furniture."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from briefer.ingest.raw import RawBlock
from briefer.ingest.structure.biographies import is_biography
from briefer.ingest.structure.closings import closing_role, is_about_publisher
from briefer.ingest.structure.summary import is_separator
from briefer.text.words import alternatives, bare_heading, fold, word_set

_HEADING_CHARS = 70
_NOTE_LABEL = re.compile(
    r"(?:\[(?P<square>\d{1,3}|[ivx]{1,4})\]|\((?P<round>\d{1,3})\)|(?P<plain>\d{1,3})[.)]?(?=\s)|(?P<sup>[¹²³⁴-⁹⁰]{1,3})|(?P<mark>[*†‡§]{1,3})|\[?\^(?P<foot>\w{1,8})\]?:?)\s*(?=\S)"
)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


# --- page furniture --------------------------------------------------------------------------------------------------

_PAGE_NUMBER = re.compile(
    r"(?:[-–—\[(|]\s*)?(?:(?:page|p\.|стр\.|страница|səh\.|səhifə|seite|s\.)\s*)?\d{1,4}(?:\s*(?:/|of|из|von|sur)\s*\d{1,4})?(?:\s*[-–—\])|])?$",
    re.IGNORECASE,
)


def set_furniture_aside(blocks: Sequence[RawBlock]) -> tuple[tuple[RawBlock, ...], tuple[RawBlock, ...]]:
    """The blocks without page numbers and repeated page heads, and those; a paragraph they cut in two is joined."""
    repeated = _repeated_lines(blocks)
    kept: list[RawBlock] = []
    furniture: list[RawBlock] = []
    cut = False
    for at, block in enumerate(blocks):
        is_furniture = block.kind in {"text", "heading", "numbered"} and (
            (_is_page_number(block) and not _awaits_value(blocks, at)) or (at > 3 and _stripped(block.text) in repeated)
        )
        if is_furniture:
            furniture.append(block)
            cut = True
        elif cut and kept and _is_second_half(kept[-1], block):
            kept[-1] = _joined(kept[-1], block)
            cut = False
        else:
            kept.append(block)
            cut = False
    return tuple(kept), tuple(furniture)


def _awaits_value(blocks: Sequence[RawBlock], at: int) -> bool:
    """Whether a bare number is the value of a label on the line before ("Volume:")."""
    return at > 0 and blocks[at - 1].text.rstrip().endswith((":", "：", "№")) and len(blocks[at - 1].text) <= 40


def _stripped(text: str) -> str:
    return re.sub(r"[\d\s|–—-]+", " ", fold(text)).strip()


# A stop after a word or a bracket ends a sentence; the head of a page has none. Citations are never furniture.
_SENTENCE = re.compile(r"[\w)\]”’»][.!?…][\"'”’»)]*$|\([^()]*\d[^()]*\)")


def _repeated_lines(blocks: Sequence[RawBlock]) -> frozenset[str]:
    """Short lines that occur three times and more but for their numbers: running heads and feet, never sentences."""
    short = (b.text for b in blocks if b.kind in {"text", "heading"} and len(b.text) <= 120)
    lines = Counter(_stripped(text) for text in short if not _SENTENCE.search(text))
    return frozenset(text for text, count in lines.items() if count >= 3 and text and any(c.isalpha() for c in text))


def _is_page_number(block: RawBlock) -> bool:
    return block.kind == "text" and len(block.text) <= 20 and _PAGE_NUMBER.fullmatch(block.text.strip()) is not None


def _is_second_half(first: RawBlock, second: RawBlock) -> bool:
    if first.kind not in {"text", "bullet"} or second.kind != "text" or len(first.text) < 40:
        return False
    return not re.search(r"[.!?:;…][\"'”’»“)\]]*$", first.text) and second.text[:1].islower()


def _joined(first: RawBlock, second: RawBlock) -> RawBlock:
    shift = len(first.text) + 1
    marks = tuple(replace(m, start=m.start + shift, end=m.end + shift) for m in second.marks)
    return replace(first, text=f"{first.text} {second.text}", marks=first.marks + marks)


# --- the tail --------------------------------------------------------------------------------------------------------


def section_role(block: RawBlock) -> str:
    """The part that a heading line opens: notes, biography, related, or nothing."""
    if block.kind not in {"text", "heading", "numbered"} or len(block.text) > _HEADING_CHARS:
        return ""
    parts = _AND.split(bare_heading(block.text))
    for role in ("notes", "biography", "related", "closing"):
        known = word_set("sections", role)
        if bare_heading(block.text) in known or all(part in known for part in parts):
            return role
    return "related" if is_about_publisher(block.text) else ""


_AND = re.compile(r"\s+(?:and|и|və|und|et)\s+|\s*[&/]\s*")


def find_asides(blocks: Sequence[RawBlock], free: Callable[[int], bool], authors: Sequence[str]) -> dict[int, str]:
    """The role of every block that is no body: note, label, biography, related, other."""
    roles: dict[int, str] = {at: "note" for at, b in enumerate(blocks) if b.kind == "note" and free(at)}
    tail_from = _tail_start(blocks, free)
    open_part = ""
    for at, block in enumerate(blocks):
        if not free(at) or at in roles:
            continue
        part = section_role(block)
        if part and _opens(blocks, at, part, tail_from):
            open_part = part
            roles[at] = "label"
        elif open_part and not _closes(blocks, at, open_part):
            roles[at] = {"notes": "note", "closing": "other"}.get(open_part, open_part)
        else:
            open_part = ""
            if role := _single_role(block):
                roles[at] = role
    _trailing_notes(blocks, free, roles)
    _mark_closing(blocks, free, roles, authors)
    return roles


def _tail_start(blocks: Sequence[RawBlock], free: Callable[[int], bool]) -> int:
    """The index after half of the text: before it nothing is a tail."""
    total = sum(len(b.text) for at, b in enumerate(blocks) if free(at))
    seen = 0
    for at, block in enumerate(blocks):
        seen += len(block.text) if free(at) else 0
        if seen * 3 >= total:
            return at
    return len(blocks)


def _opens(blocks: Sequence[RawBlock], at: int, part: str, tail_from: int) -> bool:
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    if following is None or following.kind == "heading":
        return following is None and blocks[at].kind != "heading"
    if part == "biography":
        return len(following.text) <= 1200 and (at >= tail_from or len(following.text) <= 500)
    if part == "closing":
        return at >= tail_from and len(following.text) <= 1200
    if part == "related":
        return at >= tail_from or following.kind == "bullet" or len(following.text) <= 120
    if blocks[at].kind == "heading" or blocks[at].text.rstrip().endswith(":") or at >= tail_from:
        return at >= tail_from or _is_note(following)
    return False


def _closes(blocks: Sequence[RawBlock], at: int, part: str) -> bool:
    block = blocks[at]
    if block.kind == "heading" or _single_role(block):
        return True
    if is_separator(block.text):
        return part != "notes"
    if part in {"biography", "closing"}:
        return len(block.text) > 900
    if part == "related":
        return block.kind not in {"bullet", "numbered"} and len(block.text) > 200
    return False


def leads_elsewhere(block: RawBlock) -> bool:
    """Whether a line leads to another part or page, or belongs to the page rather than the article."""
    return _single_role(block) == "related"


def _single_role(block: RawBlock) -> str:
    """The role of a line that needs no heading: a link to another part, a copyright line, a rule."""
    if block.kind not in {"text", "quote", "bullet"}:
        return ""
    if is_separator(block.text):
        return "other"
    start = fold(block.text[:80]).lstrip(" *_[(→►»>•\"“‘'|-–—")
    if len(block.text) <= 400 and _related_pattern().match(start):
        return "related"
    return ""


@lru_cache(maxsize=1)
def _related_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(w.lstrip('(') for w in word_set('sections', 'related_starts'))})")


def _is_note(block: RawBlock) -> bool:
    return block.kind in {"note", "numbered"} or (block.kind == "text" and _NOTE_LABEL.match(block.text) is not None)


def note_label(block: RawBlock) -> tuple[str, int]:
    """A note's printed label and where its text begins in the block."""
    if block.label:
        return block.label.strip("[]().^ "), 0
    match = _NOTE_LABEL.match(block.text)
    if not match or len(match[0]) >= len(block.text):
        return "", 0
    return next(g for g in match.groups() if g).translate(_SUPERSCRIPTS), match.end()


def _trailing_notes(blocks: Sequence[RawBlock], free: Callable[[int], bool], roles: dict[int, str]) -> None:
    """Notes at the end without a heading: lines that begin "[1]", "¹", "*", or with numbers after a rule."""
    at = len(blocks) - 1
    run: list[int] = []
    while at >= 0 and free(at) and (at in roles or _is_plain_note(blocks[at])):
        if at not in roles:
            run.append(at)
        at -= 1
    noted = set(run)
    body = "".join(b.text for i, b in enumerate(blocks) if i not in noted) if run else ""
    labels = {index: note_label(blocks[index])[0] for index in run}
    called = {label for label in set(labels.values()) if _is_called(label, body)}
    roles.update({index: "note" for index, label in labels.items() if label in called})
    _notes_under_a_rule(blocks, free, roles)


def _notes_under_a_rule(blocks: Sequence[RawBlock], free: Callable[[int], bool], roles: dict[int, str]) -> None:
    """Numbered lines from 1 on between a rule and the end of the text."""
    at = len(blocks) - 1
    run: list[int] = []
    while at >= 0 and free(at) and at not in roles and _is_note(blocks[at]):
        run.append(at)
        at -= 1
    if run and at >= 0 and is_separator(blocks[at].text) and note_label(blocks[run[-1]])[0] == "1":
        roles.update(dict.fromkeys(run, "note"))


def _is_called(label: str, body: str) -> bool:
    """Whether the body has the mark of a note: "[1]", "¹", "*"."""
    raised = label.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"[{label}]" in body or (raised != label and raised in body) or (label in {"*", "†"} and label in body)


def _is_plain_note(block: RawBlock) -> bool:
    if block.kind == "numbered":
        return block.label.startswith("[")
    match = _NOTE_LABEL.match(block.text) if block.kind == "text" else None
    return match is not None and not match["plain"] and not match["round"]


# --- the last lines --------------------------------------------------------------------------------------------------

_MOST_CLOSING = 12


def _mark_closing(
    blocks: Sequence[RawBlock], free: Callable[[int], bool], roles: dict[int, str], authors: Sequence[str]
) -> None:
    """The last blocks that say who the author is or close the page, and biographies right under the front matter."""
    body = [
        at
        for at, b in enumerate(blocks)
        if free(at) and at not in roles and b.kind in {"text", "quote", "bullet", "heading"} and b.text
    ]
    for at in reversed(body[1:][-_MOST_CLOSING:]):
        role = closing_role(blocks[at], authors)
        if not role:
            break
        roles[at] = role
    for at in body[:4]:
        if not authors or len(body) < 3 or at in roles or not _tells_of(blocks[at].text, authors):
            break
        roles[at] = "biography"


def _tells_of(text: str, authors: Sequence[str]) -> bool:
    return is_biography(text, authors) and any(fold(text[:80]).find(fold(name).split()[-1]) >= 0 for name in authors)


# --- captions --------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _caption_pattern() -> re.Pattern[str]:
    numbered = alternatives(word_set("sections", "captions"))
    bare = alternatives(word_set("sections", "caption_labels"))
    return re.compile(
        rf"[\s*_\[(]*(?:(?:{numbered})\s*(?:№\s*)?(?:\d{{1,2}}(?:\.\d{{1,2}})?|[ivx]{{1,4}})\s*[.:)–—-]|(?:{bare})\s*:)\s*\S"
    )


def is_caption(block: RawBlock) -> bool:
    """Whether a block is the caption of a figure or a table."""
    if block.kind == "caption":
        return True
    return block.kind == "text" and len(block.text) <= 300 and _caption_pattern().match(fold(block.text)) is not None
