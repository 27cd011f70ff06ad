"""The way of the data, glued; the command line and the app both call this and nothing below it.

1. article file -> ``Article``: a reader by suffix and content, then the structure. Guesses are told in its notices.
2. ``Article`` and choices -> ``Brief``: which parts, which items, which wording; each item knows its origin.
3. ``Brief`` and template -> ``Document``: ids resolved, notes numbered once, headings and labels written.
4. ``Document`` and style sheet -> bytes: one writer a format; writers decide nothing about content.
5. bytes -> file or screen, written whole or not at all.

The INFO log lines carry the same step numbers. Steps 1 and 2 are in ``beginning``, 3 in ``work``, 4 and 5 in
``writing``; ``drawing`` measures and checks the pages. Callers name this package alone. What few runs do (editions,
releases, reviews, sources, withdrawals) is loaded when it is first done, so that the rest starts sooner.
"""

import importlib
from typing import TYPE_CHECKING

from briefer.pipeline.beginning import begin, find_template, read
from briefer.pipeline.drawing import (
    Checked,
    Drawn,
    Fit,
    Measures,
    Watch,
    check,
    check_by,
    draw,
    fit,
    load_pdf_writer,
    measure,
)
from briefer.pipeline.work import Work, compose, lexicon_of, open_work, summary, with_template, with_values
from briefer.pipeline.writing import (
    FORMATS,
    Format,
    examine_base,
    parse_formats,
    prove,
    render,
    save,
    write_mail,
)

if TYPE_CHECKING:
    from briefer.pipeline.editions import changes_since, differences, next_edition
    from briefer.pipeline.releasing import Release, check_release, record_of, release, render_release, title_tells
    from briefer.pipeline.reviewing import accept_returned, is_review_copy, read_returned, returned_from
    from briefer.pipeline.sources import write_release_sources, write_sources
    from briefer.pipeline.withdrawing import RestingBrief, Search, briefs_resting_on

_LATER = {
    "changes_since": "briefer.pipeline.editions",
    "differences": "briefer.pipeline.editions",
    "next_edition": "briefer.pipeline.editions",
    "Release": "briefer.pipeline.releasing",
    "check_release": "briefer.pipeline.releasing",
    "record_of": "briefer.pipeline.releasing",
    "release": "briefer.pipeline.releasing",
    "render_release": "briefer.pipeline.releasing",
    "title_tells": "briefer.pipeline.releasing",
    "accept_returned": "briefer.pipeline.reviewing",
    "is_review_copy": "briefer.pipeline.reviewing",
    "read_returned": "briefer.pipeline.reviewing",
    "returned_from": "briefer.pipeline.reviewing",
    "write_release_sources": "briefer.pipeline.sources",
    "write_sources": "briefer.pipeline.sources",
    "RestingBrief": "briefer.pipeline.withdrawing",
    "Search": "briefer.pipeline.withdrawing",
    "briefs_resting_on": "briefer.pipeline.withdrawing",
}

if not TYPE_CHECKING:  # so that a name which is nowhere is still an error to the type checker

    def __getattr__(name: str) -> object:
        """What is loaded when it is first asked for."""
        if name not in _LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(importlib.import_module(_LATER[name]), name)


__all__ = [
    "FORMATS",
    "Checked",
    "Drawn",
    "Fit",
    "Format",
    "Measures",
    "Release",
    "RestingBrief",
    "Search",
    "Watch",
    "Work",
    "accept_returned",
    "begin",
    "briefs_resting_on",
    "changes_since",
    "check",
    "check_by",
    "check_release",
    "compose",
    "differences",
    "draw",
    "examine_base",
    "find_template",
    "fit",
    "is_review_copy",
    "lexicon_of",
    "load_pdf_writer",
    "measure",
    "next_edition",
    "open_work",
    "parse_formats",
    "prove",
    "read",
    "read_returned",
    "record_of",
    "release",
    "render",
    "render_release",
    "returned_from",
    "save",
    "summary",
    "title_tells",
    "with_template",
    "with_values",
    "write_mail",
    "write_release_sources",
    "write_sources",
]
