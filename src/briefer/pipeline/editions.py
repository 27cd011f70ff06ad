"""From one edition of a brief to the next, and what changed between two."""

from __future__ import annotations

from briefer.compose.editions import edition_of, new_edition
from briefer.compose.what_changed import EditionChanges, changes_between
from briefer.pipeline.work import Work, lexicon_of


def next_edition(work: Work) -> Work:
    """The next edition begun from this one: all but its dates, and a part that tells what changed.

    Raises:
        TemplateError: the template names a lexicon that does not exist or is broken.
    """
    return Work(*new_edition(work.brief, work.template, lexicon_of(work)))


def differences(then: Work, now: Work) -> EditionChanges:
    """What changed from one brief to another, with the reasons that the later one gives.

    Raises:
        TemplateError: a template names a lexicon that does not exist or is broken.
    """
    earlier, later = (edition_of(w.brief, lexicon_of(w)) for w in (then, now))
    return changes_between(earlier, later, {reason.judgment: reason.reason for reason in now.brief.reasons})


def changes_since(work: Work) -> EditionChanges:
    """What changed since the edition that this one was begun from.

    Raises:
        TemplateError: the template names a lexicon that does not exist or is broken.
        ValueError: it is a first edition.
    """
    brief = work.brief
    if brief.previous is None:
        raise ValueError("a first edition has none before it")
    reasons = {reason.judgment: reason.reason for reason in brief.reasons}
    return changes_between(brief.previous, edition_of(brief, lexicon_of(work)), reasons)
