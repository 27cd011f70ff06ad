"""Reading plain text the way the tests of the structure need it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefer.ingest.readers.text import read_text
from briefer.ingest.structure import build_article
from briefer.model.article import Article


@pytest.fixture(scope="session")
def read() -> Callable[[str], Article]:
    return lambda text: build_article(read_text(text, "article.txt"))
