"""The way of the data, glued; the command line and the app both call this and nothing below it.

1. article file -> ``Article``: a reader by suffix and content, then the structure. Guesses are told in its notices.
2. ``Article`` and choices -> ``Brief``: which parts, which items, which wording; each item knows its origin.
3. ``Brief`` and template -> ``Document``: ids resolved, notes numbered once, headings and labels written.
4. ``Document`` and style sheet -> bytes: one writer a format; writers decide nothing about content.
5. bytes -> file or screen, written whole or not at all.

The INFO log lines carry the same step numbers. Steps 1 and 2 are in ``beginning``, 3 in ``work``, 4 and 5 in
``writing``; ``drawing`` measures and checks the pages. Callers name this package alone.
"""

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
from briefer.pipeline.editions import changes_since, differences, next_edition
from briefer.pipeline.releasing import Release, check_release, record_of, release, render_release, title_tells
from briefer.pipeline.reviewing import accept_returned, is_review_copy, read_returned, returned_from
from briefer.pipeline.sources import write_release_sources, write_sources
from briefer.pipeline.withdrawing import RestingBrief, Search, briefs_resting_on
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
