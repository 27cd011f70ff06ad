"""Works as files that reference managers read: CSL-JSON, BibTeX (biblatex) and RIS, all in UTF-8."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from briefer.model.bibliography import SourceFormat, WorkEntry
from briefer.render.sources.bibtex import bibtex_text
from briefer.render.sources.csl_json import csl_text
from briefer.render.sources.ris import ris_text


def write_works(entries: Sequence[WorkEntry], format: SourceFormat) -> bytes:
    """The file; the same entries give the same bytes. Characters that no text file carries are left out."""
    match format:
        case "csl":
            text = csl_text(entries)
        case "bibtex":
            text = bibtex_text(entries)
        case "ris":
            text = ris_text(entries)
        case _:
            assert_never(format)
    return text.encode("utf-8")
