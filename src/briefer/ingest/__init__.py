"""Step 1 of a brief: article file -> ``Article``.

Only this module is loaded with the program; the readers and what they lean on come in when a file needs them.
"""

from __future__ import annotations

from pathlib import Path

from briefer.model.article import Article, Reference


def read_article(path: Path) -> Article:
    """Reads an article file of any format briefer knows; content decides, the suffix only helps.

    Raises:
        ArticleError: the file cannot be read; every problem with its place.
    """
    from briefer.ingest.readers.dispatch import read_file  # loads the structure step

    return read_file(path)


def read_pasted(text: str, name: str = "pasted text") -> Article:
    """Reads an article from pasted plain text.

    Raises:
        ArticleError: there is no text, or far too much.
    """
    from briefer.ingest.readers.dispatch import read_plain_text  # loads the structure step

    return read_plain_text(text, name)


def read_selected(text: str, article: Article) -> tuple[Reference, ...]:
    """The references that such words of the article may mean, at least one; a source that is not clear is empty."""
    from briefer.ingest.citations import (
        selected,  # loads the tables of sources, which the window's start can do without
    )

    return selected.read_selected(text, article)


def article_to_yaml(article: Article) -> str:
    """The article in briefer's structured format as YAML; ``read_article`` gives an equal article back."""
    from briefer.ingest.readers.structured_writing import to_yaml  # only a few commands write it

    return to_yaml(article)


def article_to_json(article: Article) -> str:
    """The article in briefer's structured format as JSON; ``read_article`` gives an equal article back."""
    from briefer.ingest.readers.structured_writing import to_json  # only a few commands write it

    return to_json(article)
