"""Conflicts in which both sides changed a text in different places: both changes in one text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from briefer.compose.returned_pieces import IN_PIECES, MOST_WORDS, words_of
from briefer.model.returned import Change, Returned
from briefer.model.rich import Inline, RichText, Run, joined


@dataclass(frozen=True, slots=True)
class _Edit:
    """Words that stand in place of those from ``start`` to ``end`` of the sent text."""

    start: int
    end: int
    words: tuple[Inline, ...]


def merged_wording(base: RichText, now: RichText, current: RichText) -> RichText | None:
    """The sent text with the changes of both sides; none when they are about the same place."""
    words, theirs, ours = words_of(base), words_of(now), words_of(current)
    if len(words) + max(len(theirs), len(ours)) > MOST_WORDS:
        return None
    their_edits, our_edits = _edits(words, theirs), _edits(words, ours)
    theirs_alone = [edit for edit in their_edits if edit not in our_edits]
    ours_alone = [edit for edit in our_edits if edit not in their_edits]
    if any(_touch(one, other, words) for one in theirs_alone for other in our_edits) or any(
        _touch(one, other, words) for one in ours_alone for other in their_edits
    ):
        return None
    merged = list(words)
    for edit in sorted({*their_edits, *our_edits}, key=lambda edit: (edit.start, edit.end), reverse=True):
        merged[edit.start : edit.end] = edit.words
    return joined(merged)


def _touch(one: _Edit, other: _Edit, words: Sequence[Inline]) -> bool:
    """Whether both are about the same place: no word that both left alone stands between them."""
    first, second = sorted((one, other), key=lambda edit: (edit.start, edit.end))
    between = words[first.end : second.start]
    return all(isinstance(inline, Run) and inline.text.isspace() for inline in between)


def with_merges(returned: Returned) -> Returned:
    """The changes with every conflict that can be merged made one that is to be accepted: it keeps both edits.

    Of changes that were held against a brief.
    """
    return replace(returned, changes=tuple(map(_merged, returned.changes)))


def _merged(change: Change) -> Change:
    if not change.conflict or change.kind not in IN_PIECES or change.ids != ("", "") or not change.current:
        return change
    merged = merged_wording(change.base, change.now, change.current)
    return change if merged is None else replace(change, base=change.current, now=merged, standing="open")


def _edits(base: Sequence[Inline], now: Sequence[Inline]) -> list[_Edit]:
    opcodes = SequenceMatcher(None, base, now, autojunk=False).get_opcodes()
    return [_Edit(i, j, tuple(now[k:m])) for kind, i, j, k, m in opcodes if kind != "equal"]
