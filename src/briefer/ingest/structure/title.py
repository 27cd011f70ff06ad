"""Finds the title: labelled, marked by the format, told by the roles of the lines, or in the file's own properties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from briefer.ingest.raw import RawArticle, RawBlock
from briefer.ingest.structure.author_lines import author_line, starts_byline
from briefer.ingest.structure.front_fields import FrontMatter
from briefer.ingest.structure.head import TITLE_CHARS, Head, only_of_its_level
from briefer.ingest.structure.head_lines import given_fields, head_lines
from briefer.ingest.structure.head_roles import assign_roles
from briefer.text.letters import begins_lower
from briefer.text.words import fold


def labelled_title(head: Head) -> str:
    """The title behind a label, empty without one."""
    titles = [f.value for at in sorted(head.fields) for f in head.fields[at] if f.name == "title" and f.value]
    return titles[0] if titles else ""


def find_title(front: FrontMatter, head: Head, blocks: Sequence[RawBlock], raw: RawArticle) -> None:
    """Takes the title, with a second line that goes on with it, and takes its lines from the loose ones."""
    if front.title:
        _forget_printed_title(front, head, blocks)
        return
    at = _title_line(head, blocks, raw)
    if at is None and not raw.title:
        at = _mistaken_title(head, blocks)
    if at is None:
        front.title = title_text(raw.title) if raw.title.strip() else ""
        return
    front.title_at = at
    if at in head.loose:
        head.loose.remove(at)
    front.title = title_text(f"{blocks[at].label} {blocks[at].text}" if blocks[at].label else blocks[at].text)
    following = at + 1
    while following in head.loose and _goes_on(front.title, blocks[following - 1], blocks[following]):
        front.title = f"{front.title} {title_text(blocks[following].text)}"
        front.used.add(following)
        head.loose.remove(following)
        following += 1


def _mistaken_title(head: Head, blocks: Sequence[RawBlock]) -> int | None:
    """The first line without a label, where no other can be the title: a title may look like a byline or a volume."""
    for at in sorted(head.fields):
        if ":" not in blocks[at].text and not any(f.name == "date" for f in head.fields[at]):
            del head.fields[at]
            return at
    return None


def _forget_printed_title(front: FrontMatter, head: Head, blocks: Sequence[RawBlock]) -> None:
    """A labelled title that is printed again as a heading."""
    for at in list(head.loose):
        if fold(title_text(blocks[at].text)) == fold(front.title):
            front.title_at = at
            head.loose.remove(at)
            return


def title_text(text: str) -> str:
    """A title's words without the marks of bold type and slants around them."""
    stripped = re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()
    for mark in ("**", "__", "*", "_"):
        if stripped.startswith(mark) and stripped.endswith(mark) and len(stripped) > 2 * len(mark):
            stripped = stripped[len(mark) : -len(mark)]
    return stripped.strip()


def _title_line(head: Head, blocks: Sequence[RawBlock], raw: RawArticle) -> int | None:
    meta = fold(title_text(raw.title))
    loose = [at for at in head.loose if len(blocks[at].text) <= TITLE_CHARS]
    for at in loose:
        if meta and fold(title_text(blocks[at].text)) == meta:
            return at
    headings = [at for at in loose if blocks[at].kind == "heading"]
    top = [at for at in headings if blocks[at].level <= 1] or only_of_its_level(headings, blocks)
    suited = [at for at in top or headings if not meta or _alike(meta, fold(blocks[at].text))]
    if suited or (top and not _is_written_by_hand(raw)):
        return (suited or top)[0]
    if meta and not _is_made_by_program(raw):
        return None
    roles = assign_roles(head_lines(head, blocks), given_fields(head), None)
    return next((at for at in loose if roles.get(at) == "title"), None)


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
