"""From one edition of a brief to the next, and what changed between two."""

from __future__ import annotations

from briefer.compose.editions import changes_since_previous, edition_of, new_edition, reasons_of
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
    return changes_between(earlier, later, reasons_of(now.brief))


def changes_since(work: Work) -> EditionChanges:
    """What changed since the edition that this one was begun from.

    Raises:
        TemplateError: the template names a lexicon that does not exist or is broken.
        ValueError: it is a first edition.
    """
    found = changes_since_previous(work.brief, lexicon_of(work))
    if found is None:
        raise ValueError("a first edition has none before it")
    return found
