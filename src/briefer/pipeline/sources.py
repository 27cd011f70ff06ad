"""What is cited, as files for reference managers."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Iterable

from briefer.compose.bibliography import cited_works, together, works_of_articles
from briefer.model.article import Article
from briefer.model.bibliography import SourceFormat
from briefer.model.brief import Brief
from briefer.pipeline.releasing import Release
from briefer.pipeline.work import composed

log = logging.getLogger(__name__)


def write_sources(citing: Iterable[Brief | Article], format: SourceFormat) -> bytes:
    """The works that briefs cite, or that articles cite in all, for reference managers; each work once."""
    works = together(cited_works(one) if isinstance(one, Brief) else works_of_articles((one,)) for one in citing)
    content: bytes = importlib.import_module("briefer.render.sources").write_works(works, format)
    log.info("4. wrote %d sources as %s, %d bytes", len(works), format, len(content))
    return content


def write_release_sources(release: Release, format: SourceFormat) -> bytes:
    """The works that a release cites, searched for what it withholds.

    Raises:
        ExportError: they would tell something that is withheld.
    """
    content = write_sources((release.work.brief,), format)
    search = importlib.import_module("briefer.verify.withheld")
    search.refuse_leaks({"the sources": content}, release.withheld, composed(release.work), release.marking)
    return content
