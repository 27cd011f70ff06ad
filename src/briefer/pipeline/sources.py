"""What is cited, as files for reference managers."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Iterable

from briefer.compose.bibliography import cited_works, together, works_of_articles
from briefer.model.article import Article
from briefer.model.bibliography import SourceFormat
from briefer.model.brief import Brief

log = logging.getLogger(__name__)


def write_sources(citing: Iterable[Brief | Article], format: SourceFormat) -> bytes:
    """The works that briefs cite, or that articles cite in all, for reference managers; each work once."""
    works = together(cited_works(one) if isinstance(one, Brief) else works_of_articles((one,)) for one in citing)
    content: bytes = importlib.import_module("briefer.render.sources").write_works(works, format)
    log.info("4. wrote %d sources as %s, %d bytes", len(works), format, len(content))
    return content
